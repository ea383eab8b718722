package org.hamafza.documents.content;

import java.nio.ByteBuffer;

/** A WebP says how long it is, and is no longer and no shorter. */
final class WebpCheck {

  private static final int HEAD = 30;
  private static final int LOSSY = 0x20385056;
  private static final int LOSSLESS = 0x4C385056;
  private static final int EXTENDED = 0x58385056;

  private WebpCheck() {}

  static void of(Content content) {
    ByteBuffer head = content.little(0, HEAD);
    Refusal.DAMAGED.when(head.remaining() < HEAD);
    long said = (head.getInt(4) & 0xFFFFFFFFL) + 8;
    Refusal.DAMAGED.when(said > content.size());
    Refusal.MIXED.when(said < content.size());
    switch (head.getInt(12)) {
      case LOSSY -> Picture.check(head.getShort(26) & 0x3FFFL, head.getShort(28) & 0x3FFFL);
      case LOSSLESS -> {
        int sides = head.getInt(21);
        Picture.check((sides & 0x3FFF) + 1L, (sides >> 14 & 0x3FFF) + 1L);
      }
      case EXTENDED -> Picture.check(triple(head, 24) + 1L, triple(head, 27) + 1L);
      default -> throw Refusal.DAMAGED.here();
    }
  }

  private static int triple(ByteBuffer bytes, int index) {
    return (bytes.getShort(index) & 0xFFFF) | (bytes.get(index + 2) & 0xFF) << 16;
  }
}
