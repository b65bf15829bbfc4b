package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases by which people state facts and controls, found by the words they begin with. */
final class Phrases {

  /** What a phrase says. */
  sealed interface Claim {
    /** The id of the fact or control. */
    String id();

    /** A fact of the catalog. */
    record OfFact(FactDefinition fact) implements Claim {
      @Override
      public String id() {
        return fact.id();
      }
    }

    /** A control of the catalog. */
    record OfControl(ControlDefinition control) implements Claim {
      @Override
      public String id() {
        return control.id();
      }
    }

    /** That the system can be reached from the internet, or that it cannot. */
    record OfExposure(boolean exposed) implements Claim {
      @Override
      public String id() {
        return INTERNET_FACING;
      }
    }
  }

  /** A phrase and what it says. */
  record Entry(Phrase phrase, Claim claim) {}

  static final String INTERNET_FACING = "internet-facing";

  private static final List<String> EXPOSED =
      List.of(
          "public web*|site|website|application|app|blog|shop|portal|internet|forum|wiki",
          "publicly accessible|available|reachable|exposed|hosted",
          "accessible|reachable|available|exposed|open|visible|reached|accessed from|over|to|on|via"
              + " the internet|web|public",
          "accessible|reachable|available|exposed|open|reached to|from anyone|anywhere|everyone",
          "on|over|from|across|to|via the open|public internet",
          "on|over the internet",
          "connect* ... the internet",
          "internet facing",
          "faces the internet",
          "anyone|anybody|everyone|everybody ..."
              + " visit|browse|read|open|access|reach|view|register|join|sign",
          "open to the public");

  private static final List<String> HIDDEN =
      List.of(
          "internal"
              + " web*|site|website|application|app|tool|system|portal|use|users|wiki|blog|network",
          "is|are an internal",
          "intranet",
          "works|work|runs|run|entirely|fully|completely|purely|strictly|is|stays offline",
          "offline desktop|media|music|video|application|app|program|player|tool|editor|software",
          "air gapped",
          "without ... network|internet",
          "no network|internet access|connection*|connectivity",
          "no network",
          "only|solely ... vpn|intranet|lan",
          "behind the|a company|corporate vpn|firewall",
          "only ... company|office|corporate|internal|hospital|school|local network",
          "inside the company|office|corporate|hospital",
          "not ... network");

  private static final int KEY_LENGTH = 3;

  private final Map<String, List<Entry>> byWord = new HashMap<>();
  private final Map<String, List<Entry>> byStem = new HashMap<>();

  private Phrases() {}

  static Phrases of(Catalog catalog) {
    Phrases phrases = new Phrases();
    for (FactDefinition fact : catalog.facts().values()) {
      phrases.addAll(fact.phrases(), new Claim.OfFact(fact));
    }
    for (ControlDefinition control : catalog.controls().values()) {
      phrases.addAll(control.phrases(), new Claim.OfControl(control));
    }
    phrases.addAll(EXPOSED, new Claim.OfExposure(true));
    phrases.addAll(HIDDEN, new Claim.OfExposure(false));
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
    Entry entry = new Entry(Phrase.of(pattern), claim);
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
