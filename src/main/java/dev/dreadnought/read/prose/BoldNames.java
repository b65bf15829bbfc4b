package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Visitors use the **lot search**. Behind it is the **catalogue database**, beside the **bidding
 * service**": a text that prints its parts in bold type does so with those, too, whose nouns no
 * list knows. Bold type has other uses, so that most of what is bold has to be known for parts.
 */
final class BoldNames {
  private static final int LONGEST = 3;

  /** So many bold nouns of which so many are known for parts make a habit. */
  private static final int FEWEST = 3;

  private static final int FEWEST_KNOWN = 2;

  /** What else is bold: warnings, and what a text is about. */
  private static final Set<String> NO_PARTS =
      Words.of(
          "note notes warning important tip hint attention caution todo example summary network"
              + " networks subnet zone zones area region environment control access policy based");

  /** Where a noun is bold for the first time. */
  private record Bold(int sentence, int from, int to, String name) {}

  private final List<Sentence> sentences;
  private final List<List<Mention>> mentions;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Bold> unknown = new LinkedHashMap<>();

  private BoldNames(List<Sentence> sentences, List<List<Mention>> mentions) {
    this.sentences = sentences;
    this.mentions = mentions;
  }

  /** The names, by the sentences in which they are first printed so. */
  static Map<Integer, List<OpenNouns.Part>> in(
      List<Sentence> sentences, List<List<Mention>> mentions) {
    BoldNames reader = new BoldNames(sentences, mentions);
    for (int i = 0; i < sentences.size(); i++) {
      reader.read(i);
    }
    return reader.isHabit() ? reader.names() : Map.of();
  }

  private boolean isHabit() {
    int all = known.size() + unknown.size();
    long told = known.size() + unknown.values().stream().filter(b -> kind(b) != null).count();
    return all >= FEWEST && told >= FEWEST_KNOWN && 2 * told >= all;
  }

  private Map<Integer, List<OpenNouns.Part>> names() {
    Map<Integer, List<OpenNouns.Part>> names = new HashMap<>();
    for (Bold bold : unknown.values()) {
      ComponentKind kind = kind(bold);
      boolean one = bold.to() - bold.from() == 1;
      if (!one || kind != null) {
        names
            .computeIfAbsent(bold.sentence(), s -> new ArrayList<>())
            .add(
                new OpenNouns.Part(
                    bold.from(), bold.to(), kind == null ? ComponentKind.OTHER : kind));
      }
    }
    return names;
  }

  /** What its last word is, or null. */
  private @Nullable ComponentKind kind(Bold bold) {
    return PartNouns.ofTitle(Goals.singular(sentences.get(bold.sentence()).word(bold.to() - 1)));
  }

  private void read(int number) {
    Sentence sentence = sentences.get(number);
    boolean text = sentence.block() == Block.Kind.PARAGRAPH || sentence.block() == Block.Kind.ITEM;
    for (int i = 0; text && i < sentence.size(); i++) {
      int to = opens(sentence, i) ? end(sentence, i) : i;
      if (to > i) {
        bold(number, i, to);
      }
    }
  }

  private void bold(int number, int from, int to) {
    Sentence sentence = sentences.get(number);
    String name = sentence.words(from, to);
    Mention head = mention(number, to - 1);
    boolean part = head != null && (head.isKind() || head.isTechnology());
    if (part) {
      known.add(name);
    } else if (head == null && mayBePart(sentence, from, to)) {
      unknown.putIfAbsent(name, new Bold(number, from, to, name));
    }
  }

  private static boolean mayBePart(Sentence sentence, int from, int to) {
    boolean noun = true;
    for (int i = from; i < to; i++) {
      String word = sentence.word(i);
      noun &= !Words.isFunction(word) && !NO_PARTS.contains(word);
    }
    String last = sentence.word(to - 1);
    boolean label = from == 0 && sentence.word(to).equals(":");
    return noun
        && !label
        && !last.endsWith("ing")
        && !last.endsWith("ed")
        && !NameSuffixes.isAbstract(last)
        && (PartNouns.ofTitle(Goals.singular(last)) != null
            || !OpenNouns.NO_PARTS.contains(Goals.singular(last)))
        && !Words.isDescriptive(last)
        && !Words.PLAIN.contains(last)
        && Verbs.ENGLISH.of(sentence.word(from)) == null
        && !sentence.token(from).capital();
  }

  private @Nullable Mention mention(int number, int at) {
    return mentions.get(number).stream()
        .filter(m -> m.from() <= at && at < m.to())
        .findFirst()
        .orElse(null);
  }

  private static boolean opens(Sentence sentence, int i) {
    int start = sentence.token(i).start();
    return sentence.token(i).isWord()
        && start > 1
        && sentence.text().characters().startsWith("**", start - 2);
  }

  /** Behind the last bold word; the first one where what is bold is no noun of a few words. */
  private static int end(Sentence sentence, int from) {
    int to = from;
    int words = 0;
    while (to < sentence.size() && sentence.token(to).isWord() && words <= LONGEST) {
      words += sentence.token(to).joined() ? 0 : 1;
      to++;
      if (sentence.text().characters().startsWith("**", sentence.token(to - 1).end())) {
        return words <= LONGEST ? to : from;
      }
    }
    return from;
  }
}
