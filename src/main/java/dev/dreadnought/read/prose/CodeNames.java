package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Programs that are called like data, people or plain words, in the type of code or beside what
 * they are made with: "`orders` is a Go service", "`payments` (Java)", "orders: a Go service".
 */
final class CodeNames {
  private static final Set<String> PROCESSES =
      Words.of("process program script tool daemon binary utility component");

  private static final Set<String> MARKS = Words.of(": - – —");

  /** Nouns for programs, behind which a name of that sort may stand for one. */
  private static final Set<String> PROGRAMS =
      Words.of(
          "service microservice daemon worker server program app application process api job"
              + " function script bot binary backend gateway site");

  private static final int REACH = 8;

  private static final Set<String> SIGNS =
      Words.of("sign signs signed signing log logs logged logging login");

  private static final Set<String> THEN = Words.of("then also now itself");

  /** Of code, by how much of it there is: "about 200 lines of Python". */
  private static final Set<String> LINES = Words.of("lines line loc");

  private static final Set<String> FUNCTIONS = Words.of("function lambda");

  private static final Set<String> MADE = Words.of("written built coded implemented programmed");

  /** So often a word stands in a text that is a name and looks like none. */
  private static final int FEWEST = 2;

  private final NamePlace here;
  private final Sentence sentence;
  private final Coded coded;

  /**
   * @param coded the words of the text in the type of code
   */
  CodeNames(NamePlace here, Coded coded) {
    this.here = here;
    this.sentence = here.sentence;
    this.coded = coded;
  }

  /**
   * The words of a text that stand in the type of code once, and how often any word in small
   * letters stands in it.
   */
  record Coded(Set<String> words, Map<String, Integer> small) {
    static Coded in(List<Sentence> sentences) {
      Coded coded = new Coded(new HashSet<>(), new HashMap<>());
      for (Sentence sentence : sentences) {
        for (int i = 0; i < sentence.size(); i++) {
          boolean whole = i + 1 == sentence.size() || !sentence.token(i + 1).joined();
          if (sentence.token(i).isWord()
              && !sentence.token(i).capital()
              && !sentence.token(i).joined()
              && whole) {
            coded.small.merge(sentence.word(i), 1, Integer::sum);
            if (CodeType.isWord(sentence, i, i + 1) && !CodeType.isInner(sentence, i, i + 1)) {
              coded.words.add(sentence.word(i));
            }
          }
        }
      }
      return coded;
    }
  }

  /** Reads the sentence. */
  void read() {
    for (int i = 0; i < sentence.size(); i++) {
      boolean named =
          isFree(i)
              && (isCode(i)
                  ? isIntroduced(i)
                  : i == 0 && (isLabel() || isMade())
                      || isOdd(i) && isToldOf(i)
                      || isCamel(i) && isNamed(i));
      if (named) {
        NameBook.Candidate one = here.candidate(i, i + 1);
        boolean function = isNamed(i) && FUNCTIONS.contains(sentence.word(i - 2));
        ComponentKind kind = function ? ComponentKind.SERVERLESS_FUNCTION : ComponentKind.SERVICE;
        one.kind = one.sure ? one.kind : kind;
        NameBook.Use use = isOdd(i) || isCamel(i) ? NameBook.Use.EVERYWHERE : NameBook.Use.IN_CODE;
        one.use = one.sure ? one.use : use;
        one.isSmall |= isOdd(i);
        one.sure = true;
      }
    }
  }

  private boolean isCode(int i) {
    boolean bold = i == 0 && sentence.block() == Block.Kind.ITEM && PointNames.isBold(sentence, 1);
    return bold || CodeType.isWord(sentence, i, i + 1) && !CodeType.isInner(sentence, i, i + 1);
  }

  /** A word for data, for people or for nothing in particular. */
  private boolean isFree(int i) {
    Mention mention = here.mention(i);
    boolean word = mention == null || mention.isData() || mention.isActor();
    return sentence.token(i).isWord()
        && word
        && (mention == null || mention.from() == i && mention.to() == i + 1)
        && !(i + 1 < sentence.size() && sentence.token(i + 1).joined());
  }

  private boolean isIntroduced(int i) {
    boolean is = sentence.word(i + 1).equals("is") && isProgram(i + 2);
    boolean told = i == 0 && MARKS.contains(sentence.word(1)) && isProgram(2);
    boolean beside = sentence.word(i + 1).equals(",") && isProgram(i + 2);
    return is
        || told
        || beside
        || isMadeWith(i + 1)
        || isWritten(i + 1)
        || isActing(i)
        || isEntered(i)
        || isNamed(i)
        || isBracketed(i);
  }

  /** "The worker (`mailman`)", "the backend (`tally`, Kotlin)". */
  private boolean isBracketed(int i) {
    String noun = i < 2 ? "" : sentence.word(i - 2);
    String next = sentence.word(i + 1);
    return sentence.word(i - 1).equals("(")
        && (next.equals(")") || next.equals(","))
        && (PROCESSES.contains(noun) || PROGRAMS.contains(noun));
  }

  private boolean isCamel(int i) {
    return here.mention(i) == null && NameSigns.isCamel(sentence.original(i));
  }

  private boolean isOdd(int i) {
    return isOdd(here, i);
  }

  /** A word in small letters that no list has, and that may be nothing but a name. */
  static boolean isOdd(NamePlace here, int i) {
    Sentence sentence = here.sentence;
    String word = sentence.word(i);
    return here.mention(i) == null
        && !sentence.token(i).capital()
        && !sentence.token(i).joined()
        && word.length() > 2
        && Character.isLetter(word.charAt(0))
        && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
        && !Words.isFunction(word)
        && !Words.PLAIN.contains(word)
        && !Words.isDescriptive(word)
        && !Words.ADVERBS.contains(word)
        && !word.endsWith("ly")
        && !NameSuffixes.isAbstract(word)
        && Verbs.ENGLISH.of(word) == null;
  }

  /**
   * True of a name that stands in the type of code elsewhere and acts here, and of one that the
   * text has again and that stands behind what it is: "our own service, alarmd, is written in Go".
   */
  private boolean isToldOf(int i) {
    boolean again = coded.small.getOrDefault(sentence.word(i), 0) >= FEWEST;
    String before = sentence.word(i - 1);
    boolean bare =
        sentence.block() != Block.Kind.ROW
            && (i == 0
                || !sentence.token(i - 1).isWord()
                || Words.PREPOSITIONS.contains(before)
                || Words.CONJUNCTIONS.contains(before)
                || Words.AUXILIARIES.contains(before)
                || Verbs.ENGLISH.of(before) != null
                || coded.words.contains(sentence.word(i)) && !Words.DETERMINERS.contains(before));
    return bare
        && (coded.words.contains(sentence.word(i))
                && (isActing(i) || isWritten(i + 1) || isMadeWith(i + 1))
            || again && (isNamed(i) || isProgramMade(i + 1)));
  }

  /** "Is a Go program", ", a Python process": where a program is and what it is made with. */
  private boolean isProgramMade(int at) {
    boolean told = sentence.word(at).equals("is") || sentence.word(at).equals(",");
    return told && isProgram(at + 1) && isLanguage(at + 2);
  }

  /** "Is written in Go", "is about 200 lines of Python", at a place. */
  private boolean isWritten(int behind) {
    int at = sentence.word(behind).equals("itself") ? behind + 1 : behind;
    boolean is = sentence.word(at).equals("is") || sentence.word(at).equals("was");
    boolean comma = sentence.word(at).equals(",") || sentence.word(at).equals("(");
    int verb = at + 1;
    if ((is || comma)
        && MADE.contains(sentence.word(verb))
        && sentence.word(verb + 1).equals("in")) {
      return isLanguage(verb + 2);
    }
    for (int i = verb; is && i < at + REACH; i++) {
      if (LINES.contains(sentence.word(i)) && sentence.word(i + 1).equals("of")) {
        return isLanguage(i + 2);
      }
    }
    return false;
  }

  private boolean isLanguage(int i) {
    Mention language = here.mention(i);
    return language != null
        && language.isTechnology()
        && Kinds.isMaterial(NounPhrase.kindOf(language));
  }

  /** "A second process, `floodwatch`, reads": what it is stands before it. */
  private boolean isNamed(int i) {
    String noun = i < 2 ? "" : sentence.word(i - 2);
    return sentence.word(i - 1).equals(",")
        && sentence.word(i + 1).equals(",")
        && (PROCESSES.contains(noun) || PROGRAMS.contains(noun))
        && (here.signs.acts(i + 2) || isWritten(i + 1) || sentence.word(i + 2).equals("is"));
  }

  /** "Advisers sign in to `limitdesk`": what people have an account at. */
  private boolean isEntered(int i) {
    boolean into = sentence.word(i - 1).equals("to") || sentence.word(i - 1).equals("into");
    int in = sentence.word(i - 1).equals("to") ? i - 2 : i - 1;
    boolean entered =
        sentence.word(in).equals("in")
            || sentence.word(in).equals("on")
            || sentence.word(in).equals("into");
    return into && entered && SIGNS.contains(sentence.word(in - 1));
  }

  /** "orders: a Go service that", in small letters as a point of a list. */
  private boolean isLabel() {
    boolean point = sentence.block() == Block.Kind.ITEM || sentence.block() == Block.Kind.ROW;
    return point
        && !sentence.token(0).capital()
        && sentence.size() > 4
        && MARKS.contains(sentence.word(1))
        && isProgram(2)
        && here.signs.isMaterialWithin(3);
  }

  /** "orders (Go) writes to PostgreSQL". */
  private boolean isMade() {
    int behind = sentence.behindBrackets(1);
    return !sentence.token(0).capital()
        && isMadeWith(1)
        && here.signs.acts(behind)
        && here.signs.hasThing(behind);
  }

  /** "A Go service" at a place. */
  private boolean isProgram(int from) {
    if (!Words.INDEFINITE.contains(sentence.word(from))) {
      return false;
    }
    for (int i = from + 1; i < Math.min(sentence.size(), from + REACH); i++) {
      if (PROGRAMS.contains(sentence.word(i))) {
        return true;
      }
      boolean stops =
          sentence.token(i).isMark() && !sentence.token(i).joined()
              || Words.RELATIVES.contains(sentence.word(i))
              || Words.PREPOSITIONS.contains(sentence.word(i));
      if (stops) {
        return false;
      }
    }
    return false;
  }

  /** "(Go)" at a place. */
  private boolean isMadeWith(int at) {
    Mention made = sentence.word(at).equals("(") ? here.mention(at + 1) : null;
    return made != null
        && made.isTechnology()
        && Kinds.isMaterial(NounPhrase.kindOf(made))
        && (sentence.word(made.to()).equals(")") || sentence.word(made.to()).equals(","));
  }

  /** "`orders` writes to PostgreSQL", where a sentence begins. */
  private boolean isActing(int i) {
    boolean begins = i == 0 || sentence.word(i - 1).equals(",");
    int verb = THEN.contains(sentence.word(i + 1)) ? i + 2 : i + 1;
    return begins && here.signs.acts(verb) && here.signs.hasThing(verb);
  }
}
