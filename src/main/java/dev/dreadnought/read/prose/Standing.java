package dev.dreadnought.read.prose;

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

  private static final int NEAR = 8;

  private static final Set<String> ADJUNCTS =
      Words.of(
          "in on at to from with for by via through over under behind inside within into onto as upon"
              + " between among across against per towards toward around near throughout"
              + " atop beside beneath underneath alongside out like");

  /** Behind them nothing is said to be there. */
  private static final Set<String> ALOOF =
      Words.of("about unlike than until before after since versus vs despite besides");

  private static final Set<String> TITLES =
      Words.of("mr mrs ms miss dr doctor professor prof sir aunt uncle");

  /** What is theirs is not the author's. */
  private static final Set<String> OUTSIDERS =
      Words.of(
          "competitor competitors rival rivals vendor vendors speaker speakers neighbour neighbours"
              + " neighbor neighbors startups others headquarters aunt uncle"
              + " friend friends brother sister cousin nephew franchisee franchisees students"
              + " bloggers predecessor predecessors hq");

  /** Behind "is" they say that a thing is at work. */
  private static final Set<String> AT_WORK =
      Words.of(
          "up live here there responsible available behind in on at under running connected reachable"
              + " back down off part one what where how enough inside accessible the our my its their deployed");

  /** Behind "is not" they say that a thing is elsewhere. */
  private static final Set<String> THERE = Words.of("in on at there here part used");

  private static final Set<String> NAMING = Words.of("name word term brand called named");

  private static final Set<String> THEIRS = Words.of("his her");

  /** By them a thing gets to where it stays: "went to", "came with", "was carried over into". */
  private static final Set<String> MOTIONS =
      Words.of("go come carry bring land return end get fall grow hand pass start");

  private static final Set<String> GOALS = Words.of("to into onto on with");

  /** What takes another's place, or its own. */
  private static final Set<String> ARRIVALS = Words.of("replace succeed take join adopt inherit");

  private static final Set<String> PLACES = Words.of("in on under");

  /** They end a remark on when, before a name that is no part of it: "in nine years MySQL has". */
  private static final Set<String> TIMES =
      Words.of(
          "year years month months week weeks day days hour hours night nights morning today"
              + " yesterday summer winter spring autumn decade decades quarter");

  /** What is done with what somebody else says or sends. */
  private static final Set<String> NOTICING = Words.of("read get receive visit watch attend");

  private static final Set<String> OPENERS = Words.of("where whether how what when if that why");

  private static final Set<String> MINDING_ING = Words.of("about of against before after");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;
  private final boolean pastIsToday;

  /** The verb group that begins in the sentence at all, or null: a fragment has none. */
  private final @Nullable VerbGroup first;

  Standing(Syntax syntax, Scopes scopes, boolean pastIsToday) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
    this.pastIsToday = pastIsToday;
    this.first = firstFinite(0, sentence.size());
  }

  /** True where the sentence speaks for what a name stands for. */
  boolean affirms(Mention mention) {
    if (scopes.isChosen(mention.from())) {
      return true;
    }
    String before = syntax.word(mention.from() - 1);
    if (TITLES.contains(before)
        || NAMING.contains(before)
        || THEIRS.contains(syntax.word(phraseStart(mention)))
        || isOther(mention)
        || isOfSideline(mention)) {
      return false;
    }
    if (mention.technology() != null && mention.technology().kind() == ComponentKind.PROTOCOL) {
      return true;
    }
    if (isLine(mention)) {
      return true;
    }
    if (first == null) {
      return true;
    }
    return judge(mention);
  }

  /** True where a pronoun at a place, which means what was named before, says so. */
  boolean affirmsPronoun(int at) {
    VerbGroup own =
        at + 1 < sentence.size() && isFiniteAt(at + 1) ? VerbGroup.at(syntax, at + 1) : null;
    if (own != null && word(at).equals("it")) {
      return own.voice() != VerbGroup.Voice.BEING
          && own.voice() != VerbGroup.Voice.HAVING
          && own.time() != VerbGroup.Time.ABLE
          && !own.denied()
          && speaksOfSubject(own);
    }
    String before = syntax.word(at - 1);
    if (isPreposition(at - 1)) {
      VerbGroup verb = verbBefore(at - 2);
      return verb != null
          && (verb.isToday() || verb.time() == VerbGroup.Time.NONE)
          && !ALOOF.contains(before)
          && speaksOfAdjunct(at - 1, before, at + 1);
    }
    VerbGroup verb = verbBefore(at - 1);
    if (before.equals("the")) {
      return verb != null && verb.to() == at - 1 && speaksOfObject(verb);
    }
    if (word(at).equals("there")) {
      return verb != null && verb.isToday() && speaksOfAdjunct(at, "in", at + 1);
    }
    return verb != null
        && verb.to() == at
        && verb.isToday()
        && verb.time() != VerbGroup.Time.ABLE
        && speaksOfObject(verb);
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
    String next = syntax.word(mention.to());
    boolean label =
        next.equals(":") || next.equals("-") || next.equals("\u2013") || next.equals("(");
    return block == Block.Kind.ITEM && mention.from() <= 2 && label;
  }

  /** "The Looker licence", "the Hadoop days": the name only tells which. */
  private boolean isOther(Mention mention) {
    int end = phraseEnd(mention);
    Mention head = end > mention.to() ? syntax.mentionAt(end - 1) : null;
    if (head != null && (head.isKind() || head.isTechnology())) {
      return false;
    }
    for (int i = mention.to(); i < end; i++) {
      if (Sidelines.isOne(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Screenshots of Magento", "opinions about Kafka" at the beginning of what is told. */
  private boolean isOfSideline(Mention mention) {
    int preposition = phraseStart(mention) - 1;
    return isPreposition(preposition)
        && !Sidelines.isShare(sentence.word(preposition - 1))
        && Sidelines.isOne(sentence.word(preposition - 1))
        && verbBefore(preposition - 1) == null;
  }

  /** "A Python lives in the terrarium", "the Chef comes at eleven". */
  private boolean isCommonWord(Mention mention) {
    String before = syntax.word(mention.from() - 1);
    boolean article = before.equals("a") || before.equals("an") || before.equals("the");
    return article
        && mention.technology() != null
        && (!mention.technology().near().isEmpty()
            || mention.technology().kind() == ComponentKind.LANGUAGE)
        && mention.to() == mention.from() + 1
        && phraseEnd(mention) == mention.to();
  }

  /** "Okta's report": another thing, unless it is one that runs, or is put to use. */
  private boolean isOwner(Mention mention, int end) {
    if (!sentence.word(mention.to()).equals("'s")) {
      return false;
    }
    Mention head = syntax.mentionAt(end - 1);
    return (head == null || head.isData()) && !Sidelines.isShare(sentence.word(end - 1));
  }

  private boolean judge(Mention mention) {
    int start = phraseStart(mention);
    int end = phraseEnd(mention);
    int before = start - 1;
    String word = syntax.word(before);
    if (isOwned(mention, start) || isTied(mention)) {
      return true;
    }
    boolean governed = isPreposition(before);
    if (isOwner(mention, end)) {
      VerbGroup verb = verbBefore(before);
      boolean noticed =
          verb != null && verb.work() != null && NOTICING.contains(verb.work().base());
      return verb != null
          && !noticed
          && (governed ? speaksOfAdjunct(before, word, end) : speaksOfObject(verb));
    }
    if (!governed && !isVerbBefore(before)) {
      VerbGroup own = isApposition(start) ? null : verbAfter(end);
      if (own != null && word(own.to()).equals("by") && isParticiple(own)) {
        return !own.isOf(Workings.Sort.MIND);
      }
      if (own != null && isCommonWord(mention)) {
        return false;
      }
      if (own != null && !isParticiple(own)) {
        boolean headed = word(start).equals("the");
        boolean stands = own.work() == null || own.isOf(Workings.Sort.HAVE);
        boolean presupposed =
            own.isToday() && stands && headed || isCondition(before) && own.isToday();
        return !isAskedOf(before) && (presupposed || speaksOfSubject(own)) || isRelated(end);
      }
      if (word.equals("(")
          || word.equals(":")
          || word.equals("/") && syntax.mentionAt(before - 1) != null) {
        return true;
      }
    }
    return speaksOfOther(before, word, end);
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
        && syntax.mentionAt(start - 2) != null;
  }

  private boolean isPreposition(int i) {
    String word = syntax.word(i);
    return Words.PREPOSITIONS.contains(word) || ADJUNCTS.contains(word);
  }

  /** "Redis-based", "Kafka-powered". */
  private boolean isTied(Mention mention) {
    int i = mention.to();
    return i < sentence.size() && sentence.token(i).joined() && TIES.contains(sentence.word(i));
  }

  private static final Set<String> TIES = Words.of("based backed powered hosted driven managed");

  /** "Asked where Netlify stores logs", "claims that Kafka runs". */
  private boolean isAskedOf(int before) {
    if (!OPENERS.contains(syntax.word(before))) {
      return false;
    }
    VerbGroup verb = verbBefore(before - 1);
    boolean asks =
        verb != null
            && (verb.isOf(Workings.Sort.MIND) || syntax.word(verb.to() - 1).startsWith("ask"));
    return asks && verb.to() >= before - 2;
  }

  /** "Postmark, through which the workers send": what is done with it. */
  private boolean isRelated(int end) {
    int i = syntax.word(end).equals(",") ? end + 1 : end;
    boolean preposition = isPreposition(i);
    String which = syntax.word(preposition ? i + 1 : i);
    if (!which.equals("which") && !which.equals("whom") && !which.equals("where")) {
      return false;
    }
    VerbGroup verb = firstFinite(i, sentence.size());
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
      return false;
    }
    if (word.equals("without")) {
      // As a denial it has been read: what is left cannot be done without.
      return true;
    }
    if (ADJUNCTS.contains(word)) {
      return speaksOfAdjunct(before, word, end);
    }
    if (isListing(word)) {
      Mention earlier = mentionBefore(before);
      if (earlier != null) {
        return judge(earlier);
      }
      if (word.equals(",") && syntax.mentionAt(before - 1) != null || isBehindColon(before)) {
        return true;
      }
    }
    int last = before;
    while (word(last).equals("but") || word(last).equals("also") || word(last).equals("only")) {
      last--;
    }
    VerbGroup verb = verbBefore(last);
    return verb != null && speaksOfObject(verb);
  }

  private String word(int i) {
    return syntax.word(i);
  }

  /** "Our Jenkins", "our Ada code". */
  private boolean isOwned(Mention mention, int start) {
    String word = syntax.word(start);
    return start < mention.from() && (word.equals("our") || word.equals("my"));
  }

  private static boolean isListing(String word) {
    return word.equals(",")
        || word.equals("and")
        || word.equals("or")
        || word.equals("&")
        || word.equals("plus")
        || word.equals("nor")
        || word.equals("but")
        || word.equals("also")
        || word.equals("/")
        || word.equals("+");
  }

  private boolean isBehindColon(int last) {
    for (int i = last; i >= 0; i--) {
      if (syntax.word(i).equals(":")) {
        return true;
      }
      if (isFiniteAt(i)) {
        return false;
      }
    }
    return false;
  }

  /** The technology that a list goes on from. */
  private @Nullable Mention mentionBefore(int comma) {
    int i = comma - 1;
    while (i >= 0 && isListing(syntax.word(i))) {
      i--;
    }
    while (i >= 0 && i > comma - PHRASE && syntax.mentionAt(i) == null) {
      if (isListing(syntax.word(i)) || isVerbBefore(i)) {
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
      VerbGroup verb = verbBefore(of - 1);
      return verb != null && !Sidelines.isOne(noun) && speaksOfObject(verb);
    }
    int start = of - 1;
    while (start > 0 && start > of - PHRASE && isPhraseWord(start - 1)) {
      start--;
    }
    int before = start - 1;
    VerbGroup verb = verbBefore(before);
    if (verb != null) {
      return speaksOfObject(verb);
    }
    return first != null && first.isToday() && !first.isOf(Workings.Sort.MIND);
  }

  private boolean speaksOfSubject(VerbGroup verb) {
    if (verb.denied()) {
      // What is left of denials here denies no use: "is not encrypted", "has never failed".
      return verb.isToday() && !THERE.contains(word(verb.to()));
    }
    if (verb.voice() == VerbGroup.Voice.BEING) {
      return (verb.isToday() || pastIsToday && verb.isPast())
          && isAtWork(verb.to())
          && !isShelved(verb.to());
    }
    if (verb.voice() == VerbGroup.Voice.HAVING) {
      return verb.isToday() && !isOfSideline(verb.to());
    }
    if (verb.voice() == VerbGroup.Voice.PASSIVE && !verb.isOf(Workings.Sort.MIND)) {
      return verb.isToday() || isBegun(verb) || pastIsToday && verb.time() == VerbGroup.Time.PAST;
    }
    boolean works =
        (verb.isOf(Workings.Sort.WORK) || verb.isOf(Workings.Sort.BEGIN)) && !isShelved(verb.to());
    boolean has =
        verb.isOf(Workings.Sort.HAVE) && isOfSomething(verb, false)
            || verb.unknown() && isOfSomething(verb, true);
    return verb.isToday() && (works || has)
        || isBegun(verb) && ARRIVALS.contains(verb.work().base())
        || pastIsToday && works && verb.time() == VerbGroup.Time.PAST;
  }

  /** "Has fans", "has a page in the brochure". */
  private boolean isOfSideline(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + PHRASE) && !isPreposition(i); i++) {
      if (Sidelines.isOne(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Lives in a branch", "is on a slide". */
  private boolean isShelved(int preposition) {
    if (!PLACES.contains(syntax.word(preposition))) {
      return false;
    }
    for (int i = preposition + 1; i < Math.min(sentence.size(), preposition + PHRASE); i++) {
      if (Sidelines.isShelf(sentence.word(i))) {
        return true;
      }
      if (isPreposition(i)) {
        return false;
      }
    }
    return false;
  }

  /** "Redis requires a password", "the backend uses Keycloak"; not "Etcd needs a quorum". */
  private boolean isOfSomething(VerbGroup verb, boolean data) {
    for (int i = verb.to(); i < Math.min(sentence.size(), verb.to() + 3); i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null) {
        return !data || mention.isData();
      }
      if (isPreposition(i) || sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBegun(VerbGroup verb) {
    return verb.time() == VerbGroup.Time.PAST && verb.isOf(Workings.Sort.BEGIN) && !verb.denied();
  }

  /** "Is behind the shop", "is the queue", "is a cache for sessions". */
  private boolean isAtWork(int from) {
    if (AT_WORK.contains(syntax.word(from))) {
      for (int i = from; i < sentence.size(); i++) {
        if (OUTSIDERS.contains(syntax.word(i))) {
          return false;
        }
      }
      return true;
    }
    for (int i = from; i < Math.min(sentence.size(), from + NEAR); i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null) {
        return mention.isKind() || mention.isTechnology();
      }
      if (Words.BOUNDARIES.contains(sentence.word(i)) || sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  private boolean speaksOfAdjunct(int preposition, String word, int end) {
    VerbGroup verb = verbBefore(preposition - 1);
    boolean done = verb != null && verb.voice() != VerbGroup.Voice.BEING;
    boolean on = word.equals("on") || word.equals("about");
    if ((!done || on) && Sidelines.isOne(sentence.word(preposition - 1))) {
      return false;
    }
    VerbGroup after = verb == null ? verbAfter(end) : null;
    if (verb == null) {
      verb = after == null ? firstFinite(0, sentence.size()) : after;
    }
    if (verb == null) {
      return true;
    }
    boolean minds = verb.isOf(Workings.Sort.MIND) && verb.voice() != VerbGroup.Voice.PASSIVE;
    if (word(preposition - 1).equals("access")) {
      return true;
    }
    if (minds || isIdle(verb) || isMinded(verb) || isOfOutsiders(verb)) {
      return false;
    }
    boolean arrives =
        verb.time() == VerbGroup.Time.PAST
            && verb.work() != null
            && MOTIONS.contains(verb.work().base())
            && GOALS.contains(word);
    return verb.isToday()
        || verb.time() == VerbGroup.Time.NONE
        || isBegun(verb)
        || arrives
        || verb.time() == VerbGroup.Time.PAST && (pastIsToday || isParticiple(verb));
  }

  private boolean speaksOfObject(VerbGroup verb) {
    if (isMinded(verb)) {
      return false;
    }
    if (verb.voice() == VerbGroup.Voice.BEING) {
      return verb.isToday() || pastIsToday && verb.time() == VerbGroup.Time.PAST;
    }
    if (verb.isOf(Workings.Sort.MIND) || isOfOutsiders(verb)) {
      return false;
    }
    boolean having = verb.voice() == VerbGroup.Voice.HAVING;
    boolean known = having || verb.work() != null || isUsed(verb);
    if (isIdle(verb)) {
      return false;
    }
    if (verb.time() == VerbGroup.Time.NONE) {
      return known && !MINDING_ING.contains(syntax.word(verb.from() - 1));
    }
    return known && verb.isToday()
        || isBegun(verb)
        || known && verb.time() == VerbGroup.Time.PAST && (pastIsToday || isParticiple(verb));
  }

  /** "Copying DB2 to Hadoop did not get past the slides", "renewing SAS would have cost". */
  private boolean isIdle(VerbGroup verb) {
    boolean opens =
        verb.time() == VerbGroup.Time.NONE
            && (verb.from() == 0 || Words.BOUNDARIES.contains(syntax.word(verb.from() - 1)));
    VerbGroup main = opens ? firstFinite(verb.to(), sentence.size()) : null;
    return main != null && (main.denied() || !main.isToday()) && !pastIsToday;
  }

  /** "Pretends to be MariaDB", "wants to use it". */
  private boolean isMinded(VerbGroup verb) {
    if (!syntax.word(verb.from() - 1).equals("to")) {
      return false;
    }
    VerbGroup before = verbBefore(verb.from() - 2);
    return before != null
        && (before.isOf(Workings.Sort.MIND) || before.time() == VerbGroup.Time.WISHED);
  }

  private boolean isUsed(VerbGroup verb) {
    Verbs.Verb known = Verbs.ENGLISH.of(syntax.word(verb.to() - 1));
    return known != null && known.sense() != Verbs.Sense.OTHER;
  }

  /** "Jobs kept in Redis are": a past form that tells of the noun before it. */
  private boolean isParticiple(VerbGroup verb) {
    boolean bare = verb.from() + 1 == verb.to() && verb.voice() == VerbGroup.Voice.ACTIVE;
    if (!bare || verb.time() != VerbGroup.Time.PAST) {
      return false;
    }
    if (word(verb.to()).equals("by")) {
      return true;
    }
    int before = verb.from() - 1;
    boolean told =
        before >= 0
            && (sentence.token(before).isMark()
                || isPhraseWord(before)
                || word(before).equals("it")
                || word(before).equals("and"));
    return told
        && (isPreposition(verb.to()) || !(isPhraseWord(before)))
        && (first == null || first.from() != verb.from());
  }

  private boolean isOfOutsiders(VerbGroup verb) {
    int from = syntax.segmentStart(Math.max(0, verb.from() - 1));
    if (from > 0 && Words.RELATIVES.contains(syntax.word(from))) {
      from = syntax.segmentStart(from - 1);
    }
    for (int i = from; i < verb.from(); i++) {
      boolean office = syntax.word(i).equals("head") && syntax.word(i + 1).equals("office");
      boolean paper = Sidelines.isPaper(sentence.word(i)) && !isInPlace(i) && isHead(i);
      if (OUTSIDERS.contains(syntax.word(i)) || office || paper) {
        return true;
      }
    }
    return syntax.word(verb.from() - 1).equals("who") && verb.voice() == VerbGroup.Voice.HAVING;
  }

  private boolean isHead(int noun) {
    return !isPhraseWord(noun + 1) || isVerbHere(noun + 1);
  }

  /** "In this paper we look at": where it is told, and not who does it. */
  private boolean isInPlace(int noun) {
    return isPreposition(noun - 1) || isPreposition(noun - 2);
  }

  /** The number after the last word of the noun phrase that a name stands in. */
  private int phraseEnd(Mention mention) {
    int i = mention.to();
    if (sentence.word(i).equals("'s")) {
      i++;
    }
    while (i < sentence.size()
        && isPhraseWord(i)
        && !isVerbHere(i)
        && !word(i).equals("last")
        && !word(i).equals("next")) {
      i++;
    }
    return i;
  }

  private int phraseStart(Mention mention) {
    int i = mention.from();
    while (i > 0
        && i > mention.from() - PHRASE
        && (isPhraseWord(i - 1) && !isVerbBefore(i - 1) || isGenitive(i - 1))
        && !TIMES.contains(syntax.word(i - 1))) {
      i--;
    }
    while (i > 0 && Words.DETERMINERS.contains(syntax.word(i - 1))) {
      i--;
    }
    return i;
  }

  private boolean isGenitive(int i) {
    return sentence.word(i).equals("'s") && !Words.PRONOUNS.contains(syntax.word(i - 1));
  }

  /** A noun or an adjective. */
  private boolean isPhraseWord(int i) {
    if (syntax.mentionAt(i) != null) {
      return true;
    }
    Token token = sentence.token(i);
    String word = token.word();
    return token.isWord()
        && !Words.PREPOSITIONS.contains(word)
        && !Words.BOUNDARIES.contains(word)
        && !Words.DETERMINERS.contains(word)
        && !Words.PRONOUNS.contains(word)
        && !VerbGroup.isAuxiliary(word)
        && !VerbGroup.isAdverb(word)
        && !ADJUNCTS.contains(word);
  }

  /** True where what stands behind a name is its verb and no noun. */
  private boolean isVerbHere(int i) {
    if (syntax.mentionAt(i) != null || sentence.token(i).joined()) {
      return false;
    }
    VerbGroup verb = VerbGroup.at(syntax, i);
    if (verb == null) {
      return false;
    }
    if (verb.isPast() || verb.time() == VerbGroup.Time.NONE || isDoneByAll(i, verb)) {
      return true;
    }
    String word = sentence.word(i);
    boolean last = i + 1 >= sentence.size() || sentence.token(i + 1).isMark();
    boolean noun =
        last && (verb.work() == null || Syntax.isNounToo(word))
            || VerbGroup.isAuxiliary(syntax.word(i + 1));
    boolean third = word.endsWith("s") && !word.endsWith("ss");
    return third
        && !noun
        && !(Syntax.isNounToo(word) && Words.CONJUNCTIONS.contains(syntax.word(i + 1)));
  }

  /** "Arduinos send", "A and B run". */
  private boolean isDoneByAll(int i, VerbGroup verb) {
    boolean base = verb.work() != null && verb.work().is(Workings.Form.BASE);
    Mention subject = syntax.mentionAt(i - 1);
    return base
        && subject != null
        && (isPlural(sentence.word(i - 1)) || isSeveral(i - 1))
        && (isPreposition(i + 1)
            || syntax.mentionAt(i + 1) != null
            || isPlural(word(i + 1))
            || Words.DETERMINERS.contains(word(i + 1)));
  }

  /** "Arduinos", and neither "Redis" nor "Postgres". */
  private static boolean isPlural(String word) {
    return word.length() > 3
        && word.endsWith("s")
        && "iuse".indexOf(word.charAt(word.length() - 2)) < 0;
  }

  /** True where a verb stands at a place, and no noun or adjective of the phrase behind it. */
  private boolean isVerbBefore(int i) {
    if (i < 0 || syntax.mentionAt(i) != null || sentence.token(i).joined()) {
      return false;
    }
    String word = syntax.word(i);
    if (VerbGroup.isAuxiliary(word) || word.equals("'s") && !isGenitive(i)) {
      return true;
    }
    VerbGroup verb = VerbGroup.at(syntax, i);
    if (verb == null || verb.from() != i || VerbGroup.isAdverb(word)) {
      return false;
    }
    String before = syntax.word(i - 1);
    boolean noun =
        Words.DETERMINERS.contains(before)
            || before.equals("'s")
            || Words.PREPOSITIONS.contains(before)
                && !before.equals("to")
                && verb.time() != VerbGroup.Time.NONE;
    boolean gerund =
        verb.time() == VerbGroup.Time.NONE && Words.DETERMINERS.contains(wordBeforeAdverbs(i));
    boolean opening =
        i == 0
            && sentence.block() == Block.Kind.PARAGRAPH
            && word.endsWith("s")
            && syntax.mentionAt(1) == null
            && !Words.DETERMINERS.contains(word(1));
    boolean processed =
        verb.isPast()
            && verb.to() - verb.from() == 1
            && Workings.of(before) != null
            && isPhraseWord(Math.min(i + 1, sentence.size() - 1));
    if (gerund || opening || processed) {
      return false;
    }
    boolean object =
        verb.time() == VerbGroup.Time.PRESENT
            && Workings.of(before) != null
            && !Workings.of(before).is(Workings.Form.PAST)
            && isVerbBefore(i - 1);
    boolean adjective =
        verb.isPast()
            && verb.to() - verb.from() == 1
            && (Words.PLAIN.contains(before) || before.equals("new"));
    if (noun || object || adjective && !isPreposition(i + 1)) {
      return false;
    }
    Workings.Work work = verb.work();
    boolean base =
        work != null ? work.is(Workings.Form.BASE) && !work.is(Workings.Form.PAST) : isBase(word);
    return !base || isCarried(i);
  }

  private String wordBeforeAdverbs(int i) {
    int j = i - 1;
    while (j > 0 && VerbGroup.isAdverb(word(j))) {
      j--;
    }
    return word(j);
  }

  private static boolean isBase(String word) {
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    return verb != null && verb.form() == Verbs.Form.BASE;
  }

  /** "To run", "we run", "the pumps run", "Run": a base form that is a verb. */
  private boolean isCarried(int i) {
    int j = i - 1;
    while (j >= 0 && VerbGroup.isAdverb(syntax.word(j))) {
      j--;
    }
    String before = syntax.word(j);
    Mention mention = syntax.mentionAt(j);
    boolean plural =
        mention == null && before.length() > 3 && before.endsWith("s") && !before.endsWith("ss");
    return j < 0
        || before.equals("to")
        || VerbGroup.isAuxiliary(before)
        || Words.PLURAL_PRONOUNS.contains(before)
        || Words.RELATIVES.contains(before)
        || plural
        || before.equals("people")
        || before.equals("staff")
        || before.equals("both")
        || before.equals("all")
        || before.equals("and")
        || before.equals(",")
        || before.equals("or")
        || mention != null && (sentence.word(j).endsWith("s") || isSeveral(j))
        || isPreposition(i + 1)
            && VerbGroup.at(syntax, j) != null
            && VerbGroup.at(syntax, j).isPast();
  }

  /** "A and B run", "alarms of the API go": several, although the last name is one. */
  private boolean isSeveral(int last) {
    for (int i = last - 1; i >= Math.max(0, last - PHRASE - 1); i--) {
      String before = word(i - 1);
      boolean of = isPreposition(i) && before.endsWith("s") && !before.endsWith("ss");
      if (word(i).equals("and") || of) {
        return true;
      }
      if (!isPhraseWord(i) && !Words.DETERMINERS.contains(word(i))) {
        return false;
      }
    }
    return false;
  }

  /** The verb that a noun phrase is the subject of: right behind it, after a list or a remark. */
  private @Nullable VerbGroup verbAfter(int end) {
    int i = end;
    for (int steps = 0; steps < NEAR && i < sentence.size(); steps++) {
      int last = i;
      if (syntax.word(i).equals("(")) {
        i = past(i, ")");
      } else if (syntax.word(i).equals(",") && closing(i) > 0) {
        i = closing(i);
      } else if (isListing(syntax.word(i)) && listed(i) > 0) {
        i = listed(i);
      }
      if (isFiniteAt(i)) {
        return VerbGroup.at(syntax, i);
      }
      i = placeEnd(i);
      if (i == last) {
        return null;
      }
    }
    return null;
  }

  /** "In the lab", "on the edge": a place between a subject and its verb. */
  private int placeEnd(int i) {
    if (!Words.PREPOSITIONS.contains(syntax.word(i))) {
      return i;
    }
    int end = i + 1;
    while (end < sentence.size()
        && end < i + NEAR
        && (Words.DETERMINERS.contains(syntax.word(end)) || isPhraseWord(end))
        && !isFiniteAt(end)) {
      end++;
    }
    return end;
  }

  private int past(int i, String mark) {
    int end = i;
    while (end < sentence.size() && !sentence.word(end).equals(mark)) {
      end++;
    }
    return Math.min(sentence.size(), end + 1);
  }

  /** The number after the comma that closes a remark, where a verb follows; or 0. */
  private int closing(int comma) {
    for (int i = comma + 1; i < Math.min(sentence.size(), comma + NEAR + 2); i++) {
      if (sentence.word(i).equals(",") && isFiniteAt(i + 1)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The number after the name that a list goes on with; or 0. */
  private int listed(int comma) {
    int i = comma + 1;
    while (i < sentence.size()
        && (isListing(syntax.word(i)) || Words.DETERMINERS.contains(syntax.word(i)))) {
      i++;
    }
    int from = i;
    while (i < sentence.size() && isPhraseWord(i) && !isVerbHere(i)) {
      i++;
    }
    return i == from ? 0 : i;
  }

  private boolean isFiniteAt(int i) {
    if (i >= sentence.size() || syntax.mentionAt(i) != null) {
      return false;
    }
    String word = syntax.word(i);
    if (VerbGroup.isAuxiliary(word)) {
      return true;
    }
    VerbGroup verb = VerbGroup.at(syntax, i);
    if (verb == null || verb.time() == VerbGroup.Time.NONE) {
      return false;
    }
    return verb.to() - verb.from() > 1 || isVerbBefore(i);
  }

  private @Nullable VerbGroup firstFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFiniteAt(i) && !VerbGroup.isAdverb(syntax.word(i))) {
        return VerbGroup.at(syntax, i);
      }
    }
    return null;
  }

  /** The nearest verb to the left, in the same part of the sentence. */
  private @Nullable VerbGroup verbBefore(int last) {
    for (int i = last; i >= 0; i--) {
      String word = syntax.word(i);
      if (word.equals(";") || word.equals(":") || word.equals("but") || word.equals("while")) {
        return null;
      }
      if (isVerbBefore(i)) {
        return withAuxiliaries(i);
      }
    }
    return null;
  }

  private @Nullable VerbGroup withAuxiliaries(int verb) {
    int from = verb;
    while (from > 0
        && (VerbGroup.isAuxiliary(syntax.word(from - 1))
            || Words.BE.contains(syntax.word(from - 1))
            || VerbGroup.isAdverb(syntax.word(from - 1)))) {
      from--;
    }
    while (from < verb
        && VerbGroup.isAdverb(syntax.word(from))
        && !VerbGroup.isAuxiliary(syntax.word(from))) {
      from++;
    }
    return VerbGroup.at(syntax, from);
  }
}
