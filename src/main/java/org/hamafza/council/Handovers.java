package org.hamafza.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamafza.identity.Council;
import org.hamafza.identity.CouncilLevel;
import org.hamafza.identity.Councils;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.CoverSheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that a province hands to the council of their county, and takes back if that is silent. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Handovers {

  private final Proposals proposals;
  private final CoverSheets sheets;
  private final Councils councils;
  private final People people;
  private final CasesInCouncil cases;
  private final OffAgenda offAgenda;
  private final Notifications notifications;

  Handovers(
      Proposals proposals,
      CoverSheets sheets,
      Councils councils,
      People people,
      CasesInCouncil cases,
      OffAgenda offAgenda,
      Notifications notifications) {
    this.proposals = proposals;
    this.sheets = sheets;
    this.councils = councils;
    this.people = people;
    this.cases = cases;
    this.offAgenda = offAgenda;
    this.notifications = notifications;
  }

  /**
   * For delegates: lets the council of the case's county decide it.
   *
   * @return false if that county has no council, so that the case stays where it is
   */
  public boolean hand(long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    Optional<Council> county = councilOf(proposal);
    if (county.isPresent() && proposal.handedTo() == null) {
      long councilId = county.get().id();
      proposals.handTo(proposalId, county.get());
      sheets.present(proposalId);
      notifications.tell(
          secretariat(councilId),
          "council.notice.handedOver",
          "/proposals/" + proposalId,
          proposal.number(),
          proposal.title());
    }
    return county.isPresent();
  }

  /**
   * For delegates: the county has not decided in time; its sessions no longer have the case.
   *
   * @return false if a session there has it in hand just now, so that it stays
   */
  public boolean takeBack(long proposalId) {
    cases.hold(proposalId);
    Proposal proposal = proposals.get(proposalId);
    if (proposal.handedTo() == null) {
      return true;
    }
    if (cases.isInHand(proposal)) {
      return false;
    }
    offAgenda.take(proposalId);
    proposals.takeBack(proposalId);
    notifications.tell(
        secretariat(proposal.handedTo()),
        "council.notice.takenBack",
        "/tasks",
        proposal.number(),
        proposal.title());
    return true;
  }

  /** The council of a county bears the county's code; so its resolutions are numbered. */
  private Optional<Council> councilOf(Proposal proposal) {
    return proposal.counties().stream()
        .flatMap(code -> councils.byCode(code).stream())
        .filter(council -> council.level() == CouncilLevel.COUNTY)
        .findFirst();
  }

  private List<Person> secretariat(long councilId) {
    List<Person> told = new ArrayList<>(people.holders(Role.SECRETARIAT_LEAD, councilId));
    told.addAll(people.holders(Role.SECRETARIAT_OFFICER, councilId));
    return told;
  }
}
