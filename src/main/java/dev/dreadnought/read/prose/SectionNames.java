package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
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
  private static final int ADDRESS = 4;

  private SectionNames() {}

  /**
   * The name of a part that a heading gives, or null.
   *
   * @param next what stands right below it
   */
  static @Nullable Name of(
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
