package dev.dreadnought.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {

  @Test
  void each_value_has_its_place() {
    YamlNode.Mapping root =
        (YamlNode.Mapping)
            read("{\n\t\"a\": [1, \"2\",\n\ttrue, null],\n  \"b\": {\"c\": \"\\u00e9\\/\"}}");
    YamlNode.Sequence a = (YamlNode.Sequence) root.entries().get(0).value();
    assertThat(root.entries().get(0).key().location()).hasToString("in:2:2");
    assertThat(a.location()).hasToString("in:2:7");
    assertThat(a.items().get(1))
        .isEqualTo(new YamlNode.Scalar("2", false, a.items().get(1).location()));
    assertThat(a.items().get(2).location()).hasToString("in:3:2");
    assertThat(((YamlNode.Scalar) a.items().get(3)).isNull()).isTrue();
    YamlNode.Mapping b = (YamlNode.Mapping) root.entries().get(1).value();
    assertThat(((YamlNode.Scalar) b.entries().get(0).value()).text()).isEqualTo("é/");
  }

  @Test
  void a_text_that_says_null_is_a_text() {
    assertThat(((YamlNode.Scalar) read("\"null\"")).isNull()).isFalse();
  }

  @Test
  void a_key_that_stands_twice_is_a_problem_with_the_place_of_the_second() {
    List<Problem> problems = new ArrayList<>();
    JsonParser.parse(new Source("in", "otm", "{\"a\": 1,\n \"a\": 2}"), problems);
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly("in:2:2: the key \"a\" stands twice: the first is at line 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": }",
        "{\"a\": 1,}",
        "{a: 1}",
        "{\"a\": 01}",
        "{\"a\": \"\n\"}",
        "{\"a\": 1",
        "// comment\n{}",
        "{\"a\": NaN}",
        ""
      })
  void what_is_no_json_is_refused_with_its_place(String text) {
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(text));
    assertThat(refused).isNotNull();
    assertThat(refused.problems().get(0).toString()).startsWith("in:").doesNotContain("Source:");
  }

  @Test
  void what_follows_after_the_end_is_a_problem() {
    List<Problem> problems = new ArrayList<>();
    JsonParser.parse(new Source("in", "otm", "{} {}"), problems);
    assertThat(problems).hasSize(1);
  }

  @Test
  void depth_that_would_exhaust_memory_is_refused() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(catchThrowableOfType(InvalidInputException.class, () -> read(deep))).isNotNull();
  }

  private static YamlNode read(String text) {
    List<Problem> problems = new ArrayList<>();
    YamlNode root = JsonParser.parse(new Source("in", "otm", text), problems);
    assertThat(problems).isEmpty();
    return root;
  }
}
