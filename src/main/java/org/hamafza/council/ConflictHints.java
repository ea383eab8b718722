package org.hamafza.council;

import java.util.List;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.ConflictCode;
import org.hamafza.review.KnownConflict;
import org.hamafza.review.KnownConflicts;
import org.hamafza.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** Tells a member of conflicts that follow from what is known; nothing weaker can be declared. */
@Component
class ConflictHints {

  static final String FIELD = "code";

  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final Proposals proposals;
  private final KnownConflicts conflicts;

  ConflictHints(
      AgendaRows items,
      SessionAttendance attendance,
      Proposals proposals,
      KnownConflicts conflicts) {
    this.items = items;
    this.attendance = attendance;
    this.proposals = proposals;
    this.conflicts = conflicts;
  }

  /** What is known of whoever was called, the strongest first; nothing about a point of policy. */
  List<KnownConflict> of(ConflictDeclarations.Called called) {
    AgendaItem item = items.get(called.itemId());
    if (item.proposalId() == null) {
      return List.of();
    }
    String agency = attendance.roll(item.sessionId()).seat(called.seatId()).agencyCode();
    return conflicts.ofMember(
        proposals.get(item.proposalId()),
        called.personId(),
        agency,
        item.kind() == ItemKind.APPEAL);
  }

  /**
   * Whoever has a conflict that is known declares it, or a stronger one.
   *
   * @throws InvalidInput if the declaration passes one over
   */
  void requireWhatIsKnown(ConflictDeclarations.Called called, String code) {
    KnownConflict.passedOver(of(called), ConflictCode.parse(code).get())
        .ifPresent(
            known -> {
              throw new InvalidInput(FIELD, known.errorKey(), known.ground());
            });
  }
}
