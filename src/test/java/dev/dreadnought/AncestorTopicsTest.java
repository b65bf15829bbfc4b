package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the report of the ancestor spoke of on the blog, in general words, is a control here: some
 * finding calls for it, and its guidance names the setting or call for Flask, MySQL or AWS.
 */
class AncestorTopicsTest {
  private static final Assessment BLOG = blog();

  /** A topic, the control that answers it, and words that its guidance on the blog contains. */
  private record Topic(String topic, String control, String... words) {}

  private static final List<Topic> TOPICS =
      List.of(
          new Topic("multi-factor authentication", "multi-factor-authentication", "pyotp"),
          new Topic("password policy", "common-password-check", "api.pwnedpasswords.com"),
          new Topic("stored passwords", "strong-password-hashing", "VARCHAR(255)"),
          new Topic("limits of login attempts", "login-throttling", "@limiter.limit"),
          new Topic("session regeneration", "session-renewal-at-login", "session.clear()"),
          new Topic("expiry of sessions", "short-session-lifetime", "PERMANENT_SESSION_LIFETIME"),
          new Topic("cookie flags", "secure-session-cookie", "SESSION_COOKIE_SECURE=True"),
          new Topic("injection", "parameterised-queries", "text("),
          new Topic("validation of forms", "input-validation", "validate"),
          new Topic("escaping in templates", "template-autoescaping", "render_template()"),
          new Topic("secrets store", "secrets-in-secret-store", "AWS Secrets Manager"),
          new Topic("security groups", "network-restriction", "security group", "3306"),
          new Topic("network ACLs", "network-restriction", "network ACL"),
          new Topic("IAM", "least-privilege-cloud-role", "instance profile", "iam:*"),
          new Topic("database rights", "least-privilege-database-account", "GRANT SELECT"),
          new Topic("error pages", "generic-error-pages", "@app.errorhandler"),
          new Topic("scanning of dependencies", "dependency-alerts", "pip-audit"),
          new Topic("CloudTrail", "cloud-audit-trail", "cloudtrail:StopLogging"),
          new Topic("CloudWatch", "cloud-audit-trail", "CloudWatch Logs", "alarms"),
          new Topic("logs out of reach", "append-only-audit-storage", "CloudWatch agent"),
          new Topic("security headers", "content-security-policy", "nosniff", "Talisman"),
          new Topic("framing", "frame-ancestors", "Talisman"),
          new Topic("TLS to the browser", "tls-in-transit", "Strict-Transport-Security"),
          new Topic("TLS to the database", "tls-in-transit", "require_secure_transport=ON"),
          new Topic("encryption at rest", "encryption-at-rest", "default_table_encryption=ON"),
          new Topic("backups", "tested-backups", "--single-transaction"),
          new Topic("web application firewall", "web-application-firewall", "AWSManagedRules"),
          new Topic("intrusion detection", "intrusion-detection", "GuardDuty"),
          new Topic("incident response", "incident-response-plan", "SECRET_KEY_FALLBACKS"),
          new Topic("patches", "automatic-os-patching", "Patch Manager"));

  /** A requirement, and a control that serves it and that a finding of the blog calls for. */
  private record Served(String framework, String requirement, String control) {}

  private static final List<Served> SERVED =
      List.of(
          new Served("gdpr", "5(1)(f)", "object-ownership-checks"),
          new Served("gdpr", "32(1)(a)", "encryption-at-rest"),
          new Served("gdpr", "32(1)(b)", "multi-factor-authentication"),
          new Served("gdpr", "32(1)(c)", "tested-backups"),
          new Served("gdpr", "33(1)", "incident-response-plan"),
          new Served("gdpr", "34(1)", "incident-response-plan"),
          new Served("ccpa", "1798.100(e)", "network-restriction"),
          new Served("ccpa", "1798.150(a)(1)", "encryption-at-rest"),
          new Served("iso-27001", "A.8.5", "multi-factor-authentication"),
          new Served("iso-27001", "A.8.13", "tested-backups"),
          new Served("iso-27001", "A.5.26", "incident-response-plan"),
          new Served("nist-csf", "PR.AA-03", "multi-factor-authentication"),
          new Served("nist-csf", "RS.MA-01", "incident-response-plan"));

  @TestFactory
  Stream<DynamicTest> each_topic_is_a_control_with_guidance_for_this_stack() {
    return TOPICS.stream().map(t -> DynamicTest.dynamicTest(t.topic(), () -> check(t)));
  }

  private static void check(Topic topic) {
    ControlAdvice advice =
        BLOG.controls().stream()
            .filter(c -> c.control().id().equals(topic.control()))
            .findFirst()
            .orElseThrow();
    assertThat(advice.findings()).isNotEmpty();
    assertThat(advice.guidance().stream().map(g -> g.text()).collect(Collectors.joining("\n")))
        .contains(topic.words());
  }

  @TestFactory
  Stream<DynamicTest> each_regime_has_a_requirement_that_a_control_of_the_blog_serves() {
    return SERVED.stream()
        .map(
            s ->
                DynamicTest.dynamicTest(
                    s.framework() + " " + s.requirement(),
                    () -> assertThat(requirement(s).controls()).contains(s.control())));
  }

  private static Compliance.RequirementStatus requirement(Served served) {
    return BLOG.compliance().stream()
        .filter(c -> c.framework().id().equals(served.framework()))
        .flatMap(c -> c.requirements().stream())
        .filter(r -> r.id().equals(served.requirement()))
        .findFirst()
        .orElseThrow();
  }

  private static Assessment blog() {
    try {
      Dreadnought dreadnought = Dreadnought.builtIn();
      String text = Files.readString(Path.of("samples/flask-blog/flask-blog.txt"));
      return dreadnought.assess(dreadnought.read(new Source("flask-blog.txt", "prose", text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
