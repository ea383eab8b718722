package org.hamafza.review;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.proposals.CaseReaders;
import org.hamafza.proposals.Proposal;
import org.springframework.stereotype.Component;

/** Lets reviewers who have declared, and agencies that are asked, read the proposal. */
@Component
class AdmittedReviewers implements CaseReaders {

  private final SlotTable slots;
  private final OpinionTable opinions;

  AdmittedReviewers(SlotTable slots, OpinionTable opinions) {
    this.slots = slots;
    this.opinions = opinions;
  }

  @Override
  public boolean admits(Member member, Proposal proposal) {
    return own(member, proposal).stream()
            .anyMatch(s -> s.activeFor(member.personId()) && s.conflictCode() != null)
        || opinions.of(proposal.id()).stream()
            .anyMatch(
                o -> o.asked() && member.agencies(proposal.councilId()).contains(o.agencyCode()));
  }

  @Override
  public Set<Long> barred(Member member, Collection<Proposal> proposals) {
    return slots.recused(member.personId(), proposals.stream().map(Proposal::id).toList());
  }

  private List<Slot> own(Member member, Proposal proposal) {
    return slots.of(proposal.id()).stream()
        .filter(s -> s.reviewerId() != null && s.reviewerId() == member.personId())
        .toList();
  }
}
