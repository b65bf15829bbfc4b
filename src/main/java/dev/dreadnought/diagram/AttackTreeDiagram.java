package dev.dreadnought.diagram;

import dev.dreadnought.finding.AttackTree;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pictures of attack trees, each to open by itself or to stand in a page. */
public final class AttackTreeDiagram {
  private AttackTreeDiagram() {}

  /**
   * A picture of each tree as SVG.
   *
   * @return by name, {@code attack-tree-steal-accounts}, in the order of the trees
   */
  public static Map<String, String> svgs(List<AttackTree> trees) {
    Map<String, String> pictures = new LinkedHashMap<>();
    figures(trees).forEach((name, figure) -> pictures.put(name, figure.svg()));
    return pictures;
  }

  /** The same, to stand in a page of any width. */
  public static Map<String, Figure> figures(List<AttackTree> trees) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    names(trees).forEach((name, tree) -> figures.put(name, TreeDrawing.of(tree, name)));
    return figures;
  }

  /**
   * The trees by the names of their pictures: ids of goals, as far as a file name may hold them.
   */
  public static Map<String, AttackTree> names(List<AttackTree> trees) {
    Map<String, AttackTree> named = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (AttackTree tree : trees) {
      String plain = "attack-tree-" + plain(tree.goal().id());
      String name = plain;
      for (int i = 2; !taken.add(name); i++) {
        name = plain + "-" + i;
      }
      named.put(name, tree);
    }
    return named;
  }

  /**
   * @param name for ids within the picture
   */
  static String svg(AttackTree tree, String name) {
    return TreeDrawing.of(tree, name).svg();
  }

  private static String plain(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9._-]+", "-");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }

  private static final int LONGEST = 80;
}
