package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a component is called tells nothing where its kind stands beside the name. */
class InventedNamesTest {
  private static final List<String> TEXTS =
      List.of(
          "%1$s, a Flask web application, calls %2$s, a service written in Go, over gRPC. %2$s"
              + " stores orders in %3$s, a MySQL database. Customers log in to %1$s.",
          "The system has three parts. %1$s is a React single-page application. %2$s is a REST API"
              + " built with Spring Boot. %3$s is a PostgreSQL database. %1$s calls %2$s, and %2$s"
              + " reads from %3$s.",
          "%1$s, an Android app, uploads photos to %2$s, an API that runs on AWS Lambda. %2$s"
              + " publishes events to %3$s, a Kafka cluster.",
          "%1$s (a worker) takes jobs from %2$s (a RabbitMQ broker) and writes results to %3$s (a"
              + " MongoDB database).",
          "There is %1$s, an nginx reverse proxy, in front of %2$s, a Django web application. %2$s"
              + " keeps sessions in %3$s, a Redis cache.",
          "%1$s, a Node.js web application, publishes to %2$s, a message queue. %3$s, a background"
              + " worker, consumes from %2$s.");

  @Property(tries = 300)
  void other_names_give_the_same_model_with_other_names(
      @ForAll("texts") String text,
      @ForAll("names") List<String> names,
      @ForAll("names") List<String> others) {
    assertThat(outcome(text, names)).isEqualTo(outcome(text, others));
  }

  private static List<String> outcome(String text, List<String> names) {
    return Outcome.of(Outcome.read(String.format(Locale.ROOT, text, names.toArray()))).stream()
        .map(line -> withoutNames(line, names))
        .sorted()
        .toList();
  }

  private static String withoutNames(String line, List<String> names) {
    String plain = line;
    for (int i = 0; i < names.size(); i++) {
      plain = plain.replaceAll("(?i)" + names.get(i), "N" + i);
    }
    return plain;
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(TEXTS);
  }

  /** Three different words that no language and no catalog has. */
  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> name =
        Combinators.combine(
                Arbitraries.of("Z", "Qu", "Vr", "Xo", "Kl", "Thr", "Gw", "Dzh"),
                Arbitraries.of("ar", "ee", "ov", "il", "un"),
                Arbitraries.of("mp", "zz", "rk", "blo", "dra", "xit"),
                Arbitraries.of("a", "o", "ex", "im", "ul"))
            .as((a, b, c, d) -> a + b + c + d);
    return name.list().ofSize(3).uniqueElements();
  }
}
