package org.hamafza.council;

import java.time.LocalDate;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.tasks.TaskInbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What tests of sessions begin with: a council of its own, its meeting and an NGO. */
abstract class Scenery {

  static final LocalDate DAY = LocalDate.of(2020, 11, 18);

  @Autowired TestCouncils councils;
  @Autowired TaskInbox inbox;
  @Autowired Jobs jobs;
  @Autowired ManualClock clock;
  @Autowired Sessions sessions;
  @Autowired Resolutions resolutions;
  @Autowired ReadyCases cases;
  @Autowired Presence presence;
  @Autowired JdbcClient db;
  @Autowired MockMvc browser;

  TestCouncil council;
  Meeting meeting;
  long ngo;

  void found() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    ngo = cases.ngo(council, "ngo");
  }

  long aCase(String title) {
    return cases.ready(council, ngo, title, 900_000_000L, 1_300_000_000L, "RWC");
  }

  /** A session that has opened with these seats; one policy item where no case is named. */
  Session openedOn(SessionType type, String[] seats, Long... ids) {
    Session session = meeting.call(sessions, type, DAY);
    meeting.agenda(ids.length == 0 ? 1 : 0, ids);
    clock.setDay(DAY);
    meeting.attend(seats);
    return session;
  }

  AgendaItem item(Session session, int position) {
    return sessions.agenda(session.id()).get(position - 1);
  }

  Resolution resolution(Session session) {
    return resolutions.of(session.id()).get(0);
  }

  /** The holder of the seat comes or leaves. */
  void now(Session session, String seat, Standing standing) {
    long seatId =
        db.sql("select id from council_seat where council_id = ? and code = ?")
            .params(council.id(), seat)
            .query(Long.class)
            .single();
    String secretary = Meeting.person("SECRETARY");
    council.run(
        secretary,
        () -> presence.change(council.member(secretary), session.id(), seatId, standing));
    jobs.runAll();
  }
}
