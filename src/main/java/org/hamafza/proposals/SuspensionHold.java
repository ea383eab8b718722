package org.hamafza.proposals;

import java.util.ArrayList;
import java.util.List;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.NgoStatusChanged;
import org.hamafza.registry.Ngos;
import org.hamafza.tasks.CaseClocks;
import org.hamafza.tasks.PauseReason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stops the terms of the cases of one NGO while its licence is suspended, lets them go on
 * afterwards, and tells the NGO and the secretariat.
 */
@Component
class SuspensionHold {

  private static final PauseReason REASON = PauseReason.NGO_SUSPENDED;

  private final Proposals proposals;
  private final Suspensions suspensions;
  private final Ngos ngos;
  private final CaseClocks clocks;
  private final ApplicantNotices applicants;
  private final People people;
  private final Notifications notifications;

  SuspensionHold(
      Proposals proposals,
      Suspensions suspensions,
      Ngos ngos,
      CaseClocks clocks,
      ApplicantNotices applicants,
      People people,
      Notifications notifications) {
    this.proposals = proposals;
    this.suspensions = suspensions;
    this.ngos = ngos;
    this.clocks = clocks;
    this.applicants = applicants;
    this.people = people;
    this.notifications = notifications;
  }

  @EventListener
  void on(NgoStatusChanged event) {
    for (ProposalState state : Suspensions.HELD) {
      proposals.ofNgo(event.ngoId(), state).forEach(this::settle);
    }
  }

  /** A case may come here while its NGO is suspended already. */
  @EventListener
  void on(StateEntered event) {
    if (Suspensions.HELD.contains(event.state())) {
      settle(proposals.get(event.subject().id()));
    }
  }

  private void settle(Proposal proposal) {
    boolean standing = clocks.standing(proposals.ref(proposal)).contains(REASON);
    boolean held = suspensions.hold(proposal);
    if (held && !standing) {
      clocks.pause(proposals.ref(proposal), REASON, null);
      tell(proposal, "SUSPENDED");
    } else if (!held && standing) {
      clocks.resume(proposals.ref(proposal), REASON);
      LicenceStatus status = ngos.get(proposal.leadNgoId()).licence().status();
      tell(proposal, status == LicenceStatus.REVOKED ? "REVOKED" : "LIFTED");
    }
  }

  private void tell(Proposal proposal, String what) {
    applicants.tell(proposal, "proposals.notice.licence." + what);
    List<Person> secretariat = new ArrayList<>();
    for (Role role : new Role[] {Role.SECRETARIAT_LEAD, Role.SECRETARIAT_OFFICER}) {
      secretariat.addAll(people.holders(role, proposal.councilId()));
    }
    notifications.tell(
        secretariat.stream().distinct().toList(),
        "proposals.notice.secretariat." + what,
        "/proposals/" + proposal.id(),
        proposal.number(),
        proposal.title());
  }
}
