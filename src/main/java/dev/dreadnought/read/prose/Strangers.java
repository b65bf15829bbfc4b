package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * What the author says to have no way to his system: "they have something of their own in Access,
 * and it has no connection with any of the above", "a Moodle of its own, to which we have no
 * access".
 */
final class Strangers {
  private static final Set<String> WAYS =
      Words.of(
          "interface interfaces connection connections link links line contact relation exchange"
              + " integration");

  private static final Set<String> CONNECTED =
      Words.of("connected linked integrated coupled attached wired");

  private static final Set<String> TO = Words.of("to with between");

  private static final Set<String> OURS = Words.of("us ours ourselves above");

  private static final Set<String> DENYING = Words.of("no without");

  /** "Our website is a WordPress page without any connection to the above": ours all the same. */
  private static final Set<String> OWN = Words.of("our we i my");

  private static final Set<String> PRONOUNS = Words.of("it they that this these those");

  /** From a way to whom it would lead, in tokens. */
  private static final int NEAR = 6;

  private final Syntax syntax;
  private final Sentence sentence;

  private Strangers(Syntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
  }

  /** Sets aside what has nothing to do with the system. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    for (int i = 0; i < syntaxes.size(); i++) {
      Strangers strangers = new Strangers(syntaxes.get(i));
      int at = strangers.apart();
      if (at < 0 || OWN.contains(strangers.sentence.word(0))) {
        continue;
      }
      List<Mention> names = strangers.namesBefore(at);
      int of = i;
      if (names.isEmpty() && i > 0 && PRONOUNS.contains(strangers.sentence.word(0))) {
        of = i - 1;
        Strangers before = new Strangers(syntaxes.get(of));
        names = before.namesBefore(before.sentence.size());
      }
      for (Mention name : names) {
        scopes.get(of).leave(name, Status.OTHER_PARTY);
      }
    }
  }

  /** Where a sentence denies all ways to the author's system; or -1. */
  private int apart() {
    for (int i = 0; i < sentence.size(); i++) {
      boolean denies = DENYING.contains(sentence.word(i));
      int way = sentence.word(i + 1).equals("any") ? i + 2 : i + 1;
      if (denies && WAYS.contains(sentence.word(way)) && leadsToUs(way + 1)
          || isNothingToDo(i)
          || isBarred(i)) {
        return i;
      }
    }
    return -1;
  }

  /** "To us", "with any of the above", "with our system". */
  private boolean leadsToUs(int from) {
    if (!TO.contains(sentence.word(from))) {
      return false;
    }
    for (int i = from + 1; i < from + NEAR && i < sentence.size(); i++) {
      if (OURS.contains(sentence.word(i)) || sentence.word(i).equals("our")) {
        return true;
      }
      if (sentence.token(i).isMark() || syntax.mentionAt(i) != null) {
        return false;
      }
    }
    return false;
  }

  /** "Has nothing to do with ours". */
  private boolean isNothingToDo(int i) {
    return sentence.word(i).equals("nothing")
        && sentence.word(i + 1).equals("to")
        && sentence.word(i + 2).equals("do")
        && leadsToUs(i + 3);
  }

  /** "To which we have no access". */
  private boolean isBarred(int i) {
    if (isUnconnected(i)) {
      return true;
    }
    boolean we = sentence.word(i).equals("we") && sentence.word(i + 1).equals("have");
    boolean which = sentence.word(i - 1).equals("which") && sentence.word(i - 2).equals("to");
    return we
        && which
        && sentence.word(i + 2).equals("no")
        && sentence.word(i + 3).equals("access");
  }

  /** "To which the shop is not connected". */
  private boolean isUnconnected(int i) {
    String to = sentence.word(i - 1);
    boolean which = sentence.word(i).equals("which") && (TO.contains(to) || to.equals("from"));
    if (!which || !Words.DEFINITE.contains(sentence.word(i + 1))) {
      return false;
    }
    boolean denied = false;
    for (int j = i + 1; j < Math.min(sentence.size(), i + 2 * NEAR); j++) {
      denied |= sentence.word(j).equals("not") || sentence.word(j).endsWith("n't");
      if (denied && CONNECTED.contains(sentence.word(j))) {
        return true;
      }
    }
    return false;
  }

  private List<Mention> namesBefore(int at) {
    return syntax.mentions().stream().filter(m -> m.isTechnology() && m.to() <= at).toList();
  }
}
