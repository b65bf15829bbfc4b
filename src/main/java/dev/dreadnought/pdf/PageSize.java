package dev.dreadnought.pdf;

/** The pages of print.css, and what is free on each. */
enum PageSize {
  UPRIGHT("set-apart", 177.5, 225),
  ACROSS("across", 264.5, 148),

  /** Twice as large, for a picture that no other page holds: it folds out. */
  LARGE_ACROSS("large-across", 387.5, 235),
  LARGE_UPRIGHT("large-upright", 264.5, 348);

  /** More of the height where no heading goes before. */
  static final double WITHOUT_HEADING = 22;

  private final String style;
  private final double width;
  private final double height;

  /**
   * @param width in millimetres, as the height
   * @param height with a heading
   */
  PageSize(String style, double width, double height) {
    this.style = style;
    this.width = width;
    this.height = height;
  }

  /** The class of a box that lies on such a page. */
  String style() {
    return style;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  boolean isLarge() {
    return this == LARGE_ACROSS || this == LARGE_UPRIGHT;
  }

  /**
   * @param more height that is free on the first page
   */
  Sheets.Paper paper(double more) {
    return new Sheets.Paper(width, height + more, height + WITHOUT_HEADING);
  }
}
