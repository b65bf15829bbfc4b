package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Which flows the claims about traffic are about. */
final class FlowStatements {
  /** Before what somebody passes on the way to something else. */
  private static final Set<String> TERMINATES =
      Words.of("terminates terminate terminated terminating termination offloads offloading");

  /** Nouns for all that passes, or for all that there is. */
  private static final Set<String> SUMS =
      Words.of(
          "traffic connections connection communication communications requests calls messages data"
              + " transport components parts services system systems network everything links"
              + " protocol protocols");

  private static final String ENCRYPTED = "flow-encrypted";

  private static final String CLEAR = "sent-in-clear-text";

  private final Draft draft;
  private final SpokenOf spoken;
  private final List<Draft.Flow> network;

  /** The flows that were said to be encrypted so far. */
  private final Set<Object> encrypted = new HashSet<>();

  FlowStatements(Draft draft, SpokenOf spoken) {
    this.draft = draft;
    this.spoken = spoken;
    this.network = draft.flows().stream().filter(FlowStatements::isNetwork).toList();
  }

  /** Keeps which flows are said to be encrypted. */
  void noteEncrypted(Claims.Stated stated, List<?> targets) {
    if (ENCRYPTED.equals(stated.claim().id()) && stated.holds()) {
      targets.forEach(t -> encrypted.add(t));
    }
  }

  /** The flows that a claim is about. */
  List<?> of(ParsedSentence sentence, Claims.Stated stated, BooleanSupplier repeated) {
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    List<Draft.Flow> pointed = pointed(sentence, stated);
    if (!pointed.isEmpty()) {
      return pointed;
    }
    Set<Object> named = spoken.named(sentence, clause);
    List<Draft.Flow> ended = terminated(sentence.sentence(), named);
    if (!ended.isEmpty()) {
      return ended;
    }
    List<Draft.Flow> between = between(named);
    List<Object> ends = atEntries(named);
    List<Draft.Flow> arriving = arriving(ends);
    between = between.isEmpty() ? between(ends) : between;
    if (!between.isEmpty()) {
      return between;
    }
    List<Draft.Flow> into = arriving.stream().filter(FlowStatements::isAsked).toList();
    if (!into.isEmpty()) {
      List<Draft.Flow> all = new ArrayList<>(into);
      network.stream().filter(f -> isTakenFrom(f, ends)).forEach(all::add);
      return all;
    }
    boolean people = ends.stream().anyMatch(e -> e instanceof Draft.Person);
    if (people) {
      return network.stream().filter(FlowStatements::isFromClient).toList();
    }
    List<Draft.Flow> leaving = network.stream().filter(f -> ends.contains(f.from)).toList();
    if (!leaving.isEmpty() && !stated.isHeard()) {
      return leaving;
    }
    // What is said of something that no traffic is known of is said of no other traffic.
    boolean elsewhere = !ends.isEmpty() || isDoneByUnknown(sentence, clause);
    if (elsewhere || repeated.getAsBoolean()) {
      return List.of();
    }
    // "TLS ends at the proxy. The container speaks plain HTTP": what is said of no way in
    // particular is not said of those of which the contrary is.
    return network.stream().filter(f -> !isToldOtherwise(stated, f)).toList();
  }

  /** Those of the sentence before, where a claim is about no other: "this goes over HTTP". */
  List<Draft.Flow> pointed(ParsedSentence sentence, Claims.Stated stated) {
    return PointedFlows.of(sentence, stated, spoken, network);
  }

  private boolean isToldOtherwise(Claims.Stated stated, Draft.Flow flow) {
    return CLEAR.equals(stated.claim().id())
        && (encrypted.contains(flow)
            || flow.to instanceof Draft.Part to && Kinds.isExternal(to.kind));
  }

  /** "The kiosks talk plain HTTP": by something that nobody knows, and not all that there is. */
  private static boolean isDoneByUnknown(ParsedSentence sentence, Syntax.Clause clause) {
    Syntax syntax = sentence.syntax();
    for (Predicate predicate : sentence.predicates()) {
      Syntax.Occurrence verb = predicate.verb();
      boolean acts =
          verb != null
              && verb.use() == Syntax.Use.FINITE
              && verb.at() >= clause.from()
              && verb.at() < clause.to()
              && predicate.subjects().isEmpty();
      int noun = acts ? verb.start() - 1 : -1;
      boolean named =
          noun > clause.from()
              && syntax.mentionAt(noun) == null
              && syntax.sentence().token(noun).isWord()
              && Words.DETERMINERS.contains(syntax.word(noun - 1));
      if (named && !SUMS.contains(syntax.word(noun)) && !Words.isFunction(syntax.word(noun))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "nginx terminates TLS in front of the API", "Cloud Run handles HTTPS termination": what clients
   * send is encrypted up to there, and what goes on from there is not said to be.
   */
  private List<Draft.Flow> terminated(Sentence sentence, Set<Object> named) {
    if (sentence.tokens().stream().noneMatch(t -> TERMINATES.contains(t.word()))) {
      return List.of();
    }
    List<Draft.Flow> found = new ArrayList<>();
    for (Object one : named) {
      boolean front =
          one instanceof Draft.Part part && (Kinds.isFront(part.kind) || part.kind.isHost());
      for (Draft.Flow flow : front ? network : List.<Draft.Flow>of()) {
        boolean behind =
            flow.to instanceof Draft.Part to
                && flow.from != one
                && (to.host == one || draft.fronts.getOrDefault(to, Map.of()).containsKey(one));
        if (flow.to == one || behind) {
          found.add(flow);
        }
      }
    }
    return found;
  }

  /** "All connections to the queue": those of the programs that take from it, too. */
  private static boolean isTakenFrom(Draft.Flow flow, List<Object> ends) {
    return flow.from instanceof Draft.Part
        && ((Draft.Part) flow.from).kind.carriesMessages()
        && ends.contains(flow.from);
  }

  private List<Draft.Flow> between(Collection<Object> ends) {
    return arriving(ends).stream().filter(f -> ends.contains(f.from)).toList();
  }

  private List<Draft.Flow> arriving(Collection<Object> ends) {
    return ends.stream()
        .flatMap(e -> draft.flowsTo(e).stream())
        .filter(FlowStatements::isNetwork)
        .toList();
  }

  /** Where clients are named, the others are what they arrive at first. */
  private List<Object> atEntries(Set<Object> ends) {
    boolean clients = ends.stream().anyMatch(FlowStatements::isClient);
    List<Object> found = new ArrayList<>();
    for (Object end : ends) {
      Draft.Part entry = clients && end instanceof Draft.Part ? draft.entries.get(end) : null;
      found.add(entry == null ? end : entry);
    }
    return found;
  }

  private static boolean isClient(Object object) {
    return object instanceof Draft.Person
        || object instanceof Draft.Part && Kinds.isClient(((Draft.Part) object).kind);
  }

  /** Of an application, what clients send to it; of anything else, all that is sent to it. */
  private static boolean isAsked(Draft.Flow flow) {
    boolean program = flow.to instanceof Draft.Part && ((Draft.Part) flow.to).isApplication();
    return !program || isFromClient(flow) || isFromFront(flow);
  }

  private static boolean isFromClient(Draft.Flow flow) {
    return isClient(flow.from);
  }

  private static boolean isFromFront(Draft.Flow flow) {
    return flow.from instanceof Draft.Part && Kinds.isFront(((Draft.Part) flow.from).kind);
  }

  /** Not between a person and what runs in their hands, nor into a file on the same machine. */
  static boolean isNetwork(Draft.Flow flow) {
    if (flow.from instanceof Draft.Person) {
      ComponentKind kind =
          flow.to instanceof Draft.Part ? ((Draft.Part) flow.to).kind : ComponentKind.OTHER;
      return !Kinds.isClient(kind)
          && kind != ComponentKind.DESKTOP_APP
          && kind != ComponentKind.CLI;
    }
    return !(flow.to instanceof Draft.Part) || !isLocalStore((Draft.Part) flow.to);
  }

  private static boolean isLocalStore(Draft.Part part) {
    boolean silent =
        part.materials.values().stream()
            .anyMatch(
                m ->
                    Kinds.isStore(m.technology.kind())
                        && m.technology.protocol() == null
                        && m.technology.vendor() == null);
    return part.kind == ComponentKind.FILE_STORE
        || silent && !part.does("accepts-network-connections");
  }
}
