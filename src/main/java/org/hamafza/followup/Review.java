package org.hamafza.followup;

/**
 * How a finished project is judged.
 *
 * @param scores null until they are proposed
 * @param composite with earlier projects; null until it is prepared
 * @param ownOnTimePercent reports of this project on time
 * @param onTimePercent with earlier projects; null until it is prepared
 * @param completedProjects of the NGO, this one included
 * @param proposedBy person who proposed the scores; null until then
 * @param commented whether the NGO has answered the proposed scores
 * @param confirmed what the secretary decided last; null until then
 */
public record Review(
    long id,
    long projectId,
    long ngoId,
    State state,
    Scores scores,
    Double composite,
    double ownOnTimePercent,
    Double onTimePercent,
    boolean evidenceVerified,
    int completedProjects,
    boolean integrityBreach,
    boolean unreturnedFunds,
    boolean finalReportMissing,
    String remarks,
    Long proposedBy,
    String comment,
    boolean commented,
    String tableGrade,
    String grade,
    Boolean confirmed,
    String reason) {

  /** How far a review is. */
  public enum State {
    COLLECTED,
    PROPOSED,
    COMMENTING,
    GRADING,
    GRADED
  }
}
