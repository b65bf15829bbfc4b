package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.catalog.Frame;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people say works against a weakness is heard by what their words mean. */
class HeldFramesTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final Frames FRAMES = Frames.of(CATALOG, new FactReaders(CATALOG));
  private static final Names NAMES = Names.of(CATALOG);
  private static final String NONE = "none";

  /** A sentence, and the control that it says is there. */
  record Line(String control, String sentence) {}

  @Test
  void each_sentence_says_that_its_control_is_there() {
    assertThat(lines())
        .filteredOn(l -> !l.control().equals(NONE) && !held(l.sentence()).contains(l.control()))
        .isEmpty();
  }

  @Test
  void what_is_denied_or_planned_says_of_nothing_that_it_is_there() {
    assertThat(lines())
        .filteredOn(l -> l.control().equals(NONE))
        .hasSizeGreaterThan(10)
        .filteredOn(l -> !held(l.sentence()).isEmpty())
        .isEmpty();
  }

  @Test
  void each_frame_of_a_control_has_a_sentence_that_it_hears() {
    Set<String> told = lines().stream().map(Line::control).collect(Collectors.toSet());
    assertThat(CATALOG.language().frames().stream().filter(Frame::inForce).map(Frame::states))
        .isSubsetOf(told);
  }

  @Test
  void who_says_outright_that_it_is_missing_is_believed() {
    ThreatModel model =
        read(
            "The shop is a web application and takes unsigned webhooks from Stripe."
                + " The shop verifies the signature of each event.");
    assertThat(model.controls())
        .filteredOn(c -> c.id().equals("webhook-signature-check"))
        .extracting(Control::status)
        .containsOnly(ControlStatus.ABSENT);
  }

  @Test
  void what_works_against_a_weakness_in_the_same_sentence_answers_it() {
    String weak = "The archive is a web application. What visitors type goes into the query";
    assertThat(facts(read(weak + "."))).contains("joins-values-into-sql");
    assertThat(facts(read(weak + " as bound values."))).doesNotContain("joins-values-into-sql");
  }

  private static Set<String> facts(ThreatModel model) {
    return model.facts().stream().map(f -> f.name()).collect(Collectors.toSet());
  }

  private static ThreatModel read(String text) {
    return ProseReader.of(CATALOG).read(new Source("a.txt", "prose", text)).model();
  }

  private static Set<String> held(String text) {
    List<Sentence> sentences = Sentences.of(new Text(new Source("a.txt", "prose", text)));
    Sentence first = sentences.get(0);
    Syntax syntax = Syntax.of(first, Mentions.in(first, NAMES, Glossary.of(sentences, NAMES)));
    return FRAMES.in(syntax, Scopes.of(syntax, first.standing(), true), null).claims().stream()
        .map(Claims.Stated::claim)
        .filter(c -> c instanceof Phrases.Claim.OfControl && !c.saysMissing())
        .map(Phrases.Claim::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Line> lines() {
    String resource = "/dev/dreadnought/read/prose/frames-held.txt";
    try (InputStream in = HeldFramesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .map(fields -> new Line(fields[0], fields[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
