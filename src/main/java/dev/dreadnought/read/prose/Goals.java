package dev.dreadnought.read.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in a sentence a noun may stand that something passes to, whatever the noun is. */
final class Goals {
  /** How far before a preposition the verb may stand to which it belongs, in tokens. */
  private static final int REACH = 14;

  static final Set<Verbs.Sense> PASSES =
      Set.of(
          Verbs.Sense.SEND,
          Verbs.Sense.READ,
          Verbs.Sense.STORE,
          Verbs.Sense.RECEIVE,
          Verbs.Sense.EDIT,
          Verbs.Sense.EXPOSE,
          Verbs.Sense.USE);

  /** Verbs of any sense by which one thing makes another do something, or looks at it. */
  static final Set<String> DRIVES =
      Words.of(
          "check control charge drive move open close lift lower turn start stop command steer operate"
              + " trigger wake flash switch lock unlock reset reboot configure monitor watch"
              + " inspect scan print display show render validate register schedule run handle"
              + " process generate transform enrich work install give forward return come go drop"
              + " dump let translate calculate decide compute"
              + " calibrate enrich aggregate convert parse classify detect compress encrypt merge");

  /** Before a place where something only is. */
  private static final Set<String> PLACES = Words.of("on in at");

  static final Set<Verbs.Sense> MOVES =
      Set.of(
          Verbs.Sense.SEND,
          Verbs.Sense.READ,
          Verbs.Sense.STORE,
          Verbs.Sense.RECEIVE,
          Verbs.Sense.EDIT);

  /** What something is done to on a thing that shows it. */
  private static final Set<String> SHOWS = Words.of("print display show render");

  /** "Switches on the lamp": what follows is the object. */
  private static final Set<String> SWITCHES = Words.of("switch turn");

  /** Verbs of other senses whose object is what somebody turns to. */
  private static final Set<String> TURNED =
      Words.of(
          "open use close lift lower turn start stop command control drive steer operate trigger"
              + " wake flash switch lock unlock reset reboot monitor watch scan");

  private static final Set<String> ASKED =
      Words.of(
          "ask tell inform instruct call query poll contact invoke hit notify reach access scrape read browse visit"
              + " consult tail clone consume subscribe interrogate ping");

  static final Set<String> WIRED =
      Words.of("cabled wired connected plugged attached hooked tethered linked paired");

  private static final Set<String> GOALS =
      Words.of("to into onto in on from at via through against with by");

  static final Set<String> ANY =
      Words.of(
          "the a an our each every its their this these those that both two three four five six"
              + " seven eight nine ten several all your his her my 's any some another one");

  /** Acronyms for forms, units and measures, which are no names of parts. */
  static final Set<String> NO_NAMES =
      Words.of(
          "csv xml json pdf html css svg png jpg jpeg gif tiff api url uri id uuid ui ux gui cpu"
              + " gpu ram rom ssd hdd usb pin otp sms mms mfa sso rbac eu uk us usa gdpr ip tcp udp"
              + " tls ssl ssh http https ftp vpn lan wan vlan dmz dns it hr qa faq adr sla rpo rto ttl"
              + " b2b b2c iot ai ml llm ocr sql nosql orm sdk ide cli ci cd pr mvp poc saas paas"
              + " iaas nda ceo cto ciso dpo am pm utc gmt ok todo ps re nb dvd rest soap grpc mqtt"
              + " internet intranet extranet kpi pii phi xss csrf tv guid uuid tan puk imei iban bic"
              + " cname caa mx txt ptr srv ack nak nack ota less sass scss crud gpio hdmi i2c uart spi");

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;

  /**
   * Looks at a sentence.
   *
   * @param mentionAt the name of the catalog that each token is part of, or null
   */
  Goals(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
  }

  /** True of what begins at a place and stands behind a verb by which something passes to it. */
  boolean isGoal(int start) {
    int i = start - 1;
    while (i > 0 && ANY.contains(sentence.word(i)) && mentionAt[i] == null) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    Verbs.Verb direct = mentionAt[i] == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
    if (direct != null && direct.form() != Verbs.Form.PAST) {
      return isTurning(direct);
    }
    if (direct == null && mentionAt[i] == null && i > 0 && sentence.word(i).endsWith("s")) {
      return TURNED.contains(lemma(sentence.word(i)));
    }
    String verbBefore = i > 0 && mentionAt[i - 1] == null ? sentence.word(i - 1) : "";
    boolean switched = sentence.word(i).equals("on") || sentence.word(i).equals("off");
    if (switched && verbBefore.endsWith("s") && SWITCHES.contains(lemma(verbBefore))) {
      return true;
    }
    boolean next = sentence.word(i).equals("then") && i > 0 && sentence.word(i - 1).equals(",");
    boolean led = mentionAt[i] == null && (next || GOALS.contains(sentence.word(i)));
    Mention lying = i > 0 && PLACES.contains(sentence.word(i)) ? mentionAt[i - 1] : null;
    if (lying != null && (lying.isKind() || lying.isTechnology())) {
      // "A database in the home folder": where it lies, and nobody turns to it.
      return false;
    }
    for (int k = i - 1; led && k >= Math.max(0, i - REACH); k--) {
      Verbs.Verb verb =
          mentionAt[k] == null || mentionAt[k].isData() ? Verbs.ENGLISH.of(sentence.word(k)) : null;
      if (WIRED.contains(sentence.word(k))) {
        return true;
      }
      if (verb != null && !Words.DETERMINERS.contains(sentence.word(k - 1))) {
        boolean shown = sentence.word(i).equals("on") && SHOWS.contains(verb.lemma());
        boolean there =
            PLACES.contains(sentence.word(i)) && !MOVES.contains(verb.sense()) && !shown;
        return !there && (PASSES.contains(verb.sense()) || DRIVES.contains(verb.lemma()));
      }
      String word = sentence.word(k);
      if (word.equals(";") || word.equals(":") || word.equals("which") || word.equals("that")) {
        return false;
      }
    }
    return false;
  }

  static boolean asks(String lemma) {
    return ASKED.contains(lemma);
  }

  /** "Drives the machines", "opens the gate". */
  static boolean turns(String lemma) {
    return TURNED.contains(lemma);
  }

  /** "Asks the gateway", "reads the array": the object is who is asked, and not what is sent. */
  private static boolean isTurning(Verbs.Verb verb) {
    return ASKED.contains(verb.lemma()) || TURNED.contains(verb.lemma());
  }

  boolean endsNoun(int i) {
    if (i >= sentence.size()) {
      return true;
    }
    Mention next = mentionAt[i];
    if (next != null) {
      return !next.isKind() && !next.isData() && !next.isActor()
          || Verbs.ENGLISH.of(sentence.word(i)) != null;
    }
    String word = sentence.word(i);
    Token token = sentence.token(i);
    if (isNounToo(i)) {
      return false;
    }
    return !token.isWord() && !word.equals("'s")
        || Words.isFunction(word)
        || Verbs.ENGLISH.of(word) != null
        || word.endsWith("ly")
        || isUnknownVerb(i)
        || token.capital() && PartNouns.of(singular(word)) == null;
  }

  /** "To the batch record store": behind one thing a base form is a noun, where more follows. */
  private boolean isNounToo(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    boolean base = verb != null && verb.form() == Verbs.Form.BASE && !isPlural(i - 1);
    int next = i + 1;
    return base
        && next < sentence.size()
        && mentionAt[next] == null
        && sentence.token(next).isWord()
        && !Words.isFunction(sentence.word(next))
        && Verbs.ENGLISH.of(sentence.word(next)) == null
        && PartNouns.of(singular(sentence.word(next))) != null;
  }

  /** "The console flashes": behind a singular noun an s-form that is no noun of ours. */
  private boolean isUnknownVerb(int i) {
    String word = sentence.word(i);
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !isPlural(i - 1)
        && PartNouns.of(singular(word)) == null;
  }

  boolean isPlural(int i) {
    String word = sentence.word(i);
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
  }

  /** The cows of "the cows' collars". */
  boolean isOwner(int i) {
    String text = sentence.text().characters();
    int end = sentence.token(i).end();
    boolean mark = end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’');
    return mark && sentence.word(i).endsWith("s");
  }

  static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    if (!plural) {
      return word;
    }
    return word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.endsWith("xes") || word.endsWith("ches") || word.endsWith("sses")
            ? word.substring(0, word.length() - 2)
            : word.substring(0, word.length() - 1);
  }

  /** The base form of an s-form that no table has: "lift" of "lifts", "press" of "presses". */
  static String lemma(String third) {
    boolean hissing =
        third.endsWith("sses")
            || third.endsWith("shes")
            || third.endsWith("ches")
            || third.endsWith("xes");
    return third.substring(0, third.length() - (hissing ? 2 : 1));
  }
}
