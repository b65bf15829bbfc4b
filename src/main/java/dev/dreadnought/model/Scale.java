package dev.dreadnought.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How much a model holds. Libraries, frameworks and runtimes live inside a component, so they are
 * counted apart from what stands on its own.
 *
 * @param inferred how many of all these nobody named
 */
public record Scale(
    int components, int libraries, int flows, int boundaries, int data, int people, int inferred) {

  public static Scale of(ThreatModel model) {
    int libraries = 0;
    int inferred = 0;
    for (Component component : model.components()) {
      libraries += component.kind().isPart() ? 1 : 0;
      inferred += component.inferred() ? 1 : 0;
    }
    for (DataFlow flow : model.flows()) {
      inferred += flow.inferred() ? 1 : 0;
    }
    for (TrustBoundary boundary : model.boundaries()) {
      inferred += boundary.inferred() ? 1 : 0;
    }
    for (DataAsset asset : model.dataAssets()) {
      inferred += asset.inferred() ? 1 : 0;
    }
    for (Actor actor : model.actors()) {
      inferred += actor.inferred() ? 1 : 0;
    }
    return new Scale(
        model.components().size() - libraries,
        libraries,
        model.flows().size(),
        model.boundaries().size(),
        model.dataAssets().size(),
        model.actors().size(),
        inferred);
  }

  /** Each count that is not nothing, in words. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    add(words, components, "component", "components");
    add(words, libraries, "library", "libraries");
    add(words, flows, "flow", "flows");
    add(words, boundaries, "boundary", "boundaries");
    add(words, data, "kind of data", "kinds of data");
    add(words, people, "kind of people", "kinds of people");
    return words;
  }

  private static void add(List<String> words, int count, String one, String many) {
    if (count > 0) {
      words.add(count(count, one, many));
    }
  }

  private static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
