package dev.dreadnought.report;

import dev.dreadnought.catalog.Framework;
import dev.dreadnought.catalog.Organisation.Acceptance;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.ComplianceChapter.Breaches;
import dev.dreadnought.report.ComplianceChapter.Notice;
import dev.dreadnought.report.ComplianceChapter.Personal;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What would have to be notified, to whom, and who assesses it. */
final class ComplianceNotices {
  private static final int MOST_BREACHES = 6;

  private final ComplianceView view;
  private final CompliancePersonal people;
  private final List<Personal> personal;
  private final boolean isOnUserMachines;

  /** Grounded, open findings over data about people, the worst first. */
  private final Set<FindingView> breaches = new LinkedHashSet<>();

  /** Those of them over data of a special category, each with that data. */
  private final Map<FindingView, List<DataAsset>> special = new LinkedHashMap<>();

  ComplianceNotices(ComplianceView view, CompliancePersonal people, List<Personal> personal) {
    this.view = view;
    this.people = people;
    this.personal = personal;
    this.isOnUserMachines = people.isOnUserMachines();
    Set<FindingView> over = new LinkedHashSet<>();
    personal.forEach(p -> over.addAll(p.findings()));
    for (DataAsset asset : people.personalAssets()) {
      List<FindingView> findings = people.findings(asset);
      over.addAll(findings);
      if (view.isSpecial(asset)) {
        findings.forEach(f -> special.computeIfAbsent(f, k -> new ArrayList<>()).add(asset));
      }
    }
    view.findings().stream().filter(over::contains).forEach(breaches::add);
  }

  /** Where everything about people stays with them, perhaps nobody is answerable for it. */
  String ownMachines() {
    if (!isOnUserMachines) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (Compliance compliance : view.assessment().compliance()) {
      Framework framework = compliance.framework();
      if (isConcerned(compliance) && !framework.onUserMachines().isEmpty()) {
        parts.add(
            "All data about people ("
                + view.namesOf(people.personalAssets())
                + ") stays on machines of "
                + users()
                + ", without a network, so perhaps nobody has to notify anything under the "
                + framework.name()
                + ": "
                + framework.onUserMachines()
                + ". To settle for "
                + view.system()
                + ": does anybody else ever get a copy, such as in a crash report, a support case,"
                + " a backup or a shared machine at work?");
      }
    }
    return String.join(" ", parts);
  }

  private String users() {
    return view.concerned().users().isEmpty() ? "its users" : view.concerned().users();
  }

  private static boolean isConcerned(Compliance compliance) {
    return compliance.inScope() != Truth.FALSE;
  }

  /** How many findings would have to be told, by the requirement that asks for it. */
  Map<String, Integer> wouldBe() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Compliance compliance : view.assessment().compliance()) {
      if (asksHere(compliance)) {
        for (Framework.Notification notification : compliance.framework().notifications()) {
          counts.put(
              compliance.framework().id() + ":" + notification.requirement(), breaches.size());
        }
      }
    }
    return counts;
  }

  private boolean asksHere(Compliance compliance) {
    boolean isSettledElsewhere =
        isOnUserMachines && !compliance.framework().onUserMachines().isEmpty();
    return compliance.inScope() == Truth.TRUE && !isSettledElsewhere;
  }

  /** None where {@link #ownMachines} stands instead. */
  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    for (Compliance compliance : view.assessment().compliance()) {
      if (asksHere(compliance)) {
        compliance
            .framework()
            .notifications()
            .forEach(n -> notices.add(notice(compliance.framework(), n)));
      }
    }
    return folded(notices);
  }

  /** The findings of a notice, once; a later notice of the same ones points to it. */
  private static List<Notice> folded(List<Notice> notices) {
    Map<Listed, String> told = new LinkedHashMap<>();
    List<Notice> folded = new ArrayList<>();
    for (Notice notice : notices) {
      List<Breaches> breaches = new ArrayList<>();
      for (Breaches some : notice.breaches()) {
        Listed listed = new Listed(some.findings(), some.more());
        String before = told.putIfAbsent(listed, notice.article());
        breaches.add(
            before == null
                ? some
                : new Breaches(
                    some.weight(), some.why(), List.of(), "the same as under " + before));
      }
      folded.add(notice.withBreaches(breaches));
    }
    return List.copyOf(folded);
  }

  /** What a list of findings shows, so that equal lists are known. */
  private record Listed(List<FindingView> findings, String more) {}

  /** Regimes that nothing brings into scope and nothing rules out, with duties of their own. */
  String elsewhere() {
    List<String> names =
        view.assessment().compliance().stream()
            .filter(c -> c.inScope() == Truth.UNKNOWN && !c.framework().notifications().isEmpty())
            .map(c -> c.framework().name())
            .toList();
    return names.isEmpty()
        ? ""
        : "Should they apply to "
            + view.system()
            + ", these ask for notices as well: "
            + Phrases.list(names)
            + ".";
  }

  private Notice notice(Framework framework, Framework.Notification notification) {
    String here = Phrases.list(personal.stream().map(p -> Called.small(p.name())).toList());
    return new Notice(
        framework.name() + ", " + notification.requirement(),
        notification.what(),
        notification.to(),
        (here.isEmpty() ? "after a breach: " : "after a breach of " + here + ": ")
            + notification.within(),
        notification.within(),
        notification.assessedBy(),
        notification.assessedBy().startsWith("nobody") ? reporter() : assessor(),
        assessorSaid(),
        peopleConcerned(),
        breaches(notification));
  }

  /** Where nothing is to be assessed, somebody still has to tell. */
  private String reporter() {
    return "Who tells of a breach at " + view.system() + " is to be settled.";
  }

  /** Who is named as deciding about risks; nobody else is known to judge anything. */
  private String assessor() {
    Set<String> named = new LinkedHashSet<>();
    for (Acceptance acceptance : view.assessment().authorities()) {
      named.add(acceptance.who() + " (decides about risks up to " + acceptance.upTo().word() + ")");
    }
    for (Decision decision : view.model().judgements().decisions()) {
      if (view.assessment().authorities().stream().noneMatch(a -> a.who().equals(decision.by()))) {
        named.add(decision.by() + " (decided about a finding)");
      }
      if (decision.owner() != null) {
        named.add(decision.owner() + " (answers for a finding)");
      }
    }
    return named.isEmpty()
        ? "No person is named for "
            + view.system()
            + ": who does it, and who stands in, is to be settled."
        : "Named for "
            + view.system()
            + ": "
            + Called.shortened(List.copyOf(named), ComplianceView.MOST_NAMES)
            + "; whether they do this too, nobody said.";
  }

  private List<Quote> assessorSaid() {
    List<Quote> said = new ArrayList<>();
    view.assessment().authorities().forEach(a -> said.add(view.quotes().of(a.location())));
    view.model().judgements().decisions().forEach(d -> said.addAll(view.quotes().of(d.sources())));
    return said.stream().distinct().limit(ComplianceView.MOST_NAMES).toList();
  }

  /**
   * Where the weight of the risk decides, data of a special category makes a high one likely; else
   * each finding would be one.
   */
  private List<Breaches> breaches(Framework.Notification notification) {
    if (!notification.onlyHighRisk()) {
      return some("Would be one", "", List.copyOf(breaches));
    }
    Set<DataAsset> data = new LinkedHashSet<>();
    special.values().forEach(data::addAll);
    List<FindingView> likely = breaches.stream().filter(special::containsKey).toList();
    List<FindingView> other = breaches.stream().filter(f -> !special.containsKey(f)).toList();
    List<Breaches> weighed = new ArrayList<>();
    weighed.addAll(some("Risk likely high", "over " + view.namesOf(data), likely));
    weighed.addAll(
        some(
            "To be judged",
            special.isEmpty()
                ? "no data of a special category was named for " + view.system()
                : "over other data",
            other));
    return weighed;
  }

  private static List<Breaches> some(String weight, String why, List<FindingView> findings) {
    int rest = findings.size() - MOST_BREACHES;
    return findings.isEmpty()
        ? List.of()
        : List.of(
            new Breaches(
                weight,
                why,
                findings.stream().limit(MOST_BREACHES).toList(),
                rest > 0 ? "and " + rest + " more" : ""));
  }

  private String peopleConcerned() {
    List<String> concerned = new ArrayList<>();
    String others = view.concerned().othersCounted(view.model().dataAssets());
    if (!others.isEmpty()) {
      concerned.add(others);
    }
    if (!view.concerned().users().isEmpty()) {
      concerned.add(view.concerned().users());
    }
    return concerned.isEmpty() ? "nobody said" : Phrases.list(concerned);
  }

  List<String> beside() {
    List<String> beside = new ArrayList<>();
    for (Compliance compliance : view.assessment().compliance()) {
      Framework framework = compliance.framework();
      boolean isLaw = !framework.voluntary() && isConcerned(compliance);
      if (isLaw && framework.notifications().isEmpty()) {
        beside.add(
            "Beside the "
                + framework.name()
                + " stands a breach-notice law of the same state, to be assessed for "
                + view.system()
                + ": it is outside this catalog.");
      }
    }
    return beside;
  }
}
