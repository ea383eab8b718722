package org.hamafza.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamafza.appeal.Filing;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Appeals as the NGOs whose demo cases were refused; one waits for its check, one is heard soon.
 */
@Component
@Profile("demo")
class DemoAppeals {

  private static final String FIRST = "appeal/check-appeal";
  private static final String PANEL = "appeal/appoint-panel";
  private static final int WORKING_DAYS_AHEAD = 8;

  private final DemoFiles files;
  private final DemoCases cases;
  private final DemoWork work;
  private final DemoProgress progress;
  private final Filing filing;
  private final Proposals proposals;
  private final People people;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DemoAppeals(
      DemoFiles files,
      DemoCases cases,
      DemoWork work,
      DemoProgress progress,
      Filing filing,
      Proposals proposals,
      People people,
      WorkingCalendar calendar,
      Clock clock) {
    this.files = files;
    this.cases = cases;
    this.work = work;
    this.progress = progress;
    this.filing = filing;
    this.proposals = proposals;
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Can be taken up where it was interrupted; demo data without such cases stays as it is. */
  void tell() {
    files.appeals().forEach(this::tell);
  }

  private void tell(DemoAppeal demo) {
    DemoCase refused =
        files.cases().stream()
            .filter(each -> each.code().equals(demo.about()))
            .findFirst()
            .orElseThrow();
    Optional<Proposal> found = cases.find(refused);
    if (found.isPresent()) {
      bring(demo, refused.submitter(), found.get());
    }
  }

  private void bring(DemoAppeal demo, String appellant, Proposal proposal) {
    CaseRef ref = proposals.ref(proposal);
    if (!progress.hasBegun(ref, FIRST)) {
      Member signatory = people.member(appellant).orElseThrow();
      ActingPerson.as(appellant, () -> filing.file(signatory, proposal.id(), demo.ground(), ""));
    }
    if (!progress.isDone(ref, demo.done())) {
      work.workOn(List.of(ref), answers(demo), Set.of(), open -> progress.isDone(ref, demo.done()));
    }
  }

  private DemoAnswers answers(DemoAppeal demo) {
    LocalDate today = calendar.today(clock);
    String hearing = calendar.plusWorkingDays(today, WORKING_DAYS_AHEAD).toString();
    return new DemoAnswers(files.answers(), people, today)
        .with(demo.answers())
        .with(Map.of(PANEL, Map.of("date", List.of(hearing))));
  }
}
