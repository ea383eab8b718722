package org.hamafza.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.People;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Brings every demo case to its stage. It is told in order and can be taken up where it was
 * interrupted; the last case marks that it has been told.
 */
@Component
@Profile("demo")
class DemoStory {

  private static final Set<String> SESSION_WAITS = Set.of("council/record-attendance");

  private final DemoFiles files;
  private final DemoCases cases;
  private final DemoSessions sessions;
  private final DemoCrises crises;
  private final DemoWork work;
  private final DemoProgress progress;
  private final Proposals proposals;
  private final People people;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DemoStory(
      DemoFiles files,
      DemoCases cases,
      DemoSessions sessions,
      DemoCrises crises,
      DemoWork work,
      DemoProgress progress,
      Proposals proposals,
      People people,
      WorkingCalendar calendar,
      Clock clock) {
    this.files = files;
    this.cases = cases;
    this.sessions = sessions;
    this.crises = crises;
    this.work = work;
    this.progress = progress;
    this.proposals = proposals;
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
  }

  void tell() {
    List<DemoCase> all = files.cases();
    if (cases.find(all.get(all.size() - 1)).isPresent()) {
      return;
    }
    decided(all, DemoSession.HELD);
    decided(all, DemoSession.PLANNED);
    crises.tell();
    all.stream().filter(demo -> demo.goal().session() == null).forEach(this::bring);
  }

  private void bring(DemoCase demo) {
    Proposal proposal = cases.begin(demo);
    if (!demo.goal().isDraft()) {
      DemoGoal goal = demo.goal();
      CaseRef ref = proposals.ref(proposal);
      work.workOnBut(
          item -> goal.leaves(item.formKey(), work.doer(item)),
          List.of(ref),
          answers().with(demo.answers()),
          open -> goal.isReached(state(proposal), open) && progress.isDone(ref, goal.done()));
    }
  }

  private void decided(List<DemoCase> all, DemoSession session) {
    List<DemoCase> onAgenda =
        all.stream().filter(demo -> demo.goal().session() == session).toList();
    if (!onAgenda.isEmpty()) {
      onAgenda.forEach(this::prepare);
      hold(onAgenda, session);
    }
  }

  private void prepare(DemoCase demo) {
    Proposal proposal = cases.begin(demo);
    DemoGoal goal = demo.goal();
    work.workOn(
        List.of(proposals.ref(proposal)),
        answers().with(demo.answers()),
        goal.open(),
        open ->
            state(proposal) == ProposalState.READY_FOR_DECISION
                || goal.isReached(state(proposal), open));
  }

  private void hold(List<DemoCase> onAgenda, DemoSession session) {
    List<Proposal> decided = onAgenda.stream().map(cases::begin).toList();
    List<CaseRef> refs = new ArrayList<>(List.of(sessions.ref(session)));
    decided.forEach(proposal -> refs.add(proposals.ref(proposal)));
    Set<String> leave =
        Stream.concat(
                onAgenda.stream().flatMap(demo -> demo.goal().open().stream()),
                session == DemoSession.PLANNED ? SESSION_WAITS.stream() : Stream.empty())
            .collect(Collectors.toSet());
    DemoAnswers answers = answers();
    for (DemoCase demo : onAgenda) {
      answers = answers.with(demo.answers());
    }
    work.workOn(
        refs,
        answers,
        leave,
        open ->
            open.containsAll(leave)
                && IntStream.range(0, decided.size())
                    .allMatch(i -> state(decided.get(i)) == onAgenda.get(i).goal().state()));
  }

  private ProposalState state(Proposal proposal) {
    return proposals.get(proposal.id()).state();
  }

  private DemoAnswers answers() {
    return new DemoAnswers(files.answers(), people, calendar.today(clock));
  }
}
