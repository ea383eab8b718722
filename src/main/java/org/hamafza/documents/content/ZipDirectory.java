package org.hamafza.documents.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the directory at the end of an archive, within limits and without unpacking anything. */
final class ZipDirectory {

  private static final int END_MARK = 0x06054b50;
  private static final int PART_MARK = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int PART_LENGTH = 46;
  private static final int LONGEST_REMARK = 65_535;
  private static final int MOST_PARTS = 5_000;
  private static final int LARGEST_DIRECTORY = 1024 * 1024;
  private static final int LINK = 0xA000;

  private ZipDirectory() {}

  /** Whether a file of another kind is an archive at its end as well. */
  static boolean endsIn(Content content) {
    long from = Math.max(0, content.size() - END_LENGTH - LONGEST_REMARK);
    ByteBuffer tail = content.little(from, END_LENGTH + LONGEST_REMARK);
    for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
      if (tail.getInt(i) == END_MARK) {
        long directory = from + i - (tail.getInt(i + 12) & 0xFFFFFFFFL);
        ByteBuffer first = content.little(Math.max(0, directory), 4);
        if (directory >= 0 && first.remaining() == 4 && first.getInt() == PART_MARK) {
          return true;
        }
      }
    }
    return false;
  }

  /** The parts of an archive that reaches from the first byte of the file to its last. */
  static List<ZipPart> of(Content content) {
    ByteBuffer end = content.little(Math.max(0, content.size() - END_LENGTH), END_LENGTH);
    // An office program writes no remark, so that the end is found without a search.
    Refusal.DAMAGED.when(end.remaining() < END_LENGTH || end.getInt(0) != END_MARK);
    int count = end.getShort(10) & 0xFFFF;
    long length = end.getInt(12) & 0xFFFFFFFFL;
    long place = end.getInt(16) & 0xFFFFFFFFL;
    Refusal.PACKED.when(count > MOST_PARTS || length > LARGEST_DIRECTORY);
    Refusal.DAMAGED.when(
        count == 0
            || end.getInt(4) != 0
            || end.getShort(8) != end.getShort(10)
            || place + length != content.size() - END_LENGTH);
    ByteBuffer directory = content.little(place, (int) length);
    List<ZipPart> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < count; i++) {
      ZipPart part = part(directory);
      Refusal.DAMAGED.when(!names.add(part.name().toLowerCase(Locale.ROOT)));
      parts.add(part);
    }
    Refusal.DAMAGED.when(directory.hasRemaining());
    return parts;
  }

  private static ZipPart part(ByteBuffer all) {
    Refusal.DAMAGED.when(all.remaining() < PART_LENGTH || all.getInt(all.position()) != PART_MARK);
    ByteBuffer head = all.slice(all.position(), PART_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    int name = head.getShort(28) & 0xFFFF;
    int more = (head.getShort(30) & 0xFFFF) + (head.getShort(32) & 0xFFFF);
    Refusal.DAMAGED.when(all.remaining() < PART_LENGTH + name + more);
    byte[] bytes = new byte[name];
    all.position(all.position() + PART_LENGTH).get(bytes).position(all.position() + more);
    return new ZipPart(
        new String(bytes, StandardCharsets.UTF_8),
        (head.getShort(8) & 0x0041) != 0,
        (head.getInt(38) >>> 16 & 0xF000) == LINK,
        head.getShort(10),
        head.getInt(16) & 0xFFFFFFFFL,
        head.getInt(20) & 0xFFFFFFFFL,
        head.getInt(24) & 0xFFFFFFFFL,
        head.getInt(42) & 0xFFFFFFFFL);
  }
}
