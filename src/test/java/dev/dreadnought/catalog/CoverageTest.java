package dev.dreadnought.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others say that a catalog must know is served by a threat, or declined with a reason. */
class CoverageTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final int DOMAINS = 70;
  private static final int LEAST_WORDS = 6;
  private static final int MOST_WORDS_OF_A_TITLE = 10;

  /** The tables of other tools' rules, by the id of our list. */
  private static final Map<String, String> TABLES =
      Map.of(
          "pytm", "pytm_threats.tsv",
          "threagile", "threagile_rules.tsv",
          "threat-dragon", "threatdragon_rules.tsv",
          "tmt", "tmt_threats.tsv");

  @Test
  void every_rule_of_every_peer_is_listed_and_no_other() throws IOException {
    Path tables = material("references/peers");
    try (Stream<Path> files = Files.list(tables)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".tsv")))
          .containsExactlyInAnyOrderElementsOf(TABLES.values());
    }
    assertThat(CATALOG.peers().keySet()).isEqualTo(TABLES.keySet());
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      assertThat(CATALOG.peers().get(table.getKey()).items())
          .as(table.getKey())
          .extracting(Checklist.Item::id)
          .containsExactlyInAnyOrderElementsOf(ids(tables.resolve(table.getValue())));
    }
  }

  @Test
  void no_title_of_a_peer_is_copied() throws IOException {
    Path tables = material("references/peers");
    Set<String> theirs = new TreeSet<>();
    for (String table : TABLES.values()) {
      rows(tables.resolve(table)).forEach(row -> theirs.add(letters(row.get("title"))));
    }
    assertThat(items(CATALOG.peers()).map(Checklist.Item::title))
        .noneMatch(title -> theirs.contains(letters(title)));
  }

  @Test
  void every_domain_of_the_design_has_its_keywords() throws IOException {
    String design = Files.readString(material("design/domains.md"));
    Map<String, Integer> asked = keywords(design);
    assertThat(asked).hasSize(DOMAINS);
    List<String> missing = new ArrayList<>();
    asked.forEach(
        (id, count) -> {
          Checklist domain = CATALOG.domains().get(id);
          int there = domain == null ? -1 : domain.items().size();
          if (there < count) {
            missing.add("domain " + id + " has " + there + " of " + count + " keywords");
          }
        });
    assertThat(missing).isEmpty();
  }

  @Test
  void all_domains_are_there() {
    Set<String> numbers = new TreeSet<>();
    for (int i = 1; i <= DOMAINS; i++) {
      numbers.add(Integer.toString(i));
    }
    assertThat(CATALOG.domains().keySet()).containsAll(numbers);
  }

  @Test
  void every_threat_serves_a_keyword_of_a_domain() {
    Set<String> unserved = new TreeSet<>(CATALOG.threats().keySet());
    items(CATALOG.domains()).forEach(item -> unserved.removeAll(item.servedBy()));
    assertThat(unserved)
        .as("threats that no keyword of catalog/domains names under \"servedBy\"")
        .isEmpty();
  }

  @Test
  void what_is_declined_has_a_reason_and_nothing_that_serves_it() {
    assertThat(all())
        .allSatisfy(
            item -> {
              String reason = item.declined();
              assertThat(reason == null).as(item.id()).isNotEqualTo(item.servedBy().isEmpty());
              if (reason != null) {
                assertThat(words(reason)).as(item.id()).isGreaterThanOrEqualTo(LEAST_WORDS);
              }
            });
  }

  @Test
  void what_serves_is_a_threat_and_is_named_once() {
    assertThat(all())
        .allSatisfy(
            item ->
                assertThat(item.servedBy())
                    .as(item.id())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(CATALOG.threats().keySet()));
  }

  @Test
  void the_rules_of_peers_have_short_titles() {
    assertThat(items(CATALOG.peers()))
        .allSatisfy(
            item ->
                assertThat(words(item.title())).as(item.id()).isBetween(1, MOST_WORDS_OF_A_TITLE));
  }

  /** A reason that many rows share says of none of them why it was declined. */
  @Test
  void no_two_rules_of_a_peer_are_declined_in_the_same_words() {
    for (Checklist peer : CATALOG.peers().values()) {
      Map<String, List<String>> reasons = new TreeMap<>();
      for (Checklist.Item item : peer.items()) {
        if (item.declined() != null) {
          reasons.computeIfAbsent(item.declined(), r -> new ArrayList<>()).add(lastOf(item.id()));
        }
      }
      assertThat(reasons.values()).as(peer.id()).allMatch(rules -> Set.copyOf(rules).size() == 1);
    }
  }

  /** The same rule in two templates of one tool has one answer. */
  private static String lastOf(String id) {
    return id.substring(id.indexOf('/') + 1);
  }

  private static Path material(String inside) {
    String material = System.getenv("DREADNOUGHT_MATERIAL");
    Path path = material == null ? null : Path.of(material).resolve(inside);
    assumeTrue(path != null && Files.exists(path), inside + " is not in DREADNOUGHT_MATERIAL");
    return path;
  }

  /** An id that several templates share has the template in front. */
  private static List<String> ids(Path table) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Map<String, String> row : rows(table)) {
      String template = row.get("template");
      ids.add(template == null ? row.get("id") : template + "/" + row.get("id"));
    }
    return ids;
  }

  private static List<Map<String, String>> rows(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    String[] names = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < values.length; i++) {
        row.put(names[i], values[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** How many phrases the design has for each domain; what stands in brackets is no phrase. */
  private static Map<String, Integer> keywords(String design) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int at = 0;
    for (int i = 1; i <= DOMAINS; i++) {
      Matcher number = Pattern.compile("(?<![\\w.])" + i + "\\. ").matcher(design);
      if (!number.find(at)) {
        return counts;
      }
      starts.add(number.start());
      ends.add(number.end());
      at = number.end();
    }
    for (int i = 1; i <= DOMAINS; i++) {
      int end = i == DOMAINS ? design.length() : starts.get(i);
      String text = design.substring(ends.get(i - 1), end).replaceAll("(?s)\n\\*\\*.*", "");
      String plain = text.replaceAll("\\([^)]*\\)", "");
      String list = plain.substring(plain.indexOf(':') + 1);
      long phrases =
          plain.indexOf(':') < 0
              ? 0
              : Arrays.stream(list.split("[,;]")).filter(p -> !letters(p).isEmpty()).count();
      counts.put(Integer.toString(i), (int) phrases);
    }
    return counts;
  }

  private static Stream<Checklist.Item> all() {
    return Stream.concat(items(CATALOG.domains()), items(CATALOG.peers()));
  }

  private static Stream<Checklist.Item> items(Checklists lists) {
    return lists.values().stream().flatMap(list -> list.items().stream());
  }

  private static int words(String text) {
    return text.trim().split("\\s+").length;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetter)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
