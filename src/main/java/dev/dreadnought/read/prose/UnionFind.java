package dev.dreadnought.read.prose;

/** Which of many numbered things are one; each set is called by its smallest number. */
final class UnionFind {
  private final int[] parent;

  UnionFind(int size) {
    parent = new int[size];
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

  void join(int a, int b) {
    int left = find(a);
    int right = find(b);
    parent[Math.max(left, right)] = Math.min(left, right);
  }
}
