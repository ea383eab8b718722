package org.hamafza.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Parsed;

/** What is entered about a seat of a council. */
record SeatEntry(
    String code,
    LocalText name,
    boolean voting,
    boolean chair,
    boolean actingChair,
    boolean ngoRepresentative,
    Long alternateOf,
    String agencyCode) {

  /** Reads the form of a new seat. */
  static SeatEntry added(FormInput input) {
    return read(input, input.require("code", SeatEntry::code));
  }

  /** Reads the form of a known seat, whose code stays. */
  static SeatEntry changed(FormInput input, String code) {
    return read(input, code);
  }

  private static SeatEntry read(FormInput input, String code) {
    LocalText name = input.requiredLocalText("nameFa", "nameEn", 200);
    Long alternateOf = input.id("alternateOf");
    String agency = input.text("agencyCode", 20);
    boolean chair = input.flag("chair");
    if (chair && !input.flag("voting")) {
      input.reject("voting", "identity.error.chairVotes");
    }
    input.check();
    return new SeatEntry(
        code,
        name,
        input.flag("voting"),
        chair,
        input.flag("actingChair"),
        input.flag("ngoRepresentative"),
        alternateOf,
        agency.isEmpty() ? null : agency);
  }

  /** The form of a known seat. */
  static FormInput form(Seat seat) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("code", List.of(seat.code()));
    values.put("nameFa", List.of(seat.name().fa()));
    values.put("nameEn", List.of(seat.name().en()));
    values.put("alternateOf", optional(seat.alternateOf()));
    values.put("agencyCode", optional(seat.agencyCode()));
    values.put("voting", ticked(seat.voting()));
    values.put("chair", ticked(seat.chair()));
    values.put("actingChair", ticked(seat.actingChair()));
    values.put("ngoRepresentative", ticked(seat.ngoRepresentative()));
    return new FormInput(values);
  }

  private static List<String> optional(Object value) {
    return value == null ? List.of() : List.of(value.toString());
  }

  private static List<String> ticked(boolean yes) {
    return yes ? List.of("true") : List.of();
  }

  private static Parsed<String> code(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    return code.matches("[A-Z][A-Z0-9_]{1,39}")
        ? Parsed.of(code)
        : Parsed.wrong("identity.error.seatCode");
  }
}
