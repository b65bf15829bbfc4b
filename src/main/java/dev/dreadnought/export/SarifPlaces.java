package dev.dreadnought.export;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where findings stand in the inputs: at the words that are their ground, else at those of their
 * element, else on the first line, for a result without a place makes code scanning refuse all.
 */
final class SarifPlaces {
  private static final int MOST_RELATED = 10;

  private final Assessment assessment;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Integer> artifacts = new HashMap<>();
  private final Map<String, List<Location>> elements = new HashMap<>();

  SarifPlaces(Assessment assessment) {
    this.assessment = assessment;
    ThreatModel model = assessment.model();
    for (Source source : assessment.reading().inputs()) {
      texts.put(source.name(), source.text());
      artifacts.put(source.name(), artifacts.size());
    }
    model.components().forEach(c -> elements.put(c.id(), c.sources()));
    model.actors().forEach(a -> elements.put(a.id(), a.sources()));
    model.flows().forEach(f -> elements.put(f.id(), f.sources()));
    model.dataAssets().forEach(d -> elements.put(d.id(), d.sources()));
    model.boundaries().forEach(b -> elements.put(b.id(), b.sources()));
  }

  /** The physical location of a finding. */
  JsonObject of(Finding finding) {
    return physical(place(finding));
  }

  private Optional<Location> place(Finding finding) {
    return Stream.concat(
            finding.grounds().stream().flatMap(b -> b.sources().stream()),
            elements.getOrDefault(finding.element(), List.of()).stream())
        .filter(l -> artifacts.containsKey(l.input()))
        .findFirst();
  }

  private JsonObject physical(Optional<Location> place) {
    if (place.isEmpty()) {
      boolean any = !assessment.reading().inputs().isEmpty();
      String input = any ? assessment.reading().inputs().get(0).name() : "model.yaml";
      JsonObject artifact = new JsonObject().put("uri", Names.uri(input));
      if (any) {
        artifact.put("index", 0);
      }
      return new JsonObject()
          .put("artifactLocation", artifact)
          .put("region", new JsonObject().put("startLine", 1));
    }
    Location at = place.get();
    return new JsonObject()
        .put(
            "artifactLocation",
            new JsonObject()
                .put("uri", Names.uri(at.input()))
                .put("index", artifacts.get(at.input())))
        .put("region", region(at));
  }

  private JsonObject region(Location at) {
    JsonObject region =
        new JsonObject().put("startLine", at.line()).put("startColumn", at.column());
    String rest = from(at);
    if (at.length() > 0 && at.length() <= rest.length()) {
      String words = rest.substring(0, at.length());
      int lines = (int) words.chars().filter(c -> c == '\n').count();
      int last = words.lastIndexOf('\n');
      region.put("endLine", at.line() + lines);
      region.put("endColumn", last < 0 ? at.column() + at.length() : words.length() - last);
    }
    return region;
  }

  /** The input from a place on; empty where it is not there. */
  private String from(Location at) {
    String text = texts.getOrDefault(at.input(), "");
    int start = 0;
    for (int line = 1; line < at.line(); line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return "";
      }
      start = end + 1;
    }
    int begin = start + at.column() - 1;
    return begin < text.length() ? text.substring(begin) : "";
  }

  /** The other words that a finding rests on. */
  List<JsonObject> related(Finding finding) {
    Optional<Location> first = place(finding);
    List<JsonObject> related = new ArrayList<>();
    Set<Location> seen = new LinkedHashSet<>();
    first.ifPresent(seen::add);
    for (Because because : finding.grounds()) {
      for (Location place : because.sources()) {
        if (artifacts.containsKey(place.input()) && seen.add(place)) {
          related.add(
              new JsonObject()
                  .put("id", related.size() + 1)
                  .put("message", new JsonObject().put("text", because.text()))
                  .put("physicalLocation", physical(Optional.of(place))));
        }
      }
    }
    return related.subList(0, Math.min(MOST_RELATED, related.size()));
  }
}
