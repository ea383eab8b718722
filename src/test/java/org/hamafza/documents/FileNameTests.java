package org.hamafza.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hamafza.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name means the same on every computer, or is refused. */
class FileNameTests {

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("licence.pdf", "licence.pdf"),
        Arguments.of("مجوز فعالیت ۱۳۹۹.pdf", "مجوز فعالیت ۱۳۹۹.pdf"),
        Arguments.of("\u0643\u062A\u0627\u0628 \u064A.pdf", "کتاب ی.pdf"),
        Arguments.of("نامه\u200Cها.pdf", "نامه\u200Cها.pdf"),
        Arguments.of("../../etc/passwd.pdf", "passwd.pdf"),
        Arguments.of("C:\\Users\\a\\b.pdf", "b.pdf"),
        Arguments.of("a.exe\0b.pdf", "b.pdf"),
        Arguments.of("cod\u202Efdp.exe", "codfdp.exe"),
        Arguments.of("\u2066a\u2069\u200Fb\u061C.pdf", "ab.pdf"),
        Arguments.of("a\u0007b\r\nc.pdf", "ab c.pdf"),
        Arguments.of("report.pdf. . .", "report.pdf"),
        Arguments.of("  report .pdf", "report.pdf"),
        Arguments.of("..hidden.pdf", "hidden.pdf"),
        Arguments.of("CON.pdf", "_CON.pdf"),
        Arguments.of("aux", "_aux"),
        Arguments.of("lpt1.tar.pdf", "_lpt1.tar.pdf"),
        Arguments.of("com\u00B9.pdf", "_com\u00B9.pdf"),
        Arguments.of("console.pdf", "console.pdf"),
        Arguments.of("a.pdf::$DATA", "a.pdf__$DATA"),
        Arguments.of("<a>|\"b?*.pdf", "_a___b__.pdf"),
        Arguments.of(
            "\uD83D\uDCC4\uD83C\uDDEE\uD83C\uDDF7.pdf", "\uD83D\uDCC4\uD83C\uDDEE\uD83C\uDDF7.pdf"),
        Arguments.of("a".repeat(300) + ".pdf", "a".repeat(115) + ".pdf"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void keepsWhatIsHarmlessOfAName(String sent, String kept) {
    assertThat(FileName.of(sent)).isEqualTo(kept);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " ", ".", "..", ".pdf", "a/", "a\\..\\", "\u202E.pdf", "\0", "\u200C.pdf"})
  void refusesANameOfWhichNothingIsLeft(String sent) {
    assertThatThrownBy(() -> FileName.of(sent)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void cutsNoLetterInTwo() {
    String name = FileName.of("\uD83D\uDCC4".repeat(500) + ".pdf");
    assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(FileName.LONGEST);
    assertThat(name).isEqualTo("\uD83D\uDCC4".repeat(115) + ".pdf");
  }

  @Property
  void givesAShortNameWithoutPathWhateverIsSent(@ForAll String sent) {
    String name;
    try {
      name = FileName.of(sent + ".pdf");
    } catch (InvalidInput nothingLeft) {
      return;
    }
    assertThat(name.length()).isLessThanOrEqualTo(2 * FileName.LONGEST);
    assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(FileName.LONGEST);
    assertThat(name).doesNotContainPattern("[/\\\\<>:\"|?*\\p{Cntrl}\u202A-\u202E\u2066-\u2069]");
    assertThat(name).endsWith(".pdf").doesNotMatch("[. ].*|.*[. ]");
    assertThat(FileName.of(name)).isEqualTo(name);
  }
}
