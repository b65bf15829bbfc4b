package dev.dreadnought.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of ours as a tree, as far as another format needs it: elements and text. */
sealed interface Markup {

  /** Text with its entities resolved. */
  record Text(String text) implements Markup {}

  /**
   * @param name in small letters
   */
  record Element(String name, Map<String, String> attributes, List<Markup> children)
      implements Markup {
    String attribute(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }

    boolean is(String cssClass) {
      return List.of(attribute("class").split("\\s+")).contains(cssClass);
    }

    List<Element> elements() {
      List<Element> elements = new ArrayList<>();
      for (Markup child : children) {
        if (child instanceof Element element) {
          elements.add(element);
        }
      }
      return elements;
    }

    /** Everything that it says, markup left out. */
    String text() {
      StringBuilder text = new StringBuilder();
      for (Markup child : children) {
        if (child instanceof Text words) {
          text.append(words.text());
        } else if (child instanceof Element element) {
          text.append(element.text());
        }
      }
      return text.toString();
    }
  }

  /** The content of a page: its {@code main}; empty where it has none. */
  static Element main(String page) {
    return new Reader(page).main();
  }

  /**
   * Reads tags one after the other. Templates that a user wrote need not close what HTML closes by
   * itself, nor nest well; whatever they do, the time is linear.
   */
  final class Reader {
    private static final Set<String> VOID =
        Set.of("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr");
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

    /** What an element ends that is still open, as HTML has it. */
    private static final Map<String, Set<String>> ENDS =
        Map.ofEntries(
            Map.entry("li", Set.of("li", "p")),
            Map.entry("dt", Set.of("dt", "dd", "p")),
            Map.entry("dd", Set.of("dt", "dd", "p")),
            Map.entry("td", Set.of("td", "th", "p")),
            Map.entry("th", Set.of("td", "th", "p")),
            Map.entry("tr", Set.of("td", "th", "tr", "p")),
            Map.entry("tbody", Set.of("td", "th", "tr", "thead", "tbody", "p")),
            Map.entry("p", Set.of("p")),
            Map.entry("ul", Set.of("p")),
            Map.entry("ol", Set.of("p")),
            Map.entry("table", Set.of("p")),
            Map.entry("section", Set.of("p")),
            Map.entry("h2", Set.of("p")),
            Map.entry("h3", Set.of("p")),
            Map.entry("h4", Set.of("p")));

    /** Deeper elements are taken for their content, so that a walk may recurse. */
    private static final int DEEPEST = 100;

    private static final Pattern ATTRIBUTE =
        Pattern.compile(
            "([^\\s=\"'/]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"']++)))?+");
    private static final Pattern ENTITY =
        Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));");
    private static final Map<String, String> NAMED =
        Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("middot", "·"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("times", "×"));

    private final String page;
    private final Element root = new Element("main", Map.of(), new ArrayList<>());
    private final List<Element> open = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;
    private boolean isOver;

    Reader(String page) {
      this.page = page;
    }

    Element main() {
      while (!isOver && at < page.length()) {
        int next = page.indexOf('<', at);
        text.append(page, at, next < 0 ? page.length() : next);
        at = next < 0 ? page.length() : next;
        if (at < page.length()) {
          angle();
        }
      }
      flush();
      return root;
    }

    /** A comment, a declaration, a tag, or a character that stands for itself. */
    private void angle() {
      char next = at + 1 < page.length() ? page.charAt(at + 1) : ' ';
      if (page.startsWith("<!--", at)) {
        at = after("-->", at + 4);
      } else if (next == '!' || next == '?') {
        at = after(">", at + 2);
      } else if (next == '/' || Character.isLetter(next)) {
        int end = endOfTag(at);
        flush();
        tag(page.substring(at + 1, Math.max(at + 1, end - 1)), end);
      } else {
        text.append('<');
        at++;
      }
    }

    private int after(String mark, int from) {
      int found = page.indexOf(mark, from);
      return found < 0 ? page.length() : found + mark.length();
    }

    /** After the angle that closes it; one within quotes does not. */
    private int endOfTag(int start) {
      char quote = 0;
      for (int i = start; i < page.length(); i++) {
        char c = page.charAt(i);
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
          quote = c;
        } else if (c == '>') {
          return i + 1;
        }
      }
      return page.length();
    }

    private void tag(String tag, int end) {
      at = end;
      boolean isEnd = tag.startsWith("/");
      int from = isEnd ? 1 : 0;
      int to = from;
      while (to < tag.length()
          && !Character.isWhitespace(tag.charAt(to))
          && tag.charAt(to) != '/') {
        to++;
      }
      String name = tag.substring(from, to).toLowerCase(Locale.ROOT);
      if (name.equals("main")) {
        isOver = !open.isEmpty();
        open.add(root);
      } else if (RAW.contains(name) && !isEnd) {
        at = Math.max(at, after("</" + name, at) - name.length() - 2);
      } else if (!open.isEmpty()) {
        tag(name, isEnd, tag.substring(to));
      }
    }

    private void tag(String name, boolean isEnd, String rest) {
      if (isEnd) {
        close(name);
        return;
      }
      Set<String> ended = ENDS.getOrDefault(name, Set.of());
      while (open.size() > 1 && ended.contains(last().name())) {
        open.remove(open.size() - 1);
      }
      Element element = new Element(name, attributes(rest), new ArrayList<>());
      boolean isEmpty = VOID.contains(name) || rest.endsWith("/");
      if (open.size() < DEEPEST) {
        last().children().add(element);
        if (!isEmpty) {
          open.add(element);
        }
      }
    }

    private void close(String name) {
      for (int i = open.size() - 1; i > 0; i--) {
        if (open.get(i).name().equals(name)) {
          open.subList(i, open.size()).clear();
          return;
        }
      }
    }

    private Element last() {
      return open.get(open.size() - 1);
    }

    private void flush() {
      if (!open.isEmpty() && text.length() > 0) {
        last().children().add(new Text(resolved(text.toString())));
      }
      text.setLength(0);
    }

    private static Map<String, String> attributes(String rest) {
      Map<String, String> attributes = new LinkedHashMap<>();
      Matcher each = ATTRIBUTE.matcher(rest);
      while (each.find()) {
        String value = "";
        for (int group = 2; group <= 4; group++) {
          value = each.group(group) == null ? value : each.group(group);
        }
        attributes.putIfAbsent(each.group(1).toLowerCase(Locale.ROOT), resolved(value));
      }
      return attributes;
    }

    /** An entity that is not known stands for itself. */
    private static String resolved(String raw) {
      return ENTITY.matcher(raw).replaceAll(e -> Matcher.quoteReplacement(resolved(e)));
    }

    private static String resolved(MatchResult entity) {
      if (entity.group(3) != null) {
        return NAMED.getOrDefault(entity.group(3), entity.group());
      }
      int character =
          entity.group(1) != null
              ? Integer.parseInt(entity.group(1))
              : Integer.parseInt(entity.group(2), 16);
      return Character.isValidCodePoint(character) && character > 0
          ? Character.toString(character)
          : entity.group();
    }
  }
}
