package dev.dreadnought.pdf;

import java.util.List;
import java.util.Locale;

/**
 * The pages of print.css, and what is free on each; for a picture that none of them holds in
 * letters that can be read, one that folds out.
 *
 * @param style the class of a box that lies on such a page
 * @param width in millimetres, as the height
 * @param height with a heading
 */
record PageSize(String style, double width, double height) {
  static final PageSize UPRIGHT = new PageSize("set-apart", 177.5, 225);
  static final PageSize ACROSS = new PageSize("across", 264.5, 148);

  /** Twice as large, for the sheets of a picture that no page holds. */
  private static final PageSize LARGE_ACROSS = new PageSize("large-across", 387.5, 235);

  private static final PageSize LARGE_UPRIGHT = new PageSize("large-upright", 264.5, 348);
  static final List<PageSize> ALL = List.of(UPRIGHT, ACROSS, LARGE_ACROSS, LARGE_UPRIGHT);

  /** More of the height where no heading goes before. */
  static final double WITHOUT_HEADING = 22;

  /** What a page folds out to at most, in either direction. */
  private static final double MOST = 580;

  /** Of a page beside what is free on it: margins, and the heading with what leads to a picture. */
  private static final double BESIDE = 32.5;

  private static final double ABOVE = 72;
  private static final double WIDTH_OF_A4 = 210;
  private static final double HEIGHT_OF_A4 = 210;
  private static final String FOLDED = "folds-out-";

  /** As large as a picture needs; nothing is left empty beside it, and nothing is cut. */
  static PageSize foldingOut(double width, double height) {
    double free = Math.max(Math.ceil(width), UPRIGHT.width());
    double down = Math.max(Math.ceil(height), ACROSS.height());
    String style = String.format(Locale.ROOT, "%s%.0fx%.0f", FOLDED, free, down);
    return new PageSize(style, free, down);
  }

  static boolean canFoldOut(double width, double height) {
    return width <= MOST && height <= MOST;
  }

  boolean foldsOut() {
    return style.startsWith(FOLDED);
  }

  boolean isLarge() {
    return this == LARGE_ACROSS || this == LARGE_UPRIGHT;
  }

  /** What print.css says of the other pages. */
  String rules() {
    return String.format(
        Locale.ROOT,
        "@page %1$s { size: %2$.1fmm %3$.1fmm; } .%1$s { page: %1$s; } .%1$s h2 { width: %4$.1fmm;"
            + " }%n",
        style,
        Math.max(WIDTH_OF_A4, width + BESIDE),
        Math.max(HEIGHT_OF_A4, height + ABOVE),
        width);
  }

  /**
   * @param more height that is free on the first page
   */
  Sheets.Paper paper(double more) {
    return new Sheets.Paper(width, height + more, height + WITHOUT_HEADING);
  }
}
