package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Viewpoint;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.narration.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The prose of a report that a language model may word anew: the summary, and each role's view. */
public final class Narratable {
  /** The id of the executive summary. */
  public static final String SUMMARY = "summary";

  private Narratable() {}

  /** Ids that a user may choose from: the summary, and the roles. */
  public static List<String> ids(Catalog catalog) {
    List<String> ids = new ArrayList<>(List.of(SUMMARY));
    catalog.roles().stream()
        .filter(role -> role.template() != null)
        .map(Role::id)
        .forEach(ids::add);
    return List.copyOf(ids);
  }

  /**
   * The sections of an assessment, in the order of the report; none for a model without findings.
   *
   * @param chosen ids; all where it is empty
   */
  public static List<Section> sections(
      Assessment assessment, Catalog catalog, List<String> chosen) {
    if (assessment.findings().isEmpty()) {
      return List.of();
    }
    List<String> names = names(assessment);
    Page page = Page.of(assessment, catalog, "", "");
    List<Section> sections = new ArrayList<>();
    for (String id : ids(catalog)) {
      String text = id.equals(SUMMARY) ? summary(page.summary()) : view(id, assessment);
      if ((chosen.isEmpty() || chosen.contains(id)) && !text.isEmpty()) {
        sections.add(new Section(id, title(id, catalog), text, names));
      }
    }
    return List.copyOf(sections);
  }

  private static String title(String id, Catalog catalog) {
    return catalog.roles().stream()
        .filter(role -> role.id().equals(id))
        .map(role -> "For the " + Phrases.small(role.name()))
        .findFirst()
        .orElse("Executive summary");
  }

  private static String summary(ExecutiveSummary summary) {
    return summary.text().replace('\n', ' ');
  }

  private static String view(String role, Assessment assessment) {
    return assessment.review().stream()
        .filter(viewpoint -> viewpoint.role().equals(role))
        .map(Viewpoint::says)
        .map(says -> Phrases.capital(says) + (says.endsWith("?") ? "" : "."))
        .collect(Collectors.joining(" "));
  }

  /** Whatever the input or the catalog names, so that a model need never spell it. */
  private static List<String> names(Assessment assessment) {
    List<String> names = new ArrayList<>();
    names.add(assessment.model().name());
    assessment.model().components().stream().map(Component::name).forEach(names::add);
    assessment.model().actors().stream().map(Actor::name).forEach(names::add);
    assessment.model().dataAssets().stream().map(DataAsset::name).forEach(names::add);
    assessment.model().boundaries().stream().map(TrustBoundary::name).forEach(names::add);
    assessment.findings().stream().map(Finding::title).forEach(names::add);
    assessment.findings().stream().map(Finding::elementName).forEach(names::add);
    assessment.controls().stream().map(advice -> advice.control().title()).forEach(names::add);
    assessment.compliance().stream()
        .map(compliance -> compliance.framework().name())
        .forEach(names::add);
    return names.stream().distinct().toList();
  }
}
