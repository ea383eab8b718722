package org.hamafza.documents.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one part of an archive in small pieces, keeps none of them, and watches what it is. */
final class PartReader {

  private static final int HEAD_MARK = 0x04034b50;
  private static final int HEAD_LENGTH = 30;
  private static final int LONGEST_TEXT = 256 * 1024;

  private final Content content;
  private final ZipPart part;
  private final CRC32 crc = new CRC32();
  private final Needle virus = Needle.testVirus();
  private final ByteArrayOutputStream text;
  private final byte[] out = new byte[Content.PART];
  private long size;

  PartReader(Content content, ZipPart part, boolean keepsText) {
    this.content = content;
    this.part = part;
    this.text = keepsText ? new ByteArrayOutputStream() : null;
  }

  /** Reads the part; gives the first place behind it. */
  long read() {
    long from = beginning();
    long to = from + part.packed();
    Refusal.DAMAGED.when(to > content.size());
    if (part.method() == ZipPart.STORED) {
      for (long place = from; place < to; place += Content.PART) {
        byte[] bytes = content.at(place, (int) Math.min(Content.PART, to - place));
        look(bytes, bytes.length);
      }
    } else if (part.packed() > 0) {
      inflate(from, to);
    }
    Refusal.DAMAGED.when(size != part.size() || crc.getValue() != part.crc());
    return to;
  }

  Optional<String> text() {
    return Optional.ofNullable(text).map(all -> all.toString(StandardCharsets.UTF_8));
  }

  /** The part's own head must tell the same as the directory. */
  private long beginning() {
    ByteBuffer head = content.little(part.place(), HEAD_LENGTH);
    Refusal.DAMAGED.when(head.remaining() < HEAD_LENGTH || head.getInt(0) != HEAD_MARK);
    Refusal.LOCKED.when((head.getShort(6) & 0x0041) != 0);
    Refusal.DAMAGED.when(head.getShort(8) != part.method());
    int length = head.getShort(26) & 0xFFFF;
    byte[] name = content.at(part.place() + HEAD_LENGTH, length);
    Refusal.DAMAGED.when(!new String(name, StandardCharsets.UTF_8).equals(part.name()));
    return part.place() + HEAD_LENGTH + length + (head.getShort(28) & 0xFFFF);
  }

  private void inflate(long from, long to) {
    Inflater inflater = new Inflater(true);
    try {
      for (long place = from; !inflater.finished(); ) {
        if (inflater.needsInput()) {
          Refusal.DAMAGED.when(place >= to);
          byte[] packed = content.at(place, (int) Math.min(Content.PART, to - place));
          inflater.setInput(packed);
          place += packed.length;
        }
        int count = inflater.inflate(out);
        Refusal.DAMAGED.when(count == 0 && inflater.needsDictionary());
        look(out, count);
      }
      Refusal.DAMAGED.when(inflater.getBytesRead() != to - from);
    } catch (DataFormatException broken) {
      throw Refusal.DAMAGED.here();
    } finally {
      inflater.end();
    }
  }

  private void look(byte[] bytes, int length) {
    if (size == 0 && length > 0) {
      ForeignPart.refuse(part.name(), bytes, length);
    }
    size += length;
    Refusal.PACKED.when(size > part.size());
    crc.update(bytes, 0, length);
    Refusal.VIRUS.when(virus.endsIn(bytes, length));
    if (text != null) {
      Refusal.PACKED.when(size > LONGEST_TEXT);
      text.write(bytes, 0, length);
    }
  }
}
