package dev.dreadnought.read.prose;

import static dev.dreadnought.model.ComponentKind.DATABASE;
import static dev.dreadnought.model.ComponentKind.DEVICE;
import static dev.dreadnought.model.ComponentKind.EXTERNAL_SERVICE;
import static dev.dreadnought.model.ComponentKind.FILE_STORE;
import static dev.dreadnought.model.ComponentKind.SEARCH_INDEX;
import static dev.dreadnought.model.ComponentKind.SERVICE;
import static dev.dreadnought.model.ComponentKind.STREAM;
import static dev.dreadnought.model.ComponentKind.WEB_APPLICATION;
import static dev.dreadnought.model.ComponentKind.WORKER;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nouns of everyday that mean a part where a program turns to it or where it turns to one: "the API
 * calls the controller", "the cloud sends commands to the gateway". Elsewhere they mean what they
 * always do: "runs in the cloud", "the job of the clerk".
 */
final class GeneralTargets {
  private static final Map<String, ComponentKind> KINDS = new HashMap<>();

  static {
    put(
        SERVICE,
        "controller cloud cluster hub node engine catalog catalogue directory mainframe registry"
            + " register adapter resolver");
    put(WORKER, "job agent pipeline notebook simulator collector bridge connector script");
    put(
        DEVICE,
        "terminal lock meter reader scanner sensor station panel gate board tablet phone laptop pc"
            + " computer machine box router switch modem weighbridge clock touchpad touchscreen"
            + " intercom copier column till handset handheld smartphone workstation");
    put(WEB_APPLICATION, "checkout form ui");
    put(FILE_STORE, "archive drive folder disk volume sheet outbox inbox");
    put(DATABASE, "ledger mart");
    put(EXTERNAL_SERVICE, "feed calendar wallet bank carrier insurer");
    put(SEARCH_INDEX, "index");
    put(STREAM, "stream");
  }

  /** Nouns in which something is put: the others are only where something happens. */
  private static final Set<String> HOLDING =
      Words.of(
          "archive drive ledger mart index catalog catalogue calendar directory registry register wallet"
              + " folder disk volume sheet outbox inbox");

  private static final Set<String> PLACES = Words.of("in on");

  private static final Set<String> LEADS = Words.of("to into onto from with by in on");

  private static final Set<String> ARTICLES = Words.of("the a an our its their each every");

  private static final Set<String> ALL = Words.of("all both these");

  private static final Set<Verbs.Sense> MOVES =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.STORE, Verbs.Sense.RECEIVE);

  /** By these one program turns to another. */
  private static final Set<String> ASKS =
      Words.of("call query poll contact invoke hit notify ask trigger ping start");

  private static final Set<String> TIES = Words.of("connected wired linked attached");

  private static final Set<String> LOADS = Words.of("download upload post");

  /** "Depends on", "integrates with". */
  private static final Set<String> LEANS = Words.of("depend rely integrate interact");

  private static final Set<String> BEFORE_VERBS =
      Words.of("to can will must may should could would and then not only also they");

  private static final Set<String> CLIENTS = Words.of("client clients consumer consumers caller");

  /** "Makes requests to", "exchanges messages with". */
  private static final Set<String> LIGHT = Words.of("make issue exchange");

  private static final int REACH = 10;

  private static final int MOST_MODIFIERS = 2;

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;

  private GeneralTargets(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
  }

  /** What a noun of everyday is where it is a part, or null. */
  static @Nullable ComponentKind kindOf(String noun) {
    return KINDS.get(noun);
  }

  private static void put(ComponentKind kind, String words) {
    Words.of(words).forEach(w -> KINDS.put(w, kind));
  }

  /** Nouns that end longer names in a text: "the job" is then the ingestion job of before. */
  static Set<String> endings(List<Sentence> sentences, List<List<Mention>> mentions) {
    Set<String> endings = new HashSet<>();
    for (int k = 0; k < sentences.size(); k++) {
      Sentence sentence = sentences.get(k);
      BitSet named = new BitSet(sentence.size());
      BitSet devices = new BitSet(sentence.size());
      mentions.get(k).stream()
          .filter(DeviceNouns::isDevice)
          .forEach(m -> devices.set(m.from() + 1, m.to() + 1));
      // "The reader" is no longer name, though people are called so.
      mentions.get(k).stream()
          .filter(m -> !m.isActor() || m.to() - m.from() > 1)
          .forEach(m -> named.set(m.from(), m.to()));
      if (mentions.get(k).stream().anyMatch(GeneralTargets::isInCloud)) {
        // "To the cloud, where a Lambda function stores it": what is there is named.
        endings.add("cloud");
      }
      if (mentions.get(k).stream().anyMatch(GeneralTargets::isPlatform)) {
        // "Deploys to OpenShift. The cluster pulls images": that one.
        endings.add("cluster");
      }
      for (int i = 1; i < sentence.size(); i++) {
        String word = sentence.word(i);
        String noun = word.endsWith("s") ? Goals.singular(word) : word;
        boolean made = devices.get(i);
        if (KINDS.containsKey(noun)
            && !made
            && (named.get(i) || named.get(i - 1) || isNoun(sentence, i - 1))) {
          endings.add(noun);
        }
      }
    }
    return endings;
  }

  private static boolean isInCloud(Mention mention) {
    return mention.technology() != null && mention.technology().vendor() != null;
  }

  private static boolean isPlatform(Mention mention) {
    return mention.technology() != null
        && mention.technology().kind() == ComponentKind.CONTAINER_PLATFORM;
  }

  private static boolean isNoun(Sentence sentence, int i) {
    String word = sentence.word(i);
    return sentence.token(i).isWord()
        && !Words.isFunction(word)
        && !ARTICLES.contains(word)
        && !Words.PLAIN.contains(word)
        && !Words.isDescriptive(word)
        && Verbs.ENGLISH.of(word) == null;
  }

  /**
   * The nouns of a sentence that mean parts.
   *
   * @param endings the nouns of the text that mean what a longer name means
   */
  static List<OpenNouns.Part> in(
      Sentence sentence, @Nullable Mention[] mentionAt, Set<String> endings) {
    List<OpenNouns.Part> found = new ArrayList<>();
    GeneralTargets reader = new GeneralTargets(sentence, mentionAt);
    for (int i = 1; i < sentence.size(); i++) {
      ComponentKind kind = mentionAt[i] == null ? KINDS.get(sentence.word(i)) : null;
      int from = kind == null ? -1 : reader.start(i);
      boolean said = from == i && endings.contains(sentence.word(i));
      if (kind != null && from > 0 && !said && reader.isPart(from, i)) {
        found.add(new OpenNouns.Part(from, i + 1, kind));
      }
      reader.severalRead(i, found);
    }
    reader.several(found);
    return found;
  }

  /** "A Raspberry Pi reads the meters": several of what is read one by one. */
  private void severalRead(int last, List<OpenNouns.Part> found) {
    boolean devices =
        mentionAt[last] == null
            && !KINDS.containsKey(sentence.word(last))
            && KINDS.get(Goals.singular(sentence.word(last))) == DEVICE;
    int from = devices ? start(last) : -1;
    boolean direct = from > 1 && Verbs.ENGLISH.of(sentence.word(from - 2)) != null;
    if (direct && isTurnedTo(from - 2, last) && hasThing(0, from) && !hasPeople(from)) {
      found.add(new OpenNouns.Part(from, last + 1, DEVICE));
    }
  }

  /** "The terminals report to the order service", "stop displays get the file from the CDN". */
  private void several(List<OpenNouns.Part> found) {
    for (int i = 0; i + 1 < sentence.size(); i++) {
      String noun = Goals.singular(sentence.word(i));
      boolean device =
          mentionAt[i] == null
              && !noun.equals(sentence.word(i))
              && (KINDS.get(noun) == DEVICE || PartNouns.isThing(noun));
      Verbs.Verb verb = device ? Verbs.ENGLISH.of(sentence.word(i + 1)) : null;
      boolean tied = device && isTied(i + 1) && hasThing(i + 2, sentence.size());
      boolean acts =
          tied
              || verb != null
                  && verb.form() == Verbs.Form.BASE
                  && (MOVES.contains(verb.sense())
                      || ASKS.contains(verb.lemma())
                      || LOADS.contains(verb.lemma())
                      || verb.lemma().equals("use") && isProgramFrom(i + 2))
                  && hasThing(i + 2, sentence.size());
      int from = acts ? firstOf(i) : -1;
      int last = i;
      if (from >= 0 && found.stream().noneMatch(p -> p.to() > from && p.from() <= last)) {
        found.add(new OpenNouns.Part(from, i + 1, DEVICE));
      }
    }
  }

  /** The API of "the scanners use the admission API", and no card that they use. */
  private boolean isProgramFrom(int at) {
    int i = ARTICLES.contains(sentence.word(at)) ? at + 1 : sentence.size();
    while (i < sentence.size() && isModifier(i)) {
      i++;
    }
    Mention mention = i < sentence.size() ? mentionAt[i] : null;
    return mention != null
        && mention.meaning() instanceof Meaning.OfKind kind
        && Kinds.isServer(kind.wording().kind());
  }

  /** The cows of "the cows' collars". */
  private boolean isOwner(int i) {
    String characters = sentence.text().characters();
    int end = sentence.token(i).end();
    return end < characters.length() && "'\u2019".indexOf(characters.charAt(end)) >= 0;
  }

  /** "Are connected with", "are likewise wired to". */
  private boolean isTied(int be) {
    int i = be + 1;
    while (Words.ADVERBS.contains(sentence.word(i)) || sentence.word(i).equals("likewise")) {
      i++;
    }
    String lead = sentence.word(i + 1);
    return sentence.word(be).equals("are")
        && TIES.contains(sentence.word(i))
        && (lead.equals("with") || lead.equals("to"));
  }

  /** Where a noun in the plural begins that opens its clause, behind an article; or -1. */
  private int firstOf(int last) {
    int from = last;
    while (from > 0 && last - from < MOST_MODIFIERS && isModifier(from - 1) && !isOwner(from - 1)) {
      from--;
    }
    int before = from - 1;
    if (before >= 0
        && (ARTICLES.contains(sentence.word(before))
            || ALL.contains(sentence.word(before))
            || Phrasing.NUMBERS.contains(sentence.word(before)))) {
      before--;
    }
    boolean opens =
        before < 0
            || sentence.word(before).equals(",")
            || sentence.word(before).equals(";")
            || sentence.word(before).equals("and");
    while (from < last && isIdle(from)) {
      from++;
    }
    return opens ? from : -1;
  }

  /** Where the noun begins, behind its article; -1 where it has none, or goes on. */
  private int start(int last) {
    String next = sentence.word(last + 1);
    Verbs.Verb verb = Verbs.ENGLISH.of(next);
    boolean ends =
        last + 1 == sentence.size()
            || sentence.token(last + 1).isMark() && !sentence.word(last + 1).equals("'s")
            || Words.isFunction(next)
            || verb != null && verb.form() != Verbs.Form.BASE;
    // "In a directory on the server": a place in what is named behind it.
    boolean lies = sentence.word(last).equals("directory") && PLACES.contains(next);
    if (!ends || lies || sentence.token(last).joined() || next.equals("of")) {
      return -1;
    }
    int from = last;
    while (from > 1 && last - from < MOST_MODIFIERS && isModifier(from - 1)) {
      from--;
    }
    if (!ARTICLES.contains(sentence.word(from - 1))) {
      return -1;
    }
    while (from < last && isIdle(from)) {
      from++;
    }
    return from;
  }

  /** "A small script" is called a script. */
  private boolean isIdle(int i) {
    return Words.PLAIN.contains(sentence.word(i)) || Words.isDescriptive(sentence.word(i));
  }

  private boolean isModifier(int i) {
    return mentionAt[i] == null
        && sentence.token(i).isWord()
        && !sentence.token(i).joined()
        && !Words.isFunction(sentence.word(i))
        && !ARTICLES.contains(sentence.word(i))
        && (Verbs.ENGLISH.of(sentence.word(i)) == null || sentence.word(i).endsWith("ing"));
  }

  private boolean isPart(int from, int last) {
    int article = from - 1;
    while (article > 0 && !ARTICLES.contains(sentence.word(article))) {
      article--;
    }
    return isTurnedTo(article - 1, last) && hasThing(0, sentence.size()) && !hasPeople(from)
        || isActing(article, last + 1) && hasThing(last + 1, sentence.size());
  }

  /** "Calls the", "sends orders to the". */
  private boolean isTurnedTo(int before, int last) {
    if (before < 1 || mentionAt[before] != null) {
      return false;
    }
    Verbs.Verb direct = Verbs.ENGLISH.of(sentence.word(before));
    if (direct != null && direct.form() != Verbs.Form.PAST) {
      // "Reads the meter", and not "reads the ledger", which is what is read.
      boolean reads =
          direct.lemma().equals("read") && KINDS.get(Goals.singular(sentence.word(last))) == DEVICE;
      return (reads || ASKS.contains(direct.lemma())) && isDone(before, direct);
    }
    String lead = sentence.word(before);
    if (lead.equals("of") && CLIENTS.contains(sentence.word(before - 1))) {
      return true;
    }
    boolean leans = LEANS.contains(Goals.lemma(sentence.word(before - 1)));
    boolean holds = leans || HOLDING.contains(sentence.word(last)) || !PLACES.contains(lead);
    if (!LEADS.contains(lead) || !holds) {
      return false;
    }
    for (int i = before - 1; i >= Math.max(1, before - REACH); i--) {
      Verbs.Verb verb = mentionAt[i] == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
      boolean noun = ARTICLES.contains(sentence.word(i - 1));
      if (verb != null && !noun) {
        return MOVES.contains(verb.sense())
            || ASKS.contains(verb.lemma())
            || LEANS.contains(verb.lemma());
      }
      if (sentence.word(i).equals(";") || sentence.word(i).equals(":")) {
        return false;
      }
    }
    return false;
  }

  /** "Calls the", "to call the", "the services call the"; and not "which call the agent made". */
  private boolean isDone(int at, Verbs.Verb verb) {
    Mention before = mentionAt[at - 1];
    boolean plural = sentence.word(at - 1).endsWith("s");
    return verb.form() != Verbs.Form.BASE
        || before != null && plural
        || BEFORE_VERBS.contains(sentence.word(at - 1));
  }

  /** "The cloud sends", where a clause begins. */
  private boolean isActing(int article, int at) {
    boolean opens =
        article == 0
            || sentence.word(article - 1).equals(",")
            || sentence.word(article - 1).equals("and")
            || sentence.word(article - 1).equals(";");
    Verbs.Verb verb =
        at < sentence.size() && mentionAt[at] == null ? Verbs.ENGLISH.of(sentence.word(at)) : null;
    return opens
        && verb != null
        && verb.form() == Verbs.Form.THIRD
        && (MOVES.contains(verb.sense())
            || ASKS.contains(verb.lemma())
            || LEANS.contains(verb.lemma())
            || LIGHT.contains(verb.lemma())
            || verb.sense() == Verbs.Sense.USE && hasStore(at + 1));
  }

  private boolean hasThing(int from, int to) {
    for (int i = from; i < to; i++) {
      Mention mention = mentionAt[i];
      if (mention != null && (mention.isKind() || mention.isTechnology())) {
        return true;
      }
    }
    return false;
  }

  /** "The collector uses Redis". */
  private boolean hasStore(int from) {
    for (int i = from; i < sentence.size(); i++) {
      Mention mention = mentionAt[i];
      if (mention != null && mention.technology() != null) {
        ComponentKind kind = mention.technology().kind();
        return Kinds.isStore(kind) || kind.carriesMessages();
      }
    }
    return false;
  }

  private boolean hasPeople(int to) {
    for (int i = 0; i < to; i++) {
      if (mentionAt[i] != null && mentionAt[i].isActor()) {
        return true;
      }
    }
    return false;
  }
}
