package dev.dreadnought.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * What a chapter says of several parts in the same words is said at the first of them, and the
 * others name its page. What stands before the first colon of a paragraph is the part, and may
 * differ.
 */
final class RepeatedParts {
  /** A text of two parts keeps its heading in both; one of more parts is a line in the others. */
  private static final int MANY = 3;

  /** By a part, and by the first part that says the same: the line that leads there. */
  private final Map<Element, Map<Element, Element>> lines = new HashMap<>();

  private int anchors;

  private RepeatedParts() {}

  static void shorten(Document page) {
    RepeatedParts parts = new RepeatedParts();
    for (Element section : page.select("section:has(> section.part)")) {
      parts.shortenEntries(section);
      parts.shortenGrounds(section);
      parts.shortenQuestions(section);
    }
  }

  private void shortenEntries(Element section) {
    for (List<Element> same : same(section.select("article.wrong"), RepeatedParts::entry)) {
      Element first = same.get(0);
      boolean isLine =
          same.size() >= MANY && same.stream().allMatch(e -> findings(e).equals(findings(first)));
      for (Element entry : same.subList(1, same.size())) {
        if (isLine) {
          Element line = line(partOf(entry), partOf(first), "p");
          Element before = line.select("> a").last();
          if (before != null) {
            before.attr("data-then", ";");
            line.appendText(" ");
          }
          link(line, first, entry.select("h4").text());
          entry.remove();
        } else {
          Elements paragraphs = entry.select("> p");
          Element pointer = pointer("p").appendText("As at ");
          link(pointer, first, nameOf(partOf(first)));
          paragraphs.first().before(pointer);
          paragraphs.remove();
        }
      }
    }
  }

  /** What makes two entries the same; empty where there is nothing to say once. */
  private static String entry(Element entry) {
    List<String> paragraphs = entry.select("> p").eachText();
    return paragraphs.isEmpty()
        ? ""
        : entry.select("h4").text() + String.join("\n", withoutParts(paragraphs));
  }

  private static List<String> withoutParts(List<String> paragraphs) {
    return paragraphs.stream().map(p -> p.substring(p.indexOf(':') + 1)).toList();
  }

  private static String findings(Element entry) {
    return entry.select("> .some").text();
  }

  private void shortenGrounds(Element section) {
    Elements all = section.select("> section.part > .grounds > li");
    Map<Element, Integer> counts = new LinkedHashMap<>();
    Map<Element, Set<String>> quoted = new HashMap<>();
    for (List<Element> same : same(all, RepeatedParts::ground)) {
      if (same.size() < MANY) {
        continue;
      }
      Element first = same.get(0);
      for (Element ground : same.subList(1, same.size())) {
        Element line = line(ground.parent(), partOf(first), "li");
        if (line.selectFirst("> a") == null) {
          link(line, first, nameOf(partOf(first)));
          line.appendElement("ul").addClass("quotes");
        }
        counts.merge(line, 1, Integer::sum);
        Set<String> said = quoted.computeIfAbsent(line, l -> new LinkedHashSet<>());
        for (Element quote : ground.select(".quotes > li")) {
          if (said.add(quote.text())) {
            line.selectFirst("> .quotes").appendText(" ").appendChild(quote);
          }
        }
        ground.remove();
      }
    }
    counts.forEach(
        (line, count) ->
            line.prependText(count + (count == 1 ? " ground as at " : " grounds as at ")));
  }

  private static String ground(Element ground) {
    String words = ground.select("> *:not(.quotes)").text();
    return words.replace(nameOf(partOf(ground)), "");
  }

  private void shortenQuestions(Element section) {
    Elements asked = section.select("> section.part:has(> .ranked p)");
    for (List<Element> same : same(asked, RepeatedParts::question)) {
      if (same.size() < MANY) {
        continue;
      }
      Element first = same.get(0);
      Element label = first.selectFirst("> h3 a");
      for (Element part : same.subList(1, same.size())) {
        part.select("p").remove();
        Element pointer = part.appendChild(pointer("p")).lastElementChild();
        pointer.appendText("Test, setting and check: as at ");
        link(pointer, first, label == null ? nameOf(first) : label.text());
      }
    }
  }

  private static String question(Element part) {
    return part.select("> .ranked > li > a").text()
        + String.join("\n", withoutParts(part.select("p").eachText()));
  }

  /** Elements of which the same is said, each list in the order of the page. */
  private static List<List<Element>> same(Elements elements, Function<Element, String> words) {
    Map<String, List<Element>> same = new LinkedHashMap<>();
    for (Element element : elements) {
      String key = words.apply(element);
      if (!key.isEmpty()) {
        same.computeIfAbsent(key, k -> new ArrayList<>()).add(element);
      }
    }
    return same.values().stream().filter(list -> list.size() > 1).toList();
  }

  /** The line at the end of a part that leads to an earlier one. */
  private Element line(Element in, Element to, String tag) {
    return lines
        .computeIfAbsent(in, part -> new HashMap<>())
        .computeIfAbsent(
            to,
            first -> {
              Element line = pointer(tag);
              if (tag.equals("p")) {
                line.appendText("As at " + nameOf(first) + ": ");
              }
              in.appendChild(line);
              return line;
            });
  }

  private static Element pointer(String tag) {
    return new Element(tag).addClass("small").addClass("said-before");
  }

  private void link(Element from, Element to, String text) {
    if (to.id().isEmpty()) {
      anchors++;
      to.attr("id", "entry-" + anchors);
    }
    from.appendElement("a").attr("href", "#" + to.id()).text(text);
  }

  private static Element partOf(Element element) {
    return element.closest("section.part");
  }

  private static String nameOf(Element part) {
    return part.select("> h3").text();
  }
}
