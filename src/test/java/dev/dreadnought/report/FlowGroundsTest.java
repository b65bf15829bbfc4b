package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowGroundsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final String REQUESTS = "browser--web-application";
  private static final String SQL = "web-application--database--mysql";

  private final Assessment assessment = Blog.assessment();
  private final List<FindingView> findings =
      Page.of(assessment, DREADNOUGHT.catalog(), "report.html", "").findings();

  @Test
  void a_finding_rests_on_each_flow_that_its_proof_passes_over() {
    FlowGrounds grounds = grounds(findings, facts(assessment), assessment);
    assertThat(ids(grounds.of(REQUESTS)))
        .as("what the browser sends is what templates are filled with")
        .contains("template-injection@web-application")
        .doesNotContain("over-privileged-database-account@database");
    assertThat(ids(grounds.of("virtual-machine")))
        .contains("unpatched-operating-system@virtual-machine");
    assertThat(grounds.of("no-such-flow")).isEmpty();
    assertThat(grounds.sum("no-such-flow")).isZero();
  }

  @Test
  void without_proofs_only_findings_on_the_flow_itself_rest_on_it() {
    FlowGrounds grounds = grounds(findings, Map.of(), assessment);
    assertThat(grounds.of(REQUESTS)).allMatch(f -> f.source().element().equals(REQUESTS));
    assertThat(ids(grounds.of("web-application")))
        .isNotEmpty()
        .allMatch(id -> id.endsWith("@web-application"));
  }

  @Test
  void the_flow_with_the_greatest_sum_comes_first() {
    FlowGrounds grounds = grounds(findings, facts(assessment), assessment);
    List<DataFlow> flows = grounds.heaviestFirst(assessment.model().flows());
    assertThat(flows).extracting(DataFlow::id).startsWith(REQUESTS, SQL);
    assertThat(grounds.sum(REQUESTS))
        .isGreaterThan(grounds.sum(SQL))
        .isEqualTo(
            grounds.of(REQUESTS).stream().mapToInt(f -> f.source().current().points()).sum());
  }

  private static FlowGrounds grounds(
      List<FindingView> findings, Map<String, ProvenFact> facts, Assessment assessment) {
    return new FlowGrounds(
        findings, facts, new ModelIndex(assessment.model()), DREADNOUGHT.catalog());
  }

  private static Map<String, ProvenFact> facts(Assessment assessment) {
    Map<String, ProvenFact> facts = new HashMap<>();
    assessment.facts().forEach(fact -> facts.put(fact.id(), fact));
    return facts;
  }

  @Test
  void a_finding_on_an_end_rests_on_the_flow_that_it_comes_in_over() {
    Assessment uploads =
        assess(
            """
            The phones run a mobile app in React Native. It calls an AWS Lambda function over HTTPS.
            The mobile app uploads pictures to an Amazon S3 bucket with presigned upload links of
            the Lambda function. Each upload triggers the Lambda function. The Lambda function sends
            jobs to an Amazon SQS queue. The mobile app keeps its tokens in AsyncStorage.
            """);
    FlowGrounds grounds =
        grounds(
            Page.of(uploads, DREADNOUGHT.catalog(), "report.html", "").findings(),
            facts(uploads),
            uploads);
    assertThat(over(grounds, uploads, "mobile-app", "object-store")).contains("upload-link-abuse");
    assertThat(over(grounds, uploads, "object-store", "serverless-function"))
        .contains("event-data-injection");
    assertThat(over(grounds, uploads, "serverless-function", "queue"))
        .contains("forged-message", "unbounded-backlog")
        .doesNotContain("upload-link-abuse", "event-data-injection");
    assertThat(threats(grounds.of("async-storage"))).contains("login-taken-from-phone");
  }

  @Test
  void a_fact_that_tells_of_a_flow_is_one_of_the_catalog() {
    assertThat(DREADNOUGHT.catalog().facts().keySet()).containsAll(FlowGrounds.names());
  }

  private static List<String> over(
      FlowGrounds grounds, Assessment assessment, String from, String to) {
    return assessment.model().flows().stream()
        .filter(f -> f.from().equals(from) && f.to().equals(to))
        .flatMap(f -> threats(grounds.of(f.id())).stream())
        .toList();
  }

  private static List<String> threats(List<FindingView> findings) {
    return findings.stream().map(f -> f.source().threat().id()).toList();
  }

  private static Assessment assess(String text) {
    return DREADNOUGHT.assess(DREADNOUGHT.read(new Source("app.txt", "prose", text)));
  }

  private static List<String> ids(List<FindingView> findings) {
    return findings.stream().map(f -> f.source().id()).toList();
  }
}
