package org.hamafza.documents.content;

/**
 * A JPEG tells its size before its first scan, and has an end. What telephones write behind the end
 * (a second picture, a few seconds of film) is left to them.
 */
final class JpegCheck {

  private static final int MOST_SEGMENTS = 10_000;
  private static final int START_OF_SCAN = 0xDA;

  private JpegCheck() {}

  static void of(Content content) {
    long place = 2;
    boolean sized = false;
    for (int count = 0; ; count++) {
      byte[] segment = content.at(place, 9);
      Refusal.DAMAGED.when(segment.length < 4 || at(segment, 0) != 0xFF || count > MOST_SEGMENTS);
      int marker = at(segment, 1);
      if (marker == 0xFF) {
        place++;
        continue;
      }
      if (isFrame(marker)) {
        Refusal.DAMAGED.when(segment.length < 9);
        Picture.check(pair(segment, 7), pair(segment, 5));
        sized = true;
      }
      int length = pair(segment, 2);
      Refusal.DAMAGED.when(length < 2);
      place += 2 + length;
      if (marker == START_OF_SCAN) {
        Refusal.DAMAGED.when(!sized || !hasEnd(content, place));
        return;
      }
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean hasEnd(Content content, long from) {
    Needle end = Needle.of("\u00FF\u00D9");
    for (long place = from; place < content.size(); place += Content.PART) {
      byte[] part = content.at(place, Content.PART);
      if (end.endsIn(part, part.length)) {
        return true;
      }
    }
    return false;
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xFF;
  }

  private static int pair(byte[] bytes, int index) {
    return at(bytes, index) << 8 | at(bytes, index + 1);
  }
}
