package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.Reading.Remark;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which findings a remark is shown with: a shop whose ways to its databases nobody described. */
class RemarkedFindingsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final List<String> CLEAR_TEXT = List.of("CWE-319");
  private static final List<String> NOBODY = List.of();

  @Test
  void a_remark_is_shown_at_what_its_sentence_names_else_at_what_was_named_before() {
    assertThat(shown(6, remark(List.of("db2"), List.of("db3"))))
        .containsExactly("clear-text-interception@web--db2");
    assertThat(shown(6, remark(NOBODY, List.of("db3"))))
        .containsExactly("clear-text-interception@web--db3");
    assertThat(shown(6, remark(List.of("audience"), List.of("db3"))))
        .as("nothing of the kind is at the audience")
        .containsExactly("clear-text-interception@web--db3");
  }

  @Test
  void a_remark_that_names_nothing_is_shown_where_there_are_but_few() {
    assertThat(shown(4, remark(NOBODY, NOBODY))).hasSize(4);
    assertThat(shown(5, remark(NOBODY, NOBODY))).isEmpty();
  }

  @Test
  void of_many_at_what_it_names_the_first_are_taken_or_those_at_the_very_element() {
    assertThat(shown(4, remark(List.of("web"), NOBODY))).hasSize(4);
    assertThat(shown(6, remark(List.of("web"), NOBODY)))
        .containsExactly(
            "clear-text-interception@web--db1",
            "clear-text-interception@web--db2",
            "clear-text-interception@web--db3",
            "clear-text-interception@web--db4");
    assertThat(shown(4, remark(List.of("web", "web--db2"), NOBODY))).hasSize(4);
    assertThat(shown(6, remark(List.of("web", "web--db5"), NOBODY)))
        .containsExactly("clear-text-interception@web--db5");
  }

  @Test
  void it_is_about_what_the_element_runs_on_is_part_of_or_the_system() {
    ThreatModel model =
        new ModelBuilder("Shop")
            .component("web", ComponentKind.WEB_APPLICATION, "flask")
            .part("templates", "web", "jinja2")
            .component("vm", ComponentKind.VIRTUAL_MACHINE, "amazon-ec2")
            .hosted("web", "vm")
            .build();
    List<Finding> findings = DREADNOUGHT.assess(model).findings();
    assertThat(threatAt(findings, "vm", "web", model)).isNotEmpty();
    assertThat(threatAt(findings, "web", "templates", model)).isNotEmpty();
    assertThat(threatAt(findings, "system", "web", model)).isNotEmpty();
    assertThat(threatAt(findings, "web", "vm", model)).as("what it runs is not meant").isEmpty();
  }

  /** The first finding at an element, where a remark on its threat names another element. */
  private static List<String> threatAt(
      List<Finding> findings, String element, String named, ThreatModel model) {
    Finding there =
        findings.stream().filter(f -> f.element().equals(element)).findFirst().orElseThrow();
    Remark remark =
        new Remark(
            "said",
            List.of(),
            List.of(there.threat().id()),
            List.of(named),
            List.of("nowhere"),
            at(9));
    List<Finding> padded = new ArrayList<>(List.of(there));
    padded.addAll(elsewhere(there));
    return remarked(padded, model, remark).stream().filter(there.id()::equals).toList();
  }

  /** More of the same threat than are shown where a remark names nothing that is near. */
  private static List<Finding> elsewhere(Finding finding) {
    List<Finding> others = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      others.add(
          new Finding(
              finding.threat().id() + "@far" + i,
              finding.threat(),
              "far" + i,
              "far" + i,
              List.of(),
              List.of(),
              finding.inherent(),
              finding.current(),
              finding.target(),
              finding.certainty(),
              finding.treatment(),
              finding.status(),
              List.of(),
              List.of(),
              List.of(),
              finding.rule(),
              List.of(),
              List.of()));
    }
    return others;
  }

  @Test
  void more_than_three_nobody_reads_and_none_is_told_twice() {
    List<Remark> four = new ArrayList<>();
    for (int line = 1; line <= 4; line++) {
      four.add(remark("word " + line, at(line)));
    }
    assertThat(remarks(four.toArray(Remark[]::new)))
        .extracting(Because::text)
        .containsExactly("word 1", "word 2", "word 3");
    assertThat(remarks(four.toArray(Remark[]::new)))
        .allMatch(b -> b.fact().equals("remark@web--db1") && b.sources().size() == 1);
    assertThat(remarks(remark("once", at(1)), remark("again", at(1))))
        .extracting(Because::text)
        .containsExactly("once");
  }

  @Test
  void words_half_of_which_are_shown_already_are_not_shown_again() {
    Remark first = remark("first", new Location("a.txt", 1, 11, 10));
    assertThat(texts(first, remark("half", new Location("a.txt", 1, 16, 10))))
        .containsExactly("first");
    assertThat(texts(first, remark("half before", new Location("a.txt", 1, 6, 10))))
        .containsExactly("first");
    assertThat(texts(first, remark("less", new Location("a.txt", 1, 17, 10))))
        .containsExactly("first", "less");
    assertThat(texts(first, remark("less before", new Location("a.txt", 1, 5, 10))))
        .containsExactly("first", "less before");
    assertThat(texts(first, remark("other line", new Location("a.txt", 2, 11, 10))))
        .containsExactly("first", "other line");
    assertThat(texts(first, remark("other file", new Location("b.txt", 1, 11, 10))))
        .containsExactly("first", "other file");
  }

  @Test
  void what_sounds_bad_is_shown_with_what_it_may_mean_or_with_its_kin() {
    Remark known =
        new Remark("said", List.of(), List.of("clear-text-interception"), NOBODY, NOBODY, at(1));
    assertThat(shown(1, known)).containsExactly("clear-text-interception@web--db1");
    List<Finding> findings = DREADNOUGHT.assess(shop(1)).findings();
    Set<String> raised = new HashSet<>();
    findings.forEach(f -> raised.add(f.threat().id()));
    int kin = 0;
    for (ThreatDefinition absent : DREADNOUGHT.catalog().threats().values()) {
      List<String> akin =
          findings.stream()
              .filter(f -> f.threat().cwe().stream().anyMatch(absent.cwe()::contains))
              .map(Finding::id)
              .toList();
      if (!raised.contains(absent.id()) && akin.size() <= 4) {
        Remark remark = new Remark("said", List.of(), List.of(absent.id()), NOBODY, NOBODY, at(1));
        assertThat(remarked(findings, shop(1), remark)).as(absent.id()).isEqualTo(akin);
        kin += akin.size();
      }
    }
    assertThat(kin).isPositive();
    Remark none = new Remark("said", List.of(), List.of("no-such-threat"), NOBODY, NOBODY, at(1));
    assertThat(shown(1, none)).isEmpty();
  }

  /** Eight threats that are no finding have their kin looked for, and no more. */
  @Test
  void what_may_mean_anything_means_nothing() {
    List<Finding> findings = DREADNOUGHT.assess(shop(1)).findings();
    List<String> strangers = new ArrayList<>();
    String kin = "";
    for (ThreatDefinition threat : DREADNOUGHT.catalog().threats().values()) {
      long akin =
          findings.stream()
              .filter(f -> f.threat().cwe().stream().anyMatch(threat.cwe()::contains))
              .count();
      boolean raised = findings.stream().anyMatch(f -> f.threat().id().equals(threat.id()));
      if (akin == 0 && strangers.size() < 8) {
        strangers.add(threat.id());
      } else if (akin == 1 && !raised) {
        kin = threat.id();
      }
    }
    List<String> seven = new ArrayList<>(strangers.subList(0, 7));
    List<String> eight = new ArrayList<>(strangers);
    seven.add(kin);
    eight.add(kin);
    assertThat(remarked(findings, shop(1), sounds(seven))).hasSize(1);
    assertThat(remarked(findings, shop(1), sounds(eight))).isEmpty();
  }

  private static Remark sounds(List<String> threats) {
    return new Remark("said", List.of(), threats, NOBODY, NOBODY, at(1));
  }

  @Test
  void it_means_three_things_at_most() {
    List<Finding> findings = DREADNOUGHT.assess(shop(1)).findings();
    List<String> threats = findings.stream().map(f -> f.threat().id()).distinct().toList();
    assertThat(threats).hasSizeGreaterThan(3);
    Remark many = new Remark("said", List.of(), threats, NOBODY, NOBODY, at(1));
    assertThat(remarked(findings, shop(1), many))
        .containsExactlyInAnyOrderElementsOf(
            findings.stream()
                .filter(f -> threats.subList(0, 3).contains(f.threat().id()))
                .map(Finding::id)
                .toList());
  }

  private static Location at(int line) {
    return new Location("a.txt", line, 1, 20);
  }

  private static Remark remark(List<String> elements, List<String> before) {
    return new Remark("the text speaks of it", CLEAR_TEXT, List.of(), elements, before, at(1));
  }

  private static Remark remark(String text, Location source) {
    return new Remark(text, CLEAR_TEXT, List.of(), List.of("db1"), NOBODY, source);
  }

  private static List<String> shown(int databases, Remark remark) {
    ThreatModel model = shop(databases);
    return remarked(DREADNOUGHT.assess(model).findings(), model, remark);
  }

  private static List<String> remarked(List<Finding> findings, ThreatModel model, Remark remark) {
    return findings(findings, model, remark).stream()
        .filter(f -> !f.remarks().isEmpty())
        .map(Finding::id)
        .toList();
  }

  private static List<Finding> findings(
      List<Finding> findings, ThreatModel model, Remark... remarks) {
    return new RemarkedFindings(DREADNOUGHT.catalog(), new ModelIndex(model), List.of(remarks))
        .of(findings);
  }

  private static List<Because> remarks(Remark... remarks) {
    Reading plain = Models.reading(shop(2));
    Reading reading =
        new Reading(
            plain.inputs(),
            plain.model(),
            plain.mentions(),
            plain.setAside(),
            plain.notUnderstood(),
            plain.contradictions(),
            plain.problems(),
            List.of(remarks));
    return DREADNOUGHT
        .assess(reading)
        .finding("clear-text-interception@web--db1")
        .orElseThrow()
        .remarks();
  }

  private static List<String> texts(Remark... remarks) {
    return remarks(remarks).stream().map(Because::text).toList();
  }

  private static ThreatModel shop(int databases) {
    ModelBuilder model =
        new ModelBuilder("Shop")
            .actor("audience", ComponentKind.USER)
            .component("web", ComponentKind.WEB_APPLICATION);
    for (int i = 1; i <= databases; i++) {
      model.component("db" + i, ComponentKind.DATABASE).flow("web", "db" + i);
    }
    return model.build();
  }
}
