package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "The worker sends a reminder to the pupil through Postmark", "the buyer is informed by e-mail":
 * whom a program tells something, and what brings it to them.
 */
final class Notices {
  /** Verbs whose object is who gets something. */
  private static final Set<String> TELLS =
      Words.of(
          "notify email mail text message alert alarm page call engage inform remind warn tell ring"
              + " ping phone dial");

  /** Verbs with somebody and something behind them: "sends the buyer a mail". */
  private static final Set<String> GIVES = Words.of("send mail text email");

  /** "Alarms go to the janitor through Pushover". */
  private static final Set<String> GOES = Words.of("go leave come");

  private static final String WAYS = "through via by with over using on in (";

  private static final Set<String> MAILS =
      Words.of("mail mails email emails e-mail e-mails mailed");
  private static final Set<String> TEXTS = Words.of("sms text texts push notification whatsapp");

  private static final Set<String> AUTHORS = Words.of("me us");

  private final Scene scene;

  Notices(Scene scene) {
    this.scene = scene;
  }

  /** Adds to the draft what the predicate says of that. */
  void read() {
    pushed();
    hadTold();
    meant();
    got();
    List<NounPhrase> told = told();
    if (told.isEmpty()) {
      return;
    }
    List<Draft.Part> messengers = messengers();
    for (NounPhrase phrase : told) {
      Draft.Person person = scene.person(phrase);
      messengers.forEach(m -> scene.draft.flow(m, person, scene.span(phrase)));
      if (messengers.isEmpty() && !scene.isPassive()) {
        scene.namedSubjects().stream()
            .filter(Notices::sends)
            .forEach(s -> scene.draft.flow(s, person, scene.span(phrase)).notice = means());
      }
      scene.say();
    }
  }

  /** True of a message that people get. */
  boolean isGotten() {
    boolean gets = scene.lemma().equals("get") || scene.lemma().equals("receive");
    return gets && !scene.isPassive() && means() != ComponentKind.OTHER;
  }

  /** "The farm server has MessageBird text the growers": that tells them, at its bidding. */
  private void hadTold() {
    if (!scene.lemma().equals("have") || scene.isPassive()) {
      return;
    }
    Draft.Part messenger = null;
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      Draft.Part part = argument.isDirect() ? scene.cast.part(argument.phrase()) : null;
      messenger = part != null && isMessenger(part.kind) ? part : messenger;
      if (messenger != null && argument.isDirect() && Scene.isActor(argument.phrase())) {
        Draft.Person person = scene.person(argument.phrase());
        scene.draft.flow(messenger, person, scene.span(argument.phrase()));
        scene.say();
      }
    }
  }

  /** "Writes to me on Telegram": the author is told, and no part of the system. */
  private void meant() {
    Syntax.Occurrence verb = scene.predicate.verb();
    boolean writes =
        verb != null
            && !scene.isPassive()
            && (scene.sense == Verbs.Sense.SEND || scene.lemma().equals("write"));
    for (int i = verb == null ? 0 : verb.at() + 1; writes && i <= verb.at() + 2; i++) {
      if (AUTHORS.contains(scene.predicate.syntax().word(i))) {
        messengers()
            .forEach(m -> scene.namedSubjects().forEach(s -> scene.pass(s, m, m.spans.get(0))));
      }
    }
  }

  /** "Tenants get a reminder from the portal": they do not turn to it for that. */
  private void got() {
    if (!isGotten()) {
      return;
    }
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      Draft.Part sender = argument.isAny("from") ? scene.cast.part(argument.phrase()) : null;
      for (NounPhrase reader : scene.predicate.subjects()) {
        if (sender != null && sends(sender) && Scene.isActor(reader)) {
          Span span = scene.span(argument.phrase());
          List<Draft.Part> ways = messengers().stream().filter(m -> m != sender).toList();
          ways.forEach(w -> scene.pass(sender, w, span));
          ways.forEach(w -> scene.draft.flow(w, scene.person(reader), span));
          if (ways.isEmpty()) {
            scene.draft.flow(sender, scene.person(reader), span).notice = means();
          }
          scene.say();
        }
      }
    }
  }

  /** "Urgent faults are pushed to the app via Notification Hubs": they bring it there. */
  private void pushed() {
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      boolean goal = argument.isAny("to") && scene.sense == Verbs.Sense.SEND;
      Draft.Part app = goal ? scene.cast.part(argument.phrase()) : null;
      boolean held = app != null && (Kinds.isInHand(app.kind) || app.kind == ComponentKind.OTHER);
      for (Draft.Part messenger : held ? messengers() : List.<Draft.Part>of()) {
        if (messenger.kind == ComponentKind.NOTIFICATION && app != null) {
          scene.edges.removeIf(e -> e.from == app && e.to == messenger);
          scene.pass(messenger, app, scene.span(argument.phrase()));
        }
      }
    }
  }

  /**
   * What a program tells somebody goes through the only messenger that the program is said to use,
   * unless it was said to be of another sort.
   */
  static void deliver(Draft draft) {
    for (Draft.Flow flow : draft.flows()) {
      ComponentKind means = flow.notice;
      if (means == null || !(flow.from instanceof Draft.Part program)) {
        continue;
      }
      List<Draft.Part> used =
          draft.flows().stream()
              .filter(f -> f.from == program && f.to instanceof Draft.Part)
              .map(f -> (Draft.Part) f.to)
              .filter(m -> isMessenger(m.kind) && (means == m.kind || !isMessenger(means)))
              .toList();
      if (used.size() == 1) {
        draft.remove(flow);
        draft.inferFlow(used.get(0), flow.to, flow.spans);
      }
    }
  }

  private List<NounPhrase> told() {
    List<NounPhrase> told = new ArrayList<>();
    if (scene.isPassive() && (TELLS.contains(scene.lemma()) || GIVES.contains(scene.lemma()))) {
      scene.predicate.subjects().stream().filter(Scene::isActor).forEach(told::add);
    }
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      boolean object =
          argument.isDirect()
              && !scene.isPassive()
              && (TELLS.contains(scene.lemma()) || GIVES.contains(scene.lemma()));
      boolean moves = scene.sense == Verbs.Sense.SEND || GOES.contains(scene.lemma());
      boolean goal = argument.isAny("to") && moves;
      if ((object || goal) && Scene.isActor(argument.phrase())) {
        told.add(argument.phrase());
      }
    }
    return told;
  }

  /** What the predicate names as the way to those who are told. */
  private List<Draft.Part> messengers() {
    List<Draft.Part> messengers = new ArrayList<>();
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      Draft.Part part = argument.isAny(WAYS) ? scene.cast.part(argument.phrase()) : null;
      if (part != null && !messengers.contains(part) && isWay(argument, part)) {
        messengers.add(part);
      }
    }
    return messengers.isEmpty() && scene.predicate.verb() != null ? inBrackets() : messengers;
  }

  /** "Texts the customer when the status changes (via Twilio)": behind all that is said. */
  private List<Draft.Part> inBrackets() {
    Sentence sentence = scene.predicate.syntax().sentence();
    for (NounPhrase phrase : scene.cast.phrasesIn(sentence)) {
      boolean way =
          phrase.from() > scene.predicate.verb().at()
              && sentence.word(phrase.to()).equals(")")
              && sentence.word(phrase.from() - 2).equals("(")
              && WAYS.contains(sentence.word(phrase.from() - 1));
      Draft.Part part = way && phrase.isPresent() ? scene.cast.part(phrase) : null;
      if (part != null && isMessenger(part.kind)) {
        scene.namedSubjects().forEach(s -> scene.pass(s, part, scene.span(phrase)));
        return List.of(part);
      }
    }
    return List.of();
  }

  private static boolean isWay(Predicate.Argument argument, Draft.Part part) {
    boolean through = argument.isAny("through via by with over using (");
    return isMessenger(part.kind)
        || through
            && (part.kind == ComponentKind.DEVICE
                || part.kind == ComponentKind.MESSAGE_BROKER
                || Kinds.isExternal(part.kind)
                || part.kind == ComponentKind.OTHER && part.isProduct());
  }

  private static boolean isMessenger(ComponentKind kind) {
    return kind == ComponentKind.NOTIFICATION || kind == ComponentKind.EMAIL;
  }

  private static boolean sends(Draft.Part part) {
    boolean sends =
        part.isApplication() && !Kinds.isClient(part.kind)
            || isMessenger(part.kind)
            || part.kind == ComponentKind.MONITORING
            || part.kind == ComponentKind.ANALYTICS
            || part.kind == ComponentKind.EXTERNAL_SERVICE
            || part.kind == ComponentKind.MESSAGE_BROKER
            || part.kind == ComponentKind.WORKFLOW_ENGINE;
    return sends && !part.whole;
  }

  /** The sort of messenger that the words of the predicate speak of; any where they do not. */
  private ComponentKind means() {
    Syntax.Occurrence verb = scene.predicate.verb();
    Syntax syntax = scene.predicate.syntax();
    int to = verb == null ? 0 : syntax.clauseOf(verb.at()).to();
    for (int i = verb == null ? 0 : verb.at(); i < to; i++) {
      String word = syntax.sentence().word(i);
      if (MAILS.contains(word)) {
        return ComponentKind.EMAIL;
      }
      if (TEXTS.contains(word)) {
        return ComponentKind.NOTIFICATION;
      }
    }
    return ComponentKind.OTHER;
  }
}
