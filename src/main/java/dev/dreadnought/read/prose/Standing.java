package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the place of a name in its sentence speaks for its being there: it does something, it is
 * used or had, something is done in, with or through it, it is what something is, or it stands in a
 * list, a table or a label. A name that stands otherwise is merely named.
 */
final class Standing {
  /** How far to the left the noun phrase of a name may reach, in tokens. */
  private static final int PHRASE = 5;

  /** So near its sentence's beginning "the main one" ends. */
  private static final int LONGEST_LEAD = 5;

  private static final int SHORTEST_SUPERLATIVE = 5;

  private static final Set<String> ELLIPTIC = Words.of("one other them these former latter");

  /** How far the noun may be that says what a thing is, in tokens. */
  private static final int DEFINITION = 16;

  /** So many names of a list are gone back over to what it is a list of. */
  private static final int LONGEST_LIST = 12;

  private static final Set<String> STANDS =
      Words.of("run runs sit sits stand stands work works live lives lie lies is are comes come");

  /** Before a component they tell where something is done. */
  private static final Set<String> SCENES = Words.of("on in through via over from");

  /** What people do in their heads, and in or with a program as well: "he plans in Excel". */
  private static final Set<String> DONE_WITH_TOOLS =
      Words.of("plan learn study teach estimate lecture vote date mark");

  private static final Set<String> PERSONS = Words.of("he she they we i");

  private static final Set<String> WORKPLACES = Words.of("in into from on with via through");

  private static final Set<String> ADJUNCTS =
      Words.of(
          "in on at to from with for by via through over under behind inside within into onto as"
              + " upon between among across against per towards toward around near throughout atop"
              + " beside beneath underneath alongside out like");

  /** Behind them nothing is said to be there. */
  private static final Set<String> ALOOF =
      Words.of("about unlike than until before after since versus vs despite besides");

  private static final Set<String> TITLES =
      Words.of("mr mrs ms miss dr doctor professor prof sir aunt uncle");

  private static final Set<String> NAMING = Words.of("name word term brand called named");

  private static final Set<String> CALLED = Words.of("called named");

  private static final Set<String> GENERAL =
      Words.of(
          "many most other traditional popular typical common conventional competing comparable"
              + " similar well-known established classic existing numerous plenty countless");

  private static final Set<String> TOOLS =
      Words.of(
          "tool software product program application app system platform technology engine solution"
              + " utility addon plugin module component language protocol package monitor store");

  private static final Set<String> THEIRS = Words.of("his her");

  /** What is done with what somebody else says or sends. */
  private static final Set<String> NOTICING = Words.of("read get receive visit watch attend");

  private static final Set<String> DOCUMENTS =
      Words.of(
          "file files sheet sheets spreadsheet spreadsheets workbook workbooks document documents"
              + " table tables list lists template templates attachment attachments export exports"
              + " upload uploads import imports");

  private static final Set<String> OPENERS = Words.of("where whether how what when if that why");

  /** What follows them tells what becomes of a thing. */
  private static final Set<String> LETTING = Words.of("let lets make makes");

  private static final Set<String> PUT =
      Words.of(
          "installed enabled configured deployed used set hosted integrated running employed applied"
              + " provisioned enforced connected");

  /** How what is issued begins: "issues the tokens", "issues certificates". */
  private static final Set<String> ISSUED =
      Words.of(
          "token jwt certificate credential ticket session short signed access refresh id cookie"
              + " licence license badge card invoice key");

  /** "Use GitHub issues for bug reports": where the author is written to. */
  private static final Set<String> TRACKERS = Words.of("issues issue discussions sponsors stars");

  private static final Set<String> ENABLING =
      Words.of("enable allow help simplify improve reduce increase make");

  private static final Set<String> STREAMED = Words.of("graphql mqtt topic event push change");

  private static final Set<String> CALLS = Words.of("webhook webhooks callback callbacks");

  private static final Set<String> KEPT =
      Words.of("stored collected kept saved held persisted recorded gathered cached");

  private static final Set<String> REASONS = Words.of("because since although though");

  private static final Set<String> WAYS = Words.of("via through over");

  private static final Set<String> GLOSSES = Words.of(": - – —");

  /** In tokens. */
  private static final int LONGEST_LABEL = 5;

  /** Before what a text knows already, or about which it is. */
  private static final Set<String> KNOWN =
      Words.of("the our its them it these those each every all incoming");

  private static final Set<String> NAMED_STORES =
      Words.of("bucket database queue topic table container index share folder");

  /** What a running thing has of its own. */
  private static final Set<String> INNARDS =
      Words.of(
          "memory disk disks topic topics queue queues port ports log logs password passwords user"
              + " users table tables schema index volume config configuration settings certificate"
              + " dump dumps backup backups database console dashboard dashboards board boards panel"
              + " panels plugin plugins agent agents worker workers node nodes token tokens key"
              + " page pages interface ui screen screens keys webhook webhooks job jobs bucket data uptime version");

  /** What of a program people or other programs have before them. */
  private static final Set<String> SEEN =
      Words.of(
          "page pages form forms screen screens interface endpoint endpoints area console dashboard"
              + " port ports login");

  private static final Set<String> JUDGING = Words.of("is are was were would could might had will");

  private static final Set<String> NOBODY = Words.of("nobody none neither no");

  private static final Set<String> TIES = Words.of("based backed powered hosted driven managed");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;
  private final Phrasing phrasing;
  private final Speaking speaking;
  private final Asides asides;
  private final Belongers belongers;
  private final Survivors survivors;

  /** The first verb of the sentence, or null: a fragment has none. */
  private final @Nullable VerbGroup first;

  Standing(Syntax syntax, Scopes scopes, boolean pastIsToday) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
    this.phrasing = new Phrasing(syntax);
    this.speaking = new Speaking(syntax, phrasing, pastIsToday);
    this.asides = new Asides(syntax, phrasing);
    this.belongers = new Belongers(syntax, phrasing);
    this.survivors = new Survivors(syntax, phrasing);
    this.first = Fragments.verbOf(syntax, phrasing);
  }

  /** "Only PostgreSQL is supported": what else could it be. */
  private boolean isOnlyOne(Mention mention) {
    boolean only = syntax.word(mention.from() - 1).equals("only");
    return only
        && Words.BE.contains(syntax.word(mention.to()))
        && syntax.word(mention.to() + 1).equals("supported");
  }

  /** True where the sentence speaks for what a name stands for. */
  boolean affirms(Mention mention) {
    if (scopes.isChosen(mention.from())
        || isCalling(mention)
        || isOnlyOne(mention)
        || isUnderHeading(mention)
        || isWholeText(mention)) {
      return true;
    }
    String before = syntax.word(mention.from() - 1);
    if (isIntroduced(mention)) {
      return speaksOfPhrase(namingOf(mention), phrasing.phraseEnd(mention));
    }
    if (TITLES.contains(before)
        || NAMING.contains(before)
        || THEIRS.contains(syntax.word(phrasing.phraseStart(mention)))
        || isOther(mention)
        || isOfSideline(mention)
        || isOutsiders(mention)
        || isOfNoUse(mention)
        || asides.has(mention)
        || belongers.has(mention)) {
      return false;
    }
    if (mention.technology() != null && mention.technology().kind() == ComponentKind.PROTOCOL) {
      return !isThoughtOf(mention);
    }
    int group = groupEnd(firstOfList(phrasing.phraseStart(mention) - 1));
    if (group > 0 && isGeneral(group)) {
      return false;
    }
    if (TRACKERS.contains(syntax.word(mention.to())) && !isIssuing(mention.to())) {
      return false;
    }
    if (isLine(mention) || isGloss(mention) || isWay(mention)) {
      return true;
    }
    if (first == null || isBeforeReason(mention)) {
      return true;
    }
    return isAtWork(mention)
        || SubjectProducts.isOne(syntax, mention) && isToldOfToday(mention.to() + 1)
        || isLookedAt(mention)
        || survivors.has(mention)
        || FormerHabits.isOfOneThatStays(syntax, phrasing.phraseEnd(mention))
        || judge(mention)
        || isMadeIn(mention);
  }

  /** "A Cloudflare Worker that reads the page and posts to Slack": what the whole text is about. */
  private boolean isWholeText(Mention mention) {
    int end = phrasing.phraseEnd(mention);
    boolean opens =
        sentence.number() <= 1
            && sentence.block() == Block.Kind.PARAGRAPH
            && phrasing.phraseStart(mention) <= 1
            && Words.INDEFINITE.contains(sentence.word(0));
    boolean told = opens && sentence.word(end).equals("that");
    VerbGroup verb = told ? VerbGroup.at(syntax, end + 1) : null;
    return verb != null && verb.isToday() && !verb.denied() && !isJudged(end + 1);
  }

  /** "## Dashboard", "Grafana, reads from InfluxDB": what the heading is, and what it does. */
  private boolean isUnderHeading(Mention mention) {
    int start = phrasing.phraseStart(mention);
    int end = phrasing.phraseEnd(mention);
    boolean article = start == 0 && Words.INDEFINITE.contains(word(0));
    boolean opens = start == 0 && (article || mention.from() == 0);
    if (!opens || sentence.block() != Block.Kind.PARAGRAPH || sentence.headingAbove().isEmpty()) {
      return false;
    }
    int at = word(end).equals(",") ? end + 1 : end;
    boolean relative = Words.RELATIVES.contains(word(at));
    at += relative ? 1 : 0;
    VerbGroup verb = at > end && at < sentence.size() ? VerbGroup.at(syntax, at) : null;
    return verb != null
        && (verb.time() == VerbGroup.Time.PRESENT || Fragments.isMade(syntax, at))
        && verb.voice() == VerbGroup.Voice.ACTIVE
        && !verb.denied()
        && !verb.isOf(Workings.Sort.MIND)
        && !isJudged(at);
  }

  /** "A cluster that feeds everybody was our first idea": more is said than what it does. */
  private boolean isJudged(int from) {
    for (int i = from; i < sentence.size(); i++) {
      boolean main = !Words.RELATIVES.contains(word(i - 1)) && !word(i - 1).equals("and");
      if (main && JUDGING.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "A Django app, and Caddy in front because I am lazy": no verb but that of the reason. */
  private boolean isBeforeReason(Mention mention) {
    for (int i = mention.to(); first != null && i < first.from(); i++) {
      if (REASONS.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Calls the resizer, a Lambda function in Node": with what it is written in. */
  private boolean isMadeIn(Mention mention) {
    boolean in =
        word(mention.from() - 1).equals("in")
            && OpenNouns.LANGUAGES.contains(NounPhrase.kindOf(mention));
    Mention program = in && mention.from() > 1 ? syntax.mentionAt(mention.from() - 2) : null;
    return program != null && program.isTechnology() && affirms(program);
  }

  /** "Mobile - a Flutter app, which uploads": what a label of a few words stands for. */
  private boolean isGloss(Mention mention) {
    int start = phrasing.phraseStart(mention);
    int mark = start - 1;
    return mark > 0
        && mark <= LONGEST_LABEL
        && GLOSSES.contains(sentence.word(mark))
        && Words.INDEFINITE.contains(sentence.word(start))
        && Words.HEADS.contains(sentence.word(mention.to()))
        && syntax.verbIn(0, mark) == null;
  }

  /** "Via Kafka the shop tells the mailer": on what way something is done today. */
  private boolean isWay(Mention mention) {
    int at = mention.from() - 1;
    Syntax.Clause clause = syntax.clauseOf(mention.from());
    boolean leads = at == clause.from() && WAYS.contains(word(at));
    Syntax.Occurrence verb = leads ? syntax.verbIn(mention.to(), clause.to()) : null;
    return verb != null && verb.isFinite() && scopes.at(verb.at()).isPresent();
  }

  /** "Keycloak issues the tokens": a verb, and no list of complaints. */
  private boolean isIssuing(int verb) {
    String next = sentence.word(verb + 1);
    Mention what = syntax.mentionAt(verb + 1);
    return sentence.word(verb).equals("issues")
        && (Words.DETERMINERS.contains(next)
            || what != null && what.isData()
            || ISSUED.stream().anyMatch(next::startsWith));
  }

  /** "The staff look at Grafana": what people have before their eyes is there. */
  private boolean isLookedAt(Mention mention) {
    int verb = mention.from() - 2;
    boolean looks =
        syntax.word(verb + 1).equals("at")
            && (syntax.word(verb).equals("look") || syntax.word(verb).equals("looks"));
    Mention people = looks && verb > 0 ? syntax.mentionAt(verb - 1) : null;
    return people != null && people.isActor();
  }

  /** "We look after Kafka on our own". */
  private boolean isLookedAfter(int after) {
    VerbGroup verb = phrasing.verbBefore(after - 1);
    return verb != null
        && verb.to() == after
        && syntax.word(after - 1).startsWith("look")
        && verb.isToday()
        && !verb.denied();
  }

  /** "They look at Grafana, which reads from the database": it does something itself. */
  private boolean isAtWork(Mention mention) {
    int comma = phrasing.phraseEnd(mention);
    String link = syntax.word(comma + 1);
    if (!syntax.word(comma).equals(",") || !link.equals("which") || comma + 2 >= sentence.size()) {
      return false;
    }
    VerbGroup own = phrasing.isFiniteAt(comma + 2) ? VerbGroup.at(syntax, comma + 2) : null;
    Workings.Work work = Workings.of(sentence.word(comma + 2));
    return own != null
        && work != null
        && work.sort() == Workings.Sort.WORK
        && own.isToday()
        && !own.denied()
        && own.voice() == VerbGroup.Voice.ACTIVE;
  }

  /** "A broker, RabbitMQ, gets the orders": by what is said of the broker. */
  private boolean isToldOfToday(int verb) {
    VerbGroup own = phrasing.isFiniteAt(verb) ? VerbGroup.at(syntax, verb) : null;
    return own != null && own.isToday() && !own.denied();
  }

  /** "GitHub webhooks hit the app": whose they are sends them, whatever they do. */
  private boolean isCalling(Mention mention) {
    int verb = mention.to() + 1;
    boolean calls =
        CALLS.contains(syntax.word(mention.to())) && syntax.verbIn(verb, verb + 1) != null;
    VerbGroup own = calls ? VerbGroup.at(syntax, verb) : null;
    boolean plain = own != null && syntax.word(verb).equals("hit");
    return own != null && (own.isToday() || plain) && !own.denied();
  }

  /** "We might look at using DALI". */
  private boolean isThoughtOf(Mention mention) {
    VerbGroup verb = phrasing.verbBefore(phrasing.phraseStart(mention) - 1);
    return verb != null && (verb.time() == VerbGroup.Time.WISHED || speaking.isMinded(verb));
  }

  /** "A message queue called RabbitMQ", not "a dog called Kafka". */
  private boolean isIntroduced(Mention mention) {
    int naming = namingOf(mention);
    Mention thing = syntax.mentionAt(naming - 1);
    return (CALLED.contains(syntax.word(naming)) || naming < mention.from() - 1)
        && (thing != null && thing.isKind() || TOOLS.contains(syntax.word(naming - 1)));
  }

  /** Where the "called" or the "known as" before a name is. */
  private int namingOf(Mention mention) {
    int before = mention.from() - 1;
    boolean known = syntax.word(before).equals("as") && syntax.word(before - 1).equals("known");
    return known ? before - 1 : before;
  }

  /** What stands before the first of the technologies that a listing joins. */
  private int firstOfList(int before) {
    int i = before;
    for (int steps = 0; steps < LONGEST_LIST && Phrasing.isListing(syntax.word(i)); steps++) {
      int last = i - 1;
      while (Phrasing.isListing(syntax.word(last))) {
        last--;
      }
      Mention earlier = syntax.mentionAt(last);
      if (earlier == null || !earlier.isTechnology()) {
        return before;
      }
      i = phrasing.phraseStart(earlier) - 1;
    }
    return i;
  }

  /** Where "tools" ends in "tools like A", "tools such as A", "tools (e.g. A)"; 0 if nowhere. */
  private int groupEnd(int before) {
    String word = syntax.word(before);
    boolean such = word.equals("as") && syntax.word(before - 1).equals("such");
    int end = such ? before - 1 : word.equals("like") || word.equals("including") ? before : 0;
    while (end > 0 && (syntax.word(end - 1).equals(",") || syntax.word(end - 1).equals("("))) {
      end--;
    }
    String noun = sentence.word(end - 1);
    boolean several = noun.endsWith("s") && !noun.endsWith("ss");
    return end > 1 && (several || isGeneral(end)) ? end : 0;
  }

  /** "Many service meshes", "traditional CDNs": of the world, and not of the system. */
  private boolean isGeneral(int end) {
    for (int i = end - 1; i >= Math.max(0, end - PHRASE); i--) {
      if (GENERAL.contains(syntax.word(i))) {
        return true;
      }
      if (phrasing.isPreposition(i) || sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether the sentence speaks for a noun phrase.
   *
   * @param to the number after its last word
   * @param end where its verb may follow
   */
  private boolean speaksOfPhrase(int to, int end) {
    int start = to;
    while (start > 0
        && start > to - PHRASE
        && phrasing.isPhraseWord(start - 1)
        && !phrasing.isVerbBefore(start - 1)) {
      start--;
    }
    while (start > 0 && Words.DETERMINERS.contains(syntax.word(start - 1))) {
      start--;
    }
    int before = start - 1;
    if (phrasing.isPreposition(before)) {
      String word = syntax.word(before);
      return !ALOOF.contains(word) && speaking.speaksOfAdjunct(before, word, end);
    }
    if (phrasing.isVerbBefore(before)) {
      VerbGroup verb = phrasing.verbBefore(before);
      return verb != null && speaking.speaksOfObject(verb);
    }
    VerbGroup own = phrasing.verbAfter(end);
    return own != null && speaking.speaksOfSubject(own);
  }

  /**
   * True of a name that stands beside what its sentence is about, behind a preposition: a pronoun
   * of the next sentence hardly means it.
   */
  boolean isBeside(Mention mention) {
    int before = phrasing.phraseStart(mention) - 1;
    return phrasing.isPreposition(before) && !word(before).equals("of");
  }

  /** True where a pronoun at a place, which means what was named before, says so. */
  boolean affirmsPronoun(int at) {
    VerbGroup own =
        at + 1 < sentence.size() && phrasing.isFiniteAt(at + 1)
            ? VerbGroup.at(syntax, at + 1)
            : null;
    if (own != null && word(at).equals("it")) {
      boolean shows = word(at + 1).equals("shows") && at + 2 >= sentence.size();
      return !shows
          && own.voice() != VerbGroup.Voice.BEING
          && own.voice() != VerbGroup.Voice.HAVING
          && own.time() != VerbGroup.Time.ABLE
          && !own.denied()
          && speaking.speaksOfSubject(own);
    }
    String before = syntax.word(at - 1);
    if (phrasing.isPreposition(at - 1)) {
      VerbGroup verb = phrasing.verbBefore(at - 2);
      return verb != null
          && !isOfNobody(verb)
          && !word(verb.to()).equals("nothing")
          && (verb.isToday() || verb.time() == VerbGroup.Time.NONE)
          && !ALOOF.contains(before)
          && speaking.speaksOfAdjunct(at - 1, before, at + 1);
    }
    VerbGroup verb = phrasing.verbBefore(at - 1);
    if (verb != null && (LETTING.contains(word(verb.to() - 1)) || isOfNobody(verb))) {
      return false;
    }
    if (before.equals("the")) {
      return verb != null && verb.to() == at - 1 && speaking.speaksOfObject(verb);
    }
    if (word(at).equals("there")) {
      boolean exists = Words.BE.contains(before) || Words.BE.contains(word(at + 1));
      return verb != null
          && !exists
          && verb.isToday()
          && speaking.speaksOfAdjunct(at, "in", at + 1);
    }
    return verb != null
        && verb.to() == at
        && verb.isToday()
        && verb.time() != VerbGroup.Time.ABLE
        && speaking.speaksOfObject(verb);
  }

  /** "Nobody on the team has ever operated it". */
  private boolean isOfNobody(VerbGroup verb) {
    for (int i = syntax.segmentStart(Math.max(0, verb.from() - 1)); i < verb.from(); i++) {
      if (NOBODY.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** A heading, a row, a stack line, the label of an item. */
  private boolean isLine(Mention mention) {
    Block.Kind block = sentence.block();
    if (block == Block.Kind.HEADING || block == Block.Kind.ROW) {
      return true;
    }
    if (sentence.tokens().stream().anyMatch(Arrows::is)) {
      return true;
    }
    if (block == Block.Kind.ITEM && (isBehindPart(mention) || isListedFor(mention))
        || isToldOf(mention)) {
      return true;
    }
    boolean first = block == Block.Kind.ITEM && mention.from() <= 2;
    int head = syntax.mentionAt(mention.to()) == null ? mention.to() : mention.to() + 1;
    int end = phrasing.phraseEnd(mention);
    return first
        && (isLabel(mention.to())
            || isLabel(head)
            || isLabel(end)
            || isPut(end)
            || isDefined(mention));
  }

  /** "Traefik: reads the requests and passes them to the API": a label, and what it does. */
  private boolean isToldOf(Mention mention) {
    Workings.Work work = Workings.of(word(mention.to() + 1));
    return mention.from() == 0
        && word(mention.to()).equals(":")
        && work != null
        && work.sort() == Workings.Sort.WORK
        && work.is(Workings.Form.THIRD);
  }

  /** "- a single Elasticsearch instance, used to index": what is listed, and what it is for. */
  private boolean isListedFor(Mention mention) {
    int end = phrasing.phraseEnd(mention);
    String next = syntax.word(end + 1);
    return phrasing.phraseStart(mention) <= 1
        && syntax.word(end).equals(",")
        && (next.equals("used") || next.equals("to") || next.equals("for") || next.equals("where"));
  }

  /** "Cache - Redis, used by the backend": what stands for a part of the system. */
  private boolean isBehindPart(Mention mention) {
    int mark = mention.from() - 1;
    Mention part = mark > 0 && isLabel(mark) ? syntax.mentionAt(mark - 1) : null;
    Workings.Work work = Workings.of(sentence.word(mention.from()));
    boolean does = work != null && work.is(Workings.Form.THIRD);
    return part != null
        && part.isKind()
        && part.from() <= 2
        && !syntax.word(mark).equals("(")
        && !does;
  }

  /** "PostgreSQL is a free and open-source database": a line that tells what is listed. */
  private boolean isDefined(Mention mention) {
    int i = mention.to();
    boolean one = syntax.word(i + 1).equals("a") || syntax.word(i + 1).equals("an");
    if (mention.from() > 0 || !syntax.word(i).equals("is") || !one) {
      return false;
    }
    for (int j = i + 2; j < Math.min(sentence.size(), i + DEFINITION); j++) {
      Mention kind = syntax.mentionAt(j);
      if (kind != null && kind.isKind()) {
        return true;
      }
    }
    return false;
  }

  private boolean isLabel(int i) {
    String next = syntax.word(i);
    return next.equals(":") || next.equals("-") || next.equals("\u2013") || next.equals("(");
  }

  /** "Zabbix agent installed on each host": a line of a list that says what was done with it. */
  private boolean isPut(int i) {
    Workings.Work work = Workings.of(word(i));
    return work != null
        && work.is(Workings.Form.PARTICIPLE)
        && work.sort() != Workings.Sort.MIND
        && work.sort() != Workings.Sort.TRADE
        && PUT.contains(word(i))
        && phrasing.isPreposition(i + 1);
  }

  /** "The Looker licence", "the Hadoop days": the name only tells which. */
  private boolean isOther(Mention mention) {
    int end = phrasing.phraseEnd(mention);
    Mention head = end > mention.to() ? syntax.mentionAt(end - 1) : null;
    if (head != null
        && (head.isKind() || head.isTechnology())
        && !Sidelines.isOne(sentence.word(end - 1))) {
      return false;
    }
    if (isDocument(mention)) {
      return true;
    }
    for (int i = mention.to(); i < end; i++) {
      if (sentence.word(i).startsWith("subscription") && STREAMED.contains(sentence.word(i - 1))) {
        // "AppSync GraphQL subscriptions": what is listened to, and nothing that is paid for.
        continue;
      }
      if (isNameOfStore(i)) {
        continue;
      }
      boolean edition = sentence.token(i).capital() && sentence.block() != Block.Kind.HEADING;
      boolean smart = sentence.word(i - 1).equals("smart");
      if (!edition && !smart && Sidelines.isOne(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "The Cloud Storage bucket meter-exports": how it is called. */
  private boolean isNameOfStore(int i) {
    int from = i;
    while (from > 0 && sentence.token(from).joined()) {
      from--;
    }
    boolean compound = i + 1 < sentence.size() && sentence.token(i + 1).joined() || from < i;
    return compound && NAMED_STORES.contains(sentence.word(from - 1));
  }

  /** "An Excel file": what somebody wrote, and no program of the system. */
  private boolean isDocument(Mention mention) {
    Technology technology = mention.technology();
    return technology != null
        && technology.kind() == ComponentKind.DESKTOP_APP
        && DOCUMENTS.contains(sentence.word(mention.to()));
  }

  private boolean isOfNoUse(Mention mention) {
    int preposition = phrasing.phraseStart(mention) - 1;
    return phrasing.isPreposition(preposition)
        && speaking.isOfNoUse(preposition, phrasing.phraseEnd(mention));
  }

  /** "The predecessor's Informix tables". */
  private boolean isOutsiders(Mention mention) {
    for (int i = phrasing.phraseStart(mention); i < mention.from(); i++) {
      if (sentence.word(i).equals("'s") && Outsiders.isAt(syntax, i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Screenshots of Magento", "opinions about Kafka" at the beginning of what is told. */
  private boolean isOfSideline(Mention mention) {
    int preposition = phrasing.phraseStart(mention) - 1;
    return phrasing.isPreposition(preposition)
        && !Sidelines.isShare(sentence.word(preposition - 1))
        && Sidelines.isOne(sentence.word(preposition - 1))
        && phrasing.verbBefore(preposition - 1) == null
        && !phrasing.isFetched(preposition);
  }

  /** "A Python lives in the terrarium", "the Chef comes at eleven". */
  private boolean isCommonWord(Mention mention) {
    String before = syntax.word(mention.from() - 1);
    boolean article = before.equals("a") || before.equals("an") || before.equals("the");
    return article
        && mention.technology() != null
        && mention.technology().vendor() == null
        && (!mention.technology().near().isEmpty()
            || mention.technology().kind() == ComponentKind.LANGUAGE)
        && mention.to() == mention.from() + 1
        && phrasing.phraseEnd(mention) == mention.to();
  }

  /** "Okta's report": another thing, unless it is one that runs, or is put to use. */
  private boolean isOwner(Mention mention, int end) {
    if (!sentence.word(mention.to()).equals("'s")) {
      return false;
    }
    Mention head = syntax.mentionAt(end - 1);
    return (head == null || head.isData()) && !Sidelines.isShare(sentence.word(end - 1));
  }

  /**
   * "The Django site's export page is open", "the export page of our Django site shows": whose
   * pages or doors are told of is there.
   */
  private boolean isSeenInPart(Mention mention, int start, int end) {
    Mention head = end > mention.to() ? syntax.mentionAt(end - 1) : null;
    boolean named = Words.DEFINITE.contains(word(start)) && head != null && head.isKind();
    if (!named || !mention.isTechnology()) {
      return false;
    }
    int last = end;
    if (sentence.word(end).equals("'s")) {
      while (phrasing.isPhraseWord(last + 1) && !phrasing.isVerbHere(last + 1)) {
        last++;
      }
    } else if (word(start - 1).equals("of")) {
      last = start - 2;
    }
    boolean part = last != end && last >= 0 && SEEN.contains(sentence.word(last));
    VerbGroup own = part ? phrasing.verbAfter(Math.max(end, last + 1)) : null;
    return own != null && own.isToday() && !own.isOf(Workings.Sort.MIND);
  }

  private boolean judge(Mention mention) {
    int start = phrasing.phraseStart(mention);
    int end = phrasing.phraseEnd(mention);
    int before = start - 1;
    String word = syntax.word(before);
    boolean there = isOwned(mention, start) || isTied(mention) || isTurnedRound(mention.from() - 1);
    if (there || isKept(before) || sentence.word(end - 1).equals("codebase")) {
      return true;
    }
    if (word(end).equals("having")) {
      return speaking.isArrival(end + 1);
    }
    int group = groupEnd(firstOfList(before));
    if (group > 0) {
      return !isGeneral(group) && !isOfTheWorld(group) && speaksOfPhrase(group, end);
    }
    boolean governed = phrasing.isPreposition(before);
    if (isSeenInPart(mention, start, end)) {
      return true;
    }
    if (isOwner(mention, end)) {
      VerbGroup own = INNARDS.contains(sentence.word(end - 1)) ? phrasing.verbAfter(end) : null;
      if (own != null && own.isToday() && !own.denied() && !governed) {
        return true;
      }
      VerbGroup verb = phrasing.verbBefore(before);
      boolean noticed =
          verb != null && verb.work() != null && NOTICING.contains(verb.work().base());
      return verb != null
          && !noticed
          && (governed
              ? speaking.speaksOfAdjunct(before, word, end)
              : speaking.speaksOfObject(verb));
    }
    if (!governed && !phrasing.isVerbBefore(before)) {
      VerbGroup own = isApposition(start) ? null : phrasing.verbAfter(end);
      if (own != null && word(own.to()).equals("by") && speaking.isParticiple(own)) {
        return !own.isOf(Workings.Sort.MIND);
      }
      if (own != null && isCommonWord(mention)) {
        return false;
      }
      if (own != null && own.denied() && (word.equals("which") || word.equals("that"))) {
        // "Renews certificates, which nginx does not": what another cannot do.
        return false;
      }
      if (own != null && !speaking.isParticiple(own)) {
        boolean headed = word(start).equals("the");
        boolean stands = own.work() == null || own.isOf(Workings.Sort.HAVE);
        boolean presupposed =
            own.isToday() && stands && headed || isCondition(before) && own.isToday();
        presupposed |= isDoer(mention) && isAtOpenWork(start, own);
        boolean ability = own.time() == VerbGroup.Time.ABLE && OPENERS.contains(word);
        return !isAskedOf(before) && !ability && (presupposed || speaking.speaksOfSubject(own))
            || isRelated(end);
      }
      boolean still = syntax.word(before).equals("still") && syntax.word(before - 1).equals("(");
      if (word.equals("(")
          || still
          || word.equals(":")
          || word.equals("/") && syntax.mentionAt(before - 1) != null) {
        return true;
      }
    }
    return isWhereItHappens(mention, before, end)
        || isWherePeopleWork(before, end)
        || speaksOfOther(before, word, end);
  }

  /** True of what programs are written in, of functions and of devices. */
  private static boolean isDoer(Mention mention) {
    ComponentKind kind = mention.isTechnology() ? NounPhrase.kindOf(mention) : ComponentKind.OTHER;
    return OpenNouns.LANGUAGES.contains(kind)
        || kind == ComponentKind.SERVERLESS_FUNCTION
        || kind == ComponentKind.DEVICE;
  }

  /**
   * "A Go worker downsamples the readings": it does something with what the text knows, whatever
   * the verb.
   */
  private boolean isAtOpenWork(int start, VerbGroup own) {
    return own.work() == null
        && own.isToday()
        && !own.denied()
        && Words.INDEFINITE.contains(word(start))
        && KNOWN.contains(word(own.to()));
  }

  /** "Tools such as A and B enable", "using products like A can help": said of anybody's. */
  private boolean isOfTheWorld(int group) {
    int noun = group - 1;
    boolean opens = noun == 0 || syntax.word(0).equals("using");
    VerbGroup verb = phrasing.firstFinite(group, sentence.size());
    Workings.Work work = verb == null ? null : verb.work();
    return opens && work != null && ENABLING.contains(work.base());
  }

  /** "The data stored in PouchDB is synced": where it lies, whatever is done with it. */
  private boolean isKept(int preposition) {
    boolean in = syntax.word(preposition).equals("in") || syntax.word(preposition).equals("on");
    return in
        && KEPT.contains(syntax.word(preposition - 1))
        && !VerbGroup.isAuxiliary(syntax.word(preposition - 2))
        && !VerbGroup.isAdverb(syntax.word(preposition - 2))
        && first != null
        && first.isToday();
  }

  /** "Behind it run Lambda functions": the place first, and what is there behind the verb. */
  private boolean isTurnedRound(int verb) {
    if (!STANDS.contains(syntax.word(verb))) {
      return false;
    }
    for (int i = verb - 2; i >= Math.max(0, verb - PHRASE); i--) {
      if (phrasing.isPreposition(i)) {
        return i == 0 || sentence.token(i - 1).isMark() || syntax.word(i - 1).equals("and");
      }
    }
    return false;
  }

  /** "The company sells tickets on a Symfony website": whatever is done there, it is there. */
  private boolean isWhereItHappens(Mention mention, int before, int end) {
    Mention head = end > mention.to() ? syntax.mentionAt(end - 1) : null;
    if (head == null || !head.isKind() || !SCENES.contains(syntax.word(before))) {
      return false;
    }
    VerbGroup verb = phrasing.verbBefore(before - 1);
    return verb != null && verb.isToday() && !verb.denied() && !verb.isOf(Workings.Sort.MIND);
  }

  /** "The sales people live in Salesforce", "designers share drafts in Figma": whatever they do. */
  private boolean isWherePeopleWork(int before, int end) {
    VerbGroup verb = WORKPLACES.contains(syntax.word(before)) ? phrasing.verbBefore(before) : null;
    boolean done =
        verb != null
            && verb.isToday()
            && !verb.denied()
            && (!verb.isOf(Workings.Sort.MIND) || DONE_WITH_TOOLS.contains(verb.work().base()));
    int from = done && verb != null ? verb.from() : ofUnknownDeed(verb, before);
    if (from < 0 || end < sentence.size() && sentence.word(end).equals("'s")) {
      return false;
    }
    for (int i = syntax.clauseOf(before).from(); i < from; i++) {
      Mention who = syntax.mentionAt(i);
      if (who != null) {
        return who.isActor();
      }
    }
    return PERSONS.contains(word(from - 1));
  }

  /** The "spend" of "secretaries spend the day in Outlook", which no list knows; else -1. */
  private int ofUnknownDeed(@Nullable VerbGroup known, int before) {
    Syntax.Clause clause = syntax.clauseOf(before);
    Syntax.Occurrence verb =
        WORKPLACES.contains(syntax.word(before))
                && (known == null || known.work() == null && known.isToday())
            ? syntax.verbIn(clause.from(), before)
            : null;
    boolean today =
        verb != null
            && verb.isFinite()
            && verb.verb().sense() != Verbs.Sense.BE
            && verb.verb().form() != Verbs.Form.PAST;
    return verb != null && today && verb.start() == verb.at() ? verb.at() : -1;
  }

  /** "If Kafka is down". */
  private boolean isCondition(int before) {
    String word = word(before);
    return word.equals("if")
        || word.equals("when")
        || word.equals("while")
        || word.equals("unless");
  }

  /** "The portal, a Django application". */
  private boolean isApposition(int start) {
    String article = syntax.word(start);
    return (article.equals("a") || article.equals("an"))
        && syntax.word(start - 1).equals(",")
        && (syntax.mentionAt(start - 2) != null || isOneOfThem(start - 2));
  }

  /** "The main one", "one of them", "the other": what was spoken of, with no noun of its own. */
  private boolean isOneOfThem(int last) {
    String word = syntax.word(last);
    String opener = syntax.word(0);
    boolean superlative = word.endsWith("est") && word.length() > SHORTEST_SUPERLATIVE;
    return last < LONGEST_LEAD
        && (opener.equals("the") || opener.equals("one") || opener.equals("another"))
        && (ELLIPTIC.contains(word) || superlative);
  }

  /** "Redis-based", "Kafka-powered". */
  private boolean isTied(Mention mention) {
    int i = mention.to();
    return i < sentence.size() && sentence.token(i).joined() && TIES.contains(sentence.word(i));
  }

  /** "Asked where Netlify stores logs", "claims that Kafka runs". */
  private boolean isAskedOf(int before) {
    if (!OPENERS.contains(syntax.word(before))) {
      return false;
    }
    VerbGroup verb = phrasing.verbBefore(before - 1);
    boolean asks =
        verb != null
            && (verb.isOf(Workings.Sort.MIND) || syntax.word(verb.to() - 1).startsWith("ask"));
    return asks && verb.to() >= before - 2;
  }

  /** "Postmark, through which the workers send": what is done with it. */
  private boolean isRelated(int end) {
    int i = syntax.word(end).equals(",") ? end + 1 : end;
    boolean preposition = phrasing.isPreposition(i);
    String which = syntax.word(preposition ? i + 1 : i);
    boolean that = which.equals("that") && sentence.block() == Block.Kind.ITEM;
    if (!that && !which.equals("which") && !which.equals("whom") && !which.equals("where")) {
      return false;
    }
    VerbGroup verb = phrasing.firstFinite(i, sentence.size());
    boolean relative = which.equals("which") || which.equals("that");
    if (verb != null && verb.from() == i + 1 && relative) {
      return verb.voice() != VerbGroup.Voice.BEING && speaking.speaksOfSubject(verb);
    }
    return verb != null
        && verb.isToday()
        && !verb.denied()
        && !verb.isOf(Workings.Sort.MIND)
        && !verb.unknown();
  }

  private boolean speaksOfOther(int before, String word, int end) {
    if (isRelated(end)) {
      return true;
    }
    if (word.equals("of") && !syntax.word(before - 1).equals("out")) {
      return isShare(before);
    }
    if (ALOOF.contains(word)) {
      return word.equals("after") && isLookedAfter(before);
    }
    if (word.equals("without")) {
      // As a denial it has been read: what is left cannot be done without.
      return true;
    }
    if (ADJUNCTS.contains(word)) {
      return speaking.speaksOfAdjunct(before, word, end);
    }
    if (Phrasing.isListing(word)) {
      Mention earlier = mentionBefore(before);
      if (earlier != null) {
        return judge(earlier);
      }
      Mention head = syntax.mentionAt(end - 1);
      boolean program = head != null && head.isKind() && isOneOfThem(before - 1);
      boolean beside = syntax.mentionAt(before - 1) != null || program;
      if (word.equals(",") && beside || isBehindColon(before)) {
        return true;
      }
    }
    int last = before;
    while (word(last).equals("but") || word(last).equals("also") || word(last).equals("only")) {
      last--;
    }
    VerbGroup verb = phrasing.verbBefore(last);
    return verb != null && speaking.speaksOfObject(verb);
  }

  private String word(int i) {
    return syntax.word(i);
  }

  /** "Our Jenkins", "our Ada code". */
  private boolean isOwned(Mention mention, int start) {
    String word = syntax.word(start);
    return start < mention.from() && (word.equals("our") || word.equals("my"));
  }

  private boolean isBehindColon(int last) {
    for (int i = last; i >= 0; i--) {
      if (syntax.word(i).equals(":")) {
        return true;
      }
      if (phrasing.isFiniteAt(i)) {
        return false;
      }
    }
    return false;
  }

  /** The technology that a list goes on from. */
  private @Nullable Mention mentionBefore(int comma) {
    int i = comma - 1;
    while (i >= 0 && Phrasing.isListing(syntax.word(i))) {
      i--;
    }
    while (i >= 0 && i > comma - PHRASE && syntax.mentionAt(i) == null) {
      if (Phrasing.isListing(syntax.word(i)) || phrasing.isVerbBefore(i)) {
        return null;
      }
      i--;
    }
    Mention found = syntax.mentionAt(i);
    return found != null && found.isTechnology() ? found : null;
  }

  /** "A cluster of Redis nodes": what is said of it is said of the thing. */
  private boolean isShare(int of) {
    String noun = sentence.word(of - 1);
    Mention kind = syntax.mentionAt(of - 1);
    if (kind == null && !Sidelines.isShare(noun)) {
      VerbGroup verb = phrasing.verbBefore(of - 1);
      return verb != null && !Sidelines.isOne(noun) && speaking.speaksOfObject(verb);
    }
    int start = of - 1;
    while (start > 0 && start > of - PHRASE && phrasing.isPhraseWord(start - 1)) {
      start--;
    }
    int before = start - 1;
    VerbGroup verb = phrasing.verbBefore(before);
    if (verb != null) {
      return speaking.speaksOfObject(verb);
    }
    return first != null && first.isToday() && !first.isOf(Workings.Sort.MIND);
  }
}
