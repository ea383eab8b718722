package org.hamafza.documents.content;

import java.nio.ByteBuffer;

/** A PNG goes from its header chunk to its end chunk, and nothing follows. */
final class PngCheck {

  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;
  private static final int HEADER = 0x49484452;
  private static final int END = 0x49454E44;
  private static final int MOST_CHUNKS = 100_000;

  private PngCheck() {}

  static void of(Content content) {
    long place = SIGNATURE;
    for (int count = 0; ; count++) {
      ByteBuffer chunk = ByteBuffer.wrap(content.at(place, 16));
      Refusal.DAMAGED.when(chunk.remaining() < FRAME || count > MOST_CHUNKS);
      long length = chunk.getInt() & 0xFFFFFFFFL;
      int type = chunk.getInt();
      if (count == 0) {
        header(type, length, chunk.limit(), content);
      }
      place += FRAME + length;
      Refusal.DAMAGED.when(place > content.size());
      if (type == END) {
        Refusal.MIXED.when(place < content.size());
        return;
      }
    }
  }

  private static void header(int type, long length, int there, Content content) {
    Refusal.DAMAGED.when(type != HEADER || length != 13 || there < 16);
    ByteBuffer sides = ByteBuffer.wrap(content.at(SIGNATURE + 8, 8));
    Refusal.DAMAGED.when(sides.remaining() < 8);
    Picture.check(sides.getInt() & 0xFFFFFFFFL, sides.getInt() & 0xFFFFFFFFL);
  }
}
