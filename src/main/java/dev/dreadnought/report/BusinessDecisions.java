package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Question;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.report.BusinessChapter.Links;
import dev.dreadnought.report.BusinessChapter.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the business is to decide: the next work, what stays open meanwhile, who answers. */
final class BusinessDecisions {
  private static final int MOST_QUESTIONS = 3;

  private final BusinessWays all;
  private final ThreatModel model;
  private final Assessment assessment;
  private final String system;
  private final String report;
  private final Map<String, Assumption> assumptions = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  BusinessDecisions(BusinessWays all) {
    this.all = all;
    this.model = all.subject().model();
    this.assessment = all.subject().assessment();
    this.system = all.system();
    this.report = all.subject().report();
    assessment.assumptions().forEach(a -> assumptions.put(a.id(), a));
    all.open().forEach(f -> open.add(f.source().id()));
  }

  List<BusinessChapter.Decision> decisions(List<BusinessChapter.Step> steps) {
    List<BusinessChapter.Decision> decisions = new ArrayList<>();
    if (!steps.isEmpty()) {
      BusinessChapter.Step first = steps.get(0);
      decisions.add(
          new BusinessChapter.Decision(
              "Approve step "
                  + first.what()
                  + ", for "
                  + system
                  + ": "
                  + first.cost()
                  + ". It closes "
                  + first.closes()
                  + ", out of "
                  + all.certain().size()
                  + " grounded ones. Name who answers, and by when.",
              first.measures()));
      if (steps.size() > 1) {
        BusinessChapter.Step second = steps.get(1);
        decisions.add(
            new BusinessChapter.Decision(
                "Say when step "
                    + second.what()
                    + ", begins ("
                    + second.cost()
                    + "), or sign for what is open in "
                    + system
                    + " until then: "
                    + first.left()
                    + ".",
                second.measures()));
      }
    }
    questions().ifPresent(decisions::add);
    return decisions;
  }

  private Optional<BusinessChapter.Decision> questions() {
    List<Question> questions = assessment.questions();
    if (questions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BusinessChapter.Decision(
            questions.size() == 1
                ? "Have the one open question about " + system + " answered:"
                : "Have "
                    + questions.size()
                    + " open questions about "
                    + system
                    + " answered, the weightiest first:",
            Links.of(questions.stream().map(this::link).toList(), MOST_QUESTIONS)));
  }

  private Way link(Question question) {
    return new Way(
        asked(question) + " (" + changes(question) + ")",
        report + "#" + OpenQuestions.anchor(question.id()),
        question.text());
  }

  /** {@code moves the rating of 12 ways, 2 of which may fall away}. */
  private String changes(Question question) {
    Assumption assumption = assumptions.get(question.id());
    if (assumption == null) {
      return "moves ratings";
    }
    int bears = (int) assumption.because().stream().filter(open::contains).count();
    int decides = (int) assumption.decisive().stream().filter(open::contains).count();
    if (bears == 0) {
      return "moves the rating of no open way";
    }
    return "moves the rating of "
        + Phrases.count(bears, "way", "ways")
        + (decides == 0
            ? ""
            : decides == bears
                ? (decides == 1 ? ", which may fall away" : ", all of which may fall away")
                : ", " + decides + " of which may fall away");
  }

  /** The question in plain words, also for the parts and people that it names. */
  private String asked(Question question) {
    Map<String, String> parts = new HashMap<>();
    model.actors().forEach(a -> parts.put(a.name(), all.plain().part(a.id())));
    model.components().forEach(c -> parts.put(c.name(), all.plain().part(c.id())));
    if (question.about().equals(ThreatModel.SYSTEM)) {
      parts.put("the system", system);
    }
    parts.remove("");
    String text = question.text();
    StringBuilder plain = new StringBuilder();
    int end = 0;
    Matcher name = anyOf(parts.keySet()).matcher(text);
    while (name.find()) {
      plain.append(PlainWords.within(text.substring(end, name.start())));
      plain.append(parts.getOrDefault(name.group(), name.group()));
      end = name.end();
    }
    plain.append(PlainWords.within(text.substring(end)));
    return Phrases.capital(plain.toString());
  }

  /** The longest names first, since one may hold another. */
  private static Pattern anyOf(Set<String> names) {
    String any =
        names.stream()
            .sorted(Comparator.<String>comparingInt(n -> -n.length()).thenComparing(n -> n))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(names.isEmpty() ? "(?!)" : "(?<!\\w)(?:" + any + ")(?!\\w)");
  }
}
