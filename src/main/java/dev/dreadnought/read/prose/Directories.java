package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists and runs of short headings that name the parts of a system one by one, each with what it is
 * or does: "**Ledger** - Double-entry ledger. Consumes events", "**Intake**", "Email ingestion
 * service". One such line may tell of anything; where most of several siblings tell of programs,
 * all of them name one.
 */
final class Directories {
  /** The name that a line begins with, up to a place. */
  record Name(int to, ComponentKind kind) {}

  /** A line that may name a part. */
  private record Entry(int sentence, int to, boolean told, ComponentKind kind) {}

  private static final int LONGEST = 3;
  private static final int FEWEST = 3;

  /** How far into its line the noun may stand that says what a thing is. */
  private static final int DESCRIPTION = 8;

  private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "\u2014");

  /** Nouns for programs that the catalog has no kind for. */
  private static final Set<String> PROGRAMS =
      Words.of(
          "service services server backend back-end frontend front-end interface worker api app"
              + " application daemon agent bot engine gateway module job program console dashboard"
              + " portal component process task");

  /** Ends of nouns for programs that are persons, too: "background job processor". */
  private static final Set<String> DOERS =
      Words.of(
          "processor executor scheduler dispatcher handler consumer producer listener collector"
              + " importer exporter crawler scraper parser renderer generator aggregator notifier"
              + " orchestrator controller poller loader sender receiver router forwarder converter"
              + " synchroniser synchronizer validator builder indexer runner");

  private final List<Sentence> sentences;
  private final List<List<Mention>> mentions;

  /** Words that stand with a capital inside of sentences. */
  private final Set<String> inside;

  private Directories(List<Sentence> sentences, List<List<Mention>> mentions) {
    this.sentences = sentences;
    this.mentions = mentions;
    this.inside = namesInside(sentences);
  }

  /** The names, by the number of the sentence that begins with them. */
  static Map<Integer, Name> in(List<Sentence> sentences, List<List<Mention>> mentions) {
    return new Directories(sentences, mentions).find();
  }

  private Map<Integer, Name> find() {
    Map<Integer, Name> names = new HashMap<>();
    List<Entry> group = new ArrayList<>();
    Block.Kind kind = Block.Kind.PARAGRAPH;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean item = sentence.block() == Block.Kind.ITEM;
      boolean heading = sentence.block() == Block.Kind.HEADING;
      if (item && !sentence.startsPoint() || !item && !heading) {
        continue;
      }
      if (item != (kind == Block.Kind.ITEM) || item && isOtherList(group, sentence)) {
        close(group, names);
      }
      kind = sentence.block();
      Entry entry = entry(i);
      if (entry != null) {
        group.add(entry);
      }
    }
    close(group, names);
    return names;
  }

  private boolean isOtherList(List<Entry> group, Sentence next) {
    return !group.isEmpty() && sentences.get(group.get(0).sentence()).leadIn() != next.leadIn();
  }

  /** Takes the names of a run of siblings, where most of them tell of programs. */
  private void close(List<Entry> group, Map<Integer, Name> names) {
    long told = group.stream().filter(Entry::told).count();
    if (group.size() >= FEWEST && told >= FEWEST && told * 3 >= group.size() * 2) {
      boolean nearlyAll = told * 4 >= group.size() * 3;
      for (Entry entry : group) {
        if (entry.told() || nearlyAll && isSpokenOf(entry)) {
          names.put(entry.sentence(), new Name(entry.to(), entry.kind()));
        }
      }
    }
    group.clear();
  }

  /** True of a name that stands with its capital inside of another sentence, too. */
  private boolean isSpokenOf(Entry entry) {
    return inside.contains(sentences.get(entry.sentence()).word(0));
  }

  private static Set<String> namesInside(List<Sentence> sentences) {
    Set<String> names = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (int i = 1; i < sentence.size() && sentence.block() != Block.Kind.HEADING; i++) {
        if (sentence.token(i).capital()) {
          names.add(sentence.word(i));
        }
      }
    }
    return names;
  }

  private @Nullable Entry entry(int number) {
    Sentence sentence = sentences.get(number);
    int to = 0;
    while (to < sentence.size() && sentence.token(to).isWord() && to <= LONGEST) {
      boolean capital = sentence.token(to).capital() || to > 0;
      if (!capital || Words.isFunction(sentence.word(to)) || isKnown(number, to)) {
        return null;
      }
      to++;
    }
    boolean heading = sentence.block() == Block.Kind.HEADING;
    boolean ends = heading ? to == sentence.size() : MARKS.contains(sentence.word(to));
    if (to == 0 || to > LONGEST || !ends || isAbstract(sentence.word(to - 1))) {
      return null;
    }
    int first = heading ? number + 1 : number;
    if (first >= sentences.size() || heading && !isBelow(first)) {
      return null;
    }
    int from = heading ? 0 : to + 1;
    ComponentKind kind = described(first, from);
    boolean does = does(first, from);
    return new Entry(number, to, kind != null || does, kind == null ? ComponentKind.SERVICE : kind);
  }

  private boolean isBelow(int number) {
    return sentences.get(number).block() == Block.Kind.PARAGRAPH;
  }

  /** In a list of parts "Billing" may be one, and "Authorization" only a topic. */
  private static boolean isAbstract(String word) {
    return NameSuffixes.isAbstract(word) && !word.endsWith("ing");
  }

  /** True of a technology, of data and of a part that the catalog has a kind for. */
  private boolean isKnown(int number, int at) {
    Mention mention = mention(number, at);
    return mention != null && !mention.isActor() && !mention.isData();
  }

  private @Nullable Mention mention(int number, int at) {
    return mentions.get(number).stream()
        .filter(m -> m.from() <= at && at < m.to())
        .findFirst()
        .orElse(null);
  }

  /** "Email ingestion service that converts": the kind of the first noun phrase's last noun. */
  private @Nullable ComponentKind described(int number, int from) {
    Sentence sentence = sentences.get(number);
    int start = from;
    while (Words.DETERMINERS.contains(sentence.word(start))) {
      start++;
    }
    int end = start;
    while (end < Math.min(sentence.size(), start + DESCRIPTION)
        && sentence.token(end).isWord()
        && !Words.isFunction(sentence.word(end))) {
      end++;
    }
    if (end == start) {
      return null;
    }
    for (int i = end - 1; i >= start; i--) {
      String word = sentence.word(i);
      Mention mention = mention(number, i);
      if (mention != null && mention.isTechnology()) {
        return null;
      }
      boolean last = i == end - 1 || isParticiple(sentence.word(i + 1));
      if (last && isProgram(word)) {
        boolean kind = mention != null && mention.isKind();
        return kind ? ComponentKind.OTHER : ComponentKind.SERVICE;
      }
    }
    return null;
  }

  /** True of a noun for a program, or for several. */
  static boolean isProgram(String noun) {
    String one = Goals.singular(noun);
    return PROGRAMS.contains(noun) || PROGRAMS.contains(one) || DOERS.contains(one);
  }

  /** "Collaboration service powered by". */
  private static boolean isParticiple(String word) {
    Workings.Work work = Workings.of(word);
    return work != null && work.is(Workings.Form.PARTICIPLE);
  }

  /** "Handles", "Consumes": a sentence of the point that leaves out who does it. */
  private boolean does(int number, int from) {
    if (isDeed(number, from)) {
      return true;
    }
    Block.Kind block = sentences.get(number).block();
    for (int i = number + 1; i < sentences.size(); i++) {
      Sentence next = sentences.get(i);
      if (next.block() != block || block == Block.Kind.ITEM && next.startsPoint()) {
        return false;
      }
      if (isDeed(i, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDeed(int number, int at) {
    String word = sentences.get(number).word(at);
    Workings.Work work = mention(number, at) == null ? Workings.of(word) : null;
    return work != null
        && work.is(Workings.Form.THIRD)
        && work.sort() != Workings.Sort.MIND
        && work.sort() != Workings.Sort.TRADE
        && !Syntax.isNounToo(word);
  }
}
