package org.hamafza.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads what comes over a line that may break. */
final class Arriving {

  private Arriving() {}

  /**
   * The next bytes, {@code most} of them unless the stream ends or breaks before; a broken stream
   * throws when nothing more came of it.
   */
  static byte[] piece(InputStream bytes, int most) throws IOException {
    byte[] piece = new byte[most];
    int count = 0;
    try {
      while (count < most) {
        int more = bytes.read(piece, count, most - count);
        if (more < 0) {
          break;
        }
        count += more;
      }
    } catch (IOException broken) {
      if (count == 0) {
        throw broken;
      }
    }
    return count == most ? piece : Arrays.copyOf(piece, count);
  }
}
