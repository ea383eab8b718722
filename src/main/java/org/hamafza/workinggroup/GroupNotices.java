package org.hamafza.workinggroup;

import java.util.List;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.shared.CaseRef;
import org.springframework.stereotype.Component;

/** Tells people what became of a group. */
@Component
class GroupNotices {

  private final People people;
  private final Notifications notifications;

  GroupNotices(People people, Notifications notifications) {
    this.people = people;
    this.notifications = notifications;
  }

  /** The secretary has to remind the heads of agencies that were silent. */
  void silent(CaseRef ref, List<GroupMember> silent) {
    for (GroupMember each : silent) {
      secretary(ref, "workinggroup.notice.silent", each.groupId(), each.name());
    }
  }

  /** Without a group the council has to decide how to go on. */
  void failed(CaseRef ref, WorkingGroup group) {
    secretary(ref, "workinggroup.notice.failed", group.id(), "");
  }

  void active(CaseRef ref, WorkingGroup group, List<GroupMember> members) {
    for (GroupMember each : members) {
      notifications.tell(
          Parties.people(each.party(), group.councilId(), people),
          "workinggroup.notice.active",
          "/groups/" + group.id(),
          ref.number());
    }
  }

  private void secretary(CaseRef ref, String key, long groupId, Object about) {
    notifications.tell(
        people.holders(Role.SECRETARIAT_LEAD, ref.councilId()),
        key,
        "/groups/" + groupId,
        ref.number(),
        about);
  }
}
