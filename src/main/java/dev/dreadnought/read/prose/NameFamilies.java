package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * "Transaction MSA … Processing MSA … Timeout MSA": names that end in an acronym which no list
 * knows. Where a text has several of them, and some do what programs do, all of them are programs.
 */
final class NameFamilies {
  private static final int FEWEST = 3;
  private static final int FEWEST_ACTING = 2;
  private static final int LONGEST_ACRONYM = 5;

  /** Where names of one family stand in the text. */
  private static final class Family {
    private final Set<String> names = new HashSet<>();
    private final Map<Integer, List<OpenNouns.Part>> places = new LinkedHashMap<>();
    private int acting;
  }

  private NameFamilies() {}

  /** Where such names stand, by their sentences. */
  static Map<Integer, List<OpenNouns.Part>> in(
      List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<String, Family> families = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean text = sentence.block() != Block.Kind.HEADING;
      for (int last = 1; text && last < sentence.size(); last++) {
        if (isAcronym(sentence, last, mentions.get(i)) && isName(sentence, last - 1)) {
          Family family = families.computeIfAbsent(sentence.word(last), w -> new Family());
          family.names.add(sentence.word(last - 1));
          family.acting += acts(sentence, last + 1) ? 1 : 0;
          family
              .places
              .computeIfAbsent(i, s -> new ArrayList<>())
              .add(new OpenNouns.Part(last - 1, last + 1, ComponentKind.SERVICE));
        }
      }
    }
    Map<Integer, List<OpenNouns.Part>> found = new HashMap<>();
    for (Family family : families.values()) {
      if (family.names.size() >= FEWEST && family.acting >= FEWEST_ACTING) {
        family.places.forEach((i, p) -> found.computeIfAbsent(i, s -> new ArrayList<>()).addAll(p));
      }
    }
    return found;
  }

  private static boolean isAcronym(Sentence sentence, int i, List<Mention> mentions) {
    String word = sentence.original(i);
    return word.length() > 1
        && word.length() <= LONGEST_ACRONYM
        && word.chars().allMatch(Character::isUpperCase)
        && mentions.stream().noneMatch(m -> m.from() <= i && i < m.to());
  }

  /** A word with a capital that is not only there because the sentence begins with it. */
  private static boolean isName(Sentence sentence, int i) {
    return sentence.token(i).isWord()
        && sentence.token(i).capital()
        && !Words.isFunction(sentence.word(i))
        && !Words.DETERMINERS.contains(sentence.word(i));
  }

  private static boolean acts(Sentence sentence, int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    return verb != null && verb.form() == Verbs.Form.THIRD;
  }
}
