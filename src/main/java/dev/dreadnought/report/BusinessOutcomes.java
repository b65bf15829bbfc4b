package dev.dreadnought.report;

import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.ThreatDefinition.Reach;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.report.BusinessChapter.Links;
import dev.dreadnought.report.BusinessChapter.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What could happen, and who is hurt by it. */
final class BusinessOutcomes {
  private final BusinessWays all;
  private final ThreatModel model;
  private final Concerned concerned;
  private final String system;
  private final BusinessLikelihood likelihood;

  BusinessOutcomes(BusinessWays all, BusinessLikelihood likelihood) {
    this.all = all;
    this.likelihood = likelihood;
    this.model = all.subject().model();
    this.concerned = all.concerned();
    this.system = all.system();
  }

  List<BusinessChapter.OutcomeLine> outcomes() {
    List<Outcome> order = new ArrayList<>(all.byOutcome().keySet());
    order.sort(
        Comparator.<Outcome, Finding>comparing(o -> all.worst(o).source(), Finding.WORST_FIRST)
            .thenComparing(Comparator.naturalOrder()));
    return order.stream().map(this::line).toList();
  }

  private BusinessChapter.OutcomeLine line(Outcome outcome) {
    List<FindingView> ways = all.byOutcome().get(outcome);
    Finding likeliest = BusinessLikelihood.likeliest(ways);
    return new BusinessChapter.OutcomeLine(
        outcome.anchor(),
        Called.capital(outcome.called()),
        text(outcome, ways),
        who(outcome, ways),
        all.way(widest(ways).source()),
        BusinessLikelihood.word(likeliest),
        likeliest.current().likelihood(),
        likelihood.why(ways),
        likelihood.because(likeliest),
        all.way(likeliest),
        rated(outcome),
        all.links(ways, BusinessWays.MOST_WAYS));
  }

  /** {@code critical, 9.2; 6.6 in the best case}, where all that nobody said turned out well. */
  private String rated(Outcome outcome) {
    DreadScore score = all.worst(outcome).source().current();
    String rated =
        score.band().word() + ", " + (score.floored() ? "raised from " : "") + score.score();
    return all.byOutcome().get(outcome).stream()
        .filter(w -> !w.source().isAssumed())
        .map(w -> w.source().current())
        .max(Comparator.comparingInt(DreadScore::low))
        .map(least -> rated + (least.low() == score.points() ? "" : best(least)))
        .orElse(rated + "; nothing in the best case");
  }

  /** The worst of the low ends, which need not be that of the worst way. */
  private static String best(DreadScore least) {
    return "; " + least.lowText() + " in the best case";
  }

  private String text(Outcome outcome, List<FindingView> ways) {
    String at = all.places(ways);
    String data = all.data(ways);
    String holds = data.isEmpty() ? "what " + system + " holds" : data;
    String people = all.people();
    return Called.capital(
        switch (outcome) {
          case TAKEN_OVER ->
              "somebody from outside could take over "
                  + at
                  + (data.isEmpty() ? "." : ", with " + data + " in reach.");
          case MASTER_KEY ->
              "somebody who is no administrator could act as one at "
                  + at
                  + (data.isEmpty() ? "." : ", and so have the say over " + data + ".");
          case IMPERSONATED ->
              "somebody could pass as one of "
                  + (people.isEmpty() ? "the people" : "the " + people)
                  + " at "
                  + at
                  + (data.isEmpty() ? "." : ", and use or change " + data + " in their name.");
          case DISCLOSED -> disclosed(ways, at);
          case ALTERED ->
              holds + " could be changed by people who have no right to, at " + at + ".";
          case DESTROYED -> holds + " could be gone for good, at " + at + ".";
          case HALTED ->
              at
                  + " could stand still"
                  + (people.isEmpty() ? "." : ", and " + people + " could get nothing done.");
          case DENIED ->
              "in a dispute nobody could show who did what at "
                  + at
                  + (people.isEmpty() ? "." : ", neither to " + people + " nor to a court.");
        });
  }

  /** What is public anyway, or little secret, is not told as a disclosure. */
  private String disclosed(List<FindingView> ways, String at) {
    String secret = all.secret(ways);
    String data = all.data(ways);
    if (secret.isEmpty() && !data.isEmpty()) {
      return "more could be read at "
          + at
          + " than is meant to be, though of "
          + data
          + " little or nothing is secret.";
    }
    return (secret.isEmpty() ? "what " + system + " holds" : secret)
        + " could be read by people who have no business to, at "
        + at
        + ".";
  }

  /** First those whom the data is about, then those who use the system. */
  private String who(Outcome outcome, List<FindingView> ways) {
    String named = all.people();
    List<String> using = new ArrayList<>();
    using.add(named.isEmpty() ? "whoever uses " + system : named);
    using.addAll(otherHarmed(ways));
    String users = Phrases.list(using);
    String data = all.data(ways);
    String theirs = data.isEmpty() ? "what they entrusted to " + system : data;
    String others = concerned.others(all.assets(ways));
    String many = atOnce(widest(ways).source());
    String hurt = others.isEmpty() ? users : others + ", and " + users;
    String owner = "whoever answers for " + system;
    return Called.capital(
        switch (outcome) {
          case TAKEN_OVER ->
              hurt
                  + ", "
                  + many
                  + ". A stranger then holds "
                  + theirs
                  + "; "
                  + owner
                  + " loses all say over it.";
          case MASTER_KEY ->
              hurt
                  + ", "
                  + many
                  + ". A stranger then decides over "
                  + theirs
                  + ", and undoes decisions of "
                  + owner
                  + ".";
          case IMPERSONATED ->
              users
                  + ", "
                  + many
                  + ". A stranger then uses "
                  + theirs
                  + " in their place; they may be locked out, and are blamed for what they did not"
                  + " do"
                  + (others.isEmpty()
                      ? "."
                      : ". Also " + others + ", if the stranger reads or changes their records.");
          case DISCLOSED ->
              hurt
                  + ", "
                  + many
                  + (all.secret(ways).isEmpty()
                      ? ", and little: what others then know was hardly secret."
                      : ". Others then know what was private.");
          case ALTERED ->
              hurt
                  + ", "
                  + many
                  + ". They then rely on records that are wrong, and so does "
                  + owner
                  + ".";
          case DESTROYED ->
              hurt
                  + ", "
                  + many
                  + ". Then "
                  + theirs
                  + " must be made again, if that can be done, and "
                  + owner
                  + " pays for it.";
          case HALTED -> hurt + ", " + many + ". They then wait, or go elsewhere.";
          case DENIED ->
              (named.isEmpty() ? "those who use " + system : "those of the " + named)
                  + " who are in the right and cannot show it, "
                  + many
                  + "; "
                  + owner
                  + " pays for disputes.";
        });
  }

  /** People beside the users whom the findings name as harmed, such as administrators. */
  private List<String> otherHarmed(List<FindingView> ways) {
    return model.actors().stream()
        .filter(a -> a.kind() != ComponentKind.USER)
        .filter(a -> ways.stream().anyMatch(w -> w.source().affects().contains(a.id())))
        .map(a -> all.plain().part(a.id()))
        .distinct()
        .toList();
  }

  /** How many one success concerns; the limits are those of the catalog's reaches. */
  private String atOnce(Finding finding) {
    int affected = finding.current().of(Factor.AFFECTED_USERS);
    Map<Reach, Integer> most = all.subject().catalog().scoring().reachCaps();
    String many =
        affected <= most.getOrDefault(Reach.ONE, Factor.MOST)
            ? "one at a time"
            : affected <= most.getOrDefault(Reach.ROLE, Factor.MOST)
                ? "some of them at once"
                : affected <= most.getOrDefault(Reach.TENANT, Factor.MOST)
                    ? "many of them at once"
                    : "up to all of them at once";
    return many + " (" + affected + " of " + Factor.MOST + " points for people affected)";
  }

  /** The way that reaches the most people by its own rating, and of these the worst. */
  private static FindingView widest(List<FindingView> ways) {
    return ways.stream()
        .min(
            Comparator.<FindingView>comparingInt(
                    w -> -w.source().current().of(Factor.AFFECTED_USERS))
                .thenComparing(FindingView::source, Finding.WORST_FIRST))
        .orElseThrow();
  }

  /** What changes, loses or stops what people are treated by. */
  BusinessChapter.@Nullable Harm harm() {
    List<FindingView> ways = all.open().stream().filter(all::harmsBody).toList();
    if (ways.isEmpty()) {
      return null;
    }
    Finding easiest = BusinessLikelihood.likeliest(ways);
    List<DataAsset> assets = model.dataAssets().stream().filter(all::needsSafety).toList();
    String data = all.names(assets);
    String others = concerned.others(assets);
    boolean isLife =
        ways.stream().anyMatch(w -> w.source().scoring().stream().anyMatch(BusinessWays::isLife));
    String many = Phrases.count(ways.size(), "way leads", "ways lead") + " to it";
    long unrated = ways.stream().filter(w -> !BusinessWays.isRatedForHarm(w)).count();
    if (unrated > 0) {
      many +=
          unrated == ways.size()
              ? "; their ratings count no injury"
              : "; " + unrated + " of them with a rating that counts no injury";
    }
    return new BusinessChapter.Harm(
        (isLife ? "Somebody could lose their life" : "Somebody could be injured")
            + (data.isEmpty()
                ? " if " + system + " is misused; " + many + "."
                : ": " + data + " could be wrong or missing when they are needed; " + many + "."),
        Called.capital(
            others.isEmpty()
                ? "whoever depends on " + system + ", in body and health."
                : others + ", in body and health."),
        BusinessLikelihood.word(easiest),
        easiest.current().likelihood(),
        likelihood.whyHarm(ways),
        changing(easiest),
        Links.of(ways.stream().map(w -> changing(w.source())).toList(), BusinessWays.MOST_WAYS),
        assets.stream()
            .flatMap(a -> all.subject().quotes().of(a.sources()).stream())
            .distinct()
            .limit(BusinessWays.MOST_NAMES)
            .toList());
  }

  /** A way that is told as one to read with says here that it changes things, too. */
  private Way changing(Finding finding) {
    Way way = all.way(finding);
    return Outcome.of(finding) == Outcome.DISCLOSED
        ? new Way(
            way.text() + " (whoever gets in this way can change records, too)",
            way.href(),
            way.title())
        : way;
  }
}
