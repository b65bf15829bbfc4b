package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.Framework;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.Page.Link;
import dev.dreadnought.report.Quotes.Quote;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a compliance officer asks of an assessment, in the order of asking.
 *
 * @param regimes each framework of the catalog, whether it applies, and who or what says so
 * @param requirements of each framework, as far as a threat model can speak to them
 * @param evidence what to collect, control by control; those that somebody says are there first
 * @param personal data about people, and where it is
 * @param data kinds of data that are not about people, in words; may be empty
 * @param notices whom to tell after an incident, under regimes that apply or may apply
 * @param proved what doing the analysis again proves, in a sentence
 * @param inputs what has to be kept for that
 */
record ComplianceChapter(
    List<Regime> regimes,
    List<Part> requirements,
    List<Evidence> evidence,
    String evidenceRest,
    List<Personal> personal,
    String data,
    List<Notice> notices,
    String proved,
    List<String> inputs) {
  private static final int MOST_NAMES = 4;
  private static final int MOST_EVIDENCE = 20;
  private static final String NOT_ASSESSABLE = "not assessable here";

  /**
   * @param verdict {@code applies}, {@code may apply}, {@code to be assessed}, {@code by choice} or
   *     {@code does not apply}
   * @param open what is still to be settled; may be empty
   */
  record Regime(
      String name, String edition, String verdict, String why, String open, List<Quote> quotes) {}

  /**
   * @param isFolded true where nobody said that it applies, so that it stands behind the others
   * @param notAssessable how many requirements it has that a threat model cannot speak to
   */
  record Part(
      String name,
      String counts,
      boolean isFolded,
      List<Requirement> gaps,
      List<Requirement> others,
      String notAssessable) {}

  /**
   * @param text its label, its status and where that shows
   */
  record Requirement(
      String id,
      String text,
      String status,
      List<FindingView> findings,
      List<Link> controls,
      List<Quote> quotes) {
    /** {@code 3 findings and 2 controls}. */
    public String behind() {
      List<String> parts = new ArrayList<>();
      if (!findings.isEmpty()) {
        parts.add(Phrases.count(findings.size(), "finding", "findings"));
      }
      if (!controls.isEmpty()) {
        parts.add(Phrases.count(controls.size(), "control", "controls"));
      }
      return Phrases.list(parts);
    }
  }

  /**
   * @param artefact by which the control is shown
   * @param check how it is looked at
   */
  record Evidence(
      String title,
      String href,
      String status,
      String on,
      String artefact,
      Prose check,
      List<String> serves,
      List<Quote> quotes) {}

  /** Data about people, where it is kept and between whom it goes. */
  record Personal(
      String name,
      String kinds,
      String kept,
      String goes,
      String people,
      List<FindingView> findings,
      List<Quote> quotes) {}

  /** Somebody to tell. */
  record Notice(String article, String what, String to, String within, String assessedBy) {}

  static ComplianceChapter of(
      Assessment assessment,
      Catalog catalog,
      Quotes quotes,
      List<FindingView> findings,
      String report) {
    return new Composer(assessment, catalog, quotes, findings, report).compose();
  }

  private static final class Composer {
    private final Assessment assessment;
    private final ThreatModel model;
    private final Catalog catalog;
    private final Quotes quotes;
    private final String report;
    private final Called called;
    private final String system;
    private final Map<String, FindingView> byId = new LinkedHashMap<>();

    Composer(
        Assessment assessment,
        Catalog catalog,
        Quotes quotes,
        List<FindingView> findings,
        String report) {
      this.assessment = assessment;
      this.model = assessment.model();
      this.catalog = catalog;
      this.quotes = quotes;
      this.report = report;
      this.called = new Called(model, catalog);
      this.system = Visible.shortened(model.name(), 80);
      findings.forEach(f -> byId.put(f.source().id(), f));
    }

    ComplianceChapter compose() {
      List<Personal> personal = personal();
      List<ControlAdvice> serving =
          assessment.controls().stream()
              .filter(c -> !c.control().requirements().isEmpty())
              .toList();
      List<Evidence> evidence = evidence(serving);
      return new ComplianceChapter(
          assessment.compliance().stream().map(this::regime).toList(),
          assessment.compliance().stream().map(this::part).toList(),
          evidence,
          rest(serving.size() - evidence.size()),
          personal,
          otherData(),
          notices(personal),
          proved(),
          assessment.reading().inputs().stream().map(Source::name).toList());
    }

    private static String rest(int count) {
      return count <= 0
          ? ""
          : Phrases.count(count, "more control serves", "more controls serve") + " a requirement";
    }

    private Regime regime(Compliance compliance) {
      Framework framework = compliance.framework();
      List<Quote> grounds = new ArrayList<>();
      boolean fromData = false;
      for (String fact : framework.whenAny()) {
        ProvenFact proven = assessment.fact(fact + "@" + ThreatModel.SYSTEM).orElse(null);
        if (proven != null && proven.value() == Truth.TRUE) {
          fromData = true;
          grounds.addAll(quotes.of(proven.sources()));
        }
      }
      String question = framework.question() == null ? "" : framework.question();
      boolean isSettled = compliance.inScope() != Truth.TRUE || !fromData || question.isEmpty();
      return new Regime(
          framework.name(),
          framework.edition(),
          verdict(compliance, isSettled),
          why(compliance, fromData),
          compliance.inScope() == Truth.FALSE || compliance.inScope() == Truth.TRUE && isSettled
              ? ""
              : asked(question),
          grounds.stream().distinct().toList());
    }

    private String asked(String question) {
      return question.isEmpty() ? "" : "For " + system + ": " + Called.continued(question);
    }

    private static String verdict(Compliance compliance, boolean isSettled) {
      return switch (compliance.inScope()) {
        case TRUE -> isSettled ? "in scope" : "may apply";
        case FALSE -> "out of scope";
        case UNKNOWN -> compliance.framework().voluntary() ? "by choice" : "to be assessed";
      };
    }

    private String why(Compliance compliance, boolean fromData) {
      if (fromData) {
        return "The description of " + system + " says so: it names data about people";
      }
      if (compliance.inScope() != Truth.UNKNOWN) {
        return compliance.why();
      }
      return compliance.framework().voluntary()
          ? "Voluntary; nobody said it is followed"
          : "No data that was named decides it";
    }

    private Part part(Compliance compliance) {
      List<Requirement> gaps = new ArrayList<>();
      List<Requirement> others = new ArrayList<>();
      int rest = 0;
      for (RequirementStatus requirement : compliance.requirements()) {
        if (requirement.status().equals(NOT_ASSESSABLE)) {
          rest++;
        } else if (isGap(requirement)) {
          gaps.add(requirement(requirement));
        } else {
          others.add(requirement(requirement));
        }
      }
      return new Part(
          compliance.framework().name(),
          counts(compliance),
          compliance.inScope() != Truth.TRUE,
          gaps,
          others,
          Phrases.count(rest, "requirement", "requirements") + " not assessable here");
    }

    private static boolean isGap(RequirementStatus requirement) {
      return requirement.status().equals("gap") || requirement.status().equals("planned");
    }

    private String counts(Compliance compliance) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (String status : List.of("gap", "planned", "claimed", "evidenced", NOT_ASSESSABLE)) {
        counts.put(status, 0);
      }
      compliance.requirements().forEach(r -> counts.merge(r.status(), 1, Integer::sum));
      List<String> parts = new ArrayList<>();
      counts.forEach(
          (status, n) -> {
            if (n > 0 || !status.equals("planned")) {
              parts.add(n + " " + (status.equals("gap") && n != 1 ? "gaps" : status));
            }
          });
      return system + ": " + String.join(", ", parts);
    }

    /** One sentence: the requirement, where it stands, and at what. */
    private Requirement requirement(RequirementStatus requirement) {
      List<FindingView> findings = views(requirement.findings());
      Set<String> elements = new LinkedHashSet<>();
      findings.forEach(f -> elements.add(f.source().element()));
      List<Quote> said = new ArrayList<>();
      Set<String> stated = new TreeSet<>();
      for (Finding finding : assessment.findings()) {
        finding.mitigations().stream()
            .filter(m -> requirement.controls().contains(m.control()) && m.isInForce())
            .forEach(
                m -> {
                  stated.add(finding.element());
                  said.addAll(quotes.of(m.sources()));
                });
      }
      Set<String> at = elements.isEmpty() ? stated : elements;
      String where = at.isEmpty() ? "" : ", for " + called.list(at, MOST_NAMES);
      return new Requirement(
          requirement.id(),
          requirement.label() + ": " + statusWord(requirement) + where,
          requirement.status(),
          findings,
          requirement.controls().stream().map(this::control).toList(),
          said.stream().distinct().toList());
    }

    private static String statusWord(RequirementStatus requirement) {
      return requirement.status().equals("planned")
          ? "gap, with work planned"
          : requirement.status();
    }

    private Link control(String id) {
      return new Link(catalog.control(id).title(), report + "#c-" + id);
    }

    private List<FindingView> views(List<String> ids) {
      return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** What somebody says is there has to be shown first; then what serves most requirements. */
    private List<Evidence> evidence(List<ControlAdvice> serving) {
      return serving.stream()
          .sorted(
              Comparator.<ControlAdvice>comparingInt(c -> rank(c.status()))
                  .thenComparingInt(c -> -c.control().requirements().size())
                  .thenComparingInt(c -> -c.findings().size())
                  .thenComparing(c -> c.control().id()))
          .limit(MOST_EVIDENCE)
          .map(this::evidence)
          .toList();
    }

    private static int rank(String status) {
      return switch (status) {
        case "implemented" -> 0;
        case "verified" -> 1;
        case "planned" -> 2;
        default -> 3;
      };
    }

    private Evidence evidence(ControlAdvice advice) {
      ControlDefinition control = advice.control();
      List<Quote> said = new ArrayList<>();
      boolean byDefault = true;
      for (String id : advice.findings()) {
        for (Mitigation mitigation : assessment.finding(id).orElseThrow().mitigations()) {
          if (mitigation.control().equals(control.id())) {
            said.addAll(quotes.of(mitigation.sources()));
            byDefault &= mitigation.byDefault();
          }
        }
      }
      return new Evidence(
          control.title(),
          report + "#c-" + control.id(),
          evidenceStatus(advice.status()) + (byDefault ? ", as the technology comes that way" : ""),
          called.list(advice.on(), MOST_NAMES),
          artefact(control.kind()),
          Prose.of(Called.continued(firstSentence(control.verify()))),
          serves(control),
          said.stream().distinct().toList());
    }

    private static String evidenceStatus(String status) {
      return switch (status) {
        case "implemented" -> "claimed";
        case "verified" -> "evidenced";
        case "unknown" -> "nobody said";
        default -> status;
      };
    }

    private static String artefact(ControlDefinition.Kind kind) {
      return switch (kind) {
        case PREVENTIVE -> "a dated test report and the setting";
        case CONTAINING -> "the setting, and what it limits";
        case DETECTING -> "a sample record and one raised alarm";
        case RECOVERING -> "the record of a drill";
      };
    }

    private static String firstSentence(String text) {
      String line = text.strip().replaceAll("\\s+", " ");
      int end = line.indexOf(". ");
      String first = end < 0 ? line : line.substring(0, end);
      return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private static List<String> serves(ControlDefinition control) {
      Map<String, List<String>> byFramework = new LinkedHashMap<>();
      for (String reference : control.requirements()) {
        int colon = reference.indexOf(':');
        byFramework
            .computeIfAbsent(reference.substring(0, colon), k -> new ArrayList<>())
            .add(reference.substring(colon + 1));
      }
      List<String> parts = new ArrayList<>();
      byFramework.forEach((id, requirements) -> parts.add(id + " " + Phrases.list(requirements)));
      return parts;
    }

    private List<Personal> personal() {
      return model.dataAssets().stream().filter(this::isPersonal).map(this::personal).toList();
    }

    private boolean isPersonal(DataAsset asset) {
      return asset.kinds().stream()
          .map(catalog.dataKinds()::get)
          .anyMatch(kind -> kind != null && kind.personal());
    }

    private Personal personal(DataAsset asset) {
      List<String> kept =
          model.components().stream()
              .filter(c -> c.data().contains(asset.id()))
              .map(Component::id)
              .toList();
      List<String> ways = new ArrayList<>();
      Set<String> touched = new TreeSet<>(kept);
      for (DataFlow flow : model.flows()) {
        if (flow.data().contains(asset.id())) {
          ways.add("from " + called.of(flow.from()) + " to " + called.of(flow.to()));
          touched.add(flow.id());
        }
      }
      return new Personal(
          asset.name(),
          kinds(asset),
          kept.isEmpty() ? "nobody said" : called.list(kept, MOST_NAMES),
          ways.isEmpty() ? "nobody said" : Called.shortened(ways, MOST_NAMES),
          asset.people() == null ? "nobody said" : Integer.toString(asset.people()),
          assessment.findings().stream()
              .filter(f -> f.isOpen() && !f.isAssumed() && touches(f, touched))
              .limit(MOST_NAMES)
              .map(f -> byId.get(f.id()))
              .filter(Objects::nonNull)
              .toList(),
          quotes.of(asset.sources()));
    }

    private static boolean touches(Finding finding, Set<String> elements) {
      return elements.contains(finding.element())
          || finding.affects().stream().anyMatch(elements::contains);
    }

    private String kinds(DataAsset asset) {
      List<String> names = new ArrayList<>();
      for (String id : asset.kinds()) {
        DataKind kind = catalog.dataKinds().get(id);
        names.add(Called.small(kind == null ? id : kind.name()));
      }
      return Phrases.list(names);
    }

    private String otherData() {
      List<String> names =
          model.dataAssets().stream()
              .filter(a -> !isPersonal(a))
              .map(a -> Called.small(a.name()))
              .toList();
      return Phrases.list(names);
    }

    private List<Notice> notices(List<Personal> personal) {
      List<Notice> notices = new ArrayList<>();
      String here =
          personal.isEmpty()
              ? ""
              : Called.shortened(
                  personal.stream().map(p -> Called.small(p.name())).toList(), MOST_NAMES);
      for (Compliance compliance : assessment.compliance()) {
        if (compliance.inScope() == Truth.FALSE) {
          continue;
        }
        for (Framework.Notification notification : compliance.framework().notifications()) {
          notices.add(
              new Notice(
                  compliance.framework().name() + ", " + notification.requirement(),
                  notification.what(),
                  notification.to(),
                  (here.isEmpty() ? "after a breach: " : "after a breach of " + here + ": ")
                      + notification.within(),
                  notification.assessedBy()));
        }
      }
      return notices;
    }

    private String proved() {
      int findings = assessment.findings().size();
      return "That "
          + (findings == 0
              ? "no finding follows"
              : Phrases.count(findings, "finding follows", "findings follow"))
          + " from the description of "
          + system
          + " by the catalog "
          + assessment.engine().catalogVersion()
          + " and its rules, byte for byte, on any machine.";
    }
  }
}
