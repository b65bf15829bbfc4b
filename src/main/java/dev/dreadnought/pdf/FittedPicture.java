package dev.dreadnought.pdf;

import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a page made to fit the paper: as large as the words around it, or as the paper
 * allows. A wide one lies across its page, and one that would be too small to read goes on several.
 * One that is kept with its heading is set a little smaller where what belongs to it then stands on
 * the same page; where that is not enough, it follows at the end of its chapter, so that no page
 * holds a few lines only.
 */
final class FittedPicture {
  static final double MILLIMETRES_PER_PIXEL = 25.4 / 96;

  /** What is free for one of two that stand side by side, with what stands above and below. */
  private static final double HALF_WIDTH = 82;

  private static final double HALF_HEIGHT = 185;

  /** Side by side the text of a picture of few words may be smaller, but not below 8 points. */
  private static final double LEGIBLE_WORDS = 0.97;

  /** More of the height where a small heading goes before. */
  private static final double WITH_SMALL_HEADING = 12;

  /** Its text of 12 pixels is then as large as that of the page. */
  private static final double MOST = 1;

  /**
   * Its text of 12 pixels, which are 9 points, has then 8: bold words are set a little smaller to
   * fill the length that they were measured with.
   */
  private static final double LEAST = 0.97;

  /** In sheets of a picture that no page holds text has 6 points; smaller ones take a lens. */
  private static final double LEAST_OF_SHEETS = 0.65;

  /** Below this part of its size a picture is worth a page across. */
  private static final double LEGIBLE = LEAST;

  /** What a page across has to win over an upright one. */
  private static final double MUCH_LARGER = 1.2;

  /** A picture of this height leaves no room for a title and what stands below it. */
  private static final double TALL = 170;

  private static final double SLIGHTLY_SMALLER = LEAST / MOST;

  /** Letters of a line, and its height in millimetres with its share of what is between blocks. */
  private static final int LINE = 105;

  private static final double LINE_HEIGHT = 4.9;

  /** Where a picture keeps the scale that leaves room for another on its page. */
  private static final String AT_MOST = "data-at-most";

  private final Element picture;
  private final SvgView view;
  private final double width;
  private final double height;
  private final double most;
  private final PageSize page;
  private final @Nullable Sheets sheets;

  private FittedPicture(Element picture) {
    this.picture = picture;
    this.view = SvgView.of(picture.attr("viewBox"));
    this.most = picture.hasAttr(AT_MOST) ? Double.parseDouble(picture.attr(AT_MOST)) : MOST;
    boolean isBeside = picture.is(".pair > section:not(:only-child) svg");
    this.width = isBeside ? HALF_WIDTH : PageSize.UPRIGHT.width();
    this.height = isBeside ? HALF_HEIGHT : PageSize.UPRIGHT.height();
    // What is kept with its heading has a page without it where it has to be set apart.
    double more = picture.closest(".keep") == null ? 0 : PageSize.WITHOUT_HEADING;
    double upright = scale(width, height + more);
    double across = scale(PageSize.ACROSS.width(), PageSize.ACROSS.height() + more);
    boolean isSmall = !isBeside && Math.max(upright, across) < Math.min(most, LEAST);
    boolean folds =
        isSmall && PageSize.canFoldOut(millimetres(view.width()), millimetres(view.height()));
    Sheets fewest = isSmall && !folds ? Sheets.of(view, more, LEAST_OF_SHEETS, MOST) : null;
    boolean isWide = !isBeside && upright < LEGIBLE && across > upright * MUCH_LARGER;
    this.page =
        folds
            ? PageSize.foldingOut(millimetres(view.width()), millimetres(view.height()))
            : fewest != null ? fewest.page() : isWide ? PageSize.ACROSS : PageSize.UPRIGHT;
    this.sheets = fewest == null || fewest.isOne() ? null : fewest;
  }

  /** As large as on a page that folds out, where its text has 8 points. */
  private static double millimetres(double pixels) {
    return pixels * LEAST * MILLIMETRES_PER_PIXEL;
  }

  /**
   * Two pictures stay side by side where both can be read so, and else below each other on one
   * page, where they need not be much smaller for that. Else each stands by itself, in the order of
   * the page, which is the same in every report.
   */
  static void part(Element pair) {
    Elements pictures = pair.select("svg");
    if (pictures.stream().allMatch(p -> new FittedPicture(p).scaleIn(0) >= LEGIBLE_WORDS)) {
      return;
    }
    pair.removeClass("pair");
    double together = scaleOfAll(pair);
    if (together > MOST * SLIGHTLY_SMALLER) {
      pictures.forEach(p -> p.attr(AT_MOST, Double.toString(Math.min(MOST, together))));
    }
  }

  /** At which the pictures of several sections are on one page with what else these say. */
  private static double scaleOfAll(Element pair) {
    double words = 0;
    for (Element section : pair.children()) {
      words += WITH_SMALL_HEADING;
      for (Element block : section.select("> p")) {
        words += height(block);
      }
    }
    double free = PageSize.UPRIGHT.height() + PageSize.WITHOUT_HEADING - words;
    return free / (heightOfPictures(pair) * MILLIMETRES_PER_PIXEL);
  }

  private static double heightOfPictures(Element section) {
    return section.select("svg").stream()
        .mapToDouble(p -> SvgView.of(p.attr("viewBox")).height())
        .sum();
  }

  static void fit(Element picture) {
    new FittedPicture(picture).fit();
  }

  private void fit() {
    Element kept = picture.closest(".keep");
    if (sheets != null) {
      cut(kept, sheets);
      return;
    }
    double after = kept == null ? 0 : heightAfter(kept);
    double alone = scaleIn(0);
    double together = scaleIn(WITH_SMALL_HEADING - after);
    double scale = alone;
    if (page.foldsOut()) {
      addPage();
    }
    if (after > 0 && !hasItsOwnPage() && together > alone * SLIGHTLY_SMALLER) {
      scale = Math.min(alone, together);
    } else if (after > 0) {
      setApart(kept, outermost(picture));
      scale = scaleIn(PageSize.WITHOUT_HEADING);
    } else if (hasItsOwnPage()) {
      layAcross(outermost(picture));
    } else if (view.height() * scale * MILLIMETRES_PER_PIXEL > TALL
        && opensThePage(outermost(picture))) {
      layLast(outermost(picture));
    }
    picture.removeAttr("width").removeAttr("height").removeAttr("class").removeAttr(AT_MOST);
    picture.attr(
        "style",
        String.format(
            Locale.ROOT,
            "width: %.2fmm; height: %.2fmm",
            view.width() * scale * MILLIMETRES_PER_PIXEL,
            view.height() * scale * MILLIMETRES_PER_PIXEL));
  }

  /** A page of this size is none of print.css. */
  private void addPage() {
    Element style = picture.ownerDocument().head().selectFirst("style");
    if (style != null) {
      style.appendChild(new DataNode(page.rules()));
    }
  }

  private void cut(@Nullable Element kept, Sheets sheets) {
    double more = kept == null ? 0 : PageSize.WITHOUT_HEADING;
    Element parts = sheets.cut(picture, page.paper(more));
    picture.replaceWith(parts);
    Element block = outermost(parts);
    if (kept != null) {
      setApart(kept, block);
    } else if (hasItsOwnPage()) {
      layAcross(block);
    } else if (opensThePage(block)) {
      layLast(block);
    }
    beginWithHeading(parts, block);
  }

  /**
   * The heading and what leads to the picture go into the first sheet. The renderer takes all the
   * sheets for one block that a heading must not be parted from, and as that never fits a page it
   * leaves one empty.
   */
  private static void beginWithHeading(Element parts, Element block) {
    Element first = parts.child(0);
    Element before = block.previousElementSibling();
    while (before != null && before.normalName().matches("p|h[2-4]")) {
      first.prependChild(before);
      boolean isHeading = before.normalName().startsWith("h");
      before = isHeading ? headingOfWhatBeginsWith(block) : block.previousElementSibling();
    }
  }

  /** The heading before boxes that begin with a block, such as that of their chapter. */
  private static @Nullable Element headingOfWhatBeginsWith(Element block) {
    Element box = block;
    while (box.previousElementSibling() == null
        && box.parent() != null
        && box.parent().normalName().matches("div|section")) {
      box = box.parent();
    }
    Element before = box.previousElementSibling();
    return before != null && before.normalName().matches("h[2-4]") ? before : null;
  }

  /** In the space of its page, with so much more or less of the height. */
  private double scaleIn(double more) {
    return hasItsOwnPage()
        ? scale(page.width(), page.height() + more)
        : scale(width, height + more);
  }

  private boolean hasItsOwnPage() {
    return page != PageSize.UPRIGHT;
  }

  private double scale(double width, double height) {
    double fitting =
        Math.min(
            width / (view.width() * MILLIMETRES_PER_PIXEL),
            Math.max(1, height) / (view.height() * MILLIMETRES_PER_PIXEL));
    return Math.min(most, fitting);
  }

  private static double heightAfter(Element kept) {
    double height = 0;
    for (Element after = kept.nextElementSibling();
        after != null;
        after = after.nextElementSibling()) {
      height += height(after);
    }
    return height;
  }

  /** About how many millimetres a block of text takes. */
  private static double height(Element block) {
    boolean isLines = block.is("ol, ul:not(.links)");
    int lines = 0;
    for (Element part : isLines ? block.children() : new Elements(block)) {
      lines += 1 + part.text().length() / LINE;
    }
    return lines * LINE_HEIGHT;
  }

  /** To the end of the chapter, with a word that says where. */
  private void setApart(Element kept, Element block) {
    Element chapter = kept.parent().parent();
    String id = "picture-" + (chapter.select("> .set-apart").size() + 1);
    Element pointer = new Element("p").addClass("elsewhere");
    pointer.appendElement("a").addClass("numbered").attr("href", "#" + id).text("The picture");
    block.replaceWith(pointer);
    chapter
        .appendElement("div")
        .addClass(hasItsOwnPage() ? "set-apart " + page.style() : page.style())
        .appendElement("div")
        .attr("id", id)
        .appendChild(block);
  }

  /**
   * On a page of its own, with the heading and the paragraphs that lead to it. If these open the
   * page and more follows, they stay, or a title would stand alone: then the picture comes last. In
   * the first section it comes behind what else that says, or the first page would be half empty.
   */
  private void layAcross(Element block) {
    if (opensThePage(block)) {
      layLast(block);
      return;
    }
    Element section = block.parent();
    boolean first = section != null && section.is("main > section:first-of-type");
    if (first && block.nextElementSibling() != null) {
      Element pointer = new Element("p").addClass("elsewhere");
      pointer.appendElement("a").attr("href", "#picture").text("The picture");
      pointer.appendText(" is at the end of this section.");
      block.replaceWith(pointer);
      section
          .appendElement("div")
          .addClass(page.style())
          .appendElement("div")
          .attr("id", "picture")
          .appendChild(block);
      return;
    }
    block.wrap("<div class=\"" + page.style() + "\"></div>");
    Element across = block.parent();
    Element before = across.previousElementSibling();
    while (before != null && before.normalName().matches("p|h[2-4]")) {
      across.prependChild(before);
      boolean isHeading = before.normalName().startsWith("h");
      before = isHeading ? null : across.previousElementSibling();
    }
  }

  private static boolean opensThePage(Element block) {
    Element section = block.parent();
    return section != null
        && section.is("main > section:first-child")
        && block.nextElementSibling() != null;
  }

  private void layLast(Element block) {
    Element pointer = new Element("p").addClass("elsewhere");
    pointer.appendElement("a").attr("href", "#picture").text("The picture");
    pointer.appendText(sheets == null ? " is on the last page." : " is on the last pages.");
    block.replaceWith(pointer);
    // The renderer takes a box that changes the page to begin on the page before: the id is within.
    pointer
        .ownerDocument()
        .body()
        .appendElement("div")
        .addClass(page.style())
        .appendElement("div")
        .attr("id", "picture")
        .appendChild(block);
  }

  /** The picture with the boxes that hold nothing else. */
  private static Element outermost(Element part) {
    Element block = part;
    while (isAllThereIsInABox(block)) {
      block = block.parent();
    }
    return block;
  }

  private static boolean isAllThereIsInABox(Element block) {
    Element parent = block.parent();
    return parent != null
        && parent.normalName().matches("div|figure")
        && block.siblingElements().isEmpty();
  }
}
