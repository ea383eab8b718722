package org.hamafza;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.SessionCall;
import org.hamafza.council.SessionType;
import org.hamafza.council.Sessions;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Walks a case from its submission to its end: whoever has the work does it, lawfully. A witness
 * sees every piece of work before and after it is done.
 */
@Component
public class Walk {

  /** A piece of work, whose it is, and the answer that will be given. */
  public record Stop(
      WalkedCase walked,
      WorkItem item,
      Member doer,
      FormSpec spec,
      Map<String, List<String>> answers) {}

  /** Looks on, may try the work, and may do it instead. */
  interface Witness {
    void before(Stop stop);

    void after(Stop stop);
  }

  private static final int MOST = 300;
  static final Witness UNWATCHED =
      new Witness() {
        @Override
        public void before(Stop stop) {
          // Nobody looks.
        }

        @Override
        public void after(Stop stop) {
          // Nobody looks.
        }
      };
  private static final Duration QUORUM_WAIT = Duration.ofMinutes(30);
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 11, 1);

  private final TestCouncils councils;
  private final ProposalFixtures fixtures;
  private final Proposals proposals;
  private final Sessions sessions;
  private final TaskInbox inbox;
  private final People people;
  private final Jobs jobs;
  private final ManualClock clock;

  Walk(
      TestCouncils councils,
      ProposalFixtures fixtures,
      Proposals proposals,
      Sessions sessions,
      TaskInbox inbox,
      People people,
      Jobs jobs,
      ManualClock clock) {
    this.councils = councils;
    this.fixtures = fixtures;
    this.proposals = proposals;
    this.sessions = sessions;
    this.inbox = inbox;
    this.people = people;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** A new case, submitted. */
  WalkedCase begin() {
    return begin("straight");
  }

  /** A new case, submitted, that is given the answers for that way. */
  WalkedCase begin(String way) {
    clock.setDay(FIRST_DAY);
    TestCouncil council = councils.found();
    return WalkedCase.of(council, fixtures.aProposal(council).submit().id(), way);
  }

  /** A new case, submitted, that says the same as another one which waits for an officer. */
  WalkedCase beginBesideASimilarOne(String way) {
    clock.setDay(FIRST_DAY);
    TestCouncil council = councils.found();
    fixtures.aProposal(council).submit();
    return WalkedCase.of(council, fixtures.aProposal(council).submit().id(), way);
  }

  /** That case, submitted, in a council in which others may be on their way. */
  WalkedCase begin(TestCouncil council, ProposalFixtures.Builder proposal) {
    return begin(council, proposal, "straight");
  }

  /** The same, given the answers for that way. */
  public WalkedCase begin(TestCouncil council, ProposalFixtures.Builder proposal, String way) {
    return WalkedCase.of(council, proposal.submit().id(), way);
  }

  /** Walks on until nothing is left to do. */
  void finish(WalkedCase walked, Witness witness) {
    for (int i = 0; i < MOST; i++) {
      jobs.runAll();
      Optional<WorkItem> next = open(walked).findFirst();
      if (!step(walked, next, witness)) {
        return;
      }
    }
    throw new IllegalStateException("the case runs in a circle: " + open(walked).toList());
  }

  /** Whether there was anything to do. */
  private boolean step(WalkedCase walked, Optional<WorkItem> next, Witness witness) {
    if (next.isPresent()) {
      work(walked, next.get(), witness);
      return true;
    }
    if (state(walked) == ProposalState.ON_AGENDA) {
      clock.advance(QUORUM_WAIT); // The council waits for those who are missing.
      return true;
    }
    boolean decidable = state(walked) == ProposalState.READY_FOR_DECISION;
    if (decidable) {
      call(walked);
    }
    return decidable;
  }

  /** Walks on until work with that form comes up; it is left open. */
  public Stop until(WalkedCase walked, String formKey) {
    for (int i = 0; i < MOST; i++) {
      jobs.runAll();
      Optional<WorkItem> next = open(walked).findFirst();
      if (next.isPresent() && next.get().formKey().equals(formKey)) {
        return stop(walked, next.get());
      }
      step(walked, next, UNWATCHED);
    }
    throw new IllegalStateException("never came to " + formKey);
  }

  /** Does all that is left to do for the sessions: minutes, signatures, publication. */
  void closeSessions(WalkedCase walked) {
    jobs.runAll();
    for (Optional<WorkItem> next = ofSessions(walked).findFirst();
        next.isPresent();
        next = ofSessions(walked).findFirst()) {
      step(walked, next, UNWATCHED);
      jobs.runAll();
    }
  }

  private Stream<WorkItem> ofSessions(WalkedCase walked) {
    return walked.sessions().stream().flatMap(id -> inbox.openOn("session", id).stream());
  }

  ProposalState state(WalkedCase walked) {
    return proposals.get(walked.proposalId()).state();
  }

  Stream<WorkItem> open(WalkedCase walked) {
    return Stream.concat(
        inbox.openOn("proposal", walked.proposalId()).stream(), ofSessions(walked));
  }

  private void work(WalkedCase walked, WorkItem item, Witness witness) {
    work(walked, item, witness, () -> open(walked).anyMatch(each -> each.id() == item.id()));
  }

  /** Does a piece of work, unless the witness has done it. */
  void work(WalkedCase walked, WorkItem item, Witness witness, BooleanSupplier isOpen) {
    Stop stop = stop(walked, item);
    Member doer = stop.doer();
    witness.before(stop);
    if (!isOpen.getAsBoolean()) {
      return;
    }
    as(
        walked,
        doer,
        () -> {
          inbox.complete(item.id(), doer, stop.answers());
          return null;
        });
    witness.after(stop);
  }

  /** A piece of work as its doer finds it. */
  Stop stop(WalkedCase walked, WorkItem item) {
    if (item.formKey().equals("council/record-attendance")) {
      clock.set(sessions.get(item.subject().id()).startsAt());
    }
    Member doer = doer(item);
    FormSpec spec = as(walked, doer, () -> inbox.form(item).describe(item, doer));
    LawfulAnswers answers =
        new LawfulAnswers(walked.way(), clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate());
    int turn = walked.turn(item.formKey());
    return new Stop(walked, item, doer, spec, answers.to(item.formKey(), turn, spec));
  }

  private void call(WalkedCase walked) {
    Member secretary = walked.council().member("seat-secretary");
    SessionCall call =
        new SessionCall(
            SessionType.REGULAR, clock.instant().plus(Duration.ofDays(1)), "تالار شورا", "فوریت");
    walked
        .sessions()
        .add(
            as(
                walked,
                secretary,
                () -> sessions.call(secretary, walked.council().id(), call).id()));
  }

  /** The first who may: who has had a hand in the case before may be barred. */
  private Member doer(WorkItem item) {
    return doers(item)
        .map(person -> people.member(person.username()).orElseThrow())
        .filter(member -> mayDo(member, item))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody may do " + item));
  }

  private boolean mayDo(Member member, WorkItem item) {
    try {
      return inbox.get(item.id(), member) != null;
    } catch (NotFound notTheirs) {
      return false;
    }
  }

  private Stream<Person> doers(WorkItem item) {
    if (item.assigneeId() != null) {
      return people.find(item.assigneeId()).stream();
    }
    if (item.partyNgoId() != null) {
      return people.ofNgo(item.partyNgoId(), Role.NGO_SIGNATORY).stream();
    }
    if (item.agencyCode() != null) {
      return people
          .ofAgency(item.agencyCode(), item.roleInAgency(), item.subject().councilId())
          .stream();
    }
    return people.holders(item.role(), item.subject().councilId()).stream();
  }

  private static <T> T as(WalkedCase walked, Member member, java.util.concurrent.Callable<T> work) {
    return walked.council().asUser(member.username(), work);
  }
}
