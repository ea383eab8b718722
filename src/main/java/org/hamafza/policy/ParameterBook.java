package org.hamafza.policy;

import java.util.List;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parameters for those who may read them: who changes them, and auditors. */
@Service
class ParameterBook {

  private final Policies policies;
  private final ParameterChanges changes;
  private final CurrentMember currentMember;

  ParameterBook(Policies policies, ParameterChanges changes, CurrentMember currentMember) {
    this.policies = policies;
    this.changes = changes;
    this.currentMember = currentMember;
  }

  /** The reader; everybody else finds nothing. */
  Member reader() {
    Member member = currentMember.get();
    if (!mayPropose(member) && !member.hasAnywhere(Role.AUDITOR)) {
      throw new NotFound("not a reader of parameters");
    }
    return member;
  }

  boolean mayPropose(Member member) {
    return member.hasAnywhere(Role.PARAMETER_ADMIN);
  }

  @Transactional(readOnly = true)
  public List<Parameter> all() {
    reader();
    return policies.list();
  }

  @Transactional(readOnly = true)
  public List<ParameterChange> open() {
    reader();
    return policies.open();
  }

  @Transactional(readOnly = true)
  public Parameter get(String name) {
    return all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** What the parameter was and will be, the latest first. */
  @Transactional(readOnly = true)
  public List<ParameterChange> history(String name) {
    return changes.of(get(name).name());
  }
}
