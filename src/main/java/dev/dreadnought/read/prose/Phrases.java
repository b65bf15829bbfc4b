package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phrases by which people state facts and controls, found by the words they begin with. */
final class Phrases {

  /** What a phrase says. */
  sealed interface Claim {
    /** The id of the fact or control. */
    String id();

    /** True of words that say of a control that it is not there. */
    default boolean saysMissing() {
      return false;
    }

    /** A fact of the catalog. */
    record OfFact(FactDefinition fact) implements Claim {
      @Override
      public String id() {
        return fact.id();
      }
    }

    /**
     * A control of the catalog.
     *
     * @param missing true where the words say that it is not there: "hard-coded"
     */
    record OfControl(ControlDefinition control, boolean missing) implements Claim {
      @Override
      public String id() {
        return control.id();
      }

      @Override
      public boolean saysMissing() {
        return missing;
      }
    }

    /**
     * That the system can be reached from the internet, or that it cannot.
     *
     * @param ofProgram true where the words say so only of a program that they are about: "is
     *     public"
     */
    record OfExposure(boolean exposed, boolean ofProgram) implements Claim {
      @Override
      public String id() {
        return INTERNET_FACING;
      }
    }
  }

  /**
   * A phrase and what it says.
   *
   * @param number its place among all of them
   */
  record Entry(Phrase phrase, Claim claim, int number) {}

  static final String INTERNET_FACING = "internet-facing";

  private static final int KEY_LENGTH = 3;

  private final Map<String, List<Entry>> byWord = new HashMap<>();
  private final Map<String, List<Entry>> byStem = new HashMap<>();

  /** The phrases by the words of their rarest part. */
  private final Map<String, List<Need>> byNeededWord = new HashMap<>();

  private final Map<String, List<Need>> byNeededStem = new HashMap<>();
  private final List<Entry> all = new ArrayList<>();
  private int size;

  /** A word that a phrase must have, one of several. */
  private record Need(Phrase.Stem stem, int number) {}

  private Phrases() {}

  static Phrases of(Catalog catalog) {
    Phrases phrases = new Phrases();
    for (FactDefinition fact : catalog.facts().values()) {
      phrases.addAll(fact.phrases(), new Claim.OfFact(fact));
    }
    for (ControlDefinition control : catalog.controls().values()) {
      phrases.addAll(control.phrases(), new Claim.OfControl(control, false));
      phrases.addAll(control.absentPhrases(), new Claim.OfControl(control, true));
    }
    phrases.addAll(Exposure.EXPOSED, new Claim.OfExposure(true, false));
    phrases.addAll(Exposure.HIDDEN, new Claim.OfExposure(false, false));
    phrases.addAll(Exposure.OPEN_PROGRAM, new Claim.OfExposure(true, true));
    phrases.addAll(Exposure.CLOSED_PROGRAM, new Claim.OfExposure(false, true));
    phrases.indexByRarestPart();
    return phrases;
  }

  static boolean isAboutSystem(Claim claim) {
    if (claim instanceof Claim.OfFact) {
      return ((Claim.OfFact) claim).fact().about().equals(ThreatModel.SYSTEM);
    }
    return claim instanceof Claim.OfExposure
        || (claim instanceof Claim.OfControl && ((Claim.OfControl) claim).control().systemWide());
  }

  private void addAll(List<String> patterns, Claim claim) {
    for (String pattern : patterns) {
      add(pattern, claim);
    }
  }

  private void add(String pattern, Claim claim) {
    Entry entry = new Entry(Phrase.of(pattern), claim, size);
    size++;
    all.add(entry);
    for (Phrase.Stem stem : entry.phrase().beginnings()) {
      Map<String, List<Entry>> index = stem.open() ? byStem : byWord;
      String key = stem.open() ? key(stem.word()) : stem.word();
      List<Entry> entries = index.get(key);
      if (entries == null) {
        entries = new ArrayList<>(2);
        index.put(key, entries);
      }
      if (entries.isEmpty() || entries.get(entries.size() - 1) != entry) {
        entries.add(entry);
      }
    }
  }

  /** A part is the rarer the fewer phrases have its words. */
  private void indexByRarestPart() {
    Map<String, Integer> uses = new HashMap<>();
    for (Entry entry : all) {
      entry.phrase().needs().forEach(n -> n.forEach(s -> uses.merge(s.word(), 1, Integer::sum)));
    }
    for (Entry entry : all) {
      List<Phrase.Stem> rarest = List.of();
      int fewest = Integer.MAX_VALUE;
      for (List<Phrase.Stem> need : entry.phrase().needs()) {
        int count = 0;
        for (Phrase.Stem stem : need) {
          count += uses.getOrDefault(stem.word(), 0) * (stem.open() ? 2 : 1);
        }
        if (count < fewest) {
          fewest = count;
          rarest = need;
        }
      }
      for (Phrase.Stem stem : rarest) {
        Map<String, List<Need>> index = stem.open() ? byNeededStem : byNeededWord;
        String key = stem.open() ? key(stem.word()) : stem.word();
        index.computeIfAbsent(key, k -> new ArrayList<>(2)).add(new Need(stem, entry.number()));
      }
    }
  }

  /** The numbers of the phrases whose rarest part a sentence has; no other can be in it. */
  BitSet possibleIn(Sentence sentence) {
    BitSet possible = new BitSet(size);
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.word(i);
      note(byNeededWord.get(word), word, possible);
      for (int length = 1; length <= Math.min(KEY_LENGTH, word.length()); length++) {
        note(byNeededStem.get(word.substring(0, length)), word, possible);
      }
    }
    return possible;
  }

  private static void note(@Nullable List<Need> needs, String word, BitSet possible) {
    if (needs != null) {
      for (Need need : needs) {
        if (need.stem().matches(word)) {
          possible.set(need.number());
        }
      }
    }
  }

  /** The phrases that may begin with a word, those of one claim next to one another. */
  List<Entry> beginningWith(String word) {
    List<Entry> exact = byWord.getOrDefault(word, List.of());
    List<Entry> found = exact;
    for (int length = 1; length <= Math.min(KEY_LENGTH, word.length()); length++) {
      List<Entry> stems = byStem.get(word.substring(0, length));
      if (stems != null) {
        found = new ArrayList<>(found);
        found.addAll(stems);
      }
    }
    return found;
  }

  private static String key(String stem) {
    return stem.substring(0, Math.min(KEY_LENGTH, stem.length()));
  }
}
