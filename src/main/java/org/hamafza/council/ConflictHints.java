package org.hamafza.council;

import java.util.ArrayList;
import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/** Reminds a member of conflicts that follow from what is known; the member decides. */
@Component
class ConflictHints {

  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final Proposals proposals;

  ConflictHints(AgendaRows items, SessionAttendance attendance, Proposals proposals) {
    this.items = items;
    this.attendance = attendance;
    this.proposals = proposals;
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
    return hints;
  }
}
