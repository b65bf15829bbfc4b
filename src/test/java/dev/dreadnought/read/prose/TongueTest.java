package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who writes in another language is told that only English is read. */
class TongueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "German | Die Anwendung läuft auf AWS und nutzt MySQL. Die Benutzer melden sich mit dem Browser an.",
        "French | L'application utilise Redis pour les sessions et PostgreSQL pour les commandes des clients.",
        "Spanish | La aplicación está escrita en Python con Flask. Los usuarios se conectan por el navegador.",
        "Portuguese | A aplicação usa Redis para as sessões e os dados são guardados em uma base PostgreSQL.",
        "Italian | L'applicazione è scritta con Spring e gli utenti si collegano per il browser della rete.",
        "Dutch | De applicatie draait op een server van het bedrijf en wordt met Ansible op Linux gezet.",
        "another language than English | 本系统使用 Redis 和 MySQL。用户通过浏览器访问。",
        "another language than English | Система использует PostgreSQL, пользователи входят через браузер."
      })
  void another_language_is_named(String tongue, String text) {
    assertThat(Outcome.read(text).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("seems to be in " + tongue));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flask, MySQL, AWS EC2, Redis, nginx",
        "Acme Portal",
        "",
        "Redis is no cache here. The die is cast per request, and it does so on an SAP system.",
        "- login\n- search\n- checkout",
        "Müller & Söhne run the Zürich portal on Linux."
      })
  void english_and_lists_of_names_are_not(String text) {
    assertThat(Outcome.read(text).problems()).isEmpty();
  }

  @Test
  void of_the_sentences_only_those_in_other_languages_are() {
    assertThat(
            SentencesTest.cases().stream()
                .map(SentencesTest.Case::text)
                .filter(t -> !Outcome.read(t).problems().isEmpty()))
        .containsExactly(
            "Die Anwendung läuft auf Kubernetes und nutzt PostgreSQL.", "这个系统使用 Redis。");
  }
}
