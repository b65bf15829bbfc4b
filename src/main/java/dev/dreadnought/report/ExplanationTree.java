package dev.dreadnought.report;

import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.FindingProof;
import dev.dreadnought.finding.Guidance;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.Question;
import dev.dreadnought.model.Decision;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One finding in full, as a tree in plain text: its proof, its sum, and what would change it. */
public final class ExplanationTree {
  private static final int LEAST_WIDTH = 40;
  private static final int MOST_QUOTE = 120;

  private static final Map<Decision.Kind, String> DECIDED =
      Map.of(
          Decision.Kind.ACCEPT,
          "accept it",
          Decision.Kind.TRANSFER,
          "transfer it",
          Decision.Kind.AVOID,
          "avoid it",
          Decision.Kind.FALSE_POSITIVE,
          "take it for a false positive");

  private final Scoring scoring;
  private final int width;

  /**
   * @param scoring the judgements that the assessment was made with
   * @param width of the lines in columns; fewer than 40 are taken as 40
   */
  public ExplanationTree(Scoring scoring, int width) {
    this.scoring = scoring;
    this.width = Math.max(LEAST_WIDTH, width);
  }

  /** Made only from what the assessment recorded. */
  public String of(Assessment assessment, Finding finding) {
    return new Explanation(assessment, finding).text();
  }

  private final class Explanation {
    private final Assessment assessment;
    private final Finding finding;
    private final Words words;
    private final Map<String, ProvenFact> facts = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    Explanation(Assessment assessment, Finding finding) {
      this.assessment = assessment;
      this.finding = finding;
      this.words = new Words(assessment.reading().inputs());
      assessment.facts().forEach(fact -> facts.put(fact.id(), fact));
    }

    String text() {
      Derivation derivation = Derivation.of(finding, scoring);
      String title = finding.title() + finding.place();
      Branch tree =
          Branch.of(title)
              .add(finding.id() + ", " + Phrases.standing(finding))
              .add(grounds())
              .add(score(derivation))
              .add(controls(derivation));
      assessment.decisions().stream()
          .filter(d -> d.finding().equals(finding.id()))
          .forEach(d -> tree.add(decision(d)));
      return tree.add(proof()).add(changes()).render(width);
    }

    private Branch decision(JudgedDecision judged) {
      Decision decision = judged.decision();
      Branch branch =
          Branch.of("Decision to " + DECIDED.get(decision.kind()) + ", " + judged.standing());
      branch.add("by " + decision.by() + ": " + decision.because());
      if (decision.owner() != null) {
        branch.add("answered for by " + decision.owner());
      }
      if (decision.until() != null) {
        branch.add("until " + decision.until());
      }
      if (decision.ticket() != null) {
        branch.add("tracked as " + decision.ticket());
      }
      decision.sources().forEach(place -> branch.add(quote(place)));
      return branch;
    }

    /** What a decision about it names, so that the decision lapses when one of these changes. */
    private Branch proof() {
      FindingProof proof = FindingProof.of(assessment, finding);
      Branch branch = Branch.of("Proof for a decision: " + proof.digest());
      proof.all().forEach((id, word) -> branch.add(id + ": " + word));
      return branch;
    }

    private Branch grounds() {
      Branch branch = Branch.of("Why it is raised");
      branch.add("rule \"" + finding.rule() + "\"");
      finding.because().forEach(because -> branch.add(ground(because)));
      for (Because remark : finding.remarks()) {
        Branch spoken = Branch.of(remark.text() + " [no ground by itself]");
        remark.sources().forEach(place -> spoken.add(quote(place)));
        branch.add(spoken);
      }
      if (!finding.at().isEmpty()) {
        branch.add(
            "ground is given by "
                + Phrases.list(finding.at().stream().map(assessment.model()::nameOf).toList()));
      }
      if (!finding.folds().isEmpty()) {
        branch.add("possible here too, and no longer needed: " + Phrases.list(finding.folds()));
      }
      return branch;
    }

    private Branch ground(Because because) {
      ProvenFact fact = facts.get(because.fact());
      return fact == null ? Branch.of(because.text()) : fact(fact);
    }

    /** A fact with what it follows from; a second time only its name, for it stands above. */
    private Branch fact(ProvenFact fact) {
      boolean isKnown = fact.value().isKnown();
      String ground = isKnown ? fact.ground().word() : "not known";
      Branch branch = Branch.of(fact.text() + " [" + fact.id() + ", " + ground + "]");
      if (!shown.add(fact.id())) {
        return Branch.of(fact.text() + " [" + fact.id() + ", as above]");
      }
      if (fact.rule() == null) {
        fact.sources().forEach(place -> branch.add(quote(place)));
      } else {
        branch.add(conclusion(fact));
      }
      return branch;
    }

    private Branch conclusion(ProvenFact fact) {
      int others = fact.derivations().size() - 1;
      String also =
          others < 1 ? "" : " (and in " + Phrases.count(others, "other way", "other ways") + ")";
      Branch branch = Branch.of("by rule \"" + fact.rule() + "\"" + also);
      fact.from().forEach(id -> branch.add(premise(id)));
      return branch;
    }

    private Branch premise(String id) {
      ProvenFact fact = facts.get(id);
      return fact == null ? Branch.of(id) : fact(fact);
    }

    private Branch quote(Location place) {
      String said = Visible.shortened(Visible.line(words.at(place)), MOST_QUOTE);
      return Branch.of(place + (said.isEmpty() ? "" : "  \"" + said + "\""));
    }

    private Branch score(Derivation derivation) {
      DreadScore inherent = finding.inherent();
      Branch branch =
          Branch.of(
              "Inherent score " + Phrases.scored(inherent) + ": what it is without any control");
      derivation.factors().forEach(factor -> branch.add(factor(factor)));
      branch.add(
          "sum "
              + derivation.sumText()
              + "; mean "
              + derivation.sum()
              + " / "
              + derivation.counted()
              + " = "
              + inherent.score());
      branch.add(Phrases.band(inherent, scoring));
      branch.add(Phrases.inherentInterval(inherent));
      branch.add("bases, " + finding.threat().dreadBecause().strip());
      branch.add("vector " + inherent.vector());
      return branch;
    }

    private Branch factor(Derivation.FactorSteps factor) {
      Branch branch = Branch.of(factor.factor().title() + " " + factor.value());
      branch.add("base " + factor.base());
      for (Derivation.Step step : factor.steps()) {
        branch.add(adjustment(step));
      }
      if (!factor.limit().isEmpty()) {
        branch.add(factor.unlimited() + " becomes " + factor.value() + ": " + factor.limit());
      }
      return branch;
    }

    private Branch adjustment(Derivation.Step step) {
      Adjustment adjustment = step.adjustment();
      String note = step.note();
      if (step.counts() && !adjustment.certain()) {
        note = Phrases.guess(adjustment);
      }
      Branch branch =
          Branch.of(
              Phrases.signed(adjustment.delta())
                  + " "
                  + adjustment.reason()
                  + " [weight "
                  + adjustment.weight()
                  + "]"
                  + (note.isEmpty() ? "" : " (" + note + ")"));
      Branch rule = Branch.of("by rule \"" + adjustment.rule() + "\"");
      adjustment.because().forEach(id -> rule.add(premise(id)));
      return branch.add(rule);
    }

    private Branch controls(Derivation derivation) {
      Branch branch =
          Branch.of(
              "Controls: now "
                  + Phrases.scored(finding.current())
                  + ", with the planned ones "
                  + Phrases.scored(finding.target()));
      finding.mitigations().forEach(mitigation -> branch.add(control(mitigation)));
      for (Derivation.FactorSteps factor : derivation.factors()) {
        if (!factor.controls().isEmpty()) {
          branch.add(lowered(factor));
        }
      }
      branch.add(Phrases.treatedInterval(finding.current()));
      return branch;
    }

    private Branch control(Mitigation mitigation) {
      Branch branch =
          Branch.of(
              mitigation.title()
                  + " ["
                  + mitigation.control()
                  + "]: "
                  + Phrases.status(mitigation)
                  + "; "
                  + Phrases.effect(mitigation.effect()));
      mitigation.sources().forEach(place -> branch.add(quote(place)));
      for (Guidance guidance : mitigation.guidance()) {
        branch.add(Phrases.guidance(guidance));
      }
      return branch;
    }

    private Branch lowered(Derivation.FactorSteps factor) {
      Branch branch =
          Branch.of(
              factor.factor().title()
                  + " "
                  + factor.value()
                  + ", now "
                  + factor.current()
                  + ", planned "
                  + factor.target());
      for (Derivation.Lowering lowering : factor.controls()) {
        String note = lowering.note().isEmpty() ? "" : " (" + lowering.note() + ")";
        branch.add(
            Phrases.signed(lowering.delta())
                + " "
                + lowering.control().title()
                + ", "
                + Phrases.status(lowering.control())
                + note);
      }
      return branch;
    }

    private Branch changes() {
      return Branch.of("What would change it").add(refutations()).add(closers()).add(answers());
    }

    private Branch refutations() {
      Branch branch = Branch.of("It goes away if");
      refute(finding.threat().when(), branch);
      return branch;
    }

    /** Each way to make a condition false that holds or may hold now. */
    private void refute(Condition condition, Branch into) {
      if (condition instanceof Condition.Is is) {
        into.add("this is not so: " + says(is));
      } else if (condition instanceof Condition.All all) {
        all.parts().forEach(part -> refute(part, into));
      } else if (condition instanceof Condition.Any any) {
        Branch none = Branch.of("none of these is so");
        any.facts().filter(this::mayHold).forEach(is -> none.add(says(is)));
        into.add(none);
      } else {
        condition.facts().forEach(is -> into.add("this is so: " + says(is)));
      }
    }

    private boolean mayHold(Condition.Is is) {
      ProvenFact fact = facts.get(is.fact() + "@" + finding.element());
      return fact != null && fact.value() != dev.dreadnought.model.Truth.FALSE;
    }

    private String says(Condition.Is is) {
      String id = is.fact() + "@" + finding.element();
      ProvenFact fact = facts.get(id);
      return fact == null ? id : fact.text() + " [" + id + "]";
    }

    private Branch closers() {
      if (finding.threat().sufficient().isEmpty()) {
        return Branch.of("No set of controls closes it");
      }
      Branch branch = Branch.of("These close it");
      Map<String, String> titles =
          finding.mitigations().stream()
              .collect(Collectors.toMap(Mitigation::control, Mitigation::title, (a, b) -> a));
      for (List<String> set : finding.threat().sufficient()) {
        branch.add(
            Phrases.list(
                set.stream()
                    .map(id -> "“" + titles.getOrDefault(id, id) + "” [" + id + "]")
                    .toList()));
      }
      return branch;
    }

    private Branch answers() {
      List<String> open =
          assessment.assumptions().stream()
              .filter(assumption -> assumption.because().contains(finding.id()))
              .map(Assumption::id)
              .toList();
      List<Question> questions =
          assessment.questions().stream().filter(q -> open.contains(q.id())).toList();
      if (questions.isEmpty()) {
        return Branch.of("No open question bears on the inherent score");
      }
      Branch branch = Branch.of("Answers that narrow it");
      questions.forEach(question -> branch.add(question.text() + " [" + question.id() + "]"));
      return branch;
    }
  }

  /** A text with what stands below it. */
  private static final class Branch {
    private final String text;
    private final List<Branch> below = new ArrayList<>();

    private Branch(String text) {
      this.text = text;
    }

    static Branch of(String text) {
      return new Branch(text);
    }

    Branch add(String leaf) {
      return add(of(leaf));
    }

    Branch add(Branch branch) {
      below.add(branch);
      return this;
    }

    String render(int width) {
      StringBuilder out = new StringBuilder();
      render(out, "", "", width);
      return out.toString();
    }

    private void render(StringBuilder out, String first, String rest, int width) {
      String continued = below.isEmpty() ? rest : rest + "│ ";
      String prefix = first;
      for (String line : Wrapping.wrap(Visible.line(text), width - Wrapping.columns(continued))) {
        out.append((prefix + line).stripTrailing()).append('\n');
        prefix = continued;
      }
      for (int i = 0; i < below.size(); i++) {
        boolean isLast = i == below.size() - 1;
        below
            .get(i)
            .render(out, rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "), width);
      }
    }
  }
}
