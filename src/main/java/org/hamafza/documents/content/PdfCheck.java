package org.hamafza.documents.content;

import java.nio.charset.StandardCharsets;

/** A PDF begins at its first byte; readers would also accept one behind something else. */
final class PdfCheck {

  private static final String BEGINNING = "%PDF-";

  private PdfCheck() {}

  static void of(Content content) {
    byte[] head = content.at(0, BEGINNING.length());
    Refusal.MIXED.when(!new String(head, StandardCharsets.ISO_8859_1).equals(BEGINNING));
  }
}
