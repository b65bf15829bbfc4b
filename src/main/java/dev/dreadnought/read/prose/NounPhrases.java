package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups the names of a sentence into noun phrases. */
final class NounPhrases {
  private static final int LONGEST_ROLE = 3;

  /** "A simple, scalable, managed service". */
  private static final int MOST_LISTED = 3;

  /** Kinds whose words only repeat what a product behind them is: "Keycloak server". */
  private static final Set<ComponentKind> VAGUE =
      Set.of(ComponentKind.HOST, ComponentKind.SERVICE, ComponentKind.OTHER, ComponentKind.API);

  /** Words that belong to a verb before them: "scale up web servers". */
  static final Set<String> PARTICLES = Words.of("up down out off");

  /** They end what tells when, and no name of people begins with them there. */
  private static final Set<String> TIMES =
      Words.of(
          "morning afternoon evening night noon midday weekend mondays tuesdays wednesdays thursdays"
              + " fridays saturdays sundays monday tuesday wednesday thursday friday saturday sunday"
              + " weekends weekdays");

  private static final Set<String> AT_TIMES = Words.of("in at on by during over every each");

  /** What a house offers to the programs of others. */
  private static final Set<String> SERVED =
      Words.of(
          "api apis service services server servers gateway system systems portal site website"
              + " endpoint endpoints webservice interface interfaces");

  private static final int LONGEST_OWNER = 3;

  /** Before somebody else's house that is a certain one. */
  private static final Set<String> WHOSE = Words.of("the our each");

  /** "A second site": another place of the same, and no page. */
  private static final Set<String> OTHER_SITES =
      Words.of("second third other another remote backup standby recovery secondary customer's");

  private static final Set<String> COUNTED = Words.of("a the one");

  /** Products of which systems have one for each task. */
  private static final Set<ComponentKind> SEVERAL =
      Set.of(ComponentKind.SERVERLESS_FUNCTION, ComponentKind.STREAM);

  /** "A second bucket": not the one that was spoken of. "Another database" may be anybody's. */
  private static final Set<ComponentKind> COUNTED_KINDS =
      Set.of(ComponentKind.OBJECT_STORE, ComponentKind.QUEUE, ComponentKind.DATABASE);

  /** More of the same: "a second Lambda instance". */
  private static final Set<String> INSTANCES =
      Words.of("instance instances node nodes replica replicas copy copies version shard region");

  private static final Set<String> TO_SITES = Words.of("to at from in on between");

  private static final Set<String> OWNED =
      Words.of(
          "panel panels interface interfaces dashboard dashboards area console page pages section screen ui"
              + " role roles rights permissions view views menu mode list lists roster");

  /** Participles that lead to a thing and do not tell it from others. */
  private static final Set<String> LEADING =
      Words.of(
          "including using following excluding containing having being according regarding"
              + " requiring allowing supporting providing making concerning featuring running"
              + " exposing offering building creating enabling connecting installing deploying");

  /** Gerunds by which programs are told from others: "the tracking service". */
  private static final Set<String> TELLING =
      Words.of(
          "accounting advertising alerting auditing backing banking batching benchmarking betting"
              + " bidding billing booking branching briefing budgeting buffering building caching"
              + " calling camping carpooling catering charging chatting clearing coaching coding"
              + " computing conferencing consulting cooking copying crawling dating dealing"
              + " debugging dispensing dosing drawing editing engineering existing facing corresponding farming filing"
              + " filtering financing fishing fitting forecasting forwarding fundraising gambling"
              + " gaming geocoding grading greeting grouping hashing hearing heating highlighting"
              + " hiring hosting housing indexing ingesting invoicing kiting landing learning leasing"
              + " lending licensing lighting linking listing live-streaming loading lodging logging"
              + " lookup machining mailing manufacturing mapping marketing masking matching"
              + " matchmaking measuring meeting mentoring merging messaging metering milking mining"
              + " modelling modeling monitoring mooring mounting networking onboarding operating"
              + " ordering outgoing packaging packing paging painting parking parsing paying picking"
              + " planning playing polling posting pricing printing processing procuring profiling"
              + " proofing provisioning publishing purchasing queueing queuing racing ranking rating"
              + " reading receiving recording recruiting remaining resulting refereeing rendering renting reporting"
              + " reviewing ringing rostering routing running sampling scanning scheduling scoring"
              + " scraping screening searching selling sending sequencing serving settling shaping"
              + " sharding sharing shipping shopping signing slicing smelting sorting spooling staffing"
              + " staging steering storing streaming switching syncing tagging teaching telling testing"
              + " ticketing timing tooling tracing tracking trading training transcoding translating"
              + " transporting underlying underwriting upcoming uploading vending versioning viewing"
              + " voting waiting washing watering webhosting weighing welding winding working writing");

  /** Before "to" they lead to what is to be done. */
  private static final Set<String> GOALS =
      Words.of(
          "way ways need needs able order possible possibility ability easy hard how want wants"
              + " have has used allowed necessary required free ready right try tries");

  /** Verbs that no noun is spelt like, and that goals begin with. */
  private static final Set<String> ORDERS =
      Words.of(
          "allow enable accommodate provide provision ensure let give help permit support decode"
              + " deliver connect create collect send receive read write keep make get bring add"
              + " decouple isolate separate orchestrate coordinate integrate consolidate modernise"
              + " modernize containerise containerize replace migrate secure protect monitor");

  /** "High availability", "low latency": said of many things, and telling none apart. */
  private static final Set<String> RANKED =
      Words.of(
          "priority availability performance quality latency speed traffic volume throughput"
              + " resolution bandwidth capacity cost");

  private static final Set<String> RANKS =
      Words.of("low lower lowest medium normal high higher highest top");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;

  private int number;

  /** True where the noun whose words are looked for is one in the plural. */
  private boolean plural;

  private NounPhrases(Syntax syntax, Scopes scopes, int number) {
    this.syntax = syntax;
    this.number = number;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
  }

  /**
   * Reads the noun phrases of a sentence.
   *
   * @param number of the first
   */
  static List<NounPhrase> of(Syntax syntax, Scopes scopes, int number) {
    NounPhrases phrases = new NounPhrases(syntax, scopes, number);
    List<NounPhrase> found = new ArrayList<>();
    List<Mention> group = new ArrayList<>();
    for (Mention mention : syntax.mentions()) {
      if (!group.isEmpty()
          && (phrases.isOfInterface(group.get(group.size() - 1), mention)
              || phrases.isRentedSite(group.get(group.size() - 1), mention))) {
        continue;
      }
      if (!group.isEmpty() && !phrases.join(group, mention)) {
        phrases.finish(group, found);
        group = new ArrayList<>();
      }
      group.add(mention);
    }
    if (!group.isEmpty()) {
      phrases.finish(group, found);
    }
    return found;
  }

  /** The Data of "the Redshift Data API": which of the product's interfaces. */
  private boolean isOfInterface(Mention product, Mention word) {
    Mention last = syntax.mentionAt(word.to());
    return product.isTechnology()
        && (word.isData() || word.isProtocol())
        && word.from() == product.to()
        && sentence.token(word.from()).capital()
        && last != null
        && last.isKind()
        && kind(last) == ComponentKind.API;
  }

  /** The site of "a Wix site": the product's, which is the whole of it. */
  private boolean isRentedSite(Mention product, Mention noun) {
    return product.technology() != null
        && noun.isKind()
        && noun.from() == product.to()
        && kind(noun) == ComponentKind.WEB_APPLICATION
        && Predications.isSiteOfBuilder(product.technology(), sentence.word(noun.to() - 1));
  }

  /** The results of "the Redis results queue": which of the product's stores. */
  private boolean tellsStore(Mention product, Mention next) {
    int word = product.to();
    return next.from() == word + 1
        && isStoreOf(product, next)
        && sentence.token(word).isWord()
        && !sentence.token(word).joined()
        && !sentence.token(word).capital()
        && !Words.isFunction(sentence.word(word))
        && Verbs.ENGLISH.of(sentence.word(word)) == null;
  }

  /** The export of "the invoice export service": what is done with the data. */
  private boolean tellsProgram(Mention data, Mention next) {
    int word = data.to();
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(word));
    return data.isData()
        && next.from() == word + 1
        && next.isKind()
        && Kinds.isApplication(kind(next))
        && Words.DETERMINERS.contains(sentence.word(data.from() - 1))
        && Goals.singular(sentence.word(word - 1)).equals(sentence.word(word - 1))
        && sentence.token(word).isWord()
        && !sentence.token(word).joined()
        && !sentence.token(next.from()).joined()
        && !Words.isFunction(sentence.word(word))
        && syntax.verbIn(word, word + 1) == null
        && (verb == null || verb.form() == Verbs.Form.BASE);
  }

  private static boolean isStoreOf(Mention product, Mention noun) {
    return product.isTechnology()
        && noun.isKind()
        && Kinds.isStore(NounPhrase.kindOf(product))
        && Kinds.isStore(kind(noun));
  }

  private boolean join(List<Mention> group, Mention next) {
    Mention last = group.get(group.size() - 1);
    if (next.from() != last.to()
        && !onlyHeadsBetween(last, next)
        && !tellsStore(last, next)
        && !tellsProgram(last, next)) {
      return false;
    }
    if (last.isTechnology() && (next.isData() || next.isActor())) {
      Mention noun = syntax.mentionAt(next.to());
      return noun != null && noun.from() == next.to() && isStoreOf(last, noun);
    }
    if (next.isActor()) {
      return last.isKind() && People.isOpen(next) && proper(last) == null;
    }
    if (last.isProtocol() && next.isKind()) {
      return isSpoken(next);
    }
    if (next.isKind()) {
      return !last.isTechnology()
          ? last.isKind() || last.isData() || last.isActor()
          : describes(last, kind(next)) || isGatewayOf(last, next);
    }
    if (next.isTechnology()) {
      return last.isTechnology()
          ? areOneThing(last, next)
          : last.isKind()
              && (names(next, kind(last)) || isFunctionOf(last, next) || isPlatformOf(last, next));
    }
    return next.isData() && (last.isActor() || last.isKind());
  }

  /** "Python programming language" before a name; never across a mark. */
  private boolean onlyHeadsBetween(Mention last, Mention next) {
    if (!last.isTechnology() || !next.isKind()) {
      return false;
    }
    boolean api = kind(next) == ComponentKind.API;
    for (int i = last.to(); i < next.from(); i++) {
      boolean which =
          api && (i == next.from() - 1 && sentence.token(i).capital() || isSubject(last, next, i));
      if (!which && !Words.HEADS.contains(sentence.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** The routing of "the HERE routing API": what somebody else's interface is for. */
  private boolean isSubject(Mention product, Mention api, int i) {
    ComponentKind kind = NounPhrase.kindOf(product);
    String word = sentence.word(i);
    return (Kinds.isExternal(kind) || kind == ComponentKind.SERVICE)
        && api.from() - product.to() <= 2
        && Words.DETERMINERS.contains(sentence.word(product.from() - 1))
        && sentence.token(i).isWord()
        && !Words.isFunction(word)
        && (word.endsWith("ing") || syntax.verbIn(i, i + 1) == null);
  }

  private static ComponentKind kind(Mention mention) {
    return ((Meaning.OfKind) mention.meaning()).wording().kind();
  }

  /** "A Node-RED gateway polls the meters": the program that passes on, and no second one. */
  private boolean isGatewayOf(Mention technology, Mention head) {
    ComponentKind kind = NounPhrase.kindOf(technology);
    return (kind == ComponentKind.SERVICE || kind == ComponentKind.WORKFLOW_ENGINE)
        && kind(head) == ComponentKind.API_GATEWAY
        && head.to() == head.from() + 1
        && Goals.singular(sentence.word(head.from())).equals("gateway");
  }

  private static boolean describes(Mention technology, ComponentKind head) {
    ComponentKind kind = NounPhrase.kindOf(technology);
    return Kinds.isMaterial(kind)
        || Kinds.areAlike(kind, head)
        || VAGUE.contains(head)
        || head == ComponentKind.CONTAINER && kind != ComponentKind.CLOUD
        || Kinds.isStore(kind) && Kinds.isStore(head)
        || Kinds.isFront(kind) && Kinds.isFront(head)
        || kind == ComponentKind.CDN && head == ComponentKind.CACHE
        // "A Raspberry Pi gateway": a device that passes on.
        || kind == ComponentKind.DEVICE && head == ComponentKind.API_GATEWAY
        || kind == ComponentKind.SERVERLESS_FUNCTION && head == ComponentKind.WORKER
        || isClientSide(kind, head)
        // "The Amplify website": one with its platform.
        || HostedPrograms.isPlatform(((Meaning.OfTechnology) technology.meaning()).technology())
            && HostedPrograms.isTelling(head);
  }

  /** "The WebSocket service": what it speaks tells it from the other services. */
  private static boolean isSpoken(Mention noun) {
    return kind(noun) == ComponentKind.SERVICE && proper(noun) == null;
  }

  private static boolean isClientSide(ComponentKind kind, ComponentKind head) {
    return kind == ComponentKind.BROWSER_CLIENT && head == ComponentKind.WEB_APPLICATION;
  }

  /** "The Order Processor Lambda": a function that is called by what it does. */
  private boolean isFunctionOf(Mention name, Mention product) {
    return FunctionNames.isFunction(product)
        && (kind(name) == ComponentKind.WORKER || Kinds.isApplication(kind(name)))
        && (sentence.token(name.from()).capital()
            || proper(name) != null
            || Words.DETERMINERS.contains(sentence.word(name.from() - 1)));
  }

  /** "The worker Lambda", beside "the API Lambda": which of them it is. */
  private static boolean isFunctionBehind(Mention noun, List<Mention> technologies) {
    return technologies.stream()
        .anyMatch(t -> FunctionNames.isFunction(t) && t.from() >= noun.to());
  }

  /** The Amplify of "the frontend Amplify website". */
  private boolean isPlatformOf(Mention name, Mention product) {
    Mention head = syntax.mentionAt(product.to());
    return HostedPrograms.isPlatform(((Meaning.OfTechnology) product.meaning()).technology())
        && Kinds.isApplication(kind(name))
        && head != null
        && head.isKind()
        && HostedPrograms.isTelling(kind(head));
  }

  private static boolean names(Mention technology, ComponentKind head) {
    return Kinds.areAlike(NounPhrase.kindOf(technology), head);
  }

  private static boolean areOneThing(Mention left, Mention right) {
    ComponentKind a = NounPhrase.kindOf(left);
    ComponentKind b = NounPhrase.kindOf(right);
    return Kinds.isMaterial(a) != Kinds.isMaterial(b)
        || (Kinds.isMaterial(a) && a != ComponentKind.LIBRARY && b != ComponentKind.LIBRARY)
        || Kinds.areAlike(a, b) && isManaged(left) != isManaged(right);
  }

  static boolean isManaged(Mention technology) {
    return ((Meaning.OfTechnology) technology.meaning()).technology().vendor() != null;
  }

  private void finish(List<Mention> group, List<NounPhrase> found) {
    Mention last = group.get(group.size() - 1);
    int to = withHeads(last);
    if (last.isKind()
        && (isDescription(to) || isIdiom(last) || Modifiers.isOfNoun(sentence, syntax, last))) {
      if (!hasTechnology(group)) {
        return;
      }
      group.removeIf(m -> !m.isTechnology());
      last = group.get(group.size() - 1);
    }
    if (SharedInterfaces.contain(sentence, last) && !hasTechnology(group)) {
      return;
    }
    if (group.size() == 1 && last.isKind() && isOfEach(last.from() - 1) && !isOfEach(to)) {
      // The "per-service" of "per-service Mongo": of which there are several, and no part.
      return;
    }
    if (last.isProtocol()) {
      found.add(plain(last, NounPhrase.Sort.PROTOCOL));
    } else if (last.isData()) {
      if (!StorePasswords.isOne(sentence, syntax, last)) {
        found.add(data(group, last));
      }
    } else if (last.isActor()) {
      boolean acting = syntax.verbIn(last.to(), last.to() + 1) != null;
      boolean owned = !acting && OWNED.contains(syntax.word(last.to()));
      boolean field = FieldLists.contain(sentence, syntax.mentions(), last);
      if (!owned && !field && !isWholeTitle(group.get(0), last) && !isHouse(last)) {
        found.add(person(group.get(0), last));
      }
    } else {
      if (isSuperlative(group)) {
        return;
      }
      if (People.isDepartment(syntax, group, to)) {
        found.add(department(last));
        return;
      }
      List<Mention> things = List.copyOf(group);
      other(things).ifPresent(o -> addOther(o, things, to, found));
      things.stream()
          .filter(Mention::isProtocol)
          .forEach(m -> found.add(plain(m, NounPhrase.Sort.PROTOCOL)));
      found.add(thing(group, to));
    }
  }

  /** "The highest QPS service": one of those that have names. */
  private boolean isSuperlative(List<Mention> group) {
    int first = group.get(0).from();
    for (int i = first - 1; i >= Math.max(0, first - 2); i--) {
      String word = sentence.word(i);
      boolean best = word.endsWith("est") && Words.isDescriptive(word) && !word.equals("latest");
      if (best && syntax.mentionAt(i) == null) {
        return !hasTechnology(group);
      }
    }
    return false;
  }

  /** The "order" of "the order and customer databases": the place of what shares the noun. */
  private OptionalInt other(List<Mention> group) {
    Mention last = group.get(group.size() - 1);
    boolean plural = last.isKind() && ((Meaning.OfKind) last.meaning()).plural();
    if (!plural || hasTechnology(group)) {
      return OptionalInt.empty();
    }
    int first = group.get(0).from();
    int start = roleStart(first);
    int at = start - 2;
    boolean one = last.from() - start == 1 && !sentence.token(start).joined();
    if (!one || at < 1 || !sentence.word(start - 1).equals("and")) {
      return OptionalInt.empty();
    }
    Mention mention = syntax.mentionAt(at);
    boolean free =
        mention == null
            ? sentence.token(at).isWord() && isModifier(at) && !isIdle(at)
            : mention.to() - mention.from() == 1 && (mention.isData() || mention.isActor());
    boolean led = syntax.word(at - 1).equals("the") || syntax.word(at - 1).equals("our");
    return free && led && !isIdle(start) ? OptionalInt.of(at) : OptionalInt.empty();
  }

  private void addOther(int at, List<Mention> group, int to, List<NounPhrase> found) {
    NounPhrase last = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean same = last != null && last.from() == at;
    if (same) {
      found.remove(last);
    }
    Mention head = group.get(group.size() - 1);
    found.add(
        new NounPhrase(
            same && last != null ? last.number() : number++,
            sentence,
            at,
            at + 1,
            NounPhrase.Sort.COMPONENT,
            (Meaning.OfKind) head.meaning(),
            sentence.words(head.from(), head.to()),
            List.of(),
            List.of(),
            null,
            List.of(sentence.original(at)),
            List.of(),
            null,
            article(at),
            scopes.of(head)));
  }

  /** "Bring it into service", "out of service", "on site", "on a mountain site". */
  private boolean isIdiom(Mention last) {
    if (sentence.word(last.from()).equals("site") && last.to() == last.from() + 1) {
      return isPlace(last.from());
    }
    String before = sentence.word(last.from() - 1);
    boolean service = last.to() == last.from() + 1 && sentence.word(last.from()).equals("service");
    boolean tied = last.from() > 0 && sentence.token(last.from() - 1).joined();
    return service
        && !tied
        && (before.equals("into") || before.equals("of") || before.equals("in"));
  }

  private int beforeArticle(int word) {
    int i = word - 1;
    return Words.DETERMINERS.contains(sentence.word(i)) ? i - 1 : i;
  }

  /** True of a site of the land: one that a noun tells, or none in particular. */
  private boolean isPlace(int site) {
    int start = roleStart(site);
    boolean other = OTHER_SITES.contains(sentence.word(site - 1));
    if (other && TO_SITES.contains(sentence.word(beforeArticle(site - 1)))) {
      return true;
    }
    int i = start - 1;
    boolean article = Words.INDEFINITE.contains(sentence.word(i));
    String led = sentence.word(article ? i - 1 : i);
    boolean on = led.equals("on") || led.equals("at") || led.equals("from");
    return on && (article ? start < site && !isIdle(start) : start == site);
  }

  private static boolean hasTechnology(List<Mention> group) {
    return group.stream().anyMatch(Mention::isTechnology);
  }

  private boolean isDescription(int to) {
    return Words.DESCRIPTIONS.contains(syntax.word(to));
  }

  /** The end of a group with the nouns that only say what it is: "the Jinja2 templating engine". */
  private int withHeads(Mention last) {
    int to = last.to();
    if (!last.isTechnology()) {
      return to;
    }
    while (to < sentence.size()
        && Words.HEADS.contains(syntax.word(to))
        && !sentence.token(to).joined()) {
      to++;
    }
    return to;
  }

  /** People with the nouns before that tell which: "fleet manager". */
  private NounPhrase person(Mention first, Mention mention) {
    int start = startOfPerson(first, mention);
    while (start > 0 && start < mention.from() && sentence.token(start).joined()) {
      // "The on-call engineer".
      start--;
    }
    Mention people = People.of(sentence, mention, start);
    return simple(people, NounPhrase.Sort.ACTOR, List.of(), people, article(start));
  }

  /** "Customer service opens the doors": people, and no program. */
  private NounPhrase department(Mention last) {
    Mention people = People.department(sentence, last);
    return simple(people, NounPhrase.Sort.ACTOR, List.of(), people, NounPhrase.Article.NONE);
  }

  /** "What traders open", "please add sites": words that lead on. */
  private static final Set<String> ASKED = Words.of("how what why please");

  private static final Set<String> WHEN =
      Words.of("once until whenever whether as how what why which");

  /** What is done for people, by nobody in particular. */
  private static final Set<String> AIMS =
      Words.of(
          "improve increase boost raise enhance support help enable allow empower engage reach"
              + " inform notify alert serve reduce protect give let");

  private static final Set<String> GREETINGS = Words.of("hi hello dear hey thanks");

  private static final List<String> VERB_ENDS = List.of("ify", "elate", "grate", "idate", "ize");

  private int startOfPerson(Mention first, Mention mention) {
    int start =
        People.isOpen(mention)
                || People.isTold(mention)
                || People.isDepartment(sentence, mention)
                || People.isOfTrade(sentence, mention)
            ? roleStart(first.from())
            : mention.from();
    for (int i = start; i < mention.from(); i++) {
      if (isNoPartOfName(i)) {
        start = i + 1;
      }
    }
    while (start < mention.from() && isIdle(start)) {
      start++;
    }
    return start;
  }

  /** The morning of "in the morning drivers scan", the night of "at night nurses read". */
  private boolean isTime(int i) {
    int before = sentence.word(i - 1).equals("the") ? i - 2 : i - 1;
    return TIMES.contains(sentence.word(i)) && AT_TIMES.contains(sentence.word(before));
  }

  /** "Once players join", "to improve employee productivity", "we've modified Asset Manager". */
  private boolean isNoPartOfName(int i) {
    String word = sentence.word(i);
    String before = sentence.word(i - 1);
    boolean isVerb = AIMS.contains(word) || Verbs.ENGLISH.of(word) != null;
    boolean told = Words.MODALS.contains(before) || Words.RELATIVES.contains(before);
    return isTime(i)
        || Words.BOUNDARIES.contains(word)
        || i == 0 && isDeedAtStart(word)
        || WHEN.contains(word)
        || Words.PREPOSITIONS.contains(word)
        || isContracted(word)
        || isVerb && (before.equals("to") || told || isContracted(before));
  }

  /** "Found eight captains", "Says the fleet manager", "Correlate patients", "Hi pilots". */
  private boolean isDeedAtStart(String word) {
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    Workings.Work work = Workings.of(word);
    boolean done = verb != null && verb.form() != Verbs.Form.BASE;
    boolean told = verb != null && Words.isDescriptive(sentence.word(1));
    boolean working = work != null && !work.is(Workings.Form.BASE);
    boolean ending = VERB_ENDS.stream().anyMatch(word::endsWith);
    return GREETINGS.contains(word) || done || told || working || ending;
  }

  private static boolean isContracted(String word) {
    return Words.PRONOUNS.contains(word)
        || word.indexOf('\'') > 0 && Words.PRONOUNS.contains(word.substring(0, word.indexOf('\'')));
  }

  private boolean isIdle(int i) {
    return Phrasing.NUMBERS.contains(sentence.word(i))
        || Words.PLAIN.contains(sentence.word(i))
        || Words.isDescriptive(sentence.word(i));
  }

  private NounPhrase plain(Mention mention, NounPhrase.Sort sort) {
    return simple(mention, sort, List.of(), mention, article(mention.from()));
  }

  private NounPhrase data(List<Mention> group, Mention data) {
    return simple(data, NounPhrase.Sort.DATA, List.of(data), null, article(group.get(0).from()));
  }

  /** A phrase of one name. */
  private NounPhrase simple(
      Mention mention,
      NounPhrase.Sort sort,
      List<Mention> data,
      @Nullable Mention plain,
      NounPhrase.Article article) {
    return new NounPhrase(
        number++,
        sentence,
        mention.from(),
        mention.to(),
        sort,
        null,
        "",
        List.of(),
        data,
        plain,
        List.of(),
        List.of(),
        null,
        article,
        scopes.of(mention));
  }

  private NounPhrase thing(List<Mention> group, int to) {
    Mention head = head(group);
    String proper = proper(group, head);
    boolean there = status(group, head).isPresent();
    List<Mention> technologies =
        group.stream()
            .filter(m -> m.isTechnology() && (!there || scopes.of(m).isPresent()))
            .toList();
    int first = group.get(0).from();
    plural = head != null && ((Meaning.OfKind) head.meaning()).plural();
    int start = head == null ? first : behindEach(roleStart(first), head.from());
    first = Math.max(first, start);
    plural = false;
    List<String> role = new ArrayList<>();
    List<String> traits = new ArrayList<>();
    if (head != null) {
      words(start, first, role, traits);
      ofOutsiders(start, head, role, traits);
      if (role.isEmpty() && technologies.isEmpty() && tellsByTechnology(head)) {
        role.add(sentence.original(first - 1));
      }
      Mention before = group.get(0);
      for (Mention mention : group) {
        boolean program = before.isData() && mention.isKind();
        if (mention.from() > before.to() && (program || isStoreOf(before, mention))) {
          role.addAll(between(before.to(), mention.from()));
        }
        if (mention != head && !mention.isTechnology()) {
          modifier(mention, role);
        }
        before = mention;
      }
      if (role.isEmpty() && kind(head) == ComponentKind.MOBILE_APP) {
        role.addAll(owner(start));
      }
    }
    if (head != null && proper == null && role.isEmpty() && isFunctionBehind(head, technologies)) {
      role.add(sentence.words(head.from(), head.to()));
    }
    role.addAll(countedApart(group, head == null ? first : start, role));
    NounPhrase.Sort sort =
        head != null || technologies.stream().anyMatch(t -> !Kinds.isMaterial(NounPhrase.kindOf(t)))
            ? NounPhrase.Sort.COMPONENT
            : NounPhrase.Sort.MATERIAL;
    boolean name = proper != null && sentence.token(first).capital();
    boolean dropped = role.isEmpty() && traits.isEmpty() || name;
    return new NounPhrase(
        number++,
        sentence,
        dropped ? first : start,
        head == null ? group.get(group.size() - 1).to() : to,
        sort,
        head == null ? null : (Meaning.OfKind) head.meaning(),
        head == null ? "" : sentence.words(head.from(), head.to()),
        technologies,
        group.stream().filter(Mention::isData).toList(),
        null,
        isTitle() || proper != null ? List.of() : role,
        traits,
        proper,
        article(start),
        status(group, head));
  }

  /** "A second Lambda", "another Celery worker": not the one that was spoken of. */
  private List<String> countedApart(List<Mention> group, int start, List<String> role) {
    int at = NounPhrase.ORDINALS.contains(sentence.word(start)) ? start : start - 1;
    String word = sentence.word(at);
    boolean counted =
        NounPhrase.ORDINALS.contains(word)
            && (COUNTED.contains(sentence.word(at - 1)) || Words.DETERMINERS.contains(word));
    Mention last = group.get(group.size() - 1);
    boolean several =
        group.stream().anyMatch(m -> m.isTechnology() && SEVERAL.contains(NounPhrase.kindOf(m)))
            || last.isKind() && kind(last) == ComponentKind.WORKER
            || last.isKind() && SEVERAL.contains(kind(last))
            || last.isKind() && COUNTED_KINDS.contains(kind(last)) && !word.equals("another");
    boolean same = !role.isEmpty() || plural || INSTANCES.contains(sentence.word(last.to()));
    return counted && several && !same ? List.of(word) : List.of();
  }

  /** "The bank's API", "the payment provider's gateway": somebody else's, and called by whose. */
  private void ofOutsiders(int start, Mention head, List<String> role, List<String> traits) {
    // "The supplier's REST API" is the supplier's as its API is.
    boolean served = SERVED.contains(sentence.word(head.to() - 1));
    if (served && isOfHouseBehind(head.to())) {
      traits.add(kind(head) == ComponentKind.WEB_APPLICATION ? "third-party" : "external");
      if (role.isEmpty()) {
        role.add(sentence.original(head.to() + 2));
      }
      return;
    }
    int owner = start - 2;
    boolean owned = owner > 0 && sentence.word(start - 1).equals("'s") && served;
    if (owned && isForeign(owner)) {
      traits.add("external");
      role.add(0, sentence.original(owner));
      return;
    }
    if (!owned || !PartNouns.isHouseOfOthers(sentence.word(owner))) {
      return;
    }
    int i = owner - 1;
    while (i > 0 && owner - i < LONGEST_OWNER && !Words.DETERMINERS.contains(sentence.word(i))) {
      i--;
    }
    // "A bank's API takes payments": whose system is told of.
    if (WHOSE.contains(sentence.word(i))) {
      traits.add(kind(head) == ComponentKind.WEB_APPLICATION ? "third-party" : "external");
      if (role.isEmpty()) {
        role.add(sentence.original(owner));
      }
    }
  }

  /** "The SFTP server of the supplier", "a SOAP service of our insurer". */
  private boolean isOfHouseBehind(int at) {
    String whose = sentence.word(at + 1);
    return sentence.word(at).equals("of")
        && WHOSE.contains(whose)
        && PartNouns.isHouseOfOthers(sentence.word(at + 2))
        && syntax.segmentEnd(at + 2) == at + 3;
  }

  /**
   * The Google of "Google's Knowledge Graph API", the Zorpo of "Zorpo's API": a name from outside.
   */
  private boolean isForeign(int owner) {
    Mention name = syntax.mentionAt(owner);
    boolean unknown = name == null && owner > 0;
    boolean vendor = name != null && name.isTechnology() && isOutside(NounPhrase.kindOf(name));
    return sentence.token(owner).capital()
        && (unknown || vendor)
        && !Words.DETERMINERS.contains(sentence.word(owner - 1));
  }

  private static boolean isOutside(ComponentKind kind) {
    return Kinds.isExternal(kind) || kind == ComponentKind.CLOUD;
  }

  /** The supplier of "to the supplier's website", which is turned to in its place. */
  private boolean isHouse(Mention person) {
    boolean house = PartNouns.isHouseOfOthers(sentence.word(person.to() - 1));
    Mention next = syntax.mentionAt(person.to() + 1);
    return house
        && sentence.word(person.to()).equals("'s")
        && next != null
        && next.isKind()
        && SERVED.contains(sentence.word(next.to() - 1));
  }

  /** The words between a product and a noun for what it is, but for those that say just that. */
  private List<String> between(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!Words.HEADS.contains(sentence.word(i))) {
        words.add(sentence.original(i));
      }
    }
    return words;
  }

  /** The customer of "customer's mobile app": in whose hands it is tells it from others. */
  private List<String> owner(int start) {
    String person = sentence.word(start - 2);
    boolean owned = sentence.word(start - 1).equals("'s") && Naming.PEOPLE.contains(person);
    return owned && !person.equals("user") ? List.of(sentence.original(start - 2)) : List.of();
  }

  /** True of the first heading, which names the whole; a later one names what it is about. */
  private boolean isTitle() {
    return sentence.block() == Block.Kind.HEADING && sentence.number() == 0;
  }

  /** "Choir manager" is what the system is called, "Students and teachers" whom it is for. */
  private boolean isWholeTitle(Mention first, Mention person) {
    String last = sentence.word(sentence.size() - 1);
    return isTitle()
        && person.to() == sentence.size()
        && startOfPerson(first, person) == 0
        && Goals.singular(last).equals(last);
  }

  private Status status(List<Mention> group, @Nullable Mention head) {
    Status first = scopes.of(group.get(0));
    if (first.isPresent() || head == null) {
      return first;
    }
    return scopes.of(head).isPresent() && group.get(0) != head && !group.get(0).isTechnology()
        ? Status.PRESENT
        : first;
  }

  /**
   * The last kind; what a name says of itself only where nothing else says it, and never the
   * container of "the database container".
   */
  private static @Nullable Mention head(List<Mention> group) {
    Mention head = null;
    for (Mention mention : group) {
      boolean telling = head == null || proper(mention) == null || proper(head) != null;
      telling &= head == null || !mention.isKind() || kind(mention) != ComponentKind.CONTAINER;
      head = mention.isKind() && telling ? mention : head;
    }
    return head;
  }

  private static @Nullable String proper(Mention mention) {
    return mention.isKind() ? ((Meaning.OfKind) mention.meaning()).proper() : null;
  }

  /** The name of the thing; before a store it is that of its owner: "the Griffin database". */
  private static @Nullable String proper(List<Mention> group, @Nullable Mention head) {
    for (Mention mention : group) {
      if (mention.isTechnology() && ((Meaning.OfTechnology) mention.meaning()).proper() != null) {
        return ((Meaning.OfTechnology) mention.meaning()).proper();
      }
      String proper = proper(mention);
      boolean owner = head != null && mention.from() < head.from() && !isProgram(kind(head));
      if (proper != null && !owner) {
        return proper;
      }
    }
    return null;
  }

  /** "Kafka consumer": what it takes from or gives to tells it from others. */
  private boolean tellsByTechnology(Mention head) {
    Mention before = syntax.mentionAt(head.from() - 1);
    return kind(head) == ComponentKind.WORKER && before != null && before.isTechnology();
  }

  /** Before "tenant" they say for how many. */
  private static final Set<String> MULTI = Words.of("multi single per cross");

  private static final Set<String> EACH = Words.of("per cross inter intra");

  /** The "per" of "per-service databases". */
  private boolean isOfEach(int i) {
    return i >= 0
        && EACH.contains(sentence.word(i))
        && i + 1 < sentence.size()
        && sentence.token(i + 1).joined();
  }

  /** Behind the "per-service" of "per-service databases". */
  private int behindEach(int start, int last) {
    int i = start;
    if (isOfEach(i)) {
      i++;
      while (i < last && sentence.token(i).joined()) {
        i++;
      }
    }
    return i;
  }

  private static boolean isProgram(ComponentKind kind) {
    return Kinds.isApplication(kind) || kind == ComponentKind.HOST || Kinds.isFront(kind);
  }

  /** A name before the head is a role: "session cache", "admin panel"; a general word is none. */
  private void modifier(Mention mention, List<String> role) {
    boolean general =
        mention.isKind()
            && Kinds.isApplication(kind(mention))
            && kind(mention) != ComponentKind.WORKER
            && proper(mention) == null;
    String first = sentence.word(mention.from());
    if (general && !Words.PURPOSES.contains(first) && !first.equals("back")) {
      return;
    }
    boolean multi =
        sentence.token(mention.from()).joined()
            || MULTI.contains(sentence.word(mention.from() - 1));
    if (mention.isActor() && first.equals("tenant") && !multi) {
      // Plain in "tenant service" of many; before an app it tells whose it is.
      role.add(sentence.original(mention.from()));
      return;
    }
    words(mention.from(), mention.to(), role, new ArrayList<>());
  }

  /** The CLEAN of "the CLEAN bucket": a name, whatever the word. */
  private boolean isShouted(int i) {
    String word = sentence.original(i);
    return word.length() > 2 && i > 0 && word.chars().allMatch(Character::isUpperCase);
  }

  /** Adds the words of a range, compounds whole, to the role or to the traits. */
  private void words(int from, int to, List<String> role, List<String> traits) {
    int i = from;
    while (i < to) {
      StringBuilder word = new StringBuilder(sentence.original(i));
      boolean plain = Words.PLAIN.contains(sentence.word(i));
      int next = i + 1;
      while (next < to && sentence.token(next).joined()) {
        plain &= Words.PLAIN.contains(sentence.word(next));
        word.append('-').append(sentence.original(next));
        next++;
      }
      String lower = word.toString().toLowerCase(Locale.ROOT);
      plain |= Words.isDescriptive(lower) || lower.equals("so-called") || isRank(i);
      plain |= Words.isOfToday(sentence.word(i - 1), sentence.word(i));
      plain |= i == from && next == i + 1 && Phrasing.NUMBERS.contains(lower);
      // "The time service" is about time; "a real time service" is quick.
      plain &=
          !(to - from == 1 && sentence.word(i).equals("time") && !word.toString().contains("-"));
      plain &= !isShouted(i);
      (plain ? traits : role)
          .add(plain ? word.toString().toLowerCase(Locale.ROOT) : word.toString());
      i = next;
    }
  }

  /** "Low priority workers": which jobs they take first tells no other workers. */
  private boolean isRank(int i) {
    return RANKED.contains(sentence.word(i)) && RANKS.contains(sentence.word(i - 1))
        || sentence.word(i).equals("day") && sentence.word(i - 1).equals("modern");
  }

  /** Where the adjectives and nouns before a head begin that may be its role. */
  private int roleStart(int first) {
    if (isSmallName(first)) {
      // "Every minute splashd asks", "relies on splashd": nothing but a name.
      int i = first;
      while (i > 0 && isPlainWord(i - 1)) {
        i--;
      }
      return i;
    }
    int i = first;
    int words = 0;
    while (i > 0 && isModifier(i - 1) && words < LONGEST_ROLE + 2) {
      i--;
      words += sentence.token(i).joined() ? 0 : 1;
    }
    while (i < first && sentence.token(i).joined()) {
      i++;
    }
    return isTrusted(i) ? i : onlyPlain(i, first);
  }

  /** A name of one word in small letters that is no noun for a part, as an own program has. */
  private boolean isSmallName(int i) {
    Mention mention = syntax.mentionAt(i);
    return mention != null
        && mention.to() == i + 1
        && sentence.word(i).equals(proper(mention))
        && PartNouns.of(Goals.singular(sentence.word(i))) == null;
  }

  private boolean isModifier(int i) {
    Token token = sentence.token(i);
    if (syntax.mentionAt(i) != null
        || !token.isWord()
        || Words.DETERMINERS.contains(token.word()) && !token.joined()
        || FilePaths.contain(sentence, i)) {
      return false;
    }
    if (isOrder(i) || isParticle(i)) {
      return false;
    }
    if (isInName(i)) {
      return true;
    }
    boolean tied = token.joined() || (i + 1 < sentence.size() && sentence.token(i + 1).joined());
    if (Words.PLAIN.contains(token.word())) {
      return tied
          || !Words.PREPOSITIONS.contains(token.word())
              && !Words.CONJUNCTIONS.contains(token.word());
    }
    boolean function =
        Words.isFunction(token.word())
            || Words.BE.contains(token.word())
            || ASKED.contains(token.word())
            || VerbGroup.isContracted(token.word());
    return tied || !function && (isDrawn(i) || syntax.verbIn(i, i + 1) == null && !acts(i));
  }

  /** The "import" of "import worker → FTP server": where a line of a chain begins. */
  private boolean isDrawn(int i) {
    Mention next = i == 0 ? syntax.mentionAt(1) : null;
    return next != null
        && next.isKind()
        && next.to() < sentence.size()
        && Arrows.is(sentence.token(next.to()));
  }

  /** "Allow medical devices to", "To accommodate devices": what is to be done, and no name. */
  private boolean isOrder(int i) {
    String word = sentence.word(i);
    boolean asked = sentence.word(i - 1).equals("please");
    boolean opens =
        i == 0 && sentence.block() == Block.Kind.ITEM || sentence.word(i - 1).equals("to");
    return asked || opens && ORDERS.contains(word);
  }

  /**
   * "Picks up jobs", "shut down new servers": of the verb, and no word of what follows. Of a name
   * "away" may be a word ("the away fixture service"), so that it is none of the list.
   */
  private boolean isParticle(int i) {
    boolean tied =
        sentence.token(i).joined() || i + 1 < sentence.size() && sentence.token(i + 1).joined();
    String word = sentence.word(i);
    boolean particle = PARTICLES.contains(word) || word.equals("away");
    return !tied && !sentence.token(i).capital() && particle;
  }

  /** "The Playing Now queue": two capitals behind an article are a name, whatever the words. */
  private boolean isInName(int i) {
    int from = i;
    while (isNamePart(from - 1)) {
      from--;
    }
    int to = i;
    while (isNamePart(to)) {
      to++;
    }
    return to - from > 1 && Words.DETERMINERS.contains(sentence.word(from - 1));
  }

  private boolean isNamePart(int i) {
    return i > 0
        && i < sentence.size()
        && syntax.mentionAt(i) == null
        && sentence.token(i).isWord()
        && sentence.token(i).capital();
  }

  /** "Supports containers", "including desktop applications": a verb, and no part of the name. */
  private boolean acts(int i) {
    String word = sentence.word(i);
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    if (isGoal(i) || isDoing(i)) {
      return true;
    }
    if (verb == null) {
      return LEADING.contains(word) || Orders.isOne(sentence, i, plural);
    }
    return switch (verb.form()) {
      case PAST -> true;
      case THIRD -> !Syntax.isNounToo(word) && !Words.DETERMINERS.contains(sentence.word(i - 1));
      case ING -> LEADING.contains(word) || verb.sense() == Verbs.Sense.USE;
      case BASE -> Orders.isOne(sentence, i, plural);
    };
  }

  /** "Reducing database load", "by invalidating CDN caches": what is done, and no name. */
  private boolean isDoing(int i) {
    String word = sentence.word(i);
    boolean name = sentence.token(i).capital() && (i > 0 || sentence.token(i + 1).capital());
    return word.endsWith("ing")
        && !name
        && !TELLING.contains(word)
        && !Words.DETERMINERS.contains(sentence.word(i - 1))
        && !Words.isDescriptive(sentence.word(i - 1))
        && (Verbs.ENGLISH.of(word) != null || Workings.of(word) != null);
  }

  /** "No way to bypass API": what is to be done. */
  private boolean isGoal(int i) {
    return sentence.word(i - 1).equals("to") && GOALS.contains(sentence.word(i - 2));
  }

  /** An unknown word before a name may be a verb; after an article or a preposition it is none. */
  private boolean isTrusted(int start) {
    if (start == 0) {
      return true;
    }
    String before = sentence.word(start - 1);
    Mention product = syntax.mentionAt(start - 1);
    boolean name = NameSigns.isCamel(sentence.original(start));
    if (product != null && product.isTechnology() && name) {
      // "The Azure MedTech service".
      return true;
    }
    return Words.DETERMINERS.contains(before)
        || Words.PREPOSITIONS.contains(before)
        || Words.CONJUNCTIONS.contains(before)
        || sentence.token(start - 1).isMark()
        || syntax.verbIn(start - 1, start) != null;
  }

  private boolean isPlainWord(int i) {
    String word = sentence.word(i);
    return Words.PLAIN.contains(word)
        && !Words.PREPOSITIONS.contains(word)
        && !Words.CONJUNCTIONS.contains(word);
  }

  private int onlyPlain(int from, int first) {
    int i = first;
    while (i > from && Words.PLAIN.contains(sentence.word(i - 1))) {
      i--;
    }
    return i;
  }

  /** The article of "a simple, scalable service", where commas stand between what tells of it. */
  private int beforeListed(int end) {
    int i = end;
    for (int n = 0; n < MOST_LISTED && sentence.word(i).equals(","); n++) {
      int k = i - 1;
      while (k > 0 && i - k <= 2 && isAdjective(k)) {
        k--;
      }
      if (k == i - 1) {
        return end;
      }
      i = k;
    }
    return Words.DETERMINERS.contains(sentence.word(i)) ? i : end;
  }

  private boolean isAdjective(int i) {
    return syntax.mentionAt(i) == null
        && sentence.token(i).isWord()
        && !sentence.token(i).capital()
        && (Words.PLAIN.contains(sentence.word(i)) || Words.isDescriptive(sentence.word(i)))
        && !Words.DETERMINERS.contains(sentence.word(i));
  }

  private NounPhrase.Article article(int start) {
    int i = start - 1;
    while (i >= 0
        && syntax.mentionAt(i) == null
        && Words.PLAIN.contains(sentence.word(i))
        && isModifier(i)) {
      i--;
    }
    i = beforeListed(i);
    String word = sentence.word(i);
    if (Words.INDEFINITE.contains(word)) {
      return NounPhrase.Article.INDEFINITE;
    }
    boolean definite = Words.DEFINITE.contains(word) || word.equals("'s");
    return definite ? NounPhrase.Article.DEFINITE : NounPhrase.Article.NONE;
  }
}
