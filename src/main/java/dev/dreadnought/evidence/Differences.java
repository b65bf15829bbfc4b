package dev.dreadnought.evidence;

import dev.dreadnought.export.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What became of the findings since an earlier bundle, each with what it came from. */
final class Differences {
  private static final int MOST_NAMED = 40;

  private final Analysis before;
  private final Analysis now;
  private final List<String> changed;

  private Differences(Analysis before, Analysis now, List<String> changed) {
    this.before = before;
    this.now = now;
    this.changed = changed;
  }

  /** In words; both bundles have the digests of their manifests. */
  static List<String> between(
      Bundle earlierBundle, Manifest earlier, Bundle laterBundle, Manifest later) {
    List<String> changed = ingredients(earlierBundle, earlier, laterBundle, later);
    List<String> says = new ArrayList<>();
    says.add(
        changed.isEmpty()
            ? "made from the same: inputs, organisation, options, catalog, rules and version"
            : "changed since: " + String.join(", ", changed));
    try {
      Differences differences =
          new Differences(Analysis.of(earlierBundle), Analysis.of(laterBundle), changed);
      says.addAll(differences.findings());
    } catch (IllegalArgumentException e) {
      says.add("the findings cannot be compared: " + e.getMessage());
    }
    return says;
  }

  private static List<String> ingredients(
      Bundle earlierBundle, Manifest earlier, Bundle laterBundle, Manifest later) {
    List<String> changed = new ArrayList<>();
    add(changed, "the program", earlier.engineVersion(), later.engineVersion());
    add(changed, "the catalog", earlier.catalogSha256(), later.catalogSha256());
    add(changed, "the rules", earlier.rulesSha256(), later.rulesSha256());
    add(changed, "the profile", earlier.profile(), later.profile());
    add(changed, "the day", earlier.date(), later.date());
    addFiles(changed, "input/", earlier, later);
    addFiles(changed, "organisation/", earlier, later);
    byte[] decisions = earlierBundle.files().get("result/decisions.json");
    if (!java.util.Arrays.equals(decisions, laterBundle.files().get("result/decisions.json"))) {
      changed.add("decisions or assumptions");
    }
    return changed;
  }

  private static void add(List<String> changed, String what, Object earlier, Object later) {
    if (!earlier.equals(later)) {
      changed.add(what);
    }
  }

  private static void addFiles(
      List<String> changed, String folder, Manifest earlier, Manifest later) {
    Map<String, String> old = digests(folder, earlier);
    Map<String, String> young = digests(folder, later);
    Set<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(young.keySet());
    for (String path : paths) {
      if (!Objects.equals(old.get(path), young.get(path))) {
        String how = !old.containsKey(path) ? " (new)" : young.containsKey(path) ? "" : " (gone)";
        changed.add(path + how);
      }
    }
  }

  private static Map<String, String> digests(String folder, Manifest manifest) {
    Map<String, String> digests = new TreeMap<>();
    for (Manifest.Entry entry : manifest.files()) {
      if (entry.path().startsWith(folder)) {
        digests.put(entry.path(), entry.sha256());
      }
    }
    return digests;
  }

  private List<String> findings() {
    List<String> lines = new ArrayList<>();
    Set<String> ids = new TreeSet<>(before.findings().keySet());
    ids.addAll(now.findings().keySet());
    int same = 0;
    for (String id : ids) {
      Map<?, ?> old = before.findings().get(id);
      Map<?, ?> young = now.findings().get(id);
      if (old == null) {
        lines.add("new: " + id + score(young) + cause(young, before, now, "was"));
      } else if (young == null) {
        lines.add("gone: " + id + score(old) + cause(old, now, before, "is now"));
      } else if (!standing(old).equals(standing(young))) {
        lines.add("changed: " + id + score(old) + " to" + score(young) + change(old, young));
      } else {
        same++;
      }
    }
    List<String> says = new ArrayList<>();
    says.add(same + " findings stand as they stood, and " + lines.size() + " do not");
    says.addAll(lines.subList(0, Math.min(MOST_NAMED, lines.size())));
    if (lines.size() > MOST_NAMED) {
      says.add("and " + (lines.size() - MOST_NAMED) + " more");
    }
    return says;
  }

  private static String score(@Nullable Map<?, ?> finding) {
    Map<?, ?> current = (Map<?, ?>) Objects.requireNonNull(finding).get("current");
    return " " + Objects.requireNonNull(current).get("score") + " " + current.get("band");
  }

  private static List<@Nullable Object> standing(Map<?, ?> finding) {
    List<@Nullable Object> standing = new ArrayList<>();
    for (String key : List.of("dread", "current", "target", "certainty", "treatment", "status")) {
      standing.add(finding.get(key));
    }
    return standing;
  }

  /** Facts that the finding rests on and that the other analysis has otherwise. */
  private String cause(@Nullable Map<?, ?> finding, Analysis other, Analysis own, String verb) {
    List<String> facts = new ArrayList<>();
    for (String fact : grounds(Objects.requireNonNull(finding))) {
      String there = other.value(fact);
      if (!there.equals(own.value(fact))) {
        facts.add(fact + " " + verb + " " + there);
      }
    }
    return facts.isEmpty() ? otherCause() : ", because " + String.join(", ", facts);
  }

  private static List<String> grounds(Map<?, ?> finding) {
    List<String> facts = new ArrayList<>();
    for (Object because : (List<?>) Objects.requireNonNull(finding.get("because"))) {
      facts.add((String) ((Map<?, ?>) because).get("fact"));
    }
    return facts;
  }

  private String change(Map<?, ?> old, Map<?, ?> young) {
    List<String> causes = new ArrayList<>();
    if (!Objects.equals(old.get("status"), young.get("status"))) {
      causes.add("status " + old.get("status") + " to " + young.get("status"));
    }
    if (!Objects.equals(old.get("treatment"), young.get("treatment"))) {
      causes.add("controls: " + old.get("treatment") + " to " + young.get("treatment"));
    }
    weights(old, young, causes);
    for (String fact : grounds(young)) {
      if (!before.value(fact).equals(now.value(fact))) {
        causes.add(fact + " was " + before.value(fact));
      }
    }
    return causes.isEmpty() ? otherCause() : ", because " + String.join(", ", causes);
  }

  private static void weights(Map<?, ?> old, Map<?, ?> young, List<String> causes) {
    Map<String, Object> earlier = weights(old);
    Map<String, Object> later = weights(young);
    Set<String> all = new TreeSet<>(earlier.keySet());
    all.addAll(later.keySet());
    for (String weight : all) {
      if (!earlier.containsKey(weight)) {
        causes.add("weight " + weight + " from " + later.get(weight));
      } else if (!later.containsKey(weight)) {
        causes.add("no longer weight " + weight + " from " + earlier.get(weight));
      }
    }
  }

  private static Map<String, Object> weights(Map<?, ?> finding) {
    Map<String, Object> weights = new TreeMap<>();
    for (Object adjustment : (List<?>) Objects.requireNonNull(finding.get("scoring"))) {
      Map<?, ?> made = (Map<?, ?>) adjustment;
      weights.put((String) made.get("weight"), Objects.requireNonNull(made.get("because")));
    }
    return weights;
  }

  private String otherCause() {
    return changed.isEmpty() ? "" : ", by what changed: " + String.join(", ", changed);
  }

  /** What two analyses are compared by. */
  private record Analysis(Map<String, Map<?, ?>> findings, Map<String, String> facts) {
    static Analysis of(Bundle bundle) {
      byte[] document = bundle.files().get("result/analysis.json");
      if (document == null || !(CanonicalJson.parse(document) instanceof Map<?, ?> tree)) {
        throw new IllegalArgumentException("result/analysis.json is missing");
      }
      try {
        Map<String, Map<?, ?>> findings = new LinkedHashMap<>();
        for (Object finding : (List<?>) Objects.requireNonNull(tree.get("findings"))) {
          Map<?, ?> map = (Map<?, ?>) finding;
          findings.put((String) map.get("id"), map);
        }
        Map<String, String> facts = new TreeMap<>();
        for (Object fact : (List<?>) Objects.requireNonNull(tree.get("facts"))) {
          Map<?, ?> map = (Map<?, ?>) fact;
          Object value = map.get("value");
          facts.put((String) map.get("id"), value == null ? "unknown" : value.toString());
        }
        return new Analysis(findings, facts);
      } catch (ClassCastException | NullPointerException e) {
        throw new IllegalArgumentException("result/analysis.json is no analysis", e);
      }
    }

    String value(String fact) {
      return facts.getOrDefault(fact, "not there");
    }
  }
}
