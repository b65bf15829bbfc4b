package dev.dreadnought.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a document so that its bytes depend on its content alone: no date, no zlib. */
final class FixedBytes {
  private FixedBytes() {}

  /**
   * @param seed what tells documents apart; the file's identifier is made from it
   */
  static byte[] of(PDDocument document, long seed) throws IOException {
    COSDictionary about = document.getDocumentInformation().getCOSObject();
    about.removeItem(COSName.CREATION_DATE);
    about.removeItem(COSName.MOD_DATE);
    // They would state a conformance that nobody has checked.
    document.getDocumentCatalog().setMetadata(null);
    document.getDocumentCatalog().getCOSObject().removeItem(COSName.MARK_INFO);
    document.setDocumentId(seed);
    cutFonts(document);
    recompress(document.getDocument().getTrailer());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    save(document, out);
    return out.toByteArray();
  }

  /**
   * Fonts are cut to the characters in use when a document is saved, and not before: it is saved
   * without its pages, which costs next to nothing.
   */
  private static void cutFonts(PDDocument document) throws IOException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    Map<COSName, COSBase> whole = new LinkedHashMap<>();
    catalog.entrySet().forEach(entry -> whole.put(entry.getKey(), entry.getValue()));
    catalog.clear();
    save(document, OutputStream.nullOutputStream());
    whole.forEach(catalog::setItem);
  }

  private static void save(PDDocument document, OutputStream out) throws IOException {
    document.save(out, CompressParameters.NO_COMPRESSION);
  }

  private static void recompress(COSDictionary trailer) throws IOException {
    List<COSStream> streams = new ArrayList<>();
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> open = new ArrayDeque<>();
    open.add(trailer);
    while (!open.isEmpty()) {
      COSBase next = open.remove();
      if (seen.add(next)) {
        if (next instanceof COSStream stream && isCompressible(stream)) {
          streams.add(stream);
        }
        addParts(next, open);
      }
    }
    List<byte[]> plain = new ArrayList<>();
    for (COSStream stream : streams) {
      try (InputStream in = stream.createInputStream()) {
        plain.add(in.readAllBytes());
      }
    }
    List<byte[]> compressed = plain.parallelStream().map(Deflate::zlib).toList();
    for (int i = 0; i < streams.size(); i++) {
      replace(streams.get(i), compressed.get(i));
    }
  }

  private static boolean isCompressible(COSStream stream) {
    COSBase filter = stream.getFilters();
    return filter == null || COSName.FLATE_DECODE.equals(filter);
  }

  private static void addParts(COSBase whole, Deque<COSBase> open) {
    if (whole instanceof COSDictionary dictionary) {
      open.addAll(dictionary.getValues());
    } else if (whole instanceof COSArray array) {
      for (COSBase part : array) {
        // A destination leaves its zoom open.
        if (part != null) {
          open.add(part);
        }
      }
    } else if (whole instanceof COSObject reference && reference.getObject() != null) {
      open.add(reference.getObject());
    }
  }

  private static void replace(COSStream stream, byte[] compressed) throws IOException {
    stream.removeItem(COSName.DECODE_PARMS);
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(compressed);
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
  }
}
