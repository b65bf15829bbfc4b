package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Guidance;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Treatment;
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

  private static Assessment assess(String text) {
    Dreadnought dreadnought = Dreadnought.builtIn();
    return dreadnought.assess(dreadnought.read(new Source("functions.txt", "prose", text)));
  }
}
