package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * "We wrote a message hub (MH) … the MH writes to the ledger": a noun for programs whose letters
 * the text goes on with, where they do what programs do. The letters may be those of one word:
 * "some Middleware (MW)".
 */
final class DefinedAcronyms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;

  /**
   * Where such a noun stands.
   *
   * @param acronym in small letters
   */
  record Defined(int from, int to, ComponentKind kind, String acronym) {}

  private DefinedAcronyms() {}

  /** Where the text defines them, by their sentences. */
  static Map<Integer, Defined> in(List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<Integer, Defined> defined = new TreeMap<>();
    Set<String> acronyms = new HashSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (int open = 1; open + 2 < sentences.get(i).size(); open++) {
        Defined one = at(sentences.get(i), open, mentions.get(i));
        if (one != null && acronyms.add(one.acronym())) {
          defined.putIfAbsent(i, one);
        }
      }
    }
    Set<String> acting = new HashSet<>();
    for (int i = 0; !acronyms.isEmpty() && i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      for (int at = 0; at < sentence.size(); at++) {
        if (acronyms.contains(sentence.word(at)) && sentence.token(at).capital()) {
          NameSigns signs = new NameSigns(sentence, mentionAt(sentence, mentions.get(i)));
          if (signs.acts(at + 1) && signs.hasThing(at + 1)) {
            acting.add(sentence.word(at));
          }
        }
      }
    }
    defined.values().removeIf(d -> !acting.contains(d.acronym()));
    return defined;
  }

  private static @Nullable Defined at(Sentence sentence, int open, List<Mention> mentions) {
    boolean bracket =
        sentence.word(open).equals("(")
            && sentence.word(open + 2).equals(")")
            && isAcronym(sentence.original(open + 1));
    if (!bracket) {
      return null;
    }
    String acronym = sentence.word(open + 1);
    int from = ofInitials(sentence, open, acronym);
    from = from < 0 && isWithin(acronym, sentence.word(open - 1)) ? open - 1 : from;
    ComponentKind kind = from < 0 ? null : kind(sentence, from, open, mentions);
    return kind == null ? null : new Defined(from, open, kind, acronym);
  }

  /** What the noun before the bracket names; null where it is none for programs. */
  private static @Nullable ComponentKind kind(
      Sentence sentence, int from, int open, List<Mention> mentions) {
    String noun = sentence.word(open - 1);
    ComponentKind kind = PartNouns.of(noun);
    kind = kind == null ? NameSuffixes.ofTitle(noun) : kind;
    for (Mention mention : mentions) {
      if (mention.from() < open && from < mention.to()) {
        boolean head = mention.isKind() && mention.to() == open;
        boolean before = mention.isData() && mention.to() < open;
        if (!head && !before) {
          return null;
        }
        Meaning meaning = mention.meaning();
        kind = meaning instanceof Meaning.OfKind of ? of.wording().kind() : kind;
      }
    }
    return kind;
  }

  private static boolean isAcronym(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isUpperCase);
  }

  /** Where the words begin whose first letters they are; -1 where they are not. */
  private static int ofInitials(Sentence sentence, int open, String acronym) {
    int from = open - acronym.length();
    for (int i = 0; i < acronym.length(); i++) {
      String word = sentence.word(from + i);
      if (word.isEmpty() || word.charAt(0) != acronym.charAt(i)) {
        return -1;
      }
    }
    return from;
  }

  /** The MW of "middleware": its first letter, and others in their order. */
  private static boolean isWithin(String acronym, String word) {
    if (word.isEmpty() || word.charAt(0) != acronym.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 1; i < acronym.length() && at >= 0; i++) {
      at = word.indexOf(acronym.charAt(i), at + 1);
    }
    return at > 0;
  }

  private static @Nullable Mention[] mentionAt(Sentence sentence, List<Mention> mentions) {
    @Nullable Mention[] at = new Mention[sentence.size()];
    for (Mention mention : mentions) {
      for (int i = mention.from(); i < mention.to(); i++) {
        at[i] = mention;
      }
    }
    return at;
  }
}
