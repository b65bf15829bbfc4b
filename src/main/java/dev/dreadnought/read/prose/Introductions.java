package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text introduces a program by a name of its own: by what the name says ("the
 * order-service"), by what it is said to be ("Zorp, a MySQL database"), by an acronym, in a list or
 * a table of services, and by what only programs do ("Griffin stores events in MongoDB").
 */
final class Introductions {
  /** "GBit". */
  private static final int LONGEST_UNIT = 4;

  private static final int LONGEST_NAME = 4;
  private static final int NONE = -1;

  /** What is used may be a version or a form, and no part. */
  private static final Set<String> USED = Words.of("use uses using");

  /** Before a name of how something passes: "by AS4". */
  private static final Set<String> MEANS = Words.of("by via through over with on against using");

  /** No name holds them: "What is still missing: Vault". */
  private static final Set<String> CLAUSAL =
      Words.of("what which who how why where when is are was were has have had");

  private static final Set<String> ARTICLES = Words.of("a an the our its their another");

  /** What is listed under these is a program each. */
  private static final Set<String> LEADS =
      Words.of(
          "service services microservice microservices component components server servers daemon"
              + " daemons program programs process processes worker workers container containers"
              + " application applications backend");

  /** Behind an opening bracket they lead to what is meant. */
  private static final Set<String> EXAMPLES = Words.of("i e i.e e.g such like namely");

  /** Names for things that act in sentences and are no programs. */
  private static final Set<String> NO_PROGRAMS =
      Words.of(
          "how what who why where when which whose whom traffic data access everything nothing nobody everyone somebody someone mail text music"
              + " hardware login feedback alice bob carol dave eve mallory john jane note warning"
              + " figure table step example todo tip google amazon microsoft apple ibm oracle meta"
              + " facebook netflix uber airbnb twitter first second third last lastly then next finally"
              + " respectively once external internal architecture stack overview design setup"
              + " infrastructure technology technologies diagram");

  /** Labels of what is told of a part, where a line has no other word before its mark. */
  private static final Set<String> PROPERTIES =
      Words.of(
          "protocol protocols pattern patterns format formats method methods frequency port ports"
              + " direction payload payloads schedule trigger triggers input inputs output outputs"
              + " owner owners role roles scope goals usage version url language languages"
              + " framework frameworks runtime license licence size limit limits cost costs latency"
              + " throughput characteristics benefits reason reasons risk risks deployment");

  private static final int LONGEST_SUBJECT = 3;

  private static final Set<String> GIVES =
      Words.of("enables offers provides gives supports brings allows");

  /** How fields of messages and tables end or begin that are written with ties. */
  private static final Set<String> COLUMNS =
      Words.of(
          "ts id ids at key keys count name url uri type status date time flag risk code hash amount"
              + " is has num total min max size version last4 email user token");

  /** With them a compound tells between what or for whom: "inter-service traffic". */
  private static final Set<String> PREFIXES =
      Words.of("inter intra cross multi per pre post non self anti");

  private static final Set<String> LABEL_ENDS = Set.of(":", "-", "\u2014");

  /** Tokens of the names side by side before what they are. */
  private static final int LONGEST_LIST = 16;

  private static final Set<String> BESIDE = Words.of(", and & both the");

  /** Nouns that stand for a thing of another name. */
  private static final Set<String> NO_SUBJECTS =
      Words.of(
          "goal idea result aim purpose project product thing step choice option component part"
              + " heart core point target focus example default rest other one team stack entry"
              + " center centre following former latter main outcome deliverable repository repo"
              + " codebase code company customer approach design architecture setup deployment"
              + " environment infrastructure requirement reason");

  /** Nouns for what people look at, where a label names them with what they are made with. */
  private static final Set<String> SCREENS =
      Words.of("dashboard portal console panel site website kiosk terminal widget");

  /** Words behind a name that only say that it is a part. */
  private static final Set<String> PARTS = Words.of("component module subsystem sub-component");

  /** Nouns that may stand for a longer name that ends so. */
  private static final Set<String> SHORT =
      Words.of(
          "plugin plug-in engine module controller collector parser scanner converter listener"
              + " watcher dispatcher forwarder notifier checker matcher archiver mixer planner"
              + " bridge hub agent bot daemon orchestrator adapter connector manager handler"
              + " resolver console dashboard display kiosk robot tool");

  /** How fields of messages end: "orderId keeps the order unique". */
  private static final List<String> FIELDS =
      List.of(
          "Id", "Ids", "Name", "Key", "Url", "Token", "Type", "Status", "Date", "Count", "Time");

  private static final String LANGUAGE = "QL";

  private static final List<String> ABSTRACT =
      List.of("tion", "sion", "ment", "ity", "ness", "ance", "ence", "ing", "ism", "sis", "ics");

  private static final Set<String> NO_PROGRAM_ENDS =
      Words.of(
          "protocol standard regulation act law language format security encryption interface"
              + " architecture framework algorithm agreement kit pattern control layer principle"
              + " environment practice objective indicator number identifier code management");

  /** Where the words of a name mean the thing. */
  enum Use {
    EVERYWHERE,
    /** Words that have another meaning beside: "orders". */
    WHERE_IT_ACTS,
    /** The last word of a longer name. */
    AFTER_THE
  }

  /** A name in the text. */
  record Introduced(
      String name,
      List<String> words,
      boolean capital,
      String acronym,
      Use use,
      KindWording wording) {}

  /** What was found out about a name up to now. */
  private static final class Candidate {
    final String name;
    final List<String> words;
    final boolean capital;
    String acronym = "";
    ComponentKind kind = ComponentKind.OTHER;
    boolean sure;

    /** A plain noun, which stands for what the text calls so and more, where there is any. */
    boolean plain;

    Use use = Use.EVERYWHERE;

    Candidate(String name, List<String> words, boolean capital) {
      this.name = name;
      this.words = words;
      this.capital = capital;
    }
  }

  private static final Sentence NO_SENTENCE =
      new Sentence(
          0,
          new Text(new Source("", "prose", "")),
          Block.Kind.PARAGRAPH,
          Status.PRESENT,
          Block.NONE,
          List.of());

  private static final Set<String> CONDITIONS =
      Words.of("when whenever if while because although unless until once whereas");

  /** Acronyms for what is sent and kept, and for no part. */
  private static final Set<String> FORMS =
      Words.of(
          "id ids url urls uri uris guid uuid tan puk imei iban bic cname caa mx txt ptr srv ack nak nack ota less sass scss");

  /** Names in -ly are shorter than adverbs: Grammarly is known, "respectively" is long. */
  private static final int MOST_OF_NAME = 9;

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final Set<String> small = new HashSet<>();

  /** The last words of the names of kinds in the text: shop, of "the web shop". */
  private final Set<String> kindEnds = new HashSet<>();

  /** Words with which a longer name begins: the Joplin of "Joplin Server". */
  private final Set<String> longer = new HashSet<>();

  private final Map<String, Integer> inside = new HashMap<>();
  private final Set<Integer> headers = new HashSet<>();

  /** True while a list or a table of programs is read. */
  private boolean led;

  /** The sentences that lead to a list of programs. */
  private final Set<Integer> leading = new HashSet<>();

  private boolean rowBefore;

  /** The column of the point with nothing but a name that others stand below. */
  private int bareColumn = NONE;

  /** True while a list of names in the type of code is read, each with what it does. */
  private boolean listed;

  private Set<String> linked = Set.of();

  private Sentence sentence = NO_SENTENCE;
  private @Nullable Mention[] mentionAt = new Mention[0];
  private Goals goals = new Goals(NO_SENTENCE, mentionAt);
  private NameSigns signs = new NameSigns(NO_SENTENCE, mentionAt);

  private Introductions() {}

  /**
   * Reads a text.
   *
   * @param mentions the names of the catalog in each sentence
   */
  static Introductions in(List<Sentence> sentences, List<List<Mention>> mentions) {
    Introductions reader = new Introductions();
    sentences.forEach(reader::collect);
    reader.linked = ChainedNames.linked(sentences);
    Map<Integer, Directories.Name> directory = Directories.in(sentences, mentions);
    for (int i = 0; i < sentences.size(); i++) {
      reader.read(sentences.get(i), mentions.get(i));
      Directories.Name name = directory.get(i);
      if (name != null) {
        reader.listed(0, name.to(), name.kind());
      }
      if (i > 0 && sentences.get(i - 1).block() == Block.Kind.HEADING) {
        reader.section(
            sentences.get(i - 1),
            at(sentences.get(i - 1), mentions.get(i - 1)),
            sentences.subList(i, sentences.size()));
      }
    }
    return reader;
  }

  /** The name of each token of a sentence, or null. */
  private static @Nullable Mention[] at(Sentence sentence, List<Mention> mentions) {
    @Nullable Mention[] at = new Mention[sentence.size()];
    for (Mention mention : mentions) {
      for (int i = mention.from(); i < mention.to(); i++) {
        at[i] = mention;
      }
    }
    return at;
  }

  /** "## Dispatcher", above the sentence that is being read. */
  private void section(Sentence heading, @Nullable Mention[] headingAt, List<Sentence> below) {
    SectionNames.Name name = SectionNames.of(heading, headingAt, sentence, mentionAt, below);
    if (name != null) {
      Sentence own = sentence;
      sentence = heading;
      signs = new NameSigns(heading, headingAt);
      Candidate one = candidate(name.from(), name.to());
      one.kind = one.kind == ComponentKind.OTHER ? name.kind() : one.kind;
      one.sure = true;
      sentence = own;
      signs = new NameSigns(own, mentionAt);
    }
  }

  /** The rows that only say what stands below them. */
  Set<Integer> headers() {
    return headers;
  }

  List<Introduced> names() {
    List<Introduced> found = new ArrayList<>(ends());
    List<List<String>> ends = found.stream().map(Introduced::words).toList();
    for (Candidate one : candidates.values()) {
      boolean plain = !one.sure && isPlainlyNamed(one);
      if ((one.sure || plain) && !ends.contains(one.words) && !isNoName(one)) {
        ComponentKind noun = plain ? PartNouns.of(one.words.get(0)) : null;
        ComponentKind kind = noun == null ? one.kind : noun;
        KindWording wording = new KindWording(kind, one.name, List.of());
        found.add(new Introduced(one.name, one.words, one.capital, one.acronym, one.use, wording));
      }
    }
    return found;
  }

  /**
   * "The CNAME record", "respectively", "the client whenever": forms, and words that end no name.
   */
  private static boolean isNoName(Candidate one) {
    String last = one.words.get(one.words.size() - 1);
    boolean alone = one.words.size() == 1;
    boolean adverb = last.endsWith("ly") && last.length() > MOST_OF_NAME && alone;
    return alone && FORMS.contains(last) || adverb || CONDITIONS.contains(last);
  }

  /** "The Search Plugin … the plugin": the last word of one name stands for it, after "the". */
  private List<Introduced> ends() {
    Map<String, Introduced> ends = new LinkedHashMap<>();
    Set<String> several = new HashSet<>();
    for (Candidate one : candidates.values()) {
      int last = one.words.size() - 1;
      if (one.sure && last > 0 && mayStandAlone(one.words.get(last))) {
        KindWording wording = new KindWording(one.kind, one.name, List.of());
        List<String> end = List.of(one.words.get(last));
        Introduced name = new Introduced(one.name, end, false, "", Use.AFTER_THE, wording);
        if (ends.put(one.words.get(last), name) != null) {
          several.add(one.words.get(last));
        }
      }
    }
    return ends.values().stream().filter(e -> !several.contains(e.words().get(0))).toList();
  }

  private static boolean mayStandAlone(String word) {
    return SHORT.contains(word) || PartNouns.of(Goals.singular(word)) != null;
  }

  /** A word that also stands in small letters, or never inside of a sentence, may be no name. */
  private void collect(Sentence one) {
    for (int i = 0; i < one.size(); i++) {
      Token token = one.token(i);
      if (token.isWord() && !token.capital()) {
        small.add(token.word());
      } else if (token.isWord() && i > 0 && one.block() != Block.Kind.HEADING) {
        inside.merge(token.word(), 1, Integer::sum);
        if (i + 1 < one.size() && one.token(i + 1).capital() && one.token(i + 1).isWord()) {
          longer.add(token.word());
        }
      }
    }
  }

  private void read(Sentence next, List<Mention> mentions) {
    boolean nested = sentence.block() == Block.Kind.ITEM && next.block() == Block.Kind.ITEM;
    if (nested && sentence.column() < next.column()) {
      headOfList(sentence, next);
    }
    NameSigns nextSigns = new NameSigns(next, at(next, mentions));
    boolean it = next.word(0).equals("it") && nextSigns.acts(1) && nextSigns.hasThing(1);
    if (it && next.number() == sentence.number() + 1 && sentence.block() == next.block()) {
      subjectOfIt();
    }
    sentence = next;
    mentionAt = at(next, mentions);
    goals = new Goals(next, mentionAt);
    signs = new NameSigns(next, mentionAt);
    boolean item = next.block() == Block.Kind.ITEM || next.block() == Block.Kind.ROW;
    boolean row = next.block() == Block.Kind.ROW;
    if (row && !rowBefore) {
      led = isUnderHead();
    }
    led |= item && leading.contains(next.leadIn());
    boolean inner = isInner(next);
    if (row && !rowBefore && isHeader()) {
      headers.add(next.number());
    } else if (item && inner) {
      boolean programs = led;
      led = false;
      item();
      led = programs;
    } else if (item) {
      item();
    }
    listed &= item;
    if (next.block() != Block.Kind.HEADING) {
      subject();
      subjects();
      plainNouns();
      ChainedNames.in(next, mentionAt, linked).forEach(p -> chained(p.from(), p.to(), p.kind()));
      SharedHeads.in(next, mentionAt).forEach(m -> shared(m.from(), m.to(), m.head()));
      Enumerations.in(next, mentionAt).forEach(m -> listed(m.from(), m.to(), m.kind()));
      functions(mentions);
      Callings.in(next, mentionAt).forEach(p -> open(p.from(), p.to(), p.kind()));
      OpenNouns.in(next, mentionAt).forEach(p -> open(p.from(), p.to(), p.kind()));
      PartPhrases.in(next, mentionAt).forEach(p -> open(p.from(), p.to(), p.kind()));
      for (int i = 0; i < next.size(); ) {
        i = at(i);
      }
      glosses();
      called();
    }
    led = row && !rowBefore ? led || isHeader() : item ? led : leads();
    if (led && !item) {
      leading.add(next.number());
    }
    rowBefore = row;
  }

  /** "The Order Processor Lambda": which of the functions it is. */
  private void functions(List<Mention> mentions) {
    for (Mention product : mentions) {
      boolean function =
          product.technology() != null
              && product.technology().kind() == ComponentKind.SERVERLESS_FUNCTION;
      int from = product.from();
      while (function && from > 0 && product.from() - from < LONGEST_NAME && isOfTitle(from - 1)) {
        from--;
      }
      boolean led = from > 0 && Words.DETERMINERS.contains(sentence.word(from - 1));
      if (from < product.from() && led) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < product.from(); i++) {
          words.add(sentence.word(i));
        }
        int end = sentence.token(product.to() - 1).end();
        String name = sentence.text().name(sentence.token(from).start(), end);
        Candidate one =
            candidates.computeIfAbsent(
                String.join(" ", words), w -> new Candidate(name, words, true));
        one.kind = ComponentKind.SERVERLESS_FUNCTION;
        one.sure = true;
      }
    }
  }

  private boolean isOfTitle(int i) {
    return sentence.token(i).isWord()
        && sentence.token(i).capital()
        && (mention(i) == null || !mention(i).isTechnology())
        && !Words.isFunction(sentence.word(i))
        && !Words.DETERMINERS.contains(sentence.word(i));
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
    if (end > 0 && sentence.word(end).equals(":") && GIVES.contains(sentence.word(end - 1))) {
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

  /** True where the head of the table, two lines above with a ruler between, names programs. */
  private boolean isUnderHead() {
    String text = sentence.text().characters();
    int ruler = text.lastIndexOf('\n', sentence.start());
    int head = ruler <= 0 ? -1 : text.lastIndexOf('\n', ruler - 1);
    if (head <= 0 || text.indexOf("--", head) < 0 || text.indexOf("--", head) > ruler) {
      return false;
    }
    List<Token> cells = Tokenizer.tokens(text, text.lastIndexOf('\n', head - 1) + 1, head);
    for (Token token : cells) {
      if (token.isWord()) {
        return LEADS.contains(token.word()) || token.is("name");
      }
    }
    return false;
  }

  /** True of the first row below the ruler of a table: its head stands above. */
  private boolean isBelowRuler() {
    String text = sentence.text().characters();
    int end = text.lastIndexOf('\n', sentence.start());
    int start = end <= 0 ? -1 : text.lastIndexOf('\n', end - 1) + 1;
    return start >= 0 && text.substring(start, end).contains("--");
  }

  /** True of the head of a column of programs. */
  static boolean headsPrograms(String word) {
    return LEADS.contains(word) || LEADS.contains(word + "s");
  }

  /** True of the first row of a table of programs. */
  private boolean isHeader() {
    return !isBelowRuler()
        && sentence.size() > 1
        && sentence.word(1).equals(":")
        && (LEADS.contains(sentence.word(0)) || sentence.word(0).equals("name"));
  }

  /** The GHz of "at 2.4 GHz". */
  private boolean isUnit(int i) {
    String word = sentence.original(i);
    return i > 0
        && word.length() <= LONGEST_UNIT
        && word.chars().anyMatch(Character::isUpperCase)
        && Character.isDigit(sentence.word(i - 1).charAt(sentence.word(i - 1).length() - 1))
        && Character.isDigit(sentence.word(i - 1).charAt(0));
  }

  /** Reads a name that begins at a place; gives the place to go on at. */
  private int at(int from) {
    int file = sentence.token(from).isWord() ? signs.compoundEnd(from) : from;
    boolean which = sentence.word(file).equals(",") && sentence.word(file + 1).equals("which");
    int behind = which ? file + 2 : LABEL_ENDS.contains(sentence.word(file)) ? file + 1 : file;
    if (ProgramFiles.isName(sentence, from, file) && signs.acts(behind) && signs.hasThing(behind)) {
      Candidate one = candidate(from, file);
      one.kind = one.sure ? one.kind : ComponentKind.WORKER;
      one.sure = true;
      return file;
    }
    if (mention(from) != null || !sentence.token(from).isWord()) {
      return Math.max(from + 1, kindInName(from));
    }
    if (FilePaths.contain(sentence, from)) {
      return from + 1;
    }
    if (NameSigns.isEvent(sentence.original(from))
        || isField(sentence.original(from))
        || isUnit(from)) {
      return from + 1;
    }
    int compound = signs.compoundEnd(from);
    if (isColumn(from, compound)) {
      return compound;
    }
    if (CodeType.isWord(sentence, from, compound)
        && !CodeType.isInner(sentence, from, compound)
        && takesPart(from, compound)) {
      candidate(from, compound).sure = true;
      return compound;
    }
    if (compound > from + 1) {
      if (!PREFIXES.contains(sentence.word(from))) {
        compound(from, compound);
      }
      return compound;
    }
    ComponentKind kind = NameSuffixes.ofWord(sentence.original(from));
    if (kind != null) {
      candidate(from, from + 1).kind = kind;
      candidate(from, from + 1).sure = true;
      return from + 1;
    }
    int end = signs.runEnd(from);
    if (end == from) {
      return from + 1;
    }
    Mention head = mention(end);
    if (head == null || !head.isKind() && !isOfStore(end)) {
      run(from, end);
    }
    return end;
  }

  /** The S3 of "the RAW S3 bucket": what stands before it tells which store. */
  private boolean isOfStore(int end) {
    Mention head = mention(end);
    return head != null && head.isTechnology() && Kinds.isStore(NounPhrase.kindOf(head));
  }

  /** "The Application Controller", "the Web Front End (WFE)": words for kinds as parts of names. */
  private int kindInName(int from) {
    Mention mention = mention(from);
    boolean kind =
        mention != null
            && (mention.isKind() || mention.isData())
            && mention.from() == from
            && signs.isCapital(from, mention.to());
    if (mention == null || !kind) {
      return from;
    }
    int acronym = mention.isKind() ? signs.acronymEnd(from, mention.to()) : 0;
    if (acronym > 0) {
      Candidate one = candidate(from, mention.to());
      one.kind = ((Meaning.OfKind) mention.meaning()).wording().kind();
      one.acronym = sentence.word(mention.to() + 1);
      one.sure = true;
      return acronym;
    }
    int letter = mention.to();
    boolean numbered =
        mention.isKind()
            && letter < sentence.size()
            && mention(letter) == null
            && isLetter(sentence.original(letter))
            && !sentence.token(letter).joined();
    if (numbered) {
      Candidate one = candidate(from, letter + 1);
      one.kind = ((Meaning.OfKind) mention.meaning()).wording().kind();
      one.sure = true;
      return letter + 1;
    }
    int end = signs.runEnd(mention.to());
    boolean telling = end > mention.to() && NameSuffixes.ofTitle(sentence.word(end - 1)) != null;
    if (telling) {
      run(from, end);
    }
    return telling ? end : from;
  }

  /** The A of "Service A". */
  private static boolean isLetter(String word) {
    return word.length() == 1 && word.charAt(0) >= 'A' && word.charAt(0) <= 'Z';
  }

  /** "order-service", "payments-api": the last word says what it is. */
  private void compound(int from, int to) {
    ComponentKind kind = NameSuffixes.ofTail(sentence.word(to - 1));
    boolean word =
        sentence.token(from).isWord()
            && sentence.word(from).length() > 1
            && !NameSuffixes.isCommon(sentence.word(from))
            && !Words.PLAIN.contains(sentence.word(from))
            && !Words.DESCRIPTIVE.contains(sentence.word(from))
            && !Words.PREPOSITIONS.contains(sentence.word(from))
            && !Words.DETERMINERS.contains(sentence.word(from));
    boolean hyphen = sentence.token(from).end() + 1 == sentence.token(from + 1).start();
    if (kind != null && word && hyphen && !signs.isDotted(from, to)) {
      candidate(from, to).kind = kind;
      candidate(from, to).sure = true;
    }
  }

  /** "The console is a single-page app": a noun that nobody knows, and what it is. */
  private void subject() {
    String first = sentence.word(0);
    if (!first.equals("the") && !first.equals("our")) {
      return;
    }
    int to = 1;
    while (to < sentence.size() && to <= LONGEST_SUBJECT && isPlainNoun(to)) {
      to++;
    }
    boolean noun =
        to > 1
            && (sentence.word(to).equals("is") || sentence.word(to).equals(","))
            && !NO_SUBJECTS.contains(sentence.word(to - 1))
            && !Words.isDescriptive(sentence.word(to - 1));
    if (noun && sentence.word(to).equals("is")) {
      product(to);
    }
    boolean a = sentence.word(to + 1).equals("a") || sentence.word(to + 1).equals("an");
    if (noun && a && signs.kindWithin(to + 2)) {
      int from = to - 1;
      while (from > 1
          && !Words.isDescriptive(sentence.word(from - 1))
          && !Words.PLAIN.contains(sentence.word(from - 1))) {
        from--;
      }
      candidate(from, to, true).sure = true;
    }
  }

  /** "The shop is WooCommerce": a noun for programs, and which one it is. */
  private void product(int is) {
    Mention mention = mention(is + 1);
    Technology technology = mention == null ? null : mention.technology();
    boolean program =
        PartNouns.isPlainProgram(sentence.word(is - 1))
            && technology != null
            && !Kinds.isMaterial(technology.kind())
            && Kinds.isApplication(technology.kind());
    if (program && technology != null) {
      Candidate one = candidate(is - 1, is, true);
      one.kind = one.sure ? one.kind : technology.kind();
      one.sure = true;
    }
  }

  /** The apps of "two Django apps". */
  private boolean areProgramsWithin(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST_NAME); i++) {
      String word = sentence.word(i);
      String one = Goals.singular(word);
      if (mention(i) == null && !one.equals(word) && PartNouns.of(one) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The shop writes orders to MySQL": a plain noun, unless the text calls something so and more.
   */
  private void plainNouns() {
    for (int i = 1; i < sentence.size() - 1; i++) {
      Mention mention = mention(i);
      if (mention != null && mention.isKind()) {
        kindEnds.add(sentence.word(mention.to() - 1));
      }
      String before = sentence.word(i - 1);
      boolean one = before.equals("the") || before.equals("our");
      if (one
          && mention == null
          && (PartNouns.isPlainProgram(sentence.word(i)) || isOfData(i))
          && signs.acts(i + 1)
          && signs.hasThing(i + 1)) {
        candidate(i, i + 1, true).plain = true;
      }
    }
  }

  /** "The pipeline reads from Kafka", and not the one that puts programs in their place. */
  private boolean isOfData(int noun) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(noun + 1));
    return sentence.word(noun).equals("pipeline")
        && verb != null
        && (verb.sense() == Verbs.Sense.READ || verb.sense() == Verbs.Sense.RECEIVE);
  }

  private boolean isPlainlyNamed(Candidate one) {
    String noun = one.words.get(one.words.size() - 1);
    boolean more =
        candidates.values().stream()
            .anyMatch(c -> c.sure && c.words.get(c.words.size() - 1).equals(noun));
    return one.plain && !more && !kindEnds.contains(noun);
  }

  /** "Larder keeps recipes. It reads from MySQL": what "it" stands for is no person. */
  private void subjectOfIt() {
    int end = signs.runEnd(0);
    Verbs.Verb verb = end > 0 ? Verbs.ENGLISH.of(sentence.word(end)) : null;
    boolean does =
        verb != null && verb.form() == Verbs.Form.THIRD
            || Words.AUXILIARIES.contains(sentence.word(end))
            || Workings.of(sentence.word(end)) != null;
    if (end > 0 && end < sentence.size() && does && isNameLike(0, end)) {
      candidate(0, end).sure = true;
    }
  }

  /** "The LMS and Studio are Django apps": names side by side, and what all of them are. */
  private void subjects() {
    int verb = 1;
    while (verb < sentence.size() && !sentence.word(verb).equals("are")) {
      verb++;
    }
    boolean programs = signs.kindWithin(verb + 1) || areProgramsWithin(verb + 1);
    if (verb > LONGEST_LIST || verb >= sentence.size() || !programs) {
      return;
    }
    List<int[]> members = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= verb; i++) {
      Token token = sentence.token(i);
      boolean between =
          i == verb || BESIDE.contains(token.word()) || ARTICLES.contains(token.word());
      boolean name = token.isWord() && token.capital();
      if (!between && !name) {
        return;
      }
      if (!between && start < 0) {
        start = i;
      } else if (between && start >= 0) {
        members.add(new int[] {start, i});
        start = -1;
      }
    }
    for (int[] member : members.size() > 1 ? members : List.<int[]>of()) {
      boolean open = member[1] - member[0] <= LONGEST_NAME;
      for (int i = member[0]; i < member[1]; i++) {
        open &= mention(i) == null;
      }
      if (open) {
        Candidate one = candidate(member[0], member[1]);
        one.kind = one.kind == ComponentKind.OTHER ? kindBehind(verb + 1) : one.kind;
        one.sure = true;
      }
    }
  }

  /** The kind of the services of "are Go services"; apps may be of any. */
  private ComponentKind kindBehind(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST_NAME); i++) {
      Mention mention = mention(i);
      if (mention != null && mention.isKind()) {
        return ((Meaning.OfKind) mention.meaning()).wording().kind();
      }
    }
    return ComponentKind.OTHER;
  }

  /** A member of a list; a plain word among them is a name only where it acts or is turned to. */
  private void listed(int from, int to, ComponentKind kind) {
    Candidate one = candidate(from, to, !sentence.token(from).capital());
    one.kind = one.sure ? one.kind : kind;
    boolean common =
        !one.sure
            && to - from == 1
            && !NameSigns.isCamel(sentence.original(from))
            && !Words.INDEFINITE.contains(sentence.word(from - 1))
            && NameSuffixes.ofNoun(sentence.word(from)) == null
            && (small.contains(sentence.word(from)) || mention(from) != null);
    one.use = common ? Use.WHERE_IT_ACTS : one.use;
    one.sure = true;
  }

  /** The order of "the profile, order and pricing services": a service, as the head says. */
  private void shared(int from, int to, String head) {
    ComponentKind kind = Enumerations.kindOfHead(ProperNames.key(head));
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      words.add(sentence.word(i));
    }
    String written =
        sentence.text().name(sentence.token(from).start(), sentence.token(to - 1).end());
    String name = Assembly.capital(written) + " " + Goals.singular(head);
    Candidate one =
        candidates.computeIfAbsent(String.join(" ", words), w -> new Candidate(name, words, false));
    if (!one.sure) {
      one.kind = kind;
      one.use = Use.WHERE_IT_ACTS;
      one.sure = true;
    }
  }

  /** What stands between two arrows. */
  private void chained(int from, int to, ComponentKind kind) {
    Candidate one = candidate(from, to);
    one.kind = one.sure ? one.kind : kind;
    one.sure = true;
  }

  /** A noun that no list knows, by its own words in both numbers. */
  private void open(int from, int to, ComponentKind kind) {
    if (isOfStore(to)) {
      return;
    }
    if (sentence.word(to).equals("(") && EXAMPLES.contains(sentence.word(to + 1))) {
      // "Downstream systems (i.e. Redis and the archive)": those that are named.
      return;
    }
    Candidate one = candidate(from, to, true);
    one.kind = one.sure ? one.kind : kind;
    one.sure = true;
  }

  /** "A script called leave-sync": a name in small letters, before what it does or an end. */
  private void called() {
    for (int i = 2; i + 1 < sentence.size(); i++) {
      String noun = sentence.word(i - 1);
      boolean calls = sentence.word(i).equals("called") || sentence.word(i).equals("named");
      Mention before = mention(i - 1);
      ComponentKind kind =
          !calls
              ? null
              : before != null && before.isKind()
                  ? ((Meaning.OfKind) before.meaning()).wording().kind()
                  : before == null ? PartNouns.of(noun) : null;
      int to = i + 2;
      while (to < sentence.size() && sentence.token(to).joined()) {
        to++;
      }
      boolean free = kind != null && mention(i + 1) == null && sentence.token(i + 1).isWord();
      boolean ends =
          to >= sentence.size()
              || sentence.token(to).isMark()
              || Words.isFunction(sentence.word(to))
              || Verbs.ENGLISH.of(sentence.word(to)) != null;
      if (free && ends && !Words.isFunction(sentence.word(i + 1))) {
        Candidate one = candidate(i + 1, to);
        one.kind = kind == ComponentKind.OTHER || kind == null ? ComponentKind.SERVICE : kind;
        one.sure = true;
      }
    }
  }

  /** "The forum (Discourse)": a noun that no list has means the product behind it. */
  private void glosses() {
    for (int i = 2; i < sentence.size() - 2; i++) {
      Mention product = sentence.word(i).equals("(") ? mention(i + 1) : null;
      Technology technology = product == null ? null : product.technology();
      if (technology == null
          || Kinds.isMaterial(technology.kind())
          || technology.kind() == ComponentKind.PROTOCOL
          || !sentence.word(product.to()).equals(")")) {
        continue;
      }
      int from = i;
      while (from > 1 && i - from < 2 && isFreeNoun(from - 1)) {
        from--;
      }
      String before = sentence.word(from - 1);
      if (from < i && (before.equals("the") || before.equals("our") || ARTICLES.contains(before))) {
        open(from, i, technology.kind());
      }
    }
  }

  private boolean isFreeNoun(int i) {
    return mention(i) == null
        && isPlainNoun(i)
        && !Words.DETERMINERS.contains(sentence.word(i))
        && Verbs.ENGLISH.of(sentence.word(i)) == null;
  }

  private boolean isInCompound(int i) {
    return sentence.token(i).joined() || i + 1 < sentence.size() && sentence.token(i + 1).joined();
  }

  private boolean isPlainNoun(int i) {
    Token token = sentence.token(i);
    return token.isWord()
        && (mention(i) == null || mentionAt[i].isActor() || mentionAt[i].isData())
        && !token.joined()
        && !Words.BOUNDARIES.contains(token.word())
        && !Words.PREPOSITIONS.contains(token.word())
        && !Words.AUXILIARIES.contains(token.word());
  }

  /** A run of capitalised words that the catalog does not know. */
  private void run(int from, int to) {
    String last = sentence.word(to - 1);
    ComponentKind suffix = to - from > 1 ? NameSuffixes.ofTitle(last) : null;
    int acronymEnd = signs.acronymEnd(from, to);
    int after = acronymEnd > 0 ? acronymEnd : to;
    boolean acting = signs.acts(after) && signs.hasThing(after) || signs.isTurnedTo(from);
    boolean said = signs.isSaidToBe(to) || signs.isCalled(from) || signs.isNamedAfterKind(from, to);
    boolean defined = acronymEnd > 0 && !NO_PROGRAM_ENDS.contains(last);
    boolean named =
        said || signs.acts(after) && signs.hasThing(after) && !signs.isShouted(from, to);
    boolean using = signs.uses(after) && to - from == 1 && inside.containsKey(sentence.word(from));
    named |= using && signs.hasThing(after) && !signs.isShouted(from, to);
    // No word looks so: what does anything at all to a thing is a program.
    boolean distinct = to - from == 1 && isOddName(sentence.original(from));
    named |= distinct && signs.works(after) && signs.hasThing(after);
    boolean sure =
        suffix != null && (acting || !NameSuffixes.isPersonal(last))
            || defined && acting
            || (named || signs.isAsked(from, to)) && isNameLike(from, to)
            || isGoalByName(from, to)
            || isCounterpart(from, to);
    if (!sure) {
      return;
    }
    Candidate one = candidate(from, to);
    one.sure = true;
    one.kind = suffix == null ? defined ? ComponentKind.SERVICE : one.kind : suffix;
    one.acronym = acronymEnd > 0 ? sentence.word(to + 1) : one.acronym;
  }

  /** True of what does something to a thing, gets something, or is called so. */
  private boolean takesPart(int from, int to) {
    return signs.acts(to) && signs.hasThing(to)
        || goals.isGoal(from)
        || signs.isCalled(from)
        || signs.isSaidToBe(to)
        || signs.isNamedAfterKind(from, to);
  }

  /**
   * "Posts the values to the LIMS", "uploads them to WebUntis": a name that is no word, where
   * something passes to it; one that could be a word or a person's, where it stands so more than
   * once.
   */
  private boolean isGoalByName(int from, int to) {
    String word = sentence.original(from);
    boolean one =
        to - from == 1 && word.length() > 2 && !Goals.NO_NAMES.contains(sentence.word(from));
    String before = sentence.word(from - 1);
    boolean goal =
        goals.isGoal(from)
            && goals.endsNoun(to)
            && !MEANS.contains(before)
            && !USED.contains(before);
    // "Upload ZIP archives": what is between a verb and a noun does nothing.
    boolean doer = Verbs.ENGLISH.of(before) == null && signs.acts(to) && signs.hasThing(to);
    if (!one || !goal && !doer || small.contains(sentence.word(from))) {
      return false;
    }
    boolean distinct =
        signs.isShouted(from, to) || isOddName(word) || word.chars().anyMatch(Character::isDigit);
    boolean often = inside.getOrDefault(sentence.word(from), 0) > 1;
    return distinct || goal && often && !longer.contains(sentence.word(from));
  }

  /** "The API asks Quoxel": what a program turns to, by a name that is no word of the text. */
  private boolean isCounterpart(int from, int to) {
    String word = sentence.word(from);
    boolean name =
        word.length() > 2
            && !small.contains(word)
            && !NO_PROGRAMS.contains(word)
            && !Goals.NO_NAMES.contains(word)
            && !(to - from == 1 && ABSTRACT.stream().anyMatch(word::endsWith));
    Counterparts counterparts = new Counterparts(sentence, mentionAt, this::isNamed);
    return name && (goals.endsNoun(to) && counterparts.contain(from) || counterparts.isTool(to));
  }

  private boolean isNamed(String word) {
    Candidate one = candidates.get(word);
    return one != null && one.sure;
  }

  /** Written as no word is, and no field of a message, nor a language for queries: PromQL. */
  private static boolean isOddName(String word) {
    return NameSigns.isCamel(word)
        && !word.endsWith(LANGUAGE)
        && FIELDS.stream().noneMatch(word::endsWith);
  }

  /** "`ingest_ts`", "`is_high_risk`": of a message or a table, and no program. */
  private boolean isColumn(int from, int to) {
    boolean tied = false;
    String text = sentence.text().characters();
    for (int i = from + 1; i < to; i++) {
      tied |= text.charAt(sentence.token(i).start() - 1) == '_';
    }
    return tied
        && (COLUMNS.contains(sentence.word(to - 1)) || COLUMNS.contains(sentence.word(from)));
  }

  /** "orderId": of a message or a table. */
  private static boolean isField(String word) {
    return NameSigns.isCamel(word)
        && Character.isLowerCase(word.charAt(0))
        && FIELDS.stream().anyMatch(word::endsWith);
  }

  /** True of what is no common noun that only begins the sentence, nor a person of examples. */
  private boolean isNameLike(int from, int to) {
    String word = sentence.word(from);
    if (NO_PROGRAMS.contains(word)) {
      return false;
    }
    if (to - from > 1 || NameSigns.isCamel(sentence.original(from))) {
      return !sentence.original(from).endsWith(LANGUAGE);
    }
    boolean abstractNoun = ABSTRACT.stream().anyMatch(word::endsWith);
    return !small.contains(word)
        && (from > 0 || !abstractNoun || inside.containsKey(word))
        && !word.endsWith("s");
  }

  /** "| comments | Go |" in a table of services: a word for data that is a name there. */
  private void commonCell() {
    Mention mention = sentence.size() > 1 ? mention(0) : null;
    if (mention != null && mention.isData() && sentence.word(mention.to()).equals(":")) {
      listed(0, mention.to(), ComponentKind.SERVICE);
    }
  }

  /** "* Parcel sorter", with a list of its own below: what the points of the list are about. */
  private void headOfList(Sentence head, Sentence first) {
    boolean colon = head.size() > 1 && head.word(head.size() - 1).equals(":");
    int to = colon ? head.size() - 1 : head.size();
    String last = Goals.singular(head.word(to - 1));
    ComponentKind kind = PartNouns.of(last);
    if (kind == null && colon && SectionNames.isDoer(last) && isDeed(first)) {
      kind = ComponentKind.SERVICE;
    }
    boolean alone = colon && head.token(0).capital() && isDeed(first);
    boolean noun =
        head.block() == Block.Kind.ITEM && (to > 1 || alone) && to <= LONGEST_NAME && kind != null;
    for (int i = 0; i < to && noun; i++) {
      noun = head.token(i).isWord() && !Words.isFunction(head.word(i));
    }
    if (noun && kind != null) {
      Sentence own = sentence;
      sentence = head;
      signs = new NameSigns(head, new Mention[head.size()]);
      open(0, to, kind);
      sentence = own;
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
    if (PROPERTIES.contains(sentence.word(0))
        && sentence.size() > 1
        && sentence.token(1).isMark()) {
      return;
    }
    label();
    codeName();
    ListedNames.Name listedName = ListedNames.of(sentence, mentionAt, led);
    if (listedName != null) {
      Candidate one = candidate(0, listedName.to());
      one.kind = one.kind == ComponentKind.OTHER ? listedName.kind() : one.kind;
      one.sure = true;
    }
    if (led && sentence.block() == Block.Kind.ROW) {
      commonCell();
    }
    int to = 0;
    while (to < sentence.size() && to <= LONGEST_NAME && !sentence.token(to).isMark()) {
      Mention mention = mention(to);
      boolean clause = CLAUSAL.contains(sentence.word(to));
      if (mention != null && !mention.isActor() || !sentence.token(to).isWord() || clause) {
        return;
      }
      to++;
    }
    if (to == sentence.size() && led && to > 1 && signs.isCapital(0, to)) {
      candidate(0, to).sure = true;
      candidate(0, to).kind = ComponentKind.SERVICE;
      return;
    }
    String mark = sentence.word(to);
    boolean cell = sentence.block() == Block.Kind.ROW && mark.equals(":");
    boolean open = to > 0 && Words.PREPOSITIONS.contains(sentence.word(to - 1));
    if (to == 1 && NO_PROGRAMS.contains(sentence.word(0))) {
      return;
    }
    if (to == 0 || to > LONGEST_NAME || open || !cell && !mark.equals(":") && !mark.equals("-")) {
      return;
    }
    if (SCREENS.contains(sentence.word(to - 1)) && signs.isMaterialWithin(to + 1)) {
      candidate(0, to).sure = true;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(to + 1));
    boolean does = verb != null && verb.form() == Verbs.Form.THIRD;
    int start = ARTICLES.contains(sentence.word(to + 1)) ? to + 2 : to + 1;
    boolean said = start > to + 1 && signs.kindWithin(start) && !signs.isClause(to + 1);
    boolean thing = said || mention(to + 1) != null || signs.kindWithin(start);
    if (said && !cell || led && (cell || does || thing)) {
      Candidate one = candidate(0, to);
      one.sure = true;
      one.kind =
          one.kind != ComponentKind.OTHER || thing && !cell ? one.kind : ComponentKind.SERVICE;
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
      Mention mention = mention(end);
      product |= mention != null && !mention.isKind() && !mention.isActor() && !mention.isData();
      end++;
    }
    String mark = sentence.word(end);
    boolean said = mark.equals(":") || mark.equals("-") || mark.equals("\u2014");
    if (!said || end < 2 || product || signs.isProduct(end + 1)) {
      return;
    }
    boolean part = PARTS.contains(sentence.word(end - 1)) && end > 2;
    int to = part ? end - 1 : end;
    Mention head = mention(to - 1);
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
    if (whole && signs.isOwnService(known, end)) {
      Candidate one = candidate(0, to);
      one.sure = true;
      one.kind = Kinds.isApplication(known) ? known : ComponentKind.SERVICE;
      return;
    }
    if (kind != null && !whole && (part || Kinds.isApplication(kind))) {
      Candidate one = candidate(0, to);
      one.sure = true;
      one.kind = one.kind == ComponentKind.OTHER ? kind : one.kind;
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
    boolean code = start > 0 && text.charAt(start - 1) == '`' || !led && signs.isDoer(end);
    boolean named =
        end <= LONGEST_NAME && (mark.equals(":") || mark.equals("-") || mark.equals("\u2014"));
    Mention mention = mention(0);
    boolean word = mention == null || mention.isKind() || mention.isActor() || mention.isData();
    boolean known = !word || mention != null && mention.to() > end;
    listed &= code && named;
    if (!code || !named || known || !listed && !signs.isDeed(end + 1)) {
      return;
    }
    listed = true;
    Candidate one = candidate(0, end);
    one.sure = true;
    if (one.kind == ComponentKind.OTHER) {
      ComponentKind suffix = NameSuffixes.ofNoun(sentence.word(end - 1));
      boolean agent =
          sentence.word(end - 1).endsWith("er") || sentence.word(end - 1).endsWith("or");
      one.kind = suffix != null ? suffix : agent ? ComponentKind.WORKER : ComponentKind.SERVICE;
    }
  }

  private Candidate candidate(int from, int to) {
    return candidate(from, to, false);
  }

  private Candidate candidate(int from, int to, boolean noun) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      words.add(sentence.word(i));
    }
    Span span = new Span(sentence.token(from).start(), sentence.token(to - 1).end());
    String written = noun ? CodeType.nameWithin(sentence, from, to, i -> mention(i) == null) : "";
    written = written.isEmpty() ? sentence.text().name(span.start(), span.end()) : written;
    String name = noun ? Assembly.capital(written) : written;
    boolean capital = signs.isCapital(from, to);
    return candidates.computeIfAbsent(
        String.join(" ", words),
        w -> new Candidate(name, words, capital && !NameSigns.isCamel(name)));
  }

  private @Nullable Mention mention(int i) {
    return i >= 0 && i < mentionAt.length ? mentionAt[i] : null;
  }
}
