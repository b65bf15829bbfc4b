package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.FactDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is encrypted, and cannot be read or changed on the way | is not encrypted
          takes connections only from those that need it | does not take connections only from those that need it
          can be reached from the internet | cannot be reached from the internet
          has a debugger | does not have a debugger
          has been told | has not been told
          carries its own code | does not carry its own code
          passes what it gets | does not pass what it gets
          """)
  void a_claim_is_denied_where_its_verb_stands(String says, String denied) {
    assertThat(Denial.of(says)).isEqualTo(denied);
  }

  @Test
  void every_fact_of_the_catalog_can_be_denied() {
    for (FactDefinition fact : Dreadnought.builtIn().catalog().facts().values()) {
      assertThat(Denial.of(fact.says()))
          .as(fact.id())
          .matches(
              "((is|are|was|were|has|have) not|cannot|does not [a-z-]+[^s]|does not [a-z]+ss)\\b.*");
    }
  }
}
