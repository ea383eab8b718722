package org.hamafza.documents.content;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of a file, read in small parts wherever they lie, so that it is never whole here. */
public interface Content {

  /** How many bytes are read in one go where all of them are looked at. */
  int PART = 64 * 1024;

  long size();

  /** {@code length} bytes from {@code offset} on; fewer, or none, where the file ends earlier. */
  byte[] at(long offset, int length);

  /** As {@link #at}, for reading numbers whose lowest byte comes first. */
  default ByteBuffer little(long offset, int length) {
    return ByteBuffer.wrap(at(offset, length)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** All of it, part by part. */
  default InputStream stream() {
    return new ContentStream(this);
  }
}
