package dev.dreadnought.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.evidence.Verification.Outcome;
import dev.dreadnought.evidence.Verification.Step;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bundle that holds is said to hold; whatever somebody does to it is found, and named. */
class VerifierTest {
  private static final Checks SIGNED = Checks.ALONE.withKey(Bundles.KEY.publicKey());

  /** Without replay: what is found by digests and signature alone. */
  private static final Checks QUICK =
      new Checks(Bundles.KEY.publicKey(), null, false, false, List.of());

  private static Verification verify(Bundle bundle, Checks checks) {
    return Dreadnought.verify(bundle, checks);
  }

  private static String outcome(Verification verification, String step) {
    return verification.steps().stream()
        .filter(s -> s.name().equals(step))
        .map(s -> s.outcome().word() + ": " + String.join("; ", s.says()))
        .findFirst()
        .orElse("no such step");
  }

  @Test
  void what_attest_wrote_holds() {
    Verification verification = verify(Bundles.signed(), SIGNED);
    assertThat(verification.held()).as(verification.text()).isTrue();
    assertThat(outcome(verification, "replay")).startsWith("held: ").contains("byte for byte");
    assertThat(outcome(verification, "signature")).startsWith("held: signed by your key");
    assertThat(outcome(verification, "previous")).startsWith("not checked: ");
    assertThat(verification.text()).contains("Everything that was checked held");
  }

  @Test
  void what_was_not_checked_is_said() {
    Verification verification =
        verify(Bundles.signed(), new Checks(null, null, false, false, List.of()));
    assertThat(verification.held()).isTrue();
    assertThat(outcome(verification, "signature"))
        .startsWith("not checked: ")
        .contains("--key", "somebody whom you trust");
    assertThat(outcome(verification, "replay")).isEqualTo("not checked: you asked for no replay");
    assertThat(outcome(verify(Bundles.unsigned(), Checks.ALONE), "signature"))
        .startsWith("not checked: ")
        .contains("nobody signed");
  }

  @Test
  void one_changed_byte_in_any_file_is_found_and_the_file_named() {
    Random random = new Random(20261125);
    for (Map.Entry<String, byte[]> file : Bundles.signed().files().entrySet()) {
      assertFound(file.getKey(), random.nextInt(file.getValue().length), random.nextInt(8));
    }
  }

  @Test
  @Tag("prove")
  void ten_thousand_random_bytes_are_found() {
    Random random = new Random(20261126);
    List<String> paths = new ArrayList<>(Bundles.signed().files().keySet());
    for (int i = 0; i < 10_000; i++) {
      String path = paths.get(random.nextInt(paths.size()));
      int length = Bundles.signed().files().get(path).length;
      assertFound(path, random.nextInt(length), random.nextInt(8));
    }
  }

  private static void assertFound(String path, int at, int bit) {
    byte[] changed = Bundles.flipped(Bundles.signed().files().get(path), at, bit);
    Verification verification = verify(Bundles.with(Bundles.signed(), path, changed), QUICK);
    String where = path + ", byte " + at + ", bit " + bit;
    assertThat(verification.held()).as(where).isFalse();
    // The text names some files whatever happens.
    assertThat(verification.steps().stream().filter(s -> s.outcome() == Outcome.FAILED))
        .as(where)
        .flatExtracting(Step::says)
        .anyMatch(line -> line.contains(path));
  }

  @Test
  void a_file_that_is_missing_or_not_listed_is_named() {
    for (String path : List.of("input/shop.yaml", "SHA256SUMS", "catalog/facts.yaml")) {
      Verification verification = verify(Bundles.without(Bundles.signed(), path), QUICK);
      assertThat(verification.held()).isFalse();
      assertThat(outcome(verification, "digests")).contains(path + " is missing");
    }
    Verification more =
        verify(Bundles.with(Bundles.signed(), "export/extra.html", new byte[0]), SIGNED);
    assertThat(outcome(more, "digests")).contains("export/extra.html is not listed");
    assertThat(outcome(more, "replay")).contains("export/extra.html does not come out");
    Verification foreign =
        verify(
            Bundles.signed(), new Checks(null, null, false, false, List.of("input/x is a link")));
    assertThat(foreign.held()).isFalse();
    assertThat(foreign.text()).contains("input/x is a link");
  }

  @Test
  void a_result_that_was_rewritten_with_all_digests_does_not_come_out() {
    String better =
        Bundles.text(Bundles.unsigned(), "result/analysis.json")
            .replace("\"status\": \"open\"", "\"status\": \"mitigated\"");
    Verification verification =
        verify(
            Bundles.rewritten(Bundles.unsigned(), "result/analysis.json", Bundles.utf8(better)),
            Checks.ALONE);
    assertThat(outcome(verification, "digests")).startsWith("held: ");
    assertThat(outcome(verification, "schemas")).startsWith("held: ");
    assertThat(outcome(verification, "replay"))
        .contains("result/analysis.json comes out otherwise")
        .doesNotContain("coverage.json");
    assertThat(verification.held()).isFalse();
  }

  @Test
  void an_input_that_was_rewritten_gives_another_result() {
    Bundle bundle =
        Bundles.rewritten(
            Bundles.unsigned(),
            "input/shop.yaml",
            Bundles.utf8(Bundles.SHOP.replace("encrypted: false", "encrypted: true")));
    assertThat(outcome(verify(bundle, Checks.ALONE), "replay"))
        .contains("result/analysis.json comes out otherwise", "export/report.html");
    Bundle broken =
        Bundles.rewritten(Bundles.unsigned(), "input/shop.yaml", Bundles.utf8("system: []"));
    Verification verification = verify(broken, Checks.ALONE);
    assertThat(outcome(verification, "replay")).contains("cannot be analysed: shop.yaml:1");
  }

  @Test
  void a_signature_is_of_this_manifest_and_of_your_key() {
    Bundle rewritten =
        Bundles.rewritten(Bundles.signed(), "VERIFY.md", Bundles.utf8("All is well.\n"));
    assertThat(outcome(verify(rewritten, QUICK), "signature"))
        .startsWith(
            "failed: attestation.dsse.json: what is signed is not the statement about this");
    Keys.Signing other = Keys.generate();
    assertThat(outcome(verify(Bundles.signed(), QUICK.withKey(other.publicKey())), "signature"))
        .startsWith("failed: ")
        .contains(Bundles.KEY.id(), other.id());
    assertThat(outcome(verify(Bundles.unsigned(), QUICK), "signature")).startsWith("failed: ");
    // Another's signature under the name of your key.
    String forged =
        new String(
                Envelope.signed(Manifest.of(Bundles.manifest(Bundles.signed())), other),
                java.nio.charset.StandardCharsets.UTF_8)
            .replace(other.id(), Bundles.KEY.id());
    assertThat(
            outcome(
                verify(
                    Bundles.with(Bundles.signed(), Bundle.ATTESTATION, Bundles.utf8(forged)),
                    QUICK),
                "signature"))
        .isEqualTo("failed: attestation.dsse.json: the signature is not that of your key");
  }

  @Test
  void a_bundle_of_another_version_says_so_and_what_it_means() {
    Map<String, Object> manifest = Bundles.manifest(Bundles.unsigned());
    Map<String, Object> engine = Bundles.copy((Map<?, ?>) manifest.get("engine"));
    engine.put("version", "9.9.9");
    manifest.put("engine", engine);
    Verification verification =
        verify(Bundles.withManifest(Bundles.unsigned(), manifest), Checks.ALONE);
    assertThat(verification.held()).isFalse();
    assertThat(outcome(verification, "replay"))
        .contains("made by version 9.9.9", "the distribution of version 9.9.9 replays it");
  }

  @Test
  void rules_that_a_bundle_brings_do_not_run_unless_somebody_says_so() {
    Map<String, Object> manifest = Bundles.manifest(Bundles.unsigned());
    manifest.put(
        "own",
        List.of(
            Map.of(
                "kind",
                "rules",
                "name",
                "evil",
                "files",
                List.of(Map.of("name", "evil.drl", "path", "VERIFY.md")))));
    Verification verification =
        verify(Bundles.withManifest(Bundles.unsigned(), manifest), Checks.ALONE);
    assertThat(verification.held()).isFalse();
    assertThat(outcome(verification, "replay")).contains("rules are code", "--run-rules");
  }

  @Test
  void what_a_manifest_asks_for_and_nobody_has_fails_with_its_reason() {
    Map<String, Object> engine =
        Bundles.copy((Map<?, ?>) Bundles.manifest(Bundles.unsigned()).get("engine"));
    Map<String, Object> profile = new TreeMap<>(engine);
    profile.put("profile", "reckless");
    assertReplayFails("engine", profile, "there is no profile \"reckless\"");
    Map<String, Object> day = new TreeMap<>(engine);
    day.put("date", "2026-13-99");
    assertReplayFails("engine", day, "\"2026-13-99\" is no day");
    Map<String, Object> input =
        Map.of("name", "shop.yaml", "kind", "magic", "path", "input/shop.yaml");
    assertReplayFails("inputs", List.of(input), "inputs of kind magic are not read");
    Map<String, Object> missing = Map.of("name", "x", "kind", "yaml", "path", "input/none.yaml");
    assertReplayFails("inputs", List.of(missing), "input/none.yaml is missing");
    assertReplayFails("organisation", missing, "input/none.yaml is missing");
    Map<String, Object> own =
        Map.of(
            "kind",
            "entries",
            "name",
            "ours",
            "files",
            List.of(Map.of("name", "a.yaml", "path", "VERIFY.md")));
    assertReplayFails("own", List.of(own), "own/ours/a.yaml:");
  }

  private static void assertReplayFails(String key, Object value, String reason) {
    Map<String, Object> manifest = Bundles.manifest(Bundles.unsigned());
    manifest.put(key, value);
    Verification verification =
        verify(Bundles.withManifest(Bundles.unsigned(), manifest), Checks.ALONE);
    assertThat(verification.held()).isFalse();
    assertThat(outcome(verification, "replay")).contains("cannot be analysed", reason);
  }

  @Test
  void a_manifest_that_leads_outside_is_refused() {
    for (String key : List.of("inputs", "files")) {
      Map<String, Object> manifest = Bundles.manifest(Bundles.unsigned());
      List<Object> entries = new ArrayList<>();
      for (Object entry : (List<?>) manifest.get(key)) {
        Map<String, Object> copy = Bundles.copy((Map<?, ?>) entry);
        copy.put("path", "../../etc/passwd");
        entries.add(copy);
      }
      manifest.put(key, entries);
      Verification verification =
          verify(Bundles.withManifest(Bundles.unsigned(), manifest), Checks.ALONE);
      assertThat(verification.held()).isFalse();
      assertThat(outcome(verification, "form")).contains("no path: ../../etc/passwd");
    }
  }

  @Test
  void a_manifest_of_another_form_is_refused_with_the_place() {
    Map<String, Object> manifest = Bundles.manifest(Bundles.unsigned());
    manifest.put("counts", "many");
    Bundle wrong =
        Bundles.with(
            Bundles.unsigned(),
            Bundle.MANIFEST,
            dev.dreadnought.export.CanonicalJson.write(manifest));
    assertThat(outcome(verify(wrong, Checks.ALONE), "form"))
        .isEqualTo("failed: manifest.json at /counts: it is no object");
    for (String text : List.of("", "{", "[]", "{\"a\":1,\"a\":1}", "{} {}", "nonsense", "null")) {
      Bundle broken = Bundles.with(Bundles.unsigned(), Bundle.MANIFEST, Bundles.utf8(text));
      assertThat(outcome(verify(broken, Checks.ALONE), "form")).startsWith("failed: manifest.json");
    }
    String spaced = Bundles.text(Bundles.unsigned(), Bundle.MANIFEST).replaceFirst(":", ": ");
    Bundle other = Bundles.with(Bundles.unsigned(), Bundle.MANIFEST, Bundles.utf8(spaced));
    assertThat(outcome(verify(other, Checks.ALONE), "form")).contains("RFC 8785");
  }

  @Test
  void a_chain_holds_and_says_what_changed_and_why() {
    Source later =
        new Source(
            "shop.yaml",
            "yaml",
            Bundles.SHOP
                .replace("encrypted: false", "encrypted: true")
                .replace(
                    "technologies: [mysql]",
                    "technologies: [mysql], facts: {network-restricted: yes}"));
    Bundle next = Bundles.DREADNOUGHT.attest(Attestation.of(later).after(Bundles.signed()));
    Verification verification = verify(next, Checks.ALONE.after(Bundles.signed()));
    assertThat(verification.held()).as(verification.text()).isTrue();
    assertThat(outcome(verification, "replay")).startsWith("held: ");
    assertThat(outcome(verification, "previous"))
        .startsWith("held: it goes on from the bundle that you gave")
        .contains("changed since: input/shop.yaml")
        .contains("gone: clear-text-interception@web--db")
        .contains("tried by this program, which concludes of both what they hold");
    assertThat(causes(verification, "gone: clear-text-interception@web--db"))
        .containsExactly(
            "because the fact flow-encrypted of web to db (web--db) was not so, and is so",
            "behind it: flow-encrypted@web--db was no, and is yes");
    Bundle stranger =
        Bundles.DREADNOUGHT.attest(Attestation.of(new Source("a.txt", "prose", "A shop.")));
    assertThat(outcome(verify(next, Checks.ALONE.after(stranger)), "previous"))
        .startsWith("failed: previous: manifest.json names " + Bundles.signed().digest());
    Bundle damaged = Bundles.with(Bundles.signed(), "input/shop.yaml", Bundles.utf8("changed"));
    assertThat(outcome(verify(next, QUICK.after(damaged)), "previous"))
        .startsWith("failed: previous: input/shop.yaml is not what");
    assertThat(outcome(verify(next, QUICK), "previous"))
        .startsWith("not checked: manifest.json names " + Bundles.signed().digest());
  }

  /** What stands below a finding in the step about the bundle before. */
  private static List<String> causes(Verification verification, String finding) {
    List<String> says =
        verification.steps().stream()
            .filter(s -> s.name().equals("previous"))
            .findFirst()
            .orElseThrow()
            .says();
    return says.stream()
        .dropWhile(line -> !line.startsWith(finding))
        .skip(1)
        .takeWhile(line -> line.startsWith("  "))
        .map(String::strip)
        .toList();
  }

  private static final String DECISION =
      """
      decisions:
      - {finding: sql-injection@web, kind: accept, by: Ada, because: a mapper builds all queries}
      """;

  @Test
  void a_decision_and_what_the_organisation_says_are_causes_too() {
    Source decided = new Source("decisions.yaml", "yaml", DECISION);
    Dreadnought acme =
        Bundles.DREADNOUGHT.withOrganisation(
            Bundles.DREADNOUGHT.organisation(
                new Source(
                    "org.yaml",
                    "organisation",
                    "controls:\n- {id: multi-factor-authentication, status: implemented}\n")));
    Bundle next = acme.attest(Attestation.of(Bundles.INPUT, decided).after(Bundles.signed()));
    Verification verification = verify(next, Checks.ALONE.after(Bundles.signed()));
    assertThat(verification.held()).as(verification.text()).isTrue();
    assertThat(causes(verification, "judged otherwise: sql-injection@web").get(0))
        .isEqualTo("because the decision to accept sql-injection@web by Ada is new");
    assertThat(causes(verification, "re-scored: password-hash-cracking@db").get(0))
        .isEqualTo("because what the organisation says differs");
  }

  @Test
  void where_no_cause_is_tried_the_reason_is_said() {
    Bundle next = later(Bundles.signed());
    Checks quick = new Checks(null, Bundles.signed(), false, false, List.of());
    assertThat(outcome(verify(next, quick), "previous"))
        .contains(
            "gone: clear-text-interception@web--db",
            "because flow-encrypted@web--db was no, and is yes",
            "read from the two records, and not tried: you asked for no replay")
        .doesNotContain("tried by this program");
    Bundle broken =
        Bundles.rewritten(next, "export/findings.csv", Bundles.utf8("nothing was found\n"));
    Verification failed = verify(broken, Checks.ALONE.after(Bundles.signed()));
    assertThat(outcome(failed, "replay")).contains("export/findings.csv comes out otherwise");
    assertThat(outcome(failed, "previous")).contains("not tried: this bundle was not replayed");
    Map<String, Object> manifest = Bundles.manifest(Bundles.signed());
    manifest.put(
        "own",
        List.of(
            Map.of(
                "kind",
                "rules",
                "name",
                "evil",
                "files",
                List.of(Map.of("name", "evil.drl", "path", "VERIFY.md")))));
    Bundle withRules = Bundles.withManifest(Bundles.signed(), manifest);
    assertThat(outcome(verify(later(withRules), Checks.ALONE.after(withRules)), "previous"))
        .contains("not tried: the bundle before brings rules of its own", "--run-rules");
    Map<String, Object> ended = Bundles.manifest(Bundles.signed());
    Map<String, Object> engine = Bundles.copy((Map<?, ?>) ended.get("engine"));
    engine.put("profile", "reckless");
    ended.put("engine", engine);
    Bundle reckless = Bundles.withManifest(Bundles.signed(), ended);
    assertThat(outcome(verify(later(reckless), Checks.ALONE.after(reckless)), "previous"))
        .contains("not tried: what they hold cannot be analysed", "no profile \"reckless\"");
  }

  private static Bundle later(Bundle earlier) {
    Source encrypted =
        new Source(
            "shop.yaml", "yaml", Bundles.SHOP.replace("encrypted: false", "encrypted: true"));
    return Bundles.DREADNOUGHT.attest(Attestation.of(encrypted).after(earlier));
  }

  @Test
  void what_another_program_concluded_is_told_apart_from_what_the_description_changed() {
    String other =
        Bundles.text(Bundles.signed(), "result/analysis.json")
            .replaceFirst("\"status\": \"open\"", "\"status\": \"mitigated\"");
    Bundle rewritten =
        Bundles.rewritten(Bundles.signed(), "result/analysis.json", Bundles.utf8(other));
    Map<String, Object> manifest = Bundles.manifest(rewritten);
    Map<String, Object> engine = Bundles.copy((Map<?, ?>) manifest.get("engine"));
    engine.put("version", "0.0.9");
    manifest.put("engine", engine);
    Bundle earlier = Bundles.withManifest(rewritten, manifest);
    Verification verification = verify(later(earlier), Checks.ALONE.after(earlier));
    assertThat(verification.held()).as(verification.text()).isTrue();
    assertThat(outcome(verification, "previous"))
        .contains(
            "changed since: the program, input/shop.yaml",
            "concludes otherwise of the same inputs (version 0.0.9): of what it holds, 1 finding",
            "what follows is what this program makes of the inputs of both",
            "gone: clear-text-interception@web--db",
            "tried by this program: each change")
        .doesNotContain("concludes of both what they hold");
  }

  @Test
  void the_same_order_gives_the_same_bytes_signed_or_not() {
    Bundle again =
        Bundles.DREADNOUGHT.attest(Attestation.of(Bundles.INPUT).signedWith(Bundles.KEY));
    assertThat(again.zip()).isEqualTo(Bundles.signed().zip());
    Map<String, byte[]> files = new TreeMap<>(again.files());
    files.remove(Bundle.ATTESTATION);
    assertThat(Bundle.of("x", files).zip())
        .isEqualTo(Bundles.DREADNOUGHT.attest(Attestation.of(Bundles.INPUT)).zip());
  }
}
