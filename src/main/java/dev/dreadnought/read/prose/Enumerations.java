package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds lists inside of a sentence that present parts of a system by a noun for what they are:
 * "three services: catalog, inventory and orders", "external APIs (ReqRes and a mock source)", and
 * by a verb: "consists of a scheduler, a matcher and a notifier".
 */
final class Enumerations {
  /** A member of a list. */
  record Member(int from, int to, ComponentKind kind) {}

  /** What is listed behind these nouns is a part each. */
  private static final Map<String, ComponentKind> HEADS =
      Map.ofEntries(
          Map.entry("services", ComponentKind.SERVICE),
          Map.entry("microservices", ComponentKind.SERVICE),
          Map.entry("modules", ComponentKind.SERVICE),
          Map.entry("subsystems", ComponentKind.SERVICE),
          Map.entry("daemons", ComponentKind.SERVICE),
          Map.entry("processes", ComponentKind.SERVICE),
          Map.entry("programs", ComponentKind.SERVICE),
          Map.entry("servers", ComponentKind.SERVICE),
          Map.entry("backends", ComponentKind.SERVICE),
          Map.entry("apis", ComponentKind.API),
          Map.entry("agents", ComponentKind.SERVICE),
          Map.entry("components", ComponentKind.SERVICE),
          Map.entry("parts", ComponentKind.SERVICE),
          Map.entry("workers", ComponentKind.WORKER),
          Map.entry("jobs", ComponentKind.WORKER),
          Map.entry("consumers", ComponentKind.WORKER),
          Map.entry("producers", ComponentKind.WORKER),
          Map.entry("devices", ComponentKind.DEVICE),
          Map.entry("machines", ComponentKind.DEVICE),
          Map.entry("things", ComponentKind.SERVICE),
          Map.entry("parties", ComponentKind.SERVICE),
          Map.entry("listeners", ComponentKind.SERVICE),
          Map.entry("takers", ComponentKind.SERVICE),
          Map.entry("lambdas", ComponentKind.SERVERLESS_FUNCTION),
          Map.entry("functions", ComponentKind.SERVERLESS_FUNCTION),
          Map.entry("applications", ComponentKind.WEB_APPLICATION),
          Map.entry("apps", ComponentKind.WEB_APPLICATION),
          Map.entry("frontends", ComponentKind.BROWSER_CLIENT),
          Map.entry("databases", ComponentKind.DATABASE),
          Map.entry("queues", ComponentKind.QUEUE),
          Map.entry("providers", ComponentKind.EXTERNAL_SERVICE));

  /** Before "APIs" and the like they say that somebody else runs what is listed. */
  private static final Set<String> OUTSIDE =
      Words.of("external third-party party public outside upstream partner vendor");

  /** What several programs are. */
  private static final Set<String> SORTS =
      Words.of(
          "services microservices workers jobs lambdas functions apps applications daemons processes"
              + " programs consumers");

  private static final Set<String> SUMS =
      Words.of("consists composed comprises made consist comprise split divided");

  private static final Set<String> MADE = Words.of("written built made coded running deployed");

  private static final Set<String> CONTAINERS = Words.of("containers pods units");

  private static final List<String> NUMBERS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** How far behind the noun the colon of its list may stand, in tokens. */
  private static final int REACH = 12;

  private static final int LONGEST = 3;
  private static final int MOST = 12;

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;

  private Enumerations(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
  }

  /** What each of a list is whose noun is in the plural; another service where nobody knows. */
  static ComponentKind kindOfHead(String head) {
    return HEADS.getOrDefault(head, ComponentKind.SERVICE);
  }

  /** True of a noun in the plural by which parts are listed. */
  static boolean isHead(String word) {
    return HEADS.containsKey(word);
  }

  /** The members of all lists of a sentence that the catalog has no name for. */
  static List<Member> in(Sentence sentence, @Nullable Mention[] mentionAt) {
    Enumerations reader = new Enumerations(sentence, mentionAt);
    List<Member> found = new ArrayList<>(reader.subjects());
    for (int i = 0; i < sentence.size() - 2; i++) {
      ComponentKind head = HEADS.get(sentence.word(i));
      int start = head == null ? -1 : reader.behindHead(i);
      if (head != null && start > 0) {
        boolean outside = OUTSIDE.contains(sentence.word(i - 1));
        found.addAll(reader.members(start, outside ? ComponentKind.EXTERNAL_SERVICE : head, true));
      } else if (head != null || CONTAINERS.contains(sentence.word(i))) {
        found.addAll(reader.named(i + 1));
        found.addAll(head == null ? List.of() : reader.capitals(i + 1, head));
        int colon = head == null ? -1 : reader.colonBehind(i);
        found.addAll(colon < 0 ? List.of() : reader.members(colon + 1, head, false));
      } else if (SUMS.contains(sentence.word(i)) && reader.behindVerb(i) > 0) {
        found.addAll(reader.named(reader.behindVerb(i)));
        found.addAll(reader.members(reader.behindVerb(i), ComponentKind.SERVICE, false));
      }
    }
    return found;
  }

  /**
   * The members of a list that is a sentence by itself, behind one that counts them: "Four
   * services, one bus. Members, loans, fines and a Vue client."
   */
  static List<Member> counted(Sentence before, Sentence list, @Nullable Mention[] mentionAt) {
    if (before.block() != Block.Kind.PARAGRAPH || list.block() != before.block()) {
      return List.of();
    }
    for (int i = 0; i < Math.min(before.size(), LONGEST + 1); i++) {
      ComponentKind head = HEADS.get(before.word(i));
      int number = NUMBERS.indexOf(before.word(0)) + 2;
      if (head != null && i > 0 && number > 2) {
        Enumerations reader = new Enumerations(list, mentionAt);
        if (reader.count(0) != number) {
          return List.of();
        }
        List<Member> found = new ArrayList<>(reader.members(0, head, true));
        found.addAll(reader.clientAtEnd());
        return found;
      }
    }
    return List.of();
  }

  /** The client of "and a Vue client", where the list ends. */
  private List<Member> clientAtEnd() {
    int last = sentence.size() - 1;
    int from = last;
    while (from > 0 && mentionAt[from - 1] == null && isNoun(from - 1)) {
      from--;
    }
    Mention made = from == 0 ? null : mentionAt[from - 1];
    boolean client =
        sentence.word(last).equals("client") && mentionAt[last] == null && made != null;
    return client && made.isTechnology()
        ? List.of(new Member(from, last + 1, ComponentKind.BROWSER_CLIENT))
        : List.of();
  }

  /** In words, where a hyphen or a dot ties several to one: "Next.js". */
  private int length(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += sentence.token(i).joined() ? 0 : 1;
    }
    return words;
  }

  /** "Booking, fleet and billing are Go services": those before the verb. */
  private List<Member> subjects() {
    int are = 0;
    boolean and = false;
    while (are < sentence.size() && !sentence.word(are).equals("are")) {
      boolean joint = sentence.word(are).equals(",") || sentence.word(are).equals("and");
      boolean name =
          sentence.token(are).isWord()
              && !sentence.word(are).endsWith("s")
              && !Words.isFunction(sentence.word(are));
      if (!joint && !name || are > REACH) {
        return List.of();
      }
      and |= sentence.word(are).equals("and");
      are++;
    }
    int last = sentence.size() - 1;
    boolean sorts = and && last > are && SORTS.contains(sentence.word(last));
    for (int i = are + 1; sorts && i < last; i++) {
      String word = sentence.word(i);
      sorts =
          sentence.token(i).isWord()
              && !Words.PREPOSITIONS.contains(word)
              && !Words.NEGATIONS.contains(word);
    }
    return sorts ? members(0, kindOfHead(sentence.word(last)), true) : List.of();
  }

  /**
   * The names in the type of code that stand right behind the noun: "two containers `a` and `b`".
   */
  private List<Member> named(int start) {
    List<Member> found = new ArrayList<>();
    int i = start;
    while (i > 0 && i < sentence.size()) {
      int to = i + 1;
      while (to < sentence.size() && sentence.token(to).joined()) {
        to++;
      }
      if (!CodeType.isWord(sentence, i, to)) {
        return List.of();
      }
      found.add(new Member(i, to, ComponentKind.SERVICE));
      i = behindSeparator(to);
    }
    return found.size() > 1 ? found : List.of();
  }

  /** "The services Billing, Orders and Stock": names in capitals right behind the noun. */
  private List<Member> capitals(int start, ComponentKind kind) {
    List<Member> found = new ArrayList<>();
    int members = 0;
    int i = start;
    while (i > 0 && i < sentence.size() && sentence.token(i).capital()) {
      int to = i;
      while (to < sentence.size() && sentence.token(to).capital() && isNoun(to)) {
        to++;
      }
      if (to == i || to - i > LONGEST) {
        return List.of();
      }
      members++;
      if (!isKnown(i, to)) {
        found.add(new Member(i, to, kind));
      }
      i = behindSeparator(to);
    }
    return members > 1 && i < 0 ? found : List.of();
  }

  /** The colon of "six parts make up the system: the intake API, the sorter"; or -1. */
  private int colonBehind(int head) {
    for (int i = head + 1; i < Math.min(sentence.size() - 1, head + REACH); i++) {
      if (sentence.word(i).equals(":")) {
        return i;
      }
    }
    return -1;
  }

  /** Where the list begins that names what the counted noun before a verb means; or -1. */
  static int listBehind(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !predicate.subjects().isEmpty()) {
      return -1;
    }
    Sentence sentence = predicate.syntax().sentence();
    int noun = verb.start() - 1;
    boolean head = noun > 0 && HEADS.containsKey(sentence.word(noun));
    return head ? new Enumerations(sentence, new Mention[sentence.size()]).behindClause(noun) : -1;
  }

  /** Where the list begins that names what a counted noun in the plural means; or -1. */
  static int listBehind(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    boolean head = HEADS.containsKey(sentence.word(phrase.to() - 1));
    return head
        ? new Enumerations(sentence, new Mention[sentence.size()]).behindClause(phrase.to() - 1)
        : -1;
  }

  /**
   * The place behind the colon of "two consumers read the trades: the archiver and the engine",
   * where as many follow as the number says; or -1.
   */
  private int behindClause(int head) {
    int before = head - 1;
    while (before > 0 && mentionAt[before] != null && mentionAt[before].isTechnology()) {
      before--;
    }
    int number = NUMBERS.indexOf(sentence.word(before)) + 2;
    if (number < 2) {
      return -1;
    }
    boolean beside = sentence.word(head + 1).equals(",") && areBareNames(head + 2);
    if (beside && count(head + 2) == number) {
      return head + 2;
    }
    int colon = colonBehind(head);
    return colon > 0 && count(colon + 1) == number ? colon + 1 : -1;
  }

  /** "Three services, members, points and offers": a word each, which is no known part. */
  private boolean areBareNames(int start) {
    int i = start;
    while (i > 0 && i < sentence.size()) {
      boolean free = mentionAt[i] == null || mentionAt[i].isData() || mentionAt[i].isActor();
      if (!isNoun(i) || !free || NUMBERS.contains(sentence.word(i)) || sentence.token(i).joined()) {
        return false;
      }
      if (isTail(i + 1)) {
        return true;
      }
      i = i + 1 < sentence.size() ? behindSeparator(i + 1) : sentence.size();
    }
    return i >= sentence.size();
  }

  /** How many members the list at a place has that goes to the end of the sentence; or 0. */
  private int count(int start) {
    int members = 0;
    int i = start;
    while (i >= 0 && i < sentence.size()) {
      int from = isArticle(i) ? i + 1 : i;
      int to = end(from);
      if (to == from || length(from, to) > LONGEST) {
        return 0;
      }
      members++;
      int bare = skipRelative(skipBrackets(to));
      if (bare >= sentence.size() || isTail(bare)) {
        return members;
      }
      i = behindSeparator(bare);
    }
    return 0;
  }

  /** The place behind ":", "(", ", namely" or "called"; or -1. */
  private int behindHead(int head) {
    int clause = behindClause(head);
    if (clause > 0) {
      return clause;
    }
    int i = head + 1;
    String word = sentence.word(i);
    if (word.equals(",") && sentence.word(i + 1).equals("namely")
        || word.equals("called")
        || word.equals("named")) {
      return i + (word.equals(",") ? 2 : 1);
    }
    return word.equals(":") || word.equals("(") ? i + 1 : -1;
  }

  private int behindVerb(int verb) {
    String word = sentence.word(verb);
    if (word.equals("comprises") || word.equals("comprise")) {
      return verb + 1;
    }
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + 3); i++) {
      if (sentence.word(i).equals("of") || sentence.word(i).equals("into")) {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * The unknown members of the list that begins at a place.
   *
   * @param told true where a noun says what they are; otherwise each begins with an article, and
   *     one at least must be known for a part
   */
  private List<Member> members(int start, ComponentKind kind, boolean told) {
    List<Member> unknown = new ArrayList<>();
    int members = 0;
    boolean part = told;
    boolean aside = sentence.word(start - 1).equals("(") && kind != ComponentKind.EXTERNAL_SERVICE;
    int i = start;
    while (i < sentence.size() && members < MOST) {
      boolean article = isArticle(i);
      int from = article ? i + 1 : i;
      int to = end(from);
      boolean named = told || article || sentence.token(from).capital() && mentionAt[from] == null;
      if (members > 1 && part && sentence.word(i).equals("among")) {
        // "The API, the sorter and the mailer, among others".
        return unknown;
      }
      if (to == from || length(from, to) > LONGEST || !named || isDone(from)) {
        return List.of();
      }
      members++;
      ComponentKind own = kindOf(to - 1);
      part |= own != null;
      if (aside && mentionAt[from] != null && mentionAt[from].technology() != null) {
        return List.of();
      }
      if (!isKnown(from, to)) {
        unknown.add(new Member(from, to, own == null ? kind : own));
      }
      i = behindSeparator(skipBrackets(to));
      if (i < 0) {
        return members > 1 && part ? unknown : List.of();
      }
    }
    return List.of();
  }

  /** "Manages accounts": what is done, and no name. */
  private boolean isDone(int i) {
    Verbs.Verb verb = mentionAt[i] == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
    return verb != null
        && verb.form() == Verbs.Form.THIRD
        && !Syntax.isNounToo(sentence.word(i))
        && Verbs.ENGLISH.of(sentence.word(i + 1)) == null
        && i + 1 < sentence.size()
        && sentence.token(i + 1).isWord()
        && !sentence.word(i + 1).equals("and");
  }

  private boolean isArticle(int i) {
    String word = sentence.word(i);
    return mentionAt[i] == null && (word.equals("a") || word.equals("an") || word.equals("the"));
  }

  /** The end of a run of nouns. */
  private int end(int from) {
    int i = from;
    while (i < sentence.size() && (mentionAt[i] != null || isNoun(i))) {
      i++;
    }
    return i;
  }

  private boolean isNoun(int i) {
    String word = sentence.word(i);
    return sentence.token(i).isWord()
        && !Words.DETERMINERS.contains(word)
        && !Words.PRONOUNS.contains(word)
        && !Words.PREPOSITIONS.contains(word)
        && !Words.BOUNDARIES.contains(word)
        && !Words.AUXILIARIES.contains(word)
        && !Words.NEGATIONS.contains(word)
        && !word.equals("etc")
        && !word.equals("others");
  }

  private boolean isKnown(int from, int to) {
    for (int i = from; i < to; i++) {
      Mention mention = mentionAt[i];
      if (mention != null && mention.technology() != null) {
        return true;
      }
    }
    Mention last = mentionAt[to - 1];
    return last != null && last.isKind();
  }

  /** What the end of a member shows it to be: a known kind, a noun for programs; or null. */
  private @Nullable ComponentKind kindOf(int last) {
    Mention mention = mentionAt[last];
    if (mention != null && mention.isKind()) {
      return ((Meaning.OfKind) mention.meaning()).wording().kind();
    }
    ComponentKind noun = NameSuffixes.ofNoun(sentence.word(last));
    return noun == null && sentence.token(last).capital()
        ? NameSuffixes.ofTail(sentence.word(last))
        : noun;
  }

  /** To the "and" behind "the exporter, which hands orders to SAP, and". */
  private int skipRelative(int i) {
    boolean relative =
        sentence.word(i).equals(",") && Words.RELATIVES.contains(sentence.word(i + 1));
    int to = i + 1;
    while (relative
        && to < sentence.size()
        && !(sentence.word(to).equals(",") && sentence.word(to + 1).equals("and"))) {
      to++;
    }
    return relative ? to : i;
  }

  private int skipBrackets(int i) {
    if (!sentence.word(i).equals("(")) {
      return i;
    }
    int to = i + 1;
    while (to < sentence.size() && !sentence.word(to).equals(")")) {
      to++;
    }
    return to + 1;
  }

  /** "Billing and shipping, both in Kotlin": what is said of all of them ends the list. */
  private boolean isTail(int i) {
    return sentence.word(i).equals(",")
        && Words.SAID_OF_ALL.contains(sentence.word(i + 1))
        && (Words.PREPOSITIONS.contains(sentence.word(i + 2))
            || MADE.contains(sentence.word(i + 2)));
  }

  /** The place behind "," or "and"; -1 where the list ends. */
  private int behindSeparator(int i) {
    String word = sentence.word(i);
    boolean comma = word.equals(",") || word.equals("and") || word.equals("/");
    if (!comma || isTail(i)) {
      return -1;
    }
    return sentence.word(i + 1).equals("and") ? i + 2 : i + 1;
  }
}
