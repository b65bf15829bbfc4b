package dev.dreadnought.report;

/** How much a summary says, the most first: what does not fit into the words gives way. */
enum SummaryDetail {
  FULL(2, 3),
  LESS(1, 2),
  GROUNDS(0, 1),
  NAMES(-1, 0),
  /** Without the one finding that an assumption carries: what bears on most stays to the last. */
  QUESTION(-1, 0),
  /** Nor what is assumed until the question is answered. */
  BARE(-1, 0);

  private final int reasons;
  private final int others;

  SummaryDetail(int reasons, int others) {
    this.reasons = reasons;
    this.others = others;
  }

  /** How many reasons of a score are told; below none, grounds are left out and texts cut. */
  int reasons() {
    return reasons;
  }

  /** How many names are told beside the first; below none, as none. */
  int others() {
    return others;
  }
}
