package org.hamafza.review;

import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds that a known conflict is none: one person says so with a reason, another confirms it. */
@Service
class ConflictDismissals {

  static final String CONFLICT = "conflict";

  private final DismissalTable table;
  private final DismissalRights rights;
  private final ConcernedPeople concerned;
  private final Proposals proposals;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;

  ConflictDismissals(
      DismissalTable table,
      DismissalRights rights,
      ConcernedPeople concerned,
      Proposals proposals,
      CurrentMember currentMember,
      ApplicationEventPublisher events) {
    this.table = table;
    this.rights = rights;
    this.concerned = concerned;
    this.proposals = proposals;
    this.currentMember = currentMember;
    this.events = events;
  }

  /** Says that a known conflict, named by its key, is none. */
  @Transactional
  public void propose(Member member, long proposalId, String key, String reason) {
    proposals.hold(proposalId);
    Proposal proposal = rights.requireProposer(member, proposalId);
    ConcernedPeople.Line line = concerned.of(proposal).get(key);
    if (line == null || !line.counts()) {
      throw new InvalidInput(CONFLICT, "error.choice");
    }
    KnownConflict known = line.known();
    if (known.personId() == member.personId()) {
      throw new InvalidInput(CONFLICT, "review.conflicts.error.own");
    }
    if (table.last(proposalId, key).filter(ConflictDismissal::waits).isPresent()) {
      throw new InvalidInput(CONFLICT, "review.conflicts.error.waits");
    }
    table.propose(proposalId, known, reason, member.personId());
    acting(
        DismissalRights.proposing(member, proposal),
        new ConflictDismissalProposed(
            proposals.ref(proposal),
            known.personId(),
            known.code().code(),
            party(known.party()),
            reason));
  }

  /** Confirms or refuses, as a second person, what another has proposed. */
  @Transactional
  public void answer(Member member, long proposalId, long id, boolean confirmed, String reason) {
    proposals.hold(proposalId);
    Proposal proposal = rights.requireConfirmer(member, proposalId);
    ConflictDismissal found = table.find(proposalId, id).orElseThrow(NotFound::new);
    if (!found.waits()) {
      throw new Conflict("review.conflicts.error.answered");
    }
    if (found.proposedBy() == member.personId()) {
      throw new Conflict("review.conflicts.error.samePerson");
    }
    if (found.personId() == member.personId()) {
      throw new Conflict("review.conflicts.error.own");
    }
    table.answer(id, confirmed, reason, member.personId());
    acting(
        DismissalRights.confirming(member, proposal),
        new ConflictDismissalAnswered(
            proposals.ref(proposal),
            found.personId(),
            found.code(),
            party(found.party()),
            confirmed,
            reason));
  }

  private void acting(Role role, DomainEvent event) {
    currentMember.actingAs(
        role,
        "",
        () -> {
          events.publishEvent(event);
          return null;
        });
  }

  private static String party(String party) {
    return party.equals(KnownConflict.CASE) ? null : party;
  }
}
