package org.hamafza.workinggroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hamafza.registry.AlignmentScore;
import org.hamafza.shared.CaseRef;
import org.hamafza.workinggroup.AlignedNgos.Scored;
import org.hamafza.workinggroup.GroupMember.Part;
import org.hamafza.workinggroup.GroupMember.Party;
import org.hamafza.workinggroup.GroupMember.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns the officer's choice into the members to be invited. */
@Component
class Proposing {

  private final MemberTable members;
  private final ApplicationEventPublisher events;

  Proposing(MemberTable members, ApplicationEventPublisher events) {
    this.members = members;
    this.events = events;
  }

  /** Those who are suggested and not yet asked in this round. */
  List<GroupMember> suggested(WorkingGroup group) {
    return members.of(group.id()).stream().filter(each -> each.state() == State.SUGGESTED).toList();
  }

  /** Whether the choice is another than what was suggested, so that it needs a reason. */
  boolean departs(WorkingGroup group, Set<Party> chosen) {
    return !Set.copyOf(suggested(group).stream().map(GroupMember::party).toList()).equals(chosen);
  }

  /** Keeps the choice: those left out are removed, others are added. */
  void propose(
      CaseRef ref, WorkingGroup group, Set<Party> chosen, List<Scored> scores, String reason) {
    List<String> removed = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (GroupMember each : members.of(group.id())) {
      boolean wanted = chosen.contains(each.party());
      if (each.state() == State.SUGGESTED && !wanted) {
        members.enter(each.id(), State.REMOVED, reason);
        removed.add(each.party().code());
      } else if (each.state() == State.SUGGESTED) {
        members.enter(each.id(), State.PROPOSED, each.reason());
      } else if (wanted && each.state() != State.MEMBER) {
        members.enter(each.id(), State.PROPOSED, reason);
        added.add(each.party().code());
      }
    }
    List<Party> known = members.of(group.id()).stream().map(GroupMember::party).toList();
    for (Party party : chosen) {
      if (!known.contains(party)) {
        members.add(group.id(), party, Part.ADDED, score(party, scores), State.PROPOSED, reason);
        added.add(party.code());
      }
    }
    List<GroupMember> proposed =
        members.of(group.id()).stream().filter(each -> each.state() == State.PROPOSED).toList();
    events.publishEvent(
        new MembersProposed(
            ref, group.id(), group.round() + 1, Parties.codes(proposed), added, removed, reason));
  }

  private static AlignmentScore score(Party party, List<Scored> scores) {
    return scores.stream()
        .filter(each -> !party.isAgency() && each.ngoId() == party.ngoId())
        .map(Scored::score)
        .findFirst()
        .orElse(null);
  }
}
