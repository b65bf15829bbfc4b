package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the plural nouns that only sum up what the text names one by one: "the core services"
 * beside an order service and a price service, "the following services:" before a list of them,
 * "AWS services like S3 and SQS".
 */
final class Collectives {
  private static final int ENOUGH = 2;

  /** How far behind the noun its examples may begin, in tokens. */
  private static final int NEAR = 5;

  private static final Set<String> EXAMPLES = Words.of("like including namely e.g i.e");

  private static final Set<String> GIVING = Words.of("provide offer deliver give");

  /** Phrases that are given to people: "provides customers with online services". */
  private final Set<Integer> given = new HashSet<>();

  /** The sentences that lead to a list which names components. */
  private final Set<Integer> leads = new HashSet<>();

  /** The sentences that name a product, and where. */
  private final Map<Integer, Integer> lastProduct = new HashMap<>();

  private int members;

  private Collectives() {}

  static Collectives of(List<NounPhrase> components, List<Predicate> predicates) {
    Collectives found = new Collectives();
    predicates.forEach(found::give);
    Set<String> members = new HashSet<>();
    for (NounPhrase phrase : components) {
      Sentence sentence = phrase.sentence();
      if (sentence.leadIn() != Block.NONE) {
        found.leads.add(sentence.leadIn());
      }
      if (phrase.product() != null) {
        found.lastProduct.merge(sentence.number(), phrase.from(), Math::max);
      }
      boolean told = phrase.isNamed() || !phrase.role().isEmpty();
      boolean made = !phrase.technologies().isEmpty() && Kinds.isServer(phrase.kind());
      if (made && !phrase.isPlural()) {
        members.add(phrase.technologies().get(0).meaning().id());
      }
      if (told && !phrase.isPlural() && isService(phrase)) {
        members.add(phrase.isNamed() ? phrase.proper() : phrase.roleKey());
      }
    }
    found.members = members.size();
    return found;
  }

  /** "Two distinct app services: the router and the scheduler": it says how many will follow. */
  static boolean announces(NounPhrase phrase, List<NounPhrase> all) {
    // A noun that no list knows is in the plural where as many follow as are counted.
    boolean open = phrase.head() == null && phrase.technologies().isEmpty();
    boolean counted = (phrase.isPlural() || open) && Enumerations.listBehind(phrase) > 0;
    return (phrase.isPlural() || counted)
        && (!phrase.isNamed() || open)
        && phrase.product() == null
        && (counted || phrase.sentence().word(phrase.to()).equals(":"))
        && all.stream()
            .anyMatch(
                p ->
                    p.sentence() == phrase.sentence()
                        && p.from() > phrase.to()
                        && p.is(NounPhrase.Sort.COMPONENT)
                        && p.isPresent()
                        && (counted || isListed(phrase, p)));
  }

  /** Not so in "Workers: consume from NATS", "Workers: three programs that read from NATS". */
  private static boolean isListed(NounPhrase head, NounPhrase member) {
    Sentence sentence = member.sentence();
    for (int i = head.to() + 1; i < member.from(); i++) {
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
      boolean first = i == head.to() + 1 && verb != null && verb.form() == Verbs.Form.BASE;
      if (first && !sentence.token(i).capital() || Words.RELATIVES.contains(sentence.word(i))) {
        return false;
      }
    }
    return true;
  }

  private void give(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !GIVING.contains(verb.verb().lemma())) {
      return;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      if (argument.isAny("with")) {
        given.add(argument.phrase().number());
      }
    }
  }

  /** True where the phrases that mean one thing only mean others together. */
  boolean contains(List<NounPhrase> phrases) {
    boolean plural =
        phrases.stream()
            .allMatch(
                p -> p.isPlural() && !p.isNamed() && p.product() == null && isProgramOrStore(p));
    return plural && phrases.stream().allMatch(this::isSum);
  }

  private boolean isSum(NounPhrase phrase) {
    boolean service = isService(phrase);
    return service && members >= ENOUGH
        || service && isOfVendor(phrase)
        || service && given.contains(phrase.number())
        || leadsToList(phrase)
        || hasExamples(phrase);
  }

  private static boolean isService(NounPhrase phrase) {
    ComponentKind kind = phrase.kind();
    return kind == ComponentKind.SERVICE || kind == ComponentKind.API;
  }

  private static boolean isProgramOrStore(NounPhrase phrase) {
    ComponentKind kind = phrase.kind();
    return isService(phrase)
        || kind == ComponentKind.OTHER
        || kind == ComponentKind.EXTERNAL_SERVICE
        || Kinds.isStore(kind);
  }

  private static boolean isOfVendor(NounPhrase phrase) {
    return phrase.technologies().stream()
        .anyMatch(t -> NounPhrase.kindOf(t) == ComponentKind.CLOUD);
  }

  private boolean leadsToList(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    return sentence.word(sentence.size() - 1).equals(":") && leads.contains(sentence.number());
  }

  /** "Services like S3 and SQS": a product stands right behind the word for examples. */
  private boolean hasExamples(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int product = lastProduct.getOrDefault(sentence.number(), -1);
    for (int i = phrase.to(); i < Math.min(sentence.size(), phrase.to() + NEAR); i++) {
      boolean such = sentence.word(i).equals("such") && sentence.word(i + 1).equals("as");
      boolean that =
          sentence.word(i).equals("i") && sentence.word(i + 1).equals("e")
              || sentence.word(i).equals("e") && sentence.word(i + 1).equals("g");
      if (such || that || EXAMPLES.contains(sentence.word(i))) {
        return product > i;
      }
    }
    return false;
  }
}
