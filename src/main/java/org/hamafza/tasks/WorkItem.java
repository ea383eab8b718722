package org.hamafza.tasks;

import java.time.Instant;
import org.hamafza.identity.Role;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;

/**
 * A piece of work that waits for a person.
 *
 * @param subject the case or session that it belongs to
 * @param proposalId the proposal it is about; null for work of a session as a whole
 * @param rowId the row that the owning room keeps for it (a review, an invitation, a ballot); null
 *     where the subject says enough
 * @param role who may do it: the candidate group of the model
 * @param agencyCode the one agency that is asked; null if none
 * @param partyNgoId the one NGO that is asked; null if none
 * @param assigneeId the one person who does it; null while anybody of the group may
 * @param counting how {@code dueAt} was counted
 */
public record WorkItem(
    long id,
    String taskId,
    String processInstanceId,
    String processKey,
    String element,
    String formKey,
    CaseRef subject,
    LocalText title,
    Long proposalId,
    Long rowId,
    Role role,
    String agencyCode,
    Long partyNgoId,
    Long assigneeId,
    State state,
    Instant createdAt,
    Instant dueAt,
    Counting counting) {

  /** Whether the work is still to be done. */
  public enum State {
    OPEN,
    DONE,
    CANCELED
  }

  /** Message key of what is to be done. */
  public String labelKey() {
    return "process." + processKey + "." + element;
  }

  /** Whether it is one person's own work (a ballot, a review) that no colleague can take over. */
  public boolean personal() {
    boolean applicant = role == Role.NGO_SUBMITTER && partyNgoId == null;
    return assigneeId != null
        && (role == Role.COUNCIL_MEMBER
            || role == Role.EXPERT_REVIEWER
            || role == Role.APPEAL_PANEL
            || applicant);
  }

  /** Whether it is this person's own work and still to be done. */
  boolean isAskedOfNobodyBut(long personId) {
    return state == State.OPEN && personal() && assigneeId == personId;
  }

  /** The same work once it is done. */
  WorkItem done() {
    return new WorkItem(
        id,
        taskId,
        processInstanceId,
        processKey,
        element,
        formKey,
        subject,
        title,
        proposalId,
        rowId,
        role,
        agencyCode,
        partyNgoId,
        assigneeId,
        State.DONE,
        createdAt,
        dueAt,
        counting);
  }

  /** Whether its time is over; never while it stands still. */
  public boolean isLate(Instant now) {
    return !counting.paused() && dueAt.isBefore(now);
  }

  /** Whether its time runs on when that of the case pauses: see the reasons. */
  boolean runsOn() {
    boolean own = partyNgoId != null && partyNgoId.equals(subject.ngoId());
    // What shall be published is judged by itself, whatever is missing in the file.
    return own || counting.brief() || role == Role.SUBJECT_AUTHORITY;
  }

  /** In which role somebody of the asked agency does it. */
  public Role roleInAgency() {
    return role == Role.SUBJECT_AUTHORITY ? role : Role.AGENCY_FOCAL;
  }

  /**
   * Whether somebody does it who does not belong to the council: an agency, an NGO, an applicant.
   */
  boolean ofOutsider() {
    return partyNgoId != null || agencyCode != null || role == Role.NGO_SUBMITTER;
  }

  /** For whom its doer acts, as it is entered in the record; empty for the council itself. */
  public String onBehalfOf() {
    if (agencyCode != null) {
      return "agency:" + agencyCode;
    }
    return partyNgoId == null ? "" : "ngo:" + partyNgoId;
  }
}
