package org.hamafza.workinggroup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.NotFound;
import org.hamafza.workinggroup.GroupMember.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps by which a working group comes about; for delegates, which alone call them. */
@Service
public class GroupFormation {

  /** How many were invited, how long they may take to answer, and until when that is. */
  public record Round(int invitations, Term term, Instant due) {}

  private final GroupTable groups;
  private final MemberTable members;
  private final Matching matching;
  private final Invitations invitations;
  private final Proposals proposals;
  private final Policies policies;
  private final GroupTerms terms;
  private final GroupNotices notices;
  private final WorkingGroups workingGroups;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  GroupFormation(
      GroupTable groups,
      MemberTable members,
      Matching matching,
      Invitations invitations,
      Proposals proposals,
      Policies policies,
      GroupTerms terms,
      GroupNotices notices,
      WorkingGroups workingGroups,
      WorkingCalendar calendar,
      Clock clock,
      ApplicationEventPublisher events) {
    this.groups = groups;
    this.members = members;
    this.matching = matching;
    this.invitations = invitations;
    this.proposals = proposals;
    this.policies = policies;
    this.terms = terms;
    this.notices = notices;
    this.workingGroups = workingGroups;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
  }

  /** Begins the group of a project: applicant and partners, concerned agencies, aligned NGOs. */
  @Transactional
  public void match(long proposalId, List<AgencyMatch> agencies, LocalDate policyDay) {
    Proposal proposal = proposals.get(proposalId);
    Policy policy = policies.on(policyDay);
    WorkingGroup group =
        groups
            .of(proposalId)
            .orElseGet(
                () ->
                    groups.begin(
                        proposalId,
                        proposal.councilId(),
                        (int) policy.number("alignment.threshold")));
    matching.suggestConcerned(group, proposal, agencies);
    matching.suggestAligned(group, proposal, group.threshold(), policy);
  }

  /** Invites those whom the officer proposed. */
  @Transactional
  public Round invite(long proposalId, LocalDate policyDay) {
    Term term = terms.invitation(proposalId, policyDay);
    Instant due = calendar.due(clock.instant(), term);
    int asked = invitations.invite(group(proposalId), proposals.ref(proposalId), due);
    return new Round(asked, term, due);
  }

  /** Ends a round: who was silent stays out; says whether those who joined can begin. */
  @Transactional
  public Composition check(long proposalId, LocalDate policyDay) {
    Proposal proposal = proposals.get(proposalId);
    CaseRef ref = proposals.ref(proposal);
    Policy policy = policies.on(policyDay);
    WorkingGroup group = group(proposalId);
    List<GroupMember> silent = invitations.lapse(group, ref);
    notices.silent(ref, silent);
    List<GroupMember> joined = Parties.joined(members.of(group.id()));
    boolean leadAgency = joined.stream().anyMatch(GroupMember::isLeadAgency);
    int ngos = (int) joined.stream().filter(each -> !each.party().isAgency()).count();
    int least = (int) policy.number("group.minNgos");
    Composition composition = Composition.of(leadAgency && ngos >= least, group.widened());
    events.publishEvent(
        new CompositionChecked(ref, group.id(), leadAgency, ngos, least, composition));
    if (composition == Composition.WIDEN) {
      widen(group, proposal, policy, silent);
    }
    return composition;
  }

  private void widen(
      WorkingGroup group, Proposal proposal, Policy policy, List<GroupMember> silent) {
    int threshold = group.threshold() - (int) policy.number("alignment.widen");
    groups.widen(group.id(), threshold);
    // The silent are asked once more, and the lead agency in any case: no group without it.
    members.of(group.id()).stream()
        .filter(each -> each.state() == State.ABSENT)
        .filter(each -> each.isLeadAgency() || silent.stream().anyMatch(s -> s.id() == each.id()))
        .forEach(each -> members.enter(each.id(), State.SUGGESTED, each.reason()));
    matching.suggestAligned(group, proposal, threshold, policy);
  }

  /** The group has met and begins its work. */
  @Transactional
  public void activate(long proposalId) {
    WorkingGroup group = group(proposalId);
    CaseRef ref = proposals.ref(proposalId);
    groups.enter(group.id(), WorkingGroup.State.ACTIVE);
    List<GroupMember> joined = Parties.joined(members.of(group.id()));
    events.publishEvent(new GroupActivated(ref, group.id(), Parties.codes(joined)));
    workingGroups.rememberJointWork(group, false);
    notices.active(ref, group, joined);
  }

  /** No group came about. */
  @Transactional
  public void fail(long proposalId) {
    WorkingGroup group = group(proposalId);
    CaseRef ref = proposals.ref(proposalId);
    groups.enter(group.id(), WorkingGroup.State.NOT_FORMED);
    events.publishEvent(new GroupNotFormed(ref, group.id()));
    notices.failed(ref, group);
  }

  private WorkingGroup group(long proposalId) {
    return groups.of(proposalId).orElseThrow(NotFound::new);
  }
}
