package org.hamafza.documents.content;

import java.util.Set;

/** An OpenDocument says its kind in its first part, unpacked; it has no macros and no password. */
final class OdfCheck {

  private static final String KIND = "mimetype";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private OdfCheck() {}

  static void of(Content content, String mediaType) {
    Archive archive = Archive.of(content, Set.of(KIND, MANIFEST));
    ZipPart first = archive.first();
    Refusal.CONTENT.when(!first.name().equals(KIND) || first.method() != ZipPart.STORED);
    Refusal.CONTENT.when(!archive.text(KIND).equals(mediaType));
    Refusal.LOCKED.when(archive.text(MANIFEST).contains("encryption-data"));
    Refusal.CONTENT.when(!archive.has("content.xml"));
  }
}
