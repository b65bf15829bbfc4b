package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that speak of a weakness are shown with a finding of it, and prove nothing. */
class RemarksTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final String TEXT =
      "The shop is a web application in Python. Customers log in with a password over the internet."
          + " Orders are kept in a PostgreSQL database.";
  private static final String WORDS = "Some passwords are the name of a dog plus a year";

  @Test
  void words_that_speak_of_a_weakness_are_grounds_of_its_finding() {
    Finding guessing = finding(TEXT + " " + WORDS + ".", "password-guessing");
    assertThat(guessing.remarks()).isNotEmpty();
    assertThat(guessing.grounds()).containsAll(guessing.remarks());
    assertThat(guessing.remarks())
        .allSatisfy(
            r -> {
              assertThat(r.text()).startsWith("the text speaks of ");
              assertThat(r.sources()).allMatch(s -> s.column() > TEXT.length());
            });
  }

  @Test
  void they_change_neither_its_certainty_nor_its_score() {
    Finding silent = finding(TEXT, "password-guessing");
    Finding spoken = finding(TEXT + " " + WORDS + ".", "password-guessing");
    assertThat(silent.remarks()).isEmpty();
    assertThat(spoken.because())
        .extracting(Because::fact)
        .isEqualTo(silent.because().stream().map(Because::fact).toList());
    assertThat(spoken.inherent()).isEqualTo(silent.inherent());
    assertThat(spoken.certainty()).isEqualTo(silent.certainty());
  }

  @Test
  void they_raise_no_finding() {
    String other = "The museum is a static web site.";
    assertThat(ids(assess(other + " " + WORDS + "."))).isEqualTo(ids(assess(other)));
  }

  private static List<String> ids(Assessment assessment) {
    return assessment.findings().stream().map(Finding::id).sorted().toList();
  }

  private static Finding finding(String text, String threat) {
    return assess(text).findings().stream()
        .filter(f -> f.threat().id().equals(threat))
        .findFirst()
        .orElseThrow();
  }

  private static Assessment assess(String text) {
    return DREADNOUGHT.assess(DREADNOUGHT.read(new Source("a.txt", "prose", text)));
  }
}
