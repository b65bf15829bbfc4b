package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.DataFlow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowGroundsTest {
  private static final String REQUESTS = "browser--web-application";
  private static final String SQL = "web-application--database--mysql";

  private final Assessment assessment = Blog.assessment();
  private final List<FindingView> findings =
      Page.of(assessment, Dreadnought.builtIn().catalog(), "report.html", "").findings();

  @Test
  void a_finding_rests_on_each_flow_that_its_proof_passes_over() {
    FlowGrounds grounds = new FlowGrounds(findings, facts());
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
    FlowGrounds grounds = new FlowGrounds(findings, Map.of());
    assertThat(grounds.of(REQUESTS)).allMatch(f -> f.source().element().equals(REQUESTS));
    assertThat(ids(grounds.of("web-application")))
        .isNotEmpty()
        .allMatch(id -> id.endsWith("@web-application"));
  }

  @Test
  void the_flow_with_the_greatest_sum_comes_first() {
    FlowGrounds grounds = new FlowGrounds(findings, facts());
    List<DataFlow> flows = grounds.heaviestFirst(assessment.model().flows());
    assertThat(flows).extracting(DataFlow::id).startsWith(REQUESTS, SQL);
    assertThat(grounds.sum(REQUESTS))
        .isGreaterThan(grounds.sum(SQL))
        .isEqualTo(
            grounds.of(REQUESTS).stream().mapToInt(f -> f.source().current().points()).sum());
  }

  private Map<String, ProvenFact> facts() {
    Map<String, ProvenFact> facts = new HashMap<>();
    assessment.facts().forEach(fact -> facts.put(fact.id(), fact));
    return facts;
  }

  private static List<String> ids(List<FindingView> findings) {
    return findings.stream().map(f -> f.source().id()).toList();
  }
}
