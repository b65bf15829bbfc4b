package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text that tells what something can do and names no part of it: "login, search, checkout". There
 * is a program then, of which nothing else is known.
 */
final class Features {
  private static final int ENOUGH = 2;

  /** Nouns and verbs for what programs let their users do. */
  private static final Set<String> DOINGS =
      Words.of(
          "login logout sign signup signin register registration search browse upload uploads"
              + " download checkout cart basket wishlist payment payments pay order orders booking"
              + " bookings reservation reservations comment comments review reviews rating ratings"
              + " profile profiles chat messaging messages feed follow like share notifications"
              + " newsletter subscription subscriptions dashboard panel report reports statistics"
              + " invoices export import calendar appointments map tracking gallery forum wiki poll"
              + " polls quiz leaderboard playlist playlists");

  private Features() {}

  /** Adds the program, where the text names none and tells of it. */
  static void imply(
      Draft draft, Cast cast, List<ParsedSentence> sentences, List<Claims.Stated> claims) {
    if (draft.parts.stream().anyMatch(p -> !p.whole)) {
      return;
    }
    List<Span> told = new ArrayList<>();
    for (ParsedSentence sentence : sentences) {
      doings(sentence.sentence()).forEach(told::add);
    }
    boolean holds = claims.stream().anyMatch(Claims.Stated::holds);
    if (told.size() < ENOUGH && !(holds && !told.isEmpty())) {
      return;
    }
    Draft.Part program = new Draft.Part(draft.parts.size(), ComponentKind.OTHER);
    program.inferred = true;
    told.forEach(s -> Draft.keep(program.spans, s));
    draft.parts.add(program);
    cast.chooseMain();
  }

  private static List<Span> doings(Sentence sentence) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (DOINGS.contains(sentence.word(i)) && sentence.standing().isPresent()) {
        found.add(new Span(sentence.token(i).start(), sentence.token(i).end()));
      }
    }
    return found;
  }
}
