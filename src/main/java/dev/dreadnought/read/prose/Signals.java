package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.catalog.Signs;
import dev.dreadnought.catalog.ThreatDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * Percent of what a sentence is like where nothing is bad that count against it. Against tone and
   * likeness about what a logistic regression gives it on 480 sentences that strangers wrote of
   * weaknesses and 3,500 others.
   */
  private static final int AGAINST = 125;

  /** They lead from one thing to the next, and state nothing. */
  private static final Set<String> SIGNPOSTS = Words.of("→ -> => | ⇒");

  /**
   * Of how bad a sentence sounds and how like it is to a weakness together: from here on it is
   * heard as a sign. Tried on descriptions of strangers in which weaknesses are marked, and on
   * others that only tell how a system is built.
   */
  private static final int HEARD = -185;

  /** From here on it is shown with a finding of that threat that is there for other reasons. */
  private static final int SHOWN = -50;

  /** What sounds no worse and names what works against a weakness does not mean the weakness. */
  static final int SOUNDS_BAD = 150;

  /** What is less like is heard as no sign, however bad it sounds. */
  private static final int IS_LIKE = 300;

  /** From here on what a long sentence is like tells what it is about. */
  private static final int RESEMBLES = 350;

  /**
   * What is more like a weakness than so many percent of its likeness to anything else, and more.
   */
  private static final int NEARLY = 80;

  private static final int LEAST = 100;

  /** In a text that tells of other things: what sounds no worse is not heard for that. */
  private static final int DOUBTED = 50;

  /** The same in any other text. */
  private static final int SOUNDS_PLAIN = -100;

  /** From here on a sentence that is most like a weakness means it, whatever else it says. */
  private static final int MEANS = 700;

  /** What is less like may mean anything. */
  private static final int MAY_MEAN = 200;

  /** A sentence seldom means more things. */
  private static final int MOST_MEANT = 2;

  /** Of a text with fewer sentences nothing can be said. */
  private static final int FEW = 8;

  /** Of one with fewer nobody knows whether it is a description at all. */
  private static final int HARDLY_ANY = 5;

  /** A text that tells of weaknesses does so in one sentence of so many, and in some at least. */
  private static final int ONE_OF = 8;

  private static final int SOME = 3;

  /** Of tone and likeness together: from here on a sentence counts as one that tells of one. */
  private static final int TELLS = -115;

  /** What a bad tone counts less where nobody can know what the text is about. */
  private static final int CHANCE = 50;

  /** What it counts less in a short description. */
  private static final int LITTLE = 50;

  /** What it counts less in a text that tells of other things. */
  private static final int STRANGE = 160;

  /** Percent of what it is most like: what it is less like than that, it hardly means. */
  private static final int HARDLY_LIKE = 20;

  /** The same in a long sentence, which has the words of a frame by chance more often. */
  private static final int HARDLY_LIKE_IF_LONG = 25;

  /** In tokens. */
  private static final int LONG = 12;

  /**
   * Percent of the weakness that a sentence says outright: what it is not far more like than that
   * is no second one. Of 48 pairs of strangers two more came out exact by it, and no weakness was
   * lost.
   */
  private static final int FAR_MORE_LIKE = 170;

  /** Percent of the nearest of several that frames hear in one sentence. */
  private static final int FAR_LESS_LIKE = 40;

  private static final int HUNDRED = 100;

  private static final String SOUNDS = "something that may mean this";

  private final Catalog catalog;
  private final SignIndex index;
  private final Tone tone;

  private final Map<String, List<String>> threatsByFact = new HashMap<>();

  private Signals(Catalog catalog, SignIndex index, Tone tone) {
    this.catalog = catalog;
    for (ThreatDefinition threat : catalog.threats().values()) {
      threat
          .when()
          .facts()
          .map(Condition.Is::fact)
          .distinct()
          .forEach(
              fact -> threatsByFact.computeIfAbsent(fact, f -> new ArrayList<>()).add(threat.id()));
    }
    this.index = index;
    this.tone = tone;
  }

  static Signals of(Catalog catalog) {
    Signs signs = catalog.language().signs();
    return new Signals(catalog, SignIndex.of(signs), Tone.of(signs));
  }

  /**
   * How a sentence sounds.
   *
   * @param tone how bad, whatever it is about
   * @param ranked the threats whose signs it is like, the most like first; none where it tells
   *     nothing
   * @param subjects the threats of whose subject the text speaks somewhere
   * @param presupposed what the text would have to speak of for a threat
   */
  record Sound(int tone, Ranking ranked, Set<String> subjects, Presupposed presupposed) {
    static final Sound NONE = new Sound(0, Ranking.NONE, Set.of(), Presupposed.NOTHING);

    boolean tellsOfWeakness() {
      return !ranked.isEmpty() && together(ranked.highest(), ranked.other(), tone) >= TELLS;
    }
  }

  /** How the sentences of a text sound, in their order. */
  List<Sound> sounds(List<Syntax> text) {
    List<Sound> sounds = new ArrayList<>();
    Set<String> words = new HashSet<>();
    text.forEach(s -> words.addAll(Gist.of(whole(s.sentence()))));
    Set<String> subjects = index.subjects(words);
    Presupposed presupposed =
        text.isEmpty() ? Presupposed.NOTHING : Presupposed.of(text.get(0).sentence().text());
    for (Syntax syntax : text) {
      boolean told = isTold(syntax.sentence());
      sounds.add(
          told
              ? new Sound(
                  toneOf(syntax.sentence()),
                  index.ranked(words(syntax), FEWEST_WORDS),
                  subjects,
                  presupposed)
              : Sound.NONE);
    }
    return sounds;
  }

  /**
   * What the tone of a single sentence counts less in a text: where others tell and hardly one of
   * them speaks of a weakness, one that does is chance, and in a short text nobody can know.
   */
  static int doubt(List<Sound> sounds) {
    long told = sounds.stream().filter(s -> !s.ranked().isEmpty()).count();
    long bad = sounds.stream().filter(Sound::tellsOfWeakness).count();
    if (told < FEW) {
      return told < HARDLY_ANY ? CHANCE : LITTLE;
    }
    return bad >= SOME && bad * ONE_OF >= told ? 0 : STRANGE;
  }

  /**
   * What a sentence seems to mean.
   *
   * @param claims what it says outright, which counts before what it is like: of what it is less
   *     like it is no sign
   * @param doubt what its tone counts less in this text
   */
  Frames.Heard in(
      Syntax syntax, Scopes scopes, List<Claims.Stated> claims, Sound sound, int doubt) {
    Sentence sentence = syntax.sentence();
    boolean today =
        !sound.ranked().isEmpty()
            && !Guards.isGuarded(sentence, 0, sentence.size())
            && syntax.verbs().stream().allMatch(v -> isToday(sentence, scopes.at(v.start())));
    if (!today) {
      return Frames.Heard.NOTHING;
    }
    int bad = sound.tone() - doubt;
    if (bad < SOUNDS_BAD && claims.stream().anyMatch(Signals::tellsOfControl)) {
      return Frames.Heard.NOTHING;
    }
    List<Claims.Stated> said = claims.stream().filter(Signals::tellsOfWeakness).toList();
    int most = doubt > 0 && !said.isEmpty() ? 1 : MOST_MEANT;
    int outright = said.stream().mapToInt(c -> likeness(c, sound)).max().orElse(0);
    List<Claims.Stated> heard = new ArrayList<>();
    for (Ranking.Likeness likeness : sound.ranked().mostLike()) {
      boolean speaks =
          heard.size() < most
              && HUNDRED * likeness.weak() > FAR_MORE_LIKE * outright
              && sound.subjects().contains(likeness.threat())
              && speaks(likeness, bad, doubt);
      if (!speaks) {
        continue;
      }
      ThreatDefinition threat = catalog.threats().get(likeness.threat());
      FactDefinition fact = catalog.facts().get(Sign.fact(likeness.threat()));
      if (threat != null
          && fact != null
          && !isSaid(threat, claims)
          && sound.presupposed().isSpokenOf(likeness.threat())) {
        heard.add(
            new Claims.Stated(
                new Phrases.Claim.OfFact(fact, false),
                syntax,
                0,
                sentence.size(),
                Status.PRESENT,
                Claims.Stated.span(syntax, 0, sentence.size()),
                true));
      }
    }
    return new Frames.Heard(heard, Set.of(), remarks(syntax, sound.ranked(), bad));
  }

  /**
   * Takes away the weaknesses that frames hear where a sentence says what works against something
   * and does not sound bad: their words stand there for another reason. A number stands for itself,
   * and so does what people say of nothing so much as of this weakness.
   */
  void hush(List<Claims.Stated> claims, Frames.Heard heard, Sound sound) {
    boolean answered =
        sound.tone() < SOUNDS_BAD && claims.stream().anyMatch(Signals::tellsOfControl);
    if (answered) {
      claims.removeIf(
          c ->
              tellsOfWeakness(c)
                  && heard.claims().contains(c)
                  && !heard.measured().contains(c.claim())
                  && !isMostLike(c, sound));
    }
  }

  private boolean isMostLike(Claims.Stated claim, Sound sound) {
    int most = sound.ranked().highest();
    return most >= MEANS && likeness(claim, sound) == most;
  }

  /**
   * Takes away the weaknesses that frames hear where people who tell of them use other words: of
   * those that one sentence seems to mean, those that it is far less like than the nearest, and all
   * that it is hardly like where it is very like another. A number stands for itself.
   */
  void choose(List<Claims.Stated> claims, Frames.Heard heard, Sound sound, int tokens) {
    boolean isLong = tokens >= LONG;
    int most = sound.ranked().highest();
    if (most < (isLong ? RESEMBLES : IS_LIKE)) {
      return;
    }
    Map<Claims.Stated, Integer> likeness = new LinkedHashMap<>();
    for (Claims.Stated claim : claims) {
      if (tellsOfWeakness(claim)
          && heard.claims().contains(claim)
          && !heard.measured().contains(claim.claim())) {
        likeness.put(claim, likeness(claim, sound));
      }
    }
    int best = likeness.values().stream().mapToInt(l -> l).max().orElse(0);
    int hardly = isLong ? HARDLY_LIKE_IF_LONG : HARDLY_LIKE;
    int least = Math.max(hardly * most, FAR_LESS_LIKE * best) / HUNDRED;
    likeness.forEach(
        (claim, like) -> {
          if (like < least) {
            claims.remove(claim);
          }
        });
  }

  /**
   * How like the sentence is to what people say of the nearest threat that the claim is ground for.
   */
  private int likeness(Claims.Stated claim, Sound sound) {
    return sound.ranked().highestOf(threatsByFact.getOrDefault(claim.claim().id(), List.of()));
  }

  /** Who says what works against something tells of no weakness, unless it sounds bad too. */
  private static boolean tellsOfControl(Claims.Stated claim) {
    return claim.holds()
        && claim.claim() instanceof Phrases.Claim.OfControl
        && !claim.claim().saysMissing();
  }

  /** Of a weakness, and not of what the system does or is for. */
  private static boolean tellsOfWeakness(Claims.Stated claim) {
    return claim.holds()
        && claim.claim() instanceof Phrases.Claim.OfFact of
        && of.fact().derivedBy().isEmpty();
  }

  /** A sentence that sounds bad is shown with findings that it may be about. */
  private static List<Frames.Remarked> remarks(Syntax syntax, Ranking ranked, int bad) {
    List<String> threats =
        ranked.from(MAY_MEAN).stream()
            .filter(l -> together(l, bad) >= SHOWN)
            .map(Ranking.Likeness::threat)
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

  private static String whole(Sentence sentence) {
    int from = sentence.token(0).start();
    return sentence.text().words(from, sentence.token(sentence.size() - 1).end());
  }

  private int toneOf(Sentence sentence) {
    return tone.of(whole(sentence));
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

  private static boolean speaks(Ranking.Likeness likeness, int bad, int doubt) {
    boolean sounds = likeness.weak() >= IS_LIKE && together(likeness, bad) >= HEARD;
    boolean stands = HUNDRED * likeness.weak() - NEARLY * likeness.other() >= HUNDRED * LEAST;
    return sounds || stands && bad >= (doubt == STRANGE ? DOUBTED : SOUNDS_PLAIN);
  }

  /** What is like it where all is well counts against it. */
  private static int together(Ranking.Likeness likeness, int bad) {
    return together(likeness.weak(), likeness.other(), bad);
  }

  private static int together(int weak, int other, int bad) {
    return bad + weak - AGAINST * other / HUNDRED;
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
