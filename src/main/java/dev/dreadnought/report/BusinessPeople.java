package dev.dreadnought.report;

import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.BusinessChapter.Links;
import dev.dreadnought.report.BusinessChapter.Way;
import dev.dreadnought.report.Quotes.Quote;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people who are hurt, by their names and number, and whom the law then wants to be told. */
final class BusinessPeople {
  private static final String MANY = "many-people-affected";

  /** How many characters before the people their number is looked for: three words. */
  private static final int NEAR = 24;

  /** Shorter beginnings of a word fit too much. */
  private static final int STEM = 4;

  private final BusinessWays all;
  private final ThreatModel model;
  private final Concerned concerned;
  private final String system;

  BusinessPeople(BusinessWays all) {
    this.all = all;
    this.model = all.subject().model();
    this.concerned = all.concerned();
    this.system = all.system();
  }

  /** The people who are hurt, each with the words that name them. */
  List<BusinessChapter.Named> named() {
    List<BusinessChapter.Named> named = new ArrayList<>();
    Set<String> harmed = harmed();
    for (Actor actor : model.actors()) {
      if (actor.kind() == ComponentKind.USER || harmed.contains(actor.id())) {
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

  /** Those whom the findings themselves name as harmed. */
  private Set<String> harmed() {
    Set<String> harmed = new HashSet<>();
    all.open().forEach(f -> harmed.addAll(f.source().affects()));
    return harmed;
  }

  private BusinessChapter.Named named(String who, List<Location> sources) {
    List<Quote> quotes =
        all.subject().quotes().of(sources).stream()
            .distinct()
            .limit(BusinessWays.MOST_NAMES)
            .toList();
    String said =
        quotes.stream().anyMatch(q -> names(q, who))
            ? ", named in these words:"
            : ", inferred from these words:";
    return new BusinessChapter.Named(
        who
            + (sources.isEmpty()
                ? ": nobody named them; they follow from what else was said of " + system + "."
                : said),
        quotes);
  }

  /** "Flask-Admin" tells that there are administrators, and names none. */
  private static boolean names(Quote quote, String who) {
    String last = who.substring(who.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String stem = last.substring(0, Math.max(Math.min(last.length(), STEM), last.length() - 2));
    return quote.words().toLowerCase(Locale.ROOT).contains(stem);
  }

  String howMany() {
    String users = concerned.users();
    String others = concerned.othersCounted(model.dataAssets());
    List<String> said = new ArrayList<>();
    said.add(
        model.people() == null
            ? "nobody said how many people use it; " + counted()
            : users.isEmpty() ? Concerned.number(model.people()) + " people, as stated" : users);
    if (!others.isEmpty()) {
      said.add(others);
    }
    return system + ": " + String.join("; ", said) + ".";
  }

  /** What ratings count while nobody gave a number: what the findings themselves say. */
  private String counted() {
    List<Adjustment> many =
        all.open().stream()
            .flatMap(f -> f.source().scoring().stream())
            .filter(a -> a.weight().equals(MANY))
            .toList();
    if (many.isEmpty()) {
      return "the ratings take it for a few hundred";
    }
    long ways =
        all.open().stream()
            .filter(f -> f.source().scoring().stream().anyMatch(a -> a.weight().equals(MANY)))
            .count();
    return "to be cautious, the ratings of "
        + Phrases.count((int) ways, "way", "ways")
        + " count as if it were ten thousand people or more"
        + (ways == all.open().size() ? "" : ", and the others as if it were a few hundred");
  }

  /** The words that say how many; else those in which the number stands beside the people. */
  List<Quote> said() {
    Quotes quotes = all.subject().quotes();
    List<Location> places =
        all.subject()
            .assessment()
            .fact("people@" + ThreatModel.SYSTEM)
            .map(ProvenFact::sources)
            .orElse(List.of());
    Integer people = model.people();
    return people == null || !places.isEmpty() ? quotes.of(places) : written(people);
  }

  private List<Quote> written(int people) {
    String digits = Concerned.number(people).replace(",", "[,.' ]?");
    Pattern number = Pattern.compile("(?<![\\d.,])" + digits + "(?!\\d|[.,]\\d)");
    for (Source source : all.subject().assessment().reading().inputs()) {
      String[] lines = source.text().split("\n", -1);
      for (Actor actor : model.actors()) {
        for (Location place : actor.sources()) {
          if (place.input().equals(source.name()) && place.line() <= lines.length) {
            String line = lines[place.line() - 1];
            int end = Math.min(line.length(), place.column() - 1 + place.length());
            int begin = Math.max(0, Math.min(end, place.column() - 1 - NEAR));
            Matcher found = number.matcher(line).region(begin, end).useTransparentBounds(true);
            if (found.find()) {
              Quote quote = all.subject().quotes().of(place);
              String words = line.substring(found.start(), end);
              return List.of(new Quote(quote.place(), words, quote.href()));
            }
          }
        }
      }
    }
    return List.of();
  }

  /** What each outcome does to whoever runs the system, and whom the law then wants to be told. */
  List<BusinessChapter.Decision> ourselves() {
    List<BusinessChapter.Decision> says = new ArrayList<>();
    List<Way> losses = new ArrayList<>();
    all.byOutcome()
        .forEach(
            (outcome, ways) ->
                losses.add(
                    new Way(
                        loss(outcome)
                            + ": "
                            + outcome.called()
                            + " ("
                            + Phrases.count(ways.size(), "way", "ways")
                            + ")",
                        "#" + outcome.anchor())));
    if (!losses.isEmpty()) {
      says.add(
          new BusinessChapter.Decision(
              "Ourselves, who answer for " + system + ":", Links.of(losses, losses.size())));
    }
    notice()
        .ifPresent(
            notice ->
                says.add(
                    new BusinessChapter.Decision(
                        notice,
                        Links.of(
                            List.of(
                                new Way(
                                    "Report, chapter Compliance: what each law asks, and whether it applies",
                                    all.subject().report() + "#compliance")),
                            1))));
    return says;
  }

  private static String loss(Outcome outcome) {
    return switch (outcome) {
      case TAKEN_OVER -> "We lose all say over it";
      case MASTER_KEY -> "What we decided is undone";
      case IMPERSONATED -> "We are asked for what strangers did as our users";
      case DISCLOSED -> "We answer for what became known";
      case ALTERED -> "We decide by records that are wrong";
      case DESTROYED -> "We pay for what must be made again";
      case HALTED -> "We pay while nothing runs";
      case DENIED -> "We pay for disputes";
    };
  }

  /** Only where the description itself brings the law into play, and for what is private. */
  private Optional<String> notice() {
    for (Compliance compliance : all.subject().assessment().compliance()) {
      if (compliance.inScope() == Truth.TRUE && !compliance.framework().notifications().isEmpty()) {
        var first = compliance.framework().notifications().get(0);
        List<String> personal =
            model.dataAssets().stream()
                .filter(a -> concerned.isPersonal(a) && all.isPrivate(a))
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
