package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What in a sentence shows a run of words to be the name of a program: how it is written, what it
 * is said to be, and what is done by it and to it.
 */
final class NameSigns {
  /** What only programs get. */
  private static final Set<String> ASKING = Words.of("call calls request requests query queries");

  private static final Set<String> ADDRESS = Words.of("mr mrs ms miss dr prof sir madam");

  /** Where people answer. */
  private static final Set<String> STAFFED =
      Words.of("office desk team department hotline support sales helpdesk");

  private static final int LONGEST_NAME = 4;

  /** How far behind "is a" the kind may stand, in tokens. */
  private static final int REACH = 7;

  /** How a program is deployed, and no name of it: "running as a DaemonSet". */
  private static final Set<String> WORKLOADS =
      Words.of("daemonset statefulset replicaset configmap cronjob");

  static final Set<String> ARTICLES = Words.of("a an the our its their another");

  /** What may begin a sentence before the name of its subject: "Once Router has forwarded". */
  private static final Set<String> OPENERS =
      Words.of("let once whenever until after before as finally initially afterwards otherwise");

  /** What a request does, always written large: "an S3 PUT", "a GET on /orders". */
  private static final Set<String> METHODS =
      Set.of("GET", "PUT", "POST", "PATCH", "DELETE", "HEAD");

  private static final Set<String> LEADS = Words.of("a an the our");

  private static final Set<String> MADE = Words.of("written built developed implemented coded");

  private static final Set<String> PUT = Words.of("deployed hosted installed");

  private static final Set<String> MADE_WITH = Words.of("in with on using");

  private static final Set<String> OURS = Words.of("our my its their");

  /** What is named by its maker mostly. */
  private static final Set<String> BOUGHT = Words.of("tool system software suite package product");

  private static final Set<String> CALLED = Words.of("called named dubbed codenamed nicknamed");
  private static final Set<Verbs.Sense> ACTS =
      Set.of(
          Verbs.Sense.STORE,
          Verbs.Sense.SEND,
          Verbs.Sense.READ,
          Verbs.Sense.RECEIVE,
          Verbs.Sense.EXPOSE,
          Verbs.Sense.FRONT);
  private static final Set<Verbs.Sense> TURNS =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.RECEIVE);
  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;

  NameSigns(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
  }

  int runEnd(int from) {
    int to = from;
    while (to < sentence.size() && to - from < LONGEST_NAME && isNameWord(to)) {
      to++;
    }
    return to;
  }

  boolean isNameWord(int i) {
    Token token = sentence.token(i);
    String word = token.word();
    boolean function = Words.isClosed(word);
    boolean verb = i == 0 && Verbs.ENGLISH.of(word) != null;
    boolean plain =
        word.endsWith("ly") || i == 0 && (Words.isDescriptive(word) || OPENERS.contains(word));
    // "Plausible is written in Elixir".
    plain &= i > 0 || !isMade(1) && !(sentence.word(1).equals("is") && isSaidToBe(1));
    return token.isWord()
        && (token.capital() || isLed(sentence.original(i)))
        && token.end() - token.start() > 1
        && mention(i) == null
        && !METHODS.contains(sentence.original(i))
        && !WORKLOADS.contains(word)
        && !function
        && !verb
        && !plain;
  }

  boolean isShouted(int from, int to) {
    String word = sentence.original(from);
    return to - from == 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** "iTunes", "eBay": a capital behind one small letter; "orderNo" is a field. */
  private static boolean isLed(String word) {
    return word.length() > 2
        && Character.isLowerCase(word.charAt(0))
        && Character.isUpperCase(word.charAt(1))
        && Character.isLetter(word.charAt(2));
  }

  static boolean isCamel(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** "OrderPlaced", "PaymentFailedEvent": what happened, told in a message. */
  static boolean isEvent(String word) {
    int last = word.length() - 1;
    while (last > 0 && !Character.isUpperCase(word.charAt(last))) {
      last--;
    }
    if (last == 0 || !Character.isLowerCase(word.charAt(last - 1))) {
      return false;
    }
    String end = word.substring(last).toLowerCase(Locale.ROOT);
    Verbs.Verb verb = Verbs.ENGLISH.of(end);
    return end.startsWith("event")
        || end.length() > 3 && end.endsWith("ed") && !end.endsWith("feed")
        || verb != null && verb.form() == Verbs.Form.PAST;
  }

  /** The place behind "(RA)", where its letters begin the words before; or 0. */
  int acronymEnd(int from, int to) {
    boolean brackets =
        to - from > 1
            && to + 2 < sentence.size()
            && sentence.word(to).equals("(")
            && sentence.word(to + 2).equals(")");
    if (!brackets || sentence.word(to + 1).length() != to - from) {
      return 0;
    }
    for (int i = from; i < to; i++) {
      if (sentence.word(i).charAt(0) != sentence.word(to + 1).charAt(i - from)) {
        return 0;
      }
    }
    return to + 3;
  }

  /** True where a verb of programs follows: "stores", "can send". */
  boolean acts(int at) {
    int i = at;
    boolean modal = false;
    while (i < sentence.size()
        && (Words.ADVERBS.contains(sentence.word(i)) || Words.MODALS.contains(sentence.word(i)))) {
      modal |= Words.MODALS.contains(sentence.word(i));
      i++;
    }
    boolean passive = sentence.word(i).equals("is");
    i += passive ? 1 : 0;
    Verbs.Verb verb = i < sentence.size() ? Verbs.ENGLISH.of(sentence.word(i)) : null;
    if (passive && verb != null && verb.form() == Verbs.Form.PAST) {
      return TURNS.contains(verb.sense()) && sentence.word(i + 1).equals("by");
    }
    boolean form =
        verb != null
            && (verb.form() == Verbs.Form.THIRD || modal && verb.form() == Verbs.Form.BASE);
    boolean does =
        verb != null && (ACTS.contains(verb.sense()) || Syntax.STARTS.contains(verb.lemma()));
    boolean noun = isNounBefore(sentence, i + 1);
    return form && verb != null && does && !noun && !verb.lemma().equals("upload");
  }

  /** "Journey records are replicated", "late calls must wait": things, and nothing that is done. */
  static boolean isNounBefore(Sentence sentence, int i) {
    String word = sentence.word(i);
    return Words.BE.contains(word) || Words.MODALS.contains(word) || word.equals("need");
  }

  /** True where any verb follows that says what something does while it is at work. */
  boolean works(int at) {
    int i = at;
    while (i < sentence.size() && Words.ADVERBS.contains(sentence.word(i))) {
      i++;
    }
    Workings.Work work = i < sentence.size() ? Workings.of(sentence.word(i)) : null;
    return work != null && work.sort() == Workings.Sort.WORK && work.is(Workings.Form.THIRD);
  }

  boolean uses(int at) {
    return sentence.word(at).equals("uses") || sentence.word(at).equals("runs");
  }

  /** True where the sentence goes on to a component, a product or a protocol. */
  boolean hasThing(int from) {
    for (int i = from; i < sentence.size(); i++) {
      Mention mention = mention(i);
      if (mention != null && !mention.isActor() && !mention.isData()) {
        return true;
      }
      if (mention == null && i > from && sentence.token(i).isWord() && isProgramWord(i)) {
        return true;
      }
      // "Zorp picks it up from there": from what the text named just before.
      if (i > from && sentence.word(i).equals("there") && sentence.word(i - 1).equals("from")) {
        return true;
      }
    }
    return false;
  }

  boolean isProgramWord(int i) {
    return NameSuffixes.ofWord(sentence.original(i)) != null
        || NameSuffixes.ofTitle(sentence.word(i)) != null && sentence.token(i).capital();
  }

  /** True behind "calls the", "sends requests to the". */
  boolean isTurnedTo(int from) {
    int i = from - 1;
    while (i > 0 && (ARTICLES.contains(sentence.word(i)) || isTo(sentence.word(i)))) {
      i--;
    }
    for (int steps = 0; i > 0 && steps < 2; steps++, i--) {
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
      if (verb != null && TURNS.contains(verb.sense()) && verb.form() != Verbs.Form.BASE) {
        return mention(i) == null;
      }
    }
    return false;
  }

  /** "Each call to Depot Core is logged", and not "to Head Office". */
  boolean isAsked(int from, int to) {
    return from > 1
        && !STAFFED.contains(sentence.word(to - 1))
        && !ADDRESS.contains(sentence.word(from))
        && sentence.word(from - 1).equals("to")
        && ASKING.contains(sentence.word(from - 2));
  }

  static boolean isTo(String word) {
    return word.equals("to") || word.equals("by") || word.equals("from");
  }

  /** "Zorp, a MySQL database", "Zorp is a web application". */
  boolean isSaidToBe(int to) {
    String mark = sentence.word(to);
    boolean ties = mark.equals(",") || mark.equals("(") || mark.equals("is");
    return ties
        && ARTICLES.contains(sentence.word(to + 1))
        && (!mark.equals(",") || !sentence.word(to + 1).equals("the"))
        && kindWithin(to + 2);
  }

  /** True where a kind of component follows before anything else does. */
  boolean kindWithin(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      Mention mention = mention(i);
      if (mention != null && mention.isKind()) {
        return true;
      }
      boolean stops =
          mention == null
              && (sentence.token(i).isMark()
                  || !sentence.token(i).joined()
                      && Words.BOUNDARIES.contains(sentence.word(i))
                      && !sentence.word(i).equals("and")
                  || !sentence.token(i).joined()
                      && Words.PREPOSITIONS.contains(sentence.word(i))
                      && !(i + 1 < sentence.size() && sentence.token(i + 1).joined()));
      if (stops) {
        return false;
      }
    }
    return false;
  }

  boolean isCalled(int from) {
    return from > 1
        && CALLED.contains(sentence.word(from - 1))
        && (mention(from - 2) != null && mentionAt[from - 2].isKind()
            || sentence.word(from - 2).equals(","));
  }

  /** "Through our identity provider, Keymaster." */
  boolean isBesideOurs(int from, int to) {
    if (from < 3 || !sentence.word(from - 1).equals(",") || !endsThere(to)) {
      return false;
    }
    int noun = from - 2;
    boolean kind = mention(noun) != null && mentionAt[noun].isKind();
    if (!kind
        && PartNouns.of(sentence.word(noun)) == null
        && !BOUGHT.contains(sentence.word(noun))) {
      return false;
    }
    for (int i = noun - 1; i >= Math.max(0, noun - REACH); i--) {
      if (OURS.contains(sentence.word(i))) {
        return true;
      }
      if (!sentence.token(i).isWord() || Words.isClosed(sentence.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** Not "our gateway, Zorp and Heron". */
  private boolean endsThere(int to) {
    String next = sentence.word(to + 1);
    return to >= sentence.size()
        || sentence.word(to).equals(".")
        || sentence.word(to).equals(";")
        || sentence.word(to).equals(")")
        || sentence.word(to).equals(",")
            && (to + 1 >= sentence.size()
                || !sentence.token(to + 1).capital()
                    && !(next.equals("and")
                        && sentence.token(Math.min(to + 2, sentence.size() - 1)).capital()));
  }

  /** "Zorp runs on ECS", "Zorp is deployed on two virtual machines". */
  boolean isRunning(int to) {
    boolean deployed = sentence.word(to).equals("is") && PUT.contains(sentence.word(to + 1));
    int on = deployed ? to + 2 : to + 1;
    if (!deployed && !sentence.word(to).equals("runs")
        || !sentence.word(on).equals("on") && !sentence.word(on).equals("in")) {
      return false;
    }
    for (int i = on + 1; i < Math.min(sentence.size(), on + LONGEST_NAME); i++) {
      Mention place = mention(i);
      if (place != null) {
        ComponentKind kind =
            place.isTechnology()
                ? NounPhrase.kindOf(place)
                : place.isKind()
                    ? ((Meaning.OfKind) place.meaning()).wording().kind()
                    : ComponentKind.OTHER;
        return kind.isHost();
      }
    }
    return false;
  }

  /** "Zorp is written in Go": of what framework, would tell more. */
  boolean isInLanguage(int to) {
    Mention with = isMade(to) ? mention(to + 3) : null;
    return with != null && NounPhrase.kindOf(with) == ComponentKind.LANGUAGE;
  }

  /** "Zorp is written in Go": a program, whatever it does. */
  boolean isMade(int to) {
    boolean made =
        (sentence.word(to).equals("is") || sentence.word(to).equals("was"))
            && MADE.contains(sentence.word(to + 1))
            && MADE_WITH.contains(sentence.word(to + 2));
    Mention with = made ? mention(to + 3) : null;
    return with != null && with.isTechnology() && Kinds.isMaterial(NounPhrase.kindOf(with));
  }

  /** "Our Go service Zorp calculates", "the order service, Zorp, calculates". */
  boolean isNamedAfterKind(int from, int to) {
    Mention kind = from > 1 ? mention(from - 1) : null;
    if (kind != null) {
      return isNamedBehind(kind, from, to);
    }

    Mention before = from > 1 && sentence.word(from - 1).equals(",") ? mention(from - 2) : null;
    if (before == null || !before.isKind()) {
      return false;
    }
    boolean told =
        sentence.word(to).equals(",")
            && !Words.CONJUNCTIONS.contains(sentence.word(to + 1))
            && Verbs.ENGLISH.of(sentence.word(to + 1)) != null;
    return told || isIntroduced(before) && endsAside(to);
  }

  /** "An external platform, Audatex, to which", "over a rating engine, Earnix". */
  private boolean endsAside(int to) {
    if (to >= sentence.size() || sentence.token(to).is(".") || sentence.word(to).equals(")")) {
      return true;
    }
    String next = sentence.word(to + 1);
    boolean and = Words.CONJUNCTIONS.contains(next);
    String behind = and ? sentence.word(to + 2) : next;
    return sentence.word(to).equals(",")
        && (Words.PREPOSITIONS.contains(behind) || !and && Words.RELATIVES.contains(next));
  }

  /** True of a kind behind "a" or "an", with nothing but what describes it between. */
  private boolean isIntroduced(Mention kind) {
    int i = kind.from() - 1;
    while (i > 0
        && kind.from() - i < LONGEST_NAME
        && !Words.INDEFINITE.contains(sentence.word(i))
        && sentence.token(i).isWord()
        && !Words.isFunction(sentence.word(i))) {
      i--;
    }
    return i >= 0 && Words.INDEFINITE.contains(sentence.word(i));
  }

  /** A name right behind what it is, of which something is told. */
  private boolean isNamedBehind(Mention kind, int from, int to) {
    if (!kind.isKind()
        || to - from > 1
        || !Kinds.isServer(((Meaning.OfKind) kind.meaning()).wording().kind())
        || ((Meaning.OfKind) kind.meaning()).plural()
        || isShouted(from, to)) {
      return false;
    }
    int start = kind.from();
    while (start > 0
        && (mention(start - 1) != null || Words.isDescriptive(sentence.word(start - 1)))) {
      start--;
    }
    boolean led = start > 0 && LEADS.contains(sentence.word(start - 1));
    return led && works(to);
  }

  /** "Monitoring Service: CloudWatch": what the label stands for has a name. */
  boolean isProduct(int i) {
    Mention mention = mention(i);
    return mention != null
        && mention.isTechnology()
        && !Kinds.isMaterial(NounPhrase.kindOf(mention));
  }

  /** "Admin dashboard: Vue.js": what something is made with follows. */
  boolean isMaterialWithin(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      Mention mention = mention(i);
      if (mention != null && mention.isTechnology()) {
        return Kinds.isMaterial(NounPhrase.kindOf(mention));
      }
    }
    return false;
  }

  /** "Ingest: a nightly job fetches": who does it stands behind the label. */
  boolean isClause(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      Mention mention = mention(i);
      int next = mention == null ? i + 1 : mention.to();
      Verbs.Verb verb = mention(next) == null ? Verbs.ENGLISH.of(sentence.word(next)) : null;
      if (mention != null && mention.isKind()) {
        return verb != null && verb.form() == Verbs.Form.THIRD;
      }
    }
    return false;
  }

  /** "Fetcher: takes jobs from Redis": a noun for who does something, and something to do it to. */
  boolean isDoer(int end) {
    String word = sentence.word(end - 1);
    boolean noun = NameSuffixes.ofNoun(word) != null || word.endsWith("er") && word.length() > 4;
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(end + 1));
    boolean does = verb != null && verb.form() == Verbs.Form.THIRD && mention(end + 1) == null;
    if (!noun || !does || mention(end - 1) != null) {
      return false;
    }
    for (int i = end + 2; i < sentence.size(); i++) {
      Mention mention = mention(i);
      if (mention != null && (mention.isKind() || mention.isTechnology())) {
        return true;
      }
    }
    return false;
  }

  /** True of a verb in the third person, known or not: "adds", "discovers". */
  boolean isDeed(int i) {
    if (mention(i) != null && !mentionAt[i].isKind() || i >= sentence.size()) {
      return false;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    boolean third = verb != null && verb.form() == Verbs.Form.THIRD;
    String word = sentence.word(i);
    return third
        || word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !sentence.token(i).capital();
  }

  /** "Mail Service: consumes jobs": what does something itself, and is nobody else's. */
  boolean isOwnService(ComponentKind kind, int end) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(end + 1));
    boolean does =
        verb != null
            && verb.form() == Verbs.Form.THIRD
            && verb.sense() != Verbs.Sense.HOST
            && verb.sense() != Verbs.Sense.BE;
    return does && !Kinds.isStore(kind) && !Kinds.isFront(kind);
  }

  boolean isCapital(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!sentence.token(i).capital()) {
        return false;
      }
    }
    return true;
  }

  boolean isDotted(int from, int to) {
    String text = sentence.text().characters();
    return text.substring(sentence.token(from).start(), sentence.token(to - 1).end()).indexOf('.')
        >= 0;
  }

  int compoundEnd(int from) {
    int to = from + 1;
    while (to < sentence.size() && sentence.token(to).joined() && mention(to) == null) {
      to++;
    }
    return to;
  }

  private @Nullable Mention mention(int i) {
    return i >= 0 && i < mentionAt.length ? mentionAt[i] : null;
  }
}
