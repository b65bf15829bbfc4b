package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Our partners send orders to the Django API", "the laboratory uploads results to our Nextcloud":
 * houses and places that exchange something with the system are people who turn to it.
 */
final class Correspondents {
  /** Houses and places where people work, by one word. */
  private static final Set<String> HOUSES =
      Words.of(
          "partner company firm agency organisation organization institute institution laboratory lab"
              + " hospital clinic surgery pharmacy practice university school college museum"
              + " warehouse depot factory plant mill refinery branch headquarters garage workshop"
              + " dealership restaurant bakery brewery hotel nursery farm parish municipality council"
              + " ministry competitor subsidiary studio shipyard abattoir dairy foundry");

  /** Places that the words before tell from rooms, crowds and pages of all sorts. */
  private static final Set<String> TOLD =
      Words.of("centre center room office department house party");

  private static final Set<String> TELLING =
      Words.of(
          "control dispatch call operations command contact logistics distribution service medical"
              + " fulfilment sorting rescue test testing research trauma health news mail post head"
              + " back front regional branch tax customs post sales field town registry ticket box"
              + " purchasing finance accounts planning radiology clearing auction third");

  private static final Set<String> EXCHANGES =
      Words.of(
          "send upload fetch download read deliver submit push pull post transmit call query poll"
              + " retrieve import transfer");

  private static final Set<String> GIVEN =
      Words.of("account accounts login logins access key keys");

  private static final Set<String> LEADS =
      Words.of("to into from through via over by on at in with");

  private static final Set<String> DIRECT = Words.of("call query poll read");

  /** What no broker of messages does. */
  private static final Set<String> BY_HAND = Words.of("upload download fetch phone call log sign");

  private static final Set<String> BY = Words.of("by via over");

  private static final Set<String> LETTERS =
      Words.of("fix mail email e-mail phone telephone fax post letter courier");

  /** What people do who are called as programs are: servers, workers, runners. */
  private static final Set<String> BODILY = Words.of("wear clock weld sew cook smile");

  /** What programs do as well, with other things. */
  private static final Set<String> HANDED = Words.of("carry bring clear take pour wash feed clean");

  private static final Set<String> IN_HANDS =
      Words.of(
          "plates dishes trays glasses food drinks meals crates sacks animals dogs horses cows"
              + " water beds");

  private static final Set<String> NAMESAKES = Words.of("server worker runner");

  private static final Set<String> BEFORE =
      Words.of(
          "the our a an each every all other another two three four five several many some most both"
              + " neighbouring neighboring local nearby foreign external");

  private static final Set<String> STARTS =
      Words.of(", ; : ( and while where when but so then whereas meanwhile");

  private static final Set<String> PLACES = Words.of("in at from of");

  private static final int MOST_MODIFIERS = 2;
  private static final int LONGEST_PLACE = 3;
  private static final int REACH = 14;

  private final Sentence sentence;
  private final @Nullable Mention[] at;

  /** True in a text whose warehouses keep data. */
  private final boolean ofData;

  private Correspondents(Sentence sentence, List<Mention> known, boolean ofData) {
    this.sentence = sentence;
    this.ofData = ofData;
    this.at = new Mention[sentence.size()];
    for (Mention mention : known) {
      for (int i = mention.from(); i < mention.to(); i++) {
        at[i] = mention;
      }
    }
  }

  /** True of people who are called by the house or place that they are. */
  static boolean areHouse(NounPhrase people) {
    Sentence sentence = people.sentence();
    String word = Goals.singular(sentence.word(people.to() - 1));
    return HOUSES.contains(word)
        || TOLD.contains(word) && TELLING.contains(sentence.word(people.to() - 2));
  }

  /** The names in each sentence: those that are known, and these houses. */
  static List<List<Mention>> in(List<Sentence> sentences, List<List<Mention>> known) {
    boolean ofData = known.stream().flatMap(List::stream).anyMatch(Correspondents::keepsFigures);
    List<List<Mention>> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      all.add(new Correspondents(sentences.get(i), known.get(i), ofData).with(known.get(i)));
    }
    return all;
  }

  private static boolean keepsFigures(Mention mention) {
    return mention.meaning() instanceof Meaning.OfKind kind
            && kind.wording().kind() == ComponentKind.DATA_WAREHOUSE
        || mention.isTechnology() && NounPhrase.kindOf(mention) == ComponentKind.DATA_WAREHOUSE;
  }

  private List<Mention> with(List<Mention> known) {
    List<Mention> added = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      int from = first(i);
      boolean dealt =
          at[i] == null
              && Goals.singular(sentence.word(i)).equals("broker")
              && isDealer(sentence, i);
      if (isBodily(i) || dealt || isHouse(i) && begins(from) && isExchanging(i)) {
        added.add(new Mention(meaning(from, i + 1), from, i + 1, null));
      }
    }
    if (added.isEmpty()) {
      return known;
    }
    List<Mention> mentions = new ArrayList<>(added);
    known.stream()
        .filter(m -> added.stream().noneMatch(a -> a.from() < m.to() && m.from() < a.to()))
        .forEach(mentions::add);
    mentions.sort(Comparator.comparingInt(Mention::from));
    return mentions;
  }

  private Meaning meaning(int from, int to) {
    String words = sentence.words(from, to);
    int last = words.lastIndexOf(' ') + 1;
    String one = words.substring(0, last) + Goals.singular(words.substring(last));
    String name = Assembly.capital(Plural.ofPhrase(one));
    return new Meaning.OfActor(new KindWording(ComponentKind.USER, name, List.of(one)));
  }

  /** "The broker in London uploads", "to the brokers by FIX": people, and no broker of messages. */
  static boolean isDealer(Sentence sentence, int i) {
    int by = i + 1;
    boolean mail = sentence.word(by + 1).equals("e") && sentence.word(by + 2).equals("mail");
    boolean given = mail || LETTERS.contains(sentence.word(by + 1));
    if (given && BY.contains(sentence.word(by)) && !sentence.word(by + 2).equals("server")) {
      return true;
    }
    int verb = behindPlace(sentence, i + 1);
    Verbs.Verb done = Verbs.ENGLISH.of(sentence.word(verb));
    return done != null
        && BY_HAND.contains(done.lemma())
        && (done.form() == Verbs.Form.THIRD || done.form() == Verbs.Form.BASE);
  }

  /** "In London", "from Oslo": where somebody is, told by a name. */
  private static int behindPlace(Sentence sentence, int next) {
    boolean place =
        PLACES.contains(sentence.word(next))
            && next + 1 < sentence.size()
            && sentence.token(next + 1).capital();
    return place ? next + 2 : next;
  }

  /** "Our collaborators in Oslo": those who do something, told by where they are. */
  private boolean isDoerAt(int i) {
    String word = Goals.singular(sentence.word(i));
    boolean doer = word.length() > 4 && (word.endsWith("er") || word.endsWith("or"));
    return doer
        && PartNouns.of(word) == null
        && NameSuffixes.ofNoun(word) == null
        && behindPlace(sentence, i + 1) > i + 1
        && at[i + 2] == null;
  }

  /** "The servers carry the plates", "the workers clock in": no program has hands. */
  private boolean isBodily(int i) {
    String word = Goals.singular(sentence.word(i));
    boolean alone = at[i] == null || at[i].isKind() && at[i].from() == i && at[i].to() == i + 1;
    if (!alone || !NAMESAKES.contains(word) || word.equals(sentence.word(i))) {
      return false;
    }
    Verbs.Verb done = Verbs.ENGLISH.of(sentence.word(i + 1));
    String lemma = done == null ? sentence.word(i + 1) : done.lemma();
    boolean handed = HANDED.contains(lemma) && isInHands(i + 2);
    return BODILY.contains(lemma) || handed || lemma.equals("take") && isAtTables(i + 2);
  }

  private boolean isInHands(int from) {
    int thing = Words.DETERMINERS.contains(sentence.word(from)) ? from + 1 : from;
    return IN_HANDS.contains(sentence.word(thing));
  }

  private boolean isAtTables(int from) {
    for (int i = from; i + 1 < sentence.size(); i++) {
      boolean at = sentence.word(i).equals("at") || sentence.word(i).equals("to");
      if (at && sentence.words(i + 1, Math.min(sentence.size(), i + 3)).equals("the tables")) {
        return true;
      }
    }
    return false;
  }

  private boolean isHouse(int i) {
    String word = Goals.singular(sentence.word(i));
    if (at[i] == null && (isDoerAt(i) || word.equals("broker"))) {
      return true;
    }
    boolean told = TOLD.contains(word) && TELLING.contains(sentence.word(i - 1));
    if (ofData && word.equals("warehouse")) {
      return false;
    }
    return at[i] == null && sentence.token(i).isWord() && (HOUSES.contains(word) || told);
  }

  private int first(int head) {
    int from = head;
    while (from > 0 && head - from < MOST_MODIFIERS && isModifier(from - 1)) {
      from--;
    }
    return from;
  }

  private boolean isModifier(int i) {
    String word = sentence.word(i);
    return at[i] == null
        && sentence.token(i).isWord()
        && !BEFORE.contains(word)
        && !Words.isFunction(word)
        && !Words.isDescriptive(word)
        && !sentence.token(i).is("'s");
  }

  /** At the beginning of a clause, whosever house it is: "the grid operator's control room". */
  private boolean begins(int from) {
    int start = from;
    while (start > 0
        && (BEFORE.contains(sentence.word(start - 1))
            || Words.isDescriptive(sentence.word(start - 1)))) {
      start--;
    }
    if (start > 0 && sentence.word(start - 1).equals("'s")) {
      start -= 1;
      while (start > 0 && (at[start - 1] != null || isModifier(start - 1))) {
        start--;
      }
      while (start > 0 && Words.DETERMINERS.contains(sentence.word(start - 1))) {
        start--;
      }
    }
    return start == 0 || STARTS.contains(sentence.word(start - 1));
  }

  private boolean isExchanging(int head) {
    int verb = head + 1;
    if (PLACES.contains(sentence.word(verb))) {
      int end = verb + LONGEST_PLACE + 1;
      while (verb < end && exchanged(verb) == null) {
        verb++;
      }
    }
    if (verb >= sentence.size() || Words.MODALS.contains(sentence.word(verb))) {
      verb++;
    }
    String lemma = exchanged(verb);
    return lemma != null && hasTarget(verb, lemma);
  }

  /** What is done at a place, where it is something that passes to others or from them; or null. */
  private @Nullable String exchanged(int i) {
    boolean free = i < sentence.size() && (at[i] == null || at[i].isData());
    Verbs.Verb verb = free ? Verbs.ENGLISH.of(sentence.word(i)) : null;
    if (verb == null || verb.form() == Verbs.Form.ING || verb.form() == Verbs.Form.PAST) {
      return null;
    }
    boolean has = verb.lemma().equals("have") && hasGiven(i);
    return has || EXCHANGES.contains(verb.lemma()) ? verb.lemma() : null;
  }

  /** "Has an account on". */
  private boolean hasGiven(int has) {
    int i = has + 1;
    while (Words.DETERMINERS.contains(sentence.word(i)) || sentence.word(i).equals("own")) {
      i++;
    }
    return GIVEN.contains(sentence.word(i));
  }

  private boolean hasTarget(int verb, String lemma) {
    boolean led = DIRECT.contains(lemma);
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + REACH); i++) {
      String word = sentence.word(i);
      if (word.equals("their") || sentence.token(i).isMark() || Words.RELATIVES.contains(word)) {
        return false;
      }
      led |= LEADS.contains(word);
      Mention mention = at[i];
      if (led && mention != null && (mention.isKind() || mention.isTechnology())) {
        return true;
      }
    }
    return false;
  }
}
