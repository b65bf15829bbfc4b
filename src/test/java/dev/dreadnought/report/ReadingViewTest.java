package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.source.Source;
import org.junit.jupiter.api.Test;

class ReadingViewTest {

  @Test
  void it_shows_what_was_recognised_inferred_set_aside_and_not_understood() {
    assertThat(
            view(
                """
                Users write posts in the web application.
                It uses MySQL and has no Redis. It is used via Fooify.
                """))
        .isEqualTo(
            """
            blog.txt
              1  [Users]A [write]R [posts]D in the [web application]C.
              2  It [uses]R [MySQL]T and has no [Redis]–. It is used via [Fooify]?.

              T technology, C component, A actor, D data, R relation, – set aside, ? not understood

            Inferred, not said
              component browser, from 1:1 "Users", 1:26 "web application"
              flow browser--web-application, from 1:1 "Users", 1:26 "web application"
              flow users--browser, from 1:1 "Users"
              internet-facing@system: people use it over the web, and nothing says that it is internal, from 1:1 "Users"

            Set aside
              2:26  negated: Redis

            Not understood
              2:48  Fooify
            """);
  }

  @Test
  void a_text_that_says_nothing_is_shown_as_it_is() {
    assertThat(view("Hello \u001b[31mworld")).isEqualTo("blog.txt\n  1  Hello world\n");
  }

  private static String view(String text) {
    Dreadnought dreadnought = Dreadnought.builtIn();
    return ReadingView.of(
        dreadnought.assess(dreadnought.read(new Source("blog.txt", "prose", text))));
  }
}
