package dev.dreadnought.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The elements of a page that several selectors mean, found in one reading of it: a report has
 * fifty thousand nodes, and to read them once for each selector takes longer than to print them. As
 * the page was at that time; what is removed since is not there any more.
 */
final class Picked {
  private final Map<String, Elements> found = new LinkedHashMap<>();

  private Picked() {}

  static Picked in(Element root, String... selectors) {
    Picked picked = new Picked();
    Evaluator[] evaluators = new Evaluator[selectors.length];
    Elements[] elements = new Elements[selectors.length];
    for (int i = 0; i < selectors.length; i++) {
      evaluators[i] = QueryParser.parse(selectors[i]);
      elements[i] = new Elements();
      picked.found.put(selectors[i], elements[i]);
    }
    root.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            for (int i = 0; i < evaluators.length; i++) {
              if (evaluators[i].matches(root, element)) {
                elements[i].add(element);
              }
            }
          }
        });
    return picked;
  }

  /** In the order of the page; those that are in it still. */
  Elements of(String selector) {
    Elements still = new Elements();
    for (Element element : found.getOrDefault(selector, new Elements())) {
      if (element.ownerDocument() != null) {
        still.add(element);
      }
    }
    return still;
  }
}
