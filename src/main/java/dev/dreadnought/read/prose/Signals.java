package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.catalog.Signs;
import dev.dreadnought.catalog.ThreatDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hears signs of threats: a sentence that sounds bad and is like what people say of a weakness, or
 * that is more like this than like what they say where all is well. It states nothing; what it
 * seems to mean becomes a possible finding, or is shown with one that is there.
 */
final class Signals {
  /** A sentence that has fewer words in common with all others says too little. */
  private static final int FEWEST_WORDS = 4;

  /**
   * Of what a sentence is like where nothing is bad, so many of a hundred count against it. With
   * {@link #LEAST} tried on sentences that readers who did not know the program wrote and marked.
   */
  private static final int AGAINST = 80;

  /** They lead from one thing to the next, and state nothing. */
  private static final Set<String> SIGNPOSTS = Words.of("→ -> => | ⇒");

  private static final int LEAST = 100;

  /**
   * Of how bad a sentence sounds and how like it is to a weakness together: from here on it is
   * heard as a sign. Tried on descriptions of strangers in which weaknesses are marked, and on
   * others that only tell how a system is built.
   */
  private static final int HEARD = 550;

  /** From here on it is shown with a finding of that threat that is there for other reasons. */
  private static final int SHOWN = 400;

  /** What sounds no worse is not heard, however like it is. */
  private static final int SOUNDS_BAD = 150;

  /** What is less like is heard as no sign, however bad it sounds. */
  private static final int IS_LIKE = 500;

  /** What is less like may mean anything. */
  private static final int MAY_MEAN = 300;

  /** A sentence seldom means more things. */
  private static final int MOST_MEANT = 2;

  /** Of a text with fewer sentences nothing can be said. */
  private static final int FEW = 5;

  /** A text that tells of weaknesses sounds bad in one sentence of so many at least. */
  private static final int ONE_OF = 6;

  /** The tone from which on a sentence counts as one that sounds bad. */
  private static final int COUNTED = 200;

  /** What a bad tone counts less in a text in which hardly a sentence has one. */
  private static final int CHANCE = 300;

  private static final String SOUNDS = "something like this";

  private final Catalog catalog;
  private final SignIndex index;
  private final Tone tone;

  private Signals(Catalog catalog, SignIndex index, Tone tone) {
    this.catalog = catalog;
    this.index = index;
    this.tone = tone;
  }

  static Signals of(Catalog catalog) {
    Signs signs = catalog.language().signs();
    return new Signals(catalog, SignIndex.of(signs), Tone.of(signs));
  }

  /**
   * What the tone of a single sentence counts less in a text: where others tell and hardly one of
   * them sounds bad, one that does is chance, and in a very short text nobody can know.
   */
  int doubt(List<Syntax> text) {
    int told = 0;
    int bad = 0;
    for (Syntax syntax : text) {
      Sentence sentence = syntax.sentence();
      if (isTold(sentence)) {
        told++;
        bad += toneOf(sentence) >= COUNTED ? 1 : 0;
      }
    }
    return told >= FEW && bad * ONE_OF >= told ? 0 : CHANCE;
  }

  /**
   * What a sentence seems to mean.
   *
   * @param claims what it says outright, which counts before what it is like
   * @param doubt what its tone counts less in this text
   */
  Frames.Heard in(Syntax syntax, Scopes scopes, List<Claims.Stated> claims, int doubt) {
    Sentence sentence = syntax.sentence();
    boolean today =
        isTold(sentence)
            && syntax.verbs().stream().allMatch(v -> isToday(sentence, scopes.at(v.start())));
    if (!today) {
      return Frames.Heard.NOTHING;
    }
    int bad = toneOf(sentence) - doubt;
    List<SignIndex.Likeness> ranked = index.ranked(words(syntax), FEWEST_WORDS);
    List<Claims.Stated> heard = new ArrayList<>();
    for (SignIndex.Likeness likeness : SignIndex.mostLike(ranked)) {
      ThreatDefinition threat = catalog.threats().get(likeness.threat());
      FactDefinition fact = catalog.facts().get(Sign.fact(likeness.threat()));
      if (heard.size() < MOST_MEANT
          && speaks(likeness, bad)
          && threat != null
          && fact != null
          && !isSaid(threat, claims)) {
        heard.add(
            new Claims.Stated(
                new Phrases.Claim.OfFact(fact),
                syntax,
                0,
                sentence.size(),
                Status.PRESENT,
                Claims.Stated.span(syntax, 0, sentence.size()),
                true));
      }
    }
    return new Frames.Heard(heard, remarks(syntax, ranked, bad));
  }

  /** A sentence that sounds bad is shown with findings that it may be about. */
  private static List<Frames.Remarked> remarks(
      Syntax syntax, List<SignIndex.Likeness> ranked, int bad) {
    List<String> threats =
        ranked.stream()
            .filter(l -> l.weak() >= MAY_MEAN && together(l, bad) >= SHOWN)
            .map(SignIndex.Likeness::threat)
            .toList();
    if (threats.isEmpty()) {
      return List.of();
    }
    Span span = Claims.Stated.span(syntax, 0, syntax.sentence().size());
    return List.of(new Frames.Remarked(SOUNDS, List.of(), threats, span));
  }

  private static boolean isTold(Sentence sentence) {
    return sentence.standing().isPresent()
        && sentence.block() != Block.Kind.HEADING
        && sentence.tokens().stream().noneMatch(t -> SIGNPOSTS.contains(t.word()))
        && !sentence.isQuestion()
        && sentence.size() >= FEWEST_WORDS;
  }

  private int toneOf(Sentence sentence) {
    int from = sentence.token(0).start();
    return tone.of(sentence.text().words(from, sentence.token(sentence.size() - 1).end()));
  }

  /** Without the names of technologies, which say of what a sentence speaks and nothing else. */
  private static String words(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    StringBuilder words = new StringBuilder();
    int from = 0;
    for (Mention mention : syntax.mentions()) {
      if (mention.isTechnology() && mention.from() >= from) {
        add(sentence, from, mention.from(), words);
        from = mention.to();
      }
    }
    add(sentence, from, sentence.size(), words);
    return words.toString();
  }

  private static void add(Sentence sentence, int from, int to, StringBuilder words) {
    if (from < to) {
      words.append(
          sentence.text().words(sentence.token(from).start(), sentence.token(to - 1).end()));
    }
    words.append(". ");
  }

  private static boolean speaks(SignIndex.Likeness likeness, int bad) {
    boolean sounds =
        bad >= SOUNDS_BAD && likeness.weak() >= IS_LIKE && together(likeness, bad) >= HEARD;
    return sounds || 100 * likeness.weak() - AGAINST * likeness.other() >= 100 * LEAST;
  }

  /** A half of what is like it where all is well counts against it. */
  private static int together(SignIndex.Likeness likeness, int bad) {
    return bad + likeness.weak() - likeness.other() / 2;
  }

  private static boolean isToday(Sentence sentence, Status status) {
    return status.isPresent() || status == Status.NEGATED || Frames.isSupposed(sentence, status);
  }

  /** True where the sentence says outright what gives ground for a threat, or works against it. */
  private static boolean isSaid(ThreatDefinition threat, List<Claims.Stated> claims) {
    List<String> grounds = new ArrayList<>();
    threat.when().facts().forEach(f -> grounds.add(f.fact()));
    return claims.stream()
        .anyMatch(
            c ->
                grounds.contains(c.claim().id())
                    || c.claim() instanceof Phrases.Claim.OfControl
                        && c.holds()
                        && !c.claim().saysMissing()
                        && threat.mitigations().containsKey(c.claim().id()));
  }
}
