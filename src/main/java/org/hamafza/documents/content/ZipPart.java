package org.hamafza.documents.content;

/**
 * A part of an archive as its directory tells of it.
 *
 * @param packed its size in the archive
 * @param size its size once unpacked
 * @param place where its own head begins
 */
record ZipPart(
    String name,
    boolean locked,
    boolean link,
    int method,
    long crc,
    long packed,
    long size,
    long place) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  boolean isFolder() {
    return name.endsWith("/");
  }
}
