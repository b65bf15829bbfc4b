package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interface is the program that offers it: "the backend's public API", "the REST API of the
 * billing service", "SAP's web service", "we ask their API".
 */
final class OwnInterfaces {
  /** "The web app's server side", "SAP's web service": its owner, as others see it. */
  private static final Set<String> OWNED_FACES =
      Set.of("server side", "web service", "web services");

  private static final String OWNED = "'s";

  private static final Set<String> INTERFACES = Words.of("api apis");

  /** "Exposed by": before who has an interface. */
  private static final Set<String> OFFERED = Words.of("provided exposed offered served");

  /** What an interface is like, and not whose it is. */
  private static final Set<String> OF_INTERFACES =
      Words.of("rest restful http https web public json graphql soap grpc management");

  /** Words between an owner and what is owned. */
  private static final int LONGEST_LEAD = 4;

  /** How far before "its API" the verb may stand, in tokens. */
  private static final int FAR_VERB = 9;

  private static final Set<Verbs.Sense> ASKS =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.RECEIVE);

  private final Identities identities;
  private final List<NounPhrase> phrases;

  /**
   * @param phrases the components of the text, in reading order
   */
  OwnInterfaces(Identities identities, List<NounPhrase> phrases) {
    this.identities = identities;
    this.phrases = phrases;
  }

  void join() {
    joinOwned();
    joinNamed();
    joinTheirs();
    joinIts();
  }

  /**
   * "The scales report to the portal, and the stock service asks its REST API": who asks has
   * another's in mind, and no interface of its own.
   */
  private void joinIts() {
    for (int i = 0; i < phrases.size(); i++) {
      NounPhrase phrase = phrases.get(i);
      Sentence sentence = phrase.sentence();
      if (!isInterface(phrase) || !sentence.word(phrase.from() - 1).equals("its")) {
        continue;
      }
      int verb = phrase.from() - 2;
      while (verb > 0 && phrase.from() - verb < FAR_VERB && !isAsking(sentence, verb)) {
        verb--;
      }
      NounPhrase asker = isAsking(sentence, verb) ? before(sentence, verb, i) : null;
      NounPhrase owner = asker == null ? null : ownerBefore(i, asker);
      if (owner != null) {
        identities.join(owner, phrase);
        identities.tellNominal(phrase);
        identities.tellApart(phrase);
      }
    }
  }

  private static boolean isAsking(Sentence sentence, int i) {
    Verbs.Verb verb = i < 0 ? null : Verbs.ENGLISH.of(sentence.word(i));
    return verb != null
        && verb.form() == Verbs.Form.THIRD
        && (ASKS.contains(verb.sense()) || Goals.asks(verb.lemma()));
  }

  /** Who is named right before a verb, or null. */
  private @Nullable NounPhrase before(Sentence sentence, int verb, int number) {
    int end = verb;
    while (end > 0 && Words.ADVERBS.contains(sentence.word(end - 1))) {
      end--;
    }
    for (int i = number - 1; i >= 0 && phrases.get(i).sentence() == sentence; i--) {
      if (phrases.get(i).to() == end) {
        return phrases.get(i);
      }
    }
    return null;
  }

  /** The program or house named last before its interface that does not ask itself; or null. */
  private @Nullable NounPhrase ownerBefore(int number, NounPhrase asker) {
    NounPhrase phrase = phrases.get(number);
    for (int i = number - 1; i >= 0 && isShortlyBefore(phrases.get(i), phrase); i--) {
      NounPhrase other = phrases.get(i);
      boolean offers =
          Kinds.isServer(other.kind())
              || Kinds.isExternal(other.kind())
              || other.kind() == ComponentKind.DEVICE
              || Completion.isForPeople(other.kind());
      boolean same = other.noun().equals(asker.noun()) && other.roleKey().equals(asker.roleKey());
      if (other != asker && !same && offers && !other.isPlural()) {
        return isInterface(other) ? null : other;
      }
    }
    return null;
  }

  /** "The backend's public API" is the backend: how others turn to it. */
  private void joinOwned() {
    for (NounPhrase phrase : phrases) {
      boolean faces = OWNED_FACES.contains(phrase.noun());
      if (phrase.head() == null || phrase.head().wording().kind() != ComponentKind.API && !faces) {
        continue;
      }
      Sentence sentence = phrase.sentence();
      int i = phrase.from() - 1;
      while (i > 0 && phrase.from() - i < LONGEST_LEAD && !sentence.word(i).equals(OWNED)) {
        i--;
      }
      int owner = phrase.from();
      boolean led = false;
      for (int k = i; k > 0 && k < phrase.to(); k++) {
        owner = sentence.word(k).equals(OWNED) ? k : owner;
        // "The shop's requests to the API".
        led |= k < phrase.from() && Words.PREPOSITIONS.contains(sentence.word(k));
      }
      if (led || owner <= 0 || !sentence.word(owner).equals(OWNED)) {
        continue;
      }
      for (NounPhrase other : phrases) {
        boolean owns =
            other.sentence() == sentence
                && other.to() == owner
                && (Kinds.isServer(other.kind()) || faces && Kinds.isExternal(other.kind()));
        if (owns) {
          identities.join(other, phrase);
          identities.tellNominal(phrase);
        }
      }
    }
  }

  /** "The backend REST API" is the backend, where the text has one: how others turn to it. */
  private void joinNamed() {
    Map<String, NounPhrase> servers = new HashMap<>();
    for (NounPhrase phrase : phrases) {
      boolean server = Kinds.isServer(phrase.kind()) || phrase.kind() == ComponentKind.HOST;
      if (server && !isInterface(phrase)) {
        servers.putIfAbsent(phrase.sentence().words(phrase.from(), phrase.to()), phrase);
      }
    }
    for (int i = 0; i < phrases.size(); i++) {
      NounPhrase phrase = phrases.get(i);
      if (isInterface(phrase)) {
        int to = phrase.to() - 1;
        while (to > phrase.from() && OF_INTERFACES.contains(phrase.sentence().word(to - 1))) {
          to--;
        }
        NounPhrase owner =
            to > phrase.from()
                ? servers.get(phrase.sentence().words(phrase.from(), to))
                : isOwned(phrase) ? ownerBefore(phrase, servers) : ownerBehind(i);
        if (owner != null) {
          identities.join(owner, phrase);
          identities.tellNominal(phrase);
          identities.tellApart(phrase);
        }
      }
    }
  }

  private static boolean isOwned(NounPhrase phrase) {
    return phrase.sentence().word(phrase.from() - 1).equals(OWNED);
  }

  /** The web shop of "the shop's REST API": the only program that ends so. */
  private static @Nullable NounPhrase ownerBefore(
      NounPhrase phrase, Map<String, NounPhrase> servers) {
    String owner = phrase.sentence().word(phrase.from() - 2);
    List<NounPhrase> called =
        servers.entrySet().stream()
            .filter(e -> e.getKey().equals(owner) || e.getKey().endsWith(" " + owner))
            .map(Map.Entry::getValue)
            .toList();
    return called.size() == 1 && called.get(0).sentence() != phrase.sentence()
        ? called.get(0)
        : null;
  }

  /** The billing service of "the REST API of the billing service". */
  private @Nullable NounPhrase ownerBehind(int number) {
    NounPhrase phrase = phrases.get(number);
    Sentence sentence = phrase.sentence();
    int at = phrase.to();
    boolean by = OFFERED.contains(sentence.word(at)) && sentence.word(at + 1).equals("by");
    if (!by && !sentence.word(at).equals("of")) {
      return null;
    }
    int from = by ? at + 2 : at + 1;
    from += Words.DETERMINERS.contains(sentence.word(from)) ? 1 : 0;
    for (int i = number + 1; i < phrases.size(); i++) {
      NounPhrase other = phrases.get(i);
      if (other.sentence() != sentence) {
        return null;
      }
      if (other.from() == from && Kinds.isServer(other.kind()) && !isInterface(other)) {
        return other;
      }
    }
    return null;
  }

  private static boolean isInterface(NounPhrase phrase) {
    return phrase.head() != null
        && phrase.head().wording().kind() == ComponentKind.API
        && INTERFACES.contains(phrase.sentence().word(phrase.to() - 1));
  }

  /** "Mollie reports back, and we ask their API": Mollie's, and none of the system's own. */
  private void joinTheirs() {
    for (NounPhrase phrase : phrases) {
      boolean isInterface =
          phrase.head() != null && phrase.head().wording().kind() == ComponentKind.API;
      int lead = phrase.from() - 1;
      while (lead > 0 && phrase.from() - lead < LONGEST_LEAD && !isTheir(phrase, lead)) {
        lead--;
      }
      if (isInterface && isTheir(phrase, lead)) {
        phrases.stream()
            .filter(p -> isShortlyBefore(p, phrase))
            .filter(p -> Kinds.isExternal(p.kind()))
            .reduce((a, b) -> b)
            .or(() -> outsiderBehind(phrase))
            .ifPresent(
                other -> {
                  identities.join(other, phrase);
                  identities.tellNominal(phrase);
                });
      }
    }
  }

  /** The Mollie of "creates it over their API and Mollie calls our webhook". */
  private Optional<NounPhrase> outsiderBehind(NounPhrase phrase) {
    return phrases.stream()
        .filter(p -> p.sentence() == phrase.sentence() && p.from() >= phrase.to())
        .filter(p -> Kinds.isExternal(p.kind()))
        .findFirst();
  }

  /** In the same sentence or the one before. */
  private static boolean isShortlyBefore(NounPhrase other, NounPhrase phrase) {
    int distance = phrase.sentence().number() - other.sentence().number();
    return distance == 1 || distance == 0 && other.to() <= phrase.from();
  }

  private static boolean isTheir(NounPhrase phrase, int at) {
    return phrase.sentence().word(at).equals("their");
  }
}
