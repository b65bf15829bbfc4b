package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that no list knows at the arrows of a chain in which others are known: the Invoker of
 * "Controller → Kafka → Invoker → MongoDB". A line with one arrow may map anything to anything
 * ("Sessions → Redis"): its names count where it says over what the two talk, where another line
 * goes on from one of them, and where they end like names of programs.
 */
final class ChainedNames {
  private static final int LONGEST = 3;

  /** Places, and what passes, ends or begins: no part. */
  private static final Set<String> NO_PARTS =
      Words.of(
          "production staging development prod dev internet web www cloud network vpc data"
              + " request response result results output input start begin end done success failure error yes no ok"
              + " sms email e-mail mail push phone true false step steps stage stages file files event events message messages"
              + " audio video voice speech sound text picture pictures image images photo photos transcript"
              + " transcripts answer answers prompt prompts");

  /** What is done to a program before it runs, or by people to a text. */
  private static final Set<String> STAGES =
      Words.of(
          "build test tests deploy release push pull commit merge review plan publish run save open"
              + " close draft edit lint package install pay ship order");

  private static final Set<String> BESIDE = Set.of("+", "&", ",", "/", "[", "]");

  /** So many of a chain's own names that end like names of programs show what it is. */
  private static final int FEWEST_CALLED_SO = 2;

  /** Arrows of a long chain, and the parts that must be known in it. */
  private static final int FEWEST_OF_LONG = 3;

  private static final int FEWEST_PARTS = 3;

  /** Nouns by which one of several things is a part. */
  private static final Set<String> NODES =
      Words.of("task process thread module handler manager controller service worker node job");

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;
  private final List<OpenNouns.Part> found = new ArrayList<>();
  private final Set<String> linked;
  private boolean known;
  private boolean told;
  private int calledSo;

  /** Single nouns that nobody knows: parts where the rest of a long chain is. */
  private final List<OpenNouns.Part> nouns = new ArrayList<>();

  private int parts;
  private boolean isOfStages;

  private ChainedNames(Sentence sentence, @Nullable Mention[] mentionAt, Set<String> linked) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
    this.linked = linked;
  }

  /** What stands behind the arrow in one line of a text and before it in another. */
  static Set<String> linked(List<Sentence> sentences) {
    Set<String> before = new HashSet<>();
    Set<String> behind = new HashSet<>();
    for (Sentence line : sentences) {
      int arrow = onlyArrow(line);
      if (arrow > 0) {
        before.add(line.words(0, arrow));
        behind.add(line.words(arrow + 1, endOfLast(line, arrow)));
      }
    }
    before.retainAll(behind);
    return before;
  }

  /** The place of the arrow that a line has alone, or 0. */
  private static int onlyArrow(Sentence line) {
    int arrow = 0;
    for (int i = 1; i < line.size() - 1; i++) {
      if (Arrows.is(line.token(i)) && !Arrows.isOfHead(line.token(i))) {
        if (arrow > 0) {
          return 0;
        }
        arrow = i;
      }
    }
    return arrow;
  }

  /** Where the last name of a chain ends: before brackets and before what the line says of it. */
  private static int endOfLast(Sentence line, int arrow) {
    int i = arrow + 1;
    while (i < line.size()
        && !line.word(i).equals("(")
        && !line.word(i).equals(":")
        && !line.token(i).is(".")) {
      i++;
    }
    return i;
  }

  /**
   * The names of a sentence that stand between arrows.
   *
   * @param mentionAt the name of the catalog that each token is part of, or null
   * @param linked by what {@linkplain #linked lines go on from each other}
   */
  static List<OpenNouns.Part> in(
      Sentence sentence, @Nullable Mention[] mentionAt, Set<String> linked) {
    ChainedNames reader = new ChainedNames(sentence, mentionAt, linked);
    reader.read();
    return reader.known ? reader.found : List.of();
  }

  private void read() {
    int arrows = 0;
    int from = Arrows.start(sentence);
    int end = Arrows.end(sentence);
    for (int i = from; i < end; i++) {
      if (Arrows.is(sentence.token(i)) && !Arrows.isOfHead(sentence.token(i))) {
        arrows++;
        link(from, i);
        from = i + 1;
      }
    }
    for (int i = from; arrows > 0 && i < end; i++) {
      i = Math.max(i, sentence.behindBrackets(i) - 1);
      end = i < end && sentence.word(i).equals(":") ? i : end;
    }
    if (arrows > 0) {
      link(from, end);
    }
    known |= arrows > 1 && calledSo >= FEWEST_CALLED_SO;
    if (arrows >= FEWEST_OF_LONG && parts >= FEWEST_PARTS && !isOfStages) {
      found.addAll(nouns);
    }
    if (arrows == 1) {
      boolean named = known;
      known = told;
      found.removeIf(p -> !told && !(named && NameSuffixes.ofTail(last(p)) != null));
      known |= !found.isEmpty();
    }
  }

  private String last(OpenNouns.Part part) {
    return sentence.word(part.to() - 1);
  }

  /** "Client → Gateway (TCP)": over what two parts talk. */
  private boolean isProtocol(int open) {
    Mention mention = open + 1 < sentence.size() ? mentionAt[open + 1] : null;
    return sentence.word(open).equals("(") && mention != null && mention.isProtocol();
  }

  /** Reads what stands between two arrows, or before the first, or behind the last. */
  private void link(int first, int end) {
    int from = first;
    for (int i = first; i < end; i++) {
      i = Math.max(i, sentence.behindBrackets(i) - 1);
      boolean label = i < end && (sentence.word(i).equals(":") || sentence.token(i).is("|"));
      from = label ? i + 1 : from;
    }
    int next = from;
    for (int i = from; i <= end; i++) {
      if (i == end || BESIDE.contains(sentence.word(i))) {
        node(next, i);
        next = i + 1;
      }
    }
  }

  /** Reads one of those that stand between two arrows: "Display Task + Logic Task". */
  private void node(int from, int end) {
    boolean part = false;
    for (int i = from; i < end && end - from <= LONGEST + 1; i++) {
      Mention mention = mentionAt[i];
      part |= mention != null && isPart(mention);
    }
    known |= part;
    parts += part ? 1 : 0;
    isOfStages |= from < end && STAGES.contains(sentence.word(from));
    if (isNoun(from, end)) {
      nouns.add(new OpenNouns.Part(from, from + 1, kind(sentence.word(from))));
    }
    int to = from;
    while (to < end && (isNameWord(to) || isPlainPart(from, end))) {
      to++;
    }
    boolean whole =
        to == end || to == end - 1 && sentence.token(to).is(".") || sentence.word(to).equals("(");
    told |= whole && (isProtocol(to) || linked.contains(sentence.words(from, to)));
    if (to > from && to - from <= LONGEST && whole && isName(from, to)) {
      ComponentKind own = to - from == 1 ? kindOfWord(sentence.original(from)) : null;
      calledSo += own == null ? 0 : 1;
      found.add(new OpenNouns.Part(from, to, own == null ? kind(sentence.word(to - 1)) : own));
    }
  }

  /** "Gateway -> ingest script -> InfluxDB": small words, of which the last is one for programs. */
  private boolean isPlainPart(int from, int end) {
    for (int i = from; i < end; i++) {
      boolean free = mentionAt[i] == null || mentionAt[i].isData();
      if (!free || !sentence.token(i).isWord() || Words.isFunction(sentence.word(i))) {
        return false;
      }
    }
    return end - from > 1
        && end - from <= LONGEST
        && mentionAt[end - 1] == null
        && PartNouns.of(sentence.word(end - 1)) != null;
  }

  /** "Meter → concentrator → head-end system": one small word that nobody knows. */
  private boolean isNoun(int from, int end) {
    if (from >= end || mentionAt[from] != null || sentence.token(from).capital()) {
      return false;
    }
    String word = sentence.word(from);
    boolean alone = end == from + 1 || sentence.word(from + 1).equals("(");
    return alone
        && sentence.token(from).isWord()
        && Character.isLetter(word.charAt(0))
        && word.length() > 2
        && !Words.isFunction(word)
        && !word.endsWith("ed")
        && !NO_PARTS.contains(word)
        && !STAGES.contains(word);
  }

  private static boolean isPart(Mention mention) {
    return mention.isKind()
        || mention.isTechnology() && !Kinds.isMaterial(NounPhrase.kindOf(mention));
  }

  private boolean isNameWord(int i) {
    return sentence.token(i).isWord()
        && (mentionAt[i] == null || mentionAt[i].isData() || isOfLonger(i))
        && (sentence.token(i).capital() || sentence.token(i).joined())
        && !Words.isFunction(sentence.word(i));
  }

  /** The "MQTT" of "MQTT Task": one of several that only the noun behind it makes a part. */
  private boolean isOfLonger(int i) {
    return i + 1 < sentence.size()
        && sentence.token(i + 1).isWord()
        && sentence.token(i + 1).capital()
        && mentionAt[i + 1] == null
        && NODES.contains(sentence.word(i + 1));
  }

  private boolean isName(int from, int to) {
    String last = sentence.word(to - 1);
    boolean alone = to - from == 1;
    boolean done = last.endsWith("ed") && last.length() > 3;
    return mentionAt[to - 1] == null
        && !NO_PARTS.contains(last)
        && !done
        && !(alone && STAGES.contains(last))
        && !NameSigns.isEvent(sentence.original(from));
  }

  /** "RecorderJob": by the last noun of a name that is written in one. */
  private static @Nullable ComponentKind kindOfWord(String name) {
    ComponentKind grown = NameSuffixes.ofWord(name);
    int last = name.length() - 1;
    while (last > 0 && !Character.isUpperCase(name.charAt(last))) {
      last--;
    }
    boolean noun = last > 1 && NODES.contains(name.substring(last).toLowerCase(Locale.ROOT));
    return grown == null && noun ? ComponentKind.WORKER : grown;
  }

  private static ComponentKind kind(String last) {
    ComponentKind kind = NameSuffixes.ofTitle(last);
    kind = kind == null ? NameSuffixes.ofTail(last) : kind;
    kind = kind == null ? NameSuffixes.ofNoun(last) : kind;
    kind = kind == null ? PartNouns.of(Goals.singular(last)) : kind;
    return kind == null ? ComponentKind.SERVICE : kind;
  }
}
