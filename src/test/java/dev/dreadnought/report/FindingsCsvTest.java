package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.export.Hostile;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsCsvTest {
  @Test
  void each_finding_has_a_row_under_the_heads_worst_first() {
    Assessment blog = Blog.assessment();
    List<List<String>> rows = parsed(FindingsCsv.of(blog));
    assertThat(rows.get(0)).isEqualTo(FindingsCsv.COLUMNS);
    assertThat(rows.subList(1, rows.size()).stream().map(row -> row.get(0)))
        .containsExactlyElementsOf(blog.findings().stream().map(Finding::id).toList());
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(FindingsCsv.COLUMNS));
  }

  @Test
  void a_row_says_what_its_finding_says() {
    Assessment blog = Blog.assessment();
    Finding finding = blog.finding("sql-injection@web-application").orElseThrow();
    List<String> row =
        parsed(FindingsCsv.of(blog)).stream()
            .filter(r -> r.get(0).equals(finding.id()))
            .findFirst()
            .orElseThrow();
    assertThat(value(row, "element_name")).isEqualTo("Web application");
    assertThat(value(row, "current")).isEqualTo(finding.current().score());
    assertThat(value(row, "inherent_vector")).isEqualTo(finding.inherent().vector());
    assertThat(value(row, "low")).isEqualTo(finding.current().lowText());
    assertThat(value(row, "status")).isEqualTo("mitigated");
    assertThat(value(row, "controls_missing"))
        .contains("web-application-firewall")
        .doesNotContain("parameterised-queries");
    assertThat(value(row, "words")).contains("MySQL database");
    assertThat(value(row, "place")).contains("blog.txt:5:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://evil\")",
        "+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "＝1"
      })
  void no_name_becomes_a_formula(String name) {
    List<List<String>> rows = parsed(FindingsCsv.of(Blog.assessment(name)));
    assertThat(rows.stream().map(row -> value(row, "element_name"))).contains("'" + visible(name));
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row)
                    .noneMatch(field -> field.matches("(?s)[\\t\\r]?\\s*[=+@\\-＝＋－＠].*")));
  }

  private static String visible(String name) {
    return Visible.text(name);
  }

  @Test
  void names_with_quotes_commas_and_line_ends_stay_in_their_fields() {
    for (String name : Hostile.NAMES) {
      List<List<String>> rows = parsed(FindingsCsv.of(Blog.assessment(name + "\",\r\n\"x")));
      assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(FindingsCsv.COLUMNS));
    }
  }

  @Test
  void nothing_recognised_leaves_the_heads() {
    assertThat(parsed(FindingsCsv.of(Blog.nothing()))).containsExactly(FindingsCsv.COLUMNS);
  }

  private static String value(List<String> row, String column) {
    return row.get(FindingsCsv.COLUMNS.indexOf(column));
  }

  /** By the grammar of RFC 4180. */
  private static List<List<String>> parsed(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < csv.length()) {
      assertThat(csv.charAt(at)).isEqualTo('"');
      StringBuilder field = new StringBuilder();
      at++;
      while (csv.charAt(at) != '"' || at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
        field.append(csv.charAt(at));
        at += csv.charAt(at) == '"' ? 2 : 1;
      }
      row.add(field.toString());
      at++;
      if (csv.charAt(at) == ',') {
        at++;
      } else {
        assertThat(csv.substring(at, at + 2)).isEqualTo("\r\n");
        at += 2;
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }
}
