package dev.dreadnought.export;

import dev.dreadnought.diff.Part;
import dev.dreadnought.diff.Snapshot;
import dev.dreadnought.diff.Snapshot.Decided;
import dev.dreadnought.diff.Snapshot.Score;
import dev.dreadnought.diff.Snapshot.State;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An analysis document read again, as far as comparing needs it. */
public final class SavedAnalysis {
  private static final String BEGIN = "\"dreadnought/analysis/";
  private static final int HEAD = 200;

  private SavedAnalysis() {}

  /** True for a text that begins as an analysis document does, of whatever version. */
  public static boolean is(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length())).stripLeading();
    return head.startsWith("{") && head.contains("\"schema\"") && head.contains(BEGIN);
  }

  /**
   * The record that a document holds.
   *
   * @throws InvalidInputException where it is no JSON, or of a version that is not read
   */
  public static Snapshot read(Source source) {
    JsonTree document = JsonTree.read(source);
    String schema = document.get("schema").text();
    if (!schema.equals(AnalysisJson.SCHEMA)) {
      throw new InvalidInputException(
          List.of(
              Problem.error(
                  new Location(source.name(), 1, 1, 0),
                  "the document is of \"" + schema + "\"",
                  "an analysis of " + AnalysisJson.SCHEMA + " is read")));
    }
    Map<String, String> facts = new TreeMap<>();
    for (JsonTree fact : document.get("facts").items()) {
      facts.put(fact.get("id").text(), word(fact.get("value").text()));
    }
    Map<String, State> findings = new TreeMap<>();
    for (JsonTree finding : document.get("findings").items()) {
      findings.put(finding.get("id").text(), state(finding));
    }
    return new Snapshot(
        document.get("system").get("name").text(),
        engine(document.get("engine")),
        parts(document),
        facts,
        findings,
        document.get("decisions").items().stream().map(SavedAnalysis::decided).toList());
  }

  private static String word(String truth) {
    return truth.isEmpty() ? "unknown" : truth.equals("true") ? "yes" : "no";
  }

  private static Map<String, String> engine(JsonTree engine) {
    Map<String, String> made = new TreeMap<>();
    made.put("program", engine.get("version").text());
    made.put("catalog", engine.get("catalog").get("sha256").text());
    made.put("rules", engine.get("rules").get("sha256").text());
    made.put("profile", engine.get("profile").text());
    made.put("date", engine.get("date").text());
    return made;
  }

  private static State state(JsonTree f) {
    Map<String, String> proof = new TreeMap<>();
    for (JsonTree fact : f.get("proof").get("facts").items()) {
      proof.put(fact.get("fact").text(), fact.get("is").text());
    }
    return new State(
        f.get("id").text(),
        f.get("threat").text(),
        f.get("title").text(),
        f.get("element").text(),
        f.get("elementName").text(),
        score(f.get("dread")),
        score(f.get("current")),
        score(f.get("target")),
        f.get("certainty").text(),
        f.get("treatment").text(),
        f.get("status").text(),
        f.get("entry").text(),
        proof,
        f.get("folds").texts());
  }

  private static Score score(JsonTree s) {
    return new Score(
        s.get("vector").text(),
        s.get("score").text(),
        s.get("low").text(),
        s.get("high").text(),
        s.get("band").text());
  }

  private static Decided decided(JsonTree d) {
    return new Decided(
        d.get("finding").text(),
        d.get("kind").text(),
        d.get("by").text(),
        d.get("state").text(),
        d.get("why").text());
  }

  private static List<Part> parts(JsonTree document) {
    List<Part> parts = new ArrayList<>();
    for (JsonTree c : document.get("components").items()) {
      List<String> made =
          c.get("technologies").items().stream()
              .map(t -> t.get("id").text() + " " + t.get("version").textOrNull())
              .toList();
      parts.add(
          part(
              c,
              "component",
              c.get("kind").text() + " " + made,
              new Part.Links()
                  .add("part of", c.get("partOf").textOrNull())
                  .add("hosted on", c.get("hostedOn").textOrNull())
                  .add("inside", c.get("boundary").textOrNull())
                  .addAll("keeps", c.get("data").texts())));
    }
    for (JsonTree f : document.get("flows").items()) {
      parts.add(
          part(
              f,
              "flow",
              f.get("protocol").textOrNull() + " " + f.get("bidirectional").text(),
              new Part.Links()
                  .add("from", f.get("from").textOrNull())
                  .add("to", f.get("to").textOrNull())
                  .addAll("carries", f.get("data").texts())));
    }
    for (JsonTree b : document.get("boundaries").items()) {
      parts.add(
          part(
              b,
              "boundary",
              b.get("kind").text(),
              new Part.Links().add("inside", b.get("parent").textOrNull())));
    }
    for (JsonTree d : document.get("dataAssets").items()) {
      String people = d.get("people").textOrNull();
      parts.add(part(d, "data asset", d.get("kinds").texts() + " " + people, new Part.Links()));
    }
    for (JsonTree a : document.get("actors").items()) {
      String own = a.get("kind").text() + " " + a.get("privilege").text();
      parts.add(part(a, "actor", own, new Part.Links()));
    }
    return parts.stream().sorted(Comparator.comparing(Part::id)).toList();
  }

  private static Part part(JsonTree element, String sort, String own, Part.Links links) {
    return new Part(element.get("id").text(), sort, element.get("name").text(), own, links.list());
  }
}
