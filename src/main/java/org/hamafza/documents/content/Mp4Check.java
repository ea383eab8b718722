package org.hamafza.documents.content;

import java.nio.ByteBuffer;

/** An MP4 is a row of boxes from its first to its last byte; one of them describes the film. */
final class Mp4Check {

  private static final int HEAD = 8;
  private static final int LONG_HEAD = 16;
  private static final int MOST_BOXES = 100_000;
  private static final int TYPE = 0x66747970; // ftyp
  private static final int FILM = 0x6D6F6F76; // moov

  private Mp4Check() {}

  static void of(Content content) {
    boolean film = false;
    long place = 0;
    for (int count = 0; place < content.size(); count++) {
      ByteBuffer head = ByteBuffer.wrap(content.at(place, LONG_HEAD));
      Refusal.DAMAGED.when(head.remaining() < HEAD || count > MOST_BOXES);
      long length = head.getInt() & 0xFFFFFFFFL;
      int type = head.getInt();
      Refusal.DAMAGED.when(count == 0 && type != TYPE);
      film |= type == FILM;
      place += length(length, head, content.size() - place);
    }
    Refusal.DAMAGED.when(!film);
  }

  /** The length of a box: 0 reaches to the end, 1 means that it follows in eight bytes. */
  private static long length(long told, ByteBuffer head, long left) {
    long length = told == 0 ? left : told;
    int least = HEAD;
    if (told == 1) {
      Refusal.DAMAGED.when(head.remaining() < HEAD);
      length = head.getLong();
      least = LONG_HEAD;
    }
    Refusal.DAMAGED.when(length < least || length > left);
    return length;
  }
}
