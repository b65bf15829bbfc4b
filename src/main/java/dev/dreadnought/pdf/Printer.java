package dev.dreadnought.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Lays a page out on paper. Asks no file and no network for anything. */
final class Printer {
  private Printer() {}

  static byte[] print(PrintedPage page) {
    silence();
    try (PdfBoxRenderer renderer = builder(page).buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen()) {
      document.getDocumentCatalog().setLanguage(page.language());
      return FixedBytes.of(document, page.seed());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfRendererBuilder builder(PrintedPage page) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withW3cDocument(page.document(), "");
    builder.withProducer("Dreadnought");
    // Nothing may be fetched, whoever asks: neither found nor, were it found, opened. A picture
    // that
    // stands in the page itself is not fetched.
    builder.useUriResolver((base, uri) -> isWithin(uri) ? uri : null);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> isWithin(uri), when);
    }
    builder.useSVGDrawer(new SvgPictures());
    // With all fonts embedded, the renderer does not search the machine for its own.
    builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
    // Its streams are left plain; FixedBytes compresses them.
    builder.testMode(true);
    for (Glyphs.Face face : Glyphs.builtIn().faces()) {
      builder.useFont(face::stream, face.family(), face.weight(), FontStyle.NORMAL, true);
    }
    return builder;
  }

  private static boolean isWithin(String uri) {
    return uri.startsWith("data:image/png;base64,");
  }

  /** The renderer has one log for the whole virtual machine; it is left alone where it is set. */
  private static synchronized void silence() {
    if (XRLog.getLoggerImpl() == null) {
      XRLog.setLoggerImpl(new Silence());
    }
  }

  private static final class Silence implements XRLogger {
    @Override
    public void log(String where, Level level, String message) {}

    @Override
    public void log(String where, Level level, String message, Throwable thrown) {}

    @Override
    public void log(Diagnostic diagnostic) {}

    @Override
    public void setLevel(String logger, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
      return false;
    }
  }
}
