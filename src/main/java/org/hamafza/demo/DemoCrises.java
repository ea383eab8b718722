package org.hamafza.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.crisis.Crises;
import org.hamafza.crisis.CrisisDesk;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Declares the made-up crisis: the secretary proposes it, the chair confirms it. */
@Component
@Profile("demo")
class DemoCrises {

  private static final String SECRETARY = "secretary";

  private final DemoFiles files;
  private final DemoWork work;
  private final CrisisDesk desk;
  private final Crises crises;
  private final Councils councils;
  private final People people;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DemoCrises(
      DemoFiles files,
      DemoWork work,
      CrisisDesk desk,
      Crises crises,
      Councils councils,
      People people,
      WorkingCalendar calendar,
      Clock clock) {
    this.files = files;
    this.work = work;
    this.desk = desk;
    this.crises = crises;
    this.councils = councils;
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Can be taken up where it was interrupted; ends when the crisis is in force. */
  void tell() {
    long council = councils.byCode(DemoFoundation.ISFAHAN).orElseThrow().id();
    DemoCrisis demo = files.crisis();
    LocalDate today = calendar.today(clock);
    if (crises.of(council).isEmpty()) {
      Member secretary = people.member(SECRETARY).orElseThrow();
      ActingPerson.as(SECRETARY, () -> desk.propose(secretary, council, demo.on(today)));
    }
    String area = demo.areas().iterator().next();
    work.workOn(
        crises.of(council),
        new DemoAnswers(files.answers(), people, today),
        Set.of(),
        open -> crises.covers(council, area, demo.counties()));
  }
}
