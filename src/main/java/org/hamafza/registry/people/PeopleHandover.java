package org.hamafza.registry.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.TaskInbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the people of an NGO that is merged into another. An NGO that says itself who
 * acts for it gets nobody forced upon it: their access ends, and it can invite them. To one that
 * has no administrator they move; a power to sign never moves, because it was given for another
 * entry.
 */
@Service
public class PeopleHandover {

  /** What becomes of a person. */
  public enum Fate {
    /** Acts for the NGO that stays already, and goes on. */
    STAYS,
    MOVES,
    ENDS
  }

  /** A person of the NGO that is merged. */
  public record Line(long personId, LocalText name, Fate fate) {}

  private final Staff staff;
  private final People people;
  private final Appointments appointments;
  private final PowerTable powers;
  private final NgoInvitationTable invitations;
  private final TaskInbox inbox;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PeopleHandover(
      Staff staff,
      People people,
      Appointments appointments,
      PowerTable powers,
      NgoInvitationTable invitations,
      TaskInbox inbox,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.staff = staff;
    this.people = people;
    this.appointments = appointments;
    this.powers = powers;
    this.invitations = invitations;
    this.inbox = inbox;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** What would become of everybody who acts for the NGO, or is going to. */
  @Transactional(readOnly = true)
  public List<Line> of(Ngo ngo, Ngo into) {
    boolean managed = staff.hasAdministrator(into.id(), 0);
    Set<Long> there = held(into.id()).keySet();
    return held(ngo.id()).keySet().stream()
        .map(id -> people.find(id).orElseThrow())
        .map(
            person ->
                new Line(
                    person.id(),
                    person.name(),
                    there.contains(person.id()) ? Fate.STAYS : managed ? Fate.ENDS : Fate.MOVES))
        .toList();
  }

  /** Does it; gives what became of whom. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Line> handOver(Ngo ngo, Ngo into) {
    List<Line> lines = of(ngo, into);
    Map<Long, Set<Role>> roles = held(ngo.id());
    for (Line line : lines) {
      staff.take(ngo.id(), line.personId(), NgoPeople.ALL);
      if (line.fate() == Fate.MOVES) {
        staff.give(into, line.personId(), Role.NGO_SUBMITTER);
        if (roles.get(line.personId()).contains(Role.NGO_ADMINISTRATOR)) {
          staff.give(into, line.personId(), Role.NGO_ADMINISTRATOR);
        }
      } else if (line.fate() == Fate.ENDS) {
        inbox.release(line.personId(), ngo.id());
      }
      events.publishEvent(new NgoAccessEnded(ngo.ref(), line.personId()));
    }
    powers.of(ngo.id()).stream()
        .filter(power -> power.waits() || power.counts())
        .forEach(
            power -> {
              powers.end(power.id());
              events.publishEvent(new NgoPowerEnded(ngo.ref(), power.id(), power.personId()));
            });
    invitations
        .open(ngo.id(), clock.instant())
        .forEach(
            each -> {
              invitations.revoke(each.id(), ngo.id(), clock.instant());
              events.publishEvent(new NgoInvitationRevoked(ngo.ref(), each.id()));
            });
    return lines;
  }

  /** Who holds what for an NGO, today or from a later day on. */
  private Map<Long, Set<Role>> held(long ngoId) {
    LocalDate today = calendar.today(clock);
    Map<Long, Set<Role>> held = new LinkedHashMap<>();
    for (Appointment each : appointments.ofNgo(ngoId)) {
      boolean counts = each.activeOn(today) || each.validFrom().isAfter(today);
      if (each.role().forNgo() && counts && each.endedAt() == null) {
        held.computeIfAbsent(each.personId(), id -> EnumSet.noneOf(Role.class)).add(each.role());
      }
    }
    return held;
  }
}
