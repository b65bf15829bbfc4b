package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Judgements;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.RecordedAssumption;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The file that {@code model} prints gives the analysis that it was made from. */
class RoundTripTest {
  private static final Path SAMPLES = Path.of("samples");
  private static final Dreadnought DREADNOUGHT =
      Dreadnought.builtIn().withDate(new Day("2026-11-24"));

  @TestFactory
  Stream<DynamicTest> every_sample_comes_back() throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.walk(SAMPLES, 2)) {
      inputs =
          files
              .filter(f -> f.getFileName().toString().endsWith(".txt"))
              .filter(f -> !f.getFileName().toString().equals("summary.txt"))
              .sorted()
              .toList();
    }
    assertThat(inputs).hasSizeGreaterThanOrEqualTo(3);
    return inputs.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> sample(file)));
  }

  private static void sample(Path file) throws IOException {
    Source source = new Source(file.getFileName().toString(), "prose", Files.readString(file));
    assertComesBack(DREADNOUGHT.assess(withoutRemarks(DREADNOUGHT.read(source))));
  }

  /** What a text says beside its facts is shown, raises nothing, and is no part of a model. */
  private static Reading withoutRemarks(Reading read) {
    return new Reading(
        read.inputs(),
        read.model(),
        read.mentions(),
        read.setAside(),
        read.notUnderstood(),
        read.contradictions(),
        read.problems(),
        List.of());
  }

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models();
  }

  @Property(tries = 100, seed = "20261124")
  void every_model_comes_back(@ForAll("models") ThreatModel model) {
    assertComesBack(DREADNOUGHT.assess(Models.reading(model)));
  }

  @Property(tries = 60, seed = "20261124")
  void what_people_judged_comes_back(@ForAll("models") ThreatModel model) {
    Assessment plain = DREADNOUGHT.assess(Models.reading(model));
    Assessment judged = DREADNOUGHT.assess(Models.reading(judged(model, plain)));
    assertThat(judged.finding("vote-ring@" + model.components().get(0).id())).isPresent();
    assertComesBack(judged);
  }

  private static void assertComesBack(Assessment before) {
    String yaml = DREADNOUGHT.modelYaml(before.model());
    Assessment after = DREADNOUGHT.assess(DREADNOUGHT.read(new Source("m.yaml", "yaml", yaml)));
    Map<String, String> again = parts(after);
    parts(before).forEach((part, text) -> assertThat(again.get(part)).as(part).isEqualTo(text));
    assertThat(DREADNOUGHT.modelYaml(after.model())).isEqualTo(yaml);
  }

  /** Everything but the places, which are those of another file. */
  private static Map<String, String> parts(Assessment a) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("model", text(a.model().withControls(List.of())));
    parts.put("profiles", text(a.profiles()));
    parts.put("facts", text(a.facts()));
    parts.put("findings", text(a.findings()));
    parts.put("assumptions", text(a.assumptions()));
    parts.put("questions", text(a.questions()));
    parts.put("controls", text(a.controls()));
    parts.put("compliance", text(a.compliance()));
    parts.put("ledger", text(a.ledger()));
    parts.put("decisions", text(a.decisions()));
    return parts;
  }

  private static String text(Object value) {
    return value
        .toString()
        .replaceAll("ources=\\[[^\\]]*\\]", "ources=[]")
        .replaceAll("location=[^\\s\\],]*:\\d+:\\d+", "location");
  }

  /** The model with something of everything that a person can add to it. */
  private static ThreatModel judged(ThreatModel m, Assessment plain) {
    Component first = m.components().get(0);
    List<Component> components = new ArrayList<>(m.components());
    List<TechnologyUse> uses = new ArrayList<>(first.technologies());
    uses.add(new TechnologyUse("frobnicator", "Frob: \"nicator\"", "v 2", false, List.of()));
    components.set(
        0,
        new Component(
            first.id(),
            "Name: with \\ \u202e marks",
            first.kind(),
            uses,
            first.partOf(),
            first.hostedOn(),
            first.data(),
            true,
            first.outOfScope(),
            List.of()));
    List<Control> controls = new ArrayList<>();
    for (Control c : m.controls()) {
      Evidence evidence =
          new Evidence(
              "code-review", "https://x/#1", new Day("2026-05-02"), "A. B", null, List.of());
      controls.add(new Control(c.id(), c.on(), c.status(), List.of(evidence), List.of()));
    }
    List<Fact> facts = new ArrayList<>();
    List<RecordedAssumption> assumptions = new ArrayList<>();
    for (Fact f : m.facts()) {
      switch (facts.size() % 3) {
        case 0 -> {
          RecordedAssumption assumed =
              new RecordedAssumption(
                  f.name(),
                  f.about(),
                  f.holds(),
                  "CISO",
                  new Day("2026-12-31"),
                  "asked",
                  List.of());
          assumptions.add(assumed);
          facts.add(assumed.asFact());
        }
        case 1 ->
            facts.add(
                new Fact(f.name(), f.about(), f.value(), Ground.INFERRED, "it follows", List.of()));
        default ->
            facts.add(
                new Fact(f.name(), f.about(), f.value(), Ground.STATED, "he said", List.of()));
      }
    }
    if (m.facts().isEmpty()) {
      facts.add(Fact.stated("internet-facing", "system", Truth.TRUE, List.of()));
    }
    OwnThreat threat =
        new OwnThreat(
            "vote-ring",
            "A ring of accounts votes a post up",
            "T",
            first.id(),
            new OwnThreat.Dread(5, 8, 7, 6, 7),
            "nobody checks who votes",
            plain.controls().isEmpty()
                ? List.of()
                : List.of(plain.controls().get(0).control().id()),
            List.of());
    List<Decision> decisions = new ArrayList<>();
    for (Finding finding : plain.findings().subList(0, Math.min(3, plain.findings().size()))) {
      decisions.add(
          new Decision(
              finding.id(),
              Decision.Kind.values()[decisions.size()],
              "CISO",
              null,
              new Day(decisions.isEmpty() ? "2026-01-01" : "2027-01-01"),
              "T-1",
              "compensating control",
              List.of()));
    }
    return new ThreatModel(
        m.name(),
        "says: \"it\"",
        m.people(),
        components,
        m.flows(),
        m.boundaries(),
        m.dataAssets(),
        m.actors(),
        controls,
        facts,
        new Judgements(assumptions, List.of(threat), decisions));
  }
}
