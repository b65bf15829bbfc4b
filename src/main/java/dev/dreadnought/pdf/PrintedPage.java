package dev.dreadnought.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * A page made ready for paper: what only a screen has is gone, what only paper has is there. Goes
 * by the structure of a page (headings, sections, tables), and by no word of it.
 *
 * @param language as the page states it
 * @param seed a number that follows from the page
 */
record PrintedPage(String language, long seed, org.w3c.dom.Document document) {
  private static final String RUNNING_HEAD = "running-head";
  private static final int TITLE = 90;

  /** Chapters; below it the contents name their sections too. */
  private static final int FEW = 3;

  /** A file, and a line and a column in it. */
  private static final Pattern PLACE = Pattern.compile("(.+):(\\d+:\\d+)");

  private static final double MILLIMETRES_PER_PIXEL = 25.4 / 96;

  /** What is free on a page of print.css, upright and across, in millimetres, with a heading. */
  private static final double UPRIGHT_WIDTH = 177.5;

  private static final double UPRIGHT_HEIGHT = 225;
  private static final double ACROSS_WIDTH = 264.5;
  private static final double ACROSS_HEIGHT = 150;

  /** Below this part of its size the text of a picture is hard to read. */
  private static final double LEGIBLE = 0.75;

  /**
   * @param style after our own; empty for none
   */
  static PrintedPage of(String html, String style) {
    Document page = Jsoup.parse(html);
    String title = page.title();
    restyle(page, style);
    openWhatIsFolded(page);
    unlinkWhatIsElsewhere(page);
    sayAdviceOnce(page);
    shortenPlaces(page);
    page.select("svg").forEach(PrintedPage::fitPicture);
    List<Element> headings = headings(page);
    addContents(page, headings);
    addBookmarks(page, headings);
    addRunningHead(page, title);
    markEveryPage(page);
    spellWhatHasNoGlyph(page);
    page.outputSettings().prettyPrint(false);
    org.w3c.dom.Document document = new W3CDom().fromJsoup(page);
    return new PrintedPage(page.child(0).attr("lang"), seed(html), document);
  }

  private static long seed(String html) {
    CRC32 sum = new CRC32();
    sum.update(html.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /** The style of the screen is of no use here; a picture keeps its own. */
  private static void restyle(Document page, String style) {
    page.head().select("style, link, meta, script").remove();
    page.head()
        .appendElement("style")
        .appendChild(new DataNode(Resources.text("print.css") + style));
  }

  /** Paper cannot be unfolded, skipped on or hovered over. */
  private static void openWhatIsFolded(Document page) {
    page.select(".off-paper, .skip, script, noscript, template, [role=search]").remove();
    page.select("button, input, select").remove();
    for (Element folded : page.select("details:not([id]) > summary:has(h3) + [id]")) {
      // On a screen a link opens what it leads to; here it leads to the heading.
      String id = folded.id();
      folded.removeAttr("id").parent().attr("id", id);
    }
    page.select("summary:has(h3)").unwrap();
    page.select("details").tagName("div").addClass("details").removeAttr("open");
    page.select("summary").tagName("p").addClass("summary");
    page.select("[title]").removeAttr("title");
    page.select(".sum > caption").remove();
    for (Element caption : page.select("table > caption")) {
      caption.parent().before(caption.tagName("p").addClass("caption"));
    }
    page.select("table:has(tbody td:last-child ul)").addClass("lists-last");
    for (Element row : page.select("thead tr")) {
      row.closest("table").addClass("columns-" + row.childrenSize());
    }
  }

  /** A link leads into this file or to the web; where it can do neither, its words stay. */
  private static void unlinkWhatIsElsewhere(Document page) {
    Map<String, Element> ids = byId(page);
    for (Element link : page.select("a[href]")) {
      String href = link.attr("href");
      boolean isWithin = href.startsWith("#") && ids.containsKey(href.substring(1));
      boolean isWeb = href.toLowerCase(Locale.ROOT).matches("https?://.*");
      if (!isWithin && !isWeb) {
        link.tagName("span").removeAttr("href");
      }
      if (isWeb) {
        link.addClass("web");
      }
    }
  }

  /** The first element of each id: to look for each anew would read the page once for each link. */
  private static Map<String, Element> byId(Document page) {
    Map<String, Element> ids = new HashMap<>();
    for (Element element : page.select("[id]")) {
      ids.putIfAbsent(element.id(), element);
    }
    return ids;
  }

  /**
   * Advice that stands word for word where its link leads is left there; the link names the page.
   */
  private static void sayAdviceOnce(Document page) {
    Map<String, Element> ids = byId(page);
    for (Element mitigation : page.select(".mitigations > li:has(> a[href^=#])")) {
      Element link = mitigation.selectFirst("> a[href^=#]");
      Element there = ids.get(link.attr("href").substring(1));
      if (there == null || there.equals(mitigation)) {
        continue;
      }
      List<String> said = there.select("p.advice").eachText();
      for (Element advice : mitigation.select("p.advice")) {
        if (said.contains(advice.text())) {
          advice.remove();
          link.addClass("said-there");
        }
      }
    }
  }

  /** Where all words are of one file, its name is said once and a place is a line and a column. */
  private static void shortenPlaces(Document page) {
    Elements places = page.select(".place");
    Set<String> files = new TreeSet<>();
    for (Element place : places) {
      Matcher parts = PLACE.matcher(place.text());
      files.add(parts.matches() ? parts.group(1) : "");
    }
    Element head = page.selectFirst("header");
    if (files.size() != 1 || files.contains("") || head == null) {
      return;
    }
    for (Element place : places) {
      Matcher parts = PLACE.matcher(place.text());
      if (parts.matches()) {
        place.text(parts.group(2));
      }
    }
    String file = files.iterator().next();
    head.appendElement("p")
        .addClass("small")
        .text("Numbers such as 1:50 after quoted words are line and column in " + file + ".");
  }

  /** A picture as large as it is meant to be, or as the page allows; a wide one lies across it. */
  private static void fitPicture(Element picture) {
    SvgView view = SvgView.of(picture.attr("viewBox"));
    double upright = scale(view, UPRIGHT_WIDTH, UPRIGHT_HEIGHT);
    double across = scale(view, ACROSS_WIDTH, ACROSS_HEIGHT);
    boolean isAcross = upright < LEGIBLE && across > upright;
    if (isAcross) {
      layAcross(picture);
    }
    double scale = MILLIMETRES_PER_PIXEL * (isAcross ? across : upright);
    picture.removeAttr("width").removeAttr("height").removeAttr("class");
    picture.attr(
        "style",
        String.format(
            Locale.ROOT,
            "width: %.2fmm; height: %.2fmm",
            view.width() * scale,
            view.height() * scale));
  }

  /**
   * On a page of its own, with the heading and the paragraphs that lead to it. If these open the
   * page and more follows, they stay, or a title would stand alone: then the picture comes last.
   */
  private static void layAcross(Element picture) {
    Element block = picture;
    while (isAllThereIsInABox(block)) {
      block = block.parent();
    }
    Element section = block.parent();
    boolean isFirst = section != null && section.is("main > section:first-child");
    block.wrap("<div class=\"across\"></div>");
    Element across = block.parent();
    if (isFirst && across.nextElementSibling() != null) {
      layLast(across);
      return;
    }
    Element before = across.previousElementSibling();
    while (before != null && before.normalName().matches("p|h[2-4]")) {
      across.prependChild(before);
      boolean isHeading = before.normalName().startsWith("h");
      before = isHeading ? null : across.previousElementSibling();
    }
  }

  private static void layLast(Element across) {
    // The renderer takes a box that changes the page to begin on the page before.
    across.child(0).wrap("<div id=\"picture\"></div>");
    Element pointer = new Element("p").addClass("elsewhere");
    pointer.appendElement("a").attr("href", "#picture").text("The picture");
    pointer.appendText(" is on the last page.");
    across.before(pointer);
    across.ownerDocument().body().appendChild(across);
  }

  private static boolean isAllThereIsInABox(Element block) {
    Element parent = block.parent();
    return parent != null
        && parent.normalName().matches("div|figure")
        && block.siblingElements().isEmpty();
  }

  private static double scale(SvgView view, double width, double height) {
    double fitting =
        Math.min(
            width / (view.width() * MILLIMETRES_PER_PIXEL),
            height / (view.height() * MILLIMETRES_PER_PIXEL));
    return Math.min(1, fitting);
  }

  /** Headings of the first two levels, each with an id to lead to. */
  private static List<Element> headings(Document page) {
    List<Element> headings = new ArrayList<>();
    for (Element heading : page.select("h2, h3")) {
      if (!heading.text().isBlank()) {
        if (heading.id().isEmpty()) {
          heading.attr("id", "heading-" + headings.size());
        }
        headings.add(heading);
      }
    }
    return headings;
  }

  private static boolean isChapter(Element heading) {
    return heading.normalName().equals("h2");
  }

  /** With the sections too where there are few chapters. */
  private static void addContents(Document page, List<Element> headings) {
    page.select("nav").remove();
    long chapters = headings.stream().filter(PrintedPage::isChapter).count();
    Element contents = new Element("ol").addClass("contents");
    for (Element heading : headings) {
      if (isChapter(heading) || chapters < FEW) {
        Element line = contents.appendElement("li").addClass("in-" + heading.normalName());
        line.appendElement("a").attr("href", "#" + heading.id()).text(heading.text());
      }
    }
    Element first = page.selectFirst("main");
    if (first != null && contents.childrenSize() > 1) {
      Element nav = new Element("div").addClass("print-contents");
      nav.appendElement("p").addClass("contents-title").text("Contents");
      nav.appendChild(contents);
      first.before(nav);
    }
  }

  private static void addBookmarks(Document page, List<Element> headings) {
    Element bookmarks = page.head().appendElement("bookmarks");
    Element chapter = bookmarks;
    for (Element heading : headings) {
      Element parent = isChapter(heading) ? bookmarks : chapter;
      Element bookmark = parent.appendElement("bookmark");
      bookmark.attr("name", shortened(heading.text())).attr("href", "#" + heading.id());
      if (isChapter(heading)) {
        chapter = bookmark;
      }
    }
  }

  private static void addRunningHead(Document page, String title) {
    page.body().prependElement("div").addClass(RUNNING_HEAD).text(shortened(title));
  }

  /** A mark of distribution stands at the head of each page, the first too. */
  private static void markEveryPage(Document page) {
    Element mark = page.selectFirst("body > p.mark");
    if (mark != null) {
      page.body().prependElement("div").addClass("running-mark").text(mark.text());
      mark.remove();
    }
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= TITLE) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, TITLE - 1)).stripTrailing() + "…";
  }

  /** A character that no font of ours has is spelled out, and the page says so. */
  private static void spellWhatHasNoGlyph(Document page) {
    Glyphs glyphs = Glyphs.builtIn();
    List<TextNode> texts = new ArrayList<>();
    page.body().traverse((node, depth) -> addText(node, texts));
    boolean isSpelled = false;
    for (TextNode text : texts) {
      String words = text.getWholeText();
      String spelled = glyphs.spelled(words);
      if (!spelled.equals(words)) {
        text.text(spelled);
        isSpelled = true;
      }
    }
    for (Element bookmark : page.select("bookmark")) {
      bookmark.attr("name", glyphs.spelled(bookmark.attr("name")));
    }
    Elements heads = page.select("header");
    if (isSpelled && !heads.isEmpty()) {
      heads
          .first()
          .appendElement("p")
          .addClass("note")
          .text(
              "Characters that the fonts of this file lack are spelled as [U+…]. The HTML report"
                  + " keeps them as they are.");
    }
  }

  private static void addText(Node node, List<TextNode> texts) {
    if (node instanceof TextNode text) {
      texts.add(text);
    }
  }
}
