package dev.dreadnought.report;

import java.util.ArrayList;
import java.util.List;

/** Names and texts as short as a summary needs them. */
final class SummaryWords {
  private static final int NAME = 40;
  private static final int NAME_WORDS = 6;

  private SummaryWords() {}

  /** The first of names, and how many more there are. */
  static String few(SummaryDetail detail, List<String> names) {
    int most = 1 + Math.max(0, detail.others());
    // One name more takes no more room than that there is one.
    int shown = names.size() == most + 1 ? most + 1 : Math.min(names.size(), most);
    List<String> said = new ArrayList<>(names.subList(0, shown));
    if (names.size() > shown) {
      said.add(names.size() - shown + " more");
    }
    return Phrases.list(said);
  }

  static String named(String name) {
    return shortened(Visible.shortened(Visible.line(name), NAME), NAME_WORDS);
  }

  static String shortened(String text, int mostWords) {
    String[] words = text.strip().split("\\s+");
    if (words.length <= mostWords) {
      return String.join(" ", words);
    }
    return whole(String.join(" ", List.of(words).subList(0, mostWords))) + "…";
  }

  /** Without a remark in brackets of which only the beginning is left, and what led to it. */
  private static String whole(String beginning) {
    int opened = beginning.lastIndexOf('(');
    boolean isOpen = opened > 0 && beginning.indexOf(')', opened) < 0;
    String kept = isOpen ? beginning.substring(0, opened) : beginning;
    return kept.strip().replaceFirst("[,;:]$", "");
  }

  /** A title inside a sentence; what begins with two capitals is a name. */
  static String startSmall(String title) {
    boolean isName =
        title.length() < 2
            || !Character.isUpperCase(title.charAt(0))
            || !Character.isLowerCase(title.charAt(1));
    return isName ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }
}
