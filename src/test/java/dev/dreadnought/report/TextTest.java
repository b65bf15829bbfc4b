package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.StandardDialect;

class TextTest {

  @Test
  void escape_sequences_leave_nothing_behind() {
    assertThat(
            Visible.line(
                "a\u001b[1;31mb\u001b]8;;http://x\u0007c\u001b]0;t\u001b\\d\u009b2Je\u001bcf"))
        .isEqualTo("abcdef");
    assertThat(Visible.line("one\r\ntwo\tthree\u0000")).isEqualTo("one two three");
  }

  @Test
  void a_page_names_what_cannot_be_seen() {
    assertThat(Visible.text("a\u202eb\u200bc\u0007")).isEqualTo("a[U+202E]b[U+200B]c[U+0007]");
  }

  @Test
  void the_same_words_stand_once_with_all_their_places() {
    Quotes.Quote first = new Quotes.Quote("a:1:1", "posts", "#1");
    Quotes.Quote other = new Quotes.Quote("a:1:9", "users", "#9");
    Quotes.Quote again = new Quotes.Quote("a:2:1", "posts", "#2");
    assertThat(Quotes.grouped(List.of(first, other, again)))
        .containsExactly(first, new Quotes.Quote("a:2:1", "", "#2"), other);
  }

  @Test
  void a_name_is_cut_between_characters() {
    assertThat(Visible.shortened("😀😀😀😀", 3)).isEqualTo("😀😀…");
    assertThat(Visible.shortened("abc", 3)).isEqualTo("abc");
  }

  @Test
  void words_are_found_by_line_and_column_whatever_ends_the_lines() {
    Words words = new Words(List.of(new Source("a", "prose", "one\r\ntwo three\rfour\nfive")));
    assertThat(words.at(new Location("a", 2, 5, 5))).isEqualTo("three");
    assertThat(words.at(new Location("a", 3, 1, 4))).isEqualTo("four");
    assertThat(words.at(new Location("a", 4, 1, 0))).isEqualTo("five");
    assertThat(words.at(new Location("a", 2, 1, 0))).isEqualTo("two three");
    assertThat(words.at(new Location("a", 9, 1, 3))).isEmpty();
    assertThat(words.at(new Location("b", 1, 1, 3))).isEmpty();
  }

  @Test
  void lines_break_at_spaces_and_long_words_where_they_must() {
    assertThat(Wrapping.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(Wrapping.wrap("abcdefgh ij", 5)).containsExactly("abcde", "fgh", "ij");
    assertThat(Wrapping.wrap("漢字漢字", 5)).containsExactly("漢字", "漢字");
    assertThat(Wrapping.wrap("", 5)).containsExactly("");
  }

  @Test
  void what_may_be_typed_is_told_from_prose() {
    assertThat(Prose.of("Set `a=1`, then").pieces())
        .containsExactly(
            new Prose.Piece("Set ", false),
            new Prose.Piece("a=1", true),
            new Prose.Piece(", then", false));
    assertThat(Prose.of("one ` alone").pieces())
        .containsExactly(new Prose.Piece("one ` alone", false));
  }

  @Test
  void a_template_reaches_nothing_but_what_records_tell() {
    assertThat(render("${part.name}")).isEqualTo("<p>&lt;b&gt;</p>");
    for (String reach :
        List.of(
            "${part.getClass}",
            "${part.class}",
            "${part.name.length}",
            "${part.hidden}",
            "${nobody}",
            "${T(java.lang.Runtime)}",
            "${@java.lang.Runtime@getRuntime()}",
            "${#execInfo}",
            "${part.getClass().forName('x')}")) {
      assertThatThrownBy(() -> render(reach))
          .as(reach)
          .isInstanceOf(TemplateProcessingException.class);
    }
  }

  private record Part(String name) {}

  private static String render(String expression) {
    TemplateEngine engine = new TemplateEngine();
    StandardDialect dialect = new StandardDialect();
    dialect.setVariableExpressionEvaluator(new PropertyPaths());
    engine.setDialect(dialect);
    Context context = new Context(java.util.Locale.ROOT);
    context.setVariable("part", new Part("<b>"));
    return engine.process("<p th:text=\"" + expression + "\"></p>", context);
  }
}
