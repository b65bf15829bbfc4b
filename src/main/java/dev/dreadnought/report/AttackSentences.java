package dev.dreadnought.report;

import dev.dreadnought.finding.AttackCut;
import dev.dreadnought.finding.AttackNode;
import dev.dreadnought.finding.AttackTree;
import dev.dreadnought.finding.ChokePoint;
import java.util.Collection;
import java.util.List;

/** How reports say what attack trees hold: one wording for the terminal and for pages. */
final class AttackSentences {
  private static final int MOST_NAMES = 4;

  static final String CHEAPEST = "The cheapest path";

  /** What a reader has to know once. */
  static final String LEGEND =
      "Likelihood is the sum of reproducibility, exploitability and discoverability of the current"
          + " score, 7 to 30. Where all steps are needed the lowest counts, where one is enough the"
          + " highest. What an attacker gets of one person at a time is no way to data of everybody;"
          + " a login taken so can be a step. Findings that are sufficiently treated, or decided,"
          + " carry no way.";

  /** Why what an attacker has got to is less likely in one tree than in another. */
  private static final String IN_ALL =
      " Below what an attacker has got to stand only ways on which it is needed: one that gets to"
          + " the goal sooner stands further up. So it may be less likely in one tree than in"
          + " another, and then tells both.";

  private AttackSentences() {}

  static String legend(Collection<AttackTree> trees) {
    return LEGEND + (trees.stream().anyMatch(t -> hasLikelierInAll(t.root())) ? IN_ALL : "");
  }

  private static boolean hasLikelierInAll(AttackNode node) {
    return node.isLikelierInAll()
        || node.children().stream().anyMatch(AttackSentences::hasLikelierInAll);
  }

  static String inAll(AttackNode node) {
    return node.inAll() + " by ways that stand further up";
  }

  static String opening(AttackTree tree) {
    return tree.title() + ": " + ways(tree);
  }

  /** How many ways lead to a goal, after its name. */
  static String ways(AttackTree tree) {
    if (!tree.isReached()) {
      return "no way leads there by what was found and is open.";
    }
    String ways =
        tree.ways() == 1
            ? "1 way"
            : (tree.cutOff().isEmpty() ? "" : "at least ") + tree.ways() + " ways";
    String possible = tree.cheapest() == null ? ", all of them only possible" : "";
    return ways + possible + ", " + likelihood(tree.root().likelihood()) + ".";
  }

  static String likelihood(int points) {
    return "likelihood " + points + " of 30";
  }

  static String possible(AttackTree tree) {
    return tree.cheapest() == null
        ? "The cheapest path, if what nobody said is so"
        : "If what nobody said is so, a likelier path";
  }

  static String chokePoint(ChokePoint point, AttackTree tree) {
    String ways =
        tree.ways() == 1
            ? "the only way"
            : "all " + tree.ways() + (tree.cutOff().isEmpty() ? "" : " or more") + " ways";
    return switch (point.kind()) {
      case FINDING -> "Closing “" + point.text() + "” cuts " + ways + ".";
      case CONTROL -> "“" + point.text() + "” at the findings that it closes cuts " + ways + ".";
      case HOP -> "Every way goes along " + point.text() + ": cutting this hop cuts " + ways + ".";
    };
  }

  /** A few of many. */
  static String some(List<String> names) {
    return names.size() <= MOST_NAMES + 1
        ? Phrases.list(names)
        : String.join(", ", names.subList(0, MOST_NAMES))
            + " and "
            + (names.size() - MOST_NAMES)
            + " more";
  }

  static String noChokePoint() {
    return "No finding, control or hop lies on every way.";
  }

  static String cut(AttackCut cut) {
    int size = cut.findings().size();
    return "The smallest cut"
        + (cut.smallest() ? "" : " that was found")
        + " closes "
        + Phrases.count(size, "finding", "findings")
        + ":";
  }

  /** Where the smallest cut is as large as the tree. */
  static String everyWay(AttackTree tree) {
    return "No two ways share a finding, so each of the "
        + tree.ways()
        + " has to be closed by itself:";
  }

  static String leftOut(List<String> goals) {
    return "No tree was made, because there are too many, for: " + Phrases.list(goals) + ".";
  }

  /** Which of its children a node needs; empty where it has at most one. */
  static String gate(AttackNode node) {
    if (node.children().size() < 2) {
      return "";
    }
    return node.isChoice() ? "one of:" : "all of:";
  }
}
