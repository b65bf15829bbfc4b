package dev.dreadnought.report;

import dev.dreadnought.catalog.Framework;
import dev.dreadnought.catalog.ThreatDefinition.Consequence;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the worst findings come to for whoever answers for a system: whose data, what stops, and who
 * must be told. Says what the assessment knows of consequences, data, people and laws, and no more.
 */
final class WorstCase {
  private final Subject subject;
  private final Concerned concerned;
  private final UnaryOperator<String> naming;
  private final BusinessWays all;
  private final List<FindingView> worst;
  private final int mostNames;

  private WorstCase(
      Subject subject,
      List<FindingView> findings,
      List<FindingView> worst,
      UnaryOperator<String> naming,
      int mostNames) {
    this.subject = subject;
    this.naming = naming;
    this.concerned = new Concerned(subject.model(), subject.catalog(), naming);
    this.all = new BusinessWays(subject, findings);
    this.worst = worst;
    this.mostNames = mostNames;
  }

  /**
   * @param worst open ones, the worst first
   * @param naming how names are shortened
   * @param mostNames of data and of parts that are named
   * @param isWhole true to say who must be told, too
   */
  static String of(
      Subject subject,
      List<FindingView> findings,
      List<FindingView> worst,
      UnaryOperator<String> naming,
      int mostNames,
      boolean isWhole) {
    if (worst.isEmpty()) {
      return "";
    }
    WorstCase worstCase = new WorstCase(subject, findings, worst, naming, mostNames);
    return worstCase.means() + (isWhole ? worstCase.notice() : "");
  }

  private String means() {
    Set<Consequence> consequences = EnumSet.noneOf(Consequence.class);
    worst.forEach(f -> consequences.addAll(f.source().threat().consequence()));
    List<DataAsset> assets = all.assets(worst);
    List<String> does = new ArrayList<>();
    List<String> toData = new ArrayList<>();
    // What is hardly secret is not told as read.
    if (consequences.contains(Consequence.READ) && assets.stream().anyMatch(all::isPrivate)) {
      toData.add("read");
    }
    if (consequences.contains(Consequence.ALTER)) {
      toData.add("change");
    }
    if (consequences.contains(Consequence.DESTROY)) {
      toData.add("destroy");
    }
    if (!toData.isEmpty()) {
      does.add(Phrases.list(toData) + " " + data(assets));
    }
    if (consequences.contains(Consequence.CONTROL)) {
      does.add("take over " + places(Consequence.CONTROL));
    }
    if (consequences.contains(Consequence.DENY)) {
      does.add("bring " + places(Consequence.DENY) + " to a stop");
    }
    String hurt = hurt(assets);
    return does.isEmpty()
        ? ""
        : "For the business it means that an attacker could "
            + Phrases.list(does)
            + (hurt.isEmpty() ? "." : ", to the harm of " + hurt + ".");
  }

  private String data(List<DataAsset> assets) {
    List<String> names = assets.stream().map(Concerned::name).map(naming).distinct().toList();
    return names.isEmpty() ? "what the system holds" : Called.shortened(names, mostNames);
  }

  private String places(Consequence consequence) {
    Called called = new Called(subject.model(), subject.catalog());
    List<String> names =
        worst.stream()
            .filter(f -> f.source().threat().consequence().contains(consequence))
            .map(f -> f.source().element())
            .map(called::of)
            .map(naming)
            .distinct()
            .toList();
    return Called.shortened(names, mostNames);
  }

  /** Those whom the data is about, and those who use the system. */
  private String hurt(List<DataAsset> assets) {
    List<String> hurt = new ArrayList<>();
    String others = concerned.others(assets);
    if (!others.isEmpty()) {
      hurt.add(others);
    }
    concerned.userNames().forEach(name -> hurt.add(withArticle(name)));
    return Called.shortened(hurt, mostNames);
  }

  /** "Listener" is what one of them is called: harmed is "the listener". */
  private static String withArticle(String name) {
    boolean isNoun = name.equals(name.toLowerCase(Locale.ROOT));
    return isNoun && !name.endsWith("s") ? "the " + name : name;
  }

  /** Only where the description itself brings a law into play, and for what is private. */
  private String notice() {
    List<String> personal =
        all.assets(worst).stream()
            .filter(a -> concerned.isPersonal(a) && all.isPrivate(a))
            .map(Concerned::name)
            .map(naming)
            .distinct()
            .toList();
    for (Compliance compliance : subject.assessment().compliance()) {
      Framework framework = compliance.framework();
      boolean asks = compliance.inScope() == Truth.TRUE && !framework.notifications().isEmpty();
      if (asks && !personal.isEmpty()) {
        Framework.Notification first = framework.notifications().get(0);
        return " Were "
            + Called.shortened(personal, mostNames)
            + " to get out, "
            + first.to()
            + " may have to be told "
            + first.within()
            + " ("
            + framework.called()
            + ", where it applies).";
      }
    }
    return "";
  }
}
