package dev.dreadnought.report;

import dev.dreadnought.catalog.KnownHole;
import dev.dreadnought.catalog.ReleaseHistory;
import dev.dreadnought.catalog.ReleaseHistory.EndedLine;
import dev.dreadnought.catalog.Releases;
import java.util.stream.Collectors;

/** What the catalog knows of single releases, as people read it in a terminal. */
final class ReleasesText {
  private ReleasesText() {}

  /** Each technology with its ended lines, then each hole with the releases that have it. */
  static String of(Releases releases) {
    StringBuilder text = new StringBuilder();
    text.append("Releases without security fixes, as of ").append(releases.asOf()).append('\n');
    int width = width(releases.histories().keySet());
    releases
        .histories()
        .values()
        .forEach(
            h ->
                text.append(CatalogText.pad(h.technology(), width))
                    .append("  ")
                    .append(h.ended().stream().map(EndedLine::line).collect(joined()))
                    .append("; go to ")
                    .append(h.goTo())
                    .append('\n'));
    text.append("\nReleases with a hole that attackers use\n");
    int idWidth = width(releases.holes().keySet());
    releases
        .holes()
        .values()
        .forEach(
            h ->
                text.append(CatalogText.pad(h.id(), idWidth))
                    .append("  ")
                    .append(h.technology())
                    .append(' ')
                    .append(h.in().stream().map(ReleasesText::range).collect(joined()))
                    .append(h.name() == null ? "" : " (" + h.name() + ")")
                    .append('\n'));
    return text.toString();
  }

  static String page(ReleaseHistory history, Releases releases) {
    CatalogText.CatalogPage page =
        new CatalogText.CatalogPage("releases", history.technology(), "without security fixes");
    page.line("as of", releases.asOf());
    history.ended().forEach(l -> page.line(l.line(), end(l)));
    page.line("go to", history.goTo());
    page.line("source", history.source());
    return page.text();
  }

  static String page(KnownHole hole) {
    CatalogText.CatalogPage page =
        new CatalogText.CatalogPage("hole", hole.id(), hole.name() == null ? "" : hole.name());
    page.line("technology", hole.technology());
    page.line("releases", hole.in().stream().map(ReleasesText::range).collect(joined()));
    page.line("go to", hole.goTo());
    page.line("gives", hole.gives());
    page.line("login", hole.login() ? "needed" : "not needed");
    page.line("source", hole.source());
    return page.text();
  }

  private static String end(EndedLine line) {
    String on = line.on() == null ? "ended" : "ended on " + line.on();
    String paid = line.paid() == null ? "" : "; paid: " + line.paid();
    return on + paid + (line.paidUntil() == null ? "" : " until " + line.paidUntil());
  }

  private static String range(KnownHole.Range range) {
    return range.from() + " to below " + range.below();
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static int width(java.util.Set<String> ids) {
    return ids.stream().mapToInt(String::length).max().orElse(0);
  }
}
