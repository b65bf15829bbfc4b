package dev.dreadnought.evidence;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.evidence.Verification.Outcome;
import dev.dreadnought.evidence.Verification.Step;
import dev.dreadnought.export.CanonicalJson;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bundle, each check as far as it goes: form, digests, schemas, signature, replay, and the
 * bundle before. Nothing of the bundle is believed before it is checked.
 */
public final class Verifier {
  private static final int MOST_NAMED = 20;

  /** What differs in a result differs in all that is made of it. */
  private static final Comparator<String> RESULTS_FIRST =
      Comparator.comparing((String path) -> !path.startsWith("result/"))
          .thenComparing(Comparator.naturalOrder());

  /** Documents of ours, and the schema of each. */
  private static final Map<String, String> DOCUMENTS =
      Map.of("result/analysis.json", "analysis", "result/coverage.json", "coverage");

  private final Bundle bundle;
  private final Checks checks;
  private final Function<String, String> schemas;
  private final Replay replay;
  private final List<Step> steps = new ArrayList<>();

  private Verifier(Bundle bundle, Checks checks, Function<String, String> schemas, Replay replay) {
    this.bundle = bundle;
    this.checks = checks;
    this.schemas = schemas;
    this.replay = replay;
  }

  /** Makes a bundle again, from what a bundle holds. */
  public interface Replay {
    /** The program's own, with its version. */
    Catalog catalog();

    /** What makes it again, such as {@code a process of its own}. */
    String by();

    /**
     * Begins to make a bundle again, unsigned, from what it holds.
     *
     * @return waits for it. It throws {@link InvalidInputException} where what the bundle holds
     *     cannot be analysed, and {@link NoReplayException} where it could not be tried
     */
    Supplier<Bundle> start(Bundle bundle, Recipe recipe);

    /**
     * What became of the findings since an earlier bundle, in lines, where what both hold is
     * analysed and each cause undone. Rules that they bring run.
     *
     * @throws InvalidInputException where what one of them holds cannot be analysed
     * @throws NoReplayException where it could not be tried
     */
    List<String> changes(Bundle earlier, Bundle later);
  }

  /**
   * @param schemas the text of each schema of ours, by name
   */
  public static Verification verify(
      Bundle bundle, Checks checks, Function<String, String> schemas, Replay replay) {
    return new Verifier(bundle, checks, schemas, replay).run();
  }

  private Verification run() {
    List<String> problems = new ArrayList<>();
    Manifest manifest = Manifest.read(bundle, SchemaCheck.of(schemas.apply("evidence")), problems);
    if (manifest == null) {
      step("form", Outcome.FAILED, problems);
      step(
          "everything else",
          Outcome.NOT_CHECKED,
          List.of("without a manifest nothing else can be checked"));
      return new Verification("", bundle.digest(), steps);
    }
    step("form", checks.foreign(), "manifest.json keeps its schema and its one form");
    // First, for it takes longest, and may run beside the other checks.
    Supplier<Bundle> again = mayReplay(manifest) ? started(new Recipe(bundle, manifest)) : null;
    digests(manifest);
    documents();
    signature(manifest);
    replay(manifest, again);
    previous(manifest);
    return new Verification(manifest.system(), bundle.digest(), steps);
  }

  private void step(String name, Outcome outcome, List<String> says) {
    steps.add(new Step(name, outcome, says));
  }

  private void step(String name, List<String> problems, String otherwise) {
    boolean held = problems.isEmpty();
    step(
        name, held ? Outcome.HELD : Outcome.FAILED, held ? List.of(otherwise) : abridged(problems));
  }

  private static List<String> abridged(List<String> problems) {
    if (problems.size() <= MOST_NAMED) {
      return problems;
    }
    List<String> some = new ArrayList<>(problems.subList(0, MOST_NAMED));
    some.add("and " + (problems.size() - MOST_NAMED) + " more");
    return some;
  }

  private void digests(Manifest manifest) {
    List<String> problems = digestProblems(bundle, manifest);
    step(
        "digests",
        problems,
        manifest.files().size() + " files have the digests of manifest.json and SHA256SUMS");
  }

  private static List<String> digestProblems(Bundle bundle, Manifest manifest) {
    List<String> problems = new ArrayList<>();
    Set<String> listed = new TreeSet<>(Set.of(Bundle.MANIFEST, Bundle.SUMS, Bundle.ATTESTATION));
    for (Manifest.Entry entry : manifest.files()) {
      byte[] bytes = bundle.files().get(entry.path());
      if (!listed.add(entry.path())) {
        problems.add(entry.path() + " is listed twice");
      } else if (bytes == null) {
        problems.add(entry.path() + " is missing");
      } else if (bytes.length != entry.size() || !Source.sha256(bytes).equals(entry.sha256())) {
        problems.add(entry.path() + " is not what manifest.json says");
      }
    }
    for (String path : bundle.files().keySet()) {
      if (!listed.contains(path)) {
        problems.add(path + " is not listed in manifest.json");
      }
    }
    byte[] sums = bundle.files().get(Bundle.SUMS);
    if (sums == null) {
      problems.add(Bundle.SUMS + " is missing");
    } else if (!Arrays.equals(sums, manifest.sums())) {
      problems.add(Bundle.SUMS + " is not what follows from manifest.json");
    }
    return problems;
  }

  private void documents() {
    step(
        "schemas",
        documentProblems(bundle),
        "manifest.json, " + String.join(", ", new TreeSet<>(DOCUMENTS.keySet())));
  }

  private List<String> documentProblems(Bundle bundle) {
    List<String> problems = new ArrayList<>();
    for (String path : new TreeSet<>(DOCUMENTS.keySet())) {
      byte[] document = bundle.files().get(path);
      if (document == null) {
        problems.add(path + " is missing");
        continue;
      }
      try {
        SchemaCheck.of(schemas.apply(DOCUMENTS.get(path)))
            .problems(CanonicalJson.parse(document))
            .forEach(problem -> problems.add(path + problem));
      } catch (IllegalArgumentException e) {
        problems.add(path + ": " + e.getMessage());
      }
    }
    return problems;
  }

  private void signature(Manifest manifest) {
    byte[] envelope = bundle.files().get(Bundle.ATTESTATION);
    if (envelope == null) {
      step(
          "signature",
          checks.key() == null ? Outcome.NOT_CHECKED : Outcome.FAILED,
          List.of(
              Bundle.ATTESTATION
                  + " is not there: nobody signed, so nothing shows who made this bundle"));
      return;
    }
    String objection = Envelope.objection(envelope, manifest, checks.key());
    if (objection != null) {
      step("signature", Outcome.FAILED, List.of(Bundle.ATTESTATION + ": " + objection));
    } else if (checks.key() == null) {
      step(
          "signature",
          Outcome.NOT_CHECKED,
          List.of(
              Bundle.ATTESTATION
                  + " is a statement about this manifest; whose it is was not checked: give the"
                  + " signer's public key with --key, from somebody whom you trust"));
    } else {
      step("signature", Outcome.HELD, List.of("signed by your key, " + checks.key().id()));
    }
  }

  private Supplier<Bundle> started(Recipe recipe) {
    try {
      return replay.start(bundle, recipe);
    } catch (NoReplayException e) {
      return () -> {
        throw e;
      };
    }
  }

  private boolean mayReplay(Manifest manifest) {
    return checks.replay()
        && manifest.engineVersion().equals(version())
        && (!manifest.hasOwnRules() || checks.runRules());
  }

  private String version() {
    return replay.catalog().engineVersion();
  }

  private void replay(Manifest manifest, @Nullable Supplier<Bundle> again) {
    if (!checks.replay()) {
      step("replay", Outcome.NOT_CHECKED, List.of("you asked for no replay"));
    } else if (!manifest.engineVersion().equals(version())) {
      step(
          "replay",
          Outcome.FAILED,
          List.of(
              "made by version "
                  + manifest.engineVersion()
                  + ", and this is "
                  + version()
                  + ": another version may conclude otherwise, so nothing was replayed",
              "the distribution of version "
                  + manifest.engineVersion()
                  + " replays it; with --no-replay only the rest is checked"));
    } else if (manifest.hasOwnRules() && !checks.runRules()) {
      step(
          "replay",
          Outcome.FAILED,
          List.of(
              "the bundle brings rules of its own, and rules are code: nothing was replayed",
              "read own/, and give --run-rules; with --no-replay only the rest is checked"));
    } else if (again != null) {
      compare(manifest, again);
    }
  }

  private void compare(Manifest manifest, Supplier<Bundle> coming) {
    Bundle again;
    try {
      again = coming.get();
    } catch (NoReplayException e) {
      step("replay", Outcome.FAILED, abridged(e.says()));
      return;
    } catch (InvalidInputException e) {
      step(
          "replay",
          Outcome.FAILED,
          abridged(
              e.problems().stream().map(p -> "what is in it cannot be analysed: " + p).toList()));
      return;
    }
    List<String> problems = new ArrayList<>();
    Set<String> paths = new TreeSet<>(RESULTS_FIRST);
    paths.addAll(bundle.files().keySet());
    paths.addAll(again.files().keySet());
    paths.remove(Bundle.ATTESTATION);
    for (String path : paths) {
      byte[] there = bundle.files().get(path);
      byte[] made = again.files().get(path);
      if (there == null || made == null) {
        problems.add(path + (made == null ? " does not come out" : " comes out, and is not there"));
      } else if (!Arrays.equals(there, made)) {
        problems.add(path + " comes out otherwise");
      }
    }
    if (!problems.isEmpty() && !isSameProgram(manifest)) {
      problems.add(
          "this program has another catalog or other rules than the one that made the bundle,"
              + " though it has the same version");
    }
    step(
        "replay",
        problems,
        paths.size() + " files came out again, byte for byte, made by " + replay.by());
  }

  private boolean isSameProgram(Manifest manifest) {
    return manifest.own().isEmpty()
        && manifest.catalogSha256().equals(replay.catalog().sha256())
        && manifest.rulesSha256().equals(replay.catalog().rulesSha256());
  }

  private void previous(Manifest manifest) {
    Bundle before = checks.previous();
    String named = manifest.previous().orElse(null);
    if (before == null) {
      step(
          "previous",
          Outcome.NOT_CHECKED,
          List.of(
              named == null
                  ? "manifest.json names no bundle before this one"
                  : "manifest.json names " + named + ": give that bundle with --previous"));
      return;
    }
    List<String> problems = new ArrayList<>();
    Manifest earlier = Manifest.read(before, SchemaCheck.of(schemas.apply("evidence")), problems);
    if (earlier != null) {
      problems.addAll(digestProblems(before, earlier));
      problems.addAll(documentProblems(before));
    }
    if (!before.digest().equals(named)) {
      problems.add(
          "manifest.json "
              + (named == null ? "names no bundle before this one" : "names " + named)
              + ", and the one that you gave is "
              + before.digest());
    }
    if (!problems.isEmpty() || earlier == null) {
      step(
          "previous",
          Outcome.FAILED,
          abridged(problems.stream().map(p -> "previous: " + p).toList()));
      return;
    }
    List<String> says = new ArrayList<>();
    says.add("it goes on from the bundle that you gave, whose files have their digests");
    says.add(Differences.ingredients(before, earlier, bundle, manifest));
    says.addAll(
        documentProblems(bundle).isEmpty()
            ? findings(before, earlier)
            : List.of("the findings were not compared: see schemas"));
    step("previous", Outcome.HELD, says);
  }

  /** What became of the findings, and of what causes. */
  private List<String> findings(Bundle before, Manifest earlier) {
    String objection = objection(earlier);
    if (objection == null) {
      try {
        return replay.changes(before, bundle);
      } catch (NoReplayException e) {
        objection = String.join("; ", e.says());
      } catch (InvalidInputException e) {
        objection = "what they hold cannot be analysed: " + e.problems().get(0);
      }
    }
    return Differences.compared(before, bundle, replay.catalog(), objection);
  }

  /** Why causes are not tried; null where they are. */
  private @Nullable String objection(Manifest earlier) {
    if (!checks.replay()) {
      return "you asked for no replay";
    }
    if (steps.stream().anyMatch(s -> s.name().equals("replay") && s.outcome() == Outcome.FAILED)) {
      return "this bundle was not replayed, so this program says nothing about it: see replay";
    }
    return earlier.hasOwnRules() && !checks.runRules()
        ? "the bundle before brings rules of its own, and rules are code: read its own/, and give"
            + " --run-rules"
        : null;
  }
}
