package dev.dreadnought.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A role's page as a chapter of the whole report: its headings a level lower, its anchors told
 * apart from those of the report and of the other chapters by the role's name, its links within the
 * report.
 *
 * @param anchor of the chapter
 * @param title its heading
 * @param questions the role's questions with their anchors, in the order of the page
 * @param html what the page says, as markup that is escaped already
 */
record RoleChapter(String anchor, String title, List<Page.Link> questions, String html) {
  private static final Pattern MAIN = Pattern.compile("(?s)<main\\b[^>]*>(.*)</main>");
  private static final Pattern HEADING = Pattern.compile("<(/?)h([2-5])(?=[ >])");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern REFERENCE =
      Pattern.compile("\\s(id|href|for|aria-labelledby|aria-describedby)=\"([^\"]*)\"");
  private static final Pattern QUESTION =
      Pattern.compile("(?s)<section id=\"([^\"]*)\">\\s*<h2[^>]*>(.*?)</h2>");

  /** A page of ours, and a place in it. */
  private static final Pattern PAGE = Pattern.compile("(index|report|role-[^.\"/:]*)\\.html(#.*)?");

  private static final String TOP = "#main";

  /** A page that is to become a chapter. */
  private record Draft(String prefix, String title, String content, Set<String> ids) {
    static Draft of(String name, String title, String page) {
      Matcher main = MAIN.matcher(page);
      String content = main.find() ? main.group(1).strip() : "";
      Set<String> ids = new LinkedHashSet<>();
      ID.matcher(content).results().forEach(id -> ids.add(id.group(1)));
      return new Draft(RoleChapter.prefix(name), title, content, ids);
    }

    String anchor() {
      return RoleChapter.anchor(prefix);
    }

    String own(String id) {
      return prefix + "-" + id;
    }
  }

  /**
   * @param pages each role's page, as it is within the report, by its file name, in order
   * @param titles of the chapters by the same names
   */
  static List<RoleChapter> of(Map<String, String> pages, Map<String, String> titles) {
    Map<String, Draft> drafts = new TreeMap<>();
    pages.forEach((name, page) -> drafts.put(name, Draft.of(name, titles.get(name), page)));
    List<RoleChapter> chapters = new ArrayList<>();
    for (String name : pages.keySet()) {
      Draft draft = drafts.get(name);
      chapters.add(
          new RoleChapter(draft.anchor(), draft.title(), questions(draft), html(draft, drafts)));
    }
    return List.copyOf(chapters);
  }

  /** Where the chapters will be, before any of them is made. */
  static List<Page.Link> links(Map<String, String> titles) {
    List<Page.Link> links = new ArrayList<>();
    titles.forEach((name, title) -> links.add(new Page.Link(title, "#" + anchor(prefix(name)))));
    return List.copyOf(links);
  }

  private static String prefix(String page) {
    return page.replaceFirst("^role-(.*)\\.html$", "$1");
  }

  private static String anchor(String prefix) {
    return "for-" + prefix;
  }

  private static List<Page.Link> questions(Draft draft) {
    return QUESTION
        .matcher(draft.content())
        .results()
        .map(q -> new Page.Link(q.group(2).strip(), "#" + draft.own(q.group(1))))
        .toList();
  }

  private static String html(Draft draft, Map<String, Draft> drafts) {
    String lower =
        HEADING
            .matcher(draft.content())
            .replaceAll(h -> "<" + h.group(1) + "h" + (Integer.parseInt(h.group(2)) + 1));
    return REFERENCE
        .matcher(lower)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    " " + found.group(1) + "=\"" + reference(found, draft, drafts) + "\""));
  }

  private static String reference(MatchResult found, Draft draft, Map<String, Draft> drafts) {
    String value = found.group(2);
    if (!found.group(1).equals("href")) {
      return draft.ids().contains(value) ? draft.own(value) : value;
    }
    return value.startsWith("#") ? within(value, draft) : elsewhere(value, drafts);
  }

  private static String within(String href, Draft draft) {
    String id = href.substring(1);
    return draft.ids().contains(id) ? "#" + draft.own(id) : href;
  }

  /** Where another page leads to, in this one. */
  private static String elsewhere(String href, Map<String, Draft> drafts) {
    Matcher page = PAGE.matcher(href);
    if (!page.matches()) {
      return href;
    }
    String place = page.group(2) == null ? "" : page.group(2);
    Draft other = drafts.get(page.group(1) + ".html");
    if (other == null) {
      return place.isEmpty() ? TOP : place;
    }
    boolean isThere = !place.isEmpty() && other.ids().contains(place.substring(1));
    return isThere ? "#" + other.own(place.substring(1)) : "#" + other.anchor();
  }
}
