package org.hamafza.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.Session;
import org.hamafza.council.SessionCall;
import org.hamafza.council.SessionType;
import org.hamafza.council.Sessions;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.shared.CaseRef;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Calls the sessions of the demo's council as its secretary. */
@Component
@Profile("demo")
class DemoSessions {

  private static final String SECRETARY = "secretary";
  private static final int WORKING_DAYS_AHEAD = 8;
  private static final int HOUR = 10;
  private static final int MOST = 100;

  private final Sessions sessions;
  private final Councils councils;
  private final People people;
  private final DemoPeople texts;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DemoSessions(
      Sessions sessions,
      Councils councils,
      People people,
      DemoPeople texts,
      WorkingCalendar calendar,
      Clock clock) {
    this.sessions = sessions;
    this.councils = councils;
    this.people = people;
    this.texts = texts;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What events about that session name; calls it if it has not been called. */
  CaseRef ref(DemoSession which) {
    Member secretary = people.member(SECRETARY).orElseThrow();
    List<Session> called =
        sessions.list(secretary, null, MOST).stream()
            .sorted(Comparator.comparingLong(Session::id))
            .toList();
    return which.ordinal() < called.size()
        ? called.get(which.ordinal()).ref()
        : ActingPerson.as(SECRETARY, () -> call(which, secretary)).ref();
  }

  private Session call(DemoSession which, Member secretary) {
    Council council = councils.byCode(DemoFoundation.ISFAHAN).orElseThrow();
    String place = texts.text("demo.session.place").fa();
    return sessions.call(
        secretary,
        council.id(),
        which == DemoSession.HELD
            ? new SessionCall(
                SessionType.REGULAR, clock.instant(), place, texts.text("demo.session.short").fa())
            : new SessionCall(SessionType.REGULAR, soon(), place, ""));
  }

  private Instant soon() {
    LocalDate day = calendar.plusWorkingDays(calendar.today(clock), WORKING_DAYS_AHEAD);
    return day.atTime(HOUR, 0).atZone(WorkingCalendar.ZONE).toInstant();
  }
}
