package dev.dreadnought.read;

import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.yaml.Excerpt;
import dev.dreadnought.yaml.Suggestion;
import dev.dreadnought.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of a file and the places that name them; checked when all of the file was read. */
final class References {
  private final List<Problem> problems;
  private final Map<String, Declared> declared = new LinkedHashMap<>();
  private final List<Reference> references = new ArrayList<>();

  private record Declared(ElementType type, @Nullable Location place) {}

  private record Reference(String field, YamlNode.Scalar id, List<ElementType> types) {}

  References(List<Problem> problems) {
    this.problems = problems;
    declared.put(ThreatModel.SYSTEM, new Declared(ElementType.SYSTEM, null));
  }

  /** An element has this id; false, and a problem, where another has it already. */
  boolean declare(String id, ElementType type, Location place) {
    Declared earlier = declared.putIfAbsent(id, new Declared(type, place));
    if (earlier == null) {
      return true;
    }
    problems.add(
        earlier.place() == null
            ? Problem.error(
                place, "the id \"system\" is that of the system itself", "choose another")
            : Problem.error(
                place,
                "the id " + Excerpt.quoted(id) + " stands twice",
                "it is that of " + earlier.type().phrase() + " at line " + earlier.place().line()));
    return false;
  }

  /** A field names an element that must be of one of these types. */
  void refer(String field, YamlNode.Scalar id, ElementType... types) {
    references.add(new Reference(field, id, List.of(types)));
  }

  void check() {
    references.forEach(this::check);
  }

  private void check(Reference reference) {
    String id = reference.id().text();
    Declared target = declared.get(id);
    if (target != null && reference.types().contains(target.type())) {
      return;
    }
    if (target != null) {
      problems.add(
          Problem.error(
              reference.id().location(),
              Excerpt.quoted(id) + " is " + target.type().phrase(),
              reference.field() + " names " + phrase(reference.types())));
      return;
    }
    List<String> right = new ArrayList<>();
    declared.forEach(
        (known, d) -> {
          if (reference.types().contains(d.type())) {
            right.add(known);
          }
        });
    String near = right.isEmpty() ? "" : Suggestion.of(id, right);
    problems.add(
        Problem.error(
            reference.id().location(),
            reference.field() + " names " + Excerpt.quoted(id) + ", and no element has that id",
            near.isEmpty() ? "name " + phrase(reference.types()) : near));
  }

  private static String phrase(List<ElementType> types) {
    List<String> phrases = types.stream().map(ElementType::phrase).toList();
    return types.size() == 1
        ? phrases.get(0)
        : String.join(", ", phrases.subList(0, phrases.size() - 1))
            + " or "
            + phrases.get(phrases.size() - 1);
  }

  /** Elements that lie in themselves, along one field. */
  void refuseCircles(String field, Map<String, YamlNode.Scalar> parents) {
    Set<String> settled = new HashSet<>();
    for (String start : parents.keySet()) {
      Set<String> way = new HashSet<>();
      String id = start;
      while (parents.containsKey(id) && !settled.contains(id) && way.add(id)) {
        id = parents.get(id).text();
      }
      if (way.contains(id)) {
        problems.add(
            Problem.error(
                parents.get(id).location(),
                field + " leads from " + Excerpt.quoted(id) + " back to itself",
                "leave one of the circle out"));
      }
      settled.addAll(way);
    }
  }
}
