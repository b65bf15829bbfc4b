package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.diagram.Charts;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.RiskMatrix;
import dev.dreadnought.finding.Roadmap;
import dev.dreadnought.report.Blog;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Names stay within their quotes: what stands around them is that of an innocent name. */
class HostileNamesTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "style", "rect", "path", "g", "a", "text");

  private static List<String> names() {
    List<String> names = new ArrayList<>(Hostile.NAMES);
    names.add("=HYPERLINK(\"http://evil.example\",\"x\")");
    names.add("\\\" ]; evil -> \\\\\" b <br>\r\n# %%{init: {}}%% \\");
    names.add("]]>--><!-- &#34; &quot; `end` |x| {y} end\nsubgraph z");
    return names;
  }

  @Test
  void in_dot_nothing_but_quoted_text_differs() {
    String innocent = withoutQuoted(DREADNOUGHT.dataFlowDot(Blog.assessment("Innocent")), true);
    for (String name : names()) {
      assertThat(withoutQuoted(DREADNOUGHT.dataFlowDot(Blog.assessment(name)), true))
          .as(name)
          .isEqualTo(innocent);
    }
  }

  @Test
  void in_mermaid_nothing_but_quoted_text_differs() {
    String innocent =
        withoutQuoted(DREADNOUGHT.dataFlowMermaid(Blog.assessment("Innocent")), false);
    for (String name : names()) {
      assertThat(withoutQuoted(DREADNOUGHT.dataFlowMermaid(Blog.assessment(name)), false))
          .as(name)
          .isEqualTo(innocent);
    }
  }

  private static String withoutQuoted(String text, boolean hasEscapes) {
    return text.replaceAll(hasEscapes ? "\"(?:[^\"\\\\]|\\\\.)*\"" : "\"[^\"\n]*\"", "\"\"");
  }

  @Test
  void charts_hold_shapes_and_text_only_and_lead_nowhere_but_into_the_page() throws Exception {
    for (String name : names()) {
      Assessment assessment = Blog.assessment(name);
      for (String svg :
          List.of(
              Charts.riskMatrix(RiskMatrix.of(assessment.findings())),
              Charts.heatMap(assessment),
              Charts.roadmap(
                  Roadmap.of(assessment, DREADNOUGHT.catalog().scoring().effortDays())))) {
        NodeList elements = parsed(svg).getElementsByTagName("*");
        Set<String> tags = new TreeSet<>();
        for (int i = 0; i < elements.getLength(); i++) {
          tags.add(elements.item(i).getNodeName());
          var href = elements.item(i).getAttributes().getNamedItem("href");
          if (href != null) {
            assertThat(href.getNodeValue()).matches("#risk-[1-5]-[1-5]");
          }
        }
        assertThat(ELEMENTS).as(name).containsAll(tags);
        assertThat(svg.codePoints().filter(c -> c != '\n'))
            .noneMatch(c -> c < 0x20 || c == 0x202e || c == 0x2066 || c == 0x1b);
      }
    }
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
