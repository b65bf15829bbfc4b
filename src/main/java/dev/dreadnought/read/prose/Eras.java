package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * What a text tells of an older system: from the sentence that opens the past ("the initial
 * architecture used …") through all that goes on in the past tense, up to the sentence in which
 * things change. What is named there is gone, unless it is named again as it is today.
 */
final class Eras {

  /** In the first of them somebody says that things are otherwise today. */
  private static final Set<String> TURNS =
      Words.of(
          "now today currently nowadays presently moved migrated migrating switched replaced rewrote"
              + " rewritten rebuilt redesigned rearchitected re-architected consolidated instead"
              + " decided chose adopted introduced refactored transitioned rebooted relaunched"
              + " reworked ported");

  /** As far into the sentence "back in 2015" and "at the start of 2022" reach. */
  private static final int DATE = 6;

  private static final Set<String> OPENERS =
      Words.of("originally initially previously formerly historically back started began launched");

  /** A sentence that begins so is of the past, though nothing says what is otherwise today. */
  private static final Set<String> FORMERLY = Words.of("historically");

  private static final Set<String> SEVERAL = Words.of("two three four both several");
  private static final Set<String> ONE_OF_THEM = Words.of("first former one second other");

  private final List<Syntax> syntaxes;
  private final List<Scopes> scopes;

  /** The number of the last sentence in which things change; -1 where none do. */
  private final int lastTurn;

  private Eras(List<Syntax> syntaxes, List<Scopes> scopes) {
    this.syntaxes = syntaxes;
    this.scopes = scopes;
    int last = -1;
    for (int i = 0; i < syntaxes.size(); i++) {
      last = isTurn(syntaxes.get(i)) ? i : last;
    }
    this.lastTurn = last;
  }

  /** Sets aside what belongs to the past of the system. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    Eras eras = new Eras(syntaxes, scopes);
    boolean past = false;
    for (int i = 0; i < syntaxes.size(); i++) {
      boolean told = FORMERLY.contains(syntaxes.get(i).word(0));
      past = i < eras.lastTurn || told || past ? told || eras.isPast(i, past) : false;
      if (past) {
        scopes.get(i).leaveBehind();
      }
    }
    for (int i = 1; i < syntaxes.size(); i++) {
      if (eras.isOneOfFormer(i)) {
        scopes.get(i).leaveBehind();
      }
    }
  }

  /** "We used to run two pipelines. The first is based on Graphite and the other on OpenTSDB." */
  private boolean isOneOfFormer(int i) {
    Syntax syntax = syntaxes.get(i);
    Syntax before = syntaxes.get(i - 1);
    boolean counted = false;
    boolean former = false;
    for (int k = 0; k < before.sentence().size(); k++) {
      counted |= SEVERAL.contains(before.word(k));
      former |= before.word(k).equals("used") && before.word(k + 1).equals("to");
    }
    return counted
        && former
        && syntax.word(0).equals("the")
        && ONE_OF_THEM.contains(syntax.word(1))
        && isSameParagraph(i);
  }

  private boolean isPast(int i, boolean before) {
    Syntax syntax = syntaxes.get(i);
    if (syntax.sentence().block() == Block.Kind.HEADING || isTurn(syntax)) {
      return false;
    }
    return opens(i) || before && goesOn(i);
  }

  private boolean goesOn(int i) {
    Syntax syntax = syntaxes.get(i);
    return Tense.isPast(syntax) || Tense.hasNoPresent(syntax) && (isItem(i) || isSameParagraph(i));
  }

  private boolean isItem(int i) {
    return syntaxes.get(i).sentence().block() == Block.Kind.ITEM;
  }

  private boolean isSameParagraph(int i) {
    Sentence sentence = syntaxes.get(i).sentence();
    Sentence last = syntaxes.get(i - 1).sentence();
    String between = last.until(sentence);
    return sentence.block() == last.block() && between.indexOf('\n') == between.lastIndexOf('\n');
  }

  private boolean opens(int i) {
    Syntax syntax = syntaxes.get(i);
    if (scopes.get(i).isOfPast()) {
      return true;
    }
    return Tense.isPast(syntax) && (isDated(syntax.sentence()) || isOpened(i));
  }

  /** "In 2012 we ran", "back in the day". */
  private static boolean isDated(Sentence sentence) {
    boolean in = false;
    for (int i = 0; i < Math.min(sentence.size(), DATE); i++) {
      in |= sentence.word(i).equals("in") || sentence.word(i).equals("of");
      if (in && Perspective.isYear(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpened(int i) {
    Syntax syntax = syntaxes.get(i);
    for (Mention mention : syntax.mentions()) {
      boolean gone = mention.isTechnology() && scopes.get(i).of(mention) == Status.REPLACED;
      for (int at = 0; gone && at < mention.from(); at++) {
        if (OPENERS.contains(syntax.word(at))) {
          return true;
        }
      }
    }
    return false;
  }

  /** True where the sentence tells how things became what they are. */
  static boolean isTurn(Syntax syntax) {
    for (int i = 0; i < syntax.sentence().size(); i++) {
      String word = syntax.word(i);
      boolean since = word.equals("since") && syntax.word(i + 1).equals("then");
      if (TURNS.contains(word) || since || isNewVersion(syntax, i)) {
        return true;
      }
    }
    return false;
  }

  /** "The new stack", "the current version". */
  private static boolean isNewVersion(Syntax syntax, int i) {
    boolean young = syntax.word(i).equals("new") || syntax.word(i).equals("current");
    return young
        && (Perspective.VERSIONS.contains(syntax.sentence().word(i + 1))
            || syntax.mentionAt(i + 1) != null && syntax.mentionAt(i + 1).isKind());
  }
}
