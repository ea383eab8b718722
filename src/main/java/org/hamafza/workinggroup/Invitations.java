package org.hamafza.workinggroup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.hamafza.workinggroup.GroupMember.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks parties to join a group and takes their answers, or their silence. */
@Component
class Invitations {

  private final GroupTable groups;
  private final MemberTable members;
  private final InvitationTable invitations;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Invitations(
      GroupTable groups,
      MemberTable members,
      InvitationTable invitations,
      Clock clock,
      ApplicationEventPublisher events) {
    this.groups = groups;
    this.members = members;
    this.invitations = invitations;
    this.clock = clock;
    this.events = events;
  }

  /** Invites those whom the officer proposed; says how many. */
  int invite(WorkingGroup group, CaseRef ref, Instant due) {
    int round = group.round() + 1;
    List<GroupMember> invited =
        members.of(group.id()).stream().filter(each -> each.state() == State.PROPOSED).toList();
    groups.round(group.id(), round);
    invited.forEach(each -> invitations.invite(each.id(), round, due));
    events.publishEvent(
        new GroupMembersInvited(ref, group.id(), round, Parties.codes(invited), due));
    return invited.size();
  }

  /** The invitations of the current round, in the order in which they were made. */
  List<Invitation> current(WorkingGroup group) {
    return invitations.of(group.id()).stream()
        .filter(each -> each.round() == group.round())
        .toList();
  }

  /** The invited party. */
  GroupMember invited(long invitationId) {
    return invitations
        .find(invitationId)
        .flatMap(each -> members.find(each.memberId()))
        .orElseThrow(NotFound::new);
  }

  /**
   * A party answers.
   *
   * @throws Conflict if it has answered already or time is over
   */
  void answer(CaseRef ref, long invitationId, boolean accepted, String text, Member by) {
    Invitation.State state = accepted ? Invitation.State.ACCEPTED : Invitation.State.DECLINED;
    if (!invitations.answer(invitationId, state, text, by.personId(), clock.instant())) {
      throw new Conflict("workinggroup.error.answered");
    }
    GroupMember member = invited(invitationId);
    members.enter(member.id(), accepted ? State.MEMBER : State.ABSENT, member.reason());
    events.publishEvent(
        new InvitationAnswered(
            ref, member.groupId(), invitationId, member.party().code(), accepted, text));
  }

  /** Whoever has not answered until now stays out; returns them. */
  List<GroupMember> lapse(WorkingGroup group, CaseRef ref) {
    Set<Long> open =
        invitations.of(group.id()).stream()
            .filter(
                each ->
                    invitations.answer(
                        each.id(), Invitation.State.SILENT, "", null, clock.instant()))
            .map(Invitation::memberId)
            .collect(Collectors.toSet());
    List<GroupMember> silent =
        members.of(group.id()).stream().filter(each -> open.contains(each.id())).toList();
    silent.forEach(each -> members.enter(each.id(), State.ABSENT, each.reason()));
    if (!silent.isEmpty()) {
      events.publishEvent(
          new InvitationsLapsed(ref, group.id(), group.round(), Parties.codes(silent)));
    }
    return silent;
  }
}
