package dev.dreadnought.evidence;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.diff.Comparison;
import dev.dreadnought.diff.Difference;
import dev.dreadnought.diff.Difference.Cause;
import dev.dreadnought.diff.Difference.Moved;
import dev.dreadnought.diff.Snapshot;
import dev.dreadnought.diff.Snapshot.State;
import dev.dreadnought.export.SavedAnalysis;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What became of the findings since an earlier bundle, in lines. */
public final class Differences {
  private static final String ANALYSIS = "result/analysis.json";
  private static final int MOST_NAMED = 40;
  private static final int MOST_CAUSES = 6;

  private Differences() {}

  /** What the later one was made from otherwise. */
  static String ingredients(
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
    if (!Arrays.equals(decisions, laterBundle.files().get("result/decisions.json"))) {
      changed.add("decisions or assumptions");
    }
    return changed.isEmpty()
        ? "made from the same: inputs, organisation, options, catalog, rules and version"
        : "changed since: " + String.join(", ", changed);
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

  /**
   * The analysis that a bundle holds, as far as comparing needs it.
   *
   * @throws InvalidInputException where it holds none
   */
  public static Snapshot recorded(Bundle bundle) {
    byte[] document =
        bundle
            .file(ANALYSIS)
            .orElseThrow(() -> Bundle.refusal("the bundle", "it has no " + ANALYSIS));
    return SavedAnalysis.read(
        new Source(ANALYSIS, "analysis", new String(document, StandardCharsets.UTF_8)));
  }

  /**
   * Where what both bundles hold was analysed again, and each cause undone.
   *
   * @param earlier the one before
   * @param again what this program makes of the inputs of the one before, against what that one
   *     holds
   * @param difference between the two, each analysed by this program
   */
  public static List<String> tried(Bundle earlier, Difference again, Difference difference) {
    List<String> says = new ArrayList<>();
    if (!again.findings().isEmpty()) {
      says.add(
          "the bundle before was made by a program that concludes otherwise of the same inputs"
              + version(earlier)
              + ": of what it holds, "
              + counted(again.findings().size())
              + " otherwise by the program alone, and why cannot be tried without it:");
      again.findings().stream().limit(MOST_NAMED).forEach(m -> says.add("  " + finding(m)));
      addRest(says, "  ", again.findings().size(), MOST_NAMED);
      says.add("what follows is what this program makes of the inputs of both:");
    }
    says.addAll(findings(difference));
    if (!difference.findings().isEmpty()) {
      says.add(
          "tried by this program"
              + (again.findings().isEmpty() ? ", which concludes of both what they hold" : "")
              + ": each change that is named was undone and the whole system analysed, and then the"
              + " finding stood as before");
    }
    return says;
  }

  private static String counted(int findings) {
    return findings == 1 ? "1 finding stands" : findings + " findings stand";
  }

  private static String version(Bundle earlier) {
    return earlier.engineVersion().map(v -> " (version " + v + ")").orElse("");
  }

  /**
   * Where only the records of both are compared.
   *
   * @param why no cause was tried
   */
  static List<String> compared(Bundle earlier, Bundle later, Catalog catalog, String why) {
    List<String> says = new ArrayList<>();
    try {
      Difference difference = Comparison.of(recorded(earlier), recorded(later), catalog);
      says.addAll(findings(difference));
      if (!difference.findings().isEmpty()) {
        says.add("what is named was read from the two records, and not tried: " + why);
      }
    } catch (InvalidInputException e) {
      e.problems().forEach(p -> says.add("the findings cannot be compared: " + p));
    }
    return says;
  }

  private static List<String> findings(Difference difference) {
    List<String> says = new ArrayList<>();
    says.add(
        difference.same()
            + " findings stand as they stood, and "
            + difference.findings().size()
            + " do not");
    for (Moved moved :
        difference.findings().subList(0, Math.min(MOST_NAMED, difference.findings().size()))) {
      says.add(finding(moved));
      moved.causes().stream()
          .limit(MOST_CAUSES)
          .forEach(c -> says.add("  " + cause(difference, c)));
      addRest(says, "  ", moved.causes().size(), MOST_CAUSES);
      if (difference.tried() && !moved.smallest()) {
        says.add("  too much changed to find out which of these are needed");
      }
    }
    addRest(says, "", difference.findings().size(), MOST_NAMED);
    return says;
  }

  private static void addRest(List<String> says, String indent, int all, int most) {
    if (all > most) {
      says.add(indent + "and " + (all - most) + " more");
    }
  }

  private static String cause(Difference difference, Cause cause) {
    boolean follows = List.of("fact", "control", "decision", "finding").contains(cause.kind());
    return (difference.tried() && follows ? "behind it: " : "because ") + cause.text();
  }

  private static String finding(Moved moved) {
    State was = moved.before();
    State is = moved.after();
    String head = moved.kind().word() + ": " + moved.id() + " ";
    return was == null || is == null
        ? head + standing(moved.latest())
        : head + standing(was) + " to " + standing(is);
  }

  private static String standing(State state) {
    return state.current().score()
        + " "
        + state.current().band()
        + (state.status().equals("open") ? "" : " " + state.status())
        + (state.certainty().equals("assumed") ? " possible" : "");
  }
}
