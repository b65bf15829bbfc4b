package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a heading says that is no fixed title but half a sentence: "What I would add with more
 * time", "Things we decided against", "The old stack". It goes by the verbs and the few words that
 * set a time or a distance, wherever they stand.
 */
final class Headlines {
  /** Longer ones tell a story of their own. */
  private static final int LONGEST = 12;

  private static final String THINGS =
      "what|what's|things|thing|ideas|stuff|everything|anything|features|where|work|next|areas|ways";

  private static final String DOING =
      "do|use|build|add|include|support|implement|have|ship|adopt|take|provide|install|run|host";

  /** What is denied of a thing that is not there; "not changed" speaks of one that is. */
  private static final String BEING_THERE =
      DOING
          + "|is|here|there|in|done|used|built|added|included|supported|implemented|shipped|adopted"
          + "|taken|provided|installed|covered|cover|needed|need|required|copied|copy|separate";

  private static final String ON_PURPOSE =
      "deliberately|intentionally|explicitly|consciously|purposely";

  /** Asks how something is done, and says nothing of what is there. */
  private static final List<Phrase> QUESTIONS =
      List.of(Phrase.of("how to|do|does|can|i|you"), Phrase.of("can|does|do|is|are|will|should"));

  /** What would speak for something else, were it not for these words. */
  private static final List<Phrase> BUT =
      List.of(
          Phrase.of("again"),
          Phrase.of("found nothing|no"),
          Phrase.of("be careful"),
          Phrase.of("still used|supported"));

  /** Before a colon they begin a sentence. */
  private static final Set<String> SPEAKERS = Words.of("i we you it they");

  private record Saying(Status standing, boolean first, Phrase words) {}

  private static final List<Saying> ALL =
      List.of(
          first(Status.PLANNED, THINGS + " ... would|could|might|i'd|we'd|you'd|should|needs"),
          first(Status.PLANNED, "i|we would|could|might|i'd|we'd"),
          first(Status.PLANNED, "i'd|we'd"),
          first(Status.PLANNED, "if ... had|were|was"),
          first(Status.PLANNED, "given|with ... time|week|month|day|year"),
          any(Status.PLANNED, "more time"),
          first(Status.PLANNED, "what|what's|where ... next"),
          first(Status.PLANNED, "still to|missing|open|pending"),
          any(Status.PLANNED, "left to do|build|add|implement|write"),
          first(Status.PLANNED, "left as|for"),
          any(Status.PLANNED, "not ... yet"),
          any(Status.PLANNED, "( yet"),
          any(Status.PLANNED, "on|over the|our horizon|wishlist|list"),
          first(Status.PLANNED, "to-do|todo|todos|to-dos|wishlist|someday"),
          first(Status.PLANNED, "maybe|perhaps|possibly later|someday|sometime|eventually"),
          first(Status.PLANNED, "coming|upcoming|eventually"),
          any(Status.PLANNED, "exercise|homework for"),
          any(Status.PLANNED, "stretch goals|goal"),
          any(Status.PLANNED, "target picture|architecture|state|landscape|design|image"),
          first(
              Status.PLANNED,
              "sketch|picture|drawing|diagram|image of the target|future|planned|next"),
          any(Status.PLANNED, "room to grow|improve"),
          any(
              Status.PLANNED,
              "potential|possible|future improvements|enhancements|extensions|optimisations|optimizations"),
          first(
              Status.PLANNED,
              "before|until going|moving|shipping|launch|launching|release|production"),
          first(
              Status.PLANNED,
              "path|road|way|route|migration|upgrade to|towards|path production|scale|v2|1.0|launch|cloud"),
          first(
              Status.PLANNED,
              "cloud|production|migration|upgrade|growth|evolution path|route|roadmap"),
          any(
              Status.PLANNED,
              "want|like|plan|hope to add|do|build|try|change|implement|support|move"),
          first(Status.PLANNED, "nice to have"),
          first(Status.PLANNED, "long-term|longer-term|future|next goals|goal|plans|plan|vision"),
          first(
              Status.PLANNED, "when|once|if we|it|you|this outgrow|outgrows|grow|grows|scale|need"),
          first(Status.PLANNED, "where ... end|go|goes|going|head|heading|headed"),
          first(Status.PLANNED, "in|for the|a future|long|next run|version|release"),
          any(Status.DEFERRED, "deferred|postponed|parked"),
          any(Status.CONSIDERED, "decided|voted|argued|advised against"),
          any(Status.CONSIDERED, "rejected|discarded|dismissed|considered|evaluated"),
          any(Status.CONSIDERED, "ruled|turned out|down"),
          any(Status.CONSIDERED, "not recommended|taken|chosen|pursued|picked"),
          first(
              Status.CONSIDERED, "what ... looked|tried|explored|weighed at|into|first|before|out"),
          first(
              Status.CONSIDERED,
              "other|alternative approaches|options|designs|ways|solutions|databases|choices|candidates|engines|frameworks|libraries|stacks|languages"),
          any(Status.CONSIDERED, "roads|road|paths|path not"),
          any(Status.CONSIDERED, "and|& alternatives"),
          any(Status.COMPARED, "competitors|competitor|competition|rivals"),
          first(Status.NEGATED, "what|what's|things ... not " + BEING_THERE),
          first(Status.NEGATED, ON_PURPOSE + " not " + BEING_THERE),
          first(
              Status.NEGATED,
              "not in|used|needed|here|ours|part|installed|included|built|introduced|there"),
          first(Status.NEGATED, "what ... make it"),
          any(Status.NEGATED, "decided|chose|agreed not to " + DOING),
          first(Status.NEGATED, "look ma ... no"),
          first(Status.NEGATED, "no ... required|needed|necessary|involved"),
          any(Status.NEGATED, "skipped|omitted|excluded"),
          any(Status.NEGATED, "left out|behind"),
          any(Status.NEGATED, "without using it|them"),
          first(
              Status.REPLACED,
              "what|what's|things ... removed|dropped|replaced|replaces|retired|deleted|killed|gone"),
          any(Status.REPLACED, "went|going away"),
          any(Status.REPLACED, "used to"),
          any(Status.REPLACED, "no longer"),
          any(Status.REPLACED, "not ... anymore"),
          any(Status.REPLACED, "had before"),
          any(Status.REPLACED, "we|i came|come from"),
          any(Status.REPLACED, "moved|migrated from"),
          first(Status.REPLACED, "life|world before"),
          first(Status.REPLACED, "the|our|my old|former|previous|legacy|original"),
          first(
              Status.REPLACED, "former|formerly|previously|obsolete|retired|removed|discontinued"),
          first(Status.REPLACED, "historical|history note|notes|background"),
          first(Status.CONSIDERED, "first|second|earlier|previous|failed attempt|attempts|try"),
          any(Status.REPLACED, "been removed|replaced|retired|dropped"),
          first(Status.COMPARED, "how others|other|similar"),
          first(Status.COMPARED, "other people|people's|projects|tools|work"),
          first(Status.COMPARED, "why another|yet"),
          first(
              Status.COMPARED,
              "why ... over|versus|vs ... alternatives|alternative|others|competitors|competition"),
          any(Status.COMPARED, "something else"),
          any(Status.COMPARED, "inspired|inspiration|influences"),
          first(Status.DEVELOPMENT_ONLY, "hacking|developing|tinkering"),
          any(Status.DEVELOPMENT_ONLY, "locally"),
          any(Status.DEVELOPMENT_ONLY, "on your|my own|machine|laptop|computer|box"),
          first(Status.DEVELOPMENT_ONLY, "building|build from source|git|scratch"),
          first(Status.OPTIONAL, "bring your"),
          first(Status.OPTIONAL, "swapping|optional"));

  private Headlines() {}

  private static Saying first(Status standing, String words) {
    return new Saying(standing, true, Phrase.of(words));
  }

  private static Saying any(Status standing, String words) {
    return new Saying(standing, false, Phrase.of(words));
  }

  /** What a heading that begins like no title says of what stands below it. */
  static Optional<Status> standing(List<Token> heading) {
    List<Token> words = Titles.words(heading);
    if (words.isEmpty() || words.size() > LONGEST || anywhere(BUT, words) || isQuestion(words)) {
      return Optional.empty();
    }
    return ALL.stream().filter(s -> isSaid(s, words)).map(Saying::standing).findFirst();
  }

  /** The same of a label within a sentence, which has to begin so. */
  static Optional<Status> ofLabel(List<Token> label) {
    List<Token> words = Titles.words(label);
    return words.isEmpty() || SPEAKERS.contains(words.get(0).word()) || anywhere(BUT, words)
        ? Optional.empty()
        : ALL.stream()
            .filter(s -> s.first() && s.words().end(words, 0) > 0)
            .map(Saying::standing)
            .findFirst();
  }

  private static boolean isQuestion(List<Token> words) {
    return QUESTIONS.stream().anyMatch(q -> q.end(words, 0) > 0);
  }

  private static boolean isSaid(Saying saying, List<Token> words) {
    return saying.first() ? saying.words().end(words, 0) > 0 : at(saying.words(), words);
  }

  private static boolean anywhere(List<Phrase> phrases, List<Token> words) {
    return phrases.stream().anyMatch(p -> at(p, words));
  }

  private static boolean at(Phrase phrase, List<Token> words) {
    for (int i = 0; i < words.size(); i++) {
      if (phrase.end(words, i) > i) {
        return true;
      }
    }
    return false;
  }
}
