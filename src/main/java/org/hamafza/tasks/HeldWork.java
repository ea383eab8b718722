package org.hamafza.tasks;

import java.util.EnumSet;
import java.util.Set;
import org.hamafza.identity.Role;
import org.hamafza.shared.Conflict;
import org.springframework.stereotype.Component;

/**
 * What the secretariat does moves a case on, and has to wait while the licence of the NGO is
 * suspended; what others have been asked for they may still hand in.
 */
@Component
class HeldWork {

  private static final Set<Role> SECRETARIAT =
      EnumSet.of(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.SECOND_SIGNER);

  private final PauseTable standstills;

  HeldWork(PauseTable standstills) {
    this.standstills = standstills;
  }

  /**
   * Lets work pass that does not have to wait.
   *
   * @throws Conflict if it has
   */
  void refuse(WorkItem item) {
    if (item.counting().paused()
        && SECRETARIAT.contains(item.role())
        && standstills.standing(item.subject()).stream()
            .anyMatch(each -> each.reason() == PauseReason.NGO_SUSPENDED)) {
      throw new Conflict("tasks.error.ngoSuspended");
    }
  }
}
