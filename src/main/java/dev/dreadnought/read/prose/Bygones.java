package dev.dreadnought.read.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a paragraph that is told in the present mentions in the past only: "the intern's MongoDB
 * lasted a summer", "the reminders went out by Nexmo". How something came ("we chose", "was
 * installed") is told in the past too, and is no such mention.
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
    new Bygones(syntaxes, scopes).leave();
  }

  /** For each sentence the number of its paragraph. */
  private int[] paragraphs() {
    int[] paragraphs = new int[syntaxes.size()];
    for (int i = 1; i < paragraphs.length; i++) {
      paragraphs[i] = paragraphs[i - 1] + (isSameParagraph(i) ? 0 : 1);
    }
    return paragraphs;
  }

  private boolean isSameParagraph(int i) {
    Sentence sentence = syntaxes.get(i).sentence();
    Sentence last = syntaxes.get(i - 1).sentence();
    String between = last.until(sentence);
    return sentence.block() == last.block() && between.indexOf('\n') == between.lastIndexOf('\n');
  }

  /** The paragraphs that tell of something as it is. */
  private Set<Integer> toldInPresent(int[] paragraphs) {
    Set<Integer> told = new HashSet<>();
    for (int i = 0; i < paragraphs.length; i++) {
      Syntax syntax = syntaxes.get(i);
      if (!syntax.verbs().isEmpty() && !Tense.hasNoPresent(syntax)) {
        told.add(paragraphs[i]);
      }
    }
    return told;
  }

  private void leave() {
    int[] paragraphs = paragraphs();
    Set<Integer> told = toldInPresent(paragraphs);
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
                && told.contains(paragraphs[i])
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
