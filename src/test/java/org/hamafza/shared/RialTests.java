package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts of money as typed, stored and shown. */
class RialTests {

  private static final Locale FA = Locale.forLanguageTag("fa");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1250000000",
        "۱٬۲۵۰٬۰۰۰٬۰۰۰",
        "١٬٢٥٠٬٠٠٠٬٠٠٠",
        "1,250,000,000",
        "1 250 000 000",
        "1_250_000_000",
        "۱،۲۵۰،۰۰۰،۰۰۰",
        "001250000000",
        "\u200F1250000000"
      })
  void readsAmountsAsPeopleTypeThem(String typed) {
    assertThat(Rial.parse(typed).get()).isEqualTo(new Rial(1_250_000_000));
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775808, error.money.tooLarge",
    "99999999999999999999999, error.money.tooLarge",
    "-1, error.money.negative",
    "−۵٬۰۰۰, error.money.negative",
    "1000-, error.money.negative",
    "1.5, error.money.format",
    "1e9, error.money.format",
    "',5', error.money.format",
    "${7*7}, error.money.format",
    "0x10, error.money.format",
    "'', error.money.format"
  })
  void saysWhatIsWrongWithAnAmount(String typed, String key) {
    assertThat(Rial.parse(typed).messageKey()).contains(key);
  }

  @Test
  void reachesToTheLargestLong() {
    assertThat(Rial.parse("9223372036854775807").get().amount()).isEqualTo(Long.MAX_VALUE);
    assertThat(Rial.parse("5,000,000,000").get().amount()).isEqualTo(5_000_000_000L);
    assertThat(Rial.parse("0").get()).isEqualTo(Rial.ZERO);
  }

  @Test
  void isShownInTheDigitsOfTheLanguage() {
    assertThat(new Rial(1_250_000_000).format(FA)).isEqualTo("۱٬۲۵۰٬۰۰۰٬۰۰۰");
    assertThat(new Rial(1_250_000_000).format(Locale.ENGLISH)).isEqualTo("1,250,000,000");
    assertThat(new Rial(1_250_000_000).toman()).isEqualTo(125_000_000);
    assertThat(new Rial(1_250_000_000).formatToman(FA)).isEqualTo("۱۲۵٬۰۰۰٬۰۰۰");
  }

  @Test
  void isNeverNegativeAndNeverWrapsAround() {
    assertThatThrownBy(() -> new Rial(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rial(Long.MAX_VALUE).plus(new Rial(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property
  void readsWhatItWrites(@ForAll @LongRange(min = 0) long amount) {
    Rial money = new Rial(amount);
    assertThat(Rial.parse(money.format(FA)).get()).isEqualTo(money);
    assertThat(Rial.parse(money.format(Locale.ENGLISH)).get()).isEqualTo(money);
  }
}
