package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What headings, the labels of lists and the heads of columns say about what stands below them:
 * "Out of scope", "Roadmap", "Alternatives considered", "Not used".
 */
final class Titles {
  private static final int LONGEST_LEAD = 2;

  /** A title and what it makes of the things below it; to be found whole, or before "for …". */
  private record Title(Phrase words, Status standing) {}

  private static final List<Title> ALL =
      List.of(
          title(Status.NEGATED, "not used|included|needed|required|supported|present|planned"),
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
              "future work|works|plans|improvements|enhancements|ideas|extensions|directions|scope|features|steps|developments|state|architecture|stack|releases|versions|considerations"),
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
          title(Status.PLANNED, "what is|'s next|planned|missing"),
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
          title(Status.COMPARED, "comparison with|to other|others|alternatives|similar ..."),
          title(
              Status.REPLACED,
              "previous|former|old|past architecture|stack|design|system|setup|version|solution|implementation"),
          title(Status.REPLACED, "removed|replaced|retired|decommissioned"),
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
              "development|local|testing|tests|test|contributing|developing|ci|mocks"),
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
          title(Status.FEATURE, "user stories"),
          title(
              Status.PRESENT,
              "current|present architecture|stack|design|system|setup|state|version"),
          title(Status.PRESENT, "done|used|chosen|decision|production|now|today|included"),
          title(Status.PRESENT, "in use|production|scope"));

  private static final Map<String, List<Title>> BY_WORD = byWord();

  /** What may stand before "roadmap" and "features" without changing what they mean. */
  private static final Set<String> TAILS = Words.of("roadmap features backlog highlights");

  /** A title goes on with one of them. */
  private static final Set<String> LINKS = Words.of("for of in and & / ( on to - , with");

  /** Columns in which each row says what has become of it. */
  private static final Set<String> STATES =
      Words.of(
          "status state verdict decision phase stage availability outcome result environment"
              + " env usage");

  private static final Map<String, Status> WORDS = words();

  private Titles() {}

  private static Title title(Status standing, String words) {
    return new Title(Phrase.of(words), standing);
  }

  /** What a title makes of what stands below it; empty for one that says nothing about it. */
  static Optional<Status> standing(List<Token> tokens) {
    int first = 0;
    while (first < tokens.size() && !tokens.get(first).isWord()) {
      first++;
    }
    int end = tokens.size();
    while (end > first && tokens.get(end - 1).isMark()) {
      end--;
    }
    List<Token> words = tokens.subList(first, end);
    Optional<Status> whole = at(words, 0);
    for (int i = 1; whole.isEmpty() && i <= LONGEST_LEAD && i < words.size(); i++) {
      boolean tail = i == words.size() - 1 && TAILS.contains(words.get(i).word());
      whole = tail ? at(words, i) : whole;
    }
    return whole;
  }

  private static Optional<Status> at(List<Token> words, int from) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int longest = from;
    Optional<Status> found = Optional.empty();
    for (Title title : BY_WORD.getOrDefault(words.get(from).word(), List.of())) {
      int end = title.words().end(words, from);
      boolean whole = end == words.size() || LINKS.contains(words.get(end).word());
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

  /** What a cell of such a column says. */
  static Status state(List<Token> cell) {
    for (int i = 0; i < cell.size(); i++) {
      if (cell.get(i).is("not")) {
        return Status.NEGATED;
      }
      Status found = WORDS.get(cell.get(i).word());
      if (found != null) {
        return found;
      }
    }
    return Status.PRESENT;
  }

  private static Map<String, Status> words() {
    Map<String, Status> words = new HashMap<>();
    put(words, Status.PLANNED, "planned upcoming todo future proposed roadmap soon later pending");
    put(words, Status.DEFERRED, "deferred postponed parked");
    put(words, Status.REPLACED, "removed replaced retired dropped decommissioned superseded gone");
    put(words, Status.CONSIDERED, "rejected considered evaluated discarded declined");
    put(words, Status.OPTIONAL, "optional");
    put(words, Status.DEVELOPMENT_ONLY, "development dev test tests testing local ci staging");
    put(words, Status.NEGATED, "unused absent missing none no");
    put(words, Status.PRESENT, "production prod live active chosen accepted current");
    return Map.copyOf(words);
  }

  private static void put(Map<String, Status> words, Status status, String list) {
    Words.split(list, ' ').forEach(w -> words.put(w, status));
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
