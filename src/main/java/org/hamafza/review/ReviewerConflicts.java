package org.hamafza.review;

import java.util.List;
import org.hamafza.decisions.Decisions;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers declare about conflicts of interest, and what follows from it. */
@Service
class ReviewerConflicts {

  private final SlotTable slots;
  private final Proposals proposals;
  private final KnownConflicts conflicts;
  private final Decisions decisions;
  private final ApplicationEventPublisher events;

  ReviewerConflicts(
      SlotTable slots,
      Proposals proposals,
      KnownConflicts conflicts,
      Decisions decisions,
      ApplicationEventPublisher events) {
    this.slots = slots;
    this.proposals = proposals;
    this.conflicts = conflicts;
    this.decisions = decisions;
    this.events = events;
  }

  /** Whether a declaration would end the review; nothing is kept. */
  boolean excludes(ConflictCode conflict) {
    return KnownEffect.EXCLUDE.equals(effect(conflict));
  }

  /** What would follow from a declaration; nothing is kept. */
  String effect(ConflictCode conflict) {
    return (String) decisions.preview("CoiEffect", conflict.inputs()).get(0).get("coiEffect");
  }

  /** What is known of the reviewer in that place and was not dismissed, the strongest first. */
  List<KnownConflict> known(Slot slot) {
    return conflicts.ofReviewer(proposals.get(slot.proposalId()), slot.reviewerId());
  }

  /**
   * Whoever has a conflict that is known declares it, or a stronger one.
   *
   * @throws InvalidInput if the declaration passes one over
   */
  void requireWhatIsKnown(Slot slot, ConflictCode conflict) {
    KnownConflict.passedOver(known(slot), conflict)
        .ifPresent(
            known -> {
              throw known.refusal(ConflictField.NAME);
            });
  }

  /**
   * Keeps a declaration.
   *
   * @return whether the reviewer may go on; if not, the place is given to somebody else
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean declare(Slot slot, ConflictCode conflict) {
    requireWhatIsKnown(slot, conflict);
    if (conflict.code().equals(slot.conflictCode())) {
      return true;
    }
    CaseRef ref = proposals.ref(slot.proposalId());
    var row = decisions.decide("CoiEffect", conflict.inputs(), ref, Visibility.SECRETARIAT).get(0);
    String effect = (String) row.get("coiEffect");
    events.publishEvent(new ConflictDeclared(ref, slot.role(), conflict.code(), effect));
    if (!KnownEffect.EXCLUDE.equals(effect)) {
      slots.declare(slot.id(), conflict.code());
      return true;
    }
    giveBack(slot, conflict.code());
    events.publishEvent(new ReviewerRecused(ref, slot.role(), conflict.code()));
    return false;
  }

  /** Gives the place to somebody else for another reason than a conflict. */
  @Transactional(propagation = Propagation.MANDATORY)
  void decline(Slot slot, String reason) {
    giveBack(slot, Slot.DECLINED);
    CaseRef ref = proposals.ref(slot.proposalId());
    events.publishEvent(new ReviewerDeclined(ref, slot.role(), reason));
  }

  private void giveBack(Slot slot, String code) {
    slots.recuse(slot.id(), code);
    slots.add(
        slot.proposalId(), slot.round() + 1, slot.role(), slot.contribution(), slot.rubricFrom());
  }
}
