package org.hamafza.policy;

import java.util.List;
import java.util.Objects;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.identity.WaitingMatter;
import org.hamafza.identity.WaitingMatters;
import org.springframework.stereotype.Component;

/** A proposed change of a parameter waits for a second person. */
@Component
class UndecidedChanges implements WaitingMatters {

  private final Policies policies;

  UndecidedChanges(Policies policies) {
    this.policies = policies;
  }

  @Override
  public List<WaitingMatter> of(Member member) {
    boolean waits =
        member.hasAnywhere(Role.PARAMETER_ADMIN)
            && policies.open().stream()
                .anyMatch(change -> !Objects.equals(change.proposedBy(), member.personId()));
    return waits
        ? List.of(new WaitingMatter("/parameters", "policy.waiting", null, null, null, null))
        : List.of();
  }
}
