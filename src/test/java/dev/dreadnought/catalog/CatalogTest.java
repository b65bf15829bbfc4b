package dev.dreadnought.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.source.InvalidInputException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of the catalog that ships, and how a wrong one is answered. */
class CatalogTest {
  private static final Path FOLDER = Path.of("catalog");
  private static final Catalog CATALOG = CatalogLoader.builtIn();

  /** What a folder alone does not have, or has in another form. */
  private static final Set<String> OF_THE_BUILD =
      Set.of("rulesSha256", "engineVersion", "capitals");

  @Test
  void the_compiled_catalog_is_the_one_in_the_folder() throws ReflectiveOperationException {
    Catalog folder = CatalogLoader.fromFolder(FOLDER);
    for (RecordComponent part : Catalog.class.getRecordComponents()) {
      if (!OF_THE_BUILD.contains(part.getName())) {
        Object compiled = part.getAccessor().invoke(CATALOG);
        Object made = part.getAccessor().invoke(folder);
        if (!compiled.equals(made)) {
          // Slow, and so only where something is to be named.
          assertThat(compiled)
              .as(part.getName())
              .usingRecursiveComparison()
              .withStrictTypeChecking()
              .isEqualTo(made);
        }
      }
    }
    assertThat(CATALOG.capitals().words()).isEqualTo(folder.capitals().words());
    assertThat(CATALOG.capitals().isName("mysql")).isTrue();
    assertThat(CATALOG.capitals().use("the")).isEqualTo(Capitals.Use.OFTEN);
  }

  @Test
  void the_list_of_files_is_the_folder() throws IOException {
    String list = Files.readString(FOLDER.resolve("catalog.yaml"));
    Set<String> listed = new TreeSet<>();
    Matcher matcher = Pattern.compile("(?m)^- (\\S+\\.yaml)$").matcher(list);
    while (matcher.find()) {
      listed.add(matcher.group(1));
    }
    try (Stream<Path> files = Files.walk(FOLDER)) {
      Set<String> there =
          files
              .filter(f -> f.toString().endsWith(".yaml"))
              .map(f -> FOLDER.relativize(f).toString().replace('\\', '/'))
              .filter(f -> !f.equals("catalog.yaml"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(listed).isEqualTo(there);
    }
  }

  @Test
  void all_six_letters_are_served() {
    Map<Stride, Long> letters =
        CATALOG.threats().values().stream()
            .collect(Collectors.groupingBy(ThreatDefinition::stride, Collectors.counting()));
    assertThat(letters.keySet()).containsExactlyInAnyOrder(Stride.values());
  }

  /** A fact that nothing can give would never fire; one that nothing reads would say nothing. */
  @Test
  void every_fact_is_given_and_read() throws IOException {
    String rules = rules();
    Set<String> read = new TreeSet<>();
    CATALOG.threats().values().forEach(t -> t.when().facts().forEach(is -> read.add(is.fact())));
    CATALOG.frameworks().values().forEach(f -> read.addAll(f.whenAny()));
    Set<String> given = new TreeSet<>();
    CATALOG.technologies().values().forEach(t -> given.addAll(t.does()));
    CATALOG.language().frames().forEach(f -> given.add(f.states()));
    List<String> wrong = new ArrayList<>();
    for (FactDefinition fact : CATALOG.facts().values()) {
      boolean isRead =
          read.contains(fact.id())
              || rules.contains("name == \"" + fact.id() + "\"")
              || rules.contains("fact == \"" + fact.id() + "\"");
      boolean isGiven =
          given.contains(fact.id())
              || !fact.derivedBy().isEmpty()
              || !fact.phrases().isEmpty()
              || Sign.isFact(fact.id());
      if (!isRead && !REPORTED_ONLY.contains(fact.id())) {
        wrong.add(fact.id() + " is read by no threat, rule or framework");
      }
      if (!isGiven && !READ_FROM_TEXT.contains(fact.id())) {
        wrong.add(fact.id() + " is given by nothing");
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The analysis document has a key for it; threats read `flow-encrypted`. */
  private static final Set<String> REPORTED_ONLY = Set.of("flow-authenticated");

  /** Readers conclude exposure from the whole text, not from a phrase. */
  private static final Set<String> READ_FROM_TEXT = Set.of("internet-facing");

  @Test
  void each_fact_names_exactly_the_rules_that_conclude_it() throws IOException {
    Map<String, Set<String>> concluded = new java.util.TreeMap<>();
    Matcher rule =
        Pattern.compile("(?ms)^rule \"([^\"]+)\"\\nwhen\\n(.*?)\\nthen\\n(.*?)\\nend$")
            .matcher(rules());
    Pattern conclusion =
        Pattern.compile("conclude\\.(?:holds|fails)\\(drools\\.getMatch\\(\\), \"([^\"]+)\"");
    while (rule.find()) {
      Matcher fact = conclusion.matcher(rule.group(3));
      while (fact.find()) {
        concluded.computeIfAbsent(fact.group(1), k -> new TreeSet<>()).add(rule.group(1));
      }
    }
    for (FactDefinition fact : CATALOG.facts().values()) {
      assertThat(new TreeSet<>(fact.derivedBy()))
          .as(fact.id())
          .isEqualTo(concluded.getOrDefault(fact.id(), Set.of()));
    }
    assertThat(CATALOG.facts().keySet()).containsAll(concluded.keySet());
  }

  @Test
  void every_weight_is_named_by_a_rule() throws IOException {
    String rules = rules();
    assertThat(CATALOG.scoring().weights().keySet())
        .allSatisfy(w -> assertThat(rules).contains("$r, \"" + w + "\")"));
  }

  @Test
  void no_two_threats_say_the_same() {
    List<List<String>> texts =
        CATALOG.threats().values().stream()
            .map(t -> List.of(t.attack(), t.verify(), t.impact(), t.dreadBecause()))
            .toList();
    for (int field = 0; field < 4; field++) {
      int f = field;
      assertThat(texts.stream().map(t -> t.get(f)).toList()).doesNotHaveDuplicates();
    }
  }

  @Test
  void all_mistakes_of_a_catalog_are_told_at_once_with_their_places(@TempDir Path folder)
      throws IOException {
    copy(FOLDER, folder);
    Path file = folder.resolve("threats/web.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            + """
            - id: sql-injection
              title: Again
              stride: X
              element: proces
              when: {all: [parameterised-queries, no-such-fact]}
              borne: data
              consequence: [read]
              reach: all
              attack: a
              impact: b
              verify: c
              falsePositive: d
              dread: {damage: 11, reproducibility: 9, exploitability: 8, affectedUsers: 7, discoverability: 4}
              dreadBecause: e
              colour: red
            """);
    assertThatThrownBy(() -> CatalogLoader.fromFolder(folder))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems().stream().map(Object::toString).toList())
                    .anyMatch(p -> p.contains("\"X\" is no stride of a threat"))
                    .anyMatch(p -> p.contains("did you mean \"process\"?"))
                    .anyMatch(p -> p.contains("damage of dread is \"11\""))
                    .anyMatch(p -> p.contains("discoverability of dread is \"4\""))
                    .anyMatch(p -> p.contains("\"colour\" is no field of a threat"))
                    .anyMatch(p -> p.contains("the threat \"sql-injection\" stands twice"))
                    .allMatch(p -> p.matches("threats/web.yaml:\\d+:\\d+: (?s).*")));
  }

  @Test
  void a_control_in_a_condition_and_a_condition_that_cannot_hold_are_refused(@TempDir Path folder)
      throws IOException {
    copy(FOLDER, folder);
    Path file = folder.resolve("threats/web.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst(
                "when: \\{[^\\n]*\\[builds-sql, takes-untrusted-input\\][^\\n]*",
                "when: {all: [builds-sql, parameterised-queries], none: [builds-sql]}"));
    assertThatThrownBy(() -> CatalogLoader.fromFolder(folder))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems().stream().map(Object::toString).toList())
                    .anyMatch(
                        p ->
                            p.contains(
                                "the control \"parameterised-queries\" stands in a condition"))
                    .anyMatch(p -> p.contains("the condition of sql-injection cannot hold")));
  }

  @Test
  void a_phrase_whose_bars_join_several_words_is_refused(@TempDir Path folder) throws IOException {
    copy(FOLDER, folder);
    Path file = folder.resolve("controls/platform2.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("[shared|account key* ...", "[shared key*|account key* ..."));
    assertThatThrownBy(() -> CatalogLoader.fromFolder(folder))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems().stream().map(Object::toString).toList())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .matches("controls/platform2.yaml:\\d+:\\d+: (?s).*")
                    .contains("asks for a word twice in a row at \"key*\""));
  }

  @Test
  void a_feature_and_a_structure_that_cannot_be_are_refused(@TempDir Path folder)
      throws IOException {
    copy(FOLDER, folder);
    Path features = folder.resolve("features.yaml");
    Files.writeString(
        features,
        Files.readString(features)
            + """
            - {id: odd, name: odd, on: [], when: [no-such-fact], unless: [], words: [Upper], question: What.}
            - {id: backups, name: b, on: [databas], words: [b], question: "Is {element}?"}
            """);
    Path structures = folder.resolve("structure.yaml");
    Files.writeString(
        structures,
        Files.readString(structures) + "- {mechanism: no-such-mechanism, changes: shape}\n");
    List<String> entries = problems(folder);
    assertThat(entries)
        .anyMatch(p -> p.startsWith("features.yaml:") && p.contains("did you mean \"database\"?"))
        .anyMatch(p -> p.contains("the feature \"backups\" stands twice"))
        .anyMatch(p -> p.startsWith("structure.yaml:") && p.contains("\"shape\""));
    Files.writeString(
        features,
        Files.readString(features).replaceFirst("(?m)^- \\{id: backups, name: b.*\n", ""));
    Files.writeString(
        structures, Files.readString(structures).replace("changes: shape", "changes: trust"));
    assertThat(problems(folder))
        .anyMatch(p -> p.contains("no component has the feature \"odd\""))
        .anyMatch(p -> p.contains("no-such-fact"))
        .anyMatch(p -> p.contains("the question of \"odd\" asks nothing of a component"))
        .anyMatch(p -> p.contains("the word \"Upper\" is not in small letters"))
        .anyMatch(p -> p.contains("no-such-mechanism"));
  }

  private static List<String> problems(Path folder) {
    try {
      CatalogLoader.fromFolder(folder);
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems().stream().map(Object::toString).toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static String rules() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      for (Path file : files.sorted().toList()) {
        text.append(Files.readString(file)).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void how_a_control_is_looked_at_names_no_client_of_one_product() {
    Pattern client =
        Pattern.compile(
            "\\b(mysql|psql|redis-cli|aws [a-z]|kubectl|pg_sleep|SHOW GRANTS|DROP TABLE)");
    for (ControlDefinition control : CATALOG.controls().values()) {
      if (!control.requirements().isEmpty()) {
        assertThat(client.matcher(control.verify()).find()).as(control.id()).isFalse();
      }
    }
  }

  @Test
  void a_test_names_the_commands_of_the_technology_at_hand_and_of_no_other() {
    ThreatDefinition threat = CATALOG.threat("over-privileged-database-account");
    assertThat(threat.testedOn(Set.of("mysql", "amazon-rds")).verify())
        .startsWith("Log in as the application and list its rights (`SHOW GRANTS`). Any right")
        .doesNotContain("db.runCommand", "\\du");
    assertThat(threat.testedOn(Set.of("sqlite")).verify())
        .startsWith("Log in as the application and list its rights. Any right");
    assertThat(CATALOG.threat("login-taken-from-phone").testedOn(Set.of("react-native")).verify())
        .contains(
            "(`adb backup -noapk PACKAGE`, which answers for debug builds and old targets,",
            ", `idevicebackup2 -i encryption on`, then");
  }

  @Test
  void the_general_part_of_a_test_names_no_client_of_one_product() {
    Pattern client =
        Pattern.compile(
            "\\b(mysql|psql|redis-cli|mongosh|aws [a-z]|kubectl|docker |adb |SHOW GRANTS|pip-audit"
                + "|npm audit|render_template_string|sqlite3)");
    for (ThreatDefinition threat : CATALOG.threats().values()) {
      assertThat(client.matcher(threat.testedOn(Set.of()).verify()).find())
          .as(threat.id())
          .isFalse();
    }
  }
}
