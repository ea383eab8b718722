package org.hamafza.workinggroup;

import org.hamafza.shared.NotFound;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** Finds the group that a piece of work is about. */
@Component
class GroupRoom {

  private final GroupTable groups;

  GroupRoom(GroupTable groups) {
    this.groups = groups;
  }

  WorkingGroup group(WorkItem item) {
    return groups.of(item.proposalId()).orElseThrow(NotFound::new);
  }
}
