package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a page, also of one that is badly made. */
class MarkupTest {

  @Test
  void it_is_what_stands_in_main_with_its_entities_resolved() {
    Markup.Element main =
        Markup.main(
            "<p>no</p><main class=x><p id='a'>a &lt;b&gt; &amp;amp; &#39;&#x263a;&no; 1 < 2</p></main>no");
    assertThat(main.text()).isEqualTo("a <b> &amp; '\u263a&no; 1 < 2");
    assertThat(main.elements().get(0).attributes()).isEqualTo(Map.of("id", "a"));
  }

  @Test
  void what_html_closes_by_itself_is_closed() {
    Markup.Element main = Markup.main("<main><ul><li>a<br>b<li>c</ul><p>d<p>e</main>");
    assertThat(main.elements()).hasSize(3);
    assertThat(main.elements().get(0).elements())
        .extracting(Markup.Element::text)
        .containsExactly("ab", "c");
  }

  @Test
  void comments_scripts_and_ends_that_nothing_began_are_left_out() {
    assertThat(
            Markup.main(
                    "<main><!-- <p>x --><script>if (a<b) '</p>'</script></i><i>y</b>z</i></main>")
                .text())
        .isEqualTo("yz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<",
        "<!--",
        "<a ",
        "<a \"",
        "</",
        "&",
        "&#",
        "<script>",
        "<li><ul>",
        "<b></i>"
      })
  void a_page_that_repeats_itself_is_read_in_time(String piece) {
    Markup.Element main = Markup.main("<main>" + piece.repeat(200_000));
    assertThat(main.name()).isEqualTo("main");
    assertThat(new MarkedBlocks(href -> MarkdownChapters.Target.NONE).of(main.children()))
        .isNotNull();
  }
}
