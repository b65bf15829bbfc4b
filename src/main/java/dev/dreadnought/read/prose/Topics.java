package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who gives messages to the only broker of a text and who takes them from it, where the sentence
 * names the topic and not the broker: "publishes order events", "subscribes to sensors/+/reading".
 */
final class Topics {
  private static final Set<String> GIVES =
      Words.of("publish emit enqueue produce produces raise raises broadcast queue fire fires");
  private static final Set<String> TAKES = Words.of("subscribe consume listen dequeue");
  private static final Set<String> MESSAGES =
      Words.of(
          "event events message messages job jobs task tasks reading readings telemetry update");
  private static final Set<String> THERE = Words.of("there");
  private static final Set<String> TOPICS = Words.of("topic topics");

  /** "Reads the stream", "pulls from the topic": what is taken out of either. */
  private static final Set<String> READS = Words.of("read pull poll fetch process");

  private static final Set<String> STREAMS = Words.of("stream streams topic topics");

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;
  private final List<Draft.Part> subjects;
  private final List<Draft.Part> named;

  /**
   * @param named what the sentences here name, the last first
   */
  Topics(
      Draft draft,
      Cast cast,
      Predicate predicate,
      List<Draft.Part> subjects,
      List<Draft.Part> named) {
    this.named = named;
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
    this.subjects = subjects;
  }

  /** Adds to the draft; true where anything was said. */
  boolean read() {
    Syntax.Occurrence verb = predicate.verb();
    String lemma = verb == null ? "" : verb.verb().lemma();
    // "Telegraf is subscribed to the topic": by itself.
    boolean done = predicate.isPassive() && !lemma.equals("subscribe");
    if (verb == null || done || namesEnd()) {
      return false;
    }
    boolean topic = speaksOf(verb, TOPICS);
    boolean about = topic || speaksOf(verb, MESSAGES) || speaksOf(verb, THERE);
    boolean consumes =
        lemma.equals("consume")
            && draft
                    .parts(k -> k == ComponentKind.STREAM || k == ComponentKind.MESSAGE_BROKER)
                    .size()
                == 1;
    boolean reads = READS.contains(lemma) && speaksOf(verb, STREAMS);
    boolean takes =
        lemma.equals("subscribe") || TAKES.contains(lemma) && about || consumes || reads;
    boolean gives = GIVES.contains(lemma) && about || topic && isPut(verb);
    Draft.Part broker = takes || gives ? broker() : null;
    broker = broker == null && topic && lemma.equals("subscribe") ? network() : broker;
    if (broker == null) {
      return false;
    }
    Token token = predicate.syntax().sentence().token(verb.at());
    Span span = new Span(token.start(), token.end());
    for (Draft.Part program : subjects) {
      if (program != broker && !Kinds.isStore(program.kind)) {
        draft.flow(takes ? broker : program, takes ? program : broker, span);
      }
    }
    return true;
  }

  /**
   * The only broker, the one that was named last, or the only one that something was said to turn
   * to.
   */
  private Draft.@Nullable Part broker() {
    List<Draft.Part> brokers = draft.parts(k -> k.carriesMessages());
    Draft.Part last = named.stream().filter(p -> p.kind.carriesMessages()).findFirst().orElse(null);
    if (last != null && brokers.size() > 1) {
      return last;
    }
    if (brokers.size() > 1) {
      brokers = brokers.stream().filter(b -> !draft.flowsTo(b).isEmpty()).toList();
    }
    return brokers.size() == 1 ? brokers.get(0) : null;
  }

  /**
   * "It feeds The Things Network. Telegraf is subscribed to the topic": no broker, but has some.
   */
  private Draft.@Nullable Part network() {
    if (!draft.parts(k -> k.carriesMessages()).isEmpty()) {
      return null;
    }
    return named.stream()
        .filter(p -> !subjects.contains(p) && p.isProduct() && !p.whole)
        .filter(p -> Kinds.isServer(p.kind) || Kinds.isExternal(p.kind))
        .findFirst()
        .orElse(null);
  }

  /** True where the sentence says itself to whom, or from where. */
  private boolean namesEnd() {
    return predicate.arguments().stream()
        .filter(a -> a.isDirect() || a.isAny("to from via through on onto into with by"))
        .anyMatch(a -> cast.part(a.phrase()) != null);
  }

  private static boolean isPut(Syntax.Occurrence verb) {
    return verb.verb().sense() == Verbs.Sense.SEND || verb.verb().sense() == Verbs.Sense.STORE;
  }

  private boolean speaksOf(Syntax.Occurrence verb, Set<String> words) {
    Syntax syntax = predicate.syntax();
    int to = syntax.clauseOf(verb.at()).to();
    boolean there = words == THERE && predicate.verb() != null;
    int from = there ? syntax.clauseOf(verb.at()).from() : verb.at() + 1;
    for (int i = from; i < to; i++) {
      if (words.contains(syntax.sentence().word(i))) {
        return true;
      }
    }
    return false;
  }
}
