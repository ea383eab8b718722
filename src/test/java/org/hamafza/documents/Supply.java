package org.hamafza.documents;

import java.io.IOException;
import java.io.InputStream;

/** Gives as many bytes of a PDF as are wanted, and remembers how it was read. */
final class Supply extends InputStream {

  private static final byte[] HEAD =
      "%PDF-1.4\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final long size;
  private final long breaksAt;
  private long read;
  private int largest;

  private Supply(long size, long breaksAt) {
    this.size = size;
    this.breaksAt = breaksAt;
  }

  static Supply of(long size) {
    return new Supply(size, Long.MAX_VALUE);
  }

  /** The line breaks after that many bytes. */
  static Supply breakingAt(long place) {
    return new Supply(Long.MAX_VALUE, place);
  }

  /** How many bytes were taken of it. */
  long taken() {
    return read;
  }

  /** The most that was asked for in one go. */
  int largest() {
    return largest;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    largest = Math.max(largest, length);
    if (read >= breaksAt) {
      throw new IOException("the line is broken");
    }
    int count = (int) Math.min(length, Math.min(size, breaksAt) - read);
    if (count <= 0) {
      return -1;
    }
    for (int i = 0; i < count; i++) {
      target[from + i] = byteAt(read + i);
    }
    read += count;
    return count;
  }

  static byte byteAt(long place) {
    return place < HEAD.length ? HEAD[(int) place] : (byte) (place * 31 ^ place >> 8);
  }
}
