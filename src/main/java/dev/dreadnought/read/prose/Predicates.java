package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the predicates of a sentence off its clauses. */
final class Predicates {
  private static final Verbs.Verb TO_HAVE =
      new Verbs.Verb("have", Verbs.Sense.USE, Verbs.Form.THIRD);

  /** "Database account", in tokens. */
  private static final int LONGEST_LOGIN = 3;

  /** What a program may use of another without turning to it. */
  private static final Set<String> LOGINS =
      Words.of(
          "account accounts password passwords key keys token tokens credentials credential login"
              + " certificate secret user");

  private static final Set<String> TIMES =
      Words.of(
          "month week day night evening morning afternoon year quarter hour weekend noon midnight"
              + " term season shift");

  private static final Set<String> EYES = Words.of("look watch see type");

  private static final Set<Verbs.Sense> MOVED =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.STORE, Verbs.Sense.READ);

  private static final Set<String> STORES = Words.of("store storage share");

  private static final Set<String> CALLS = Words.of("call invoke query ask contact poll");

  /** Words for some of those that stand behind "of". */
  private static final Set<String> SHARES =
      Words.of(
          "each one both all most some any half two three four five six seven eight nine ten set"
              + " chain series sequence cascade string pair group number couple handful row bunch"
              + " range fleet pool farm cluster swarm army network several many dozens");

  private static final Set<String> MACHINES =
      Words.of("server machine box host vm cluster pc mainframe pi");

  /** "The access server in the valley station, which stores": the server does. */
  private static final Set<String> PLACES =
      Words.of("station office cellar basement rack room building branch hall zone dmz depot");

  /** Between a subject and its verb they lead to where that stands. */
  private static final Set<String> BESIDE = Words.of("over above beside beneath near");

  private static final Set<String> HOW_OFTEN =
      Words.of("every each all once twice daily only most directly too now today instead there");

  private static final Set<Verbs.Sense> TAKES = Set.of(Verbs.Sense.READ, Verbs.Sense.RECEIVE);

  /** Where no verb was seen in them. */
  private static final Set<String> WITH =
      Words.of("using utilizing utilising leveraging employing");

  private static final Set<String> OWNING = Words.of("of by from with for");

  /** Between the "and" and the second of two things that are done. */
  private static final Set<String> ORDERS = Words.of("then afterwards later finally next");

  private static final Set<String> WAYS = Words.of("through via over");

  private static final Set<String> OWN_PRONOUNS = Words.of("it they we you");

  /** "A cache that the loader fills each night from MySQL". */
  private static final Set<String> FILLS = Words.of("fill update refresh populate warm feed");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;
  private final List<NounPhrase> phrases;
  private final List<Predicate.Builder> found = new ArrayList<>();

  private List<NounPhrase> mainSubjects = List.of();

  /** What the last relative clause of the sentence tells of. */
  private List<NounPhrase> relatedTo = List.of();

  private List<NounPhrase> lastSubjects = List.of();

  /** Whether what went before was said in passing, and of another subject. */
  private boolean lastAside;

  /**
   * True where the main clause has its verb: what a comma adds to "which" is said of "which". Who
   * "is a service that reads, writes and calls" does all of it.
   */
  private boolean mainSaid;

  private Predicate.@Nullable Builder current;
  private String preposition = "";
  private String before = "";

  private Predicates(Syntax syntax, Scopes scopes, List<NounPhrase> phrases) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
    this.phrases = phrases;
  }

  /** What a program does to others. */
  private static final Set<Verbs.Sense> DEEDS =
      Set.of(
          Verbs.Sense.SEND,
          Verbs.Sense.STORE,
          Verbs.Sense.READ,
          Verbs.Sense.RECEIVE,
          Verbs.Sense.EDIT);

  /** "Sends everything it receives to the archive". */
  private static final Set<String> ALL_OF_IT = Words.of("everything anything whatever all what");

  static List<Predicate> of(Syntax syntax, Scopes scopes, List<NounPhrase> phrases) {
    Predicates reader = new Predicates(syntax, scopes, phrases);
    syntax.clauses().forEach(reader::clause);
    reader.shareAgents();
    List<Predicate> built =
        reader.found.stream()
            .map(Predicate.Builder::build)
            .map(Predicates::ofUse)
            .map(Predicates::ofMove)
            .map(Printouts::sent)
            .map(Translations::sent)
            .map(Instruments::byThem)
            .map(Belongings::together)
            .map(SameThings::ofBoth)
            .toList();
    List<Predicate> acting = Automations.ofProducts(Producers.named(Denied.apart(built)));
    List<Predicate> plain = Paraphrases.plain(Backups.byTool(Belongings.apart(acting)));
    List<Predicate> predicates =
        new Likewise(syntax, phrases)
            .with(HeldData.sentOn(Interruptions.ended(Belongings.together(plain))));
    return Pairs.isSaid(syntax) ? Pairs.apart(predicates) : predicates;
  }

  /** "Makes use of PostgreSQL", "takes advantage of it": uses it. */
  private static Predicate ofUse(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    String noun = verb == null ? "" : predicate.syntax().sentence().word(verb.at() + 1);
    String lemma = verb == null ? "" : verb.verb().lemma();
    boolean used =
        lemma.equals("make") && noun.equals("use")
            || lemma.equals("take") && noun.equals("advantage");
    if (verb == null || !used || !predicate.syntax().word(verb.at() + 2).equals("of")) {
      return predicate;
    }
    Verbs.Verb use = new Verbs.Verb("use", Verbs.Sense.USE, verb.verb().form());
    List<Predicate.Argument> things =
        predicate.arguments().stream()
            .map(a -> a.isAny("of") ? new Predicate.Argument("", a.phrase()) : a)
            .toList();
    return new Predicate(
        predicate.syntax(),
        new Syntax.Occurrence(use, verb.use(), verb.start(), verb.at()),
        predicate.subjects(),
        things,
        predicate.parent(),
        predicate.status());
  }

  /** "Zapier moves new leads from Typeform to Pipedrive": hands them on, and replaces nothing. */
  private static Predicate ofMove(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean moves =
        verb != null
            && verb.verb().lemma().equals("move")
            && verb.verb().form() != Verbs.Form.PAST
            && !predicate.isPassive();
    if (!moves || predicate.subjects().stream().noneMatch(s -> s.is(NounPhrase.Sort.COMPONENT))) {
      return predicate;
    }
    boolean something = !Words.PREPOSITIONS.contains(predicate.syntax().word(verb.at() + 1));
    boolean there = predicate.arguments().stream().anyMatch(a -> a.isAny("to into onto"));
    if (!something || !there) {
      return predicate;
    }
    Verbs.Verb transfer = new Verbs.Verb("transfer", Verbs.Sense.SEND, verb.verb().form());
    return predicate.with(new Syntax.Occurrence(transfer, verb.use(), verb.start(), verb.at()));
  }

  private void clause(Syntax.Clause clause) {
    Syntax.Occurrence main = mainVerb(clause);
    List<NounPhrase> subjects = subjects(clause, main);
    preposition = "";
    current = new Predicate.Builder(syntax, null, null, subjects, scopes.at(clause.from()));
    found.add(current);
    for (int i = clause.from(); i < clause.to(); ) {
      NounPhrase phrase = phraseAt(i);
      Syntax.Occurrence verb = verbAt(i);
      if (phrase != null) {
        if (isGap(phrase)) {
          goOn(phrase);
        } else if (!isNamesake(phrase) && !SubjectExamples.isSum(syntax, phrase)) {
          if (isNextObject(phrase)) {
            current = current().with(List.copyOf(current().subjects()));
            found.add(current);
            preposition = "";
          }
          argument(phrase, main != null && i < main.start(), subjects);
        }
        i = phrase.to();
      } else if (verb != null && isOfNounBefore(verb, main)) {
        i = verb.at() + 1;
      } else if (verb != null) {
        open(verb, main, subjects);
        i = verb.at() + 1;
      } else {
        i = word(i);
      }
    }
    addAntecedent(clause, main);
    lastSubjects = subjects;
    lastAside = clause.from() > 0 && isAside(clause);
    if (clause.link() != Syntax.Link.RELATIVE && !lastAside) {
      mainSubjects = subjects;
      mainSaid = main != null && main.verb().sense() != Verbs.Sense.BE;
    }
  }

  private boolean isEnding(int i) {
    Verbs.Verb verb = i < 0 ? null : Verbs.ENGLISH.of(sentence.word(i));
    return verb != null && verb.lemma().equals("end");
  }

  /** "If the module is paid for", "(…, Postgres is the source of truth)": of another subject. */
  private boolean isAside(Syntax.Clause clause) {
    boolean open = false;
    boolean closes = false;
    for (int i = clause.from(); i < clause.to(); i++) {
      open |= sentence.word(i).equals("(");
      closes |= !open && sentence.word(i).equals(")");
    }
    return closes || ASIDES.contains(sentence.word(clause.from()));
  }

  private boolean isBehindComma(Syntax.Clause clause) {
    return sentence.word(clause.from()).equals(",") || sentence.word(clause.from() - 1).equals(",");
  }

  /** "Puts the pages it finds on a queue": which pages, and what stands behind is of "puts". */
  private boolean isOfNounBefore(Syntax.Occurrence verb, Syntax.@Nullable Occurrence main) {
    int pronoun = verb.start() - 1;
    String noun = syntax.word(pronoun - 1);
    boolean told =
        main != null
            && verb != main
            && main.at() < pronoun - 1
            && verb.isFinite()
            && verb.use() != Syntax.Use.PASSIVE
            && OWN_PRONOUNS.contains(syntax.word(pronoun));
    Mention before = told ? syntax.mentionAt(pronoun - 1) : null;
    return told
        && (before != null && before.isData()
            || ALL_OF_IT.contains(noun)
            || !noun.isEmpty()
                && sentence.token(pronoun - 1).isWord()
                && !Words.isFunction(noun)
                && Verbs.ENGLISH.of(noun) == null);
  }

  /** "The queue, from which the worker reads", "which the worker reads from". */
  private void addAntecedent(Syntax.Clause clause, Syntax.@Nullable Occurrence main) {
    boolean opened = current().isVerb(main);
    boolean relative =
        clause.link() == Syntax.Link.OWN && Words.RELATIVES.contains(sentence.word(clause.from()));
    List<NounPhrase> antecedent = nearestBefore(clause.from());
    if (relative) {
      relatedTo = antecedent;
    }
    String word = sentence.word(clause.from() - 1);
    // "In which they sign in with Okta": both are said of the one verb.
    // "Which we query from Grafana": what is queried, and where they look at it.
    boolean seen = main != null && CALLS.contains(main.verb().lemma());
    boolean said = current().hasThing(seen ? "from" : "") && !Words.PREPOSITIONS.contains(word);
    boolean filled = main != null && FILLS.contains(main.verb().lemma()) && isWithoutObject(main);
    if (!opened || !relative || antecedent.isEmpty() || said && !filled) {
      return;
    }
    String led = sentence.word(clause.from()).equals("where") ? "in" : word;
    int end = clause.to() - 1;
    while (end > clause.from() && sentence.token(end).isMark()) {
      end--;
    }
    String stranded = Words.PREPOSITIONS.contains(led) ? led : sentence.word(end);
    if (Words.PREPOSITIONS.contains(stranded)) {
      current().arguments().add(new Predicate.Argument(stranded, antecedent.get(0)));
    } else if (main != null && (end == main.at() || isWithoutObject(main))) {
      current().arguments().add(new Predicate.Argument("", antecedent.get(0)));
    }
  }

  /** "Which the scanners query before each exam": nothing that is queried stands behind it. */
  private boolean isWithoutObject(Syntax.Occurrence main) {
    boolean takes =
        main.verb().sense() == Verbs.Sense.READ
            || main.verb().sense() == Verbs.Sense.USE
            || CALLS.contains(main.verb().lemma())
            || FILLS.contains(main.verb().lemma());
    String next = syntax.word(main.at() + 1);
    boolean ends =
        Words.PREPOSITIONS.contains(next)
            || Words.BOUNDARIES.contains(next)
            || next.equals(",")
            || HOW_OFTEN.contains(next);
    return takes && ends;
  }

  /** The broker of "the Kafka consumer": what another phrase is called after. */
  private boolean isNamesake(NounPhrase phrase) {
    return phrases.stream()
        .anyMatch(
            p ->
                p.from() == phrase.to()
                    && p.kind() == ComponentKind.WORKER
                    && p.role().equals(List.of(sentence.original(phrase.to() - 1))));
  }

  /** "The orders service writes to MongoDB, the billing service to MySQL": the verb is left out. */
  private boolean isGap(NounPhrase phrase) {
    int i = phrase.from() - 1;
    while (i > 0 && Words.DETERMINERS.contains(sentence.word(i))) {
      i--;
    }
    boolean listed =
        syntax.mentionAt(i) == null
            && (sentence.word(i).equals(",") || sentence.word(i).equals("and"));
    String next = syntax.word(phrase.to());
    if (listed && (isGapOfBe(phrase) || isGapOfPeople(phrase))) {
      return true;
    }
    return listed
        && current().isFinite()
        && Words.PREPOSITIONS.contains(next)
        && phraseBehind(phrase.to() + 1)
        && current().isDoneBy(phrase, next);
  }

  /** "Teachers use Moodle, parents the app": others do the same with something else. */
  private boolean isGapOfPeople(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.ACTOR)
        && current().isOf(Verbs.Sense.USE)
        && current().isActive()
        && Words.DETERMINERS.contains(sentence.word(phrase.to()))
        && phraseBehind(phrase.to() + 1);
  }

  /** "The shop is a Django app, the mailer a Go worker". */
  private boolean isGapOfBe(NounPhrase phrase) {
    String next = sentence.word(phrase.to());
    return current().isOf(Verbs.Sense.BE)
        && phrase.is(NounPhrase.Sort.COMPONENT)
        && phrase.article() == NounPhrase.Article.DEFINITE
        && (next.equals("a") || next.equals("an"))
        && phraseBehind(phrase.to() + 1);
  }

  /** "Sends mails via SendGrid and messages via Twilio": the verb is left out. */
  private boolean isNextObject(NounPhrase phrase) {
    String next = syntax.word(phrase.to());
    return isNextMaterial(phrase)
        || phrase.is(NounPhrase.Sort.DATA)
            && current().isActive()
            && !preposition.isEmpty()
            && Words.PREPOSITIONS.contains(preposition)
            && syntax.word(phrase.from() - 1).equals("and")
            && next.equals(preposition)
            && current().hasThing()
            && phraseBehind(phrase.to() + 1);
  }

  /** "We use Vue for the portal, Go for the worker and Django for the API". */
  private boolean isNextMaterial(NounPhrase phrase) {
    String before = syntax.word(phrase.from() - 1);
    return phrase.is(NounPhrase.Sort.MATERIAL)
        && current().isOf(Verbs.Sense.USE)
        && preposition.equals("for")
        && (before.equals("and") || before.equals(","))
        && syntax.word(phrase.to()).equals("for")
        && phraseBehind(phrase.to() + 1);
  }

  private boolean phraseBehind(int from) {
    int i = from;
    while (Words.DETERMINERS.contains(sentence.word(i)) && syntax.mentionAt(i) == null) {
      i++;
    }
    int at = i;
    return phrases.stream().anyMatch(p -> p.from() <= at && at < p.to());
  }

  private void goOn(NounPhrase subject) {
    current = current().with(List.of(subject));
    found.add(current);
    preposition = "";
  }

  private Syntax.@Nullable Occurrence mainVerb(Syntax.Clause clause) {
    for (Syntax.Occurrence verb : syntax.verbs()) {
      if (verb.isFinite() && verb.at() >= clause.from() && verb.at() < clause.to()) {
        return verb;
      }
    }
    return null;
  }

  private List<NounPhrase> subjects(Syntax.Clause clause, Syntax.@Nullable Occurrence main) {
    if (clause.link() == Syntax.Link.RELATIVE) {
      return antecedent(clause);
    }
    if (main == null) {
      NounPhrase first = firstPhrase(clause);
      return first == null ? List.of() : List.of(first);
    }
    List<NounPhrase> own = SubjectExamples.in(syntax, main, phrases, ownSubjects(clause, main));
    if (own.isEmpty()) {
      own = peopleBehindPlace(clause, main);
    }
    // "… handles profiles, the other one baskets, and both use": of both.
    boolean both = sentence.word(main.start() - 1).equals("both");
    if (own.isEmpty() && clause.link() == Syntax.Link.SAME && !both) {
      boolean comma =
          sentence.word(clause.from()).equals(",")
              && !sentence.word(clause.from() + 1).equals("and");
      // "The shop uses Redis, which caches pages, and calls Stripe": a store calls nobody.
      boolean store =
          (sentence.word(clause.from()).equals(",") || sentence.word(clause.from() - 1).equals(","))
              && !lastSubjects.isEmpty()
              && lastSubjects.stream().allMatch(s -> Kinds.isStore(s.kind()));
      if (lastAside && isBehindComma(clause)) {
        // "Asks the server if the module is paid for, and passes the invoice on".
        return mainSubjects;
      }
      boolean ofMain = (comma && !mainSaid || store) && !mainSubjects.isEmpty();
      return ofMain ? mainSubjects : lastSubjects;
    }
    return own;
  }

  /** "At the end of each quarter Odoo mails": what a name has before it is when it does so. */
  private boolean isBehindTime(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.COMPONENT)
        && phrase.article() == NounPhrase.Article.NONE
        && TIMES.contains(sentence.word(phrase.from() - 1));
  }

  /** "In the lecture hall students open the page": no comma ends the place before them. */
  private List<NounPhrase> peopleBehindPlace(Syntax.Clause clause, Syntax.Occurrence main) {
    for (NounPhrase phrase : phrases) {
      boolean last = phrase.from() > clause.from() + 1 && phrase.to() == main.start();
      boolean people = last && phrase.is(NounPhrase.Sort.ACTOR) && isBehindNoun(phrase);
      if (people || last && isBehindTime(phrase)) {
        return List.of(phrase);
      }
    }
    return List.of();
  }

  private boolean isBehindNoun(NounPhrase phrase) {
    return isUnknownNoun(phrase.from() - 1) || phrase.to() - phrase.from() > 1;
  }

  /**
   * The noun right before "which"; where that is a noun that nobody knows, all that was said of it
   * is said of the subject: "handles the request, which includes querying".
   */
  private List<NounPhrase> antecedent(Syntax.Clause clause) {
    boolean again =
        sentence.word(clause.from()).equals("and")
            || sentence.word(clause.from() - 1).equals("and");
    if (again && !relatedTo.isEmpty()) {
      // "Quill, which the API calls and which signs them".
      return relatedTo;
    }
    List<NounPhrase> nearest = nearestBefore(clause.from());
    relatedTo = nearest;
    if (nearest.isEmpty() || mainSubjects.isEmpty()) {
      return nearest;
    }
    Syntax.Occurrence between = syntax.verbIn(nearest.get(0).to(), clause.from());
    return between != null && between.isFinite() ? mainSubjects : nearest;
  }

  private List<NounPhrase> nearestBefore(int end) {
    int mark = sentence.word(end - 1).equals(",") ? end - 1 : end;
    int at = syntax.beforeBrackets(mark - 1) + 1;
    NounPhrase nearest = null;
    NounPhrase before = null;
    for (NounPhrase phrase : phrases) {
      if (phrase.to() <= at && !phrase.is(NounPhrase.Sort.PROTOCOL)) {
        before = nearest;
        nearest = phrase;
      }
    }
    if (nearest == null) {
      return List.of();
    }
    boolean other = before != null && mark < end && runsOn(before, nearest);
    other |= before != null && mark < end && isCarried(before, nearest);
    return List.of(other && before != null ? before : nearest);
  }

  /** "To a worker through RabbitMQ, which mails": the worker does, and no broker. */
  private boolean isCarried(NounPhrase program, NounPhrase carrier) {
    int i = carrier.from() - 1;
    while (i > program.to() && Words.DETERMINERS.contains(sentence.word(i))) {
      i--;
    }
    return i == program.to()
        && WAYS.contains(sentence.word(i))
        && carrier.kind().carriesMessages()
        && (Kinds.isApplication(program.kind()) || program.kind() == ComponentKind.WORKER);
  }

  /**
   * "The loader, a Go program on the depot server, which reads": the program does, on a machine.
   */
  private boolean runsOn(NounPhrase program, NounPhrase machine) {
    boolean place =
        MACHINES.contains(sentence.word(machine.to() - 1))
            || PLACES.contains(sentence.word(machine.to() - 1));
    boolean acts =
        Kinds.isApplication(program.kind())
            || program.kind() == ComponentKind.MONITORING
            || program.kind() == ComponentKind.LOGGING
            || program.kind() == ComponentKind.WORKFLOW_ENGINE;
    boolean host = (place || machine.kind().isHost()) && acts;
    int i = machine.from() - 1;
    while (i > program.to() && Words.DETERMINERS.contains(sentence.word(i))) {
      i--;
    }
    return host
        && i == program.to()
        && (sentence.word(i).equals("on") || sentence.word(i).equals("in"));
  }

  private @Nullable NounPhrase firstPhrase(Syntax.Clause clause) {
    for (NounPhrase phrase : phrases) {
      if (phrase.from() >= clause.from() && phrase.from() < clause.to()) {
        boolean led = prepositionBefore(phrase, clause.from()) && !phrase.is(NounPhrase.Sort.DATA);
        return led ? null : phrase;
      }
    }
    return null;
  }

  /** "A, B and C are": all that stand in the list before the verb; after a comma only the last. */
  private List<NounPhrase> ownSubjects(Syntax.Clause clause, Syntax.Occurrence main) {
    List<NounPhrase> own = new ArrayList<>();
    int previousEnd = clause.from();
    boolean listed = false;
    boolean between = false;
    for (NounPhrase phrase : phrases) {
      boolean outside =
          phrase.from() < clause.from()
              || phrase.to() > main.start()
              || phrase.is(NounPhrase.Sort.MATERIAL) && isBracketed(phrase, main.start());
      if (outside || !own.isEmpty() && isInBrackets(own.get(0), phrase.from())) {
        continue;
      }
      if (!own.isEmpty() && hasColon(previousEnd, phrase.from())) {
        return isWhoDoes(phrase, main) ? List.of(phrase) : own;
      }
      Syntax.Occurrence verb =
          syntax.verbIn(behindArrow(previousEnd, phrase.from()), phrase.from());
      boolean verbBetween =
          verb != null
              && !isAdjective(verb, phrase)
              && !(verb.use() == Syntax.Use.INFINITIVE && isBehindPurpose(phrase, clause.from()))
              && !(verb.use() == Syntax.Use.PARTICIPLE
                  && verb.start() == clause.from()
                  && isBehindComma(phrase, clause.from()));
      boolean and = hasAnd(previousEnd, phrase.from());
      boolean led = prepositionBefore(phrase, clause.from());
      between = led ? isBetween(phrase) : between && and;
      boolean aside = own.size() == 1 && isAside(own.get(0), phrase, main);
      if (aside) {
        previousEnd = phrase.to();
        continue;
      }
      if (!verbBetween && !led && !between) {
        if (!own.isEmpty() && !and && !listed && !commaList(phrase, main)) {
          own.clear();
        }
        listed |= and;
        own.add(phrase);
      }
      previousEnd = phrase.to();
    }
    return own;
  }

  /** From a subject over the comma to what it is made with: ", likewise Go". */
  private static final int NEAR_ASIDE = 2;

  private static final Set<String> IN = Words.of("in at on with");

  private static final Set<String> ASIDES = Words.of("if whether because since although though");

  /** From a colon over words that tell of who acts: ": hourly cron script fetches". */
  private static final int LONGEST_HOW = 2;

  /** From the comma to what somebody's machines are. */
  private static final int LONGEST_ASIDE = 4;

  /** "After checking the input, the API sends". */
  private static final Set<String> OCCASIONS =
      Words.of("after before by when while upon on besides without since instead");

  /** "To store files, the API uses S3": who does it stands behind what it is done for. */
  private boolean isBehindPurpose(NounPhrase phrase, int from) {
    boolean order = sentence.word(from).equals("in") && sentence.word(from + 1).equals("order");
    boolean purpose = sentence.word(order ? from + 2 : from).equals("to");
    boolean occasion =
        OCCASIONS.contains(sentence.word(from)) && syntax.word(from + 1).endsWith("ing");
    return (purpose || occasion) && isBehindComma(phrase, from);
  }

  /** "Depending on the type, the API calls": who does it stands behind how it is. */
  private boolean isBehindComma(NounPhrase phrase, int from) {
    int before = phrase.from() - 1;
    while (before > from && Words.DETERMINERS.contains(sentence.word(before))) {
      before--;
    }
    return sentence.word(before).equals(",");
  }

  /** "The transcoder, an EC2 instance with a GPU, takes": what it is, or what it runs on. */
  private boolean isAside(NounPhrase subject, NounPhrase phrase, Syntax.Occurrence main) {
    boolean commas =
        sentence.word(subject.to()).equals(",") && sentence.word(main.start() - 1).equals(",");
    boolean one =
        phrase.article() == NounPhrase.Article.INDEFINITE && phrase.from() - subject.to() <= 2;
    // "Two redundant Windows servers".
    boolean several =
        phrase.is(NounPhrase.Sort.MATERIAL)
            && Words.INDEFINITE.contains(sentence.word(subject.to() + 1))
            && phrase.from() - subject.to() <= LONGEST_ASIDE;
    // "The office API, Go as well, asks": what it is made with.
    boolean made =
        phrase.is(NounPhrase.Sort.MATERIAL) && phrase.from() - subject.to() <= NEAR_ASIDE;
    return commas
        && subject.is(NounPhrase.Sort.COMPONENT)
        && (one || several || made)
        && !hasAnd(subject.to(), main.start());
  }

  /** "Our data platform: Debezium writes changes to Kafka": right behind the colon, and acting. */
  private boolean isWhoDoes(NounPhrase phrase, Syntax.Occurrence main) {
    int before = phrase.from() - 1;
    while (Words.DETERMINERS.contains(sentence.word(before))
        || phrase.from() - before <= LONGEST_HOW && isHow(before)) {
      before--;
    }
    int behind = phrase.to();
    while (Words.ADVERBS.contains(sentence.word(behind))) {
      behind++;
    }
    return phrase.is(NounPhrase.Sort.COMPONENT)
        && sentence.word(before).equals(":")
        && behind == main.start()
        && main.isFinite()
        && main.use() != Syntax.Use.PASSIVE;
  }

  /** The machine of "Jenkins (a VM in the cluster) controls": what it is, and not who acts. */
  private boolean isInBrackets(NounPhrase subject, int at) {
    boolean open =
        sentence.word(subject.to()).equals("(")
            && (Words.DETERMINERS.contains(sentence.word(subject.to() + 1))
                    && !sentence.word(subject.to() + 1).equals("each")
                || syntax.mentionAt(subject.to() + 1) != null);
    for (int i = subject.to(); open && i < at; i++) {
      open = !sentence.word(i).equals(")");
    }
    return open;
  }

  /** "Failed messages go": what was done to them tells which. */
  private static boolean isAdjective(Syntax.Occurrence verb, NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.DATA)
        && verb.use() == Syntax.Use.PARTICIPLE
        && verb.verb().form() == Verbs.Form.PAST
        && verb.at() + 1 == phrase.from();
  }

  /** The Elixir of "the matcher (Elixir as well) takes": what it is made with. */
  private boolean isBracketed(NounPhrase phrase, int verb) {
    boolean closed = false;
    for (int i = phrase.to(); i < verb && !closed; i++) {
      closed = sentence.word(i).equals(")");
      if (sentence.word(i).equals("(")) {
        return false;
      }
    }
    return closed;
  }

  /** "Booked -> the controller tells": what stands before the arrow is another matter. */
  private int behindArrow(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (Arrows.is(sentence.token(i)) && sentence.block() == Block.Kind.ITEM) {
        return i;
      }
    }
    return from;
  }

  /** "Between A and B": the "and" makes no subject of B. */
  private boolean isBetween(NounPhrase phrase) {
    for (int i = phrase.from() - 1; i >= Math.max(0, phrase.from() - 3); i--) {
      if (sentence.word(i).equals("between")) {
        return true;
      }
    }
    return false;
  }

  /** "Gateway service: Node.js, keeps …": what stands before the colon is spoken of. */
  private boolean hasColon(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.word(i).equals(":") || sentence.word(i).equals("|")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAnd(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = sentence.word(i);
      if (word.equals("and") || word.equals("or") || word.equals("/")) {
        return true;
      }
    }
    return false;
  }

  /** True where an "and" before the verb shows that the commas are those of a list. */
  private boolean commaList(NounPhrase phrase, Syntax.Occurrence main) {
    return hasAnd(phrase.to(), main.start());
  }

  private boolean prepositionBefore(NounPhrase phrase, int from) {
    int i = beforeModifiers(phrase.from() - 1, from);
    while (i > from && isPartOf(i)) {
      i = beforeModifiers(i - 2, from);
    }
    boolean beside = i + 1 == phrase.from();
    boolean described = beside && i > from && isUnknownNoun(i) && isOfOwner(i - 1);
    return described
        || i >= from
            && syntax.mentionAt(i) == null
            && !(i == from && syntax.opensClause(i))
            && !syntax.isOver(i)
            && !isAsSoonAs(i)
            && Words.PREPOSITIONS.contains(sentence.word(i));
  }

  /** The last word of "as soon as the shop sends", "as long as": a clause begins behind it. */
  private boolean isAsSoonAs(int i) {
    String word = sentence.word(i - 1);
    return sentence.word(i).equals("as")
        && (word.equals("soon") || word.equals("long"))
        && sentence.word(i - 2).equals("as");
  }

  private int beforeModifiers(int last, int from) {
    int i = last;
    while (i >= from && syntax.mentionAt(i) == null && isInside(i) && !isHour(i)) {
      i--;
    }
    return i;
  }

  /** The six of "at six a task fetches": no noun has two articles. */
  private boolean isHour(int i) {
    return Phrasing.NUMBERS.contains(sentence.word(i))
        && NameSigns.ARTICLES.contains(sentence.word(i + 1));
  }

  /** "Each of our two scanners", "one of the runners": what is of them is they themselves. */
  private boolean isPartOf(int of) {
    return of > 0
        && sentence.word(of).equals("of")
        && syntax.mentionAt(of) == null
        && syntax.mentionAt(of - 1) == null
        && SHARES.contains(sentence.word(of - 1));
  }

  /** The former of "a script of a former intern": a word between an article and a noun. */
  private boolean isHow(int i) {
    String word = sentence.word(i);
    return sentence.token(i).isWord()
        && !Words.PREPOSITIONS.contains(word)
        && !Words.CONJUNCTIONS.contains(word)
        && !Words.PRONOUNS.contains(word)
        && syntax.verbIn(i, i + 1) == null;
  }

  private boolean isUnknownNoun(int i) {
    return syntax.mentionAt(i) == null
        && sentence.token(i).isWord()
        && !Words.isFunction(sentence.word(i))
        && syntax.verbIn(i, i + 1) == null;
  }

  private boolean isOfOwner(int article) {
    return Words.DETERMINERS.contains(sentence.word(article))
        && OWNING.contains(sentence.word(article - 1));
  }

  private boolean isInside(int i) {
    String word = sentence.word(i);
    return Words.DETERMINERS.contains(word)
        || Words.PLAIN.contains(word)
            && !Words.PREPOSITIONS.contains(word)
            && !Words.CONJUNCTIONS.contains(word);
  }

  private void argument(NounPhrase phrase, boolean beforeVerb, List<NounPhrase> subjects) {
    Predicate.Builder builder = sentTo(phrase, listed(phrase, current()));
    boolean isSubject = subjects.contains(phrase) && (beforeVerb || !builder.isOfVerb());
    if (preposition.equals("'s")) {
      possession(phrase, subjects);
      preposition = ownedBehind(phrase, builder);
    }
    boolean label = beforeVerb && !subjects.isEmpty() && sentence.word(phrase.to()).equals(":");
    if (!isSubject && !label) {
      String before = beforeVerb ? relativeLead(phrase) : "";
      String led = isOneMoreAsked(builder, phrase) ? "" : before.isEmpty() ? preposition : before;
      if (isPlaceOfSubject(phrase, beforeVerb, led) || isOwnerOfLogin(phrase, led)) {
        return;
      }
      String to = led.startsWith("toward") ? "to" : led;
      builder.arguments().add(new Predicate.Argument(to, phrase));
    }
  }

  /** "A camera over the gate delivers": where it hangs, which is no end and no way of anything. */
  private static boolean isPlaceOfSubject(NounPhrase phrase, boolean beforeVerb, String lead) {
    return beforeVerb && BESIDE.contains(lead) && phrase.is(NounPhrase.Sort.COMPONENT);
  }

  /** "With the backend's database account": it is used, and the backend is not. */
  private boolean isOwnerOfLogin(NounPhrase phrase, String lead) {
    boolean means = lead.equals("with") || lead.equals("using") || lead.equals("by");
    if (!means || !sentence.word(phrase.to()).equals("'s")) {
      return false;
    }
    int i = phrase.to() + 1;
    while (i < phrase.to() + LONGEST_LOGIN && !LOGINS.contains(sentence.word(i))) {
      i++;
    }
    return LOGINS.contains(sentence.word(i));
  }

  /** "The queue, where the web server puts jobs", "the bucket, to which the API writes". */
  private String relativeLead(NounPhrase phrase) {
    int at = sentence.word(phrase.to()).equals(",") ? phrase.to() + 1 : phrase.to();
    String word = syntax.word(at);
    boolean which = Words.PREPOSITIONS.contains(word) && syntax.word(at + 1).equals("which");
    return word.equals("where") ? "in" : which ? word : "";
  }

  /**
   * "Two consumers: the exporter, which hands orders to SAP, and the mailer, which sends": the
   * second of the list, and nothing that the first hands orders to.
   */
  private Predicate.Builder listed(NounPhrase phrase, Predicate.Builder current) {
    if (!phrase.is(NounPhrase.Sort.COMPONENT) || !Coordinations.isAfterComma(phrase)) {
      return current;
    }
    for (Predicate.Builder builder : found) {
      boolean lists =
          builder != current
              && builder.arguments().stream()
                  .anyMatch(a -> a.isAny(":") && Coordinations.isTold(a.phrase()));
      if (lists) {
        preposition = ":";
        return builder;
      }
    }
    return current;
  }

  /** "Sends the files that do not parse to the repair queue": the queue is where they are sent. */
  private Predicate.Builder sentTo(NounPhrase phrase, Predicate.Builder inner) {
    boolean led = preposition.equals("to") || preposition.equals("into");
    if (!led
        || inner.at() < 0
        || inner.hasSense(MOVED)
        || !phrase.is(NounPhrase.Sort.COMPONENT)
        || inner.arguments().stream().anyMatch(a -> a.isAny(preposition))) {
      return inner;
    }
    for (int i = found.indexOf(inner) - 1; i >= 0; i--) {
      Predicate.Builder outer = found.get(i);
      boolean sends = outer.isOf(Verbs.Sense.SEND) || outer.isOf(Verbs.Sense.STORE);
      boolean open = outer.arguments().stream().noneMatch(a -> a.isAny("to into"));
      if (sends && open && isTold(outer.at(), inner.at())) {
        return outer;
      }
    }
    return inner;
  }

  /** True where "that" or "which" stands between two verbs, and nothing ends a clause. */
  private boolean isTold(int from, int to) {
    boolean told = false;
    for (int i = from + 1; i < to; i++) {
      if (sentence.token(i).isMark() && !sentence.token(i).joined()
          || Words.CONJUNCTIONS.contains(sentence.word(i))) {
        return false;
      }
      told |= Words.RELATIVES.contains(sentence.word(i));
    }
    return told;
  }

  /** "Asks OpenSearch for matches and the OpenAI API for a summary": both are asked. */
  private boolean isOneMoreAsked(Predicate.Builder builder, NounPhrase phrase) {
    int i = phrase.from() - 1;
    while (i > 0 && Words.DETERMINERS.contains(sentence.word(i))) {
      i--;
    }
    return preposition.equals("for")
        && (sentence.word(i).equals("and") || sentence.word(i).equals(","))
        && sentence.word(phrase.to()).equals("for")
        && phrase.is(NounPhrase.Sort.COMPONENT)
        && builder.arguments().stream()
            .anyMatch(a -> a.isDirect() && a.phrase().is(NounPhrase.Sort.COMPONENT));
  }

  /** "To the accountant's server": to the server, and not to the accountant. */
  private static String ownedBehind(NounPhrase owned, Predicate.Builder builder) {
    List<Predicate.Argument> behind = builder.arguments();
    Predicate.Argument last = behind.isEmpty() ? null : behind.get(behind.size() - 1);
    if (last == null || last.phrase().to() + 1 != owned.from()) {
      return "";
    }
    boolean component = owned.is(NounPhrase.Sort.COMPONENT);
    boolean person = last.phrase().is(NounPhrase.Sort.ACTOR) && component;
    boolean store =
        last.phrase().is(NounPhrase.Sort.COMPONENT) && component && Kinds.isStore(owned.kind());
    if (!person && !store) {
      return "";
    }
    behind.remove(last);
    return last.preposition();
  }

  /** "The shop's API", and not "data from the shop and Propublica's API": what it belongs to. */
  private boolean isOwner(int mark) {
    return phrases.stream().anyMatch(p -> p.to() == mark);
  }

  private void possession(NounPhrase owned, List<NounPhrase> subjects) {
    List<NounPhrase> owner = nearestBefore(owned.from());
    if (!owner.isEmpty()) {
      Syntax.Occurrence have =
          new Syntax.Occurrence(TO_HAVE, Syntax.Use.FINITE, owned.from(), owned.from());
      Predicate.Builder builder = new Predicate.Builder(syntax, have, null, owner, Status.PRESENT);
      builder.arguments().add(new Predicate.Argument("", owned));
      found.add(builder);
    }
  }

  private void open(
      Syntax.Occurrence verb, Syntax.@Nullable Occurrence main, List<NounPhrase> subjects) {
    Predicate.Builder last = current();
    List<NounPhrase> who = subjects;
    Predicate.Builder parent = null;
    if (verb.use() == Syntax.Use.INFINITIVE) {
      who = last.subjects();
      parent = last;
    } else if (verb.use() == Syntax.Use.PARTICIPLE) {
      who = participleOf(verb, last, subjects);
    }
    NounPhrase other = verb.use() == Syntax.Use.INFINITIVE ? forWhom(verb, last) : null;
    who = other == null ? who : List.of(other);
    Predicate.Builder next = new Predicate.Builder(syntax, verb, parent, who, statusOf(verb));
    if (other != null) {
      last.arguments().remove(last.arguments().size() - 1);
      next.arguments().addAll(leftFor(last));
    }
    if (verb == main) {
      next.arguments().addAll(last.isOfVerb() ? List.of() : last.arguments());
    }
    found.add(next);
    current = next;
    preposition = "";
  }

  /** The "on" of "the on-call engineer". */
  private boolean isOfCompound(int i) {
    return i + 1 < sentence.size() && sentence.token(i + 1).joined();
  }

  /** The Prometheus of "an endpoint for Prometheus to scrape"; or null. */
  private static @Nullable NounPhrase forWhom(Syntax.Occurrence verb, Predicate.Builder last) {
    List<Predicate.Argument> arguments = last.arguments();
    Predicate.Argument argument = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
    return argument != null
            && argument.isAny("for")
            && verb.start() - argument.phrase().to() <= 1
            && argument.phrase().is(NounPhrase.Sort.COMPONENT)
            && TAKES.contains(verb.verb().sense())
        ? argument.phrase()
        : null;
  }

  /** Where it was put for them, or who offers it. */
  private static List<Predicate.Argument> leftFor(Predicate.Builder last) {
    for (Predicate.Argument argument : last.arguments()) {
      if (argument.isAny("to into in on onto") && Kinds.isStore(argument.phrase().kind())) {
        return List.of(new Predicate.Argument("from", argument.phrase()));
      }
    }
    return last.subjects().stream()
        .filter(s -> s.is(NounPhrase.Sort.COMPONENT))
        .map(s -> new Predicate.Argument("from", s))
        .toList();
  }

  private Status statusOf(Syntax.Occurrence verb) {
    if (isFormer(verb)) {
      return Status.REPLACED;
    }
    return scopes.isDenied(verb.at()) ? Status.NEGATED : told(scopes.at(verb.at()));
  }

  /** Below "What it does": a paragraph tells what is so, and praises nothing. */
  private Status told(Status status) {
    boolean prose = sentence.block() == Block.Kind.PARAGRAPH;
    return prose && status == Status.FEATURE ? Status.PRESENT : status;
  }

  /** "Used to call": it does not any more; "is used to call" says what for. */
  private boolean isFormer(Syntax.Occurrence verb) {
    int used = verb.use() == Syntax.Use.INFINITIVE ? verb.start() - 2 : verb.start();
    return FormerHabits.isAt(syntax, used);
  }

  /** "CodePipeline builds the app using CodeBuild": it does, and not what is built. */
  private boolean isHelpOf(Syntax.Occurrence verb, Predicate.Builder last) {
    return sentence.word(verb.at()).equals("using")
        && !last.subjects().isEmpty()
        && last.subjects().stream().allMatch(s -> s.kind() == ComponentKind.CI_CD);
  }

  /** "Agents answer in Freshdesk, looking up the order in the shop": people have eyes. */
  private boolean isSeenBySame(Syntax.Occurrence verb, Predicate.Builder last) {
    return EYES.contains(verb.verb().lemma())
        && sentence.word(verb.start() - 1).equals(",")
        && !last.subjects().isEmpty()
        && last.subjects().stream().allMatch(s -> s.is(NounPhrase.Sort.ACTOR));
  }

  private List<NounPhrase> participleOf(
      Syntax.Occurrence verb, Predicate.Builder last, List<NounPhrase> subjects) {
    if (isSecondDeed(verb, last) || isDoneNext(verb, last)) {
      return last.subjects().isEmpty() ? subjects : last.subjects();
    }
    if (isHelpOf(verb, last) || isSeenBySame(verb, last)) {
      return last.subjects();
    }
    List<NounPhrase> told = toldAside(verb, last);
    if (!told.isEmpty()) {
      return told;
    }
    NounPhrase direct = sentence.word(verb.start() - 1).equals(",") ? directObject(last) : null;
    if (direct != null) {
      return List.of(direct);
    }
    if (isOfWhole(verb, last)) {
      return last.subjects();
    }
    if (!last.arguments().isEmpty()) {
      NounPhrase nearest = last.arguments().get(last.arguments().size() - 1).phrase();
      if (WITH.contains(sentence.word(verb.at())) && last.isActive() && usesNothing(nearest)) {
        return last.subjects().isEmpty() ? subjects : last.subjects();
      }
      if (nearest.is(NounPhrase.Sort.COMPONENT) || nearest.is(NounPhrase.Sort.DATA)) {
        return List.of(nearest);
      }
      if (nearest.is(NounPhrase.Sort.MATERIAL)) {
        return last.subjects();
      }
    }
    return subjects.isEmpty() ? last.subjects() : subjects;
  }

  /** The loader of "from the hub, the loader, written in Go, fetches": it stands right before. */
  private List<NounPhrase> toldAside(Syntax.Occurrence verb, Predicate.Builder last) {
    boolean aside =
        sentence.word(verb.start() - 1).equals(",")
            && verb.verb().form() == Verbs.Form.PAST
            && !last.isOfVerb()
            && !last.arguments().isEmpty();
    return aside
        ? last.subjects().stream().filter(s -> s.to() == verb.start() - 1).toList()
        : List.of();
  }

  /** "A box with two probes, programmed in C": behind the comma it is about the box. */
  private boolean isOfWhole(Syntax.Occurrence verb, Predicate.Builder last) {
    return sentence.word(verb.start() - 1).equals(",")
        && verb.verb().form() == Verbs.Form.PAST
        && !last.isOfVerb()
        && !last.subjects().isEmpty()
        && !last.arguments().isEmpty()
        && last.arguments().stream().allMatch(a -> a.isAny("with"));
  }

  /** "Reads orders from the store, sending them to the worker": who reads also sends. */
  private boolean isSecondDeed(Syntax.Occurrence verb, Predicate.Builder last) {
    return sentence.word(verb.start() - 1).equals(",")
        && verb.verb().form() == Verbs.Form.ING
        && DEEDS.contains(verb.verb().sense())
        && last.isActive()
        && last.hasSense(DEEDS);
  }

  /** "Is written to a file and then passed to the API": the same is, and no file. */
  private boolean isDoneNext(Syntax.Occurrence verb, Predicate.Builder last) {
    int joint = joint(verb.start());
    return last.isPassive()
        && verb.verb().form() == Verbs.Form.PAST
        && sentence.word(joint).equals("and")
        && last.at() < joint;
  }

  /** Who does the first of several things that are done to the same does the next, too. */
  private void shareAgents() {
    for (int i = 1; i < found.size(); i++) {
      Predicate.Builder next = found.get(i);
      Predicate.Builder last = found.get(i - 1);
      Predicate.Argument agent = next.isDoneBehind(last) ? last.agent() : null;
      boolean behind = agent != null && agent.phrase().to() <= next.start();
      if (agent != null && behind && next.agent() == null && isAndBefore(next.start())) {
        next.arguments().add(agent);
      }
    }
  }

  private boolean isAndBefore(int verb) {
    String word = sentence.word(joint(verb));
    return word.equals("and") || word.equals(",");
  }

  /** The place of the word before a verb and its "then", "also". */
  private int joint(int verb) {
    int i = verb - 1;
    while (Words.ADVERBS.contains(sentence.word(i)) || ORDERS.contains(sentence.word(i))) {
      i--;
    }
    return i;
  }

  /** "Checks addresses using Google Maps", "writes to S3 using the SDK": who writes uses it. */
  private static boolean usesNothing(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.DATA)
        || phrase.is(NounPhrase.Sort.COMPONENT)
            && phrase.article() != NounPhrase.Article.INDEFINITE
            && (Kinds.isStore(phrase.kind()) || Kinds.isExternal(phrase.kind()));
  }

  /**
   * After a comma a participle is about the thing itself: "an application with a database, run on".
   */
  private static @Nullable NounPhrase directObject(Predicate.Builder last) {
    NounPhrase direct = null;
    for (Predicate.Argument argument : last.arguments()) {
      boolean thing = argument.isDirect() && argument.phrase().is(NounPhrase.Sort.COMPONENT);
      direct = thing ? argument.phrase() : direct;
    }
    return direct;
  }

  /** Reads a word that is no name and no verb; gives the place to go on at. */
  private int word(int i) {
    String word = sentence.word(i);
    if (word.equals("in")
        && sentence.word(i + 1).equals("front")
        && sentence.word(i + 2).equals("of")) {
      preposition = "in front of";
      return i + 3;
    }
    if (word.equals("next") && sentence.word(i + 1).equals("to")) {
      preposition = "near";
      return i + 2;
    }
    if (word.equals("on")
        && sentence.word(i + 1).equals("top")
        && sentence.word(i + 2).equals("of")) {
      preposition = "on";
      return i + 3;
    }
    if (word.equals("by")
        && (sentence.word(i + 1).equals("way") || sentence.word(i + 1).equals("means"))
        && sentence.word(i + 2).equals("of")) {
      preposition = "via";
      return i + 3;
    }
    if (word.startsWith("endpoint") && sentence.word(i + 1).equals("of")) {
      // "To an endpoint of the app": to the app.
      return i + 2;
    }
    if (word.equals("out") && sentence.word(i + 1).equals("of")) {
      preposition = "from";
      return i + 2;
    }
    if (word.equals("up") && IN.contains(sentence.word(i + 1)) && isEnding(i - 1)) {
      // "The errors end up in Sentry".
      preposition = "to";
      return i + 2;
    }
    if (WITH.contains(word)) {
      // "Translates the text using GPT-4": behind a noun that nobody knows.
      preposition = "with";
      return i + 1;
    }
    if (word.equals("by")
        && sentence.word(i + 1).equals("way")
        && sentence.word(i + 2).equals("of")) {
      preposition = "via";
      return i + 3;
    }
    if (word.equals("track") && sentence.word(i + 1).equals("of") && syntax.mentionAt(i) == null) {
      // "Keeps track of the orders": keeps the orders.
      return i + 2;
    }
    if (word.equals("as")
        && sentence.word(i + 1).equals("well")
        && sentence.word(i + 2).equals("as")) {
      return i + 3;
    }
    if (word.equals("such") && sentence.word(i + 1).equals("as")) {
      return i + 2;
    }
    if (isRoughly(i) || syntax.isOver(i)) {
      return i + 1;
    }
    if (word.equals("(")) {
      before = preposition;
      // "In an S3-compatible store (Ceph)": there it is put.
      boolean store = STORES.contains(syntax.word(i - 1)) && syntax.mentionAt(i - 1) == null;
      preposition = store && Words.PREPOSITIONS.contains(preposition) ? preposition : "(";
    } else if (word.equals(")")) {
      preposition = before;
    } else if (isPartOf(i)
        || isNameBehind(i)
        || word.equals("of") && !preposition.isEmpty() && syntax.mentionAt(i - 1) == null) {
      return i + 1;
    } else if (Words.PREPOSITIONS.contains(word) && !isOfCompound(i)
        || word.equals("'s") && isOwner(i)
        || word.equals(":")
        || word.equals("-")) {
      preposition = word;
    } else if (word.equals("while") || word.equals("but")) {
      preposition = "";
    }
    return i + 1;
  }

  /** "Into our query index - Elasticsearch": a noun that no list has, and what it is. */
  private boolean isNameBehind(int i) {
    Mention name = sentence.word(i).equals("-") ? syntax.mentionAt(i + 1) : null;
    return name != null
        && name.isTechnology()
        && i > 0
        && isUnknownNoun(i - 1)
        && Words.PREPOSITIONS.contains(preposition);
  }

  /** "To about 40,000 customers": an adverb of the number. */
  private boolean isRoughly(int i) {
    String word = sentence.word(i);
    String next = sentence.word(i + 1);
    return (word.equals("about") || word.equals("over") || word.equals("around"))
        && !next.isEmpty()
        && Character.isDigit(next.charAt(0));
  }

  private Predicate.Builder current() {
    if (current == null) {
      throw new IllegalStateException("no clause is being read");
    }
    return current;
  }

  private @Nullable NounPhrase phraseAt(int i) {
    Mention mention = syntax.mentionAt(i);
    for (NounPhrase phrase : phrases) {
      boolean begins =
          i == phrase.from() || (mention != null && i >= phrase.from() && i < phrase.to());
      if (begins) {
        return phrase;
      }
    }
    return null;
  }

  private Syntax.@Nullable Occurrence verbAt(int i) {
    for (Syntax.Occurrence verb : syntax.verbs()) {
      if (verb.start() == i || verb.at() == i) {
        return verb;
      }
    }
    return null;
  }
}
