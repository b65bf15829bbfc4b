package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The questions of an assessment by what they are about, each with its number in the report. */
final class OpenQuestions {
  private static final Pattern LEFT_OUT = Pattern.compile("(, other than through .*)\\?$");

  private final Map<String, List<Asked>> byElement = new LinkedHashMap<>();
  private final Map<String, Asked> byFact = new LinkedHashMap<>();

  OpenQuestions(Assessment assessment, String page) {
    int number = 0;
    for (Question question : assessment.questions()) {
      number++;
      String href = page + "#" + anchor(question.id());
      Asked asked = new Asked(number, question.id(), question.text(), href);
      byElement.computeIfAbsent(question.about(), id -> new ArrayList<>()).add(asked);
      byFact.put(question.id(), asked);
    }
  }

  /**
   * @param number in the report's list
   * @param id of the fact that an answer settles
   */
  record Asked(int number, String id, String text, String href) {
    /** {@code Q3}. */
    public String label() {
      return "Q" + number;
    }
  }

  /**
   * What is assumed, with the known ways that its question leaves out: what is reached through
   * others already is not assumed to be so, but to be reached beside them.
   */
  String assumed(Assumption assumption) {
    return settling(assumption.id()).stream()
        .map(asked -> LEFT_OUT.matcher(asked.text()))
        .filter(Matcher::find)
        .findFirst()
        .map(leftOut -> assumption.text() + leftOut.group(1))
        .orElse(assumption.text());
  }

  static String anchor(String fact) {
    return "q-" + fact;
  }

  /** The most influential first. */
  List<Asked> about(String element) {
    return List.copyOf(byElement.getOrDefault(element, List.of()));
  }

  /** The one that settles a fact, where there is one. */
  List<Asked> settling(String fact) {
    return byFact.containsKey(fact) ? List.of(byFact.get(fact)) : List.of();
  }
}
