package dev.dreadnought.read.prose;

import java.util.List;

/** All that the stages which look at one sentence alone found in it. */
record ParsedSentence(
    Syntax syntax,
    Scopes scopes,
    List<NounPhrase> phrases,
    List<Predicate> predicates,
    List<Claims.Stated> claims,
    List<Frames.Remarked> remarks) {

  ParsedSentence with(List<Predicate> said) {
    return new ParsedSentence(syntax, scopes, phrases, said, claims, remarks);
  }

  Sentence sentence() {
    return syntax.sentence();
  }

  /** The noun phrases of a clause, in order. */
  List<NounPhrase> phrasesIn(Syntax.Clause clause) {
    return phrases.stream()
        .filter(p -> p.from() >= clause.from() && p.from() < clause.to())
        .toList();
  }
}
