package org.hamafza.registry;

import java.util.function.Supplier;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.springframework.stereotype.Component;

/** Who deals with an NGO for the council to which it belongs; nobody does so with the own NGO. */
@Component
public class Secretariat {

  private final CurrentMember currentMember;

  Secretariat(CurrentMember currentMember) {
    this.currentMember = currentMember;
  }

  /** An officer or the secretary, never of that NGO. */
  public boolean deals(Member member, Ngo ngo) {
    return member.hasAny(ngo.councilId(), Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD)
        && !isOf(member, ngo);
  }

  /** The secretary, never of that NGO. */
  public boolean leads(Member member, Ngo ngo) {
    return member.has(Role.SECRETARIAT_LEAD, ngo.councilId()) && !isOf(member, ngo);
  }

  /** Whoever deals with the NGO, and the auditor. */
  public boolean reads(Member member, Ngo ngo) {
    return deals(member, ngo) || member.has(Role.AUDITOR, ngo.councilId()) && !isOf(member, ngo);
  }

  /** Whether the member acts for that NGO, or for the one into which it was merged. */
  public static boolean isOf(Member member, Ngo ngo) {
    return member.ngos().contains(ngo.id()) || member.ngos().contains(ngo.stayingId());
  }

  /** Does {@code work} as an officer of the council, or else as its secretary. */
  public <T> T acting(Member by, Ngo ngo, Supplier<T> work) {
    Role role =
        by.has(Role.SECRETARIAT_OFFICER, ngo.councilId())
            ? Role.SECRETARIAT_OFFICER
            : Role.SECRETARIAT_LEAD;
    return currentMember.actingAs(role, "", work);
  }
}
