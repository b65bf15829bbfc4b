package dev.dreadnought.report;

import dev.dreadnought.catalog.Framework;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.ComplianceChapter.Duty;
import dev.dreadnought.report.ComplianceChapter.Notice;
import dev.dreadnought.report.ComplianceChapter.Personal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the officer has to decide or to see to, in one list: who sends the notices that regimes ask
 * for, whether the others bind, and what is not settled of data about people.
 */
final class ComplianceDuties {
  private static final String REGIMES = "#regimes";
  private static final String NOTICES = "#notices";
  private static final String PERSONAL = "#personal";

  private final ComplianceView view;
  private final List<Notice> notices;
  private final List<Personal> personal;

  ComplianceDuties(ComplianceView view, List<Notice> notices, List<Personal> personal) {
    this.view = view;
    this.notices = notices;
    this.personal = personal;
  }

  List<Duty> all() {
    List<Duty> duties = new ArrayList<>();
    notices.forEach(notice -> duties.add(duty(notice)));
    int voluntary = 0;
    for (Compliance compliance : view.assessment().compliance()) {
      String verdict = ComplianceChapter.verdict(compliance, view.assessment());
      switch (verdict) {
        case "may apply", "to be assessed" -> duties.add(duty(compliance, verdict));
        case "by choice" -> voluntary++;
        default -> {
          // What binds, or does not, needs no decision any more.
        }
      }
    }
    for (Personal data : personal) {
      if (!data.question().isEmpty()) {
        duties.add(
            new Duty("Where it is kept", PERSONAL, data.name(), data.question(), "nobody said"));
      }
    }
    if (voluntary > 0) {
      duties.add(
          new Duty(
              "Which to follow",
              REGIMES,
              Phrases.count(voluntary, "voluntary regime", "voluntary regimes"),
              "",
              "by choice; none was named"));
    }
    return List.copyOf(duties);
  }

  private Duty duty(Notice notice) {
    return new Duty(
        "Who assesses a breach and tells of it",
        NOTICES,
        notice.article(),
        notice.to() + ", after a breach at " + view.system() + ": " + notice.deadline(),
        notice.assessorSaid().isEmpty() ? "nobody is named" : "named for other decisions only");
  }

  /** Of what is not known to bind the notices count only where it does. */
  private Duty duty(Compliance compliance, String verdict) {
    Framework framework = compliance.framework();
    boolean isTold = compliance.inScope() == Truth.TRUE;
    boolean asks = !framework.notifications().isEmpty();
    String tell =
        framework.notifications().stream()
            .map(n -> n.to() + ": " + n.within())
            .collect(Collectors.joining("; and "));
    return new Duty(
        "Whether it binds",
        REGIMES,
        framework.name(),
        !asks ? "" : isTold ? "as its articles say" : "If it binds " + view.system() + ", " + tell,
        verdict);
  }
}
