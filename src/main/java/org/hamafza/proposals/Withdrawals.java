package org.hamafza.proposals;

import java.util.Optional;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** An NGO takes its proposal back; nobody but its signatory can, and only before the decision. */
@Service
public class Withdrawals {

  private static final int REASON = 2000;
  private static final int TRIES = 4;

  private final Drafts drafts;
  private final Proposals proposals;
  private final ProposalTable table;
  private final DecidingRoom council;
  private final Appointments appointments;
  private final People people;
  private final Notifications notifications;
  private final ApplicantNotices notices;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Withdrawals(
      Drafts drafts,
      Proposals proposals,
      ProposalTable table,
      DecidingRoom council,
      Appointments appointments,
      People people,
      Notifications notifications,
      ApplicantNotices notices,
      CurrentMember currentMember,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.drafts = drafts;
    this.proposals = proposals;
    this.table = table;
    this.council = council;
    this.appointments = appointments;
    this.people = people;
    this.notifications = notifications;
    this.notices = notices;
    this.currentMember = currentMember;
    this.events = events;
    this.transaction = transaction;
  }

  /**
   * The own proposal, if it can be taken back now.
   *
   * @throws NotFound if it is not the member's
   * @throws Conflict saying why it cannot
   */
  @Transactional(readOnly = true)
  public Proposal withdrawable(Member member, long id) {
    Proposal proposal = drafts.own(member, id);
    obstacle(member, proposal)
        .ifPresent(
            why -> {
              throw new Conflict(why);
            });
    return proposal;
  }

  /** Whether {@link #withdrawable} gives the proposal. */
  public boolean isOpenTo(Member member, Proposal proposal) {
    return obstacle(member, proposal).isEmpty();
  }

  private Optional<String> obstacle(Member member, Proposal proposal) {
    if (!proposal.state().isUndecided()) {
      return Optional.of("proposals.withdraw.error.notOpen");
    }
    return member.signsFor(proposal.leadNgoId())
        ? council.objection(proposal)
        : Optional.of("proposals.error.signatoryOnly");
  }

  /**
   * Takes the proposal back for the reason that was typed.
   *
   * @throws InvalidInput if there is none
   */
  public void withdraw(Member member, long id, FormInput input) {
    String reason = input.requiredParagraphs("reason", REASON);
    input.check();
    withdraw(member, id, reason);
  }

  /**
   * Takes the proposal back; its process ends and no work on it is left.
   *
   * @throws Conflict saying why it cannot, also if that came about at the same moment
   */
  public void withdraw(Member member, long id, String reason) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.executeWithoutResult(status -> withdrawOnce(member, id, reason));
        return;
      } catch (ConcurrencyFailureException collision) {
        if (attempt == TRIES) {
          throw new Conflict("proposals.error.busy");
        }
      }
    }
  }

  private void withdrawOnce(Member member, long id, String reason) {
    withdrawable(member, id);
    council.hold(id);
    table.lock(id);
    Proposal proposal = withdrawable(member, id);
    long ngo = proposal.leadNgoId();
    if (!appointments.holdsNow(member.personId(), Role.NGO_SIGNATORY, ngo)) {
      throw new Conflict("proposals.error.signatoryOnly");
    }
    currentMember.actingAs(
        Role.NGO_SIGNATORY,
        "ngo:" + ngo,
        () -> {
          proposals.enter(id, ProposalState.WITHDRAWN, reason);
          events.publishEvent(new ProposalWithdrawn(proposals.ref(proposal), reason));
          return null;
        });
  }

  /** For delegates: tells the NGO and the secretariat that the case has ended. */
  @Transactional
  public void tell(long id) {
    Proposal proposal = proposals.get(id);
    notices.tell(proposal, "proposals.notice.withdrawn", proposal.stateReason());
    notifications.tell(
        people.holders(Role.SECRETARIAT_OFFICER, proposal.councilId()),
        "proposals.notice.withdrawn",
        "/proposals/" + id,
        proposal.number(),
        proposal.title(),
        proposal.stateReason());
  }
}
