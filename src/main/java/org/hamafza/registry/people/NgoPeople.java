package org.hamafza.registry.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.Secretariat;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sees and says who acts for an NGO; its administrator promotes people and shuts them out. */
@Service
class NgoPeople {

  static final Set<Role> ALL =
      Set.of(Role.NGO_SUBMITTER, Role.NGO_SIGNATORY, Role.NGO_ADMINISTRATOR);

  private final Ngos ngos;
  private final Staff staff;
  private final NgoInvitationTable invitations;
  private final PowerTable powers;
  private final TaskInbox inbox;
  private final CurrentMember currentMember;
  private final Secretariat secretariat;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NgoPeople(
      Ngos ngos,
      Staff staff,
      NgoInvitationTable invitations,
      PowerTable powers,
      TaskInbox inbox,
      CurrentMember currentMember,
      Secretariat secretariat,
      ApplicationEventPublisher events,
      Clock clock) {
    this.ngos = ngos;
    this.staff = staff;
    this.invitations = invitations;
    this.powers = powers;
    this.inbox = inbox;
    this.currentMember = currentMember;
    this.secretariat = secretariat;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The NGO whose people the member may see: the own one, or one of the own council.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public Ngo visibleTo(Member member, long ngoId) {
    Ngo ngo = ngos.visibleTo(member, ngoId);
    boolean verifies =
        member.hasAny(
            ngo.councilId(), Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR);
    if (!verifies && !member.ngos().contains(ngoId)) {
      throw new NotFound();
    }
    return ngo;
  }

  /** Who acts for the NGO. */
  @Transactional(readOnly = true)
  public List<Staff.Line> of(Member member, long ngoId) {
    return staff.of(visibleTo(member, ngoId).id());
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public Staff.Line get(Member member, long ngoId, long personId) {
    return of(member, ngoId).stream()
        .filter(line -> line.person().id() == personId)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * Whether the member says who acts for the NGO: its administrator, and while it has none the
   * secretariat, which brings in the first.
   */
  @Transactional(readOnly = true)
  public boolean manages(Member member, Ngo ngo) {
    return member.administers(ngo.id()) || bringsInTheFirst(member, ngo);
  }

  boolean bringsInTheFirst(Member member, Ngo ngo) {
    return member.hasAny(ngo.councilId(), Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD)
        && !ngo.isMerged()
        && !staff.hasAdministrator(ngo.id(), 0);
  }

  /** Makes a person an administrator, or an editor only. */
  @Transactional
  public void change(Member by, long ngoId, long personId, boolean administrator) {
    Ngo ngo = administered(by, ngoId);
    Staff.Line line = get(by, ngoId, personId);
    if (line.administers() == administrator) {
      return;
    }
    acting(
        by,
        ngo,
        () -> {
          if (administrator) {
            staff.give(ngo, personId, Role.NGO_SUBMITTER, Role.NGO_ADMINISTRATOR);
          } else {
            mustHaveSuccessor(ngoId, personId, "role");
            staff.give(ngo, personId, Role.NGO_SUBMITTER);
            staff.take(ngoId, personId, Set.of(Role.NGO_ADMINISTRATOR));
          }
          events.publishEvent(new NgoRoleChanged(ngo.ref(), personId, administrator));
          return null;
        });
  }

  /** Ends all access of a person at once; people may also leave by themselves. */
  @Transactional
  public void end(Member by, long ngoId, long personId) {
    Ngo ngo =
        by.personId() == personId && by.ngos().contains(ngoId)
            ? ngos.locked(ngoId)
            : administered(by, ngoId);
    Staff.Line line = get(by, ngoId, personId);
    acting(
        by,
        ngo,
        () -> {
          if (line.administers()) {
            mustHaveSuccessor(ngoId, personId, "");
          }
          staff.take(ngoId, personId, ALL);
          powers.end(ngoId, personId);
          inbox.release(personId, ngoId);
          Instant now = clock.instant();
          for (long id : invitations.openBy(personId, ngoId, now)) {
            invitations.revoke(id, ngoId, now);
            events.publishEvent(new NgoInvitationRevoked(ngo.ref(), id));
          }
          events.publishEvent(new NgoAccessEnded(ngo.ref(), personId));
          return null;
        });
  }

  private void mustHaveSuccessor(long ngoId, long personId, String field) {
    if (!staff.hasAdministrator(ngoId, personId)) {
      throw new InvalidInput(field, "registry.people.error.lastAdministrator");
    }
  }

  /**
   * The NGO if the member says who acts for it.
   *
   * @throws NotFound if the member does not
   */
  @Transactional(readOnly = true)
  public Ngo managed(Member by, long ngoId) {
    Ngo ngo = visibleTo(by, ngoId);
    if (!manages(by, ngo)) {
      throw new NotFound();
    }
    return ngo;
  }

  /**
   * One of the people of an NGO that the member administers.
   *
   * @throws NotFound if the member does not, or the person is none of them
   */
  @Transactional(readOnly = true)
  public Staff.Line administered(Member by, long ngoId, long personId) {
    if (!by.administers(ngoId)) {
      throw new NotFound();
    }
    return get(by, ngoId, personId);
  }

  /** The NGO, locked, if the member is its administrator. */
  Ngo administered(Member by, long ngoId) {
    if (!by.administers(ngoId)) {
      throw new NotFound();
    }
    return ngos.locked(ngoId);
  }

  /** Does {@code work} as administrator of the NGO, as one of its people, or as secretariat. */
  <T> T acting(Member by, Ngo ngo, Supplier<T> work) {
    if (by.administers(ngo.id())) {
      return currentMember.actingAs(Role.NGO_ADMINISTRATOR, "ngo:" + ngo.id(), work);
    }
    if (by.ngos().contains(ngo.id())) {
      return currentMember.actingAs(Role.NGO_SUBMITTER, "ngo:" + ngo.id(), work);
    }
    return actingAsSecretariat(by, ngo, work);
  }

  /** Does {@code work} as an officer of the council, or else as its secretary. */
  <T> T actingAsSecretariat(Member by, Ngo ngo, Supplier<T> work) {
    return secretariat.acting(by, ngo, work);
  }
}
