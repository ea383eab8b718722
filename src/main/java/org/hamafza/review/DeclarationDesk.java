package org.hamafza.review;

import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.Parsed;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a reviewer's declaration before the file is opened to him or her. */
@Service
class DeclarationDesk {

  private final SlotTable slots;
  private final ReviewerConflicts declarations;
  private final CurrentMember currentMember;

  DeclarationDesk(SlotTable slots, ReviewerConflicts declarations, CurrentMember currentMember) {
    this.slots = slots;
    this.declarations = declarations;
    this.currentMember = currentMember;
  }

  /**
   * Keeps the declaration if the reviewer may go on.
   *
   * @return false if the declaration ends the review, which completes the task
   */
  @Transactional
  public boolean admits(WorkItem item, Member member, String typed) {
    if (!item.formKey().equals("review/score-proposal")
        && !item.formKey().equals("review/give-expert-opinion")) {
      throw new NotFound();
    }
    Slot slot = slots.get(item.rowId());
    if (!slot.activeFor(member.personId())) {
      throw new NotFound();
    }
    if (slot.submitted()) {
      throw new Conflict("review.error.slotClosed");
    }
    if (ConflictField.declines(typed)) {
      return false;
    }
    Parsed<ConflictCode> conflict = ConflictCode.parse(typed);
    if (!conflict.isValid()) {
      throw new InvalidInput(
          ConflictField.NAME, typed.isBlank() ? "error.required" : "error.choice");
    }
    declarations.requireWhatIsKnown(slot, conflict.get());
    if (declarations.excludes(conflict.get())) {
      return false;
    }
    return currentMember.actingAs(
        item.role(), item.onBehalfOf(), () -> declarations.declare(slot, conflict.get()));
  }
}
