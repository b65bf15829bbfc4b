package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** JSON in the form of RFC 8785, and strict reading. */
class CanonicalJsonTest {
  private static String write(Object tree) {
    return new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
  }

  private static Object parse(String text) {
    return CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The example of RFC 8785, 3.2.3: keys by UTF-16 units, not by code points. */
  @Example
  void keys_are_in_the_order_of_the_rfc() {
    Object tree =
        parse(
            """
            {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
             "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
             "\\u00f6": "Latin Small Letter O With Diaeresis"}
            """);
    assertThat(write(tree))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With"
                + " Diaeresis\",\"€\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew"
                + " Letter Dalet With Dagesh\"}");
  }

  /** The example of RFC 8785, 3.2.2.2. */
  @Example
  void texts_are_escaped_as_little_as_can_be() {
    assertThat(write("\u20ac$\u000f\nA'B\"\\\\\"/\u007f<\u2028"))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f<\u2028\"");
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("literals", new ArrayList<>(java.util.Arrays.asList(null, true, false)));
    tree.put("b", List.of());
    tree.put("a", Map.of());
    tree.put("n", List.of(0, -1L, 9_007_199_254_740_991L));
    assertThat(write(tree))
        .isEqualTo(
            "{\"a\":{},\"b\":[],\"literals\":[null,true,false],\"n\":[0,-1,9007199254740991]}");
  }

  @Example
  void what_has_no_one_form_is_not_written() {
    List<Object> wrong = List.of(1.5, new BigDecimal("7.0"), 9_007_199_254_740_992L, "\ud800", 'c');
    for (Object value : wrong) {
      assertThatThrownBy(() -> CanonicalJson.write(value))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Example
  void what_is_read_is_read_strictly() {
    List<String> wrong =
        List.of(
            "",
            "{",
            "{\"a\":1,\"a\":2}",
            "{} 1",
            "[1,]",
            "01",
            "nul",
            "'a'",
            "{a:1}",
            "\"\\ud800\"",
            "[".repeat(200),
            "NaN",
            "// c\n1");
    for (String text : wrong) {
      assertThatThrownBy(() -> parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> CanonicalJson.parse(new byte[] {'"', (byte) 0xc3, '"'}))
        .hasMessageContaining("UTF-8");
    assertThat(parse(" [1, 7.0, \"\\ud83d\\ude00\"] "))
        .isEqualTo(List.of(1L, new BigDecimal("7.0"), "\ud83d\ude00"));
  }

  @Provide
  Arbitrary<Object> trees() {
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            Arbitraries.strings()
                .ofMaxLength(8)
                .filter(CanonicalJsonTest::isWellFormed)
                .map(s -> s),
            Arbitraries.longs()
                .between(-9_007_199_254_740_991L, 9_007_199_254_740_991L)
                .map(n -> n),
            Arbitraries.of(true, false).map(b -> b),
            Arbitraries.just((Object) null));
    return Arbitraries.recursive(
        () -> leaves,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(4).map(l -> l),
                Arbitraries.maps(
                        Arbitraries.strings()
                            .ofMaxLength(5)
                            .filter(CanonicalJsonTest::isWellFormed),
                        inner)
                    .ofMaxSize(4)
                    .map(m -> m)),
        3);
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @Property(tries = 500)
  void a_tree_comes_back_and_has_one_form(@ForAll("trees") Object tree) {
    byte[] written = CanonicalJson.write(tree);
    Object read = CanonicalJson.parse(written);
    assertThat(read).isEqualTo(tree);
    assertThat(CanonicalJson.write(read)).isEqualTo(written);
  }
}
