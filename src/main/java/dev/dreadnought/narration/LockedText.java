package dev.dreadnought.narration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in which everything that is a fact is locked: names, numbers with what they count,
 * identifiers, quotations, and whatever stands in brackets. A model gets a token such as {@code
 * [[3]]} in its place, in the order of the text, and never writes a fact itself.
 *
 * @param words what stands before each locked fact, and after the last: one more than {@code facts}
 * @param facts what is locked, in order; the same fact has a token for each place
 */
record LockedText(List<String> words, List<String> facts) {
  /** How many words behind a number belong to it: "39 open findings". */
  private static final String COUNTED =
      "\\d+(?:[.,–-]\\d+)*+%?(?:\\s+(?!(?:and|or|of|are|is|was|has|have|can|may|must|be|in|on|at|with"
          + "|by|to|as|from|that|which|whether|nobody|no|none|not|all|more\\s+are)\\b)[A-Za-z][A-Za-z-]*+){0,2}";

  private static final List<String> FORMS =
      List.of(
          // A name that was shortened: what it was shortened from is no help in finding it.
          "[^.;:…]{1,200}…",
          "\\([^()]*+\\)",
          "“[^”]*+”",
          "\"[^\"]*+\"",
          "`[^`]*+`",
          "[A-Za-z0-9][A-Za-z0-9-]*+@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)*+",
          "(?:CWE|CAPEC|CVE)-[0-9-]++",
          COUNTED,
          // An acronym, or a word with a digit or a capital within: a name that nobody listed.
          "\\b(?=[A-Za-z0-9/-]*+)(?:[A-Z]{2,}[A-Za-z0-9/-]*+|[A-Za-z]+\\d[A-Za-z0-9]*+|[a-z]+[A-Z]\\w*+)");

  private static final Pattern TOKEN = Pattern.compile("\\[\\[(\\d{1,4})]]");

  LockedText {
    words = List.copyOf(words);
    facts = List.copyOf(facts);
  }

  static LockedText of(Section section) {
    String names =
        section.names().stream()
            .filter(name -> !name.isBlank())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(n -> n))
            .map(name -> "(?<![\\p{L}\\p{N}])(?iu:" + Pattern.quote(name) + ")(?![\\p{L}\\p{N}])")
            .collect(Collectors.joining("|"));
    String forms = String.join("|", FORMS);
    Matcher facts =
        Pattern.compile(names.isEmpty() ? forms : names + "|" + forms).matcher(section.text());
    List<String> words = new ArrayList<>();
    List<String> locked = new ArrayList<>();
    int at = 0;
    while (facts.find()) {
      words.add(section.text().substring(at, facts.start()));
      locked.add(facts.group());
      at = facts.end();
    }
    words.add(section.text().substring(at));
    return new LockedText(words, locked);
  }

  /** The text with a token for each fact. */
  String masked() {
    StringBuilder out = new StringBuilder(words.get(0));
    for (int i = 0; i < facts.size(); i++) {
      out.append(token(i)).append(words.get(i + 1));
    }
    return out.toString();
  }

  /** What each token stands for, a line each. */
  String legend() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < facts.size(); i++) {
      String fact = facts.get(i).replaceAll("\\s+", " ").replace("<<<", "").replace(">>>", "");
      out.append(token(i)).append(" = ").append(fact).append('\n');
    }
    return out.toString();
  }

  private static String token(int fact) {
    return "[[" + (fact + 1) + "]]";
  }

  /** An answer taken apart at its tokens. */
  record Answer(List<String> words, List<Integer> tokens) {}

  static Answer apart(String answer) {
    List<String> words = new ArrayList<>();
    List<Integer> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(answer);
    int at = 0;
    while (token.find()) {
      words.add(answer.substring(at, token.start()));
      tokens.add(Integer.parseInt(token.group(1)));
      at = token.end();
    }
    words.add(answer.substring(at));
    return new Answer(List.copyOf(words), List.copyOf(tokens));
  }

  /** The answer with the facts back in their places; for an answer that was checked. */
  String restored(Answer answer) {
    StringBuilder out = new StringBuilder(answer.words().get(0));
    for (int i = 0; i < answer.tokens().size(); i++) {
      out.append(facts.get(answer.tokens().get(i) - 1)).append(answer.words().get(i + 1));
    }
    return out.toString().replaceAll("\\s+", " ").strip();
  }
}
