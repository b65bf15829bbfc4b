package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What somebody else does to a thing, told between the thing and what it does: "the tracker that my
 * son built sends its position to a Go service", "the bucket that the shop fills is read by a
 * Lambda". There is the tracker that my son built; and the tracker sends.
 *
 * <p>As with {@link Insertions}, the words keep their places in the text, and their order.
 */
final class SubjectRelatives {
  private static final Set<String> RELATIVES = Words.of("that which");

  private static final Set<String> PERSONS = Words.of("i we you they he she it");

  private static final Set<String> OF_MANY = Words.of("i we you they");

  /** Nobody does it, or nobody in particular. */
  private static final Set<String> NOBODY = Words.of("nobody nothing none no neither");

  private static final Set<String> ANYBODY =
      Words.of("somebody someone anybody anyone everybody everyone people");

  private static final Set<String> HAVING = Words.of("have has had");

  /** What begins those who do it, right behind the thing: "the tracker my son built". */
  private static final Set<String> OWNERS = Words.of("our my their his her your its the a an");

  /** Of one or of several. */
  private static final Set<String> ARE = Words.of("are were have do aren't weren't don't haven't");

  /** Past forms that the table of verbs does not have. */
  private static final Set<String> PASTS =
      Words.of("set found chose left got did knew saw laid hung stuck shut cut won taught rented");

  /** Of what is wanted, is no more or is not yet: what is said of it later is not, either. */
  private static final Set<String> UNSETTLED =
      Words.of(
          "want plan intend hope wish mean consider evaluate see throw discard forget expect like"
              + " stop expire try");

  /** Nouns for parts that {@link PartNouns} leaves to the catalog. */
  private static final Set<String> PARTS =
      Words.of(
          "api backend backoffice broker bucket cache cluster container database db directory"
              + " firewall frontend gateway host index instance lake lambda machine mart"
              + " microservice proxy queue site store storage topic vm vpn warehouse webapp website");

  /** What is written in a format, and acts by itself no more than paper does. */
  private static final Set<String> FORMATS =
      Words.of("pdf xls xlsx doc docx txt zip edi id url pin qr");

  /** In tokens. */
  private static final int LONGEST_HEAD = 6;

  private static final int LONGEST_DOER = 5;
  private static final int LONGEST_REST = 7;

  private final List<Token> tokens;

  private SubjectRelatives(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The same words in as many sentences as are told; mostly it is one. */
  static List<List<Token>> apart(List<Token> sentence) {
    SubjectRelatives relatives = new SubjectRelatives(sentence);
    int end = relatives.headEnd();
    if (end == 0) {
      return List.of(sentence);
    }
    boolean comma = relatives.word(end).equals(",");
    int verb = comma ? relatives.behindCommas(end) : relatives.mainVerb(end);
    return verb > 0 ? relatives.cut(end, verb, comma) : List.of(sentence);
  }

  private List<List<Token>> cut(int end, int verb, boolean comma) {
    Token first = tokens.get(0);
    List<Token> told = new ArrayList<>();
    told.add(written(first, "there"));
    told.add(written(first, isSeveral(end) ? "are" : "is"));
    told.addAll(tokens.subList(0, end));
    told.addAll(tokens.subList(comma ? end + 1 : end, comma ? verb - 1 : verb));
    List<Token> rest = new ArrayList<>(tokens.subList(0, end));
    boolean article = first.is("a") || first.is("an");
    if (article) {
      rest.set(0, written(first, "the"));
    }
    rest.addAll(tokens.subList(verb, tokens.size()));
    return List.of(told, rest);
  }

  private static Token written(Token at, String word) {
    return new Token(at.start(), at.end(), word, Token.Type.WORD, false, false);
  }

  /** Where the thing ends that the sentence begins with; 0 where it begins with none. */
  private int headEnd() {
    int from = Words.DETERMINERS.contains(word(0)) ? 1 : 0;
    boolean named = from == 1 || !tokens.isEmpty() && tokens.get(0).word().endsWith("s");
    if (!named || NOBODY.contains(word(0))) {
      return 0;
    }
    int i = from;
    while (i < tokens.size() && i - from < LONGEST_HEAD && isOfName(i)) {
      i++;
    }
    return i > from && isPart(i) ? i : 0;
  }

  /** A word or number of a name, and no verb, preposition or pronoun. */
  private boolean isOfName(int i) {
    Token token = tokens.get(i);
    String word = token.word();
    boolean tied = token.joined() || i + 1 < tokens.size() && tokens.get(i + 1).joined();
    boolean own =
        token.isWord()
            && !Words.isFunction(word)
            && !Words.DETERMINERS.contains(word)
            && !Words.AUXILIARIES.contains(word)
            && !PERSONS.contains(word)
            && !isPast(i);
    return tied || own || token.type() == Token.Type.NUMBER || token.is("/");
  }

  /** True of "the booking server", "an ESP32", "the Redis": a thing that may do something. */
  private boolean isPart(int end) {
    Token last = tokens.get(end - 1);
    String noun = Goals.singular(last.word());
    boolean proper =
        last.capital() && end > 1
            || last.type() == Token.Type.NUMBER
            || last.word().chars().anyMatch(Character::isDigit);
    boolean known = PartNouns.of(noun) != null || PARTS.contains(noun);
    return known || proper && !FORMATS.contains(noun) && !Words.EVERYDAY.contains(noun);
  }

  private boolean isSeveral(int end) {
    String word = word(end - 1);
    return word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")
        && !Goals.singular(word).equals(word);
  }

  /** The place of the verb of the thing, behind what somebody else does to it; or 0. */
  private int mainVerb(int end) {
    int does = doing(end);
    if (does == 0 || does >= tokens.size()) {
      return 0;
    }
    boolean several = isSeveral(end);
    for (int i = does; i < Math.min(tokens.size() - 1, does + LONGEST_REST); i++) {
      String word = word(i);
      boolean mark = tokens.get(i).isMark() && !tokens.get(i).joined() && !tokens.get(i).is("'s");
      // "Databases that our module makes have public access": of that sort, and told as a whole.
      boolean whole = HAVING.contains(word) || Words.MODALS.contains(word);
      if (mark || whole || Words.BOUNDARIES.contains(word)) {
        return 0;
      }
      if (carries(i, several)) {
        return isRunOn(does - 1, i) ? 0 : i;
      }
    }
    return 0;
  }

  /** "The server that the shop runs on is in the cellar": nobody turns to it. */
  private boolean isRunOn(int done, int verb) {
    Verbs.Verb runs = Verbs.ENGLISH.of(word(done));
    return runs != null
        && runs.sense() == Verbs.Sense.HOST
        && Words.PREPOSITIONS.contains(word(verb - 1));
  }

  /** True of a verb in the number of the thing. */
  private boolean carries(int i, boolean several) {
    String before = word(i - 1);
    if (tokens.get(i).joined()) {
      return false;
    }
    if (Words.AUXILIARIES.contains(word(i))) {
      return ARE.contains(word(i)) == several;
    }
    boolean led = Words.PREPOSITIONS.contains(before) && !isLeading(i + 1);
    if (led || Words.DETERMINERS.contains(before) || tokens.get(i).capital()) {
      return false;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(word(i));
    Verbs.Form form = several ? Verbs.Form.BASE : Verbs.Form.THIRD;
    boolean noun = several && isForm(i + 1, Verbs.Form.BASE) || word(i + 1).equals("of");
    return verb != null && verb.form() == form && !noun;
  }

  /** "The", "to": a noun phrase or a way begins. */
  private boolean isLeading(int i) {
    return Words.DETERMINERS.contains(word(i)) || Words.PREPOSITIONS.contains(word(i));
  }

  private boolean isForm(int i, Verbs.Form form) {
    Verbs.Verb verb = Verbs.ENGLISH.of(word(i));
    return verb != null && verb.form() == form;
  }

  private boolean isPast(int i) {
    return isForm(i, Verbs.Form.PAST) || PASTS.contains(word(i));
  }

  private boolean isParticiple(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(word(i));
    return verb != null && Verbs.isOwnParticiple(verb);
  }

  /** The place behind the verb of those who do something to the thing; 0 where nobody does. */
  private int doing(int end) {
    if (isMaking(end)) {
      return end + 2;
    }
    boolean led = RELATIVES.contains(word(end));
    int from = led ? end + 1 : end;
    if (PERSONS.contains(word(from))) {
      return settled(from, behindAuxiliaries(from + 1));
    }
    boolean article = OWNERS.contains(word(from));
    boolean verb = !article && isForm(from, Verbs.Form.THIRD);
    if (!article && !led || verb || NOBODY.contains(word(from)) || ANYBODY.contains(word(from))) {
      return 0;
    }
    int noun = article ? from + 1 : from;
    for (int i = noun + 1; i < Math.min(tokens.size(), noun + LONGEST_DOER); i++) {
      if (tokens.get(i).isMark() && !tokens.get(i).joined() || !isNoun(i - 1, noun)) {
        return 0;
      }
      if (isDone(i)) {
        return settled(i, behindAuxiliaries(i));
      }
    }
    return 0;
  }

  /** "Written by my brother": made by somebody. */
  private boolean isMaking(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(word(i));
    boolean made =
        verb != null
            && verb.form() == Verbs.Form.PAST
            && (verb.sense() == Verbs.Sense.MAKE || verb.lemma().equals("write"));
    return made && word(i + 1).equals("by") && OWNERS.contains(word(i + 2));
  }

  private boolean isNoun(int i, int first) {
    String word = word(i);
    return (tokens.get(i).isWord()
            || tokens.get(i).type() == Token.Type.NUMBER
            || tokens.get(i).joined())
        && !Words.PREPOSITIONS.contains(word)
        && !Words.BOUNDARIES.contains(word)
        && !Words.AUXILIARIES.contains(word)
        && (!Words.ADVERBS.contains(word) || i > first)
        && (i > first || !isForm(i, Verbs.Form.THIRD) || word(i - 1).isEmpty() || isLeading(i - 1));
  }

  /** True of the verb of those who stand before it. */
  private boolean isDone(int i) {
    if (tokens.get(i).joined() || i + 1 < tokens.size() && tokens.get(i + 1).joined()) {
      return false;
    }
    if (Words.AUXILIARIES.contains(word(i))) {
      return true;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(word(i));
    boolean several = word(i - 1).endsWith("s") && !word(i - 1).endsWith("ss");
    boolean unknown =
        verb == null
            && !several
            && word(i).endsWith("s")
            && !word(i).endsWith("ss")
            && (Words.PREPOSITIONS.contains(word(i + 1)) || isForm(i + 1, Verbs.Form.THIRD));
    boolean past = isPast(i) || verb == null && word(i).endsWith("ed") && word(i).length() > 4;
    return past
        || unknown
        || verb != null && verb.form() == (several ? Verbs.Form.BASE : Verbs.Form.THIRD);
  }

  /** The place behind "have", "has always" and the verb that they carry. */
  private int behindAuxiliaries(int from) {
    int i = from;
    while (Words.AUXILIARIES.contains(word(i))
        || Words.ADVERBS.contains(word(i)) && !word(i).equals("not")
        || word(i).endsWith("ly")) {
      i++;
    }
    boolean verb = i < tokens.size() && tokens.get(i).isWord() && !Words.isFunction(word(i));
    return verb ? i + 1 : 0;
  }

  /** The place behind the verb, where what is told of the thing leaves it as it is; else 0. */
  private int settled(int from, int behind) {
    for (int i = from; i < behind; i++) {
      String word = word(i);
      Verbs.Verb verb = Verbs.ENGLISH.of(word);
      boolean gone =
          verb != null && (verb.sense() == Verbs.Sense.REPLACE || UNSETTLED.contains(verb.lemma()));
      boolean used = word.equals("used") && word(i + 1).equals("to");
      if (gone || used || Words.MODALS.contains(word) || Words.NEGATIONS.contains(word)) {
        return 0;
      }
    }
    return behind;
  }

  /** The "is" of "the bucket, which the shop fills, is read by"; or 0. */
  private int behindCommas(int comma) {
    if (!RELATIVES.contains(word(comma + 1))) {
      return 0;
    }
    int does = doing(comma + 1);
    int close = does;
    while (does > 0 && close < tokens.size() && !tokens.get(close).isMark()) {
      close++;
    }
    boolean passive =
        does > 0
            && word(close).equals(",")
            && close - does < LONGEST_REST
            && Words.BE.contains(word(close + 1))
            && isParticiple(close + 2);
    return passive ? close + 1 : 0;
  }

  private String word(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).word() : "";
  }
}
