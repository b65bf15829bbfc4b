package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Phrases that mean one thing because they have its name, or a part of it. */
final class OwnNames {
  /** Nouns that only say that it is a program of some sort. */
  private static final Set<String> GENERAL =
      Words.of("service server container component module process daemon app application worker");

  private static final String API = "api";

  /** The longest mark of a model, in letters: W, S3. */
  private static final int MODEL = 2;

  private final Identities identities;
  private final List<NounPhrase> phrases;

  OwnNames(Identities identities, List<NounPhrase> phrases) {
    this.identities = identities;
    this.phrases = phrases;
  }

  void join() {
    Map<String, NounPhrase> first = new HashMap<>();
    Map<String, NounPhrase> others = new HashMap<>();
    for (NounPhrase phrase : phrases) {
      if (phrase.proper() != null) {
        String key = ProperNames.key(phrase.proper());
        NounPhrase earlier = first.putIfAbsent(key, phrase);
        if (earlier != null && areStoreAndProgram(earlier, phrase)) {
          earlier = others.putIfAbsent(key, phrase);
        } else if (earlier != null && isAnotherProgram(earlier, phrase)) {
          earlier = others.putIfAbsent(key + " " + languages(phrase), phrase);
        }
        if (earlier != null) {
          identities.join(earlier, phrase);
        }
      }
    }
    joinEnds(first);
    joinHyphened(first);
    joinRests(first);
    joinShortProducts();
    for (NounPhrase phrase : phrases) {
      boolean heading = phrase.sentence().block() == Block.Kind.HEADING;
      if (heading && phrase.to() - phrase.from() > 1 && Identities.isProgram(phrase.kind())) {
        first.putIfAbsent(phrase.sentence().words(phrase.from(), phrase.to()), phrase);
      }
    }
    for (NounPhrase phrase : phrases) {
      boolean several = phrase.proper() == null && phrase.to() - phrase.from() > 1;
      NounPhrase named =
          several ? first.get(phrase.sentence().words(phrase.from(), phrase.to())) : null;
      if (named != null && Identities.isProgram(phrase.kind())) {
        identities.join(named, phrase);
      }
    }
  }

  /** "The parcels service", "a MySQL database named parcels": called alike, and two things. */
  private static boolean areStoreAndProgram(NounPhrase one, NounPhrase other) {
    boolean turned = Kinds.isStore(other.kind());
    NounPhrase store = turned ? other : one;
    NounPhrase program = turned ? one : other;
    String noun = program.sentence().word(program.to() - 1);
    return Kinds.isStore(store.kind())
        && Kinds.isApplication(program.kind())
        && (GENERAL.contains(noun) || noun.equals(API))
        && program.to() - program.from() > 1;
  }

  /** "A Python script, a Bash script": nouns in small letters, and two languages. */
  private static boolean isAnotherProgram(NounPhrase one, NounPhrase other) {
    boolean name = other.sentence().token(other.to() - 1).capital();
    Set<String> these = languages(one);
    Set<String> those = languages(other);
    return !name && !these.isEmpty() && !those.isEmpty() && Collections.disjoint(these, those);
  }

  private static Set<String> languages(NounPhrase phrase) {
    Set<String> ids = new TreeSet<>();
    for (Mention mention : phrase.technologies()) {
      Technology technology = ((Meaning.OfTechnology) mention.meaning()).technology();
      if (technology.kind() == ComponentKind.LANGUAGE) {
        ids.add(technology.id());
      }
    }
    return ids;
  }

  /** "Acme Connect … Acme forwards": one word of the name of the only product that has it. */
  private void joinShortProducts() {
    Map<String, NounPhrase> byWord = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (NounPhrase phrase : phrases) {
      Technology product = phrase.product();
      for (Mention mention : product == null ? List.<Mention>of() : phrase.products()) {
        if (mention.to() - mention.from() > 1) {
          keepWord(phrase, mention.from(), byWord, several);
          keepWord(phrase, lastWord(phrase, mention), byWord, several);
        }
      }
    }
    for (NounPhrase phrase : phrases) {
      boolean alone = phrase.proper() != null && phrase.to() - phrase.from() == 1;
      String word = alone && phrase.product() == null ? phrase.sentence().word(phrase.from()) : "";
      NounPhrase whole = several.contains(word) ? null : byWord.get(word);
      if (whole != null) {
        identities.join(whole, phrase);
      }
    }
  }

  /** The Pico of "Raspberry Pi Pico W". */
  private static int lastWord(NounPhrase phrase, Mention product) {
    int last = product.to() - 1;
    boolean model = phrase.sentence().word(last).length() <= MODEL;
    return model && last > product.from() ? last - 1 : last;
  }

  private static void keepWord(
      NounPhrase phrase, int at, Map<String, NounPhrase> byWord, Set<String> several) {
    if (phrase.sentence().token(at).capital()) {
      String word = phrase.sentence().word(at);
      NounPhrase earlier = byWord.putIfAbsent(word, phrase);
      if (earlier != null && earlier.product() != phrase.product()) {
        several.add(word);
      }
    }
  }

  /**
   * "acme-intake, acme-ranking … the ranking service": what tells names apart that begin with the
   * name of the system.
   */
  private void joinRests(Map<String, NounPhrase> names) {
    Map<String, Integer> beginnings = new HashMap<>();
    Map<String, NounPhrase> compounds = new HashMap<>();
    names.forEach(
        (name, phrase) -> {
          if (name.indexOf('-') > 0 && name.indexOf(' ') < 0) {
            compounds.put(name, phrase);
            beginnings.merge(name.substring(0, name.indexOf('-')), 1, Integer::sum);
          }
        });
    Map<String, NounPhrase> rests = new HashMap<>();
    compounds.forEach(
        (name, phrase) -> {
          int hyphen = name.indexOf('-');
          if (beginnings.get(name.substring(0, hyphen)) > 1) {
            rests.put(name.substring(hyphen + 1).replace('-', ' '), phrase);
          }
        });
    for (NounPhrase phrase : rests.isEmpty() ? List.<NounPhrase>of() : phrases) {
      int last = phrase.to() - 1;
      boolean tail = last > phrase.from() && GENERAL.contains(phrase.sentence().word(last));
      boolean own = phrase.proper() == null && phrase.product() == null && tail;
      NounPhrase whole = own ? rests.get(phrase.sentence().words(phrase.from(), last)) : null;
      if (whole != null) {
        identities.join(whole, phrase);
      }
    }
  }

  /** "`chat-daemon` … the daemon": the only name that ends so, where its noun stands alone. */
  private void joinHyphened(Map<String, NounPhrase> names) {
    Map<String, NounPhrase> ends = new HashMap<>();
    Set<String> several = new HashSet<>();
    names.forEach(
        (name, phrase) -> {
          int hyphen = name.lastIndexOf('-');
          String end = name.substring(hyphen + 1);
          boolean place = hyphen > 0 && Words.PREPOSITIONS.contains(name.substring(0, hyphen));
          boolean one = hyphen > 0 && name.indexOf(' ') < 0 && !place;
          if (one && ends.put(end, phrase) != null) {
            several.add(end);
          }
        });
    for (NounPhrase phrase : ends.isEmpty() ? List.<NounPhrase>of() : phrases) {
      boolean bare =
          phrase.proper() == null
              && phrase.product() == null
              && phrase.role().isEmpty()
              && !phrase.isPlural()
              && phrase.article() != NounPhrase.Article.INDEFINITE;
      NounPhrase whole = bare && !several.contains(phrase.noun()) ? ends.get(phrase.noun()) : null;
      if (whole != null && Identities.isProgram(phrase.kind())) {
        identities.join(whole, phrase);
      }
    }
  }

  /** "The Retrieval Plugin … the plugin": the only name that ends so. */
  private void joinEnds(Map<String, NounPhrase> names) {
    Map<String, NounPhrase> ends = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (Map.Entry<String, NounPhrase> name : names.entrySet()) {
      int blank = name.getKey().lastIndexOf(' ');
      String end = name.getKey().substring(blank + 1);
      if (blank > 0 && ends.put(end, name.getValue()) != null) {
        several.add(end);
      }
    }
    for (NounPhrase phrase : phrases) {
      String word = phrase.proper() == null ? "" : ProperNames.key(phrase.proper());
      NounPhrase whole = several.contains(word) ? null : ends.get(word);
      boolean small = !phrase.sentence().token(phrase.from()).capital();
      if (whole != null && small && phrase.article() == NounPhrase.Article.DEFINITE) {
        identities.join(whole, phrase);
      }
    }
  }
}
