package dev.dreadnought.narration;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a model's words say what the engine's say. A model may choose how sentences are joined;
 * it may not move a fact. So an answer passes when
 *
 * <ul>
 *   <li>each locked fact stands in it once, in the order of the text, and no other;
 *   <li>between each two facts stand the words of the text in their order, as they are or as a
 *       closed list says the same, and nothing more than what says nothing ({@link Rewording});
 *   <li>nothing touches a fact that could change how it reads, and the length is within bounds.
 * </ul>
 *
 * The closed list also settles the language, and leaves no room for a name, a number, a claim or
 * markup that was not given. It is strict by design: an answer that is refused costs some flow, one
 * that is let through wrongly costs trust.
 */
final class AnswerCheck {
  /** Longer by half and a few words: room for joining, none for telling. */
  private static final double LONGEST = 1.5;

  private static final int SOME_WORDS = 30;
  private static final String CLOSING = ",.;:?";

  private final LockedText text;
  private final List<Gap> gaps;

  AnswerCheck(LockedText text) {
    this.text = text;
    this.gaps = Gap.of(text);
  }

  /**
   * What is wrong with an answer, for the model to mend and the transcript to keep; empty if
   * nothing. It may quote the answer, so it stands in no report.
   */
  List<String> problems(String answer) {
    LockedText.Answer apart = LockedText.apart(answer);
    List<String> problems = new ArrayList<>();
    tokens(apart, problems);
    length(apart, problems);
    if (problems.isEmpty()) {
      for (int gap = 0; gap < gaps.size(); gap++) {
        edges(gap, apart.words().get(gap), problems);
        words(gap, apart.words().get(gap), problems);
      }
    }
    return List.copyOf(problems);
  }

  private void tokens(LockedText.Answer answer, List<String> problems) {
    List<Integer> wanted = new ArrayList<>();
    for (int i = 1; i <= text.facts().size(); i++) {
      wanted.add(i);
    }
    if (!answer.tokens().equals(wanted)) {
      problems.add(
          "the tokens must be [[1]] to [["
              + wanted.size()
              + "]], each once and in that order; they were "
              + answer.tokens());
    }
  }

  private void length(LockedText.Answer answer, List<String> problems) {
    int most = (int) (count(text.words()) * LONGEST) + SOME_WORDS;
    int words = count(answer.words());
    if (words > most) {
      problems.add(
          "the answer has " + words + " words and marks beside the tokens; at most " + most);
    }
  }

  private static int count(List<String> gaps) {
    return gaps.stream().mapToInt(gap -> Phrase.items(gap).size()).sum();
  }

  /** A letter, a hyphen or a digit at a fact makes another fact of it. */
  private void edges(int gap, String words, List<String> problems) {
    String given = text.words().get(gap);
    boolean isFirst = gap == 0;
    boolean isLast = gap == text.facts().size();
    boolean startsWell = isFirst || words.isEmpty() || isClosed(words, given);
    boolean endsWell =
        isLast || words.isEmpty() || isSpace(last(words)) || last(words) == last(given);
    if (!startsWell || !endsWell || words.isEmpty() && !given.isEmpty()) {
      problems.add("a space must stand " + place(gap) + ", where it stood");
    }
  }

  /** A space, or a mark with a space behind it, or what stood there. */
  private static boolean isClosed(String words, String given) {
    int marks = 0;
    while (marks < words.length() && CLOSING.indexOf(words.charAt(marks)) >= 0) {
      marks++;
    }
    return marks == words.length()
        || isSpace(words.charAt(marks))
        || !given.isEmpty() && words.charAt(0) == given.charAt(0) && !isSpace(given.charAt(0));
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
  }

  private static char last(String text) {
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }

  private void words(int gap, String words, List<String> problems) {
    if (!Rewording.says(gaps.get(gap), Phrase.items(words))) {
      problems.add(
          "keep the words \""
              + text.words().get(gap).strip()
              + "\" "
              + place(gap)
              + ", in their order; \""
              + words.strip()
              + "\" is something else");
    }
  }

  private String place(int gap) {
    if (gap == 0) {
      return "before [[1]]";
    }
    return gap == text.facts().size()
        ? "behind [[" + gap + "]]"
        : "between [[" + gap + "]] and [[" + (gap + 1) + "]]";
  }
}
