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

  /** Labels of what a part is there for. */
  private static final Set<String> ROLES = Words.of("role purpose function");

  private static final Set<String> THIS = Words.of("this");

  /** The phrase that each such phrase means. */
  private final Map<NounPhrase, NounPhrase> heads = new LinkedHashMap<>();

  /** The phrase that each word in the type of code means, behind its title in brackets. */
  private final Map<NounPhrase, NounPhrase> codes = new LinkedHashMap<>();

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
    NounPhrase before = null;
    int end = -1;
    for (NounPhrase phrase : phrases) {
      Sentence sentence = phrase.sentence();
      if (before != null && Naming.isCodeOfTitle(phrase) && isBehind(before, phrase)) {
        found.codes.put(phrase, before);
      } else if (sentence.block() == Block.Kind.HEADING) {
        head = isWhole(phrase) || isTitle(phrase) ? phrase : null;
        end = endOf(sentence);
      } else if (isThis(phrase)) {
        int place = sentence.text().headingBefore(sentence.start());
        found.below.computeIfAbsent(place, p -> new HashSet<>()).add(phrase.number());
        if (head != null && sentence.start() < end && mayBeOne(head, phrase)) {
          found.heads.put(phrase, head);
        }
      } else if (head != null && sentence.start() < end && isRole(head, phrase)) {
        found.heads.put(phrase, head);
      }
      before = phrase;
    }
    found.tellApart();
    found.tellTitles(phrases.stream().filter(Headed::isTitle).toList());
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

  /** What each word in the type of code means, in reading order. */
  Map<NounPhrase, NounPhrase> codes() {
    return codes;
  }

  private static boolean isBehind(NounPhrase title, NounPhrase code) {
    return title.sentence() == code.sentence() && title.to() == code.from() - 1;
  }

  /** "- Role: The central coordinator", below "## Booking service": what that one is. */
  private static boolean isRole(NounPhrase head, NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    boolean alike = Kinds.isApplication(head.kind()) && Kinds.isApplication(phrase.kind());
    boolean begins =
        sentence.block() == Block.Kind.ITEM
            && Words.DETERMINERS.contains(sentence.word(0))
            && phrase.from() <= 1 + BETWEEN
            && phrase.product() == null
            && isFree(phrase);
    return begins && alike && sentence.text().isBehindLabel(sentence.start(), ROLES);
  }

  /** "## Frontend service", "## Booking API service": two, as two headings have them. */
  private void tellTitles(List<NounPhrase> titles) {
    for (NounPhrase one : titles.subList(0, Math.min(MOST, titles.size()))) {
      for (NounPhrase other : titles.subList(0, Math.min(MOST, titles.size()))) {
        if (last(one).equals(last(other)) && !words(one).equals(words(other))) {
          apart.computeIfAbsent(one.number(), n -> new HashSet<>()).add(other.number());
        }
      }
    }
  }

  private static boolean isTitle(NounPhrase phrase) {
    return phrase.sentence().block() == Block.Kind.HEADING
        && phrase.to() - phrase.from() > 1
        && Naming.isWhole(phrase)
        && Identities.isProgram(phrase.kind());
  }

  private static String words(NounPhrase phrase) {
    return phrase.sentence().words(phrase.from(), phrase.to());
  }

  private static String last(NounPhrase phrase) {
    return phrase.sentence().word(phrase.to() - 1);
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
