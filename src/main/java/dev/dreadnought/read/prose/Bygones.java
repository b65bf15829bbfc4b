package dev.dreadnought.read.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text that is told in the present mentions in the past only: "the intern's MongoDB lasted a
 * summer", "the reminders went out by Nexmo". How something came ("we chose", "was installed") is
 * told in the past too, and is no such mention.
 */
final class Bygones {
  /** What is said of a thing as it was. */
  private static final Set<String> LASTING =
      Words.of("ran lived sat stood spoke went hung resided");

  /** The same, where they are no participles: behind the name or a pronoun. */
  private static final Set<String> DOING = Words.of("held kept served handled stored");

  private static final Set<String> WAS = Words.of("was were");
  private static final Set<String> PRONOUNS = Words.of("it they he she everything all");

  /** What is said of a thing that somebody parted with. */
  private static final Set<String> FAILING =
      Words.of(
          "lasted cost quoted wanted struggled failed crashed fell broke died choked collapsed"
              + " charged needed required ate leaked doubled annoyed refused locked");

  private static final Set<String> FIRST_PERSONS = Words.of("we i");

  private final List<Syntax> syntaxes;
  private final List<Scopes> scopes;

  private Bygones(List<Syntax> syntaxes, List<Scopes> scopes) {
    this.syntaxes = syntaxes;
    this.scopes = scopes;
  }

  /** Sets aside what is only remembered. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    Bygones bygones = new Bygones(syntaxes, scopes);
    if (bygones.isToldInPresent()) {
      bygones.leave();
    }
  }

  private boolean isToldInPresent() {
    int past = 0;
    int present = 0;
    for (Syntax syntax : syntaxes) {
      if (syntax.sentence().block() != Block.Kind.HEADING) {
        past += isPast(syntax) ? 1 : 0;
        present += Tense.hasNoPresent(syntax) || syntax.verbs().isEmpty() ? 0 : 1;
      }
    }
    return past > 0 && present >= past;
  }

  private static boolean isPast(Syntax syntax) {
    return Tense.isPast(syntax) || hasAny(syntax, LASTING) || hasAny(syntax, FAILING);
  }

  private static boolean hasAny(Syntax syntax, Set<String> words) {
    for (int i = 0; i < syntax.sentence().size(); i++) {
      if (words.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  private void leave() {
    Set<String> present = new HashSet<>();
    for (int i = 0; i < syntaxes.size(); i++) {
      for (Mention mention : syntaxes.get(i).mentions()) {
        if (mention.isTechnology()
            && scopes.get(i).of(mention).isPresent()
            && !isRemembered(syntaxes.get(i), mention)) {
          present.add(mention.meaning().id());
        }
      }
    }
    for (int i = 0; i < syntaxes.size(); i++) {
      for (Mention mention : syntaxes.get(i).mentions()) {
        boolean gone =
            mention.isTechnology()
                && !present.contains(mention.meaning().id())
                && isRemembered(syntaxes.get(i), mention);
        if (gone) {
          scopes.get(i).leave(mention, Status.REPLACED);
        }
      }
    }
  }

  /** True where the clause says of the thing what it did, or what lasted while it was there. */
  private static boolean isRemembered(Syntax syntax, Mention mention) {
    Sentence sentence = syntax.sentence();
    if (sentence.block() == Block.Kind.HEADING || !Tense.hasNoPresent(syntax)) {
      return false;
    }
    String next = syntax.word(mention.to());
    boolean lasting = LASTING.contains(next) || DOING.contains(next);
    if (FAILING.contains(next) || lasting) {
      return true;
    }
    Syntax.Clause clause = syntax.clauseOf(mention.from());
    for (int i = clause.from(); i < mention.from(); i++) {
      boolean told = i > clause.from() && LASTING.contains(syntax.word(i));
      String subject = syntax.word(i - 1);
      boolean there = subject.equals("there") && WAS.contains(syntax.word(i));
      boolean did = DOING.contains(syntax.word(i)) && PRONOUNS.contains(subject);
      if (told && !FIRST_PERSONS.contains(subject) && !isAuxiliary(subject) || did || there) {
        return true;
      }
    }
    return false;
  }

  /** "Is hosted", "has served": no past. */
  private static boolean isAuxiliary(String word) {
    return Words.AUXILIARIES.contains(word) || Words.BE.contains(word);
  }
}
