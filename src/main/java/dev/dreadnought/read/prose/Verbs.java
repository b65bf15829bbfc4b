package dev.dreadnought.read.prose;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs that descriptions of systems use, in all their forms. */
final class Verbs {

  /** What a verb says about the things around it. */
  enum Sense {
    /** One thing is another. */
    BE,
    /** One thing makes use of another, or has it. */
    USE,
    /** One thing is made of another: written in, built with, powered by. */
    MAKE,
    /** One thing runs on another. */
    HOST,
    /** Data are put somewhere. */
    STORE,
    /** Data are fetched from somewhere. */
    READ,
    /** One thing turns to another, or sends it something. */
    SEND,
    /** One thing takes what another one sends. */
    RECEIVE,
    /** One thing stands before another. */
    FRONT,
    /** One thing offers something of its own. */
    EXPOSE,
    /** One thing is the sum of others. */
    CONSIST,
    /** One thing takes the place of another. */
    REPLACE,
    /** People make or change data. */
    EDIT,
    /** Anything else. */
    OTHER
  }

  /** The form of a verb. */
  enum Form {
    BASE,
    THIRD,
    /** Past tense or past participle. */
    PAST,
    ING
  }

  /** One form of one verb. */
  record Verb(String lemma, Sense sense, Form form) {}

  private static final String USE =
      "use utilise utilize employ leverage need require adopt include contain feature combine"
          + " integrate rely depend incorporate embed bundle own mount";
  private static final String HOST = "host deploy run install live reside operate sit execute";
  private static final String STORE =
      "store save keep persist hold remember put archive record maintain write cache buffer insert upsert append"
          + " dump drop deposit stash stow file";
  private static final String READ =
      "read touch load fetch query retrieve get pull obtain extract capture collect aggregate gather look consult clone"
          + " tail geocode watch";
  private static final String SEND =
      "send publish push emit forward call talk chat connect communicate contact invoke request access"
          + " notify enqueue submit stream sync replicate proxy route distribute dispatch deliver"
          + " pass relay report export hit ask visit browse reach speak interact upload queue"
          + " authenticate direct terminate delegate redirect ship feed flow travel transmit"
          + " transfer synchronise synchronize copy resolve broadcast escalate hand ping arrive land end"
          + " tell spread output fan link attach pair hook plug bind bridge mirror produce alert"
          + " email message text dial inform prompt cable wire tether interface federate pipe offload resend"
          + " republish propagate funnel mail raise signal spool nudge journal supply remind warn fax"
          + " announce";
  private static final String RECEIVE =
      "receive hear consume subscribe listen poll take pick process accept dequeue scrape ingest drain"
          + " pop";
  private static final String FRONT = "front protect guard shield precede";
  private static final String EXPOSE = "expose offer provide serve present";
  private static final String CONSIST = "consist comprise compose split divide decompose partition";
  private static final String REPLACE =
      "replace supersede migrate move switch port retire abandon remove";
  private static final String EDIT =
      "create edit delete update invalidate purge evict bust manage view post comment buy order add place enter change share rebuild"
          + " fill populate refresh seed rate review import organise organize search upload download play"
          + " open launch book submit";
  private static final String MAKE =
      "build base power implement develop code program make construct write";
  private static final String OTHER =
      "render handle charge resize generate validate check display show schedule trigger monitor"
          + " orchestrate coordinate parse log encrypt decrypt hash sign verify return respond give"
          + " decode index transform wake convert scale allow let enable permit support help work"
          + " perform manage control contain start stop update compute calculate print"
          + " analyse analyze register translate turn rewrite wrap crawl scan notify filter limit block restrict"
          + " authorise authorize issue rotate expire back describe communicate follow apply ensure"
          + " lead come go belong exist happen implement pay want see find like know mean plan"
          + " consider evaluate intend expect prompt launch configure provision kick engage compare"
          + " join match decide inspect press tap click type identify calibrate ring"
          + " lie carry wear enrich merge detect recognise recognize confirm cancel approve reject assign"
          + " allocate reserve weigh reconcile compact normalise normalize discard throw"
          + " preprocess cleanse prep ignore forget examine observe predict classify annotate compress decompress anonymise"
          + " anonymize redact summarise summarize wait fail crash restart finish succeed paginate activate"
          + " serialise serialize deserialise deserialize transcode accumulate spawn"
          + " decouple bypass circumvent answer pump inject bring fire"
          + " redeem sell settle renew recommend suggest moderate invite appoint nominate promote demote enrol enroll unlock simulate"
          + " infer proofread reimburse reschedule rebook deduct withdraw lend borrow paste act"
          + " transcribe visualise visualize intercept initiate mediate facilitate modify prepare draw source drive steer";

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("write", "wrote written"),
          Map.entry("rewrite", "rewrote rewritten"),
          Map.entry("build", "built"),
          Map.entry("rebuild", "rebuilt"),
          Map.entry("keep", "kept"),
          Map.entry("hold", "held"),
          Map.entry("put", "put"),
          Map.entry("send", "sent"),
          Map.entry("run", "ran"),
          Map.entry("read", "read"),
          Map.entry("get", "got"),
          Map.entry("speak", "spoke spoken"),
          Map.entry("take", "took taken"),
          Map.entry("make", "made"),
          Map.entry("sit", "sat"),
          Map.entry("split", "split"),
          Map.entry("show", "shown showed"),
          Map.entry("give", "gave given"),
          Map.entry("hit", "hit"),
          Map.entry("feed", "fed"),
          Map.entry("hear", "heard"),
          Map.entry("wake", "woke woken"),
          Map.entry("tell", "told"),
          Map.entry("spread", "spread"),
          Map.entry("buy", "bought"),
          Map.entry("bring", "brought"),
          Map.entry("sell", "sold"),
          Map.entry("withdraw", "withdrew withdrawn"),
          Map.entry("lend", "lent"),
          Map.entry("draw", "drew drawn"),
          Map.entry("drive", "drove driven"),
          Map.entry("bind", "bound"));

  /** Nouns first: "deep links", "price alerts"; only their other forms are verbs for certain. */
  private static final Set<String> THINGS =
      Words.of(
          "link pair hook bridge mirror alert email mail message text cable wire tether press tap click"
              + " type ring watch lie answer file");

  private static final Set<String> DOUBLING =
      Words.of(
          "run put get sit hit split submit program drop log stop plan let scan ship fan pop emit transmit transfer"
              + " embed plug chat permit control tap");

  private final Map<String, Verb> forms = new HashMap<>();

  /** The one table. */
  static final Verbs ENGLISH = new Verbs();

  private Verbs() {
    addAll(USE, Sense.USE);
    addAll(STORE, Sense.STORE);
    addAll(HOST, Sense.HOST);
    addAll(READ, Sense.READ);
    addAll(SEND, Sense.SEND);
    addAll(RECEIVE, Sense.RECEIVE);
    addAll(FRONT, Sense.FRONT);
    addAll(EXPOSE, Sense.EXPOSE);
    addAll(CONSIST, Sense.CONSIST);
    addAll(REPLACE, Sense.REPLACE);
    addAll(MAKE, Sense.MAKE);
    addAll(EDIT, Sense.EDIT);
    addAll(OTHER, Sense.OTHER);
    addHave();
  }

  /** The verb that a word is a form of, or null. */
  @Nullable Verb of(String word) {
    return forms.get(word);
  }

  /** True of "read" and "put": the participle is the word itself. */
  static boolean isOwnParticiple(Verb verb) {
    String past = IRREGULAR.get(verb.lemma());
    return verb.form() == Form.PAST
        || verb.form() == Form.BASE && past != null && past.equals(verb.lemma());
  }

  /** The base form of a verb that is a noun first, where people stand before it. */
  @Nullable Verb ofPeople(String word) {
    return THINGS.contains(word) ? new Verb(word, sense(word), Form.BASE) : null;
  }

  private Sense sense(String lemma) {
    Verb form = forms.get(stem(lemma).concat("ing"));
    return form == null ? Sense.OTHER : form.sense();
  }

  private void addHave() {
    forms.put("has", new Verb("have", Sense.USE, Form.THIRD));
    forms.put("have", new Verb("have", Sense.USE, Form.BASE));
    forms.put("had", new Verb("have", Sense.USE, Form.PAST));
    forms.put("having", new Verb("have", Sense.USE, Form.ING));
  }

  private void addAll(String lemmas, Sense sense) {
    for (String lemma : Words.split(lemmas, ' ')) {
      if (!THINGS.contains(lemma)) {
        add(lemma, new Verb(lemma, sense, Form.BASE));
        add(third(lemma), new Verb(lemma, sense, Form.THIRD));
      }
      for (String past : Words.split(past(lemma), ' ')) {
        add(past, new Verb(lemma, sense, Form.PAST));
      }
      add(stem(lemma).concat("ing"), new Verb(lemma, sense, Form.ING));
    }
  }

  /** The first sense of a form stays. */
  private void add(String form, Verb verb) {
    forms.putIfAbsent(form, verb);
  }

  private static String third(String lemma) {
    return lemma.equals("go") ? "goes" : Plural.of(lemma);
  }

  private static String past(String lemma) {
    String irregular = IRREGULAR.get(lemma);
    if (irregular != null) {
      return irregular;
    }
    if (lemma.endsWith("y") && !lemma.endsWith("oy") && !lemma.endsWith("ay")) {
      return lemma.substring(0, lemma.length() - 1).concat("ied");
    }
    return stem(lemma).concat("ed");
  }

  private static String stem(String lemma) {
    if (DOUBLING.contains(lemma)) {
      return lemma.concat(lemma.substring(lemma.length() - 1));
    }
    boolean silent = lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.equals("see");
    return silent ? lemma.substring(0, lemma.length() - 1) : lemma;
  }
}
