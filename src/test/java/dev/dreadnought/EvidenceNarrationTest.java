package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.evidence.Attestation;
import dev.dreadnought.evidence.Bundle;
import dev.dreadnought.evidence.Checks;
import dev.dreadnought.evidence.Verification;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.narration.LanguageModel;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.narration.Narrator;
import dev.dreadnought.narration.Prompt;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A bundle holds what a language model said, and verification replays it without one. */
class EvidenceNarrationTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Test
  void a_bundle_with_a_transcript_shows_its_words_and_is_made_again_from_it() throws IOException {
    Source blog = source("flask-blog");
    Bundle bundle =
        DREADNOUGHT.attest(Attestation.of(blog).withTranscript(transcript(blog, "flask-blog")));
    String page = text(bundle.files().get("export/report.html"));
    assertThat(page).contains("Worded by the language model test:echo.");
    assertThat(bundle.files()).containsKey("transcript/transcript.json");
    Verification verification = Dreadnought.verify(bundle, Checks.ALONE);
    assertThat(verification.held()).as(verification.text()).isTrue();
  }

  @Test
  void a_transcript_of_another_system_makes_no_bundle() throws IOException {
    Source blog = source("flask-blog");
    Source other = transcript(source("web-shop"), "web-shop");
    Assertions.assertThatThrownBy(
            () -> DREADNOUGHT.attest(Attestation.of(blog).withTranscript(other)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("it was recorded for another analysis");
  }

  private static Source source(String sample) throws IOException {
    String name = sample + ".txt";
    String text = Files.readString(Path.of("samples").resolve(sample).resolve(name));
    return new Source(name, "prose", text);
  }

  private static Source transcript(Source source, String sample) {
    Assessment assessment = DREADNOUGHT.assess(DREADNOUGHT.read(source));
    Narration narration =
        new Narrator(new Echo(), Narration.Price.UNKNOWN, step -> {})
            .narrate(DREADNOUGHT.sections(assessment, List.of("summary", "engineer")));
    assertThat(narration.taken()).as(sample).isEqualTo(2);
    return new Source("transcript.json", "transcript", text(DREADNOUGHT.transcript(narration)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Says what it was given, behind a word that joins. */
  private static final class Echo implements LanguageModel {
    private static final Pattern TEXT = Pattern.compile("(?s)<<<TEXT\n(.*?)\nTEXT>>>");

    @Override
    public String name() {
      return "test:echo";
    }

    @Override
    public Answer ask(Prompt prompt, String section, int attempt, int longest) {
      Matcher text = TEXT.matcher(prompt.user());
      assertThat(text.find()).isTrue();
      return new Answer("Overall, " + text.group(1), 10, 10);
    }
  }
}
