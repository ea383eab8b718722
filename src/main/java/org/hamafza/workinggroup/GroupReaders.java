package org.hamafza.workinggroup;

import org.hamafza.identity.Member;
import org.hamafza.proposals.CaseReaders;
import org.hamafza.proposals.Proposal;
import org.springframework.stereotype.Component;

/** Lets those who carry a project out together, or did until it was stopped, read its proposal. */
@Component
class GroupReaders implements CaseReaders {

  private final GroupTable groups;
  private final MemberTable members;

  GroupReaders(GroupTable groups, MemberTable members) {
    this.groups = groups;
    this.members = members;
  }

  @Override
  public boolean admits(Member member, Proposal proposal) {
    return groups.all(proposal.id()).stream().anyMatch(group -> belongs(member, group));
  }

  /** Whether the person acts for somebody who is invited to the group or belongs to it. */
  boolean belongs(Member member, WorkingGroup group) {
    return members.of(group.id()).stream()
        .filter(
            each ->
                each.state() == GroupMember.State.MEMBER
                    || each.state() == GroupMember.State.PROPOSED && group.round() > 0)
        .anyMatch(each -> each.party().isRepresentedBy(member, group.councilId()));
  }
}
