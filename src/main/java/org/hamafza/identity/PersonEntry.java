package org.hamafza.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.shared.EmailAddress;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Parsed;
import org.hamafza.shared.PersianText;

/** What an administrator enters about a person. */
record PersonEntry(String username, LocalText name, String email, String unit, Locale locale) {

  static final List<String> LANGUAGES = List.of("fa", "en");
  static final int NAME = 120;

  /** Reads the form of a new person. */
  static PersonEntry added(FormInput input) {
    return read(input, input.require("username", PersonEntry::username));
  }

  /** Reads the form of a known person, whose user name stays. */
  static PersonEntry changed(FormInput input, String username) {
    return read(input, username);
  }

  /** The form of a known person. */
  static FormInput form(Person person) {
    return new FormInput(
        Map.of(
            "username", List.of(person.username()),
            "nameFa", List.of(person.name().fa()),
            "nameEn", List.of(person.name().en()),
            "email", List.of(person.email()),
            "unit", List.of(person.unit()),
            "language", List.of(person.locale().getLanguage())));
  }

  private static PersonEntry read(FormInput input, String username) {
    LocalText name = input.requiredLocalText("nameFa", "nameEn", NAME);
    EmailAddress email = input.require("email", EmailAddress::parseForAccount);
    String unit = input.requiredText("unit", NAME);
    String language = input.require("language", PersonEntry::language);
    input.check();
    return new PersonEntry(username, name, email.value(), unit, Locale.forLanguageTag(language));
  }

  static Parsed<String> username(String typed) {
    String username = PersianText.asciiDigits(typed.strip()).toLowerCase(Locale.ROOT);
    return username.matches("[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]")
        ? Parsed.of(username)
        : Parsed.wrong("identity.error.username");
  }

  private static Parsed<String> language(String typed) {
    return LANGUAGES.contains(typed) ? Parsed.of(typed) : Parsed.wrong("error.choice");
  }
}
