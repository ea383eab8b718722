package org.hamafza.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are accepted: the ending must agree with the first bytes. */
enum FileKind {
  PDF("application/pdf", "%PDF-"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPG("image/jpeg", "\u00ff\u00d8\u00ff"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004");

  private final String mediaType;
  private final byte[] beginning;

  FileKind(String mediaType, String beginning) {
    this.mediaType = mediaType;
    this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
  }

  static Optional<FileKind> ofName(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.name().equals(ending)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  boolean begins(byte[] content) {
    return content.length >= beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }
}
