package dev.dreadnought.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TypefaceTest {

  /** Widths of Helvetica, as its Core 14 metrics (AFM) give them in thousandths. */
  @Test
  void letters_are_as_wide_as_in_helvetica() {
    assertThat(Typeface.REGULAR.width("Data flow", 1000)).isBetween(4166.0, 4171.0);
    assertThat(Typeface.BOLD.width("W", 1000)).isBetween(943.0, 945.0);
    assertThat(Typeface.REGULAR.width("é", 1000)).isBetween(555.0, 557.0);
  }

  @Property(tries = 500)
  void wrapped_lines_fit_and_lose_no_letter(
      @ForAll String text, @ForAll @IntRange(min = 30, max = 200) int width) {
    String plain = Plain.text(text).replaceAll(" +", " ").strip();
    var lines = Typeface.REGULAR.wrap(plain, 11, width, 1000);
    assertThat(lines).allSatisfy(l -> assertThat(fits(l, width)).isTrue());
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(plain.replace(" ", ""));
  }

  @Property(tries = 500)
  void what_does_not_fit_is_cut(@ForAll String text) {
    var lines = Typeface.BOLD.wrap(Plain.text(text), 13, 80, 2);
    assertThat(lines).hasSizeLessThanOrEqualTo(2);
  }

  private static boolean fits(String line, int width) {
    return Typeface.REGULAR.width(line, 11) <= width;
  }
}
