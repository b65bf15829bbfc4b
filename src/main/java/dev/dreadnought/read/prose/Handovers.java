package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What passes on where only the data are spoken of: "the app publishes events to Kafka. These
 * events are processed by a stream job. The results are stored in Cassandra." Each step begins
 * where the last one ended.
 */
final class Handovers {
  private static final Set<String> POINTING = Words.of("these this those they it the them");

  /** Verbs of what a program does with what comes to it. */
  private static final Set<String> WORKED_ON =
      Words.of(
          "process consume handle read pick fetch transform enrich validate aggregate analyse analyze"
              + " parse decode ingest receive collect store save write persist archive load");

  /** Verbs for what is done by who comes to fetch it. */
  private static final Set<String> TAKES_OUT = Words.of("pick collect read load fetch");

  /** Verbs of what goes on to the next part. */
  private static final Set<String> GOES_ON =
      Words.of(
          "send forward pass stream publish push deliver route load ingest flow go travel move"
              + " transfer relay feed write store save persist post report come land");

  /** Verbs by which somebody else has what was sent. */
  private static final Set<String> SENDS =
      Words.of("send upload forward push post submit transmit deliver stream");

  /** Verbs of which no passive is needed: "the data then flows to". */
  private static final Set<String> BY_ITSELF = Words.of("flow go travel move pass come land");

  private final Draft draft;
  private final Cast cast;

  /** Where the data are that were spoken of last, and the sentence that says so; or null. */
  private Draft.@Nullable Part at;

  /** The files or tables that a program put them into; or null. */
  private Draft.@Nullable Part lying;

  private int sentence = -2;

  /** What had been said to pass when the last predicate was read. */
  private Draft.@Nullable Flow known;

  Handovers(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  /** Adds to the draft; true where anything was said. */
  boolean read(Predicate predicate) {
    Draft.Part agent = worksOn(predicate);
    Draft.Part from = at;
    boolean near = predicate.syntax().sentence().number() - sentence <= 1;
    if (agent == null || from == null || from == agent || !near) {
      return false;
    }
    Token verb = predicate.syntax().sentence().token(predicate.verb().at());
    Span span = new Span(verb.start(), verb.end());
    Draft.Part store = lying;
    if (store != null && store != agent && TAKES_OUT.contains(predicate.verb().verb().lemma())) {
      // "Are written to the share by A and picked up by B": B takes them out of there.
      draft.flow(agent, store, span);
    } else {
      draft.flow(from, agent, span);
    }
    return true;
  }

  /** "The data is then sent to Kinesis": from where it went before; true where it was read. */
  boolean carry(Predicate predicate) {
    Draft.Part from = at;
    boolean near = predicate.syntax().sentence().number() - sentence <= 1;
    if (from == null || !near || !isCarried(predicate)) {
      return false;
    }
    List<Draft.Part> goals = new ArrayList<>();
    List<Draft.Flow> flows = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part goal =
          argument.isAny("to into in onto at") && argument.phrase().isPresent()
              ? cast.part(argument.phrase())
              : null;
      if (goal != null && goal != from && !goal.whole && mayPass(from, goal)) {
        goals.add(goal);
        flows.add(draft.flow(from, goal, argument.phrase().span()));
      }
    }
    carryData(predicate, flows);
    lying = null;
    at = goals.size() == 1 && isGoingOn(goals.get(0)) ? goals.get(0) : goals.isEmpty() ? at : null;
    sentence = predicate.syntax().sentence().number();
    known = draft.latest;
    return !goals.isEmpty();
  }

  private void carryData(Predicate predicate, List<Draft.Flow> flows) {
    for (NounPhrase subject : predicate.subjects()) {
      if (!flows.isEmpty() && Scene.isData(subject)) {
        Meaning.OfData meaning = (Meaning.OfData) subject.data().get(0).meaning();
        Draft.Asset asset = draft.asset(meaning.kind(), meaning.plural(), subject.span());
        flows.forEach(f -> f.data.add(asset));
      }
    }
  }

  /** Where only what is moved is named, and nobody who does it or where it was. */
  private boolean isCarried(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !GOES_ON.contains(verb.verb().lemma())) {
      return false;
    }
    boolean moved = predicate.isPassive() || BY_ITSELF.contains(verb.verb().lemma());
    return moved
        && verb.isFinite()
        && predicate.isPresent()
        && predicate.arguments().stream()
            .noneMatch(
                a -> a.isAny("by from through via") && a.phrase().is(NounPhrase.Sort.COMPONENT))
        && predicate.subjects().stream().noneMatch(s -> s.is(NounPhrase.Sort.COMPONENT))
        && isOfBefore(predicate, verb);
  }

  /** "The data", "these", "then": what was spoken of before. */
  private boolean isOfBefore(Predicate predicate, Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    int from = syntax.clauseOf(verb.at()).from();
    while (Words.ADVERBS.contains(syntax.word(from)) || syntax.word(from).equals(",")) {
      from++;
    }
    String first = syntax.word(from);
    boolean then = syntax.word(verb.at() - 1).equals("then");
    boolean pointing = then || first.equals("the") || POINTING.contains(first);
    return from < verb.start() && (pointing || isOfDevice(predicate));
  }

  /** "The sensors measure. Readings travel by radio to the gateway". */
  private boolean isOfDevice(Predicate predicate) {
    Draft.Part device = at;
    int number = predicate.syntax().sentence().number();
    return device != null && device.kind == ComponentKind.DEVICE && number == sentence + 1;
  }

  /** Programs send on what came to them, and so do the brokers of clouds; topics of others wait. */
  private static boolean mayPass(Draft.Part from, Draft.Part goal) {
    boolean taken = goal.kind.carriesMessages() || isWorking(goal) || Traffic.mayAsk(goal);
    return isWorking(from) || from.isBought() || !from.kind.carriesMessages() || taken;
  }

  private static boolean isGoingOn(Draft.Part part) {
    return part.kind.carriesMessages() || isWorking(part);
  }

  /** The gateway service of "uploads clips to the gateway service": it has them now. */
  private static boolean isSent(Predicate predicate, Draft.Part part) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && SENDS.contains(verb.verb().lemma())
        && Traffic.mayAsk(part)
        && !part.isBought();
  }

  /** The worker that calls an API, or puts its results into a store: it has them still. */
  private static Draft.@Nullable Part keeperOf(Draft.Flow flow) {
    return flow.from instanceof Draft.Part worker && isWorking(worker) ? worker : null;
  }

  /** Remembers where the data went that the predicate spoke of. */
  void follow(Predicate predicate) {
    Draft.Flow latest = draft.latest;
    Draft.Part teller = latest == known ? teller(predicate) : null;
    if (teller != null) {
      at = teller;
      lying = null;
      sentence = predicate.syntax().sentence().number();
    } else if (latest != null && latest != known && latest.to instanceof Draft.Part part) {
      at = isGoingOn(part) || isSent(predicate, part) ? part : keeperOf(latest);
      lying = at != part && Kinds.isStore(part.kind) ? part : null;
      sentence = predicate.syntax().sentence().number();
    } else if (predicate.isPassive() && predicate.sense() == Verbs.Sense.SEND) {
      sentTo(predicate);
    }
    known = latest;
  }

  /**
   * The station of "the station measures rain", the HiX of "orders are sent by HiX": what it has to
   * tell is with it as long as nobody says where it goes; or null.
   */
  private Draft.@Nullable Part teller(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb != null && !verb.isFinite() || !predicate.isPresent()) {
      return null;
    }
    boolean sent = predicate.isPassive() && predicate.sense() == Verbs.Sense.SEND;
    List<Draft.Part> found =
        sent
            ? cast.parts(
                predicate.arguments().stream()
                    .filter(a -> a.isAny("by"))
                    .map(Predicate.Argument::phrase)
                    .toList())
            : predicate.isPassive() ? List.of() : cast.parts(predicate.subjects());
    Draft.Part one = found.size() == 1 ? found.get(0) : null;
    return one != null && (sent || one.kind == ComponentKind.DEVICE) && !one.whole ? one : null;
  }

  /** "Readings are published to a topic": by whom is not said, but where they are. */
  private void sentTo(Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = argument.isAny("to into on onto") ? cast.part(argument.phrase()) : null;
      if (part != null && argument.phrase().isPresent() && part.kind.carriesMessages()) {
        at = part;
        sentence = predicate.syntax().sentence().number();
      }
    }
  }

  private static boolean isWorking(Draft.Part part) {
    return part.kind == ComponentKind.WORKER || part.kind == ComponentKind.SERVERLESS_FUNCTION;
  }

  /** The job of "these events are processed by a job"; or null. */
  private Draft.@Nullable Part worksOn(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean told =
        verb != null
            && predicate.isPassive()
            && WORKED_ON.contains(verb.verb().lemma())
            && cast.parts(predicate.subjects()).isEmpty()
            && isPointing(predicate, verb);
    if (!told) {
      return null;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part =
          argument.isAny("by") && argument.phrase().isPresent()
              ? cast.part(argument.phrase())
              : null;
      if (part != null && Traffic.mayAsk(part) && !part.whole) {
        return part;
      }
    }
    return null;
  }

  private boolean isPointing(Predicate predicate, Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    String before = syntax.word(verb.start() - 1);
    boolean conjoined = before.equals("and") || before.equals(",");
    if (conjoined && syntax.sentence().number() == sentence) {
      return true;
    }
    return POINTING.contains(syntax.word(syntax.clauseOf(verb.at()).from()))
        && syntax.clauseOf(verb.at()).from() < verb.start();
  }
}
