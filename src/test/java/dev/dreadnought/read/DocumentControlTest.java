package dev.dreadnought.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.DocumentControl;
import dev.dreadnought.model.Reading;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Who answers for a description: read, printed again, shown, and no more. */
class DocumentControlTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  private static final String SHOP =
      """
      system:
        name: Shop
        document: {version: 1.2, author: "Ada <b>", reviewer: Ben, approver: Cy, nextReview: 2027-05-01}
      components:
        - {id: web, kind: web-application, technologies: [flask]}
      """;

  private static Source yaml(String name, String text) {
    return new Source(name, "yaml", text);
  }

  private static DocumentControl read(String text) {
    return DREADNOUGHT.read(yaml("shop.yaml", text)).model().document();
  }

  @Test
  void it_is_read_and_printed_again() {
    DocumentControl document = read(SHOP);
    assertThat(document.version()).isEqualTo("1.2");
    assertThat(document.author()).isEqualTo("Ada <b>");
    assertThat(document.nextReview()).hasToString("2027-05-01");
    DocumentControl again =
        read(DREADNOUGHT.modelYaml(DREADNOUGHT.read(yaml("shop.yaml", SHOP)).model()));
    assertThat(again).usingRecursiveComparison().ignoringFields("sources").isEqualTo(document);
  }

  @Test
  void what_is_wrong_with_it_is_told_at_its_place() {
    String wrong = SHOP.replace("2027-05-01", "soon").replace("author", "autor");
    assertThatThrownBy(() -> read(wrong))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("shop.yaml:3:")
        .hasMessageContaining("nextReview is \"soon\"")
        .hasMessageContaining("did you mean \"author\"?");
    assertThatThrownBy(() -> read(SHOP.replaceFirst("\\{version.*\\}", "draft")))
        .hasMessageContaining("is not the document");
  }

  @Test
  void it_stands_in_the_analysis_and_on_the_cover_and_changes_nothing_else() {
    Assessment with = DREADNOUGHT.assess(DREADNOUGHT.read(yaml("shop.yaml", SHOP)));
    String plain = SHOP.replaceFirst("  document.*\n", "\n");
    Assessment without = DREADNOUGHT.assess(DREADNOUGHT.read(yaml("shop.yaml", plain)));
    assertThat(with.findings()).hasSameSizeAs(without.findings());
    assertThat(json(with)).contains("\"approver\": \"Cy\"", "\"nextReview\": \"2027-05-01\"");
    assertThat(json(without)).contains("\"approver\": null");
    assertThat(html(with)).contains("Ada &lt;b&gt;", "<dt>Next review</dt><dd>2027-05-01</dd>");
    assertThat(html(without)).doesNotContain("class=\"document\"");
  }

  private static String json(Assessment assessment) {
    return new String(DREADNOUGHT.json(assessment), StandardCharsets.UTF_8);
  }

  private static String html(Assessment assessment) {
    return new String(DREADNOUGHT.html(assessment), StandardCharsets.UTF_8);
  }

  @Test
  void of_two_files_the_first_counts_and_the_difference_is_told() {
    Source more = yaml("z.yaml", "system: {name: Shop, document: {author: Eve, version: 1.2}}\n");
    Source less = yaml("a.yaml", SHOP.replace("reviewer: Ben, ", ""));
    Source rest = yaml("b.yaml", "system: {name: Shop, document: {reviewer: Dee}}\n");
    Reading reading = DREADNOUGHT.read(more, less, rest);
    assertThat(reading.model().document().author()).isEqualTo("Ada <b>");
    assertThat(reading.model().document().reviewer()).isEqualTo("Dee");
    assertThat(reading.contradictions())
        .singleElement()
        .satisfies(c -> assertThat(c.text()).contains("author", "Ada", "Eve"));
    assertThat(DREADNOUGHT.read(rest, more, less).model()).isEqualTo(reading.model());
  }
}
