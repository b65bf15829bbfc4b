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
import org.jspecify.annotations.Nullable;

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

  /** Lines of contents that leave room for what else stands on the first page. */
  private static final int MOST_LINES = 24;

  /** A file, and a line and a column in it. */
  private static final Pattern PLACE = Pattern.compile("(.+):(\\d+:\\d+)");

  /** What ends a clause, or a bracket. */
  private static final Pattern PUNCTUATION = Pattern.compile("^[.,;:!?)\\]’”\"]+");

  private static final Pattern OPENING = Pattern.compile("[(\\[“‘]+$");

  /** What stands within a line and may end before punctuation. */
  private static final String WITHIN_A_LINE = "a, abbr, b, code, em, i, q, small, span";

  /** A word of a command, an address or an identifier that a line might end within. */
  private static final Pattern WORD = Pattern.compile("[^ ]*[-/.:@_(=][^ ]*");

  /** What print.css keeps for the beginning of any table, in millimetres. */
  private static final double LEAST_OF_TABLE = 32;

  /** The same for the name of some rows of a table. */
  private static final double LEAST_OF_GROUP = 25;

  /** Of the head of a table, or of a line above it. */
  private static final double HEAD_HEIGHT = 9;

  /** Letters of a line of all cells of a row, of the widest cell at most, and its height. */
  private static final int LINE_OF_ROW = 130;

  private static final int LINE_OF_CELL = 62;

  private static final double LINE_HEIGHT = 3.6;

  private static final double MOST_OF_PAGE = 200;

  /** A name with a dot in it, such as that of a library. */
  private static final Pattern DOTTED = Pattern.compile("\\p{L}{1,8}\\.\\p{L}{1,4}(?![\\p{L}.])");

  /** Terms of a list that is kept on one page. */
  private static final int FEW_TERMS = 8;

  /** Letters of about six lines. */
  private static final int SHORT_ITEM = 700;

  /** Letters of a word that fit any line, and any cell of a table of few columns. */
  private static final int FITS_A_LINE = 56;

  private static final int FITS_A_CELL = 20;
  private static final String ON_A_SCREEN =
      ".off-paper, .on-screen, .skip, script, noscript, template, [role=search], button, input,"
          + " select";

  private static final String ENGINES = ".engine";
  private static final String UNDER_HEADINGS = "details:not([id]) > summary:has(h3) + [id]";
  private static final String HEADINGS_TO_OPEN = "summary:has(h3)";
  private static final String DETAILS = "details";
  private static final String SUMMARIES = "summary";
  private static final String TITLES = "[title]";
  private static final String SUM_CAPTIONS = ".sum > caption";
  private static final String CAPTIONS = "table > caption";
  private static final String BODIES = "tbody + tbody";
  private static final String WITH_LISTS_LAST = "table:has(tbody td:last-child ul)";
  private static final String HEAD_ROWS = "thead tr";

  private static final String LINKS = "a[href]";
  private static final String MITIGATIONS = ".mitigations > li:has(> a[href^=#])";

  private static final String PLACES = ".place";
  private static final String PLACE_KEYS = ".place-key";
  private static final String ITEMS = ".links > li, .some > li, .inline > li, .others > li";
  private static final String MARKS = ".text > mark";
  private static final String QUOTES = "q";
  private static final String BARE_SPANS = "span:not([class]):not([id])";
  private static final String WORDS = "code, .id, .words";
  private static final String TERMS = "dl.facts:not(.glossary)";
  private static final String SHORT_ITEMS = ".grounds > li, .left-out > li, .assumptions > li";
  private static final String PAIRS = ".pair";
  private static final String PICTURES = "svg";
  private static final String TABLES = "table:has(> thead)";
  private static final String GROUPS = "tr.group";

  /** Links after which print.css sets the number of the page that they lead to. */
  private static final String NUMBERED =
      ".overview tbody th a[href^=#], .first li a[href^=#], .mitigations .said-there[href^=#],"
          + " .said-before a[href^=#], .on-page[href^=#], .paged[href^=#]";

  private static final String HEADINGS = "h2, h3";
  private static final String PARTS = "nav li:has(> b):has(> ol)";
  private static final String NAV = "nav";

  private static final String MANY_COLUMNS = ".columns-7, .columns-8, .columns-9";

  /**
   * @param style after our own; empty for none
   */
  static PrintedPage of(String html, String style) {
    Document page = Jsoup.parse(html);
    String title = page.title();
    restyle(page, style);
    openWhatIsFolded(page);
    sayOnce(page);
    setLines(page);
    Picked left = Picked.in(page, HEADINGS, PARTS, NAV);
    List<Element> headings = headings(left.of(HEADINGS));
    Map<Element, String> parts = parts(left.of(PARTS), headings);
    left.of(NAV).remove();
    addContents(page, headings, parts);
    addBookmarks(page, headings, parts);
    addRunningHead(page, title);
    markEveryPage(page);
    spellWhatHasNoGlyph(page);
    page.outputSettings().prettyPrint(false);
    org.w3c.dom.Document document = new W3CDom().fromJsoup(page);
    return new PrintedPage(page.child(0).attr("lang"), seed(html), document);
  }

  /** Links lead somewhere, and what would be said twice leads to where it is said. */
  private static void sayOnce(Document page) {
    Picked picked =
        Picked.in(page, "[id]", LINKS, MITIGATIONS, FurtherPlaces.FINDINGS, FurtherPlaces.ROWS);
    Map<String, Element> ids = byId(picked.of("[id]"));
    unlinkWhatIsElsewhere(picked.of(LINKS), ids);
    sayAdviceOnce(picked.of(MITIGATIONS), ids);
    FurtherPlaces.gather(page, picked.of(FurtherPlaces.FINDINGS), picked.of(FurtherPlaces.ROWS));
    sayThreatsOnce(page);
    RepeatedParts.shorten(page);
  }

  /** Where lines and pages may end. */
  private static void setLines(Document page) {
    Picked picked =
        Picked.in(
            page,
            PLACES,
            PLACE_KEYS,
            ITEMS,
            MARKS,
            QUOTES,
            BARE_SPANS,
            WITHIN_A_LINE,
            WORDS,
            TERMS,
            SHORT_ITEMS,
            PAIRS,
            PICTURES,
            TABLES,
            GROUPS);
    shortenPlaces(page, picked.of(PLACES), picked.of(PLACE_KEYS));
    separateItems(picked.of(ITEMS));
    tieMarks(picked.of(MARKS));
    endWithoutRepeating(page);
    picked.of(QUOTES).forEach(q -> q.text("“" + q.text() + "”"));
    picked.of(BARE_SPANS).unwrap();
    tiePunctuation(picked.of(WITHIN_A_LINE));
    tieWords(picked.of(WORDS));
    tieNames(page);
    tiePageNumbers(page);
    keepFewTerms(picked.of(TERMS));
    keepShortItems(picked.of(SHORT_ITEMS));
    picked.of(PAIRS).forEach(FittedPicture::part);
    picked.of(PICTURES).forEach(FittedPicture::fit);
    keepHeadsWithFirstRows(picked.of(TABLES));
    keepGroupsWithFirstRows(picked.of(GROUPS));
  }

  /**
   * The renderer keeps so much room for the beginning of a table that its style says, and a first
   * row that is higher goes to the next page without the head.
   */
  private static void keepHeadsWithFirstRows(Elements tables) {
    for (Element table : tables) {
      Element row = table.selectFirst("> tbody > tr");
      double needs = row == null ? 0 : HEAD_HEIGHT + height(row);
      if (needs > LEAST_OF_TABLE) {
        table.attr("style", room(needs));
      }
      Element before = table.previousElementSibling();
      double above = Math.max(needs, LEAST_OF_TABLE);
      while (before != null && before.is("p, h3, h4")) {
        above += HEAD_HEIGHT;
        before.attr("style", room(above));
        before = before.normalName().equals("p") ? before.previousElementSibling() : null;
      }
    }
  }

  /** What names some rows stands beside the first of them, however high that is. */
  private static void keepGroupsWithFirstRows(Elements groups) {
    for (Element group : groups) {
      Element row = group.nextElementSibling();
      if (row != null) {
        group.attr("style", room(Math.max(LEAST_OF_GROUP, height(group) + height(row))));
      }
    }
  }

  private static double height(Element row) {
    int lines = 0;
    int letters = Math.min(LINE_OF_CELL, LINE_OF_ROW / Math.max(1, row.childrenSize()));
    for (Element cell : row.children()) {
      Elements blocks = cell.select("p, ul");
      lines =
          Math.max(
              lines,
              (blocks.isEmpty() ? new Elements(cell) : blocks)
                  .stream().mapToInt(b -> 1 + b.text().length() / letters).sum());
    }
    return lines * LINE_HEIGHT;
  }

  private static String room(double millimetres) {
    return String.format(
        Locale.ROOT, "-fs-page-break-min-height: %.0fmm", Math.min(MOST_OF_PAGE, millimetres));
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
    page.select(ON_A_SCREEN).remove();
    Picked picked =
        Picked.in(
            page,
            ENGINES,
            UNDER_HEADINGS,
            HEADINGS_TO_OPEN,
            DETAILS,
            SUMMARIES,
            TITLES,
            SUM_CAPTIONS,
            CAPTIONS,
            BODIES,
            WITH_LISTS_LAST,
            HEAD_ROWS);
    if (picked.of(ENGINES).stream().anyMatch(engine -> isIn(engine, "main"))) {
      picked.of(ENGINES).stream().filter(e -> isIn(e, "footer")).forEach(Element::remove);
    }
    for (Element folded : picked.of(UNDER_HEADINGS)) {
      // On a screen a link opens what it leads to; here it leads to the heading.
      String id = folded.id();
      folded.removeAttr("id").parent().attr("id", id);
    }
    picked.of(HEADINGS_TO_OPEN).unwrap();
    picked.of(DETAILS).tagName("div").addClass("details").removeAttr("open");
    picked.of(SUMMARIES).tagName("p").addClass("summary");
    picked.of(TITLES).removeAttr("title");
    picked.of(SUM_CAPTIONS).remove();
    for (Element caption : picked.of(CAPTIONS)) {
      caption.parent().before(caption.tagName("p").addClass("caption"));
    }
    picked.of(WITH_LISTS_LAST).addClass("lists-last");
    joinBodies(picked.of(BODIES));
    for (Element row : picked.of(HEAD_ROWS)) {
      row.closest("table").addClass("columns-" + row.childrenSize());
    }
  }

  /** The renderer repeats no head where a page ends between two bodies of a table. */
  private static void joinBodies(Elements bodies) {
    for (Element body : bodies) {
      body.parent().selectFirst("> tbody").appendChildren(List.copyOf(body.children()));
      body.remove();
    }
  }

  /**
   * A link leads into this file or to the web; where it can do neither, its words stay, unless they
   * only lead onward.
   */
  private static void unlinkWhatIsElsewhere(Elements links, Map<String, Element> ids) {
    for (Element link : links) {
      String href = link.attr("href");
      boolean isWithin = href.startsWith("#") && ids.containsKey(href.substring(1));
      boolean isWeb = href.toLowerCase(Locale.ROOT).matches("https?://.*");
      if (!isWithin && !isWeb) {
        Element onward = link.closest(".onward");
        if (onward != null) {
          onward.remove();
        } else if (isIn(link, "svg")) {
          link.unwrap();
        } else {
          link.tagName("span").removeAttr("href");
        }
      }
      if (isWeb) {
        link.addClass("web");
      }
    }
  }

  /** The first element of each id: to look for each anew would read the page once for each link. */
  private static Map<String, Element> byId(Elements elements) {
    Map<String, Element> ids = new HashMap<>();
    for (Element element : elements) {
      ids.putIfAbsent(element.id(), element);
    }
    return ids;
  }

  /**
   * Advice that stands word for word where its link leads is left there; the link names the page.
   */
  private static void sayAdviceOnce(Elements mitigations, Map<String, Element> ids) {
    for (Element mitigation : mitigations) {
      Element link = mitigation.selectFirst("> a[href^=#]");
      Element there = link == null ? null : ids.get(link.attr("href").substring(1));
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

  /**
   * What is said of a threat stands at the first finding of it; those at other elements name the
   * page. On a screen each is opened by itself, and says it itself.
   */
  private static void sayThreatsOnce(Document page) {
    Map<String, Element> said = new HashMap<>();
    for (Element finding : page.select(".finding")) {
      for (Element pair : finding.select(".two")) {
        Element first = said.putIfAbsent(pair.text(), finding);
        if (first == null) {
          continue;
        }
        Element pointer = new Element("p").addClass("small").addClass("said-before");
        String what = String.join(", ", pair.select("h4").eachText());
        pointer.appendText(what.charAt(0) + what.substring(1).toLowerCase(Locale.ROOT));
        pointer.appendText(": as at ");
        pointer
            .appendElement("a")
            .attr("href", "#" + idOf(first))
            .text(first.select("h3 > .where").text());
        pair.replaceWith(pointer);
      }
    }
  }

  static String idOf(Element finding) {
    Element at = finding.id().isEmpty() ? finding.selectFirst("[id]") : finding;
    return at == null ? "" : at.id();
  }

  /** Where all words are of one file, its name is said once and a place is a line and a column. */
  private static void shortenPlaces(Document page, Elements places, Elements keys) {
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
    keys.remove();
    String file = files.iterator().next();
    head.appendElement("p")
        .addClass("small")
        .text("Numbers such as 1:50 after quoted words are line and column in " + file + ".");
  }

  /**
   * Lists of links run on, with marks between their items. These are in the text of the item
   * before, since the renderer takes any box for a place to break a line; where the number of a
   * page follows the text, the style sets the mark after it.
   */
  private static void separateItems(Elements items) {
    for (Element item : items) {
      TextNode last = lastText(item);
      boolean isLine = item.parent().hasClass("lines");
      if (isLine || last == null || item.nextElementSibling() == null) {
        continue;
      }
      boolean isNumbered = last.parent().equals(item.selectFirst("> a")) && isIn(item, ".first");
      if (isNumbered) {
        item.addClass("followed");
      } else {
        last.text(last.getWholeText().stripTrailing() + ";");
      }
      item.after(" ");
    }
  }

  /**
   * The renderer takes the end of a mark for a place to break a line. What follows a mark without a
   * space is tied to its last word, so that no line begins with a full stop.
   */
  private static void tieMarks(Elements marks) {
    for (Element mark : marks) {
      boolean isFollowed = mark.nextSibling() instanceof Element next && next.childNodeSize() == 1;
      if (!isFollowed || !(mark.nextElementSibling().childNode(0) instanceof TextNode after)) {
        continue;
      }
      Matcher punctuation = PUNCTUATION.matcher(after.getWholeText());
      if (!punctuation.find() || !(mark.childNode(0) instanceof TextNode words)) {
        continue;
      }
      after.text(after.getWholeText().substring(punctuation.end()));
      String text = words.getWholeText();
      int last = text.lastIndexOf(' ') + 1;
      Element end = mark;
      if (last > 0) {
        end = mark.clone().removeAttr("id");
        mark.after(end);
        mark.select("sup").remove();
        words.text(text.substring(0, last));
        ((TextNode) end.childNode(0)).text(text.substring(last));
      }
      end.wrap("<span class=\"tied\"></span>");
      end.after(new TextNode(punctuation.group()));
    }
  }

  /**
   * The renderer takes both ends of any element for a place to break a line, too. Punctuation
   * beside one goes into it, or with it into a box where it would show there; where the style sets
   * a page number after the element, it sets the punctuation after that.
   */
  private static void tiePunctuation(Elements elements) {
    for (Element element : elements) {
      if (isIn(element, "svg, .text, .tied") || lastText(element) == null) {
        continue;
      }
      String before = cut(element.previousSibling(), OPENING);
      String after = cut(element.nextSibling(), PUNCTUATION);
      if (element.is(".first li a[href^=#], .paged")) {
        element.attr("data-then", after);
        after = "";
      }
      if (before.isEmpty() && after.isEmpty()) {
        continue;
      }
      boolean isOneWord = element.is("code") && element.text().indexOf(' ') < 0;
      if (isOneWord || element.is(".tag, .band")) {
        element.wrap("<span class=\"tied\"></span>");
        element.before(new TextNode(before)).after(new TextNode(after));
        continue;
      }
      element.prependText(before);
      TextNode words = lastText(element);
      words.text(words.getWholeText().stripTrailing() + after);
    }
  }

  /** Takes off a text what the pattern finds; empty where there is nothing. */
  private static String cut(@Nullable Node text, Pattern pattern) {
    if (!(text instanceof TextNode node)) {
      return "";
    }
    String words = node.getWholeText();
    Matcher found = pattern.matcher(words);
    if (!found.find()) {
      return "";
    }
    node.text(words.substring(0, found.start()) + words.substring(found.end()));
    return found.group();
  }

  /** A command, an address or an identifier is read as two where a line ends within it. */
  private static void tieWords(Elements codes) {
    for (Element code : codes) {
      for (TextNode text : code.textNodes()) {
        tie(text, WORD, longest(code));
      }
    }
  }

  private static void tie(TextNode text, Pattern pattern, int longest) {
    String words = text.getWholeText();
    Matcher word = pattern.matcher(words);
    int done = 0;
    while (word.find()) {
      if (word.group().length() <= longest) {
        text.before(new TextNode(words.substring(done, word.start())));
        text.before(new Element("span").addClass("tied").text(word.group()));
        done = word.end();
      }
    }
    text.text(words.substring(done));
  }

  /** Elsewhere than in commands, where the renderer ends a line after the dot of a name, too. */
  private static void tieNames(Document page) {
    List<TextNode> texts = new ArrayList<>();
    page.body().traverse((node, depth) -> addText(node, texts));
    for (TextNode text : texts) {
      boolean hasName = text.getWholeText().indexOf('.') > 0;
      if (hasName && !isIn(text.parent(), "svg, code, .id, .words, .text, .tied, pre")) {
        tie(text, DOTTED, FITS_A_CELL);
      }
    }
  }

  /** The last word of a link is tied to the number of the page that follows it. */
  private static void tiePageNumbers(Document page) {
    for (Element link : page.select(NUMBERED)) {
      TextNode last = lastText(link);
      if (last == null || !link.equals(last.parent())) {
        continue;
      }
      String words = last.getWholeText().stripTrailing();
      String word = words.substring(words.lastIndexOf(' ') + 1);
      if (word.length() > FITS_A_CELL) {
        continue;
      }
      last.text(words.substring(0, words.length() - word.length()));
      Element tied = new Element("span").addClass("tied").addClass("page-ref").text(word);
      tied.attr("href", link.attr("href"));
      boolean isFollowed = link.parent() != null && link.parent().hasClass("followed");
      tied.attr("data-then", isFollowed ? ";" : link.attr("data-then"));
      last.after(tied);
      link.addClass("referred");
    }
  }

  /** What an item is about is not parted from what is said of it, where that is short. */
  private static void keepShortItems(Elements items) {
    for (Element item : items) {
      if (item.text().length() <= SHORT_ITEM) {
        item.addClass("keep");
      }
    }
  }

  /** Floats of a long list would leave an empty page before it; a short one is not torn. */
  private static void keepFewTerms(Elements lists) {
    for (Element terms : lists) {
      if (terms.select("> dt").size() <= FEW_TERMS) {
        terms.addClass("keep");
      }
    }
  }

  private static int longest(Element element) {
    if (isIn(element, MANY_COLUMNS)) {
      return 0;
    }
    return isIn(element, "td, th") ? FITS_A_CELL : FITS_A_LINE;
  }

  /** What the head of the first page says of the engine, the foot of the last does not repeat. */
  private static void endWithoutRepeating(Document page) {
    if (page.selectFirst("header .engine") != null) {
      page.select("footer .engine").remove();
    }
    Element foot = page.body().selectFirst("> footer");
    Element section = page.select("main > section").last();
    if (foot != null && section != null) {
      // Beside the last lines of the page, so that it is not left alone on another.
      section.appendChild(foot);
    }
  }

  private static boolean isIn(Element element, String selector) {
    return element.closest(selector) != null;
  }

  private static @Nullable TextNode lastText(Element element) {
    for (int i = element.childNodeSize() - 1; i >= 0; i--) {
      Node child = element.childNode(i);
      if (child instanceof TextNode text && !text.isBlank()) {
        return text;
      }
      TextNode within = child instanceof Element inner ? lastText(inner) : null;
      if (within != null) {
        return within;
      }
    }
    return null;
  }

  /** Headings of the first two levels, each with an id to lead to. */
  private static List<Element> headings(Elements all) {
    List<Element> headings = new ArrayList<>();
    for (Element heading : all) {
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

  /** What it says; what stands beside its title follows after a comma, where that is short. */
  private static String words(Element heading) {
    Element alone = heading.clone();
    alone.select("small, .where").remove();
    boolean isLong = heading.text().length() > TITLE && !alone.text().isBlank();
    return withWhatStandsBeside(isLong ? alone : heading);
  }

  private static String withWhatStandsBeside(Element heading) {
    StringBuilder words = new StringBuilder();
    for (Node child : heading.childNodes()) {
      boolean isBeside = child instanceof Element element && element.is("small, .where");
      if (isBeside && !words.toString().isBlank()) {
        words.replace(0, words.length(), words.toString().stripTrailing()).append(", ");
      }
      words.append(child instanceof Element element ? element.text() : textOf(child));
    }
    return words.toString().strip().replaceAll("\\s+", " ");
  }

  private static String textOf(Node node) {
    return node instanceof TextNode text ? text.getWholeText() : "";
  }

  /** The chapters that open a part of the page's own contents, with the title of that part. */
  private static Map<Element, String> parts(Elements contents, List<Element> headings) {
    Map<String, String> titles = new HashMap<>();
    for (Element part : contents) {
      for (Element link : part.select("> ol a[href^=#]")) {
        titles.put(link.attr("href").substring(1), part.selectFirst("> b").text());
      }
    }
    Map<Element, String> parts = new HashMap<>();
    String current = "";
    for (Element heading : headings) {
      Element chapter = titles.containsKey(heading.id()) ? heading : heading.closest("section[id]");
      String part = chapter == null ? null : titles.get(chapter.id());
      if (isChapter(heading) && part != null && !part.equals(current)) {
        parts.put(heading, part);
        current = part;
      }
    }
    return parts;
  }

  /**
   * In levels: parts where the page has them, chapters, and with these their sections where all
   * that fits beside what else stands on the first page.
   */
  private static void addContents(
      Document page, List<Element> headings, Map<Element, String> parts) {
    long chapters = headings.stream().filter(PrintedPage::isChapter).count();
    boolean hasSections = chapters < FEW || parts.isEmpty() && headings.size() <= MOST_LINES;
    Element contents = new Element("ol").addClass("contents");
    for (Element heading : headings) {
      if (parts.containsKey(heading)) {
        contents.appendElement("li").addClass("part-title").text(parts.get(heading));
      }
      if (isChapter(heading) || hasSections) {
        Element line = contents.appendElement("li").addClass("in-" + heading.normalName());
        line.appendElement("a").attr("href", "#" + heading.id()).text(words(heading));
      }
    }
    if (hasSections && headings.size() > chapters) {
      contents.addClass("in-sections");
    }
    Element first = page.selectFirst("main");
    if (first != null && contents.childrenSize() > 1) {
      Element nav = new Element("div").addClass("print-contents");
      nav.appendElement("p").addClass("contents-title").text("Contents");
      nav.appendChild(parts.isEmpty() ? contents : inColumns(contents));
      first.before(nav);
    }
  }

  /** Parts side by side, so that the summary stands on the first page with them. */
  private static Element inColumns(Element contents) {
    List<Element> lines = List.copyOf(contents.addClass("in-parts").children());
    int half = lines.size() / 2;
    int cut = 0;
    for (int line = 1; line < lines.size(); line++) {
      boolean isNearer = Math.abs(line - half) < Math.abs(cut - half);
      if (lines.get(line).hasClass("part-title") && isNearer) {
        cut = line;
      }
    }
    Element columns = new Element("div").addClass("contents-columns");
    Element second = contents.shallowClone();
    lines.subList(cut, lines.size()).forEach(second::appendChild);
    if (cut > 0) {
      columns.appendChild(contents);
    }
    columns.appendChild(second);
    return columns;
  }

  /** The same levels, and always with the sections. */
  private static void addBookmarks(
      Document page, List<Element> headings, Map<Element, String> parts) {
    Element bookmarks = page.head().appendElement("bookmarks");
    Element part = bookmarks;
    Element chapter = bookmarks;
    for (Element heading : headings) {
      if (parts.containsKey(heading)) {
        part = addBookmark(bookmarks, parts.get(heading), heading);
      }
      Element parent = isChapter(heading) ? part : chapter;
      Element bookmark = addBookmark(parent, words(heading), heading);
      if (isChapter(heading)) {
        chapter = bookmark;
      }
    }
  }

  private static Element addBookmark(Element parent, String name, Element heading) {
    return parent
        .appendElement("bookmark")
        .attr("name", shortened(name))
        .attr("href", "#" + heading.id());
  }

  private static void addRunningHead(Document page, String title) {
    page.body().prependElement("div").addClass(RUNNING_HEAD).text(shortened(title));
  }

  /** A mark of distribution stands at the head of each page, the first too. */
  private static void markEveryPage(Document page) {
    Element mark = page.body().selectFirst("> p.mark");
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
    for (Element bookmark : page.head().select("bookmark")) {
      bookmark.attr("name", glyphs.spelled(bookmark.attr("name")));
    }
    Element head = isSpelled ? page.selectFirst("header") : null;
    if (head != null) {
      head.appendElement("p")
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
