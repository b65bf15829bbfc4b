package dev.dreadnought.report;

import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.Framework;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.ComplianceChapter.Regime;
import dev.dreadnought.report.ComplianceChapter.Special;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which regimes apply, and who or what says so. */
final class ComplianceRegimes {
  private static final int MOST_QUOTES = 6;

  private final ComplianceView view;

  ComplianceRegimes(ComplianceView view) {
    this.view = view;
  }

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

  static boolean isFromData(Compliance compliance, Assessment assessment) {
    return compliance.framework().whenAny().stream()
        .map(fact -> assessment.fact(fact + "@" + ThreatModel.SYSTEM))
        .anyMatch(fact -> fact.isPresent() && fact.get().value() == Truth.TRUE);
  }

  /** True where the organisation itself says that it follows it. */
  private static boolean isSaid(Compliance compliance) {
    return compliance.inScope() == Truth.TRUE && compliance.why().startsWith("the organisation");
  }

  List<Regime> regimes() {
    return view.assessment().compliance().stream().map(this::regime).toList();
  }

  Regime regime(Compliance compliance) {
    Framework framework = compliance.framework();
    String verdict = verdict(compliance, view.assessment());
    String question = framework.question() == null ? "" : framework.question();
    boolean isSettled = verdict.equals("in scope") || verdict.equals("out of scope");
    return new Regime(
        framework.name(),
        Phrases.edition(framework),
        verdict,
        why(compliance),
        isSettled || question.isEmpty()
            ? ""
            : "For " + view.system() + ": " + Called.continued(question),
        isSaid(compliance) ? List.of() : grounds(framework),
        compliance.inScope() == Truth.FALSE ? List.of() : special(framework));
  }

  private String why(Compliance compliance) {
    if (isSaid(compliance)) {
      return compliance.why();
    }
    if (isFromData(compliance, view.assessment())) {
      return "The description of " + view.system() + " names data about people";
    }
    if (compliance.inScope() != Truth.UNKNOWN) {
      return compliance.why();
    }
    return compliance.framework().voluntary()
        ? "Voluntary; nobody said it is followed"
        : "No data that was named decides it";
  }

  /** The words that name data about people; where there are none, what else says so. */
  private List<Quote> grounds(Framework framework) {
    List<Quote> named = new ArrayList<>();
    List<Quote> other = new ArrayList<>();
    for (String fact : framework.whenAny()) {
      ProvenFact proven = view.assessment().fact(fact + "@" + ThreatModel.SYSTEM).orElse(null);
      if (proven != null && proven.value() == Truth.TRUE) {
        other.addAll(view.quotes().of(proven.sources()));
        view.model().dataAssets().stream()
            .filter(a -> view.concerned().isPersonal(a) && !a.inferred())
            .forEach(a -> named.addAll(view.quotes().of(a.sources())));
      }
    }
    return (named.isEmpty() ? other : named).stream().distinct().limit(MOST_QUOTES).toList();
  }

  /** Each requirement that a kind of data calls for, with the words that name such data. */
  List<Special> special(Framework framework) {
    List<Special> special = new ArrayList<>();
    for (Framework.Requirement requirement : framework.requirements()) {
      String reference = framework.id() + ":" + requirement.id();
      List<DataAsset> calling =
          view.model().dataAssets().stream().filter(a -> view.callsFor(a, reference)).toList();
      if (!calling.isEmpty()) {
        special.add(
            new Special(
                requirement.id(),
                "applies because of "
                    + view.namesOf(calling)
                    + ": "
                    + Called.continued(requirement.label()),
                calling.stream()
                    .flatMap(a -> view.quotes().of(a.sources()).stream())
                    .distinct()
                    .limit(MOST_QUOTES)
                    .toList()));
      }
    }
    return special;
  }

  String notLookedAt() {
    Map<String, List<DataAsset>> laws = new LinkedHashMap<>();
    for (DataAsset asset : view.model().dataAssets()) {
      for (DataKind kind : view.concerned().kinds(asset)) {
        if (!kind.laws().isEmpty()) {
          laws.computeIfAbsent(kind.laws(), k -> new ArrayList<>()).add(asset);
        }
      }
    }
    List<String> all = new ArrayList<>();
    laws.forEach((law, data) -> all.add(law + ", for " + view.namesOf(data)));
    all.addAll(byProgram());
    all.add("privacy law of other countries and states");
    return "Not in this catalog, so ask whether they bind "
        + view.system()
        + ": "
        + String.join("; ", all)
        + ".";
  }

  /** Laws that what people run brings to mind, whatever data there is. */
  private List<String> byProgram() {
    List<String> laws = new ArrayList<>();
    String onDevices = programs(c -> c.kind().isClient());
    if (!onDevices.isEmpty()) {
      laws.add(
          "law on cookies and other data kept on people's devices (such as the ePrivacy Directive),"
              + " for "
              + onDevices);
    }
    String givenAway =
        programs(c -> c.kind().isClient() && c.kind() != ComponentKind.BROWSER_CLIENT);
    if (!givenAway.isEmpty()) {
      laws.add(
          "law on the security of programs that are sold or handed out (such as the Cyber Resilience"
              + " Act), for "
              + givenAway);
    }
    return laws;
  }

  private String programs(Predicate<Component> which) {
    Set<String> names =
        view.model().components().stream()
            .filter(c -> c.inScope() && !c.kind().isPart())
            .filter(which)
            .map(Component::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return names.isEmpty() ? "" : view.called().list(names, ComplianceView.MOST_NAMES);
  }
}
