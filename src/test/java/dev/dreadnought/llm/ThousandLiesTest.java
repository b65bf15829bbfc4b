package dev.dreadnought.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.llm.ModelServer.Delivery;
import dev.dreadnought.llm.ModelServer.Reply;
import dev.dreadnought.narration.Exchange;
import dev.dreadnought.narration.LanguageModel;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.narration.Narration.Narrated;
import dev.dreadnought.narration.Narration.Price;
import dev.dreadnought.narration.Narrator;
import dev.dreadnought.narration.Section;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A service lies in a thousand ways, over the wire formats of three providers, as a stream and not,
 * and no report says anything that the engine does not.
 */
class ThousandLiesTest {
  private static final int LIES = 1_000;

  private static final int RENDERED = 20;

  /** Every so many reports the whole page too. */
  private static final int HTML = 6;

  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  /** One whose reports are quickly made. */
  private static final Assessment SMALL =
      assessed("shop.txt", "Customers use the shop, a Flask app. It keeps orders in MySQL.\n");

  private static final Pattern PARAGRAPH = Pattern.compile("<<<TEXT\\\\n(.*?)\\\\nTEXT>>>");

  /** What a section says of an answer that it did not take; nothing of the answer is in it. */
  private static final String NOTE =
      "the model's words were refused, for they say something else"
          + "|no answer came: [a-z]+ at http://localhost:\\d+(?:/v1)? gives an answer"
          + " (?:that is not understood|without end; it was cut off)"
          + "|no answer came: [a-z]+ at http://localhost:\\d+(?:/v1)? (?:ends before its answer does|gives an empty answer)";

  /** A service that answers each request with the next lie about what it was asked. */
  private static final class Liar {
    private final Random random = new Random(20261126);
    private final Map<Lies, Integer> told = new TreeMap<>();
    private final Set<String> lies = new LinkedHashSet<>();
    private Delivery delivery = Delivery.PIECES;
    private int next;

    synchronized Reply reply(String body) {
      String text = given(body);
      String lie = null;
      while (lie == null) {
        Lies kind = Lies.values()[next++ % Lies.values().length];
        lie = kind.of(text, random);
        if (lie != null && !lies.add(lie)) {
          lie = null;
        }
        if (lie != null) {
          told.merge(kind, 1, Integer::sum);
        }
      }
      return Reply.of(lie).as(delivery);
    }
  }

  @Test
  void a_thousand_lies_over_three_wire_formats_reach_no_report() throws IOException {
    Liar liar = new Liar();
    List<Assessment> systems =
        List.of(
            SMALL,
            sample("flask-blog"),
            SMALL,
            sample("mobile-backend"),
            SMALL,
            sample("web-shop"));
    List<List<Section>> sections =
        systems.stream().map(system -> DREADNOUGHT.sections(system, List.of())).toList();
    Map<String, byte[]> plain = new TreeMap<>();
    int heard = 0;
    int rendered = 0;
    try (ModelServer server = new ModelServer(liar::reply)) {
      List<LanguageModel> models =
          List.of(Provider.values()).stream().map(p -> connected(server, p)).toList();
      for (int round = 0; heard < LIES; round++) {
        Assessment system = systems.get(round % systems.size());
        LanguageModel model = models.get(round / systems.size() % models.size());
        Delivery delivery = Delivery.values()[round % 7 % Delivery.values().length];
        liar.delivery = delivery;
        Narration narration =
            new Narrator(model, new Price(1, 2, true), s -> {})
                .narrate(sections.get(round % systems.size()));
        heard += (int) narration.exchanges().stream().filter(e -> e.failure().isEmpty()).count();
        for (Narrated section : narration.sections()) {
          assertThat(section.words()).as("one of the lies before %s", liar.lies.size()).isEmpty();
          assertThat(section.note()).matches(NOTE);
        }
        boolean isWhole = narration.exchanges().stream().allMatch(e -> e.failure().isEmpty());
        if (isWhole && system.equals(SMALL)) {
          rendered++;
          Dreadnought telling = DREADNOUGHT.withNarration(narration);
          assertSame(telling.markdown(system), "md", narration, system, plain);
          if (rendered % HTML == 0) {
            assertSame(telling.html(system), "html", narration, system, plain);
          }
        }
      }
    }
    assertThat(liar.told.keySet()).as("every kind of lie").containsExactly(Lies.values());
    assertThat(liar.lies).hasSizeGreaterThanOrEqualTo(LIES);
    assertThat(rendered).isGreaterThanOrEqualTo(RENDERED);
  }

  /** Byte for byte what is shown of a pass in which nothing was answered. */
  private static void assertSame(
      byte[] report,
      String format,
      Narration narration,
      Assessment system,
      Map<String, byte[]> plain) {
    String key = format + system.model().name() + narration.model();
    byte[] expected =
        plain.computeIfAbsent(
            key,
            none -> {
              Dreadnought silent = DREADNOUGHT.withNarration(told(narration));
              return format.equals("md") ? silent.markdown(system) : silent.html(system);
            });
    assertThat(report).as("a report that was lied to").isEqualTo(expected);
  }

  /** The same pass as if nothing at all had been answered: what a report may show of it. */
  private static Narration told(Narration narration) {
    return new Narration(
        narration.model(),
        narration.sections(),
        narration.exchanges().stream()
            .map(
                e ->
                    new Exchange(
                        e.section(),
                        e.attempt(),
                        e.prompt(),
                        "",
                        e.failure(),
                        e.inputTokens(),
                        e.outputTokens(),
                        e.problems().isEmpty() ? List.of() : List.of("refused")))
            .toList(),
        narration.price());
  }

  private static Assessment sample(String sample) {
    try {
      String name = sample + ".txt";
      String text = Files.readString(Path.of("samples", sample, name));
      return assessed(name, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Assessment assessed(String name, String text) {
    return DREADNOUGHT.assess(DREADNOUGHT.read(new Source(name, "prose", text)));
  }

  private static LanguageModel connected(ModelServer server, Provider provider) {
    Duration patience = Duration.ofSeconds(5);
    return new Service(provider, "m", server.url(provider), "key", patience, 1, Duration.ZERO)
        .connect();
  }

  /** The paragraph of a request, as a model would see it. */
  private static String given(String body) {
    Matcher paragraph = PARAGRAPH.matcher(body.replace("\\u003c", "<").replace("\\u003e", ">"));
    assertThat(paragraph.find()).isTrue();
    return paragraph.group(1).replace("\\\"", "\"");
  }
}
