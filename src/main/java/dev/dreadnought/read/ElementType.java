package dev.dreadnought.read;

/** The sorts of elements that have ids. */
enum ElementType {
  SYSTEM("the system"),
  COMPONENT("a component"),
  FLOW("a flow"),
  BOUNDARY("a boundary"),
  DATA("a data asset"),
  ACTOR("an actor");

  private final String phrase;

  ElementType(String phrase) {
    this.phrase = phrase;
  }

  /** With its article. */
  String phrase() {
    return phrase;
  }
}
