package org.hamafza.documents.content;

import java.io.InputStream;
import java.util.Objects;

/** Reads a file from its first byte to its last, one part after the other. */
final class ContentStream extends InputStream {

  private final Content content;
  private long next;
  private byte[] part = new byte[0];
  private int used;

  ContentStream(Content content) {
    this.content = content;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : part[used++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    Objects.checkFromIndexSize(from, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, part.length - used);
    System.arraycopy(part, used, target, from, count);
    used += count;
    return count;
  }

  private boolean isAtEnd() {
    if (used == part.length) {
      part = content.at(next, Content.PART);
      next += part.length;
      used = 0;
    }
    return part.length == 0;
  }
}
