package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sentence lists side by side: "a React app, an orders service and a worker" are three, each
 * introduced by an article of its own.
 */
final class Coordinations {
  private static final Set<String> JOINING = Words.of("and plus &");

  private static final Set<String> ARTICLES = Words.of("a an");

  /** A longer list is no sentence about parts. */
  private static final int LONGEST = 16;

  private final Map<Integer, Set<Integer>> beside = new HashMap<>();

  private Coordinations() {}

  static Coordinations of(List<NounPhrase> components) {
    Coordinations found = new Coordinations();
    List<NounPhrase> list = new ArrayList<>();
    boolean joined = false;
    for (NounPhrase phrase : components) {
      NounPhrase last = list.isEmpty() ? null : list.get(list.size() - 1);
      boolean goesOn = last != null && !joined && isBeside(last, phrase);
      if (!goesOn) {
        list.clear();
        joined = false;
      }
      if (isIntroduced(phrase) && list.size() < LONGEST) {
        joined = goesOn && isJoined(last, phrase);
        list.add(phrase);
        if (joined && !areRoles(list)) {
          found.tellApart(list);
        }
      } else {
        list.clear();
      }
    }
    found.tellToldApart(components);
    found.tellChainedApart(components);
    return found;
  }

  /** "The exporter, which hands orders to SAP, and the mailer, which sends": two. */
  private void tellToldApart(List<NounPhrase> components) {
    NounPhrase told = null;
    for (NounPhrase phrase : components) {
      boolean here = told != null && told.sentence() == phrase.sentence();
      if (here && isAfterComma(phrase)) {
        tellApart(List.of(told, phrase));
      }
      told = isTold(phrase) ? phrase : here ? told : null;
    }
  }

  /**
   * "Browser -> load balancer -> Node app": each that stands at an arrow is another. A single arrow
   * may tell what a thing is, unless what it points at is told by what it is for.
   */
  private void tellChainedApart(List<NounPhrase> components) {
    List<NounPhrase> chain = new ArrayList<>();
    for (NounPhrase phrase : components) {
      NounPhrase last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
      if (last == null || !isArrowBetween(last, phrase)) {
        tellDifferentApart(chain);
        chain.clear();
      }
      if (chain.size() < LONGEST) {
        chain.add(phrase);
      }
    }
    tellDifferentApart(chain);
  }

  private void tellDifferentApart(List<NounPhrase> chain) {
    boolean drawn = chain.size() > 2 || chain.size() == 2 && areTwo(chain.get(0), chain.get(1));
    for (NounPhrase one : drawn ? chain : List.<NounPhrase>of()) {
      for (NounPhrase other : chain) {
        if (!words(one).equals(words(other))) {
          tellApart(List.of(one, other));
        }
      }
    }
  }

  /** "Vue app → Order API"; but "order backend → Node service". */
  private static boolean areTwo(NounPhrase left, NounPhrase right) {
    Meaning.OfKind one = left.head();
    Meaning.OfKind other = right.head();
    return one != null
        && other != null
        && !one.id().equals(other.id())
        && left.to() - left.from() > 1
        && !right.role().isEmpty();
  }

  private static boolean isArrowBetween(NounPhrase one, NounPhrase other) {
    for (int i = one.to(); one.sentence() == other.sentence() && i < other.from(); i++) {
      if (Arrows.is(one.sentence().token(i))) {
        return true;
      }
    }
    return false;
  }

  private static String words(NounPhrase phrase) {
    return phrase.sentence().words(phrase.from(), phrase.to());
  }

  /** "The exporter, which". */
  static boolean isTold(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    return sentence.word(phrase.to()).equals(",")
        && Words.RELATIVES.contains(sentence.word(phrase.to() + 1));
  }

  /** True behind ", and the". */
  static boolean isAfterComma(NounPhrase phrase) {
    int i = phrase.from() - 1;
    Sentence sentence = phrase.sentence();
    while (i > 0 && Words.DETERMINERS.contains(sentence.word(i))) {
      i--;
    }
    return i > 0 && JOINING.contains(sentence.word(i)) && sentence.word(i - 1).equals(",");
  }

  private void tellApart(List<NounPhrase> list) {
    for (NounPhrase one : list) {
      for (NounPhrase other : list) {
        if (one != other) {
          beside.computeIfAbsent(one.number(), n -> new HashSet<>()).add(other.number());
        }
      }
    }
  }

  /** "It is both a cache and a message queue", "as a cache and a queue": one that is two things. */
  static boolean areRoles(List<NounPhrase> list) {
    NounPhrase first = list.get(0);
    Sentence sentence = first.sentence();
    int article = first.from();
    while (article > 0 && !ARTICLES.contains(sentence.word(article))) {
      article--;
    }
    String before = sentence.word(article - 1);
    boolean both = before.equals("both") && Words.BE.contains(sentence.word(article - 2));
    return (both || before.equals("as"))
        && list.stream().allMatch(p -> p.product() == null && Kinds.isStore(p.kind()));
  }

  /** The phrases that are listed with this one. */
  Set<Integer> beside(int phrase) {
    return beside.getOrDefault(phrase, Set.of());
  }

  private static boolean isIntroduced(NounPhrase phrase) {
    return phrase.article() == NounPhrase.Article.INDEFINITE;
  }

  private static boolean isBeside(NounPhrase one, NounPhrase other) {
    if (one.sentence() != other.sentence()) {
      return false;
    }
    int i = one.to();
    boolean divided = false;
    while (i < other.from()) {
      String word = one.sentence().word(i);
      boolean mark = word.equals(",") || JOINING.contains(word);
      boolean within = divided && (Words.DETERMINERS.contains(word) || isPlainWord(word));
      if (!mark && !within) {
        return false;
      }
      divided |= mark;
      i++;
    }
    return divided;
  }

  /** The words between an article and the phrase: "a small worker". */
  private static boolean isPlainWord(String word) {
    return Words.PLAIN.contains(word) || Words.isDescriptive(word);
  }

  private static boolean isJoined(NounPhrase one, NounPhrase other) {
    for (int i = one.to(); i < other.from(); i++) {
      if (JOINING.contains(one.sentence().word(i))) {
        return true;
      }
    }
    return false;
  }
}
