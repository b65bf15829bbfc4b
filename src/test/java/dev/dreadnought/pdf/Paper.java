package dev.dreadnought.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as its reader gets it. */
final class Paper {
  private Paper() {}

  interface Reading<T> {
    T of(PDDocument document) throws IOException;
  }

  static <T> T read(byte[] pdf, Reading<T> reading) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return reading.of(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of each page, spaces and line ends as one space. */
  static List<String> pages(byte[] pdf) {
    return read(
        pdf,
        document -> {
          List<String> pages = new ArrayList<>();
          for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document).replaceAll("\\s+", " ").strip());
          }
          return pages;
        });
  }

  /**
   * Where each line of a page begins, in points from the left edge.
   *
   * @param page from 1
   */
  static Map<String, Float> lefts(byte[] pdf, int page) {
    return read(
        pdf,
        document -> {
          Map<String, Float> lefts = new LinkedHashMap<>();
          PDFTextStripper stripper =
              new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                  lefts.putIfAbsent(text.strip(), letters.get(0).getX());
                }
              };
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          stripper.getText(document);
          return lefts;
        });
  }

  /**
   * Letters that are smaller than they may be, with the page: those of running text, which is what
   * stands in a face with serifs, and all others.
   */
  static List<String> small(byte[] pdf, double running, double others) {
    return read(
        pdf,
        document -> {
          List<String> small = new ArrayList<>();
          PDFTextStripper stripper =
              new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                  double least = text.getFont().getName().contains("Serif") ? running : others;
                  if (text.getYScale() < least - 0.05 && !text.getUnicode().isBlank()) {
                    small.add(getCurrentPageNo() + ": " + text.getUnicode() + text.getYScale());
                  }
                }
              };
          stripper.getText(document);
          return small;
        });
  }

  /** Lines of a page, spaces as they are. */
  static List<String> lines(byte[] pdf) {
    return read(pdf, document -> new PDFTextStripper().getText(document).lines().toList());
  }

  /** All text without any space, because words are broken and hyphens are not added. */
  static String dense(byte[] pdf) {
    return String.join("", pages(pdf)).replace(" ", "");
  }

  /** Characters that stand outside the margins of their page, with the page. */
  static List<String> outside(byte[] pdf, double left, double right, double topAndBottom) {
    return read(
        pdf,
        document -> {
          Margins margins = new Margins(left, right, topAndBottom);
          margins.getText(document);
          return margins.outside;
        });
  }

  private static final class Margins extends PDFTextStripper {
    private final double left;
    private final double right;
    private final double topAndBottom;
    private final List<String> outside = new ArrayList<>();

    Margins(double left, double right, double topAndBottom) {
      this.left = left;
      this.right = right;
      this.topAndBottom = topAndBottom;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      double width = getCurrentPage().getMediaBox().getWidth();
      double height = getCurrentPage().getMediaBox().getHeight();
      boolean isInside =
          text.getX() >= left
              && text.getX() + text.getWidth() <= width - right
              && text.getY() >= topAndBottom
              && text.getY() <= height - topAndBottom;
      if (!isInside && !text.getUnicode().isBlank()) {
        outside.add(
            getCurrentPageNo()
                + ": "
                + text.getUnicode()
                + " at "
                + text.getX()
                + ", "
                + text.getY());
      }
      super.processTextPosition(text);
    }
  }
}
