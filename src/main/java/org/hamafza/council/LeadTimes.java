package org.hamafza.council;

import java.time.Clock;
import java.time.Instant;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.springframework.stereotype.Component;

/** How long before a session its members must know of it. */
@Component
class LeadTimes {

  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  LeadTimes(Policies policies, WorkingCalendar calendar, Clock clock) {
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What the rule wants for a session of that kind at that time. */
  Term of(SessionType type, Instant startsAt) {
    return policies.on(calendar.dayOf(startsAt)).term(type.leadParameter());
  }

  /** Whether members who hear of it now would hear too late. */
  boolean isShort(SessionType type, Instant startsAt) {
    Term lead = of(type, startsAt);
    Instant earliest = calendar.due(clock.instant(), lead);
    return lead.runsByTheClock()
        ? startsAt.isBefore(earliest)
        : calendar.dayOf(startsAt).isBefore(calendar.dayOf(earliest));
  }
}
