package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Ledger.Groundless;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.finding.Ledger.Refuted;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of every pair of an element and a threat, with the finding, the fact or the missing
 * ground behind each count.
 *
 * @param rows a row for each element that a threat of the catalog can be about
 * @param none names of elements to which no threat applies; may be empty
 * @param raised findings by element and letter
 * @param refuted threats that something known speaks against
 * @param groundless by letter, the threats that nothing calls for, and what would
 * @param needed each fact that one of those would need, in order of its name
 */
record Covered(
    List<String> letters,
    List<Row> rows,
    String none,
    List<Raised> raised,
    List<Refutation> refuted,
    List<Letter> groundless,
    List<Needed> needed) {
  private static final int NAME = 80;
  private static final int MOST_NAMES = 12;

  /** One element, and what became of each letter on it. */
  record Row(String name, String id, List<Cell> cells) {}

  /**
   * @param outcomes each that there is; none where no threat applies
   */
  record Cell(String label, List<Count> outcomes) {}

  /** {@code 3 raised}, and where they are listed. */
  record Count(String text, String href) {}

  /** The findings of one letter on one element. */
  record Raised(String anchor, String element, String letter, List<FindingView> findings) {}

  /** A threat that became no finding, and what speaks against it. */
  record Refutation(
      String anchor, String title, String letter, String element, List<Against> against) {}

  /**
   * @param basis stated, by default of a technology, or inferred by a rule
   */
  record Against(String text, String basis, String id, List<Quote> quotes) {}

  /** Threats of one letter without ground. */
  record Letter(String anchor, String title, String count, List<Missing> threats) {}

  /**
   * @param facts what would have to be so, and nobody said
   * @param where at which elements
   */
  record Missing(String title, String id, List<Needed> facts, String where) {
    /** The facts' names, each one enough. */
    public String needs() {
      return facts.stream().map(Needed::name).collect(Collectors.joining("; "));
    }
  }

  /**
   * A fact that would give ground.
   *
   * @param says in full what would be so of an element
   */
  record Needed(String anchor, String name, String says) {}

  static Covered of(
      Assessment assessment, Catalog catalog, Quotes quotes, List<FindingView> findings) {
    return new Composer(assessment, catalog, quotes, findings).compose();
  }

  private static final class Composer {
    private final Assessment assessment;
    private final ModelIndex model;
    private final Catalog catalog;
    private final Quotes quotes;
    private final List<FindingView> findings;
    private final Basis basis;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Needed> needed = new TreeMap<>();

    Composer(Assessment assessment, Catalog catalog, Quotes quotes, List<FindingView> findings) {
      this.assessment = assessment;
      this.model = new ModelIndex(assessment.model());
      this.catalog = catalog;
      this.quotes = quotes;
      this.findings = findings;
      this.basis = new Basis(assessment, catalog, quotes);
      assessment.ledger().byElement().keySet().forEach(id -> numbers.put(id, numbers.size() + 1));
    }

    Covered compose() {
      List<Row> rows = rows();
      return new Covered(
          Stream.of(Stride.values()).map(Stride::title).toList(),
          rows,
          none(),
          raised(),
          refuted(),
          groundless(),
          List.copyOf(needed.values()));
    }

    /** The system first where it has something, then elements in order of id. */
    private List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      assessment
          .ledger()
          .byElement()
          .forEach(
              (id, letters) -> {
                List<Cell> cells = new ArrayList<>();
                letters.forEach((letter, outcomes) -> cells.add(cell(id, letter, outcomes)));
                rows.add(new Row(name(id), id, List.copyOf(cells)));
              });
      return List.copyOf(rows);
    }

    private Cell cell(String element, Stride letter, Map<Outcome, Integer> outcomes) {
      List<Count> counts = new ArrayList<>();
      for (Outcome outcome : Outcome.values()) {
        int count = outcomes.getOrDefault(outcome, 0);
        if (count > 0 && outcome != Outcome.NOT_APPLICABLE) {
          String text = count + " " + outcome.word().replace('-', ' ');
          counts.add(new Count(text, "#" + anchor(outcome, element, letter)));
        }
      }
      return new Cell(letter.title(), List.copyOf(counts));
    }

    private String anchor(Outcome outcome, String element, Stride letter) {
      String place = letter.name() + numbers.getOrDefault(element, 0);
      return switch (outcome) {
        case RAISED, ASSUMED -> "raised-" + place;
        case REFUTED -> "refuted-" + place;
        case NO_GROUND -> "no-ground-" + letter.name();
        case OUT_OF_SCOPE, NOT_APPLICABLE -> "scope";
      };
    }

    private String none() {
      return Phrases.list(assessment.ledger().leftOut().stream().map(this::name).toList());
    }

    private List<Raised> raised() {
      Map<String, List<FindingView>> byCell = new LinkedHashMap<>();
      for (String element : numbers.keySet()) {
        for (Stride letter : Stride.values()) {
          byCell.put(anchor(Outcome.RAISED, element, letter), new ArrayList<>());
        }
      }
      for (FindingView finding : findings) {
        String cell = anchor(Outcome.RAISED, finding.source().element(), finding.source().stride());
        byCell.computeIfAbsent(cell, id -> new ArrayList<>()).add(finding);
      }
      List<Raised> raised = new ArrayList<>();
      byCell.forEach(
          (cell, here) -> {
            if (!here.isEmpty()) {
              FindingView first = here.get(0);
              raised.add(new Raised(cell, first.element(), first.letterTitle(), here));
            }
          });
      return List.copyOf(raised);
    }

    /** The first of an element and a letter carries the place that the cell leads to. */
    private List<Refutation> refuted() {
      List<Refutation> refuted = new ArrayList<>();
      Map<String, Boolean> seen = new LinkedHashMap<>();
      for (Refuted pair : assessment.ledger().refuted()) {
        Stride letter = catalog.threat(pair.threat()).stride();
        String anchor = anchor(Outcome.REFUTED, pair.element(), letter);
        boolean isFirst = seen.putIfAbsent(anchor, true) == null;
        refuted.add(
            new Refutation(
                isFirst ? anchor : anchor + "-" + (refuted.size() + 1),
                catalog.threat(pair.threat()).title(),
                letter.title(),
                name(pair.element()),
                against(pair)));
      }
      return List.copyOf(refuted);
    }

    private List<Against> against(Refuted pair) {
      return pair.against().stream()
          .flatMap(id -> assessment.fact(id).stream())
          .map(f -> new Against(text(f), basis.of(f), f.id(), quotes.of(f.sources())))
          .toList();
    }

    /** Of a person, with the system that they are a person of; of the system, by its name. */
    private String text(ProvenFact fact) {
      String system = Visible.shortened(assessment.model().name(), NAME);
      String lead = assessment.model().nameOf(fact.about()) + ": ";
      return model.actor(fact.about()).isPresent() && fact.text().startsWith(lead)
          ? name(fact.about()) + " of " + system + ": " + fact.text().substring(lead.length())
          : Phrases.named(fact.text(), system);
    }

    private List<Letter> groundless() {
      Map<Stride, Map<String, Map<List<String>, List<String>>>> byLetter = new LinkedHashMap<>();
      Map<Stride, Integer> counts = new LinkedHashMap<>();
      for (Stride letter : Stride.values()) {
        byLetter.put(letter, new LinkedHashMap<>());
      }
      for (Groundless pair : assessment.ledger().groundless()) {
        Stride letter = catalog.threat(pair.threat()).stride();
        counts.merge(letter, 1, Integer::sum);
        byLetter
            .getOrDefault(letter, new LinkedHashMap<>())
            .computeIfAbsent(pair.threat(), id -> new LinkedHashMap<>())
            .computeIfAbsent(pair.missing(), missing -> new ArrayList<>())
            .add(pair.element());
      }
      List<Letter> letters = new ArrayList<>();
      byLetter.forEach(
          (letter, threats) -> {
            List<Missing> lines = new ArrayList<>();
            threats.forEach(
                (threat, groups) ->
                    groups.forEach((missing, at) -> lines.add(line(threat, missing, at))));
            if (!lines.isEmpty()) {
              String count = Phrases.count(counts.getOrDefault(letter, 0), "pair", "pairs");
              letters.add(new Letter("no-ground-" + letter.name(), letter.title(), count, lines));
            }
          });
      return List.copyOf(letters);
    }

    private Missing line(String threat, List<String> missing, List<String> elements) {
      List<Needed> facts = missing.stream().map(this::needed).toList();
      return new Missing(catalog.threat(threat).title(), threat, facts, names(elements));
    }

    private Needed needed(String fact) {
      FactDefinition definition = catalog.facts().get(fact);
      String says = definition == null ? fact : definition.says();
      return needed.computeIfAbsent(fact, f -> new Needed("fact-" + f, f.replace('-', ' '), says));
    }

    private String names(List<String> elements) {
      List<String> names = new ArrayList<>();
      elements.stream().limit(MOST_NAMES).map(this::name).forEach(names::add);
      int more = elements.size() - names.size();
      if (more > 0) {
        names.add(more + " more");
      }
      return Phrases.list(names);
    }

    private String name(String id) {
      return Visible.shortened(assessment.model().nameOf(id), NAME);
    }
  }
}
