package org.hamafza.identity;

import java.time.LocalDate;
import org.hamafza.shared.FormInput;

/** What is entered to appoint a person; what the form left empty is null. */
record AppointmentEntry(
    String username,
    Role role,
    Long seatId,
    String agencyCode,
    Long ngoId,
    String letterNo,
    LocalDate validFrom,
    LocalDate validTo) {

  static AppointmentEntry read(FormInput input) {
    String username = input.requiredText("username", 60);
    Role role = input.requiredChoice("role", Role.class);
    Long seat = input.id("seatId");
    String agency = input.text("agencyCode", 20);
    Long ngo = input.id("ngoId");
    String letter = input.text("letterNo", 60);
    LocalDate from = input.requiredDate("validFrom");
    LocalDate to = input.date("validTo");
    if (from != null && to != null && to.isBefore(from)) {
      input.reject("validTo", "identity.error.endsBeforeStart");
    }
    input.check();
    return new AppointmentEntry(
        username, role, seat, agency.isEmpty() ? null : agency, ngo, letter, from, to);
  }

  NewAppointment of(long personId, Long councilId) {
    return new NewAppointment(
        personId, role, councilId, seatId, agencyCode, ngoId, letterNo, validFrom, validTo);
  }
}
