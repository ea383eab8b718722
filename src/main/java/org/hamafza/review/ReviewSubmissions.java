package org.hamafza.review;

import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what reviewers and agencies hand in; what is in stays as it is. */
@Service
class ReviewSubmissions {

  private final SlotTable slots;
  private final ScoreTable scores;
  private final OpinionTable opinions;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;

  ReviewSubmissions(
      SlotTable slots,
      ScoreTable scores,
      OpinionTable opinions,
      Proposals proposals,
      ApplicationEventPublisher events) {
    this.slots = slots;
    this.scores = scores;
    this.opinions = opinions;
    this.proposals = proposals;
    this.events = events;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void score(Slot slot, ConflictCode conflict, ScoreSheet sheet, String remark) {
    slots.submitScores(slot.id(), version(slot), conflict.code(), remark);
    scores.add(sheet, slot.rubricFrom());
    events.publishEvent(
        new ReviewSubmitted(
            proposals.ref(slot.proposalId()),
            slot.role(),
            sheet.scores(),
            sheet.comments(),
            remark));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void advise(Slot slot, ConflictCode conflict, Stance stance, String remark) {
    slots.submitOpinion(slot.id(), version(slot), conflict.code(), stance, remark);
    events.publishEvent(
        new OpinionGiven(proposals.ref(slot.proposalId()), slot.role().name(), stance, remark));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void answer(AgencyOpinion opinion, Stance stance, String remark, Member member) {
    opinions.answer(opinion.id(), stance, remark, member.personId());
    events.publishEvent(
        new OpinionGiven(
            proposals.ref(opinion.proposalId()), opinion.agencyCode(), stance, remark));
  }

  // While a proposal is in review its NGO can hand in no other version.
  private int version(Slot slot) {
    return proposals.get(slot.proposalId()).version();
  }
}
