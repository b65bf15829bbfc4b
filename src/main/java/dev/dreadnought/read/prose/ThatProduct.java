package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
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

  /** What stands before the noun of "the same share". */
  private static final String SAME = "same ";

  /** So many sentences back "that share" reaches. */
  private static final int NEAR = 2;

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
      product = product == null && isPointedAt(all.get(i)) ? ofSameKind(all, i) : product;
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

  /** "From that share", "use this cache", "on the same share": by no name of its own. */
  private static boolean isPointedAt(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int at = phrase.from() - 1;
    String word = sentence.word(at);
    // "Shops that share a database": no pronoun behind a noun points to anything.
    boolean that =
        word.equals("that")
            && (at == 0
                || Words.PREPOSITIONS.contains(sentence.word(at - 1))
                || Verbs.ENGLISH.of(sentence.word(at - 1)) != null);
    String words = sentence.words(phrase.from(), phrase.to());
    boolean same = isSame(phrase) && word.equals("the");
    return phrase.is(NounPhrase.Sort.COMPONENT)
        && phrase.product() == null
        && !phrase.isPlural()
        && (same || words.equals(phrase.noun()) && (that || word.equals("this")));
  }

  /** "The same share". */
  static boolean isSame(NounPhrase phrase) {
    return phrase.sentence().words(phrase.from(), phrase.to()).equals(SAME + phrase.noun());
  }

  /** The product of its kind that was named shortly before, where nothing else is of that kind. */
  private static @Nullable NounPhrase ofSameKind(List<NounPhrase> all, int i) {
    NounPhrase phrase = all.get(i);
    NounPhrase nearest = null;
    int first = phrase.sentence().number() - NEAR;
    for (int k = i - 1; k >= 0 && all.get(k).sentence().number() >= first; k--) {
      NounPhrase other = all.get(k);
      if (!other.is(NounPhrase.Sort.COMPONENT) || !isSaidOf(phrase.kind(), other.kind())) {
        continue;
      }
      if (other.product() == null || nearest != null && !isSameProduct(nearest, other)) {
        return null;
      }
      nearest = nearest == null ? other : nearest;
    }
    return nearest;
  }

  /** "That database" is no cache, but a bucket may be called a store and a topic a queue. */
  private static boolean isSaidOf(ComponentKind noun, ComponentKind product) {
    return noun == product
        || noun.carriesMessages() && product.carriesMessages()
        || noun == ComponentKind.FILE_STORE && product == ComponentKind.OBJECT_STORE
        || noun == ComponentKind.OBJECT_STORE && product == ComponentKind.FILE_STORE;
  }

  private static boolean isSameProduct(NounPhrase one, NounPhrase other) {
    Technology first = one.product();
    Technology second = other.product();
    return first != null && second != null && first.id().equals(second.id());
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
