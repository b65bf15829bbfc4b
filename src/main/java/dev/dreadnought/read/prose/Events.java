package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What moves without a program that asks for it: "each upload triggers the function", "failed
 * messages go to a dead-letter queue".
 */
final class Events {
  private static final Set<String> OCCASIONS = Words.of("when whenever once after if as each time");
  private static final Set<String> LEADS = Words.of("using with via through upon on from");
  private static final Set<String> PRONOUNS = Words.of("this it that which");
  private static final List<String> OBJECTS =
      List.of("upload", "file", "object", "photo", "image", "picture", "document", "event");

  /** What stands before "events" of the kind that people cause. */
  private static final Set<String> USES =
      Words.of("game app user player customer ui click interaction gameplay driver rider");

  private static final List<String> MESSAGES = List.of("message", "event", "job", "notification");

  private static final Set<String> HANDED_ON =
      Words.of("events event messages message notifications notification they these jobs tasks");
  private static final Set<String> HAPPENINGS = Words.of("this action upload change uploads that");

  private static final Set<String> TAKES =
      Words.of("take pick process consume execute handle fetch run pull claim");

  private static final Set<String> OUT = Words.of("out up off");

  private static final Set<String> TASKS =
      Words.of("job jobs task tasks message messages event events request requests");

  private static final Set<String> TELLS = Words.of("emit publish raise produce fire broadcast");
  private static final Set<String> HEARS = Words.of("consume subscribe listen receive");

  /** How far behind its verb the name of an event may begin, in tokens. */
  private static final int REACH = 5;

  /** Which kinds of stores are meant. */
  private interface Kind {
    boolean test(ComponentKind kind);
  }

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;
  private final List<Draft.Part> storesBefore;
  private final List<Draft.Part> spokenOf;

  /**
   * @param storesBefore the stores that were spoken of last
   * @param spokenOf the parts that "it" means
   */
  Events(
      Draft draft,
      Cast cast,
      Predicate predicate,
      List<Draft.Part> storesBefore,
      List<Draft.Part> spokenOf) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
    this.storesBefore = storesBefore;
    this.spokenOf = spokenOf;
  }

  /** True of a verb by which something that happens starts a program. */
  static boolean isStart(Syntax.Occurrence verb) {
    return Syntax.STARTS.contains(verb.verb().lemma());
  }

  /** Adds to the draft; true where anything was said. */
  boolean read() {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null) {
      return false;
    }
    if (isStart(verb)) {
      return starts(verb);
    }
    return setAside(verb) || goesOn(verb) || happens(verb) || announces(verb) || takesUp(verb);
  }

  /** "Puts a job on the queue. A worker takes the job": from the queue that was spoken of. */
  private boolean takesUp(Syntax.Occurrence verb) {
    Sentence sentence = predicate.syntax().sentence();
    boolean takes =
        verb.isFinite() && !predicate.isPassive() && TAKES.contains(verb.verb().lemma());
    int noun = verb.at() + 1;
    while (takes
        && (sentence.word(noun).equals("up") || Words.DEFINITE.contains(sentence.word(noun)))) {
      noun++;
    }
    boolean task =
        takes
            && noun < sentence.size()
            && sentence.token(noun).isWord()
            && (TASKS.contains(sentence.word(noun)) || isIt(verb.at() + 1));
    Draft.Part queue = task ? store(ComponentKind::carriesMessages) : null;
    boolean near =
        queue != null
            && (cast.partsNamedIn(sentence.number() - 1).contains(queue)
                || cast.partsNamedIn(sentence.number() - 2).contains(queue));
    boolean elsewhere =
        predicate.arguments().stream()
            .anyMatch(a -> a.isAny("from off") && a.phrase().is(NounPhrase.Sort.COMPONENT));
    boolean said = false;
    if (queue != null && near && !elsewhere) {
      Token token = sentence.token(verb.at());
      for (Draft.Part subject : subjects()) {
        boolean worker =
            (subject.kind == ComponentKind.WORKER || Kinds.isServer(subject.kind))
                && !draft.hasFlow(subject, queue);
        if (worker && !draft.hasFlow(queue, subject)) {
          draft.flow(queue, subject, new Span(token.start(), token.end()));
          said = true;
        }
      }
    }
    return said;
  }

  /** "Takes it out", "picks them up": what was put there. */
  private boolean isIt(int i) {
    Sentence sentence = predicate.syntax().sentence();
    boolean it = sentence.word(i).equals("it") || sentence.word(i).equals("them");
    return it && OUT.contains(sentence.word(i + 1));
  }

  /** "Emits OrderPlaced", "consumes `order.paid`": by the only broker that there is. */
  private boolean announces(Syntax.Occurrence verb) {
    boolean tells = TELLS.contains(verb.verb().lemma());
    if (predicate.isPassive()
        || !tells && !HEARS.contains(verb.verb().lemma())
        || !isEventBehind(verb.at())) {
      return false;
    }
    List<Draft.Part> brokers = draft.parts(ComponentKind::carriesMessages);
    boolean elsewhere =
        predicate.arguments().stream()
            .filter(a -> a.phrase().from() > verb.at())
            .anyMatch(a -> a.phrase().is(NounPhrase.Sort.COMPONENT));
    if (brokers.size() != 1 || elsewhere) {
      return false;
    }
    Token token = predicate.syntax().sentence().token(verb.at());
    Span span = new Span(token.start(), token.end());
    boolean said = false;
    for (Draft.Part subject : subjects()) {
      if (Traffic.mayAsk(subject) && !subject.whole) {
        Draft.Part broker = brokers.get(0);
        draft.flow(tells ? subject : broker, tells ? broker : subject, span);
        said = true;
      }
    }
    return said;
  }

  /** "OrderPlaced", "`order.placed.v1`", right behind the verb or its preposition. */
  private boolean isEventBehind(int verb) {
    Sentence sentence = predicate.syntax().sentence();
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + REACH); i++) {
      if (NameSigns.isEvent(sentence.original(i)) || CodeType.isDotted(sentence, i)) {
        return true;
      }
      if (sentence.token(i).isMark() || Words.BOUNDARIES.contains(sentence.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** True of what this reads instead of the general rules: nobody is named who does it. */
  static boolean isOwn(Predicate predicate, List<Draft.Part> storesBefore) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.verb().sense() == Verbs.Sense.SEND
        && (predicate.isPassive()
            ? isAbout(predicate, verb, HANDED_ON)
                && storesBefore.stream().anyMatch(s -> s.kind.carriesMessages())
            : isAbout(predicate, verb, HAPPENINGS)
                && storesBefore.stream().anyMatch(s -> keepsObjects(s.kind)));
  }

  private static boolean isAbout(Predicate predicate, Syntax.Occurrence verb, Set<String> nouns) {
    Syntax syntax = predicate.syntax();
    boolean named = predicate.subjects().stream().anyMatch(s -> !s.is(NounPhrase.Sort.DATA));
    for (int i = syntax.clauseOf(verb.at()).from(); i < verb.start() && !named; i++) {
      if (nouns.contains(syntax.sentence().word(i))) {
        return predicate.arguments().stream().noneMatch(a -> a.isAny("by from"));
      }
    }
    return false;
  }

  /** "The events are then routed to a queue": out of the broker that they were in. */
  private boolean goesOn(Syntax.Occurrence verb) {
    boolean own = isOwn(predicate, storesBefore) && predicate.isPassive();
    Draft.Part broker = own ? store(ComponentKind::carriesMessages) : null;
    return broker != null && hand(broker, verb);
  }

  /** "This upload sends a notification to the broker": the store does, to which it was made. */
  private boolean happens(Syntax.Occurrence verb) {
    boolean own = isOwn(predicate, storesBefore) && !predicate.isPassive();
    Draft.Part store = own ? store(Events::keepsObjects) : null;
    return store != null && hand(store, verb);
  }

  private boolean hand(Draft.Part from, Syntax.Occurrence verb) {
    Token token = predicate.syntax().sentence().token(verb.at());
    boolean said = false;
    for (Predicate.Argument argument : predicate.arguments()) {
      boolean onward = argument.isAny("to into onto");
      Draft.Part to = onward ? cast.part(argument.phrase()) : null;
      if (to != null && to != from) {
        Span span = new Span(token.start(), token.end()).to(argument.phrase().span());
        draft.flow(from, to, span);
        said = true;
      }
    }
    return said;
  }

  private boolean starts(Syntax.Occurrence verb) {
    List<Draft.Part> programs = new ArrayList<>(predicate.isPassive() ? subjects() : objects());
    programs.removeIf(
        p ->
            !p.isApplication()
                    && !p.kind.carriesMessages()
                    && p.kind != ComponentKind.WORKFLOW_ENGINE
                || Kinds.isClient(p.kind));
    Draft.Part source = programs.isEmpty() ? null : storeThatActs();
    source = source == null && !programs.isEmpty() ? source(verb) : source;
    if (source == null) {
      return false;
    }
    ComponentKind own = source.kind;
    programs.removeIf(p -> Kinds.areAlike(p.kind, own));
    Sentence sentence = predicate.syntax().sentence();
    Token token = sentence.token(verb.at());
    Draft.Part from = source;
    programs.forEach(p -> draft.flow(from, p, new Span(token.start(), token.end())).starts = true);
    if (isLed(verb)) {
      // "With S3 events, a Lambda is invoked": it does not turn to S3.
      programs.forEach(p -> draft.flowBetween(p, from).ifPresent(f -> f.ofNobody = !f.starts));
    }
    return true;
  }

  /** True where what happens stands in front: "with S3 events, a Lambda is invoked". */
  private boolean isLed(Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    return predicate.isPassive() && LEADS.contains(syntax.word(syntax.clauseOf(verb.at()).from()));
  }

  /** "An event bus, which starts a workflow": the store that the pronoun means. */
  private Draft.@Nullable Part storeThatActs() {
    List<Draft.Part> acting = predicate.isPassive() ? List.of() : cast.parts(predicate.subjects());
    boolean store =
        acting.size() == 1
            && (acting.get(0).kind.carriesMessages() || keepsObjects(acting.get(0).kind));
    return store ? acting.get(0) : null;
  }

  private List<Draft.Part> subjects() {
    List<Draft.Part> found = cast.parts(predicate.subjects());
    return found.isEmpty() && predicate.subjects().isEmpty() ? spokenOf : found;
  }

  private List<Draft.Part> objects() {
    List<NounPhrase> direct = new ArrayList<>();
    predicate.arguments().stream()
        .filter(Predicate.Argument::isDirect)
        .forEach(a -> direct.add(a.phrase()));
    return cast.parts(direct);
  }

  /** Where the event comes from: what stands before the verb, or behind its "by". */
  private Draft.@Nullable Part source(Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    Syntax.Clause clause = syntax.clauseOf(verb.at());
    if (!predicate.isPassive()) {
      Draft.Part named = source(clause.from(), verb.start());
      return named == null && isPronoun(clause.from(), verb.start()) ? lastStore() : named;
    }
    if (isLed(verb)) {
      return source(clause.from() + 1, verb.start());
    }
    String next = syntax.word(verb.at() + 1);
    if (next.equals("by") || next.equals("on") || next.equals("from")) {
      return source(verb.at() + 2, clause.to());
    }
    if (OCCASIONS.contains(next)) {
      // "Is triggered when messages appear on the queue".
      return source(verb.at() + 2, syntax.sentence().size());
    }
    boolean occasion = false;
    for (int i = 0; i < verb.start(); i++) {
      occasion |= OCCASIONS.contains(syntax.word(i));
    }
    return occasion ? source(0, clause.from()) : null;
  }

  /** "This triggers a function": what happened at the store that was spoken of last. */
  private boolean isPronoun(int from, int to) {
    boolean pronoun = false;
    for (int i = from; i < to; i++) {
      String word = predicate.syntax().word(i);
      pronoun |= PRONOUNS.contains(word);
      if (!PRONOUNS.contains(word) && !Words.ADVERBS.contains(word) && !word.equals("and")) {
        return false;
      }
    }
    return pronoun;
  }

  private Draft.@Nullable Part lastStore() {
    Draft.Part last = storesBefore.isEmpty() ? null : storesBefore.get(0);
    return last != null && (keepsObjects(last.kind) || last.kind.carriesMessages()) ? last : null;
  }

  private Draft.@Nullable Part source(int from, int to) {
    Draft.Part named = named(from, to);
    if (named != null) {
      return Kinds.isStore(named.kind) ? named : null;
    }
    if (speaksOfUse(from, to)) {
      Draft.Part app = draft.main;
      boolean used =
          app != null
              && (Kinds.isInHand(app.kind) || app.kind == ComponentKind.OTHER)
              && !app.whole;
      return used ? app : null;
    }
    if (speaksOf(from, to, OBJECTS)) {
      Draft.Part store = store(Events::keepsObjects);
      if (store != null) {
        return store;
      }
    }
    return speaksOf(from, to, MESSAGES) ? store(ComponentKind::carriesMessages) : null;
  }

  /** "In-game events", "user events": what happens in the app that people use. */
  private boolean speaksOfUse(int from, int to) {
    Sentence sentence = predicate.syntax().sentence();
    for (int i = Math.max(1, from); i < to; i++) {
      boolean event = sentence.word(i).equals("events") || sentence.word(i).equals("event");
      if (event && USES.contains(sentence.word(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The last store that stands in a range, else what else stands there. */
  private Draft.@Nullable Part named(int from, int to) {
    Sentence sentence = predicate.syntax().sentence();
    Draft.Part found = null;
    for (Draft.Part part : cast.partsIn(sentence, from, to)) {
      boolean store = Kinds.isStore(part.kind);
      found = found == null || store ? part : found;
    }
    return found;
  }

  private boolean speaksOf(int from, int to, List<String> stems) {
    Sentence sentence = predicate.syntax().sentence();
    for (int i = from; i < to; i++) {
      String word = sentence.word(i);
      if (stems.stream().anyMatch(word::startsWith)) {
        return true;
      }
    }
    return false;
  }

  private static boolean keepsObjects(ComponentKind kind) {
    return kind == ComponentKind.OBJECT_STORE || kind == ComponentKind.FILE_STORE;
  }

  /** The store of a kind that was spoken of last, else the only one. */
  private Draft.@Nullable Part store(Kind kinds) {
    for (Draft.Part part : storesBefore) {
      if (kinds.test(part.kind)) {
        return part;
      }
    }
    List<Draft.Part> all = draft.parts(kinds::test);
    return all.size() == 1 ? all.get(0) : null;
  }

  /** "Failed messages go to a dead-letter queue": out of the queue that they were in. */
  private boolean setAside(Syntax.Occurrence verb) {
    if (namesProgram()) {
      return false;
    }
    boolean said = false;
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      Draft.Part aside =
          argument.isAny("to into in onto") && isDeadLetter(phrase) ? cast.part(phrase) : null;
      if (aside == null || !aside.kind.carriesMessages()) {
        continue;
      }
      List<Draft.Part> others =
          draft.parts(ComponentKind::carriesMessages).stream().filter(p -> p != aside).toList();
      List<Draft.Part> last = storesBefore.stream().filter(others::contains).toList();
      Draft.Part from = !last.isEmpty() ? last.get(0) : others.size() == 1 ? others.get(0) : null;
      if (from != null) {
        Token token = predicate.syntax().sentence().token(verb.at());
        Draft.Flow flow =
            draft.flow(from, aside, new Span(token.start(), token.end()).to(phrase.span()));
        predicate.subjects().stream()
            .filter(s -> s.is(NounPhrase.Sort.DATA) && s.isPresent())
            .forEach(s -> flow.data.add(asset(s)));
        said = true;
      }
    }
    return said;
  }

  private Draft.Asset asset(NounPhrase phrase) {
    Meaning.OfData meaning = (Meaning.OfData) phrase.data().get(0).meaning();
    return draft.asset(meaning.kind(), meaning.plural(), phrase.span());
  }

  private boolean namesProgram() {
    return cast.parts(predicate.subjects()).stream().anyMatch(Draft.Part::isApplication);
  }

  private static boolean isDeadLetter(NounPhrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      String word = phrase.sentence().word(i);
      if (word.equals("dead") || word.equals("dlq") || word.equals("dead-letter")) {
        return true;
      }
    }
    return false;
  }
}
