package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Predicates that say in a roundabout way who does what, put plainly: "orders go from the shop to
 * the warehouse", "the job of the importer is to load", "MySQL serves the shop and the mailer".
 */
final class Paraphrases {
  /** What data do by themselves. */
  private static final Set<String> GO =
      Words.of("go travel flow pass move come get arrive run stream reach");

  private static final Set<String> DUTIES =
      Words.of("job task duty role purpose responsibility business function point");

  private static final Set<String> PUT = Words.of("load write store save insert put upload copy");

  private static final Set<String> LIMITS = Words.of("limit restrict reserve confine grant give");

  private static final Set<String> REQUESTS =
      Words.of("requests request calls call queries query connection connections traffic");

  /** Out of what is kept somewhere. */
  private static final Set<String> COMPUTES = Words.of("compute calculate derive build produce");

  private static final Set<String> HELD =
      Words.of("logs data events metrics traces messages results readings reports alerts");

  private static final Set<String> CURRENT = Words.of("up fresh current filled");

  /** Of "its confirmation mails", in tokens. */
  private static final int LONGEST_OBJECT = 5;

  private Paraphrases() {}

  /** The predicates of a sentence, put plainly. */
  static List<Predicate> plain(List<Predicate> predicates) {
    List<Predicate> plain = new ArrayList<>();
    for (Predicate predicate : predicates) {
      Predicate duty = ofDuty(Leading.led(predicate));
      Predicate shared = ofSameAgent(duty, plain);
      Predicate direct = ofLimit(ofServed(put(shared)));
      for (Predicate one : sent(direct)) {
        sentOn(one).forEach(s -> plain.addAll(ofRequests(s)));
      }
    }
    return ofCausatives(plain);
  }

  /**
   * "Leaves a message in the queue", "posts to Slack", "turns to Veriff": puts it there, sends, and
   * calls.
   */
  private static Predicate put(Predicate told) {
    Syntax.Occurrence verb = told.verb();
    String lemma = verb == null ? "" : verb.verb().lemma();
    boolean left =
        lemma.equals("leave")
            && told.arguments().stream()
                .anyMatch(a -> a.isAny("in on") && isHolder(a.phrase().kind()));
    boolean posted =
        lemma.equals("post")
            && !told.isPassive()
            && told.arguments().stream()
                .anyMatch(a -> a.isAny("to into") && a.phrase().is(NounPhrase.Sort.COMPONENT));
    boolean turned =
        lemma.equals("turn")
            && !told.isPassive()
            && told.syntax().word(verb.at() + 1).equals("to")
            && told.arguments().stream()
                .anyMatch(a -> a.isAny("to") && a.phrase().is(NounPhrase.Sort.COMPONENT));
    boolean filled =
        lemma.equals("keep")
            && !told.isPassive()
            && told.arguments().stream()
                .anyMatch(
                    a ->
                        a.isDirect()
                            && Kinds.isStore(a.phrase().kind())
                            && CURRENT.contains(a.phrase().sentence().word(a.phrase().to())));
    boolean computed =
        COMPUTES.contains(lemma)
            && !told.isPassive()
            && told.arguments().stream()
                .anyMatch(a -> a.isAny("from") && isHolder(a.phrase().kind()));
    if (verb != null && computed) {
      Verbs.Verb read = new Verbs.Verb("read", Verbs.Sense.READ, verb.verb().form());
      return told.with(new Syntax.Occurrence(read, verb.use(), verb.start(), verb.at()));
    }
    if (verb != null && filled) {
      Verbs.Verb fill = new Verbs.Verb("fill", Verbs.Sense.EDIT, verb.verb().form());
      return told.with(new Syntax.Occurrence(fill, verb.use(), verb.start(), verb.at()));
    }
    if (verb != null && turned) {
      Verbs.Verb call = new Verbs.Verb("call", Verbs.Sense.SEND, verb.verb().form());
      return told.with(new Syntax.Occurrence(call, verb.use(), verb.start(), verb.at()));
    }
    if (verb == null || !left && !posted) {
      return told;
    }
    Verbs.Verb plain =
        left
            ? new Verbs.Verb("put", Verbs.Sense.STORE, verb.verb().form())
            : new Verbs.Verb("send", Verbs.Sense.SEND, verb.verb().form());
    return told.with(new Syntax.Occurrence(plain, verb.use(), verb.start(), verb.at()));
  }

  /** "Access to MySQL is limited to the shop and the mailer": they use it. */
  private static Predicate ofLimit(Predicate told) {
    Syntax.Occurrence verb = told.verb();
    boolean limits = verb != null && told.isPassive() && LIMITS.contains(verb.verb().lemma());
    NounPhrase thing = null;
    List<NounPhrase> users = new ArrayList<>();
    for (Predicate.Argument argument : limits ? told.arguments() : List.<Predicate.Argument>of()) {
      NounPhrase phrase = argument.phrase();
      if (!argument.isAny("to") || !phrase.is(NounPhrase.Sort.COMPONENT)) {
        continue;
      }
      boolean before = phrase.to() <= verb.start();
      if (before && isAccess(phrase)) {
        thing = phrase;
      } else if (!before) {
        users.add(phrase);
      }
    }
    if (thing == null || users.isEmpty()) {
      return told;
    }
    Verbs.Verb use = new Verbs.Verb("use", Verbs.Sense.USE, Verbs.Form.BASE);
    return told.with(new Syntax.Occurrence(use, Syntax.Use.FINITE, verb.start(), verb.at()))
        .with(users, List.of(new Predicate.Argument("", thing)));
  }

  private static boolean isAccess(NounPhrase thing) {
    Sentence sentence = thing.sentence();
    int to = thing.from() - 1;
    while (to > 0 && Words.DETERMINERS.contains(sentence.word(to))) {
      to--;
    }
    return sentence.word(to).equals("to") && sentence.word(to - 1).equals("access");
  }

  /** "The shop's requests to the API are signed": the shop calls the API. */
  private static List<Predicate> ofRequests(Predicate told) {
    NounPhrase who = told.subjects().size() == 1 ? told.subjects().get(0) : null;
    Syntax.Occurrence verb = told.verb();
    boolean calls =
        who != null
            && verb != null
            && who.is(NounPhrase.Sort.COMPONENT)
            && who.sentence().word(who.to()).equals("'s")
            && REQUESTS.contains(who.sentence().word(who.to() + 1));
    for (Predicate.Argument argument : calls ? told.arguments() : List.<Predicate.Argument>of()) {
      NounPhrase goal = argument.phrase();
      boolean beside = goal.from() > who.to() && goal.to() <= verb.start();
      if (beside && argument.isAny("to with into") && goal.is(NounPhrase.Sort.COMPONENT)) {
        Verbs.Verb call = new Verbs.Verb("call", Verbs.Sense.SEND, Verbs.Form.BASE);
        Syntax.Occurrence asks =
            new Syntax.Occurrence(call, Syntax.Use.FINITE, verb.start(), verb.at());
        return List.of(
            told.with(asks).with(told.subjects(), List.of(new Predicate.Argument("", goal))));
      }
    }
    NounPhrase first = calls && GO.contains(verb.verb().lemma()) ? behindVerb(told, verb) : null;
    if (first != null) {
      // "The app's calls go through the gateway to the card service": the app calls the gateway.
      Verbs.Verb call = new Verbs.Verb("call", Verbs.Sense.SEND, Verbs.Form.BASE);
      Syntax.Occurrence asks =
          new Syntax.Occurrence(call, Syntax.Use.FINITE, verb.start(), verb.at());
      return List.of(
          told.with(asks).with(told.subjects(), List.of(new Predicate.Argument("", first))), told);
    }
    return List.of(told);
  }

  /** Where it goes first, through or to a thing; or null. */
  private static @Nullable NounPhrase behindVerb(Predicate told, Syntax.Occurrence verb) {
    return told.arguments().stream()
        .filter(a -> a.phrase().from() > verb.at() && a.isAny("through via to over"))
        .map(Predicate.Argument::phrase)
        .filter(p -> p.is(NounPhrase.Sort.COMPONENT))
        .findFirst()
        .orElse(null);
  }

  private static boolean isHolder(ComponentKind kind) {
    return Kinds.isStore(kind) || kind.carriesMessages();
  }

  /** "The portal has its mails delivered by SendGrid": it calls SendGrid. */
  private static List<Predicate> ofCausatives(List<Predicate> predicates) {
    List<Predicate> plain = new ArrayList<>();
    for (Predicate predicate : predicates) {
      Predicate last = plain.isEmpty() ? null : plain.get(plain.size() - 1);
      boolean done =
          last != null
              && last.verb() != null
              && predicate.verb() != null
              && last.verb().verb().lemma().equals("have")
              && last.verb().isFinite()
              && predicate.verb().use() == Syntax.Use.PARTICIPLE
              && predicate.isPassive()
              && predicate.verb().start() - last.verb().at() <= LONGEST_OBJECT;
      NounPhrase agent = done ? agent(predicate) : null;
      if (agent == null) {
        plain.add(made(predicate));
        continue;
      }
      Verbs.Verb call = new Verbs.Verb("call", Verbs.Sense.SEND, last.verb().verb().form());
      Syntax.Occurrence calls =
          new Syntax.Occurrence(call, Syntax.Use.FINITE, last.verb().start(), last.verb().at());
      plain.set(
          plain.size() - 1,
          last.with(calls).with(last.subjects(), List.of(new Predicate.Argument("", agent))));
    }
    return List.copyOf(plain);
  }

  /** "Has the charging function credit the balance": it calls the function. */
  private static Predicate made(Predicate told) {
    Syntax.Occurrence verb = told.verb();
    boolean has =
        verb != null && verb.verb().lemma().equals("have") && verb.isFinite() && !told.isPassive();
    for (Predicate.Argument argument : has ? told.arguments() : List.<Predicate.Argument>of()) {
      NounPhrase phrase = argument.phrase();
      Verbs.Verb done = Verbs.ENGLISH.of(phrase.sentence().word(phrase.to()));
      boolean does =
          argument.isDirect()
              && phrase.is(NounPhrase.Sort.COMPONENT)
              && phrase.article() == NounPhrase.Article.DEFINITE
              && Identities.isProgram(phrase.kind())
              && phrase.from() > verb.at()
              && phrase.from() - verb.at() <= 2
              && done != null
              && done.form() == Verbs.Form.BASE;
      if (does) {
        Verbs.Verb call = new Verbs.Verb("call", Verbs.Sense.SEND, verb.verb().form());
        return told.with(new Syntax.Occurrence(call, Syntax.Use.FINITE, verb.start(), verb.at()))
            .with(told.subjects(), List.of(argument));
      }
    }
    return told;
  }

  private static @Nullable NounPhrase agent(Predicate told) {
    for (Predicate.Argument argument : told.arguments()) {
      if (argument.isAny("by") && argument.phrase().is(NounPhrase.Sort.COMPONENT)) {
        return argument.phrase();
      }
    }
    return null;
  }

  /** "Orders go from A to B, and from there to C": A sends them, and then B does. */
  private static List<Predicate> sent(Predicate told) {
    Syntax.Occurrence verb = told.verb();
    NounPhrase source = null;
    List<NounPhrase> goals = new ArrayList<>();
    List<Predicate.Argument> rest = new ArrayList<>();
    boolean reaches = verb != null && verb.verb().lemma().equals("reach");
    for (Predicate.Argument argument : told.arguments()) {
      boolean thing = argument.phrase().is(NounPhrase.Sort.COMPONENT);
      boolean of = argument.isAny("of") && isOfData(argument.phrase());
      if (thing && source == null && (argument.isAny("from") || of)) {
        source = argument.phrase();
      } else if (thing && (argument.isAny("to into") || reaches && argument.isDirect())) {
        goals.add(argument.phrase());
      } else {
        rest.add(argument);
      }
    }
    boolean moved =
        verb != null
            && verb.use() != Syntax.Use.PASSIVE
            && GO.contains(verb.verb().lemma())
            && told.subjects().stream().noneMatch(s -> s.is(NounPhrase.Sort.COMPONENT));
    if (!moved || source == null || goals.isEmpty() || Kinds.isStore(source.kind())) {
      return List.of(told);
    }
    Verbs.Verb send = new Verbs.Verb("send", Verbs.Sense.SEND, verb.verb().form());
    Syntax.Occurrence sends =
        new Syntax.Occurrence(send, Syntax.Use.FINITE, verb.start(), verb.at());
    List<Predicate> all = new ArrayList<>();
    for (NounPhrase goal : goals) {
      boolean next = !all.isEmpty() && isFromThere(goal);
      List<Predicate.Argument> behind = new ArrayList<>();
      told.subjects().forEach(s -> behind.add(new Predicate.Argument("", s)));
      behind.add(new Predicate.Argument("to", goal));
      behind.addAll(all.isEmpty() ? rest : List.of());
      source = next ? goals.get(goals.indexOf(goal) - 1) : source;
      all.add(told.with(sends).with(List.of(source), List.copyOf(behind)));
    }
    return all;
  }

  /**
   * "Are sent by the meters to the gateway and from there to the platform": the gateway sends on.
   */
  private static List<Predicate> sentOn(Predicate told) {
    NounPhrase last = null;
    NounPhrase there = null;
    List<Predicate.Argument> rest = new ArrayList<>();
    for (Predicate.Argument argument : told.arguments()) {
      boolean goal = argument.isAny("to into") && argument.phrase().is(NounPhrase.Sort.COMPONENT);
      if (goal && last != null && there == null && isFromThere(argument.phrase())) {
        there = argument.phrase();
      } else {
        rest.add(argument);
        last = goal ? argument.phrase() : last;
      }
    }
    Syntax.Occurrence verb = told.verb();
    if (verb == null || last == null || there == null) {
      return List.of(told);
    }
    Verbs.Verb send = new Verbs.Verb("send", Verbs.Sense.SEND, verb.verb().form());
    Syntax.Occurrence sends =
        new Syntax.Occurrence(send, Syntax.Use.FINITE, verb.start(), verb.at());
    return List.of(
        told.with(told.subjects(), List.copyOf(rest)),
        told.with(sends).with(List.of(last), List.of(new Predicate.Argument("to", there))));
  }

  /** "The logs of the card service go to Splunk". */
  private static boolean isOfData(NounPhrase owner) {
    Sentence sentence = owner.sentence();
    int of = owner.from() - 1;
    while (of > 0 && Words.DETERMINERS.contains(sentence.word(of))) {
      of--;
    }
    return sentence.word(of).equals("of") && HELD.contains(sentence.word(of - 1));
  }

  /** "And from there to the warehouse system". */
  private static boolean isFromThere(NounPhrase goal) {
    Sentence sentence = goal.sentence();
    int to = goal.from() - 1;
    while (to > 0 && Words.DETERMINERS.contains(sentence.word(to))) {
      to--;
    }
    return sentence.word(to - 1).equals("there") && sentence.word(to - 2).equals("from");
  }

  /** "The job of the importer is to load", "it is the importer's job to load": it loads. */
  private static Predicate ofDuty(Predicate told) {
    Predicate parent = told.parent();
    while (parent != null
        && parent.verb() != null
        && parent.verb().use() == Syntax.Use.INFINITIVE
        && parent.parent() != null) {
      // "Is to poll the server and to forward the states": both are the job.
      parent = parent.parent();
    }
    boolean infinitive =
        told.verb() != null
            && told.verb().use() == Syntax.Use.INFINITIVE
            && parent != null
            && parent.sense() == Verbs.Sense.BE
            && parent.subjects().stream().noneMatch(s -> s.is(NounPhrase.Sort.COMPONENT));
    if (!infinitive) {
      return told;
    }
    for (Predicate.Argument argument : parent.arguments()) {
      NounPhrase owner = argument.phrase();
      Sentence sentence = owner.sentence();
      int before = owner.from() - 1;
      while (before > 0 && Words.DETERMINERS.contains(sentence.word(before))) {
        before--;
      }
      boolean of =
          argument.isAny("of")
              && sentence.word(before).equals("of")
              && DUTIES.contains(sentence.word(before - 1));
      boolean own =
          sentence.word(owner.to()).equals("'s") && DUTIES.contains(sentence.word(owner.to() + 1));
      if (owner.is(NounPhrase.Sort.COMPONENT) && (of || own)) {
        return told.with(List.of(owner), told.arguments());
      }
    }
    return told;
  }

  /** "Is fetched from A by the importer and loaded into B": by the importer, too. */
  private static Predicate ofSameAgent(Predicate told, List<Predicate> before) {
    boolean put =
        told.isPassive()
            && told.verb() != null
            && PUT.contains(told.verb().verb().lemma())
            && told.arguments().stream().noneMatch(a -> a.isAny("by"))
            && told.syntax().word(told.verb().start() - 1).equals("and");
    if (!put) {
      return told;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Predicate last = before.get(i);
      if (last.verb() == null) {
        continue;
      }
      if (!last.isPassive() || !last.subjects().equals(told.subjects())) {
        return told;
      }
      for (Predicate.Argument argument : last.arguments()) {
        if (argument.isAny("by") && argument.phrase().is(NounPhrase.Sort.COMPONENT)) {
          List<Predicate.Argument> behind = new ArrayList<>(told.arguments());
          behind.add(argument);
          return told.with(told.subjects(), List.copyOf(behind));
        }
      }
      return told;
    }
    return told;
  }

  /** "MySQL serves the shop and the mailer": both use it. */
  private static Predicate ofServed(Predicate told) {
    Syntax.Occurrence verb = told.verb();
    boolean serves =
        verb != null
            && verb.verb().lemma().equals("serve")
            && !told.isPassive()
            && told.subjects().size() == 1
            && told.subjects().get(0).is(NounPhrase.Sort.COMPONENT)
            && Kinds.isStore(told.subjects().get(0).kind())
            && !told.arguments().isEmpty()
            && told.arguments().stream()
                .allMatch(
                    a ->
                        a.isDirect()
                            && a.phrase().is(NounPhrase.Sort.COMPONENT)
                            && Identities.isProgram(a.phrase().kind()));
    if (!serves) {
      return told;
    }
    Verbs.Verb use = new Verbs.Verb("use", Verbs.Sense.USE, verb.verb().form());
    List<NounPhrase> users = told.arguments().stream().map(Predicate.Argument::phrase).toList();
    return told.with(new Syntax.Occurrence(use, verb.use(), verb.start(), verb.at()))
        .with(users, List.of(new Predicate.Argument("", told.subjects().get(0))));
  }
}
