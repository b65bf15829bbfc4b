package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a summary says of how sure its findings are. */
final class SummarySureness {
  private final Assessment assessment;
  private final List<FindingView> open;
  private final List<FindingView> certain;

  private SummarySureness(Assessment assessment, List<FindingView> open) {
    this.assessment = assessment;
    this.open = open;
    this.certain = open.stream().filter(f -> !f.source().isAssumed()).toList();
  }

  static String of(Assessment assessment, List<FindingView> open) {
    return new SummarySureness(assessment, open).sureness();
  }

  private String sureness() {
    List<String> said = new ArrayList<>();
    if (!certain.isEmpty()) {
      int stated = count(certain, f -> f.certainty() == Ground.STATED);
      int inferred = certain.size() - stated;
      said.add(basis(stated, inferred));
    }
    int silent = count(open, f -> f.treatment() == Treatment.UNKNOWN);
    if (silent > 0) {
      said.add(silence(silent));
    }
    int unclear = assessment.reading().notUnderstood().size();
    if (unclear > 0) {
      said.add(Phrases.count(unclear, "passage was", "passages were") + " not understood.");
    }
    return String.join(" ", said);
  }

  private String silence(int silent) {
    if (open.size() == 1) {
      return "Nobody said what is already done about it; the score assumes that nothing is.";
    }
    return silent == open.size()
        ? "Nobody said what is already done about any of them; the scores assume that nothing is."
        : "For "
            + silent
            + " of the "
            + open.size()
            + (certain.size() == open.size() ? " open ones" : " open and possible ones")
            + " nobody said what is already done; "
            + (silent == 1 ? "its score assumes" : "their scores assume")
            + " that nothing is.";
  }

  private static String basis(int stated, int inferred) {
    if (inferred == 0) {
      return stated == 1
          ? "The finding rests on what was said outright."
          : "Each finding rests on what was said outright.";
    }
    if (stated == 0) {
      return inferred == 1
          ? "The finding follows from what was said, by a named rule."
          : "Each finding follows from what was said, by a named rule.";
    }
    return stated
        + (stated == 1 ? " finding rests" : " findings rest")
        + " on what was said outright, "
        + inferred
        + (inferred == 1 ? " follows from it by a named rule." : " follow from it by named rules.");
  }

  private static int count(List<FindingView> findings, Predicate<Finding> test) {
    return (int) findings.stream().filter(f -> test.test(f.source())).count();
  }
}
