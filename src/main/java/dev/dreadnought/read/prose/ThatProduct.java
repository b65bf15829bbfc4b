package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * "Uses Azure Cosmos DB. This service replicates": the noun means the product named before it, and
 * so does a page that a product shows to people ("Adyen's payment page", "at Mollie, on their
 * checkout page").
 */
final class ThatProduct {
  private static final Set<String> NOUNS =
      Words.of("service platform product tool solution database broker");

  private static final Set<String> PAGES =
      Words.of("page pages form forms screen checkout dialog dialogue wizard");

  private static final Set<String> OWNING = Words.of("their its");

  private ThatProduct() {}

  /**
   * The phrases that name the products, by the number of the noun that points to each. Where
   * something of one's own is called by the noun, it is that.
   *
   * @param all in reading order
   */
  static Map<Integer, NounPhrase> in(List<NounPhrase> all) {
    Map<Integer, NounPhrase> products = new TreeMap<>();
    for (int i = 1; i < all.size(); i++) {
      NounPhrase product = points(all.get(i)) ? before(all, i) : showing(all, i);
      if (product != null) {
        products.put(all.get(i).number(), product);
      }
    }
    return products;
  }

  /** "This service", where a sentence or what follows a label begins. */
  private static boolean points(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int start = phrase.from() - 1;
    String word = sentence.word(start);
    boolean behindLabel = sentence.word(start - 1).equals(":");
    return NOUNS.contains(phrase.noun())
        && phrase.role().isEmpty()
        && phrase.product() == null
        && (word.equals("this") && start == 0
            || behindLabel && (word.equals("this") || word.equals("the")));
  }

  /** True of a page or a form that people see. */
  static boolean isShown(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.COMPONENT)
        && phrase.product() == null
        && !phrase.sentence().token(phrase.from()).capital()
        && PAGES.contains(phrase.sentence().word(phrase.to() - 1));
  }

  /** The product whose page it is, or null. */
  private static @Nullable NounPhrase showing(List<NounPhrase> all, int i) {
    NounPhrase page = all.get(i);
    Sentence sentence = page.sentence();
    boolean shown = isShown(page);
    int owner = page.from() - 1;
    while (shown && owner > 0 && page.role().contains(sentence.original(owner))) {
      owner--;
    }
    boolean theirs = OWNING.contains(sentence.word(owner));
    if (!shown || !theirs && !sentence.word(owner).equals("'s")) {
      return null;
    }
    for (int k = i - 1; k >= 0 && all.get(k).sentence() == sentence; k--) {
      NounPhrase house = all.get(k);
      if (house.is(NounPhrase.Sort.COMPONENT) && (theirs || house.to() == owner)) {
        return house.product() != null && Kinds.isExternal(house.kind()) ? house : null;
      }
    }
    return null;
  }

  /** "- Azure Cosmos DB: a multi-model database. This service": what the point is about. */
  private static boolean isLabel(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    String mark = sentence.word(phrase.to());
    return sentence.block() == Block.Kind.ITEM
        && phrase.from() == 0
        && sentence.startsPoint()
        && (mark.equals(":") || mark.equals("-") || mark.equals("\u2013") || mark.equals("."));
  }

  private static @Nullable NounPhrase before(List<NounPhrase> all, int i) {
    NounPhrase phrase = all.get(i);
    NounPhrase nearest = null;
    int first = phrase.sentence().number() - 1;
    for (int k = i - 1; k >= 0 && all.get(k).sentence().number() >= first; k--) {
      NounPhrase other = all.get(k);
      if (!other.is(NounPhrase.Sort.COMPONENT)) {
        continue;
      }
      if (isLabel(other) && other.product() != null) {
        nearest = other;
        break;
      }
      if (other.product() == null && other.noun().equals(phrase.noun())) {
        return null;
      }
      nearest = nearest == null ? other : nearest;
    }
    boolean bought =
        nearest != null && nearest.product() != null && nearest.product().vendor() != null;
    return bought ? nearest : null;
  }
}
