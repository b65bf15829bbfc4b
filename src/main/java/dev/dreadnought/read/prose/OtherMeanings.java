package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * Words of the catalog that mean something else where they stand: a verb ("it posts a message"), a
 * piece of a path or an address, a side ("on the server"), a program that is called like people
 * ("the JDBC driver").
 */
final class OtherMeanings {
  /** Beside them LoRa is the radio, however it is written. */
  /** What stands beside the web framework Vapor. */
  private static final Set<String> SWIFT =
      Words.of("swift server-side kitura zewo perfect fluent ios");

  private static final Set<String> RADIO =
      Words.of(
          "radio gateway gateways sensor sensors meter meters uplink downlink mhz antenna antennas"
              + " lorawan tracker trackers");

  private static final Set<String> TRADES =
      Words.of(
          "insurance mortgage freight customs ship shipping estate energy stock commodity grain cattle yacht pawn"
              + " wool");

  private static final Set<String> DONE_BY_PEOPLE =
      Words.of(
          "do use see sell open log sign submit enter upload work type file get have who in look can may order"
              + " check");

  private static final Set<String> PEOPLE =
      Words.of(
          "customers clients agents adjusters employees staff insurers underwriters policyholders"
              + " partners dealers buyers sellers carriers shippers");

  /** People and programs alike are called so. */
  private static final Set<String> TOOLS =
      Words.of(
          "driver drivers viewer viewers manager managers tenant tenants picker pickers reporter"
              + " reporters");

  private static final Set<String> READERS = Words.of("reader readers");

  /** What readers show that are programs: "any RSS reader". */
  private static final Set<String> FED = Words.of("rss atom feed pdf ebook");

  /** Before such a word they make it a program. */
  private static final Set<String> OF_TOOLS =
      Words.of(
          "key keys secret secrets jdbc odbc r2dbc print logging database db device storage volume csi network graphics gpu usb printer"
              + " kernel cluster container package password task process window session state queue"
              + " memory file download dependency tag resource connection transaction bundle plugin"
              + " iiif pdf image imaging log document dicom 3d model map web mail decision cost"
              + " instrument analyser analyzer plc scale sensor scanner camera meter modbus hardware"
              + " serial radio motor display reader low-level date time colour color file emoji icon"
              + " pacs video ohif event trace chart slide plan cad photo report crash error bug");

  /** Before "user" they make it an account of a machine. */
  private static final Set<String> ROOTS = Words.of("superuser user admin root owner");

  private static final Set<String> SENT = Words.of("post mail report");

  /** What posts are called after that people read. */
  private static final Set<String> PRINTED = Words.of("blog forum news job wall");

  private static final Set<String> TOWARDS = Words.of("to into onto");

  private static final Set<String> OWN = Words.of("its their");

  private static final Set<String> OF_ACCOUNTS =
      Words.of("unprivileged non-root nonroot root system unix linux os");

  private static final Set<String> SIGNING =
      Words.of("sign signs signing signed log logs logging logged");

  /** Before "site" they tell where something is. */
  private static final Set<String> PLACED = Words.of("off on multi cross inter to");

  private static final Set<String> IDS = Words.of("id ids identifier identifiers");

  private static final Set<String> OF_TRANSACTIONS =
      Words.of("one single same database serializable serialisable sql");

  private static final Set<String> WITH_TRANSACTIONS =
      Words.of("opens open begins begin starts commits commit in within inside");

  private static final Set<String> KEPT_TRACK =
      Words.of("keep keeps keeping kept lose loses losing lost");

  private static final Set<String> CLOSELY =
      Words.of("close better good careful automatic no the all");

  /** Behind "Make". */
  private static final Set<String> OF_BUILDS =
      Words.of("command commands target targets recipe recipes rule rules goal goals invocation");

  private static final Set<String> OF_SETTINGS = Words.of("standard default factory");

  /** Behind "proxies" they say what is passed on. */
  private static final Set<String> PROXIED =
      Words.of("to requests request traffic calls it them all most some every each the its");

  private static final Set<String> PROXYING = Words.of("proxies proxied routes routed balances");

  /** What is done behind the browser, and on whichever machine. */
  private static final Set<String> CHECKING =
      Words.of("check verif validat authoris authoriz enforc recheck compar");

  /** In tokens. */
  private static final int FAR = 8;

  /** What begins the object of a verb. */
  private static final Set<String> OBJECTS =
      Words.of("only nothing no the these those static them it what all everything responses");

  private static final Set<String> BY_IT = Words.of("it which that who he she");

  private static final Set<String> DOERS_OF_IT = Words.of("it which that also then");

  /** In characters. */
  private static final int LONGEST_PATH = 80;

  private final Sentence sentence;
  private final Glossary glossary;

  OtherMeanings(Sentence sentence, Glossary glossary) {
    this.sentence = sentence;
    this.glossary = glossary;
  }

  /**
   * True of a word that means no listed thing here.
   *
   * @param before the mentions of the sentence up to there
   */
  boolean contain(int from, List<Mention> before) {
    return isInPath(from)
        || isBeside(from)
        || isMailbox(from)
        || isSide(from)
        || isElsewhere(from)
        || isAsAService(from)
        || isAttack(from)
        || isAdaptation(from)
        || isOperating(from)
        || isOnSwift(from)
        || isEdition(from)
        || isOfBuilds(from)
        || isDone(from, before)
        || isPosting(from, before)
        || isDoneByIt(from)
        || isDoneBySeveral(from)
        || isDealer(from)
        || isOfSystem(from)
        || isOfStore(from)
        || isSetPhrase(from)
        || isMembersCard(from)
        || isTool(from, before);
  }

  /** "Brokers sell the policies", "customers and brokers", "a freight broker": people who deal. */
  private boolean isDealer(int from) {
    String word = sentence.word(from);
    if (!word.equals("broker") && !word.equals("brokers")) {
      return false;
    }
    boolean trade = from > 0 && TRADES.contains(sentence.word(from - 1));
    Verbs.Verb done = Verbs.ENGLISH.of(sentence.word(from + 1));
    boolean acts =
        word.equals("brokers")
            && (DONE_BY_PEOPLE.contains(sentence.word(from + 1))
                || done != null && Words.MODALS.contains(sentence.word(from + 1)));
    boolean beside =
        word.equals("brokers")
            && (isBesidePeople(from - 1, from - 2) || isBesidePeople(from + 1, from + 2));
    return trade || acts || beside || Correspondents.isDealer(sentence, from);
  }

  private boolean isBesidePeople(int and, int people) {
    String joint = sentence.word(and);
    return (joint.equals("and") || joint.equals("or") || joint.equals(","))
        && PEOPLE.contains(sentence.word(people));
  }

  /** "Runs as user 10001", "as an unprivileged user", "the tenant id": nobody who uses anything. */
  private boolean isOfSystem(int from) {
    String word = sentence.word(from);
    String before = sentence.word(from - 1);
    String next = sentence.word(from + 1);
    boolean account =
        word.equals("user")
            && (OF_ACCOUNTS.contains(before)
                || before.equals("as") && !next.isEmpty() && Character.isDigit(next.charAt(0)));
    // "With the database's superuser", "with a user of its own": a login of a program.
    boolean login =
        ROOTS.contains(word) && before.equals("'s")
            || word.equals("user")
                && next.equals("of")
                && OWN.contains(sentence.word(from + 2))
                && sentence.word(from + 3).equals("own");
    return account || login || word.equals("tenant") && IDS.contains(next);
  }

  /** "Opens one transaction", "commits the transaction": of a database, and no payment. */
  private boolean isOfStore(int from) {
    String word = sentence.word(from);
    if (!word.equals("transaction") && !word.equals("transactions")) {
      return false;
    }
    String before = sentence.word(from - 1);
    boolean which = Words.DETERMINERS.contains(before) || OF_TRANSACTIONS.contains(before);
    return OF_TRANSACTIONS.contains(before)
        || which && WITH_TRANSACTIONS.contains(sentence.word(from - 2));
  }

  /** "Readers sign in with card number and PIN": of a card that nobody pays with. */
  private boolean isMembersCard(int from) {
    boolean card =
        sentence.word(from).equals("card") && sentence.word(from + 1).startsWith("number");
    for (int i = Math.max(0, from - FAR); card && i < from; i++) {
      boolean in = sentence.word(i + 1).equals("in") || sentence.word(i + 1).equals("on");
      if (in && SIGNING.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "At the price of speed", "in its standard settings". */
  private boolean isSetPhrase(int from) {
    String word = sentence.word(from);
    String before = sentence.word(from - 1);
    boolean price =
        word.equals("price")
            && (sentence.word(from - 2).equals("at") || before.equals("at"))
            && sentence.word(from + 1).equals("of");
    return price || word.equals("settings") && OF_SETTINGS.contains(before) || isFollowing(from);
  }

  /** "`Make` commands", "the Make targets": of builds. */
  private boolean isOfBuilds(int from) {
    return sentence.word(from).equals("make") && OF_BUILDS.contains(sentence.word(from + 1));
  }

  /** "Keeps track of the orders", "lost track", "keeps close track of": no music. */
  private boolean isFollowing(int from) {
    String before = sentence.word(from - 1);
    boolean kept = KEPT_TRACK.contains(before);
    boolean close = CLOSELY.contains(before) && KEPT_TRACK.contains(sentence.word(from - 2));
    return sentence.word(from).equals("track") && (kept || close);
  }

  /** "Next to the coffee machine": where something stands. */
  private boolean isBeside(int from) {
    return sentence.word(from).equals("next") && sentence.word(from + 1).equals("to");
  }

  /** The service of "mails to service@". */
  private boolean isMailbox(int from) {
    CharSequence text = sentence.text().characters();
    int end = sentence.token(from).end();
    boolean at = end < text.length() && text.charAt(end) == '@';
    return at && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
  }

  /** "SQL Server, Express edition": which one of several. */
  private boolean isEdition(int from) {
    return from > 0 && sentence.word(from + 1).equals("edition");
  }

  /** "Off-site storage", "on-site staff", "site-to-site": where something is, and no page. */
  private boolean isElsewhere(int from) {
    String word = sentence.word(from);
    boolean site = word.equals("site") || word.equals("sites");
    boolean off = sentence.token(from).joined() && PLACED.contains(sentence.word(from - 1));
    // "Site-to-site".
    boolean through =
        from + 2 < sentence.size()
            && sentence.token(from + 1).joined()
            && sentence.token(from + 2).joined()
            && sentence.word(from + 2).equals("site");
    return site && (off || through);
  }

  /** "Platform as a service", "is sold as a service": how something is had, and no part. */
  private boolean isAsAService(int from) {
    boolean last = sentence.word(from).equals("service");
    int as = last ? from - 2 : from + 1;
    return (last || sentence.word(from + 3).equals("service"))
        && sentence.word(as).equals("as")
        && sentence.word(as + 1).equals("a");
  }

  /** "Blocks denial-of-service attacks": what attackers do, and no service of anybody. */
  private boolean isAttack(int from) {
    return sentence.word(from).equals("service")
        && sentence.word(from - 1).equals("of")
        && sentence.word(from - 2).equals("denial");
  }

  /** "Fine-tuned with LoRA": the low-rank adaptation of a model, unless radio stands beside it. */
  private boolean isAdaptation(int from) {
    if (!sentence.original(from).equals("LoRA")) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (RADIO.contains(sentence.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** "Upload documents, SOPs and price lists": operating procedures. */
  private boolean isOperating(int from) {
    return sentence.original(from).equals("SOPs");
  }

  /** "Vapor, the Swift framework": not the platform of the same name. */
  private boolean isOnSwift(int from) {
    if (!sentence.word(from).equals("vapor") || sentence.word(from + 1).equals("swift")) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (SWIFT.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Rights are checked on the server": not in the browser, and no machine of its own. */
  private boolean isSide(int from) {
    boolean side =
        sentence.word(from).equals("server")
            && sentence.word(from - 1).equals("the")
            && sentence.word(from - 2).equals("on");
    for (int i = from - 3; side && i >= Math.max(0, from - FAR); i--) {
      String word = sentence.word(i);
      if (CHECKING.stream().anyMatch(word::startsWith)) {
        return true;
      }
    }
    return false;
  }

  /** "The JDBC driver", "a cluster manager", "our Auth0 tenant": programs, and no people. */
  private boolean isTool(int from, List<Mention> before) {
    String word = sentence.word(from);
    if (READERS.contains(word)) {
      return FED.contains(sentence.word(from - 1));
    }
    if (!TOOLS.contains(word)) {
      return false;
    }
    Mention last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean named = last != null && last.to() == from && (last.isTechnology() || last.isProtocol());
    boolean known = sentence.word(from - 1).equals("the") && glossary.isTool(sentence.word(from));
    return named
        || known
        || isProxied(from)
        || isTool(sentence.word(from - 1), sentence.word(from));
  }

  /** The asset manager of "nginx proxies the rest to the asset manager": no person gets it. */
  private boolean isProxied(int from) {
    int i = from - 1;
    while (i > 0 && from - i <= FAR && !sentence.word(i).equals("to")) {
      i--;
    }
    for (int k = i - 1; sentence.word(i).equals("to") && k >= Math.max(0, i - FAR); k--) {
      if (PROXYING.contains(sentence.word(k))) {
        return sentence.word(i + 1).equals("the") && TOOLS.contains(sentence.word(from));
      }
    }
    return false;
  }

  /** True of "instrument driver", and not of a driver of whom the word before tells nothing. */
  static boolean isTool(String before, String word) {
    return TOOLS.contains(word) && OF_TOOLS.contains(before);
  }

  /** "CloudFront caches only files": what it does, and no caches. */
  private boolean isDone(int from, List<Mention> before) {
    if (sentence.word(from).equals("cache") && sentence.word(from - 1).equals("to")) {
      // "Used to cache sessions": something is cached, where it goes on with no mark or place.
      String next = sentence.word(from + 1);
      boolean object = from + 1 < sentence.size() && sentence.token(from + 1).isWord();
      return object && !Words.isFunction(next) && Verbs.ENGLISH.of(next) == null
          || Words.DETERMINERS.contains(next)
          || next.endsWith("ly");
    }
    String which = sentence.word(from - 1);
    if (sentence.word(from).equals("proxies")
        && (which.equals("that")
            || which.equals("which")
            || PROXIED.contains(sentence.word(from + 1)))) {
      // "A server that proxies requests", "checks the key, proxies to the ledger".
      return true;
    }
    if (from == 0 && sentence.word(0).equals("caches") && isStep()) {
      return true;
    }
    if (sentence.word(from).equals("caches") && DOERS_OF_IT.contains(which)) {
      // "It caches orders in SQLite", "and caches them": not "its caches".
      return from + 1 < sentence.size() && sentence.token(from + 1).isWord();
    }
    return sentence.word(from).equals("caches")
        && !before.isEmpty()
        && before.get(before.size() - 1).to() == from
        && OBJECTS.contains(sentence.word(from + 1));
  }

  /** "- Caches parsed articles in Redis": what is done, and no caches. */
  private boolean isStep() {
    String next = sentence.word(1);
    return sentence.block() == Block.Kind.ITEM
        && sentence.size() > 2
        && sentence.token(1).isWord()
        && (!Words.isFunction(next) || Words.DETERMINERS.contains(next))
        && (Verbs.ENGLISH.of(next) == null || next.endsWith("ed"));
  }

  /** The posts of "the bot posts to Slack": what one thing does, and nothing that it has. */
  private boolean isPosting(int from, List<Mention> before) {
    Mention doer = before.isEmpty() ? null : before.get(before.size() - 1);
    String word = sentence.word(from);
    String next = sentence.word(from + 1);
    if (word.equals("posts") && isGivenOn(from)) {
      return true;
    }
    return (word.equals("posts") || word.equals("reports") || word.equals("mails"))
        && doer != null
        && doer.to() == from
        && (doer.isKind() || doer.isTechnology())
        && !sentence.word(from - 1).endsWith("s")
        && (next.equals("to") || next.equals("into") || Words.DETERMINERS.contains(next));
  }

  /** "The script on the Pi posts the values to the API": one thing, what it gives, and to whom. */
  private boolean isGivenOn(int from) {
    String one = sentence.word(from - 1);
    boolean single = from > 1 && !one.endsWith("s") && !PRINTED.contains(one);
    boolean led =
        single
            && (Words.DETERMINERS.contains(sentence.word(from - 2))
                || sentence.token(from - 1).capital());
    return led && Words.DETERMINERS.contains(sentence.word(from + 1)) && isLedOn(from);
  }

  /** The posts of "it posts a message": what it does, and nothing that is kept. */
  private boolean isDoneByIt(int from) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(from));
    return verb != null
        && verb.form() == Verbs.Form.THIRD
        && BY_IT.contains(sentence.word(from - 1))
        && Words.DETERMINERS.contains(sentence.word(from + 1));
  }

  /** The post of "the sensors post readings to the API", and not "two blog posts". */
  private boolean isDoneBySeveral(int from) {
    String several = sentence.word(from - 1);
    boolean plural = several.endsWith("s") && !several.endsWith("ss") && several.length() > 2;
    String next = sentence.word(from + 1);
    boolean object = next.endsWith("s") || next.equals("data") || Words.DETERMINERS.contains(next);
    return SENT.contains(sentence.word(from)) && plural && object && isLedOn(from);
  }

  /** True where it goes on to somebody. */
  private boolean isLedOn(int from) {
    for (int i = from + 2; i < Math.min(sentence.size(), from + FAR); i++) {
      if (TOWARDS.contains(sentence.word(i))) {
        return true;
      }
      if (sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /** The "sensors" of "sensors/+/reading", the "orders" of "/api/orders": no thing, but a path. */
  private boolean isInPath(int i) {
    CharSequence text = sentence.text().characters();
    int from = sentence.token(i).start();
    int to = sentence.token(i).end();
    while (from > 0 && to - from < LONGEST_PATH && isOfPath(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && to - from < LONGEST_PATH && isOfPath(text.charAt(to))) {
      to++;
    }
    String path = text.subSequence(from, to).toString();
    boolean topic = to < text.length() && text.charAt(to) == '#' && path.endsWith("/");
    boolean wild = path.contains("/*") || path.contains("*/") || topic;
    boolean open = path.indexOf('+') >= 0 || path.indexOf('{') >= 0 || wild;
    return path.startsWith("/") || path.indexOf('/') >= 0 && open || FilePaths.contain(sentence, i);
  }

  private static boolean isOfPath(char c) {
    return Character.isLetterOrDigit(c) || "/+{}_*-".indexOf(c) >= 0;
  }
}
