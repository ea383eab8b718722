package org.hamafza.shared;

/** Decides for single code points what is kept of them in stored Persian text. */
final class PersianLetters {

  private PersianLetters() {}

  /** Arabic keyboards and other languages write the same letter and digit with other codes. */
  static int fold(int c) {
    return switch (c) {
      case 0x064A, 0x0649 -> 0x06CC;
      case 0x0643, 0x06AA -> 0x06A9;
      case 0x06D5, 0x06BE, 0x06C1 -> 0x0647;
      default -> c >= 0x0660 && c <= 0x0669 ? c - 0x0660 + 0x06F0 : c;
    };
  }

  /**
   * Invisible characters let two different texts look the same, or one text read backwards; only
   * the joiners that Persian spelling needs stay.
   */
  static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t' || c == 0x0B || c == '\f';
      case Character.FORMAT -> c == 0x200C || c == 0x200D || isArabicSign(c);
      case Character.SURROGATE -> false;
      default -> c != 0x0640 && !isNoncharacter(c);
    };
  }

  private static boolean isArabicSign(int c) {
    return c >= 0x0600 && c <= 0x0605 || c == 0x06DD;
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
  }
}
