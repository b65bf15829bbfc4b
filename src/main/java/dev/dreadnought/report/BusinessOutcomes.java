package dev.dreadnought.report;

import dev.dreadnought.catalog.ThreatDefinition.Reach;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What could happen, and who is hurt by it. */
final class BusinessOutcomes {
  private final BusinessWays all;
  private final ThreatModel model;
  private final Assessment assessment;
  private final Concerned concerned;
  private final String system;
  private final BusinessLikelihood likelihood;

  BusinessOutcomes(BusinessWays all, BusinessLikelihood likelihood) {
    this.all = all;
    this.likelihood = likelihood;
    this.model = all.subject().model();
    this.assessment = all.subject().assessment();
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
        likelihood.why(ways, likeliest),
        all.way(likeliest),
        all.worst(outcome).source().current().band().word(),
        ways.stream().limit(BusinessWays.MOST_WAYS).map(all::way).toList(),
        BusinessWays.more(ways.size() - BusinessWays.MOST_WAYS));
  }

  private String text(Outcome outcome, List<FindingView> ways) {
    String at = all.places(ways);
    String data = all.data(ways);
    String people = all.people();
    return switch (outcome) {
      case TAKEN_OVER ->
          "Somebody from outside could take over "
              + at
              + (data.isEmpty() ? "." : ", with " + data + " in reach.");
      case MASTER_KEY ->
          "Somebody who is no administrator could act as one at "
              + at
              + (data.isEmpty() ? "." : ", and so have the say over " + data + ".");
      case IMPERSONATED ->
          "Somebody could pass as one of "
              + (people.isEmpty() ? "the people" : "the " + people)
              + " at "
              + at
              + (data.isEmpty() ? "." : ", and use or change " + data + " in their name.");
      case DISCLOSED ->
          (data.isEmpty() ? "What " + system + " holds" : Called.capital(data))
              + " could be read by people who have no business to, at "
              + at
              + ".";
      case ALTERED ->
          (data.isEmpty() ? "What " + system + " holds" : Called.capital(data))
              + " could be changed by people who have no right to, at "
              + at
              + ".";
      case DESTROYED ->
          (data.isEmpty() ? "What " + system + " holds" : Called.capital(data))
              + " could be gone for good, at "
              + at
              + ".";
      case HALTED ->
          Called.capital(at)
              + " could stand still"
              + (people.isEmpty() ? "." : ", so that " + people + " get nothing done.");
      case DENIED ->
          "After a dispute nobody could show who did what at "
              + at
              + (people.isEmpty() ? "." : ", neither to " + people + " nor to a court.");
    };
  }

  /** First those whom the data is about, then those who use the system. */
  private String who(Outcome outcome, List<FindingView> ways) {
    String named = all.people();
    String users = named.isEmpty() ? "whoever uses " + system : named;
    String data = all.data(ways);
    String theirs = data.isEmpty() ? "what they entrusted to " + system : data;
    String others = concerned.others(all.assets(ways));
    String people = others.isEmpty() ? users : others + ", and " + users;
    String many = atOnce(widest(ways).source().threat().reach());
    String owner = "whoever answers for " + system;
    return Called.capital(
        switch (outcome) {
          case TAKEN_OVER ->
              people
                  + ", "
                  + many
                  + ": a stranger holds "
                  + theirs
                  + "; and "
                  + owner
                  + ", who loses all say over it.";
          case MASTER_KEY ->
              people
                  + ", "
                  + many
                  + ": a stranger decides over "
                  + theirs
                  + "; and "
                  + owner
                  + ", whose decisions are undone.";
          case IMPERSONATED ->
              users
                  + ", "
                  + many
                  + ": a stranger uses "
                  + theirs
                  + " in their place, they may be locked out, and they answer for what they did"
                  + " not do"
                  + (others.isEmpty()
                      ? "."
                      : "; and " + others + ", who deal with a stranger unawares.");
          case DISCLOSED -> people + ", " + many + ": what was private is known to others.";
          case ALTERED ->
              people
                  + ", "
                  + many
                  + ": they rely on records that are wrong; and "
                  + owner
                  + ", who acts on them.";
          case DESTROYED ->
              people
                  + ", "
                  + many
                  + ": "
                  + theirs
                  + " must be made again, if that can be done; and "
                  + owner
                  + ", who pays for it.";
          case HALTED -> people + ", " + many + ": they wait, or go elsewhere.";
          case DENIED ->
              "whoever of "
                  + (named.isEmpty() ? "those who use " + system : "the " + named)
                  + " is in the right and cannot show it; and "
                  + owner
                  + ", who pays for disputes.";
        });
  }

  private static String atOnce(Reach reach) {
    return switch (reach) {
      case ONE -> "one at a time";
      case ROLE -> "some of them at once";
      case TENANT -> "many of them at once";
      case ALL -> "up to all of them at once";
    };
  }

  /** The way that reaches the most people, and of these the worst. */
  private static FindingView widest(List<FindingView> ways) {
    return ways.stream()
        .min(
            Comparator.<FindingView, Reach>comparing(
                    w -> w.source().threat().reach(), Comparator.reverseOrder())
                .thenComparing(FindingView::source, Finding.WORST_FIRST))
        .orElseThrow();
  }

  /** The people who are hurt, each with the words that name them. */
  List<BusinessChapter.Named> named() {
    List<BusinessChapter.Named> named = new ArrayList<>();
    for (Actor actor : model.actors()) {
      if (actor.kind() == ComponentKind.USER) {
        named.add(named(Called.capital(all.plain().part(actor.id())), actor.sources()));
      }
    }
    if (named.isEmpty()) {
      named.add(named("Whoever uses " + system, List.of()));
    }
    List<DataAsset> others = model.dataAssets().stream().filter(concerned::isAboutOthers).toList();
    if (!others.isEmpty()) {
      named.add(
          named(
              Called.capital(concerned.others(others)),
              others.stream().flatMap(a -> a.sources().stream()).toList()));
    }
    return named;
  }

  private BusinessChapter.Named named(String who, List<Location> sources) {
    return new BusinessChapter.Named(
        who
            + (sources.isEmpty()
                ? ": nobody named them; they follow from what else was said of " + system + "."
                : ", named in these words:"),
        all.subject().quotes().of(sources).stream()
            .distinct()
            .limit(BusinessWays.MOST_NAMES)
            .toList());
  }

  /** Only findings say so: their rating counts an injury or a life. */
  BusinessChapter.@Nullable Harm harm() {
    List<FindingView> ways = all.open().stream().filter(BusinessWays::harmsBody).toList();
    if (ways.isEmpty()) {
      return null;
    }
    Finding easiest = BusinessLikelihood.likeliest(ways);
    List<DataAsset> assets = model.dataAssets().stream().filter(this::needsSafety).toList();
    String data = all.names(assets);
    String others = concerned.others(assets);
    boolean isLife =
        ways.stream().anyMatch(w -> w.source().scoring().stream().anyMatch(BusinessWays::isLife));
    String many = Phrases.count(ways.size(), "way leads", "ways lead") + " to it";
    return new BusinessChapter.Harm(
        (isLife ? "Somebody could lose their life" : "Somebody could be injured")
            + (data.isEmpty()
                ? " if " + system + " is misused; " + many + "."
                : ": " + data + " could be wrong, missing or misused; " + many + "."),
        Called.capital(
            others.isEmpty()
                ? "whoever depends on " + system + ", in body and health."
                : others + ", in body and health."),
        BusinessLikelihood.word(easiest),
        easiest.current().likelihood(),
        likelihood.whyHarm(ways),
        all.way(easiest),
        ways.stream().limit(BusinessWays.MOST_WAYS).map(all::way).toList(),
        BusinessWays.more(ways.size() - BusinessWays.MOST_WAYS),
        assets.stream()
            .flatMap(a -> all.subject().quotes().of(a.sources()).stream())
            .distinct()
            .limit(BusinessWays.MOST_NAMES)
            .toList());
  }

  private boolean needsSafety(DataAsset asset) {
    Level own = asset.safety();
    return own != null
        ? own.compareTo(Level.HIGH) >= 0
        : concerned.kinds(asset).stream().anyMatch(k -> k.safety().compareTo(Level.HIGH) >= 0);
  }

  String howMany() {
    String users = concerned.users();
    String others = concerned.othersCounted(model.dataAssets());
    List<String> said = new ArrayList<>();
    said.add(
        model.people() == null
            ? "nobody said how many people use it; the ratings assume a few hundred"
            : users.isEmpty() ? Concerned.number(model.people()) + " people, as stated" : users);
    if (!others.isEmpty()) {
      said.add(others);
    }
    return system + ": " + String.join("; ", said) + ".";
  }

  String ourselves() {
    String notice = notice().orElse("");
    boolean isAboutPeople = all.byOutcome().containsKey(Outcome.DISCLOSED) && !notice.isEmpty();
    return isAboutPeople ? "Ourselves: " + Called.continued(notice) : notice;
  }

  /** Only where the description itself brings the law into play. */
  private Optional<String> notice() {
    for (Compliance compliance : assessment.compliance()) {
      if (compliance.inScope() == Truth.TRUE && !compliance.framework().notifications().isEmpty()) {
        var first = compliance.framework().notifications().get(0);
        List<String> personal =
            model.dataAssets().stream()
                .filter(concerned::isPersonal)
                .map(Concerned::name)
                .map(all.plain()::said)
                .toList();
        if (!personal.isEmpty()) {
          return Optional.of(
              "If "
                  + Called.shortened(personal, BusinessWays.MOST_NAMES)
                  + " get out, "
                  + first.to()
                  + " may have to be told "
                  + first.within()
                  + " ("
                  + compliance.framework().name()
                  + ", if it applies).");
        }
      }
    }
    return Optional.empty();
  }
}
