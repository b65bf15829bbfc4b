package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Status;
import dev.dreadnought.model.Ground;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a system that does what it should there is little to say, and nothing severe. */
class QuietSystemTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Test
  void functions_behind_a_gateway_leave_five_findings() {
    assertThat(open("aws"))
        .extracting(Finding::id)
        .containsExactlyInAnyOrder(
            // Files are paid for by volume, and no limit at the delivery network is told.
            "hot-linking@object-store",
            // Commits are scanned, but nobody says that what was once committed was replaced.
            "secret-in-history@source-repository",
            // The staff's login may tell who has an account; the answers are not described.
            "account-enumeration@aws-iam-identity-center",
            // Who lost a passkey or key gets in again somehow, and nobody tells how.
            "second-factor-recovery-bypass@amazon-cognito",
            "second-factor-recovery-bypass@aws-iam-identity-center");
    assertThat(severe("aws")).isEmpty();
  }

  @Test
  void a_portal_in_containers_leaves_a_handful() {
    assertThat(open("gcp"))
        .extracting(Finding::id)
        .containsExactlyInAnyOrder(
            // Slow uploads hold a worker, for what stands in front is not said to take them in
            // whole.
            "worker-exhaustion@web-application",
            // Commits are scanned, but nobody says that what was once committed was replaced.
            "secret-in-history@source-repository",
            // Connections are capped for the account; that the portal pools them is not said.
            "connection-exhaustion@database",
            // Whether a logout at Auth0 ends the portal's session is not told.
            "session-outlives-provider-login@web-application",
            // Another project is no lock: who administers both can delete both.
            "destruction-of-stored-data@database",
            "account-enumeration@identity-provider",
            // Nothing tells how front and portal treat ambiguous lengths.
            "request-smuggling@load-balancer",
            // Which proxies the portal believes is open.
            "forged-client-address@web-application",
            // Changes are recorded, but an administrator's among them are not told apart.
            "deniable-administration@web-application",
            // Templates escape by default; that is half of what suffices.
            "reflected-script@web-application",
            // Statements of operators in the database itself are not said to be recorded.
            "deniable-privileged-action@administrator");
    assertThat(severe("gcp")).isEmpty();
  }

  @Test
  void what_is_denied_is_what_is_severe() {
    assertThat(severe("aws-denied"))
        .extracting(Finding::id)
        .containsExactlyInAnyOrder(
            "broken-object-level-authorisation@serverless-function",
            "over-privileged-cloud-role@serverless-function",
            "unreviewed-change-in-main@source-repository");
    assertThat(severe("gcp-denied"))
        .extracting(Finding::id)
        .containsExactlyInAnyOrder(
            "unauthenticated-store@object-store",
            "public-bucket@object-store",
            "broken-object-level-authorisation@web-application");
  }

  /** Written afterwards, and nothing was mended for it but what holds of any login. */
  @Test
  void a_text_in_other_words_is_heard_for_the_most_part() {
    assertThat(severe("azure"))
        .extracting(Finding::id)
        // Entra ID keeps the identities of programs, and nobody says who may add keys to them.
        .containsExactly("credential-added-to-program-identity@identity-provider");
    assertThat(open("azure")).hasSizeLessThanOrEqualTo(19);
  }

  private static List<Finding> open(String name) {
    return DREADNOUGHT.assess(DREADNOUGHT.read(source(name))).findings().stream()
        .filter(f -> f.status() != Status.MITIGATED && f.certainty() != Ground.ASSUMED)
        .toList();
  }

  private static List<Finding> severe(String name) {
    return open(name).stream().filter(f -> f.current().band().compareTo(Band.HIGH) <= 0).toList();
  }

  private static Source source(String name) {
    String file = "quiet/" + name + ".txt";
    try (InputStream in = QuietSystemTest.class.getResourceAsStream(file)) {
      return new Source(
          name + ".txt", "prose", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
