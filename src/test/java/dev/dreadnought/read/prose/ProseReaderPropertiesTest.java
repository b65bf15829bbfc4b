package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.model.Reading;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text. */
class ProseReaderPropertiesTest {
  private static final List<SentencesTest.Case> CASES = SentencesTest.cases();

  /**
   * Words that lean on what stands before. Who stores or caches, where nobody is named, is the
   * program that the paragraph is about.
   */
  private static final Set<String> REFERRING =
      Words.of(
          "it its they them this these both former latter one she he each everything all we such"
              + " that which their there our instead too system not stored cached");

  // What came of each case as it stands: five properties compare with it, and read it once.
  private static final Map<String, List<String>> READINGS = new ConcurrentHashMap<>();
  private static final Map<String, List<String>> MODELS = new ConcurrentHashMap<>();

  private static List<String> reading(SentencesTest.Case one) {
    return READINGS.computeIfAbsent(
        one.text(), text -> List.copyOf(Outcome.of(Outcome.read(text))));
  }

  private static List<String> model(SentencesTest.Case one) {
    return MODELS.computeIfAbsent(
        one.text(), text -> List.copyOf(Outcome.of(Outcome.read(text).model())));
  }

  @Property(tries = 500)
  void any_text_gives_a_reading(@ForAll String text) {
    assertThat(Outcome.read(text).inputs()).hasSize(1);
  }

  /** Rules look ahead: of every case the beginning and the end, wherever it is cut. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void a_text_that_is_cut_off_anywhere_gives_a_reading(@ForAll("cases") SentencesTest.Case one) {
    String[] words = one.text().split(" ");
    int at = new Random(one.text().hashCode()).nextInt(words.length);
    String first = String.join(" ", Arrays.copyOf(words, at));
    String rest = String.join(" ", Arrays.copyOfRange(words, at, words.length));
    assertThat(Outcome.read(first).inputs()).hasSize(1);
    assertThat(Outcome.read(rest).inputs()).hasSize(1);
  }

  @Property(tries = 300)
  void any_order_of_known_words_gives_a_reading_with_exact_places(
      @ForAll("wordSalads") String text) {
    Reading reading = Outcome.read(text);
    List<Location> places = reading.mentions().stream().map(Reading.Mention::source).toList();
    places.forEach(p -> assertThat(Places.words(text, p).strip()).isNotEmpty());
    for (int i = 1; i < places.size(); i++) {
      assertThat(offset(text, places.get(i - 1)) + places.get(i - 1).length())
          .as("mentions do not overlap")
          .isLessThanOrEqualTo(offset(text, places.get(i)));
    }
    reading
        .setAside()
        .forEach(s -> assertThat(oneLine(Places.words(text, s.source()))).isEqualTo(s.text()));
  }

  @Test
  void line_breaks_change_nothing_but_places() {
    for (int seed = 0; seed < 2; seed++) {
      int of = seed;
      assertThat(
              upset(
                  one -> one.text().indexOf('\n') < 0 && !one.text().startsWith("- "),
                  ProseReaderPropertiesTest::reading,
                  one -> Outcome.of(Outcome.read(broken(one.text(), new Random(of))))))
          .isEmpty();
    }
  }

  @Property(tries = 100)
  void the_name_of_the_file_does_not_matter(
      @ForAll("cases") SentencesTest.Case one, @ForAll String name) {
    assertThat(Outcome.of(Outcome.READER.read(new Source(name, "prose", one.text()))))
        .isEqualTo(reading(one));
  }

  @Test
  void a_paragraph_about_nothing_technical_changes_nothing() {
    String more = "\n\nThe weather was fine that week, and we went for a walk.";
    assertThat(
            upset(
                one -> true,
                ProseReaderPropertiesTest::model,
                one -> Outcome.of(Outcome.read(one.text() + more).model())))
        .isEmpty();
  }

  @Test
  void curly_quotes_change_nothing() {
    // A name is its author's words, with the quotes that they chose.
    assertThat(
            upset(
                one -> !curly(one.text()).equals(one.text()),
                one -> straight(model(one)),
                one -> straight(Outcome.of(Outcome.read(curly(one.text())).model()))))
        .isEmpty();
  }

  private static String curly(String text) {
    return text.replace('\'', '\u2019').replace('"', '\u201c');
  }

  private static List<String> straight(List<String> lines) {
    return lines.stream().map(l -> l.replace('\u2019', '\'').replace('\u201c', '"')).toList();
  }

  @Test
  void paragraphs_that_do_not_refer_to_one_another_may_be_split() {
    assertThat(
            upset(
                one -> isFree(one.text()),
                ProseReaderPropertiesTest::model,
                one -> Outcome.of(Outcome.read(one.text().replace(". ", ".\n\n")).model())))
        .isEmpty();
  }

  /**
   * The cases of the tables that come out otherwise when they are changed: all of them, as what one
   * break upsets in one case is hit by hardly any sample, and as whoever mends one wants to see the
   * others.
   */
  private static List<String> upset(
      Predicate<SentencesTest.Case> concerned,
      Function<SentencesTest.Case, List<String>> before,
      Function<SentencesTest.Case, List<String>> after) {
    return CASES.parallelStream()
        .filter(concerned)
        .map(one -> difference(one, before.apply(one), after.apply(one)))
        .filter(difference -> !difference.isEmpty())
        .toList();
  }

  private static String difference(
      SentencesTest.Case one, List<String> before, List<String> after) {
    if (after.equals(before)) {
      return "";
    }
    List<String> lost = before.stream().filter(l -> !after.contains(l)).toList();
    List<String> added = after.stream().filter(l -> !before.contains(l)).toList();
    return one.text() + "\n  lost: " + lost + "\n  added: " + added;
  }

  @Test
  void a_label_that_is_a_clause_is_no_name_of_a_part() {
    String text = "The worker reads from RabbitMQ. What is still missing: Terraform and Vault.";
    assertThat(Outcome.of(Outcome.read(text.replace(". ", ".\n\n")).model()))
        .isEqualTo(Outcome.of(Outcome.read(text).model()))
        .noneMatch(line -> line.contains("vault"));
  }

  /** True where no word of a text refers to the sentence before. */
  private static boolean isFree(String text) {
    boolean plain = text.indexOf('\n') < 0 && !text.contains("e.g.") && !text.contains("i.e.");
    return plain && Tokenizer.tokens(text).stream().noneMatch(t -> REFERRING.contains(t.word()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        ",",
        "a",
        "Redis, ",
        "->",
        "<",
        "<a ",
        "![",
        "](",
        "<!--",
        "```\n",
        "- a\n",
        "| a | b |\n",
        "not ",
        "no Redis or ",
        "\u0000\u0007",
        "这个系统",
        "النظام يستخدم Redis "
      })
  void nothing_repeated_is_too_much(String piece) {
    Reading reading = Outcome.read(piece.repeat(20_000));
    assertThat(reading.model().components()).hasSizeLessThan(Cast.MOST_PARTS);
  }

  private static final int WARM = 4;

  /** By the processor's own clock, with a warm reader; twice the text may take thrice the time. */
  @Test
  @Tag("prove")
  void time_grows_with_the_text_and_not_faster() {
    String text = String.join("\n\n", CASES.stream().map(SentencesTest.Case::text).toList());
    String more = text.repeat(300_000 / text.length() + 1).substring(0, 300_000);
    // Thousands of methods are compiled on the way: one reading leaves many of them as they were.
    for (int i = 0; i < WARM; i++) {
      Outcome.read(more);
    }
    long half = nanosFor(more.substring(0, 150_000));
    long whole = nanosFor(more);
    assertThat(whole).isLessThan(3 * half);
    assertThat(whole).isLessThan(3_000_000_000L);
  }

  /** Marks that begin something, such as an arrow, an aside or a quote, and never end it. */
  @ParameterizedTest
  @Tag("prove")
  @ValueSource(
      strings = {
        "The app -- it is small. ",
        "The app -> the queue. ",
        "The app -. it is small. ",
        "The app (it is small. ",
        "The app \"is small. ",
        "The app `is small. ",
        "The app [is small. ",
        "The app | the queue | ",
        "<The app is small. ",
        "The app, which is small, ",
        "The app: "
      })
  void what_begins_and_never_ends_is_read_in_the_time_of_its_length(String piece) {
    String more = piece.repeat(400_000 / piece.length());
    Outcome.read(more);
    long half = nanosFor(more.substring(0, 200_000));
    long whole = nanosFor(more);
    assertThat(whole).isLessThan(3 * half);
  }

  private static long nanosFor(String text) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Outcome.read(text);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }

  @Test
  void turkish_reads_as_english_does() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      ProseReader reader = ProseReader.of(Outcome.CATALOG);
      for (SentencesTest.Case one : CASES) {
        assertThat(Outcome.of(reader.read(new Source("t", "prose", one.text()))))
            .isEqualTo(reading(one));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void what_names_too_much_is_cut_with_a_warning() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2 * Cast.MOST_PARTS; i++) {
      text.append("The ").append(letters(i)).append(" service runs. ");
    }
    Reading reading = Outcome.read(text.toString());
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.model().components()).hasSize(Cast.MOST_PARTS);
  }

  private static String letters(int number) {
    StringBuilder word = new StringBuilder("x");
    for (int rest = number; rest > 0; rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.toString();
  }

  @Provide
  Arbitrary<SentencesTest.Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<String> wordSalads() {
    List<String> words = new ArrayList<>();
    CASES.forEach(c -> words.addAll(List.of(c.text().split(" "))));
    words.addAll(
        List.of(
            "\n", "\r\n", "- ", "(", ")", ":", "’s", "not", "without", "it", "them", ".", ";", "\t",
            "8.0"));
    return Arbitraries.of(words).list().ofMaxSize(60).map(l -> String.join(" ", l));
  }

  private static String broken(String text, Random random) {
    StringBuilder broken = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean free =
          c == ' '
              && i > 0
              && text.charAt(i - 1) != ':' // A line that ends with one leads in to what follows.
              && i + 1 < text.length()
              && Character.isLetter(text.charAt(i + 1))
              && !isBeforeLabel(text, i);
      broken.append(
          free && random.nextInt(3) == 0
              ? (random.nextBoolean() ? "\n" : "\r\n  ")
              : String.valueOf(c));
    }
    return broken.toString();
  }

  /** A label such as "Database: MySQL" is one at the beginning of a line only. */
  private static boolean isBeforeLabel(String text, int blank) {
    return text.indexOf(':', blank) >= 0;
  }

  private static int offset(String text, Location at) {
    int start = 0;
    for (int line = 1; line < at.line(); line++) {
      while (text.charAt(start) != '\n' && text.charAt(start) != '\r') {
        start++;
      }
      start += text.startsWith("\r\n", start) ? 2 : 1;
    }
    return start + at.column() - 1;
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
