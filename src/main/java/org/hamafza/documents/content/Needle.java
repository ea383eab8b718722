package org.hamafza.documents.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Finds given bytes in content that comes in parts (Knuth, Morris and Pratt). */
final class Needle {

  // In two parts, so that no scanner takes this program for the test virus.
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private final byte[] bytes;
  private final int[] borders;
  private int matched;

  private Needle(byte[] bytes) {
    this.bytes = bytes;
    this.borders = borders(bytes);
  }

  static Needle of(String latin) {
    return new Needle(latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * The harmless text that stands for a virus in tests. It is refused also where there is no
   * scanner: whoever tries whether uploads are watched gets a true answer.
   */
  static Needle testVirus() {
    return of(EICAR);
  }

  /** Whether the needle is in {@code content}. */
  boolean isIn(InputStream content) {
    byte[] part = new byte[Content.PART];
    try (content) {
      for (int count = content.read(part); count >= 0; count = content.read(part)) {
        if (endsIn(part, count)) {
          return true;
        }
      }
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Whether the needle ends in this part, having begun here or in an earlier one. */
  boolean endsIn(byte[] part, int length) {
    for (int i = 0; i < length; i++) {
      while (matched > 0 && part[i] != bytes[matched]) {
        matched = borders[matched - 1];
      }
      if (part[i] == bytes[matched]) {
        matched++;
      }
      if (matched == bytes.length) {
        matched = borders[matched - 1];
        return true;
      }
    }
    return false;
  }

  /** For each beginning of the needle the longest shorter beginning with which it ends. */
  private static int[] borders(byte[] bytes) {
    int[] borders = new int[bytes.length];
    for (int i = 1, length = 0; i < bytes.length; i++) {
      while (length > 0 && bytes[i] != bytes[length]) {
        length = borders[length - 1];
      }
      if (bytes[i] == bytes[length]) {
        length++;
      }
      borders[i] = length;
    }
    return borders;
  }
}
