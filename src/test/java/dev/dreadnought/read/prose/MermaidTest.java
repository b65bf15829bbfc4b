package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Reading;
import dev.dreadnought.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagrams of Mermaid within a page. */
class MermaidTest {
  private static final String PAGE =
      """
      # Tide Tables

      ```mermaid
      flowchart LR
        subgraph aws[AWS]
          LB[Load balancer] -->|HTTPS| W["Web app<br/>(Flask)"]
          W -- reads and writes --> D[(PostgreSQL)]
          W -.-> Q([RabbitMQ])
        end
        U((Skipper)) --> LB
        Q --> R{{Renderer}} & M[Mailer]
        style W fill:#f9f
      ```

      The web app keeps sessions in Redis.
      """;

  private static List<String> flat(String page) {
    return Mermaid.without(page).characters().lines().filter(l -> !l.isBlank()).toList();
  }

  @Test
  void edges_are_lines_of_arrows_between_labels() {
    assertThat(flat(PAGE))
        .containsExactly(
            "# Tide Tables",
            "- Load balancer ⟶ (HTTPS) ⟶ Web app (Flask)",
            "- Web app (Flask) ⟶ PostgreSQL",
            "- Web app (Flask) ⟶ RabbitMQ",
            "- Skipper ⟶ Load balancer",
            "- RabbitMQ ⟶ Renderer & Mailer",
            "The web app keeps sessions in Redis.");
  }

  @Test
  void a_sequence_tells_who_sends_to_whom_and_not_who_answers() {
    String page =
        """
        ```mermaid
        sequenceDiagram
          participant W as Web app
          participant F as Forecast API
          W->>F: asks for the forecast
          F-->>W: forecast
          Note over W,F: cached
        ```
        """;
    assertThat(flat(page)).containsExactly("- Web app ⟶ Forecast API");
  }

  @Test
  void parts_and_flows_are_those_of_the_diagram_and_of_the_text() {
    assertThat(Outcome.of(Outcome.read(PAGE)))
        .contains(
            "flow load-balancer--web-application",
            "flow web-application--database--postgresql",
            "flow web-application--message-broker--amqp",
            "flow message-broker--renderer--amqp",
            "flow message-broker--mailer--amqp",
            "flow web-application--cache--redis sessions");
  }

  @Test
  void a_flow_is_shown_at_the_line_that_draws_it() {
    Reading reading = Outcome.READER.read(new Source("page.md", "prose", PAGE));
    DataFlow flow =
        reading.model().flows().stream()
            .filter(f -> f.id().startsWith("web-application--database"))
            .findFirst()
            .orElseThrow();
    assertThat(Places.words(PAGE, flow.sources().get(0)))
        .isEqualTo("W -- reads and writes --> D[(PostgreSQL)]");
  }

  @Test
  void what_is_recognised_stands_where_the_page_has_it() {
    Reading reading = Outcome.READER.read(new Source("page.md", "prose", PAGE));
    assertThat(reading.mentions())
        .extracting(m -> Places.words(PAGE, m.source()))
        .contains("Load balancer", "PostgreSQL", "RabbitMQ", "Skipper", "Renderer", "Mailer")
        .doesNotContain("LB", "W");
    assertThat(reading.mentions()).extracting(m -> m.source()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```mermaid\n",
        "```mermaid\nflowchart LR\nA[",
        "```mermaid\nflowchart LR\nA[\"open --> B\nA --> ",
        "```mermaid\nsequenceDiagram\nA->>\n```",
        "```mermaid\npie\n\"a\" : 3\n```\nThe web app uses MySQL.",
        "```mermaid\nflowchart LR\n--> --> &\n```",
        "mermaid"
      })
  void what_is_no_diagram_or_a_broken_one_is_no_error(String page) {
    assertThat(Outcome.read(page).problems()).isEmpty();
  }
}
