package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Which of many numbered things are one; each set is called by its smallest number. */
final class UnionFind {
  private final int[] parent;
  private final List<IntFunction<Set<Integer>>> apart;

  /** For each thing those that are never one with it, whatever the reason; asked for once. */
  private final int[][] foes;

  /** The members of each set that has more than one, by its smallest number. */
  private final Map<Integer, List<Integer>> members = new HashMap<>();

  /**
   * Each thing a set of its own.
   *
   * @param apart the things that are never one with a thing, for each reason
   */
  UnionFind(int size, List<IntFunction<Set<Integer>>> apart) {
    this.apart = apart;
    parent = new int[size];
    foes = new int[size][];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int find(int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    int next = i;
    while (parent[next] != root) {
      int following = parent[next];
      parent[next] = root;
      next = following;
    }
    return root;
  }

  /** Makes two sets one, unless a member of the one is apart from a member of the other. */
  void join(int a, int b) {
    if (!areApart(find(a), find(b))) {
      joinAnyway(a, b);
    }
  }

  /** Makes two sets one, whatever speaks against it. */
  void joinAnyway(int a, int b) {
    int left = find(a);
    int right = find(b);
    if (left == right) {
      return;
    }
    int first = Math.min(left, right);
    int second = Math.max(left, right);
    parent[second] = first;
    List<Integer> larger = membersOf(first);
    List<Integer> smaller = membersOf(second);
    if (larger.size() < smaller.size()) {
      smaller.addAll(larger);
      members.put(first, smaller);
    } else {
      larger.addAll(smaller);
      members.put(first, larger);
    }
    members.remove(second);
  }

  private List<Integer> membersOf(int root) {
    List<Integer> known = members.get(root);
    return known == null ? new ArrayList<>(List.of(root)) : known;
  }

  /** True where two things are never one. */
  boolean mayNotJoin(int a, int b) {
    return areApart(find(a), find(b));
  }

  private boolean areApart(int left, int right) {
    List<Integer> one = members.getOrDefault(left, List.of(left));
    List<Integer> other = members.getOrDefault(right, List.of(right));
    boolean fewer = one.size() <= other.size();
    int root = fewer ? right : left;
    for (int member : fewer ? one : other) {
      for (int foe : foesOf(member)) {
        if (find(foe) == root) {
          return true;
        }
      }
    }
    return false;
  }

  private int[] foesOf(int thing) {
    int[] known = foes[thing];
    if (known == null) {
      Set<Integer> all = new TreeSet<>();
      apart.forEach(reason -> all.addAll(reason.apply(thing)));
      known = all.stream().mapToInt(foe -> foe).toArray();
      foes[thing] = known;
    }
    return known;
  }
}
