package org.hamafza.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.junit.jupiter.api.Test;

class PagesTests {

  private static final List<Option> COUNTIES =
      List.of(
          Option.named("ISF", new LocalText("اصفهان", "Isfahan")),
          Option.named("KAS", new LocalText("کاشان", "Kashan")));

  @Test
  void writesPersianFromRightToLeftAndEnglishFromLeftToRight() throws Exception {
    assertThat(signIn("fa")).contains("<html lang=\"fa\" dir=\"rtl\">").contains("bootstrap.rtl");
    assertThat(signIn("en"))
        .contains("<html lang=\"en\" dir=\"ltr\">")
        .doesNotContain("bootstrap.rtl");
  }

  @Test
  void showsEachFieldOnceByItsType() throws Exception {
    FormField[] fields =
        Arrays.stream(FieldType.values())
            .map(type -> field(type.name(), type).choices(COUNTIES))
            .toArray(FormField[]::new);
    String page = form(FormSpec.of(fields), Map.of(), Map.of());
    for (FieldType type : FieldType.values()) {
      assertThat(page).containsOnlyOnce("id=\"field-" + type.name().replace('_', '-') + "\"");
    }
    assertThat(page).containsOnlyOnce("<textarea").containsOnlyOnce("<select");
  }

  @Test
  void keepsWhatWasTypedAndLeadsFromTheSummaryToTheField() throws Exception {
    FormSpec spec =
        FormSpec.of(
            field("amount", FieldType.MONEY), field("county", FieldType.RADIOS).choices(COUNTIES));
    String page =
        form(
            spec,
            Map.of("amount", List.of("<12>"), "county", List.of("KAS")),
            Map.of("amount", "Digits only"));
    assertThat(page)
        .contains("href=\"#field-amount\"")
        .contains("value=\"&lt;12&gt;\"")
        .containsOnlyOnce("aria-invalid=\"true\"")
        .contains("id=\"field-amount-error\"")
        .contains("aria-describedby=\"field-amount-error field-amount-unit\"")
        .containsPattern("value=\"KAS\"[^>]*checked=\"checked\"");
  }

  @Test
  void groupsNeighboursUnderTheirHeading() throws Exception {
    FormSpec spec =
        FormSpec.of(
            field("a", FieldType.TEXT).in("form.in.persian"),
            field("b", FieldType.TEXT).in("form.in.persian"),
            field("c", FieldType.TEXT));
    assertThat(form(spec, Map.of(), Map.of()).split("hz-section", -1)).hasSize(2);
  }

  @Test
  void foldsWhatRepeatsAndHoldsNothing() throws Exception {
    FormSpec spec =
        FormSpec.of(
            optional("item1").in("form.in.persian"), optional("item2").in("form.in.english"));
    assertThat(form(spec, Map.of(), Map.of())).containsOnlyOnce("<details");
    assertThat(form(spec, Map.of("item2", List.of("x")), Map.of())).doesNotContain("<details");
    assertThat(form(spec, Map.of(), Map.of("item2", "Wrong"))).doesNotContain("<details");
  }

  @Test
  void showsWhatIsHeldInTheDigitsOfTheReader() throws Exception {
    FormSpec spec = FormSpec.of(field("amount", FieldType.MONEY), field("day", FieldType.DATE));
    Map<String, List<String>> held =
        Map.of("amount", List.of("1250000000"), "day", List.of("2020-11-18"));
    assertThat(form(spec, held, Map.of(), Languages.PERSIAN))
        .contains("value=\"۱٬۲۵۰٬۰۰۰٬۰۰۰\"")
        .contains("value=\"۱۳۹۹/۰۸/۲۸\"");
    assertThat(form(spec, held, Map.of()))
        .contains("value=\"1,250,000,000\"")
        .contains("value=\"1399/08/28\"");
    assertThat(form(spec, held, Map.of("amount", "Too much", "day", "Too late")))
        .contains("value=\"1250000000\"")
        .contains("value=\"2020-11-18\"");
  }

  @Test
  void showsAFailureWithoutNavigation() throws Exception {
    Failure failure =
        new Failure(
            org.springframework.http.HttpStatus.NOT_FOUND,
            "T",
            "D",
            List.of(),
            org.springframework.http.HttpHeaders.EMPTY);
    assertThat(RenderedPage.of("web/failure", Languages.ENGLISH, Map.of("failure", failure)))
        .contains("<h1>T</h1>")
        .doesNotContain("hz-nav");
  }

  @Test
  void marksTheWrongPassword() throws Exception {
    FieldError error = new FieldError("current", "identity.error.currentPassword", List.of());
    String page =
        RenderedPage.of(
            "identity/change-password",
            Languages.ENGLISH,
            Map.of("errors", Map.of("current", error)));
    assertThat(page).contains("href=\"#field-current\"").containsOnlyOnce("aria-invalid");
  }

  @Test
  void stopsAtATextThatIsMissing() {
    FormSpec spec = FormSpec.of(FormField.required("a", FieldType.TEXT, "no.such.text"));
    assertThatThrownBy(() -> form(spec, Map.of(), Map.of()))
        .hasRootCauseMessage("No text for no.such.text");
  }

  private static FormField field(String name, FieldType type) {
    return FormField.required(name, type, "sign-in.title");
  }

  private static FormField optional(String name) {
    return FormField.optional(name, FieldType.TEXT, "sign-in.title");
  }

  private static String signIn(String language) throws Exception {
    return RenderedPage.of("identity/sign-in", Languages.of(language).orElseThrow(), Map.of());
  }

  private static String form(
      FormSpec spec, Map<String, List<String>> values, Map<String, String> errors)
      throws Exception {
    return form(spec, values, errors, Languages.ENGLISH);
  }

  private static String form(
      FormSpec spec,
      Map<String, List<String>> values,
      Map<String, String> errors,
      java.util.Locale language)
      throws Exception {
    return RenderedPage.of(
        "form :: whole",
        language,
        Map.of("spec", spec, "values", values, "errors", errors, "submit", "OK"));
  }
}
