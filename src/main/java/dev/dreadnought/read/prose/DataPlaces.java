package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which data a predicate moves without its full name, and where it is kept without a store's name:
 * "keeps unsent reports on the phone".
 */
final class DataPlaces {
  private static final Set<String> DEVICES =
      Words.of("phone phones smartphone smartphones device devices tablet tablets handset locally");

  /** What goes with a request, and what is written into it. */
  private static final Set<String> CARRIED =
      Words.of("token tokens jwt jwts cookie cookies session header headers");

  private static final String FILE = "file";

  private final Draft draft;
  private final Predicate predicate;
  private final List<Draft.Part> subjects;

  DataPlaces(Draft draft, Predicate predicate, List<Draft.Part> subjects) {
    this.draft = draft;
    this.predicate = predicate;
    this.subjects = subjects;
  }

  /**
   * True of the bucket in "uploads photos to the bucket", and in "loads photos from the bucket".
   */
  static boolean isMovedTo(Predicate.Argument argument, Predicate predicate) {
    if (predicate.sense() == null || predicate.isPassive()) {
      return false;
    }
    return switch (predicate.sense()) {
      case SEND -> argument.isAny("to into in onto on from");
      case READ -> argument.isAny("from in");
      default -> moves(predicate) && argument.isAny("to into onto");
    };
  }

  /** Verbs that people edit with, of which a program makes a transport: "uploads", "adds". */
  private static boolean moves(Predicate predicate) {
    return predicate.sense() == Verbs.Sense.EDIT || predicate.sense() == Verbs.Sense.REPLACE;
  }

  /** True of the browser in "the cart is kept in the browser". */
  boolean isKeptIn(Predicate.Argument argument) {
    return argument.isAny("in on inside within")
        && predicate.subjects().stream().noneMatch(s -> s.is(NounPhrase.Sort.ACTOR));
  }

  /** The programs on people's own devices that the predicate keeps something on. */
  List<Draft.Part> devices() {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !namesDevice(verb)) {
      return List.of();
    }
    List<Draft.Part> apps = draft.parts(k -> k == ComponentKind.MOBILE_APP);
    List<Draft.Part> own = subjects.stream().filter(s -> Kinds.isClient(s.kind)).toList();
    boolean only = predicate.isPassive() || !subjects.isEmpty() && own.isEmpty();
    return !own.isEmpty() ? own : only && apps.size() == 1 ? apps : List.of();
  }

  private boolean namesDevice(Syntax.Occurrence verb) {
    Sentence sentence = predicate.syntax().sentence();
    int end = predicate.syntax().clauseOf(verb.at()).to();
    for (int i = verb.at() + 1; i < end; i++) {
      if (DEVICES.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Data called by the last word of its name: "unsent reports" after "visit reports". */
  Optional<Draft.Asset> shortNamed() {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !isTransport()) {
      return Optional.empty();
    }
    return predicate.isPassive()
        ? shortNamed(predicate.syntax().clauseOf(verb.at()).from(), verb.start())
        : shortNamed(verb.at() + 1, predicate.syntax().clauseOf(verb.at()).to());
  }

  private boolean isTransport() {
    Verbs.Sense sense = predicate.sense();
    return sense == Verbs.Sense.STORE || sense == Verbs.Sense.SEND || sense == Verbs.Sense.READ;
  }

  /** The first noun of a range that only adjectives stand before. */
  private Optional<Draft.Asset> shortNamed(int from, int to) {
    Sentence sentence = predicate.syntax().sentence();
    int at = from;
    while (at < to && isModifier(sentence.word(at))) {
      at++;
    }
    if (at >= to || predicate.syntax().mentionAt(at) != null) {
      return Optional.empty();
    }
    String end = " " + Plural.of(sentence.word(at));
    String same = " " + sentence.word(at);
    List<Draft.Asset> meant =
        draft.assets.values().stream()
            .filter(a -> a.plural.endsWith(end) || a.plural.endsWith(same))
            .toList();
    if (meant.size() != 1) {
      return Optional.empty();
    }
    Draft.keep(
        meant.get(0).spans, new Span(sentence.token(from).start(), sentence.token(at).end()));
    return Optional.of(meant.get(0));
  }

  /** Not a noun, which would tell one report from another, and nothing that denies. */
  private static boolean isModifier(String word) {
    return Words.PLAIN.contains(word)
        || Words.DETERMINERS.contains(word) && !word.equals("no")
        || word.length() > 4 && (word.startsWith("un") || word.endsWith("ed"));
  }

  /**
   * "Compares the guest recorded on the booking with the guest in the access token", "writes the
   * role into the token": nobody says that the token is kept anywhere.
   */
  void dropBystanders(Collection<Draft.Asset> assets) {
    Syntax.Occurrence verb = predicate.verb();
    boolean told = verb != null && verb.use() == Syntax.Use.PARTICIPLE && predicate.isPassive();
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      boolean data = Scene.isData(phrase) && !argument.isDirect();
      boolean carried =
          data
              && argument.isAny("in into inside within on")
              && CARRIED.contains(phrase.sentence().word(phrase.to() - 1));
      if (data && told || carried) {
        draft
            .named(((Meaning.OfData) phrase.data().get(0).meaning()).plural())
            .ifPresent(assets::remove);
      }
    }
  }

  static boolean isFile(Draft.Asset asset) {
    return asset.kinds.contains(FILE);
  }

  /** True of "a PDF", of which nothing was said before. */
  static boolean isNewFile(NounPhrase phrase) {
    return phrase.article() != NounPhrase.Article.DEFINITE
        && phrase.data().get(0).meaning().id().equals(FILE);
  }
}
