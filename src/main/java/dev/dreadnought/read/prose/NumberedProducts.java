package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * "Varnish1 passes on to Varnish2", "MySQL node 1 and MySQL node 2", "redis-01 … redis-02":
 * machines of one product, which the text counts. Each is a part of its own, called as it is
 * written. A number alone is a version; who counts begins with the first and has a second.
 */
final class NumberedProducts {
  private static final Set<String> INSTANCES = Words.of("node instance replica host member peer");

  /** A place where a product is counted. */
  private record Counted(Mention mention, int to, int number, boolean letter) {}

  private final List<Sentence> sentences;
  private final List<List<Mention>> mentions;

  /** By product: the names of its machines by their numbers. */
  private final Map<String, Map<Integer, String>> families = new HashMap<>();

  /** The words that such names are written as in one. */
  private final Map<String, Mention> words = new HashMap<>();

  private NumberedProducts(List<Sentence> sentences, List<List<Mention>> mentions) {
    this.sentences = sentences;
    this.mentions = mentions;
  }

  /** The names of each sentence, with those of machines of a product in place. */
  static List<List<Mention>> in(List<Sentence> sentences, List<List<Mention>> mentions) {
    List<List<Mention>> own = withoutNumbered(sentences, mentions);
    NumberedProducts products = new NumberedProducts(sentences, own);
    for (int i = 0; i < sentences.size(); i++) {
      products.collect(sentences.get(i), own.get(i));
    }
    products.families.values().removeIf(numbers -> !Numbers.areCounted(numbers.keySet()));
    if (products.families.isEmpty()) {
      return own;
    }
    List<List<Mention>> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      all.add(products.named(sentences.get(i), own.get(i)));
    }
    for (int i = 0; i < sentences.size(); i++) {
      all.set(i, products.withSmall(sentences.get(i), all.get(i)));
    }
    return all;
  }

  /** The Db2 of a text that has db1 and db2 is the second machine, and no product. */
  private static List<List<Mention>> withoutNumbered(
      List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<String, Set<Integer>> stems = Numbers.stems(sentences);
    List<List<Mention>> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      all.add(
          mentions.get(i).stream()
              .filter(
                  m ->
                      !m.isTechnology()
                          || m.to() != m.from() + 1
                          || !Numbers.hasDigit(m.technology().name())
                          || !NumberedNames.isRole(Numbers.stem(sentence.word(m.from())))
                          || !Numbers.areCounted(
                              stems.getOrDefault(Numbers.stem(sentence.word(m.from())), Set.of())))
              .toList());
    }
    return all;
  }

  private void collect(Sentence sentence, List<Mention> known) {
    for (Mention mention : known) {
      Counted counted = counted(sentence, mention);
      if (counted != null) {
        Span span =
            new Span(
                sentence.token(mention.from()).start(), sentence.token(counted.to() - 1).end());
        families
            .computeIfAbsent(mention.meaning().id(), id -> new TreeMap<>())
            .putIfAbsent(counted.number(), sentence.text().name(span.start(), span.end()));
      }
    }
  }

  private static @Nullable Counted counted(Sentence sentence, Mention mention) {
    Technology technology = mention.isTechnology() ? mention.technology() : null;
    if (technology == null
        || Numbers.hasDigit(technology.name())
        || Kinds.isMaterial(technology.kind())
        || technology.kind() == ComponentKind.EXTERNAL_SERVICE) {
      return null;
    }
    int to = mention.to();
    String last = sentence.word(to - 1);
    int glued = Numbers.stem(last).isEmpty() ? -1 : Numbers.number(last);
    if (glued >= 0) {
      return new Counted(mention, to, glued, false);
    }
    boolean tied = to - mention.from() > 1 && sentence.token(to - 1).joined();
    if (tied && Numbers.isNumber(last)) {
      return new Counted(mention, to, Numbers.number(last), false);
    }
    boolean behind = to < sentence.size() && sentence.token(to).joined();
    if (behind && Numbers.isNumber(sentence.word(to))) {
      return new Counted(mention, to + 1, Numbers.number(sentence.word(to)), false);
    }
    return ofInstance(sentence, mention);
  }

  /** "MySQL node 1", "MySQL Node1", "MySQL node B". */
  private static @Nullable Counted ofInstance(Sentence sentence, Mention mention) {
    int to = mention.to();
    String noun = sentence.word(to);
    String stem = Numbers.stem(noun);
    if (INSTANCES.contains(stem)) {
      return new Counted(mention, to + 1, Numbers.number(noun), false);
    }
    if (!INSTANCES.contains(noun) || to + 1 >= sentence.size()) {
      return null;
    }
    String number = sentence.original(to + 1);
    if (Numbers.isNumber(number)) {
      return new Counted(mention, to + 2, Numbers.number(number), false);
    }
    boolean letter = number.length() == 1 && number.charAt(0) >= 'A' && number.charAt(0) <= 'H';
    return letter ? new Counted(mention, to + 2, number.charAt(0) - 'A' + 1, true) : null;
  }

  private List<Mention> named(Sentence sentence, List<Mention> known) {
    List<Mention> all = new ArrayList<>();
    int covered = 0;
    for (Mention mention : known) {
      if (mention.from() < covered) {
        continue;
      }
      Counted counted = counted(sentence, mention);
      Map<Integer, String> family = families.get(mention.meaning().id());
      if (counted == null || family == null) {
        all.add(mention);
        continue;
      }
      Meaning.OfTechnology meaning = (Meaning.OfTechnology) mention.meaning();
      Mention machine =
          new Mention(
              new Meaning.OfTechnology(
                  meaning.technology(), meaning.spelling(), family.get(counted.number())),
              mention.from(),
              counted.to(),
              null);
      all.add(machine);
      covered = machine.to();
      if (covered == machine.from() + 1) {
        words.putIfAbsent(sentence.word(machine.from()), machine);
      }
    }
    return all;
  }

  /** "Varnish1", and then "varnish1" where no capital tells that it is a name. */
  private List<Mention> withSmall(Sentence sentence, List<Mention> known) {
    List<Mention> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < sentence.size(); i++) {
      while (next < known.size() && known.get(next).from() <= i) {
        all.add(known.get(next++));
      }
      Mention same = words.get(sentence.word(i));
      boolean free = all.isEmpty() || all.get(all.size() - 1).to() <= i;
      if (same != null && free) {
        all.add(new Mention(same.meaning(), i, i + 1, null));
      }
    }
    all.addAll(known.subList(next, known.size()));
    return all;
  }
}
