package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.model.Hearing;
import dev.dreadnought.model.Hearing.By;
import dev.dreadnought.model.Hearing.Left;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hears what one sentence states of weaknesses and controls: by the phrases of the catalog, by its
 * frames, and by its signs, which can take away what a frame hears and add what nothing states.
 */
final class Listener {
  private static final int NEAREST = 5;

  private final Phrases phrases;
  private final Frames frames;
  private final Signals signals;

  private Listener(Phrases phrases, Frames frames, Signals signals) {
    this.phrases = phrases;
    this.frames = frames;
    this.signals = signals;
  }

  static Listener of(Catalog catalog, FactReaders readers) {
    return new Listener(Phrases.of(catalog), Frames.of(catalog, readers), Signals.of(catalog));
  }

  /**
   * What a sentence was heard to say.
   *
   * @param claims what it states, and of what it is a sign
   * @param remarks what it speaks of and does not state
   */
  record Heard(List<Claims.Stated> claims, List<Frames.Remarked> remarks) {}

  List<Signals.Sound> sounds(List<Syntax> text) {
    return signals.sounds(text);
  }

  /**
   * @param before the sentence that it may go on from; null where it is the first
   * @param doubt what the tone of a sentence counts less in this text
   */
  Heard hear(
      Syntax syntax, Scopes scopes, @Nullable Sentence before, Signals.Sound sound, int doubt) {
    Frames.Heard heard = frames.in(syntax, scopes, before);
    List<Claims.Stated> claims = Claims.of(syntax, scopes, phrases, frames, heard);
    signals.hush(claims, heard, sound);
    signals.choose(claims, heard, sound, syntax.sentence().size());
    Frames.Heard signs = signals.in(syntax, scopes, claims, sound, doubt);
    claims.addAll(signs.claims());
    List<Frames.Remarked> remarks = new ArrayList<>(heard.remarks());
    remarks.addAll(signs.remarks());
    return new Heard(claims, List.copyOf(remarks));
  }

  /** The same, step by step, for those who write what is heard. */
  Hearing explain(
      Syntax syntax, Scopes scopes, @Nullable Sentence before, Signals.Sound sound, int doubt) {
    Map<Claims.Stated, Left> fates = new LinkedHashMap<>();
    Frames.Heard heard = frames.in(syntax, scopes, before);
    List<Claims.Stated> claims = Claims.of(syntax, scopes, phrases, frames, heard);
    claims.forEach(c -> fates.put(c, Left.KEPT));
    heard.claims().forEach(c -> fates.putIfAbsent(c, Left.SETTLED));
    signals.hush(claims, heard, sound);
    leave(fates, claims, Left.ANSWERED);
    signals.choose(claims, heard, sound, syntax.sentence().size());
    leave(fates, claims, Left.UNLIKE);
    List<Hearing.Statement> statements = new ArrayList<>();
    for (boolean kept : new boolean[] {true, false}) {
      fates.forEach(
          (claim, left) -> {
            if (kept == (left == Left.KEPT)) {
              statements.add(statement(syntax, claim, heard, left));
            }
          });
    }
    return new Hearing(
        words(syntax, 0, syntax.sentence().size()),
        statements,
        sound.tone(),
        Signals.SOUNDS_BAD,
        sound.ranked().from(1).stream()
            .limit(NEAREST)
            .map(l -> new Hearing.Likeness(l.threat(), l.weak(), l.other()))
            .toList(),
        signals.in(syntax, scopes, claims, sound, doubt).claims().stream()
            .map(c -> Sign.threat(c.claim().id()))
            .toList());
  }

  private static void leave(Map<Claims.Stated, Left> fates, List<Claims.Stated> claims, Left why) {
    fates.replaceAll((claim, left) -> left == Left.KEPT && !claims.contains(claim) ? why : left);
  }

  private static Hearing.Statement statement(
      Syntax syntax, Claims.Stated claim, Frames.Heard heard, Left left) {
    return new Hearing.Statement(
        claim.claim().id(),
        says(claim),
        heard.claims().contains(claim) ? By.FRAME : By.PHRASE,
        syntax.sentence().text().words(claim.span().start(), claim.span().end()),
        left);
  }

  private static String says(Claims.Stated claim) {
    boolean negated = claim.status() == Status.NEGATED;
    if (!claim.holds() && !negated) {
      return claim.status().word();
    }
    if (claim.claim() instanceof Phrases.Claim.OfControl) {
      return negated != claim.claim().saysMissing() ? "missing" : "in force";
    }
    return negated ? "false" : "true";
  }

  private static String words(Syntax syntax, int from, int to) {
    Sentence sentence = syntax.sentence();
    return sentence.text().words(sentence.token(from).start(), sentence.token(to - 1).end());
  }
}
