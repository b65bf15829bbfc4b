package dev.dreadnought.catalog;

import dev.dreadnought.catalog.ReleaseHistory.EndedLine;
import dev.dreadnought.model.Day;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.yaml.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with what a catalog says of single releases. */
final class ReleasesCheck {
  private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,}");
  private static final Pattern ADDRESS = Pattern.compile("https://\\S+");

  private final Catalog catalog;
  private final List<Problem> problems;

  private ReleasesCheck(Catalog catalog, List<Problem> problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  static void check(Catalog catalog, List<Problem> problems) {
    ReleasesCheck check = new ReleasesCheck(catalog, problems);
    catalog.releases().histories().values().forEach(check::history);
    catalog.releases().holes().values().forEach(check::hole);
  }

  private void history(ReleaseHistory history) {
    Location at = history.location();
    day(at, "asOf of the releases", catalog.releases().asOf());
    technology(at, history.technology());
    source(at, history.source());
    if (history.ended().isEmpty()) {
      error(at, "no release of \"" + history.technology() + "\" has ended", "name lines: ended");
    }
    Set<String> seen = new HashSet<>();
    for (EndedLine line : history.ended()) {
      if (!seen.add(line.line())) {
        error(line.location(), "the line \"" + line.line() + "\" stands twice", "leave one");
      }
      endedLine(line, history.goTo());
    }
  }

  private void endedLine(EndedLine line, String goTo) {
    Location at = line.location();
    if (!line.isWord()) {
      Optional<VersionNumber> number = version(at, line.number());
      Optional<VersionNumber> other = VersionNumber.of(goTo);
      boolean own = number.isPresent() && other.isPresent() && other.get().isOf(number.get());
      if (own && !line.isBefore()) {
        error(at, goTo + " is of the ended line " + line.line(), "name under goTo one with fixes");
      }
    }
    day(at, "on", line.on());
    day(at, "paidUntil", line.paidUntil());
    if (line.on() != null && line.on().compareTo(catalog.releases().asOf()) > 0) {
      error(
          at,
          "the fixes of \"" + line.line() + "\" end after asOf",
          "list it once they have ended");
    }
    if (line.paid() == null && line.paidUntil() != null) {
      error(at, "paidUntil without paid", "paid: what brings the fixes");
    }
  }

  private void hole(KnownHole hole) {
    Location at = hole.location();
    if (!CVE.matcher(hole.id()).matches()) {
      error(at, "\"" + hole.id() + "\" is no id of the CVE list", "CVE-2021-44228");
    }
    technology(at, hole.technology());
    source(at, hole.source());
    version(at, hole.goTo());
    if (hole.in().isEmpty()) {
      error(at, "no release has the hole " + hole.id(), "in: [{from: …, below: …}]");
    }
    for (KnownHole.Range range : hole.in()) {
      Optional<VersionNumber> from = version(at, range.from());
      Optional<VersionNumber> below = version(at, range.below());
      if (from.isPresent() && below.isPresent() && from.get().compareTo(below.get()) >= 0) {
        error(
            at,
            "no release is from " + range.from() + " and below " + range.below(),
            "from is the first release with the hole, below the first without");
      }
    }
    if (hole.isIn(hole.goTo())) {
      error(at, "one should go to " + hole.goTo() + ", which has " + hole.id() + " itself", "");
    }
  }

  private void technology(Location at, String id) {
    if (!catalog.technologies().containsKey(id)) {
      error(
          at,
          "there is no technology \"" + id + "\"",
          Suggestion.of(id, catalog.technologies().keySet()));
    }
  }

  private Optional<VersionNumber> version(Location at, String text) {
    Optional<VersionNumber> version = VersionNumber.of(text);
    if (version.isEmpty()) {
      error(at, "\"" + text + "\" is no version that can be compared", "5, 5.6, 1.0.2k, 2008 R2");
    }
    return version;
  }

  private void day(Location at, String what, @Nullable String text) {
    if (text != null && Day.of(text).isEmpty()) {
      error(at, what + " \"" + text + "\" is no day", "write it as 2026-04-30");
    }
  }

  private void source(Location at, String source) {
    if (!ADDRESS.matcher(source).matches()) {
      error(at, "\"" + source + "\" is no address of a source", "https://…");
    }
  }

  private void error(Location at, String message, String remedy) {
    problems.add(Problem.error(at, message, remedy));
  }
}
