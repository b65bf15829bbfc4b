package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People by the author's own noun for them. */
final class People {
  /** The entry of the catalog whose phrases are kinds of people each. */
  private static final String OPEN = "People";

  /** What letters, minutes and pages begin with that names their writers. */
  private static final Set<String> HEADERS =
      Words.of("to from cc author authors speaker present attendees contact reviewer owner");

  /** Words between a name and what somebody is. */
  private static final int LONGEST_ROLE = 3;

  /** Words for just anybody, which are no name for a group. */
  private static final Set<String> ANYBODY =
      Words.of("person people anyone anybody everyone user users");

  private static final Set<String> FOLK = Words.of("people folks guys");

  private People() {}

  /** True of a noun that names people by what they do, with or without more before it. */
  static boolean isOpen(Mention mention) {
    return ((Meaning.OfActor) mention.meaning()).wording().name().equals(OPEN);
  }

  /**
   * "Ward doctors", "bus operators": of those that a list knows, some, whom the words before tell.
   */
  static boolean isTold(Mention mention) {
    KindWording wording = ((Meaning.OfActor) mention.meaning()).wording();
    String name = wording.name();
    // Somebody by name needs no more words.
    return !wording.phrases().isEmpty()
        && !ANYBODY.contains(name.toLowerCase(java.util.Locale.ROOT))
        && !GENERAL.contains(name);
  }

  /** "Many times people want": when it is so, and no department. */
  private static final Set<String> OCCASIONS =
      Words.of("times time days day moments cases occasions reasons ways places years");

  /** "The revenue people": those of a department, told by the noun before. */
  static boolean isDepartment(Sentence sentence, Mention mention) {
    int i = mention.from() - 1;
    return FOLK.contains(sentence.word(mention.from()))
        && mention.to() == mention.from() + 1
        && i > 0
        && Words.DETERMINERS.contains(sentence.word(i - 1))
        && sentence.token(i).isWord()
        && !OCCASIONS.contains(sentence.word(i))
        && Verbs.ENGLISH.of(sentence.word(i)) == null
        && !Words.isDescriptive(sentence.word(i))
        && !Words.isFunction(sentence.word(i))
        && !Words.PLAIN.contains(sentence.word(i));
  }

  /** The people that a mention means, with the words before it from a start on. */
  static Mention of(Sentence sentence, Mention mention, int first) {
    int start = behindDeed(sentence, mention, behindNumber(sentence, mention, first));
    boolean trade = isOfTrade(sentence, mention);
    boolean told =
        start < mention.from() && (trade || isTold(mention) || isDepartment(sentence, mention));
    if (!isOpen(mention) && !told) {
      return mention;
    }
    KindWording open = ((Meaning.OfActor) mention.meaning()).wording();
    ComponentKind kind = trade ? ComponentKind.USER : open.kind();
    String noun = sentence.words(mention.from(), mention.to());
    String plural = open.phrases().contains(noun) ? Plural.ofPhrase(noun) : noun;
    String before = start < mention.from() ? sentence.words(start, mention.from()) + " " : "";
    KindWording own = new KindWording(kind, Assembly.capital(before + plural), List.of());
    return new Mention(new Meaning.OfActor(own), start, mention.to(), null);
  }

  /** "Some ninety thousand members" are members, however many. */
  private static int behindNumber(Sentence sentence, Mention mention, int first) {
    int start = first;
    while (start < mention.from()
        && (Phrasing.NUMBERS.contains(sentence.word(start))
            || LARGE.contains(sentence.word(start)))) {
      start++;
    }
    return start;
  }

  /**
   * "They can hide remarks or ban members": a second thing that they can do, and no such members.
   */
  private static int behindDeed(Sentence sentence, Mention mention, int start) {
    boolean second =
        mention.from() - start == 1
            && start > 1
            && sentence.word(start - 1).equals("or")
            && !Naming.PEOPLE.contains(Goals.singular(sentence.word(start - 2)));
    for (int i = 0; second && i < start - 2; i++) {
      if (Words.MODALS.contains(sentence.word(i))) {
        return mention.from();
      }
    }
    return start;
  }

  private static final Set<String> LARGE =
      Words.of("dozen dozens hundred hundreds thousand thousands million millions ninety sixty");

  /** What is administered by those who look after nobody's computers. */
  private static final Set<String> TRUSTS =
      Words.of("fund funds estate insolvency bankruptcy pension pensions trust trusts claims plan");

  /** What is operated with rights over all of it. */
  private static final Set<String> SYSTEMS =
      Words.of(
          "system systems it server servers platform cluster cloud site security database data"
              + " infrastructure computer service services support plant scada control room console"
              + " process dcs application app web shift duty night senior junior chief trained");

  /** "The tour operator", "a fund administrator": of a trade, and not of the system. */
  static boolean isOfTrade(Sentence sentence, Mention mention) {
    String noun = Goals.singular(sentence.word(mention.to() - 1));
    String which = sentence.word(mention.from() - 1);
    boolean word =
        mention.from() > 0
            && mention.to() - mention.from() == 1
            && sentence.token(mention.from() - 1).isWord();
    boolean plain = word && !Words.isFunction(which) && !Words.isDescriptive(which);
    return noun.equals("administrator") && word && TRUSTS.contains(which)
        || noun.equals("operator") && plain && !SYSTEMS.contains(which);
  }

  /** Before "service" they make it a department, where no article stands before. */
  private static final Set<String> SERVED = Words.of("customer field guest patient client");

  /** What only people do, whatever it is that they answer. */
  private static final Set<String> ANSWERS = Words.of("answers phones");

  private static final Set<Verbs.Sense> WORKING =
      Set.of(Verbs.Sense.USE, Verbs.Sense.EDIT, Verbs.Sense.READ);

  /** "Customer service uses", with nothing before it: people who work there. */
  static boolean isDepartment(Syntax syntax, List<Mention> group, int to) {
    Mention last = group.get(group.size() - 1);
    Sentence sentence = syntax.sentence();
    int from = last.from() - 1;
    boolean alone = group.size() == 1 || group.size() == 2 && group.get(0).isActor();
    if (!alone
        || from < 0
        || !sentence.word(last.to() - 1).equals("service")
        || !SERVED.contains(sentence.word(from))
        || from > 0 && !Phrasing.isListing(sentence.word(from - 1))) {
      return false;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(to));
    boolean answers =
        ANSWERS.contains(sentence.word(to)) && !sentence.word(to + 1).equals("requests");
    return answers
        || Words.MODALS.contains(sentence.word(to))
        || verb != null && verb.form() == Verbs.Form.THIRD && WORKING.contains(verb.sense());
  }

  /** The people of a department, by its name. */
  static Mention department(Sentence sentence, Mention last) {
    String name = Assembly.capital(sentence.words(last.from() - 1, last.to()));
    KindWording own = new KindWording(ComponentKind.USER, name, List.of());
    return new Mention(new Meaning.OfActor(own), last.from() - 1, last.to(), null);
  }

  /** The people that a noun means: those of the catalog's entry, or by the noun itself. */
  static KindWording named(KindWording wording, String noun) {
    return wording.name().equals(OPEN)
        ? new KindWording(wording.kind(), Assembly.capital(Plural.ofPhrase(noun)), List.of())
        : wording;
  }

  /** Groups of the catalog that words before tell nothing new of. */
  private static final Set<String> GENERAL =
      Set.of("Clients", "Visitors", "Customers", "Administrator");

  private static final Set<String> GROUPS =
      Words.of("users user roles actors personas audiences stakeholders");

  /** "The application has three users:", "main classes of users:". */
  static boolean areListedBehind(Sentence lead) {
    for (int i = 0; i < lead.size(); i++) {
      if (GROUPS.contains(lead.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where the author's noun first stands; null where it means anybody. */
  static @Nullable Span better(@Nullable Span before, NounPhrase phrase) {
    boolean one = phrase.to() - phrase.from() == 1;
    if (before != null && isLabel(phrase) && !(one && isAnybody(phrase))) {
      return phrase.span();
    }
    return before != null || one && isAnybody(phrase) ? before : phrase.span();
  }

  /** "| Administrator | has full control |", "**Carer** is the default role". */
  private static boolean isLabel(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    String text = sentence.text().characters();
    int start = phrase.span().start();
    boolean row = sentence.block() == Block.Kind.ROW && sentence.word(phrase.to()).equals(":");
    boolean bold = start > 1 && text.startsWith("**", start - 2);
    return phrase.from() == 0 && (row || bold);
  }

  /**
   * "To: Lena Vogt (auditor)", "Henrik, lead engineer, says", "Author: the reviewer": who wrote the
   * text, was asked or is addressed, by name; nobody who uses the system.
   */
  static boolean isOfAuthors(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int mark = phrase.from() - 1;
    while (mark > 0 && phrase.from() - mark <= LONGEST_ROLE && isOfRole(sentence, mark)) {
      mark--;
    }
    boolean bracket = sentence.word(mark).equals("(") && sentence.word(phrase.to()).equals(")");
    boolean comma = sentence.word(mark).equals(",");
    boolean named = mark > 0 && isNameOfOne(sentence, mark - 1);
    boolean one = !phrase.isPlural() && phrase.article() == NounPhrase.Article.NONE;
    boolean head = HEADERS.contains(sentence.word(0)) && sentence.word(1).equals(":");
    return one && (named && (bracket || comma && isAside(sentence, phrase.to())) || head);
  }

  private static boolean isAside(Sentence sentence, int to) {
    return to >= sentence.size() || sentence.token(to).isMark();
  }

  private static boolean isOfRole(Sentence sentence, int i) {
    return sentence.token(i).isWord() && !Words.isFunction(sentence.word(i));
  }

  /** A word in a capital that names no thing: neither all capitals nor with one inside. */
  private static boolean isNameOfOne(Sentence sentence, int i) {
    String word = sentence.original(i);
    return sentence.token(i).capital()
        && word.length() > 1
        && word.substring(1).chars().allMatch(Character::isLowerCase);
  }

  private static boolean isAnybody(NounPhrase phrase) {
    String word = phrase.sentence().word(phrase.from());
    return ANYBODY.contains(word) && !word.startsWith("user");
  }
}
