package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the predicates say about the parts: flows, hosts, fronts, materials, data. */
final class Relations {
  private final Draft draft;
  private final Cast cast;
  private final List<Verb> verbs = new ArrayList<>();
  private final Map<Predicate, Subjects> subjectsOf = new IdentityHashMap<>();

  /** The parts that were spoken of last, for "it". */
  private List<Draft.Part> spokenOf = List.of();

  /** A verb that said something, for the marks in the report. */
  record Verb(String relation, Span span) {}

  /**
   * Who a predicate is about.
   *
   * @param named true where the sentence names them, by name or pronoun; otherwise it is taken to
   *     be about the main program
   */
  record Subjects(List<Draft.Part> parts, boolean named) {}

  /** The stores that something was put into last, for "takes them". */
  private List<Draft.Part> storesSpokenOf = List.of();

  private Relations(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  /** Adds to the draft what the predicates say. */
  static Relations read(Draft draft, Cast cast, List<Predicate> predicates) {
    Relations relations = new Relations(draft, cast);
    predicates.stream()
        .filter(p -> p.sense() == Verbs.Sense.CONSIST || p.sense() == Verbs.Sense.USE)
        .forEach(relations::wholes);
    relations.frame(predicates);
    predicates.forEach(relations::predicate);
    return relations;
  }

  /** The verbs that were understood. */
  List<Verb> verbs() {
    return verbs;
  }

  /** Whom the sentence names as the subject of a predicate. */
  List<Draft.Part> named(Predicate predicate) {
    Subjects subjects = subjectsOf.get(predicate);
    return subjects != null && subjects.named() ? subjects.parts() : List.of();
  }

  /** "The shop consists of a front end and an API": the shop is the sum of them. */
  private void wholes(Predicate predicate) {
    List<Draft.Part> subjects = cast.parts(predicate.subjects());
    List<Draft.Part> objects = new ArrayList<>();
    predicate.arguments().forEach(a -> cast.parts(List.of(a.phrase())).forEach(objects::add));
    boolean client = objects.stream().anyMatch(o -> Kinds.isClient(o.kind));
    boolean server = objects.stream().anyMatch(o -> Kinds.isServer(o.kind));
    boolean sum =
        predicate.isPresent()
            && (predicate.sense() == Verbs.Sense.CONSIST ? client || server : client && server);
    if (sum && subjects.size() == 1 && !objects.contains(subjects.get(0))) {
      Draft.Part whole = subjects.get(0);
      whole.whole = true;
      if (draft.main == whole) {
        draft.main =
            objects.stream().filter(o -> Kinds.isServer(o.kind)).findFirst().orElse(objects.get(0));
      }
    }
  }

  /**
   * Beside a front end and a back end, "the web shop" of which nothing is said to be made is the
   * two together.
   */
  private void frame(List<Predicate> predicates) {
    boolean client = !draft.parts(Kinds::isClient).isEmpty();
    List<Draft.Part> servers =
        draft.parts(k -> k == ComponentKind.API || k == ComponentKind.SERVICE);
    if (!client || servers.isEmpty()) {
      return;
    }
    Set<Draft.Part> made = new LinkedHashSet<>();
    predicates.stream()
        .filter(Relations::namesMaterial)
        .forEach(p -> made.addAll(cast.parts(p.subjects())));
    for (Draft.Part part :
        draft.parts(k -> k == ComponentKind.WEB_APPLICATION || k == ComponentKind.OTHER)) {
      part.whole = part.materials.isEmpty() && !made.contains(part);
    }
    cast.chooseMain();
  }

  private static boolean namesMaterial(Predicate predicate) {
    return predicate.arguments().stream().anyMatch(a -> a.phrase().is(NounPhrase.Sort.MATERIAL));
  }

  private void predicate(Predicate predicate) {
    Subjects subjects = subjects(predicate);
    subjectsOf.put(predicate, subjects);
    if (!predicate.isPresent()) {
      return;
    }
    Scene scene = new Scene(draft, cast, predicate, subjects.parts());
    boolean said = isAboutThem(predicate) ? scene.readFrom(storesSpokenOf) : scene.read();
    storesSpokenOf = scene.stores().isEmpty() ? storesSpokenOf : scene.stores();
    if (said && predicate.verb() != null && predicate.sense() != null) {
      Token verb = predicate.syntax().sentence().token(predicate.verb().at());
      verbs.add(
          new Verb(
              predicate.sense().name().toLowerCase(Locale.ROOT),
              new Span(verb.start(), verb.end())));
    }
  }

  /** Who the predicate is about; without a known subject, what was spoken of last. */
  private Subjects subjects(Predicate predicate) {
    List<Draft.Part> found = cast.parts(predicate.subjects());
    boolean finite = predicate.verb() != null && predicate.verb().isFinite();
    if (!found.isEmpty()) {
      if (finite || predicate.verb() == null) {
        spokenOf = found;
      }
      return new Subjects(found, true);
    }
    boolean others =
        predicate.subjects().stream()
            .anyMatch(s -> s.is(NounPhrase.Sort.DATA) || s.is(NounPhrase.Sort.ACTOR));
    if (others) {
      return new Subjects(List.of(), false);
    }
    boolean material = predicate.subjects().stream().anyMatch(s -> s.is(NounPhrase.Sort.MATERIAL));
    if (predicate.verb() != null && isIt(predicate) && !spokenOf.isEmpty() && !material) {
      return new Subjects(spokenOf, true);
    }
    return new Subjects(draft.main == null ? List.of() : List.of(draft.main), false);
  }

  /** "The worker consumes them": from where they were said to be. */
  private static boolean isAboutThem(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean takes =
        predicate.sense() == Verbs.Sense.RECEIVE || predicate.sense() == Verbs.Sense.READ;
    if (verb == null || !takes || predicate.isPassive()) {
      return false;
    }
    String object = predicate.syntax().sentence().word(verb.at() + 1);
    boolean pronoun = object.equals("them") || object.equals("it") || object.equals("these");
    return pronoun
        && predicate.arguments().stream().noneMatch(a -> a.phrase().is(NounPhrase.Sort.COMPONENT));
  }

  private static boolean isIt(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null) {
      return false;
    }
    Sentence sentence = predicate.syntax().sentence();
    for (int i = verb.start() - 1; i >= Math.max(0, verb.start() - 3); i--) {
      String word = sentence.word(i);
      if (word.equals("it") || word.equals("this") || word.equals("they") || word.equals("which")) {
        return true;
      }
    }
    return false;
  }
}
