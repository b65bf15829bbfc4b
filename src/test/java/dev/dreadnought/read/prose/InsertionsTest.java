package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What stands between those who act and what they do is told by itself, in the order of the text.
 */
class InsertionsTest {
  @Test
  void what_is_inserted_is_told_first_and_then_who_does_what() {
    assertThat(told("The shop and the mailer, both in Kotlin, write to Kafka."))
        .containsExactly(
            "the shop and the mailer are both in kotlin", "the shop and the mailer write to kafka");
    assertThat(told("A crawler, a script, and an indexer, a Go service, talk over Kafka."))
        .containsExactly(
            "a crawler is a script",
            "an indexer is a go service",
            "the crawler and the indexer talk over kafka");
    assertThat(told("The shop calls the API, whose data live in MySQL."))
        .containsExactly("the shop calls the api", "the api 's data live in mysql");
  }

  @Test
  void what_is_no_insertion_stays_one_sentence() {
    assertThat(told("The shop and the mailer write to Kafka, both by night.")).hasSize(1);
    assertThat(told("The shop, a Django application, stores orders in MySQL.")).hasSize(1);
    assertThat(told("The owner of the shop, whose name nobody knows, pays with a card."))
        .hasSize(1);
  }

  @Test
  void words_keep_the_order_of_the_text() {
    for (SentencesTest.Case each : SentencesTest.cases()) {
      for (Sentence sentence : sentences(each.text())) {
        int last = 0;
        for (Token token : sentence.tokens()) {
          assertThat(token.start())
              .as(sentence.words(0, sentence.size()))
              .isGreaterThanOrEqualTo(last);
          last = token.start();
        }
      }
    }
  }

  private static List<String> told(String text) {
    return sentences(text).stream().map(s -> s.words(0, s.size())).toList();
  }

  private static List<Sentence> sentences(String text) {
    return Sentences.of(new Text(new Source("text", "prose", text)));
  }
}
