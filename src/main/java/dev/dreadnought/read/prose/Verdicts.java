package dev.dreadnought.read.prose;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a whole text makes of a technology. Who says once that there is no Redis, that it was
 * replaced or that it was only considered, means every other line that talks about it as well,
 * unless one of them says that it is at work.
 */
final class Verdicts {
  private static final Set<Status> AGAINST =
      EnumSet.of(Status.NEGATED, Status.REPLACED, Status.CONSIDERED);

  private static final Set<Verbs.Sense> AT_WORK =
      EnumSet.of(
          Verbs.Sense.USE,
          Verbs.Sense.HOST,
          Verbs.Sense.STORE,
          Verbs.Sense.READ,
          Verbs.Sense.SEND,
          Verbs.Sense.RECEIVE,
          Verbs.Sense.FRONT,
          Verbs.Sense.EXPOSE,
          Verbs.Sense.CONSIST,
          Verbs.Sense.MAKE,
          Verbs.Sense.BE);

  /** Before a verb they put what it says into the past, the future or the mere mind. */
  private static final Set<String> UNREAL =
      Words.of("was were had did would could might should may will shall");

  /** What a line of a list is about stands at its beginning. */
  private static final int FIRST = 2;

  private final List<Syntax> syntaxes;
  private final List<Scopes> scopes;

  private Verdicts(List<Syntax> syntaxes, List<Scopes> scopes) {
    this.syntaxes = syntaxes;
    this.scopes = scopes;
  }

  /** Lets what is said against a technology count in the whole text. */
  static void pass(List<Syntax> syntaxes, List<Scopes> scopes) {
    Verdicts verdicts = new Verdicts(syntaxes, scopes);
    Map<String, Status> against = verdicts.against();
    if (against.isEmpty()) {
      return;
    }
    Set<String> atWork = verdicts.atWork(against.keySet());
    for (int i = 0; i < syntaxes.size(); i++) {
      for (Mention mention : syntaxes.get(i).mentions()) {
        Status verdict = mention.isTechnology() ? against.get(mention.meaning().id()) : null;
        if (verdict != null
            && !atWork.contains(mention.meaning().id())
            && scopes.get(i).of(mention).isPresent()) {
          scopes.get(i).overrule(mention, verdict);
        }
      }
    }
  }

  private Map<String, Status> against() {
    Map<String, Status> found = new HashMap<>();
    for (int i = 0; i < syntaxes.size(); i++) {
      for (Mention mention : syntaxes.get(i).mentions()) {
        Status status = scopes.get(i).of(mention);
        if (mention.isTechnology() && AGAINST.contains(status)) {
          found.putIfAbsent(mention.meaning().id(), status);
        }
      }
    }
    return found;
  }

  private Set<String> atWork(Set<String> among) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < syntaxes.size(); i++) {
      Syntax syntax = syntaxes.get(i);
      for (Mention mention : syntax.mentions()) {
        String id = mention.meaning().id();
        boolean open = mention.isTechnology() && among.contains(id) && !found.contains(id);
        if (open && scopes.get(i).of(mention).isPresent() && isAtWork(syntax, mention, i)) {
          found.add(id);
        }
      }
    }
    return found;
  }

  private boolean isAtWork(Syntax syntax, Mention mention, int number) {
    Sentence sentence = syntax.sentence();
    if (sentence.block() == Block.Kind.HEADING) {
      return false;
    }
    if (syntax.verbs().isEmpty()) {
      return isListed(sentence, mention);
    }
    return standsAgainstOther(syntax, mention, number) || hasVerbOfWork(syntax, mention);
  }

  /** "Cache: Redis", "- Redis", "Redis -> PostgreSQL": a line of a list is all that there is. */
  private static boolean isListed(Sentence sentence, Mention mention) {
    boolean line = sentence.block() == Block.Kind.ITEM || sentence.block() == Block.Kind.ROW;
    boolean first = mention.from() <= FIRST || sentence.token(mention.from() - 1).isMark();
    boolean alone = mention.to() - mention.from() == sentence.size();
    return line && first || alone || sentence.word(mention.from() - 1).equals(":");
  }

  /** "We replaced MySQL with PostgreSQL": the other one is what there is. */
  private boolean standsAgainstOther(Syntax syntax, Mention mention, int number) {
    return syntax.mentions().stream()
        .anyMatch(
            m ->
                m.isTechnology()
                    && !m.meaning().id().equals(mention.meaning().id())
                    && scopes.get(number).of(m) == Status.REPLACED);
  }

  private static boolean hasVerbOfWork(Syntax syntax, Mention mention) {
    Syntax.Clause clause = syntax.clauseOf(mention.from());
    boolean works = false;
    for (Syntax.Occurrence verb : syntax.verbs()) {
      if (verb.at() >= clause.from() && verb.at() < clause.to()) {
        boolean real = isReal(syntax.sentence(), verb);
        if (verb.isFinite() && !real) {
          return false;
        }
        boolean acting = verb.isFinite() && mention.to() <= verb.start();
        works |= real && (acting || AT_WORK.contains(verb.verb().sense()));
      }
    }
    return works;
  }

  /** True of what is said to be so today; a program that was built with something still has it. */
  private static boolean isReal(Sentence sentence, Syntax.Occurrence verb) {
    boolean made = verb.verb().sense() == Verbs.Sense.MAKE;
    for (int i = verb.start(); i <= verb.at(); i++) {
      boolean past = sentence.word(i).equals("was") || sentence.word(i).equals("were");
      if (UNREAL.contains(sentence.word(i)) && !(made && past)) {
        return false;
      }
    }
    boolean past =
        verb.use() == Syntax.Use.FINITE
            && verb.start() == verb.at()
            && verb.verb().form() == Verbs.Form.PAST;
    return !past || made;
  }
}
