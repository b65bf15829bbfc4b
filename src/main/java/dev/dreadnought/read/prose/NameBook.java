package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a text may introduce, with what was found out about each, and its words. */
final class NameBook {
  /** Nouns that may stand for a longer name that ends so. */
  private static final Set<String> SHORT =
      Words.of(
          "plugin plug-in engine module controller collector parser scanner converter listener"
              + " watcher dispatcher forwarder notifier checker matcher archiver mixer planner"
              + " bridge hub agent bot daemon orchestrator adapter connector manager handler"
              + " resolver console dashboard display kiosk robot tool");

  /** They stand for things, and name none. */
  private static final Set<String> ANYTHING =
      Words.of("whatever whoever whichever whatsoever full-screen fullscreen");

  private static final Set<String> CONDITIONS =
      Words.of("when whenever if while because although unless until once whereas");

  /** Acronyms for what is sent and kept, and for no part. */
  private static final Set<String> FORMS =
      Words.of(
          "id ids url urls uri uris guid uuid tan puk imei iban bic cname caa mx txt ptr srv ack nak nack ota less sass scss");

  /** What lines of a record, a decision or an inventory begin with. */
  private static final Set<String> TITLES =
      Words.of(
          "context status decision rationale consequence consequences scope purpose function"
              + " functions benefits benefit motivation problem outcome impact assumption"
              + " assumptions production staging development wanted wants wish wishes errors backups"
              + " role roles responsibility responsibilities stack technology technologies"
              + " layer layers tier tiers");

  /** Before "stack" they make the label of what something is built with. */
  private static final Set<String> STACKED =
      Words.of("tech technology technical software web data full our the");

  /** Names in -ly are shorter than adverbs: Grammarly is known, "respectively" is long. */
  private static final int MOST_OF_NAME = 9;

  /** Where the words of a name mean the thing. */
  enum Use {
    EVERYWHERE,
    /** Words that have another meaning beside: "orders". */
    WHERE_IT_ACTS,
    /** The same, and in the type of code: "`orders`". */
    IN_CODE,
    /** The last word of a longer name. */
    AFTER_THE,
    /** What tells one function from another: the "order" of "the order Lambda". */
    BEFORE_FUNCTION,
    /** Words for people elsewhere, which the text says to be a program: "fleet manager". */
    FOR_NO_PERSON
  }

  /** Commands that programs send to databases. */
  private static final Set<String> SQL = Words.of("select insert update delete join");

  /** In such a box of a page people type or tick. */
  private static final Set<String> FIELDS =
      Words.of("filter search text input check list combo dialog comment entry tick");

  /** A name in the text. */
  record Introduced(
      String name,
      List<String> words,
      boolean capital,
      String acronym,
      Use use,
      KindWording wording) {}

  /** What was found out about a name up to now. */
  static final class Candidate {
    final String name;
    final List<String> words;
    final boolean capital;
    String acronym = "";
    ComponentKind kind = ComponentKind.OTHER;
    boolean sure;

    /** A name in small letters that may be nothing else. */
    boolean isSmall;

    /** A plain noun, which stands for what the text calls so and more, where there is any. */
    boolean plain;

    Use use = Use.EVERYWHERE;

    Candidate(String name, List<String> words, boolean capital) {
      this.name = name;
      this.words = words;
      this.capital = capital;
    }
  }

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  private final Set<String> small = new HashSet<>();

  /** Nouns that mean houses in the text: "our shop has two tills". */
  private final Set<String> houses = new HashSet<>();

  /** The last words of the names of kinds in the text: shop, of "the web shop". */
  private final Set<String> kindEnds = new HashSet<>();

  /** Words with which a longer name begins: the Joplin of "Joplin Server". */
  private final Set<String> longer = new HashSet<>();

  private final Map<String, Integer> inside = new HashMap<>();

  List<Introduced> names() {
    List<Introduced> found = new ArrayList<>(ends());
    List<List<String>> ends = found.stream().map(Introduced::words).toList();
    for (Candidate one : candidates.values()) {
      if (houses.contains(one.words.get(one.words.size() - 1))) {
        continue;
      }
      boolean plain = !one.sure && isPlainlyNamed(one);
      if ((one.sure || plain) && !ends.contains(one.words) && !isNoName(one) && !endsInName(one)) {
        ComponentKind noun = plain ? PartNouns.of(one.words.get(0)) : null;
        ComponentKind kind = noun == null ? one.kind : noun;
        Candidate single = single(one);
        String name = single == null ? one.name : single.name;
        boolean capital = single == null && one.capital;
        KindWording wording = new KindWording(single == null ? kind : single.kind, name, List.of());
        found.add(new Introduced(name, one.words, capital, one.acronym, one.use, wording));
      }
    }
    return found;
  }

  /** "Is called a Launcher … the launchers": the name in the singular, or null. */
  private @Nullable Candidate single(Candidate several) {
    String word = several.words.get(0);
    String one = several.words.size() == 1 ? Goals.singular(word) : word;
    Candidate single = one.equals(word) ? null : candidates.get(one);
    boolean named = single != null && single.sure && single.use == Use.EVERYWHERE;
    return named && !isNoName(single) && Kinds.areAlike(single.kind, several.kind) ? single : null;
  }

  /** "Every minute splashd asks": two words, the second of which is a name by itself. */
  private boolean endsInName(Candidate one) {
    String last = one.words.get(one.words.size() - 1);
    Candidate alone = one.words.size() < 2 ? null : candidates.get(last);
    return alone != null
        && alone.sure
        && alone.isSmall
        && alone.use == Use.EVERYWHERE
        && PartNouns.of(Goals.singular(last)) == null;
  }

  /**
   * "The CNAME record", "respectively", "the client whenever", "the SELECT", "the filter box":
   * forms, fields of a page, and words that end no name.
   */
  private static boolean isNoName(Candidate one) {
    String last = one.words.get(one.words.size() - 1);
    boolean alone = one.words.size() == 1;
    boolean adverb = last.endsWith("ly") && last.length() > MOST_OF_NAME && alone;
    boolean form = alone && (FORMS.contains(last) || TITLES.contains(last));
    boolean stack = last.equals("stack") && STACKED.contains(one.words.get(0));
    boolean field =
        (last.equals("box") || last.equals("boxes"))
            && !alone
            && FIELDS.contains(one.words.get(one.words.size() - 2));
    boolean closed =
        ANYTHING.contains(last) || Words.ADVERBS.contains(last) || Words.PRONOUNS.contains(last);
    return form
        || stack
        || adverb
        || field
        || closed
        || CONDITIONS.contains(last)
        || alone && SQL.contains(last);
  }

  /** "The Search Plugin … the plugin": the last word of one name stands for it, after "the". */
  private List<Introduced> ends() {
    Map<String, Introduced> ends = new LinkedHashMap<>();
    Set<String> several = new HashSet<>();
    for (Candidate one : candidates.values()) {
      int last = one.words.size() - 1;
      boolean house = houses.contains(one.words.get(last));
      if (one.sure && !house && last > 0 && mayStandAlone(one.words.get(last))) {
        KindWording wording = new KindWording(one.kind, one.name, List.of());
        List<String> end = List.of(one.words.get(last));
        Introduced name = new Introduced(one.name, end, false, "", Use.AFTER_THE, wording);
        if (ends.put(one.words.get(last), name) != null) {
          several.add(one.words.get(last));
        }
      }
    }
    return ends.values().stream().filter(e -> !several.contains(e.words().get(0))).toList();
  }

  private static boolean mayStandAlone(String word) {
    return SHORT.contains(word) || PartNouns.of(Goals.singular(word)) != null;
  }

  /** A word that also stands in small letters, or never inside of a sentence, may be no name. */
  void collect(Sentence one) {
    for (int i = 0; i < one.size(); i++) {
      Token token = one.token(i);
      if (token.isWord() && !token.capital()) {
        small.add(token.word());
      } else if (token.isWord() && i > 0 && one.block() != Block.Kind.HEADING) {
        inside.merge(token.word(), 1, Integer::sum);
        if (i + 1 < one.size() && one.token(i + 1).capital() && one.token(i + 1).isWord()) {
          longer.add(token.word());
        }
      }
    }
  }

  private boolean isPlainlyNamed(Candidate one) {
    String noun = one.words.get(one.words.size() - 1);
    boolean more =
        candidates.values().stream()
            .anyMatch(c -> c.sure && c.words.get(c.words.size() - 1).equals(noun));
    return one.plain && !more && !kindEnds.contains(noun);
  }

  /** Nouns at the end of no name of the text. */
  void leaveOut(Set<String> nouns) {
    houses.addAll(nouns);
  }

  boolean isNamed(String word) {
    Candidate one = candidates.get(word);
    return one != null && one.sure;
  }

  List<Candidate> candidates() {
    return List.copyOf(candidates.values());
  }

  /** What is known of a name; new where it is met for the first time. */
  Candidate candidate(String name, List<String> words, boolean capital) {
    return candidates.computeIfAbsent(
        String.join(" ", words), w -> new Candidate(name, words, capital));
  }

  /** The last word of a name for a kind of thing, as the text has it. */
  void addKindEnd(String word) {
    kindEnds.add(word);
  }

  /** True of a word that also stands in small letters. */
  boolean isSmall(String word) {
    return small.contains(word);
  }

  /** How often a word stands with a capital inside of sentences. */
  int timesInside(String word) {
    return inside.getOrDefault(word, 0);
  }

  boolean beginsLonger(String word) {
    return longer.contains(word);
  }
}
