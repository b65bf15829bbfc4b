package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Guidance;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is offered against a finding, and whom it harms, on a system of functions. */
class TreatmentsTest {
  private static final Assessment FUNCTIONS =
      assess(
          """
          The mobile app calls Amazon API Gateway over the internet. API Gateway passes each request
          to an AWS Lambda function in Node.js. The Lambda function stores readings in Amazon DynamoDB.
          The mobile app uploads photos to an Amazon S3 bucket. The Lambda function hands out presigned
          upload links. Each upload triggers the Lambda function. The Lambda function sends a message
          to the report queue, which is an Amazon SQS queue. A report worker takes it from the queue.
          CloudTrail is switched on.
          """);

  @Test
  void a_function_is_offered_no_account_of_an_operating_system() {
    assertThat(offered("published-flaw-in-package@serverless-function"))
        .contains("patching-deadline")
        .doesNotContain("unprivileged-process");
  }

  @Test
  void checks_of_messages_are_for_who_takes_them() {
    assertThat(technologies("event-data-injection@serverless-function", "message-validation"))
        .containsExactly("aws-lambda");
    assertThat(technologies("poison-message@report-worker", "message-validation"))
        .containsExactly("amazon-sqs");
  }

  @Test
  void advice_on_a_way_is_for_its_ends_and_not_for_the_stores_behind_them() {
    Assessment shop =
        assess(
            "The shop is a web application in Flask. Customers order goods with a browser."
                + " It keeps orders in a MySQL database.");
    assertThat(
            shop.findings().stream()
                .filter(f -> f.element().equals("browser--web-application"))
                .flatMap(f -> f.mitigations().stream())
                .flatMap(m -> m.guidance().stream())
                .map(Guidance::technology))
        .contains("flask")
        .doesNotContain("mysql");
  }

  @Test
  void an_upload_link_harms_the_store_that_is_uploaded_to() {
    assertThat(finding("upload-link-abuse@serverless-function").affects())
        .containsExactly("object-store");
  }

  @Test
  void a_record_that_is_switched_on_is_not_tamper_proof() {
    assertThat(finding("deniable-cloud-administration@system").treatment())
        .isEqualTo(Treatment.PARTIAL);
  }

  @Test
  void what_a_product_does_by_itself_is_no_help_where_the_weakness_is_said() {
    String shop = "The shop is a Flask application. It keeps invoices in an Amazon S3 bucket. ";
    assertThat(treatment(assess(shop), "public-bucket@object-store"))
        .isEqualTo(Treatment.SUFFICIENT);
    assertThat(
            treatment(
                assess(shop + "The bucket is readable by anyone."), "public-bucket@object-store"))
        .isNotEqualTo(Treatment.SUFFICIENT);
  }

  @Test
  void the_rule_that_is_told_is_that_of_a_statement_that_counts() {
    Mitigation elsewhere =
        queries(
            shop()
                .control("parameterised-queries", "web", ControlStatus.ABSENT)
                .control("parameterised-queries", "system", ControlStatus.IMPLEMENTED));
    assertThat(elsewhere.status()).isEqualTo(ControlStatus.IMPLEMENTED);
    assertThat(elsewhere.because()).isEqualTo("a control of the whole system counts everywhere");
    Mitigation twice =
        queries(
            shop()
                .control("parameterised-queries", "system", ControlStatus.IMPLEMENTED)
                .control("parameterised-queries", "web", ControlStatus.IMPLEMENTED));
    assertThat(twice.because()).isEqualTo("a control counts on the element that it was stated for");
    assertThat(queries(shop()).because()).isEmpty();
  }

  @Test
  void where_two_speak_of_one_place_the_weaker_counts() {
    Mitigation disputed =
        queries(
            shop()
                .control("parameterised-queries", "web", ControlStatus.VERIFIED)
                .control("parameterised-queries", "web", ControlStatus.PLANNED));
    assertThat(disputed.status()).isEqualTo(ControlStatus.PLANNED);
    assertThat(disputed.evidenced()).as("one of them").isTrue();
  }

  @Test
  void a_person_is_advised_on_what_they_reach_through_a_client_or_a_proxy() {
    ModelBuilder far =
        new ModelBuilder("Shop")
            .actor("customers", ComponentKind.USER)
            .component("browser", ComponentKind.BROWSER_CLIENT)
            .component("proxy", ComponentKind.REVERSE_PROXY, "nginx")
            .component("web", ComponentKind.WEB_APPLICATION, "flask")
            .component("billing", ComponentKind.API, "django")
            .component("archive", ComponentKind.API, "spring-boot")
            .component("db", ComponentKind.DATABASE, "mysql")
            .flow("customers", "browser")
            .flow("browser", "proxy")
            .flow("proxy", "web")
            .flow("web", "billing")
            .flow("billing", "archive")
            .flow("web", "db")
            .fact("internet-facing", "system", Truth.TRUE);
    Treatments treatments =
        new Treatments(
            Dreadnought.builtIn().catalog(), new ModelIndex(far.build()), List.of(), null);
    assertThat(treatments.stackAt("customers").technologies())
        .contains("nginx", "flask", "mysql", "django")
        .doesNotContain("spring-boot");
    assertThat(treatments.stackAt("system").technologies()).contains("django", "mysql");
    assertThat(treatments.stackAt("web--billing").technologies())
        .contains("flask", "django")
        .doesNotContain("mysql", "nginx");
  }

  private static ModelBuilder shop() {
    return new ModelBuilder("Shop")
        .actor("customers", ComponentKind.USER)
        .component("web", ComponentKind.WEB_APPLICATION, "flask")
        .component("db", ComponentKind.DATABASE, "mysql")
        .flow("customers", "web")
        .flow("web", "db");
  }

  private static Mitigation queries(ModelBuilder model) {
    return Dreadnought.builtIn()
        .assess(model.build())
        .finding("sql-injection@web")
        .orElseThrow()
        .mitigations()
        .stream()
        .filter(m -> m.control().equals("parameterised-queries"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> offered(String finding) {
    return finding(finding).mitigations().stream().map(Mitigation::control).toList();
  }

  private static List<String> technologies(String finding, String control) {
    return finding(finding).mitigations().stream()
        .filter(m -> m.control().equals(control))
        .flatMap(m -> m.guidance().stream())
        .map(Guidance::technology)
        .toList();
  }

  private static Finding finding(String id) {
    return FUNCTIONS.findings().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  private static Treatment treatment(Assessment assessment, String finding) {
    return assessment.finding(finding).orElseThrow().treatment();
  }

  private static Assessment assess(String text) {
    Dreadnought dreadnought = Dreadnought.builtIn();
    return dreadnought.assess(dreadnought.read(new Source("functions.txt", "prose", text)));
  }
}
