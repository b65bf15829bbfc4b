package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that are the subject of their sentence, by what this says that they are: "the console is a
 * single-page app", "the LMS and Studio are Django apps".
 */
final class SubjectNames {
  private static final int LONGEST_NAME = 4;

  private static final int LONGEST_SUBJECT = 3;

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

  private static final Set<String> DUTIES =
      Words.of("job task role purpose duty responsibility function");

  private static final String ENDPOINT = "endpoint";

  private static final Set<String> RUNS = Words.of("runs run");

  private static final Set<String> MADE =
      Words.of(
          "written implemented built deployed hosted coded developed packaged containerised"
              + " containerized programmed");

  private static final Set<Verbs.Sense> TURNS =
      Set.of(Verbs.Sense.STORE, Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.RECEIVE);

  /** "Each till in the shop sends": a place. */
  private static final Set<String> INSIDE = Words.of("in at inside of into near");

  /** What may stand between a subject and its verb. */
  private static final Set<String> LEADS = Words.of(", ( that which running");

  private static final Set<String> BLENDS = Words.of("combination mix mixture pair blend");

  private final NameBook book;
  private final NamePlace here;
  private final Sentence sentence;

  SubjectNames(NameBook book, NamePlace here) {
    this.book = book;
    this.here = here;
    this.sentence = here.sentence;
  }

  /** Reads the sentence. */
  void read() {
    subject();
    entitled();
    subjects();
    made();
    plainNouns();
    duties();
  }

  /** "The bridge's job is to forward the data": what a program is there for, and no person. */
  private void duties() {
    int to = 1;
    while (to < sentence.size() && to <= LONGEST_SUBJECT && here.isPlainNoun(to)) {
      to++;
    }
    boolean told =
        (sentence.word(0).equals("the") || sentence.word(0).equals("our"))
            && to > 1
            && sentence.word(to).equals("'s")
            && DUTIES.contains(sentence.word(to + 1))
            && Words.BE.contains(sentence.word(to + 2))
            && sentence.word(to + 3).equals("to");
    String noun = told ? sentence.word(to - 1) : "";
    ComponentKind kind = PartNouns.of(noun);
    Verbs.Verb verb = told ? Verbs.ENGLISH.of(sentence.word(to + 4)) : null;
    boolean moves = verb != null && (Goals.MOVES.contains(verb.sense()) || isDriving(verb));
    boolean program = kind != null || SectionNames.isDoer(noun);
    if (moves && program && !PartNouns.isPersonal(noun) && !NO_SUBJECTS.contains(noun)) {
      NameBook.Candidate one = here.noun(1, to);
      one.kind = one.sure ? one.kind : kind == null ? ComponentKind.SERVICE : kind;
      one.sure = true;
    }
  }

  private static boolean isDriving(Verbs.Verb verb) {
    return Goals.DRIVES.contains(verb.lemma());
  }

  /**
   * "The collector runs on ECS", "both the scheduler and the runners are written in Rust": programs
   * by what they run on and are made with, though people are called so as well.
   */
  private void made() {
    List<Span> names = new ArrayList<>();
    int at = sentence.word(0).equals("both") ? 1 : 0;
    int to = at;
    while (sentence.word(at).equals("the") || sentence.word(at).equals("our")) {
      to = at + 1;
      while (to < sentence.size()
          && to - at <= LONGEST_SUBJECT
          && !RUNS.contains(sentence.word(to))
          && here.isPlainNoun(to)) {
        to++;
      }
      if (to == at + 1) {
        return;
      }
      names.add(new Span(at + 1, to));
      boolean more = sentence.word(to).equals("and") || sentence.word(to).equals(",");
      boolean list = sentence.word(to + 1).equals("and");
      at = more ? list ? to + 2 : to + 1 : sentence.size();
    }
    if (names.isEmpty() || !isMade(to)) {
      return;
    }
    for (Span name : names) {
      String noun = Goals.singular(sentence.word(name.end() - 1));
      ComponentKind kind = PartNouns.of(noun);
      boolean written = kind == null && !RUNS.contains(sentence.word(to));
      boolean program =
          !NO_SUBJECTS.contains(noun)
              && !PartNouns.isPlainProgram(noun)
              && (kind != null ? Kinds.isApplication(kind) : written && SectionNames.isDoer(noun));
      if (program) {
        NameBook.Candidate one = here.noun(name.start(), name.end());
        one.kind = one.sure ? one.kind : kind == null ? ComponentKind.SERVICE : kind;
        one.sure = true;
      }
    }
  }

  /** "Runs on ECS", "is written in Rust". */
  private boolean isMade(int at) {
    boolean runs = RUNS.contains(sentence.word(at));
    boolean made = Words.BE.contains(sentence.word(at)) && MADE.contains(sentence.word(at + 1));
    int link = runs ? at + 1 : at + 2;
    if (!runs && !made || !Words.PREPOSITIONS.contains(sentence.word(link))) {
      return false;
    }
    for (int i = link + 1; i < Math.min(sentence.size(), link + LONGEST_NAME + 1); i++) {
      Mention mention = here.mention(i);
      if (mention != null && (mention.isTechnology() || mention.isKind())) {
        return true;
      }
    }
    return false;
  }

  /** "The console is a single-page app": a noun that nobody knows, and what it is. */
  private void subject() {
    String first = sentence.word(0);
    if (!first.equals("the") && !first.equals("our")) {
      return;
    }
    int to = 1;
    while (to < sentence.size()
        && to <= LONGEST_SUBJECT
        && here.isPlainNoun(to)
        && !RUNS.contains(sentence.word(to))) {
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
    if (noun && a && (here.signs.kindWithin(to + 2) || isProgramOfLanguage(to + 2))) {
      int from = to - 1;
      while (from > 1
          && !Words.isDescriptive(sentence.word(from - 1))
          && !Words.PLAIN.contains(sentence.word(from - 1))) {
        from--;
      }
      NameBook.Candidate one = here.noun(from, to);
      one.sure = true;
      Mention person = here.mention(to - 1);
      if (person != null
          && person.isActor()
          && isProgramOfLanguage(sentence.word(to).equals("is") ? to + 2 : to)) {
        one.kind = ComponentKind.WORKER;
        one.use = NameBook.Use.FOR_NO_PERSON;
      }
    }
  }

  /**
   * "Tracker is a desktop program", "Monitor is a Django application", "Courier is a Go service": a
   * plain word without its article, and what it is.
   */
  private void entitled() {
    boolean is = sentence.word(1).equals("is") && Words.INDEFINITE.contains(sentence.word(2));
    boolean one =
        is
            && sentence.token(0).capital()
            && Goals.singular(sentence.word(0)).equals(sentence.word(0))
            && !book.isSmall(sentence.word(0));
    Mention word = here.mention(0);
    if (!one || word != null && word.to() != 1) {
      return;
    }
    boolean device = word != null && word.isKind() && kind(word) == ComponentKind.DEVICE;
    if (device && isApplicationWithin(3) || isPlainTitle(word) && isMadeProgram(3)) {
      NameBook.Candidate name = here.candidate(0, 1);
      name.sure = true;
      if (word != null && word.isActor()) {
        name.use = NameBook.Use.FOR_NO_PERSON;
      }
    }
  }

  /** A noun for people, or one that is a verb as well: what stands so without an article. */
  private boolean isPlainTitle(@Nullable Mention word) {
    String first = sentence.word(0);
    boolean free = word == null || word.isActor();
    return free
        && sentence.block() == Block.Kind.PARAGRAPH
        && sentence.token(0).isWord()
        && !sentence.token(1).joined()
        && !Words.isFunction(first)
        && !Words.ADVERBS.contains(first)
        && !NamePlace.isNoProgram(first)
        && !NO_SUBJECTS.contains(first);
  }

  /**
   * The Django application of "is a small Django application": its making is told, and no topic.
   */
  private boolean isMadeProgram(int from) {
    boolean made = false;
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST_NAME + 2); i++) {
      Mention mention = here.mention(i);
      if (mention != null && mention.isKind()) {
        return made && Kinds.isApplication(kind(mention)) && endsPhrase(mention.to());
      }
      if (mention == null && made && PartNouns.of(sentence.word(i)) != null) {
        return PartNouns.of(sentence.word(i)) != ComponentKind.DEVICE;
      }
      made |= mention != null && mention.isTechnology();
      boolean stops = sentence.token(i).isMark() || Words.PREPOSITIONS.contains(sentence.word(i));
      if (mention == null && stops && !sentence.token(i).joined()) {
        return false;
      }
    }
    return false;
  }

  private boolean endsPhrase(int i) {
    return i >= sentence.size()
        || sentence.token(i).isMark()
        || Words.isFunction(sentence.word(i))
        || Verbs.ENGLISH.of(sentence.word(i)) != null;
  }

  private static ComponentKind kind(Mention kind) {
    return ((Meaning.OfKind) kind.meaning()).wording().kind();
  }

  /** True where the first kind that follows soon is one of programs. */
  private boolean isApplicationWithin(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST_NAME); i++) {
      Mention mention = here.mention(i);
      if (mention != null && mention.isKind()) {
        return Kinds.isApplication(kind(mention));
      }
    }
    return false;
  }

  /** "Is a Python job", "is a Lambda function": what no person is. */
  private boolean isProgramOfLanguage(int from) {
    Mention with = here.mention(from);
    int noun = with == null ? from : with.to();
    return with != null
        && with.isTechnology()
        && PartNouns.of(sentence.word(noun)) == ComponentKind.WORKER
        && !PartNouns.isPersonal(sentence.word(noun));
  }

  /** "The shop is WooCommerce": a noun for programs, and which one it is. */
  private void product(int is) {
    Mention mention = here.mention(is + 1);
    Technology technology = mention == null ? null : mention.technology();
    boolean program =
        PartNouns.isPlainProgram(sentence.word(is - 1))
            && technology != null
            && !Kinds.isMaterial(technology.kind())
            && Kinds.isApplication(technology.kind());
    if (program && technology != null) {
      NameBook.Candidate one = here.noun(is - 1, is);
      one.kind = one.sure ? one.kind : technology.kind();
      one.sure = true;
    }
  }

  /** The apps of "two Django apps". */
  private boolean areProgramsWithin(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST_NAME); i++) {
      String word = sentence.word(i);
      String one = Goals.singular(word);
      if (here.mention(i) == null && !one.equals(word) && PartNouns.of(one) != null) {
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
      Mention mention = here.mention(i);
      if (mention != null && mention.isKind()) {
        book.addKindEnd(sentence.word(mention.to() - 1));
      }
      String before = sentence.word(i - 1);
      boolean one = before.equals("the") || before.equals("our");
      if (one
          && mention == null
          && !INSIDE.contains(sentence.word(i - 2))
          && !EverydayNouns.isPlace(sentence, here.mentionAt(), i)
          && !PartPhrases.isFilledIn(sentence, i)
          && (PartNouns.isPlainProgram(sentence.word(i)) || isOfData(i))
          && (isDoer(i)
              || PartNouns.isPlainProgram(sentence.word(i)) && turnsLater(i + 1)
              || (here.signs.acts(i + 1) || usesProduct(i + 1)) && here.signs.hasThing(i + 1))) {
        here.noun(i, i + 1).plain = true;
      }
    }
    endpoint();
  }

  /**
   * "The shop checks the cart and sends it to the stock service", "is responsible for sending": a
   * program by what it does later in its sentence.
   */
  private boolean turnsLater(int behind) {
    String next = sentence.word(behind);
    Verbs.Verb own = Verbs.ENGLISH.of(next);
    Workings.Work work = Workings.of(next);
    boolean does =
        own != null && own.form() == Verbs.Form.THIRD
            || work != null && work.is(Workings.Form.THIRD)
            || Words.AUXILIARIES.contains(next)
            || Words.ADVERBS.contains(next)
            || LEADS.contains(next)
            || next.endsWith("ly");
    for (int i = behind; does && i < Math.min(sentence.size(), behind + LONGEST_LIST); i++) {
      Verbs.Verb verb = here.mention(i) == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
      boolean turns =
          verb != null
              && TURNS.contains(verb.sense())
              && verb.form() != Verbs.Form.PAST
              && !Words.DETERMINERS.contains(sentence.word(i - 1));
      if (turns) {
        return here.signs.hasThing(i + 1) || hasHouse(i + 1);
      }
      if (sentence.word(i).equals(";")) {
        return false;
      }
    }
    return false;
  }

  /** The bank of "sends the orders to the bank". */
  private boolean hasHouse(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST_LIST); i++) {
      if (sentence.word(i - 1).equals("the") && PartNouns.isHouse(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Orders are stored in PostgreSQL by the shop": what does it, and where it goes. */
  private boolean isDoer(int noun) {
    boolean ends = noun + 1 >= sentence.size() || sentence.token(noun + 1).isMark();
    if (noun < 2 || !sentence.word(noun - 2).equals("by") || !ends) {
      return false;
    }
    boolean thing = false;
    for (int i = noun - 3; i > Math.max(0, noun - LONGEST_LIST); i--) {
      Mention mention = here.mention(i);
      thing |= mention != null && mention.isTechnology();
      Verbs.Verb verb = mention == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
      if (verb != null && verb.form() == Verbs.Form.PAST) {
        return thing && Goals.PASSES.contains(verb.sense());
      }
      if (sentence.word(i).equals(";")) {
        return false;
      }
    }
    return false;
  }

  /** "The shop uses PostgreSQL", "a combination of Redis and MySQL": what only programs use. */
  private boolean usesProduct(int verb) {
    int what = verb + 1;
    boolean several =
        Words.DETERMINERS.contains(sentence.word(what))
            && BLENDS.contains(sentence.word(what + 1))
            && sentence.word(what + 2).equals("of");
    what = several ? what + 3 : what;
    Mention used = sentence.word(verb).equals("uses") ? here.mention(what) : null;
    return used != null
        && used.isTechnology()
        && (Kinds.isStore(NounPhrase.kindOf(used)) || Kinds.isMaterial(NounPhrase.kindOf(used)));
  }

  /** "The tracking endpoint stores events in S3": of several words, and acting by itself. */
  private void endpoint() {
    int from = Words.DETERMINERS.contains(sentence.word(0)) ? 1 : 0;
    int to = from;
    while (to < sentence.size() && to - from < LONGEST_SUBJECT && here.isPlainNoun(to)) {
      to++;
      if (sentence.word(to - 1).equals(ENDPOINT)) {
        break;
      }
    }
    boolean whole = to - from > 1 && sentence.word(to - 1).equals(ENDPOINT);
    Verbs.Verb verb = whole ? Verbs.ENGLISH.of(sentence.word(to)) : null;
    if (verb != null && verb.form() == Verbs.Form.THIRD && Goals.PASSES.contains(verb.sense())) {
      NameBook.Candidate one = here.noun(from, to);
      one.kind = one.sure ? one.kind : ComponentKind.API;
      one.sure = true;
    }
  }

  /** "The pipeline reads from Kafka", and not the one that puts programs in their place. */
  private boolean isOfData(int noun) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(noun + 1));
    return sentence.word(noun).equals("pipeline")
        && verb != null
        && (verb.sense() == Verbs.Sense.READ || verb.sense() == Verbs.Sense.RECEIVE);
  }

  /** "Larder keeps recipes. It reads from MySQL": what "it" stands for is no person. */
  void ofIt() {
    int end = here.signs.runEnd(0);
    Verbs.Verb verb = end > 0 ? Verbs.ENGLISH.of(sentence.word(end)) : null;
    boolean does =
        verb != null && verb.form() == Verbs.Form.THIRD
            || Words.AUXILIARIES.contains(sentence.word(end))
            || Workings.of(sentence.word(end)) != null;
    if (end > 0 && end < sentence.size() && does && here.isNameLike(0, end)) {
      here.candidate(0, end).sure = true;
    }
  }

  /**
   * "The LMS and Studio are Django apps", "the shop and the mailer are": side by side, and what all
   * of them are.
   */
  private void subjects() {
    int verb = 1;
    while (verb < sentence.size() && !sentence.word(verb).equals("are")) {
      verb++;
    }
    boolean programs = here.signs.kindWithin(verb + 1) || areProgramsWithin(verb + 1);
    if (verb > LONGEST_LIST || verb >= sentence.size() || !programs) {
      return;
    }
    List<int[]> members = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= verb; i++) {
      Token token = sentence.token(i);
      boolean between =
          i == verb || BESIDE.contains(token.word()) || NameSigns.ARTICLES.contains(token.word());
      Mention known = here.mention(i);
      boolean thing = PartNouns.isPlainProgram(token.word()) || known != null && known.isKind();
      boolean name =
          token.isWord() && (token.capital() || thing) && !Words.isFunction(token.word());
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
        open &= here.mention(i) == null;
      }
      if (open) {
        boolean capital = sentence.token(member[0]).capital();
        NameBook.Candidate one =
            capital ? here.candidate(member[0], member[1]) : here.noun(member[0], member[1]);
        one.kind = one.kind == ComponentKind.OTHER ? kindBehind(verb + 1) : one.kind;
        one.sure = true;
      }
    }
  }

  /** The kind of the services of "are Go services"; apps may be of any. */
  private ComponentKind kindBehind(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST_NAME); i++) {
      Mention mention = here.mention(i);
      if (mention != null && mention.isKind()) {
        return ((Meaning.OfKind) mention.meaning()).wording().kind();
      }
    }
    return ComponentKind.OTHER;
  }
}
