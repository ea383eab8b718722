package org.hamafza.identity;

import java.util.function.Supplier;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;

/** Lets an administrator work, in that capacity; everybody else finds nothing. */
@Component
class AdministratorRight {

  private final CurrentMember currentMember;

  AdministratorRight(CurrentMember currentMember) {
    this.currentMember = currentMember;
  }

  /** Who administers now. */
  Member holder() {
    Member member = currentMember.get();
    if (!member.hasAnywhere(Role.ADMINISTRATOR)) {
      throw new NotFound("not an administrator");
    }
    return member;
  }

  <T> T use(Supplier<T> work) {
    holder();
    return currentMember.actingAs(Role.ADMINISTRATOR, "", work);
  }

  void use(Runnable work) {
    use(
        () -> {
          work.run();
          return null;
        });
  }
}
