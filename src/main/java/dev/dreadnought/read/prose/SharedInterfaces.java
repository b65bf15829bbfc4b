package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;

/**
 * "All services talk to each other via the REST API": how they talk, and no program beside them.
 */
final class SharedInterfaces {
  private static final Set<String> MEANS = Words.of("via over through using by with");

  private static final Set<String> TALKING =
      Words.of(
          "talk talks talking communicate communicates communicating interact interacts interacting"
              + " exchange exchanges exchanging integrate integrates");

  /** What is said of all parts of a system together. */
  private static final Set<String> ALL =
      Words.of("services microservices components modules parts");

  /** Words that tell one kind of interface from another, and no interface from its like. */
  private static final Set<String> FORMS =
      Words.of(
          "rest restful http https json grpc graphql soap xml rpc web internal open public simple"
              + " well-defined clean the a an their its");

  private SharedInterfaces() {}

  /** True of the interface that several programs are said to have for each other. */
  static boolean contain(Sentence sentence, Mention head) {
    if (!head.isKind()
        || ((Meaning.OfKind) head.meaning()).wording().kind() != ComponentKind.API
        || ((Meaning.OfKind) head.meaning()).proper() != null) {
      return false;
    }
    int at = head.from() - 1;
    while (at > 0 && FORMS.contains(sentence.word(at))) {
      at--;
    }
    return at > 0 && MEANS.contains(sentence.word(at)) && isMutual(sentence, at);
  }

  private static boolean isMutual(Sentence sentence, int end) {
    boolean mutual = false;
    for (int i = end - 1; i >= 0 && !sentence.token(i).isMark(); i--) {
      String pair = sentence.word(i) + " " + sentence.word(i + 1);
      mutual |= pair.equals("each other") || pair.equals("one another");
      if (TALKING.contains(sentence.word(i))) {
        return mutual || ALL.contains(sentence.word(i - 1)) || isOfAll(sentence, i);
      }
    }
    return false;
  }

  /** "The services are talking": an auxiliary between. */
  private static boolean isOfAll(Sentence sentence, int verb) {
    return Words.AUXILIARIES.contains(sentence.word(verb - 1))
        && ALL.contains(sentence.word(verb - 2));
  }
}
