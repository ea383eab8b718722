package org.hamafza.bench;

import java.util.List;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;

/**
 * Names and titles as people type them: one in three with Arabic letters, some words in many of
 * them, one word in {@value #RARE_ONES} only.
 */
final class Words {

  /** A word that every other title has, as it is typed on an Arabic keyboard. */
  static final String IN_MANY_TITLES = "سلامتي";

  /** A word that every other name has, typed likewise. */
  static final String IN_MANY_NAMES = "كانون";

  /** A word in few titles and names, whatever else there is. */
  static final String IN_FEW = "گاوخوني";

  /** A word that nobody uses. */
  static final String IN_NONE = "ناپيدا";

  static final int RARE_ONES = 5;

  private static final List<String> KINDS =
      List.of("کانون", "انجمن", "کانون", "مؤسسهٔ", "کانون", "بنیاد", "کانون", "خانهٔ");
  private static final List<String> WHO =
      List.of("دوستداران", "حامیان", "یاوران", "همیاران", "پیشگامان", "نیک‌اندیشان", "دیده‌بانان");
  private static final List<String> WHAT =
      List.of("سلامتی", "کودکان", "سلامتی", "محیط زیست", "سلامتی", "میراث فرهنگی");
  private static final List<String> ACTS =
      List.of("توانمندسازی", "پایش", "آموزش", "بهسازی", "پشتیبانی از", "گسترش", "ساماندهی");
  private static final List<String> WHERE =
      List.of("زاینده‌رود", "کویر", "سی‌وسه‌پل", "نقش جهان", "کوهستان", "دشت", "شهر", "روستا");

  /** The name of the i-th NGO of so many; no two are equal. */
  static LocalText name(int i, int of) {
    return text(i, of, of(KINDS, i) + " " + of(WHO, i / 8), "Society");
  }

  /** The title of the i-th proposal or need of so many. */
  static LocalText title(int i, int of) {
    return text(i, of, of(ACTS, i / 6), "Project");
  }

  private static LocalText text(int i, int of, String start, String english) {
    String where = i % (of / RARE_ONES) == 0 ? IN_FEW : of(WHERE, i / 5);
    String typed = String.join(" ", start, of(WHAT, i), where, String.valueOf(i));
    String sent = i % 3 == 0 ? typed.replace('ی', 'ي').replace('ک', 'ك') : typed;
    return new LocalText(PersianText.canonical(sent), english + " " + i);
  }

  private static String of(List<String> words, int i) {
    return words.get(i % words.size());
  }

  private Words() {}
}
