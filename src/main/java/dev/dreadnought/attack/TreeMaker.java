package dev.dreadnought.attack;

import dev.dreadnought.catalog.Capability;
import dev.dreadnought.finding.AttackGoal;
import dev.dreadnought.finding.AttackNode;
import dev.dreadnought.finding.AttackNode.Kind;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Status;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Unfolds what leads to a goal into a tree. What follows by itself is passed over, save where much
 * follows from it. A way that first gets to where the goal follows from by itself, and then does
 * more, is no way of its own and left out.
 */
final class TreeMaker {
  /** A tree has no more nodes; where it would have, it says that it was cut. */
  static final int MOST_NODES = 400;

  /** A tree is no deeper. */
  static final int DEEPEST = 16;

  /** So many ways that are closed are shown at one node. */
  static final int MOST_CLOSED = 6;

  /** Counting ways ends here. */
  static final long MOST_WAYS = 1_000_000;

  private static final Comparator<AttackNode> LIKELIEST_FIRST =
      Comparator.comparingInt((AttackNode n) -> -n.likelihood())
          .thenComparing(AttackNode::isPossible)
          .thenComparing(AttackNode::kind)
          .thenComparing(AttackNode::key);

  private final AttackGraph graph;
  private final BitSet takeable;
  private final BitSet had;
  private final Dominators dominators;
  private final Likelihoods likelihoods;
  private final ModelIndex model;
  private final Map<String, Capability> capabilities;
  private final BitSet fromStart;
  private final Map<Integer, BitSet> giversForFree = new HashMap<>();

  /** Of one tree: what stands in it already, and how large it is. */
  private final Map<Integer, AttackNode> shown = new HashMap<>();

  /** The same, the earliest first, to forget what a branch showed that is left out. */
  private final List<Integer> showings = new ArrayList<>();

  private BitSet enough = new BitSet();
  private int nodes;
  private boolean isCut;

  TreeMaker(
      AttackGraph graph,
      AttackGraph.Reached reached,
      Dominators dominators,
      Likelihoods likelihoods,
      ModelIndex model,
      Map<String, Capability> capabilities) {
    this.graph = graph;
    this.had = reached.positions();
    this.takeable = new BitSet();
    reached.order().forEach(takeable::set);
    this.dominators = dominators;
    this.likelihoods = likelihoods;
    this.model = model;
    this.capabilities = capabilities;
    this.fromStart = graph.fromStart(false);
  }

  /** A tree, and what is to be known of it. */
  record Made(AttackNode root, long ways, boolean isCut) {}

  Made make(AttackGoal goal, Position position) {
    shown.clear();
    showings.clear();
    nodes = 1;
    isCut = false;
    int number = graph.number(position);
    List<AttackNode> children = List.of();
    if (number >= 0) {
      enough = givesForFree(number);
      children = children(number, new BitSet(), 0).nodes();
    }
    AttackNode root =
        node(Kind.GOAL, goal.id(), goal.text(), null, goal.target(), children, 0, Ground.STATED);
    return new Made(root, new Ways().of(root), isCut);
  }

  // ---- what leads to a position

  /**
   * @param isWhole false where something was left out because it stands further up
   */
  private record Children(List<AttackNode> nodes, boolean isWhole) {}

  private Children children(int position, BitSet above, int depth) {
    Leading leading = leadingTo(position, above);
    BitSet around = (BitSet) above.clone();
    around.set(position);
    boolean isWhole = leading.isWhole();
    Map<String, AttackNode> open = new TreeMap<>();
    for (int milestone : likeliestFirst(leading.milestones(), likelihoods::of)) {
      isWhole &= addMilestone(milestone, around, depth, open);
    }
    for (int step : likeliestFirst(leading.steps(), likelihoods::ofStep)) {
      isWhole &= add(step, around, depth, open);
    }
    List<AttackNode> nodes = new ArrayList<>(open.values());
    nodes.sort(LIKELIEST_FIRST);
    leading.closed().stream().limit(MOST_CLOSED).forEach(f -> nodes.add(closed(f)));
    isCut |= leading.closed().size() > MOST_CLOSED;
    return new Children(nodes, isWhole);
  }

  /** What stands further down refers to what stands above it, so this is the order of unfolding. */
  private static List<Integer> likeliestFirst(BitSet some, IntUnaryOperator likelihood) {
    return some.stream()
        .boxed()
        .sorted(Comparator.comparingInt((Integer n) -> -likelihood.applyAsInt(n)))
        .toList();
  }

  /**
   * What leads to a position without a detour.
   *
   * @param milestones positions from which it follows
   * @param steps that give it, or what it follows from
   * @param closed findings that would
   */
  private record Leading(BitSet milestones, BitSet steps, List<Finding> closed, boolean isWhole) {}

  private Leading leadingTo(int position, BitSet above) {
    BitSet milestones = new BitSet();
    BitSet steps = new BitSet();
    Map<String, Finding> closed = new TreeMap<>();
    boolean isWhole = true;
    BitSet seen = new BitSet();
    seen.set(position);
    List<Integer> passed = new ArrayList<>(List.of(position));
    for (int i = 0; i < passed.size(); i++) {
      for (int number : graph.givers(passed.get(i))) {
        Step step = graph.step(number);
        Finding finding = step.finding();
        if (finding != null && !finding.isOpen()) {
          if (isInReach(number)) {
            closed.put(finding.id(), finding);
          }
        } else if (isIdle(number, passed.get(i), position)) {
          continue;
        } else if (!step.isFree()) {
          steps.set(number, takeable.get(number));
        } else if (above.get(graph.needs(number)[0])) {
          isWhole = false;
        } else if (!seen.get(graph.needs(number)[0])) {
          int from = graph.needs(number)[0];
          seen.set(from);
          // Where nobody gets to there may yet be findings that are closed.
          if (graph.position(from).isMilestone() && had.get(from)) {
            milestones.set(from);
          } else {
            passed.add(from);
          }
        }
      }
    }
    return new Leading(nearest(milestones), steps, List.copyOf(closed.values()), isWhole);
  }

  /** Without those that lead to another of them, where they are shown. */
  private BitSet nearest(BitSet milestones) {
    BitSet nearest = (BitSet) milestones.clone();
    for (int far : milestones.stream().toArray()) {
      for (int near : milestones.stream().toArray()) {
        boolean leads = far != near && givesForFree(near).get(far);
        boolean isMutual = leads && givesForFree(far).get(near);
        if (leads && (!isMutual || near < far)) {
          nearest.clear(far);
        }
      }
    }
    return nearest;
  }

  private boolean isInReach(int step) {
    for (int need : graph.needs(step)) {
      if (!had.get(need)) {
        return false;
      }
    }
    return true;
  }

  /**
   * What needs more than what is enough already, what gives what is had already, and what gives
   * something greater, below which it is shown.
   */
  private boolean isIdle(int step, int gives, int position) {
    Step how = graph.step(step);
    if (how.isEntry()) {
      return false;
    }
    boolean isOnlyNeeded = !enough.get(position);
    if (how.isFree()) {
      return isOnlyNeeded && enough.get(graph.needs(step)[0]);
    }
    BitSet before = dominators.positionsBefore(step);
    return isOnlyNeeded && givesEnough(step)
        || fromStart.get(gives)
        || before.intersects(enough)
        || before.intersects(givesForFree(gives))
        || givesGreater(step, gives, position);
  }

  private boolean givesEnough(int step) {
    for (int given : graph.gives(step)) {
      if (enough.get(given)) {
        return true;
      }
    }
    return false;
  }

  private boolean givesGreater(int step, int gives, int position) {
    for (int given : graph.gives(step)) {
      boolean isShown =
          enough.get(position) ? enough.get(given) : givesForFree(position).get(given);
      if (given != position
          && isShown
          && graph.position(given).isGreaterThan(graph.position(gives))) {
        return true;
      }
    }
    return false;
  }

  /** Positions from which one follows by itself; the position itself is one. */
  private BitSet givesForFree(int position) {
    return giversForFree.computeIfAbsent(position, graph::freeTo);
  }

  private boolean addMilestone(int position, BitSet above, int depth, Map<String, AttackNode> to) {
    Unfolded unfolded = position(position, above, depth + 1);
    if (unfolded.node() != null) {
      to.put(unfolded.node().key(), unfolded.node());
    }
    return unfolded.isWhole();
  }

  private boolean add(int number, BitSet above, int depth, Map<String, AttackNode> to) {
    Step step = graph.step(number);
    int before = showings.size();
    List<AttackNode> children = new ArrayList<>();
    boolean isWhole = true;
    if (!step.isEntry()) {
      nodes++;
      for (int need : graph.needs(number)) {
        Unfolded unfolded = need(need, above, depth + 1);
        isWhole &= unfolded.isWhole();
        if (unfolded.node() == null) {
          forgetSince(before);
          return isWhole;
        }
        children.add(unfolded.node());
      }
    }
    AttackNode node = node(number, children);
    if (to.putIfAbsent(node.key(), node) != null) {
      forgetSince(before);
    }
    return isWhole;
  }

  /** What stands in no branch of the tree is nothing to refer to. */
  private void forgetSince(int before) {
    while (showings.size() > before) {
      shown.remove(showings.remove(showings.size() - 1));
    }
  }

  private AttackNode node(int number, List<AttackNode> children) {
    Step step = graph.step(number);
    Finding finding = step.finding();
    if (finding != null) {
      return node(
          Kind.FINDING,
          finding.id(),
          step.text() + finding.place(model.nameOf(finding.element())),
          finding.id(),
          finding.element(),
          children,
          step.likelihood(),
          step.certainty());
    }
    if (step.isEntry()) {
      Position given = step.gives().get(0);
      return node(
          Kind.ENTRY,
          given.id(),
          step.text(),
          null,
          given.element(),
          children,
          step.likelihood(),
          step.certainty());
    }
    String text =
        "uses "
            + String.join(
                " where the attacker ",
                step.needs().stream().map(p -> p.says(model, capabilities)).sorted().toList());
    return node(
        Kind.BOTH,
        String.join("+", step.needs().stream().map(Position::id).toList()),
        text.replaceFirst("^uses has ", "uses "),
        null,
        step.gives().get(0).element(),
        children,
        step.likelihood(),
        step.certainty());
  }

  // ---- positions

  /**
   * @param node null where all that leads there stands further up
   */
  private record Unfolded(@Nullable AttackNode node, boolean isWhole) {}

  /** What a step needs: where it is had from the start, nothing else is worth showing. */
  private Unfolded need(int position, BitSet above, int depth) {
    for (int step : graph.givers(position)) {
      Step how = graph.step(step);
      if (how.isEntry() && how.certainty() != Ground.ASSUMED) {
        nodes++;
        return new Unfolded(node(step, List.of()), true);
      }
    }
    if (above.get(position)) {
      return new Unfolded(null, false);
    }
    Unfolded unfolded = position(position, above, depth);
    AttackNode node = unfolded.node();
    boolean isPassedOn =
        node != null
            && node.kind() == Kind.POSITION
            && node.children().size() == 1
            && !node.children().get(0).isClosed()
            && !graph.position(position).isMilestone();
    if (!isPassedOn || node.children().get(0).kind() == Kind.FINDING) {
      return unfolded;
    }
    shown.remove(position);
    return new Unfolded(node.children().get(0), unfolded.isWhole());
  }

  private Unfolded position(int number, BitSet above, int depth) {
    Position position = graph.position(number);
    nodes++;
    AttackNode earlier = shown.get(number);
    if (earlier != null && isOneEntry(earlier)) {
      return new Unfolded(earlier, true);
    }
    if (earlier != null) {
      return new Unfolded(pointing(Kind.REFERENCE, number, earlier.likelihood()), true);
    }
    if (depth >= DEEPEST || nodes >= MOST_NODES) {
      isCut = true;
      return new Unfolded(pointing(Kind.CUT, number, likelihoods.of(number)), true);
    }
    Children children = children(number, above, depth);
    if (children.nodes().stream().allMatch(AttackNode::isClosed)) {
      return new Unfolded(null, children.isWhole());
    }
    AttackNode node =
        node(
                Kind.POSITION,
                position.id(),
                position.says(model, capabilities),
                null,
                position.element(),
                children.nodes(),
                0,
                Ground.STATED)
            .withInAll(likelihoods.of(number));
    if (children.isWhole()) {
      shown.put(number, node);
      showings.add(number);
    }
    return new Unfolded(node, children.isWhole());
  }

  /** Shorter than a reference to it. */
  private static boolean isOneEntry(AttackNode node) {
    return node.children().size() == 1 && node.children().get(0).kind() == Kind.ENTRY;
  }

  private AttackNode pointing(Kind kind, int number, int likelihood) {
    Position position = graph.position(number);
    return new AttackNode(
        kind,
        position.id(),
        position.says(model, capabilities),
        null,
        position.element(),
        likelihood,
        Math.max(likelihood, likelihoods.of(number)),
        likelihoods.isCertain(number) ? Ground.INFERRED : Ground.ASSUMED,
        Ground.STATED,
        List.of(),
        List.of());
  }

  /** Likelihood and certainty follow from the children: one is enough, or all are needed. */
  private static AttackNode node(
      Kind kind,
      String key,
      String text,
      @Nullable String finding,
      @Nullable String element,
      List<AttackNode> children,
      int ownLikelihood,
      Ground ownCertainty) {
    int likelihood = ownLikelihood;
    Ground certainty = ownCertainty;
    if (kind == Kind.GOAL || kind == Kind.POSITION) {
      likelihood = 0;
      for (AttackNode child : children) {
        if (!child.isClosed() && child.likelihood() > likelihood) {
          likelihood = child.likelihood();
          certainty = child.certainty();
        }
      }
    } else {
      for (AttackNode child : children) {
        likelihood = Math.min(likelihood, child.likelihood());
        certainty = certainty.weaker(child.certainty());
      }
    }
    return new AttackNode(
        kind,
        key,
        text,
        finding,
        element,
        likelihood,
        likelihood,
        certainty,
        ownCertainty,
        List.of(),
        children);
  }

  // ---- what is closed

  /** A finding that would be a way, had nobody closed it. */
  private AttackNode closed(Finding finding) {
    nodes++;
    return new AttackNode(
        Kind.FINDING,
        finding.id(),
        finding.title() + finding.place(model.nameOf(finding.element())),
        finding.id(),
        finding.element(),
        0,
        0,
        finding.certainty(),
        finding.certainty(),
        closedBy(finding),
        List.of());
  }

  private static List<String> closedBy(Finding finding) {
    if (finding.status() != Status.MITIGATED) {
      return List.of("decision: " + finding.status().word().replace('-', ' '));
    }
    Map<String, String> inForce = new LinkedHashMap<>();
    for (Mitigation mitigation : finding.mitigations()) {
      if (mitigation.isInForce()) {
        inForce.put(mitigation.control(), mitigation.title());
      }
    }
    return finding.threat().sufficient().stream()
        .filter(set -> inForce.keySet().containsAll(set))
        .findFirst()
        .map(set -> set.stream().map(inForce::get).toList())
        .filter(titles -> !titles.isEmpty())
        .orElse(List.of("controls in force"));
  }

  // ---- how many ways

  /** Of one node that is enough the sum, of all that are needed the product. */
  private static final class Ways {
    private final Map<String, Long> known = new HashMap<>();
    private static final Set<Kind> LEAVES = Set.of(Kind.ENTRY, Kind.CUT);

    long of(AttackNode node) {
      if (node.isClosed()) {
        return 0;
      }
      if (LEAVES.contains(node.kind())) {
        return 1;
      }
      if (node.kind() == Kind.REFERENCE) {
        return known.getOrDefault(node.key(), 1L);
      }
      long ways = node.isChoice() ? 0 : 1;
      for (AttackNode child : node.children()) {
        long of = of(child);
        ways = Math.min(MOST_WAYS, node.isChoice() ? ways + of : ways * of);
      }
      known.put(node.key(), ways);
      return ways;
    }
  }
}
