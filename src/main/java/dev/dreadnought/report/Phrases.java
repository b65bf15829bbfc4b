package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Framework;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Guidance;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How reports say what records hold: one wording for the terminal and for pages. */
final class Phrases {
  private static final String DEFAULT = "default";

  private static final String THE_SYSTEM = "The system ";

  private Phrases() {}

  /** {@code 8.0 high}. */
  static String scored(DreadScore score) {
    return score.score() + " " + score.band().word();
  }

  /** The band, and the limit that was reached or the floor that raised it. */
  static String band(DreadScore score, Scoring scoring) {
    Band band = score.band();
    if (score.floored()) {
      return "Band high: the mean is lower, but damage and affected users are both extreme, or"
          + " somebody can lose their life";
    }
    return "Band " + band.word() + ": " + limits(band, scoring);
  }

  /** How a score comes about, for the legend of tables. */
  static final String SCALE =
      "A score is the mean of five factors, each 1 to 10 (discoverability 5 to 10). Controls in"
          + " force lower factors, never below "
          + Derivation.RESIDUAL
          + "; of controls of one mechanism the strongest counts. At least: the lower end, where"
          + " everything unknown is harmless; the current score then also counts the controls of"
          + " which nobody said anything.";

  /** The exception that the mark stands for. */
  static final String RAISED =
      "* The mean is lower, but the band is high: damage and affected users are both extreme, or"
          + " somebody can lose their life.";

  /** The bands of the inherent and the current score, each with its limit. */
  static String bands(Finding finding, Scoring scoring) {
    String inherent = standing("inherent", finding.inherent(), scoring);
    return finding.inherent().points() == finding.current().points()
        ? inherent + "; current the same"
        : inherent + "; " + standing("current", finding.current(), scoring);
  }

  private static String standing(String which, DreadScore score, Scoring scoring) {
    String band = band(score, scoring);
    return which + " " + band.substring("Band ".length());
  }

  private static String limits(Band band, Scoring scoring) {
    return band == Band.LOW
        ? "below " + Derivation.leastOf(Band.MEDIUM, scoring)
        : "from " + Derivation.leastOf(band, scoring);
  }

  /** What the two ends of an inherent score's interval stand for. */
  static String inherentInterval(DreadScore score) {
    return score.low() == score.high()
        ? "nothing that is unknown moves this number"
        : ends(score) + "; the lower end takes everything unknown as harmless";
  }

  /** What the two ends of a treated score's interval stand for. */
  static String treatedInterval(DreadScore score) {
    return score.low() == score.high()
        ? "nothing that is unknown moves this number"
        : ends(score)
            + "; the lower end takes everything unknown as harmless, and counts the controls of"
            + " which nobody said anything";
  }

  private static String ends(DreadScore score) {
    return "between " + score.lowText() + " and " + score.highText();
  }

  static String signed(int delta) {
    return delta > 0 ? "+" + delta : "−" + -delta;
  }

  /**
   * What a finding rests on, in the words of every report: {@code assumed} is what readers know as
   * possible; the other two are grounded, and which of them says how directly.
   */
  static String certainty(Ground ground) {
    return switch (ground) {
      case STATED, INFERRED -> "grounded: " + ground.word();
      case ASSUMED -> "possible";
    };
  }

  static String standing(Finding finding) {
    return "STRIDE "
        + finding.stride()
        + " ("
        + finding.stride().title().toLowerCase(Locale.ROOT)
        + "), "
        + certainty(finding.certainty())
        + ", "
        + finding.status().word()
        + ", "
        + treatment(finding);
  }

  static String treatment(Finding finding) {
    return switch (finding.treatment()) {
      case UNTREATED -> "untreated";
      case UNKNOWN -> "treatment not known";
      case PARTIAL -> "partly treated";
      case SUFFICIENT -> "sufficiently treated";
    };
  }

  static String status(Mitigation mitigation) {
    if (mitigation.byDefault() && mitigation.isInForce()) {
      return "in force by default";
    }
    if (mitigation.byDefault()) {
      return "off by default";
    }
    return mitigation.status() == null ? "nobody said" : mitigation.statusWord();
  }

  static String effect(Map<Factor, Integer> effect) {
    if (effect.isEmpty()) {
      return "lowers no factor";
    }
    return effect.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey().title().toLowerCase(Locale.ROOT) + " " + signed(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  static String guidance(Guidance guidance) {
    return guidance.technology().equals(DEFAULT)
        ? guidance.text()
        : guidance.technology() + ": " + guidance.text();
  }

  static String answer(Truth truth) {
    return switch (truth) {
      case TRUE -> "yes";
      case FALSE -> "no";
      case UNKNOWN -> "not known";
    };
  }

  /** With a mark on what nobody said and what follows. */
  static String answer(@Nullable ProvenFact fact) {
    if (fact == null) {
      return answer(Truth.UNKNOWN);
    }
    boolean isInferred = fact.value().isKnown() && fact.ground() != Ground.STATED;
    return answer(fact.value()) + (isInferred ? ", inferred" : "");
  }

  /** Nothing where the name says it: {@code OWASP Top 10:2021}. */
  static String edition(Framework framework) {
    return framework.name().endsWith(framework.edition()) ? "" : framework.edition();
  }

  /**
   * What a step that nobody stated is counted for. Of an attack that is told with an account it is
   * said that it is, so that the sum does not seem to deny it.
   */
  static String guess(Adjustment adjustment) {
    return adjustment.weight().equals("no-login-exploitability")
        ? "the attack is told with an account; nobody said whether it goes without one; counted, to"
            + " be cautious"
        : "nobody said so; counted, to be cautious";
  }

  /** {@code a, b and c}. */
  static String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** A name within a sentence: without its capital, unless it is one that stays. */
  static String small(String name) {
    boolean isPlain = name.length() > 1 && !Character.isUpperCase(name.charAt(1));
    return isPlain ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }

  /** A sentence about "the system", by the system's name. */
  static String named(String sentence, String system) {
    return sentence.startsWith(THE_SYSTEM)
        ? system + sentence.substring(THE_SYSTEM.length() - 1)
        : sentence;
  }

  /** At the beginning of a sentence. */
  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
