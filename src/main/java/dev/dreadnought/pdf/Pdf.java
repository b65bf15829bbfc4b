package dev.dreadnought.pdf;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A page of HTML as a PDF file: A4, numbered, with contents, bookmarks and a running head. Names no
 * class of a library, so that it can say which one is missing.
 */
public final class Pdf {
  private static final String[][] NEEDED = {
    {
      "com.openhtmltopdf.pdfboxout.PdfRendererBuilder",
      "io.github.openhtmltopdf:openhtmltopdf-pdfbox"
    },
    {"org.jsoup.Jsoup", "org.jsoup:jsoup"}
  };

  /** A page with a little of everything. */
  private static final String SMALL =
      "<!DOCTYPE html><html lang=\"en\"><head><title>A</title></head><body><header><h1>A</h1>"
          + "</header><main><section><h2 id=\"b\">B</h2><p>C <b>d</b> <code>e</code>"
          + " <a href=\"#b\">f</a></p><ul><li>g</li></ul><table><thead><tr><th>h</th></tr></thead>"
          + "<tbody><tr><td>i</td></tr></tbody></table><svg viewBox=\"0 0 9 9\"><rect x=\"1\""
          + " y=\"1\" width=\"5\" height=\"5\"/><text x=\"1\" y=\"5\">j</text></svg></section>"
          + "</main></body></html>";

  private static final AtomicBoolean PREPARED = new AtomicBoolean();

  private Pdf() {}

  /**
   * The file. The same page gives the same bytes; nothing is read from disk or network.
   *
   * @param page a whole HTML document with its style inside
   * @throws MissingLibraryException where a library for PDF is not on the class path
   */
  public static byte[] of(String page) {
    return of(page, "");
  }

  /**
   * @param page a whole HTML document with its style inside
   * @param style CSS for paper, after our own; empty for none
   * @throws MissingLibraryException where a library for PDF is not on the class path
   */
  public static byte[] of(String page, String style) {
    missing()
        .ifPresent(
            artifact -> {
              throw new MissingLibraryException(
                  "PDF needs the library "
                      + artifact
                      + ", which is optional and is not on the class path: add it as a dependency");
            });
    return Printer.print(PrintedPage.of(page, style));
  }

  /**
   * Loads what printing needs, so that the first file takes less time; worth it beside other work.
   * Does so once, and nothing where a library is missing.
   */
  public static void prepare() {
    if (PREPARED.compareAndSet(false, true) && missing().isEmpty()) {
      of(SMALL);
    }
  }

  /** The first library that is not there. */
  private static Optional<String> missing() {
    for (String[] needed : NEEDED) {
      try {
        Class.forName(needed[0], false, Pdf.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        return Optional.of(needed[1]);
      }
    }
    return Optional.empty();
  }
}
