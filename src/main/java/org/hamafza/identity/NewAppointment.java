package org.hamafza.identity;

import java.time.LocalDate;

/** What an appointment says; ids and codes that the role does not need are null. */
public record NewAppointment(
    long personId,
    Role role,
    Long councilId,
    Long seatId,
    String agencyCode,
    Long ngoId,
    String letterNo,
    LocalDate validFrom,
    LocalDate validTo) {

  /** An appointment in a council without seat, agency or NGO, from {@code validFrom} on. */
  public static NewAppointment of(long personId, Role role, Long councilId, LocalDate validFrom) {
    return new NewAppointment(personId, role, councilId, null, null, null, "", validFrom, null);
  }

  /** The same, holding a seat. */
  public NewAppointment onSeat(long seat) {
    return new NewAppointment(
        personId, role, councilId, seat, agencyCode, ngoId, letterNo, validFrom, validTo);
  }

  /** The same, answering for an agency. */
  public NewAppointment forAgency(String code) {
    return new NewAppointment(
        personId, role, councilId, seatId, code, ngoId, letterNo, validFrom, validTo);
  }

  /** The same, acting for an NGO. */
  public NewAppointment forNgo(long ngo) {
    return new NewAppointment(
        personId, role, councilId, seatId, agencyCode, ngo, letterNo, validFrom, validTo);
  }
}
