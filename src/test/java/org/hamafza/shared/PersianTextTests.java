package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stored, searched and sorted forms of Persian text. */
class PersianTextTests {

  @Test
  void storesOneLetterInOneForm() {
    assertThat(PersianText.canonical("علي كاشانى ڪتاب ہمە ھنر"))
        .isEqualTo("علی کاشانی کتاب همه هنر");
    assertThat(PersianText.canonical("١٣٩٩")).isEqualTo("۱۳۹۹");
    assertThat(PersianText.canonical("12")).isEqualTo("12");
  }

  @Test
  void dropsWhatCannotBeSeen() {
    assertThat(PersianText.canonical("\uFEFFa\u202Eb\u200Bc\u00ADd\u2066e\u061Cf\u0001g\u007F"))
        .isEqualTo("abcdefg");
    assertThat(PersianText.canonical("کتـــاب")).isEqualTo("کتاب");
    assertThat(PersianText.canonical("a\uD800b")).isEqualTo("ab");
  }

  @Test
  void keepsOneJoinerBetweenLettersOnly() {
    assertThat(PersianText.canonical("می\u200C\u200Cشود")).isEqualTo("می\u200Cشود");
    assertThat(PersianText.canonical("\u200Cمی \u200Cشود\u200C")).isEqualTo("می شود");
  }

  @Test
  void collapsesBlanksAndKeepsLines() {
    assertThat(PersianText.canonical("  یک\u00A0\t دو \r\n سه\n\nچهار "))
        .isEqualTo("یک دو\nسه\n\nچهار");
    assertThat(PersianText.canonical(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "كاشان ١٣٩٩/٠٨/٢٨, کاشان 1399 08 28",
    "مؤسّسهٔ خیریۀ, موسسه خیریه",
    "ﻣﺆﺳﺴﻪ, موسسه",
    "COVID‑19 کرونا, covid 19 کرونا",
    "«آب» و ئاو, اب و یاو"
  })
  void findsTextWhateverItsSpelling(String text, String key) {
    assertThat(PersianText.searchKey(text)).isEqualTo(key);
  }

  @Test
  void comparesJoinedAndSeparateWordsAsEqual() {
    assertThat(
            List.of("سازمان‌های مردم‌نهاد", "سازمانهای مردم نهاد", "سازمان های مردم نهاد").stream()
                .map(PersianText::compactKey)
                .distinct())
        .containsExactly("سازمانهایمردمنهاد");
  }

  @Test
  void sortsByThePersianAlphabet() {
    List<String> words = List.of("یزد", "گلپایگان", "پاوه", "اصفهان", "تهران", "چادگان", "وزوان");
    assertThat(words.stream().sorted(Comparator.comparing(PersianText::sortKey)))
        .containsExactly("اصفهان", "پاوه", "تهران", "چادگان", "گلپایگان", "وزوان", "یزد");
  }

  @Test
  void writesDigitsOfEitherScript() {
    assertThat(PersianText.asciiDigits("۱۲٣٤5")).isEqualTo("12345");
    assertThat(PersianText.persianDigits("12٣٤۵")).isEqualTo("۱۲۳۴۵");
  }

  @Test
  void measuresHowAlikeTwoTitlesAre() {
    // Pieces of abc: "  a", " ab", "abc", "bc "; of abd: "  a", " ab", "abd", "bd ".
    assertThat(PersianText.similarity("abc", "abd")).isCloseTo(0.5, within(1e-9));
    assertThat(PersianText.similarity("آموزش بهداشت", "اموزش‌بهداشت")).isEqualTo(1.0);
    assertThat(PersianText.similarity("", "")).isZero();
    assertThat(PersianText.similarity("آب", "COVID")).isZero();
  }

  @Property
  void storingTwiceChangesNothing(@ForAll("awkward") String text) {
    String stored = PersianText.canonical(text);
    assertThat(PersianText.canonical(stored)).isEqualTo(stored);
  }

  @Property
  void searchKeysOfStoredTextAreThoseOfTypedText(@ForAll("awkward") String text) {
    assertThat(PersianText.searchKey(PersianText.canonical(text)))
        .isEqualTo(PersianText.searchKey(text));
  }

  @Property
  void likenessIsMutualAndBounded(@ForAll String a, @ForAll String b) {
    assertThat(PersianText.similarity(a, b))
        .isBetween(0.0, 1.0)
        .isEqualTo(PersianText.similarity(b, a));
  }

  /** Letters that compose and decompose, marks, joiners, blanks, and characters nobody sees. */
  @Provide
  Arbitrary<String> awkward() {
    String nasty =
        "اآأإيىیئكکهةۀەھہوؤ\u0654\u0655\u064B\u0651\u0653\u0640\u200B\u200C\u200D\u200E\u202E\u2028\uFEFF"
            + " \u00A0\t\r\n\u0000\u0085aZİÅ\u0301\u030Aﷲﻻﺆ١۱1٬،‑-/\uD800";
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars(nasty.toCharArray()).ofMaxLength(12),
        Arbitraries.strings());
  }
}
