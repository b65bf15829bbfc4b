package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence in which names are sought, with what the catalog knows in it. */
final class NamePlace {
  /** In tokens, from "it is" to what it is. */
  private static final int LONGEST_LEAD = 5;

  /** Behind an opening bracket they lead to what is meant. */
  private static final Set<String> EXAMPLES = Words.of("i e i.e e.g such like namely");

  /** Names for things that act in sentences and are no programs. */
  private static final Set<String> NO_PROGRAMS =
      Words.of(
          "how what who why where when which whose whom traffic data access everything nothing nobody everyone somebody someone mail text music"
              + " hardware login feedback alice bob carol dave eve mallory john jane note warning"
              + " figure table step example todo tip google amazon microsoft apple ibm oracle meta"
              + " facebook netflix uber airbnb twitter first second third last lastly then next finally"
              + " respectively once external internal architecture stack overview design setup"
              + " infrastructure technology technologies diagram"
              + " city county town borough council canton district municipality ministry parish"
              + " university hospital school state");

  private static final String LANGUAGE = "QL";

  private static final Set<String> ONE =
      Words.of(
          "he she it who whoever which someone somebody anyone anybody everyone everybody nobody");

  private static final Set<String> ONE_OF_THEM = Words.of("a an each every");

  private static final Set<String> HAND = Words.of("touch press tap swipe click");

  private static final Set<String> ENDS = Words.of("s es ed ing ped ping");

  /** How words end that are no plural. */
  private static final List<String> ONES = List.of("ss", "us", "is", "as", "os", "ys");

  /** Before a name at the beginning of a sentence. */
  private static final Set<String> OPENERS = Words.of("a an the");

  final Sentence sentence;
  final NameSigns signs;

  private final NameBook book;
  private final @Nullable Mention[] mentionAt;

  /**
   * A place to look at.
   *
   * @param mentionAt the name of the catalog that each token is part of, or null
   */
  NamePlace(NameBook book, Sentence sentence, @Nullable Mention[] mentionAt) {
    this.book = book;
    this.sentence = sentence;
    this.mentionAt = mentionAt;
    this.signs = new NameSigns(sentence, mentionAt);
  }

  @Nullable Mention[] mentionAt() {
    return mentionAt;
  }

  /** True of a name for something that acts in sentences and is no program. */
  static boolean isNoProgram(String word) {
    return NO_PROGRAMS.contains(word);
  }

  /** A language for queries: PromQL. */
  static boolean isLanguage(String word) {
    return word.endsWith(LANGUAGE);
  }

  /** What is known of the name that some tokens are. */
  NameBook.Candidate candidate(int first, int to) {
    int from = isOpener(first) && first + 1 < to ? first + 1 : first;
    Span span = new Span(sentence.token(from).start(), sentence.token(to - 1).end());
    return candidate(from, to, sentence.text().name(span.start(), span.end()));
  }

  /** The first word of "A reporting endpoint takes": no part of a name. */
  private boolean isOpener(int i) {
    return i == 0 && OPENERS.contains(sentence.word(i));
  }

  /** The same of a noun, which is called by it with a capital. */
  NameBook.Candidate noun(int first, int to) {
    int from = isOpener(first) && first + 1 < to ? first + 1 : first;
    Span span = new Span(sentence.token(from).start(), sentence.token(to - 1).end());
    String code = CodeType.nameWithin(sentence, from, to, i -> mention(i) == null);
    String written = code.isEmpty() ? sentence.text().name(span.start(), span.end()) : code;
    return candidate(from, to, Assembly.capital(written));
  }

  private NameBook.Candidate candidate(int from, int to, String name) {
    boolean capital = signs.isCapital(from, to) && !NameSigns.isCamel(name);
    return book.candidate(name, words(from, to), capital);
  }

  List<String> words(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      words.add(sentence.word(i));
    }
    return words;
  }

  /**
   * The S3 of "the RAW S3 bucket" and the PLC of "the Siemens PLC": what stands before it tells
   * which store, or who makes the device.
   */
  boolean isOfProduct(int end) {
    Mention head = mention(end);
    if (head == null || !head.isTechnology() || head.from() != end) {
      return false;
    }
    ComponentKind kind = NounPhrase.kindOf(head);
    return Kinds.isStore(kind) || kind == ComponentKind.DEVICE;
  }

  boolean isPlainNoun(int i) {
    Token token = sentence.token(i);
    return token.isWord()
        && (mention(i) == null || mentionAt[i].isActor() || mentionAt[i].isData())
        && !token.joined()
        && !Words.BOUNDARIES.contains(token.word())
        && !Words.PREPOSITIONS.contains(token.word())
        && !Words.AUXILIARIES.contains(token.word());
  }

  /** True of what is no common noun that only begins the sentence, nor a person of examples. */
  boolean isNameLike(int from, int to) {
    String word = sentence.word(from);
    if (NO_PROGRAMS.contains(word) || from > 1 && isHand(from - 1)) {
      return false;
    }
    if (to - from > 1 || NameSigns.isCamel(sentence.original(from))) {
      return !sentence.original(from).endsWith(LANGUAGE);
    }
    boolean abstractNoun = NameSuffixes.isAbstract(word) && !signs.isMade(to);
    return !book.isSmall(word)
        && (from > 0 || !abstractNoun || book.timesInside(word) > 0)
        && !(word.endsWith("s") && !isOne(word, to));
  }

  /** "Fortress talks", "Atlas is written in Go": one thing, although its name ends as many do. */
  private boolean isOne(String word, int to) {
    boolean form = ONES.stream().anyMatch(word::endsWith);
    String next = sentence.word(to);
    Verbs.Verb verb = Verbs.ENGLISH.of(next);
    return form
        && (next.equals("is")
            || next.equals("was")
            || verb != null && verb.form() == Verbs.Form.THIRD);
  }

  /** A member of a list; a plain word among them is a name only where it acts or is turned to. */
  void listed(int from, int to, ComponentKind kind) {
    boolean plain = !sentence.token(from).capital();
    NameBook.Candidate one = plain ? noun(from, to) : candidate(from, to);
    one.kind = one.sure ? one.kind : kind;
    boolean common =
        !one.sure
            && to - from == 1
            && !NameSigns.isCamel(sentence.original(from))
            && !Words.INDEFINITE.contains(sentence.word(from - 1))
            && NameSuffixes.ofNoun(sentence.word(from)) == null
            && (book.isSmall(sentence.word(from)) || mention(from) != null);
    one.use = common ? NameBook.Use.WHERE_IT_ACTS : one.use;
    one.sure = true;
  }

  /** A noun that no list knows, by its own words in both numbers. */
  void open(int from, int to, ComponentKind kind) {
    boolean deed = isDeed(to - 1) || isDeedOfOne(from, to - 1);
    if (isOfProduct(to) || deed || isTouched(from) || isFetched(from, to) || isItsLayer(from, to)) {
      return;
    }
    if (sentence.word(to).equals("(") && EXAMPLES.contains(sentence.word(to + 1))) {
      // "Downstream systems (i.e. Redis and the archive)": those that are named.
      return;
    }
    NameBook.Candidate one = noun(from, to);
    one.kind = one.sure ? one.kind : kind;
    one.sure = true;
  }

  /** "It is a thin rendering layer": what was named before is said to be one. */
  private boolean isItsLayer(int from, int to) {
    boolean of = sentence.word(0).equals("it") || sentence.word(0).equals("this");
    return of
        && from <= LONGEST_LEAD
        && sentence.word(1).equals("is")
        && PointNames.GROUPS.contains(sentence.word(to - 1));
  }

  /** The presses of "he presses Print", "the clerk presses the button": what one does. */
  private boolean isDeed(int i) {
    if (i < 1) {
      return false;
    }
    String word = sentence.word(i);
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    String base = Goals.singular(word);
    boolean noun = !base.equals(word) && Verbs.ENGLISH.ofPeople(base) != null;
    Mention before = mention(i - 1);
    boolean one = ONE.contains(sentence.word(i - 1)) || before != null && before.isActor();
    boolean object =
        Words.DETERMINERS.contains(sentence.word(i + 1))
            || i + 1 < sentence.size() && sentence.token(i + 1).capital();
    return one && object && (noun || verb != null && verb.form() == Verbs.Form.THIRD);
  }

  /** The feeds of "which a data diode feeds": no plural behind "a". */
  private boolean isDeedOfOne(int from, int last) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(last));
    return last > from
        && verb != null
        && verb.form() == Verbs.Form.THIRD
        && ONE_OF_THEM.contains(sentence.word(from - 1));
  }

  /** The jobs of "the press reads its jobs from a share": what is read. */
  private boolean isFetched(int from, int to) {
    Verbs.Verb verb = from > 1 ? Verbs.ENGLISH.of(sentence.word(from - 2)) : null;
    return verb != null
        && (verb.sense() == Verbs.Sense.READ || verb.sense() == Verbs.Sense.RECEIVE)
        && (sentence.word(from - 1).equals("its") || sentence.word(from - 1).equals("their"))
        && sentence.word(to).equals("from");
  }

  /** The screen of "when he touches the screen": a part of what answers. */
  private boolean isTouched(int from) {
    return from > 1 && sentence.word(from - 1).equals("the") && isHand(from - 2);
  }

  /** True of "presses" and "tapped", behind which stands what people see on a screen. */
  private boolean isHand(int i) {
    String word = sentence.word(i);
    return HAND.stream()
        .anyMatch(
            h ->
                word.startsWith(h)
                    && (word.equals(h) || ENDS.contains(word.substring(h.length()))));
  }

  @Nullable Mention mention(int i) {
    return i >= 0 && i < mentionAt.length ? mentionAt[i] : null;
  }
}
