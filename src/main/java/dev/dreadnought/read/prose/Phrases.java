package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The phrases by which people state facts and controls, found by the words of their rarest part.
 */
final class Phrases {

  /** What a phrase says. */
  sealed interface Claim {
    /** The id of the fact or control. */
    String id();

    /** True of words that say of a control that it is not there. */
    default boolean saysMissing() {
      return false;
    }

    /**
     * A fact of the catalog.
     *
     * @param lack true where the words name what is missing where the fact holds: "backups"
     */
    record OfFact(FactDefinition fact, boolean lack) implements Claim {
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

  /** A phrase and what it says. */
  record Entry(Phrase phrase, Claim claim) {}

  static final String INTERNET_FACING = "internet-facing";

  /** Phrases that say the same, and the number of the first of them. */
  private record Said(List<String> patterns, Claim claim, int first) {}

  private final List<Said> said = new ArrayList<>();
  private final PhraseIndex index;

  /** Each is understood when a sentence first may have it, for most never are. */
  private final @Nullable Entry[] entries;

  private int size;

  private Phrases(Catalog catalog) {
    for (FactDefinition fact : catalog.facts().values()) {
      add(fact.phrases(), new Claim.OfFact(fact, false));
      add(fact.lackOf(), new Claim.OfFact(fact, true));
    }
    for (ControlDefinition control : catalog.controls().values()) {
      add(control.phrases(), new Claim.OfControl(control, false));
      add(control.absentPhrases(), new Claim.OfControl(control, true));
    }
    add(Exposure.EXPOSED, new Claim.OfExposure(true, false));
    add(Exposure.HIDDEN, new Claim.OfExposure(false, false));
    add(Exposure.OPEN_PROGRAM, new Claim.OfExposure(true, true));
    add(Exposure.CLOSED_PROGRAM, new Claim.OfExposure(false, true));
    entries = new Entry[size];
    index = PhraseIndex.builtFor(catalog.sha256(), size).orElseGet(() -> PhraseIndex.of(all()));
  }

  static Phrases of(Catalog catalog) {
    return new Phrases(catalog);
  }

  /** What the build keeps of them. */
  static byte[] indexOf(Catalog catalog) {
    Phrases phrases = new Phrases(catalog);
    return PhraseIndex.resource(phrases.all(), catalog.sha256());
  }

  /** How many there are. */
  int size() {
    return size;
  }

  private void add(List<String> patterns, Claim claim) {
    if (!patterns.isEmpty()) {
      said.add(new Said(patterns, claim, size));
      size += patterns.size();
    }
  }

  private List<Phrase> all() {
    return said.stream().flatMap(s -> s.patterns().stream()).map(Phrase::of).toList();
  }

  static boolean isAboutSystem(Claim claim) {
    if (claim instanceof Claim.OfFact) {
      return ((Claim.OfFact) claim).fact().about().equals(ThreatModel.SYSTEM);
    }
    return claim instanceof Claim.OfExposure
        || (claim instanceof Claim.OfControl && ((Claim.OfControl) claim).control().systemWide());
  }

  /** A phrase that may begin at a token. */
  record Beginning(int token, Entry entry) {}

  /** Where in a sentence phrases may begin, in reading order. */
  List<Beginning> in(Sentence sentence) {
    BitSet possible = new BitSet(size);
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < sentence.size(); i++) {
      index.note(sentence.word(i), possible);
      if (sentence.token(i).isWord()) {
        places.computeIfAbsent(sentence.word(i), w -> new ArrayList<>(1)).add(i);
      }
    }
    List<List<Beginning>> byToken =
        new ArrayList<>(Collections.nCopies(sentence.size(), List.of()));
    BitSet from = new BitSet(sentence.size());
    for (int n = possible.nextSetBit(0); n >= 0; n = possible.nextSetBit(n + 1)) {
      Entry entry = entry(n);
      from.clear();
      List<Phrase.Stem> stems = entry.phrase().beginnings();
      for (int s = 0; s < stems.size(); s++) {
        note(stems.get(s), places, from);
      }
      for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
        if (byToken.get(i).isEmpty()) {
          byToken.set(i, new ArrayList<>());
        }
        byToken.get(i).add(new Beginning(i, entry));
      }
    }
    List<Beginning> beginnings = new ArrayList<>();
    byToken.forEach(beginnings::addAll);
    return beginnings;
  }

  private static void note(Phrase.Stem stem, Map<String, List<Integer>> places, BitSet from) {
    if (stem.open()) {
      places.forEach(
          (word, there) -> {
            if (stem.matches(word)) {
              there.forEach(from::set);
            }
          });
      return;
    }
    List<Integer> there = places.get(stem.word());
    if (there != null) {
      there.forEach(from::set);
    }
  }

  private Entry entry(int number) {
    Entry entry = entries[number];
    if (entry == null) {
      int low = 0;
      int high = said.size() - 1;
      while (low < high) {
        int middle = low + high + 1 >>> 1;
        if (said.get(middle).first() <= number) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      Said those = said.get(low);
      entry = new Entry(Phrase.of(those.patterns().get(number - those.first())), those.claim());
      entries[number] = entry;
    }
    return entry;
  }
}
