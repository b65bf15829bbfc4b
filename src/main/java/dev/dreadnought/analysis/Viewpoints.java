package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Viewpoint;
import java.util.ArrayList;
import java.util.List;

/** What each role's viewpoint looked at and says. */
final class Viewpoints {
  private Viewpoints() {}

  static List<Viewpoint> of(List<Finding> findings, Catalog catalog) {
    List<Viewpoint> log = new ArrayList<>();
    for (Role role : catalog.roles()) {
      log.add(
          new Viewpoint(log.size() + 1, role.id(), role.team(), role.looksAt(), says(findings)));
    }
    return log;
  }

  private static String says(List<Finding> findings) {
    List<Finding> open = findings.stream().filter(Finding::isOpen).toList();
    if (open.isEmpty()) {
      return "nothing is open";
    }
    Finding first = open.stream().min(Finding.WORST_FIRST).orElseThrow();
    long elements = open.stream().map(Finding::element).distinct().count();
    return open.size()
        + (open.size() == 1 ? " open finding on " : " open findings on ")
        + elements
        + (elements == 1 ? " element; first " : " elements; first ")
        + first.title()
        + " at "
        + first.elementName()
        + " ("
        + first.id()
        + ")";
  }
}
