package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a text itself gives to its programs: {@code cartservice}, {@code PayFlow}, the
 * Registration Authority (RA). Once a name is known for one, it is found wherever it stands.
 */
final class ProperNames {
  /** A text that names more of its own programs is no description of a system. */
  private static final Set<String> POINTING = Words.of("the this these both");

  private static final int MOST_NAMES = 400;

  /** One way to write a name. */
  private record Spelling(
      List<String> words, boolean capital, NameBook.Use use, Meaning.OfKind meaning) {}

  /** Verbs for sending things: "publishes `orders`". */
  private static final Set<String> SENDING = Words.of("publish emit send produce post");

  /** What stands before a member of a list, or before what somebody turns to. */
  private static final Set<String> LEADS = Words.of(": ( , and to from by via through");

  private static final Set<Verbs.Sense> ASKS =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.RECEIVE);

  private static final Set<String> LISTING = Words.of("( ) , and :");
  private static final int LONGEST_LIST = 16;

  private static final Set<String> ARTICLES = Words.of("a an our the");

  private static final Set<String> LINKS = Words.of("is ,");

  /** In words, between an article and what it is. */
  private static final int LONGEST_LEAD = 4;

  private static final Set<ComponentKind> SERVED =
      EnumSet.of(
          ComponentKind.HOST, ComponentKind.SERVICE, ComponentKind.API, ComponentKind.DATABASE);

  private static final Set<String> TAILS = Words.of("service module component process");

  private final Map<String, List<Spelling>> byFirstWord = new HashMap<>();
  private final Set<Integer> headers;

  /** Names before nouns of unlike kinds. */
  private final Set<String> families = new HashSet<>();

  /** Names of programs in the hands of people: the Zorp of "Zorp is a mobile app". */
  private final Set<String> inHands = new HashSet<>();

  private int size;

  private ProperNames(Set<Integer> headers) {
    this.headers = headers;
  }

  /** The names that the sentences introduce; with the names of the catalog found in each. */
  static ProperNames of(List<Sentence> sentences, List<List<Mention>> mentions) {
    Introductions introductions = Introductions.in(sentences, mentions);
    ProperNames names = new ProperNames(introductions.headers());
    introductions.names().forEach(names::add);
    names.addShortened(sentences, mentions);
    names.tellFamilies(sentences, mentions);
    names.tellClients(sentences, mentions);
    return names;
  }

  /**
   * "A card reader … the reader": the last word of what is called by two stands for it behind
   * "the", where nothing else of the text ends so.
   */
  private void addShortened(List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<String, Meaning.OfKind> wholes = new HashMap<>();
    Set<String> others = new HashSet<>();
    for (int s = 0; s < sentences.size(); s++) {
      for (Mention mention : mentions.get(s)) {
        if (!mention.isKind()) {
          continue;
        }
        String last = Goals.singular(sentences.get(s).word(mention.to() - 1));
        Meaning.OfKind meaning = (Meaning.OfKind) mention.meaning();
        boolean device =
            meaning.wording().kind() == ComponentKind.DEVICE && mention.to() - mention.from() > 1;
        Meaning.OfKind known = wholes.get(last);
        if (!device || known != null && !known.wording().equals(meaning.wording())) {
          others.add(last);
        } else {
          wholes.put(last, new Meaning.OfKind(meaning.wording(), false));
        }
      }
    }
    wholes.forEach(
        (last, meaning) -> {
          if (!others.contains(last) && !byFirstWord.containsKey(last)) {
            addSpelling(List.of(last), false, NameBook.Use.AFTER_THE, meaning);
          }
        });
  }

  /**
   * A name that nothing says what it names, before nouns of unlike kinds: "the Zorp web app", "the
   * Zorp API". It is what they belong to, and the name of none of them.
   */
  private void tellFamilies(List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<String, Set<ComponentKind>> heads = new HashMap<>();
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      for (Mention head : mentions.get(s)) {
        String word = sentence.word(head.from() - 1);
        if (head.isKind() && isOpen(word) && sentence.token(head.from() - 1).capital()) {
          heads
              .computeIfAbsent(word, w -> EnumSet.noneOf(ComponentKind.class))
              .add(((Meaning.OfKind) head.meaning()).wording().kind());
        }
      }
    }
    heads.forEach(
        (word, kinds) -> {
          if (areUnlike(kinds)) {
            families.add(word);
          }
        });
  }

  /**
   * "Zorp is a mobile app", "Zorp, a desktop program, …": what runs in the hands of people, so that
   * "the Zorp server" is another part.
   */
  private void tellClients(List<Sentence> sentences, List<List<Mention>> mentions) {
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      for (Mention kind : mentions.get(s)) {
        int name = kind.isKind() && isInHands(kind(kind)) ? described(sentence, kind.from()) : -1;
        if (name >= 0 && sentence.token(name).capital() && isOpen(sentence.word(name))) {
          inHands.add(sentence.word(name));
        }
      }
    }
  }

  /** Where the name stands that "is a native mobile app" describes; -1 for nowhere. */
  private static int described(Sentence sentence, int kind) {
    int from = kind;
    while (from > kind - LONGEST_LEAD && !ARTICLES.contains(sentence.word(from - 1))) {
      from--;
    }
    String link = sentence.word(from - 2);
    boolean told = ARTICLES.contains(sentence.word(from - 1)) && LINKS.contains(link);
    return told ? from - 3 : -1;
  }

  /** True of what answers programs in the hands of people: "the Zorp API". */
  private static boolean isServed(ComponentKind kind) {
    return SERVED.contains(kind);
  }

  private static boolean isInHands(ComponentKind kind) {
    return Kinds.isClient(kind) || kind == ComponentKind.DESKTOP_APP;
  }

  private static ComponentKind kind(Mention kind) {
    return ((Meaning.OfKind) kind.meaning()).wording().kind();
  }

  /** True of a name of one word in capitals whose kind nobody tells. */
  private boolean isOpen(String word) {
    return byFirstWord.getOrDefault(word, List.of()).stream()
        .anyMatch(
            n ->
                n.words().size() == 1
                    && n.capital()
                    && n.meaning().wording().kind() == ComponentKind.OTHER);
  }

  private static boolean areUnlike(Set<ComponentKind> kinds) {
    return kinds.stream().anyMatch(a -> kinds.stream().anyMatch(b -> !Kinds.mayBeMadeAsOne(a, b)));
  }

  private void add(NameBook.Introduced one) {
    Meaning.OfKind meaning = new Meaning.OfKind(one.wording(), false, one.name());
    addSpelling(one.words(), one.capital(), one.use(), meaning);
    List<String> other = inOtherNumber(one.words());
    if (!other.isEmpty()) {
      addSpelling(other, one.capital(), one.use(), meaning);
    }
    if (!one.acronym().isEmpty()) {
      addSpelling(List.of(one.acronym()), true, NameBook.Use.EVERYWHERE, meaning);
    }
  }

  /** "The collar" of "the collars", for nouns that are known for programs and devices. */
  private static List<String> inOtherNumber(List<String> words) {
    String last = words.get(words.size() - 1);
    String one = Goals.singular(last);
    if (PartNouns.of(one) == null) {
      return List.of();
    }
    List<String> other = new ArrayList<>(words.subList(0, words.size() - 1));
    other.add(one.equals(last) ? Plural.of(one) : one);
    return other;
  }

  private void addSpelling(
      List<String> words, boolean capital, NameBook.Use use, Meaning.OfKind meaning) {
    if (size < MOST_NAMES) {
      size++;
      byFirstWord
          .computeIfAbsent(words.get(0), w -> new ArrayList<>())
          .add(new Spelling(words, capital, use, meaning));
    }
  }

  /** The names in a sentence: those of the catalog, and these in place of what they cover. */
  List<Mention> in(Sentence sentence, List<Mention> known) {
    if (headers.contains(sentence.number())) {
      return List.of();
    }
    List<Mention> own = new ArrayList<>();
    for (int i = 0; i < sentence.size() && size > 0; i++) {
      Mention mention = at(sentence, i, known);
      if (mention != null) {
        own.add(mention);
        i = mention.to() - 1;
      }
    }
    return own.isEmpty() ? known : merged(known, own);
  }

  private @Nullable Mention at(Sentence sentence, int from, List<Mention> known) {
    Spelling best = null;
    for (Spelling spelling : byFirstWord.getOrDefault(sentence.word(from), List.of())) {
      boolean longer = best == null || spelling.words().size() > best.words().size();
      if (longer && stands(spelling, sentence, from, known)) {
        best = spelling;
      }
    }
    return best == null
        ? null
        : new Mention(best.meaning(), from, from + best.words().size(), null);
  }

  private boolean stands(Spelling spelling, Sentence sentence, int from, List<Mention> known) {
    int to = from + spelling.words().size();
    if (spelling.words().size() == 1
        && families.contains(spelling.words().get(0))
        && known.stream().anyMatch(m -> m.from() == to && m.isKind())) {
      return false;
    }
    if (spelling.words().size() == 1
        && inHands.contains(spelling.words().get(0))
        && known.stream().anyMatch(m -> m.from() == to && m.isKind() && isServed(kind(m)))) {
      return false;
    }
    if (to > sentence.size()
        || sentence.token(from).joined()
        || to < sentence.size() && sentence.token(to).joined()) {
      return false;
    }
    boolean coded =
        spelling.use() == NameBook.Use.IN_CODE
            && (isCoded(sentence, from, to) || isSmallLabel(sentence, from, to));
    boolean common =
        spelling.use() == NameBook.Use.WHERE_IT_ACTS || spelling.use() == NameBook.Use.IN_CODE;
    String before = sentence.word(from - 1);
    boolean meant = POINTING.contains(before);
    boolean small = !sentence.token(from).capital();
    boolean called = common && isInHeadedCell(sentence, from, to);
    if (common && !coded && !called && !isActing(sentence, from, to)
        || spelling.use() == NameBook.Use.AFTER_THE && !(meant && small)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean same = sentence.word(i).equals(spelling.words().get(i - from));
      if (!same || spelling.capital() && !sentence.token(i).capital()) {
        return false;
      }
    }
    if (spelling.words().size() == 1
        && small
        && PartNouns.isThing(spelling.words().get(0))
        && known.stream().anyMatch(m -> m.from() == to && m.isKind())) {
      // "The display service" is no display.
      return false;
    }
    boolean function = known.stream().anyMatch(m -> m.from() == to && isFunction(m));
    if (spelling.use() == NameBook.Use.BEFORE_FUNCTION && !function) {
      return false;
    }
    for (Mention mention : known) {
      boolean overlaps = mention.from() < to && from < mention.to();
      boolean within = mention.from() >= from && mention.to() <= to;
      boolean whole = mention.from() <= from && mention.to() >= to;
      boolean word =
          function && mention.isData()
              // "`supervisor`": in the type of code, who is listed there is a program.
              || mention.isActor()
                  && (CodeType.isWord(sentence, from, to) || isSmallLabel(sentence, from, to))
              || mention.isActor()
                  && (spelling.use() == NameBook.Use.FOR_NO_PERSON
                      || spelling.use() == NameBook.Use.AFTER_THE
                          && spelling.meaning().proper() == null)
              || common
                  && (mention.isData()
                      || mention.isActor()
                          && (isBeforeHead(sentence, to)
                              || isMember(sentence, from, to)
                              || isOneThatActs(sentence, to)));
      if (overlaps && (!within || whole && !mention.isKind() && !word)) {
        return false;
      }
    }
    return true;
  }

  /** The "orders" of a cell below "Calls": one of those that the rows are about. */
  private static boolean isInHeadedCell(Sentence row, int from, int to) {
    boolean below = false;
    for (int i = 0; i < from; i++) {
      below |= Arrows.isOfHead(row.token(i));
    }
    String before = row.word(from - 1);
    boolean begins =
        from > 0 && (Arrows.is(row.token(from - 1)) || before.equals(",") || before.equals("and"));
    String next = row.word(to);
    boolean ends = to == row.size() || row.token(to).isMark() || next.equals("and");
    return row.block() == Block.Kind.ROW && below && begins && ends;
  }

  /** "`orders`", unless it is what somebody keeps or sends: "stores `orders` in". */
  private static boolean isCoded(Sentence sentence, int from, int to) {
    Verbs.Verb before = Verbs.ENGLISH.of(sentence.word(from - 1));
    boolean kept =
        before != null && (before.sense() == Verbs.Sense.STORE || SENDING.contains(before.lemma()));
    return CodeType.isWord(sentence, from, to) && !CodeType.isInner(sentence, from, to) && !kept;
  }

  /** The Lambda of "the Order Lambda": what stands before it is a name, whatever the word. */
  private static boolean isFunction(Mention mention) {
    return FunctionNames.isFunction(mention);
  }

  /** The "orders" of "| orders | Go |", "- **orders** is a service" and of a heading of its own. */
  private static boolean isLabel(Sentence sentence, int to) {
    String mark = sentence.word(to);
    boolean dash = mark.equals("-") || mark.equals("\u2013") || mark.equals("\u2014");
    return switch (sentence.block()) {
      case ROW -> mark.equals(":");
      case ITEM ->
          sentence.token(0).capital() && (mark.equals(":") || dash)
              || PointNames.isBold(sentence, to);
      case HEADING -> to == sentence.size();
      default -> false;
    };
  }

  /** "viewer: reads from InfluxDB", in small letters: a program, and nobody who views. */
  private static boolean isSmallLabel(Sentence sentence, int from, int to) {
    boolean point = sentence.block() == Block.Kind.ITEM || sentence.block() == Block.Kind.ROW;
    String mark = sentence.word(sentence.behindBrackets(to));
    boolean label = mark.equals(":") || mark.equals("-") || mark.equals("\u2013");
    return point && from == 0 && label && !sentence.token(0).capital();
  }

  /** "Orders asks inventory", "calls orders": the name, and not what customers place. */
  private static boolean isActing(Sentence sentence, int from, int to) {
    // "orders (Go) writes", "orders then writes".
    int behind = sentence.behindBrackets(to);
    behind += Words.ADVERBS.contains(sentence.word(behind)) ? 1 : 0;
    Verbs.Verb next = Verbs.ENGLISH.of(sentence.word(behind));
    String before = sentence.word(from - 1);
    Verbs.Verb turned = Verbs.ENGLISH.of(before);
    boolean object =
        turned != null && ASKS.contains(turned.sense()) && turned.form() != Verbs.Form.PAST;
    boolean cell = from == 0 && isLabel(sentence, to);
    return next != null && next.form() == Verbs.Form.THIRD
        || cell
        || object
        || LEADS.contains(before)
        || isBeforeHead(sentence, to)
        || TAILS.contains(sentence.word(to));
  }

  /** "Members stores its data in": one that is called like several people. */
  private static boolean isOneThatActs(Sentence sentence, int to) {
    Verbs.Verb next = Verbs.ENGLISH.of(sentence.word(to));
    return sentence.word(to - 1).endsWith("s")
        && next != null
        && next.form() == Verbs.Form.THIRD
        && (!Syntax.isNounToo(sentence.word(to))
            || Words.DETERMINERS.contains(sentence.word(to + 1)));
  }

  /**
   * The customer of "three services (customer, policy and claims)": between the marks of a list.
   */
  private static boolean isMember(Sentence sentence, int from, int to) {
    return LISTING.contains(sentence.word(from - 1)) && LISTING.contains(sentence.word(to));
  }

  /** The order of "the order, stock and price services". */
  private static boolean isBeforeHead(Sentence sentence, int to) {
    int i = to;
    boolean and = false;
    while (i < sentence.size() && i - to < LONGEST_LIST) {
      String word = sentence.word(i);
      if (and && Enumerations.isHead(word)) {
        return true;
      }
      boolean listed =
          word.equals(",") || word.equals("and") || and || sentence.word(i - 1).equals(",");
      if (!listed) {
        return false;
      }
      and |= word.equals("and");
      i++;
    }
    return false;
  }

  private static List<Mention> merged(List<Mention> known, List<Mention> own) {
    List<Mention> all = new ArrayList<>();
    int next = 0;
    for (Mention mention : known) {
      while (next < own.size() && own.get(next).from() <= mention.from()) {
        all.add(own.get(next++));
      }
      boolean covered = !all.isEmpty() && all.get(all.size() - 1).to() > mention.from();
      boolean ahead = next < own.size() && own.get(next).from() < mention.to();
      if (!covered && !ahead) {
        all.add(mention);
      }
    }
    while (next < own.size()) {
      all.add(own.get(next++));
    }
    return all;
  }

  /** A name in small letters, to compare by. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
