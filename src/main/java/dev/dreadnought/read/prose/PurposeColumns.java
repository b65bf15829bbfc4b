package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Columns of tables that tell what the thing of each row is there for: below "Purpose" the "back
 * office" of the row "admin" is that very program, and no second one.
 */
final class PurposeColumns {
  private static final Set<String> HEADS =
      Words.of(
          "purpose purposes description role function what task use usage summary about"
              + " responsibility responsibilities comment remark remarks notes note");

  /** So many rows are gone back over to the head of their table. */
  private static final int LONGEST_TABLE = 60;

  private PurposeColumns() {}

  /**
   * The name that a row begins with, where a phrase begins a cell that says what that is; or null.
   *
   * @param all the phrases of the text, in reading order
   */
  static @Nullable NounPhrase told(NounPhrase phrase, List<NounPhrase> all) {
    Sentence row = phrase.sentence();
    boolean plain = phrase.product() == null && !phrase.isNamed() && !phrase.isPlural();
    if (row.block() != Block.Kind.ROW || !plain || !beginsCell(phrase) || !isBelowHead(phrase)) {
      return null;
    }
    return all.stream()
        .filter(p -> p.sentence() == row && p.from() == 0 && p != phrase)
        .filter(p -> p.to() < phrase.from() && mayBeOne(p, phrase))
        .findFirst()
        .orElse(null);
  }

  private static boolean mayBeOne(NounPhrase name, NounPhrase phrase) {
    boolean programs = isProgram(name) && isProgram(phrase);
    boolean stores = Kinds.isStore(name.kind()) && Kinds.isStore(phrase.kind());
    return name.product() == null && (programs || stores);
  }

  private static boolean isProgram(NounPhrase phrase) {
    return Kinds.isApplication(phrase.kind()) || Kinds.isClient(phrase.kind());
  }

  /** True behind a mark, with an article and what describes it at most between. */
  private static boolean beginsCell(NounPhrase phrase) {
    Sentence row = phrase.sentence();
    int i = phrase.from() - 1;
    while (i > 0 && row.token(i).isWord()) {
      boolean told =
          !Words.PREPOSITIONS.contains(row.word(i)) && Verbs.ENGLISH.of(row.word(i)) == null;
      if (!told && !Words.DETERMINERS.contains(row.word(i))) {
        return false;
      }
      i--;
    }
    return i > 0;
  }

  private static boolean isBelowHead(NounPhrase phrase) {
    String characters = phrase.sentence().text().characters();
    int at = phrase.sentence().token(phrase.from()).start();
    int start = characters.lastIndexOf('\n', at - 1) + 1;
    int column = bars(characters, start, at);
    int line = start;
    for (int rows = 0; rows < LONGEST_TABLE && line > 0; rows++) {
      int before = characters.lastIndexOf('\n', line - 2) + 1;
      if (isRuler(characters, before, line)) {
        int head = before == 0 ? 0 : characters.lastIndexOf('\n', before - 2) + 1;
        return HEADS.contains(firstWord(characters.substring(head, before), column));
      }
      line = before;
    }
    return false;
  }

  private static int bars(String characters, int from, int to) {
    int bars = 0;
    for (int i = from; i < to; i++) {
      bars += characters.charAt(i) == '|' ? 1 : 0;
    }
    return bars;
  }

  /** "|---|:---:|". */
  private static boolean isRuler(String characters, int from, int to) {
    boolean dash = false;
    for (int i = from; i < to; i++) {
      char c = characters.charAt(i);
      dash |= c == '-';
      if (c != '|' && c != '-' && c != ':' && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return dash;
  }

  /** The first word of the cell behind so many bars. */
  private static String firstWord(String heads, int column) {
    List<String> cells = Words.split(heads, '|');
    String cell = column < cells.size() ? cells.get(column).strip() : "";
    return Words.split(cell.toLowerCase(Locale.ROOT), ' ').get(0);
  }
}
