package dev.dreadnought.pdf;

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
    for (String[] needed : NEEDED) {
      require(needed[0], needed[1]);
    }
    return Printer.print(PrintedPage.of(page, style));
  }

  private static void require(String type, String artifact) {
    try {
      Class.forName(type, false, Pdf.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new MissingLibraryException(
          "PDF needs the library "
              + artifact
              + ", which is optional and is not on the class path: add it as a dependency",
          e);
    }
  }
}
