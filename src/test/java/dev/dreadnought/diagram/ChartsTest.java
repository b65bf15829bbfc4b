package dev.dreadnought.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.RiskMatrix;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Assessment TOWN =
      DREADNOUGHT.assess(DREADNOUGHT.read(new Source("town.yaml", "yaml", LargeSystem.yaml(40))));

  private static final Pattern TEXT =
      Pattern.compile("<text x=\"([\\d.]+)\"[^>]* textLength=\"([\\d.]+)\"[^>]*>([^<]*)</text>");

  private static final Pattern CELL =
      Pattern.compile(
          "<a href=.*?<rect x=\"([\\d.]+)\"[^>]* width=\"([\\d.]+)\".*?</a>", Pattern.DOTALL);

  @Test
  void the_risk_matrix_is_no_wider_than_a_telephone() {
    String svg = Charts.riskMatrix(RiskMatrix.of(TOWN.findings()));
    String width = svg.replaceFirst("(?s).*?viewBox=\"0 0 ([\\d.]+) .*", "$1");
    assertThat(Double.parseDouble(width)).as("of 400, less the margins").isLessThanOrEqualTo(368);
  }

  @Test
  void text_of_a_risk_cell_fits_it_with_hundreds_of_findings() {
    List<Finding> open = TOWN.findings().stream().filter(Finding::isOpen).toList();
    Finding possible = open.stream().filter(Finding::isAssumed).findFirst().orElseThrow();
    Finding certain = open.stream().filter(f -> !f.isAssumed()).findFirst().orElseThrow();
    List<Finding> many =
        Stream.concat(
                Stream.generate(() -> certain).limit(888),
                Stream.generate(() -> possible).limit(888))
            .toList();
    String svg = Charts.riskMatrix(new RiskMatrix(List.of(new RiskMatrix.Cell(5, 3, many))));
    Matcher cell = CELL.matcher(svg);
    assertThat(cell.find()).isTrue();
    double left = Double.parseDouble(cell.group(1));
    double right = left + Double.parseDouble(cell.group(2));
    Matcher text = TEXT.matcher(cell.group());
    int count = 0;
    for (; text.find(); count++) {
      double from = Double.parseDouble(text.group(1));
      assertThat(from).as(text.group(3)).isGreaterThan(left + 1);
      assertThat(from + Double.parseDouble(text.group(2))).as(text.group(3)).isLessThan(right - 1);
    }
    assertThat(count).isEqualTo(4);
  }

  @Test
  void the_map_leaves_elements_without_a_finding_to_the_table_where_there_are_many()
      throws IOException {
    Path file = Path.of("samples", "mobile-backend", "mobile-backend.txt");
    Source source = new Source("mobile-backend.txt", "prose", Files.readString(file));
    Assessment assessment = DREADNOUGHT.assess(DREADNOUGHT.read(source));
    Set<String> found =
        assessment.findings().stream()
            .map(f -> assessment.model().nameOf(f.element()))
            .collect(Collectors.toSet());
    String svg = Charts.heatMap(assessment);
    assertThat(svg).containsPattern("\\d+ more elements without a finding");
    assertThat(rows(svg)).isLessThanOrEqualTo(Math.max(14, found.size()));
    assertThat(found).isNotEmpty().allSatisfy(name -> assertThat(svg).contains("<title>" + name));
  }

  @Test
  void the_map_of_a_small_system_has_all_its_elements() {
    String svg = Charts.heatMap(DREADNOUGHT.assess(Models.blog().build()));
    assertThat(svg).doesNotContain("more element");
  }

  /** Each row begins at the left edge, below the letters and above what explains the signs. */
  private static int rows(String svg) {
    Matcher cell =
        Pattern.compile("<g><title>([^<]*?), [^<]*</title><rect x=\"[\\d.]+\" y=\"([\\d.]+)\"")
            .matcher(svg);
    return (int) cell.results().map(r -> r.group(2)).distinct().count();
  }
}
