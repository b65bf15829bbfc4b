package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Technologies of which a sentence leaves open which one it is: "A, B or C". */
final class Choices {

  /** Behind "or", at the end of a list that names only some. */
  private static final Set<String> OTHERS =
      Words.of("others other another similar equivalent equivalents alternatives something any");

  private final Syntax syntax;
  private final Sentence sentence;

  Choices(Syntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
  }

  /** Each with the technologies in order; a longer one follows those that it begins with. */
  List<List<Mention>> all() {
    List<List<Mention>> all = new ArrayList<>();
    List<Mention> run = new ArrayList<>();
    for (Mention mention : syntax.mentions()) {
      if (mention.technology() == null
          || mention.technology().kind() == ComponentKind.OPERATING_SYSTEM) {
        continue;
      }
      if (!run.isEmpty() && !isListed(run.get(run.size() - 1), mention)) {
        run.clear();
      }
      run.add(mention);
      if (isOfPeople(run)) {
        continue;
      }
      boolean or = run.size() > 1 && hasOr(run.get(run.size() - 2).to(), mention.from());
      if (or || run.size() > 1 && isOpen(mention.to())) {
        all.add(List.copyOf(run));
      }
    }
    return all;
  }

  /**
   * "Sign in with Google or Apple", "pay by Stripe or PayPal": people choose, and both are there.
   */
  private boolean isOfPeople(List<Mention> run) {
    return run.stream().allMatch(m -> SignInNames.isHouse(m.technology()))
        || run.stream().allMatch(m -> m.technology().kind() == ComponentKind.PAYMENT)
            && syntax.mentions().stream()
                .anyMatch(
                    m -> m.meaning() instanceof Meaning.OfActor && m.to() <= run.get(0).from());
  }

  /** "HAProxy, Nginx or others". */
  private boolean isOpen(int to) {
    return sentence.word(to).equals("or") && OTHERS.contains(sentence.word(to + 1));
  }

  /** "Message queue: RabbitMQ, Redis or Amazon SQS": one thing, whatever else the names do. */
  private boolean isOfLabel(Mention left) {
    Mention first = syntax.mentions().get(0);
    return first.isKind() && first.from() <= 1 && isColon(first.to()) && left.from() > first.to();
  }

  private boolean isColon(int i) {
    return sentence.word(i).equals(":");
  }

  private boolean isListed(Mention left, Mention right) {
    if (left.technology() == null
        || right.technology() == null
        || !isOfLabel(left) && !Kinds.areAlike(left.technology().kind(), right.technology().kind())
        || right.from() - left.to() > 3) {
      return false;
    }
    for (int i = left.to(); i < right.from(); i++) {
      String word = sentence.word(i);
      boolean between =
          word.equals(",")
              || word.equals("or")
              || word.equals("/")
              || Words.DETERMINERS.contains(word);
      if (!between) {
        return false;
      }
    }
    return true;
  }

  private boolean hasOr(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.word(i).equals("or")) {
        return true;
      }
    }
    return false;
  }
}
