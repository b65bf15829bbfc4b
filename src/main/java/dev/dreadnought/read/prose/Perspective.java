package dev.dreadnought.read.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose system a clause speaks of, and when: "our competitors use", "until last year we used", "the
 * tests run against", "the previous version was". What it names is then not there today, or not
 * here.
 */
final class Perspective {
  private static final int NEAR = 4;

  private static final Set<String> OTHERS =
      Words.of(
          "neighbour neighbours neighbor neighbors headquarters vendor vendors competitor competitors competition partner partners supplier suppliers rival rivals"
              + " others");

  private static final Set<String> SUPPLIERS = Words.of("vendor vendors supplier suppliers");

  /** "A partner's key opens everything": what outsiders are given opens what is ours. */
  private static final Set<String> GIVEN =
      Words.of(
          "key keys token tokens login logins account accounts password passwords credential"
              + " credentials certificate certificates right rights permission permissions access");

  /** How a supplier comes into what is ours. */
  private static final Set<String> FROM_AFAR =
      Words.of("remote remotely vpn teamviewer anydesk maintenance");

  private static final Set<String> ENTERING =
      Words.of("upload submit send enter order register report post deliver book edit create");

  private static final Set<String> EXCHANGING =
      Words.of("send upload fetch download read submit push pull post call query retrieve");

  private static final Set<String> THROUGH = Words.of("via through");

  private static final Set<String> OTHER = Words.of("other another different many most some");

  private static final Set<String> GROUPS =
      Words.of(
          "team teams company companies department departments organisation organisations project"
              + " projects people firms startups shops sites websites businesses");

  private static final Set<String> WELL_KNOWN =
      Words.of("netflix uber airbnb spotify facebook twitter linkedin instagram pinterest dropbox");

  /** They make tools of their own, and are also what systems use: only what they use is theirs. */
  private static final Set<String> MAKERS =
      Words.of("google amazon microsoft apple meta ebay cloudflare github stripe");

  private static final Set<String> CONCEDING = Words.of("although though while whilst");

  private static final Set<String> NAIVE =
      Words.of("naive naïve textbook conventional traditional usual brute-force simplistic");

  private static final Set<String> WAYS =
      Words.of(
          "design approach solution way answer implementation architecture choice method version");

  private static final Set<String> BIOGRAPHY = Words.of("experience expertise familiar skills");

  private static final Set<String> RECORDS =
      Words.of("built worked hosted shipped deployed tried used run developed");

  private static final Set<String> MANY =
      Words.of("many several various lots dozens countless all");

  private static final Set<String> PAST_PLACES =
      Words.of("job jobs employer employers company projects project role position client");

  static final Set<String> FORMER =
      Words.of("old previous former first original earlier initial last legacy prior");

  /** What is said of a thing that was not taken. */
  private static final Set<String> FAULTS =
      Words.of(
          "hard difficult complex expensive slow heavy costly limited unstable unreliable overkill"
              + " complicated too");

  private static final Set<String> GONE = Words.of("old previous former");

  /** "When I joined": what follows was so then. */
  private static final Set<String> ARRIVING =
      Words.of("joined started arrived came inherited began");

  /** How much of somebody's work it was, up to now. */
  private static final Set<String> EXTENTS =
      Words.of("almost exclusively mostly mainly primarily largely only solely ever predominantly");

  private static final Set<String> FIRST_PERSONS = Words.of("i we");

  static final Set<String> MONTHS =
      Words.of(
          "january february march april may june july august september october november december"
              + " spring summer autumn winter easter christmas");

  private static final Set<String> FIRST_VERSIONS = Words.of("v0 v1");

  private static final Set<String> FIRST_NUMBERS = Words.of("0 1 one");
  private static final Set<String> OLD =
      Words.of("old previous former original earlier initial legacy prior first");

  private static final Set<String> LAST = Words.of("last recently lately late early mid the");

  static final Set<String> VERSIONS =
      Words.of(
          "system version versions implementation stack architecture prototype release iteration"
              + " design setup site backend one generation incarnation platform infrastructure"
              + " product deployment codebase pipeline");

  private static final Set<String> WAS =
      Words.of(
          "was were had did ran held kept sat stood wrote began lived relied used stored depended"
              + " served spoke made built sent led resided got grew meant took became went");

  private static final Set<String> TURNING_POINTS =
      Words.of(
          "rewrite migration relaunch move switch change redesign refactoring refactor upgrade work"
              + " project decision merger cutover transition");

  private static final Set<String> COMPARING = Words.of("what as than");

  private static final Set<String> BEGINNINGS =
      Words.of("initially originally previously formerly historically");

  private static final Set<String> STARTED = Words.of("launched started began founded joined");

  private static final Set<String> TESTS =
      Words.of("tests specs testsuite benchmark benchmarks demo sandbox playground staging");

  private static final Set<String> OF_TESTS =
      Words.of(
          "the our all unit integration automated end to acceptance functional regression e2e"
              + " these most some");

  private static final Set<String> DEVELOPERS = Words.of("developer developers engineers");

  private static final Set<String> LATER = Words.of("later eventually someday soon");

  private static final Set<String> COMING = Words.of("next future upcoming later");

  private static final Set<String> CONDITIONS = Words.of("configured enabled installed activated");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Syntax.Clause clause;

  /** Where the clause's verb begins; its end where it has none. */
  private final int verb;

  private Perspective(Syntax syntax, Syntax.Clause clause) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.clause = clause;
    Syntax.Occurrence first = syntax.verbIn(clause.from(), clause.to());
    this.verb = first == null ? clause.to() : first.start();
  }

  private static final Set<String> MOST_OF_ALL = Words.of("most many countless few");

  /** Of which a text that speaks of most of them speaks from outside. */
  private static final Set<String> HOUSES =
      Words.of(
          "companies organisations organizations businesses firms enterprises operators vendors"
              + " providers startups institutions agencies manufacturers retailers hospitals banks"
              + " schools municipalities");

  /** Beside those, what belongs to one: "the competing product", "the parent corporation". */
  private static final Set<String> HOUSE =
      Words.of(
          "city cities town towns company agency municipality corporation group product products"
              + " university universities business country countries region regions");

  private static final Set<String> ANOTHER =
      Words.of("other another competing rival parent sister mother neighbouring neighboring");

  private static final Set<String> WORLD = Words.of("industry world market internet planet");

  private static final Set<String> EVERYBODY = Words.of("everyone everybody");

  private static final Set<String> THEIRS = Words.of("their his her");

  private static final int LONGEST_HOUSE = 4;

  private static final Set<String> RELYING =
      Words.of("rely use depend struggle pay buy run keep have lack choose");

  /** What a clause makes of all that it names. */
  static Status of(Syntax syntax, Syntax.Clause clause) {
    Perspective perspective = new Perspective(syntax, clause);
    if (perspective.isOfOthers()) {
      return Status.OTHER_PARTY;
    }
    if (perspective.isReason() || perspective.isConcession() || perspective.isNaive()) {
      return Status.COMPARED;
    }
    if (perspective.isOfTests()) {
      return Status.DEVELOPMENT_ONLY;
    }
    if (perspective.isPast()) {
      return Status.REPLACED;
    }
    if (perspective.isPhaseToCome() || perspective.isVersionToCome()) {
      return Status.PLANNED;
    }
    return perspective.isCondition() ? Status.OPTIONAL : Status.PRESENT;
  }

  /** True of a clause about what was there before: "the first version ran on". */
  static boolean isOfFormerVersion(Syntax syntax, Syntax.Clause clause) {
    Perspective perspective = new Perspective(syntax, clause);
    return perspective.isPast() && perspective.isTold();
  }

  /** True of a clause in the past tense. */
  static boolean isTold(Syntax syntax, Syntax.Clause clause) {
    return new Perspective(syntax, clause).isTold();
  }

  /** "Before I came here", "back when we were small": it dates what the next clause tells. */
  static boolean isBefore(Syntax syntax, Syntax.Clause clause) {
    Perspective perspective = new Perspective(syntax, clause);
    String first = perspective.word(clause.from());
    boolean back = first.equals("back") && perspective.word(clause.from() + 1).equals("when");
    boolean person = FIRST_PERSONS.contains(perspective.word(clause.from() + 1));
    boolean came =
        first.equals("when") && person && ARRIVING.contains(perspective.word(clause.from() + 2));
    return came || (back || first.equals("before") && person) && perspective.isTold();
  }

  static boolean isPastForm(String word) {
    return WAS.contains(word);
  }

  private String word(int i) {
    return i >= clause.from() && i < clause.to() ? syntax.word(i) : "";
  }

  private boolean isOfOthers() {
    for (int i = clause.from(); i < clause.to(); i++) {
      // "The billing system (another team runs it) writes to Kafka": it writes all the same.
      i = Math.max(i, sentence.behindBrackets(i) - 1);
      String word = word(i);
      boolean subject = i < verb && (verb < clause.to() || Verbs.ENGLISH.of(word(i + 1)) != null);
      if (subject && (isOfOthers(i) || isOtherGroup(i))
          || isElsewhere(i)
          || isBiography(i)
          || word.equals("own") && isTheirs(i)) {
        return true;
      }
    }
    return verb < clause.to()
        && (WELL_KNOWN.contains(word(clause.from()))
            || isOfMaker()
            || isOfTheWorld()
            || isOfAnotherHouse());
  }

  /** "Other cities publish their timetable by", "half of the market sits on". */
  private boolean isOfAnotherHouse() {
    int end = Math.min(clause.to(), clause.from() + LONGEST_HOUSE - 1);
    for (int i = clause.from(); i < end; i++) {
      String word = word(i);
      boolean house = ANOTHER.contains(word) && (HOUSES.contains(word(i + 1)) || isHouse(i + 1));
      boolean half = word.equals("half") && WORLD.contains(word(i + 3));
      boolean rest = EVERYBODY.contains(word) && (word(i + 1).equals("else") || isAndTheirDog(i));
      if (house || half || rest) {
        return namesTechnology() && !isTurnedToUs();
      }
    }
    return false;
  }

  private boolean namesTechnology() {
    for (int i = clause.from(); i < clause.to(); i++) {
      if (isTechnology(syntax.mentionAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isHouse(int i) {
    return HOUSE.contains(word(i)) || HOUSES.contains(word(i) + "s");
  }

  private boolean isAndTheirDog(int i) {
    return word(i + 1).equals("and") && THEIRS.contains(word(i + 2));
  }

  /** "Most operators rely on expensive platforms", "many companies still use spreadsheets". */
  private boolean isOfTheWorld() {
    if (!MOST_OF_ALL.contains(word(clause.from())) || !RELYING.contains(sentence.word(verb))) {
      return false;
    }
    for (int i = clause.from() + 1; i < Math.min(verb, clause.from() + LONGEST_HOUSE); i++) {
      if (HOUSES.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfOthers(int i) {
    return OTHERS.contains(word(i))
        && !isGoal(i)
        && !isTurnedToUs()
        && !GIVEN.contains(word(verb - 1))
        && !(SUPPLIERS.contains(word(i)) && comesFromAfar());
  }

  /** "The vendor has remote access", "the supplier logs in by VPN": into our system. */
  private boolean comesFromAfar() {
    for (int i = verb; i < clause.to(); i++) {
      if (FROM_AFAR.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Google runs Kubernetes", "Netflix wrote Zuul". */
  private boolean isOfMaker() {
    String first = sentence.word(clause.from());
    Syntax.Occurrence does = syntax.verbIn(clause.from(), clause.to());
    boolean makes =
        does != null
            && does.use() == Syntax.Use.FINITE
            && isTechnology(syntax.mentionAt(does.at() + 1))
            && (does.verb().sense() == Verbs.Sense.USE
                || does.verb().sense() == Verbs.Sense.MAKE
                || does.verb().lemma().equals("run"));
    return makes && does.start() == clause.from() + 1 && MAKERS.contains(first);
  }

  private static boolean isTechnology(@Nullable Mention mention) {
    return mention != null && mention.isTechnology();
  }

  /** "Partners call our API", "fetch the labels from our Django API": what is ours is there. */
  private boolean isTurnedToUs() {
    for (int i = verb; i < clause.to(); i++) {
      Mention mention = syntax.mentionAt(i);
      String before = word(i - 1);
      Mention made = syntax.mentionAt(i - 1);
      boolean ours =
          before.equals("our")
              || before.equals("the")
              || before.equals("this")
              || made != null && made.isTechnology() && word(made.from() - 1).equals("our");
      if (mention != null && mention.from() == i && isGivenTo(mention, before)) {
        return true;
      }
      if (mention != null && mention.isKind() && mention.from() == i && (ours || isWayIn(i))) {
        return true;
      }
    }
    return false;
  }

  /** "The partner's system reads from our PostgreSQL database", "calls the Django API". */
  private boolean isGivenTo(Mention mention, String before) {
    Syntax.Occurrence does = syntax.verbIn(verb, clause.to());
    Mention next = syntax.mentionAt(mention.to());
    boolean program = before.equals("the") && next != null && next.isKind();
    return mention.isTechnology()
        && does != null
        && EXCHANGING.contains(does.verb().lemma())
        && (before.equals("our") || program);
  }

  /** "Partners upload artworks through a portal": what they do it through is ours. */
  private boolean isWayIn(int i) {
    Syntax.Occurrence does = syntax.verbIn(verb, clause.to());
    int lead = i - 1;
    while (lead > verb && i - lead < NEAR && !THROUGH.contains(word(lead))) {
      lead--;
    }
    return does != null && ENTERING.contains(does.verb().lemma()) && THROUGH.contains(word(lead));
  }

  /** "Sends orders to the partner": our own system does. */
  private boolean isGoal(int i) {
    for (int j = i - 1; j >= Math.max(clause.from(), i - 2); j--) {
      if (word(j).equals("to") || word(j).equals("from") || word(j).equals("with")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOtherGroup(int i) {
    String before = word(i - 1);
    boolean past = before.equals("past") || before.equals("previous");
    return GROUPS.contains(word(i)) && (OTHER.contains(before) || past);
  }

  /** "At my last job", "for a previous client". */
  private boolean isElsewhere(int i) {
    boolean former = FORMER.contains(word(i - 1)) || word(i - 1).equals("past");
    boolean program = word(i).equals("client") && NameSuffixes.ofNoun(word(i + 1)) != null;
    boolean mine =
        word(i - 2).equals("my")
            || word(i - 2).equals("a")
            || word(i - 2).equals("our")
            // "Caches the last position in Redis": of a thing.
            || word(i - 2).equals("the") && Words.PREPOSITIONS.contains(word(i - 3));
    boolean library = word(i + 1).startsWith("librar") || word(i + 1).equals("code");
    return PAST_PLACES.contains(word(i)) && former && mine && !program && !library;
  }

  /** "I have worked with": what somebody knows is no part of the system. */
  private boolean isBiography(int i) {
    return isWorkDone(i)
        || BIOGRAPHY.contains(word(i)) && word(i + 1).equals("with") && !isReason(i)
        || isRecord(i);
  }

  /** "I have worked with", "I had mostly worked in"; not "I have worked in Vue for the desk". */
  private boolean isWorkDone(int i) {
    int have = i - 1;
    while (VerbGroup.isAdverb(word(have)) || EXTENTS.contains(word(have))) {
      have--;
    }
    int person = word(have).equals("i've") ? have : have - 1;
    while (VerbGroup.isAdverb(word(person))) {
      person--;
    }
    boolean perfect = word(have).equals("have") || word(have).equals("had") || person == have;
    if (!word(i).equals("worked") || !perfect || !(word(person).equals("i") || person == have)) {
      return false;
    }
    int lead = i + 1;
    while (VerbGroup.isAdverb(word(lead)) || EXTENTS.contains(word(lead))) {
      lead++;
    }
    boolean mostly = EXTENTS.contains(word(lead - 1)) || EXTENTS.contains(word(i - 1));
    return word(lead).equals("with") || word(lead).equals("in") && mostly;
  }

  /** "We chose Kotlin because we are familiar with Java": only the reason tells of people. */
  private boolean isReason(int i) {
    for (int j = i - 1; j > 0; j--) {
      if (word(j).equals("because") || word(j).equals("since") || word(j).equals("as")) {
        return true;
      }
    }
    return false;
  }

  /** "We have built on many platforms": what somebody did elsewhere, and not here. */
  private boolean isRecord(int i) {
    boolean perfect = word(i - 1).equals("have") && RECORDS.contains(word(i));
    int many = word(i + 1).equals("on") || word(i + 1).equals("with") ? i + 2 : i + 1;
    return perfect && MANY.contains(word(many));
  }

  /** "Customers bring their own database". */
  private boolean isTheirs(int own) {
    if (!word(own - 1).equals("their") && !word(own - 1).equals("your")) {
      return false;
    }
    for (int i = clause.from(); i < own; i++) {
      String word = word(i);
      if (word.equals("bring") || word.equals("brings") || word.equals("provide")) {
        return true;
      }
    }
    return false;
  }

  /** "Because A does not support it": why it is not A. */
  private boolean isReason() {
    boolean because = word(clause.from()).equals("because") || word(clause.from()).equals("since");
    for (int i = clause.from(); because && i < Math.min(clause.to(), verb + 3); i++) {
      if (Words.NEGATIONS.contains(word(i)) || FAULTS.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Although A is popular": what is granted before the own choice is told. */
  private boolean isConcession() {
    int from = clause.from();
    boolean even = word(from).equals("even");
    boolean grants = CONCEDING.contains(word(even ? from + 1 : from));
    Mention first = syntax.mentionAt(even ? from + 2 : from + 1);
    Mention thing = first == null ? null : syntax.mentionAt(verb - 1);
    boolean be = verb < clause.to() && Words.BE.contains(word(verb));
    return grants
        && thing != null
        && thing.isTechnology()
        && be
        && (thing == first || first.isTechnology() && first.to() == thing.from());
  }

  /** "A naive design would put …", "the anti-pattern is …", "a naive approach: …". */
  private boolean isNaive() {
    for (int i = clause.from(); i < Math.min(clause.to(), clause.from() + NEAR); i++) {
      boolean poor = NAIVE.contains(word(i)) && WAYS.contains(word(i + 1));
      boolean pattern = word(i).equals("anti") && word(i + 1).equals("pattern");
      if (poor || pattern || word(i).equals("antipattern")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfTests() {
    boolean relative = Words.RELATIVES.contains(word(clause.from()));
    if (relative && TESTS.contains(syntax.word(clause.from() - 1))) {
      return true;
    }
    for (int i = clause.from(); i < Math.min(verb, clause.from() + NEAR + 2); i++) {
      if (TESTS.contains(word(i)) && (i + 1 == verb || isToldMore(i + 1))) {
        return true;
      }
      boolean developers = DEVELOPERS.contains(word(i)) && hasPlace("laptops", "machines");
      if (developers) {
        return true;
      }
      if (!OF_TESTS.contains(word(i))
          && !word(i).isEmpty()
          && !Words.PREPOSITIONS.contains(word(i))) {
        return false;
      }
    }
    return false;
  }

  /** "The benchmark in the appendix was run": a place between, and nothing that has a name. */
  private boolean isToldMore(int from) {
    if (Words.RELATIVES.contains(word(from))) {
      return true;
    }
    if (!Words.PREPOSITIONS.contains(word(from)) || verb == clause.to()) {
      return false;
    }
    for (int i = from; i < verb; i++) {
      if (syntax.mentionAt(i) != null) {
        return false;
      }
    }
    return verb - from < NEAR;
  }

  private boolean hasPlace(String one, String other) {
    for (int i = verb; i < clause.to(); i++) {
      if (sentence.word(i).equals(one) || sentence.word(i).equals(other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPast() {
    for (int i = clause.from(); i < clause.to(); i++) {
      boolean former = i < verb && isFormerVersion(i);
      boolean gone = former && GONE.contains(word(i)) && !isAged(i) && verb < clause.to();
      if (isUntil(i) || gone || (former || isLongAgo(i)) && isTold()) {
        return true;
      }
    }
    return false;
  }

  /** "An old laptop reads": its age; "the old system" is the one before. */
  private boolean isAged(int i) {
    return word(i).equals("old") && Words.INDEFINITE.contains(word(i - 1));
  }

  /** "Until last year", "until 2021": it has ended. */
  private boolean isUntil(int i) {
    if (!word(i).equals("until") && !word(i).equals("till")) {
      return false;
    }
    boolean dated = isYear(i + 1) || MONTHS.contains(word(i + 1));
    return LAST.contains(word(i + 1)) && !word(i + 1).equals("the")
        || dated && (verb == clause.to() || isTold());
  }

  private boolean isYear(int i) {
    return isYear(word(i));
  }

  static boolean isYear(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
  }

  /** True of a clause in the past tense. */
  private boolean isTold() {
    for (int i = clause.from(); i < clause.to(); i++) {
      String word = word(i);
      boolean perfect = i > clause.from() && Words.AUXILIARIES.contains(word(i - 1));
      if (WAS.contains(word) && !perfect) {
        return true;
      }
    }
    return syntax.verbs().stream()
        .anyMatch(
            v ->
                v.use() == Syntax.Use.FINITE
                    && v.verb().form() == Verbs.Form.PAST
                    && v.start() == v.at()
                    && v.at() >= clause.from()
                    && v.at() < clause.to());
  }

  private boolean isLongAgo(int i) {
    String word = word(i);
    String next = word(i + 1);
    boolean old = word.equals("old") || word.equals("early");
    boolean first = word.equals("at") && next.equals("first") && isBreak(i + 2);
    boolean once =
        word.equals("at")
            && next.equals("one")
            && (word(i + 2).equals("point") || word(i + 2).equals("time"));
    boolean beginning = (word.equals("at") || word.equals("in")) && word(i + 2).equals("beginning");
    int since = word.equals("prior") && next.equals("to") ? i + 1 : i;
    boolean before =
        (word.equals("before") || since > i)
            && Words.DETERMINERS.contains(word(since + 1))
            && TURNING_POINTS.contains(word(since + 2));
    boolean then =
        word.equals("back") && (next.equals("then") || next.equals("in"))
            || word.equals("before") && (next.equals("that") || next.isEmpty() && !isMeasure(i));
    boolean when = word.equals("back") && next.equals("when");
    boolean formerly = word.equals("once") && i > clause.from() && isPastVerb(i + 1);
    boolean start = word.equals("when") && STARTED.contains(word(i + 2));
    boolean years = word.equals("for") && (next.equals("years") || next.equals("decades"));
    int date = MONTHS.contains(next) ? i + 2 : i + 1;
    boolean year = word.equals("before") && (isYear(date) || next.equals(","));
    boolean ago = word.equals("ago") && word(i - 1).startsWith("year");
    return old && next.equals("days")
        || first
        || once
        || beginning
        || before
        || then
        || start
        || years
        || year
        || ago
        || when
        || formerly
        || BEGINNINGS.contains(word);
  }

  private boolean isPastVerb(int i) {
    Verbs.Verb past = Verbs.ENGLISH.of(word(i));
    return WAS.contains(word(i)) || past != null && past.form() == Verbs.Form.PAST;
  }

  /** "Stays what it was before": how things are, told by how they were. */
  private boolean isMeasure(int before) {
    return Tense.isWas(word(before - 1)) && COMPARING.contains(word(before - 3));
  }

  /** A name or a mark: what follows is not "first launch". */
  private boolean isBreak(int i) {
    return i >= clause.to() || sentence.token(i).isMark() || Words.PRONOUNS.contains(word(i));
  }

  /** "The old system ran on", "the first version used", "the legacy API was". */
  private boolean isFormerVersion(int i) {
    boolean version =
        VERSIONS.contains(sentence.word(i + 1)) || VERSIONS.contains(sentence.word(i + 2));
    boolean numbered =
        FIRST_VERSIONS.contains(word(i))
            || word(i).equals("version") && FIRST_NUMBERS.contains(word(i + 1));
    Mention thing = syntax.mentionAt(i + 1);
    boolean program = OLD.contains(word(i)) && thing != null && thing.isKind();
    return FORMER.contains(word(i)) && version || program || numbered;
  }

  /** "In phase 2", "eventually … should". */
  private boolean isPhaseToCome() {
    if (isTold()) {
      return false;
    }
    for (int i = clause.from(); i < clause.to(); i++) {
      String word = word(i);
      boolean phase = word.equals("phase") || word.equals("milestone") || word.equals("stage");
      String number = word(i + 1);
      boolean late = number.equals("2") || number.equals("two") || number.equals("3");
      boolean modal = LATER.contains(word) && hasModal();
      boolean run = word.equals("run") && word(i - 1).equals("long") && word(i - 3).equals("in");
      if (phase && late || modal || run) {
        return true;
      }
    }
    return false;
  }

  /** "The next iteration moves to". */
  private boolean isVersionToCome() {
    for (int i = clause.from(); i < Math.min(verb, clause.from() + 3); i++) {
      boolean later = COMING.contains(word(i));
      if (later && VERSIONS.contains(sentence.word(i + 1)) && i + 2 == verb) {
        return true;
      }
    }
    return false;
  }

  private boolean hasModal() {
    for (int i = clause.from(); i < clause.to(); i++) {
      String word = word(i);
      if (word.equals("should") || word.equals("may") || word.equals("might")) {
        return true;
      }
    }
    return false;
  }

  /** "If Redis is configured". */
  private boolean isCondition() {
    String first = word(clause.from());
    boolean opens = first.equals("if") || first.equals("when") || first.equals("where");
    for (int i = verb; opens && i < Math.min(clause.to(), verb + NEAR); i++) {
      if (CONDITIONS.contains(word(i))) {
        return true;
      }
    }
    return false;
  }
}
