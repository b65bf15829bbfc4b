package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * Where a text below a heading of what is not there ("Things we decided against") comes home to the
 * system: in a later paragraph that names no technology and no part, speaks of nothing that was
 * named before, and tells what is so today.
 */
final class Homecomings {
  private static final Set<Status> HEADED =
      Set.of(Status.CONSIDERED, Status.COMPARED, Status.NEGATED, Status.PLANNED, Status.DEFERRED);

  /** Subjects that go on with what was named before. */
  private static final Set<String> BACK =
      Words.of(
          "it its it's this that that's these those they their they're he she both either neither"
              + " one another such same former latter all none here there there's also then still"
              + " instead otherwise besides moreover however but and or so because since if when"
              + " with without yet");

  /** Without a subject of its own a line is the name of what the heading speaks of. */
  private static final Set<String> SUBJECTS =
      Words.of(
          "anybody anyone everybody everyone whoever nobody somebody someone people we the our every"
              + " each any most");

  private boolean named;
  private boolean home;
  private boolean first = true;

  /** A sentence, which is asked in reading order, with what its place makes of it. */
  Syntax settle(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    if (sentence.block() == Block.Kind.HEADING) {
      first = true;
      named = false;
      home = false;
      return syntax;
    }
    boolean begins = begins(sentence);
    boolean here = HEADED.contains(sentence.standing()) && isAtHome(syntax);
    home = begins ? here && named && !first : home;
    first = false;
    named |= syntax.mentions().stream().anyMatch(Mention::isTechnology);
    return home && here ? syntax.at(Status.PRESENT) : syntax;
  }

  /** True of the first sentence of a paragraph. */
  private static boolean begins(Sentence sentence) {
    if (sentence.block() != Block.Kind.PARAGRAPH) {
      return false;
    }
    String characters = sentence.text().characters();
    int lines = 0;
    for (int i = sentence.start() - 1; i >= 0 && lines < 2; i--) {
      char c = characters.charAt(i);
      if (!Character.isWhitespace(c)) {
        return false;
      }
      lines += c == '\n' ? 1 : 0;
    }
    return true;
  }

  private static boolean isAtHome(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    VerbGroup verb = new Phrasing(syntax).firstFinite(0, sentence.size());
    return sentence.block() == Block.Kind.PARAGRAPH
        && verb != null
        && (verb.time() == VerbGroup.Time.PRESENT || verb.time() == VerbGroup.Time.ABLE)
        && SUBJECTS.contains(sentence.word(0))
        && !BACK.contains(sentence.word(1))
        && syntax.mentions().stream().allMatch(m -> m.isActor() || m.isData());
  }
}
