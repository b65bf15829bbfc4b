package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "A scenario in Make takes the orders from Shopify", "a rule in EMQX forwards them": what somebody
 * set up in a product is done by the product.
 */
final class Automations {
  private static final Set<String> SET_UP =
      Words.of(
          "scenario flow zap rule workflow recipe job script macro automation trigger task query"
              + " pipeline playbook scenarios flows zaps rules workflows jobs scripts macros"
              + " automations triggers tasks queries pipelines");

  private Automations() {}

  /**
   * The predicates, with the product as the subject of what is set up in it, and goes on with it.
   */
  static List<Predicate> ofProducts(List<Predicate> predicates) {
    List<Predicate> all = new ArrayList<>();
    Predicate last = null;
    for (Predicate predicate : predicates) {
      Predicate own = ofProduct(predicate);
      if (own != predicate) {
        last = own;
      } else if (last != null && Clauses.isSame(predicate)) {
        own = predicate.with(last.subjects(), predicate.arguments());
      } else if (predicate.verb() != null && predicate.verb().isFinite()) {
        last = null;
      }
      all.add(own);
    }
    return last == null && all.equals(predicates) ? predicates : all;
  }

  /** The predicate with the product as its subject; any other as it is. */
  private static Predicate ofProduct(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean open =
        verb != null
            && verb.isFinite()
            && !predicate.isPassive()
            && predicate.subjects().isEmpty()
            && !predicate.arguments().isEmpty();
    if (!open) {
      return predicate;
    }
    Predicate.Argument place = predicate.arguments().get(0);
    NounPhrase product = place.phrase();
    Sentence sentence = product.sentence();
    boolean within =
        place.isAny("in")
            && product.to() == verb.start()
            && product.is(NounPhrase.Sort.COMPONENT)
            && product.isPresent()
            && product.product() != null
            && product.from() > 1
            && sentence.word(product.from() - 1).equals("in")
            && SET_UP.contains(sentence.word(product.from() - 2));
    List<Predicate.Argument> rest = predicate.arguments().subList(1, predicate.arguments().size());
    return within ? predicate.with(List.of(product), List.copyOf(rest)) : predicate;
  }
}
