package org.hamafza.clearance;

/** What a content is made of. */
public enum ContentKind {
  TEXT(""),
  IMAGE("image/"),
  VIDEO("video/");

  private final String media;

  ContentKind(String media) {
    this.media = media;
  }

  /** Whether it cannot be judged without a file. */
  boolean needsFile() {
    return this != TEXT;
  }

  /** Whether a file of that media type can be this content; what belongs to a text can be any. */
  boolean fits(String mediaType) {
    return mediaType.startsWith(media);
  }
}
