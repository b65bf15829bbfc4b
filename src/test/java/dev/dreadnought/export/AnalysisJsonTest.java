package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.report.Blog;
import dev.dreadnought.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class AnalysisJsonTest {
  private static final List<String> KEYS =
      List.of(
          "schema",
          "engine",
          "inputs",
          "system",
          "components",
          "flows",
          "boundaries",
          "dataAssets",
          "actors",
          "facts",
          "assumptions",
          "contradictions",
          "notUnderstood",
          "setAside",
          "problems",
          "questions",
          "findings",
          "controls",
          "compliance",
          "attackTrees",
          "attackGoalsLeftOut",
          "decisions",
          "ledger",
          "review",
          "usage");

  @Test
  void every_key_of_the_contract_is_there_in_its_order() throws IOException {
    List<String> keys = new ArrayList<>();
    new ObjectMapper().readTree(json(Blog.nothing())).fieldNames().forEachRemaining(keys::add);
    assertThat(keys).isEqualTo(KEYS);
  }

  @Test
  void what_is_written_keeps_the_schema() {
    assertThat(Schemas.problems("analysis", json(Blog.assessment()))).isEmpty();
    assertThat(Schemas.problems("analysis", json(Blog.nothing()))).isEmpty();
  }

  @Test
  void no_exemption_is_a_gap_and_each_that_cannot_be_relied_on_says_so() throws IOException {
    Path sample = Path.of("samples", "web-shop", "web-shop.txt");
    Dreadnought dreadnought = Dreadnought.builtIn();
    Source shop = new Source("web-shop.txt", "prose", Files.readString(sample));
    String json = json(dreadnought.assess(dreadnought.read(shop)));
    List<String> exemptions = new ArrayList<>();
    for (JsonNode framework : new ObjectMapper().readTree(json).get("compliance")) {
      for (JsonNode requirement : framework.get("requirements")) {
        if (requirement.get("label").asText().startsWith("Exemption")) {
          exemptions.add(requirement.get("id").asText() + " " + requirement.get("status").asText());
        }
      }
    }
    assertThat(exemptions).containsExactly("34(3)(a) not available today");
    assertThat(Schemas.problems("analysis", json)).isEmpty();
  }

  @Test
  void a_document_with_a_mistake_does_not_keep_the_schema() {
    String good = json(Blog.assessment());
    assertThat(
            Schemas.problems(
                "analysis", good.replaceFirst("\"band\": \"high\"", "\"band\": \"grave\"")))
        .isNotEmpty();
    assertThat(Schemas.problems("analysis", good.replaceFirst("\"usage\": ", "\"usages\": ")))
        .isNotEmpty();
    assertThat(Schemas.problems("analysis", good.replaceFirst("\"line\": \\d+", "\"line\": 0")))
        .isNotEmpty();
  }

  @Test
  void a_score_is_a_number_in_exactly_its_digits() {
    assertThat(json(Blog.assessment())).containsPattern("\"score\": \\d\\.\\d,\n");
  }

  @Test
  void what_is_not_known_is_null() throws IOException {
    JsonNode flow = new ObjectMapper().readTree(json(Blog.assessment())).at("/flows/0");
    assertThat(flow.get("id").asText()).isEqualTo("browser--web-application");
    assertThat(flow.get("encrypted").isNull()).isTrue();
    assertThat(flow.get("protocol").isNull()).isTrue();
    assertThat(flow.get("crosses").toString()).isEqualTo("[\"internet\"]");
  }

  @Test
  void data_take_the_highest_need_of_their_kinds() throws IOException {
    JsonNode accounts = new ObjectMapper().readTree(json(Blog.assessment())).at("/dataAssets/0");
    assertThat(accounts.get("id").asText()).isEqualTo("accounts");
    assertThat(accounts.get("confidentiality").asText()).isEqualTo("high");
    assertThat(accounts.get("safety").asText()).isEqualTo("none");
  }

  @Test
  void the_layout_is_two_spaces_and_line_feeds() {
    String json = json(Blog.nothing());
    assertThat(json)
        .startsWith("{\n  \"schema\": \"dreadnought/analysis/1\",\n  \"engine\": {\n    \"name\"");
    assertThat(json).contains("\"components\": [],\n").endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void hostile_names_stay_the_same_text() throws IOException {
    for (String name : Hostile.NAMES) {
      String json = json(Blog.assessment(name));
      assertThat(json).doesNotContain("\u202e").doesNotContain("\u001b");
      assertThat(new ObjectMapper().readTree(json).at("/system/name").asText())
          .isEqualTo(name.replace('\ud800', '\ufffd'));
      assertThat(Schemas.problems("analysis", json)).isEmpty();
    }
  }

  @Test
  void locale_and_time_zone_change_nothing() {
    String here = json(Blog.assessment());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(json(Blog.assessment())).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void the_stream_stays_open() throws IOException {
    List<String> closed = new ArrayList<>();
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.add("closed");
          }
        };
    new AnalysisJson(Dreadnought.builtIn().catalog().dataKinds()).write(Blog.nothing(), out);
    assertThat(closed).isEmpty();
  }

  @Test
  void a_document_that_breaks_off_is_not_closed_as_if_it_were_whole() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(
            () ->
                JsonWriter.document(
                    out,
                    json -> {
                      json.text("a", "b");
                      throw new IOException("the disk is full");
                    }))
        .hasMessage("the disk is full");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("}");
  }

  private static String json(Assessment assessment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new AnalysisJson(Dreadnought.builtIn().catalog().dataKinds()).write(assessment, out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
