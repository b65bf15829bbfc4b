package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.catalog.ThreatDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hears signs of threats: a sentence that is more like what people say of a weakness than like what
 * they say where all is well. It states nothing; what it seems to mean becomes a possible finding.
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

  private final Catalog catalog;
  private final SignIndex index;

  private Signals(Catalog catalog, SignIndex index) {
    this.catalog = catalog;
    this.index = index;
  }

  static Signals of(Catalog catalog) {
    return new Signals(catalog, SignIndex.of(catalog.language().signs()));
  }

  /**
   * What a sentence seems to mean.
   *
   * @param claims what it says outright, which counts before what it is like
   */
  List<Claims.Stated> in(Syntax syntax, Scopes scopes, List<Claims.Stated> claims) {
    Sentence sentence = syntax.sentence();
    boolean told =
        sentence.standing().isPresent()
            && sentence.block() != Block.Kind.HEADING
            && sentence.tokens().stream().noneMatch(t -> SIGNPOSTS.contains(t.word()))
            && !sentence.isQuestion()
            && sentence.size() >= FEWEST_WORDS
            && syntax.verbs().stream().allMatch(v -> isToday(scopes.at(v.start())));
    if (!told) {
      return List.of();
    }
    String words = words(syntax);
    List<Claims.Stated> heard = new ArrayList<>();
    for (SignIndex.Likeness likeness : index.mostLike(words, FEWEST_WORDS)) {
      ThreatDefinition threat = catalog.threats().get(likeness.threat());
      FactDefinition fact = catalog.facts().get(Sign.fact(likeness.threat()));
      if (speaks(likeness) && threat != null && fact != null && !isSaid(threat, claims)) {
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
    return heard;
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

  private static boolean speaks(SignIndex.Likeness likeness) {
    return 100 * likeness.weak() - AGAINST * likeness.other() >= 100 * LEAST;
  }

  private static boolean isToday(Status status) {
    return status.isPresent() || status == Status.NEGATED;
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
