package dev.dreadnought.report;

import dev.dreadnought.beside.Beside;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The pages of one assessment, and what they were made of, so that another format words nothing
 * again. The whole report may still be in the making.
 */
public final class ReportPages {
  private final Beside<Page> page;
  private final Beside<String> whole;
  private final Supplier<String> paper;
  private final Map<String, String> before;
  private final Map<String, String> chapters;
  private final Supplier<Map<String, String>> beside;

  /**
   * @param whole the report of that page
   * @param paper the same without what only a screen shows; made when asked for
   * @param before what a reader opens before the report, by file name
   * @param chapters the pages of the roles, by file name
   * @param beside the same for a document that holds the report as well; made when asked for
   */
  ReportPages(
      Beside<Page> page,
      Beside<String> whole,
      Supplier<String> paper,
      Map<String, String> before,
      Map<String, String> chapters,
      Supplier<Map<String, String>> beside) {
    this.page = page;
    this.whole = whole;
    this.paper = paper;
    this.before = before;
    this.chapters = chapters;
    this.beside = beside;
  }

  /** What the whole report shows. */
  Page page() {
    return page.value();
  }

  /** The whole report. */
  public String whole() {
    return whole.value();
  }

  /** The same without what only a screen shows. */
  public String onPaper() {
    return paper.get();
  }

  /** The page of each role by its file name, in the order of the roles. */
  public Map<String, String> chapters() {
    return Collections.unmodifiableMap(chapters);
  }

  /** The same, where they lead to what the report lists instead of listing it again. */
  Map<String, String> chaptersBeside() {
    return Collections.unmodifiableMap(beside.get());
  }

  /** Every page by its file name, in the order in which a reader opens them. */
  public Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>(before);
    all.put(HtmlReport.REPORT, whole());
    all.putAll(chapters);
    return Collections.unmodifiableMap(all);
  }
}
