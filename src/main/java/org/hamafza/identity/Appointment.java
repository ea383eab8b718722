package org.hamafza.identity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A person's authority to act as {@code role}, from one day to another (both included; no end if
 * null).
 *
 * @param councilId the council in which it counts; null for roles of the whole installation
 * @param seatId the seat, for members of a council
 * @param agencyCode the agency, for focal persons and their deputies
 * @param ngoId the NGO, for its submitters, signatories and administrators
 * @param endedAt when it was ended on the spot; null if it was not
 */
public record Appointment(
    long id,
    long personId,
    Role role,
    Long councilId,
    Long seatId,
    String agencyCode,
    Long ngoId,
    String letterNo,
    LocalDate validFrom,
    LocalDate validTo,
    Instant endedAt) {

  /** Whether it is over before the end of {@code day} anyway. */
  boolean endsBefore(LocalDate day) {
    return endedAt != null || validTo != null && day.isAfter(validTo);
  }

  /** Whether it counts on {@code day}. */
  public boolean activeOn(LocalDate day) {
    return endedAt == null
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }
}
