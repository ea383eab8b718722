package org.hamafza.identity;

import java.util.Locale;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Parsed;
import org.hamafza.shared.PersianText;

/** What is entered to found a council. */
record CouncilEntry(String code, CouncilLevel level, LocalText name) {

  static CouncilEntry read(FormInput input) {
    String code = input.require("code", CouncilEntry::code);
    CouncilLevel level = input.requiredChoice("level", CouncilLevel.class);
    LocalText name = input.requiredLocalText("nameFa", "nameEn", 200);
    input.check();
    return new CouncilEntry(code, level, name);
  }

  // It begins every number of the council, so it stays short and Latin.
  private static Parsed<String> code(String typed) {
    String code = PersianText.asciiDigits(typed.strip()).toUpperCase(Locale.ROOT);
    return code.matches("[A-Z][A-Z0-9]{1,9}")
        ? Parsed.of(code)
        : Parsed.wrong("identity.error.councilCode");
  }
}
