package org.hamafza.proposals;

import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that an NGO has handed in for one case, also what it has improved since. */
@Service
public class SubmittedVersions {

  private final Proposals proposals;
  private final ScreeningReading screenings;
  private final VersionTable table;

  SubmittedVersions(Proposals proposals, ScreeningReading screenings, VersionTable table) {
    this.proposals = proposals;
    this.screenings = screenings;
    this.table = table;
  }

  /**
   * The versions, oldest first. The NGO reads its own, and whoever reads what screening found;
   * those who are only asked for an opinion read the newest version on its page.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public List<SubmittedVersion> of(Member member, long id) {
    Proposal proposal = proposals.visibleTo(member, id);
    if (!mayRead(member, proposal)) {
      throw new NotFound();
    }
    return table.all(id);
  }

  /** Whether {@link #of} shows anything to a member who may see the proposal. */
  public boolean mayRead(Member member, Proposal proposal) {
    return proposal.version() > 0
        && (member.ngos().contains(proposal.leadNgoId())
            || screenings.reads(member, proposal.councilId()));
  }
}
