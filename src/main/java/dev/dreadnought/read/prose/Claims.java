package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the phrases that state facts and controls, and how they are meant. */
final class Claims {

  /**
   * A phrase that states something.
   *
   * @param from the number of its first token
   * @param to the number after its last
   * @param status present where it is said to be so, negated where it is said not to be
   * @param span the words to show for it
   * @param isHeard true where it follows from what the words mean, and nobody says it outright
   */
  record Stated(
      Phrases.Claim claim,
      Syntax syntax,
      int from,
      int to,
      Status status,
      Span span,
      boolean isHeard) {

    Stated(Phrases.Claim claim, Syntax syntax, int from, int to, Status status) {
      this(claim, syntax, from, to, status, span(syntax, from, to), false);
    }

    /** The words from one token to another. */
    static Span span(Syntax syntax, int from, int to) {
      Sentence sentence = syntax.sentence();
      return new Span(sentence.token(from).start(), sentence.token(to - 1).end());
    }

    boolean holds() {
      return status.isPresent();
    }
  }

  /** In tokens, behind a "but". */
  private static final int NEAR = 4;

  private Claims() {}

  static List<Stated> of(
      Syntax syntax, Scopes scopes, Phrases phrases, Frames frames, Frames.Heard said) {
    List<Stated> heard = said.claims();
    List<Stated> found = ofPhrases(syntax, scopes, phrases);
    List<Stated> phrased = List.copyOf(found);
    for (Stated framed : heard) {
      if (phrased.stream().noneMatch(p -> settles(p, framed))) {
        found.add(framed);
      }
    }
    found.removeIf(c -> c.isHeard() && c.claim() instanceof Phrases.Claim.OfControl && isUndone(c));
    List<Stated> blind = found.stream().filter(BlindLogs::isNone).toList();
    found.removeAll(blind);
    if (found.stream().anyMatch(f -> f.isHeard() && isAnswered(frames, f, blind))) {
      found.removeIf(f -> BlindLogs.isBeside(f, blind) && !isAnswered(frames, f, blind));
    }
    List<Stated> all = List.copyOf(found);
    found.removeIf(f -> f.isHeard() && all.stream().anyMatch(c -> frames.isAnswered(f, c)));
    found.removeIf(Claims::isAsked);
    // "PBKDF2 with 500 iterations" names what works, and says that it does not.
    List<Stated> measured =
        heard.stream().filter(h -> said.measured().contains(h.claim())).toList();
    found.removeIf(c -> measured.stream().anyMatch(m -> frames.isAnswered(m, c)));
    measured.stream().filter(m -> !found.contains(m)).forEach(found::add);
    return found;
  }

  private static boolean isAnswered(Frames frames, Stated heard, List<Stated> controls) {
    return controls.stream().anyMatch(c -> frames.isAnswered(heard, c));
  }

  /** "Whether passwords are hashed is not known": a question states nothing. */
  private static boolean isAsked(Stated stated) {
    Sentence sentence = stated.syntax().sentence();
    for (int i = stated.from() - 1; i >= 0 && !sentence.token(i).isMark(); i--) {
      if (sentence.word(i).equals("whether")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Checks that a signature is there, but does not compare it": what comes first is half of it.
   */
  private static boolean isUndone(Stated control) {
    Sentence sentence = control.syntax().sentence();
    for (int i = control.from() + 1; i < sentence.size(); i++) {
      boolean turns = sentence.word(i).equals("but") || sentence.word(i).equals("yet");
      if (turns && !control.claim().saysMissing()) {
        return ClaimDenials.hasAny(
            control.syntax(), i + 1, Math.min(sentence.size(), i + NEAR), Words.NEGATIONS);
      }
    }
    return false;
  }

  /** A phrase that says the same in the same words counts before a frame, above all denied. */
  private static boolean settles(Stated phrase, Stated framed) {
    return phrase.claim().id().equals(framed.claim().id())
        && phrase.from() < framed.to()
        && framed.from() < phrase.to()
        && (!phrase.holds() || phrase.to() - phrase.from() >= framed.to() - framed.from());
  }

  private static List<Stated> ofPhrases(Syntax syntax, Scopes scopes, Phrases phrases) {
    Sentence sentence = syntax.sentence();
    Map<String, Stated> open = new LinkedHashMap<>();
    List<Stated> found = new ArrayList<>();
    for (Phrases.Beginning beginning : phrases.in(sentence)) {
      Phrases.Entry entry = beginning.entry();
      int from = beginning.token();
      int end = entry.phrase().end(sentence.tokens(), from);
      if (end > from && !ClaimDenials.isOtherWord(sentence, entry, end)) {
        Status status = ClaimDenials.status(syntax, scopes, entry, from, end);
        boolean lack = entry.claim() instanceof Phrases.Claim.OfFact fact && fact.lack();
        if (status == Status.NEGATED && ClaimDenials.isOfOther(sentence, entry, from, end)) {
          continue;
        }
        boolean control =
            entry.claim() instanceof Phrases.Claim.OfControl && !entry.claim().saysMissing();
        if (control && status == Status.NEGATED && ClaimDenials.isKept(syntax, from, end)) {
          status = Status.PRESENT;
        }
        if (!lack) {
          add(new Stated(entry.claim(), syntax, from, end, status), open, found);
        } else if (ClaimDenials.isMissing(status)
            && !ClaimDenials.isElse(syntax, end)
            && !ClaimDenials.isKept(syntax, from, end)
            && !ClaimDenials.isOver(sentence)) {
          add(new Stated(entry.claim(), syntax, from, end, Status.PRESENT), open, found);
        }
      }
    }
    return found;
  }

  /** Of two phrases for one claim that overlap the longer one counts. */
  private static void add(Stated stated, Map<String, Stated> open, List<Stated> found) {
    Stated earlier = open.get(stated.claim().id());
    if (earlier == null || earlier.to() <= stated.from()) {
      found.add(stated);
    } else if (stated.to() - stated.from() > earlier.to() - earlier.from()) {
      found.remove(earlier);
      found.add(stated);
    } else {
      return;
    }
    open.put(stated.claim().id(), stated);
  }
}
