package org.hamafza.documents.content;

import java.util.Set;

/** A document of Microsoft's office: its parts, the kind that it says it has, and no macros. */
final class OoxmlCheck {

  private static final String TYPES = "[Content_Types].xml";

  private OoxmlCheck() {}

  static void of(Content content, String mainPart, String mainType) {
    Archive archive = Archive.of(content, Set.of(TYPES));
    Refusal.CONTENT.when(!archive.has(TYPES) || !archive.has(mainPart));
    String types = archive.text(TYPES);
    Refusal.ACTIVE.when(types.contains("macroEnabled") || types.contains("vbaProject"));
    Refusal.CONTENT.when(!types.contains(mainType));
  }
}
