package dev.dreadnought.narration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a model's words say what the engine's say. A model may choose how sentences are joined;
 * it may not move a fact. So an answer passes when
 *
 * <ul>
 *   <li>each locked fact stands in it once, in the order of the text, and no other;
 *   <li>between each two facts the words that decide truth (no, only, all, open, at least, may …)
 *       are the ones that stood there, as often;
 *   <li>every other word stood in the text, or is one of a closed list of words that join;
 *   <li>nothing but letters and plain punctuation is outside the tokens, and the length is within
 *       bounds.
 * </ul>
 *
 * The closed vocabulary also settles the language, and leaves no room for a name, a number or a
 * requirement that was not given. It is strict by design: an answer that is refused costs some
 * flow, one that is let through wrongly costs trust.
 */
final class AnswerCheck {
  /** Longer by half and a few words: room for joining, none for telling. */
  private static final double LONGEST = 1.5;

  private static final int SOME_WORDS = 30;

  /** Of the text's other words, so many parts in ten must be there. */
  private static final double KEPT = 0.7;

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\s.,;:?()'’“”\"–—-]*");

  /** Words that decide whether a sentence is true. */
  private static final Set<String> DECIDING =
      Set.of(
          ("no not none nobody nothing never neither nor without cannot only all every each both any some most"
                  + " more less least few fewer many half several almost nearly about over under above below up"
                  + " zero one two three four five six seven eight nine ten eleven twelve dozen hundred thousand"
                  + " million first second third last single double twice"
                  + " open closed worst best gravest worse better highest lowest greatest before after until unless"
                  + " except but instead must may might can could should would will shall already yet still again"
                  + " possible certain sure safe unsafe secure insecure harmless dangerous unknown known true false"
                  + " critical high medium low severe minor stated inferred assumed refuted raised found lost left"
                  + " mitigated accepted transferred sufficient untreated treated partial implemented verified"
                  + " planned absent present missing satisfied gap gaps fixed solved resolved encrypted clear"
                  + " authenticated protected exposed reached reachable internal external internet public private"
                  + " if because since though although however despite rather than increase decrease lower"
                  + " raise reduce remove removes removed close closes ignore")
              .split(" "));

  /** Words that join and say nothing by themselves. */
  private static final Set<String> JOINING =
      Set.of(
          ("a an the and or of in on at to for from with which that this these those it its they their them"
                  + " there here is are was were be been being has have had as by also then while where when who whose"
                  + " whom what how together among between into within regarding concerning overall altogether"
                  + " following next finally moreover further furthermore addition additionally likewise such same"
                  + " system report reports finding findings team reader readers attention work step steps"
                  + " begin begins beginning start starts starting come comes coming stand stands standing lie lies"
                  + " rest rests show shows describe describes concern concerns matter matters note noted worth"
                  + " point points list lists listed name names named include includes including we our us"
                  + " turning looking taken taking across along beside besides namely")
              .split(" "));

  private final LockedText text;
  private final Set<String> given = new HashSet<>();

  AnswerCheck(LockedText text) {
    this.text = text;
    text.words().forEach(gap -> words(gap).forEach(word -> given.add(stem(word))));
  }

  /**
   * What is wrong with an answer, for the model to mend and the transcript to keep; empty if
   * nothing.
   */
  List<String> problems(String answer) {
    LockedText.Answer apart = LockedText.apart(answer);
    List<String> problems = new ArrayList<>();
    tokens(apart, problems);
    form(apart, problems);
    length(apart, problems);
    vocabulary(apart, problems);
    if (problems.isEmpty()) {
      deciding(apart, problems);
      kept(apart, problems);
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

  private static void form(LockedText.Answer answer, List<String> problems) {
    for (String words : answer.words()) {
      if (!PLAIN.matcher(words).matches()) {
        problems.add("outside the tokens only letters and plain punctuation may stand");
        return;
      }
    }
  }

  private void length(LockedText.Answer answer, List<String> problems) {
    int most = (int) (count(text.words()) * LONGEST) + SOME_WORDS;
    int words = count(answer.words());
    if (words > most) {
      problems.add("the answer has " + words + " words beside the tokens; at most " + most);
    }
  }

  private static int count(List<String> gaps) {
    return gaps.stream().mapToInt(gap -> words(gap).size()).sum();
  }

  private void vocabulary(LockedText.Answer answer, List<String> problems) {
    for (String gap : answer.words()) {
      for (String word : words(gap)) {
        if (!given.contains(stem(word)) && !JOINING.contains(word) && !DECIDING.contains(word)) {
          problems.add("the word \"" + word + "\" is not in the text");
        }
      }
    }
  }

  /** Between each two facts, so that none moves to another. */
  private void deciding(LockedText.Answer answer, List<String> problems) {
    for (int gap = 0; gap < text.words().size(); gap++) {
      TreeMap<String, Integer> wanted = deciding(text.words().get(gap));
      TreeMap<String, Integer> got = deciding(answer.words().get(gap));
      if (!wanted.equals(got)) {
        problems.add(
            "between tokens "
                + gap
                + " and "
                + (gap + 1)
                + " the words "
                + wanted.keySet()
                + " must stand, and no others such as "
                + got.keySet());
      }
    }
  }

  private static TreeMap<String, Integer> deciding(String gap) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (String word : words(gap)) {
      if (DECIDING.contains(word)) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Other words stay with the facts that they are about: in their gap. */
  private void kept(LockedText.Answer answer, List<String> problems) {
    int said = 0;
    int kept = 0;
    for (int gap = 0; gap < text.words().size(); gap++) {
      Set<String> there = telling(answer.words().get(gap));
      Set<String> wanted = telling(text.words().get(gap));
      for (String stem : wanted) {
        said++;
        kept += there.contains(stem) ? 1 : 0;
      }
      for (String stem : there) {
        if (!wanted.contains(stem)) {
          problems.add(
              "a word like \""
                  + stem
                  + "\" stood elsewhere, not between tokens "
                  + gap
                  + " and "
                  + (gap + 1));
        }
      }
    }
    if (kept < said * KEPT) {
      problems.add("too much was left out: keep what the text says");
    }
  }

  private static Set<String> telling(String gap) {
    Set<String> stems = new HashSet<>();
    for (String word : words(gap)) {
      if (!DECIDING.contains(word) && !JOINING.contains(word)) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT).replace('’', '\''));
    }
    return words;
  }

  /** Enough to let "call" stand for "calls", and too little to let two words meet. */
  private static String stem(String word) {
    for (String ending : List.of("ing", "ed", "es", "s", "'s")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
