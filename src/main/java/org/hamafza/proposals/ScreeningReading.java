package org.hamafza.proposals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.springframework.stereotype.Component;

/** Who may read what screening found: the secretariat at once, the NGO once it was told. */
@Component
class ScreeningReading {

  private static final Role[] READERS = {
    Role.SECRETARIAT_OFFICER,
    Role.SECRETARIAT_LEAD,
    Role.AUDITOR,
    Role.COUNCIL_MEMBER,
    Role.COUNCIL_CHAIR,
    Role.ACTING_CHAIR
  };

  private final ScreeningTable screenings;
  private final RuleLimits limits;

  ScreeningReading(ScreeningTable screenings, RuleLimits limits) {
    this.screenings = screenings;
    this.limits = limits;
  }

  /** Whether the member reads about screening by office. */
  boolean reads(Member member, long councilId) {
    return member.hasAny(councilId, READERS);
  }

  /** The findings of the submitted version; nothing if this reader does not get them. */
  Optional<List<Finding>> shownTo(Member member, Proposal proposal) {
    if (proposal.version() == 0 || proposal.state() == ProposalState.SUBMITTED) {
      return Optional.empty();
    }
    boolean told = proposal.state() != ProposalState.SCREENING;
    boolean applicant = member.ngos().contains(proposal.leadNgoId());
    if (applicant && told || !applicant && reads(member, proposal.councilId())) {
      return Optional.of(screenings.findings(proposal.id(), proposal.version()));
    }
    return Optional.empty();
  }

  /** The numbers by which the rules go that found something in this proposal. */
  Map<String, Long> limits(Proposal proposal) {
    return limits.of(proposal);
  }
}
