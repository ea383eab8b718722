package org.hamafza.documents.content;

/** How large a picture may say that it is: a few bytes can claim more than any memory holds. */
final class Picture {

  private static final int LONGEST_SIDE = 30_000;
  private static final long MOST_POINTS = 100_000_000;

  private Picture() {}

  static void check(long width, long height) {
    Refusal.DAMAGED.when(width == 0 || height == 0);
    Refusal.PICTURE.when(
        width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_POINTS);
  }
}
