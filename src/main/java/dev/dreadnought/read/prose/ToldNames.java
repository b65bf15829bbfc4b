package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names in small letters that no list has, where a sentence says which program each is: "passes
 * them to plotd, the native drawing proxy", "plotd is a daemon that loads drivers".
 */
final class ToldNames {
  /** In tokens, from the article to the noun. */
  private static final int LONGEST = 5;

  /** So often a name stands in a text that does not look like one by itself. */
  private static final int FEWEST = 2;

  /** What a program is, before it is said how it is called. */
  private static final Set<String> THINGS =
      Words.of(
          "object process program module component job script service daemon part task piece tool"
              + " subsystem function routine thread");

  /** Those that are nothing else, whatever their name. */
  private static final Set<String> PROGRAMS =
      Words.of("program module script service daemon tool subsystem");

  private static final int LONGEST_TITLE = 3;

  private static final Set<String> ONE = Words.of("a an the our");

  /** Letters before the d of a daemon that make its name no participle: "sshd", "plotd". */
  private static final String OPEN = "aeiouy";

  /** Whoever stands beside it in a list is told by the list. */
  private static final Set<String> LISTS = Words.of("and or ,");

  private final NamePlace here;
  private final Sentence sentence;
  private final CodeNames.Coded coded;

  ToldNames(NamePlace here, CodeNames.Coded coded) {
    this.here = here;
    this.sentence = here.sentence;
    this.coded = coded;
  }

  /** Reads the sentence. */
  void read() {
    called();
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (CodeNames.isOdd(here, i) && isName(i)) {
        tell(i);
      }
    }
  }

  /** "The object that starts the jobs is called a Launcher": a name with a capital at its end. */
  private void called() {
    boolean thing =
        ONE.contains(sentence.word(0))
            && THINGS.contains(sentence.word(1))
            && Words.RELATIVES.contains(sentence.word(2));
    for (int i = 3; thing && i + 2 < sentence.size(); i++) {
      boolean calls =
          sentence.word(i).equals("is")
              && sentence.word(i + 1).equals("called")
              && ONE.contains(sentence.word(i + 2));
      int to = i + 3;
      while (calls && to < sentence.size() && isTitle(to)) {
        to++;
      }
      boolean ends = to >= sentence.size() || sentence.token(to).isMark();
      boolean title = calls && ends && to > i + 3 && to - i - 3 <= LONGEST_TITLE;
      ComponentKind kind = title ? PartNouns.ofTitle(sentence.word(to - 1)) : null;
      if (title && (kind != null || PROGRAMS.contains(sentence.word(1)))) {
        NameBook.Candidate one = here.candidate(i + 3, to);
        one.kind = one.sure && one.kind != ComponentKind.OTHER ? one.kind : other(kind);
        one.sure = true;
      }
    }
  }

  private boolean isTitle(int i) {
    Mention known = here.mention(i);
    return sentence.token(i).isWord()
        && sentence.token(i).capital()
        && (known == null || known.isActor() || known.isData());
  }

  private static ComponentKind other(@Nullable ComponentKind kind) {
    return kind == null || kind == ComponentKind.OTHER ? ComponentKind.SERVICE : kind;
  }

  /** "To plotd, the native drawing proxy.": nothing but a relative clause goes on from there. */
  static boolean isToldAs(NounPhrase name, NounPhrase what) {
    Sentence sentence = name.sentence();
    int behind = what.to();
    boolean small = !sentence.token(name.from()).capital() && name.from() > 0;
    boolean ends =
        behind >= sentence.size()
            || Words.RELATIVES.contains(sentence.word(behind))
            || sentence.word(behind).equals(".")
            || sentence.word(behind).equals(",")
                && Words.RELATIVES.contains(sentence.word(behind + 1));
    return small
        && ends
        && what.product() == null
        && !what.isNamed()
        && !what.isPlural()
        && what.from() - name.to() <= LONGEST;
  }

  private void tell(int i) {
    boolean apposed = sentence.word(i + 1).equals(",") && isFree(i);
    boolean defined = i == 0 && sentence.word(1).equals("is");
    ComponentKind kind = apposed || defined ? kindAt(i + 2, apposed) : null;
    if (kind != null) {
      NameBook.Candidate one = here.candidate(i, i + 1);
      one.kind = one.sure && one.kind != ComponentKind.OTHER ? one.kind : kind;
      one.isSmall = true;
      one.sure = true;
    }
  }

  /** Behind a preposition or a verb, and no member of a list. */
  private boolean isFree(int i) {
    String before = sentence.word(i - 1);
    return i > 0
        && !LISTS.contains(before)
        && (Words.PREPOSITIONS.contains(before) || Verbs.ENGLISH.of(before) != null);
  }

  /** A word that the text has again, or that looks like the name of a daemon. */
  private boolean isName(int i) {
    String word = sentence.word(i);
    int last = word.length() - 1;
    boolean daemon = word.charAt(last) == 'd' && OPEN.indexOf(word.charAt(last - 1)) < 0;
    boolean plural = word.charAt(last) == 's';
    return daemon || !plural && coded.small().getOrDefault(word, 0) >= FEWEST;
  }

  /** What "the native drawing proxy" at a place says; null where it is no program. */
  private @Nullable ComponentKind kindAt(int from, boolean apposed) {
    if (!ONE.contains(sentence.word(from))) {
      return null;
    }
    int to = from + 1;
    while (to < sentence.size() && to - from <= LONGEST && isPlain(to)) {
      to++;
    }
    boolean ends =
        to >= sentence.size()
            || sentence.token(to).isMark()
            || Words.RELATIVES.contains(sentence.word(to))
            || !apposed && Words.PREPOSITIONS.contains(sentence.word(to))
            || sentence.word(to).equals("of")
            || sentence.word(to).equals("for");
    return ends && to > from + 1 ? kindOf(to - 1) : null;
  }

  private boolean isPlain(int i) {
    String word = sentence.word(i);
    return sentence.token(i).isWord()
        && !Words.PREPOSITIONS.contains(word)
        && !Words.RELATIVES.contains(word)
        && !Words.AUXILIARIES.contains(word)
        && !Words.CONJUNCTIONS.contains(word);
  }

  private @Nullable ComponentKind kindOf(int last) {
    Mention known = here.mention(last);
    ComponentKind kind =
        known == null
            ? PartNouns.of(sentence.word(last))
            : known.isKind() ? ((Meaning.OfKind) known.meaning()).wording().kind() : null;
    boolean part =
        kind != null
            && (Kinds.isApplication(kind)
                || Kinds.isFront(kind)
                || Kinds.isStore(kind)
                || kind.carriesMessages());
    return part ? other(kind) : null;
  }
}
