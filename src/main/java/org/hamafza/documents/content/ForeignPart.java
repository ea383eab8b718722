package org.hamafza.documents.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Tells by its first bytes a part that has no place in a document: a program, an archive. */
final class ForeignPart {

  /** Programs of Windows and Linux, old office files (which may hold macros), shortcuts. */
  private static final List<String> PROGRAMS =
      List.of("MZ", "\u007FELF", "\u00D0\u00CF\u0011\u00E0", "\u00CA\u00FE\u00BA\u00BE", "#!");

  private static final List<String> ARCHIVES =
      List.of("PK\u0003\u0004", "Rar!", "7z\u00BC\u00AF", "\u001F\u008B\b", "BZh", "\u00FD7zXZ");

  /** A table behind a chart, a text within a text, a packed drawing: office programs write them. */
  private static final Pattern EMBEDDED =
      Pattern.compile(
          ".*/embeddings/[^/]+\\.(xlsx|docx|pptx)|.*\\.(emz|wmz)", Pattern.CASE_INSENSITIVE);

  private ForeignPart() {}

  static void refuse(String name, byte[] bytes, int length) {
    String head = new String(bytes, 0, Math.min(length, 8), StandardCharsets.ISO_8859_1);
    Refusal.ACTIVE.when(PROGRAMS.stream().anyMatch(head::startsWith));
    Refusal.PACKED.when(
        ARCHIVES.stream().anyMatch(head::startsWith) && !EMBEDDED.matcher(name).matches());
  }
}
