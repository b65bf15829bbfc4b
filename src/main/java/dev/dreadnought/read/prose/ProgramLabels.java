package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Dispatcher: reads orders from SQS", "Reader (Go): fetches", "## Planner" above "Stores tours in
 * MySQL": labels that people are called by too, and of which is said what no person does.
 */
final class ProgramLabels {
  private static final Set<String> MARKS = Words.of(": - – —");

  private static final Set<String> MADE =
      Words.of("written built coded implemented programmed developed made");

  private static final Set<String> MADE_WITH = Words.of("in with using on");

  /** In tokens. */
  private static final int LONGEST = 3;

  private static final int LONGEST_BRACKET = 6;

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;

  private ProgramLabels(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
  }

  /** The label that a sentence begins with, or null where it has none or that may be a person. */
  static OpenNouns.@Nullable Part in(Sentence sentence, @Nullable Mention[] mentionAt) {
    return new ProgramLabels(sentence, mentionAt).label();
  }

  /**
   * The heading as the label of what it stands above, or null.
   *
   * @param below the sentence below, which begins with what is done, or what it is written in
   */
  static OpenNouns.@Nullable Part above(
      Sentence heading,
      @Nullable Mention[] headingAt,
      Sentence below,
      @Nullable Mention[] belowAt) {
    int size = heading.size();
    ComponentKind kind = size > LONGEST ? null : new ProgramLabels(heading, headingAt).kind(size);
    ProgramLabels told = new ProgramLabels(below, belowAt);
    boolean done = kind != null && (told.tellsDeed(0) || told.isWritten());
    return done ? new OpenNouns.Part(0, size, kind) : null;
  }

  private OpenNouns.@Nullable Part label() {
    int to = 0;
    while (to < sentence.size()
        && to <= LONGEST
        && sentence.token(to).isWord()
        && (mentionAt[to] == null || mentionAt[to].isActor())) {
      to++;
    }
    int mark = bracketEnd(to);
    boolean labelled = to > 0 && to <= LONGEST && MARKS.contains(sentence.word(mark));
    ComponentKind kind = labelled ? kind(to) : null;
    boolean made = mark > to && isLanguage(to + 1);
    return kind != null && (tellsDeed(mark + 1) || made && doesAnything(mark + 1))
        ? new OpenNouns.Part(0, to, kind)
        : null;
  }

  private int bracketEnd(int at) {
    if (!sentence.word(at).equals("(")) {
      return at;
    }
    int end = at;
    while (end < Math.min(sentence.size(), at + LONGEST_BRACKET)
        && !sentence.word(end).equals(")")) {
      end++;
    }
    return end + 1;
  }

  private boolean isLanguage(int i) {
    Mention mention = i < mentionAt.length ? mentionAt[i] : null;
    Technology technology = mention == null ? null : mention.technology();
    return technology != null && OpenNouns.LANGUAGES.contains(technology.kind());
  }

  /** "Written in Go", "Rust with Axum": what only a program is. */
  private boolean isWritten() {
    boolean in = MADE.contains(sentence.word(0)) && MADE_WITH.contains(sentence.word(1));
    return isLanguage(in ? 2 : 0);
  }

  /** What the last word of the label is, or null where it is for no program. */
  private @Nullable ComponentKind kind(int to) {
    for (int i = 0; i < to; i++) {
      if (mentionAt[i] != null && !mentionAt[i].isActor()) {
        return null;
      }
    }
    String word = sentence.word(to - 1);
    ComponentKind kind = PartNouns.of(word);
    boolean doer = word.endsWith("er") || word.endsWith("or");
    boolean general = kind == null || kind == ComponentKind.DEVICE;
    return general && doer ? ComponentKind.WORKER : kind;
  }

  /** "Reads orders from SQS": something that is done with what no person handles. */
  private boolean tellsDeed(int at) {
    if (!isDeed(at)) {
      return false;
    }
    for (int i = at + 1; i < sentence.size(); i++) {
      Mention mention = mentionAt[i];
      if (mention != null && (mention.isProtocol() || isOfPrograms(mention.technology()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isDeed(int at) {
    Verbs.Verb verb =
        at < sentence.size() && mentionAt[at] == null ? Verbs.ENGLISH.of(sentence.word(at)) : null;
    return verb != null && verb.form() == Verbs.Form.THIRD && Goals.MOVES.contains(verb.sense());
  }

  private boolean doesAnything(int at) {
    Workings.Work work = Workings.of(sentence.word(at));
    return isDeed(at) || work != null && work.is(Workings.Form.THIRD);
  }

  private static boolean isOfPrograms(@Nullable Technology technology) {
    return technology != null
        && (technology.kind().carriesMessages() || Kinds.isStore(technology.kind()));
  }
}
