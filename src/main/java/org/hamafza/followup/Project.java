package org.hamafza.followup;

import java.time.LocalDate;

/**
 * An approved proposal being carried out; amounts in rial.
 *
 * @param approvalNo which approval of the case it carries out, counted from 1
 * @param granted public money; what was spent under an approval that did not hold is not in it
 * @param reportEveryDays 0 = only the final report
 * @param visitEveryDays 0 = no site visits
 */
public record Project(
    long id,
    long proposalId,
    long councilId,
    long ngoId,
    int approvalNo,
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
