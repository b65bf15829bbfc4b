package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Points of a list that begin with a folder or a name in the type of code, and tell what the
 * program in it is made with: "`planner/` – the optimiser, Python and OR-Tools", "`ais-bridge`:
 * Rust"; and those that say it plainly behind any word: "planner: a Python script that".
 */
final class CodedPoints {
  /** The name that a point begins with, up to a place. */
  record Point(int to, ComponentKind kind) {}

  /** How many words such a name has at most where it is not in the type of code. */
  private static final int LONGEST_PLAIN = 2;

  private static final Set<String> PROGRAMS =
      Words.of(
          "script job program daemon app application service server function site tool bot cli");

  /** Of those, what is no server: "collector: a Python job" beside "collector: a Java service". */
  private static final Set<String> TIMED = Words.of("script job daemon");

  private static final char CODE = '`';

  /** How far into the point what it is made with may stand, in tokens. */
  private static final int REACH = 14;

  private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "\u2014");

  /** Folders of every repository that hold no program of the system. */
  private static final Set<String> NO_PROGRAMS =
      Words.of(
          "docs doc documentation test tests spec specs e2e scripts script tools tooling hack examples example"
              + " samples lib libs library pkg packages common shared core utils util helpers proto protos"
              + " charts helm deploy deployment infra infrastructure terraform ansible k8s manifests config"
              + " configs static assets public fixtures migrations types models schemas bin build dist vendor"
              + " src internal cmd github");

  /** What a folder holds that nobody starts. */
  private static final Set<String> HELD =
      Words.of(
          "types definitions library libraries helpers tests suite suites scripts manifests charts"
              + " migrations configuration utilities bindings schemas stubs fixtures snippets examples"
              + " playbooks roles modules templates dashboards package packages");

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;

  private CodedPoints(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
  }

  /** The name that a point begins with, or null. */
  static @Nullable Point of(Sentence sentence, @Nullable Mention[] mentionAt) {
    return new CodedPoints(sentence, mentionAt).find();
  }

  private @Nullable Point find() {
    boolean point = sentence.block() == Block.Kind.ITEM && sentence.startsPoint();
    int coded = point ? end() : 0;
    int to = point && coded == 0 ? plainEnd() : coded;
    int mark = sentence.word(to).equals("/") ? to + 1 : to;
    if (to == 0 || !MARKS.contains(sentence.word(mark)) || isNoProgram(to)) {
      return null;
    }
    Mention made = coded > 0 ? made(mark + 1) : madeProgram(mark + 1);
    if (made == null) {
      return null;
    }
    Mention named = mentionAt[to - 1];
    ComponentKind suffix =
        named != null && named.isKind()
            ? ((Meaning.OfKind) named.meaning()).wording().kind()
            : NameSuffixes.ofNoun(sentence.word(to - 1));
    boolean language = NounPhrase.kindOf(made) == ComponentKind.LANGUAGE;
    ComponentKind other = language ? ComponentKind.SERVICE : ComponentKind.OTHER;
    boolean said = coded == 0 && !TIMED.contains(sentence.word(made.to()));
    boolean service = said && language && suffix == ComponentKind.WORKER;
    return new Point(to, suffix != null && !service ? suffix : other);
  }

  /** Behind the last word in the type of code, a slash left out; 0 where none begins the point. */
  private int end() {
    String text = sentence.text().characters();
    int start = sentence.token(0).start();
    if (start == 0 || text.charAt(start - 1) != CODE) {
      return 0;
    }
    int to = 0;
    while (to < sentence.size() && sentence.token(to).isWord()) {
      to++;
      int end = sentence.token(to - 1).end();
      if (text.startsWith("`", end) || text.startsWith("/`", end)) {
        return to;
      }
      boolean goesOn = to < sentence.size() && sentence.token(to).joined();
      if (!goesOn) {
        return 0;
      }
    }
    return 0;
  }

  /** Behind a word or two that nothing is known of, before a mark; 0 where none begin the point. */
  private int plainEnd() {
    int to = 0;
    while (to < LONGEST_PLAIN
        && to < sentence.size()
        && sentence.token(to).isWord()
        && (mentionAt[to] == null || mentionAt[to].isActor())
        && !Words.isFunction(sentence.word(to))) {
      to++;
    }
    return to;
  }

  /** The Python of "a small Python script that". */
  private @Nullable Mention madeProgram(int from) {
    boolean article = Words.INDEFINITE.contains(sentence.word(from));
    int start = article ? from + 1 : from;
    for (int i = start; i <= start + 1 && i < sentence.size(); i++) {
      Mention mention = mentionAt[i];
      if (mention != null) {
        boolean made =
            mention.from() == i
                && mention.isTechnology()
                && Kinds.isMaterial(NounPhrase.kindOf(mention));
        String next = sentence.word(mention.to() + 1);
        boolean goesOn =
            mention.to() + 1 >= sentence.size()
                || next.equals("that")
                || next.equals("which")
                || next.equals(".")
                || next.equals("for");
        return made && goesOn && PROGRAMS.contains(sentence.word(mention.to())) ? mention : null;
      }
    }
    return null;
  }

  private boolean isNoProgram(int to) {
    for (int i = 0; i < to; i++) {
      Mention mention = mentionAt[i];
      if (NO_PROGRAMS.contains(sentence.word(i)) || mention != null && mention.isTechnology()) {
        return true;
      }
    }
    return false;
  }

  /** The first language or framework that stands in what is told of it. */
  private @Nullable Mention made(int from) {
    int end = Math.min(sentence.size(), from + REACH);
    for (int i = from; i < end; i++) {
      if (HELD.contains(sentence.word(i))) {
        return null;
      }
    }
    for (int i = from; i < end; i++) {
      Mention mention = mentionAt[i];
      boolean known = mention != null && mention.from() == i && mention.isTechnology();
      if (known && Kinds.isMaterial(NounPhrase.kindOf(mention))) {
        return mention;
      }
    }
    return null;
  }
}
