package org.hamafza.demo;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.clearance.ContentState;
import org.hamafza.clearance.ContentText;
import org.hamafza.clearance.Contents;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.TaskInbox;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Hands in the contents of the demo campaign: one is cleared, one waits for the authority. */
@Component
@Profile("demo")
class DemoContents {

  private static final String FORM = "clearance/clear-content";

  private final DemoFiles files;
  private final DemoCases cases;
  private final DemoWork work;
  private final Contents contents;
  private final Proposals proposals;
  private final TaskInbox inbox;
  private final People people;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DemoContents(
      DemoFiles files,
      DemoCases cases,
      DemoWork work,
      Contents contents,
      Proposals proposals,
      TaskInbox inbox,
      People people,
      WorkingCalendar calendar,
      Clock clock) {
    this.files = files;
    this.cases = cases;
    this.work = work;
    this.contents = contents;
    this.proposals = proposals;
    this.inbox = inbox;
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Can be taken up where it was interrupted; demo data without an authority stays as it is. */
  void tell() {
    if (people.byUsername(DemoFoundation.AUTHORITY).isPresent()) {
      files.contents().forEach(this::tell);
    }
  }

  private void tell(DemoContent demo) {
    DemoCase campaign =
        files.cases().stream()
            .filter(each -> each.code().equals(demo.campaign()))
            .findFirst()
            .orElseThrow();
    Proposal proposal = cases.find(campaign).orElseThrow();
    boolean told =
        contents.of(proposal.id()).stream()
            .anyMatch(item -> item.text().title().equals(demo.title()));
    if (!told) {
      Member writer = people.member(campaign.submitter()).orElseThrow();
      long id = ActingPerson.as(campaign.submitter(), () -> handIn(demo, proposal, writer));
      work.workOn(
          List.of(proposals.ref(proposal)),
          new DemoAnswers(files.answers(), people, calendar.today(clock)),
          others(demo),
          open -> demo.cleared() ? isCleared(id) : open.contains(FORM));
    }
  }

  private long handIn(DemoContent demo, Proposal proposal, Member writer) {
    ContentText text = new ContentText(demo.language(), demo.title(), demo.audience(), demo.body());
    long id = contents.begin(writer, proposal.id(), demo.kind(), text);
    contents.submit(writer, id);
    return id;
  }

  private boolean isCleared(long id) {
    return contents.get(id).state() == ContentState.APPROVED;
  }

  // Nothing else of the case is touched.
  private Set<String> others(DemoContent demo) {
    Set<String> others = new HashSet<>(inbox.byKey().keySet());
    if (demo.cleared()) {
      others.remove(FORM);
    }
    return others;
  }
}
