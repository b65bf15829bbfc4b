package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People whom no list knows, told by what only people do with programs: "theatregoers buy tickets
 * on our site", "fraud agents work in the case tool", "clips are uploaded by creators to", and by
 * the "who" behind them. Programs have names of the same form ("scanners", "importers"), so that
 * the ending alone makes none.
 */
final class UnlistedPeople {
  private static final int MOST_MODIFIERS = 2;

  /** How far behind a verb the program may stand that it is done with, in tokens. */
  private static final int REACH = 12;

  /** How the nouns end by which many are called after what they do or are. */
  private static final List<String> ENDS =
      List.of(
          "ers", "ors", "ists", "ians", "ees", "goers", "men", "women", "ants", "mates", "folk");

  private static final Set<String> GROUPS =
      Words.of(
          "agents leads crews teams staff personnel folks kids heads reps hands aides guys captains"
              + " chiefs ladies lads cooks maids friends recipients residents applicants occupants inhabitants trainees novices guides crew wardens hosts boys girls");

  /** Things that end as people do. */
  private static final Set<String> THINGS =
      Words.of(
          "orders letters numbers papers offers answers folders layers errors factors vectors"
              + " mirrors motors doors floors colors colours headers footers parameters characters"
              + " identifiers registers centers servers computers containers trackers sensors meters"
              + " timers buffers filters clusters readers writers loggers importers exporters"
              + " crawlers scrapers parsers bots pointers numbers matters powers towers tenders"
              + " documents payments amounts accounts grants trees fees degrees frees");

  /** What people do with a program, and a program does not. */
  private static final Set<String> HUMAN =
      Words.of(
          "upload make create add open look see type buy book log sign browse work play choose pay edit tap click draw"
              + " enter fill search order visit view read use shop sit log-in write pick check plan"
              + " correct answer report track find watch fix tick scan search listen compare drop");

  /** Said of programs too, where it is done to one: "trackers use the gateway". */
  private static final Set<String> SHARED =
      Words.of("fix use report read write check pick track find upload make create add");

  /** What is done by people where the noun behind "by" looks like theirs. */
  private static final Set<String> DONE =
      Words.of(
          "used opened entered typed booked edited filled submitted uploaded ordered written read"
              + " placed created added bought made reported viewed watched operated posted");

  private static final Set<String> STARTS =
      Words.of(", ; : ( and while where when but so then whereas meanwhile -");

  private static final Set<String> ALL = Words.of("the our all most some many other few these its");

  private static final Set<String> WITHIN = Words.of("in on at with through");

  private static final Set<String> ADVERBS =
      Words.of("only ever then also just mostly still usually always often themselves now");

  private final List<Sentence> sentences;
  private final List<List<Mention>> known;
  private final Map<String, Meaning.OfActor> found = new LinkedHashMap<>();

  private Sentence sentence;
  private @Nullable Mention[] at = {};

  private UnlistedPeople(List<Sentence> sentences, List<List<Mention>> known) {
    this.sentences = sentences;
    this.known = known;
    this.sentence = sentences.get(0);
  }

  /** The names in each sentence: those that are known, and these people. */
  static List<List<Mention>> in(List<Sentence> sentences, List<List<Mention>> known) {
    if (sentences.isEmpty()) {
      return known;
    }
    UnlistedPeople people = new UnlistedPeople(sentences, known);
    for (int i = 0; i < sentences.size(); i++) {
      people.turnTo(i);
      people.collect();
    }
    return people.found.isEmpty() ? known : people.all();
  }

  private void turnTo(int i) {
    sentence = sentences.get(i);
    at = new Mention[sentence.size()];
    for (Mention mention : known.get(i)) {
      for (int j = mention.from(); j < mention.to(); j++) {
        at[j] = mention;
      }
    }
  }

  private void collect() {
    for (int i = 0; i < sentence.size(); i++) {
      if (!mayBePeople(i)) {
        continue;
      }
      int from = first(i);
      boolean people =
          isLikeProgram(i)
              ? from == i && isActing(from, i) && isAtScreen(i)
              : isActing(from, i) || isAgent(from, i) || isWho(i);
      if (people) {
        learn(from, i + 1);
      }
    }
  }

  /** A noun in the plural that no list knows and that ends as people do. */
  private boolean mayBePeople(int i) {
    String word = sentence.word(i);
    boolean form = GROUPS.contains(word) || ENDS.stream().anyMatch(word::endsWith);
    return form
        && word.length() > 3
        && at[i] == null
        && sentence.token(i).isWord()
        && !(sentence.token(i).capital() && i > 0)
        && !sentence.token(i).joined()
        && !Words.isFunction(word);
  }

  /** Forwarders and importers are programs as well. */
  private boolean isLikeProgram(int i) {
    String word = sentence.word(i);
    return THINGS.contains(word) || NameSuffixes.ofNoun(Goals.singular(word)) != null;
  }

  /** "Forwarders upload the invoice in the customer portal": programs have no use for pages. */
  private boolean isAtScreen(int head) {
    for (int i = head + 2; i < Math.min(sentence.size(), head + REACH); i++) {
      Mention mention = at[i];
      if (mention != null && kindOf(mention) == ComponentKind.WEB_APPLICATION) {
        return isWithin(mention.from(), head);
      }
    }
    return false;
  }

  /** The place of the first word that belongs to the noun at a place. */
  private int first(int head) {
    int from = head;
    while (from > 0 && head - from < MOST_MODIFIERS && isModifier(from - 1)) {
      from--;
    }
    return from;
  }

  private boolean isModifier(int i) {
    String word = sentence.word(i);
    Mention mention = at[i];
    boolean free = mention == null || mention.isData() || mention.isActor() || mention.isKind();
    return free
        && sentence.token(i).isWord()
        && !(sentence.token(i).capital() && i > 0)
        && !Words.isFunction(word)
        && !ADVERBS.contains(word)
        && !Words.isDescriptive(word)
        && !word.endsWith("ly")
        && Verbs.ENGLISH.of(word) == null;
  }

  /** "Shift leads open the reporting site", at the beginning of a clause. */
  private boolean isActing(int from, int head) {
    int start = from;
    while (start > 0
        && (ALL.contains(sentence.word(start - 1))
            || Words.isDescriptive(sentence.word(start - 1)))) {
      start--;
    }
    if (start > 0 && !STARTS.contains(sentence.word(start - 1))) {
      return false;
    }
    int verb = head + 1;
    while (verb < sentence.size()
        && (ADVERBS.contains(sentence.word(verb)) || Words.MODALS.contains(sentence.word(verb)))) {
      verb++;
    }
    Verbs.Verb done = verb < sentence.size() ? Verbs.ENGLISH.of(sentence.word(verb)) : null;
    boolean base = done == null || done.form() == Verbs.Form.BASE;
    return base && HUMAN.contains(sentence.word(verb)) && isDoneWithProgram(verb);
  }

  /** True where a program with a screen follows that the verb is done in or to. */
  private boolean isDoneWithProgram(int verb) {
    boolean shared = SHARED.contains(sentence.word(verb));
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + REACH); i++) {
      Mention mention = at[i];
      String word = sentence.word(i);
      if (word.equals(";") || Words.RELATIVES.contains(word)) {
        return false;
      }
      if (mention != null && i == mention.to() - 1 && hasScreen(mention)) {
        return !shared || isWithin(mention.from(), verb) || isForPeople(mention);
      }
      boolean screen = mention == null && PartNouns.of(word) != null && i > verb + 1;
      if (screen) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithin(int from, int verb) {
    for (int i = from - 1; i > verb; i--) {
      if (WITHIN.contains(sentence.word(i))) {
        return true;
      }
      if (Words.PREPOSITIONS.contains(sentence.word(i))) {
        return false;
      }
    }
    return false;
  }

  private static boolean hasScreen(Mention mention) {
    ComponentKind kind = kindOf(mention);
    return kind != null
        && (Kinds.isApplication(kind) || Completion.isForPeople(kind) || Kinds.isExternal(kind));
  }

  private static boolean isForPeople(Mention mention) {
    ComponentKind kind = kindOf(mention);
    return kind == ComponentKind.WEB_APPLICATION
        || kind == ComponentKind.OTHER
        || kind != null && (Kinds.isInHand(kind) || Completion.isForPeople(kind));
  }

  private static @Nullable ComponentKind kindOf(Mention mention) {
    if (mention.meaning() instanceof Meaning.OfKind kind) {
      return kind.wording().kind();
    }
    return mention.isTechnology() ? NounPhrase.kindOf(mention) : null;
  }

  /** "Are uploaded by creators to the upload service". */
  private boolean isAgent(int from, int head) {
    boolean by =
        from > 1
            && sentence.word(from - 1).equals("by")
            && DONE.contains(sentence.word(from - 2))
            && Words.BE.stream().anyMatch(be -> isBefore(be, from - 2));
    int next = head + 1;
    boolean ends =
        next >= sentence.size()
            || sentence.token(next).isMark()
            || Words.PREPOSITIONS.contains(sentence.word(next))
            || Words.CONJUNCTIONS.contains(sentence.word(next));
    return by && ends;
  }

  private boolean isBefore(String word, int place) {
    for (int i = Math.max(0, place - 3); i < place; i++) {
      if (sentence.word(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWho(int head) {
    int next = head + 1;
    next += sentence.word(next).equals(",") ? 1 : 0;
    return sentence.word(next).equals("who");
  }

  private void learn(int from, int to) {
    String plural = sentence.words(from, to);
    int blank = plural.lastIndexOf(' ');
    String one = plural.substring(0, blank + 1) + Goals.singular(plural.substring(blank + 1));
    KindWording wording =
        new KindWording(ComponentKind.USER, Assembly.capital(plural), List.of(one));
    Meaning.OfActor meaning = new Meaning.OfActor(wording);
    found.putIfAbsent(plural, meaning);
    found.putIfAbsent(one, meaning);
  }

  private List<List<Mention>> all() {
    List<List<Mention>> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      turnTo(i);
      all.add(withPeople(known.get(i)));
    }
    return all;
  }

  private List<Mention> withPeople(List<Mention> before) {
    List<Mention> added = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Mention mention = longest(i);
      if (mention != null) {
        added.add(mention);
        i = mention.to() - 1;
      }
    }
    if (added.isEmpty()) {
      return before;
    }
    List<Mention> mentions = new ArrayList<>(added);
    before.stream()
        .filter(m -> added.stream().noneMatch(a -> a.from() < m.to() && m.from() < a.to()))
        .forEach(mentions::add);
    mentions.sort(java.util.Comparator.comparingInt(Mention::from));
    return mentions;
  }

  /**
   * The longest of these names that begins at a place, and no part of a program's name; or null.
   */
  private @Nullable Mention longest(int from) {
    for (int words = MOST_MODIFIERS + 1; words > 0; words--) {
      int to = from + words;
      Meaning.OfActor meaning = to <= sentence.size() ? found.get(sentence.words(from, to)) : null;
      if (meaning != null && at[to - 1] == null && !isOfName(to)) {
        return new Mention(meaning, from, to, null);
      }
    }
    return null;
  }

  /** The crew of "the crew app". */
  private boolean isOfName(int to) {
    Mention next = to < sentence.size() ? at[to] : null;
    return next != null && next.isKind();
  }
}
