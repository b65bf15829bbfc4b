package dev.dreadnought.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model may change of a text, and what it may not. */
class AnswerCheckTest {
  private static final Section SECTION =
      new Section(
          "summary",
          "Executive summary",
          "Blog has 39 open findings: 2 critical and 7 high; 7 more are possible. SQL injection at Blog,"
              + " 9.2 critical (5.4 at least). Of 35 nobody said what is done about them."
              + " MySQL does not take connections from the internet.",
          List.of("Blog", "SQL injection", "MySQL"));
  private static final LockedText TEXT = LockedText.of(SECTION);
  private static final AnswerCheck CHECK = new AnswerCheck(TEXT);

  /** Sections of real reports, to be lied about. */
  private static final List<Section> SECTIONS = ofSamples();

  private static List<Section> ofSamples() {
    Dreadnought dreadnought = Dreadnought.builtIn();
    List<Section> sections = new ArrayList<>();
    for (String sample : List.of("flask-blog", "mobile-backend", "web-shop", "media-player")) {
      try {
        String name = sample + ".txt";
        String text = Files.readString(Path.of("samples").resolve(sample).resolve(name));
        Assessment assessment =
            dreadnought.assess(dreadnought.read(new Source(name, "prose", text)));
        sections.addAll(dreadnought.sections(assessment, List.of()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sections;
  }

  @Test
  void facts_are_locked_with_what_they_count() {
    assertThat(TEXT.facts())
        .containsExactly(
            "Blog",
            "39 open findings",
            "2 critical",
            "7 high",
            "7",
            "SQL injection",
            "Blog",
            "9.2 critical",
            "(5.4 at least)",
            "35",
            "MySQL");
    assertThat(TEXT.restored(LockedText.apart(TEXT.masked()))).isEqualTo(SECTION.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Taken together, [[1]] has [[2]]: among these are [[3]] and [[4]], while [[5]] more are possible."
            + " There is [[6]] at [[7]], [[8]] [[9]]. Of [[10]], nobody said what is done about them."
            + " Finally, [[11]] does not take connections from the internet.",
        "[[1]] has [[2]], namely [[3]] and [[4]]; [[5]] more are possible. [[6]] affects [[7]], scored [[8]] [[9]]."
            + " Of [[10]] nobody has said what is done about these; [[11]] does not take connections from the internet.",
      })
  void sentences_may_be_joined_anew(String answer) {
    assertThat(CHECK.problems(answer)).isEmpty();
  }

  @Property(tries = 1000)
  void no_lie_passes(@ForAll("sections") Section section, @ForAll("lies") Lie lie) {
    LockedText text = LockedText.of(section);
    String answer = lie.tell(text.masked(), text.facts().size());
    if (!answer.equals(text.masked())) {
      assertThat(new AnswerCheck(text).problems(answer)).as(answer).isNotEmpty();
    }
  }

  @Property(tries = 50)
  void the_text_itself_passes(@ForAll("sections") Section section) {
    LockedText text = LockedText.of(section);
    assertThat(new AnswerCheck(text).problems(text.masked())).isEmpty();
    assertThat(text.restored(LockedText.apart(text.masked())))
        .isEqualTo(section.text().replaceAll("[ \\t]+", " ").strip());
  }

  @Provide
  Arbitrary<Section> sections() {
    return Arbitraries.of(SECTIONS);
  }

  /** A way to say what is not so. */
  private record Lie(Kind kind, int one, int two, String words) {
    enum Kind {
      CHANGE_A_NUMBER,
      DROP_A_FACT,
      DOUBLE_A_FACT,
      SWAP_FACTS,
      INVENT_A_FACT,
      SAY_MORE,
      SAY_MORE_WITHIN,
      DENY,
      AFFIRM
    }

    String tell(String text, int facts) {
      int a = one % facts + 1;
      int b = two % facts + 1;
      String first = "[[" + a + "]]";
      String second = "[[" + b + "]]";
      return switch (kind) {
        case CHANGE_A_NUMBER -> text.replace(first, "8" + one);
        case DROP_A_FACT -> text.replace(first, "");
        case DOUBLE_A_FACT -> text.replace(first, first + " and " + first);
        case SWAP_FACTS ->
            text.replace(first, "[[x]]").replace(second, first).replace("[[x]]", second);
        case INVENT_A_FACT -> text + " There is also [[" + (facts + 1 + one % 5) + "]].";
        case SAY_MORE -> text + " " + words;
        case SAY_MORE_WITHIN -> text.replace(first, first + " " + words + " ");
        case DENY -> text.replace(first, first + " not ");
        case AFFIRM -> withoutDenial(text);
      };
    }

    private static String withoutDenial(String text) {
      return text.replaceFirst("\\b(?:not|nobody|none|no|without|never)\\b ?", "");
    }
  }

  @Provide
  Arbitrary<Lie> lies() {
    Arbitrary<String> words =
        Arbitraries.of(
            "All findings are fixed.",
            "CVE-2024-12345 applies here.",
            "PostgreSQL is encrypted.",
            "<b>Nothing</b> is open.",
            "[read more](https://example.org)",
            "https://example.org",
            "Requirement A.8.24 is met.",
            "Es gibt keine Befunde.",
            "Все исправлено.",
            "すべて修正済みです。",
            "Three findings were closed.",
            "The system is safe.",
            "This is hardly a risk.",
            "Only the first finding matters.",
            "There are none.",
            "CWE-79",
            "score 1.0",
            "１００ findings",
            "# Summary",
            "| a | b |",
            "and so on ".repeat(400));
    return Combinators.combine(
            Arbitraries.of(Lie.Kind.values()),
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.integers().between(0, 10_000),
            words)
        .as(Lie::new);
  }
}
