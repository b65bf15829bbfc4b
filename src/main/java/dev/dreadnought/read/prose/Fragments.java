package dev.dreadnought.read.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines that tell what a thing is made with and where it runs, and have no verb: "Written in
 * Kotlin, deployed on Render". Their participles look like a past ("somebody deployed it"), but
 * nobody stands before them who did it.
 */
final class Fragments {
  /** What is said of a thing that is there: how it was made, and where it was put. */
  private static final Set<String> MADE =
      Words.of(
          "written rewritten built made coded programmed developed implemented created designed"
              + " styled bundled compiled packaged packed containerised containerized dockerised"
              + " dockerized based powered backed driven deployed hosted installed run served"
              + " managed exposed fronted secured protected generated rendered set");

  private static final Set<String> LEADS =
      Words.of("in on with by at to via behind from as using inside under up");

  private static final Set<String> JOINS = Words.of(", ; ( and & + \u2013 \u2014 -");

  private Fragments() {}

  /** The first verb of a sentence that somebody is said to do something by; null of a fragment. */
  static @Nullable VerbGroup verbOf(Syntax syntax, Phrasing phrasing) {
    int size = syntax.sentence().size();
    VerbGroup verb = phrasing.firstFinite(0, size);
    while (verb != null && isLoose(syntax, verb)) {
      verb = phrasing.firstFinite(verb.to(), size);
    }
    return verb;
  }

  /** "Elasticsearch, fed by a worker": what is done with it or was made of it, and how. */
  static boolean isMade(Syntax syntax, int at) {
    Workings.Work work = Workings.of(syntax.word(at));
    boolean participle =
        MADE.contains(syntax.word(at)) || work != null && work.is(Workings.Form.PARTICIPLE);
    return participle && LEADS.contains(syntax.word(at + 1));
  }

  /** "React, hosted on Netlify", "built with Vite": behind a mark or nothing, before how. */
  private static boolean isLoose(Syntax syntax, VerbGroup verb) {
    int at = verb.from();
    String before = syntax.word(at - 1);
    return verb.to() == at + 1
        && MADE.contains(syntax.word(at))
        && LEADS.contains(syntax.word(at + 1))
        && (at == 0 || JOINS.contains(before));
  }
}
