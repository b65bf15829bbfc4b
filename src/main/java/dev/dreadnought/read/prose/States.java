package dev.dreadnought.read.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What few words without a sentence say has become of a thing: a cell of a column "Status", a word
 * in brackets, a heading such as "Tried, didn't stay".
 */
final class States {
  private static final Map<String, Status> WORDS = words();

  /** Those that mean nothing else when they stand in a heading. */
  private static final Set<String> OF_HEADINGS =
      Words.of(
          "retired dropped decommissioned superseded scrapped abandoned tried rejected discarded"
              + " dismissed gone defunct obsolete switched shut threw thrown cancelled killed unbuilt rid longer"
              + " graveyard cemetery");

  /** Behind a denial they say that a thing is not there; "not encrypted" says how it is. */
  private static final Set<String> BEING_THERE =
      Words.of(
          "used use needed required deployed installed included supported available present built"
              + " implemented introduced enabled activated bought chosen adopted started done there"
              + " planned wanted live yet applicable here any more longer");

  private static final Set<String> DENIALS =
      Words.of("not no never didn't don't isn't won't \u2717 \u2718 \u274c \u2716 \u274e");
  private static final Set<String> STAYING = Words.of("stay last survive stick work make");
  private static final Set<String> PARTICLES = Words.of("off down out away aside");

  /** Words of a heading beside the one that says it. */
  private static final Set<String> BESIDE =
      Words.of(
          "systems system things thing parts part components component stuff technologies technology"
              + " tools tool products product software services service pieces what that which we i"
              + " you it they have has had is are was were be been this the a an our my all some by"
              + " since in on of and or , . last year years now didn't stay make it against long"
              + " ago off down out away yet never not built already ones got no use using"
              + " run running need");

  private States() {}

  /** What a cell says. */
  static Status of(List<Token> cell) {
    if (isOver(cell)) {
      return Status.REPLACED;
    }
    for (int i = 0; i < cell.size(); i++) {
      if (DENIALS.contains(cell.get(i).word())) {
        Status denied = denied(cell, i);
        if (!denied.isPresent() || i == 0) {
          return denied;
        }
        continue;
      }
      Status found = at(cell, i);
      if (found != null) {
        return found;
      }
    }
    return Status.PRESENT;
  }

  private static Status at(List<Token> cell, int i) {
    boolean parted = i + 1 < cell.size() && PARTICLES.contains(cell.get(i + 1).word());
    String word = cell.get(i).word();
    boolean end = word.equals("end") && i + 2 < cell.size() && cell.get(i + 2).is("life");
    return parted && isMoved(word) || end ? Status.REPLACED : WORDS.get(word);
  }

  private static boolean isMoved(String word) {
    return word.equals("switched")
        || word.equals("turned")
        || word.equals("shut")
        || word.equals("phased")
        || word.equals("thrown")
        || word.equals("taken");
  }

  private static Status denied(List<Token> cell, int i) {
    if (i + 1 == cell.size()) {
      return Status.NEGATED;
    }
    String next = cell.get(i + 1).word();
    if (next.equals("yet")) {
      return Status.NEGATED;
    }
    if (STAYING.contains(next)) {
      return Status.REPLACED;
    }
    return BEING_THERE.contains(next) || cell.get(i + 1).isMark() ? Status.NEGATED : Status.PRESENT;
  }

  /** "Until 2020", "2017 - 2019". */
  private static boolean isOver(List<Token> cell) {
    for (int i = 0; i + 1 < cell.size(); i++) {
      boolean until = cell.get(i).is("until") || cell.get(i).is("till");
      boolean years =
          i + 2 < cell.size()
              && Perspective.isYear(cell.get(i).word())
              && (cell.get(i + 1).is("-") || cell.get(i + 1).is("\u2013"))
              && Perspective.isYear(cell.get(i + 2).word());
      boolean joined =
          Perspective.isYear(cell.get(i).word())
              && Perspective.isYear(cell.get(i + 1).word())
              && cell.get(i + 1).joined();
      if (until && Perspective.isYear(cell.get(i + 1).word()) || years || joined) {
        return true;
      }
    }
    return false;
  }

  /** What a heading says that holds nothing but such words. */
  static Optional<Status> ofHeading(List<Token> heading) {
    Status said = Status.PRESENT;
    for (Token token : heading) {
      boolean state = OF_HEADINGS.contains(token.word());
      boolean plain = BESIDE.contains(token.word()) || token.type() == Token.Type.NUMBER;
      if (!state && !plain) {
        return Optional.empty();
      }
      said = state && said.isPresent() ? WORDS.get(token.word()) : said;
    }
    Status denied = said.isPresent() && isUnbuilt(heading) ? Status.NEGATED : said;
    return denied.isPresent() ? Optional.empty() : Optional.of(denied);
  }

  /** "Never built", "not built yet". */
  private static boolean isUnbuilt(List<Token> heading) {
    for (int i = 0; i + 1 < heading.size(); i++) {
      boolean denied = heading.get(i).is("not") || heading.get(i).is("never");
      if (denied && heading.get(i + 1).is("built")) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Status> words() {
    Map<String, Status> words = new HashMap<>();
    put(
        words,
        Status.PLANNED,
        "planned upcoming todo future proposed roadmap soon later pending tbd wip maybe eventually"
            + " idea wish wanted dream unbuilt");
    put(words, Status.DEFERRED, "deferred postponed parked");
    put(
        words,
        Status.REPLACED,
        "removed replaced retired dropped decommissioned superseded gone former obsolete defunct dead"
            + " unplugged cancelled scrapped abandoned killed switched shut threw thrown eol sunset"
            + " history graveyard cemetery rid longer was formerly previously");
    put(
        words,
        Status.CONSIDERED,
        "rejected considered evaluated discarded declined dismissed tried too runner lost second"
            + " third unsuitable vetoed overkill");
    put(words, Status.OPTIONAL, "optional");
    put(words, Status.DEVELOPMENT_ONLY, "development dev test tests testing local ci staging");
    put(words, Status.NEGATED, "unused absent missing none nope forbidden banned prohibited taboo");
    put(
        words,
        Status.PRESENT,
        "production prod live active chosen accepted current winner use used running yes");
    return Map.copyOf(words);
  }

  private static void put(Map<String, Status> words, Status status, String list) {
    Words.split(list, ' ').forEach(w -> words.put(w, status));
  }
}
