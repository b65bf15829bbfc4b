package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Noun phrases that are worded like a part and mean none: how something passes, a shape, a key of a
 * list, what nobody can count.
 */
final class NoParts {
  private static final Set<String> BACKENDS = Words.of("backend back-end");

  private static final Set<String> SIDES =
      Words.of("back front backend back-end frontend front-end server api");

  /** What is kept or handed on: before "backend" they tell of a store. */
  private static final Set<String> STORED =
      Words.of(
          "queue session sessions result results cache caching storage state task tasks job jobs"
              + " broker search index locking lock metrics secrets");

  private static final Set<String> SUITES =
      Words.of("suite set collection family range group bundle kit");

  private static final Set<String> RUNNING = Words.of("run runs running started");

  /** What lines of a list are headed by that tell what something is done with. */
  private static final Set<String> KEYS = Words.of("tool tools software platform system solution");

  /** Whoever they are: those that follow, or nobody. */
  private static final Set<String> SOMEBODY = Words.of("parties listeners takers");

  private static final Set<String> PAGES = Words.of("wiki blog intranet");

  private static final Set<String> FILES = Words.of("page pages screen form");

  private static final Set<String> PAGE_FILES = Words.of("html htm xhtml shtml");

  private static final Set<String> ASKING =
      Words.of("calls asks posts fetches reads sends talks queries requests connects submits");

  private static final Set<String> PLACES = Words.of("shops sites stores");

  private static final Set<String> NUMBERS =
      Words.of(
          "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty"
              + " fifty sixty seventy eighty ninety hundred thousand");

  private static final Set<String> COUNTLESS =
      Words.of("hundred thousand million hundreds thousands millions dozens");

  private static final Set<String> COPIED_BY = Words.of("via through over by using with");

  /** Before rooms, and before whose they are. */
  private static final Set<String> ROOMS = Words.of("in at of inside");

  private static final Set<String> MEANS = Words.of("via through over by using");

  private static final Set<String> KINDS_OF_CALL = Words.of("rest soap web");

  /** Before where something is put, with a word such as "virtually" between. */
  private static final Set<String> PUT =
      Words.of("to in on onto into within virtually almost nearly basically practically");

  private static final Set<String> PUTTING =
      Words.of("deploy deployed deploying run runs host hosted move moved install installed port");

  private static final Set<String> GOALS = Words.of("to with from into");

  private static final Set<String> LISTS = Words.of(", and or");

  private static final Set<String> OWNING = Words.of("its their");

  /** Words between a number and the places that it counts. */
  private static final int LONGEST_LEAD = 4;

  private NoParts() {}

  /** "Images do not leave the site": a place. */
  private static boolean isLeft(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int before = phrase.from() - 1;
    before -= Words.DETERMINERS.contains(sentence.word(before)) ? 1 : 0;
    return phrase.noun().equals("site") && sentence.word(before).startsWith("leav");
  }

  /** True of a phrase that means no part, among all phrases of the text. */
  static boolean contain(NounPhrase phrase, List<NounPhrase> all) {
    return isLeft(phrase)
        || SOMEBODY.contains(phrase.noun())
        || isMeans(phrase, all)
        || isOfCalls(phrase)
        || arePlaces(phrase)
        || isKey(phrase)
        || isShape(phrase)
        || isPart(phrase)
        || areOfCloud(phrase)
        || areCountless(phrase)
        || isInside(phrase)
        || isWhereWritten(phrase)
        || isOffice(phrase)
        || isCopying(phrase)
        || isAnyOther(phrase)
        || isAnyPlace(phrase)
        || isFilePage(phrase)
        || isManner(phrase)
        || isRoleOfStore(phrase, all)
        || isSuite(phrase)
        || isWholeOfSide(phrase)
        || isKept(phrase);
  }

  /**
   * "Redis is used as the backend for Sidekiq", "redis: queue backend": what a store is good for,
   * and no server behind a page.
   */
  private static boolean isRoleOfStore(NounPhrase phrase, List<NounPhrase> all) {
    Sentence sentence = phrase.sentence();
    int noun = phrase.to() - 1;
    boolean split = sentence.word(noun).equals("end") && sentence.word(noun - 1).equals("back");
    if (phrase.product() != null || !BACKENDS.contains(sentence.word(noun)) && !split) {
      return false;
    }
    int first = split ? noun - 1 : noun;
    if (STORED.contains(sentence.word(first - 1))
        && phrase.article() == NounPhrase.Article.NONE
        && !Words.BE.contains(sentence.word(phrase.to()))) {
      return true;
    }
    int as = phrase.from() - 1;
    while (as > 0
        && as > phrase.from() - LONGEST_LEAD
        && Words.DETERMINERS.contains(sentence.word(as))) {
      as--;
    }
    String next = sentence.word(phrase.to());
    boolean led = next.equals("for") || next.equals("of") || next.isEmpty() || next.equals(",");
    return led && sentence.word(as).equals("as") && isBehindStore(sentence, as, all);
  }

  /** "Tableau is a suite of reporting tools": what it is, and nothing beside it. */
  private static boolean isSuite(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int of = phrase.from() - 1;
    return phrase.isPlural()
        && phrase.product() == null
        && !phrase.role().isEmpty()
        && sentence.word(of).equals("of")
        && SUITES.contains(sentence.word(of - 1))
        && Words.INDEFINITE.contains(sentence.word(of - 2))
        && Words.BE.contains(sentence.word(of - 3));
  }

  /** "Tollgate is the back end of a toll service": the sum of which it is one side. */
  private static boolean isWholeOfSide(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int of = phrase.from() - 1;
    while (of > 0 && phrase.from() - of < LONGEST_LEAD && sentence.token(of).isWord()) {
      if (Words.INDEFINITE.contains(sentence.word(of))) {
        break;
      }
      of--;
    }
    boolean any = Words.INDEFINITE.contains(sentence.word(of)) && !phrase.isNamed();
    boolean led = sentence.word(of - 1).equals("of") || sentence.word(of - 1).equals("for");
    int side = of - 2;
    side -= sentence.word(side).equals("end") ? 1 : 0;
    int is = side - 1;
    is -= Words.DEFINITE.contains(sentence.word(is)) ? 1 : 0;
    return any
        && led
        && phrase.technologies().isEmpty()
        && SIDES.contains(sentence.word(side))
        && Words.BE.contains(sentence.word(is));
  }

  /** True where what was named last before a place keeps or passes on data. */
  private static boolean isBehindStore(Sentence sentence, int to, List<NounPhrase> all) {
    NounPhrase last = null;
    for (NounPhrase phrase : all) {
      if (phrase.sentence() == sentence && phrase.to() <= to && !phrase.technologies().isEmpty()) {
        last = phrase;
      }
    }
    return last != null && last.product() != null && Kinds.isStore(last.product().kind());
  }

  /** "Game server: runs as a background process": how the one runs that the label names. */
  private static boolean isManner(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int article = phrase.from() - 1;
    for (int i = 0; i < LONGEST_LEAD && sentence.token(Math.max(0, article)).isWord(); i++) {
      if (Words.INDEFINITE.contains(sentence.word(article))) {
        break;
      }
      article--;
    }
    int runs = article - 2;
    boolean bare = runs == 0 || sentence.word(runs - 1).equals(":");
    return bare
        && phrase.product() == null
        && sentence.word(article - 1).equals("as")
        && RUNNING.contains(sentence.word(runs));
  }

  /** "Opens it from any other app or website": none that is meant. */
  private static boolean isAnyOther(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int before = phrase.from() - 1;
    if (sentence.word(before).equals("or")) {
      // The one before it in the choice.
      before -= 2;
    }
    return phrase.product() == null
        && sentence.word(before).equals("other")
        && sentence.word(before - 1).equals("any");
  }

  /** "Opens the `about.html` page": a file of a site, unless it turns to somebody itself. */
  private static boolean isFilePage(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int ending = phrase.to() - 2;
    return FILES.contains(sentence.word(phrase.to() - 1))
        && phrase.product() == null
        && ending > 0
        && !ASKING.contains(sentence.word(phrase.to()))
        && PAGE_FILES.contains(sentence.word(ending))
        && sentence.text().characters().charAt(sentence.token(ending).start() - 1) == '.';
  }

  /** "Fills it by rsync": how it is copied. */
  private static boolean isCopying(NounPhrase phrase) {
    return phrase.product() != null
        && phrase.product().id().equals("rsync")
        && phrase.head() == null
        && COPIED_BY.contains(phrase.sentence().word(phrase.from() - 1));
  }

  /** "A server in the back office", "the people of the back office": a place. */
  private static boolean isOffice(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    boolean bare = phrase.technologies().isEmpty() && phrase.role().isEmpty();
    return bare
        && sentence.word(phrase.to() - 1).equals("office")
        && Words.DETERMINERS.contains(sentence.word(phrase.from() - 1))
        && ROOMS.contains(sentence.word(phrase.from() - 2));
  }

  /** "To store notes, settings, cache, etc.": one of the things that are kept. */
  private static boolean isKept(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    boolean listed = LISTS.contains(sentence.word(phrase.from() - 1));
    boolean bare =
        phrase.product() == null && phrase.role().isEmpty() && phrase.noun().equals("cache");
    for (int i = phrase.from() - 1; listed && bare && i >= 0; i--) {
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
      if (verb != null && verb.sense() == Verbs.Sense.STORE) {
        return true;
      }
      boolean mark = sentence.token(i).isMark() && !sentence.word(i).equals(",");
      if (mark || Words.PREPOSITIONS.contains(sentence.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** "Partner integration (wiki)", "Payments (team wiki, draft)": where the text itself stands. */
  private static boolean isWhereWritten(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int open = phrase.from() - 1;
    while (open > 0 && phrase.from() - open <= LONGEST_LEAD && sentence.token(open).isWord()) {
      open--;
    }
    return PAGES.contains(phrase.noun())
        && phrase.product() == null
        && sentence.word(open).equals("(")
        && (sentence.behindBrackets(open) == sentence.size() || sentence.number() == 0);
  }

  /** "The csrf middleware": a step of every request within its program. */
  private static boolean isInside(NounPhrase phrase) {
    return phrase.noun().equals("middleware")
        && PartNouns.isRow(phrase.sentence().word(phrase.to() - 2), "middleware");
  }

  /** "To gRPC API requests for", "into SQL queries against": what kind of calls. */
  private static boolean isOfCalls(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int from = phrase.from() - 1;
    while (from > 0 && !Words.isFunction(sentence.word(from)) && sentence.token(from).isWord()) {
      from--;
    }
    return Translations.CALLS.contains(sentence.word(phrase.to()))
        && Translations.CALLED.contains(sentence.word(phrase.to() + 1))
        && Translations.INTO.contains(sentence.word(from));
  }

  /**
   * "Posts it to the server through a REST interface", "pulls them from Salesforce via its API":
   * how it passes, and nothing beside it.
   */
  private static boolean isMeans(NounPhrase phrase, List<NounPhrase> all) {
    boolean bare = areInterfaces(phrase) && phrase.technologies().isEmpty() && !phrase.isNamed();
    int lead = phrase.from() - 1;
    while (lead > 0 && Words.PLAIN.contains(phrase.sentence().word(lead))) {
      lead--;
    }
    boolean theirs = OWNING.contains(phrase.sentence().word(lead));
    boolean plain =
        phrase.article() != NounPhrase.Article.DEFINITE
            && phrase.role().stream()
                .allMatch(r -> KINDS_OF_CALL.contains(r.toLowerCase(Locale.ROOT)));
    boolean interfaces = bare && (theirs || plain);
    Sentence sentence = phrase.sentence();
    int i = phrase.from() - 1;
    while (Words.DETERMINERS.contains(sentence.word(i))
        || Words.PLAIN.contains(sentence.word(i))
            && !Words.PREPOSITIONS.contains(sentence.word(i))) {
      i--;
    }
    boolean means =
        MEANS.contains(sentence.word(i))
            || sentence.word(i).equals("of") && sentence.word(i - 1).equals("means");
    return interfaces
        && means
        && all.stream().anyMatch(p -> p != phrase && isGoal(p, sentence, theirs));
  }

  /** An API, or the web services through which programs of two houses speak. */
  private static boolean areInterfaces(NounPhrase phrase) {
    return phrase.kind() == ComponentKind.API || phrase.noun().equals("web services");
  }

  /** "Easy to deploy to any cloud service": wherever one likes. */
  private static boolean isAnyPlace(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int any = phrase.from() - 1;
    boolean one =
        sentence.word(any).equals("any")
            && phrase.technologies().isEmpty()
            && !phrase.isPlural()
            && PUT.contains(sentence.word(any - 1));
    for (int i = any - 2; one && i >= Math.max(0, any - 2 - LONGEST_LEAD); i--) {
      if (PUTTING.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** The server of "posts it to the server", the Jira of "creates tickets in Jira". */
  private static boolean isGoal(NounPhrase phrase, Sentence sentence, boolean owning) {
    if (phrase.sentence() != sentence || !Predications.isComponent(phrase)) {
      return false;
    }
    int i = phrase.from() - 1;
    while (Words.DETERMINERS.contains(sentence.word(i))) {
      i--;
    }
    boolean drawn = i >= 0 && Arrows.is(sentence.token(i));
    boolean within = owning && phrase.product() != null && sentence.word(i).equals("in");
    return drawn || within || GOALS.contains(sentence.word(i));
  }

  /** "Forty public sites", "five pilot shops": so many places, and no program. */
  private static boolean arePlaces(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    if (!PLACES.contains(phrase.noun()) || !phrase.technologies().isEmpty()) {
      return false;
    }
    for (int i = phrase.to() - 2; i >= Math.max(0, phrase.to() - 1 - LONGEST_LEAD); i--) {
      if (sentence.token(i).isMark() || Words.PREPOSITIONS.contains(sentence.word(i))) {
        return false;
      }
      if (sentence.token(i).type() == Token.Type.NUMBER || NUMBERS.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "The gateway acts as a proxy to the service": what it is for the other, and no third. */
  private static boolean isPart(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int before = phrase.from() - 1;
    while (Words.DETERMINERS.contains(sentence.word(before))) {
      before--;
    }
    String next = sentence.word(phrase.to());
    return phrase.kind() == ComponentKind.REVERSE_PROXY
        && phrase.technologies().isEmpty()
        && !phrase.isNamed()
        && sentence.word(before).equals("as")
        && (next.equals("to") || next.equals("for"));
  }

  /** "Stored in its raw form": how it is, and no form that people fill in. */
  private static boolean isShape(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int before = phrase.from() - 1;
    while (Words.DETERMINERS.contains(sentence.word(before))) {
      before--;
    }
    String word = sentence.word(before);
    return sentence.word(phrase.to() - 1).equals("form")
        && (word.equals("in") || word.equals("into"));
  }

  /** "Leverages these AWS services": those that are told elsewhere, and none beside them. */
  private static boolean areOfCloud(NounPhrase phrase) {
    return phrase.noun().equals("services")
        && phrase.isPlural()
        && phrase.role().isEmpty()
        && !phrase.isNamed()
        && !phrase.technologies().isEmpty()
        && phrase.technologies().stream()
            .allMatch(t -> NounPhrase.kindOf(t) == ComponentKind.CLOUD);
  }

  /** "Beside a thousand other websites": nobody tells of each. */
  private static boolean areCountless(NounPhrase phrase) {
    return phrase.isPlural()
        && !phrase.isNamed()
        && phrase.role().stream().anyMatch(r -> COUNTLESS.contains(r.toLowerCase(Locale.ROOT)));
  }

  /** "- **Tool**: msdeploy": a word for what follows, and no part. */
  private static boolean isKey(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    boolean line = sentence.block() == Block.Kind.ITEM || sentence.block() == Block.Kind.ROW;
    return line
        && phrase.kind() == ComponentKind.OTHER
        && phrase.from() == 0
        && phrase.to() == 1
        && !phrase.isNamed()
        && phrase.technologies().isEmpty()
        && KEYS.contains(sentence.word(0))
        && sentence.word(1).equals(":");
  }
}
