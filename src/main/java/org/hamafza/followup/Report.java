package org.hamafza.followup;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report that a project owes.
 *
 * @param position counted from 1 within the project
 * @param periodEnd the last day that it covers
 * @param spent rial of public money spent in its period
 * @param repaid rial of public money returned unspent
 * @param submittedAt null until it is handed in for the first time
 * @param onTime whether it was handed in for the first time by its day; null until then
 * @param evidenceVerified whether the officer checked the evidence
 * @param reason why it was returned
 */
public record Report(
    long id,
    long projectId,
    int position,
    Kind kind,
    LocalDate periodEnd,
    LocalDate dueOn,
    State state,
    String narrative,
    String evidence,
    long spent,
    long repaid,
    Instant submittedAt,
    Boolean onTime,
    boolean evidenceVerified,
    String reason) {

  /** During the project, or about the whole of it. */
  public enum Kind {
    PROGRESS,
    FINAL
  }

  /** How far it is. */
  public enum State {
    DUE,
    SUBMITTED,
    ACCEPTED,
    RETURNED
  }
}
