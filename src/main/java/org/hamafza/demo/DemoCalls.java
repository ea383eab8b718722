package org.hamafza.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.proposals.CallWriting;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes and publishes the made-up calls as the secretariat; one is open, one has closed. */
@Component
@Profile("demo")
class DemoCalls {

  private final DemoFiles files;
  private final CallWriting writing;
  private final Councils councils;
  private final People people;
  private final WorkingCalendar calendar;
  private final JdbcClient db;
  private final Clock clock;

  DemoCalls(
      DemoFiles files,
      CallWriting writing,
      Councils councils,
      People people,
      WorkingCalendar calendar,
      JdbcClient db,
      Clock clock) {
    this.files = files;
    this.writing = writing;
    this.councils = councils;
    this.people = people;
    this.calendar = calendar;
    this.db = db;
    this.clock = clock;
  }

  /** All or nothing; a restart finds them. */
  @Transactional
  public void tell() {
    long known = db.sql("select count(*) from call_for_proposals").query(Long.class).single();
    if (known == 0) {
      files.calls().forEach(this::publish);
    }
  }

  private void publish(DemoCall demo) {
    long council = councils.byCode(DemoFoundation.ISFAHAN).orElseThrow().id();
    LocalDate today = calendar.today(clock);
    Member officer = people.member("officer1").orElseThrow();
    Member secretary = people.member("secretary").orElseThrow();
    long id = ActingPerson.as("officer1", () -> writing.draft(officer, council, demo.on(today)));
    ActingPerson.as("secretary", () -> writing.publish(secretary, id));
    if (demo.closedSinceDays() > 0) {
      setBack(id, demo, today);
    }
  }

  // The demo is loaded in one moment of real time, in which nothing that was published can close.
  private void setBack(long id, DemoCall demo, LocalDate today) {
    LocalDate closed = today.minusDays(demo.closedSinceDays());
    db.sql("update call_for_proposals set opens_on = ?, closes_on = ? where id = ?")
        .params(closed.minusDays(demo.days()), closed, id)
        .update();
  }
}
