package org.hamafza.council;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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

  /**
   * What the rule wants for a session of that kind at that time, if members who hear of it now
   * would hear too late.
   */
  Optional<Term> missed(SessionType type, Instant startsAt) {
    Term lead = policies.on(calendar.dayOf(startsAt)).term(type.leadParameter());
    Instant earliest = calendar.due(clock.instant(), lead);
    boolean late =
        lead.runsByTheClock()
            ? startsAt.isBefore(earliest)
            : calendar.dayOf(startsAt).isBefore(calendar.dayOf(earliest));
    return late ? Optional.of(lead) : Optional.empty();
  }
}
