package org.hamafza;

import java.time.Duration;
import java.util.List;
import org.hamafza.Walk.Witness;
import org.hamafza.appeal.AppealFixtures;
import org.hamafza.proposals.Proposal;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Walks a late appeal without a ground, which is checked twice, until it waits for the council. A
 * witness sees every piece of work before and after it is done.
 */
@Component
class AppealWalk {

  private static final int MOST = 20;
  private static final Duration LATE = Duration.ofDays(40);

  private final TestCouncils councils;
  private final AppealScene scene;
  private final AppealFixtures appeals;
  private final TaskInbox inbox;
  private final Walk walk;

  AppealWalk(
      TestCouncils councils,
      AppealScene scene,
      AppealFixtures appeals,
      TaskInbox inbox,
      Walk walk) {
    this.councils = councils;
    this.scene = scene;
    this.appeals = appeals;
    this.inbox = inbox;
    this.walk = walk;
  }

  /** Walks until the panel has made its proposal; gives the id of the appeal. */
  long go(Witness witness) {
    TestCouncil council = councils.found();
    Proposal proposal = scene.ineligible(council);
    scene.later(LATE);
    long id = scene.file(council, proposal, "");
    WalkedCase walked = WalkedCase.of(council, proposal.id(), "appeal");
    for (int i = 0; i < MOST && !appeals.state(id).equals("BEFORE_COUNCIL"); i++) {
      List<WorkItem> open = inbox.openOn("proposal", proposal.id());
      if (open.isEmpty()) {
        scene.later(LATE);
      } else {
        WorkItem item = open.get(0);
        walk.work(
            walked,
            item,
            witness,
            () ->
                inbox.openOn("proposal", proposal.id()).stream()
                    .anyMatch(each -> each.id() == item.id()));
      }
      scene.later(Duration.ZERO);
    }
    return id;
  }
}
