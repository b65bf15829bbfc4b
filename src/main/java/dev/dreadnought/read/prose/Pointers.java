package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Clerks work in it", "the job writes there", "the balancer stands in front of it": what a word
 * that only points behind the verb leads to.
 */
final class Pointers {
  private static final String THERE = "there";
  private static final Set<String> THINGS = Words.of("it this that them these those");
  private static final List<String> NUMBERS =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight");

  /** Behind "that", and no noun: "the API queries that too". */
  private static final Set<String> BESIDES = Words.of("too as also daily hourly nightly again");

  private static final Set<String> INTO = Words.of("into to in");

  private static final Set<String> LEADS =
      Words.of("in on with to through at into from via over against");

  /** What people do with a program, where nothing stands between the verb and the word. */
  private static final Set<String> HANDLES =
      Words.of(
          "use watch open consult visit operate access run browse monitor administer supervise"
              + " see check");

  /** What stands behind a program that people have before them: "have it open". */
  private static final Set<String> BEFORE_THEM = Words.of("open running on in");

  private static final Set<Verbs.Sense> IDLE =
      Set.of(
          Verbs.Sense.BE,
          Verbs.Sense.HOST,
          Verbs.Sense.CONSIST,
          Verbs.Sense.MAKE,
          Verbs.Sense.REPLACE);

  /** What somebody else's program does with ours. */
  private static final Set<Verbs.Sense> GUESTS = Set.of(Verbs.Sense.SEND, Verbs.Sense.READ);

  private static final Set<String> FILLS =
      Words.of("fill feed populate refresh update load write maintain");

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;
  private final List<Draft.Part> subjects;

  /** True where the subjects are the agents of a passive: "is posted back to it by the house". */
  private final boolean led;

  /** What the sentences here name, the last first; of it the subject of the last one. */
  private static final List<String> HELD = List.of(" app ", " frontend ", " client ", " ui ");

  private static final Set<String> CALLS = Words.of("call ask");

  private final List<Draft.Part> named;

  private final List<Draft.Part> spokenOf;

  Pointers(
      Draft draft,
      Cast cast,
      Predicate predicate,
      Referents.Subjects about,
      List<Draft.Part> named,
      List<Draft.Part> spokenOf) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
    this.subjects = about.parts();
    this.led = about.led();
    this.named = new ArrayList<>(named);
    this.spokenOf = spokenOf.stream().filter(named::contains).toList();
  }

  /** Adds to the draft; true where anything was said. */
  boolean read() {
    Syntax.Occurrence verb = predicate.verb();
    boolean put = verb != null && Speaking.isPutInFront(predicate.syntax(), verb.at());
    boolean done = predicate.isPassive() && !led && !put;
    int at = verb == null || !verb.isFinite() || done ? -1 : pointer(verb);
    if (verb != null && at < 0 && led && isFilled(verb)) {
      return fill(verb);
    }
    if (verb == null || at < 0) {
      return false;
    }
    Syntax syntax = predicate.syntax();
    Token first = syntax.sentence().token(verb.at());
    Token last = syntax.sentence().token(at);
    Span span = new Span(Math.min(first.start(), last.start()), Math.max(first.end(), last.end()));
    boolean before = syntax.word(at - 1).equals("of") && syntax.word(at - 2).equals("front");
    if (before) {
      return front(span);
    }
    List<Predicate.Argument> origins = origins(at);
    boolean direct = at == verb.at() + 1 && !syntax.word(at).equals(THERE);
    if (direct && isBeforeThem(verb, at)) {
      return people(span);
    }
    if (IDLE.contains(verb.verb().sense()) || namesEnd(origins)) {
      return false;
    }
    origins.forEach(o -> named.remove(cast.part(o.phrase())));
    boolean there = syntax.word(at).equals(THERE);
    boolean out = syntax.word(at - 1).equals("from");
    boolean said = people(verb.verb().lemma(), direct, there, span);
    boolean asked = !direct || Goals.asks(verb.verb().lemma());
    return asked && parts(verb, at, out, span) || said;
  }

  /** "It's filled by Telegraf", "it is queried by the API": what was spoken of is. */
  private boolean isFilled(Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    String it = syntax.word(verb.start() - 1);
    boolean here = it.equals("it") || syntax.word(verb.start()).startsWith("it'");
    return here
        && predicate.subjects().isEmpty()
        && (FILLS.contains(verb.verb().lemma()) || verb.verb().sense() == Verbs.Sense.READ);
  }

  private boolean fill(Syntax.Occurrence verb) {
    Draft.Part store = spokenOf.size() == 1 ? spokenOf.get(0) : null;
    store = store == null || !Kinds.isStore(store.kind) ? lastStore() : store;
    if (store == null) {
      return false;
    }
    Token token = predicate.syntax().sentence().token(verb.at());
    boolean said = false;
    for (Draft.Part subject : subjects) {
      if (subject != store && Traffic.mayAsk(subject) && !draft.areJoined(subject, store)) {
        draft.flow(subject, store, new Span(token.start(), token.end()));
        said = true;
      }
    }
    return said;
  }

  private Draft.@Nullable Part lastStore() {
    Draft.Part first = named.stream().filter(p -> !subjects.contains(p)).findFirst().orElse(null);
    return first != null && Kinds.isStore(first.kind) ? first : null;
  }

  /** The place of the word that points, or -1. */
  private int pointer(Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    int to = syntax.clauseOf(verb.at()).to();
    for (int i = syntax.clauseOf(verb.at()).from(); i < verb.start() - 1; i++) {
      // "And there the service listens": before who does it.
      if (syntax.word(i).equals(THERE) && !Words.BE.contains(syntax.word(i + 1))) {
        return i;
      }
    }
    for (int i = verb.at() + 1; i < to; i++) {
      // "Puts them there": where they go, and not what goes.
      if (syntax.word(i).equals(THERE) && !Words.BE.contains(syntax.word(i + 1))) {
        return i;
      }
    }
    for (int i = verb.at() + 1; i < to; i++) {
      String word = syntax.word(i);
      boolean led = LEADS.contains(syntax.word(i - 1)) || i == verb.at() + 1;
      boolean front = syntax.word(i - 1).equals("of") && syntax.word(i - 2).equals("front");
      boolean alone = i + 1 >= to || !isNoun(i + 1) || BEFORE_THEM.contains(syntax.word(i + 1));
      boolean some = many(i) > 1 && led;
      if (THINGS.contains(word) && (led || front) && alone || some) {
        return i;
      }
    }
    return -1;
  }

  /** How many "both" and "all three" mean, where no noun stands behind them; else 1. */
  private int many(int i) {
    Syntax syntax = predicate.syntax();
    String word = syntax.word(i);
    int end = word.equals("all") ? i + 2 : i + 1;
    boolean noun = end < syntax.sentence().size() && isNoun(end);
    boolean of = syntax.word(end).equals("of");
    if (noun || of || !word.equals("all") && !word.equals("both")) {
      return 1;
    }
    return word.equals("both") ? 2 : Math.max(1, NUMBERS.indexOf(syntax.word(i + 1)));
  }

  /** The report of "in that report". */
  private boolean isNoun(int i) {
    Syntax syntax = predicate.syntax();
    if (BESIDES.contains(syntax.word(i))) {
      return false;
    }
    return syntax.mentionAt(i) != null
        || syntax.sentence().token(i).isWord()
            && !Words.isFunction(syntax.word(i))
            && syntax.verbIn(i, i + 1) == null;
  }

  /** What something comes from that is put "into it": "copies orders from MySQL into it". */
  private List<Predicate.Argument> origins(int at) {
    Syntax syntax = predicate.syntax();
    if (!INTO.contains(syntax.word(at - 1))) {
      return List.of();
    }
    return predicate.arguments().stream()
        .filter(a -> a.isAny("from") || syntax.word(a.phrase().to()).equals("data"))
        .toList();
  }

  /** True where the sentence says itself to what, or in what. */
  private boolean namesEnd(List<Predicate.Argument> origins) {
    return predicate.arguments().stream()
        .filter(a -> !origins.contains(a))
        // "A service on Fargate consumes them": where it runs.
        .filter(a -> !(isBeforeVerb(a) && a.phrase().kind().isHost()))
        .filter(a -> !(led && a.isAny("by")))
        .filter(a -> a.isDirect() || a.isAny("to from into onto in on with by through via at"))
        .map(a -> cast.part(a.phrase()))
        // "The loader, a script, gets them from there": what it is, and no end.
        .anyMatch(p -> p != null && !subjects.contains(p));
  }

  private boolean isBeforeVerb(Predicate.Argument argument) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null && argument.phrase().to() <= verb.start();
  }

  private boolean front(Span span) {
    Draft.Part behind = last(p -> p.isApplication() && !Kinds.isClient(p.kind), false);
    boolean said = false;
    // "We have Varnish in front of it".
    List<Draft.Part> fronts = new ArrayList<>(subjects);
    predicate.arguments().stream()
        .filter(Predicate.Argument::isDirect)
        .map(a -> cast.part(a.phrase()))
        .filter(Objects::nonNull)
        .forEach(fronts::add);
    for (Draft.Part subject : fronts) {
      boolean front = Kinds.isFront(subject.kind) || Fronting.isPageCache(subject);
      if (behind != null && front && subject != behind) {
        draft.front(subject, behind, span);
        said = true;
      }
    }
    return said;
  }

  /** "They have it open in their browser", "use it from a tablet": with what it is before them. */
  private boolean isBeforeThem(Syntax.Occurrence verb, int at) {
    Syntax syntax = predicate.syntax();
    boolean handled =
        HANDLES.contains(verb.verb().lemma())
            || verb.verb().lemma().equals("have") && BEFORE_THEM.contains(syntax.word(at + 1));
    return handled
        && predicate.arguments().stream()
            .map(a -> a.isAny("from in on with at") ? cast.part(a.phrase()) : null)
            .filter(Objects::nonNull)
            .allMatch(p -> Kinds.isClient(p.kind) || p.kind == ComponentKind.DEVICE)
        && predicate.arguments().stream()
            .filter(Predicate.Argument::isDirect)
            .allMatch(a -> cast.part(a.phrase()) == null);
  }

  private boolean people(String lemma, boolean direct, boolean there, Span span) {
    return (!direct || HANDLES.contains(lemma)) && people(there, span);
  }

  private boolean people(Span span) {
    return people(false, span);
  }

  private boolean people(boolean there, Span span) {
    boolean said = false;
    for (NounPhrase subject : predicate.subjects()) {
      Draft.Part target =
          Scene.isActor(subject)
              ? last(p -> isForPeople(p) || there && p.kind == ComponentKind.FILE_STORE, there)
              : null;
      if (target != null) {
        Scene.person(draft, subject).acts = true;
        draft.reach(Scene.person(draft, subject), target, span);
        said = true;
      }
    }
    return said;
  }

  private static boolean isForPeople(Draft.Part part) {
    boolean hand = part.kind == ComponentKind.WORKER || part.kind == ComponentKind.DEVICE;
    return !part.whole && (part.isApplication() && !hand || Completion.isForPeople(part.kind));
  }

  private boolean parts(Syntax.Occurrence verb, int at, boolean out, Span span) {
    boolean there = predicate.syntax().word(at).equals(THERE);
    boolean takes =
        verb.verb().sense() == Verbs.Sense.RECEIVE || verb.verb().sense() == Verbs.Sense.READ;
    boolean said = false;
    int many = many(at);
    for (Draft.Part subject : led ? subjects : cast.parts(predicate.subjects())) {
      if (many > 1) {
        said |= all(subject, many, takes, span);
        continue;
      }
      // "Stripe posts events to it": to what is the system's own.
      boolean guest =
          Kinds.isExternal(subject.kind)
              && (GUESTS.contains(verb.verb().sense()) || Clauses.isBack(predicate))
              && !there;
      Draft.Part target =
          guest
              ? last(p -> p != subject && isAskedByGuest(p, takes), false)
              : Traffic.mayAsk(subject) ? asked(subject, verb, takes, there) : null;
      boolean received = verb.verb().sense() == Verbs.Sense.RECEIVE;
      boolean comes =
          target != null
              && (target.kind.carriesMessages()
                  ? takes
                  : out && received && !Kinds.isStore(target.kind));
      if (target != null) {
        draft.flow(comes ? target : subject, comes ? subject : target, span);
        said = true;
      }
    }
    return said;
  }

  /**
   * What is turned to; "the server stores rides in MySQL. The phone app asks it" means the server,
   * for what people have in their hands asks programs, and what is called is one.
   */
  private Draft.@Nullable Part asked(
      Draft.Part subject, Syntax.Occurrence verb, boolean takes, boolean there) {
    String called = " " + (subject.properName == null ? subject.words : subject.properName) + " ";
    boolean held =
        Kinds.isClient(subject.kind)
            || HELD.stream().anyMatch(called.toLowerCase(Locale.ROOT)::endsWith);
    boolean calls = held || CALLS.contains(verb.verb().lemma());
    Draft.Part program =
        calls && !there
            ? last(p -> !subjects.contains(p) && Kinds.isServer(p.kind) && isAsked(p, takes), false)
            : null;
    return program != null ? program : last(p -> !subjects.contains(p) && isAsked(p, takes), there);
  }

  /** "The client calls all three": so many of those that were named last. */
  private boolean all(Draft.Part subject, int many, boolean takes, Span span) {
    List<Draft.Part> meant =
        named.stream()
            .filter(p -> p != subject && isAsked(p, takes) && !p.whole)
            .distinct()
            .limit(many)
            .toList();
    if (!Traffic.mayAsk(subject) || meant.size() < many) {
      return false;
    }
    meant.forEach(p -> draft.flow(subject, p, span));
    return true;
  }

  /** What houses turn to: what is the system's own, and each other. */
  private static boolean isAskedByGuest(Draft.Part part, boolean takes) {
    return (part.isApplication() || Kinds.isExternal(part.kind)) && isAsked(part, takes);
  }

  private static boolean isAsked(Draft.Part part, boolean takes) {
    return takes && Kinds.isStore(part.kind)
        || !part.whole && Kinds.isAsked(part.kind) && !Kinds.isClient(part.kind);
  }

  /** "There" is where something stood last; "it" is rather what was spoken of. */
  private Draft.@Nullable Part last(java.util.function.Predicate<Draft.Part> fits, boolean there) {
    List<Draft.Part> all = new ArrayList<>(there ? named : spokenOf);
    all.addAll(there ? spokenOf : named);
    return all.stream().filter(fits).findFirst().orElse(null);
  }
}
