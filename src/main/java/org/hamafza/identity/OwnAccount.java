package org.hamafza.identity;

import java.util.List;
import java.util.Locale;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;

/** What somebody types who opens an account alone, because a mail led there. */
public final class OwnAccount {

  private OwnAccount() {}

  /**
   * Reads the form.
   *
   * @param email the address at which the mail arrived
   * @param unit for whom the person works
   * @throws InvalidInput naming every field that cannot be accepted
   */
  public static NewPerson read(FormInput input, String email, String unit, Locale locale) {
    String username = input.require("username", PersonEntry::username);
    LocalText name = input.requiredLocalText("nameFa", "nameEn", PersonEntry.NAME);
    String password = input.raw("password");
    try {
      PasswordRule.check("password", password);
    } catch (InvalidInput weak) {
      FieldError error = weak.errors().get(0);
      input.reject(error.field(), error.messageKey(), error.args().toArray());
    }
    if (!input.rawAll("repeat").equals(List.of(password))) {
      input.reject("repeat", "identity.error.passwordsDiffer");
    }
    input.check();
    String shortUnit =
        unit.length() > PersonEntry.NAME ? unit.substring(0, PersonEntry.NAME) : unit;
    return new NewPerson(username, name, email, shortUnit, locale, password);
  }
}
