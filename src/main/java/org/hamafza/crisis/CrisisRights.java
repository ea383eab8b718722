package org.hamafza.crisis;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who may know of a crisis: everybody of its council once it is declared, few before. */
@Component
class CrisisRights {

  /** Who prepares and decides, and who looks at it afterwards. */
  private static final Role[] INNER = {
    Role.SECRETARIAT_OFFICER,
    Role.SECRETARIAT_LEAD,
    Role.COUNCIL_CHAIR,
    Role.ACTING_CHAIR,
    Role.AUDITOR
  };

  private static final Role[] FILES = {
    Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR
  };

  private final DeclarationTable table;

  CrisisRights(DeclarationTable table) {
    this.table = table;
  }

  /** The councils in which the member does anything at all. */
  static Set<Long> councils(Member member) {
    return member.appointments().stream()
        .map(Appointment::councilId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The councils in which the member reads of crises that are not in force yet. */
  static Set<Long> innerCouncils(Member member) {
    return member.councilsAs(INNER);
  }

  boolean mayRead(Member member, Declaration declaration) {
    return declaration.state().isDeclared()
        ? councils(member).contains(declaration.councilId())
        : isInner(member, declaration);
  }

  /** Whether the member reads reasons and steps, not only what is in force. */
  boolean isInner(Member member, Declaration declaration) {
    return member.hasAny(declaration.councilId(), INNER);
  }

  /** Whether the member reads which files went by the fast track. */
  boolean readsFiles(Member member, Declaration declaration) {
    return member.hasAny(declaration.councilId(), FILES);
  }

  /**
   * The declaration, if the member may read it.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  Declaration visible(Member member, long id) {
    return table.find(id).filter(each -> mayRead(member, each)).orElseThrow(NotFound::new);
  }

  /** The declaration, if the member is secretary of its council. */
  Declaration led(Member member, long id) {
    return table.find(id).filter(each -> leads(member, each)).orElseThrow(NotFound::new);
  }

  boolean leads(Member member, Declaration declaration) {
    return member.has(Role.SECRETARIAT_LEAD, declaration.councilId());
  }
}
