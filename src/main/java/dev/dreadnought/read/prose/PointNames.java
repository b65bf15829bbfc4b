package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that points of lists and rows of tables begin with: "Porter: receives orders", "|
 * cartservice | C# | Stores … |", "`ledger` - stores bookings". Remembers from one to the next what
 * the list is a list of.
 */
final class PointNames {
  private static final int LONGEST_NAME = 4;

  /** In tokens, up to its verb. */
  private static final int LONGEST_SUBJECT = 6;

  private static final int NONE = -1;
  private static final String BOLD = "**";
  private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "\u2014");

  /** No name holds them: "What is still missing: Vault". */
  private static final Set<String> CLAUSAL =
      Words.of("what which who how why where when is are was were has have had");

  /** What is listed under these is a program each. */
  private static final Set<String> LEADS =
      Words.of(
          "service services microservice microservices component components server servers daemon"
              + " daemons program programs process processes worker workers container containers"
              + " application applications backend apis providers");

  private static final Set<String> OTHERS =
      Words.of("external third-party outside partner foreign");

  private static final Set<String> BEHIND_THEIRS = Words.of("for to ( : - \u2013 \u2014 ,");

  private static final Set<String> LEADS_OUTSIDE =
      Words.of("service services api apis system systems provider providers");

  /** Labels of what is told of a part, where a line has no other word before its mark. */
  private static final Set<String> PROPERTIES =
      Words.of(
          "protocol protocols pattern patterns format formats method methods frequency port ports"
              + " direction payload payloads schedule trigger triggers input inputs output outputs"
              + " owner owners role roles scope goals usage version url language languages"
              + " framework frameworks runtime license licence size limit limits cost costs latency"
              + " throughput characteristics benefits reason reasons risk risks deployment example examples"
              + " note notes scenario hint tip summary result results news");

  /** Nouns for a system as well as for a part of one. */
  private static final Set<String> WHOLES =
      Words.of("system application app platform software solution program process");

  /** Nouns for what several parts are together. */
  static final Set<String> GROUPS = Words.of("layer layers tier tiers");

  private static final Set<String> APPS = Words.of("app application");

  /** With them a point tells what its name stands for. */
  private static final Set<String> THIS = Words.of("this it that");

  private static final Set<String> GIVES =
      Words.of("enables offers provides gives supports brings allows");

  /** "The server has these tasks:". */
  private static final Set<String> DUTIES =
      Words.of("task tasks duty duties responsibilities job jobs steps step functions goals");

  /** Nouns for what people look at, where a label names them with what they are made with. */
  private static final Set<String> SCREENS =
      Words.of("dashboard portal console panel site website page kiosk terminal widget");

  /** Words behind a name that only say that it is a part. */
  private static final Set<String> PARTS = Words.of("component module subsystem sub-component");

  private final Set<Integer> headers = new HashSet<>();

  /** True below a heading that is the name of one part: "## Tour Worker". */
  private boolean ofPart;

  /** True while a list or a table of programs is read. */
  private boolean led;

  /** The sentences that lead to a list of programs. */
  private final Set<Integer> leading = new HashSet<>();

  /** Those of them that lead to what others run: "several external services". */
  private final Set<Integer> outside = new HashSet<>();

  private boolean rowBefore;

  /** The column of the point with nothing but a name that others stand below. */
  private int bareColumn = NONE;

  /** True while a list of names in the type of code is read, each with what it does. */
  private boolean listed;

  private Sentence sentence;
  private NamePlace here;

  PointNames(NamePlace nowhere) {
    this.here = nowhere;
    this.sentence = nowhere.sentence;
  }

  /** Before a sentence is read: the point above it may be what its list is about. */
  void beginList(NamePlace before, NamePlace next) {
    boolean nested =
        before.sentence.block() == Block.Kind.ITEM && next.sentence.block() == Block.Kind.ITEM;
    if (nested && before.sentence.column() < next.sentence.column()) {
      headOfList(before, next.sentence);
    }
  }

  /** Reads the name that a sentence begins with as a point or a row. */
  void read(NamePlace next) {
    here = next;
    sentence = next.sentence;
    boolean item = isItem();
    boolean row = sentence.block() == Block.Kind.ROW;
    ofPart = sentence.block() == Block.Kind.HEADING ? isPart() : ofPart;
    if (row && !rowBefore) {
      led = isUnderHead();
    }
    led |= item && leading.contains(sentence.leadIn());
    boolean inner = isInner(sentence);
    if (row && !rowBefore && isHeader()) {
      headers.add(sentence.number());
    } else if (item && inner) {
      boolean programs = led;
      led = false;
      item();
      led = programs;
    } else if (item) {
      item();
    }
    listed &= item;
  }

  /** "## 2. Tour Worker (`worker`)": a title of several words that ends in a noun for one part. */
  private boolean isPart() {
    int from = SectionNames.afterNumber(sentence);
    int to = from;
    while (to < sentence.size() && sentence.token(to).isWord() && sentence.token(to).capital()) {
      to++;
    }
    boolean whole = sentence.behindBrackets(to) == sentence.size();
    return whole
        && to - from > 1
        && PartNouns.of(sentence.word(to - 1)) != null
        && !WHOLES.contains(sentence.word(to - 1));
  }

  /** After a sentence was read: whether it leads to a list of programs, or goes on with one. */
  void leave() {
    boolean item = isItem();
    boolean row = sentence.block() == Block.Kind.ROW;
    led = row && !rowBefore ? led || isHeader() : item ? led : leads();
    if (led && !item) {
      leading.add(sentence.number());
      if (isOfOthers()) {
        outside.add(sentence.number());
      }
    }
    rowBefore = row;
  }

  private boolean isItem() {
    return sentence.block() == Block.Kind.ITEM || sentence.block() == Block.Kind.ROW;
  }

  /** The rows that only say what stands below them. */
  Set<Integer> headers() {
    return headers;
  }

  /** True of the head of a column of programs. */
  static boolean headsPrograms(String word) {
    return LEADS.contains(word) || LEADS.contains(word + "s");
  }

  /** "Grader:", and below it "Grading: takes": the points below a bare name tell what it does. */
  private boolean isInner(Sentence next) {
    if (next.block() != Block.Kind.ITEM) {
      bareColumn = NONE;
      return false;
    }
    boolean inner = bareColumn != NONE && next.column() > bareColumn;
    if (!inner) {
      int last = next.size() - 1;
      boolean bare = last > 0 && last <= LONGEST_NAME && next.word(last).equals(":");
      bareColumn = bare ? next.column() : NONE;
    }
    return inner;
  }

  private boolean leads() {
    int end = sentence.size() - 1;
    boolean colon = end > 0 && sentence.word(end).equals(":");
    if (colon
        && (GIVES.contains(sentence.word(end - 1)) || DUTIES.contains(sentence.word(end - 1)))) {
      // "We took the service because it enables:": what one has from it.
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (LEADS.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Zorpay", "Zorpay for payments", "Zorpay: pays", among what others run. */
  private boolean theirName() {
    int to = here.signs.runEnd(0);
    boolean ends = to == sentence.size() || BEHIND_THEIRS.contains(sentence.word(to));
    if (to == 0 || !ends) {
      return false;
    }
    NameBook.Candidate one = here.candidate(0, to);
    one.kind = one.sure ? one.kind : ComponentKind.EXTERNAL_SERVICE;
    one.sure = true;
    return true;
  }

  /** "The portal uses several external services:". */
  private boolean isOfOthers() {
    for (int i = 1; i < sentence.size(); i++) {
      boolean theirs =
          OTHERS.contains(sentence.word(i - 1))
              || sentence.word(i - 1).equals("party") && sentence.token(i - 1).joined();
      if (theirs && LEADS_OUTSIDE.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnderHead() {
    String head = firstHead(sentence);
    return LEADS.contains(head) || head.equals("name");
  }

  /**
   * The first word of the head of a table, two lines above its first row with a ruler between; an
   * empty word where there is none.
   */
  static String firstHead(Sentence row) {
    String text = row.text().characters();
    int ruler = text.lastIndexOf('\n', row.start());
    int head = ruler <= 0 ? -1 : text.lastIndexOf('\n', ruler - 1);
    if (head <= 0 || text.indexOf("--", head) < 0 || text.indexOf("--", head) > ruler) {
      return "";
    }
    for (Token token : Tokenizer.tokens(text, text.lastIndexOf('\n', head - 1) + 1, head)) {
      if (token.isWord()) {
        return token.word();
      }
    }
    return "";
  }

  /** True of the first row below the ruler of a table: its head stands above. */
  private boolean isBelowRuler() {
    String text = sentence.text().characters();
    int end = text.lastIndexOf('\n', sentence.start());
    int start = end <= 0 ? -1 : text.lastIndexOf('\n', end - 1) + 1;
    return start >= 0 && text.substring(start, end).contains("--");
  }

  /** True of the first row of a table of programs. */
  private boolean isHeader() {
    return !isBelowRuler()
        && sentence.size() > 1
        && sentence.word(1).equals(":")
        && (LEADS.contains(sentence.word(0)) || sentence.word(0).equals("name"));
  }

  /** "| comments | Go |" in a table of services: a word for data that is a name there. */
  private void commonCell() {
    Mention mention = sentence.size() > 1 ? here.mention(0) : null;
    if (mention != null && mention.isData() && sentence.word(mention.to()).equals(":")) {
      here.listed(0, mention.to(), ComponentKind.SERVICE);
    }
  }

  /** "Subscribes to the queue", "Grading: subscribes to the queue": what somebody does. */
  private static boolean isDeed(Sentence point) {
    int from = 0;
    for (int i = 0; i < Math.min(point.size() - 1, LONGEST_NAME); i++) {
      from = point.word(i).equals(":") ? i + 1 : from;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(point.word(from));
    return verb != null && verb.form() == Verbs.Form.THIRD && point.size() > from + 1;
  }

  /** "Porter: receives orders", "| cartservice | C# | Stores … |", "- ledger - stores bookings". */
  private void item() {
    if (sentence.block() == Block.Kind.ITEM
        && !sentence.startsPoint()
        && MadePoints.isDeed(sentence, 0)) {
      // "ferries - a Go service. Emits changes to the topic": no name stands there.
      return;
    }
    if (PROPERTIES.contains(sentence.word(0))
        && sentence.size() > 1
        && sentence.token(1).isMark()) {
      return;
    }
    if (outside.contains(sentence.leadIn()) && theirName() || isGrouping()) {
      return;
    }
    label();
    boldName();
    codedName();
    codeName();
    madeName();
    doer();
    ListedNames.Name listedName = ListedNames.of(sentence, here.mentionAt(), led);
    if (listedName != null) {
      NameBook.Candidate one = here.candidate(0, listedName.to());
      one.kind = one.kind == ComponentKind.OTHER ? listedName.kind() : one.kind;
      one.sure = true;
    }
    if (led && sentence.block() == Block.Kind.ROW) {
      commonCell();
    }
    int to = 0;
    while (to < sentence.size() && to <= LONGEST_NAME && !sentence.token(to).isMark()) {
      Mention mention = here.mention(to);
      boolean clause = CLAUSAL.contains(sentence.word(to));
      if (mention != null && !mention.isActor() || !sentence.token(to).isWord() || clause) {
        return;
      }
      to++;
    }
    boolean activity = to > 0 && NameSuffixes.isAbstract(sentence.word(to - 1));
    if (to == sentence.size() && activity && isBeforeColon()) {
      // "Data persistence: The answer is saved to MySQL", which is a sentence of its own.
      return;
    }
    if (to == sentence.size() && led && to > 1 && here.signs.isCapital(0, to)) {
      here.candidate(0, to).sure = true;
      here.candidate(0, to).kind = ComponentKind.SERVICE;
      return;
    }
    // "collector (Go): writes readings".
    int at = sentence.behindBrackets(to);
    String mark = sentence.word(at);
    boolean cell = sentence.block() == Block.Kind.ROW && mark.equals(":");
    boolean open = to > 0 && Words.PREPOSITIONS.contains(sentence.word(to - 1));
    if (to == 1 && NamePlace.isNoProgram(sentence.word(0)) || !cell && leadsList(to)) {
      return;
    }
    if (to == 0 || to > LONGEST_NAME || open || !cell && !mark.equals(":") && !mark.equals("-")) {
      return;
    }
    if (SCREENS.contains(sentence.word(to - 1)) && here.signs.isMaterialWithin(at + 1)) {
      here.candidate(0, to).sure = true;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(at + 1));
    boolean does = verb != null && verb.form() == Verbs.Form.THIRD;
    if (to > 1 && sentence.word(to - 1).endsWith("ing") && !does && !cell) {
      // "Rate limiting: API protection": what is done, and by whom is not said.
      return;
    }
    if (activity && !does && !cell && isAboutOther(at + 1)) {
      // "Log shipping - the agent sends": who does it stands behind the label.
      return;
    }
    if (activity && does && !cell && ofPart) {
      // "Persistence: saves the tours": what the part of the heading does.
      return;
    }
    int presented = presented(at + 1);
    int start =
        presented > 0
            ? presented
            : NameSigns.ARTICLES.contains(sentence.word(at + 1)) ? at + 2 : at + 1;
    boolean said =
        presented > 0
            ? here.signs.kindWithin(start) || actsBelow(start)
            : start > at + 1 && here.signs.kindWithin(start) && !here.signs.isClause(at + 1);
    boolean thing = said || here.mention(at + 1) != null || here.signs.kindWithin(start);
    if (said && !cell || led && (cell || does || thing)) {
      NameBook.Candidate one = here.candidate(0, to);
      one.sure = true;
      one.kind =
          one.kind != ComponentKind.OTHER || thing && !cell ? one.kind : ComponentKind.SERVICE;
    }
  }

  /** "Control layer - Raspberry Pi Pico: decides": what is drawn around parts, and none of them. */
  private boolean isGrouping() {
    int to = 0;
    while (to < sentence.size() && to <= LONGEST_NAME && sentence.token(to).isWord()) {
      to++;
    }
    boolean group =
        to > 0 && GROUPS.contains(sentence.word(to - 1)) && !sentence.token(to - 1).joined();
    // "Ingest tier - an Envoy proxy": that one is called so.
    return group && !Words.INDEFINITE.contains(sentence.word(to + 1));
  }

  /** True of a sentence that ends with a colon, or with one within its bold type. */
  private boolean isBeforeColon() {
    String text = sentence.text().characters();
    int i = sentence.end();
    while (i < text.length() && (text.charAt(i) == '*' || text.charAt(i) == ' ')) {
      i++;
    }
    return text.startsWith(":", i) || text.startsWith(":", sentence.end() - 1);
  }

  /** "The bot talks to the server", "the answer is checked": a sentence with its own subject. */
  private boolean isAboutOther(int from) {
    boolean article = Words.INDEFINITE.contains(sentence.word(from));
    for (int i = from + 1; i < Math.min(sentence.size(), from + 1 + LONGEST_SUBJECT); i++) {
      String word = sentence.word(i);
      Verbs.Verb verb = here.mention(i) == null ? Verbs.ENGLISH.of(word) : null;
      boolean third = verb != null && verb.form() == Verbs.Form.THIRD && i > from + 1;
      if (Words.RELATIVES.contains(word) || Words.PREPOSITIONS.contains(word) && article) {
        return false;
      }
      if (Words.BE.contains(word) || third && !Syntax.isNounToo(word)) {
        return true;
      }
    }
    return false;
  }

  /** "The parts: an app and a service", "Components you meet:": of what the list is. */
  private boolean leadsList(int to) {
    boolean listed = Captions.TEXTS.contains(sentence.word(0));
    for (int i = 0; i < to; i++) {
      boolean told = i > 0 && Words.PRONOUNS.contains(sentence.word(i));
      listed |= told || Captions.LISTS.contains(sentence.word(i));
    }
    return listed;
  }

  /**
   * Behind "This is also a": where what the point presents is said; 0 where it presents nothing.
   */
  private int presented(int from) {
    if (!THIS.contains(sentence.word(from)) || !sentence.word(from + 1).equals("is")) {
      return 0;
    }
    int at = from + 2;
    while (Words.ADVERBS.contains(sentence.word(at))) {
      at++;
    }
    return NameSigns.ARTICLES.contains(sentence.word(at)) ? at + 1 : 0;
  }

  /** "A soft IOC which provides views": whatever it is, it does what programs do. */
  private boolean actsBelow(int from) {
    for (int i = from + 1; i < Math.min(sentence.size(), from + 1 + LONGEST_NAME); i++) {
      if (Words.RELATIVES.contains(sentence.word(i))) {
        return here.signs.acts(i + 1);
      }
    }
    return false;
  }

  /** "The scheduler, responsible for launching tasks", in a list of services. */
  private void doer() {
    if (!led || !sentence.startsPoint() || !Words.DETERMINERS.contains(sentence.word(0))) {
      return;
    }
    int to = 1;
    while (to < sentence.size() && to <= LONGEST_NAME && here.isPlainNoun(to)) {
      to++;
    }
    boolean ends =
        to == sentence.size()
            || sentence.word(to).equals(",")
            || Words.RELATIVES.contains(sentence.word(to));
    ComponentKind kind = to > 1 && ends ? PartNouns.of(sentence.word(to - 1)) : null;
    boolean free = true;
    for (int i = 1; i < to; i++) {
      free &= here.mention(i) == null;
    }
    if (kind != null && free) {
      here.open(1, to, kind);
    }
  }

  /** "Processing Service: consumes messages", "Data Manager Component: keeps the order". */
  private void label() {
    int end = 0;
    boolean product = false;
    while (end < sentence.size() && end <= LONGEST_NAME + 1 && sentence.token(end).isWord()) {
      if (!sentence.token(end).capital()) {
        return;
      }
      Mention mention = here.mention(end);
      product |= mention != null && !mention.isKind() && !mention.isActor() && !mention.isData();
      end++;
    }
    String mark = sentence.word(end);
    boolean said = mark.equals(":") || mark.equals("-") || mark.equals("\u2014");
    if (!said || end < 2 || product || here.signs.isProduct(end + 1)) {
      return;
    }
    boolean part = PARTS.contains(sentence.word(end - 1)) && end > 2;
    int to = part ? end - 1 : end;
    Mention head = here.mention(to - 1);
    ComponentKind kind = NameSuffixes.ofTitle(sentence.word(to - 1));
    if (head != null && head.isKind() && head.from() > 0) {
      kind = ((Meaning.OfKind) head.meaning()).wording().kind();
    }
    if (part && (kind == null || kind == ComponentKind.OTHER)) {
      kind = ComponentKind.SERVICE;
    }
    boolean whole = head != null && head.isKind() && head.from() == 0;
    ComponentKind known =
        whole ? ((Meaning.OfKind) head.meaning()).wording().kind() : ComponentKind.OTHER;
    if (whole && here.signs.isOwnService(known, end)) {
      NameBook.Candidate one = here.candidate(0, to);
      one.sure = true;
      one.kind = Kinds.isApplication(known) ? known : ComponentKind.SERVICE;
      return;
    }
    if (kind != null && !whole && (part || Kinds.isApplication(kind))) {
      NameBook.Candidate one = here.candidate(0, to);
      one.sure = true;
      one.kind = one.kind == ComponentKind.OTHER ? kind : one.kind;
    }
  }

  /** "**ingest** polls the mailbox", "**orders** is a Go service": bold, and what it does or is. */
  private void boldName() {
    String text = sentence.text().characters();
    int end = 0;
    while (end < sentence.size() && end < LONGEST_NAME && sentence.token(end).isWord()) {
      end++;
      if (text.startsWith(BOLD, sentence.token(end - 1).end())) {
        break;
      }
    }
    boolean bold = end > 0 && isBold(sentence, end);
    boolean small = end > 0 && !sentence.token(0).capital();
    boolean free = true;
    for (int i = 0; i < end; i++) {
      Mention mention = here.mention(i);
      free &= mention == null || mention.isData() || small && mention.isActor();
    }
    boolean does = here.signs.acts(end) && here.signs.hasThing(end);
    boolean said =
        sentence.word(end).equals("is")
            && Words.INDEFINITE.contains(sentence.word(end + 1))
            && here.signs.kindWithin(end + 2);
    boolean told = isTold(end);
    // "**dispatcher** (Go): sends commands", in small letters: a program.
    int mark = sentence.behindBrackets(end);
    boolean works = small && sentence.word(mark).equals(":") && here.signs.acts(mark + 1);
    if (bold && free && (does || said || told || works)) {
      ComponentKind kind = told ? kindTold(end) : null;
      kind = kind == null ? NameSuffixes.ofTail(sentence.word(end - 1)) : kind;
      kind = kind == null ? NameSuffixes.ofNoun(sentence.word(end - 1)) : kind;
      ComponentKind usual = told ? ComponentKind.WORKER : ComponentKind.SERVICE;
      here.listed(0, end, kind == null ? usual : kind);
    }
  }

  /** "oven (Rust): reads orders", in small letters: a program, and what it is written in. */
  private void madeName() {
    boolean told = sentence.word(1).equals("(") && sentence.token(0).isWord();
    int mark = told ? sentence.behindBrackets(1) : 1;
    boolean made = mark > 2 && here.signs.isMaterialWithin(2);
    Mention mention = here.mention(0);
    boolean free = mention == null || mention.isData() || mention.isActor();
    boolean small = told && !sentence.token(0).capital();
    if (made && free && small && sentence.word(mark).equals(":") && here.signs.acts(mark + 1)) {
      ComponentKind kind = NameSuffixes.ofTail(sentence.word(0));
      NameBook.Candidate one = here.candidate(0, 1);
      one.kind = one.sure ? one.kind : kind == null ? ComponentKind.SERVICE : kind;
      one.sure = true;
    }
  }

  /** "**Collector fleet** – Rust agents that run on": programs, and what they do. */
  private boolean isTold(int mark) {
    if (!MARKS.contains(sentence.word(mark))) {
      return false;
    }
    for (int i = mark + 2; i < Math.min(sentence.size(), mark + 2 + LONGEST_NAME); i++) {
      if (Words.RELATIVES.contains(sentence.word(i))) {
        return Directories.isProgram(sentence.word(i - 1));
      }
    }
    return false;
  }

  /** The app of "**courier-app**: A React Native app that couriers use", or null. */
  private @Nullable ComponentKind kindTold(int mark) {
    for (int i = mark + 2; i < Math.min(sentence.size(), mark + 2 + LONGEST_NAME); i++) {
      if (Words.RELATIVES.contains(sentence.word(i))) {
        Mention noun = here.mention(i - 1);
        boolean kind = noun != null && noun.isKind();
        // What an app is, what it is made with tells.
        return kind
            ? ((Meaning.OfKind) noun.meaning()).wording().kind()
            : APPS.contains(sentence.word(i - 1)) ? ComponentKind.OTHER : null;
      }
    }
    return null;
  }

  /** True where a sentence begins with so many tokens in bold type. */
  static boolean isBold(Sentence sentence, int to) {
    String text = sentence.text().characters();
    return text.startsWith(BOLD, sentence.start() - BOLD.length())
        && text.startsWith(BOLD, sentence.token(to - 1).end());
  }

  /** "Scout: reads the orders from MySQL": a word that is no topic, and what it does. */
  private boolean isOpenName(int end) {
    String word = sentence.word(0);
    return end == 1
        && sentence.token(0).capital()
        && word.length() > 2
        && here.mention(0) == null
        && !word.endsWith("ing")
        && !word.endsWith("s")
        && !NameSuffixes.isAbstract(word)
        && !OpenNouns.NO_PARTS.contains(word)
        && Verbs.ENGLISH.of(word) == null
        && isDone(end + 1);
  }

  /** "Reads the orders", and not "trucks and vans", "orders from abroad". */
  private boolean isDone(int i) {
    Verbs.Verb verb = here.mention(i) == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
    boolean noun =
        Syntax.isNounToo(sentence.word(i)) && !Words.DETERMINERS.contains(sentence.word(i + 1));
    return verb != null && verb.form() == Verbs.Form.THIRD && !noun;
  }

  /** "`planner/` - the optimiser, Python": a folder, and what its program is made with. */
  private void codedName() {
    CodedPoints.Point point = CodedPoints.of(sentence, here.mentionAt());
    if (point != null) {
      NameBook.Candidate one = here.candidate(0, point.to());
      one.kind = one.sure ? one.kind : point.kind();
      // "`orders/` - Go", and "customers' orders" elsewhere.
      one.use = one.sure || here.mention(0) == null ? one.use : NameBook.Use.IN_CODE;
      one.sure = true;
    }
  }

  /** "`seeder` - adds torrents": a name in the type of code, and what it does. */
  private void codeName() {
    String text = sentence.text().characters();
    int start = sentence.start();
    int end = 1;
    while (end < sentence.size() && sentence.token(end).joined()) {
      end++;
    }
    String mark = sentence.word(end);
    boolean code =
        start > 0 && text.charAt(start - 1) == '`'
            || !led && (here.signs.isDoer(end) || isOpenName(end));
    boolean named =
        end <= LONGEST_NAME && (mark.equals(":") || mark.equals("-") || mark.equals("\u2014"));
    Mention mention = here.mention(0);
    boolean word = mention == null || mention.isKind() || mention.isActor() || mention.isData();
    boolean known = !word || mention != null && mention.to() > end;
    listed &= code && named;
    if (!code || !named || known || !listed && !here.signs.isDeed(end + 1)) {
      return;
    }
    listed = true;
    NameBook.Candidate one = here.candidate(0, end);
    one.sure = true;
    if (one.kind == ComponentKind.OTHER) {
      ComponentKind suffix = NameSuffixes.ofNoun(sentence.word(end - 1));
      boolean agent =
          sentence.word(end - 1).endsWith("er") || sentence.word(end - 1).endsWith("or");
      one.kind = suffix != null ? suffix : agent ? ComponentKind.WORKER : ComponentKind.SERVICE;
    }
  }

  /** "* Parcel sorter", with a list of its own below: what the points of the list are about. */
  private static void headOfList(NamePlace place, Sentence first) {
    Sentence head = place.sentence;
    boolean colon = head.size() > 1 && head.word(head.size() - 1).equals(":");
    int to = colon ? head.size() - 1 : head.size();
    String last = Goals.singular(head.word(to - 1));
    ComponentKind kind = PartNouns.of(last);
    if (kind == null && colon && SectionNames.isDoer(last) && isDeed(first)) {
      kind = ComponentKind.SERVICE;
    }
    boolean code = place.sentence.text().characters().startsWith("`", head.start() - 1);
    boolean alone = colon && (code || head.token(0).capital()) && isDeed(first);
    if (kind == null && alone && code) {
      kind = ComponentKind.SERVICE;
    }
    boolean noun =
        head.block() == Block.Kind.ITEM && (to > 1 || alone) && to <= LONGEST_NAME && kind != null;
    for (int i = 0; i < to && noun; i++) {
      noun = head.token(i).isWord() && !Words.isFunction(head.word(i));
    }
    if (noun && kind != null) {
      place.open(0, to, kind);
    }
  }
}
