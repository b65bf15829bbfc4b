package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.OwnRoles;
import dev.dreadnought.source.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A role of one's own: one entry and one template, which is not trusted. */
class OwnRolesTest {
  private static final Catalog CATALOG = Dreadnought.builtIn().catalog();
  private static final String ROLE =
      """
      roles:
      - id: operations
        name: Operations
        team: B
        looksAt: what runs
        questions: ["What runs?", "What is watched?"]
        template: ops
      """;

  @TempDir private Path folder;

  @Test
  void its_page_stands_in_our_frame_and_in_every_menu() throws IOException {
    String template =
        "<h2 th:each=\"question : ${role.questions}\" th:text=\"${question}\">?</h2>\n"
            + "<p th:each=\"finding : ${page.findings}\">[[${finding.title}]]</p>\n";
    var pages = pages(ROLE, template);
    String page = pages.get("role-operations.html");
    assertThat(page)
        .contains("<h2>What runs?</h2><h2>What is watched?</h2>")
        .contains("<p>SQL injection</p>")
        .contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-");
    assertThat(pages.values())
        .filteredOn(text -> text.contains("role-engineer.html"))
        .isNotEmpty()
        .allMatch(text -> text.contains("href=\"role-operations.html\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${page.getClass}",
        "${page.class}",
        "${page.hashCode}",
        "${#ctx}",
        "${T(java.lang.Runtime).getRuntime()}",
        "${@bean}",
        "${page.name.length}",
        "${page.findings.iterator}",
        "~{report}",
        "~{/etc/passwd}",
        "~{../schemas/model.schema}",
        "~{own}"
      })
  void a_template_reaches_the_page_and_nothing_else(String expression) {
    assertThatThrownBy(() -> pages(ROLE, "\n<p th:insert=\"" + expression + "\">x</p>"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("ops.html:2:4: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p th:utext=\"${page.name}\">x</p>",
        "<p data-TH-UTEXT=\"${page.name}\">x</p>",
        "<p>[(${page.name})]</p>",
        "<p th:text=\"__${page.name}__\">x</p>"
      })
  void text_of_the_input_is_never_markup_or_expression(String template) {
    assertThatThrownBy(() -> pages(ROLE, template))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("ops.html:1:");
  }

  @Test
  void a_template_without_end_is_stopped() {
    String loop = "<b th:each=\"f : ${page.findings}\">".repeat(6);
    assertThatThrownBy(() -> pages(ROLE, loop))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the template asks too often");
    String doubled =
        "<th:block th:with=\"a=${page.name}\">"
            + "<th:block th:with=\"a=${a}+${a}\">".repeat(60)
            + "[[${a}]]";
    assertThatThrownBy(() -> pages(ROLE, doubled))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("too long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          template: ops     | template: ../../etc/passwd | names no template
          template: ops     | color: red                 | names no template
          template: ops     | template: missing          | missing.html:1:1: the file cannot be read
          id: operations    | id: engineer               | the role "engineer" stands twice
          id: operations    | id: ../x                   | is no id of a role
          name: Operations  | nme: Operations            | nme
          roles:            | rolls:                     | rolls
          """)
  void a_mistake_in_the_entry_is_named_with_its_place(String right, String wrong, String message) {
    assertThatThrownBy(() -> pages(ROLE.replace(right, wrong), "<p>x</p>"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_template_has_a_size_that_somebody_can_read() {
    assertThatThrownBy(() -> pages(ROLE, "x".repeat(300_000)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("ops.html:1:1: the file has more than");
  }

  private Map<String, String> pages(String roles, String template) throws IOException {
    Files.writeString(folder.resolve("roles.yaml"), roles);
    Files.writeString(folder.resolve("ops.html"), template);
    OwnRoles own = OwnRoles.read(folder, CATALOG.roles());
    return new HtmlReport(CATALOG, own, assessment -> "").pages(Blog.assessment());
  }
}
