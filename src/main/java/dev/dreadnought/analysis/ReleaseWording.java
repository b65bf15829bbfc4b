package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.KnownHole;
import dev.dreadnought.catalog.ReleaseHistory;
import dev.dreadnought.catalog.ReleaseHistory.EndedLine;
import dev.dreadnought.catalog.Releases;
import dev.dreadnought.catalog.VersionNumber;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.rules.FactIds;
import java.util.ArrayList;
import java.util.List;

/** What the catalog knows of the very releases that a component has, in words. */
final class ReleaseWording {
  private final Releases releases;

  ReleaseWording(Catalog catalog) {
    this.releases = catalog.releases();
  }

  /**
   * Something that is known of a release.
   *
   * @param fact its id
   * @param sentence that says it alone
   * @param told the same behind a colon
   */
  record Known(String fact, String sentence, String told) {}

  /** What is known of a release that a component has, in the order of the catalog. */
  List<Known> of(Component component, TechnologyUse use) {
    List<Known> known = new ArrayList<>();
    releases
        .endedLine(use.id(), use.version())
        .map(line -> ended(component, use, line))
        .ifPresent(known::add);
    for (KnownHole hole : releases.holesOf(use.id(), use.version())) {
      known.add(holed(component, use, hole));
    }
    return known;
  }

  private Known ended(Component component, TechnologyUse use, EndedLine line) {
    boolean paid = releases.isPaidOnly(line);
    String end =
        (paid ? "free " : "") + "fixes ended" + (line.on() == null ? "" : " on " + line.on());
    String rest = paid ? "; paid ones come by " + line.paid() + until(line) : "";
    String goTo = "; " + goTo(releases.histories().get(use.id()));
    return new Known(
        FactIds.ended(use.id(), component.id()),
        release(use)
            + " gets no more "
            + (paid ? "free " : "")
            + "security fixes: "
            + end
            + rest
            + goTo,
        release(use) + " (" + end + rest + goTo + ")");
  }

  private static String until(EndedLine line) {
    return line.paidUntil() == null ? "" : " until " + line.paidUntil();
  }

  private static String goTo(ReleaseHistory history) {
    return VersionNumber.of(history.goTo()).isPresent()
        ? "go to " + history.goTo() + " or newer"
        : "replace it by " + history.goTo();
  }

  private static Known holed(Component component, TechnologyUse use, KnownHole hole) {
    String name = hole.id() + (hole.name() == null ? "" : " " + hole.name());
    String rest =
        hole.gives()
            + (hole.login() ? ", with a login" : ", without a login")
            + "; go to "
            + hole.goTo()
            + " or newer";
    return new Known(
        FactIds.holed(hole.id(), component.id()),
        release(use) + " has the hole " + name + ": " + rest,
        name + " in " + release(use) + " (" + rest + ")");
  }

  private static String release(TechnologyUse use) {
    return use.version() == null ? use.name() : use.name() + " " + use.version();
  }
}
