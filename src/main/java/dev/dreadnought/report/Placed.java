package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.catalog.ThreatDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a standing text of the catalog of one place in one system: the place leads, and the text's
 * sentences follow it as the clauses of one sentence.
 */
final class Placed {
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d'-])\\p{Ll}[\\p{L}'-]*");
  private static final Pattern BETWEEN_SENTENCES =
      Pattern.compile("(?<!\\b(?:e\\.g|i\\.e|etc|vs|approx))[.!?]\\s+(?=[`'\"(]?[\\p{Lu}\\d`])");
  private static final Pattern NAME_WITHIN =
      Pattern.compile("[\\p{Ll},] (\\p{Lu}\\p{Ll}[\\p{L}'-]*)");
  private static final Pattern NEXT_IS_NAME = Pattern.compile("^ \\p{Lu}\\p{Ll}");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\p{Lu}[\\p{Ll}'-]*(?![\\p{L}\\d])");

  /** From so many uses on, a word is no part of the name that it seems to begin. */
  private static final int OFTEN = 20;

  private final Map<String, Integer> small = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param catalog whose texts show which words are written small within a sentence
   */
  Placed(Catalog catalog) {
    for (ThreatDefinition threat : catalog.threats().values()) {
      learn(threat.attack());
      learn(threat.verify().replace(ThreatDefinition.COMMANDS, ""));
      learn(threat.falsePositive());
    }
    for (ControlDefinition control : catalog.controls().values()) {
      control.guidance().values().forEach(this::learn);
    }
    for (Technology technology : catalog.technologies().values()) {
      int blank = technology.name().indexOf(' ');
      String first = blank < 0 ? technology.name() : technology.name().substring(0, blank);
      if (small.getOrDefault(first.toLowerCase(Locale.ROOT), 0) < OFTEN) {
        small.remove(first.toLowerCase(Locale.ROOT));
        names.add(first.toLowerCase(Locale.ROOT));
      }
    }
  }

  private void learn(String text) {
    String prose = CODE.matcher(text).replaceAll(" ");
    Matcher words = WORD.matcher(prose);
    while (words.find()) {
      small.merge(words.group(), 1, Integer::sum);
    }
    Matcher within = NAME_WITHIN.matcher(prose);
    while (within.find()) {
      names.add(within.group(1).toLowerCase(Locale.ROOT));
    }
  }

  /**
   * @param lead where, with the comma, colon or word that leads over to the text
   * @param text sentences; code within backticks is left alone
   */
  Prose say(String lead, String text) {
    StringBuilder said = new StringBuilder(lead.replace('`', '\'')).append(' ');
    String rest = text.strip().replaceAll("\\s+", " ");
    Matcher ends = BETWEEN_SENTENCES.matcher(rest);
    int from = 0;
    while (ends.find()) {
      if (!isWithinCode(rest, ends.start())) {
        said.append(small(rest.substring(from, ends.start()))).append("; ");
        from = ends.end();
      }
    }
    said.append(small(rest.substring(from)));
    if (!rest.endsWith(".")) {
      said.append('.');
    }
    return Prose.of(said.toString());
  }

  /** The first sentence of a text. */
  static String first(String text) {
    String rest = text.strip().replaceAll("\\s+", " ");
    Matcher ends = BETWEEN_SENTENCES.matcher(rest);
    while (ends.find()) {
      if (!isWithinCode(rest, ends.start())) {
        return rest.substring(0, ends.start() + 1);
      }
    }
    return rest;
  }

  private static boolean isWithinCode(String text, int at) {
    return text.substring(0, at).chars().filter(c -> c == '`').count() % 2 == 1;
  }

  /** Without the capital that only the beginning of a sentence asked for. */
  private String small(String clause) {
    Matcher word = FIRST_WORD.matcher(clause);
    if (!word.find()) {
      return clause;
    }
    String first = word.group().toLowerCase(Locale.ROOT);
    boolean beginsName = NEXT_IS_NAME.matcher(clause.substring(word.end())).find();
    int uses = small.getOrDefault(first, 0);
    boolean isName = uses == 0 ? names.contains(first) || beginsName : beginsName && uses < OFTEN;
    return isName ? clause : first + clause.substring(word.end());
  }
}
