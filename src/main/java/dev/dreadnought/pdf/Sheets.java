package dev.dreadnought.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * A picture that no page holds in letters that can be read, in parts for several pages. It is cut
 * where the fewest words and boxes are.
 *
 * @param page on which each lies
 * @param columns of sheets beside each other
 * @param rows of sheets below each other
 * @param scale of the picture, which leaves some room to choose where to cut
 */
record Sheets(PageSize page, int columns, int rows, double scale) {
  /** Says on paper that a picture is part of a larger one, whose rest is not to be drawn. */
  static final String PART = "data-part";

  /** What is said below a sheet. */
  private static final double CAPTION = 7;

  private static final double ROOM_TO_CHOOSE = 0.95;
  private static final double STEP = 4;

  /** Above this height or width a box is one around others, which may be cut. */
  private static final double LARGE = 260;

  private static final int WORDS = 100;
  private static final int BOX = 10;

  /** What it costs that a part is longer or shorter than the others by a whole sheet. */
  private static final double UNEVEN = 40;

  /**
   * The way that takes the fewest pages; of those the smaller pages, and then the largest letters.
   *
   * @param more height that is free on the first page
   * @param least scale at which letters can be read
   * @param most scale of any picture
   */
  static Sheets of(SvgView view, double more, double least, double most) {
    return PageSize.ALL.stream()
        .map(page -> sheets(view, page, page.paper(more), least, most))
        .min(
            Comparator.comparingInt((Sheets s) -> s.columns() * s.rows())
                .thenComparing(s -> s.page().isLarge())
                .thenComparing(s -> -s.scale()))
        .orElseThrow();
  }

  boolean isOne() {
    return columns * rows == 1;
  }

  /**
   * What is free on a page, in millimetres.
   *
   * @param height of the first page, beside the heading
   * @param further height of each page after it
   */
  record Paper(double width, double height, double further) {
    double pixelsAcross() {
      return width / FittedPicture.MILLIMETRES_PER_PIXEL;
    }

    double pixelsDown() {
      return (height - CAPTION) / FittedPicture.MILLIMETRES_PER_PIXEL;
    }

    double furtherDown() {
      return (further - CAPTION) / FittedPicture.MILLIMETRES_PER_PIXEL;
    }

    /** How many pages below each other hold so many pixels. */
    int rows(double pixels) {
      return 1 + (int) Math.ceil(Math.max(0, pixels - pixelsDown()) / furtherDown());
    }
  }

  private static Sheets sheets(
      SvgView view, PageSize page, Paper paper, double least, double most) {
    int columns = (int) Math.ceil(view.width() * least / paper.pixelsAcross());
    int rows = paper.rows(view.height() * least);
    double height = paper.pixelsDown() + (rows - 1) * paper.furtherDown();
    double largest =
        Math.min(columns * paper.pixelsAcross() / view.width(), height / view.height());
    return new Sheets(
        page, columns, rows, Math.min(most, Math.max(least, largest * ROOM_TO_CHOOSE)));
  }

  /**
   * The sheets from left to right and from above.
   *
   * @param paper what is free on a page
   */
  Element cut(Element picture, Paper paper) {
    SvgView view = SvgView.of(picture.attr("viewBox"));
    List<Solid> solids = solids(picture, view);
    double width = paper.pixelsAcross() / scale;
    List<Double> xs = cuts(view.x(), view.width(), width, width, columns, solids, true);
    List<Double> ys =
        cuts(
            view.y(),
            view.height(),
            paper.pixelsDown() / scale,
            paper.furtherDown() / scale,
            rows,
            solids,
            false);
    Element sheets = new Element("div").addClass("sheets");
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        SvgView part =
            new SvgView(
                xs.get(column),
                ys.get(row),
                xs.get(column + 1) - xs.get(column),
                ys.get(row + 1) - ys.get(row));
        Element sheet = sheets.appendElement("div").addClass("sheet");
        sheet.appendChild(part(picture, part));
        sheet.appendElement("p").addClass("small").text(caption(row, column));
      }
    }
    return sheets;
  }

  private String caption(int row, int column) {
    int number = row * columns + column + 1;
    List<String> onward = new ArrayList<>();
    if (column + 1 < columns) {
      onward.add("to the right of it sheet " + (number + 1));
    }
    if (row + 1 < rows) {
      onward.add("below it sheet " + (number + columns));
    }
    return "Sheet "
        + number
        + " of "
        + rows * columns
        + (onward.isEmpty() ? "." : "; " + String.join(", and ", onward) + ".");
  }

  private Element part(Element picture, SvgView view) {
    Element part = picture.clone();
    part.select("title, desc, style").remove();
    for (Element text : part.select("text")) {
      if (isOutside(text, view)) {
        text.remove();
      }
    }
    for (String name : List.of("width", "height", "class", "role", "aria-labelledby")) {
      part.removeAttr(name);
    }
    part.attr(PART, "");
    // To set it as others are would write its name in small letters.
    part.attributes()
        .put(
            "viewBox",
            String.format(
                Locale.ROOT,
                "%.1f %.1f %.1f %.1f",
                view.x(),
                view.y(),
                view.width(),
                view.height()));
    return part.attr(
        "style",
        String.format(
            Locale.ROOT,
            "width: %.2fmm; height: %.2fmm",
            view.width() * scale * FittedPicture.MILLIMETRES_PER_PIXEL,
            view.height() * scale * FittedPicture.MILLIMETRES_PER_PIXEL));
  }

  /** Words belong to the sheet on which they begin. */
  private static boolean isOutside(Element text, SvgView view) {
    double x = number(text, "x");
    double y = number(text, "y");
    return x < view.x()
        || x >= view.x() + view.width()
        || y < view.y()
        || y >= view.y() + view.height();
  }

  // ---- where to cut

  private record Solid(double x, double y, double width, double height, boolean isText) {
    int cost(double at, boolean isVertical) {
      double from = isVertical ? x : y;
      double length = isVertical ? width : height;
      if (at <= from || at >= from + length) {
        return 0;
      }
      return isText ? WORDS : length > LARGE ? 1 : BOX;
    }
  }

  private static List<Solid> solids(Element picture, SvgView view) {
    List<Solid> solids = new ArrayList<>();
    for (Element rect : picture.select("rect")) {
      double width = number(rect, "width");
      if (width < view.width()) {
        solids.add(
            new Solid(number(rect, "x"), number(rect, "y"), width, number(rect, "height"), false));
      }
    }
    for (Element text : picture.select("text")) {
      double size = number(text, "font-size");
      solids.add(
          new Solid(
              number(text, "x"),
              number(text, "y") - size,
              number(text, "textLength"),
              size * 1.3,
              true));
    }
    return solids;
  }

  /**
   * From the beginning to the end; each part is no longer than a sheet holds. Of all ways to cut
   * the one at which the fewest words and boxes are and the parts are about as long.
   */
  private static List<Double> cuts(
      double begin,
      double length,
      double firstHolds,
      double holds,
      int parts,
      List<Solid> solids,
      boolean isVertical) {
    int places = (int) Math.ceil(length / STEP);
    int first = (int) Math.floor(firstHolds / STEP);
    int further = (int) Math.floor(holds / STEP);
    double[] costs = new double[places + 1];
    for (int at = 1; at < places; at++) {
      double here = begin + at * STEP;
      costs[at] = solids.stream().mapToInt(s -> s.cost(here, isVertical)).sum();
    }
    double even = (double) places / parts;
    double[] best = new double[places + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    int[][] before = new int[parts + 1][places + 1];
    for (int part = 1; part <= parts; part++) {
      double[] next = new double[places + 1];
      Arrays.fill(next, Double.POSITIVE_INFINITY);
      int longest = part == 1 ? first : further;
      for (int at = 1; at <= places; at++) {
        for (int from = Math.max(0, at - longest); from < at; from++) {
          double uneven = (at - from - even) / longest;
          double sum = best[from] + costs[at] + UNEVEN * uneven * uneven;
          if (sum < next[at]) {
            next[at] = sum;
            before[part][at] = from;
          }
        }
      }
      best = next;
    }
    LinkedList<Double> cuts = new LinkedList<>(List.of(begin + length));
    for (int part = parts, at = places; part > 0; part--) {
      at = before[part][at];
      cuts.addFirst(begin + at * STEP);
    }
    return List.copyOf(cuts);
  }

  private static double number(Element element, String attribute) {
    String value = element.attr(attribute).strip();
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }
}
