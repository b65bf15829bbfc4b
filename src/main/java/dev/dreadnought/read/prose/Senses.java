package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Frame;
import dev.dreadnought.catalog.Language;
import dev.dreadnought.catalog.Sense;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds words by what they mean: the senses of the catalog in a sentence. */
final class Senses {

  /**
   * Words of a sentence that have a sense.
   *
   * @param sense its number
   * @param denied true of words that mean its opposite
   * @param from the number of the first token
   * @param to the number after the last
   */
  record Hit(int sense, boolean denied, int from, int to) {}

  /** What words mean that end here, by the words that may follow. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<Meant> meant = new ArrayList<>(1);
  }

  private record Meant(int sense, boolean denied) {}

  /** Senses whose words hide those inside of them, whatever they mean. */
  private static final Set<String> HIDING = Words.of(Language.NO_SENSE + " login");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Node words = new Node();
  private final BitSet hiding = new BitSet();

  /** How many words each sense has, by its number. */
  private final Map<Integer, Integer> sizes = new HashMap<>();

  private Senses() {}

  static Senses of(Language language) {
    Senses senses = new Senses();
    HIDING.forEach(s -> senses.hiding.set(senses.number(s)));
    for (Sense sense : language.senses().values()) {
      int number = senses.number(sense.id());
      sense.verbs().forEach(v -> Inflection.ofVerb(v).forEach(f -> senses.add(number, false, f)));
      sense.nouns().forEach(n -> Inflection.ofNoun(n).forEach(f -> senses.add(number, false, f)));
      sense.words().forEach(w -> senses.addAll(number, w, language));
      sense.denials().forEach(w -> senses.add(number, true, w));
    }
    for (Frame frame : language.frames()) {
      for (Frame.Way way : frame.ways()) {
        way.slots().forEach(s -> s.senses().forEach(senses::addLiteral));
      }
    }
    return senses;
  }

  /** A word, or {@code every_@people}: before each noun of another sense. */
  private void addAll(int sense, String word, Language language) {
    int at = word.indexOf('@');
    Sense nouns = at < 0 ? null : language.senses().get(word.substring(at + 1));
    if (nouns == null) {
      add(sense, false, word);
      return;
    }
    String before = word.substring(0, at);
    for (String noun : nouns.nouns()) {
      Inflection.ofNoun(noun).forEach(f -> add(sense, false, before + f));
    }
  }

  private void addLiteral(String sense) {
    if (sense.startsWith(Language.LITERAL) && !numbers.containsKey(sense)) {
      add(number(sense), false, sense.substring(1));
    }
  }

  /** The number of a sense, or of a word that a frame asks for as it is. */
  int number(String id) {
    Integer number = numbers.putIfAbsent(id, numbers.size());
    return number == null ? numbers.size() - 1 : number;
  }

  /** How many words some senses have together: the fewer, the rarer in texts. */
  int size(BitSet senses) {
    return senses.stream().map(s -> sizes.getOrDefault(s, 0)).sum();
  }

  private void add(int sense, boolean denied, String form) {
    Node node = words;
    for (String word : Words.split(spoken(form), '_')) {
      node = node.next.computeIfAbsent(word, w -> new Node());
    }
    Meant meant = new Meant(sense, denied);
    if (!node.meant.contains(meant)) {
      node.meant.add(meant);
      sizes.merge(sense, 1, Integer::sum);
    }
  }

  /** As the tokenizer cuts it: "sign in" for "sign-in", and "'s" is a token of its own. */
  private static String spoken(String form) {
    String possessive = form.replace("'s", "_'s");
    return form.indexOf('-') <= 0 ? possessive : possessive.replace('-', '_');
  }

  /** All words with a sense, in reading order, without those inside of longer ones. */
  List<Hit> in(Sentence sentence) {
    List<Hit> all = new ArrayList<>();
    List<Hit> longer = new ArrayList<>();
    for (int from = 0; from < sentence.size(); from++) {
      Node node = words.next.get(sentence.word(from));
      for (int to = from + 1; node != null; to++) {
        for (Meant meant : node.meant) {
          Hit hit = new Hit(meant.sense(), meant.denied(), from, to);
          all.add(hit);
          if (to > from + 1) {
            longer.add(hit);
          }
        }
        node = to < sentence.size() ? node.next.get(sentence.word(to)) : null;
      }
    }
    if (!longer.isEmpty()) {
      all.removeIf(h -> longer.stream().anyMatch(o -> hides(o, h)));
    }
    return all;
  }

  /** "Log" is no log in "log in", and "key" none in "key ring". */
  private boolean hides(Hit longer, Hit hit) {
    return longer.from() <= hit.from()
        && hit.to() <= longer.to()
        && longer.to() - longer.from() > hit.to() - hit.from()
        && (longer.sense() == hit.sense() || hiding.get(longer.sense()));
  }
}
