package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ElementProfile;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.report.Quotes.Quote;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The model as tables: each kind of element has its columns, and each element a row.
 *
 * @param tables those that have rows
 * @param conclusions what rules concluded about elements
 */
record ElementTables(List<Table> tables, List<Conclusion> conclusions) {
  private static final int NAME = 80;
  private static final String INTERNAL = "internal";
  private static final List<String> COMPONENT =
      List.of("Kind", "Made with", "Lives in", "Keeps", "Reached from");
  private static final List<String> FLOW =
      List.of("Purpose", "Protocol", "Encrypted", "Authenticated", "Carries");
  private static final List<String> BOUNDARY = List.of("Kind", "Inside", "Within");
  private static final List<String> DATA =
      List.of("Kinds", "Confidentiality", "Integrity", "Availability", "Safety", "People");
  private static final List<String> ACTOR = List.of("Kind", "Privilege");

  /** A table with a heading of its own. */
  record Table(String id, String title, List<String> heads, List<Row> rows) {
    /** A column that says nothing of any row takes its width from those that do. */
    private Table withoutEmptyColumns() {
      Set<String> told = new HashSet<>();
      rows.forEach(
          row ->
              row.cells().stream()
                  .filter(cell -> !cell.text().isEmpty())
                  .forEach(cell -> told.add(cell.label())));
      return new Table(
          id,
          title,
          heads.stream().filter(told::contains).toList(),
          rows.stream().map(row -> row.withOnly(told)).toList());
    }
  }

  /**
   * @param name how the element is called
   * @param id of the element
   * @param inferred true where nobody said it
   * @param quotes the words that name it, or that it follows from
   */
  record Row(String name, String id, List<Cell> cells, boolean inferred, List<Quote> quotes) {
    private Row withOnly(Set<String> labels) {
      List<Cell> kept = cells.stream().filter(cell -> labels.contains(cell.label())).toList();
      return new Row(name, id, kept, inferred, quotes);
    }
  }

  /** A value under the head of its column, which it repeats for small screens. */
  record Cell(String label, String text) {}

  /**
   * A fact that nobody said and that follows.
   *
   * @param why the rule that concluded it, or the reason of the one who read the input
   */
  record Conclusion(String text, String id, String why, List<Quote> quotes) {}

  static ElementTables of(Assessment assessment, Catalog catalog, Quotes quotes) {
    return new Maker(assessment, catalog, quotes).make();
  }

  /** The places of everything that has a row. */
  static List<Location> places(ThreatModel model) {
    return Stream.of(
            model.components().stream().map(Component::sources),
            model.flows().stream().map(DataFlow::sources),
            model.boundaries().stream().map(TrustBoundary::sources),
            model.dataAssets().stream().map(DataAsset::sources),
            model.actors().stream().map(Actor::sources))
        .flatMap(Function.identity())
        .flatMap(List::stream)
        .toList();
  }

  private static final class Maker {
    private final Assessment assessment;
    private final ThreatModel model;
    private final Catalog catalog;
    private final Quotes quotes;
    private final Map<String, ProvenFact> facts = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();

    Maker(Assessment assessment, Catalog catalog, Quotes quotes) {
      this.assessment = assessment;
      this.model = assessment.model();
      this.catalog = catalog;
      this.quotes = quotes;
      assessment.facts().forEach(fact -> facts.put(fact.id(), fact));
      model.facts().forEach(fact -> reasons.put(fact.id(), fact.because()));
    }

    ElementTables make() {
      List<Table> tables =
          Stream.of(components(), flows(), boundaries(), dataAssets(), actors())
              .filter(table -> !table.rows().isEmpty())
              .map(Table::withoutEmptyColumns)
              .toList();
      List<Conclusion> conclusions =
          assessment.facts().stream()
              .filter(fact -> fact.ground() == Ground.INFERRED)
              .flatMap(fact -> conclusion(fact).stream())
              .toList();
      return new ElementTables(tables, conclusions);
    }

    private Table components() {
      return new Table(
          "components",
          "Components",
          COMPONENT,
          byName(model.components().stream().map(this::component)));
    }

    private Row component(Component component) {
      String scope =
          component.outOfScope() == null ? "" : "; out of scope: " + component.outOfScope();
      return row(
          COMPONENT,
          component.name(),
          component.id(),
          component.inferred(),
          component.sources(),
          spaced(component.kind().word()) + scope,
          component.technologies().stream()
              .map(Maker::technology)
              .collect(Collectors.joining(", ")),
          livesIn(component),
          names(component.data()),
          component.kind().isPart() ? "" : reachedFrom(component));
    }

    /** What runs with its user answers nobody, and stands in no network of the system. */
    private String reachedFrom(Component component) {
      String exposure =
          assessment.profile(component.id()).map(ElementProfile::exposure).orElse(null);
      boolean isAtUser = component.kind().isClient() || component.kind().runsAtUser();
      return isAtUser && INTERNAL.equals(exposure) ? "runs with its user" : unknownIfNull(exposure);
    }

    private static String technology(TechnologyUse use) {
      return use.name() + (use.version() == null ? "" : " " + use.version());
    }

    private String livesIn(Component component) {
      return Stream.of(component.partOf(), component.hostedOn())
          .filter(Objects::nonNull)
          .map(this::name)
          .collect(Collectors.joining(", on "));
    }

    private Table flows() {
      return new Table("flows", "Data flows", FLOW, byName(model.flows().stream().map(this::flow)));
    }

    private Row flow(DataFlow flow) {
      String arrow = flow.bidirectional() ? " ↔ " : " → ";
      return row(
          FLOW,
          name(flow.from()) + arrow + name(flow.to()),
          flow.id(),
          flow.inferred(),
          flow.sources(),
          flow.name(),
          unknownIfNull(flow.protocol()),
          answer("flow-encrypted@" + flow.id()),
          answer("flow-authenticated@" + flow.id()),
          names(flow.data()));
    }

    /** By what readers see: an order of hidden ids looks like none. */
    private static List<Row> byName(Stream<Row> rows) {
      return rows.sorted(
              Comparator.<Row, String>comparing(row -> row.name().toLowerCase(Locale.ROOT))
                  .thenComparing(Row::id))
          .toList();
    }

    private String answer(String fact) {
      return Phrases.answer(facts.get(fact));
    }

    private Table boundaries() {
      return new Table(
          "boundaries",
          "Trust boundaries",
          BOUNDARY,
          model.boundaries().stream().map(this::boundary).toList());
    }

    private Row boundary(TrustBoundary boundary) {
      return row(
          BOUNDARY,
          boundary.name(),
          boundary.id(),
          boundary.inferred(),
          boundary.sources(),
          spaced(boundary.kind()),
          names(boundary.contains()),
          boundary.parent() == null ? "" : name(boundary.parent()));
    }

    private Table dataAssets() {
      return new Table(
          "data", "Data", DATA, model.dataAssets().stream().map(this::dataAsset).toList());
    }

    private Row dataAsset(DataAsset asset) {
      return row(
          DATA,
          asset.name(),
          asset.id(),
          asset.inferred(),
          asset.sources(),
          asset.kinds().stream().map(this::kind).collect(Collectors.joining(", ")),
          need(asset, asset.confidentiality(), DataKind::confidentiality),
          need(asset, asset.integrity(), DataKind::integrity),
          need(asset, asset.availability(), DataKind::availability),
          need(asset, asset.safety(), DataKind::safety),
          people(asset));
    }

    /**
     * Nothing where only the system was counted: of which of its data that holds nobody said, and a
     * column that is not known in every row denies the number of the summary.
     */
    private String people(DataAsset asset) {
      if (asset.people() != null) {
        return Integer.toString(asset.people());
      }
      boolean isCounted = model.dataAssets().stream().anyMatch(a -> a.people() != null);
      return isCounted ? "not known" : "";
    }

    private String kind(String id) {
      DataKind kind = catalog.dataKinds().get(id);
      return kind == null ? id : kind.name();
    }

    /** The asset's own need, else the highest of its kinds. */
    private String need(DataAsset asset, @Nullable Level own, Function<DataKind, Level> ofKind) {
      if (own != null) {
        return own.word();
      }
      return asset.kinds().stream()
          .map(catalog.dataKinds()::get)
          .filter(Objects::nonNull)
          .map(ofKind)
          .max(Comparator.naturalOrder())
          .map(Level::word)
          .orElse("not known");
    }

    private Table actors() {
      return new Table(
          "actors", "People", ACTOR, model.actors().stream().map(this::actor).toList());
    }

    private Row actor(Actor actor) {
      return row(
          ACTOR,
          actor.name(),
          actor.id(),
          actor.inferred(),
          actor.sources(),
          spaced(actor.kind().word()),
          actor.privilege().word());
    }

    private Row row(
        List<String> heads,
        String name,
        String id,
        boolean inferred,
        List<Location> sources,
        String... texts) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < texts.length; i++) {
        cells.add(new Cell(heads.get(i), texts[i]));
      }
      return new Row(
          name, Visible.shortened(id, NAME), cells, inferred, Quotes.grouped(quotes.of(sources)));
    }

    /** Empty for elements that are inferred: they have rows of their own. */
    private Optional<Conclusion> conclusion(ProvenFact fact) {
      String why = fact.rule() == null ? reasons.get(fact.id()) : "rule: " + fact.rule();
      return Optional.ofNullable(why)
          .map(
              w ->
                  new Conclusion(
                      fact.text(), fact.id(), w, Quotes.grouped(quotes.of(fact.sources()))));
    }

    private String names(List<String> ids) {
      List<String> names = new ArrayList<>();
      ids.forEach(id -> names.add(name(id)));
      return String.join(", ", names);
    }

    private String name(String id) {
      return Visible.shortened(model.nameOf(id), NAME);
    }

    private static String spaced(String word) {
      return word.replace('-', ' ');
    }

    private static String unknownIfNull(@Nullable String word) {
      return word == null ? "not known" : word;
    }
  }
}
