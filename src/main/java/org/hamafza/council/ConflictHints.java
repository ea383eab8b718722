package org.hamafza.council;

import java.util.ArrayList;
import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.Reviews;
import org.springframework.stereotype.Component;

/** Reminds a member of conflicts that follow from what is known; the member decides. */
@Component
class ConflictHints {

  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final Proposals proposals;
  private final Reviews reviews;

  ConflictHints(
      AgendaRows items, SessionAttendance attendance, Proposals proposals, Reviews reviews) {
    this.items = items;
    this.attendance = attendance;
    this.proposals = proposals;
    this.reviews = reviews;
  }

  /** Message keys of the hints. */
  List<String> of(ConflictDeclarations.Called called, Member member) {
    AgendaItem item = items.get(called.itemId());
    List<String> hints = new ArrayList<>();
    if (item.proposalId() == null) {
      return hints;
    }
    Proposal proposal = proposals.get(item.proposalId());
    boolean agency =
        attendance.roll(item.sessionId()).seats().stream()
            .anyMatch(
                seat ->
                    seat.seatId() == called.seatId()
                        && seat.agencyCode() != null
                        && proposal.wantedAgencies().contains(seat.agencyCode()));
    if (agency) {
      hints.add("council.conflict.hint.agency");
    }
    boolean ngo =
        member.ngos().contains(proposal.leadNgoId())
            || proposal.partners().stream().anyMatch(member.ngos()::contains);
    if (ngo) {
      hints.add("council.conflict.hint.ngo");
    }
    if (scoredBefore(item, called)) {
      hints.add("council.conflict.hint.scored");
    }
    return hints;
  }

  /** Who has scored the file cannot hear the appeal, whatever he or she declares (COI-7). */
  boolean mustSayThatItScored(ConflictDeclarations.Called called, String code) {
    return code != null
        && !ConflictCode.SCORED_SAME_FILE.code().equals(code)
        && scoredBefore(items.get(called.itemId()), called);
  }

  private boolean scoredBefore(AgendaItem item, ConflictDeclarations.Called called) {
    return item.kind() == ItemKind.APPEAL
        && reviews.hasScored(item.proposalId(), called.personId());
  }
}
