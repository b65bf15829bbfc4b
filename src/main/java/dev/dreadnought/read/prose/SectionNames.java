package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Headings that name the part which their section is about: a machine with its address, "kestrel
 * (10.0.3.2)"; a noun for who does something, of which the section then tells, "Dispatcher", "The
 * dispatcher takes"; a name in small letters with what it does behind, "aw-sync", "Copies the
 * buckets".
 */
final class SectionNames {
  /** The name that a heading is, from a place to another. */
  record Name(int from, int to, ComponentKind kind) {}

  private static final int LONGEST = 3;

  /** So many sentences below a heading may tell what its thing does. */
  private static final int BELOW = 8;

  private static final int ADDRESS = 4;

  private static final Set<String> OF_PROGRAMS =
      Words.of(
          "pulls publishes subscribes polls ingests emits streams exposes serializes serialises"
              + " deserializes fetches enqueues dequeues caches persists queries parses validates");

  private static final Set<String> THIS =
      Words.of("component service module process program worker job application app");

  private static final Set<String> POINTING = Words.of("the these this our");

  /** Nouns for programs that no list of kinds has. */
  private static final Set<String> PROGRAMS = Words.of("script program daemon tool bot module");

  /** Shorter words in "er" are seldom doers. */
  private static final int SHORTEST = 5;

  private SectionNames() {}

  /**
   * The name of a part that a heading gives, or null.
   *
   * @param next what stands right below it
   * @param below what stands below it, up to the end of the text
   */
  static @Nullable Name of(
      Sentence heading,
      @Nullable Mention[] mentionAt,
      Sentence next,
      @Nullable Mention[] nextAt,
      List<Sentence> below) {
    int from = afterNumber(heading);
    if (from > 0 || next.block() != Block.Kind.PARAGRAPH) {
      return ofDoer(heading, from, mentionAt, below);
    }
    Name compound = ofCompound(heading, mentionAt, next, nextAt);
    compound = compound == null ? ofProduct(heading, mentionAt, next) : compound;
    compound = compound == null ? ofThis(heading, mentionAt, next, nextAt) : compound;
    compound = compound == null ? ofItsNoun(heading, mentionAt, next) : compound;
    Name subject = compound != null ? compound : ofSubject(heading, mentionAt, next, nextAt);
    return subject != null ? subject : ofDoer(heading, from, mentionAt, below);
  }

  /** "acme-build", "acme-build creates the script": whatever words of the catalog it is made of. */
  private static @Nullable Name ofCompound(
      Sentence heading, @Nullable Mention[] mentionAt, Sentence next, @Nullable Mention[] nextAt) {
    int to = 1;
    while (to < heading.size() && heading.token(to).joined()) {
      to++;
    }
    String text = heading.text().characters();
    boolean hyphen = to > 1 && text.charAt(heading.token(0).end()) == '-';
    Mention first = hyphen ? mentionAt[0] : null;
    boolean product = first != null && first.isTechnology() && first.to() == to;
    ComponentKind kind = NameSuffixes.ofTail(heading.word(to - 1));
    boolean plain = isPlain(heading.word(0)) || kind == null && isPlain(heading.word(to - 1));
    if (!hyphen
        || to < heading.size()
        || product
        || plain
        || !isSubject(heading, to, next, nextAt)) {
      return null;
    }
    return new Name(0, to, kind == null ? ComponentKind.SERVICE : kind);
  }

  /** "Dotmap", "This Python script uploads": a word that is nothing else, and what it is. */
  private static @Nullable Name ofThis(
      Sentence heading, @Nullable Mention[] mentionAt, Sentence next, @Nullable Mention[] nextAt) {
    String word = heading.word(0);
    int to = heading.size();
    boolean one =
        to == 1
            && !isPlain(word)
            && !NameSuffixes.isAbstract(word)
            && !word.endsWith("ing")
            && !word.endsWith("s");
    boolean several =
        to > 1
            && to <= LONGEST
            && ofEnd(heading.word(to - 1)) != null
            && !NameSuffixes.isPersonal(heading.word(to - 1));
    boolean name = heading.number() > 0 && (one || several);
    for (int i = 0; i < to; i++) {
      name &=
          heading.token(i).isWord() && mentionAt[i] == null && !Words.isFunction(heading.word(i));
    }
    if (!name || !next.word(0).equals("this")) {
      return null;
    }
    for (int i = 1; i < Math.min(next.size(), 1 + LONGEST + 1); i++) {
      Mention mention = nextAt[i];
      boolean kind = mention != null && mention.isKind();
      if (!kind && !PROGRAMS.contains(next.word(i))) {
        continue;
      }
      int end = kind && mention != null ? mention.to() : i + 1;
      String deed = next.word(end);
      boolean third = deed.length() > 2 && deed.endsWith("s") && !deed.endsWith("ss");
      boolean does = deed.equals("is") || third && nextAt[end] == null;
      ComponentKind known =
          kind && mention != null
              ? ((Meaning.OfKind) mention.meaning()).wording().kind()
              : ComponentKind.WORKER;
      ComponentKind title = several ? ofEnd(heading.word(to - 1)) : null;
      ComponentKind own = known == ComponentKind.OTHER && title != null ? title : known;
      return does && Kinds.isApplication(known) ? new Name(0, to, own) : null;
    }
    return null;
  }

  /** "Edge Collectors", "The collectors read": a noun for programs with what tells which. */
  private static @Nullable Name ofItsNoun(
      Sentence heading, @Nullable Mention[] mentionAt, Sentence next) {
    int last = heading.size() - 1;
    if (last < 1 || last >= LONGEST) {
      return null;
    }
    boolean words = POINTING.contains(next.word(0));
    for (int i = 0; i <= last; i++) {
      Mention mention = mentionAt[i];
      boolean free =
          i < last && mention == null || i == last && (mention == null || mention.isKind());
      words &= free && heading.token(i).isWord() && !Words.isFunction(heading.word(i));
    }
    String noun = Goals.singular(heading.word(last));
    ComponentKind kind = PartNouns.of(noun);
    boolean same = words && !THIS.contains(noun) && Goals.singular(next.word(1)).equals(noun);
    return same && kind != null && !isPlain(heading.word(0)) ? new Name(0, last + 1, kind) : null;
  }

  private static @Nullable Name ofSubject(
      Sentence heading, @Nullable Mention[] mentionAt, Sentence next, @Nullable Mention[] nextAt) {
    int to = 0;
    while (to < heading.size() && heading.token(to).isWord() && mentionAt[to] == null) {
      to++;
    }
    boolean brackets = heading.word(to).equals("(");
    if (to == 0 || words(heading, to) > LONGEST || to < heading.size() && !brackets) {
      return null;
    }
    boolean one = words(heading, to) == 1;
    if (one && brackets && isAddress(heading, to + 1)) {
      return new Name(0, to, ComponentKind.HOST);
    }
    ComponentKind kind = NameSuffixes.ofTail(heading.word(to - 1));
    kind = kind == null ? NameSuffixes.ofNoun(heading.word(to - 1)) : kind;
    if (next.block() != Block.Kind.PARAGRAPH || Words.isFunction(heading.word(0))) {
      return null;
    }
    boolean doer = kind != null && !NameSuffixes.isPersonal(heading.word(to - 1));
    if (doer && isSubject(heading, to, next, nextAt)) {
      return new Name(0, to, kind);
    }
    return null;
  }

  /** "3. Active Listener", "Publishes events": what the points below a heading tell of. */
  private static @Nullable Name ofDoer(
      Sentence heading, int from, @Nullable Mention[] mentionAt, List<Sentence> below) {
    int to = from;
    while (to < heading.size()
        && heading.token(to).isWord()
        && (heading.token(to).capital() || to > from)) {
      to++;
    }
    boolean whole = to == heading.size() || heading.word(to).equals("(");
    if (to == from
        || to - from > LONGEST
        || !whole
        || isOther(heading, from, to, mentionAt, below)) {
      return null;
    }
    for (int i = from; i < to; i++) {
      if (mentionAt[i] != null && mentionAt[i].isTechnology()
          || Words.isFunction(heading.word(i))) {
        return null;
      }
    }
    ComponentKind kind = ofEnd(heading.word(to - 1));
    return kind != null && does(below) ? new Name(from, to, kind) : null;
  }

  private static boolean isPlain(String word) {
    return Words.PLAIN.contains(word) || Words.isDescriptive(word) || Words.isFunction(word);
  }

  private static @Nullable ComponentKind ofEnd(String last) {
    ComponentKind kind = NameSuffixes.ofTail(last);
    kind = kind == null ? NameSuffixes.ofTitle(last) : kind;
    kind = kind == null ? NameSuffixes.ofNoun(last) : kind;
    return kind == null && isDoer(last) ? ComponentKind.SERVICE : kind;
  }

  /** "Mattermost Consumer", "This component retrieves": what works for a product. */
  private static @Nullable Name ofProduct(
      Sentence heading, @Nullable Mention[] mentionAt, Sentence next) {
    int to = heading.size();
    Mention first = to > 1 ? mentionAt[0] : null;
    boolean product = first != null && first.isTechnology() && first.to() == to - 1;
    boolean told =
        next.word(0).equals("this") && THIS.contains(next.word(1)) || next.word(0).equals("it");
    ComponentKind kind = product && told ? ofEnd(heading.word(to - 1)) : null;
    return kind == null || mentionAt[to - 1] != null ? null : new Name(0, to, kind);
  }

  /** A name of the catalog, or a person; a listener of two words may be a program. */
  private static boolean isOther(
      Sentence heading, int from, int to, @Nullable Mention[] mentionAt, List<Sentence> below) {
    Mention last = mentionAt[to - 1];
    String noun = heading.word(to - 1);
    boolean program =
        to - from > 1 && NameSuffixes.ofNoun(noun) != null && !NameSuffixes.isPersonal(noun);
    boolean machine = isDoer(noun) && !NameSuffixes.isPersonal(noun) && works(below);
    return last != null && !(last.isActor() && last.from() == to - 1 && (program || machine));
  }

  static boolean isDoer(String noun) {
    return noun.length() > SHORTEST && (noun.endsWith("er") || noun.endsWith("or"));
  }

  /** Behind the number of a heading: "3." */
  static int afterNumber(Sentence heading) {
    int i = 0;
    while (i < heading.size()
        && (heading.token(i).isMark() || Character.isDigit(heading.word(i).charAt(0)))) {
      i++;
    }
    return i;
  }

  /** True where points up to the next heading begin with what somebody does: "Handles". */
  private static boolean does(List<Sentence> below) {
    return begins(
        below,
        one -> {
          Verbs.Verb verb = Verbs.ENGLISH.of(one.word(0));
          String next = one.word(1);
          boolean goesOn = Words.DETERMINERS.contains(next) || Words.PREPOSITIONS.contains(next);
          return verb != null
              && verb.form() == Verbs.Form.THIRD
              && (goesOn || !Syntax.isNounToo(one.word(0)));
        });
  }

  /** The same of what only programs do: "Publishes". */
  private static boolean works(List<Sentence> below) {
    return begins(below, one -> OF_PROGRAMS.contains(one.word(0)));
  }

  private static boolean begins(List<Sentence> below, Predicate<Sentence> verb) {
    for (Sentence one : below.subList(0, Math.min(BELOW, below.size()))) {
      if (one.block() == Block.Kind.HEADING) {
        return false;
      }
      boolean first = one == below.get(0) && one.block() == Block.Kind.PARAGRAPH;
      if ((first || one.block() == Block.Kind.ITEM) && verb.test(one)) {
        return true;
      }
    }
    return false;
  }

  private static int words(Sentence heading, int to) {
    int words = 0;
    for (int i = 0; i < to; i++) {
      words += heading.token(i).joined() ? 0 : 1;
    }
    return words;
  }

  /** The numbers of an address of the network. */
  private static boolean isAddress(Sentence heading, int at) {
    String text = heading.text().characters();
    int numbers = 0;
    int start = at < heading.size() ? heading.token(at).start() : text.length();
    for (int i = start; i < text.length() && numbers < ADDRESS; i++) {
      char c = text.charAt(i);
      boolean first = Character.isLetterOrDigit(c) && (i == start || text.charAt(i - 1) == '.');
      if (!first && c != '.' && !Character.isDigit(c)) {
        break;
      }
      numbers += first && (Character.isDigit(c) || c == 'x') ? 1 : 0;
    }
    return numbers == ADDRESS;
  }

  /** True where the section begins with what the thing of the heading is or does. */
  private static boolean isSubject(
      Sentence heading, int to, Sentence next, @Nullable Mention[] nextAt) {
    int from = next.word(0).equals("the") ? 1 : 0;
    for (int i = 0; i < to; i++) {
      if (!next.word(from + i).equals(heading.word(i))) {
        return false;
      }
    }
    int behind = from + to;
    String word = next.word(behind);
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    boolean third = verb != null && verb.form() == Verbs.Form.THIRD;
    Mention mention = behind < nextAt.length ? nextAt[behind] : null;
    return word.equals("is") || word.equals("'s") || third && mention == null;
  }
}
