package dev.dreadnought.report;

import dev.dreadnought.catalog.Capitals;
import dev.dreadnought.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a standing text of the catalog of one place in one system: the place leads, and the text's
 * sentences follow it as the clauses of one sentence.
 */
final class Placed {
  // The sign comes first, so that nothing is looked back at where there is none.
  private static final Pattern BETWEEN_SENTENCES =
      Pattern.compile(
          "[.!?](?<!\\b(?:e\\.g|i\\.e|etc|vs|approx)[.!?])\\s+(?=[`'\"(]?[\\p{Lu}\\d`])");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NEXT_IS_NAME = Pattern.compile("^ \\p{Lu}\\p{Ll}");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\p{Lu}[\\p{Ll}'-]*(?![\\p{L}\\d])");

  private final Capitals capitals;

  /**
   * @param catalog whose texts show which words are written small within a sentence
   */
  Placed(Catalog catalog) {
    this.capitals = catalog.capitals();
  }

  /**
   * @param lead where, with the comma, colon or word that leads over to the text
   * @param text sentences; code within backticks is left alone
   */
  Prose say(String lead, String text) {
    StringBuilder said = new StringBuilder(lead.replace('`', '\'')).append(' ');
    String rest = SPACE.matcher(text.strip()).replaceAll(" ");
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

  /** The sentences of a text. */
  static List<String> sentences(String text) {
    String rest = SPACE.matcher(text.strip()).replaceAll(" ");
    List<String> sentences = new ArrayList<>();
    Matcher ends = BETWEEN_SENTENCES.matcher(rest);
    int from = 0;
    while (ends.find()) {
      if (!isWithinCode(rest, ends.start())) {
        sentences.add(rest.substring(from, ends.start() + 1));
        from = ends.end();
      }
    }
    sentences.add(rest.substring(from));
    return sentences;
  }

  /** The first sentence of a text. */
  static String first(String text) {
    String rest = SPACE.matcher(text.strip()).replaceAll(" ");
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
    boolean isName =
        switch (capitals.use(first)) {
          case NEVER -> capitals.isName(first) || beginsName;
          case SELDOM -> beginsName;
          case OFTEN -> false;
        };
    return isName ? clause : first + clause.substring(word.end());
  }
}
