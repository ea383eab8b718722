package org.hamafza.clearance;

import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.springframework.stereotype.Component;

/** Does something as somebody of an NGO, so that the record says so. */
@Component
class NgoWork {

  private final CurrentMember currentMember;

  NgoWork(CurrentMember currentMember) {
    this.currentMember = currentMember;
  }

  void as(Member member, long ngoId, Runnable work) {
    Role role = member.signsFor(ngoId) ? Role.NGO_SIGNATORY : Role.NGO_SUBMITTER;
    currentMember.actingAs(
        role,
        "ngo:" + ngoId,
        () -> {
          work.run();
          return null;
        });
  }
}
