package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Points of lists that begin with the name of a part and go on with what it is or does: "Larder - a
 * launcher for kitchen jobs", "Larder is the order book", "aw-sync - Copies the buckets".
 */
final class ListedNames {
  /** The name that a point begins with, up to a place. */
  record Name(int to, ComponentKind kind) {}

  private static final int LONGEST = 3;

  private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "\u2014");
  private static final Set<String> ARTICLES = Words.of("a an the our its their");

  /** Behind "is" they say what a thing is there for. */
  private static final Set<String> FOR = Words.of("responsible used there meant");

  private static final Set<String> APPS = Words.of("app application");

  /** What the description of a setting, a field or a file begins with. */
  private static final Set<String> NO_PARTS =
      Words.of(
          "number name path url address port id identifier time date list set amount size length"
              + " maximum minimum default value key flag file folder directory string boolean"
              + " percentage rate level version type kind way ability option process practice use"
              + " term concept idea measure metric table row column field record log secret token"
              + " password passphrase cookie certificate credential salt setting variable parameter"
              + " schema endpoint route template header prefix");

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;

  private ListedNames(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
  }

  /**
   * The name that a point of a list begins with, or null.
   *
   * @param led true where what stands before the list says that its points are programs
   */
  static @Nullable Name of(Sentence sentence, @Nullable Mention[] mentionAt, boolean led) {
    return new ListedNames(sentence, mentionAt).find(led);
  }

  private @Nullable Name find(boolean led) {
    boolean marked = sentence.word(0).equals("the") && led;
    int from = marked ? 1 : 0;
    int to = from;
    while (to < sentence.size() && to - from <= LONGEST + 2 && isOfName(to, from)) {
      to++;
    }
    boolean own = isCompound(from, to) || isUnknown(from, to);
    if (from > 0 || to == from || to - from > LONGEST + 1 || !own) {
      return null;
    }
    boolean written = isWrittenAsName(from, to);
    boolean name = written || led && sentence.token(from).capital() && !isAbstract(to - 1);
    int behind = sentence.behindBrackets(to);
    boolean mark = MARKS.contains(sentence.word(behind));
    if (!mark && to == 1 && isOrder(to)) {
      return null;
    }
    boolean told = mark ? isTold(behind + 1, led) : led && isSaid(behind);
    return name && told ? new Name(to, kind(to, mark ? behind + 1 : behind + 2)) : null;
  }

  /** "Transfer files to the archive": what is to be done. */
  private boolean isOrder(int next) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(0));
    boolean base = verb != null && verb.form() == Verbs.Form.BASE;
    return base && next < sentence.size() && !Words.BE.contains(sentence.word(next));
  }

  private boolean isOfName(int i, int from) {
    Token token = sentence.token(i);
    return token.isWord() && (i == from || token.joined() || token.capital());
  }

  /** One word in several tokens, whatever words of the catalog it is made of. */
  private boolean isCompound(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!sentence.token(i).joined()) {
        return false;
      }
    }
    Mention whole = to - from > 1 ? mentionAt[from] : null;
    return to - from > 1 && (whole == null || whole.to() < to || !whole.isTechnology());
  }

  private boolean isUnknown(int from, int to) {
    for (int i = from; i < to; i++) {
      if (mentionAt[i] != null || Words.isFunction(sentence.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** In the type of code, in small letters with hyphens, or as no word of the language is. */
  private boolean isWrittenAsName(int from, int to) {
    if (CodeType.isWord(sentence, from, to)) {
      return !CodeType.isInner(sentence, from, to) && !isShouted(from, to);
    }
    String word = sentence.original(from);
    boolean digit = Character.isDigit(word.charAt(word.length() - 1)) && word.length() > 3;
    boolean odd = to == from + 1 && (NameSigns.isCamel(word) || digit);
    return odd || isCompound(from, to) && areNouns(from, to);
  }

  /** "real-time", "self-hosted", "add-on" are none. */
  private boolean areNouns(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = sentence.word(i);
      boolean small = !sentence.token(i).capital();
      boolean plain =
          Words.PLAIN.contains(word) || Words.isDescriptive(word) || Words.isFunction(word);
      if (!small || plain || word.endsWith("ing") || Verbs.ENGLISH.of(word) != null) {
        return false;
      }
    }
    String text = sentence.text().characters();
    int start = sentence.token(from).start();
    int end = sentence.token(to - 1).end();
    return text.substring(start, end).indexOf('-') > 0
        && text.charAt(Math.max(0, start - 1)) != '-';
  }

  /** A variable of the environment: "DB_HOST". */
  private boolean isShouted(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = sentence.original(i);
      if (!word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private boolean isAbstract(int i) {
    return NameSuffixes.isAbstract(sentence.word(i));
  }

  /** "a launcher for", "Copies the buckets", in a list of programs also "Handle and answer". */
  private boolean isTold(int at, boolean led) {
    boolean article = ARTICLES.contains(sentence.word(at));
    if (article) {
      int head = head(at + 1);
      return head >= 0
          && !NO_PARTS.contains(Goals.singular(sentence.word(head)))
          && !isAbstract(head);
    }
    Mention mention = at < sentence.size() ? mentionAt[at] : null;
    Verbs.Verb verb = mention == null ? Verbs.ENGLISH.of(sentence.word(at)) : null;
    Workings.Work work = mention == null ? Workings.of(sentence.word(at)) : null;
    boolean third =
        verb != null && verb.form() == Verbs.Form.THIRD
            || work != null && work.is(Workings.Form.THIRD);
    boolean order = led && work != null && work.is(Workings.Form.BASE);
    return third && !Syntax.isNounToo(sentence.word(at)) || order;
  }

  /** The last noun before a word that opens another phrase; or -1. */
  private int head(int from) {
    int i = from;
    while (i < sentence.size()
        && sentence.token(i).isWord()
        && !Words.isFunction(sentence.word(i))
        && (i == from || mentionAt[i] != null || !isFinite(i) && !isDone(i))) {
      i++;
    }
    return i > from ? i - 1 : -1;
  }

  private boolean isFinite(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    return verb != null && verb.form() == Verbs.Form.THIRD;
  }

  /** "The key used for": what is done with it. */
  private boolean isDone(int i) {
    String word = sentence.word(i);
    return word.endsWith("ed")
        && Verbs.ENGLISH.of(word) != null
        && Words.PREPOSITIONS.contains(sentence.word(i + 1));
  }

  /** "is the order book", "is responsible for", "provides", behind a name. */
  private boolean isSaid(int at) {
    if (sentence.word(at).equals("is")) {
      String next = sentence.word(at + 1);
      boolean owner = sentence.word(at + 2).equals("'s");
      return ARTICLES.contains(next) && isTold(at + 1, true) || FOR.contains(next) || owner;
    }
    Workings.Work work = Workings.of(sentence.word(at));
    boolean does = work != null && work.is(Workings.Form.THIRD);
    return does && mentionAt[Math.min(at, mentionAt.length - 1)] == null;
  }

  private ComponentKind kind(int to, int described) {
    ComponentKind own = NameSuffixes.ofTail(sentence.word(to - 1));
    own = own == null ? NameSuffixes.ofNoun(sentence.word(to - 1)) : own;
    boolean article = ARTICLES.contains(sentence.word(described));
    int head = own == null ? head(article ? described + 1 : described) : -1;
    Mention known = head < 0 ? null : mentionAt[head];
    boolean app = head >= 0 && APPS.contains(sentence.word(head));
    if (own == null && (app || known != null && known.isKind())) {
      // What an app is, what it is made with tells.
      return ComponentKind.OTHER;
    }
    ComponentKind said = head < 0 ? null : NameSuffixes.ofNoun(sentence.word(head));
    return own != null ? own : said != null ? said : ComponentKind.SERVICE;
  }
}
