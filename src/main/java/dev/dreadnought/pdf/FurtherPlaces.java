package dev.dreadnought.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Further places of a threat on paper: a table behind the finding that says the rest of them. On a
 * screen each is a card in the order of its score, to be opened, filtered and sorted by itself.
 */
final class FurtherPlaces {
  private static final String FINDING = "data-of";

  /** Of the findings, and of the rows of tables that lead to them. */
  static final String FINDINGS = ".finding[" + FINDING + "]";

  static final String ROWS = "tr[data-finding]";

  /** A score as a page shows it. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}\\.\\d");

  /** Names of places in a row that stands for many. */
  private static final int NAMED = 3;

  /** So many places of a step are still named. */
  private static final int MANY = 6;

  /** A finding that keeps its section, and places of which the section says all but a row. */
  private record Stem(Element finding, List<Element> places) {}

  /** All findings of a threat in their order, and those of them that keep a section. */
  private record Threat(List<Element> findings, List<Stem> stems) {}

  private final Document page;
  private final List<Threat> threats = new ArrayList<>();

  private FurtherPlaces(Document page) {
    this.page = page;
  }

  /** After what the controls' own chapter says of them was left to it. */
  static void gather(Document page, Elements findings, Elements rows) {
    FurtherPlaces places = new FurtherPlaces(page);
    places.sort(findings);
    places.mergeRows(rows);
    places.nameFew();
    places.threats.forEach(FurtherPlaces::write);
  }

  private void sort(Elements findings) {
    Map<String, Threat> threatOf = new HashMap<>();
    Map<String, Stem> stemOf = new HashMap<>();
    for (Element finding : findings) {
      String earlier = finding.attr("data-as");
      Threat threat = threatOf.get(earlier);
      Stem stem = stemOf.get(earlier);
      if (threat == null || stem == null) {
        threat = new Threat(new ArrayList<>(), new ArrayList<>());
        threats.add(threat);
        stem = null;
      } else {
        leaveOut(finding, stem.finding());
        if (finding.selectFirst(".sum, .mitigations") == null) {
          stem.places().add(finding);
        } else {
          stem = null;
        }
      }
      if (stem == null) {
        stem = new Stem(finding, new ArrayList<>());
        threat.stems().add(stem);
      }
      threat.findings().add(finding);
      threatOf.put(finding.attr(FINDING), threat);
      stemOf.put(finding.attr(FINDING), stem);
    }
    threats.removeIf(threat -> threat.findings().size() == 1);
  }

  /** Controls of which the same is left as stands there. */
  private static void leaveOut(Element finding, Element there) {
    List<String> said = there.select(".mitigations > li").eachText();
    Element controls = finding.selectFirst(".mitigations");
    if (controls == null) {
      return;
    }
    int all = controls.childrenSize();
    for (Element control : controls.children()) {
      if (said.contains(control.text())) {
        control.remove();
      }
    }
    int left = controls.childrenSize();
    if (left < all && finding.selectFirst(".of-controls") == null) {
      controls.after(pointer(left == 0 ? "Controls" : "Other controls", there));
    }
    if (left == 0) {
      controls.previousElementSibling().remove();
      controls.remove();
    }
  }

  private static Element pointer(String what, Element there) {
    Element pointer = new Element("p").addClass("small").addClass("said-before");
    pointer.appendText(what + ": as at ");
    pointer.appendElement("a").attr("href", "#" + PrintedPage.idOf(there)).text(where(there));
    return pointer;
  }

  private static void write(Threat threat) {
    Element last = threat.stems().get(0).finding();
    for (Stem stem : threat.stems()) {
      if (!stem.finding().equals(last)) {
        last.after(stem.finding());
      }
      last = table(stem);
    }
  }

  /** The last element of the finding with its places. */
  private static Element table(Stem stem) {
    if (stem.places().isEmpty()) {
      return stem.finding();
    }
    int count = stem.places().size();
    String said =
        count
            + (count == 1 ? " further place" : " further places")
            + "; attack, impact, sum, controls and test as at ";
    Element caption = new Element("p").addClass("caption").text(said + where(stem.finding()));
    Element table = new Element("table").addClass("further");
    Element heads = table.appendElement("thead").appendElement("tr");
    for (String head : List.of("Place", "Current", "Standing", "Because")) {
      heads.appendElement("th").attr("scope", "col").text(head);
    }
    Element body = table.appendElement("tbody");
    for (Element place : stem.places()) {
      body.appendChild(row(place, stem.finding()));
      place.remove();
    }
    stem.finding().after(caption);
    caption.after(table);
    return table;
  }

  private static Element row(Element place, Element there) {
    Element row = new Element("tr").attr("id", PrintedPage.idOf(place));
    Element name = row.appendElement("th").attr("scope", "row").text(where(place));
    name.appendChildren(place.select(".meta > .id"));
    row.appendElement("td").appendChildren(place.select(".meta > .score"));
    row.appendElement("td").appendChildren(place.select(".meta > .standing"));
    leaveOutGrounds(place, there);
    row.appendElement("td").appendChildren(place.select(".grounds, .beside"));
    return row;
  }

  /** Grounds that are those of there but for the name of the place: only their words are left. */
  private static void leaveOutGrounds(Element place, Element there) {
    Set<String> said = new LinkedHashSet<>();
    there.select(".grounds > li").forEach(ground -> said.add(sentence(ground)));
    Set<String> quoted = new LinkedHashSet<>();
    boolean isFirst = true;
    for (Element ground : place.select(".grounds > li")) {
      if (!said.contains(sentence(ground).replace(where(place), where(there)))) {
        continue;
      }
      ground.select("> *:not(.quotes)").remove();
      for (Element quote : ground.select(".quotes > li")) {
        if (!quoted.add(quote.text())) {
          quote.remove();
        }
      }
      if (isFirst) {
        ground.prependText("as there ");
        isFirst = false;
      } else if (ground.text().isBlank()) {
        ground.remove();
      }
    }
  }

  /** A ground without the words that it is from. */
  private static String sentence(Element ground) {
    return ground.select("> *:not(.quotes)").text();
  }

  private static String where(Element finding) {
    return finding.select("h3 > .where").text();
  }

  /** In the tables that lead to the findings, one row for all places of a threat. */
  private void mergeRows(Elements leading) {
    Map<String, Element> rows = new HashMap<>();
    leading.forEach(row -> rows.put(row.attr("data-finding"), row));
    Set<Element> tables = new LinkedHashSet<>();
    for (Threat threat : threats) {
      List<Element> of =
          threat.findings().stream()
              .filter(finding -> rows.containsKey(finding.attr(FINDING)))
              .map(finding -> rows.get(finding.attr(FINDING)))
              .toList();
      if (of.size() > 1) {
        merge(of);
        tables.add(of.get(0).closest("table"));
      }
    }
    for (Element table : tables) {
      table.addClass("by-threat");
      Element caption = table.previousElementSibling();
      if (caption != null && caption.hasClass("caption")) {
        caption.appendText("; all places of a threat in one row");
      }
    }
  }

  private static void merge(List<Element> rows) {
    List<String> places = new ArrayList<>();
    Set<String> treatments = new LinkedHashSet<>();
    for (Element row : rows) {
      places.add(row.select("[data-label=Element]").text());
      treatments.add(row.select("[data-label=Treatment]").text());
    }
    Element first = rows.get(0);
    first.select("[data-label=Element]").forEach(cell -> cell.text(named(places)));
    first
        .select("[data-label=Treatment]")
        .forEach(cell -> cell.text(String.join(", ", treatments)));
    for (String score : List.of("Inherent", "Current", "Target")) {
      mergeScores(rows, "[data-label=" + score + "]");
    }
    rows.subList(1, rows.size()).forEach(Element::remove);
  }

  /** What a step of the roadmap does in many places: a few by name, all with its control. */
  private void nameFew() {
    for (Element does : page.select(".steps-table .links > li")) {
      List<Element> places = does.select("> a:not(:first-child)");
      if (places.size() > MANY) {
        Element last = places.get(NAMED - 1);
        while (last.nextSibling() != null) {
          last.nextSibling().remove();
        }
        does.appendText(" and " + (places.size() - NAMED) + " more");
      }
    }
  }

  private static String named(List<String> places) {
    int shown = Math.min(NAMED, places.size() - 1);
    int more = places.size() - shown;
    return places.size()
        + " places: "
        + String.join(", ", places.subList(0, shown))
        + " and "
        + (more == 1 ? places.get(shown) : more + " more");
  }

  /** The worst of them, and down to which number they go. */
  private static void mergeScores(List<Element> rows, String column) {
    List<Element> cells =
        rows.stream()
            .flatMap(row -> row.select(column).stream())
            .filter(cell -> NUMBER.matcher(number(cell)).matches())
            .sorted(Comparator.comparing((Element cell) -> new BigDecimal(number(cell))))
            .toList();
    if (cells.size() < rows.size()) {
      return;
    }
    Element least = cells.get(0);
    Element worst = cells.get(cells.size() - 1);
    String down = number(least);
    boolean isRange = !down.equals(number(worst));
    List<Element> score = List.copyOf(worst.clone().children());
    Element cell = rows.get(0).selectFirst(column).empty().appendChildren(score);
    if (isRange) {
      cell.appendElement("small").text(" to\u00a0" + down);
    }
  }

  private static String number(Element cell) {
    return cell.select(".band b").text();
  }
}
