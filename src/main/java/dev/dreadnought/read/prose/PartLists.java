package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists and tables whose points are the parts of a system: "| Part | Place |" above "| Caretaker
 * desk | data centre North |", or "* **Intake API** - REST" beside "* **Slot planner** - works
 * out". One label may be of anything; below the head of a column of parts, and among labels that
 * are mostly nouns for parts, each names one.
 */
final class PartLists {
  /** The label that a sentence begins with, behind its article. */
  record Name(int from, int to, ComponentKind kind) {}

  /**
   * A point or a row.
   *
   * @param kind what its noun is, or null where that is for no part
   * @param known true where the catalog knows it
   */
  private record Entry(
      int sentence, int from, int to, @Nullable ComponentKind kind, boolean known) {}

  private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "\u2014");

  /** In tokens. */
  private static final int LONGEST = 4;

  private static final int FEWEST = 3;

  /** Heads of columns and of lists that name parts. */
  private static final Set<String> HEADS =
      Words.of(
          "part parts piece pieces block blocks system systems element elements module modules box"
              + " boxes subsystem subsystems");

  /** In sentences that lead to a list of parts. */
  private static final Set<String> WHOLES =
      Words.of(
          "parts pieces components elements modules subsystems services microservices programs"
              + " consists consist comprises comprise comprised composed");

  /** Behind what a point names. */
  private static final Set<String> BEHIND =
      Set.of("for", "to", "with", "that", "which", "where", "in", "on", "(", ",", ".", ";", "by");

  /** In tokens. */
  private static final int LONGEST_LEAD = 12;

  private final List<Sentence> sentences;
  private final List<List<Mention>> mentions;
  private final Map<Integer, Name> names = new HashMap<>();

  private PartLists(List<Sentence> sentences, List<List<Mention>> mentions) {
    this.sentences = sentences;
    this.mentions = mentions;
  }

  /** The names, by the place of the sentence that begins with them. */
  static Map<Integer, Name> in(List<Sentence> sentences, List<List<Mention>> mentions) {
    PartLists reader = new PartLists(sentences, mentions);
    reader.find();
    return reader.names;
  }

  private void find() {
    List<Integer> group = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean listed = sentence.block() == Block.Kind.ITEM || sentence.block() == Block.Kind.ROW;
      if (!group.isEmpty() && (!listed || isOther(sentences.get(group.get(0)), sentence))) {
        close(group);
      }
      if (listed && sentence.startsPoint()) {
        group.add(i);
      }
    }
    close(group);
  }

  private static boolean isOther(Sentence first, Sentence next) {
    return first.block() != next.block()
        || first.leadIn() != next.leadIn()
        || next.block() == Block.Kind.ITEM && first.column() > next.column();
  }

  private void close(List<Integer> group) {
    boolean rows = !group.isEmpty() && sentences.get(group.get(0)).block() == Block.Kind.ROW;
    boolean led =
        !group.isEmpty()
            && (rows
                ? isHead(PointNames.firstHead(sentences.get(group.get(0))))
                : isLed(group.get(0)));
    List<Entry> entries = new ArrayList<>();
    boolean ofParts = !rows && !group.isEmpty() && isLedToParts(group.get(0));
    led |= ofParts;
    for (int i : group) {
      Entry entry = entry(i, led && rows);
      entry = entry == null && ofParts ? described(i) : entry;
      if (entry != null) {
        entries.add(entry);
      }
    }
    long known = entries.stream().filter(Entry::known).count();
    long parts = entries.stream().filter(e -> e.known() || e.kind() != null).count();
    boolean mostly = known > 1 && parts * 3 >= group.size() * 2L;
    // Below the head of a column two are enough.
    long fewest = led && rows ? FEWEST - 1 : FEWEST;
    if (parts >= fewest && (led || mostly)) {
      for (Entry entry : entries) {
        if (entry.kind() != null) {
          names.put(entry.sentence(), new Name(entry.from(), entry.to(), entry.kind()));
        }
      }
    }
    group.clear();
  }

  /** "The parts:", "## Components" above the list. */
  private boolean isLed(int item) {
    Sentence lead = item == 0 ? null : sentences.get(item - 1);
    boolean near =
        lead != null && lead.block() != Block.Kind.ITEM && lead.block() != Block.Kind.ROW;
    return near && lead.size() > 0 && lead.tokens().stream().anyMatch(t -> isHead(t.word()));
  }

  private static boolean isHead(String word) {
    return HEADS.contains(word) || PointNames.headsPrograms(word);
  }

  /** The label of a point, or null where it has none that names anything. */
  private @Nullable Entry entry(int number, boolean column) {
    Sentence sentence = sentences.get(number);
    int to = 0;
    while (to < sentence.size() && to <= LONGEST && isOfLabel(sentence, to)) {
      to++;
    }
    int mark = sentence.behindBrackets(to);
    boolean row = sentence.block() == Block.Kind.ROW;
    boolean ends =
        MARKS.contains(sentence.word(mark))
            || row && (sentence.word(to).equals(",") || mark >= sentence.size());
    boolean written = sentence.token(0).capital() || column;
    if (to == 0 || to > LONGEST || !ends || !written) {
      return null;
    }
    Mention head = mention(number, to - 1);
    boolean known = head != null && (head.isKind() || head.isTechnology());
    return known ? new Entry(number, 0, to, null, true) : unknown(number, to, column);
  }

  private @Nullable Entry unknown(int number, int to, boolean column) {
    Sentence sentence = sentences.get(number);
    for (int i = 0; i < to; i++) {
      Mention mention = mention(number, i);
      if (mention != null && mention.isTechnology()) {
        return null;
      }
    }
    String word = sentence.word(to - 1);
    boolean none = isPerson(number, to - 1) || !column && PointNames.GROUPS.contains(word);
    return new Entry(number, 0, to, none ? null : kind(word, column), false);
  }

  /** "It has these components:", "the system consists of:", and nothing else. */
  private boolean isLedToParts(int item) {
    Sentence lead = item == 0 ? null : sentences.get(item - 1);
    return lead != null
        && lead.block() != Block.Kind.ITEM
        && lead.block() != Block.Kind.ROW
        && lead.size() <= LONGEST_LEAD
        && lead.tokens().stream().anyMatch(t -> WHOLES.contains(t.word()));
  }

  /** "A staff console for nurses to book shifts": a noun for a part, and what it is for. */
  private @Nullable Entry described(int number) {
    Sentence sentence = sentences.get(number);
    int from = Words.DETERMINERS.contains(sentence.word(0)) ? 1 : 0;
    int to = from;
    while (to < sentence.size() && to - from <= LONGEST && isOfLabel(sentence, to)) {
      to++;
    }
    boolean ends = to >= sentence.size() || BEHIND.contains(sentence.word(to));
    if (to == from || to - from > LONGEST || !ends) {
      return null;
    }
    Mention head = mention(number, to - 1);
    if (head != null && (head.isKind() || head.isTechnology())) {
      return new Entry(number, from, to, null, true);
    }
    String word = sentence.word(to - 1);
    ComponentKind kind = PartNouns.isPersonal(word) ? null : PartNouns.of(word);
    return kind == null || to - from < 2 ? null : new Entry(number, from, to, kind, false);
  }

  private static @Nullable ComponentKind kind(String word, boolean column) {
    ComponentKind kind = PartNouns.ofTitle(word);
    boolean plain = column && !word.endsWith("s") && !NameSuffixes.isAbstract(word);
    return kind == null && plain ? ComponentKind.SERVICE : kind;
  }

  /** "Customers", "Managers": who works with the parts, and none of them. */
  private boolean isPerson(int number, int at) {
    String word = sentences.get(number).word(at);
    Mention mention = mention(number, at);
    boolean actor = mention != null && mention.isActor();
    return Naming.PEOPLE.contains(word) && PartNouns.of(word) == null
        || actor && word.endsWith("s");
  }

  private static boolean isOfLabel(Sentence sentence, int i) {
    return sentence.token(i).isWord()
        && !sentence.word(i).equals("to")
        && !Words.isFunction(sentence.word(i));
  }

  private @Nullable Mention mention(int number, int at) {
    return mentions.get(number).stream()
        .filter(m -> m.from() <= at && at < m.to())
        .findFirst()
        .orElse(null);
  }
}
