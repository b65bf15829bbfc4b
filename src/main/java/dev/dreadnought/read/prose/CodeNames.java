package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
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

  private final NamePlace here;
  private final Sentence sentence;

  CodeNames(NamePlace here) {
    this.here = here;
    this.sentence = here.sentence;
  }

  /** Reads the sentence. */
  void read() {
    for (int i = 0; i < sentence.size(); i++) {
      if (isFree(i) && (isCode(i) ? isIntroduced(i) : i == 0 && (isLabel() || isMade()))) {
        NameBook.Candidate one = here.candidate(i, i + 1);
        one.kind = one.sure ? one.kind : ComponentKind.SERVICE;
        one.use = one.sure ? one.use : NameBook.Use.IN_CODE;
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
    return is || told || isMadeWith(i + 1) || isActing(i) || isEntered(i) || isNamed(i);
  }

  /** "A second process, `floodwatch`, reads": what it is stands before it. */
  private boolean isNamed(int i) {
    return i > 1
        && sentence.word(i - 1).equals(",")
        && sentence.word(i + 1).equals(",")
        && PROCESSES.contains(sentence.word(i - 2))
        && here.signs.acts(i + 2);
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
