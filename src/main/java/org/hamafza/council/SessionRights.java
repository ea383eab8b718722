package org.hamafza.council;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who may know of a session, and what of it is kept from a member with a conflict. */
@Component
class SessionRights {

  private static final Role[] READERS = {
    Role.SECRETARIAT_OFFICER,
    Role.SECRETARIAT_LEAD,
    Role.COUNCIL_MEMBER,
    Role.COUNCIL_CHAIR,
    Role.ACTING_CHAIR,
    Role.AUDITOR
  };

  private static final Role[] PLANNERS = {
    Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.COUNCIL_CHAIR, Role.ACTING_CHAIR
  };

  private static final Role[] ORDERERS = {
    Role.SECRETARIAT_LEAD, Role.COUNCIL_CHAIR, Role.ACTING_CHAIR
  };

  private final Recusals recusals;

  SessionRights(Recusals recusals) {
    this.recusals = recusals;
  }

  boolean mayRead(Member member, Session session) {
    return member.hasAny(session.councilId(), READERS);
  }

  /** Who prepares a session to which members are invited and that has not begun. */
  boolean mayPlan(Member member, Session session) {
    return session.state() == SessionState.AGENDA_APPROVED
        && session.invites()
        && member.hasAny(session.councilId(), PLANNERS);
  }

  /** Who says in which order the items are taken that the council has not come to. */
  boolean mayOrder(Member member, Session session) {
    return isAhead(session) && member.hasAny(session.councilId(), ORDERERS);
  }

  /** Who takes an item off an agenda that members know: whoever presides. */
  boolean mayTakeOff(Member member, Session session) {
    return isAhead(session)
        && member.hasAny(session.councilId(), Role.COUNCIL_CHAIR, Role.ACTING_CHAIR);
  }

  private static boolean isAhead(Session session) {
    return session.invites()
        && (session.state() == SessionState.AGENDA_APPROVED
            || session.state() == SessionState.OPEN);
  }

  Set<Long> councils(Member member) {
    return new HashSet<>(member.councilsAs(READERS));
  }

  /** The councils in which the member works or to which an own NGO has handed in a proposal. */
  Set<Long> councilsOfConcern(Member member) {
    return member.appointments().stream()
        .map(appointment -> appointment.councilId())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  void secretaryOnly(Member member, long councilId) {
    if (!member.has(Role.SECRETARIAT_LEAD, councilId)) {
      throw new NotFound();
    }
  }

  /** The items of a session of which this member may learn nothing. */
  Set<Long> hiddenItems(Member member, long sessionId) {
    return recusals.itemsKeptFrom(sessionId, member.personId());
  }
}
