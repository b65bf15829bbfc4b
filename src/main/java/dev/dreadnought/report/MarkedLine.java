package dev.dreadnought.report;

import dev.dreadnought.report.MarkdownChapters.Target;
import dev.dreadnought.report.Markup.Element;
import java.util.List;
import java.util.function.Function;

/** One line of Markdown out of the text and the inline elements of a page. */
final class MarkedLine {
  private final Function<String, Target> targets;
  private final StringBuilder line = new StringBuilder();

  /** Text that is not yet escaped; what stands together is one text, however it is marked up. */
  private final StringBuilder pending = new StringBuilder();

  MarkedLine(Function<String, Target> targets) {
    this.targets = targets;
  }

  /** The line; empty where nothing is said. */
  String of(List<Markup> nodes) {
    add(nodes, false);
    flush();
    return Markdown.unopened(line.toString().strip());
  }

  private void add(List<Markup> nodes, boolean isWithinMarks) {
    for (Markup node : nodes) {
      if (node instanceof Markup.Text words) {
        pending.append(words.text());
      } else if (node instanceof Element element
          && !MarkedBlocks.isSkipped(element)
          && !MarkedBlocks.isDead(element, targets)) {
        add(element, isWithinMarks);
      }
    }
  }

  private void add(Element element, boolean isWithinMarks) {
    String text = element.text();
    if (element.name().equals("br")) {
      pending.append(' ');
    } else if (text.isBlank()) {
      pending.append(text);
    } else if (isCode(element)) {
      piece(Markdown.code(text.strip()));
    } else if (element.name().equals("a")) {
      link(element, isWithinMarks);
    } else if (element.name().equals("q")) {
      enclosed("“", element, "”", isWithinMarks);
    } else if (element.is("interval")) {
      enclosed(" (", element, ")", isWithinMarks);
    } else if (!isWithinMarks && isStrong(element)) {
      marked("**", element);
    } else if (!isWithinMarks && isAside(element)) {
      marked("*", element);
    } else {
      add(element.children(), isWithinMarks);
    }
  }

  private static boolean isCode(Element element) {
    return element.name().equals("code") || element.is("id");
  }

  private static boolean isStrong(Element element) {
    return element.name().equals("b") || element.name().equals("strong");
  }

  /** What a page sets apart from what it belongs to. */
  private static boolean isAside(Element element) {
    return element.name().equals("em")
        || element.name().equals("i")
        || element.is("where")
        || element.is("basis")
        || element.is("tag");
  }

  private void link(Element link, boolean isWithinMarks) {
    Target target = targets.apply(link.attribute("href"));
    if (link.is("place")) {
      enclosed("(", link, ")", isWithinMarks);
    } else if (target.href().isEmpty()) {
      add(link.children(), isWithinMarks);
    } else {
      String text = link.text().strip();
      boolean isNumbered = target.heading().endsWith(". " + text);
      String numbered = link.is("by-number") ? number(target) : target.heading();
      piece(Markdown.link(isNumbered ? numbered : text, target.href()));
    }
  }

  /** {@code F3}, where the number says enough. */
  private static String number(Target target) {
    return target.heading().substring(0, target.heading().indexOf('.'));
  }

  private void enclosed(String before, Element element, String after, boolean isWithinMarks) {
    pending.append(before);
    add(element.children(), isWithinMarks);
    pending.append(after);
  }

  /** Marks take effect only where they stand against a space or a sign. */
  private void marked(String mark, Element element) {
    flush();
    if (line.length() > 0 && isAgainst(line.charAt(line.length() - 1))) {
      line.append(' ');
    }
    MarkedLine inner = new MarkedLine(targets);
    inner.add(element.children(), true);
    inner.flush();
    line.append(mark).append(inner.line.toString().strip()).append(mark);
  }

  private static boolean isAgainst(char c) {
    return Character.isLetterOrDigit(c) || c == '*';
  }

  private void piece(String markdown) {
    flush();
    if (line.length() > 0 && line.charAt(line.length() - 1) == '!') {
      line.append(' ');
    }
    line.append(markdown);
  }

  private void flush() {
    if (pending.length() == 0) {
      return;
    }
    String text = Markdown.spaced(pending.toString());
    pending.setLength(0);
    boolean isMarked = line.length() > 0 && line.charAt(line.length() - 1) == '*';
    boolean isDouble = endsWithSpace() && text.startsWith(" ");
    if (isMarked && isAgainst(text.charAt(0))) {
      line.append(' ');
    }
    line.append(isDouble ? text.substring(1) : text);
  }

  private boolean endsWithSpace() {
    return line.length() > 0 && line.charAt(line.length() - 1) == ' ';
  }
}
