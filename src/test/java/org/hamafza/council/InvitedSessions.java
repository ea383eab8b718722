package org.hamafza.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.Jobs;
import org.hamafza.TestCouncil;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.tasks.TaskInbox;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

/** Sessions of test councils to which the members are invited and that have not begun. */
@Component
@Lazy // As Scenes.
public class InvitedSessions {

  private final Sessions sessions;
  private final TaskInbox inbox;
  private final Jobs jobs;
  private final MockMvc browser;
  private final WorkingCalendar calendar;
  private final Clock clock;

  InvitedSessions(
      Sessions sessions,
      TaskInbox inbox,
      Jobs jobs,
      MockMvc browser,
      WorkingCalendar calendar,
      Clock clock) {
    this.sessions = sessions;
    this.inbox = inbox;
    this.jobs = jobs;
    this.browser = browser;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A regular session in two weeks with two policy items; gives its id. */
  public long in(TestCouncil council) {
    LocalDate day = calendar.today(clock).plusDays(14);
    Meeting meeting = new Meeting(council, inbox, jobs, browser);
    Session session = meeting.call(sessions, SessionType.REGULAR, day);
    complete(
        meeting,
        "SECRETARY",
        "PrepareAgenda",
        session,
        Meeting.form("policy1Fa", "بند ۱", "policy2Fa", "بند ۲"));
    complete(meeting, "CHAIR", "ApproveAgenda", session, Meeting.form("answer", "APPROVE"));
    return session.id();
  }

  /** The item at that place of a session's agenda. */
  public long item(long sessionId, int position) {
    return sessions.agenda(sessionId).get(position - 1).id();
  }

  // The council may have other sessions that wait for their agenda.
  private static void complete(
      Meeting meeting,
      String seat,
      String element,
      Session session,
      Map<String, List<String>> form) {
    String person = Meeting.person(seat);
    meeting.open(person, element).stream()
        .filter(work -> work.rowId() == session.id())
        .findFirst()
        .ifPresentOrElse(
            work -> meeting.complete(person, work, form),
            () -> {
              throw new AssertionError(person + " has no " + element);
            });
  }
}
