package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds nouns for programs, devices and places where things are kept, with the words before them,
 * where a sentence lets something pass to them or from them: "the plate reader is wired to the
 * controller", "copies the frames to a disk array", "foremen open the shift planner".
 */
final class PartPhrases {
  private static final int MOST_MODIFIERS = 3;

  /** How far before a preposition the verb may stand to which it belongs, in tokens. */
  private static final int REACH = 14;

  /** How far behind the noun its verb may stand: "the tills in the shop send". */
  private static final int ASIDE = 6;

  /**
   * Words before a noun that make a number or a date of it, or something that is just talked of.
   */
  private static final Set<String> CALLING =
      Words.of("calls call invokes invoke triggers trigger starts start launches launch");

  private static final Set<String> MADE =
      Words.of("written built made programmed developed coded implemented");

  /** "The web viewer" is no person. */
  private static final Set<String> SCREENED = Words.of("web mobile desktop online");

  private static final Set<String> ASIDES = Words.of("which a an our");

  private static final Set<String> LIKEWISE = Words.of("do does did can will");

  private static final Set<String> STANDING =
      Words.of("sit stand are is sits stands live run runs");

  private static final Set<String> WITHIN = Words.of("in with on at via through");

  /** Before a thing they tell what it is for. */
  private static final Set<String> LINES = Words.of("vpn lan wan usb sms tv gps");

  private static final Set<String> OPENED =
      Words.of("open use see watch browse visit check edit fill");

  /** What people do by hand, of verbs that programs have no use for. */
  private static final Set<String> DONE_BY_HAND =
      Words.of("plan draw type write pick pay play sit log sign note jot vote sketch");

  private static final Set<String> RUNS =
      Words.of("run runs running executes starts hosts carries installs");

  private static final Set<String> OF_IT = Words.of("request requests id ids");

  /** Programs that are called by what they speak. */
  private static final Set<String> SPEAKING =
      Words.of(
          "adapter adapters bridge bridges converter converters collector collectors connector"
              + " connectors listener listeners translator mapper forwarder poller importer exporter"
              + " parser receiver sender relay");

  private static final Set<String> ADDED = Words.of("add add-in add-on addin addon plugin plug");

  /** "Is configured to send". */
  private static final Set<String> SET =
      Words.of("used configured designed built scheduled meant allowed programmed");

  /** What is a place as well. */
  private static final Set<String> PLACED = Words.of("shop backoffice helpdesk");

  private static final Set<String> INSIDE = Words.of("in at inside of into on near");

  private static final Set<String> NO_MODIFIERS =
      Words.of(
          "what such many other another same different own few more most next last first every run"
              + " only");

  private final Sentence sentence;
  private static final Set<String> PLACING = Words.of("at in on");

  private final @Nullable Mention[] mentionAt;

  private static final Set<String> DRIVES = Words.of("disk drive");

  private static final Set<String> FILLS =
      Words.of("submit fill complete sign return upload store save mail receive");

  /** From "fills" to "form", in tokens. */
  private static final int NEAR_FORM = 5;

  /** Programs that are called by what they join to the rest: "the broker connector". */
  private static final Set<String> CONNECTING = Words.of("connector adapter adaptor bridge");

  private final Goals goals;
  private final List<OpenNouns.Part> found = new ArrayList<>();

  /** Where the last noun ended that something passes to: what follows it in a list, too. */
  private int listedAfter = -1;

  /** True where the next sentence tells what a program of this one does. */
  private boolean followed;

  /** Where the next sentence is about several: "they publish". */
  private boolean theyAre;

  private PartPhrases(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
    this.goals = new Goals(sentence, mentionAt);
  }

  static List<OpenNouns.Part> in(Sentence sentence, @Nullable Mention[] mentionAt) {
    PartPhrases reader = new PartPhrases(sentence, mentionAt);
    for (int i = 0; i < sentence.size(); i++) {
      reader.at(i);
    }
    return reader.found;
  }

  /**
   * "We also run an import script", where "it reads from PostgreSQL" follows: the only noun for a
   * program that may be meant, though nothing passes to it here.
   */
  static List<OpenNouns.Part> beforeIt(
      Sentence sentence, @Nullable Mention[] mentionAt, boolean they) {
    PartPhrases reader = new PartPhrases(sentence, mentionAt);
    reader.followed = true;
    reader.theyAre = they;
    for (int i = 0; i < sentence.size(); i++) {
      reader.at(i);
    }
    List<OpenNouns.Part> found = reader.found;
    // "The producer is one half of the scheduler": it is no scheduler.
    return found.size() == 1 && !reader.isOf(found.get(0).from()) ? found : List.of();
  }

  /** The batches of "parses, batches, and ships them": what is done, and nothing that does. */
  private boolean isVerbOfList(int at) {
    boolean behind = sentence.word(at - 1).equals(",") && isThird(at - 2);
    int next = at + 1;
    next += sentence.word(next).equals(",") ? 1 : 0;
    next += Words.CONJUNCTIONS.contains(sentence.word(next)) ? 1 : 0;
    return behind && next > at + 1 && isThird(next);
  }

  /** "Servers with solid state disks": what a machine is built of. */
  private boolean isHardware(int last) {
    String before = sentence.word(last - 1);
    boolean drive = DRIVES.contains(Goals.singular(sentence.word(last)));
    return drive
        && (before.equals("hard")
            || before.equals("state") && sentence.word(last - 2).equals("solid"));
  }

  /** "Submits the contact form", "fills out a form": what is written down, and no program. */
  static boolean isFilledIn(Sentence sentence, int last) {
    if (!Goals.singular(sentence.word(last)).equals("form")) {
      return false;
    }
    for (int i = last - 1; i >= Math.max(0, last - NEAR_FORM); i--) {
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
      if (verb != null && FILLS.contains(verb.lemma())
          || FILLS.contains(Goals.lemma(sentence.word(i)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isThird(int at) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(at));
    return verb != null && verb.form() == Verbs.Form.THIRD;
  }

  private boolean isOf(int start) {
    int i = beforeArticle(start);
    return i > 0 && sentence.word(i).equals("of");
  }

  private void at(int last) {
    ComponentKind noun = head(last);
    // "An MQTT bridge" is nothing that one can touch.
    ComponentKind kind =
        noun == ComponentKind.DEVICE && isSpoken(last - 1) ? ComponentKind.WORKER : noun;
    if (kind == null) {
      Mention known = mentionAt[last];
      boolean thing = known != null && (known.isKind() || known.isTechnology());
      boolean name = known == null && last > 0 && sentence.token(last).capital();
      int first = thing ? known.from() : last;
      boolean one = thing && last == known.to() - 1 || name;
      if (one && goals.endsNoun(last + 1) && (goals.isGoal(first) || isListed(first))) {
        listedAfter = last + 1;
      }
      return;
    }
    if (OF_IT.contains(sentence.word(last + 1)) && mentionAt[last] == null) {
      // "A job request", "the scanner id".
      return;
    }
    if (sentence.word(last + 1).equals("'s") && PartNouns.isHouseOfOthers(sentence.word(last))) {
      return;
    }
    if (isVerbOfList(last) || isHardware(last) || isFilledIn(sentence, last)) {
      return;
    }
    int head = firstOfWord(last);
    int from = head;
    while (from > 0 && head - from < MOST_MODIFIERS + 2 && isModifier(from - 1)) {
      from--;
    }
    while (from < head && isIdle(from) && !isTelling(from, last)) {
      from++;
    }
    if (from == head && alone(head, last) && from > 0 && isNumber(from - 1)) {
      from--;
    }
    int start = from;
    while (start > 0
        && (isIdle(start - 1)
            || isMaterial(start - 1)
            || kind == ComponentKind.QUEUE && isBroker(start - 1)
            || isNumber(start - 1) && alone(head, last))) {
      start--;
    }
    boolean made = isMaterial(from - 1) || start < from && isMaterial(start);
    boolean determined =
        start > 0 && (Goals.ANY.contains(sentence.word(start - 1)) || goals.isOwner(start - 1));
    boolean plural = goals.isPlural(last);
    boolean title =
        from == head
            && head > 0
            && sentence.token(head).capital()
            && isTitled(last)
            && !PartNouns.isHouseOfOthers(Goals.singular(sentence.word(last)));
    boolean told = from < head || made || title;
    String word = Goals.singular(sentence.word(last));
    boolean alone = alone(head, last);
    if (word.equals("scale") && isSize(start) || isDoneByPerson(last)) {
      return;
    }
    boolean goal =
        !PartNouns.isInHand(word) && (goals.isGoal(start) || isListed(start) || isBehind(start));
    boolean owned = sentence.word(last + 1).equals("of");
    boolean admin = word.equals("panel") && sentence.word(head - 1).startsWith("admin");
    if (admin && (owned || !isBehind(start) && !acts(last + 1))) {
      // "The admin panel of the shop API", "employees use an admin panel": a part of it.
      return;
    }
    boolean used = told && kind != ComponentKind.DEVICE && !owned && isUsedByPeople(start);
    boolean said =
        isSaidToBe(last + 1)
            || isWritten(last + 1)
            || isLikewise(start)
            || made && isRun(start)
            || used
            || followed && (told || alone && kind != ComponentKind.DEVICE) && plural == theyAre
            || !plural && isThere(start);
    boolean speaking =
        plural
            && kind == ComponentKind.DEVICE
            && isBare(start)
            && (speaks(last + 1) || !PartNouns.isPersonal(word) && sendsToPart(last + 1));
    // "The skippers' tablets poll the dispatch service": whose they are tells which.
    boolean theirs =
        kind == ComponentKind.DEVICE && start > 0 && goals.isOwner(start - 1) && acts(last + 1);
    boolean turnedTo =
        goal
            && determined
            && !plural
            && (PartNouns.isHouse(word) || PartNouns.isTurnedTo(word) && byProgram(start))
            && !byPeople(start);
    boolean named =
        turnedTo
            || speaking
            || kind == ComponentKind.DEVICE && signsIn(last + 1)
            || theirs
            || told
            || alone
            || said && determined && (!PartNouns.isPersonal(word) || isSaidProgram(last + 1));
    if (!named || !(determined || plural || told && isBare(start))) {
      return;
    }
    boolean acts =
        acts(last + 1)
                && !isPlaceOf(start, word)
                && !EverydayNouns.isPlace(sentence, mentionAt, start)
            || isRelative(start, last + 1)
            || isLabel(start, last + 1)
            || isEnd(start, last + 1);
    boolean program = kind != ComponentKind.DEVICE && !told;
    goal &=
        turnedTo
            || !program
            || sentence.word(start - 1).equals("the")
            || isCalled(start)
            // "Puts the files on a share".
            || kind == ComponentKind.FILE_STORE && PartNouns.standsAlone(word);
    boolean personal =
        PartNouns.isPersonal(word)
            && !isSpoken(head - 1)
            && !isBareName(start, from, last)
            && !(isTwoTitled(from, last) && acts(last + 1))
            && !SCREENED.contains(sentence.word(head - 1))
            && !PartNouns.isProgramBy(sentence.word(head - 1), word);
    boolean works = acts && kind == ComponentKind.DEVICE;
    if (title && !determined && isDoing(last + 1)) {
      found.add(new OpenNouns.Part(from, last + 1, kind));
      return;
    }
    // "Polls the database and the door controllers".
    boolean beside = isListed(start) && PartNouns.isTurnedTo(word) && byProgram(start);
    boolean asked = goal && (!plural || beside);
    if (personal && !isSaidProgram(last + 1) && !(told && (asked || said || works))) {
      return;
    }
    if (goal || acts || said) {
      found.add(new OpenNouns.Part(from, last + 1, kind));
      listedAfter = goal ? last + 1 : listedAfter;
    }
  }

  private static final Set<String> CLOCKED = Words.of("in out on off");

  /** "The user presses a button". */
  private boolean isDoneByPerson(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    Mention before = i > 0 ? mentionAt[i - 1] : null;
    if (sentence.word(i).equals("clock") && CLOCKED.contains(sentence.word(i + 1))) {
      // "The gardeners clock in".
      return before != null && before.isActor();
    }
    return verb != null && verb.form() == Verbs.Form.THIRD && before != null && before.isActor();
  }

  /** "The Booking Agent", both with a capital. */
  private boolean isTwoTitled(int from, int last) {
    return from > 0
        && from == last - 1
        && sentence.token(from).capital()
        && sentence.token(last).capital()
        && sentence.block() == Block.Kind.PARAGRAPH;
  }

  /** "Then Notifier calls the firm": a name of one word, which does what programs do. */
  private boolean isDoing(int at) {
    Verbs.Verb verb = at < sentence.size() && mentionAt[at] == null ? verbAt(at) : null;
    return verb != null && verb.form() == Verbs.Form.THIRD && Goals.PASSES.contains(verb.sense());
  }

  /** "Slot planner reads the orders": no person is spoken of without an article. */
  private boolean isBareName(int start, int from, int last) {
    return start == 0
        && from == 0
        && last > 0
        && sentence.block() == Block.Kind.PARAGRAPH
        && sentence.token(0).capital()
        && isNoPerson(last)
        && acts(last + 1);
  }

  /** "The gateway runs a small Python agent": a program, by what it is written in. */
  private boolean isRun(int start) {
    int i = beforeArticle(start);
    return i > 0 && start - i > 1 && RUNS.contains(sentence.word(i));
  }

  /** "And so does the churn job". */
  private boolean isLikewise(int start) {
    int i = beforeArticle(start);
    return i > 0 && LIKEWISE.contains(sentence.word(i)) && sentence.word(i - 1).equals("so");
  }

  private int beforeArticle(int start) {
    int i = start - 1;
    while (i > 0
        && mentionAt[i] == null
        && (Goals.ANY.contains(sentence.word(i)) || Words.isDescriptive(sentence.word(i)))) {
      i--;
    }
    return i;
  }

  /** "There is a bedside monitor in every room": of what is there, more is told. */
  private boolean isThere(int start) {
    int i = beforeArticle(start);
    while (i > 1 && Words.ADVERBS.contains(sentence.word(i))) {
      i--;
    }
    boolean is = i > 0 && (Words.BE.contains(sentence.word(i)) || sentence.word(i).equals("'s"));
    return is
        && start - i > 1
        && sentence.word(i - 1).equals("there")
        && !sentence.word(i + 1).equals("no");
  }

  /** "Behind the balancer sit the ticket shop and the editor". */
  private boolean isBehind(int start) {
    int i = beforeArticle(start);
    if (i < 2 || start - i < 2 || !STANDING.contains(sentence.word(i))) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - ASIDE); k--) {
      if (sentence.word(k).equals("behind")) {
        return true;
      }
    }
    return false;
  }

  /** "Dispatchers plan tours in a web planner", "doctors open the ward viewer". */
  private boolean isUsedByPeople(int start) {
    int i = beforeArticle(start);
    boolean within = i > 1 && WITHIN.contains(sentence.word(i));
    boolean opens = i > 0 && OPENED.contains(sentence.word(i));
    if (start - i < 2 || !within && !opens) {
      return false;
    }
    boolean acts = opens;
    for (int k = i - 1; k >= Math.max(0, i - REACH); k--) {
      Mention mention = mentionAt[k];
      Verbs.Verb verb = mention == null || mention.isData() ? verbAt(k) : null;
      boolean plain = verb != null && verb.form() == Verbs.Form.BASE;
      if (mention != null && mention.isActor() && !(plain && acts)) {
        return acts;
      }
      acts |= plain || mention == null && DONE_BY_HAND.contains(sentence.word(k));
      boolean thing = mention != null && (mention.isKind() || mention.isTechnology());
      if (thing || sentence.word(k).equals(";") || sentence.word(k).equals(":")) {
        return false;
      }
    }
    return false;
  }

  /** "A store, from which the dashboard reads". */
  private boolean isRelative(int start, int verb) {
    int which = start - 1;
    while (which > 0 && Words.DETERMINERS.contains(sentence.word(which)) && !isWhich(which)) {
      which--;
    }
    Verbs.Verb does = verb < sentence.size() && mentionAt[verb] == null ? verbAt(verb) : null;
    return which > 0
        && isWhich(which)
        && Words.PREPOSITIONS.contains(sentence.word(which - 1))
        && does != null
        && does.form() == Verbs.Form.THIRD
        && Goals.PASSES.contains(does.sense());
  }

  private boolean isWhich(int i) {
    return sentence.word(i).equals("which") || sentence.word(i).equals("where");
  }

  private boolean byProgram(int to) {
    for (int i = 0; i < to; i++) {
      if (mentionAt[i] != null && (mentionAt[i].isKind() || mentionAt[i].isTechnology())) {
        return true;
      }
    }
    return false;
  }

  /** "The treasurer carries the list to the bank": no program turns to it. */
  private boolean byPeople(int to) {
    for (int i = 0; i < to; i++) {
      if (mentionAt[i] != null && mentionAt[i].isActor()) {
        return true;
      }
    }
    return false;
  }

  /** "Each till in the shop sends": the place, and not who sends. */
  private boolean isPlaceOf(int start, String word) {
    int i = beforeArticle(start);
    return PLACED.contains(word) && i >= 0 && INSIDE.contains(sentence.word(i));
  }

  /** "The scheduler: reads the jobs", "the scheduler -> Kafka". */
  private boolean isLabel(int start, int end) {
    int before = beforeArticle(start);
    boolean ends = end >= sentence.size() || sentence.token(end).isMark();
    if (before >= 0 && Arrows.is(sentence.token(before))) {
      return ends || Arrows.is(sentence.token(end));
    }
    if (end >= sentence.size()) {
      return false;
    }
    boolean first = start <= 1;
    String next = sentence.word(end + 1);
    Workings.Work work = Workings.of(next);
    boolean told = first && sentence.word(end).equals(":") && work != null;
    return told && work.is(Workings.Form.THIRD) || first && Arrows.is(sentence.token(end));
  }

  /** "The connection from the scheduler to Kafka", "between the scheduler and Kafka". */
  private boolean isEnd(int start, int end) {
    int i = beforeArticle(start);
    if (i < 0) {
      return false;
    }
    String lead = sentence.word(i);
    boolean from = lead.equals("from") && sentence.word(end).equals("to");
    boolean between = lead.equals("between") && sentence.word(end).equals("and");
    return (from || between) && hasThing(end + 1);
  }

  /** "At this scale", "at scale". */
  private boolean isSize(int start) {
    boolean determined = start > 0 && Words.DETERMINERS.contains(sentence.word(start - 1));
    return sentence.word(determined ? start - 2 : start - 1).equals("at");
  }

  private boolean alone(int head, int last) {
    return PartNouns.standsAlone(headWord(head, last));
  }

  /** The 3270 of "a 3270 emulator". */
  private boolean isNumber(int i) {
    String word = sentence.word(i);
    return i > 0 && mentionAt[i] == null && word.length() > 2 && Character.isDigit(word.charAt(0));
  }

  /** "A member presses save": nobody's presses. */
  private boolean isPressed(int last) {
    Mention before = last > 0 ? mentionAt[last - 1] : null;
    boolean person = before != null && before.isActor() && !goals.isPlural(last - 1);
    return person && sentence.word(last).equals("presses");
  }

  /** What the noun that ends at a place is, where no other noun follows it; or null. */
  private @Nullable ComponentKind head(int last) {
    Mention known = mentionAt[last];
    boolean free = known == null || known.isActor() && known.to() == last + 1;
    if (!free
        || !sentence.token(last).isWord()
        || isTiedToNext(last)
        || CodeType.tells(sentence, last)) {
      return null;
    }
    if (isDoneByJob(last) || isPressed(last)) {
      return null;
    }
    String noun = Goals.singular(sentence.word(last));
    if (last > 0 && PartNouns.isRow(sentence.word(last - 1), noun)) {
      return null;
    }
    Verbs.Verb verb = noun.equals(sentence.word(last)) ? Verbs.ENGLISH.of(noun) : null;
    if (verb != null && verb.form() == Verbs.Form.BASE && last > 0 && goals.isPlural(last - 1)) {
      // "The runners register with the scheduler".
      return null;
    }
    if (noun.equals("store") && last > 0) {
      boolean titled = isTitled(last) && last > 1;
      boolean kept = titled || PartNouns.isKept(sentence.word(last - 1)) || isOfData(last - 1);
      return kept && goals.endsNoun(last + 1) ? ComponentKind.DATABASE : null;
    }
    if (isNamedTopic(last)) {
      return ComponentKind.QUEUE;
    }
    if (noun.equals("tracker") && isTitle(last)) {
      return null;
    }
    boolean business = last > 0 && PartNouns.isBusiness(sentence.word(last - 1), noun);
    ComponentKind kind =
        business ? ComponentKind.EXTERNAL_SERVICE : PartNouns.of(headWord(firstOfWord(last), last));
    kind = kind == null && isTitled(last) ? PartNouns.ofTitle(noun) : kind;
    return kind != null && goals.endsNoun(last + 1) ? kind : null;
  }

  /** The watches of "a nightly job watches for late trains": what one does, and no things. */
  private boolean isDoneByJob(int last) {
    boolean noun = last > 1 && mentionAt[last] == null && mentionAt[last - 1] == null;
    boolean one = noun && PartNouns.of(sentence.word(last - 1)) != null;
    if (!one || !goals.isPlural(last)) {
      return false;
    }
    String next = sentence.word(last + 1);
    if (Words.DETERMINERS.contains(next)) {
      return true;
    }
    boolean led = Words.PREPOSITIONS.contains(next);
    for (int i = last + 2; led && i < Math.min(sentence.size(), last + REACH); i++) {
      Verbs.Verb verb = mentionAt[i] == null ? verbAt(i) : null;
      boolean and = sentence.word(i - 1).equals("and");
      if (sentence.token(i).isMark() || and && verb != null && verb.form() == Verbs.Form.THIRD) {
        return true;
      }
      if (verb != null && verb.form() == Verbs.Form.BASE
          || Words.AUXILIARIES.contains(sentence.word(i))) {
        return false;
      }
    }
    return led;
  }

  /** "The Caretaker desk", "the Sorter": called by a title, as no thing of everyday is. */
  private boolean isTitled(int last) {
    boolean own = last > 0 && sentence.token(last).capital();
    boolean led =
        last > 0
            && sentence.token(last - 1).capital()
            && (mentionAt[last - 1] == null || mentionAt[last - 1].isActor())
            && !Words.isFunction(sentence.word(last - 1));
    boolean acronym = own && isShouted(last);
    boolean other =
        own && (NameSigns.isCamel(sentence.original(last)) || Appositions.isCalled(sentence, last));
    boolean told = sentence.block() == Block.Kind.PARAGRAPH || sentence.block() == Block.Kind.ITEM;
    // "The Web Clipper is a browser extension": what it is is said.
    boolean said = Words.BE.contains(sentence.word(last + 1));
    return (led || own && !acronym && !other) && told && !said && isNoPerson(last);
  }

  private boolean isNoPerson(int last) {
    return !Naming.PEOPLE.contains(sentence.word(last)) && !goals.isPlural(last);
  }

  /** "Pub/Sub `Raw Topics`": a topic with a name of its own is a queue like any other. */
  private boolean isNamedTopic(int last) {
    return last > 0
        && Goals.singular(sentence.word(last)).equals("topic")
        && sentence.token(last).capital()
        && sentence.token(last - 1).capital()
        && mentionAt[last - 1] == null
        && goals.endsNoun(last + 1);
  }

  /** "Live Transit Tracker": a title of several capitals is a program's, if anything's. */
  private boolean isTitle(int last) {
    boolean heading = sentence.block() == Block.Kind.HEADING;
    return heading
        || last > 1 && sentence.token(last).capital() && sentence.token(last - 1).capital();
  }

  private boolean isBroker(int i) {
    Mention mention = i < 0 ? null : mentionAt[i];
    return mention != null
        && mention.isTechnology()
        && NounPhrase.kindOf(mention).carriesMessages();
  }

  private boolean isOfData(int i) {
    Mention mention = mentionAt[i];
    return mention != null && mention.isData();
  }

  /** "Add-in" is one word of two tokens. */
  private int firstOfWord(int last) {
    boolean tied = sentence.token(last).joined() && last > 0;
    return tied
            && PartNouns.of(sentence.word(last - 1) + "-" + Goals.singular(sentence.word(last)))
                != null
        ? last - 1
        : last;
  }

  private String headWord(int head, int last) {
    String word = Goals.singular(sentence.word(last));
    return head < last ? sentence.word(head) + "-" + word : word;
  }

  private boolean isTiedToNext(int i) {
    return i >= 0 && i + 1 < sentence.size() && sentence.token(i + 1).joined();
  }

  /** "Uses the same API as the app". */
  private boolean hasInterface(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + ASIDE); i++) {
      if (mentionAt[i] != null) {
        return mentionAt[i].meaning() instanceof Meaning.OfKind kind
            && kind.wording().kind() == ComponentKind.API;
      }
      if (sentence.token(i).isMark() || Words.PREPOSITIONS.contains(sentence.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** "Each meter logs in to Mosquitto". */
  private boolean signsIn(int place) {
    int at = LightVerbs.behindPlace(sentence, place);
    Verbs.Verb verb = at < sentence.size() && mentionAt[at] == null ? verbAt(at) : null;
    int behind = verb == null || !isActive(verb, at) ? 0 : LightVerbs.behindSigning(sentence, at);
    return behind > 0 && hasThing(behind);
  }

  private boolean acts(int at) {
    int i = at;
    if (sentence.word(i).equals("(")) {
      while (i < sentence.size() && !sentence.word(i).equals(")")) {
        i++;
      }
      i++;
    }
    i = behindMaking(sentence.word(i).equals("there") ? i + 1 : i);
    boolean stands =
        Phrasing.STANDING.contains(sentence.word(i)) || Phrasing.PUT.contains(sentence.word(i));
    i = stands && Words.PREPOSITIONS.contains(sentence.word(i + 1)) ? i + 1 : i;
    int aside = i;
    boolean place = Words.PREPOSITIONS.contains(sentence.word(i));
    boolean passive = false;
    while (i < sentence.size() && i - aside < ASIDE) {
      String word = sentence.word(i);
      Mention mention = mentionAt[i];
      Verbs.Verb verb = mention == null || mention.isData() ? Verbs.ENGLISH.of(word) : null;
      if (Goals.WIRED.contains(word) && passive) {
        return true;
      }
      if (verb != null && passive && verb.form() == Verbs.Form.PAST) {
        return sentence.word(i + 1).equals("by") && isDriven(verb) && hasThing(i + 2)
            || SET.contains(word) && sentence.word(i + 1).equals("to") && isTurning(i + 2);
      }
      if (!passive && signsIn(i)) {
        return true;
      }
      if (verb != null && isActive(verb, i) && !passive) {
        return Goals.PASSES.contains(verb.sense()) && (hasThing(i + 1) || isMutual(i + 1))
            || verb.lemma().equals("use") && hasInterface(i + 1)
            || Goals.DRIVES.contains(verb.lemma()) && hasThing(i + 1)
            || turnsInTheEnd(i + 1);
      }
      if (mention == null && !passive && isUnknownDeed(i)) {
        return turnsInTheEnd(i + 1);
      }
      passive |= Words.BE.contains(word);
      int other = word.equals("and") || word.equals("or") ? listed(i + 1) : 0;
      if (other > 0) {
        i = other;
        continue;
      }
      boolean on =
          place
              || word.equals("does")
              || word.equals("not")
              || word.equals("there")
              || Words.ADVERBS.contains(word)
              || Words.MODALS.contains(word)
              || Words.BE.contains(word)
              || word.endsWith("ly")
              || word.equals(",")
              || word.equals("which")
              || word.equals("that")
              || word.equals("and") && i > at;
      if (!on || mention != null && !place) {
        return false;
      }
      i++;
    }
    return false;
  }

  /** "The script or the mailer sends": where the verb of both stands; or 0. */
  private int listed(int from) {
    int i = from;
    while (i < sentence.size() && i - from < ASIDE && Goals.ANY.contains(sentence.word(i))) {
      i++;
    }
    boolean thing = i < sentence.size() && mentionAt[i] != null && mentionAt[i].isTechnology();
    boolean article = i > from || thing;
    while (article && i < sentence.size() && i - from < ASIDE) {
      Verbs.Verb verb = mentionAt[i] == null && i > from ? verbAt(i) : null;
      boolean done = verb != null && (verb.form() == Verbs.Form.THIRD || isDoneByBoth(from, verb));
      if (done) {
        return i;
      }
      if (sentence.token(i).isMark() || Words.isFunction(sentence.word(i))) {
        return 0;
      }
      i++;
    }
    return 0;
  }

  /** "The script and the mailer send", "talk to each other". */
  private boolean isDoneByBoth(int other, Verbs.Verb verb) {
    return verb.form() == Verbs.Form.BASE && sentence.word(other - 1).equals("and");
  }

  private boolean isUnknownDeed(int i) {
    Workings.Work work = Workings.of(sentence.word(i));
    return work != null && work.is(Workings.Form.THIRD);
  }

  /** "Checks the input, calculates the totals and sends them to": the last of what it does. */
  private boolean turnsInTheEnd(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      boolean joint = sentence.word(i - 1).equals("and") || sentence.word(i - 1).equals(",");
      Verbs.Verb verb = joint && mentionAt[i] == null ? verbAt(i) : null;
      boolean turns =
          verb != null
              && verb.form() == Verbs.Form.THIRD
              && verb.sense() != Verbs.Sense.USE
              && Goals.PASSES.contains(verb.sense());
      if (turns && hasThing(i + 1)) {
        return true;
      }
      if (sentence.word(i).equals(";")) {
        return false;
      }
    }
    return false;
  }

  /** "Talk to each other", "communicate over HTTPS": with what was named with it. */
  private boolean isMutual(int i) {
    Mention over = i + 1 < sentence.size() ? mentionAt[i + 1] : null;
    return sentence.word(i + 1).equals("each")
        || Words.PREPOSITIONS.contains(sentence.word(i)) && over != null && over.isProtocol();
  }

  private boolean isTurning(int i) {
    Verbs.Verb verb = i < sentence.size() && mentionAt[i] == null ? verbAt(i) : null;
    return verb != null && Goals.PASSES.contains(verb.sense()) && hasThing(i + 1);
  }

  /** "Vehicles report their position over MQTT": what several do by a protocol, things do. */
  private boolean speaks(int behind) {
    int at = behindPlace(behind);
    Verbs.Verb verb = mentionAt.length > at && mentionAt[at] == null ? verbAt(at) : null;
    if (verb == null || verb.form() != Verbs.Form.BASE || verb.sense() != Verbs.Sense.SEND) {
      return false;
    }
    for (int i = at + 1; i < Math.min(sentence.size(), at + REACH); i++) {
      Mention mention = mentionAt[i];
      boolean protocol =
          mention != null
              && (mention.isProtocol()
                  || mention.isTechnology()
                      && NounPhrase.kindOf(mention) == ComponentKind.PROTOCOL);
      String before = sentence.word(i - 1);
      if (protocol) {
        return before.equals("over") || before.equals("via") || before.equals("by");
      }
      if (sentence.word(i).equals(";")) {
        return false;
      }
    }
    return false;
  }

  /** "Scanners at the belts send each tag to the collector". */
  private boolean sendsToPart(int behind) {
    int at = behindPlace(behind);
    Verbs.Verb verb = mentionAt.length > at && mentionAt[at] == null ? verbAt(at) : null;
    boolean uses =
        verb != null && verb.form() == Verbs.Form.BASE && verb.sense() == Verbs.Sense.USE;
    if (uses && at + 1 < sentence.size()) {
      // "The tills (WPF) use Larch directly".
      Mention used = mentionAt[at + 1];
      return sentence.token(at + 1).capital() || used != null && used.isTechnology();
    }
    boolean sends =
        verb != null && verb.form() == Verbs.Form.BASE && verb.sense() == Verbs.Sense.SEND;
    for (int i = at + 1; sends && i < Math.min(sentence.size() - 2, at + REACH); i++) {
      boolean to =
          sentence.word(i).equals("to") && Words.DETERMINERS.contains(sentence.word(i + 1));
      Mention goal = to ? mentionAt[i + 2] : null;
      if (to) {
        return goal != null && !goal.isActor()
            || sentence.token(i + 2).capital()
            || PartNouns.of(sentence.word(i + 2)) != null;
      }
    }
    return false;
  }

  private Verbs.@Nullable Verb verbAt(int i) {
    return Verbs.ENGLISH.of(sentence.word(i));
  }

  /** "Calls a small script": what is called runs, whatever it is. */
  private boolean isCalled(int start) {
    int verb = start - 1;
    while (verb > 0
        && (Words.DETERMINERS.contains(sentence.word(verb))
            || Words.isDescriptive(sentence.word(verb)))) {
      verb--;
    }
    return verb > 0 && CALLING.contains(sentence.word(verb));
  }

  /** "Is written in Perl": a program, whatever else is said of it. */
  private boolean isWritten(int at) {
    int made = Words.BE.contains(sentence.word(at)) ? at + 1 : at;
    if (MADE.contains(sentence.word(made)) && sentence.word(made + 1).startsWith("in-house")) {
      // "Developed in-house in Python".
      return isWrittenWith(made + 2);
    }
    if (MADE.contains(sentence.word(made)) && sentence.word(made + 2).equals("house")) {
      return isWrittenWith(made + 3);
    }
    Mention with = made + 2 < sentence.size() ? mentionAt[made + 2] : null;
    return MADE.contains(sentence.word(made))
        && (sentence.word(made + 1).equals("in") || sentence.word(made + 1).equals("with"))
        && with != null
        && with.isTechnology();
  }

  private boolean isWrittenWith(int in) {
    Mention with = in + 1 < sentence.size() ? mentionAt[in + 1] : null;
    return sentence.word(in).equals("in") && with != null && with.isTechnology();
  }

  /** "The collector, a Go program", "a collector written in Go": nobody who collects. */
  private boolean isSaidProgram(int at) {
    return isSaidToBe(at) || isWritten(at);
  }

  /** "Is switched by the controller", "is called by the portal". */
  private static boolean isDriven(Verbs.Verb verb) {
    boolean asked =
        verb.sense() == Verbs.Sense.SEND
            || verb.sense() == Verbs.Sense.READ
            || verb.sense() == Verbs.Sense.USE;
    return asked || Goals.DRIVES.contains(verb.lemma());
  }

  /** "A node built around an Arduino measures": the place behind what it is made with. */
  private int behindMaking(int at) {
    Verbs.Verb verb = at < sentence.size() ? Verbs.ENGLISH.of(sentence.word(at)) : null;
    boolean made =
        verb != null
            && verb.sense() == Verbs.Sense.MAKE
            && verb.form() == Verbs.Form.PAST
            && Words.PREPOSITIONS.contains(sentence.word(at + 1));
    if (sentence.word(at).equals(",") && at + 1 < sentence.size()) {
      return behindRemark(at);
    }
    int i = at + 2;
    while (made && i < sentence.size() && Words.DETERMINERS.contains(sentence.word(i))) {
      i++;
    }
    Mention with = made && i < sentence.size() ? mentionAt[i] : null;
    return with == null ? at : with.to();
  }

  /** "The pipeline, started by Airflow, writes": the place behind the remark. */
  private int behindRemark(int comma) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(comma + 1));
    boolean remark =
        verb != null && verb.form() == Verbs.Form.PAST
            || ASIDES.contains(sentence.word(comma + 1)) && isRemark(comma + 2);
    for (int i = comma + 2; remark && i < Math.min(sentence.size(), comma + REACH); i++) {
      if (sentence.word(i).equals(",")) {
        return i + 1;
      }
    }
    return comma;
  }

  /**
   * "The transcriber, which runs on two old PCs, receives": with a verb behind the second comma.
   */
  private boolean isRemark(int which) {
    for (int i = which; i < Math.min(sentence.size(), which + REACH); i++) {
      if (sentence.word(i).equals(",")) {
        Verbs.Verb next = i + 1 < sentence.size() ? verbAt(i + 1) : null;
        return next != null && next.form() == Verbs.Form.THIRD && mentionAt[i + 1] == null;
      }
    }
    return false;
  }

  private boolean isActive(Verbs.Verb verb, int i) {
    return verb.form() == Verbs.Form.THIRD
        || verb.form() == Verbs.Form.BASE
            && !Words.DETERMINERS.contains(sentence.word(i - 1))
            && !Words.PREPOSITIONS.contains(sentence.word(i - 1));
  }

  /** True where a program, a product, or another noun of this kind follows. */
  private boolean hasThing(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      Mention mention = mentionAt[i];
      if (mention != null && (mention.isKind() || mention.technology() != null)) {
        return true;
      }
      boolean there = sentence.word(i).equals("there") || sentence.word(i).equals("it");
      boolean pointed = there && Words.PREPOSITIONS.contains(sentence.word(i - 1));
      if (mention == null && (pointed || isPartNoun(i) || MakersClouds.isAt(sentence, i))) {
        return true;
      }
      boolean name = sentence.token(i).capital() && sentence.token(i).isWord();
      if (mention == null && name && !Goals.NO_NAMES.contains(sentence.word(i))) {
        return true;
      }
      if (sentence.word(i).equals(";") || sentence.word(i).equals("and") && i > from + 3) {
        return false;
      }
    }
    return false;
  }

  /** "Drives the pump": one of these nouns behind an article. */
  private boolean isPartNoun(int i) {
    boolean determined = false;
    for (int k = i - 1; k > Math.max(0, i - MOST_MODIFIERS); k--) {
      determined |= Goals.ANY.contains(sentence.word(k));
    }
    return determined && PartNouns.of(Goals.singular(sentence.word(i))) != null;
  }

  /** ", a Kotlin service": said to be a program or a device. */
  private boolean isSaidToBe(int at) {
    String mark = sentence.word(at);
    String article = sentence.word(at + 1);
    boolean tied = mark.equals(",") || mark.equals("(") || mark.equals("is");
    if (mark.equals("is")
        && isProgramBought(Words.INDEFINITE.contains(article) ? at + 2 : at + 1)) {
      return true;
    }
    if (!tied || !article.equals("a") && !article.equals("an") && !article.equals("the")) {
      return false;
    }
    for (int i = at + 2; i < Math.min(sentence.size(), at + 7); i++) {
      Mention mention = mentionAt[i];
      if (mention != null && mention.isKind()
          || mention == null && PartNouns.of(Goals.singular(sentence.word(i))) != null) {
        return true;
      }
      if (sentence.token(i).isMark() || Words.PREPOSITIONS.contains(sentence.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** The Shopware of "the shop is a Shopware installation", "the wiki is Confluence". */
  private boolean isProgramBought(int i) {
    Mention mention = i < sentence.size() ? mentionAt[i] : null;
    ComponentKind kind =
        mention == null || !mention.isTechnology() ? null : NounPhrase.kindOf(mention);
    return kind != null
        && (Kinds.isApplication(kind) || Kinds.isExternal(kind))
        && !Kinds.isMaterial(kind)
        && !Words.PREPOSITIONS.contains(sentence.word(mention.to()));
  }

  /** "The mount, the dome and the camera": what stands in the list with a goal is one. */
  private boolean isListed(int start) {
    if (listedAfter < 0) {
      return false;
    }
    boolean tied = false;
    for (int i = listedAfter; i < start; i++) {
      String word = sentence.word(i);
      boolean joins = word.equals("and") || word.equals(",") || word.equals("or");
      if (!joins && !Goals.ANY.contains(word)) {
        return false;
      }
      tied |= joins;
    }
    return tied;
  }

  /** Behind "at the belts (Zebra)". */
  private int behindPlace(int from) {
    int i = from;
    if (PLACING.contains(sentence.word(i))) {
      i++;
      i += Words.DETERMINERS.contains(sentence.word(i)) ? 1 : 0;
      int noun = i;
      while (i < sentence.size()
          && i - noun < 2
          && sentence.token(i).isWord()
          && verbAt(i) == null
          && mentionAt[i] == null) {
        i++;
      }
    }
    return sentence.behindBrackets(i);
  }

  private boolean isBare(int start) {
    return start == 0
        || sentence.token(start - 1).isMark()
        || Words.PREPOSITIONS.contains(sentence.word(start - 1));
  }

  /** The Python of "a small Python script". */
  private boolean isMaterial(int i) {
    Mention mention = i < 0 ? null : mentionAt[i];
    if (isSpoken(i)) {
      return true;
    }
    if (mention == null || !mention.isTechnology()) {
      return false;
    }
    // "A Unity client", "the Outlook add-in".
    boolean hosts = ADDED.contains(sentence.word(i + 1)) && mention.to() == i + 1;
    boolean client = sentence.word(i + 1).equals("client");
    ComponentKind kind = NounPhrase.kindOf(mention);
    return OpenNouns.LANGUAGES.contains(kind) || hosts || client && Kinds.isMaterial(kind);
  }

  /** The HL7 of "an HL7 adapter", the MQTT of "the MQTT bridge". */
  private boolean isSpoken(int i) {
    Mention mention = i < 0 ? null : mentionAt[i];
    boolean protocol =
        mention != null
            && (mention.meaning() instanceof Meaning.OfProtocol
                || mention.isTechnology() && NounPhrase.kindOf(mention) == ComponentKind.PROTOCOL);
    return protocol && mention.to() == i + 1 && SPEAKING.contains(sentence.word(i + 1));
  }

  /** A noun or an adjective that belongs to the noun behind it. */
  private boolean isModifier(int i) {
    String word = sentence.word(i);
    Mention mention = mentionAt[i];
    boolean thing =
        mention != null
            && mention.meaning() instanceof Meaning.OfKind kind
            && (kind.wording().kind() == ComponentKind.DEVICE
                || mention.to() == i + 1 && sentence.word(i).equals("editor")
                || mention.to() == i + 1 && CONNECTING.contains(sentence.word(i + 1)));
    boolean line = LINES.contains(word) && mention != null && mention.to() == i + 1;
    boolean free = mention == null || mention.isData() || mention.isActor() || thing || line;
    boolean tied = isTiedToNext(i) || i > 0 && sentence.token(i).joined();
    boolean name = sentence.token(i).capital() && (i > 0 || isShouted(i) || isSubject(i));
    return sentence.token(i).isWord()
        && free
        && !goals.isOwner(i)
        && !isInfinitive(i)
        && !isDone(i)
        && !NounPhrases.PARTICLES.contains(word)
        && !NO_MODIFIERS.contains(word)
        && (tied
            || word.equals("shared")
            || OpenNouns.PERIODS.contains(word)
            || !Words.isFunction(word) && (name || !isVerb(i)));
  }

  /** "Upload handler reads": no request to upload anything. */
  private boolean isSubject(int i) {
    Verbs.Verb does = i == 0 && mentionAt.length > 2 && mentionAt[2] == null ? verbAt(2) : null;
    return does != null
        && does.form() == Verbs.Form.THIRD
        && sentence.block() == Block.Kind.PARAGRAPH;
  }

  /** The list of "to list repositories": what is done. */
  private boolean isInfinitive(int i) {
    Workings.Work work = sentence.word(i - 1).equals("to") ? Workings.of(sentence.word(i)) : null;
    return work != null && work.is(Workings.Form.BASE) && !sentence.token(i).capital();
  }

  /** "The checkout service charges cards": what a program does before the noun. */
  private boolean isDone(int i) {
    Mention before = i > 0 ? mentionAt[i - 1] : null;
    Verbs.Verb verb = before != null && before.isKind() ? Verbs.ENGLISH.of(sentence.word(i)) : null;
    Workings.Work work = verb == null && before != null ? Workings.of(sentence.word(i)) : null;
    return verb != null && verb.form() == Verbs.Form.THIRD
        || work != null && before.isKind() && work.is(Workings.Form.THIRD);
  }

  /** Behind an article or another noun a word is no verb: "the import script". */
  private boolean isVerb(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    if (verb == null) {
      return false;
    }
    boolean noun = verb.form() == Verbs.Form.BASE || sentence.word(i).endsWith("ing");
    return !noun
        || !Goals.ANY.contains(sentence.word(i - 1))
            && !isNounBehindArticle(i - 1)
            && !OpenNouns.PERIODS.contains(sentence.word(i - 1))
            && !isTiedToNext(i - 1);
  }

  /** The door of "the door lock controller". */
  private boolean isNounBehindArticle(int i) {
    return i > 0
        && mentionAt[i] == null
        && sentence.token(i).isWord()
        && !Words.isFunction(sentence.word(i))
        && Verbs.ENGLISH.of(sentence.word(i)) == null
        && Goals.ANY.contains(sentence.word(i - 1));
  }

  private boolean isShouted(int i) {
    String word = sentence.original(i);
    return word.length() > 1 && word.chars().allMatch(c -> c < 'a' || c > 'z');
  }

  /** The "shared" of a drive, the "mobile" of a viewer, the VPN of a router. */
  private boolean isTelling(int i, int last) {
    String noun = Goals.singular(sentence.word(last));
    return sentence.word(i).equals("shared") && PartNouns.isStore(noun)
        || LINES.contains(sentence.word(i))
        || i > 0 && sentence.token(i).capital() && sentence.token(i + 1).capital()
        || sentence.word(i).equals("mobile")
        || sentence.word(i).equals("desktop");
  }

  private boolean isIdle(int i) {
    String word = sentence.word(i);
    return i >= 0
        && mentionAt[i] == null
        && !isTiedToNext(i)
        && !sentence.token(i).joined()
        && (Words.PLAIN.contains(word) && !word.equals("web")
            || Words.isDescriptive(word)
            || Words.isOfToday(sentence.word(i - 1), word)
            || Goals.NO_NAMES.contains(word)
            || OpenNouns.PERIODS.contains(word));
  }
}
