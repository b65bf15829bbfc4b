package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What "this" is right below a heading that names a part: "## Worker", "This Python script accepts
 * runs". Two headings tell of two parts, however alike they are called below them.
 */
final class Headed {
  /** With more the text is a long list, and no description with a section for each part. */
  private static final int MOST = 60;

  /** Words between "this" and its noun: what it is made with, and what it is like. */
  private static final int BETWEEN = 3;

  private static final Set<String> THIS = Words.of("this");

  /** The phrase that each such phrase means. */
  private final Map<NounPhrase, NounPhrase> heads = new LinkedHashMap<>();

  /** The numbers of such phrases, by the place of their heading. */
  private final Map<Integer, Set<Integer>> below = new LinkedHashMap<>();

  private final Map<Integer, Set<Integer>> apart = new HashMap<>();

  private Headed() {}

  /**
   * @param phrases those that may be parts, in reading order
   */
  static Headed of(List<NounPhrase> phrases) {
    Headed found = new Headed();
    NounPhrase head = null;
    int end = -1;
    for (NounPhrase phrase : phrases) {
      Sentence sentence = phrase.sentence();
      if (sentence.block() == Block.Kind.HEADING) {
        head = isWhole(phrase) ? phrase : null;
        end = endOf(sentence);
      } else if (isThis(phrase)) {
        int place = sentence.text().headingBefore(sentence.start());
        found.below.computeIfAbsent(place, p -> new HashSet<>()).add(phrase.number());
        if (head != null && sentence.start() < end && mayBeOne(head, phrase)) {
          found.heads.put(phrase, head);
        }
      }
    }
    found.tellApart();
    return found;
  }

  private void tellApart() {
    if (below.size() > MOST) {
      return;
    }
    for (Set<Integer> one : below.values()) {
      Set<Integer> others = new HashSet<>();
      below.values().stream().filter(b -> b != one).forEach(others::addAll);
      one.forEach(n -> apart.put(n, others));
    }
  }

  /** What each "this" means, in reading order. */
  Map<NounPhrase, NounPhrase> heads() {
    return heads;
  }

  /** The phrases below other headings. */
  Set<Integer> apartFrom(int phrase) {
    return apart.getOrDefault(phrase, Set.of());
  }

  /** True of a heading that is a name and nothing else. */
  private static boolean isWhole(NounPhrase phrase) {
    Sentence heading = phrase.sentence();
    return heading.number() > 0
        && phrase.from() == SectionNames.afterNumber(heading)
        && phrase.to() == heading.size();
  }

  /** Where the next heading stands. */
  private static int endOf(Sentence heading) {
    int mark = heading.text().headingAfter(heading.end());
    return mark < 0 ? Integer.MAX_VALUE : mark;
  }

  /** "This Python script", at the beginning of a sentence. */
  private static boolean isThis(NounPhrase phrase) {
    boolean begins = phrase.from() > 0 && phrase.from() <= 1 + BETWEEN;
    return begins
        && THIS.contains(phrase.sentence().word(0))
        && phrase.sentence().block() == Block.Kind.PARAGRAPH
        && isFree(phrase)
        && Identities.isProgram(phrase.kind());
  }

  /** True where nothing but words that tell more of it stand between "this" and a phrase. */
  private static boolean isFree(NounPhrase phrase) {
    for (int i = 1; i < phrase.from(); i++) {
      String word = phrase.sentence().word(i);
      if (phrase.sentence().token(i).isMark() && !word.equals("+") && !word.equals("-")
          || Words.isFunction(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBeOne(NounPhrase head, @Nullable NounPhrase phrase) {
    return phrase != null
        && (head.kind() == ComponentKind.OTHER
            || head.kind() == ComponentKind.WORKER
            || Identities.mayBeOne(head.kind(), phrase.kind()));
  }
}
