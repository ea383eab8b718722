package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms as people fill them in, and as attackers do. */
class FormInputTests {

  private enum Fruit {
    APPLE,
    PEAR
  }

  @Test
  void readsAFilledForm() {
    FormInput form =
        form(
            "title", " آموزش\u200C \u202Eبهداشت\n",
            "amount", "۱٬۲۵۰٬۰۰۰٬۰۰۰",
            "people", "١٢",
            "start", "۱۳۹۹/۰۸/۲۸",
            "end", "2020-11-18",
            "at", "۱۴:۳۰",
            "fruit", "PEAR",
            "agree", "on",
            "ngo", "۴۲",
            "iban", "820540102680020817909002");

    assertThat(form.requiredText("title", 20)).isEqualTo("آموزش بهداشت");
    assertThat(form.requiredMoney("amount")).isEqualTo(new Rial(1_250_000_000));
    assertThat(form.requiredInteger("people", 1, 100)).isEqualTo(12);
    assertThat(form.requiredDate("start")).isEqualTo(LocalDate.of(2020, 11, 18));
    assertThat(form.requiredDate("end")).isEqualTo(LocalDate.of(2020, 11, 18));
    assertThat(form.requiredTime("at")).isEqualTo(LocalTime.of(14, 30));
    assertThat(form.requiredChoice("fruit", Fruit.class)).isEqualTo(Fruit.PEAR);
    assertThat(form.requiredId("ngo")).isEqualTo(42L);
    assertThat(form.require("iban", Iban::parse)).hasToString("IR820540102680020817909002");
    assertThat(form.flag("agree")).isTrue();
    assertThat(form.flag("other")).isFalse();
    form.check();
  }

  @Test
  void leavesOptionalFieldsEmpty() {
    FormInput form = form("title", " \u200C ", "amount", " ");

    assertThat(form.text("title", 5)).isEmpty();
    assertThat(form.money("amount")).isNull();
    assertThat(form.integer("none", 0, 1)).isNull();
    assertThat(form.date("none")).isNull();
    assertThat(form.choice("none", Fruit.class)).isNull();
    assertThat(form.choices("none", Fruit.class)).isEmpty();
    form.check();
  }

  @Test
  void collectsAllErrorsBeforeItThrows() {
    FormInput form = form("people", "x", "title", "123456", "fruit", "PLUM");
    form.requiredText("name", 10);
    form.requiredText("title", 5);
    form.requiredInteger("people", 1, 9);
    form.requiredChoice("fruit", Fruit.class);
    form.requiredMoney("amount");
    form.requiredDate("day");
    form.reject("", "error.other", 7);

    assertThatThrownBy(form::check)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.errors())
                    .containsExactly(
                        new FieldError("name", "error.required", List.of()),
                        new FieldError("title", "error.tooLong", List.of(5)),
                        new FieldError("people", "error.integer.format", List.of()),
                        new FieldError("fruit", "error.choice", List.of()),
                        new FieldError("amount", "error.required", List.of()),
                        new FieldError("day", "error.required", List.of()),
                        new FieldError("", "error.other", List.of(7))));
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775808, error.money.tooLarge",
    "-1, error.money.negative",
    "${7*7}, error.money.format"
  })
  void refusesAmountsThatAreNone(String typed, String key) {
    FormInput form = form("amount", typed);
    assertThat(form.requiredMoney("amount")).isNull();
    assertThat(keys(form)).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({
    "0, error.integer.range",
    "101, error.integer.range",
    "-5, error.integer.range",
    "9223372036854775808, error.integer.range",
    "1.5, error.integer.format",
    "1e1, error.integer.format",
    "#{1}, error.integer.format"
  })
  void refusesNumbersOutsideTheirRange(String typed, String key) {
    FormInput form = form("n", typed);
    assertThat(form.integer("n", 1, 100)).isNull();
    assertThat(keys(form)).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({
    "1404/12/30, error.date.noSuchDay",
    "tomorrow, error.date.format",
    "2021-02-30, error.date.noSuchDay",
    "0001-01-01, error.date.range"
  })
  void refusesDaysThatAreNone(String typed, String key) {
    FormInput form = form("day", typed);
    assertThat(form.requiredDate("day")).isNull();
    assertThat(keys(form)).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({"24:00", "14:60", "2pm"})
  void refusesTimesThatAreNone(String typed) {
    FormInput form = form("at", typed);
    assertThat(form.time("at")).isNull();
    assertThat(keys(form)).containsExactly("error.time.format");
  }

  @Test
  void takesExpressionsAsTheTextTheyAre() {
    assertThat(form("t", "${7*7}").text("t", 10)).isEqualTo("${7*7}");
  }

  @Test
  void refusesNulEverywhereOnceAField() {
    FormInput form =
        form("a", "x\0y", "b", "\0", "c", "1\0", "d", "APPLE\0", "e", "\0", "f", "APPLE\0");
    form.requiredText("a", 10);
    form.requiredText("b", 10);
    form.requiredMoney("c");
    form.requiredChoice("d", Fruit.class);
    form.requiredLocalText("e", "e.en", 10);
    form.choices("f", Fruit.class);
    assertThat(keys(form)).hasSize(6).containsOnly("error.text.control");
  }

  @Test
  void dropsCharactersThatTurnTextAround() {
    assertThat(form("t", "invoice\u202Egpj.exe\u0007").text("t", 30)).isEqualTo("invoicegpj.exe");
  }

  @Test
  void keepsLinesOnlyWhereTheFieldHasThem() {
    FormInput form = form("t", "one\r\n\r\ntwo");
    assertThat(form.text("t", 10)).isEqualTo("one two");
    assertThat(form.requiredParagraphs("t", 10)).isEqualTo("one\n\ntwo");
  }

  @Test
  void countsCharactersInTheStoredForm() {
    assertThat(form("t", "  کتـــاب  ").requiredText("t", 4)).isEqualTo("کتاب");
    FormInput form = form("t", "a".repeat(1_000_000));
    form.text("t", 200);
    assertThat(keys(form)).containsExactly("error.tooLong");
  }

  @Test
  void wantsATextInOneLanguageAtLeast() {
    assertThat(form("en", "Water").requiredLocalText("fa", "en", 9))
        .isEqualTo(new LocalText("", "Water"));
    FormInput form = form();
    form.requiredLocalText("fa", "en", 9);
    assertThat(form.errors()).containsExactly(new FieldError("fa", "error.required", List.of()));
  }

  @Test
  void readsSeveralChoices() {
    FormInput form =
        new FormInput(Map.of("f", List.of("PEAR", "", "APPLE"), "c", List.of("ISF", "KAS", "X")));
    assertThat(form.choices("f", Fruit.class)).containsExactlyInAnyOrder(Fruit.APPLE, Fruit.PEAR);
    assertThat(keys(form)).isEmpty();
    form.codes("c", Set.of("ISF", "KAS"));
    assertThat(keys(form)).containsExactly("error.choice");
  }

  @Test
  void givesBackWhatWasTyped() {
    FormInput form = FormInput.of(Map.of("amount", new String[] {" 12x ", "y"}));
    form.money("amount");
    assertThat(form.raw("amount")).isEqualTo(" 12x ");
    assertThat(form.rawAll("amount")).containsExactly(" 12x ", "y");
    assertThat(form.raw("none")).isEmpty();
  }

  @Test
  void keepsTypedValuesOutOfExceptionMessages() {
    FormInput form = form("code", "0684159415");
    form.require("code", NationalCode::parse);
    assertThatThrownBy(form::check).hasMessageNotContaining("0684159415");
  }

  @Property
  void neverThrowsWhateverIsTyped(@ForAll String typed) {
    FormInput form = form("x", typed);
    form.requiredText("x", 10);
    form.requiredMoney("x");
    form.requiredDate("x");
    form.requiredTime("x");
    form.requiredInteger("x", 0, 9);
    form.requiredId("x");
    form.requiredChoice("x", Fruit.class);
    form.require("x", Iban::parse);
    form.require("x", NationalCode::parse);
    form.require("x", EmailAddress::parse);
    assertThat(form.raw("x")).isEqualTo(typed);
  }

  private static List<String> keys(FormInput form) {
    return form.errors().stream().map(FieldError::messageKey).toList();
  }

  private static FormInput form(String... namesAndValues) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new FormInput(values);
  }
}
