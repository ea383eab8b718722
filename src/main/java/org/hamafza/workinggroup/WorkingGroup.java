package org.hamafza.workinggroup;

/**
 * The agencies and NGOs that carry a project out together.
 *
 * @param approvalNo which approval of the case it carries out, counted from 1
 * @param threshold points that an NGO needs to be suggested
 * @param widened whether the threshold was lowered because too few joined
 * @param round of invitations; 0 before the first
 * @param charter aims; empty before the first meeting
 * @param cadenceDays days between meetings; null before the first meeting
 * @param agencyCoordinator person id; null before the first meeting
 * @param ngoCoordinator person id; null before the first meeting
 */
public record WorkingGroup(
    long id,
    long proposalId,
    long councilId,
    int approvalNo,
    State state,
    int threshold,
    boolean widened,
    int round,
    String charter,
    Integer cadenceDays,
    Long agencyCoordinator,
    Long ngoCoordinator) {

  /** Where a group stands. */
  public enum State {
    FORMING,
    ACTIVE,
    NOT_FORMED,
    DISSOLVED
  }
}
