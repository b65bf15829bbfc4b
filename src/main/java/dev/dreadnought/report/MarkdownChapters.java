package dev.dreadnought.report;

import dev.dreadnought.report.HtmlReport.RoleLink;
import dev.dreadnought.report.Markup.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The chapters of the roles in Markdown, made of the roles' pages, so that nothing is worded twice.
 * A link leads to a heading of the same document, or is text.
 */
final class MarkdownChapters {
  private static final String PAGE_HEADINGS = "h[1-6]";

  /** A heading of ours takes the first level, the chapter's title the second. */
  private static final int BELOW_TITLE = 1;

  /**
   * Where a link leads to.
   *
   * @param heading its text; empty where it is not a heading
   */
  record Target(String heading, String href) {
    static final Target NONE = new Target("", "");
  }

  private record Chapter(String page, String title, Element content) {}

  private final List<Chapter> chapters = new ArrayList<>();
  private final Function<String, Target> elsewhere;
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  /**
   * @param roles in the order of their chapters
   * @param pages each role's page by its file name
   * @param elsewhere resolves links that lead to none of the chapters
   */
  MarkdownChapters(
      List<RoleLink> roles, Map<String, String> pages, Function<String, Target> elsewhere) {
    this.elsewhere = elsewhere;
    for (RoleLink role : roles) {
      String page = pages.getOrDefault(role.href(), "");
      chapters.add(new Chapter(role.href(), "For the " + role.reader(), Markup.main(page)));
    }
  }

  /** Where a place of a role's page is; nowhere before the chapters are written. */
  Target at(String href) {
    return targets.getOrDefault(href, Target.NONE);
  }

  /** Whether it is a heading of a chapter, and none above the chapters. */
  boolean asks(Markdown.Heading heading) {
    return asked.contains(heading.href());
  }

  /** To be written last: which numbers the links carry follows from the headings before. */
  void writeTo(Markdown out) {
    Slugs slugs = out.slugs();
    for (Chapter chapter : chapters) {
      Target title = heading(chapter.title(), slugs);
      targets.put(chapter.page(), title);
      anchors(chapter.page(), chapter.content(), new ArrayList<>(List.of(title)), slugs);
    }
    for (Chapter chapter : chapters) {
      out.heading(2, chapter.title());
      MarkedBlocks blocks = new MarkedBlocks(href -> target(chapter.page(), href));
      write(chapter.content(), blocks, out);
    }
  }

  private Target heading(String text, Slugs slugs) {
    Target target = new Target(text, "#" + slugs.take(text));
    asked.add(target.href());
    return target;
  }

  /** An anchor leads to the first heading in its element, or else to the one above. */
  private void anchors(String page, Element element, List<Target> headings, Slugs slugs) {
    for (Element child : element.elements()) {
      if (MarkedBlocks.isSkipped(child)) {
        continue;
      }
      int first = headings.size();
      if (MarkedBlocks.hasNoHeadings(child)) {
        anchorsWithin(page, child, headings.get(first - 1));
      } else if (child.name().matches(PAGE_HEADINGS) && !child.text().isBlank()) {
        headings.add(heading(child.text(), slugs));
      } else {
        anchors(page, child, headings, slugs);
      }
      String id = child.attribute("id");
      if (!id.isEmpty()) {
        targets.putIfAbsent(page + "#" + id, headings.get(Math.min(first, headings.size() - 1)));
      }
    }
  }

  private void anchorsWithin(String page, Element element, Target heading) {
    for (Element child : element.elements()) {
      if (!child.attribute("id").isEmpty()) {
        targets.putIfAbsent(page + "#" + child.attribute("id"), heading);
      }
      anchorsWithin(page, child, heading);
    }
  }

  private Target target(String page, String href) {
    Target own = targets.get(href.startsWith("#") ? page + href : href);
    return own == null ? elsewhere.apply(href) : own;
  }

  private static void write(Element element, MarkedBlocks blocks, Markdown out) {
    for (MarkedBlocks.Block block : blocks.of(element.children())) {
      if (block.level() > 0) {
        out.heading(Math.min(6, block.level() + BELOW_TITLE), block.text());
      } else {
        out.block(block.text());
      }
    }
  }
}
