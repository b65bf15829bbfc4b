package dev.dreadnought.read.prose;

/** Clauses that tell of another time, or of another's system. */
final class Pasts {
  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;
  private boolean ofPast;

  Pasts(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
  }

  /** True where a clause says that it is about how things were. */
  boolean isOfPast() {
    return ofPast;
  }

  void perspectives() {
    boolean former = false;
    boolean dated = false;
    for (Syntax.Clause clause : syntax.clauses()) {
      Status whole = Perspective.of(syntax, clause);
      if (dated && whole.isPresent() && Perspective.isTold(syntax, clause)) {
        whole = Status.REPLACED;
      }
      dated = Perspective.isBefore(syntax, clause) || dated && whole == Status.REPLACED;
      if (former && whole.isPresent() && clause.link() != Syntax.Link.SAME) {
        former = isTold(clause);
        whole = former ? Status.REPLACED : whole;
      }
      former |= Perspective.isOfFormerVersion(syntax, clause);
      ofPast |= whole == Status.REPLACED;
      if (!whole.isPresent()) {
        scopes.mark(clause.from(), endOf(whole, clause), whole, false);
        keepPrograms(clause, whole);
      }
    }
  }

  /** "The first version kept a queue, where jobs were stored": the story goes on. */
  private boolean isTold(Syntax.Clause clause) {
    String first = sentence.word(clause.from());
    if (!Words.RELATIVES.contains(first)) {
      return false;
    }
    for (int i = clause.from(); i < clause.to(); i++) {
      if (Perspective.isPastForm(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Ran on A until 2021 and has used B since": the second half is about today. */
  private int endOf(Status whole, Syntax.Clause clause) {
    int end = syntax.segmentEnd(clause.from());
    while (whole == Status.REPLACED && end < clause.to()) {
      boolean conjoined = Words.CONJUNCTIONS.contains(syntax.word(end));
      if (syntax.hasFinite(end, syntax.segmentEnd(end)) && conjoined && !isToldOn(end)) {
        return end;
      }
      end = syntax.segmentEnd(end);
    }
    return clause.to();
  }

  /** "… and was deployed on B": the second half is about the past as well. */
  private boolean isToldOn(int from) {
    Syntax.Occurrence verb = syntax.verbIn(from, syntax.segmentEnd(from));
    return verb != null && Tense.isPast(sentence, verb);
  }

  /** "Until last year the API used A": the API is still there. */
  void keepPrograms(Syntax.Clause clause, Status whole) {
    for (Mention mention : syntax.mentions()) {
      boolean inside = mention.from() >= clause.from() && mention.from() < clause.to();
      if (inside
          && whole == Status.REPLACED
          && mention.isKind()
          && scopes.isDefinite(mention.from())
          && !isFormer(mention.from())
          && Kinds.isApplication(((Meaning.OfKind) mention.meaning()).wording().kind())) {
        for (int i = mention.from(); i < mention.to(); i++) {
          scopes.set(i, Status.PRESENT);
        }
      }
    }
  }

  private boolean isFormer(int from) {
    return Perspective.FORMER.contains(sentence.word(from - 1))
        || Perspective.FORMER.contains(sentence.word(from - 2));
  }
}
