package dev.dreadnought.read.prose;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What is written in the type of code: names of programs, and beside them commands, values, and
 * names of what lies inside of programs, brokers and stores.
 */
final class CodeType {
  private static final char MARK = '`';
  private static final int LONGEST = 120;

  /** Values, what everybody calls a branch or a machine, and what starts a build or leads on. */
  private static final Set<String> VALUES =
      Words.of(
          "true false null nil none yes no on off main master develop trunk head latest localhost"
              + " root undefined pull_request pull_request_target workflow_run workflow_dispatch"
              + " workflow_call next redirect return_to returnurl return_url redirect_uri");

  /** Nouns for what is inside of something, with its name before or behind. */
  private static final Set<String> INNER =
      Words.of(
          "topic topics table tables hook hooks handler handlers event events field fields property"
              + " properties column columns key keys endpoint endpoints route routes method methods"
              + " task tasks flag flags variable variables env option options setting settings"
              + " parameter parameters header headers branch branches tag tags command commands"
              + " label labels annotation annotations namespace namespaces file files folder folders"
              + " directory directories collection collections schema class classes attribute"
              + " attributes target targets callback callbacks permission permissions role roles"
              + " keyword package packages image images claim claims cookie cookies scope scopes"
              + " argument arguments element elements policy policies user group groups");

  private static final Set<String> LEADS = Words.of("to as or is status state");

  private CodeType() {}

  /**
   * True of a word between the marks of code, and of no path, file or command; a point of a list
   * may begin with a folder, which has a slash behind its name: "`planner/` - Python".
   */
  static boolean isWord(Sentence sentence, int from, int to) {
    String text = sentence.text().characters();
    int start = sentence.token(from).start();
    int end = sentence.token(to - 1).end();
    return start > 0
        && end < text.length()
        && text.charAt(start - 1) == MARK
        && (text.charAt(end) == MARK || from == 0 && text.startsWith("/`", end))
        && end - start > 2
        && text.substring(start, end).indexOf('.') < 0;
  }

  /**
   * The name in this type within a phrase: the Decoder of "the Dataflow `Decoder` job"; an empty
   * word where none is.
   *
   * @param free of a place: whether no known name stands there
   */
  static String nameWithin(Sentence sentence, int from, int to, IntPredicate free) {
    for (int i = from; i < to; i++) {
      for (int end = i + 1; end <= to && sentence.token(i).capital() && free.test(i); end++) {
        if (isWord(sentence, i, end)) {
          return sentence.text().name(sentence.token(i).start(), sentence.token(end - 1).end());
        }
      }
    }
    return "";
  }

  /** True of a word in this type that names no program: a value, or what lies inside of one. */
  static boolean isInner(Sentence sentence, int from, int to) {
    boolean value =
        to == from + 1 && (VALUES.contains(sentence.word(from)) || isConstant(sentence, from));
    boolean of = to < sentence.size() && sentence.token(to).capital();
    return value
        || INNER.contains(sentence.word(to))
        || of && INNER.contains(sentence.word(to + 1))
        || INNER.contains(sentence.word(from - 1));
  }

  /** "To `COMPLETED` or `FAILED`": a state, behind what leads to it. */
  private static boolean isConstant(Sentence sentence, int i) {
    String word = sentence.original(i);
    boolean led = LEADS.contains(sentence.word(i - 1));
    return led && word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** True of the first word of a name with dots in this type: "`order.placed.v1`". */
  static boolean isDotted(Sentence sentence, int from) {
    String text = sentence.text().characters();
    int start = sentence.token(from).start();
    int end = start > 0 && text.charAt(start - 1) == MARK ? text.indexOf(MARK, start) : -1;
    int dots = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      dots += c == '.' ? 1 : 0;
      if (!Character.isLetterOrDigit(c) && "._-".indexOf(c) < 0) {
        return false;
      }
    }
    return dots > 0;
  }

  /** True of the handler of "the `onLoad` handler": a word in this type says which one it is. */
  static boolean tells(Sentence sentence, int noun) {
    String text = sentence.text().characters();
    int end = noun == 0 ? -1 : sentence.token(noun - 1).end();
    return end >= 0 && text.charAt(end) == MARK && INNER.contains(sentence.word(noun));
  }

  /**
   * True inside of several words in this type that begin small: a command, or a line of a program.
   */
  static boolean isCommand(Sentence sentence, int i) {
    String text = sentence.text().characters();
    int at = sentence.token(i).start();
    int from = -1;
    boolean open = false;
    int first = Math.max(Math.max(0, sentence.start() - 1), at - LONGEST);
    for (int k = at - 1; k >= first; k--) {
      if (text.charAt(k) == MARK) {
        open = !open;
        from = from < 0 ? k : from;
      }
    }
    int to = open ? text.indexOf(MARK, at) : -1;
    return to > from
        && to - from < LONGEST
        && Character.isLowerCase(text.charAt(from + 1))
        && text.substring(from, to).indexOf(' ') > 0;
  }
}
