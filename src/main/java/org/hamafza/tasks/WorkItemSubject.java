package org.hamafza.tasks;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;

/** Port to the room that owns a form: it tells what an opened task is about and who does it. */
public interface WorkItemSubject {

  /**
   * What a task is about.
   *
   * @param ref the case or session, with the NGO that is party to it
   * @param title shown in lists
   * @param proposalId null for work of a session as a whole
   * @param rowId the owning room's row for this task; null if it keeps none
   * @param agencyCode set for tasks of one agency
   * @param partyNgoId set for tasks of one NGO
   * @param assigneeId set for tasks of one person
   * @param dueAt set where the last moment was found already
   * @param fixed whether that moment is fixed by something else than the model's term, so that
   *     neither the calendar nor a pause moves it
   */
  record Subject(
      CaseRef ref,
      LocalText title,
      Long proposalId,
      Long rowId,
      String agencyCode,
      Long partyNgoId,
      Long assigneeId,
      Instant dueAt,
      boolean fixed) {

    /** About a proposal, for anybody of the candidate group. */
    public static Subject ofProposal(CaseRef ref, LocalText title) {
      return new Subject(ref, title, ref.id(), null, null, null, null, null, false);
    }

    /** About a session, for anybody of the candidate group. */
    public static Subject ofSession(CaseRef ref, LocalText title) {
      return new Subject(ref, title, null, null, null, null, null, null, false);
    }

    /** The same, kept in that row. */
    public Subject row(long id) {
      return new Subject(
          ref, title, proposalId, id, agencyCode, partyNgoId, assigneeId, dueAt, fixed);
    }

    /** The same, asked of one agency. */
    public Subject agency(String code) {
      return new Subject(ref, title, proposalId, rowId, code, null, assigneeId, dueAt, fixed);
    }

    /** The same, asked of one NGO. */
    public Subject ngo(long id) {
      return new Subject(ref, title, proposalId, rowId, null, id, assigneeId, dueAt, fixed);
    }

    /** The same, asked of one person. */
    public Subject person(long id) {
      return new Subject(ref, title, proposalId, rowId, agencyCode, partyNgoId, id, dueAt, fixed);
    }

    /** The same, due on a day that is fixed by something else than the model's term. */
    public Subject due(Instant at) {
      return new Subject(
          ref, title, proposalId, rowId, agencyCode, partyNgoId, assigneeId, at, true);
    }

    /** The same, due then by the model's term, which another step has counted already. */
    public Subject counted(Instant at) {
      return new Subject(
          ref, title, proposalId, rowId, agencyCode, partyNgoId, assigneeId, at, false);
    }

    /** The same about a proposal of that id. */
    public Subject about(Long proposal) {
      return new Subject(
          ref, title, proposal, rowId, agencyCode, partyNgoId, assigneeId, dueAt, fixed);
    }
  }

  /** The part of the form key before the slash. */
  String module();

  /** What the task is about. Called in the transaction that opens it. */
  Subject subjectOf(OpenedTask task);
}
