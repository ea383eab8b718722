package org.hamafza.registry.people;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A power of attorney of a person for an NGO.
 *
 * @param codeEnd the last four digits of the national code, which is all that can be shown of it
 * @param state REQUESTED, CONFIRMED, DECLINED or ENDED
 * @param appointmentId the appointment as signatory that it led to; null if it has not
 */
record Power(
    long id,
    long ngoId,
    long personId,
    String codeEnd,
    LocalDate validFrom,
    LocalDate validTo,
    String state,
    long requestedBy,
    Instant requestedAt,
    String reason,
    Long appointmentId) {

  static final String REQUESTED = "REQUESTED";
  static final String CONFIRMED = "CONFIRMED";
  static final String DECLINED = "DECLINED";

  public boolean waits() {
    return state.equals(REQUESTED);
  }

  public boolean counts() {
    return state.equals(CONFIRMED);
  }
}
