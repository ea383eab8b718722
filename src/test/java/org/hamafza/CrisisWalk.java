package org.hamafza;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.Walk.Witness;
import org.hamafza.council.CircularFixtures;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Walks a crisis that is reviewed twice and ends before its time, and asks about a case that is in
 * review when it begins. A witness sees every piece of work before and after it is done.
 */
@Component
class CrisisWalk {

  private static final int MOST = 10;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 11, 1);

  private final TestCouncils councils;
  private final CrisisFixtures crises;
  private final CircularFixtures circulars;
  private final ProposalFixtures proposals;
  private final TaskInbox inbox;
  private final Walk walk;
  private final Jobs jobs;
  private final ManualClock clock;

  CrisisWalk(
      TestCouncils councils,
      CrisisFixtures crises,
      CircularFixtures circulars,
      ProposalFixtures proposals,
      TaskInbox inbox,
      Walk walk,
      Jobs jobs,
      ManualClock clock) {
    this.councils = councils;
    this.crises = crises;
    this.circulars = circulars;
    this.proposals = proposals;
    this.inbox = inbox;
    this.walk = walk;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Walks until the crisis is closed; gives its id. */
  long go(Witness witness) {
    clock.setDay(FIRST_DAY);
    TestCouncil council = councils.found();
    long inReview = inReview(council);
    long id = crises.propose(council, Set.of("ENV"), Set.of("ISF"));
    WalkedCase walked = WalkedCase.of(council, inReview, "crisis");
    for (int i = 0; i < MOST && !crises.isClosed(id); i++) {
      List<WorkItem> open = open(id, inReview);
      if (open.isEmpty()) {
        clock.advance(Duration.ofDays(30));
      } else {
        WorkItem item = open.get(0);
        walk.work(
            walked,
            item,
            witness,
            () -> open(id, inReview).stream().anyMatch(each -> each.id() == item.id()));
      }
      jobs.runAll();
    }
    return id;
  }

  /** Walks the check of a dossier for a vote without a meeting; gives the id of the case. */
  long check(Witness witness) {
    clock.setDay(FIRST_DAY);
    TestCouncil council = councils.found();
    return step(witness, council, circulars.opened(council, "hurried"));
  }

  /** Walks the end of what was approved without a meeting and never ratified; gives its id. */
  long windDown(Witness witness) {
    clock.setDay(FIRST_DAY);
    TestCouncil council = councils.found();
    return step(witness, council, circulars.lapsed(council, "stopped"));
  }

  private long step(Witness witness, TestCouncil council, long id) {
    WalkedCase walked = WalkedCase.of(council, id, "crisis");
    WorkItem item = inbox.openOn("proposal", id).get(0);
    walk.work(
        walked,
        item,
        witness,
        () -> inbox.openOn("proposal", id).stream().anyMatch(each -> each.id() == item.id()));
    jobs.runAll();
    return id;
  }

  private long inReview(TestCouncil council) {
    long id =
        proposals
            .aProposal(council)
            .with(c -> ProposalFixtures.flagged(c, Set.of(ProposalFlag.CRISIS_RELATED)))
            .submit()
            .id();
    proposals.complete(
        council, "officer1", id, Map.of("decision", "PASS", "crisisRelated", "true"));
    return id;
  }

  private List<WorkItem> open(long id, long inReview) {
    Stream<WorkItem> asked =
        inbox.openOn("proposal", inReview).stream()
            .filter(item -> item.element().equals("ConfirmRouteSwitch"));
    return Stream.concat(asked, crises.work(id).stream()).toList();
  }
}
