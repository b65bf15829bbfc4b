package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What phrases do in their sentences, as far as it shows what they are: a service that consumes
 * messages is a worker, one that issues tokens an identity provider.
 */
final class Deeds {
  private static final Set<String> TAKING = Words.of("consume process take pick poll dequeue pull");
  private static final Set<String> JOBS =
      Words.of("message messages job jobs task tasks event events queue");
  private static final Set<String> SHOWING = Words.of("serve render show display generate");
  private static final Set<String> PAGES = Words.of("page pages html website websites");
  private static final String PASSING = "of for per about like ( without unlike than across";
  private static final Set<String> SIDES =
      Set.of("backend", "back end", "server side", "frontend", "front end");
  private static final Set<String> IMAGES =
      Words.of("image images file files hub registry build builds");
  private static final Set<String> OF_PEOPLE = Words.of("app application client frontend ui");
  private static final Set<String> TOKENS = Words.of("token tokens jwt jwts");
  private static final Set<Verbs.Sense> NO_ACTS =
      Set.of(Verbs.Sense.BE, Verbs.Sense.OTHER, Verbs.Sense.REPLACE, Verbs.Sense.HOST);
  private static final Set<Verbs.Sense> TURNS =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.RECEIVE, Verbs.Sense.FRONT);

  /** How far behind its verb an object may stand, in tokens. */
  private static final int REACH = 6;

  private static final int MOST_GOALS = 8;

  private final Map<Integer, ComponentKind> kinds = new HashMap<>();
  private final Set<Integer> acting = new HashSet<>();
  private final Set<Integer> hosting = new HashSet<>();
  private final Set<Integer> weighty = new HashSet<>();
  private final Map<Integer, Set<Integer>> turnedTo = new HashMap<>();

  /** What says where something runs, or what it is. */
  private static final Set<Verbs.Sense> NO_TURNS =
      Set.of(
          Verbs.Sense.HOST,
          Verbs.Sense.BE,
          Verbs.Sense.CONSIST,
          Verbs.Sense.MAKE,
          Verbs.Sense.REPLACE,
          Verbs.Sense.USE);

  /** What a program does to another that answers it. */
  private static final Set<String> CALLS =
      Words.of("call query ask contact request poll invoke hit notify consult access trigger feed");

  private static final Set<String> NEEDS =
      Words.of("depend rely integrate work interact communicate check use need require");

  private static final Set<Verbs.Sense> TURNED =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.RECEIVE, Verbs.Sense.USE);

  private final Map<Integer, Set<Integer>> apart = new HashMap<>();
  private final Set<Integer> serving = new HashSet<>();

  /** What people are said to work with. */
  private final Set<Integer> handled = new HashSet<>();

  /** What takes from stores and queues, or writes there. */
  private final Set<Integer> working = new HashSet<>();

  /** What runs on a machine that the text tells of. */
  private final Set<Integer> running = new HashSet<>();

  private Deeds() {}

  static Deeds of(List<Predicate> predicates) {
    Deeds deeds = new Deeds();
    predicates.forEach(deeds::weigh);
    predicates.stream().filter(Predicate::isPresent).forEach(deeds::read);
    predicates.stream().filter(Predicate::isPresent).forEach(deeds::handle);
    predicates.forEach(deeds::tellDeniedApart);
    deeds.tellBehindApart(predicates);
    deeds.tellMadeApart(predicates);
    return deeds;
  }

  /** "The frontend does not call the server": two all the same. */
  private void tellDeniedApart(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean denied =
        predicate.status() == Status.NEGATED
            && verb != null
            && !predicate.isPassive()
            && predicate.sense() != null
            && (TURNS.contains(predicate.sense()) || NoLinks.has(predicate));
    if (denied) {
      tellApart(predicate, verb);
    }
  }

  private void handle(Predicate predicate) {
    predicate.arguments().stream()
        .filter(a -> isByHand(predicate, a))
        .forEach(a -> handled.add(a.phrase().number()));
  }

  /** True of what people do something with or in. */
  static boolean isByHand(Predicate predicate, Predicate.Argument argument) {
    return !predicate.isPassive()
        && !predicate.subjects().isEmpty()
        && predicate.subjects().stream().allMatch(s -> s.is(NounPhrase.Sort.ACTOR))
        && (argument.isDirect() || argument.isAny("in with on"));
  }

  /** True of what people are said to work with: "tasters write notes in the taste editor". */
  boolean isHandled(NounPhrase phrase) {
    return handled.contains(phrase.number());
  }

  /** What the deeds of a phrase show it to be, or null. */
  @Nullable ComponentKind kind(NounPhrase phrase) {
    return kinds.get(phrase.number());
  }

  /** True where the phrase stands for something that acts, or that others turn to. */
  boolean acts(NounPhrase phrase) {
    return acting.contains(phrase.number());
  }

  /** True where the text says that one turns to the other: they are two. */
  boolean turns(NounPhrase one, NounPhrase other) {
    return turnedTo.getOrDefault(one.number(), Set.of()).contains(other.number());
  }

  /** True where the phrase stands for a program that answers, and no machine. */
  boolean serves(NounPhrase phrase) {
    return serving.contains(phrase.number());
  }

  /** True of what is said to run on a machine. */
  boolean runsOnMachine(NounPhrase phrase) {
    return running.contains(phrase.number());
  }

  /** True where the phrase takes from a store or a queue, or writes there. */
  boolean works(NounPhrase phrase) {
    return working.contains(phrase.number());
  }

  /** True where the phrase does something, or something is done with it. */
  boolean takesPart(NounPhrase phrase) {
    return weighty.contains(phrase.number());
  }

  /** True where something is said to run in it. */
  boolean hosts(NounPhrase phrase) {
    return hosting.contains(phrase.number());
  }

  private void weigh(Predicate predicate) {
    predicate.subjects().forEach(s -> weighty.add(s.number()));
    for (Predicate.Argument argument : predicate.arguments()) {
      boolean definite = argument.phrase().article() == NounPhrase.Article.DEFINITE;
      boolean member = argument.isAny("of") && isOfMembers(predicate);
      boolean passing =
          !member && argument.isAny(PASSING) && (!definite || argument.phrase().isPlural());
      if (!passing && !isOnSide(argument)) {
        weighty.add(argument.phrase().number());
      }
    }
  }

  /** "Consists of", "is made up of", and not "is built on": what stands behind is a part of it. */
  static boolean isOfMembers(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || predicate.sense() != Verbs.Sense.MAKE || !predicate.isPassive()) {
      return predicate.sense() == Verbs.Sense.CONSIST;
    }
    String next = predicate.syntax().word(verb.at() + 1);
    return next.equals("of")
        || next.equals("up") && predicate.syntax().word(verb.at() + 2).equals("of");
  }

  private void read(Predicate predicate) {
    Verbs.Sense sense = predicate.sense();
    Syntax.Occurrence verb = predicate.verb();
    boolean active = predicate.verb() != null && !predicate.isPassive();
    boolean posts = verb != null && verb.verb().lemma().equals("post");
    if (active && (sense == Verbs.Sense.STORE || posts || TURNS.contains(sense))) {
      predicate.subjects().forEach(s -> serving.add(s.number()));
      predicate.arguments().stream()
          .filter(a -> a.isAny("to from with") && a.phrase().article() != NounPhrase.Article.NONE)
          .forEach(a -> serving.add(a.phrase().number()));
    }
    if (active && usesProgram(predicate)) {
      predicate.subjects().forEach(s -> serving.add(s.number()));
    }
    boolean keeps = sense == Verbs.Sense.STORE || sense != null && TURNS.contains(sense);
    if (active
        && keeps
        && predicate.arguments().stream().anyMatch(a -> Kinds.isStore(a.phrase().kind()))) {
      predicate.subjects().forEach(s -> working.add(s.number()));
    }
    boolean machine =
        sense == Verbs.Sense.HOST
            && predicate.arguments().stream()
                .anyMatch(a -> a.isAny("on in") && Kinds.isMachine(a.phrase().kind()));
    if (machine) {
      predicate.subjects().forEach(s -> running.add(s.number()));
    }
    tellServing(predicate);
    if (sense != null && TURNS.contains(sense)) {
      for (NounPhrase subject : predicate.subjects()) {
        predicate
            .arguments()
            .forEach(
                a ->
                    turnedTo
                        .computeIfAbsent(subject.number(), s -> new HashSet<>())
                        .add(a.phrase().number()));
      }
    }
    if (active && sense != null && (TURNS.contains(sense) || sense == Verbs.Sense.STORE)) {
      tellApart(predicate, verb);
    }
    if (active && sense != null && TURNS.contains(sense)) {
      tellGoalsApart(predicate, verb);
    }
    if (active && Joinings.isOne(verb)) {
      tellEndsApart(predicate);
    }
    tellWayApart(predicate);
    tellNeedApart(predicate);
    tellLetApart(predicate);
    if (isOfMembers(predicate)) {
      tellWholeApart(predicate);
    }
    if (active && sense == Verbs.Sense.EXPOSE) {
      tellServedApart(predicate);
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      boolean inside = argument.isAny("in on to onto inside into as within with");
      boolean hosted = inside && isRunning(predicate) && !isOfMany(predicate);
      if (hosted && !isImage(argument.phrase())) {
        hosting.add(argument.phrase().number());
      }
      boolean told = argument.phrase().article() == NounPhrase.Article.DEFINITE;
      if (sense != null && TURNS.contains(sense) && told) {
        acting.add(argument.phrase().number());
      }
    }
    if (sense == null || verb == null) {
      return;
    }
    for (NounPhrase subject : predicate.subjects()) {
      if (!NO_ACTS.contains(sense)) {
        acting.add(subject.number());
      }
      ComponentKind kind = predicate.isPassive() ? null : kindOf(predicate, verb);
      if (kind != null) {
        kinds.putIfAbsent(subject.number(), kind);
      }
    }
  }

  /**
   * "The frontend queries the server", "the server is called by the app", "handles requests from
   * it": what other programs turn to is a program, and no machine.
   */
  private void tellServing(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    Verbs.Sense sense = predicate.sense();
    boolean programs =
        !predicate.subjects().isEmpty()
            && predicate.subjects().stream().allMatch(s -> s.is(NounPhrase.Sort.COMPONENT));
    if (verb == null || sense == null || !programs) {
      return;
    }
    String lemma = verb.verb().lemma();
    boolean requests = sense == Verbs.Sense.MAKE && !predicate.isPassive();
    if (NO_TURNS.contains(sense) && !NEEDS.contains(lemma) && !requests) {
      return;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase other = argument.phrase();
      if (!other.is(NounPhrase.Sort.COMPONENT)) {
        continue;
      }
      boolean called = argument.isDirect() && CALLS.contains(lemma);
      boolean needed = argument.isAny("on upon") && NEEDS.contains(lemma);
      boolean turned = argument.isAny("to from with through against via");
      if (!predicate.isPassive() && (called || needed || turned)) {
        serving.add(other.number());
      }
      boolean asks = predicate.isPassive() ? argument.isAny("by") : argument.isAny("from for");
      if (asks) {
        predicate.subjects().forEach(s -> serving.add(s.number()));
      }
    }
  }

  /** "The server calls the order service": who turns to another by another name is not it. */
  private void tellApart(Predicate predicate, Syntax.Occurrence verb) {
    for (NounPhrase subject : predicate.subjects()) {
      for (Predicate.Argument argument : predicate.arguments()) {
        NounPhrase other = argument.phrase();
        boolean turned =
            other.from() > verb.at() && (argument.isDirect() || argument.isAny("to from with"));
        // "The network calls a webhook of our app".
        turned |= argument.isAny("of") && CALLS.contains(verb.verb().lemma());
        boolean things =
            subject.is(NounPhrase.Sort.COMPONENT) && other.is(NounPhrase.Sort.COMPONENT);
        boolean named = !subject.noun().equals(other.noun()) || !isAlike(subject, other);
        if (turned && things && named && !isOwn(other)) {
          setApart(subject, other);
        }
      }
    }
  }

  /** "From the app to the stock service", "is sent to the stock service by the app". */
  private void tellWayApart(Predicate predicate) {
    for (Predicate.Argument from : predicate.arguments()) {
      boolean begins = from.isAny("from") || from.isAny("by") && predicate.isPassive();
      if (!begins) {
        continue;
      }
      for (Predicate.Argument to : predicate.arguments()) {
        if (to.isAny("to into")) {
          setApartUnlessAlike(from.phrase(), to.phrase());
        }
      }
      boolean turned = from.isAny("by") && TURNED.contains(predicate.sense());
      if (turned) {
        predicate.subjects().forEach(s -> setApartUnlessAlike(s, from.phrase()));
      }
    }
  }

  /** "The app depends on the stock service", "works with the stock service". */
  private void tellNeedApart(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || predicate.isPassive() || !NEEDS.contains(verb.verb().lemma())) {
      return;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      // "The backend, a Go service, uses MySQL": not what the subject is.
      boolean behind = argument.phrase().from() > verb.at();
      if (behind && (argument.isAny("on upon with") || argument.isDirect())) {
        predicate.subjects().forEach(s -> setApartUnlessAlike(s, argument.phrase()));
      }
    }
  }

  /** "The gateway lets the app query the order service": the one is not the other. */
  private void tellLetApart(Predicate predicate) {
    Predicate letting = predicate.parent();
    Syntax.Occurrence verb = letting == null ? null : letting.verb();
    if (verb == null || !Traffic.LETS.contains(verb.verb().lemma())) {
      return;
    }
    for (Predicate.Argument let : letting.arguments()) {
      for (Predicate.Argument goal : predicate.arguments()) {
        boolean things = let.isDirect() && let.phrase().from() > verb.at();
        if (things && goal.phrase().from() > let.phrase().to()) {
          setApartUnlessAlike(let.phrase(), goal.phrase());
        }
      }
    }
  }

  private void setApartUnlessAlike(NounPhrase one, NounPhrase other) {
    boolean things = one.is(NounPhrase.Sort.COMPONENT) && other.is(NounPhrase.Sort.COMPONENT);
    boolean named = !one.noun().equals(other.noun()) || !isAlike(one, other);
    // "The claims store uses a SQL Server database": what it is.
    boolean stores = Kinds.isStore(one.kind()) && Kinds.isStore(other.kind());
    boolean same = one.product() != null && one.product() == other.product();
    boolean made = Predications.isBoughtAs(one, other);
    if (things && named && !stores && !same && !made && !isOwn(one) && !isOwn(other)) {
      setApart(one, other);
    }
  }

  /** "Protects its API": the subject's own. */
  private static boolean isOwn(NounPhrase phrase) {
    String before = phrase.sentence().word(phrase.from() - 1);
    return before.equals("its") || before.equals("their");
  }

  /** "Routes calls to the Node service and all else to the Vue app": each is made otherwise. */
  private void tellGoalsApart(Predicate predicate, Syntax.Occurrence verb) {
    List<NounPhrase> goals =
        predicate.arguments().stream()
            .filter(a -> a.isAny("to") && a.phrase().from() > verb.at())
            .map(Predicate.Argument::phrase)
            .filter(p -> p.is(NounPhrase.Sort.COMPONENT) && !p.technologies().isEmpty())
            .limit(MOST_GOALS)
            .toList();
    for (NounPhrase one : goals) {
      for (NounPhrase other : goals) {
        if (one != other && Collections.disjoint(one.technologies(), other.technologies())) {
          apart.computeIfAbsent(one.number(), s -> new HashSet<>()).add(other.number());
        }
      }
    }
  }

  /** "Connects Salesforce with the ERP": the one is not the other. */
  private void tellEndsApart(Predicate predicate) {
    for (Predicate.Argument left : predicate.arguments()) {
      for (Predicate.Argument right : predicate.arguments()) {
        boolean ends = left.isDirect() && right.isAny("to with");
        if (ends && !isOwn(right.phrase())) {
          setApart(left.phrase(), right.phrase());
        }
      }
    }
  }

  /** "The system consists of an app and a worker": it is neither. */
  private void tellWholeApart(Predicate predicate) {
    List<NounPhrase> members =
        predicate.arguments().stream()
            .map(Predicate.Argument::phrase)
            .filter(p -> p.is(NounPhrase.Sort.COMPONENT))
            .limit(MOST_GOALS)
            .toList();
    if (members.size() < 2) {
      return;
    }
    for (NounPhrase whole : predicate.subjects()) {
      for (NounPhrase member : members) {
        if (whole.isNamed() && Objects.equals(whole.proper(), member.proper())) {
          continue;
        }
        setApart(whole, member);
      }
    }
  }

  /** "The server offers an interface for the web app": whom it serves is another. */
  private void tellServedApart(Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase served = argument.phrase();
      boolean client =
          argument.isAny("for to")
              && served.is(NounPhrase.Sort.COMPONENT)
              && (Kinds.isInHand(served.kind()) || Kinds.isApplication(served.kind()));
      if (client && !isOwn(served)) {
        predicate.subjects().forEach(s -> setApart(s, served));
      }
    }
  }

  /** "The app is written in Dart, the API in Go": in one breath, and made of other things. */
  private void tellMadeApart(List<Predicate> predicates) {
    Predicate before = null;
    Set<String> others = Set.of();
    for (Predicate predicate : predicates) {
      Set<String> made = isOfOne(predicate) ? languages(predicate) : Set.of();
      if (made.isEmpty()) {
        continue;
      }
      if (before != null && areTogether(before, predicate) && Collections.disjoint(made, others)) {
        setApart(before.subjects().get(0), predicate.subjects().get(0));
      }
      before = predicate;
      others = made;
    }
  }

  /** In one sentence, or "The app is made with Flutter. The API is in Go." */
  private static boolean areTogether(Predicate one, Predicate other) {
    int distance = other.syntax().sentence().number() - one.syntax().sentence().number();
    boolean inTurn =
        distance == 1
            && other.subjects().stream().allMatch(s -> s.kind() == ComponentKind.API)
            && one.subjects().stream().allMatch(s -> OF_PEOPLE.contains(s.noun()));
    return one.isPresent() && other.isPresent() && (distance == 0 || inTurn);
  }

  private static boolean isOfOne(Predicate predicate) {
    return predicate.subjects().size() == 1
        && predicate.subjects().get(0).is(NounPhrase.Sort.COMPONENT)
        && !predicate.subjects().get(0).isPlural();
  }

  /** The languages that a predicate says its subject to be made in; of a framework its own. */
  private static Set<String> languages(Predicate predicate) {
    Set<String> languages = new HashSet<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      boolean made = argument.isDirect() || argument.isAny("in with on by using");
      if (made && argument.phrase().is(NounPhrase.Sort.MATERIAL)) {
        argument.phrase().technologies().forEach(t -> languages.add(Languages.of(t)));
      }
    }
    return languages;
  }

  /** "The app calls nginx, nginx passes the calls to a backend": the app is not the backend. */
  private void tellBehindApart(List<Predicate> predicates) {
    Map<String, List<NounPhrase>> askers = new HashMap<>();
    for (Predicate predicate : predicates) {
      boolean turns =
          predicate.sense() == Verbs.Sense.SEND || predicate.sense() == Verbs.Sense.READ;
      if (!turns || predicate.isPassive() || !predicate.isPresent()) {
        continue;
      }
      for (NounPhrase subject : predicate.subjects()) {
        List<NounPhrase> before = askers.getOrDefault(front(subject), List.of());
        for (Predicate.Argument argument : predicate.arguments()) {
          NounPhrase goal = argument.phrase();
          if (argument.isAny("to") && goal.is(NounPhrase.Sort.COMPONENT)) {
            before.forEach(a -> setApart(a, goal));
          }
          String front = front(goal);
          if (!front.isEmpty() && (argument.isDirect() || argument.isAny("to with"))) {
            List<NounPhrase> known = askers.computeIfAbsent(front, f -> new ArrayList<>());
            if (known.size() < MOST_GOALS) {
              known.add(subject);
            }
          }
        }
      }
    }
  }

  /** The product that stands before others: "nginx"; empty of all else. */
  private static String front(NounPhrase phrase) {
    Technology product = phrase.product();
    return product != null && Kinds.isFront(phrase.kind()) ? product.id() : "";
  }

  private void setApart(NounPhrase one, NounPhrase other) {
    apart.computeIfAbsent(one.number(), s -> new HashSet<>()).add(other.number());
    apart.computeIfAbsent(other.number(), s -> new HashSet<>()).add(one.number());
  }

  /** "A Go service calls the order service": what each is called tells them apart. */
  private static boolean isAlike(NounPhrase one, NounPhrase other) {
    return one.roleKey().equals(other.roleKey())
        && (one.technologies().isEmpty() || other.technologies().isEmpty());
  }

  /** The phrases of which the text says that this one turns to them, or they to it. */
  Set<Integer> apartFrom(int phrase) {
    return apart.getOrDefault(phrase, Set.of());
  }

  /** "On the backend": a side, and no thing. */
  private static boolean isOnSide(Predicate.Argument argument) {
    return argument.isAny("on in at") && SIDES.contains(argument.phrase().noun());
  }

  /** "As a Docker image": what is shipped, and not where it runs. */
  private static boolean isImage(NounPhrase phrase) {
    return IMAGES.contains(phrase.sentence().word(phrase.to()));
  }

  /** "The devices use the meter API": they turn to it. */
  private static boolean usesProgram(Predicate predicate) {
    return predicate.verb() != null
        && predicate.verb().verb().lemma().equals("use")
        && predicate.arguments().stream()
            .anyMatch(
                a ->
                    a.isDirect()
                        && a.phrase().article() == NounPhrase.Article.DEFINITE
                        && Kinds.isServer(a.phrase().kind()));
  }

  /** "The services run in containers": nobody says what runs in which. */
  private static boolean isOfMany(Predicate predicate) {
    List<NounPhrase> subjects = predicate.subjects();
    return !subjects.isEmpty() && subjects.stream().allMatch(Deeds::isOfMany);
  }

  private static boolean isOfMany(NounPhrase phrase) {
    return phrase.isPlural() && !phrase.isNamed() && Kinds.isPartOfMany(phrase.kind());
  }

  private static boolean isRunning(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb == null
        || verb.verb().sense() == Verbs.Sense.HOST
        || verb.verb().sense() == Verbs.Sense.USE && !predicate.isPassive();
  }

  private static @Nullable ComponentKind kindOf(Predicate predicate, Syntax.Occurrence verb) {
    String lemma = verb.verb().lemma();
    if (TAKING.contains(lemma)
        && isFollowedBy(predicate, verb, JOBS)
        && takesFromQueue(predicate)) {
      return ComponentKind.WORKER;
    }
    if (SHOWING.contains(lemma) && isFollowedBy(predicate, verb, PAGES)) {
      return ComponentKind.WEB_APPLICATION;
    }
    return lemma.equals("issue") && isFollowedBy(predicate, verb, TOKENS)
        ? ComponentKind.IDENTITY_PROVIDER
        : null;
  }

  private static boolean takesFromQueue(Predicate predicate) {
    return predicate.arguments().stream().anyMatch(a -> a.phrase().kind().carriesMessages());
  }

  private static boolean isFollowedBy(
      Predicate predicate, Syntax.Occurrence verb, Set<String> words) {
    Sentence sentence = predicate.syntax().sentence();
    for (int i = verb.at() + 1; i < Math.min(sentence.size(), verb.at() + REACH); i++) {
      if (words.contains(sentence.word(i))) {
        return true;
      }
      if (sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }
}
