package dev.dreadnought.report;

import dev.dreadnought.report.MarkdownChapters.Target;
import java.util.List;

/** The edition for customers in Markdown: made of its page, so that nothing is worded twice. */
final class CustomerMarkdown {
  private CustomerMarkdown() {}

  /**
   * @param page what the page was made of
   * @param made the page itself
   * @param mark of distribution; empty for none
   */
  static String of(Page page, String made, String mark) {
    Markdown out = new Markdown();
    out.heading(1, page.name() + ": threat model, customer edition");
    if (!mark.isEmpty()) {
      out.paragraph(Markdown.bold(mark));
    }
    out.paragraph(Markdown.text(page.description()));
    List<MarkedBlocks.Block> blocks =
        new MarkedBlocks(href -> Target.NONE).of(Markup.main(made).children());
    for (int i = 0; i < blocks.size(); i++) {
      MarkedBlocks.Block block = blocks.get(i);
      if (block.level() == 0) {
        out.block(block.text());
      } else if (hasContent(blocks, i)) {
        out.heading(block.level(), block.text());
      }
    }
    out.heading(2, "How this was made");
    out.bullets(
        page.engine().stream()
            .map(line -> Markdown.text(line.label()) + ": " + Markdown.text(line.text()))
            .toList());
    return out.toString();
  }

  /** A picture has no words here, and its heading would stand alone. */
  private static boolean hasContent(List<MarkedBlocks.Block> blocks, int heading) {
    if (heading + 1 == blocks.size()) {
      return false;
    }
    int next = blocks.get(heading + 1).level();
    return next == 0 || next > blocks.get(heading).level();
  }
}
