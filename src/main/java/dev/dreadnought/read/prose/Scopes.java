package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For each token of a sentence, what the cues around make of a name that stands there. */
final class Scopes {
  /** Marks behind a name, before what it is. */
  private static final Set<String> GLOSSES = Words.of(": - – —");

  private static final Set<String> PASSED =
      Words.of("data traffic files logs messages information");

  private static final Set<String> MOVING =
      Words.of("moving migrating porting switching converting transferring");

  private static final Set<String> ONCE = Words.of("previously formerly originally historically");

  private static final Set<Verbs.Sense> DENY_THINGS =
      Set.of(
          Verbs.Sense.USE,
          Verbs.Sense.MAKE,
          Verbs.Sense.HOST,
          Verbs.Sense.BE,
          Verbs.Sense.SEND,
          Verbs.Sense.CONSIST);

  private static final Set<String> SUBJECTS = Words.of("no neither none");

  /** "Does not come with a database". */
  private static final Set<String> ACCOMPANIED = Words.of("come ship");

  /** "Does not maintain an HSM". */
  private static final Set<String> KEPT =
      Words.of("maintain keep operate own hold manage need require buy rent");

  /** Of "a public REST API endpoint", in tokens. */
  private static final int LONGEST_OBJECT = 6;

  /** Behind "no Kafka" they end what is said of it. */
  private static final Set<String> HERE = Words.of("here there anywhere yet today either involved");

  /** To deny that somebody tells or asks something denies nothing of what is told. */
  private static final Set<String> TELLING = Words.of("tell ask inform");

  /** What is not asked for again was asked for once. */
  private static final Set<String> AGAIN =
      Words.of("again twice once every each always often anew repeatedly new");

  private static final Set<String> PURPOSES = Words.of("for as to in on when via during at");

  /** What a second half of a sentence says of the subject of the first. */
  private static final Set<Status> GOING_ON =
      Set.of(Status.NEGATED, Status.REPLACED, Status.OUT_OF_SCOPE, Status.OTHER_PARTY);

  /** "Most operators rely on", "other hospitals use": people of other houses. */
  private static final Set<String> ELSEWHERE = Words.of("most many countless other");

  private final Syntax syntax;
  private final Sentence sentence;
  private final boolean futureIsPlan;
  private final Reaches reaches;
  private final CueConditions conditions;
  private final Likenesses likenesses;
  private final Pasts pasts;

  /** One for each token, and one for the list that the sentence leads to. */
  private final Status[] status;

  private final boolean[] denied;

  /** True of what is told of a thing that is there and is not so any more. */
  private final boolean[] over;

  /** True of what the sentence says that somebody took. */
  private final boolean[] chosen;

  /** True where the sentence is about the thing itself: "the cache is planned". */
  private final boolean[] topic;

  /** The technologies of which one may stand for the others: "A, B or C". */
  private final List<List<Mention>> choices;

  /** Where the names end of people who are only spoken of. */
  private final Set<Integer> bystanders = new HashSet<>();

  private Scopes(Syntax syntax, boolean futureIsPlan) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.futureIsPlan = futureIsPlan;
    this.status = new Status[sentence.size() + 1];
    this.denied = new boolean[sentence.size() + 1];
    this.topic = new boolean[sentence.size() + 1];
    this.over = new boolean[sentence.size() + 1];
    this.chosen = new boolean[sentence.size() + 1];
    Arrays.fill(status, Status.PRESENT);
    this.reaches = new Reaches(syntax);
    this.conditions = new CueConditions(syntax, this, futureIsPlan);
    this.likenesses = new Likenesses(syntax, this);
    this.pasts = new Pasts(syntax, this);
    this.choices = new Choices(syntax).all();
  }

  /**
   * Reads the cues of a sentence.
   *
   * @param standing what its place on the page makes of what it names
   * @param futureIsPlan false for a text that tells all of its system in the future tense
   */
  static Scopes of(Syntax syntax, Status standing, boolean futureIsPlan) {
    Scopes scopes = new Scopes(syntax, futureIsPlan);
    scopes.read(standing);
    return scopes;
  }

  private void read(Status standing) {
    Changes changes = new Changes(syntax, this);
    Labels labels = new Labels(syntax, this);
    alternatives();
    cues();
    Intents.settle(syntax, this, futureIsPlan);
    Suggestions.settle(syntax, this);
    changes.replacedBy();
    changes.noted();
    changes.remarked();
    changes.weighed();
    changes.rewritten();
    likenesses.likes();
    likenesses.examplesOfAny();
    likenesses.examplesOfOthers();
    wishes();
    labels.brackets();
    labels.trailing();
    labels.leading();
    labels.struckOut();
    pasts.perspectives();
    changes.production();
    changes.today();
    changes.preferred();
    changes.migration();
    labels.verdict();
    Stances.settle(syntax, this);
    Fates.settle(syntax, this);
    Successions.settle(syntax, this);
    OnceOpen.settle(syntax, this);
    Echoes.settle(syntax, this);
    Citations.settle(syntax, this);
    labels.stand(standing);
  }

  /** "A or B": the first is taken to be there. */
  private void alternatives() {
    for (List<Mention> choice : choices) {
      choice.subList(1, choice.size()).forEach(m -> status[m.from()] = Status.ALTERNATIVE);
    }
  }

  private void cues() {
    for (int i = 0; i < sentence.size(); i++) {
      if (syntax.mentionAt(i) == null) {
        i = Math.max(i, cueAt(i) - 1);
      }
    }
  }

  /** What the sentence makes of the items of the list that it leads to, if it leads to one. */
  Status ofList() {
    boolean leads = sentence.word(sentence.size() - 1).equals(":");
    return leads ? status[sentence.size()] : Status.PRESENT;
  }

  /** What a token is made by the cues; for a claim, a denial of what is done counts too. */
  Status ofClaim(int i) {
    return denied[i] ? Status.NEGATED : status[i];
  }

  Status at(int i) {
    return status[i];
  }

  boolean isChosen(int i) {
    return chosen[i];
  }

  /** True where the sentence is about the thing itself. */
  boolean isTopic(Mention mention) {
    return topic[mention.from()];
  }

  boolean isDenied(int i) {
    return denied[i];
  }

  /** Whatever was said of a token before. */
  void set(int i, Status other) {
    status[i] = other;
  }

  /** Whatever was said or denied there is over. */
  void end(int i) {
    status[i] = Status.REPLACED;
    denied[i] = false;
    over[i] = true;
  }

  boolean isOver(int i) {
    return over[i];
  }

  /**
   * What a name is. A denial of something that is done to a known thing ("does not send logs to the
   * database") leaves the thing where it is.
   */
  Status of(Mention mention) {
    if (mention.isActor() && bystanders.contains(mention.to())) {
      return Status.NAMED;
    }
    Status found = status[mention.from()];
    if (found == Status.FEATURE
        && (!mention.isKind() || syntax.verbIn(0, sentence.size()) != null)) {
      return Status.PRESENT;
    }
    if (found == Status.DEVELOPMENT_ONLY && isOfDelivery(mention)) {
      return Status.PRESENT;
    }
    if (found == Status.PRESENT && likenesses.isTailed(mention)) {
      return Status.COMPARED;
    }
    if (found == Status.NEGATED
        && mention.isTechnology()
        && (isOwned(mention.from()) || isOutlived(mention.from()))) {
      return Status.PRESENT;
    }
    if (found == Status.NEGATED && mention.isTechnology() && isOfThingsDenied(mention)) {
      return Status.PRESENT;
    }
    if (found == Status.NEGATED && mention.isActor() && isBeneficiary(mention.from())) {
      return Status.PRESENT;
    }
    boolean elsewhere = found == Status.OTHER_PARTY && ELSEWHERE.contains(wordBefore(mention));
    boolean known =
        mention.isActor() && !elsewhere || mention.isKind() && isDefinite(mention.from());
    boolean byVerb = found == Status.NEGATED && denied[mention.from()];
    if (topic[mention.from()] && mention.isKind()) {
      return found;
    }
    if (known
        && (byVerb && !isUseDenied(mention)
            || found != Status.NEGATED && found != Status.REPLACED && found != Status.COMPARED)) {
      return Status.PRESENT;
    }
    return found;
  }

  private String wordBefore(Mention mention) {
    return sentence.word(mention.from() - 1);
  }

  /** "GitHub Actions for CI": what it is, and not when it is used. */
  private static boolean isOfDelivery(Mention mention) {
    return mention.technology() != null && mention.technology().kind() == ComponentKind.CI_CD;
  }

  /** "No second factor for staff": the staff is there. */
  private boolean isBeneficiary(int from) {
    int i = from - 1;
    while (i >= 0 && Words.DETERMINERS.contains(sentence.word(i))) {
      i--;
    }
    return sentence.word(i).equals("for") || sentence.word(i).equals("of");
  }

  /** "Nobody has a kind word for our GitLab": what is denied is said of a thing that is there. */
  private boolean isOwned(int from) {
    return sentence.word(from - 1).equals("our")
        && Words.PREPOSITIONS.contains(sentence.word(from - 2));
  }

  /** "A successor of Nagios has not been chosen": what is denied is the successor. */
  private boolean isOutlived(int from) {
    String heir = sentence.word(from - 2);
    return Words.PREPOSITIONS.contains(sentence.word(from - 1))
        && (heir.startsWith("successor") || heir.startsWith("replacement"));
  }

  /** "No Java objects are deserialised", "no PostgreSQL user is a superuser": Java is there. */
  private boolean isOfThingsDenied(Mention mention) {
    int noun = mention.to();
    String word = sentence.word(noun);
    boolean isNoun =
        noun < sentence.size()
            && sentence.token(noun).isWord()
            && !sentence.token(noun).capital()
            && !HERE.contains(word)
            && !sentence.word(noun + 1).equals(",")
            && !Words.HEADS.contains(word)
            && !Words.AUXILIARIES.contains(word)
            && !Words.MODALS.contains(word)
            && !Words.BOUNDARIES.contains(word)
            && !Words.PREPOSITIONS.contains(word)
            && Verbs.ENGLISH.of(word) == null;
    if (!isNoun || !sentence.word(mention.from() - 1).equals("no")) {
      return false;
    }
    Syntax.Clause clause = syntax.clauseOf(mention.from());
    return syntax.verbIn(clause.from(), mention.from()) == null
        && syntax.verbIn(noun + 1, clause.to()) != null;
  }

  private boolean isUseDenied(Mention mention) {
    Syntax.Clause clause = syntax.clauseOf(mention.from());
    Syntax.Occurrence verb = syntax.verbIn(clause.from(), mention.from());
    return mention.isKind() && verb != null && verb.verb().sense() == Verbs.Sense.USE;
  }

  boolean isDefinite(int from) {
    for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
      String word = sentence.word(i);
      if (Words.DEFINITE.contains(word) || word.equals("'s")) {
        return true;
      }
      if (syntax.mentionAt(i) == null && !Words.PLAIN.contains(word)) {
        return false;
      }
    }
    return false;
  }

  private int cueAt(int i) {
    int read = i;
    for (Cue cue : Cue.beginningWith(sentence.word(i))) {
      int end = cue.phrase().end(sentence.tokens(), i);
      if (end > i && conditions.applies(cue, i, end)) {
        apply(cue, i, end);
        read = Math.max(read, cue.reach() == Cue.Reach.SUBJECT ? i : end);
      }
    }
    return read;
  }

  private void apply(Cue cue, int from, int end) {
    if (cue.status().isPresent()) {
      boolean before = cue.reach() == Cue.Reach.SUBJECT;
      choose(before ? from - 1 : end, before ? from : reaches.endOfList(end, false));
      return;
    }
    if (cue.status() == Status.CONSIDERED && cue.reach() == Cue.Reach.BEYOND) {
      choose(from, end);
    }
    switch (cue.reach()) {
      case LIST, BEYOND -> list(cue.status(), from, end);
      case REST -> rest(cue.status(), from, end);
      case SUBJECT -> subject(cue.status(), from);
      case AROUND -> around(cue.status(), from, end);
      case INSIDE -> mark(from, end, cue.status(), false);
    }
  }

  /** "We weighed A against B and settled on B": what was said of B before is over. */
  void choose(int from, int end) {
    for (int i = from; i < end; i++) {
      boolean open = status[i] == Status.CONSIDERED || status[i] == Status.COMPARED;
      status[i] = open ? Status.PRESENT : status[i];
      chosen[i] = true;
    }
  }

  private void subject(Status newStatus, int from) {
    Syntax.Clause clause = syntax.clauseOf(from);
    boolean beside = sentence.word(from).equals("being");
    int start = beside ? syntax.segmentStart(from) : behindBracket(clause.from(), from);
    start = newStatus == Status.PLANNED ? behindMoved(start, from) : start;
    mark(start, from, newStatus, false);
    if (clause.link() == Syntax.Link.SAME && start > 0 && GOING_ON.contains(newStatus)) {
      sharedSubject(start - 1, newStatus);
    }
    for (int i = start; i < from; i++) {
      topic[i] |= status[i] == newStatus;
    }
    boolean leads = sentence.word(sentence.size() - 1).equals(":");
    if (leads && !conditions.isNamedBefore(from)) {
      mark(sentence.size(), sentence.size(), newStatus, false);
    }
  }

  /** "MySQL (MongoDB was tried and dropped)": of what the brackets name, and not of MySQL. */
  private int behindBracket(int start, int end) {
    boolean named = false;
    for (int i = end - 1; i > start && !word(i).equals(")"); i--) {
      if (word(i).equals("(")) {
        return named ? i + 1 : start;
      }
      named |= syntax.mentionAt(i) != null;
    }
    return start;
  }

  /** "Moving the files to S3 is planned": the files are there. */
  private int behindMoved(int start, int end) {
    for (int i = start + 1; MOVING.contains(sentence.word(start)) && i < end; i++) {
      if (sentence.word(i).equals("to")) {
        return i;
      }
    }
    return start;
  }

  /** "A belongs to another team and is out of scope": the subject of both halves. */
  private void sharedSubject(int last, Status newStatus) {
    Syntax.Clause before = syntax.clauseOf(last);
    Syntax.Occurrence verb = syntax.verbIn(before.from(), before.to());
    mark(before.from(), verb == null ? before.from() : verb.start(), newStatus, false);
  }

  /**
   * "Not included are the GIS (Esri ArcGIS) and": the product that a noun stands for goes with it.
   */
  private int behindProducts(int end, int list) {
    int stop = list;
    Mention product = stop > end ? syntax.mentionAt(stop + 1) : null;
    boolean alone =
        product != null
            && sentence.word(stop).equals("(")
            && product.isTechnology()
            && product.from() == stop + 1
            && sentence.word(product.to()).equals(")");
    return alone && product != null ? product.to() + 1 : stop;
  }

  /** "No traffic is encrypted": what the list is said to do is denied too. */
  private void list(Status newStatus, int from, int end) {
    int deed = newStatus == Status.NEGATED ? NeitherNor.deed(syntax, from) : -1;
    if (deed >= 0) {
      Arrays.fill(denied, deed, syntax.clauseOf(from).to(), true);
      return;
    }
    boolean no = sentence.word(from).equals("no");
    int stop = reaches.endOfList(end, no);
    if (no || newStatus == Status.NEGATED) {
      stop = reaches.beforeException(end, no ? reaches.beforeKnown(end, stop) : stop);
      stop = reaches.beforeRemark(end, stop);
    }
    if (newStatus == Status.NEGATED && !no) {
      stop = reaches.beforeContrast(end, stop);
    }
    if (newStatus == Status.REPLACED) {
      stop = reaches.endOfWay(end, stop);
    }
    if (newStatus == Status.COMPARED) {
      stop = likenesses.beforeMeans(end, stop);
    }
    if (sentence.word(end - 1).equals("(")) {
      stop = sentence.behindBrackets(end - 1);
    }
    stop = behindProducts(end, stop);
    mark(end, Math.min(stop, sentence.size()), newStatus, false);
    boolean subject =
        newStatus == Status.NEGATED
            && SUBJECTS.contains(sentence.word(from))
            && !sentence.word(stop).equals(":");
    if (subject && syntax.verbIn(from, stop) == null && stop < sentence.size()) {
      Syntax.Clause clause = syntax.clauseOf(from);
      boolean leads = syntax.verbIn(clause.from(), from) == null && stop < clause.to();
      if (leads) {
        denySubject(from, stop, clause);
      }
    }
  }

  /** "No data are processed on AWS": where none of them are, nothing is. */
  private boolean isDataOnly(int from, int stop) {
    for (int i = from; i < stop; i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null && mention.isData() || PASSED.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "No service uses Redis": there are services, and none of them does. */
  private void denySubject(int from, int stop, Syntax.Clause clause) {
    Syntax.Occurrence verb = syntax.verbIn(stop, clause.to());
    for (int i = stop; verb != null && i < verb.at(); i++) {
      if (sentence.word(i).equals("(")) {
        return;
      }
    }
    boolean passive = verb != null && verb.use() == Syntax.Use.PASSIVE && isDataOnly(from, stop);
    boolean does =
        verb != null
            && (verb.use() == Syntax.Use.FINITE || passive)
            && (passive || DENY_THINGS.contains(verb.verb().sense()))
            && verb.verb().sense() != Verbs.Sense.BE;
    if (does) {
      mark(stop, reaches.beforeWithout(stop, clause.to()), Status.NEGATED, true);
      for (int i = from; i < stop; i++) {
        Mention mention = syntax.mentionAt(i);
        boolean program =
            mention != null
                && mention.isKind()
                && Kinds.isApplication(((Meaning.OfKind) mention.meaning()).wording().kind());
        status[i] = program ? Status.PRESENT : status[i];
      }
    }
    Arrays.fill(denied, stop, clause.to(), true);
  }

  /** "Previously we used the driver, which pushes logs into CloudWatch": with what it did. */
  private int pastRelative(int stop) {
    int which = sentence.word(stop).equals(",") ? stop + 1 : stop;
    boolean relative = sentence.word(which).equals("which") || sentence.word(which).equals("that");
    int end = relative ? syntax.segmentEnd(which) : stop;
    for (int i = which; relative && i < end; i++) {
      boolean turn =
          sentence.word(i).equals("now")
              || sentence.word(i).equals("we")
              || sentence.word(i).startsWith("replace");
      if (turn) {
        return stop;
      }
    }
    return end;
  }

  private void rest(Status newStatus, int from, int end) {
    int stop = reaches.endOfRest(end);
    if (newStatus == Status.REPLACED && ONCE.contains(sentence.word(from))) {
      stop = pastRelative(stop);
    }
    if (newStatus == Status.REPLACED) {
      stop = reaches.beforeTurn(end, stop);
      stop = isGivenUp(from) ? FormerHabits.beforeToday(syntax, end, stop) : stop;
      stop = FormerHabits.isAt(syntax, from) ? FormerHabits.behindRelative(syntax, stop) : stop;
    }
    if (newStatus != Status.NEGATED) {
      mark(end, stop, newStatus, false);
      return;
    }
    // "Do we need a bus? We don't: it is one Python program".
    boolean closed = sentence.word(end).equals(",") || sentence.word(end).equals(":");
    if (conditions.isOfPurpose(end) || closed && !isBeforeBe(from)) {
      return;
    }
    stop = reaches.beforeWithout(end, reaches.beforeContrast(end, stop));
    stop = reaches.beforeException(end, reaches.beforePurpose(end, stop));
    Syntax.Occurrence verb = verbMeant(from, stop);
    boolean being = verb == null || isBeforeBe(from);
    boolean nobody = sentence.word(from).equals("nobody") || sentence.word(from).equals("no");
    boolean nothing = sentence.word(from).equals("nothing") || nobody;
    stop = nobody ? reaches.beforeOwner(end, stop) : stop;
    stop = nothing ? reaches.beforeBetween(end, stop) : stop;
    if (verb != null && TELLING.contains(verb.verb().lemma())) {
      if (isAskedFor(verb, stop)) {
        Arrays.fill(denied, verb.at(), stop, true);
      }
      return;
    }
    if (being
        || nothing
        || isDirectObject(verb)
        || DENY_THINGS.contains(verb.verb().sense()) && verb.use() != Syntax.Use.PARTICIPLE) {
      mark(end, stop, Status.NEGATED, true);
    } else {
      Arrays.fill(denied, end, stop, true);
    }
  }

  private boolean isGivenUp(int from) {
    return FormerHabits.isNoLonger(syntax, from) || FormerHabits.isAt(syntax, from);
  }

  /** "Never asks for a password": there is none; "does not ask for it again" there is one. */
  private boolean isAskedFor(Syntax.Occurrence verb, int stop) {
    boolean wanted = false;
    for (int i = verb.at() + 1; i < stop; i++) {
      if (AGAIN.contains(sentence.word(i))) {
        return false;
      }
      boolean known = Words.DEFINITE.contains(sentence.word(i + 1));
      wanted |= sentence.word(i).equals("for") && !known;
    }
    return wanted && verb.verb().lemma().equals("ask");
  }

  /** "Does not take PayPal", "does not offer Okta". */
  private boolean isDirectObject(Syntax.Occurrence verb) {
    boolean offers =
        verb.verb().sense() == Verbs.Sense.RECEIVE || verb.verb().sense() == Verbs.Sense.EXPOSE;
    Mention object = syntax.mentionAt(verb.at() + 1);
    return offers && object != null && object.isTechnology()
        || KEPT.contains(verb.verb().lemma()) && isWithoutAny(verb.at() + 1)
        || verb.verb().sense() == Verbs.Sense.EXPOSE && isWithoutAny(verb.at() + 1)
        || sentence.word(verb.at() + 1).equals("with")
            && ACCOMPANIED.contains(verb.verb().lemma())
            && isWithoutAny(verb.at() + 2);
  }

  /** "Does not offer a web interface"; "does not expose an API to the internet" has one. */
  private boolean isWithoutAny(int from) {
    if (!Words.INDEFINITE.contains(sentence.word(from)) && !sentence.word(from).equals("any")) {
      return false;
    }
    int at = from + 1;
    Mention object = null;
    while (at < Math.min(sentence.size(), from + LONGEST_OBJECT)
        && !sentence.token(at).isMark()
        && !Words.PREPOSITIONS.contains(sentence.word(at))) {
      object = syntax.mentionAt(at) == null ? object : syntax.mentionAt(at);
      at++;
    }
    boolean shown =
        sentence.word(at).equals("to") && Words.DETERMINERS.contains(sentence.word(at + 1));
    boolean kept = object != null && object.isTechnology() && KEPT.contains(word(from - 1));
    return object != null && (object.isKind() || kept) && !shown;
  }

  /** In "are not going to run" it is the running. */
  private Syntax.@Nullable Occurrence verbMeant(int from, int stop) {
    Syntax.Occurrence verb = syntax.verbIn(from, stop);
    boolean going = verb != null && sentence.word(verb.at()).equals("going");
    Syntax.Occurrence next = going ? syntax.verbIn(verb.at() + 1, stop) : null;
    return next == null ? verb : next;
  }

  private boolean isBeforeBe(int from) {
    return from > 0
        && Words.BE.contains(sentence.word(from - 1))
        && syntax.verbIn(from, sentence.size()) == null;
  }

  private void around(Status newStatus, int from, int end) {
    Syntax.Clause clause = syntax.clauseOf(from);
    int segmentStart = Math.max(clause.from(), syntax.segmentStart(from));
    boolean leads =
        from <= segmentStart + 1
            && syntax.segmentEnd(from) < clause.to()
            && (Words.PREPOSITIONS.contains(sentence.word(from))
                || sentence.word(from).equals("locally"));
    boolean when = sentence.word(from).equals("while") || sentence.word(from).equals("when");
    if (when && from == clause.from() && from > 0) {
      Syntax.Clause main = syntax.clauseOf(from - 1);
      mark(main.from(), main.to(), newStatus, false);
    }
    boolean wide = leads || syntax.hasFinite(segmentStart, syntax.segmentEnd(from));
    Mention glossed = wide ? null : glossed(syntax.segmentStart(from));
    if (glossed != null) {
      mark(glossed.from(), glossed.to(), newStatus, false);
    }
    mark(
        wide ? behindWith(clause.from(), from) : segmentStart,
        leads ? clause.to() : syntax.segmentEnd(from),
        newStatus,
        false);
  }

  /** "Runs on Rails with SQLite in development and MySQL in production": Rails is in both. */
  private int behindWith(int start, int cue) {
    boolean contrast = false;
    for (int i = cue; i < sentence.size(); i++) {
      contrast |= word(i).startsWith("prod");
    }
    for (int i = cue - 1; contrast && i > start; i--) {
      if (word(i).equals("with")) {
        return i;
      }
    }
    return start;
  }

  /** The H2 of "H2 - the database used in unit tests": what the words behind a mark explain. */
  private @Nullable Mention glossed(int gloss) {
    Mention head = gloss > 0 && GLOSSES.contains(word(gloss)) ? syntax.mentionAt(0) : null;
    return head != null && head.isTechnology() && head.to() == gloss ? head : null;
  }

  void mark(int from, int end, Status newStatus, boolean byVerb) {
    int to = end >= sentence.size() ? sentence.size() + 1 : end;
    for (int i = from; i < to; i++) {
      boolean denies = newStatus == Status.NEGATED && status[i] != Status.REPLACED;
      if (status[i] == Status.PRESENT || denies) {
        status[i] = newStatus;
        denied[i] |= byVerb;
      }
    }
  }

  /** Marks a part of which all, with what does it, is still to come. */
  void plan(int from, int end) {
    mark(from, end, Status.PLANNED, false);
    for (int i = from; i < end; i++) {
      topic[i] |= status[i] == Status.PLANNED;
    }
  }

  /** "Kafka would be overkill", "we would put Redis in front": nobody has done it. */
  private void wishes() {
    for (int i = 0; i < sentence.size() && futureIsPlan; i++) {
      boolean would =
          word(i).equals("would") && !Habits.isHowItWorked(sentence, i)
              || word(i).equals("wouldn't");
      Syntax.Clause clause = syntax.clauseOf(i);
      if (would && !conditions.isNeeded(clause.from())) {
        int end = reaches.endOfRest(i);
        for (Mention mention : syntax.mentions()) {
          boolean inside = mention.from() >= clause.from() && mention.from() < end;
          if (inside && mention.isTechnology() && !isThereAnyway(mention)) {
            mark(mention.from(), mention.to(), Status.CONSIDERED, false);
          }
        }
      }
    }
  }

  /** "I would love to replace Nagios", "would be impossible without Stripe". */
  private boolean isThereAnyway(Mention mention) {
    int before = new Phrasing(syntax).phraseStart(mention) - 1;
    boolean wished = Regards.isEndingVerb(sentence, before) && word(before - 1).equals("to");
    return wished || word(before).equals("without");
  }

  /** True where a clause says that it is about how things were. */
  boolean isOfPast() {
    return pasts.isOfPast();
  }

  /** All that the sentence names belongs to an older system. */
  void leaveBehind() {
    for (Syntax.Clause clause : syntax.clauses()) {
      mark(clause.from(), clause.to(), Status.REPLACED, false);
      pasts.keepPrograms(clause, Status.REPLACED);
    }
  }

  /** The sentence is a question: what it names may not be there. */
  void ask(Status answer) {
    for (Mention mention : syntax.mentions()) {
      if (mention.isTechnology()) {
        mark(mention.from(), mention.to(), answer, false);
      }
    }
  }

  /** Sets aside a name of which the sentence says nothing else. */
  void leave(Mention mention, Status reason) {
    boolean delivery = status[mention.from()] == Status.DEVELOPMENT_ONLY;
    if (delivery && mention.isTechnology() && of(mention).isPresent()) {
      setAside(mention, reason);
      return;
    }
    mark(mention.from(), mention.to(), reason, false);
  }

  /** Leaves out people who turn to nothing: "the app was written by students". */
  void passOver(Mention people) {
    bystanders.add(people.to());
  }

  /** By what the text says of it elsewhere. */
  void setAside(Mention mention, Status verdict) {
    Arrays.fill(status, mention.from(), mention.to(), verdict);
  }

  /** The technologies of which the sentence leaves open which one it is. */
  List<List<Mention>> choices() {
    return choices;
  }

  /** Settles a choice, by what the text says elsewhere. */
  void settle(List<Mention> choice, Set<String> used) {
    for (Mention mention : choice) {
      boolean open = status[mention.from()].isPresent();
      if (open && !used.contains(mention.meaning().id())) {
        status[mention.from()] = Status.ALTERNATIVE;
      }
    }
  }

  private String word(int i) {
    return syntax.word(i);
  }
}
