package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sections that weigh one way each and end in a verdict: where one is chosen, the others are not
 * the system; and in a record of a decision, what the forerunner was made of.
 */
final class Options {
  private static final Set<String> LABELS = Words.of("verdict decision outcome conclusion result");

  /** In a verdict that takes its section. */
  private static final Set<String> TAKEN =
      Words.of("chosen selected adopted accepted winner preferred approved picked chose use yes");

  /** What was there before what a record decides on. */
  private static final Set<String> FORERUNNERS =
      Words.of("prototype predecessor pilot poc mvp spike");

  private static final Set<String> RECORDS = Words.of("decision decisions");

  /** In tokens. */
  private static final int LONGEST_HEADING = 3;

  /** A heading with what stands below it, up to the next one. */
  private record Section(int from, int to, @Nullable Boolean taken) {}

  private final List<Syntax> syntaxes;
  private final List<Scopes> scopes;

  private Options(List<Syntax> syntaxes, List<Scopes> scopes) {
    this.syntaxes = syntaxes;
    this.scopes = scopes;
  }

  /** Sets aside what was weighed and not taken. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    Options options = new Options(syntaxes, scopes);
    options.sections();
    options.forerunners();
  }

  private void sections() {
    List<Section> sections = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= syntaxes.size(); i++) {
      if (i == syntaxes.size() || isHeading(i)) {
        Boolean taken = verdict(from, i);
        if (taken != null) {
          sections.add(new Section(from, i, taken));
        }
        from = i;
      }
    }
    boolean chosen = sections.stream().anyMatch(s -> Boolean.TRUE.equals(s.taken()));
    for (Section section : sections) {
      if (chosen && Boolean.FALSE.equals(section.taken())) {
        leave(section.from(), section.to(), Status.CONSIDERED);
      }
    }
  }

  private boolean isHeading(int i) {
    return syntaxes.get(i).sentence().block() == Block.Kind.HEADING;
  }

  /** Whether the verdict of a section takes it; null where it has none. */
  private @Nullable Boolean verdict(int from, int to) {
    if (!isHeading(from)) {
      return null;
    }
    for (int i = from + 1; i < to; i++) {
      Sentence sentence = syntaxes.get(i).sentence();
      if (LABELS.contains(sentence.word(0)) && sentence.word(1).equals(":")) {
        return isTaken(sentence);
      }
    }
    return null;
  }

  private static boolean isTaken(Sentence sentence) {
    boolean taken = false;
    for (int i = 2; i < sentence.size(); i++) {
      if (Words.NEGATIONS.contains(sentence.word(i))) {
        return false;
      }
      taken |= TAKEN.contains(sentence.word(i));
    }
    return taken;
  }

  private void leave(int from, int to, Status status) {
    for (int i = from; i < to; i++) {
      for (Mention mention : syntaxes.get(i).mentions()) {
        if (mention.isTechnology()) {
          scopes.get(i).leave(mention, status);
        }
      }
    }
  }

  /** "The prototype was made of two programs:" before the heading "Decision". */
  private void forerunners() {
    int decision = 0;
    while (decision < syntaxes.size() && !isOfDecision(decision)) {
      decision++;
    }
    if (decision == syntaxes.size()) {
      return;
    }
    int lead = Block.NONE;
    for (int i = 0; i < decision; i++) {
      Sentence sentence = syntaxes.get(i).sentence();
      boolean colon = sentence.word(sentence.size() - 1).equals(":");
      if (colon && isOfForerunner(syntaxes.get(i))) {
        lead = sentence.number();
      }
      if (lead != Block.NONE && sentence.leadIn() == lead) {
        leave(i, i + 1, Status.REPLACED);
      } else if (sentence.block() != Block.Kind.ITEM && sentence.number() != lead) {
        lead = Block.NONE;
      } else if (lead != Block.NONE && sentence.number() != lead) {
        // A second sentence of an item.
        leave(i, i + 1, Status.REPLACED);
      }
    }
  }

  private boolean isOfDecision(int i) {
    Sentence sentence = syntaxes.get(i).sentence();
    return isHeading(i)
        && sentence.size() <= LONGEST_HEADING
        && sentence.tokens().stream().anyMatch(t -> RECORDS.contains(t.word()));
  }

  private static boolean isOfForerunner(Syntax syntax) {
    return Tense.isPast(syntax)
        && syntax.sentence().tokens().stream().anyMatch(t -> FORERUNNERS.contains(t.word()));
  }
}
