package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.catalog.Frame;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say is weak is heard by what their words mean: {@code frames-heard.txt}. */
class FramesTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final Frames FRAMES = Frames.of(CATALOG, new FactReaders(CATALOG));
  private static final Names NAMES = Names.of(CATALOG);
  private static final String BAR = " | ";
  private static final int ENOUGH = 3;

  @Test
  void each_sentence_states_its_weakness() {
    List<String> unheard = new ArrayList<>();
    for (String line : lines("/dev/dreadnought/read/prose/frames-heard.txt")) {
      int bar = line.indexOf(BAR);
      if (!heard(line.substring(bar + BAR.length())).contains(line.substring(0, bar))) {
        unheard.add(line);
      }
    }
    assertThat(unheard).isEmpty();
  }

  /** The near misses are those of {@code InnocentWordsTest}, which holds that nothing is heard. */
  @Test
  void each_frame_has_three_sentences_that_it_hears_and_three_near_misses() {
    Map<String, Long> heard = counts("/dev/dreadnought/read/prose/frames-heard.txt");
    Map<String, Long> missed = counts("/dev/dreadnought/catalog/innocent.txt");
    Set<String> bare = new TreeSet<>();
    for (Frame frame : CATALOG.language().frames()) {
      if (frame.inForce()) {
        continue;
      }
      boolean enough =
          heard.getOrDefault(frame.states(), 0L) >= ENOUGH
              && missed.getOrDefault(frame.states(), 0L) >= ENOUGH;
      if (!enough) {
        bare.add(frame.states());
      }
    }
    assertThat(bare)
        .as("frames without three lines in frames-heard.txt or without three in innocent.txt")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nobody gets into the portal without a password.",
        "The page does not ask for a password but for a passkey.",
        "Only the owner can open the record of another customer.",
        "Requests without a login are rejected.",
        "Failed attempts are limited to five per hour.",
        "We will drop the login of the page."
      })
  void what_is_denied_refused_or_planned_states_nothing(String sentence) {
    assertThat(heard(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answers-anybody | The panel asks nobody for a password.",
        "answers-anybody | There is no password on the panel.",
        "answers-anybody | The panel has never asked for a password.",
        "hands-out-records-unchecked | Nothing stops a driver from closing another driver's order.",
        "left-unpatched | The router gets no updates any more.",
      })
  void a_denial_reaches_what_it_denies_and_not_what_it_lets_happen(String fact, String sentence) {
    assertThat(heard(sentence)).contains(fact);
  }

  @Test
  void the_whole_clause_is_shown_as_the_ground() {
    Syntax syntax = syntax("The depot is old, and any driver can close another driver's order.");
    Claims.Stated stated =
        FRAMES.in(syntax, Scopes.of(syntax, Status.PRESENT, false), null).claims().stream()
            .filter(s -> s.claim().id().equals("hands-out-records-unchecked"))
            .findFirst()
            .orElseThrow();
    String characters = syntax.sentence().text().characters();
    assertThat(characters.substring(stated.span().start(), stated.span().end()))
        .endsWith("any driver can close another driver's order");
  }

  private static Set<String> heard(String text) {
    List<Sentence> sentences = sentences(text);
    Glossary glossary = Glossary.of(sentences, NAMES);
    Set<String> heard = new TreeSet<>();
    Sentence before = null;
    for (Sentence sentence : sentences) {
      Syntax syntax = Syntax.of(sentence, Mentions.in(sentence, NAMES, glossary));
      Scopes scopes = Scopes.of(syntax, sentence.standing(), true);
      FRAMES.in(syntax, scopes, before).claims().stream()
          .filter(s -> s.claim() instanceof Phrases.Claim.OfFact)
          .forEach(s -> heard.add(s.claim().id()));
      before = sentence;
    }
    return heard;
  }

  private static List<Sentence> sentences(String text) {
    return Sentences.of(new Text(new Source("a.txt", "prose", text)));
  }

  private static Syntax syntax(String text) {
    List<Sentence> sentences = sentences(text);
    Glossary glossary = Glossary.of(sentences, NAMES);
    Sentence first = sentences.get(0);
    return Syntax.of(first, Mentions.in(first, NAMES, glossary));
  }

  private static Map<String, Long> counts(String resource) {
    return lines(resource).stream()
        .flatMap(line -> List.of(line.substring(0, line.indexOf(BAR)).split(" ")).stream())
        .collect(Collectors.groupingBy(f -> f, Collectors.counting()));
  }

  private static List<String> lines(String resource) {
    try (InputStream in = FramesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
