package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What headings, the labels of lists and the heads of columns say about what stands below them:
 * "Out of scope", "Roadmap", "Alternatives considered", "Not used".
 */
final class Titles {
  private static final int LONGEST_LEAD = 2;
  private static final int LONGEST_CONTEST = 8;

  /** A title and what it makes of the things below it; to be found whole, or before "for …". */
  private record Title(Phrase words, Status standing, boolean open) {}

  private static final String WHAT_IS_DONE =
      "find|see|get|need|have|use|pick|choose|run|adopt|want|do|build|include|support";

  private static final List<Title> ALL =
      List.of(
          // They say it of all that follows, however the title goes on.
          open(Status.NEGATED, "why not"),
          open(Status.NEGATED, "why we|i|it don't|didn't|avoid|avoided"),
          open(Status.NEGATED, "why we|i|it do|did|does not"),
          open(Status.NEGATED, "why there is no"),
          open(Status.NEGATED, "why no"),
          open(Status.NEGATED, "what you|we|it|i won't|don't|didn't " + WHAT_IS_DONE),
          open(Status.NEGATED, "what you|we|it|i will|do|did not " + WHAT_IS_DONE),
          open(Status.CONSIDERED, "what was|we|i rejected|considered|evaluated|tried|discarded"),
          open(
              Status.CONSIDERED,
              "what we|i have|'ve rejected|considered|evaluated|tried|discarded"),
          open(Status.CONSIDERED, "options|alternatives|candidates include|are|were|under|we|i|on"),
          open(
              Status.CONSIDERED,
              "possible|potential|candidate|alternative|other solutions|options|choices|approaches|alternatives|candidates include|are|were"),
          open(Status.COMPARED, "compare|comparing"),
          open(Status.REPLACED, "why we|i left|dropped|ditched|abandoned|stopped|replaced|quit"),
          open(Status.REPLACED, "why we|i moved|migrated|switched away|from|off"),
          open(Status.CONSIDERED, "why we|i rejected|discarded"),
          open(
              Status.CONSIDERED,
              "option|alternative|candidate|variant|approach|strategy|attempt 1|2|3|4|5|6|a|b|c|d|e|one|two|three|1a|1b|2a|2b|3a|3b"),
          open(Status.COMPARED, "how is|are|does ... different|differ|compare"),
          open(Status.COMPARED, "difference|differences between|from|to|with"),
          open(Status.COMPARED, "comparison|compared with|to|of|between"),
          open(Status.COMPARED, "inspired by"),
          title(Status.NEGATED, "not doing|supported"),
          title(Status.NEGATED, "won't do|have"),
          title(Status.NEGATED, "will not do|have"),
          title(
              Status.NEGATED,
              "bad|wrong|anti-pattern|anti-patterns|antipattern|antipatterns|don't"),
          open(Status.NEGATED, "not to be confused|mistaken"),
          title(Status.NEGATED, "not here|ours|installed|involved|among"),
          title(Status.NEGATED, "not part of it|this|us"),
          title(Status.NEGATED, "things|names|what that|which are|is not here"),
          title(Status.REPLACED, "gone|history|defunct|dead|extinct|graveyard|museum"),
          title(Status.REPLACED, "no longer here|used|there|running"),
          title(
              Status.NEGATED,
              "not used|included|needed|required|supported|present|planned|wanted|desired|requested"),
          title(Status.NEGATED, "not in use|place"),
          title(Status.NEGATED, "unused|unsupported|missing|absent|excluded"),
          title(Status.NEGATED, "what we do|did not use|have|need"),
          title(Status.NEGATED, "what we don't|didn't use|have|need"),
          title(Status.NEGATED, "we do not use|have|need"),
          title(Status.NEGATED, "we don't use|have|need"),
          title(Status.OUT_OF_SCOPE, "out of scope"),
          title(Status.OUT_OF_SCOPE, "not in scope"),
          title(Status.OUT_OF_SCOPE, "not covered|considered|addressed"),
          title(Status.OUT_OF_SCOPE, "scope exclusions"),
          title(Status.OUT_OF_SCOPE, "exclusions|non-goals|non-goal|nongoals|anti-goals"),
          title(Status.OUT_OF_SCOPE, "non goals|goal"),
          title(Status.OUT_OF_SCOPE, "what it is not|n't"),
          title(
              Status.PLANNED,
              "future engineering|approach|approaches|design|phase|phases|network|setup|work|works|plans|improvements|enhancements|ideas|extensions|directions|scope|features|steps|developments|state|architecture|stack|releases|versions|considerations"),
          title(
              Status.PLANNED, "future|upcoming|planned|todo|to-do|todos|to-dos|backlog|later|soon"),
          title(
              Status.PLANNED,
              "planned|upcoming|pending features|changes|work|improvements|components|integrations|additions"),
          title(Status.PLANNED, "roadmap|road-map|wishlist|outlook"),
          title(Status.PLANNED, "to do"),
          title(Status.PLANNED, "wish list"),
          title(Status.PLANNED, "next steps|step|phase|release|version|up"),
          title(Status.PLANNED, "coming soon|next|later"),
          title(Status.PLANNED, "what is next|planned|missing"),
          title(Status.PLANNED, "what's next|planned|missing"),
          title(
              Status.PLANNED,
              "possible|potential|further|suggested|proposed improvements|improvement|enhancements|extensions|additions|ideas|optimizations|optimisations|changes|features|work"),
          title(Status.PLANNED, "things|ideas|stuff to improve|do|add|try|consider|explore"),
          title(Status.PLANNED, "room for improvement|improvements"),
          title(Status.PLANNED, "improvements|ideas|maybe|perhaps|eventually|someday|next"),
          title(Status.PLANNED, "where we|it go|goes next"),
          title(Status.PLANNED, "not yet|now"),
          title(Status.PLANNED, "not yet implemented|supported|done|available|included"),
          title(Status.PLANNED, "target architecture|state"),
          title(Status.PLANNED, "planned for next year|quarter|month|release|version"),
          title(Status.DEFERRED, "deferred|postponed|parked"),
          title(Status.DEFERRED, "deferred items|features|work|decisions|scope"),
          title(
              Status.CONSIDERED,
              "alternatives|alternative considered|rejected|discarded|evaluated"),
          title(
              Status.CONSIDERED,
              "considered|rejected|discarded|evaluated|other alternatives|options|approaches|solutions|designs|ideas|technologies"),
          title(
              Status.CONSIDERED,
              "options|approaches|technologies considered|rejected|evaluated|discarded"),
          title(Status.CONSIDERED, "alternatives|rejected|discarded|considered"),
          title(
              Status.COMPARED,
              "related|prior|similar work|works|art|projects|tools|products|systems"),
          title(Status.COMPARED, "comparison|comparisons|competitors|inspiration|inspirations"),
          title(Status.COMPARED, "pros|cons|disadvantages|drawbacks|trade-offs|tradeoffs"),
          title(Status.COMPARED, "pros and|& cons"),
          title(Status.COMPARED, "advantages and|& disadvantages|drawbacks"),
          title(Status.COMPARED, "reasons|rationale|reason|reasoning|justification"),
          title(Status.COMPARED, "why"),
          title(
              Status.OTHER_PARTY,
              "references|reference|bibliography|acknowledgements|acknowledgments|credits|thanks|contact|author|authors|license|licence|links"),
          title(Status.OTHER_PARTY, "further|recommended reading"),
          title(Status.OTHER_PARTY, "see also"),
          title(Status.OTHER_PARTY, "special thanks"),
          title(Status.OTHER_PARTY, "about the author|authors|me"),
          title(Status.OTHER_PARTY, "about me"),
          title(Status.CONSIDERED, "options|approaches|candidates|consideration"),
          title(Status.CONSIDERED, "options|approaches|alternatives comparison|overview|analysis"),
          title(Status.CONSIDERED, "comparison of options|approaches|alternatives"),
          title(Status.CONSIDERED, "rejected|discarded"),
          title(Status.CONSIDERED, "decided|voted|spoke against"),
          title(Status.CONSIDERED, "dead ends|end"),
          title(Status.COMPARED, "comparison with|to other|others|alternatives|similar ..."),
          title(
              Status.REPLACED,
              "previous|former|old|past architecture|stack|design|system|setup|version|solution|implementation"),
          title(
              Status.REPLACED,
              "legacy|initial|original|first architecture|stack|design|system|setup|version|solution|implementation"),
          open(
              Status.REPLACED,
              "previous|former|old|original|legacy ... architecture|stack|design|setup|version|solution|implementation|deployment|infrastructure"),
          title(Status.REPLACED, "as is"),
          title(Status.REPLACED, "removed|replaced|retired|decommissioned|deprecated"),
          title(Status.REPLACED, "before|previously|was|old|formerly"),
          title(Status.REPLACED, "before the migration|rewrite|move|change"),
          title(Status.REPLACED, "how it was|used"),
          title(Status.REPLACED, "the old way|days|world|setup"),
          title(Status.REPLACED, "where we started|were"),
          title(Status.OPTIONAL, "optional|add-ons|extras"),
          title(
              Status.OPTIONAL,
              "optional components|features|dependencies|services|integrations|parts|extras|modules|add-ons"),
          title(
              Status.DEVELOPMENT_ONLY,
              "development|developer|dev|local setup|environment|environments|tools|tooling|dependencies|server|workflow|guide|stack|machine|database"),
          title(Status.DEVELOPMENT_ONLY, "local development|testing setup|environment"),
          title(
              Status.DEVELOPMENT_ONLY,
              "development|dev|local|testing|tests|test|contributing|developing|ci|mocks"),
          title(
              Status.DEVELOPMENT_ONLY,
              "local|automated|unit|integration|manual|running|end-to-end|load development|tests|testing"),
          title(Status.DEVELOPMENT_ONLY, "running|run|setting|set locally"),
          title(Status.DEVELOPMENT_ONLY, "running the tests"),
          title(
              Status.DEVELOPMENT_ONLY,
              "test|testing environment|environments|setup|plan|strategy|suite|tools|data|stack"),
          title(Status.DEVELOPMENT_ONLY, "continuous integration"),
          title(Status.DEVELOPMENT_ONLY, "for developers|contributors|development|testing"),
          title(
              Status.FEATURE,
              "feature|features|functionality|functionalities|capabilities|highlights"),
          title(Status.FEATURE, "feature list|overview|highlights"),
          title(Status.FEATURE, "functional requirements"),
          title(Status.FEATURE, "what it does"),
          title(Status.FEATURE, "what you can do"),
          title(Status.FEATURE, "use cases"),
          title(Status.COMPARED, "potential|possible|typical|common|example use cases|case"),
          title(Status.COMPARED, "supported browsers|platforms"),
          title(Status.COMPARED, "browser|platform support"),
          title(Status.FEATURE, "user stories"),
          title(
              Status.PRESENT,
              "current|present architecture|stack|design|system|setup|state|version"),
          title(
              Status.PRESENT,
              "done|used|chosen|decision|production|now|today|included|after|afterwards"),
          title(Status.PRESENT, "in use|production|scope"),
          title(
              Status.PRESENT,
              "tech|technology|technologies|technical|software|tool stack|stacks|used|choices"),
          title(
              Status.PRESENT,
              "technologies|tools|libraries|frameworks|languages|packages|apis|software|hardware|services used|involved"),
          title(
              Status.PRESENT,
              "technologies|tools|libraries|frameworks|languages and|& technologies|tools|libraries|frameworks|languages"),
          title(Status.PRESENT, "built|made|created|written with|using|on"));

  private static final Map<String, List<Title>> BY_WORD = byWord();

  /** What may stand before "roadmap" and "features" without changing what they mean. */
  private static final Set<String> TAILS = Words.of("roadmap features backlog highlights");

  /** A title goes on with one of them. */
  private static final Set<String> LINKS = Words.of("for of in and & / ( on to - , with :");

  /** Columns in which each row says what has become of it. */
  private static final Set<String> STATES =
      Words.of(
          "status state verdict decision phase stage availability outcome result environment"
              + " env usage");

  /** How a title may end that says whether its thing is there yet. */
  private static final Map<String, Status> SUFFIXES =
      Map.ofEntries(
          Map.entry("not implemented", Status.PLANNED),
          Map.entry("not yet implemented", Status.PLANNED),
          Map.entry("to be implemented", Status.PLANNED),
          Map.entry("unimplemented", Status.PLANNED),
          Map.entry("not started", Status.PLANNED),
          Map.entry("planned", Status.PLANNED),
          Map.entry("todo", Status.PLANNED),
          Map.entry("to do", Status.PLANNED),
          Map.entry("tbd", Status.PLANNED),
          Map.entry("future", Status.PLANNED),
          Map.entry("future work", Status.PLANNED),
          Map.entry("coming soon", Status.PLANNED),
          Map.entry("proposed", Status.PLANNED),
          Map.entry("deferred", Status.DEFERRED),
          Map.entry("postponed", Status.DEFERRED),
          Map.entry("out of scope", Status.OUT_OF_SCOPE),
          Map.entry("optional", Status.OPTIONAL),
          Map.entry("removed", Status.REPLACED),
          Map.entry("deprecated", Status.REPLACED),
          Map.entry("retired", Status.REPLACED));

  /** Words of the longest of them, and the mark before. */
  private static final int LONGEST_STATE = 4;

  private Titles() {}

  private static Title title(Status standing, String words) {
    return new Title(Phrase.of(words), standing, false);
  }

  private static Title open(Status standing, String words) {
    return new Title(Phrase.of(words), standing, true);
  }

  /** What a title makes of what stands below it; empty for one that says nothing about it. */
  static Optional<Status> standing(List<Token> tokens) {
    List<Token> words = words(tokens);
    Optional<Status> whole = isContest(words) ? Optional.of(Status.COMPARED) : at(words, 0);
    whole = whole.isEmpty() ? suffix(words) : whole;
    whole = whole.isEmpty() ? States.ofHeading(words) : whole;
    for (int i = 1; whole.isEmpty() && i <= LONGEST_LEAD && i < words.size(); i++) {
      boolean tail = i == words.size() - 1 && TAILS.contains(words.get(i).word());
      whole = tail ? at(words, i) : whole;
    }
    return whole;
  }

  /** Without the marks before and behind. */
  static List<Token> words(List<Token> tokens) {
    int first = 0;
    while (first < tokens.size() && !tokens.get(first).isWord()) {
      first++;
    }
    int end = tokens.size();
    while (end > first && tokens.get(end - 1).isMark()) {
      end--;
    }
    return tokens.subList(first, end);
  }

  /** "Search - not implemented", "Services (planned)": what has become of it, at the end. */
  private static Optional<Status> suffix(List<Token> words) {
    for (int i = words.size() - 1; i > 0 && words.size() - i <= LONGEST_STATE; i--) {
      Token mark = words.get(i);
      if (mark.is("(") || mark.is("-") || mark.is(":") || mark.is("\u2014")) {
        return Optional.ofNullable(
            SUFFIXES.get(
                words.subList(i + 1, words.size()).stream()
                    .map(Token::word)
                    .collect(Collectors.joining(" "))));
      }
    }
    return Optional.empty();
  }

  /** "A vs. B". */
  private static boolean isContest(List<Token> words) {
    return words.size() <= LONGEST_CONTEST
        && words.stream().anyMatch(t -> t.is("vs") || t.is("versus"));
  }

  private static Optional<Status> at(List<Token> words, int from) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int longest = from;
    Optional<Status> found = Optional.empty();
    for (Title title : BY_WORD.getOrDefault(words.get(from).word(), List.of())) {
      int end = title.words().end(words, from);
      boolean whole = end == words.size() || title.open() || LINKS.contains(words.get(end).word());
      if (end > longest && whole) {
        longest = end;
        found = Optional.of(title.standing());
      }
    }
    return found;
  }

  /** True of the head of a column in which each row says what has become of it. */
  static boolean isState(List<Token> head) {
    return !head.isEmpty() && STATES.contains(head.get(head.size() - 1).word());
  }

  private static Map<String, List<Title>> byWord() {
    Map<String, List<Title>> index = new HashMap<>();
    for (Title title : ALL) {
      for (Phrase.Stem stem : title.words().beginnings()) {
        index.computeIfAbsent(stem.word(), w -> new ArrayList<>()).add(title);
      }
    }
    return index;
  }
}
