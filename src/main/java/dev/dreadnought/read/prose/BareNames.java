package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * "Ordering calls catalogue via gRPC", "Billing listens to Kafka and books the amount": services by
 * nouns without an article. A function is written so as well ("billing uses Stripe"), and once what
 * it does; a service does what programs do, and more than once, or is called by another one, or
 * stands in a list of services.
 */
final class BareNames {
  /** Behind these a clause begins. */
  private static final Set<String> OPENERS = Words.of(", ; : and then but while when where so");

  private static final Set<String> CALLS = Words.of("calls call asks ask queries");

  private static final Set<String> SERVICES =
      Words.of("services microservices modules functions micro-services");

  private static final Set<String> NUMBERS =
      Words.of("two three four five six seven eight nine ten several");

  /** Words between a verb and what it is done to. */
  private static final int REACH = 9;

  /** Words between "services" and the list of them. */
  private static final int NEAR = 8;

  private static final int SHORTEST = 4;
  private static final int FEWEST = 2;

  private final List<Sentence> sentences;
  private final List<List<Mention>> mentions;
  private final Map<String, Integer> deeds = new HashMap<>();
  private final Map<String, Integer> called = new HashMap<>();
  private final Set<String> listed = new HashSet<>();
  private final Set<String> determined = new HashSet<>();

  private BareNames(List<Sentence> sentences, List<List<Mention>> mentions) {
    this.sentences = sentences;
    this.mentions = mentions;
  }

  /** Where such nouns act or are called, by their sentences. */
  static Map<Integer, List<OpenNouns.Part>> in(
      List<Sentence> sentences, List<List<Mention>> mentions) {
    BareNames names = new BareNames(sentences, mentions);
    for (int i = 0; i < sentences.size(); i++) {
      names.collect(i);
    }
    return names.found();
  }

  private void collect(int number) {
    Sentence sentence = sentences.get(number);
    for (int i = 0; i < sentence.size(); i++) {
      if (!isBare(number, i)) {
        continue;
      }
      String word = sentence.word(i);
      if (Words.DETERMINERS.contains(sentence.word(i - 1))) {
        determined.add(word);
      } else if (acts(number, i)) {
        deeds.merge(word, isSure(sentence, i) ? FEWEST : 1, Integer::sum);
      } else if (CALLS.contains(sentence.word(i - 1)) && !isNoun(sentence, i + 1)) {
        called.merge(word, 1, Integer::sum);
      }
    }
    list(number);
  }

  /** "Three of them matter here: catalogue, ordering and usage", "four services, orders, menus". */
  private void list(int number) {
    Sentence sentence = sentences.get(number);
    int lead = -1;
    for (int i = 0; i < sentence.size(); i++) {
      boolean several =
          NUMBERS.contains(sentence.word(i))
              && sentence.word(i + 1).equals("of")
              && (sentence.word(i + 2).equals("them") || sentence.word(i + 2).equals("those"))
              && tellsOfServices(number);
      if (several || SERVICES.contains(sentence.word(i))) {
        lead = i;
      }
      String mark = sentence.word(i);
      boolean opens = mark.equals(":") || mark.equals(",") || mark.equals("-");
      if (lead >= 0 && i - lead <= NEAR && opens) {
        List<String> members = members(number, i + 1);
        if (members.size() > FEWEST) {
          listed.addAll(members);
          return;
        }
      }
    }
  }

  /** True where the sentence before or the heading above speaks of services. */
  private boolean tellsOfServices(int number) {
    for (int i = Math.max(0, number - 2); i <= number; i++) {
      Sentence sentence = sentences.get(i);
      for (int j = 0; j < sentence.size(); j++) {
        if (SERVICES.contains(sentence.word(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of "a, b and c" from a place on. */
  private List<String> members(int number, int from) {
    Sentence sentence = sentences.get(number);
    List<String> members = new ArrayList<>();
    int i = from;
    while (i < sentence.size() && isBare(number, i)) {
      members.add(sentence.word(i));
      String next = sentence.word(i + 1);
      boolean both = next.equals(",") && sentence.word(i + 2).equals("and");
      if (next.equals(",") || next.equals("and")) {
        i += both ? 3 : 2;
      } else {
        break;
      }
    }
    return members;
  }

  /** A noun of one word that no list knows. */
  private boolean isBare(int number, int i) {
    Sentence sentence = sentences.get(number);
    String word = sentence.word(i);
    return i < sentence.size()
        && sentence.token(i).isWord()
        && !sentence.token(i).joined()
        && word.length() >= SHORTEST
        && !Words.isFunction(word)
        && !Words.ADVERBS.contains(word)
        && !word.endsWith("ly")
        && !(sentence.token(i).capital() && i > 0 && !OPENERS.contains(sentence.word(i - 1)))
        && mentions.get(number).stream().noneMatch(m -> m.from() <= i && i < m.to() && isThing(m));
  }

  private static boolean isThing(Mention mention) {
    return !mention.isData() && !(mention.isActor() && mention.to() - mention.from() == 1);
  }

  private boolean acts(int number, int i) {
    Sentence sentence = sentences.get(number);
    if (i > 0 && !OPENERS.contains(sentence.word(i - 1)) || MadePoints.isReply(sentence, i)) {
      return false;
    }
    int at = i + 1;
    while (Words.ADVERBS.contains(sentence.word(at))) {
      at++;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(at));
    return verb != null
        && verb.form() == Verbs.Form.THIRD
        && !NameSigns.isNounBefore(sentence, at + 1)
        && OpenNouns.STRONG.contains(verb.sense())
        && hasPart(number, at + 1);
  }

  /** "Couriers listens": one thing by a noun in the plural; or what only programs do. */
  private static boolean isSure(Sentence sentence, int i) {
    int at = i + 1;
    while (Words.ADVERBS.contains(sentence.word(at))) {
      at++;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(at));
    boolean plural = !Goals.singular(sentence.word(i)).equals(sentence.word(i));
    return plural || verb != null && OpenNouns.MACHINE.contains(verb.lemma());
  }

  private boolean hasPart(int number, int from) {
    return mentions.get(number).stream()
            .anyMatch(
                m ->
                    m.from() >= from && m.from() < from + REACH && (m.isKind() || m.isTechnology()))
        || isCallOf(number, from);
  }

  /** The other of "ordering calls catalogue via gRPC". */
  private boolean isCallOf(int number, int from) {
    Sentence sentence = sentences.get(number);
    return CALLS.contains(sentence.word(from - 1)) && isBare(number, from);
  }

  private static boolean isNoun(Sentence sentence, int i) {
    return i < sentence.size()
        && sentence.token(i).isWord()
        && !Words.isFunction(sentence.word(i))
        && !Words.ADVERBS.contains(sentence.word(i));
  }

  private Map<Integer, List<OpenNouns.Part>> found() {
    Set<String> names = new HashSet<>();
    deeds.forEach(
        (word, times) -> {
          int others = called.getOrDefault(word, 0);
          boolean told = listed.contains(word) || times + others >= FEWEST;
          if (told && !determined.contains(word)) {
            names.add(word);
          }
        });
    // Members of a list of which some act are of one sort.
    if (listed.stream().anyMatch(names::contains)) {
      listed.stream().filter(w -> !determined.contains(w)).forEach(names::add);
    }
    called.keySet().stream().filter(listed::contains).forEach(names::add);
    Map<Integer, List<OpenNouns.Part>> found = new HashMap<>();
    for (int number = 0; !names.isEmpty() && number < sentences.size(); number++) {
      Sentence sentence = sentences.get(number);
      for (int i = 0; i < sentence.size(); i++) {
        boolean here = names.contains(sentence.word(i)) && isBare(number, i);
        if (here && (acts(number, i) || CALLS.contains(sentence.word(i - 1)))) {
          found
              .computeIfAbsent(number, n -> new ArrayList<>())
              .add(new OpenNouns.Part(i, i + 1, ComponentKind.SERVICE));
        }
      }
    }
    return found;
  }
}
