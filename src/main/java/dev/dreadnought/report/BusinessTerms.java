package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.report.BusinessChapter.Word;
import java.util.List;
import java.util.Locale;

/** What the words of the page for the business mean, for whoever has to ask. */
final class BusinessTerms {
  private static final List<Word> PLAIN =
      List.of(
          new Word("server program", "answers apps and browsers, on our side"),
          new Word("entry point", "takes each request first, passes it on"),
          new Word("the front", "entry point and the line to it"),
          new Word("program in the background", "does jobs that nobody waits for"),
          new Word("waiting line", "holds jobs or messages for a program"),
          new Word("database", "keeps data, as records"),
          new Word("data store", "keeps data: records or files"),
          new Word("rented machine", "a provider's computer that runs our programs"),
          new Word("login service", "checks who somebody is"),
          new Word("cloud's own information service", "gives a rented machine facts and keys"),
          new Word("cloud account", "our account with whoever rents us machines"),
          new Word("login session", "spares a visitor logging in again"),
          new Word("application's secret", "the key that vouches for login sessions"),
          new Word("login pass", "is shown instead of a password"),
          new Word("commands smuggled into", "typed text that programs take for commands"),
          new Word("commands hidden in", "text that makes a visitor's browser act"),
          new Word("fields set that the form does not offer", "for instance, “administrator: yes”"),
          new Word("scrambled form", "a form of passwords nobody can read"),
          new Word("borrowed program part", "ready-made work of others inside our programs"),
          new Word("public collection", "anybody adds such parts, programmers fetch them"),
          new Word("message that starts a program", "an entry that a program reacts to"),
          new Word("wrong app", "a false app instead of ours"),
          new Word("one message, two effects", "what arrives twice is done twice"),
          new Word("second factor", "a code or device beside the password"),
          new Word("permanent access keys", "cloud account keys that never run out"),
          new Word("flood traffic", "masses of requests that crowd out others"),
          new Word("audit records", "who did what, and when, as proof"),
          new Word("remote control", "how a machine is run from elsewhere"),
          new Word("go-between", "passes requests on for others"),
          new Word("interface", "what programs, not people, call"));

  private final Scoring scoring;

  BusinessTerms(Scoring scoring) {
    this.scoring = scoring;
  }

  /** The words that the whole page counts in. */
  List<Word> counted() {
    return List.of(
        new Word("way", "a finding: how somebody could attack"),
        new Word("grounded", "rests on what the description says; not tested"),
        new Word("untested", "nobody tried; unsaid safeguards count as missing"),
        new Word("possible", "only if an open question ends badly"),
        new Word("critical", "rated " + least(Band.CRITICAL) + " or more out of 10"),
        new Word("high", "from " + least(Band.HIGH) + "; medium from " + least(Band.MEDIUM)),
        new Word("best case", "what nobody mentioned turned out well"),
        new Word("raised", "called high below " + least(Band.HIGH) + ", for extreme harm"),
        new Word("extreme harm", "a life, or great damage to most"),
        new Word("grave", "called high or critical, raised ones too"),
        new Word("closed", "made hard enough, never impossible"));
  }

  private String least(Band band) {
    double least = scoring.bands().getOrDefault(band, 0) / (double) Factor.values().length;
    return String.valueOf(least);
  }

  /** The plain names that stand on the page. */
  static List<Word> used(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return PLAIN.stream().filter(w -> small.contains(w.word().toLowerCase(Locale.ROOT))).toList();
  }
}
