package org.hamafza.proposals;

import java.util.List;
import java.util.Optional;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.calls.Call;
import org.hamafza.proposals.calls.Calls;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An NGO puts its draft under an open call, or takes it out again, until it submits. */
@Service
class CallLinks {

  private final Drafts drafts;
  private final Proposals proposals;
  private final Calls calls;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;

  CallLinks(
      Drafts drafts,
      Proposals proposals,
      Calls calls,
      CurrentMember currentMember,
      ApplicationEventPublisher events) {
    this.drafts = drafts;
    this.proposals = proposals;
    this.calls = calls;
    this.currentMember = currentMember;
    this.events = events;
  }

  /**
   * Begins a draft, under a call if one is named.
   *
   * @param call its id as it was sent; empty: unsolicited
   * @throws NotFound if there is no such call for the member
   * @throws Conflict if it is not open to the NGO
   */
  @Transactional
  public long begin(Member member, long ngoId, String call) {
    return begin(member, ngoId, id(call).orElse(null), ProposalContent.empty());
  }

  /** The same with content; the call is null for a draft that answers none. */
  @Transactional
  public long begin(Member member, long ngoId, Long callId, ProposalContent content) {
    long id = drafts.begin(member, ngoId, content);
    if (callId != null) {
      choose(member, id, callId);
    }
    return id;
  }

  /** The call that a proposal answers, or is to answer; empty if it is unsolicited. */
  @Transactional(readOnly = true)
  public Optional<Call> of(Proposal proposal) {
    return calls.of(proposal.id());
  }

  /** The calls from which the NGO can choose now; the one it has chosen is among them. */
  @Transactional(readOnly = true)
  public List<Call> choices(Member member, long id) {
    Proposal draft = changeable(member, id);
    List<Call> open = new java.util.ArrayList<>(calls.openTo(draft.councilId(), draft.leadNgoId()));
    calls
        .of(id)
        .filter(chosen -> open.stream().noneMatch(call -> call.id() == chosen.id()))
        .ifPresent(open::add);
    return open;
  }

  /**
   * The own draft, if it was never submitted.
   *
   * @throws Conflict if it was
   */
  @Transactional(readOnly = true)
  public Proposal changeable(Member member, long id) {
    Proposal draft = drafts.own(member, id);
    if (draft.number() != null) {
      throw new Conflict("proposals.calls.error.linked");
    }
    return draft;
  }

  /** Puts the draft under a call; under none if it is null. */
  @Transactional
  public void choose(Member member, long id, Long callId) {
    drafts.open(member, id);
    Proposal draft = changeable(member, id);
    Optional<Call> before = calls.of(id);
    if (before.map(Call::id).equals(Optional.ofNullable(callId))) {
      return;
    }
    Optional<Call> wanted = Optional.ofNullable(callId).map(chosen -> open(member, draft, chosen));
    calls.put(id, callId);
    wanted.ifPresentOrElse(
        call -> publish(member, draft, new CallChosen(proposals.ref(draft), call.number())),
        () ->
            before.ifPresent(
                left -> publish(member, draft, new CallLeft(proposals.ref(draft), left.number()))));
  }

  private Call open(Member member, Proposal draft, long callId) {
    Call call = calls.visibleTo(member, callId);
    if (call.councilId() != draft.councilId() || call.number() == null) {
      throw new NotFound();
    }
    if (!calls.isOpenTo(call, draft.leadNgoId())) {
      throw new Conflict("proposals.calls.error.notOpen", call.number());
    }
    return call;
  }

  private void publish(Member member, Proposal draft, DomainEvent event) {
    Role role = member.signsFor(draft.leadNgoId()) ? Role.NGO_SIGNATORY : Role.NGO_SUBMITTER;
    currentMember.actingAs(
        role,
        "ngo:" + draft.leadNgoId(),
        () -> {
          events.publishEvent(event);
          return null;
        });
  }

  private static Optional<Long> id(String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!typed.matches("[0-9]{1,18}")) {
      throw new NotFound();
    }
    return Optional.of(Long.parseLong(typed));
  }
}
