package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.source.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text introduces a program by a name of its own: by what the name says ("the
 * order-service"), by what it is said to be ("Zorp, a MySQL database"), by an acronym, in a list or
 * a table of services, and by what only programs do ("Griffin stores events in MongoDB").
 */
final class Introductions {
  private static final Set<String> FILED = Words.of("storage blob blobs files file uploads scans");

  /** Before "Interface" they make no page with a name of its own. */
  private static final Set<String> NO_PAGES =
      Words.of(
          "user programming line native network gateway rest web api graphical common foreign loopback"
              + " serial provider language virtual elastic public private hardware human machine");

  private static final int LONGEST_UNIT = 4;

  /** So far into its sentence "it" may stand that is what was told before. */
  private static final int FAR_IT = 6;

  private static final int LONGEST_NAME = 4;

  /** Nouns for what houses buy, and call by its name. */
  private static final Set<String> BOUGHT =
      Words.of("system erp crm wms pim cms dms mes lims lis his gateway platform software suite");

  /** From "is" to the noun for a program, in tokens. */
  private static final int LONGEST_TOLD = 7;

  /** What nobody is. */
  private static final Set<String> PROGRAMS =
      Words.of(
          "program programme script job service microservice daemon process app application bot"
              + " binary function container lambda worker controller module");

  private static final Set<String> WRITTEN = Words.of("written implemented coded programmed");

  private static final Set<String> USED = Words.of("use uses using");

  /** Before a name of how something passes: "by AS4". */
  private static final Set<String> MEANS = Words.of("by via through over with on against using");

  /** How fields of messages and tables end or begin that are written with ties. */
  private static final Set<String> COLUMNS =
      Words.of(
          "ts id ids at key keys count name url uri type status date time flag risk code hash amount"
              + " is has num total min max size version last4 email user token");

  /** With them a compound tells between what or for whom: "inter-service traffic". */
  private static final Set<String> PREFIXES =
      Words.of("inter intra cross multi per pre post non self anti off");

  private static final Set<String> LABEL_ENDS = Set.of(":", "-", "\u2014");

  /** How fields of messages end: "orderId keeps the order unique". */
  private static final Set<String> STATES = Words.of("status state phase flag stage level");

  private static final List<String> FIELDS =
      List.of(
          "Id", "Ids", "Name", "Key", "Url", "Token", "Type", "Status", "Date", "Count", "Time");

  /** How types of programs and addresses within messages end. */
  private static final List<String> TYPES =
      List.of(
          "Factory",
          "Preferences",
          "Exception",
          "Impl",
          "Serializer",
          "StreamWriter",
          "StreamReader",
          "URL",
          "URI");

  /** In letters, of a name in capitals that is used again: fewer are initials. */
  private static final int LEAST_SHOUTED = 4;

  /** The same of one that stands once. */
  private static final int LEAST_SHOUTED_ONCE = 6;

  private static final Set<String> NO_PROGRAM_ENDS =
      Words.of(
          "protocol standard regulation act law language format security encryption interface"
              + " architecture framework algorithm agreement kit pattern control layer principle"
              + " environment practice objective indicator number identifier code management");

  private static final Sentence NO_SENTENCE =
      new Sentence(
          0,
          new Text(new Source("", "prose", "")),
          Block.Kind.PARAGRAPH,
          Status.PRESENT,
          Block.NONE,
          List.of());

  private final NameBook book = new NameBook();
  private final PointNames points;
  private CodeNames.Coded coded = CodeNames.Coded.in(List.of());
  private Set<String> linked = Set.of();
  private Set<String> endings = Set.of();

  private NamePlace here = new NamePlace(book, NO_SENTENCE, new Mention[0]);
  private Sentence sentence = NO_SENTENCE;
  private Goals goals = new Goals(NO_SENTENCE, new Mention[0]);
  private NameSigns signs = here.signs;

  private Introductions() {
    this.points = new PointNames(here);
  }

  /**
   * Reads a text.
   *
   * @param mentions the names of the catalog in each sentence
   */
  static Introductions in(List<Sentence> sentences, List<List<Mention>> mentions) {
    Introductions reader = new Introductions();
    sentences.forEach(reader.book::collect);
    reader.book.leaveOut(Premises.in(sentences, mentions));
    reader.book.leaveOut(Agencies.in(sentences, mentions));
    reader.coded = CodeNames.Coded.in(sentences);
    reader.linked = ChainedNames.linked(sentences);
    reader.endings = GeneralTargets.endings(sentences, mentions);
    Map<Integer, Directories.Name> directory = Directories.in(sentences, mentions);
    Map<Integer, PartLists.Name> parts = PartLists.in(sentences, mentions);
    Map<Integer, OpenNouns.Part> made = MadePoints.in(sentences, mentions);
    Map<Integer, List<OpenNouns.Part>> small = SmallNames.in(sentences, mentions);
    Map<Integer, List<OpenNouns.Part>> bold = BoldNames.in(sentences, mentions);
    Map<Integer, List<OpenNouns.Part>> families = NameFamilies.in(sentences, mentions);
    Map<Integer, List<OpenNouns.Part>> functions = FunctionNames.in(sentences, mentions);
    Map<Integer, List<OpenNouns.Part>> shortly = ShortNames.in(sentences, mentions);
    Map<Integer, List<OpenNouns.Part>> bare = BareNames.in(sentences, mentions);
    Map<Integer, List<OpenNouns.Part>> agents = HostAgents.in(sentences, mentions);
    Map<Integer, List<OpenNouns.Part>> described = DescribedNames.in(sentences, mentions);
    Map<Integer, List<OpenNouns.Part>> numbered = NumberedNames.in(sentences, mentions);
    Map<Integer, List<OpenNouns.Part>> taken = TakenUp.in(sentences, mentions);
    numbered.forEach(
        (i, counted) -> {
          NamePlace place =
              new NamePlace(reader.book, sentences.get(i), at(sentences.get(i), mentions.get(i)));
          counted.forEach(p -> labelled(place, p));
        });
    DefinedAcronyms.in(sentences, mentions)
        .forEach(
            (i, defined) -> {
              Sentence sentence = sentences.get(i);
              NamePlace place = new NamePlace(reader.book, sentence, at(sentence, mentions.get(i)));
              NameBook.Candidate one =
                  sentence.token(defined.from()).capital()
                      ? place.candidate(defined.from(), defined.to())
                      : place.noun(defined.from(), defined.to());
              one.kind = one.sure ? one.kind : defined.kind();
              one.acronym = defined.acronym();
              one.sure = true;
            });
    for (int i = 0; i < sentences.size(); i++) {
      reader.read(sentences.get(i), mentions.get(i));
      Directories.Name name = directory.get(i);
      if (name != null) {
        reader.here.listed(0, name.to(), name.kind());
      }
      PartLists.Name part = parts.get(i);
      if (part != null) {
        labelled(reader.here, new OpenNouns.Part(part.from(), part.to(), part.kind()));
      }
      OpenNouns.Part point = made.get(i);
      if (point != null) {
        NameBook.Candidate one = reader.here.candidate(0, point.to());
        one.kind = one.sure ? one.kind : point.kind();
        one.use = one.sure ? one.use : NameBook.Use.IN_CODE;
        one.sure = true;
      }
      if (i > 0) {
        Enumerations.counted(sentences.get(i - 1), sentences.get(i), reader.here.mentionAt())
            .forEach(reader::counted);
      }
      small.getOrDefault(i, List.of()).forEach(p -> labelled(reader.here, p));
      bold.getOrDefault(i, List.of()).forEach(p -> labelled(reader.here, p));
      described.getOrDefault(i, List.of()).forEach(p -> labelled(reader.here, p));
      families.getOrDefault(i, List.of()).forEach(p -> labelled(reader.here, p));
      functions.getOrDefault(i, List.of()).forEach(reader::functionOf);
      agents.getOrDefault(i, List.of()).forEach(p -> reader.here.open(p.from(), p.to(), p.kind()));
      taken.getOrDefault(i, List.of()).forEach(p -> reader.here.open(p.from(), p.to(), p.kind()));
      shortly
          .getOrDefault(i, List.of())
          .forEach(p -> reader.here.listed(p.from(), p.to(), p.kind()));
      bare.getOrDefault(i, List.of()).forEach(p -> reader.here.listed(p.from(), p.to(), p.kind()));
      Sentence next = i + 1 < sentences.size() ? sentences.get(i + 1) : null;
      reader.point(next, next == null ? new Mention[0] : at(next, mentions.get(i + 1)));
      if (i > 0 && sentences.get(i - 1).block() == Block.Kind.HEADING) {
        reader.section(
            sentences.get(i - 1),
            at(sentences.get(i - 1), mentions.get(i - 1)),
            sentences.subList(i, sentences.size()));
      }
    }
    reader.title(sentences, mentions);
    ServerNodes.settle(reader.book.candidates(), sentences);
    return reader;
  }

  /** A label is what it says, though people may be called so. */
  private static void labelled(NamePlace place, OpenNouns.@Nullable Part label) {
    if (label == null) {
      return;
    }
    boolean person = false;
    for (int i = label.from(); i < label.to(); i++) {
      person |= place.mention(i) != null;
    }
    boolean written = place.sentence.token(label.from()).capital();
    NameBook.Candidate one =
        written ? place.candidate(label.from(), label.to()) : place.noun(label.from(), label.to());
    one.kind = one.sure ? one.kind : label.kind();
    one.use = person ? NameBook.Use.FOR_NO_PERSON : one.use;
    one.sure = true;
  }

  /** The reader of "the terminal gets the number from the reader": no person. */
  private void everyday(OpenNouns.Part part) {
    int from = part.from();
    Mention made = here.mention(from);
    boolean written =
        made != null
            && made.isTechnology()
            && OpenNouns.LANGUAGES.contains(NounPhrase.kindOf(made))
            && made.to() < part.to();
    if (made != null && written) {
      // "A Python script on the server": with what it is written is no part of its name.
      from = made.to();
    }
    here.open(from, part.to(), part.kind());
    Mention person = here.mention(part.to() - 1);
    if (person != null && person.isActor()) {
      here.noun(part.from(), part.to()).use = NameBook.Use.FOR_NO_PERSON;
    }
  }

  /** The panel of "at the gate there is a panel": a thing, whatever else is called so. */
  private static void placed(NamePlace place, OpenNouns.Part part) {
    place.open(part.from(), part.to(), part.kind());
    NameBook.Candidate one = place.noun(part.from(), part.to());
    one.kind = one.kind == ComponentKind.WEB_APPLICATION ? part.kind() : one.kind;
  }

  /** The sorter of "consists of an intake API, a sorter and a mailer". */
  private void member(Enumerations.Member member) {
    here.listed(member.from(), member.to(), member.kind());
    for (int i = member.from(); i < member.to(); i++) {
      Mention mention = here.mention(i);
      if (mention != null && mention.isActor() && PartNouns.isPersonal(sentence.word(i))) {
        here.candidate(member.from(), member.to()).use = NameBook.Use.FOR_NO_PERSON;
      }
    }
  }

  /** The members of "Four services. Members, loans, fines and a client": no people. */
  private void counted(Enumerations.Member member) {
    member(member);
    Mention mention = here.mention(member.from());
    if (mention != null && mention.isActor()) {
      here.candidate(member.from(), member.to()).use = NameBook.Use.FOR_NO_PERSON;
    }
  }

  /** "# Zorp", "Zorp helps people find their seats". */
  private void title(List<Sentence> sentences, List<List<Mention>> mentions) {
    SystemTitle.Name name = SystemTitle.of(sentences, mentions);
    if (name != null) {
      int i = name.sentence();
      NamePlace place =
          new NamePlace(book, sentences.get(i), at(sentences.get(i), mentions.get(i)));
      NameBook.Candidate one = place.candidate(name.from(), name.to());
      one.sure = true;
      if (place.mention(name.to() - 1) != null) {
        // "Parcel Manager", whose title is a person's elsewhere.
        one.use = NameBook.Use.FOR_NO_PERSON;
      }
    }
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
    SectionNames.Name name = SectionNames.of(heading, headingAt, sentence, here.mentionAt(), below);
    labelled(
        new NamePlace(book, heading, headingAt),
        ProgramLabels.above(heading, headingAt, sentence, here.mentionAt()));
    if (name != null) {
      NameBook.Candidate one =
          new NamePlace(book, heading, headingAt).candidate(name.from(), name.to());
      one.kind = one.kind == ComponentKind.OTHER ? name.kind() : one.kind;
      one.sure = true;
      return;
    }
    Captions.Caption caption = Captions.of(heading, headingAt, sentence, here.mentionAt());
    if (caption != null) {
      captioned(new NamePlace(book, heading, headingAt), caption);
    }
  }

  /** "- exporter: a daemon which reads", the sentence that is being read. */
  private void point(@Nullable Sentence next, @Nullable Mention[] nextAt) {
    Captions.Caption caption = Captions.ofPoint(sentence, here.mentionAt(), next, nextAt);
    if (caption != null) {
      captioned(here, caption);
    }
  }

  private static void captioned(NamePlace place, Captions.Caption caption) {
    if (!isKnown(place.mentionAt(), caption.from(), caption.to())) {
      NameBook.Candidate one = place.candidate(caption.from(), caption.to());
      one.kind = one.kind == ComponentKind.OTHER ? caption.kind() : one.kind;
      one.sure = true;
    }
  }

  /** True where a name of the catalog is the whole. */
  private static boolean isKnown(@Nullable Mention[] at, int from, int to) {
    Mention first = at[from];
    return first != null && first.to() >= to;
  }

  /** The rows that only say what stands below them. */
  Set<Integer> headers() {
    return points.headers();
  }

  List<NameBook.Introduced> names() {
    return book.names();
  }

  private void read(Sentence next, List<Mention> mentions) {
    NamePlace before = here;
    here = new NamePlace(book, next, at(next, mentions));
    points.beginList(before, here);
    boolean it = next.word(0).equals("it") && here.signs.acts(1) && here.signs.hasThing(1);
    if (it && next.number() == sentence.number() + 1 && sentence.block() == next.block()) {
      new SubjectNames(book, before).ofIt();
    }
    boolean goesOn =
        next.number() == sentence.number() + 1 && sentence.block() == next.block() && isOfIt(next);
    if (goesOn) {
      PartPhrases.beforeIt(sentence, before.mentionAt(), next.word(0).equals("they"))
          .forEach(p -> before.open(p.from(), p.to(), p.kind()));
      EverydayNouns.placed(sentence, before.mentionAt()).forEach(p -> placed(before, p));
    }
    sentence = next;
    signs = here.signs;
    goals = new Goals(next, here.mentionAt());
    points.read(here);
    if (next.block() != Block.Kind.HEADING) {
      new SubjectNames(book, here).read();
      new CodeNames(here, coded).read();
      new ToldNames(here, coded).read();
      @Nullable Mention[] at = here.mentionAt();
      ChainedNames.in(next, at, linked).forEach(p -> chained(p.from(), p.to(), p.kind()));
      SharedHeads.in(next, at).forEach(m -> shared(m.from(), m.to(), m.head()));
      Enumerations.in(next, at).forEach(this::member);
      functions(mentions);
      written(mentions);
      Callings.in(next, at).forEach(p -> here.open(p.from(), p.to(), p.kind()));
      OpenNouns.in(next, at).forEach(p -> here.open(p.from(), p.to(), p.kind()));
      PartPhrases.in(next, at).forEach(p -> here.open(p.from(), p.to(), p.kind()));
      GeneralTargets.in(next, at, endings).forEach(p -> here.open(p.from(), p.to(), p.kind()));
      MakersClouds.in(next, at).forEach(p -> here.open(p.from(), p.to(), p.kind()));
      SystemMachines.in(next, at).forEach(p -> here.open(p.from(), p.to(), p.kind()));
      EverydayNouns.in(next, at, endings).forEach(this::everyday);
      labelled(here, ProgramLabels.in(next, at));
      for (int i = 0; i < next.size(); ) {
        i = at(i);
      }
      glosses();
      called();
    }
    points.leave();
  }

  /** "Once done, it updates the stock", "its results", "this writes": of what was told before. */
  private boolean isOfIt(Sentence next) {
    if (next.word(0).equals("its")) {
      return true;
    }
    for (int i = 0; i < Math.min(next.size(), FAR_IT); i++) {
      boolean it = next.word(i).equals("it") || i == 0 && next.word(i).equals("this");
      boolean thing =
          here.signs.hasThing(i + 1) || EverydayNouns.isOfThing(next, here.mentionAt(), i + 1);
      if (it && here.signs.acts(i + 1) && thing) {
        return true;
      }
    }
    return next.word(0).equals("they") && doTo(next);
  }

  /** "They measure the humidity and publish it to the broker": what programs and devices do. */
  private boolean doTo(Sentence next) {
    for (int i = 1; i < next.size(); i++) {
      Verbs.Verb verb = Verbs.ENGLISH.of(next.word(i));
      boolean moves =
          verb != null && verb.form() == Verbs.Form.BASE && OpenNouns.STRONG.contains(verb.sense());
      if (moves && here.signs.hasThing(i)) {
        return true;
      }
    }
    return false;
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
        int end = sentence.token(product.to() - 1).end();
        String name = sentence.text().name(sentence.token(from).start(), end);
        NameBook.Candidate one = book.candidate(name, here.words(from, product.from()), true);
        one.kind = ComponentKind.SERVERLESS_FUNCTION;
        one.sure = true;
      }
    }
  }

  /** "The import Lambda function", beside others. */
  private void functionOf(OpenNouns.Part noun) {
    int end = noun.to();
    Mention product = here.mention(end);
    int to = product == null ? end : product.to();
    String name =
        sentence.text().name(sentence.token(noun.from()).start(), sentence.token(to - 1).end());
    NameBook.Candidate one =
        book.candidate(Assembly.capital(name), here.words(noun.from(), noun.to()), false);
    one.use = one.sure ? one.use : NameBook.Use.BEFORE_FUNCTION;
    one.kind = noun.kind();
    one.sure = true;
  }

  /**
   * "A fleet manager written in C++", "the planner, a Python job": nobody is, so it is a program.
   */
  private void written(List<Mention> mentions) {
    for (Mention person : mentions) {
      boolean program =
          person.isActor()
              && (isMadeInLanguage(behindComma(person.to()))
                  || isSingular(person)
                      && sentence.word(person.to()).equals("is")
                      && isMadeInLanguage(person.to() + 1)
                  || isSingular(person) && isToldProgram(person.to()));
      if (program) {
        NameBook.Candidate one = here.noun(person.from(), person.to());
        one.kind = one.sure ? one.kind : ComponentKind.SERVICE;
        one.use = NameBook.Use.FOR_NO_PERSON;
        one.sure = true;
      }
    }
  }

  private int behindComma(int i) {
    return sentence.word(i).equals(",") ? i + 1 : i;
  }

  private boolean isMadeInLanguage(int i) {
    boolean made = WRITTEN.contains(sentence.word(i)) && sentence.word(i + 1).equals("in");
    Mention language = made ? here.mention(i + 2) : null;
    return language != null && language.isTechnology() && signs.isMaterialWithin(i + 2);
  }

  private boolean isSingular(Mention person) {
    String last = sentence.word(person.to() - 1);
    return !last.endsWith("s") && Words.DETERMINERS.contains(sentence.word(person.from() - 1));
  }

  /** "Is a Python job", ", a Java service": the noun for a program ends what it is said to be. */
  private boolean isToldProgram(int behind) {
    boolean is = sentence.word(behind).equals("is") || sentence.word(behind).equals(",");
    if (!is || !Words.INDEFINITE.contains(sentence.word(behind + 1))) {
      return false;
    }
    boolean described = false;
    for (int i = behind + 2; i < Math.min(sentence.size(), behind + LONGEST_TOLD); i++) {
      String word = sentence.word(i);
      boolean ends = i + 1 == sentence.size() || !sentence.token(i + 1).isWord() || isOver(i + 1);
      if (PROGRAMS.contains(word) && ends) {
        return described || !word.equals("service");
      }
      if (!sentence.token(i).isWord() && !sentence.token(i).joined() || isOver(i)) {
        return false;
      }
      described = true;
    }
    return false;
  }

  private boolean isOver(int i) {
    String word = sentence.word(i);
    return Words.PREPOSITIONS.contains(word)
        || Words.RELATIVES.contains(word)
        || Words.CONJUNCTIONS.contains(word)
        || Verbs.ENGLISH.of(word) != null;
  }

  /** The order of "the profile, order and pricing services": a service, as the head says. */
  private void shared(int from, int to, String head) {
    ComponentKind kind = Enumerations.kindOfHead(ProperNames.key(head));
    String written =
        sentence.text().name(sentence.token(from).start(), sentence.token(to - 1).end());
    String name = Assembly.capital(written) + " " + Goals.singular(head);
    NameBook.Candidate one = book.candidate(name, here.words(from, to), false);
    if (!one.sure) {
      one.kind = kind;
      one.use = NameBook.Use.WHERE_IT_ACTS;
      one.sure = true;
    }
  }

  private boolean isOfTitle(int i) {
    return sentence.token(i).isWord()
        && sentence.token(i).capital()
        && (here.mention(i) == null || !here.mention(i).isTechnology())
        && !Words.isFunction(sentence.word(i))
        && !Words.DETERMINERS.contains(sentence.word(i));
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
      NameBook.Candidate one = here.candidate(from, file);
      one.kind = one.sure ? one.kind : ComponentKind.WORKER;
      one.sure = true;
      return file;
    }
    if (here.mention(from) != null || !sentence.token(from).isWord()) {
      return Math.max(from + 1, kindInName(from));
    }
    if (FilePaths.contain(sentence, from)) {
      return from + 1;
    }
    if (NameSigns.isEvent(sentence.original(from))
        || isField(sentence.original(from))
        || isType(sentence.original(from))
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
      here.candidate(from, compound).sure = true;
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
      here.candidate(from, from + 1).kind = kind;
      here.candidate(from, from + 1).sure = true;
      return from + 1;
    }
    int end = signs.runEnd(from);
    if (end == from) {
      return from + 1;
    }
    Mention head = here.mention(end);
    if (head == null || !head.isKind() && !here.isOfProduct(end)) {
      run(from, end);
    }
    return end;
  }

  /** "The Application Controller", "the Web Front End (WFE)": words for kinds as parts of names. */
  private int kindInName(int from) {
    Mention mention = here.mention(from);
    boolean kind =
        mention != null
            && (mention.isKind() || mention.isData())
            && mention.from() == from
            && signs.isCapital(from, mention.to());
    if (mention == null || !kind) {
      return from;
    }
    int acronym = mention.isKind() ? signs.acronymEnd(from, mention.to()) : 0;
    // "It is a Single Page Application (SPA)" tells what it is, and no name.
    boolean told = Words.INDEFINITE.contains(sentence.word(from - 1));
    if (acronym > 0 && !told) {
      NameBook.Candidate one = here.candidate(from, mention.to());
      one.kind = ((Meaning.OfKind) mention.meaning()).wording().kind();
      one.acronym = sentence.word(mention.to() + 1);
      one.sure = true;
      return acronym;
    }
    int letter = mention.to();
    boolean numbered =
        mention.isKind()
            && letter < sentence.size()
            && here.mention(letter) == null
            && isLetter(sentence.original(letter))
            && !sentence.token(letter).joined();
    if (numbered) {
      NameBook.Candidate one = here.candidate(from, letter + 1);
      one.kind = ((Meaning.OfKind) mention.meaning()).wording().kind();
      one.sure = true;
      return letter + 1;
    }
    int end = signs.runEnd(mention.to());
    if (end == mention.to() && mention.isKind() && isTitleOfProgram(end)) {
      // "The Browser Manager receives commands": nobody who works for the house.
      end++;
    }
    boolean telling =
        end > mention.to() && NameSuffixes.ofTitle(Goals.singular(sentence.word(end - 1))) != null;
    if (telling) {
      run(from, end);
    }
    return telling ? end : from;
  }

  /** A word for people that programs are called by as well: "Manager". */
  private boolean isTitleOfProgram(int i) {
    Mention mention = here.mention(i);
    return mention != null
        && mention.isActor()
        && mention.to() == i + 1
        && sentence.token(i).capital()
        && NameSuffixes.ofTitle(Goals.singular(sentence.word(i))) != null;
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
            && !Words.PREPOSITIONS.contains(sentence.word(to - 2))
            && !Words.DETERMINERS.contains(sentence.word(from));
    boolean hyphen = sentence.token(from).end() + 1 == sentence.token(from + 1).start();
    // "Denial-of-service", "proof-of-concept": no name, but a saying.
    word &= to - from < 3 || !Words.PREPOSITIONS.contains(sentence.word(from + 1));
    if (kind != null && word && hyphen && !signs.isDotted(from, to)) {
      // "Order Service (`order-service`)" is called by its title.
      int title = from - 1 - (to - from);
      boolean titled = title >= 0 && isTitleOf(title, from, to);
      NameBook.Candidate one = titled ? here.candidate(title, from - 1) : here.candidate(from, to);
      one.kind = kind;
      one.sure = true;
    }
  }

  /** True where the same words stand before a bracket, as a title. */
  private boolean isTitleOf(int title, int from, int to) {
    boolean same = sentence.word(from - 1).equals("(");
    for (int i = from; i < to && same; i++) {
      Token word = sentence.token(title + i - from);
      same = word.capital() && word.word().equals(sentence.word(i));
    }
    return same;
  }

  /** What stands between two arrows. */
  private void chained(int from, int to, ComponentKind kind) {
    NameBook.Candidate one = here.candidate(from, to);
    one.kind = one.sure ? one.kind : kind;
    one.sure = true;
  }

  /** "A script called leave-sync": a name in small letters, before what it does or an end. */
  private void called() {
    for (int i = 2; i + 1 < sentence.size(); i++) {
      String noun = sentence.word(i - 1);
      boolean said = sentence.word(i).equals("called") || sentence.word(i).equals("named");
      // "The bucket `scans`".
      boolean beside = !said && Words.DETERMINERS.contains(sentence.word(i - 2)) && isCode(i);
      boolean calls = said || beside;
      Mention before = here.mention(i - 1);
      ComponentKind kind =
          !calls
              ? null
              : before != null && before.isKind()
                  ? ((Meaning.OfKind) before.meaning()).wording().kind()
                  : before == null ? PartNouns.of(noun) : null;
      int from = beside ? i : i + 1;
      int to = from + 1;
      while (to < sentence.size() && sentence.token(to).joined()) {
        to++;
      }
      boolean kept = kind != null && (Kinds.isStore(kind) || kind.carriesMessages());
      boolean files = beside && isOfFiles(i - 1);
      boolean free =
          kind != null
              && (said || kept || files)
              && here.mention(from) == null
              && sentence.token(from).isWord();
      boolean ends =
          to >= sentence.size()
              || sentence.token(to).isMark()
              || Words.isFunction(sentence.word(to))
              || Verbs.ENGLISH.of(sentence.word(to)) != null;
      if (free && ends && !Words.isFunction(sentence.word(from))) {
        NameBook.Candidate one = here.candidate(from, to);
        boolean ofFiles = one.sure && one.kind == ComponentKind.OBJECT_STORE;
        one.kind =
            files || ofFiles
                ? ComponentKind.OBJECT_STORE
                : kind == ComponentKind.OTHER || kind == null ? ComponentKind.SERVICE : kind;
        one.sure = true;
      }
    }
  }

  /** "The container `scans` in the storage account", "writes files to the container": for files. */
  private boolean isOfFiles(int noun) {
    boolean into = sentence.word(noun - 2).equals("into") || sentence.word(noun - 2).equals("to");
    return sentence.word(noun).equals("container")
        && (into || sentence.tokens().stream().anyMatch(t -> FILED.contains(t.word())));
  }

  private boolean isCode(int from) {
    int to = from + 1;
    while (to < sentence.size() && sentence.token(to).joined()) {
      to++;
    }
    return CodeType.isWord(sentence, from, to) && !CodeType.isInner(sentence, from, to);
  }

  /** "A Raspberry Pi (the "node")": what the text calls it from there on. */
  private void calledInBrackets(int bracket) {
    int name = bracket + 2;
    Mention thing = here.mention(bracket - 1);
    boolean called =
        thing != null
            && (thing.isKind() || thing.isTechnology())
            && sentence.word(bracket + 1).equals("the")
            && sentence.word(name + 1).equals(")")
            && sentence.token(name).isWord()
            && here.mention(name) == null;
    ComponentKind kind =
        !called
            ? ComponentKind.OTHER
            : thing.isKind()
                ? ((Meaning.OfKind) thing.meaning()).wording().kind()
                : NounPhrase.kindOf(thing);
    if (called && !Kinds.isMaterial(kind)) {
      NameBook.Candidate one = here.noun(name, name + 1);
      one.kind = one.sure ? one.kind : kind;
      one.use = one.sure ? one.use : NameBook.Use.AFTER_THE;
      one.sure = true;
    }
  }

  /** "The ERP system (Foobarr)": the name of somebody's product that nobody knows. */
  private void namedInBrackets(int bracket) {
    Mention thing = here.mention(bracket - 1);
    int to = bracket + 1;
    while (to < sentence.size() && here.mention(to) == null && sentence.token(to).capital()) {
      to++;
    }
    String name = sentence.original(bracket + 1);
    boolean acronym = to == bracket + 2 && name.equals(name.toUpperCase(Locale.ROOT));
    boolean named =
        thing != null
            && thing.isKind()
            && BOUGHT.contains(sentence.word(bracket - 1))
            && to > bracket + 1
            && to - bracket <= LONGEST_NAME
            && sentence.word(to).equals(")")
            && !acronym
            && !Words.isDescriptive(sentence.word(bracket + 1))
            && here.isNameLike(bracket + 1, to);
    if (named) {
      NameBook.Candidate one = here.candidate(bracket + 1, to);
      ComponentKind kind = ((Meaning.OfKind) thing.meaning()).wording().kind();
      one.kind = one.sure ? one.kind : kind;
      one.sure = true;
    }
  }

  /** "The forum (Discourse)": a noun that no list has means the product behind it. */
  private void glosses() {
    for (int i = 2; i < sentence.size() - 2; i++) {
      if (sentence.word(i).equals("(")) {
        namedInBrackets(i);
        calledInBrackets(i);
      }
      Mention product = sentence.word(i).equals("(") ? here.mention(i + 1) : null;
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
      if (from < i
          && (before.equals("the")
              || before.equals("our")
              || NameSigns.ARTICLES.contains(before))) {
        here.open(from, i, technology.kind());
      }
    }
  }

  private boolean isFreeNoun(int i) {
    return here.mention(i) == null
        && here.isPlainNoun(i)
        && !Words.DETERMINERS.contains(sentence.word(i))
        && Verbs.ENGLISH.of(sentence.word(i)) == null;
  }

  /** A run of capitalised words that the catalog does not know. */
  private void run(int from, int to) {
    String last = sentence.word(to - 1);
    boolean page = !last.equals("interface") || !NO_PAGES.contains(sentence.word(to - 2));
    ComponentKind suffix = to - from > 1 && page ? NameSuffixes.ofTitle(last) : null;
    int acronymEnd = signs.acronymEnd(from, to);
    int behind = acronymEnd > 0 ? acronymEnd : sentence.behindBrackets(to);
    // "Then there is Zorp, which reads": people are told of by "who".
    boolean which = sentence.word(behind).equals(",") && sentence.word(behind + 1).equals("which");
    int after = which ? behind + 2 : behind;
    boolean acting = signs.acts(after) && signs.hasThing(after) || signs.isTurnedTo(from);
    boolean said =
        signs.isSaidToBe(to)
            || signs.isMade(to)
            || signs.isRunning(to)
            || signs.isCalled(from)
            || signs.isBesideOurs(from, to)
            || signs.isNamedAfterKind(from, to);
    boolean defined = acronymEnd > 0 && !NO_PROGRAM_ENDS.contains(last);
    boolean seldom = last.length() < LEAST_SHOUTED || book.timesInside(sentence.word(from)) == 0;
    // "Translates REST calls": between a verb and a noun nothing acts.
    boolean object = from > 0 && Verbs.ENGLISH.of(sentence.word(from - 1)) != null;
    boolean initials =
        signs.isShouted(from, to) && (object || seldom && last.length() < LEAST_SHOUTED_ONCE);
    boolean named = said || signs.acts(after) && signs.hasThing(after) && !initials;
    boolean using =
        signs.uses(after) && to - from == 1 && book.timesInside(sentence.word(from)) > 0;
    named |= using && signs.hasThing(after) && !initials;
    // No word looks so: what does anything at all to a thing is a program.
    boolean distinct = to - from == 1 && isOddName(sentence.original(from));
    named |= distinct && signs.works(after) && signs.hasThing(after);
    // "PAYRUN calculates the wages", and elsewhere "the clerks use PAYRUN".
    named |=
        signs.isShouted(from, to)
            && !initials
            && (from == 0 || sentence.token(from - 1).isMark())
            && book.timesInside(sentence.word(from)) > 0
            && signs.works(after);
    boolean sure =
        suffix != null && (acting || !NameSuffixes.isPersonal(last) || isAtWork(last, after))
            || defined && acting
            || (named || signs.isAsked(from, to)) && here.isNameLike(from, to)
            || isGoalByName(from, to)
            || isCounterpart(from, to);
    if (!sure || isFeature(from)) {
      return;
    }
    NameBook.Candidate one = here.candidate(from, to);
    one.sure = true;
    boolean service = defined || one.kind == ComponentKind.OTHER && signs.isInLanguage(to);
    // What stands in front says of which kind it is.
    one.kind = signs.isBesideOurs(from, to) ? ComponentKind.OTHER : one.kind;
    one.kind = suffix == null ? service ? ComponentKind.SERVICE : one.kind : suffix;
    one.acronym = acronymEnd > 0 ? sentence.word(to + 1) : one.acronym;
  }

  /** "Next.js 15 (Pages Router)": what of a framework is used. */
  private boolean isFeature(int from) {
    int before = from - 2;
    if (!sentence.word(from - 1).equals("(") || before < 0) {
      return false;
    }
    before -= before > 0 && Character.isDigit(sentence.word(before).charAt(0)) ? 1 : 0;
    Mention framework = here.mention(before);
    return framework != null
        && framework.isTechnology()
        && Kinds.isMaterial(NounPhrase.kindOf(framework));
  }

  /** "Price Engine calculates the totals": who drives no train. */
  private boolean isAtWork(String last, int after) {
    return last.equals("engine") && signs.works(after);
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
    int behind = sentence.behindBrackets(to);
    boolean doer = Verbs.ENGLISH.of(before) == null && signs.acts(behind) && signs.hasThing(behind);
    if (!one || !goal && !doer || book.isSmall(sentence.word(from)) || isState(from)) {
      return false;
    }
    boolean distinct =
        signs.isShouted(from, to) || isOddName(word) || word.chars().anyMatch(Character::isDigit);
    boolean often = book.timesInside(sentence.word(from)) > 1;
    return distinct || goal && often && !book.beginsLonger(sentence.word(from));
  }

  /** "Sets the status to COMPLETED": how it is with something, and nothing that it goes to. */
  private boolean isState(int from) {
    for (int i = from - 1; i >= Math.max(0, from - 3); i--) {
      if (STATES.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "The API asks Quoxel": what a program turns to, by a name that is no word of the text. */
  private boolean isCounterpart(int from, int to) {
    String word = sentence.word(from);
    boolean name =
        word.length() > 2
            && !book.isSmall(word)
            && !NamePlace.isNoProgram(word)
            && !Goals.NO_NAMES.contains(word)
            && !(to - from == 1 && NameSuffixes.isAbstract(word));
    Counterparts counterparts = new Counterparts(sentence, here.mentionAt(), book::isNamed);
    return name
        && (goals.endsNoun(to) && (counterparts.contain(from) || counterparts.takeData(from))
            || counterparts.isTool(to));
  }

  /** Written as no word is, and no field of a message, nor a language for queries: PromQL. */
  private static boolean isOddName(String word) {
    return NameSigns.isCamel(word)
        && !NamePlace.isLanguage(word)
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

  /**
   * "DocumentBuilderFactory", "SigningCertURL": of a program's text, or an address in a message.
   */
  private static boolean isType(String word) {
    return NameSigns.isCamel(word)
        && TYPES.stream().anyMatch(t -> word.endsWith(t) && word.length() > t.length());
  }

  /** "orderId": of a message or a table. */
  private static boolean isField(String word) {
    return NameSigns.isCamel(word)
        && Character.isLowerCase(word.charAt(0))
        && FIELDS.stream().anyMatch(word::endsWith);
  }
}
