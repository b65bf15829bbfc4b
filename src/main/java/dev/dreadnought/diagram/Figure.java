package dev.dreadnought.diagram;

/**
 * A picture of a page.
 *
 * @param svg with its legend, to open by itself
 * @param signs the legend again as a list in HTML, for a screen that is narrower than the picture
 */
public record Figure(String svg, String signs) {
  /** What a page shows: which legend, its style says. */
  public String inPage() {
    return svg + signs;
  }
}
