/** Pages on paper; the only package that knows openhtmltopdf, PDFBox and jsoup. */
@NullMarked
package dev.dreadnought.pdf;

import org.jspecify.annotations.NullMarked;
