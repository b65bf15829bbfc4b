package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Frame;
import dev.dreadnought.catalog.Language;
import dev.dreadnought.catalog.Sense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds words by what they mean: the senses of the catalog in a sentence. Every start learns them,
 * so in plain loops.
 */
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
  private int[] sizes = new int[1 << Byte.SIZE];

  private Senses() {}

  static Senses of(Language language) {
    Senses senses = new Senses();
    HIDING.forEach(s -> senses.hiding.set(senses.number(s)));
    for (Sense sense : language.senses().values()) {
      int number = senses.number(sense.id());
      for (String verb : sense.verbs()) {
        senses.addForms(number, "", Inflection.ofVerb(verb));
      }
      for (String noun : sense.nouns()) {
        senses.addForms(number, "", Inflection.ofNoun(noun));
      }
      for (String word : sense.words()) {
        senses.addAll(number, word, language);
      }
      for (String word : sense.denials()) {
        senses.add(number, true, word);
      }
    }
    for (Frame frame : language.frames()) {
      for (Frame.Way way : frame.ways()) {
        for (Frame.Slot slot : way.slots()) {
          for (String sense : slot.senses()) {
            senses.addLiteral(sense);
          }
        }
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
      addForms(sense, before, Inflection.ofNoun(noun));
    }
  }

  private void addForms(int sense, String before, Collection<String> forms) {
    for (String form : forms) {
      add(sense, false, before + form);
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
    int size = 0;
    for (int s = senses.nextSetBit(0); s >= 0; s = senses.nextSetBit(s + 1)) {
      size += s < sizes.length ? sizes[s] : 0;
    }
    return size;
  }

  private void add(int sense, boolean denied, String form) {
    Node node = words;
    for (String word : Words.split(spoken(form), '_')) {
      Node next = node.next.get(word);
      if (next == null) {
        next = new Node();
        node.next.put(word, next);
      }
      node = next;
    }
    Meant meant = new Meant(sense, denied);
    if (!node.meant.contains(meant)) {
      node.meant.add(meant);
      if (sense >= sizes.length) {
        sizes = Arrays.copyOf(sizes, 2 * sense);
      }
      sizes[sense]++;
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
