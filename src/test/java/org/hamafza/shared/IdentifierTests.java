package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hamafza.shared.PostalCode.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The identifiers of Iranian persons, bodies and accounts against published numbers. */
class IdentifierTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0499370899", "0076229645", "1583250689", "۰۰۷۶۲۲۹۶۴۵", "007-622964-5", "9990000018",
        "9990000026", "9990000034", "9990000042", "9990000050", "9990000069", "9990000077",
        "9990000085", "9990000093", "9990000107", "9990000115", "9990000123", "9990000131"
      })
  void acceptsNationalCodes(String code) {
    assertThat(NationalCode.isValid(code)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0684159415, error.nationalCode.checksum",
    "1111111111, error.nationalCode.checksum",
    "1230000000, error.nationalCode.checksum",
    "9999999999, error.nationalCode.checksum",
    "11537027,   error.nationalCode.format",
    "'',         error.nationalCode.format",
    "00762296450, error.nationalCode.format",
    "007622964a, error.nationalCode.format"
  })
  void saysWhatIsWrongWithANationalCode(String code, String key) {
    assertThat(NationalCode.parse(code).messageKey()).contains(key);
  }

  @Test
  void givesLeadingZerosBackOnlyInImports() {
    assertThat(NationalCode.parseLenient("11537027").get().value()).isEqualTo("0011537027");
    assertThat(NationalCode.parseLenient("1153702").isValid()).isFalse();
  }

  @Test
  void showsOnlyTheLastFourDigitsOfANationalCode() {
    assertThat(NationalCode.parse("0076229645").get()).hasToString("******9645");
  }

  @Test
  void cannotBeMadeFromAWrongValue() {
    assertThatThrownBy(() -> new NationalCode("1111111111"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Iban("IR820540102680020817909003"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10380284790", "00013990112", "00013990224", "00013990336", "00013990448", "00013990550",
        "00013990661", "00013990773", "00013990885", "00013990997", "00013991001", "00013991113",
        "00013991225", "00013991337", "00013991449", "۱۰۳۸۰۲۸۴۷۹۰"
      })
  void acceptsLegalIds(String id) {
    assertThat(LegalId.isValid(id)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10380284792, error.legalId.checksum",
    "10380285692, error.legalId.checksum",
    "09748208301, error.legalId.checksum",
    "11111111111, error.legalId.checksum",
    "00000000000, error.legalId.checksum",
    "1038028479,  error.legalId.format",
    "103802847900, error.legalId.format"
  })
  void saysWhatIsWrongWithALegalId(String id, String key) {
    assertThat(LegalId.parse(id).messageKey()).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IR820540102680020817909002", "IR062960000000100324200001", "IR870570028180010653892101",
        "IR240150000001177301920207", "IR589990000000139900000001", "IR319990000000139900000002",
        "IR049990000000139900000003", "IR749990000000139900000004", "IR479990000000139900000005",
        "IR209990000000139900000006", "IR909990000000139900000007", "IR639990000000139900000008",
        "IR369990000000139900000009", "IR099990000000139900000010", "IR799990000000139900000011",
        "IR529990000000139900000012", "IR259990000000139900000013"
      })
  void acceptsIbans(String iban) {
    assertThat(Iban.parse(iban).get().value()).isEqualTo(iban);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "820540102680020817909002",
        "ir82 0540 1026 8002 0817 9090 02",
        "IR۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲"
      })
  void acceptsIbansAsPeopleTypeThem(String typed) {
    assertThat(Iban.parse(typed).get()).hasToString("IR820540102680020817909002");
  }

  @ParameterizedTest
  @CsvSource({
    "IR820540102680020817909003, error.iban.checksum",
    "IR012345678901234567890123, error.iban.checksum",
    "DE820540102680020817909002, error.iban.format",
    "IR82054010268002081790900,  error.iban.format"
  })
  void saysWhatIsWrongWithAnIban(String iban, String key) {
    assertThat(Iban.parse(iban).messageKey()).contains(key);
  }

  @Test
  void refusesCheckDigitsThatNoBankIssues() {
    // Check digits 02 to 98 are issued; 99 fits the sum wherever 02 does, 97 being the modulus.
    int refused = 0;
    for (int account = 0; account < 97; account++) {
      String digits = "054%019d".formatted(account);
      refused += Iban.isValid("IR99" + digits) || Iban.isValid("IR00" + digits) ? 1 : 0;
      refused += Iban.isValid("IR01" + digits) ? 1 : 0;
    }
    assertThat(refused).isZero();
  }

  @Test
  void onlyHintsAtUnknownBanks() {
    assertThat(Iban.parse("IR820540102680020817909002").get().hasKnownBank()).isTrue();
    assertThat(Iban.parse("IR589990000000139900000001").get().hasKnownBank()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "۰۹۱۳ ۱۲۳ ۴۵۶۷",
        "0098 913 123 4567",
        "9131234567",
        "+98 913-123-4567",
        "٠٩١٣١٢٣٤٥٦٧",
        "\u200E+989131234567"
      })
  void storesMobileNumbersInOneForm(String typed) {
    assertThat(MobileNumber.parse(typed).get()).hasToString("+989131234567");
  }

  @ParameterizedTest
  @ValueSource(strings = {"03132220000", "091312345678", "", "0913123456x"})
  void refusesWhatIsNoMobileNumber(String typed) {
    assertThat(MobileNumber.parse(typed).messageKey()).contains("error.mobile.format");
  }

  @Test
  void storesLandlinesWithTheirAreaCode() {
    assertThat(LandlineNumber.parse("۰۳۱-۳۲۲۲۰۰۰۰").get()).hasToString("+983132220000");
    assertThat(LandlineNumber.isValid("32220000")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "81746-73441, VALID",
    "۸۱۷۴۶۷۳۴۴۱, VALID",
    "8146514611, UNUSUAL",
    "1234567890, UNUSUAL",
    "0123456789, INVALID",
    "1111111111, INVALID",
    "817467344, INVALID",
    "'', INVALID"
  })
  void weighsPostalCodes(String typed, Standing standing) {
    assertThat(PostalCode.standingOf(typed)).isEqualTo(standing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b+c@Example.IR", " info@ngo-1.example.org ", "x@a.b.ir"})
  void acceptsEmailAddresses(String typed) {
    assertThat(EmailAddress.isValid(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a@b",
        "@example.ir",
        "a b@example.ir",
        "a@example.ir\nBcc: x@example.ir",
        "a@@example.ir",
        ".a@example.ir",
        "a@-x.ir",
        "<a@example.ir>",
        "a@example.ir,b@example.ir"
      })
  void refusesWhatIsNoSingleEmailAddress(String typed) {
    assertThat(EmailAddress.parse(typed).messageKey()).contains("error.email.format");
  }

  @Test
  void keepsTheOwnersPartOfAnEmailAddress() {
    assertThat(EmailAddress.parse("Ali.R@EXAMPLE.ir").get()).hasToString("Ali.R@example.ir");
  }
}
