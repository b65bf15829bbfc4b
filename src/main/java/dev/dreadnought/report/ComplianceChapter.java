package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.Framework;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition.Consequence;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
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
 * @param notLookedAt which laws have no entry in the catalog, in a sentence
 * @param requirements of each framework, as far as a threat model can speak to them
 * @param evidence what to collect, control by control; those that somebody says are there first
 * @param personal data about people, and where it is
 * @param data kinds of data that are not about people, in words; may be empty
 * @param notices whom to tell after an incident, under regimes that apply or may apply
 * @param beside which notice laws stand beside regimes of the catalog, in sentences
 * @param command that does the analysis again
 * @param proved what doing the analysis again proves, in a sentence
 * @param inputs what has to be kept for that
 */
record ComplianceChapter(
    List<Regime> regimes,
    String notLookedAt,
    List<Part> requirements,
    List<Evidence> evidence,
    String evidenceRest,
    List<Personal> personal,
    String data,
    List<Notice> notices,
    List<String> beside,
    String proved,
    String command,
    List<String> inputs) {
  private static final int MOST_NAMES = 4;
  private static final int MOST_EVIDENCE = 20;
  private static final int MOST_QUOTES = 6;
  private static final int MOST_BREACHES = 6;
  private static final List<String> LOGIN_KINDS = List.of("account", "credentials", "session");
  private static final String NOT_ASSESSABLE = "not assessable here";

  /**
   * @param verdict {@code applies}, {@code may apply}, {@code to be assessed}, {@code by choice} or
   *     {@code does not apply}
   * @param open what is still to be settled; may be empty
   * @param special requirements to be assessed because of the data that is named
   */
  record Regime(
      String name,
      String edition,
      String verdict,
      String why,
      String open,
      List<Quote> quotes,
      List<Special> special) {}

  /**
   * A requirement that is to be assessed.
   *
   * @param quotes the words that name the data which calls for it
   */
  record Special(String text, List<Quote> quotes) {}

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

  /**
   * Somebody to tell.
   *
   * @param people whom the data is about
   * @param findings open ones that would be such a breach, the worst first; with the first notice
   * @param more what stands for the rest of them; may be empty
   */
  record Notice(
      String article,
      String what,
      String to,
      String within,
      String assessedBy,
      String people,
      List<FindingView> findings,
      String more) {}

  /**
   * Whether a framework applies, in one word for every page: {@code in scope}, {@code may apply},
   * {@code out of scope}, {@code by choice} or {@code to be assessed}. Data alone never settles it
   * where the framework has a question left.
   */
  static String verdict(Compliance compliance, Assessment assessment) {
    boolean isOpen =
        isFromData(compliance, assessment)
            && compliance.framework().question() != null
            && !isSaid(compliance);
    return switch (compliance.inScope()) {
      case TRUE -> isOpen ? "may apply" : "in scope";
      case FALSE -> "out of scope";
      case UNKNOWN -> compliance.framework().voluntary() ? "by choice" : "to be assessed";
    };
  }

  private static boolean isFromData(Compliance compliance, Assessment assessment) {
    return compliance.framework().whenAny().stream()
        .map(fact -> assessment.fact(fact + "@" + ThreatModel.SYSTEM))
        .anyMatch(fact -> fact.isPresent() && fact.get().value() == Truth.TRUE);
  }

  /** True where the organisation itself says that it follows it. */
  private static boolean isSaid(Compliance compliance) {
    return compliance.inScope() == Truth.TRUE && compliance.why().startsWith("the organisation");
  }

  static ComplianceChapter of(
      Assessment assessment, Catalog catalog, Quotes quotes, List<FindingView> findings) {
    return new Composer(Subject.of(assessment, catalog, quotes), findings).compose();
  }

  private static final class Composer {
    private final Assessment assessment;
    private final ThreatModel model;
    private final Catalog catalog;
    private final Quotes quotes;
    private final String report;
    private final Called called;
    private final Concerned concerned;
    private final String system;
    private final Map<String, FindingView> byId = new LinkedHashMap<>();

    Composer(Subject subject, List<FindingView> findings) {
      this.assessment = subject.assessment();
      this.model = subject.model();
      this.catalog = subject.catalog();
      this.quotes = subject.quotes();
      this.report = subject.report();
      this.called = new Called(model, catalog);
      this.concerned = subject.concerned();
      this.system = subject.system();
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
          notLookedAt(),
          assessment.compliance().stream().map(this::part).toList(),
          evidence,
          rest(serving.size() - evidence.size()),
          personal,
          otherData(),
          notices(personal),
          beside(),
          proved(),
          command(),
          assessment.reading().inputs().stream().map(Source::name).toList());
    }

    private static String rest(int count) {
      return count <= 0
          ? ""
          : Phrases.count(count, "more control serves", "more controls serve") + " a requirement";
    }

    private Regime regime(Compliance compliance) {
      Framework framework = compliance.framework();
      String verdict = verdict(compliance, assessment);
      String question = framework.question() == null ? "" : framework.question();
      boolean isSettled = verdict.equals("in scope") || verdict.equals("out of scope");
      return new Regime(
          framework.name(),
          framework.edition(),
          verdict,
          why(compliance),
          isSettled || question.isEmpty()
              ? ""
              : "For " + system + ": " + Called.continued(question),
          isSaid(compliance) ? List.of() : grounds(framework),
          compliance.inScope() == Truth.FALSE ? List.of() : special(framework));
    }

    /** The words that name data about people; where there are none, what else says so. */
    private List<Quote> grounds(Framework framework) {
      List<Quote> named = new ArrayList<>();
      List<Quote> other = new ArrayList<>();
      for (String fact : framework.whenAny()) {
        ProvenFact proven = assessment.fact(fact + "@" + ThreatModel.SYSTEM).orElse(null);
        if (proven != null && proven.value() == Truth.TRUE) {
          other.addAll(quotes.of(proven.sources()));
          model.dataAssets().stream()
              .filter(a -> concerned.isPersonal(a) && !a.inferred())
              .forEach(a -> named.addAll(quotes.of(a.sources())));
        }
      }
      return (named.isEmpty() ? other : named).stream().distinct().limit(MOST_QUOTES).toList();
    }

    /** Each requirement that a kind of data calls for, with the words that name such data. */
    private List<Special> special(Framework framework) {
      List<Special> special = new ArrayList<>();
      for (Framework.Requirement requirement : framework.requirements()) {
        String reference = framework.id() + ":" + requirement.id();
        List<String> names = new ArrayList<>();
        List<Quote> said = new ArrayList<>();
        for (DataAsset asset : model.dataAssets()) {
          if (concerned.kinds(asset).stream().anyMatch(k -> k.requirements().contains(reference))) {
            names.add(Concerned.name(asset));
            said.addAll(quotes.of(asset.sources()));
          }
        }
        if (!names.isEmpty()) {
          special.add(
              new Special(
                  requirement.id()
                      + ", because of "
                      + Called.shortened(names, MOST_NAMES)
                      + ": "
                      + Called.continued(requirement.label()),
                  said.stream().distinct().limit(MOST_QUOTES).toList()));
        }
      }
      return special;
    }

    private String notLookedAt() {
      Map<String, List<String>> laws = new LinkedHashMap<>();
      for (DataAsset asset : model.dataAssets()) {
        for (DataKind kind : concerned.kinds(asset)) {
          if (!kind.laws().isEmpty()) {
            laws.computeIfAbsent(kind.laws(), k -> new ArrayList<>()).add(Concerned.name(asset));
          }
        }
      }
      List<String> all = new ArrayList<>();
      laws.forEach((law, data) -> all.add(law + ", for " + Called.shortened(data, MOST_NAMES)));
      all.add("privacy law of other countries and states");
      return "Not looked at for "
          + system
          + ", because this catalog has no entry: "
          + String.join("; ", all)
          + ".";
    }

    private String why(Compliance compliance) {
      if (isSaid(compliance)) {
        return compliance.why();
      }
      if (isFromData(compliance, assessment)) {
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
      for (String status :
          List.of("gap", "planned", "claimed", "default", "evidenced", NOT_ASSESSABLE)) {
        counts.put(status, 0);
      }
      compliance.requirements().forEach(r -> counts.merge(r.status(), 1, Integer::sum));
      List<String> parts = new ArrayList<>();
      counts.forEach(
          (status, n) -> {
            if (n > 0 || !status.equals("planned") && !status.equals("default")) {
              parts.add(n + " " + (status.equals("gap") && n != 1 ? "gaps" : status));
            }
          });
      return system + ": " + String.join(", ", parts);
    }

    /** One sentence: the requirement, where it stands, who says so, and at what. */
    private Requirement requirement(RequirementStatus requirement) {
      List<FindingView> findings = views(requirement.findings());
      Set<String> elements = new LinkedHashSet<>();
      findings.forEach(f -> elements.add(f.source().element()));
      boolean isGap = isGap(requirement);
      List<Quote> said = new ArrayList<>();
      Set<String> stated = new TreeSet<>();
      for (Finding finding : assessment.findings()) {
        for (Mitigation mitigation : finding.mitigations()) {
          boolean speaks =
              requirement.controls().contains(mitigation.control())
                  && mitigation.status() != null
                  && mitigation.isInForce() != isGap
                  && (!isGap || finding.isOpen() && !mitigation.sources().isEmpty());
          if (speaks) {
            stated.add(finding.element());
            said.addAll(quotes.of(mitigation.sources()));
          }
        }
      }
      Set<String> at = elements.isEmpty() ? stated : elements;
      String where = at.isEmpty() ? "" : ", for " + called.list(at, MOST_NAMES);
      return new Requirement(
          requirement.id(),
          requirement.label() + ": " + statusWord(requirement, stated, elements) + where,
          requirement.status(),
          findings,
          requirement.controls().stream().map(this::control).toList(),
          said.stream().distinct().toList());
    }

    private static String statusWord(
        RequirementStatus requirement, Set<String> stated, Set<String> elements) {
      boolean isExemption = requirement.label().startsWith("Exemption");
      return switch (requirement.status()) {
        case "gap" ->
            (isExemption ? "gap, so do not rely on it" : "gap")
                + (stated.isEmpty()
                    ? ", as nobody said otherwise"
                    : stated.containsAll(elements)
                        ? ", as stated"
                        : ", in part as stated, else as nobody said otherwise");
        case "planned" -> "gap, with work planned";
        case "default" -> "default of the technology, which nobody said";
        default -> requirement.status();
      };
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
              Comparator.<ControlAdvice>comparingInt(
                      c -> 2 * rank(c.status()) + (isStated(c) ? 0 : 1))
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

    /** False where nobody said anything, or only the technology comes that way. */
    private boolean isStated(ControlAdvice advice) {
      return advice.findings().stream()
          .flatMap(id -> assessment.finding(id).orElseThrow().mitigations().stream())
          .filter(m -> m.control().equals(advice.control().id()))
          .anyMatch(m -> m.status() != null && !m.byDefault());
    }

    private Evidence evidence(ControlAdvice advice) {
      ControlDefinition control = advice.control();
      List<Quote> said = new ArrayList<>();
      Set<String> byDefault = new LinkedHashSet<>();
      boolean isSaid = false;
      for (String id : advice.findings()) {
        Finding finding = assessment.finding(id).orElseThrow();
        for (Mitigation mitigation : finding.mitigations()) {
          if (mitigation.control().equals(control.id()) && mitigation.status() != null) {
            said.addAll(quotes.of(mitigation.sources()));
            isSaid |= !mitigation.byDefault();
            if (mitigation.byDefault()) {
              byDefault.add(finding.element());
            }
          }
        }
      }
      String defaults = "default of " + called.list(byDefault, MOST_NAMES);
      String status = evidenceStatus(advice.status());
      return new Evidence(
          control.title(),
          report + "#c-" + control.id(),
          byDefault.isEmpty()
              ? status
              : isSaid
                  ? status + "; elsewhere " + defaults
                  : status.equals("claimed") ? defaults : status + ", " + defaults,
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
      List<Personal> rows = new ArrayList<>();
      for (DataAsset asset : model.dataAssets()) {
        if (concerned.isPersonal(asset) || concerned.isPerhapsPersonal(asset)) {
          rows.add(personal(asset));
        }
      }
      rows.addAll(logins());
      return rows;
    }

    private Personal personal(DataAsset asset) {
      List<String> kept =
          model.components().stream()
              .filter(c -> c.data().contains(asset.id()) || isBroughtTo(c, asset))
              .map(Component::id)
              .toList();
      boolean isLogin = asset.kinds().stream().anyMatch(LOGIN_KINDS::contains);
      List<DataFlow> ways =
          model.flows().stream()
              .filter(f -> f.data().contains(asset.id()) || isLogin && isLoginFlow(f))
              .toList();
      boolean isSure = concerned.isPersonal(asset);
      return row(
          asset.name(),
          kinds(asset) + (isSure ? "" : "; may be about people: nobody said"),
          kept,
          ways,
          people(asset, isSure),
          isLogin,
          quotes.of(asset.sources()));
    }

    private boolean isBroughtTo(Component component, DataAsset asset) {
      return component.kind().isStore()
          && model.flows().stream()
              .anyMatch(f -> f.to().equals(component.id()) && f.data().contains(asset.id()));
    }

    private String people(DataAsset asset, boolean isSure) {
      if (asset.people() != null) {
        return Concerned.number(asset.people());
      }
      boolean isOfUsers = isSure && !concerned.isAboutOthers(asset);
      return isOfUsers ? usersInAll() : "nobody said";
    }

    private String usersInAll() {
      return model.people() == null
          ? "nobody said"
          : Concerned.number(model.people()) + ", as stated of the system";
    }

    private Personal row(
        String name,
        String kinds,
        List<String> kept,
        List<DataFlow> flows,
        String people,
        boolean isLogin,
        List<Quote> said) {
      Set<String> touched = new TreeSet<>(kept);
      List<String> ways = new ArrayList<>();
      for (DataFlow flow : flows) {
        ways.add("from " + called.of(flow.from()) + " to " + called.of(flow.to()));
        touched.add(flow.id());
        for (String end : List.of(flow.from(), flow.to())) {
          model.component(end).ifPresent(c -> touched.add(c.id()));
        }
      }
      return new Personal(
          name,
          kinds,
          kept.isEmpty() ? "nobody said" : called.list(kept, MOST_NAMES),
          ways.isEmpty() ? "nobody said" : Called.shortened(ways, MOST_NAMES),
          people,
          assessment.findings().stream()
              .filter(f -> f.isOpen() && !f.isAssumed() && touches(f, touched))
              .filter(f -> concernsData(f, isLogin))
              .limit(MOST_NAMES)
              .map(f -> byId.get(f.id()))
              .filter(Objects::nonNull)
              .toList(),
          said);
    }

    private static boolean touches(Finding finding, Set<String> elements) {
      return elements.contains(finding.element())
          || finding.affects().stream().anyMatch(elements::contains);
    }

    /**
     * What only gives away a login concerns accounts and nothing else; what only stops something
     * concerns no data.
     */
    private static boolean concernsData(Finding finding, boolean isLogin) {
      List<String> gives = finding.threat().gives();
      boolean onlyLogin = !gives.isEmpty() && gives.stream().allMatch(g -> g.startsWith("act-as-"));
      boolean onlyStops =
          finding.threat().consequence().stream().allMatch(c -> c == Consequence.DENY);
      return !onlyStops && finding.stride() != Stride.R && (isLogin || !onlyLogin);
    }

    /** Accounts at a login service, and logins that a phone keeps: nobody has to name them. */
    private List<Personal> logins() {
      List<Actor> actors = model.actors().stream().filter(a -> isTrue("logs-in", a.id())).toList();
      boolean isPhoneLogin =
          model.components().stream().anyMatch(c -> isTrue("keeps-login-on-phone", c.id()));
      if (actors.isEmpty() && !isPhoneLogin) {
        return List.of();
      }
      List<String> names = actors.stream().map(a -> called.of(a.id())).toList();
      String of = names.isEmpty() ? "" : " of " + Called.shortened(names, MOST_NAMES);
      List<DataFlow> ways = model.flows().stream().filter(this::isLoginFlow).toList();
      boolean isNamed =
          model.dataAssets().stream()
              .anyMatch(a -> a.kinds().stream().anyMatch(LOGIN_KINDS::contains));
      List<Quote> said =
          actors.stream()
              .flatMap(a -> assessment.fact("logs-in@" + a.id()).stream())
              .flatMap(f -> quotes.of(f.sources()).stream())
              .distinct()
              .toList();
      List<String> services =
          model.components().stream()
              .filter(c -> c.kind() == ComponentKind.IDENTITY_PROVIDER)
              .map(Component::id)
              .toList();
      List<Personal> rows = new ArrayList<>();
      if (!services.isEmpty() || !isNamed) {
        String name = "Accounts" + of;
        rows.add(row(name, "follows from the login", services, ways, usersInAll(), true, said));
      }
      for (Component component : model.components()) {
        if (isTrue("keeps-login-on-phone", component.id())) {
          rows.add(
              row(
                  "Logins" + of + " on phones",
                  "proof of login, kept on the phone",
                  List.of(component.id()),
                  ways,
                  usersInAll(),
                  true,
                  quotes.of(
                      assessment
                          .fact("keeps-login-on-phone@" + component.id())
                          .orElseThrow()
                          .sources())));
        }
      }
      return rows;
    }

    private boolean isTrue(String fact, String about) {
      return assessment.fact(fact + "@" + about).stream().anyMatch(f -> f.value() == Truth.TRUE);
    }

    /** From people who log in to their program, and from there on to what checks the login. */
    private boolean isLoginFlow(DataFlow flow) {
      boolean isService =
          model.component(flow.to()).stream()
              .anyMatch(c -> c.kind() == ComponentKind.IDENTITY_PROVIDER);
      boolean fromClient =
          model.component(flow.from()).stream().anyMatch(c -> c.kind().isClient())
              && model.component(flow.to()).stream().anyMatch(c -> c.kind().servesOthers());
      return isTrue("logs-in", flow.from()) || isService || fromClient;
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
              .filter(a -> !concerned.isPersonal(a) && !concerned.isPerhapsPersonal(a))
              .map(a -> Called.small(a.name()))
              .toList();
      return Phrases.list(names);
    }

    private List<Notice> notices(List<Personal> personal) {
      List<Notice> notices = new ArrayList<>();
      String here = Called.shortened(personal.stream().map(this::inside).toList(), MOST_NAMES);
      Set<FindingView> breaches = new LinkedHashSet<>();
      for (FindingView finding : byId.values()) {
        if (personal.stream().anyMatch(p -> p.findings().contains(finding))) {
          breaches.add(finding);
        }
      }
      int rest = breaches.size() - MOST_BREACHES;
      for (Compliance compliance : assessment.compliance()) {
        if (compliance.inScope() == Truth.FALSE) {
          continue;
        }
        for (Framework.Notification notification : compliance.framework().notifications()) {
          boolean isFirst = notices.isEmpty();
          notices.add(
              new Notice(
                  compliance.framework().name() + ", " + notification.requirement(),
                  notification.what(),
                  notification.to(),
                  (here.isEmpty() ? "after a breach: " : "after a breach of " + here + ": ")
                      + notification.within(),
                  notification.assessedBy(),
                  peopleConcerned(),
                  isFirst ? breaches.stream().limit(MOST_BREACHES).toList() : List.of(),
                  isFirst && rest > 0 ? "and " + rest + " more" : ""));
        }
      }
      return notices;
    }

    private String inside(Personal personal) {
      return Called.small(personal.name());
    }

    private String peopleConcerned() {
      List<String> people = new ArrayList<>();
      String others = concerned.othersCounted(model.dataAssets());
      if (!others.isEmpty()) {
        people.add(others);
      }
      if (!concerned.users().isEmpty()) {
        people.add(concerned.users());
      }
      return people.isEmpty() ? "nobody said" : Phrases.list(people);
    }

    private List<String> beside() {
      List<String> beside = new ArrayList<>();
      for (Compliance compliance : assessment.compliance()) {
        Framework framework = compliance.framework();
        boolean isLaw = !framework.voluntary() && compliance.inScope() != Truth.FALSE;
        if (isLaw && framework.notifications().isEmpty()) {
          beside.add(
              "Beside the "
                  + framework.name()
                  + " stands a breach-notice law of the same state, to be assessed for "
                  + system
                  + ": it is outside this catalog.");
        }
      }
      return beside;
    }

    private String proved() {
      int findings = assessment.findings().size();
      Set<String> resting = new TreeSet<>();
      assessment.assumptions().forEach(a -> resting.addAll(a.because()));
      int assumptions = assessment.assumptions().size();
      return "That "
          + (findings == 0
              ? "no finding follows"
              : Phrases.count(findings, "finding follows", "findings follow"))
          + (resting.isEmpty()
              ? ""
              : ", "
                  + resting.size()
                  + " of them resting, at least for the rating, on "
                  + Phrases.count(assumptions, "assumption", "assumptions")
                  + ",")
          + " from the description of "
          + system
          + " by the catalog "
          + assessment.engine().catalogVersion()
          + " and its rules, byte for byte, on any machine.";
    }

    private String command() {
      List<String> names = assessment.reading().inputs().stream().map(Source::name).toList();
      return "dreadnought analyze "
          + (names.isEmpty() ? "FILE" : String.join(" ", names))
          + " -f json";
    }
  }
}
