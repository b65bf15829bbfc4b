package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;

/**
 * What tools do around the one warehouse of a text, where no sentence says it in full: "transformed
 * with dbt, orchestrated by Airflow, shown in Power BI".
 */
final class Pipelines {
  /** How far from its tool the word for what it does may stand, in tokens. */
  private static final int BEFORE = 7;

  private static final int BEHIND = 3;
  private static final List<String> TRANSFORMING = List.of("transform", "models");
  private static final List<String> ORCHESTRATING = List.of("orchestrat", "schedul", "coordinat");

  private static final Set<String> REPORTS =
      Set.of(
          "power-bi",
          "looker",
          "looker-studio",
          "metabase",
          "tableau",
          "apache-superset",
          "qlik",
          "redash",
          "amazon-quicksight");

  private Pipelines() {}

  /** Remembers what a sentence says that a tool is there for. */
  static void note(Cast cast, Predicate predicate) {
    List<Draft.Part> parts =
        cast.partsIn(predicate.syntax().sentence(), 0, predicate.syntax().sentence().size());
    if (parts.stream().noneMatch(p -> p.kind == ComponentKind.WORKFLOW_ENGINE)) {
      return;
    }
    predicate.subjects().forEach(s -> note(cast, s));
    predicate.arguments().forEach(a -> note(cast, a.phrase()));
  }

  private static void note(Cast cast, NounPhrase phrase) {
    Draft.Part tool = phrase.isPresent() ? cast.part(phrase) : null;
    if (tool != null && tool.kind == ComponentKind.WORKFLOW_ENGINE) {
      tool.transforms |= isNear(phrase, TRANSFORMING);
      tool.orchestrates |= isNear(phrase, ORCHESTRATING);
    }
  }

  /** True where the nearest word before, or one right behind, begins so. */
  private static boolean isNear(NounPhrase phrase, List<String> stems) {
    Sentence sentence = phrase.sentence();
    int from = Math.max(0, phrase.from() - BEFORE);
    for (int i = phrase.from() - 1; i >= from && !sentence.word(i).equals(","); i--) {
      if (begins(sentence.word(i), stems)) {
        return true;
      }
    }
    for (int i = phrase.to(); i < phrase.to() + BEHIND && !sentence.word(i).equals(","); i++) {
      if (begins(sentence.word(i), stems)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String word, List<String> stems) {
    return stems.stream().anyMatch(word::startsWith);
  }

  /** Connects the tools that the text connects to nothing. */
  static void connect(Draft draft) {
    List<Draft.Part> warehouses = draft.parts(k -> k == ComponentKind.DATA_WAREHOUSE);
    List<Draft.Part> stores =
        warehouses.isEmpty() ? draft.parts(k -> k == ComponentKind.DATABASE) : warehouses;
    if (stores.size() != 1) {
      return;
    }
    Draft.Part warehouse = stores.get(0);
    List<Draft.Part> engines = draft.parts(k -> k == ComponentKind.WORKFLOW_ENGINE);
    look(draft, warehouse, !engines.isEmpty() && !warehouses.isEmpty());
    if (warehouses.isEmpty()) {
      return;
    }
    List<Draft.Part> steps = engines.stream().filter(e -> e.transforms && !e.orchestrates).toList();
    for (Draft.Part engine : engines) {
      if (isSource(draft, engine)) {
        continue;
      }
      if (steps.contains(engine)) {
        draft.inferFlow(engine, warehouse, engine.spans);
      } else if (engine.orchestrates) {
        steps.forEach(s -> draft.inferFlow(engine, s, engine.spans));
      }
    }
  }

  /** What people look at figures with asks where they are. */
  private static void look(Draft draft, Draft.Part store, boolean loaded) {
    for (Draft.Part view : draft.parts(k -> k == ComponentKind.ANALYTICS)) {
      if (!isOfReports(view)
          || draft.flows().stream().anyMatch(f -> f.touches(view) && isBetweenParts(f))) {
        continue;
      }
      if (loaded) {
        // The last step of a chain, as the figures go.
        draft.inferFlow(store, view, view.spans);
      } else {
        draft.inferFlow(view, store, view.spans);
      }
    }
  }

  /** True of what shows figures that lie elsewhere; other analytics collect their own. */
  private static boolean isOfReports(Draft.Part view) {
    return view.materials.keySet().stream().anyMatch(REPORTS::contains);
  }

  /** Who signs people in has no figures. */
  private static boolean isBetweenParts(Draft.Flow flow) {
    return flow.from instanceof Draft.Part
        && flow.to instanceof Draft.Part to
        && to.kind != ComponentKind.IDENTITY_PROVIDER;
  }

  private static boolean isSource(Draft draft, Draft.Part part) {
    return draft.flows().stream().anyMatch(f -> f.from == part);
  }
}
