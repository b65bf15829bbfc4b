package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People whom no list knows, told by what only people do with programs: "theatregoers buy tickets
 * on our site", "fraud agents work in the case tool", "clips are uploaded by creators to", and by
 * the "who" behind them. Programs have names of the same form ("scanners", "importers"), so that
 * the ending alone makes none.
 */
final class UnlistedPeople {
  private static final int MOST_MODIFIERS = 2;

  /** Words between "sends" and "to the moderation team", at most. */
  private static final int LONGEST_MESSAGE = 8;

  /** How far behind a verb the program may stand that it is done with, in tokens. */
  private static final int REACH = 12;

  /** How the nouns end by which many are called after what they do or are. */
  private static final List<String> ENDS =
      List.of(
          "ers", "ors", "ists", "ians", "ees", "goers", "men", "women", "ants", "mates", "folk");

  private static final Set<String> GROUPS =
      Words.of(
          "agents brokers leads crews teams staff personnel folks kids heads reps hands aides guys captains"
              + " chiefs ladies lads cooks maids friends recipients residents applicants occupants inhabitants trainees novices guides crew wardens hosts boys girls");

  /** Groups by one word, which the words before them tell: "the moderation team". */
  private static final Set<String> TEAMS =
      Words.of("team crew desk department committee pool squad office division unit board panel");

  /** Houses of others, several of which do what people do. */
  private static final Set<String> HOUSES =
      Words.of(
          "agencies authorities bakeries branches breweries brigades businesses clinics clubs colleges"
              + " companies councils dealerships farms firms garages hospitals hotels households"
              + " institutes kitchens laboratories labs libraries municipalities museums nurseries"
              + " organisations organizations parishes pharmacies practices restaurants schools"
              + " studios surgeries universities wineries workshops");

  /** What is theirs to look at. */
  private static final Set<String> HAVE = Words.of("have get");

  /** Departments that are called by what they do, where they do what only people do. */
  private static final Set<String> DEPARTMENTS =
      Words.of(
          "finance accounting accounts bookkeeping purchasing procurement marketing reception"
              + " management hr editorial controlling sales dispatch housekeeping logistics legal"
              + " compliance admissions operations qa");

  /** Departments are services of the same names elsewhere, which do not do this. */
  private static final Set<String> WITH_EYES =
      Words.of(
          "look looks see sees type types click clicks sit sits browse browses open opens enter"
              + " enters");

  /** Departments that no service is called after. */
  private static final Set<String> OF_PEOPLE =
      Words.of("finance hr management reception editorial housekeeping legal marketing qa");

  /** What those do with programs. */
  private static final Set<String> WITH_HANDS =
      Words.of("has have use uses work works check checks review reviews approve approves");

  /** What programs do to people. */
  private static final Set<String> TELLS =
      Words.of(
          "notify notifies informs inform informed alert alerts alerted alarm alarms remind reminds"
              + " reminded warn warns warned notified");

  private static final Set<String> MESSAGES =
      Words.of(
          "mail mails email emails e-mail e-mails sms text texts reminder reminders invitation"
              + " invitations newsletter newsletters letter letters receipt receipts invoice"
              + " invoices");

  private static final Set<String> SENDS =
      Words.of("send sends sent mail mails mailed text texts texted e-mail e-mails push pushes");

  /** Things that end as people do. */
  private static final Set<String> THINGS =
      Words.of(
          "orders letters numbers papers offers answers folders layers errors factors vectors"
              + " mirrors motors doors floors colors colours headers footers parameters characters"
              + " identifiers registers centers servers computers containers trackers sensors meters"
              + " timers buffers filters clusters readers writers loggers importers exporters"
              + " crawlers scrapers parsers bots pointers numbers matters powers towers tenders"
              + " documents payments amounts accounts grants trees fees degrees frees");

  /** What people do with a program, and a program does not. */
  private static final Set<String> HUMAN =
      Words.of(
          "upload make create add open look see type buy book log sign browse work play choose pay edit tap click draw"
              + " enter fill search order visit view read use shop sit log-in write pick check plan"
              + " correct answer report track find watch fix tick scan search listen compare drop"
              + " explore supervise maintain approve confirm review download export import consult"
              + " access check keep pull comment mark lend note administer operate stand manage");

  /** By these people put data somewhere. */
  static final Set<String> ENTERS = Words.of("upload type enter key fill edit import book");

  /** Said of programs too, where it is done to one: "trackers use the gateway". */
  private static final Set<String> SHARED =
      Words.of(
          "fix use report read write check pick track find upload make create add maintain confirm"
              + " review download export import access keep pull mark note operate manage");

  /** What is done by people where the noun behind "by" looks like theirs. */
  private static final Set<String> DONE =
      Words.of(
          "used opened entered typed booked edited filled submitted uploaded ordered written read"
              + " placed created added bought made reported viewed watched operated posted");

  private static final Set<String> STARTS =
      Words.of(", ; : ( and while where when but so then whereas meanwhile - which that whom");

  private static final Set<String> ALL = Words.of("the our all most some many other few these its");

  /** First names and surnames, in letters, at most. */
  private static final int LONGEST_NAME = 12;

  private static final Set<String> TITLES = Words.of("mr mrs ms miss dr prof");
  private static final Set<String> PRONOUNS = Words.of("he she his her him");
  private static final Set<String> IN = Words.of("in into with on");

  private static final Set<String> PLACES = Words.of("in at on from");

  /** "In the call centre", in tokens, at most. */
  private static final int LONGEST_PLACE = 5;

  private static final Set<String> ARTICLES = Words.of("the our a an their its");

  private static final Set<String> WHEN = Words.of("every each once a on at");

  private static final Set<String> TIMES =
      Words.of(
          "monday tuesday wednesday thursday friday saturday sunday morning evening night noon"
              + " afternoon day week month quarter year hour other second first last");

  private static final Set<String> BY_HAND = Words.of("manually herself himself themselves");

  private static final Set<String> WAYS = Words.of("by via through with using over");

  private static final Set<String> MAILS = Words.of("mails mailed emails emailed texts texted");

  /** Where mail goes that nobody is named for. */
  private static final Set<String> LETTER_BOXES =
      Words.of("inbox mailbox list address account folder number phone queue printer domain");

  /** "Taps on a card", and not "clicks into place". */
  private static final Set<String> TOUCHED = Words.of("on at through in");

  private static final Set<String> GETS = Words.of("get receive");

  private static final Set<String> BY_POST =
      Words.of("mail mails email e-mail text sms post letter phone");

  /** Several people by one word that no article needs to be told from others. */
  private static final Set<String> COLLECTIVES =
      Words.of("agency council committee board choir jury club association office");

  private static final Set<String> ONE_OF = Words.of("the our a an every each");

  private static final Set<String> FINGERS = Words.of("clicks taps types scrolls swipes");

  private static final Set<String> WITHIN = Words.of("in on at with through from into via");

  private static final Set<String> SIGNS = Words.of("sign log");
  private static final Set<String> SIGNED = Words.of("in on up");

  /** Shorter words in -s are verbs and little words, mostly. */
  private static final int LONGEST_VERB = 4;

  private static final Set<String> ADVERBS =
      Words.of("only ever then also just mostly still usually always often themselves now");

  private final List<Sentence> sentences;
  private final List<List<Mention>> known;
  private final Map<String, Meaning.OfActor> found = new LinkedHashMap<>();

  private Sentence sentence;
  private @Nullable Mention[] at = {};

  private UnlistedPeople(List<Sentence> sentences, List<List<Mention>> known) {
    this.sentences = sentences;
    this.known = known;
    this.sentence = sentences.get(0);
  }

  /** The names in each sentence: those that are known, and these people. */
  static List<List<Mention>> in(List<Sentence> sentences, List<List<Mention>> known) {
    if (sentences.isEmpty()) {
      return known;
    }
    UnlistedPeople people = new UnlistedPeople(sentences, known);
    for (int i = 0; i < sentences.size(); i++) {
      people.turnTo(i);
      people.collect();
    }
    return people.found.isEmpty() ? known : people.all();
  }

  private void turnTo(int i) {
    sentence = sentences.get(i);
    at = new Mention[sentence.size()];
    for (Mention mention : known.get(i)) {
      for (int j = mention.from(); j < mention.to(); j++) {
        at[j] = mention;
      }
    }
  }

  private void collect() {
    for (int i = 0; i < sentence.size(); i++) {
      if (at[i] != null && at[i].isActor() && at[i].to() == i + 1 && isOnDuty(i + 1)) {
        learn(i, i + 3);
      }
      if (isNamed(i)) {
        learnName(i);
      }
      if (isClicking(i) || isMailedTo(i) || isOneActing(i)) {
        learnOne(i);
      }
      if (isSigningIn(i)) {
        learn(first(i), i + 1);
      }
      if (!mayBePeople(i)) {
        continue;
      }
      int from = first(i);
      boolean people =
          isLikeProgram(i) && !(GROUPS.contains(sentence.word(i)) && isActing(from, i))
              ? from == i && isActing(from, i) && isAtScreen(i)
              : isActing(from, i) || isAgent(from, i) || isWho(i) || isTold(from, i) || isReader(i);
      if (people) {
        learn(from, i + 1);
      }
    }
  }

  /** "Sacristans sign in with Keycloak": whatever they are called, nobody else does. */
  private boolean isSigningIn(int i) {
    String word = sentence.word(i);
    boolean noun =
        at[i] == null
            && word.length() > LONGEST_VERB
            && word.endsWith("s")
            && sentence.token(i).isWord()
            && !sentence.token(i).joined()
            && !(sentence.token(i).capital() && i > 0)
            && !Words.isFunction(word)
            && Verbs.ENGLISH.of(word) == null
            && PartNouns.of(word) == null
            && PartNouns.of(Goals.singular(word)) == null
            && !isLikeProgram(i);
    int start = i;
    while (noun && start > 0 && ALL.contains(sentence.word(start - 1))) {
      start--;
    }
    int verb = i + 1;
    while (ADVERBS.contains(sentence.word(verb)) || Words.MODALS.contains(sentence.word(verb))) {
      verb++;
    }
    boolean belongs = sentence.word(start).equals("its");
    return noun
        && !belongs
        && (start == 0 || STARTS.contains(sentence.word(start - 1)))
        && SIGNS.contains(sentence.word(verb))
        && SIGNED.contains(sentence.word(verb + 1));
  }

  /** A noun in the plural that no list knows and that ends as people do. */
  private boolean mayBePeople(int i) {
    String word = sentence.word(i);
    boolean verb = i > 1 && isArticle(i - 2);
    boolean team = TEAMS.contains(word) && i > 0 && isModifier(i - 1, verb);
    boolean form =
        team
            || GROUPS.contains(word)
            || HOUSES.contains(word)
            || isDepartment(i)
            || ENDS.stream().anyMatch(word::endsWith);
    return form
        && (word.length() > 3 || DEPARTMENTS.contains(word))
        && at[i] == null
        && sentence.token(i).isWord()
        && !(sentence.token(i).capital() && i > 0 && !isDepartment(i))
        && !sentence.token(i).joined()
        && !Words.isFunction(word);
  }

  /** "Finance look at it in", "management has Power BI". */
  private boolean isDepartment(int i) {
    String verb = sentence.word(i + 1);
    boolean eyes = DEPARTMENTS.contains(sentence.word(i)) && WITH_EYES.contains(verb);
    boolean hands = WITH_HANDS.contains(verb) || isHuman(verb) && isByHand(i + 1);
    return eyes || OF_PEOPLE.contains(sentence.word(i)) && hands;
  }

  private static boolean isHuman(String word) {
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    return verb != null && HUMAN.contains(verb.lemma());
  }

  /** Forwarders and importers are programs as well. */
  private boolean isLikeProgram(int i) {
    String word = sentence.word(i);
    return THINGS.contains(word) || NameSuffixes.ofNoun(Goals.singular(word)) != null;
  }

  /** "Forwarders upload the invoice in the customer portal": programs have no use for pages. */
  private boolean isAtScreen(int head) {
    for (int i = head + 2; i < Math.min(sentence.size(), head + REACH); i++) {
      Mention mention = at[i];
      if (mention != null && kindOf(mention) == ComponentKind.WEB_APPLICATION) {
        return isWithin(mention.from(), head);
      }
    }
    return false;
  }

  /** The place of the first word that belongs to the noun at a place. */
  private int first(int head) {
    int from = head;
    while (from > 0 && head - from < MOST_MODIFIERS && isModifier(from - 1)) {
      from--;
    }
    return from;
  }

  private boolean isModifier(int i) {
    return isModifier(i, i > 0 && TEAMS.contains(sentence.word(i + 1)) && isArticle(i - 1));
  }

  private boolean isArticle(int i) {
    return ARTICLES.contains(sentence.word(i));
  }

  /** "The interface team": behind an article no verb. */
  private boolean isModifier(int i, boolean verb) {
    String word = sentence.word(i);
    Mention mention = at[i];
    boolean free = mention == null || mention.isData() || mention.isActor() || mention.isKind();
    return free
        && sentence.token(i).isWord()
        && !(sentence.token(i).capital() && i > 0)
        && !Words.isFunction(word)
        && !ADVERBS.contains(word)
        && !ALL.contains(word)
        && !Words.isDescriptive(word)
        && !word.endsWith("ly")
        && (verb
            || Verbs.ENGLISH.of(word) == null
            || mention != null && mention.isKind() && mention.to() - mention.from() > 1);
  }

  /** "Shift leads open the reporting site", at the beginning of a clause. */
  private boolean isActing(int from, int head) {
    int start = from;
    while (start > 0
        && (ALL.contains(sentence.word(start - 1))
            || Words.isDescriptive(sentence.word(start - 1)))) {
      start--;
    }
    if (start > 0 && !STARTS.contains(sentence.word(start - 1))) {
      return false;
    }
    int verb = behindPlace(head + 1);
    while (verb < sentence.size()
        && (ADVERBS.contains(sentence.word(verb)) || Words.MODALS.contains(sentence.word(verb)))) {
      verb++;
    }
    Verbs.Verb done = verb < sentence.size() ? Verbs.ENGLISH.of(sentence.word(verb)) : null;
    String lemma = done == null ? sentence.word(verb) : done.lemma();
    boolean one = TEAMS.contains(sentence.word(head)) || DEPARTMENTS.contains(sentence.word(head));
    boolean form =
        done == null || done.form() == Verbs.Form.BASE || one && done.form() == Verbs.Form.THIRD;
    boolean team = TEAMS.contains(sentence.word(head));
    String said = one ? lemma : sentence.word(verb);
    boolean human =
        HUMAN.contains(said)
            || HAVE.contains(said) && isOfPeople(head)
            || OF_PEOPLE.contains(sentence.word(head)) && WITH_HANDS.contains(sentence.word(verb));
    return form && human && (isDoneWithProgram(verb, team) || isByHand(verb));
  }

  /** "Garages have a portal of their own": of those of whom it cannot be said as of programs. */
  private boolean isOfPeople(int head) {
    return HOUSES.contains(sentence.word(head)) || GROUPS.contains(sentence.word(head));
  }

  /** "Upload the scan in Dentolink", "type their orders into Bakemaster": a name, and no place. */
  private boolean isEnteredIn(int i) {
    String lead = sentence.word(i - 1);
    boolean name = at[i] == null && sentence.token(i).isWord() && sentence.token(i).capital();
    return name && (lead.equals("in") || lead.equals("into") || lead.equals("with"));
  }

  /** "Agents in the call centre work": what stands behind where they are. */
  private int behindPlace(int next) {
    if (!PLACES.contains(sentence.word(next)) || !isArticle(next + 1)) {
      return next;
    }
    int i = next + 2;
    while (i < next + LONGEST_PLACE && !HUMAN.contains(sentence.word(i))) {
      i++;
    }
    return i > next + 2 && i < next + LONGEST_PLACE ? i : next;
  }

  /** True where a program with a screen follows that the verb is done in or to. */
  private boolean isDoneWithProgram(int verb) {
    return isDoneWithProgram(verb, false);
  }

  /**
   * @param team whether they are called a team or the like, as no program is
   */
  private boolean isDoneWithProgram(int verb, boolean team) {
    boolean shared = !team && SHARED.contains(sentence.word(verb));
    boolean enters = ENTERS.contains(sentence.word(verb));
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + REACH); i++) {
      Mention mention = at[i];
      String word = sentence.word(i);
      if (word.equals(";") || Words.RELATIVES.contains(word)) {
        return false;
      }
      if (team && mention != null && kindOf(mention) != null) {
        return true;
      }
      if (mention != null && i == mention.to() - 1 && hasScreen(mention)) {
        return !shared || isWithin(mention.from(), verb) || isForPeople(mention);
      }
      boolean screen = mention == null && PartNouns.of(word) != null && i > verb + 1;
      // "Take the print and upload it in Dentolink".
      enters |= sentence.word(i - 1).equals("and") && ENTERS.contains(word);
      boolean entered = enters && i > verb + 2 && isEnteredIn(i);
      if (screen || entered) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithin(int from, int verb) {
    for (int i = from - 1; i > verb; i--) {
      if (WITHIN.contains(sentence.word(i))) {
        return true;
      }
      if (Words.PREPOSITIONS.contains(sentence.word(i))) {
        return false;
      }
    }
    return false;
  }

  private static boolean hasScreen(Mention mention) {
    ComponentKind kind = kindOf(mention);
    return kind != null
        && (Kinds.isApplication(kind) || Completion.isForPeople(kind) || Kinds.isExternal(kind));
  }

  private static boolean isForPeople(Mention mention) {
    ComponentKind kind = kindOf(mention);
    return kind == ComponentKind.WEB_APPLICATION
        || kind == ComponentKind.OTHER
        || kind != null && (Kinds.isInHand(kind) || Completion.isForPeople(kind));
  }

  private static @Nullable ComponentKind kindOf(Mention mention) {
    if (mention.meaning() instanceof Meaning.OfKind kind) {
      return kind.wording().kind();
    }
    return mention.isTechnology() ? NounPhrase.kindOf(mention) : null;
  }

  /** "The porter just looks at Grafana": one of a sort that no list knows. */
  private boolean isOneActing(int i) {
    int from = at[i] == null ? first(i) : 0;
    if (from == 0
        || !ONE_OF.contains(sentence.word(from - 1))
        || from > 1 && !STARTS.contains(sentence.word(from - 2))) {
      return false;
    }
    String plural = Plural.ofPhrase(sentence.word(i));
    int verb = i + 1;
    while (ADVERBS.contains(sentence.word(verb)) || Words.MODALS.contains(sentence.word(verb))) {
      verb++;
    }
    Verbs.Verb done = verb < sentence.size() ? Verbs.ENGLISH.of(sentence.word(verb)) : null;
    boolean third = sentence.word(verb).endsWith("s") && (done == null || isThird(done));
    String lemma = done == null ? Goals.singular(sentence.word(verb)) : done.lemma();
    return third
        && (ENDS.stream().anyMatch(plural::endsWith) || COLLECTIVES.contains(sentence.word(i)))
        && sentence.token(i).isWord()
        && !sentence.token(i).capital()
        && !sentence.token(i).joined()
        && !Words.isFunction(sentence.word(i))
        && !THINGS.contains(plural)
        && NameSuffixes.ofNoun(sentence.word(i)) == null
        && PartNouns.of(sentence.word(i)) == null
        && HUMAN.contains(lemma)
        && !SHARED.contains(lemma)
        && isDoneWithProgram(verb);
  }

  /** "When a player taps on a card": whoever it is, they have fingers. */
  private boolean isClicking(int i) {
    return FINGERS.contains(sentence.word(i + 1))
        && i > 0
        && Words.DETERMINERS.contains(sentence.word(i - 1))
        && at[i] == null
        && sentence.token(i).isWord()
        && !sentence.token(i).capital()
        && !Words.isFunction(sentence.word(i))
        && !Words.isDescriptive(sentence.word(i))
        && !sentence.word(i).endsWith("s")
        && (Words.DETERMINERS.contains(sentence.word(i + 2))
            || TOUCHED.contains(sentence.word(i + 2)));
  }

  /** "The engineer on call": one of them, told by that. */
  private boolean isOnDuty(int next) {
    return sentence.word(next).equals("on")
        && (sentence.word(next + 1).equals("call") || sentence.word(next + 1).equals("duty"));
  }

  /** "Are uploaded by creators to the upload service". */
  private boolean isAgent(int from, int head) {
    boolean by =
        from > 1
            && sentence.word(from - 1).equals("by")
            && DONE.contains(sentence.word(from - 2))
            && Words.BE.stream().anyMatch(be -> isBefore(be, from - 2));
    int next = head + 1;
    boolean ends =
        next >= sentence.size()
            || sentence.token(next).isMark()
            || Words.PREPOSITIONS.contains(sentence.word(next))
            || Words.CONJUNCTIONS.contains(sentence.word(next));
    return by && ends;
  }

  private boolean isBefore(String word, int place) {
    for (int i = Math.max(0, place - 3); i < place; i++) {
      if (sentence.word(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** "Informs the moderation team", "are sent to podcasters", "the moderation team is informed". */
  private boolean isTold(int from, int head) {
    int start = from;
    while (start > 0 && ALL.contains(sentence.word(start - 1))) {
      start--;
    }
    String before = sentence.word(start - 1);
    int next = head + 1;
    if (Words.BE.contains(sentence.word(next)) && TELLS.contains(sentence.word(next + 1))) {
      return start == 0 || STARTS.contains(before);
    }
    if (TELLS.contains(before)) {
      return true;
    }
    boolean sent = false;
    for (int i = start - 2; before.equals("to") && i >= Math.max(0, start - LONGEST_MESSAGE); i--) {
      sent |= SENDS.contains(sentence.word(i)) && !sentence.token(i).isMark();
    }
    return sent && (isLikeMessage(start) || isByMessenger(next));
  }

  /** The reminder of "sends a reminder to the teams": what only people can read. */
  private boolean isLikeMessage(int to) {
    for (int i = Math.max(0, to - LONGEST_MESSAGE);
        i < Math.min(sentence.size(), to + REACH);
        i++) {
      if (MESSAGES.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Caterers get the numbers by mail": no program reads letters. */
  private boolean isReader(int head) {
    boolean gets = GETS.contains(sentence.word(head + 1));
    for (int i = head + 2; gets && i < Math.min(sentence.size(), head + REACH); i++) {
      if (sentence.token(i).isMark()) {
        return false;
      }
      if (BY_POST.contains(sentence.word(i))
          && (sentence.word(i - 1).equals("by") || sentence.word(i - 2).equals("by"))) {
        return true;
      }
    }
    return false;
  }

  /** The SendGrid of "sends the list to the warehouse team by SendGrid". */
  private boolean isByMessenger(int next) {
    int from = sentence.word(next).equals(",") ? next + 1 : next;
    Mention mention = from + 1 < sentence.size() ? at[from + 1] : null;
    ComponentKind kind = mention == null ? null : kindOf(mention);
    return WAYS.contains(sentence.word(from))
        && (kind == ComponentKind.EMAIL || kind == ComponentKind.NOTIFICATION);
  }

  /** "Mails an order to the mill": whoever that is, somebody reads it there. */
  private boolean isMailedTo(int i) {
    boolean noun =
        i > 2
            && at[i] == null
            && sentence.token(i).isWord()
            && !sentence.token(i).capital()
            && !sentence.word(i).endsWith("s")
            && !Words.isFunction(sentence.word(i))
            && !Words.isDescriptive(sentence.word(i))
            && !LETTER_BOXES.contains(sentence.word(i))
            && (PartNouns.of(sentence.word(i)) == null || isByMessenger(i + 1))
            && NameSuffixes.ofNoun(sentence.word(i)) == null
            && isArticle(i - 1)
            && sentence.word(i - 2).equals("to");
    int next = i + 1;
    boolean ends =
        next >= sentence.size()
            || sentence.token(next).isMark()
            || Words.PREPOSITIONS.contains(sentence.word(next))
            || Words.CONJUNCTIONS.contains(sentence.word(next));
    boolean mailed = false;
    for (int j = i - 3; noun && ends && j > Math.max(0, i - LONGEST_MESSAGE); j--) {
      mailed |=
          MAILS.contains(sentence.word(j)) && !Words.DETERMINERS.contains(sentence.word(j - 1));
    }
    return mailed;
  }

  private boolean isWho(int head) {
    int next = head + 1;
    next += sentence.word(next).equals(",") ? 1 : 0;
    return sentence.word(next).equals("who");
  }

  /**
   * "Mrs. Okoro imports", "Jo writes the newsletter in Mailchimp", "Ben enters each record he
   * buys": somebody by name, who does what programs do not.
   */
  private boolean isNamed(int i) {
    if (!isLikeName(i)) {
      return false;
    }
    if (isTitle(i - 1)) {
      return isBeginning(i);
    }
    Verbs.Verb done = Verbs.ENGLISH.of(sentence.word(i + 1));
    boolean clause = i == 0 || STARTS.contains(sentence.word(i - 1)) || isTime(i - 1);
    boolean third = sentence.word(i + 1).endsWith("s") && (done == null || isThird(done));
    String lemma = done == null ? Goals.singular(sentence.word(i + 1)) : done.lemma();
    return clause
        && third
        && HUMAN.contains(lemma)
        && (isOneBehind(i) || isByHand(i + 1) || !SHARED.contains(lemma) && isInTool(i + 1));
  }

  /** "Every Monday Jo exports", "at night Jo copies". */
  private boolean isTime(int last) {
    int i = last;
    while (i >= 0 && TIMES.contains(sentence.word(i))) {
      i--;
    }
    return i < last && (i < 0 || WHEN.contains(sentence.word(i)));
  }

  /** "Imports it by hand": no program does. */
  private boolean isByHand(int verb) {
    for (int i = verb + 1; i < sentence.size() && !sentence.token(i).isMark(); i++) {
      boolean hand = sentence.word(i).equals("hand") && sentence.word(i - 1).equals("by");
      if (hand || BY_HAND.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Mrs Okoro imports", "Mrs Okoro, the clerk, imports", and not "Dear Mrs Okoro". */
  private boolean isBeginning(int i) {
    int title = sentence.word(i - 1).equals(".") ? i - 2 : i - 1;
    Verbs.Verb done = Verbs.ENGLISH.of(sentence.word(i + 1));
    boolean third = sentence.word(i + 1).endsWith("s") && at[i + 1] == null;
    boolean acts =
        (done == null ? third : isThird(done)) || Words.MODALS.contains(sentence.word(i + 1));
    boolean told = sentence.word(i + 1).equals(",") || sentence.word(i + 1).equals("(");
    return (acts || told) && !sentence.word(title - 1).equals("dear");
  }

  private static boolean isThird(Verbs.Verb verb) {
    return verb.form() == Verbs.Form.THIRD;
  }

  private boolean isLikeName(int i) {
    if (at[i] != null || !sentence.token(i).isWord() || !sentence.token(i).capital()) {
      return false;
    }
    String name = sentence.original(i);
    return name.length() > 1
        && name.length() <= LONGEST_NAME
        && name.substring(1).chars().allMatch(Character::isLowerCase)
        && !sentence.token(i).joined()
        && !Words.isFunction(sentence.word(i))
        && Verbs.ENGLISH.of(sentence.word(i)) == null
        && !DEPARTMENTS.contains(sentence.word(i));
  }

  private boolean isTitle(int i) {
    int title = i >= 0 && sentence.word(i).equals(".") ? i - 1 : i;
    return title >= 0 && TITLES.contains(sentence.word(title));
  }

  /** The "he" of "Ben enters each record he buys". */
  private boolean isOneBehind(int i) {
    for (int j = i + 1; j < Math.min(sentence.size(), i + REACH); j++) {
      if (PRONOUNS.contains(sentence.word(j))) {
        return true;
      }
    }
    return false;
  }

  /** "In Mailchimp": what people have before them, and no program turns to so. */
  private boolean isInTool(int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + REACH); i++) {
      Mention mention = at[i];
      ComponentKind kind = mention == null ? null : kindOf(mention);
      if (kind != null) {
        boolean tool =
            kind == ComponentKind.DESKTOP_APP
                || kind == ComponentKind.EMAIL
                || kind == ComponentKind.EXTERNAL_SERVICE
                || kind == ComponentKind.FILE_STORE
                || kind == ComponentKind.WEB_APPLICATION;
        return tool && IN.contains(sentence.word(mention.from() - 1));
      }
    }
    return false;
  }

  private void learnName(int i) {
    int from = i;
    if (isTitle(i - 1)) {
      from = sentence.word(i - 1).equals(".") ? i - 2 : i - 1;
    }
    String name = sentence.text().words(sentence.token(from).start(), sentence.token(i).end());
    Meaning.OfActor meaning =
        new Meaning.OfActor(new KindWording(ComponentKind.USER, name, List.of()));
    found.putIfAbsent(sentence.words(from, i + 1), meaning);
  }

  private void learn(int from, int to) {
    String plural = sentence.words(from, to);
    int blank = plural.lastIndexOf(' ');
    String one = plural.substring(0, blank + 1) + Goals.singular(plural.substring(blank + 1));
    KindWording wording =
        new KindWording(ComponentKind.USER, Assembly.capital(plural), List.of(one));
    Meaning.OfActor meaning = new Meaning.OfActor(wording);
    found.putIfAbsent(plural, meaning);
    found.putIfAbsent(one, meaning);
  }

  private void learnOne(int i) {
    String one = sentence.words(first(i), i + 1);
    String plural = Plural.ofPhrase(one);
    KindWording wording =
        new KindWording(ComponentKind.USER, Assembly.capital(plural), List.of(one));
    found.putIfAbsent(one, new Meaning.OfActor(wording));
    found.putIfAbsent(plural, new Meaning.OfActor(wording));
  }

  private List<List<Mention>> all() {
    List<List<Mention>> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      turnTo(i);
      all.add(withPeople(known.get(i)));
    }
    return all;
  }

  private List<Mention> withPeople(List<Mention> before) {
    List<Mention> added = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Mention mention = longest(i);
      if (mention != null) {
        added.add(mention);
        i = mention.to() - 1;
      }
    }
    if (added.isEmpty()) {
      return before;
    }
    List<Mention> mentions = new ArrayList<>(added);
    before.stream()
        .filter(m -> added.stream().noneMatch(a -> a.from() < m.to() && m.from() < a.to()))
        .forEach(mentions::add);
    mentions.sort(java.util.Comparator.comparingInt(Mention::from));
    return mentions;
  }

  /**
   * The longest of these names that begins at a place, and no part of a program's name; or null.
   */
  private @Nullable Mention longest(int from) {
    for (int words = MOST_MODIFIERS + 1; words > 0; words--) {
      int to = from + words;
      Meaning.OfActor meaning = to <= sentence.size() ? found.get(sentence.words(from, to)) : null;
      if (meaning != null && at[to - 1] == null && !isOfName(to)) {
        return new Mention(meaning, from, to, null);
      }
    }
    return null;
  }

  /** The crew of "the crew app". */
  private boolean isOfName(int to) {
    Mention next = to < sentence.size() ? at[to] : null;
    return next != null && next.isKind();
  }
}
