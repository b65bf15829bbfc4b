package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Frameworks that an author calls a program by: "Django puts the jobs into Redis", "nginx passes
 * requests to FastAPI". Where a framework acts or is turned to, and the text names no program that
 * could be made with it, the framework's name is the program's.
 */
final class ActingFrameworks {
  /** What a program does to others, and what it works with. */
  static final Set<Verbs.Sense> DEEDS =
      Set.of(
          Verbs.Sense.SEND,
          Verbs.Sense.STORE,
          Verbs.Sense.READ,
          Verbs.Sense.RECEIVE,
          Verbs.Sense.EDIT,
          Verbs.Sense.USE);

  /** What no build tool and no format does to a program. */
  private static final Set<Verbs.Sense> TURNS =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.RECEIVE);

  private final Draft draft;
  private final Cast cast;

  /** By tool: the parts that it turns to. */
  private final Map<String, Set<Draft.Part>> turnedTo = new TreeMap<>();

  private ActingFrameworks(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  /** Adds the programs, before anybody is said to turn to them. */
  static void add(Draft draft, Cast cast, List<Predicate> predicates) {
    ActingFrameworks reader = new ActingFrameworks(draft, cast);
    for (Predicate predicate : predicates) {
      if (predicate.isPresent() && predicate.verb() != null) {
        reader.read(predicate);
      }
    }
    cast.chooseMain();
  }

  private void read(Predicate predicate) {
    boolean acts =
        DEEDS.contains(predicate.sense())
            && !predicate.isPassive()
            && predicate.verb().isFinite()
            && (isOfIt(predicate)
                || predicate.arguments().stream().anyMatch(a -> isPart(a.phrase())));
    if (acts) {
      predicate.subjects().forEach(this::program);
    }
    if (acts && TURNS.contains(predicate.sense()) && !isOfIt(predicate)) {
      predicate.subjects().forEach(s -> tool(s, predicate));
    }
    boolean passes =
        predicate.sense() == Verbs.Sense.SEND || predicate.sense() == Verbs.Sense.FRONT;
    if (passes && predicate.subjects().stream().anyMatch(this::isPart)) {
      predicate.arguments().stream()
          .filter(a -> a.isDirect() || a.isAny("to"))
          .forEach(a -> program(a.phrase()));
    }
  }

  /** "Angular calls it". */
  private static boolean isOfIt(Predicate predicate) {
    String next = predicate.syntax().word(predicate.verb().at() + 1);
    return predicate.sense() == Verbs.Sense.SEND && (next.equals("it") || next.equals("them"));
  }

  private boolean isPart(NounPhrase phrase) {
    return phrase.isPresent() && cast.part(phrase) != null;
  }

  private void program(NounPhrase phrase) {
    Technology framework = onlyOf(phrase);
    if (framework == null
        || framework.kind() != ComponentKind.FRAMEWORK
        || cast.isUsed(framework.id())
        || hasMaker(framework)) {
      return;
    }
    ComponentKind kind =
        Kinds.isForPhones(framework)
            ? ComponentKind.MOBILE_APP
            : isOfPages(framework) ? ComponentKind.WEB_APPLICATION : ComponentKind.OTHER;
    cast.add(phrase, kind, framework.name());
  }

  /** The technology of a phrase that says nothing else; null for every other phrase. */
  private static @Nullable Technology onlyOf(NounPhrase phrase) {
    boolean bare =
        phrase.is(NounPhrase.Sort.MATERIAL)
            && phrase.isPresent()
            && phrase.head() == null
            && phrase.technologies().size() == 1;
    return bare ? phrase.technologies().get(0).technology() : null;
  }

  /**
   * "Telegraf asks the meter service and sends the readings to the archive": a tool that turns to
   * two parts is a program, and none of what either is made of.
   */
  private void tool(NounPhrase phrase, Predicate predicate) {
    Technology tool = onlyOf(phrase);
    if (tool == null
        || tool.kind() != ComponentKind.OTHER
        || tool.vendor() != null
        || cast.isUsed(tool.id())) {
      return;
    }
    Set<Draft.Part> asked = turnedTo.computeIfAbsent(tool.id(), t -> new LinkedHashSet<>());
    predicate.arguments().stream()
        .map(a -> a.phrase().isPresent() ? cast.part(a.phrase()) : null)
        .filter(Objects::nonNull)
        .forEach(asked::add);
    if (asked.size() > 1) {
      cast.add(phrase, ComponentKind.SERVICE, tool.name());
    }
  }

  /** True where some program of the text may well be made with it. */
  private boolean hasMaker(Technology framework) {
    return draft.parts.stream()
        .filter(p -> !p.whole && !p.isProduct() && !Dispatchers.isOne(p))
        .anyMatch(p -> mayBeMadeWith(p, framework));
  }

  private static boolean mayBeMadeWith(Draft.Part part, Technology framework) {
    boolean made =
        part.materials.values().stream()
            .anyMatch(m -> m.technology.kind() == ComponentKind.FRAMEWORK);
    if (Kinds.isForPhones(framework)) {
      return part.kind == ComponentKind.MOBILE_APP || part.kind == ComponentKind.OTHER && !made;
    }
    boolean page =
        part.kind == ComponentKind.BROWSER_CLIENT || part.kind == ComponentKind.WEB_APPLICATION;
    if (isOfPages(framework)) {
      return !made && (page || part.kind == ComponentKind.OTHER);
    }
    return !made && Kinds.isServer(part.kind);
  }

  private static boolean isOfPages(Technology framework) {
    return "javascript".equals(framework.runtime());
  }
}
