package dev.dreadnought.report;

import dev.dreadnought.report.MarkdownChapters.Target;
import dev.dreadnought.report.Markup.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Elements of a page as blocks of Markdown. Whatever is text there is text here: it goes through
 * the same escaping as the rest of the report.
 */
final class MarkedBlocks {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "caption",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");
  private static final Set<String> SKIPPED =
      Set.of(
          "audio",
          "button",
          "canvas",
          "form",
          "iframe",
          "img",
          "input",
          "math",
          "nav",
          "object",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video");
  private static final Set<String> LINES = Set.of("blockquote", "dl", "ol", "pre", "table", "ul");
  private static final Set<String> CELLS = Set.of("td", "th");

  /**
   * @param level of a heading, whose text is not yet escaped; 0 of anything else
   */
  record Block(String text, int level, boolean isList) {
    static Block of(String text) {
      return new Block(text, 0, false);
    }
  }

  private final Function<String, Target> targets;

  /**
   * @param targets where a link leads to
   */
  MarkedBlocks(Function<String, Target> targets) {
    this.targets = targets;
  }

  /**
   * What cannot be written, what only a page unfolds, and what stands on paper instead of what is
   * written.
   */
  static boolean isSkipped(Element element) {
    return SKIPPED.contains(element.name())
        || element.is("on-screen")
        || element.is("on-paper") && !element.is("in-text");
  }

  /** What only leads onward, and leads nowhere in this document. */
  static boolean isDead(Element element, Function<String, Target> targets) {
    return element.is("onward")
        && links(element).stream()
            .allMatch(a -> targets.apply(a.attribute("href")).href().isEmpty());
  }

  private static List<Element> links(Element element) {
    if (element.name().equals("a")) {
      return List.of(element);
    }
    return element.elements().stream().flatMap(e -> links(e).stream()).toList();
  }

  /** Where what would be a heading is no heading of the document. */
  static boolean hasNoHeadings(Element element) {
    return LINES.contains(element.name());
  }

  List<Block> of(List<Markup> children) {
    List<Block> blocks = new ArrayList<>();
    List<Markup> run = new ArrayList<>();
    for (Markup child : children) {
      if (child instanceof Element element && isDead(element, targets)) {
        continue;
      } else if (child instanceof Element element && isBlock(element)) {
        paragraph(run, blocks);
        if (element.is("folded-list")) {
          addToList(block(element), blocks);
        } else {
          blocks.addAll(block(element));
        }
      } else {
        run.add(child);
      }
    }
    paragraph(run, blocks);
    return blocks;
  }

  /** What a page folds goes on with the list before it. */
  private static void addToList(List<Block> more, List<Block> blocks) {
    for (Block block : more) {
      int last = blocks.size() - 1;
      if (last >= 0 && isBullets(blocks.get(last)) && isBullets(block)) {
        Block joined = new Block(blocks.get(last).text() + "\n" + block.text(), 0, true);
        blocks.set(last, joined);
      } else {
        blocks.add(block);
      }
    }
  }

  private static boolean isBullets(Block block) {
    return block.isList() && block.text().startsWith("- ");
  }

  private void paragraph(List<Markup> run, List<Block> blocks) {
    String inline = inline(run);
    if (!inline.isEmpty()) {
      blocks.add(Block.of(inline));
    }
    run.clear();
  }

  private String inline(List<Markup> run) {
    return new MarkedLine(targets).of(run);
  }

  /** Quoted words stand in the line that they belong to. */
  private static boolean isBlock(Element element) {
    if (isSkipped(element) || element.is("quotes")) {
      return false;
    }
    return BLOCKS.contains(element.name())
        || element.elements().stream().anyMatch(MarkedBlocks::isBlock);
  }

  private List<Block> block(Element element) {
    return switch (element.name()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      case "ul" -> list(element, false);
      case "ol" -> list(element, true);
      case "dl" -> terms(element);
      case "table" -> table(element);
      case "pre" -> List.of(Block.of(Markdown.fenced(element.text().strip().lines().toList())));
      case "blockquote" -> quoted(element);
      case "hr" -> List.of();
      case "details" -> element.is("folded-list") ? unfolded(element) : of(element.children());
      default -> of(element.children());
    };
  }

  /** The rest of a list, without the words that count what is folded. */
  private List<Block> unfolded(Element details) {
    return of(
        List.copyOf(details.elements().stream().filter(e -> !e.name().equals("summary")).toList()));
  }

  private static List<Block> heading(Element element) {
    int level = Math.max(2, element.name().charAt(1) - '0');
    return element.text().isBlank() ? List.of() : List.of(new Block(element.text(), level, false));
  }

  private List<Block> quoted(Element element) {
    List<String> lines = new ArrayList<>();
    for (Block block : of(element.children())) {
      if (!lines.isEmpty()) {
        lines.add(">");
      }
      text(block).lines().forEach(line -> lines.add(line.isEmpty() ? ">" : "> " + line));
    }
    return lines.isEmpty() ? List.of() : List.of(Block.of(String.join("\n", lines)));
  }

  /** A heading within a list or a quote is bold. */
  private static String text(Block block) {
    return block.level() > 0 ? Markdown.bold(block.text()) : block.text();
  }

  private List<Block> list(Element list, boolean isNumbered) {
    StringBuilder lines = new StringBuilder();
    int number = 0;
    for (Markup child : list.children()) {
      List<Block> item = of(child instanceof Element li ? li.children() : List.of(child));
      if (!item.isEmpty()) {
        number++;
        item(item, isNumbered ? number + ". " : "- ", lines);
      }
    }
    return number == 0 ? List.of() : List.of(new Block(lines.toString(), 0, true));
  }

  private static void item(List<Block> item, String marker, StringBuilder lines) {
    String indent = " ".repeat(marker.length());
    if (lines.length() > 0) {
      lines.append('\n');
    }
    lines.append(marker);
    for (int i = 0; i < item.size(); i++) {
      Block block = item.get(i);
      if (i > 0) {
        lines.append(block.isList() && !item.get(i - 1).isList() ? "\n" : "\n\n").append(indent);
      }
      lines.append(text(block).replaceAll("\n(?!\n|$)", "\n" + indent));
    }
  }

  private List<Block> terms(Element list) {
    List<String> items = new ArrayList<>();
    terms(list, items, "");
    return items.isEmpty()
        ? List.of()
        : List.of(new Block("- " + String.join("\n- ", items), 0, true));
  }

  private String terms(Element list, List<String> items, String before) {
    String term = before;
    for (Element child : list.elements()) {
      String flat = child.name().equals("div") ? "" : flat(child.children(), "; ");
      if (child.name().equals("dt")) {
        term = Markdown.bold(child.text());
      } else if (child.name().equals("div")) {
        term = terms(child, items, term);
      } else if (!flat.isEmpty()) {
        items.add(term.isEmpty() ? flat : term + ": " + flat);
      }
    }
    return term;
  }

  private List<Block> table(Element table) {
    List<String> heads = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    List<Block> below = new ArrayList<>();
    rows(table, false, heads, rows, blocks, below);
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    pad(heads, columns);
    rows.forEach(row -> pad(row, heads.size()));
    if (!rows.isEmpty()) {
      blocks.add(Block.of(Markdown.rows(heads, rows)));
    }
    blocks.addAll(below);
    return blocks;
  }

  private void rows(
      Element part,
      boolean isHead,
      List<String> heads,
      List<List<String>> rows,
      List<Block> captions,
      List<Block> below) {
    for (Element child : part.elements()) {
      switch (child.name()) {
        case "caption" -> captions.addAll(of(child.children()));
        case "tr" -> {
          List<Element> cells =
              child.elements().stream().filter(c -> CELLS.contains(c.name())).toList();
          if (child.is("more") && !rows.isEmpty()) {
            below.add(Block.of("**" + rows.get(rows.size() - 1).get(0) + "**"));
            cells.forEach(cell -> below.addAll(of(cell.children())));
          } else if (isHead && heads.isEmpty()) {
            cells.forEach(cell -> heads.add(cell.text()));
          } else if (!cells.isEmpty()) {
            List<String> row = new ArrayList<>();
            cells.forEach(cell -> row.add(flat(cell.children(), "; ")));
            rows.add(row);
          }
        }
        default -> rows(child, child.name().equals("thead"), heads, rows, captions, below);
      }
    }
  }

  private static void pad(List<String> cells, int columns) {
    cells.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), ""));
  }

  /** In one line, for a cell. */
  private String flat(List<Markup> children, String between) {
    List<String> parts = new ArrayList<>();
    List<Markup> run = new ArrayList<>();
    for (Markup child : children) {
      if (child instanceof Element element && isDead(element, targets)) {
        continue;
      } else if (child instanceof Element element && isBlock(element)) {
        addTo(parts, inline(run));
        run.clear();
        addTo(parts, flat(element.children(), element.name().equals("li") ? " " : "; "));
      } else {
        run.add(child);
      }
    }
    addTo(parts, inline(run));
    return String.join(between, parts);
  }

  private static void addTo(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }
}
