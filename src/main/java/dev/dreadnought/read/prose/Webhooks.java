package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Webhooks come from outside to the program that handles them: "processes Stripe webhooks". */
final class Webhooks {
  private static final Set<String> WEBHOOKS = Words.of("webhook webhooks");
  private static final Set<String> OURS = Words.of("our my the");
  private static final Set<String> CALLING =
      Words.of("call hit invoke ping notify request inform trigger");
  private static final int REACH = 8;

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;
  private final List<Draft.Part> subjects;

  Webhooks(Draft draft, Cast cast, Predicate predicate, List<Draft.Part> subjects) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
    this.subjects = subjects;
  }

  /** Adds to the draft; true where anything was said. */
  boolean read() {
    int webhooks = webhooks();
    if (webhooks < 0 || isSent(webhooks)) {
      return false;
    }
    Draft.Part sender = sender();
    Draft.Part program = program(sender);
    if (sender == null || program == null || draft.hasFlow(sender, program)) {
      return false;
    }
    Token token = predicate.syntax().sentence().token(webhooks);
    draft.flow(sender, program, new Span(token.start(), token.end()));
    return true;
  }

  /** Where the clause speaks of webhooks, or -1. */
  private int webhooks() {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite()) {
      return -1;
    }
    Syntax.Clause clause = predicate.syntax().clauseOf(verb.at());
    for (int i = clause.from(); i < clause.to(); i++) {
      if (WEBHOOKS.contains(predicate.syntax().sentence().word(i))) {
        return i;
      }
    }
    return -1;
  }

  /** "Sends webhooks to partners", "webhooks are sent to partners": those go outwards. */
  private boolean isSent(int webhooks) {
    Syntax syntax = predicate.syntax();
    Syntax.Occurrence before = syntax.verbIn(webhooks - 3, webhooks);
    Syntax.Occurrence behind = syntax.verbIn(webhooks + 1, syntax.clauseOf(webhooks).to());
    boolean sends =
        before != null
            && before.verb().sense() == Verbs.Sense.SEND
            && !isCalledFromOutside(before, webhooks);
    sends |= isSentTo(webhooks);
    return sends
        || behind != null
            && behind.use() == Syntax.Use.PASSIVE
            && behind.verb().sense() == Verbs.Sense.SEND;
  }

  /** "Mollie calls our webhook". */
  private boolean isCalledFromOutside(Syntax.Occurrence verb, int webhooks) {
    String whose = predicate.syntax().sentence().word(webhooks - 1);
    return OURS.contains(whose)
        && CALLING.contains(verb.verb().lemma())
        && !subjects.isEmpty()
        && subjects.stream().allMatch(Webhooks::isSender);
  }

  /** "Posts to Slack or PagerDuty webhooks": those that they have for others. */
  private boolean isSentTo(int webhooks) {
    Syntax syntax = predicate.syntax();
    for (int i = webhooks - 1; i > Math.max(0, webhooks - REACH); i--) {
      if (syntax.word(i).equals("to")) {
        Verbs.Verb verb = Verbs.ENGLISH.of(syntax.sentence().word(i - 1));
        boolean posts = syntax.sentence().word(i - 1).startsWith("post");
        return posts || verb != null && verb.sense() == Verbs.Sense.SEND;
      }
    }
    return false;
  }

  /** The outside service that the sentence names; else the only one that takes payments. */
  private Draft.@Nullable Part sender() {
    Sentence sentence = predicate.syntax().sentence();
    List<Draft.Part> here =
        cast.partsIn(sentence, 0, sentence.size()).stream().filter(Webhooks::isSender).toList();
    if (!here.isEmpty()) {
      return here.get(0);
    }
    List<Draft.Part> payments = draft.parts(k -> k == ComponentKind.PAYMENT);
    return payments.size() == 1 ? payments.get(0) : null;
  }

  private static boolean isSender(Draft.Part part) {
    return Kinds.isExternal(part.kind) || part.kind == ComponentKind.SOURCE_REPOSITORY;
  }

  private Draft.@Nullable Part program(Draft.@Nullable Part sender) {
    for (Draft.Part subject : subjects) {
      if (subject != sender && subject.isApplication()) {
        return subject;
      }
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      // "Mollie, whose webhook calls the booking API".
      Draft.Part called = argument.isDirect() ? cast.part(argument.phrase()) : null;
      if (called != null && called != sender && Kinds.isServer(called.kind)) {
        return called;
      }
    }
    Draft.Part server = cast.server();
    return server != null && Kinds.isServer(server.kind) ? server : null;
  }
}
