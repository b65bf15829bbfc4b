package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;

/** Which of the author's words for a component tell most. */
final class Naming {
  /** Longer names are descriptions, in tokens. */
  private static final int LONGEST = 5;

  /** What the first cell of a row calls it is its name, whatever longer words the text has. */
  private static final int LABEL = 100;

  /** "The Job queue": a title, as no thing of everyday has one. */
  private static final int TITLE = LABEL - 2;

  /** "The second Lambda": more than what it is made by, and less than what it is for. */
  private static final int COUNTED = 3;

  /** Shorter nouns are abbreviations that nobody uses as a name: "db". */
  private static final int SHORTEST = 3;

  /** What people are called in whose hands programs are. */
  static final Set<String> PEOPLE =
      Words.of(
          "user users customer customers client clients visitor visitors driver drivers rider"
              + " passenger courier patient clinician doctor nurse admin staff student teacher"
              + " merchant seller buyer vendor agent operator manager employee guest member tenant"
              + " landlord citizen farmer technician parent player consumer shopper subscriber"
              + " owner worker");

  /** Plain adjectives that authors tell parts apart by. */
  private static final Set<String> WHOLES = Words.of("system platform solution software");

  private static final Set<String> KEPT =
      Words.of(
          "public external internal private mobile desktop web online primary secondary local"
              + " remote shared central backend frontend front back relational sql in third key"
              + " document command client server embedded realtime real-time real time native static"
              + " upstream downstream edge legacy");

  private Naming() {}

  /** Keeps the words of a phrase where they tell more than those before. */
  static void call(Draft.Part part, NounPhrase phrase, boolean nominal) {
    int telling = telling(phrase, nominal);
    if (telling > part.telling) {
      part.telling = telling;
      part.words = words(phrase);
      part.toldFirst = phrase.article() != NounPhrase.Article.DEFINITE;
    } else if (telling > 0 && !phrase.isPlural() && isOneOf(part.words, phrase)) {
      part.words = words(phrase);
    }
    if (phrase.article() == NounPhrase.Article.DEFINITE && !nominal && isPlain(phrase)) {
      part.calledPlainly++;
      part.plainWords = phrase.noun();
    } else if (telling == part.telling) {
      part.toldFirst &= phrase.article() != NounPhrase.Article.DEFINITE;
    }
  }

  /** "Web servers", of which the text says later what the web server does. */
  private static boolean isOneOf(String several, NounPhrase phrase) {
    return several.endsWith("s") && several.equalsIgnoreCase(words(phrase) + "s");
  }

  /** "The application", "the system". */
  private static boolean isPlain(NounPhrase phrase) {
    return phrase.head() != null
        && phrase.head().wording().kind() == ComponentKind.OTHER
        && phrase.role().isEmpty()
        && phrase.traits().isEmpty()
        && phrase.technologies().isEmpty()
        && !phrase.isNamed();
  }

  /**
   * What the author calls a part: where it was introduced as a web application once, and is "the
   * application" from there on, it is that.
   */
  static String words(Draft.Part part) {
    boolean plainly =
        part.kind == ComponentKind.WEB_APPLICATION
            && part.role.isEmpty()
            && part.toldFirst
            && part.calledPlainly > 1
            && part.words.endsWith(" " + part.plainWords);
    return plainly ? part.plainWords : part.words;
  }

  private static int telling(NounPhrase phrase, boolean nominal) {
    int from = start(phrase);
    if (phrase.head() == null && phrase.isCounted()) {
      return COUNTED;
    }
    if (phrase.head() == null
        || phrase.isNamed()
        || isElliptical(phrase)
        || phrase.to() - from > LONGEST) {
      return 0;
    }
    boolean heading = phrase.sentence().block() == Block.Kind.HEADING;
    boolean general = phrase.head().wording().kind() == ComponentKind.OTHER;
    boolean brief = phrase.noun().length() < SHORTEST;
    int modifiers = modifiersOf(phrase);
    String mark = phrase.sentence().word(phrase.to());
    int end = behindCode(phrase.sentence(), phrase.to());
    boolean point = phrase.sentence().block() == Block.Kind.ITEM;
    if ((heading || point) && end > phrase.to() && isWhole(phrase)) {
      return LABEL;
    }
    boolean led = phrase.from() == 1 && phrase.sentence().word(0).equals("the");
    boolean label =
        (phrase.from() == 0 || led && phrase.sentence().token(1).capital())
            && (mark.equals(":") && phrase.sentence().block() == Block.Kind.ROW
                || isMarkOfLabel(phrase.sentence(), end) && point && !phrase.isPlural());
    if (label) {
      return LABEL;
    }
    boolean drawn = isArrow(phrase, phrase.to()) || isArrow(phrase, start(phrase) - 1);
    if (drawn && modifiersOf(phrase) > 0) {
      return LABEL - 1;
    }
    if (isTitle(phrase)) {
      return TITLE;
    }
    if (general && modifiers == 0 && WHOLES.contains(phrase.noun()) && !heading) {
      // "The system" tells less than that it has an API.
      return 0;
    }
    boolean sum = phrase.isPlural() && phrase.role().isEmpty();
    int own =
        modifiers * 4 + (sum || phrase.traits().isEmpty() ? 0 : 2) + (general || brief ? 0 : 2);
    return 1 + (nominal ? own / 2 : own) - (heading ? 1 : 0) - (isShared(phrase) ? 1 : 0);
  }

  /** "## 2. Booking Service (`booking`)": a title, and maybe what code calls the same. */
  static boolean isWhole(NounPhrase phrase) {
    return phrase.from() == SectionNames.afterNumber(phrase.sentence())
        && behindCode(phrase.sentence(), phrase.to()) >= phrase.sentence().size();
  }

  /** Behind a word in brackets and in the type of code; the same place where none stands there. */
  private static int behindCode(Sentence sentence, int at) {
    int end = sentence.behindBrackets(at);
    boolean code = end - at > 2 && CodeType.isWord(sentence, at + 1, end - 1);
    return code ? end : at;
  }

  /** "Booking Service (`booking`)": the phrase in the brackets, behind a title of several words. */
  static boolean isCodeOfTitle(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int open = phrase.from() - 1;
    int from = SectionNames.afterNumber(sentence);
    boolean placed =
        open - from > 1
            && sentence.word(open).equals("(")
            && behindCode(sentence, open) == phrase.to() + 1;
    for (int i = from; i < open; i++) {
      placed &= sentence.token(i).isWord() && sentence.token(i).capital();
    }
    return placed;
  }

  /** True of a name that says more than any product: of a label, a drawing or a title. */
  static boolean isOfAuthor(Draft.Part part) {
    return part.telling >= TITLE;
  }

  /** True of what the text has as the label of a point or a row. */
  static boolean isLabel(Draft.Part part) {
    return part.telling == LABEL;
  }

  /** Two words and more, the first with a capital inside of a sentence, of which none is known. */
  private static boolean isTitle(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int from = phrase.from();
    boolean told = sentence.block() == Block.Kind.PARAGRAPH || sentence.block() == Block.Kind.ITEM;
    return told
        && from > 0
        && phrase.to() - from > 1
        && !phrase.isPlural()
        && phrase.technologies().isEmpty()
        && sentence.token(from).capital()
        && sentence.original(from).chars().anyMatch(Character::isLowerCase)
        && Words.DETERMINERS.contains(sentence.word(from - 1))
        && !Words.INDEFINITE.contains(sentence.word(from - 1));
  }

  /** "Gateway: a service", "Gateway - routes", "Gateway, a service that routes". */
  private static boolean isMarkOfLabel(Sentence sentence, int at) {
    String mark = sentence.word(at);
    return mark.equals(":")
        || mark.equals("-")
        || mark.equals("\u2014")
        || mark.equals(",") && Words.INDEFINITE.contains(sentence.word(at + 1));
  }

  /** "Order and tracking services": a noun for both, which each has for itself elsewhere. */
  private static boolean isShared(NounPhrase phrase) {
    int before = start(phrase) - 1;
    return phrase.isPlural() && phrase.sentence().word(before).equals("and");
  }

  private static int modifiersOf(NounPhrase phrase) {
    return Math.min(phrase.role().size(), 2) + (start(phrase) < phrase.from() ? 2 : 0);
  }

  /** True of an arrow right there, or behind a remark in brackets. */
  private static boolean isArrow(NounPhrase phrase, int at) {
    Sentence sentence = phrase.sentence();
    int i = at;
    if (sentence.word(i).equals("(")) {
      while (i < sentence.size() && !sentence.word(i).equals(")")) {
        i++;
      }
      i++;
    }
    return i >= 0 && i < sentence.size() && Arrows.is(sentence.token(i));
  }

  /** The "order" of "the order and customer databases": its noun stands elsewhere. */
  private static boolean isElliptical(NounPhrase phrase) {
    boolean twin = Mentions.TWINS.contains(phrase.noun());
    return phrase.to() - phrase.from() == 1 && twin
        || phrase.to() - phrase.from() == 1
            && phrase.role().equals(List.of(phrase.sentence().original(phrase.from())));
  }

  /** The naming words from the first on, descriptive ones left out at the beginning. */
  private static String words(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int from = start(phrase);
    String code = CodeType.nameWithin(sentence, from, phrase.to(), i -> !isOfProduct(phrase, i));
    if (!code.isEmpty()) {
      return code;
    }
    while (from < phrase.to() - 1 && (isIdle(phrase, from) || isBeforeTitle(phrase, from))) {
      from++;
      while (from < phrase.to() - 1 && sentence.token(from).joined()) {
        from++;
      }
    }
    Span span = new Span(sentence.token(from).start(), sentence.token(phrase.to() - 1).end());
    String name = sentence.text().name(span.start(), span.end());
    boolean theirs =
        from > 1
            && sentence.word(from - 1).equals("'s")
            && phrase.role().contains(sentence.original(from - 2));
    // "The bank's API" is called the bank API, and "Google's Maps API" just so.
    String owner = theirs ? sentence.original(from - 2) : "";
    boolean proper = theirs && sentence.token(from - 2).capital();
    return proper ? owner + "'s " + name : theirs ? owner + " " + name : name;
  }

  private static boolean isOfProduct(NounPhrase phrase, int i) {
    return phrase.technologies().stream().anyMatch(t -> t.from() <= i && i < t.to());
  }

  private static boolean isIdle(NounPhrase phrase, int i) {
    String word = phrase.sentence().word(i);
    boolean inside = i + 1 < phrase.to() && phrase.sentence().token(i + 1).joined();
    boolean naming =
        (KEPT.contains(word) || isOfStore(phrase, word))
            || phrase.role().contains(phrase.sentence().original(i));
    boolean head = phrase.sentence().words(i, phrase.to()).equals(phrase.noun());
    if (inside) {
      return Words.isDescriptiveCompound(compound(phrase, i));
    }
    return !naming
        && !head
        && !isTitled(phrase.sentence(), i)
        && (Phrasing.NUMBERS.contains(word)
            || Words.PLAIN.contains(word)
            || Words.isDescriptive(word)
            || Words.isOfToday(phrase.sentence().word(i - 1), word)
            || Words.DETERMINERS.contains(word));
  }

  /** The Smart of "the Smart Meter API": with capitals it is a word of the name. */
  private static boolean isTitled(Sentence sentence, int i) {
    return i > 0
        && sentence.block() != Block.Kind.HEADING
        && isTitleWord(sentence, i)
        && isTitleWord(sentence, i + 1);
  }

  /** The "core" of "the core Smart Meter API": before a name it is no word of it. */
  private static boolean isBeforeTitle(NounPhrase phrase, int i) {
    Sentence sentence = phrase.sentence();
    return i > 0
        && i + 2 < phrase.to()
        && phrase.technologies().isEmpty()
        && !KEPT.contains(sentence.word(i))
        && !sentence.token(i).capital()
        && !sentence.token(i + 1).joined()
        && isTitled(sentence, i + 1);
  }

  private static boolean isTitleWord(Sentence sentence, int i) {
    return i < sentence.size() && sentence.token(i).capital() && sentence.original(i).length() > 1;
  }

  /** "The main database" beside another one. */
  private static boolean isOfStore(NounPhrase phrase, String word) {
    return Kinds.isStore(phrase.kind())
        && phrase.technologies().isEmpty()
        && Opposites.contain(word);
  }

  /** The "production-ready" of "production-ready app". */
  private static String compound(NounPhrase phrase, int from) {
    int to = from + 1;
    while (to < phrase.to() && phrase.sentence().token(to).joined()) {
      to++;
    }
    return phrase.sentence().words(from, to).replace(' ', '-');
  }

  /** "The AMQP broker": what it speaks tells which. */
  private static boolean isAcronym(Sentence sentence, int i) {
    String word = sentence.original(i);
    return word.length() > 2
        && sentence.token(i).isWord()
        && !sentence.token(i).joined()
        && word.equals(word.toUpperCase(java.util.Locale.ROOT))
        && !Words.EVERYDAY.contains(sentence.word(i));
  }

  /** "The user's browser" is called so. */
  private static int start(NounPhrase phrase) {
    int from = phrase.from();
    boolean owned =
        Kinds.isClient(phrase.kind())
            && phrase.sentence().word(from - 1).equals("'s")
            && PEOPLE.contains(phrase.sentence().word(from - 2));
    boolean shouted =
        phrase.role().isEmpty()
            && from > 0
            && from == phrase.to() - 1
            && isAcronym(phrase.sentence(), from - 1);
    if (shouted) {
      return from - 1;
    }
    boolean told =
        !phrase.role().isEmpty()
            && from > 0
            && phrase.sentence().original(from - 1).equals(phrase.role().get(0));
    // "The public permit portal": the permit portal, whoever may see it.
    boolean open =
        phrase.sentence().word(from).equals("public")
            && !phrase.role().isEmpty()
            && from < phrase.to() - 2;
    return owned ? from - 2 : told ? from - 1 : open ? from + 1 : behindProduct(phrase);
  }

  /**
   * Where "the Timescale Writer service" begins: a product before a name of its own tells which.
   */
  private static int behindProduct(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int from = phrase.from();
    boolean named =
        !phrase.role().isEmpty()
            && phrase.technologies().isEmpty()
            && sentence.original(from).equals(phrase.role().get(0))
            && sentence.token(from).capital();
    if (!named || from == 0 || !sentence.token(from - 1).capital()) {
      return from;
    }
    String before = sentence.word(from - 1);
    boolean word =
        sentence.token(from - 1).isWord()
            && !Words.isFunction(before)
            && Verbs.ENGLISH.of(before) == null
            && !Words.ADVERBS.contains(before);
    return word && (from > 1 || !Words.isDescriptive(before)) ? from - 1 : from;
  }
}
