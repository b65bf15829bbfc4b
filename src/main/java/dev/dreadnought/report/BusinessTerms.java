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
          new Word("server program", "what runs on our side and answers apps and browsers"),
          new Word("entry point", "what takes each request first and passes it on"),
          new Word("the front", "the same as the entry point, with the line that leads to it"),
          new Word("program in the background", "does jobs that nobody waits for"),
          new Word("waiting line", "where jobs or messages lie until a program takes them"),
          new Word("the store", "where data is kept: records in a database, or files"),
          new Word("rented machine", "a computer of a provider on which our programs run"),
          new Word("login service", "checks who somebody is"),
          new Word(
              "cloud's own information service",
              "tells a rented machine about itself, and hands it keys"),
          new Word("cloud account", "our account with the provider that we rent from"),
          new Word("open login", "what a browser shows so that nobody has to log in anew"),
          new Word("application's secret", "the key with which a program signs open logins"),
          new Word("proof of login", "what a browser or app shows instead of a password"),
          new Word(
              "orders smuggled into", "somebody types text that a program then takes for orders"),
          new Word("orders hidden in", "text or a link that makes a visitor's browser do things"),
          new Word(
              "fields set that the form does not offer",
              "a request with more than the form asks, such as “administrator: yes”"),
          new Word("scrambled form", "how passwords are kept, so that they cannot be read off"),
          new Word("borrowed program part", "ready-made work of others inside our programs"),
          new Word(
              "public collection", "where programmers fetch such parts, and anybody adds some"),
          new Word(
              "message that starts a program",
              "an upload or entry that a program reacts to itself"),
          new Word("wrong app", "a false app on the phone opens the link instead of ours"),
          new Word("one message, two effects", "a job is done twice because it is delivered twice"),
          new Word("second factor", "a code or device that logging in takes beside the password"),
          new Word("permanent access keys", "keys to the cloud account that never run out"),
          new Word("flood traffic", "masses of requests that leave no room for real ones"),
          new Word("audit records", "who did what, and when, kept as proof"),
          new Word("remote control", "how a machine is run from elsewhere"),
          new Word("interface", "what programs, not people, call"));

  private final Scoring scoring;

  BusinessTerms(Scoring scoring) {
    this.scoring = scoring;
  }

  /** The words that the whole page counts in. */
  List<Word> counted() {
    return List.of(
        new Word("way", "a finding of the report: how somebody could attack"),
        new Word(
            "certain",
            "what was described gives ground for it; not that anybody has tried or proved it, for"
                + " most count because nobody said what is done against them"),
        new Word("possible", "it is there only if a question that is open turns out badly"),
        new Word("critical", "rated " + least(Band.CRITICAL) + " or more out of 10"),
        new Word("high", "from " + least(Band.HIGH) + "; medium from " + least(Band.MEDIUM)),
        new Word("grave", "rated high or critical"),
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
