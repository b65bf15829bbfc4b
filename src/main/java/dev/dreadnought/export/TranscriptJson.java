package dev.dreadnought.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.dreadnought.narration.Exchange;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.narration.Narration.Price;
import dev.dreadnought.narration.Prompt;
import dev.dreadnought.narration.Transcript;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a language model was asked and what it answered: {@code dreadnought/transcript/1}. Holds no
 * key and no time, so that the same answers give the same bytes.
 */
public final class TranscriptJson {
  private static final String SCHEMA = "dreadnought/transcript/1";
  private static final Set<String> TEXTS =
      Set.of("section", "system", "user", "promptSha256", "answer", "answerSha256", "failure");

  private TranscriptJson() {}

  /** Writes it, and leaves the stream open. */
  public static void write(Narration narration, OutputStream out) throws IOException {
    JsonWriter.document(
        out,
        json -> {
          json.text("schema", SCHEMA);
          json.text("model", narration.model());
          json.object(
              "price",
              () -> {
                json.flag("known", narration.price().isKnown());
                json.decimal("input", decimal(narration.price().input()));
                json.decimal("output", decimal(narration.price().output()));
              });
          json.list("exchanges", narration.exchanges(), exchange -> exchange(json, exchange));
        });
  }

  private static String decimal(double dollars) {
    return String.format(Locale.ROOT, "%.6f", dollars);
  }

  private static void exchange(JsonWriter json, Exchange exchange) throws IOException {
    json.text("section", exchange.section());
    json.number("attempt", exchange.attempt());
    json.text("system", exchange.prompt().system());
    json.text("user", exchange.prompt().user());
    json.text("promptSha256", exchange.prompt().sha256());
    json.text("answer", exchange.answer());
    json.text(
        "answerSha256",
        Source.sha256(exchange.answer().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    json.text("failure", exchange.failure());
    json.number("inputTokens", exchange.inputTokens());
    json.number("outputTokens", exchange.outputTokens());
    json.texts("problems", exchange.problems());
  }

  /**
   * Reads one back.
   *
   * @throws InvalidInputException where it is none, with the place
   */
  public static Transcript read(Source source) {
    try (JsonParser json =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .createParser(source.text())) {
      return new Reader(source, json).read();
    } catch (JsonParseException e) {
      throw invalid(source, e.getLocation(), e.getOriginalMessage(), "JSON as it was written");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InvalidInputException invalid(
      Source source, JsonLocation at, String what, String right) {
    Location place = new Location(source.name(), at.getLineNr(), at.getColumnNr(), 0);
    return new InvalidInputException(List.of(Problem.error(place, what, right)));
  }

  /** One document; unknown keys are refused, since a transcript is written by us alone. */
  private static final class Reader {
    private final Source source;
    private final JsonParser json;
    private String schema = "";
    private String model = "";
    private Price price = Price.UNKNOWN;
    private final List<Exchange> exchanges = new ArrayList<>();

    Reader(Source source, JsonParser json) {
      this.source = source;
      this.json = json;
    }

    Transcript read() throws IOException {
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "schema" -> schema = text();
          case "model" -> model = text();
          case "price" -> price = price();
          case "exchanges" -> {
            expect(json.currentToken(), JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
              exchanges.add(exchange());
            }
          }
          default -> throw wrong("a transcript has no key \"" + key + "\"");
        }
      }
      if (!schema.equals(SCHEMA)) {
        throw wrong("this is no transcript: its schema is not " + SCHEMA);
      }
      return new Transcript(model, price, exchanges);
    }

    private Price price() throws IOException {
      expect(json.currentToken(), JsonToken.START_OBJECT);
      boolean known = false;
      Map<String, Double> amounts = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        if (key.equals("known")) {
          known = json.getBooleanValue();
        } else {
          amounts.put(key, json.getDoubleValue());
        }
      }
      return new Price(
          amounts.getOrDefault("input", 0.0), amounts.getOrDefault("output", 0.0), known);
    }

    private Exchange exchange() throws IOException {
      Map<String, String> texts = new HashMap<>();
      Map<String, Integer> numbers = new HashMap<>();
      List<String> problems = new ArrayList<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        if (TEXTS.contains(key)) {
          texts.put(key, text());
        } else if (key.equals("problems")) {
          expect(json.currentToken(), JsonToken.START_ARRAY);
          while (json.nextToken() == JsonToken.VALUE_STRING) {
            problems.add(json.getText());
          }
        } else {
          expect(json.currentToken(), JsonToken.VALUE_NUMBER_INT);
          numbers.put(key, json.getIntValue());
        }
      }
      Prompt prompt = new Prompt(texts.getOrDefault("system", ""), texts.getOrDefault("user", ""));
      String answer = texts.getOrDefault("answer", "");
      if (!prompt.sha256().equals(texts.get("promptSha256"))
          || !Source.sha256(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8))
              .equals(texts.get("answerSha256"))) {
        throw wrong("the prompt or the answer of this exchange was changed: its digest is another");
      }
      return new Exchange(
          texts.getOrDefault("section", ""),
          numbers.getOrDefault("attempt", 1),
          prompt,
          answer,
          texts.getOrDefault("failure", ""),
          numbers.getOrDefault("inputTokens", 0),
          numbers.getOrDefault("outputTokens", 0),
          problems);
    }

    private String text() throws IOException {
      expect(json.currentToken(), JsonToken.VALUE_STRING);
      return json.getText();
    }

    private void expect(JsonToken there, JsonToken wanted) {
      if (there != wanted) {
        throw wrong("this is no transcript: " + wanted + " was expected here");
      }
    }

    private InvalidInputException wrong(String what) {
      return invalid(
          source, json.currentLocation(), what, "a transcript as this program writes it");
    }
  }
}
