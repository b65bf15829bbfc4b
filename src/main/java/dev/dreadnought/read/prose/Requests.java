package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "The API responds to requests from the mobile app", "serves calls of the dashboard": where the
 * requests come from is who asks, and whoever deals with them is asked. So is whose client somebody
 * is: "the API is a client of the billing service".
 */
final class Requests {
  /** What is done with a request by whom it reaches. */
  private static final Set<String> DEALS =
      Words.of(
          "handle respond serve answer accept receive process take validate authenticate authorise"
              + " authorize intercept await fulfil fulfill get inspect listen check terminate");

  /** What is done with a request by whom it passes. */
  private static final Set<String> PASSES =
      Words.of(
          "route forward pass direct redirect distribute dispatch proxy relay balance spread hand"
              + " send deliver transfer tunnel");

  private static final Set<String> LISTING = Words.of(", and or");

  private static final Set<String> ANSWERS = Words.of("answers answer answering");

  private static final Set<String> REQUESTS =
      Words.of(
          "request requests call calls query queries connection connections traffic command"
              + " commands upload uploads submission submissions");

  private static final Set<String> CLIENTS = Words.of("client clients");

  private static final String GOALS = "to into onto over across among between on";

  /** Between a request and who makes it. */
  private static final String MAKERS = "from of by";

  private static final Set<String> FROM = Words.of(MAKERS);

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;
  private final List<Draft.Part> asked;

  /**
   * Looks at a predicate.
   *
   * @param asked who does what it tells
   */
  Requests(Draft draft, Cast cast, Predicate predicate, List<Draft.Part> asked) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
    this.asked = asked;
  }

  /** Adds to the draft; true where the predicate tells nothing else. */
  boolean read() {
    return isClient() || isOnlySubject() || isDealtWith() || isAsked() || isPassedOn();
  }

  /** The "requests from the app" before its verb: what becomes of them is told there. */
  private boolean isOnlySubject() {
    List<NounPhrase> askers = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      if (argument.isAny(MAKERS) && isOfRequests(argument.phrase(), askers)) {
        askers.add(argument.phrase());
      }
    }
    return predicate.verb() == null
        && predicate.subjects().isEmpty()
        && !askers.isEmpty()
        && askers.size() == predicate.arguments().size()
        && !predicate.syntax().verbs().isEmpty();
  }

  /** "Requests from the app are handled by the order service": the app asks. */
  private boolean isDealtWith() {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !predicate.isPassive() || !DEALS.contains(verb.verb().lemma())) {
      return false;
    }
    List<NounPhrase> askers = new ArrayList<>();
    List<Draft.Part> dealing = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = argument.isAny("by") ? cast.part(argument.phrase()) : null;
      if (part != null && argument.phrase().from() > verb.at()) {
        dealing.add(part);
      } else if (argument.isAny(MAKERS) && isOfRequests(argument.phrase(), askers)) {
        askers.add(argument.phrase());
      }
    }
    boolean said = false;
    for (NounPhrase asker : dealing.isEmpty() ? List.<NounPhrase>of() : askers) {
      said |= ask(asker, dealing);
    }
    return said;
  }

  /** "The API is a client of the billing service". */
  private boolean isClient() {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || predicate.sense() != Verbs.Sense.BE) {
      return false;
    }
    boolean said = false;
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part server = argument.isAny("of") ? cast.part(argument.phrase()) : null;
      int of = argument.phrase().from() - 1;
      while (of > verb.at() && !argument.phrase().sentence().word(of).equals("of")) {
        of--;
      }
      boolean client = CLIENTS.contains(argument.phrase().sentence().word(of - 1));
      for (Draft.Part one : server != null && client ? asked : List.<Draft.Part>of()) {
        if (server != null && server != one) {
          draft.flow(one, server, argument.phrase().span());
          said = true;
        }
      }
    }
    return said;
  }

  /** "The gateway forwards calls from the app to the order service": the app asks the gateway. */
  private boolean isPassedOn() {
    Syntax.Occurrence verb = predicate.verb();
    boolean passes = verb != null && !predicate.isPassive() && PASSES.contains(verb.verb().lemma());
    if (!passes || asked.isEmpty()) {
      return false;
    }
    List<NounPhrase> askers = new ArrayList<>();
    List<Draft.Part> goals = new ArrayList<>();
    List<NounPhrase> ends = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      if (verb == null || phrase.to() <= verb.at()) {
        // "gateway: Envoy: routes": what it is.
        continue;
      }
      Draft.Part goal = argument.isAny(GOALS) ? cast.part(phrase) : null;
      if (goal != null && phrase.isPresent() && !asked.contains(goal)) {
        goals.add(goal);
        ends.add(phrase);
      } else if (argument.isAny("from of") && isOfRequests(phrase, askers)) {
        askers.add(phrase);
      } else if (!phrase.is(NounPhrase.Sort.PROTOCOL) && !phrase.is(NounPhrase.Sort.DATA)) {
        return false;
      }
    }
    boolean said = false;
    for (NounPhrase asker : goals.isEmpty() ? List.<NounPhrase>of() : askers) {
      said |= ask(asker, asked);
    }
    for (int i = 0; said && i < goals.size(); i++) {
      Draft.Part goal = goals.get(i);
      Span span = ends.get(i).span();
      asked.forEach(a -> draft.flow(a, goal, span));
    }
    return said;
  }

  private boolean isAsked() {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || predicate.isPassive() || asked.isEmpty()) {
      return false;
    }
    Sentence sentence = predicate.syntax().sentence();
    // "Answers requests from": taken for what is requested.
    boolean answers =
        REQUESTS.contains(sentence.word(verb.at()))
            && ANSWERS.contains(sentence.word(verb.at() - 1));
    if (!answers && !DEALS.contains(verb.verb().lemma())) {
      return false;
    }
    List<NounPhrase> askers = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      if (argument.isAny(MAKERS) && isOfRequests(argument.phrase(), askers)) {
        askers.add(argument.phrase());
      }
    }
    boolean all = !askers.isEmpty() && askers.size() == predicate.arguments().size();
    boolean said = false;
    for (NounPhrase asker : all ? askers : List.<NounPhrase>of()) {
      said |= ask(asker, asked);
    }
    return said;
  }

  /** Behind "requests from", or listed behind another that is. */
  private boolean isOfRequests(NounPhrase phrase, List<NounPhrase> before) {
    Sentence sentence = phrase.sentence();
    int i = phrase.from() - 1;
    while (i > 0 && !FROM.contains(sentence.word(i))) {
      boolean listed = !before.isEmpty() && before.get(before.size() - 1).to() > i;
      if (listed) {
        return true;
      }
      i--;
    }
    // "Requests from the app and from the portal": what comes is said once.
    while (i > 0 && LISTING.contains(sentence.word(i - 1))) {
      i--;
      while (i > 0 && !FROM.contains(sentence.word(i))) {
        i--;
      }
    }
    return i > 0 && REQUESTS.contains(sentence.word(i - 1));
  }

  private boolean ask(NounPhrase asker, List<Draft.Part> asked) {
    if (!asker.isPresent()) {
      return false;
    }
    boolean said = false;
    if (Scene.isActor(asker)) {
      Scene.person(draft, asker).acts = true;
      for (Draft.Part part : asked) {
        if (!part.whole) {
          draft.reach(Scene.person(draft, asker), part, asker.span());
          said = true;
        }
      }
      return said;
    }
    Draft.Part from = cast.part(asker);
    for (Draft.Part part : asked) {
      if (from != null && from != part && !from.whole && !part.whole) {
        draft.flow(from, part, asker.span());
        said = true;
      }
    }
    return said;
  }
}
