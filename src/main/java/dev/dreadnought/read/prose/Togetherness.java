package dev.dreadnought.read.prose;

import java.util.List;

/**
 * "The backend is made of A, B and C; they share one store", "members use the app or the page; both
 * call our API": parts that one sentence tells of together, and what the next one says of them.
 */
final class Togetherness {
  /** The parts that were last told of together, and the number of that sentence. */
  private List<Draft.Part> parts = List.of();

  private int sentence = Block.NONE;

  private final Cast cast;

  Togetherness(Cast cast) {
    this.cast = cast;
  }

  /** "Is made of A and B", "members use the app or the page": what "they" and "both" mean next. */
  void tell(Predicate predicate) {
    boolean people =
        !predicate.subjects().isEmpty()
            && predicate.subjects().stream().allMatch(s -> s.is(NounPhrase.Sort.ACTOR));
    boolean used = people && predicate.sense() == Verbs.Sense.USE && !predicate.isPassive();
    if (!used && !Deeds.isOfMembers(predicate)) {
      return;
    }
    List<Draft.Part> named =
        cast.parts(
            predicate.arguments().stream()
                .filter(a -> used ? a.isDirect() : a.isAny("of : ("))
                .map(Predicate.Argument::phrase)
                .toList());
    List<Draft.Part> programs = named.stream().filter(Draft.Part::isApplication).toList();
    if (programs.size() > 1) {
      parts = programs;
      sentence = predicate.syntax().sentence().number();
    }
  }

  /** The parts that "they", "both" or "all" of a clause mean, where they were told of together. */
  List<Draft.Part> meant(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    int near = predicate.syntax().sentence().number() - sentence;
    if (verb == null || !verb.isFinite() || near < 0 || near > 1) {
      return List.of();
    }
    int from = predicate.syntax().clauseOf(verb.at()).from();
    String word = predicate.syntax().word(from);
    boolean alone = from + 1 >= verb.start();
    boolean all = word.equals("they") || word.equals("all");
    return alone && (all || word.equals("both") && parts.size() == 2) ? parts : List.of();
  }
}
