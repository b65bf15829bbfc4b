package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What numbers in a text are. */
class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 characters|4",
        "600,000 iterations|600000",
        "10k requests|10000",
        "0.5 seconds|0.5",
        "eight characters|8",
        "ninety days|90",
        "twenty five tries|25",
        "ten thousand rounds|10000",
        "a thousand rounds|1000",
        "3 hundred calls|300",
      })
  void a_number_is_what_it_says(String text, double value) {
    assertThat(valuesIn(text)).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.20.4.0", "several tries", "a one-time code", "v4"})
  void what_is_no_number_is_none(String text) {
    assertThat(valuesIn(text)).isEmpty();
  }

  private static List<Double> valuesIn(String text) {
    Sentence sentence = Sentences.of(new Text(new Source("a.txt", "prose", text))).get(0);
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Figures.at(sentence, i).ifPresent(values::add);
    }
    return values;
  }
}
