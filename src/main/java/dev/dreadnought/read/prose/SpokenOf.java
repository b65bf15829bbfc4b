package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What sentences name: the parts and people that are spoken of, here and just before. */
final class SpokenOf {
  /** So many sentences of a paragraph are looked back on. */
  private static final int PARAGRAPH = 8;

  private final Draft draft;
  private final Cast cast;
  private final Relations relations;

  /** The sentences so far. */
  private final List<ParsedSentence> told = new ArrayList<>();

  SpokenOf(Draft draft, Cast cast, Relations relations) {
    this.draft = draft;
    this.cast = cast;
    this.relations = relations;
  }

  /** Goes on to the next sentence. */
  void tell(ParsedSentence sentence) {
    told.add(sentence);
  }

  /** The sentences so far, in reading order. */
  List<ParsedSentence> told() {
    return told;
  }

  /** What is told in the section of a sentence that a heading names; or null. */
  Draft.@Nullable Part headed(Sentence sentence) {
    return cast.programOfHeading(sentence);
  }

  /** The part that a phrase means, or null. */
  Draft.@Nullable Part part(NounPhrase phrase) {
    return cast.part(phrase);
  }

  /** What a sentence names, subjects first. */
  List<Object> mentioned(ParsedSentence sentence, Applicability.Fit fits) {
    Set<Object> found = new LinkedHashSet<>();
    for (Predicate predicate : sentence.predicates()) {
      found.addAll(relations.named(predicate));
    }
    for (NounPhrase phrase : sentence.phrases()) {
      if (phrase.isPresent()) {
        found.addAll(elements(phrase));
      }
    }
    found.removeIf(o -> !fits.test(o));
    return List.copyOf(found);
  }

  /** What the sentences before name in the same paragraph, point or row. */
  List<Draft.Part> paragraph(Sentence sentence, Applicability.Fit fits) {
    Set<Draft.Part> around = new LinkedHashSet<>();
    Sentence from = sentence;
    ParsedSentence begin = null;
    int first = Math.max(0, told.size() - PARAGRAPH);
    for (int i = told.size() - 1; i >= first && told.get(i).sentence().isBefore(from); i--) {
      begin = told.get(i);
      from = begin.sentence();
      around.addAll(parts(mentioned(begin, fits)));
    }
    Draft.Part entry =
        begin == null || sentence.block() == Block.Kind.PARAGRAPH ? null : entry(begin);
    return entry != null && fits.test(entry) ? List.of(entry) : List.copyOf(around);
  }

  /** What a row or a point of a list begins with, or null. */
  Draft.@Nullable Part entry(ParsedSentence begin) {
    boolean row = begin.sentence().block() == Block.Kind.ROW;
    return begin.phrases().stream()
        .filter(p -> p.isPresent() && (p.from() <= 1 || row))
        .map(cast::part)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  static List<Draft.Part> parts(List<Object> objects) {
    return objects.stream().map(Draft.Part.class::cast).toList();
  }

  /** The parts and people that a phrase means. */
  List<Object> elements(NounPhrase phrase) {
    List<Object> found = new ArrayList<>(cast.parts(List.of(phrase)));
    if (phrase.is(NounPhrase.Sort.MATERIAL)) {
      phrase.technologies().forEach(t -> found.addAll(cast.madeWith(t)));
    }
    if (phrase.plain() != null && phrase.plain().isActor()) {
      Draft.Person person =
          draft.persons.get(((Meaning.OfActor) phrase.plain().meaning()).wording().name());
      if (person != null) {
        found.add(person);
      }
    }
    return found;
  }

  /** What a clause names. */
  Set<Object> named(ParsedSentence sentence, Syntax.Clause clause) {
    Set<Object> named = new LinkedHashSet<>(subjects(sentence, clause));
    for (NounPhrase phrase : sentence.phrasesIn(clause)) {
      if (phrase.isPresent()) {
        named.addAll(elements(phrase));
      }
    }
    return named;
  }

  /** Who does something in a clause. */
  List<Draft.Part> subjects(ParsedSentence sentence, Syntax.Clause clause) {
    List<Draft.Part> subjects = new ArrayList<>();
    for (Predicate predicate : sentence.predicates()) {
      Syntax.Occurrence verb = predicate.verb();
      if (verb != null
          && verb.isFinite()
          && verb.at() >= clause.from()
          && verb.at() < clause.to()) {
        subjects.addAll(relations.named(predicate));
      }
    }
    return subjects;
  }

  /** The word before a noun, its determiners and plain adjectives left out. */
  static String leading(Sentence sentence, int from) {
    int i = from - 1;
    while (i >= 0 && isSmall(sentence.word(i))) {
      i--;
    }
    return i < 0 ? "" : sentence.word(i);
  }

  private static boolean isSmall(String word) {
    boolean leads = Words.PREPOSITIONS.contains(word) || Words.CONJUNCTIONS.contains(word);
    return !leads && (Words.DETERMINERS.contains(word) || Words.PLAIN.contains(word));
  }
}
