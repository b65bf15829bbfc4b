package dev.dreadnought.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.source.Folder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Texts of rules taken apart, and put together from two. */
class RuleChangesTest {
  private static final String HEAD = "package a.b\n\nimport c.D\n\n";

  private static String rule(String name, String body) {
    return "rule \"" + name + "\"\nwhen\n  " + body + "\nthen\n  conclude.it();\nend\n\n";
  }

  private static Folder folder(Map<String, String> texts) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return new Folder("rules", "rules", files);
  }

  private static RuleChanges between(Map<String, String> old, Map<String, String> now) {
    return RuleChanges.between(List.of(folder(old)), List.of(folder(now)));
  }

  private static List<String> told(RuleChanges changes) {
    return changes.list().stream().map(RuleChanges.Change::what).toList();
  }

  private static BitSet bits(int... set) {
    BitSet bits = new BitSet();
    for (int i : set) {
      bits.set(i);
    }
    return bits;
  }

  private static String text(RuleChanges changes, String file, int... undone) {
    byte[] bytes = changes.without(bits(undone)).get(0).files().get(file);
    return bytes == null ? "no such file" : new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void each_rule_that_is_new_gone_or_otherwise_is_a_change_that_is_undone_alone() {
    RuleChanges changes =
        between(
            Map.of(
                "a.drl", HEAD + rule("gone", "A()") + rule("other", "B()") + rule("same", "C()")),
            Map.of(
                "a.drl", HEAD + rule("same", "C()") + rule("other", "E()") + rule("new", "F()")));
    assertThat(told(changes))
        .containsExactly(
            "the rule \"gone\" is gone",
            "the rule \"new\" is new",
            "the rule \"other\" is written otherwise");
    assertThat(text(changes, "a.drl", 0)).contains("A()", "C()", "E()", "F()", "import c.D");
    assertThat(text(changes, "a.drl", 1)).contains("C()", "E()").doesNotContain("A()", "F()");
    assertThat(text(changes, "a.drl", 2)).contains("B()", "C()", "F()").doesNotContain("E()");
    assertThat(
            between(
                    Map.of("a.drl", text(changes, "a.drl", 0, 1, 2)),
                    Map.of(
                        "a.drl",
                        HEAD + rule("gone", "A()") + rule("other", "B()") + rule("same", "C()")))
                .list())
        .isEmpty();
  }

  @Test
  void order_and_empty_lines_are_no_change() {
    assertThat(
            between(
                    Map.of("a.drl", HEAD + rule("one", "A()") + "\n\n" + rule("two", "B()")),
                    Map.of("a.drl", HEAD + rule("two", "B()") + rule("one", "A()")))
                .list())
        .isEmpty();
  }

  @Test
  void a_file_that_differs_outside_its_rules_is_one_change() {
    RuleChanges changes =
        between(
            Map.of("a.drl", HEAD + rule("one", "A()")),
            Map.of("a.drl", HEAD + "function int f() { return 1; }\n" + rule("two", "B()")));
    assertThat(told(changes)).containsExactly("the rule file a.drl differs outside its rules");
    assertThat(text(changes, "a.drl", 0)).isEqualTo(HEAD + rule("one", "A()"));
  }

  @Test
  void a_file_that_is_new_is_left_out_where_all_of_its_rules_are() {
    RuleChanges changes =
        between(
            Map.of("a.drl", HEAD + rule("one", "A()")),
            Map.of("a.drl", HEAD + rule("one", "A()"), "b.drl", HEAD + rule("two", "B()")));
    assertThat(told(changes)).containsExactly("the rule \"two\" is new");
    assertThat(changes.without(bits(0)).get(0).files().keySet()).containsExactly("a.drl");
    assertThat(
            RuleChanges.between(
                    List.of(), List.of(folder(Map.of("a.drl", HEAD + rule("x", "A()")))))
                .without(bits(0)))
        .isEmpty();
  }

  @Test
  void a_file_that_is_gone_comes_back_with_the_rules_that_are_undone() {
    RuleChanges changes =
        between(
            Map.of("a.drl", HEAD + rule("one", "A()"), "b.drl", HEAD + rule("two", "B()")),
            Map.of("a.drl", HEAD + rule("one", "A()")));
    assertThat(told(changes)).containsExactly("the rule \"two\" is gone");
    assertThat(text(changes, "b.drl", 0)).contains("package a.b", "import c.D", "B()");
    assertThat(text(changes, "b.drl")).isEqualTo("no such file");
  }
}
