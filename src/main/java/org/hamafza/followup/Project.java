package org.hamafza.followup;

import java.time.LocalDate;

/**
 * An approved proposal being carried out; amounts in rial.
 *
 * @param granted public money
 * @param reportEveryDays 0 = only the final report
 * @param visitEveryDays 0 = no site visits
 */
public record Project(
    long id,
    long proposalId,
    long councilId,
    long ngoId,
    String resolutionNumber,
    long granted,
    long own,
    long other,
    long total,
    LocalDate startsOn,
    LocalDate endsOn,
    int reportEveryDays,
    int visitEveryDays,
    State state) {

  /** Where a project stands. */
  public enum State {
    PLANNED,
    RUNNING,
    CLOSED
  }
}
