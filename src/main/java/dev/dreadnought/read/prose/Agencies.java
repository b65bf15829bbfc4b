package dev.dreadnought.read.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * "RWD collects the readings … RWD staff read the tables": whoever has a staff is a house, by
 * whatever letters, and no program. "The LIS staff" may be those who look after one.
 */
final class Agencies {
  private static final Set<String> STAFF = Words.of("staff personnel employees officials");

  private Agencies() {}

  /** The letters by which houses go in a text, in small letters. */
  static Set<String> in(List<Sentence> sentences, List<List<Mention>> mentions) {
    Set<String> houses = new HashSet<>();
    for (int k = 0; k < sentences.size(); k++) {
      Sentence sentence = sentences.get(k);
      for (int i = 0; i + 1 < sentence.size(); i++) {
        int at = i;
        boolean free = mentions.get(k).stream().noneMatch(m -> m.from() <= at && at < m.to());
        boolean house =
            STAFF.contains(sentence.word(i + 1))
                && isShouted(sentence.original(i))
                && !Words.DETERMINERS.contains(sentence.word(i - 1));
        if (free && house) {
          houses.add(sentence.word(i));
        }
      }
    }
    return houses;
  }

  private static boolean isShouted(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }
}
