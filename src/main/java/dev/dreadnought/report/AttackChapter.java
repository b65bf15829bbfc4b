package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.AttackCut;
import dev.dreadnought.finding.AttackNode;
import dev.dreadnought.finding.AttackPath;
import dev.dreadnought.finding.AttackTree;
import dev.dreadnought.finding.AttackTrees;
import dev.dreadnought.finding.ChokePoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * From where the system is entered to what is worth an attack, as pages say it.
 *
 * @param legend what a reader has to know once
 * @param trees in the order of showing
 * @param leftOut what there was no room for, in a sentence; may be empty
 * @param hops which hop to cut, in sentences; empty where there is no tree
 */
record AttackChapter(String legend, List<Tree> trees, String leftOut, List<String> hops) {
  private static final int NAME = 120;
  private static final int LONGEST = 400;
  private static final int MOST_FIRST = 5;

  /**
   * One goal.
   *
   * @param picture as SVG that escapes what it quotes, or empty
   * @param sameAs the title of an earlier goal to which the very same ways lead, which are told and
   *     drawn there; else empty
   * @param sameAt where that stands
   * @param paths the cheapest, and one that is only possible where it is likelier
   * @param chokePoints what lies on every way, each in a sentence
   * @param cutTitle empty where there is no way
   * @param cut findings to close
   * @param notes what the tree leaves out, in sentences
   */
  record Tree(
      String anchor,
      String title,
      String opening,
      String picture,
      String sameAs,
      String sameAt,
      List<Path> paths,
      List<String> chokePoints,
      String cutTitle,
      List<FindingView> cut,
      List<String> notes) {
    /** The path to tell first; only where there is one. */
    public Path path() {
      return paths.get(0);
    }
  }

  /** One way, from its beginning. */
  record Path(String title, List<Step> steps) {}

  /**
   * One step.
   *
   * @param href to the finding, or empty where nothing has to go wrong
   * @param note how likely it is, and whether it is only possible; empty where nothing hinders
   */
  record Step(String text, String href, String note) {}

  /**
   * @param pictures of trees by their places, as SVG; empty where none are drawn
   */
  static AttackChapter of(
      Assessment assessment, Collection<FindingView> findings, List<String> pictures) {
    return new Maker(assessment, findings).make(pictures);
  }

  public boolean isEmpty() {
    return trees.isEmpty();
  }

  /** Goals with a way of their own, as many as a chapter tells beside what it is about. */
  public List<Tree> first() {
    return trees.stream().filter(tree -> !tree.paths().isEmpty()).limit(MOST_FIRST).toList();
  }

  /** {@code all 12 goals}. */
  public String all() {
    return trees.size() == 1 ? "the goal" : "all " + trees.size() + " goals";
  }

  private static final class Maker {
    private final Assessment assessment;
    private final AttackTrees.Result result;
    private final Map<String, FindingView> byId = new TreeMap<>();

    Maker(Assessment assessment, Collection<FindingView> findings) {
      this.assessment = assessment;
      this.result = assessment.attackTrees().result();
      findings.forEach(f -> byId.put(f.source().id(), f));
    }

    AttackChapter make(List<String> pictures) {
      List<Tree> trees = new ArrayList<>();
      Map<String, Tree> told = new TreeMap<>();
      for (AttackTree tree : result.trees()) {
        int number = trees.size();
        String anchor = "goal-" + (number + 1);
        String ways = ways(tree);
        Tree same = tree.isReached() ? told.get(ways) : null;
        trees.add(
            same == null ? tree(tree, anchor, at(pictures, number)) : same(tree, anchor, same));
        told.putIfAbsent(ways, trees.get(number));
      }
      return new AttackChapter(
          AttackSentences.legend(result.trees()),
          trees,
          result.leftOut().isEmpty() ? "" : AttackSentences.leftOut(result.leftOut()),
          hops());
    }

    private static String at(List<String> pictures, int number) {
      return number < pictures.size() ? pictures.get(number) : "";
    }

    /** All that lies under the goal; the same for two goals where the same ways lead to both. */
    private static String ways(AttackTree tree) {
      StringBuilder ways = new StringBuilder();
      tree.root().children().forEach(child -> addWays(child, ways));
      return ways.toString();
    }

    private static void addWays(AttackNode node, StringBuilder ways) {
      ways.append(node.kind()).append(' ').append(node.key()).append(' ');
      ways.append(node.likelihood()).append(node.certainty()).append('(');
      node.children().forEach(child -> addWays(child, ways));
      ways.append(')');
    }

    private static Tree same(AttackTree tree, String anchor, Tree first) {
      return new Tree(
          anchor,
          Visible.shortened(tree.title(), NAME),
          Phrases.capital(AttackSentences.ways(tree)),
          "",
          first.title(),
          "#" + first.anchor(),
          List.of(),
          List.of(),
          "",
          List.of(),
          List.of());
    }

    private Tree tree(AttackTree tree, String anchor, String picture) {
      List<Path> paths = new ArrayList<>();
      AttackPath cheapest = tree.cheapest();
      AttackPath possible = tree.possible();
      if (cheapest != null) {
        paths.add(path(AttackSentences.CHEAPEST, cheapest));
      }
      if (possible != null) {
        paths.add(path(AttackSentences.possible(tree), possible));
      }
      List<String> chokes = new ArrayList<>();
      tree.chokePoints()
          .forEach(
              p -> chokes.add(Visible.shortened(AttackSentences.chokePoint(p, tree), LONGEST)));
      if (chokes.isEmpty() && tree.isReached()) {
        chokes.add(AttackSentences.noChokePoint());
      }
      return new Tree(
          anchor,
          Visible.shortened(tree.title(), NAME),
          Phrases.capital(AttackSentences.ways(tree)),
          tree.isReached() ? picture : "",
          "",
          "",
          paths,
          chokes,
          isEveryWay(tree)
              ? AttackSentences.everyWay(tree)
              : tree.cut() == null ? "" : AttackSentences.cut(tree.cut()),
          tree.cut() == null
              ? List.of()
              : tree.cut().findings().stream().map(byId::get).filter(f -> f != null).toList(),
          tree.cutOff());
    }

    /** True where no two ways share a finding. */
    private static boolean isEveryWay(AttackTree tree) {
      AttackCut cut = tree.cut();
      return cut != null
          && cut.smallest()
          && tree.ways() > 2
          && cut.findings().size() == tree.ways();
    }

    private Path path(String title, AttackPath path) {
      return new Path(
          title + ", " + AttackSentences.likelihood(path.likelihood()),
          path.steps().stream().map(this::step).toList());
    }

    private Step step(AttackPath.Step step) {
      FindingView finding = step.finding() == null ? null : byId.get(step.finding());
      String possible = step.certainty() == dev.dreadnought.model.Ground.ASSUMED ? "possible" : "";
      String likelihood = finding == null ? "" : AttackSentences.likelihood(step.likelihood());
      String both = likelihood.isEmpty() || possible.isEmpty() ? "" : ", ";
      return new Step(
          Visible.shortened(Phrases.capital(step.text()), LONGEST),
          finding == null ? "" : finding.href(),
          likelihood + both + possible);
    }

    // ---- which hop to cut

    private List<String> hops() {
      List<String> sentences = new ArrayList<>();
      List<AttackTree> reached = result.trees().stream().filter(AttackTree::isReached).toList();
      Map<String, List<String>> goals = new TreeMap<>();
      for (AttackTree tree : reached) {
        for (ChokePoint point : tree.chokePoints()) {
          if (point.kind() == ChokePoint.Kind.HOP) {
            goals
                .computeIfAbsent(point.text(), k -> new ArrayList<>())
                .add(Phrases.small(tree.title()));
          }
        }
      }
      goals.forEach(
          (hop, ways) ->
              sentences.add(
                  "Cut or guard "
                      + hop
                      + ": every way to "
                      + Phrases.list(ways)
                      + " goes along it."));
      if (sentences.isEmpty() && !reached.isEmpty()) {
        sentences.add(none(reached));
      }
      return sentences;
    }

    /** Why there is none, which is where the ways begin, and which hop comes nearest. */
    private String none(List<AttackTree> reached) {
      Set<String> first = new TreeSet<>();
      reached.forEach(tree -> addBeginnings(tree.root(), first));
      return "No hop lies on every way to any of the "
          + Phrases.count(reached.size(), "goal", "goals")
          + " of "
          + Visible.shortened(assessment.model().name(), NAME)
          + ", so cutting one alone stops none of them"
          + why(List.copyOf(first))
          + "."
          + BusiestHop.of(assessment).map(hop -> " " + hop.inWords()).orElse("");
    }

    private static String why(List<String> first) {
      if (first.isEmpty()) {
        return "";
      }
      return first.size() == 1
          ? ": attacks begin at " + first.get(0) + " itself, and need no further hop"
          : ": attacks begin at several places, each reached by itself: "
              + AttackSentences.some(first);
    }

    /** Elements of the findings that an attacker begins with. */
    private void addBeginnings(AttackNode node, Set<String> first) {
      boolean isBeginning =
          node.finding() != null
              && !node.isClosed()
              && node.children().stream().anyMatch(c -> c.kind() == AttackNode.Kind.ENTRY);
      if (isBeginning) {
        assessment
            .finding(node.finding())
            .ifPresent(f -> first.add(Visible.shortened(f.elementName(), NAME)));
      }
      node.children().forEach(child -> addBeginnings(child, first));
    }
  }
}
