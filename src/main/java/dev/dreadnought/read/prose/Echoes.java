package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * What is said of one name and, in a few words, of the next: "Redis was rejected; Kafka likewise",
 * "and so was Kafka", "Kafka for its weight".
 */
final class Echoes {
  private static final Set<String> AGAIN = Words.of("likewise too ditto either neither also");

  private static final Set<String> BEFORE = Words.of(", ; and - – —");

  private static final Set<String> WAS = Words.of("was were is are did does do has have had will");

  /** With them a second name gets a reason of its own. */
  private static final Set<String> REASONS = Words.of("for because as since on over");

  private static final Set<Status> SAID =
      Set.of(
          Status.NEGATED,
          Status.REPLACED,
          Status.CONSIDERED,
          Status.PLANNED,
          Status.DEFERRED,
          Status.OUT_OF_SCOPE);

  private final Sentence sentence;
  private final Syntax syntax;
  private final Scopes scopes;

  private Echoes(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
  }

  /** The same across the end of a sentence: "A warehouse was rejected; Kafka likewise." */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    for (int i = 1; i < syntaxes.size(); i++) {
      Echoes echoes = new Echoes(syntaxes.get(i), scopes.get(i));
      Mention first = syntaxes.get(i).mentionAt(echoes.behindDeterminers());
      List<Mention> before = syntaxes.get(i - 1).mentions();
      if (first != null && !before.isEmpty() && echoes.isAgain(first.to())) {
        Status said = scopes.get(i - 1).of(before.get(before.size() - 1));
        if (SAID.contains(said) && scopes.get(i).at(first.from()).isPresent()) {
          scopes.get(i).mark(first.from(), first.to(), said, false);
        }
      }
      echoes.goOn(syntaxes.get(i - 1), scopes.get(i - 1));
    }
  }

  /** "Not ours: the partner's booking site. Runs on Shopify": of the one that was set aside. */
  private void goOn(Syntax before, Scopes scopesBefore) {
    Sentence label = before.sentence();
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(0));
    boolean subjectless =
        verb != null
            && verb.form() != Verbs.Form.BASE
            && verb.form() != Verbs.Form.ING
            && syntax.mentionAt(0) == null
            && !Words.BE.contains(sentence.word(1))
            && Verbs.ENGLISH.of(sentence.word(1)) == null
            && label.isBefore(sentence);
    if (!subjectless || !before.verbs().isEmpty()) {
      return;
    }
    Status said = scopesBefore.at(label.size() - 1);
    if (SAID.contains(said) || said == Status.OTHER_PARTY) {
      scopes.mark(0, sentence.size(), said, false);
    }
  }

  private int behindDeterminers() {
    int i = 0;
    while (Words.DETERMINERS.contains(sentence.word(i))) {
      i++;
    }
    return i;
  }

  /** Gives a name the status of the one before it where the sentence says the same of both. */
  static void settle(Syntax syntax, Scopes scopes) {
    Echoes echoes = new Echoes(syntax, scopes);
    Mention before = null;
    for (Mention mention : syntax.mentions()) {
      if (mention.isTechnology() || mention.isKind()) {
        if (before != null) {
          echoes.read(mention, before);
        }
        before = mention;
      }
    }
  }

  private void read(Mention mention, Mention before) {
    Status said = scopes.at(before.from());
    if (!SAID.contains(said) || !scopes.at(mention.from()).isPresent()) {
      return;
    }
    int start = start(mention);
    boolean joint = start > 0 && BEFORE.contains(sentence.word(start - 1));
    boolean so = WAS.contains(sentence.word(start - 1)) && sentence.word(start - 2).equals("so");
    if (so || joint && (isAgain(mention.to()) || isReason(mention.to(), before))) {
      scopes.mark(mention.from(), mention.to(), said, false);
    }
  }

  private int start(Mention mention) {
    int start = mention.from();
    while (start > 0 && Words.DETERMINERS.contains(sentence.word(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean isAgain(int at) {
    boolean well = sentence.word(at).equals("as") && sentence.word(at + 1).equals("well");
    int end = well ? at + 2 : at + 1;
    return (well || AGAIN.contains(sentence.word(at)))
        && (end >= sentence.size() || sentence.token(end).isMark());
  }

  /** The first of both is what the sentence is about, and the second has no verb of its own. */
  private boolean isReason(int at, Mention before) {
    return REASONS.contains(sentence.word(at))
        && scopes.isTopic(before)
        && syntax.verbIn(before.to(), at) != null;
  }
}
