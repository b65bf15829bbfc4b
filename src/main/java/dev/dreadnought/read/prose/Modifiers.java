package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;

/** Words for kinds of components that only tell what another noun is: "server room". */
final class Modifiers {
  /** After these a noun for a thing may stand alone: "the API itself". */
  private static final Set<String> FREE =
      Words.of(
          "itself themselves too here there now next first again instead alone today then later"
              + " either together well once twice please worth due rather off out up down away back"
              + " per via than as etc aware similar identical independent free open live online"
              + " offline so not is e i g it what how why whether like");

  /** "The API docs", "the API keys": what is written about it or for it. */
  private static final Set<String> PAPERS =
      Words.of(
          "docs doc specs methods classes keys definitions credentials tests costs bills memory hardware metrics"
              + " traces tokens delays latencies failures statistics schemas identifiers headers tasks requirements features");

  /** "A service token", "the device certificate": what it proves itself with. */
  private static final Set<String> SECRETS =
      Words.of("token tokens certificate certificates credential credentials password passwords");

  /** "Database transactions", "to reduce server load": what is done there, and how much of it. */
  private static final Set<String> STRAINS =
      Words.of(
          "load transaction transactions interactions contention lookups round-trips roundtrips");

  /** Systems that nobody runs: "the type system of the language". */
  private static final Set<String> THOUGHT =
      Words.of("operating type design module grid layout coordinate numbering naming metric");

  /** What goes to a program and comes back. */
  private static final Set<String> CALLS =
      Words.of("calls requests responses replies queries invocations errors timeouts");

  /** What a program leaves behind, where it is said to leave it. */
  private static final Set<String> LEFT = Words.of("logs events");

  private static final Set<String> LEAVES =
      Words.of(
          "emits emit writes write produces produce sends send generates generate prints print");

  /** Nouns that only repeat that it is a thing: "the database instance". */
  private static final Set<String> REPEATING =
      Words.of(
          "code pod pods dyno dynos instance instances replica replicas tier tiers layer layers node nodes"
              + " cluster clusters deployment deployments component components container"
              + " implementation process processes side sides end solution product products backend"
              + " table tables record records row account accounts dashboard portal ui page pages"
              + " group groups environment service services model models endpoint endpoints"
              + " provider providers software program programs package application applications"
              + " integration app apps server servers system systems project stack");

  private static final Set<String> SIDES = Words.of("frontend backend end client server");

  /** "Lets the API call": a thing behind them does it. */
  private static final Set<String> CAUSES =
      Words.of("let lets letting make makes making have help helps helping see watch to should");

  /** "The app and the API call": two things do it. */
  private static final Set<String> JOINS = Words.of("do does did and or nor ,");

  /** How far before the noun such a verb may stand, in tokens. */
  private static final int CAUSE = 6;

  private Modifiers() {}

  /** True where an unknown noun follows right behind, of which the kind is said. */
  static boolean isOfNoun(Sentence sentence, Syntax syntax, Mention kind) {
    int next = kind.to();
    if (isCallOf(sentence, syntax, kind)) {
      return true;
    }
    String last = sentence.word(kind.to() - 1);
    String before = sentence.word(kind.to() - 2);
    if (last.equals("system") && THOUGHT.contains(before)) {
      return true;
    }
    if (last.equals("server") && isClientServer(sentence, kind.to() - 1)) {
      return true;
    }
    if (isCacheOf(sentence, kind) || isSideOf(sentence, kind) || isDoneThere(sentence, kind)) {
      return true;
    }
    if (sentence.word(next).equals("rendered") && sentence.token(next).joined()) {
      return true;
    }
    boolean bare = kind.to() - kind.from() == 1 && !sentence.token(kind.from()).capital();
    boolean strain = STRAINS.contains(sentence.word(next)) && !isHelped(sentence, kind);
    if (bare && (SECRETS.contains(sentence.word(next)) || strain)) {
      return true;
    }
    if (next >= sentence.size()
        || syntax.mentionAt(next) != null
        || ((Meaning.OfKind) kind.meaning()).plural()
        || ((Meaning.OfKind) kind.meaning()).proper() != null) {
      return false;
    }
    Token token = sentence.token(next);
    String word = token.word();
    if (PAPERS.contains(word)) {
      return true;
    }
    boolean form =
        token.isWord()
            && !token.joined()
            && (!token.capital() || isTitleOfDeed(sentence, kind))
            && word.length() > 2
            && (!word.endsWith("s") || isDoers(word))
            && !word.endsWith("ed")
            && !word.endsWith("ly")
            && !word.endsWith("ing")
            && !word.endsWith("en")
            && !word.endsWith("able")
            && !word.endsWith("ible");
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    return form
        && isUnknown(sentence, next)
        && !isFinite(syntax, next)
        && (verb == null || isNoVerbHere(sentence, kind, verb));
  }

  /** "Browser Automation: uses": the title of what is done. */
  private static boolean isTitleOfDeed(Sentence sentence, Mention kind) {
    int end = kind.to() + 1;
    boolean label = end == sentence.size() || sentence.word(end).equals(":");
    return kind.from() == 0
        && label
        && sentence.token(0).capital()
        && NameSuffixes.isAbstract(sentence.word(kind.to()));
  }

  /** "A client-server model": how programs are made, and none of them. */
  private static boolean isClientServer(Sentence sentence, int server) {
    int client = sentence.word(server - 1).equals("client") ? server - 1 : server - 2;
    return sentence.token(server).joined() && sentence.word(client).equals("client");
  }

  /** "Lets the database load the file": a verb behind the kind. */
  private static boolean isHelped(Sentence sentence, Mention kind) {
    int before = kind.from() - 1;
    boolean led = Words.DETERMINERS.contains(sentence.word(before));
    return led && Words.DETERMINERS.contains(sentence.word(kind.to() + 1));
  }

  /** "Mediates service calls and service responses": what passes, and no service that calls. */
  private static boolean isCallOf(Sentence sentence, Syntax syntax, Mention kind) {
    String noun = sentence.word(kind.to());
    boolean left = LEFT.contains(noun) && LEAVES.contains(sentence.word(kind.from() - 1));
    if (!CALLS.contains(noun) && !left
        || kind.to() - kind.from() > 1
        || sentence.token(kind.from()).capital() && kind.from() == 0) {
      return false;
    }
    int before = kind.from() - 1;
    String word = sentence.word(before);
    boolean object =
        before > 0
            && (Words.PREPOSITIONS.contains(word)
                || syntax.verbIn(before, before + 1) != null
                || word.equals("and") && CALLS.contains(sentence.word(before - 1)));
    Syntax.Occurrence verb = syntax.verbIn(kind.to(), kind.to() + 1);
    return object && (verb == null || !Words.DETERMINERS.contains(sentence.word(kind.to() + 1)));
  }

  /** "API callers": who does something with it. */
  private static boolean isDoers(String word) {
    return word.length() > 5
        && word.endsWith("ers")
        && Verbs.ENGLISH.of(word) == null
        && Workings.of(word) == null;
  }

  /** "Messages from the service arrive at": the verb of what stands before. */
  private static boolean isFinite(Syntax syntax, int i) {
    Syntax.Occurrence verb = syntax.verbIn(i, i + 1);
    return verb != null && verb.isFinite();
  }

  /** "An API call", "all API download traffic": one thing would call, and not "call". */
  private static boolean isNoVerbHere(Sentence sentence, Mention kind, Verbs.Verb verb) {
    if (verb.form() != Verbs.Form.BASE || Verbs.isOwnParticiple(verb)) {
      return false;
    }
    for (int i = Math.max(0, kind.from() - CAUSE); i < kind.from(); i++) {
      String word = sentence.word(i);
      if (CAUSES.contains(word) || Words.MODALS.contains(word) || JOINS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** "A cache of the repository" is a copy that something keeps. */
  private static boolean isCacheOf(Sentence sentence, Mention kind) {
    return ((Meaning.OfKind) kind.meaning()).wording().kind() == ComponentKind.CACHE
        && sentence.word(kind.to()).equals("of")
        && (isIndefinite(sentence, kind.from()) || isProvided(sentence, kind.from()));
  }

  /** "Provides readable cache of the balances": what a program does, and no cache beside it. */
  private static boolean isProvided(Sentence sentence, int from) {
    int i = from - 1;
    while (i > 0
        && sentence.token(i).isWord()
        && (Words.INDEFINITE.contains(sentence.word(i)) || !Words.isFunction(sentence.word(i)))) {
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
      if (verb != null && verb.form() == Verbs.Form.THIRD) {
        return verb.sense() == Verbs.Sense.EXPOSE;
      }
      i--;
    }
    return false;
  }

  /** "Performs frontend rendering": what is done on that side. */
  private static boolean isDoneThere(Sentence sentence, Mention kind) {
    int next = kind.to();
    String word = sentence.word(next);
    String behind = sentence.word(next + 1);
    boolean noun =
        next + 1 >= sentence.size()
            || !sentence.token(next + 1).isWord()
            || Words.PREPOSITIONS.contains(behind)
            || Words.BOUNDARIES.contains(behind);
    return SIDES.contains(sentence.word(kind.to() - 1))
        && word.endsWith("ing")
        && noun
        && !Words.DETERMINERS.contains(sentence.word(beforePlain(sentence, kind.from())));
  }

  /** "Server-side processing", "server-side code": on which side, and no thing of its own. */
  private static boolean isSideOf(Sentence sentence, Mention kind) {
    int next = kind.to();
    if (isWhereDone(sentence, kind)) {
      return true;
    }
    return sentence.word(next - 1).equals("side")
        && next < sentence.size()
        && sentence.token(next).isWord()
        && (Verbs.ENGLISH.of(sentence.word(next)) == null || sentence.word(next).endsWith("ing"))
        && isUnknown(sentence, next)
        && sentence.token(next - 1).joined();
  }

  /** "Runs the checks server-side": on which side something is done. */
  private static boolean isWhereDone(Sentence sentence, Mention kind) {
    int last = kind.to() - 1;
    boolean side = sentence.word(last).equals("side") && sentence.token(last).joined();
    String before = sentence.word(kind.from() - 1);
    String next = sentence.word(kind.to());
    boolean ends =
        kind.to() >= sentence.size()
            || sentence.token(kind.to()).isMark()
            || Words.PREPOSITIONS.contains(next)
            || Words.BOUNDARIES.contains(next);
    return side
        && ends
        && kind.from() > 0
        && sentence.token(kind.from() - 1).isWord()
        && (sentence.token(kind.from() - 1).joined()
            || !Words.isFunction(before)
                && !Words.PLAIN.contains(before)
                && !Words.isDescriptive(before));
  }

  /** The place before plain adjectives: the article of "a single server". */
  private static int beforePlain(Sentence sentence, int from) {
    int i = from - 1;
    while (i > 0 && Words.PLAIN.contains(sentence.word(i))) {
      i--;
    }
    return i;
  }

  private static boolean isIndefinite(Sentence sentence, int from) {
    return Words.INDEFINITE.contains(sentence.word(beforePlain(sentence, from)));
  }

  /** True of a word that nothing but a noun is. */
  static boolean isNoun(Sentence sentence, int i) {
    String word = sentence.word(i);
    return sentence.token(i).isWord()
        && !word.endsWith("ly")
        && !Words.HEADS.contains(word)
        && Verbs.ENGLISH.of(word) == null
        && isUnknown(sentence, i);
  }

  private static boolean isUnknown(Sentence sentence, int i) {
    String word = sentence.word(i);
    return !FREE.contains(word)
        && !REPEATING.contains(word)
        && !Words.BOUNDARIES.contains(word)
        && !Words.PREPOSITIONS.contains(word)
        && !Words.DETERMINERS.contains(word)
        && !Words.ADVERBS.contains(word)
        && !Words.PRONOUNS.contains(word)
        && !Words.NEGATIONS.contains(word)
        && !Words.AUXILIARIES.contains(word)
        && !Words.PLAIN.contains(word)
        && !Words.DETERMINERS.contains(sentence.word(i + 1))
        && !(i + 1 < sentence.size() && sentence.token(i + 1).joined());
  }
}
