package org.hamafza.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.CaseReaders;
import org.hamafza.proposals.Proposal;
import org.springframework.stereotype.Component;

/**
 * Lets reviewers who have declared read the proposal. Agencies that are asked read only what they
 * need, see {@link AskedParts}.
 */
@Component
class AdmittedReviewers implements CaseReaders {

  private final SlotTable slots;
  private final TiedReviewers tied;

  AdmittedReviewers(SlotTable slots, TiedReviewers tied) {
    this.slots = slots;
    this.tied = tied;
  }

  @Override
  public boolean admits(Member member, Proposal proposal) {
    return own(member, proposal).stream()
        .anyMatch(s -> s.activeFor(member.personId()) && s.conflictCode() != null);
  }

  @Override
  public Set<Long> barred(Member member, Collection<Proposal> proposals) {
    List<Long> ids = proposals.stream().map(Proposal::id).toList();
    Set<Long> barred = new HashSet<>(slots.recused(member.personId(), ids));
    if (member.hasAnywhere(Role.EXPERT_REVIEWER)) {
      tied.among(
              slots.reviewed(member.personId(), ids).stream()
                  .map(id -> new TiedReviewers.Placed(id, member.personId()))
                  .toList())
          .forEach(each -> barred.add(each.proposalId()));
    }
    return barred;
  }

  private List<Slot> own(Member member, Proposal proposal) {
    return slots.of(proposal.id()).stream()
        .filter(s -> s.reviewerId() != null && s.reviewerId() == member.personId())
        .toList();
  }
}
