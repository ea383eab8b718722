package org.hamafza;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.Walk.Witness;
import org.hamafza.clearance.ContentFixtures;
import org.hamafza.clearance.ContentItem;
import org.hamafza.clearance.Contents;
import org.hamafza.proposals.Proposal;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Walks the clearing of a content that goes back to its NGO once. A witness sees every piece of
 * work before and after it is done.
 */
@Component
class ContentWalk {

  private static final int MOST = 10;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 11, 1);

  private final TestCouncils councils;
  private final ContentFixtures fixtures;
  private final Contents contents;
  private final TaskInbox inbox;
  private final Walk walk;
  private final Jobs jobs;
  private final ManualClock clock;

  ContentWalk(
      TestCouncils councils,
      ContentFixtures fixtures,
      Contents contents,
      TaskInbox inbox,
      Walk walk,
      Jobs jobs,
      ManualClock clock) {
    this.councils = councils;
    this.fixtures = fixtures;
    this.contents = contents;
    this.inbox = inbox;
    this.walk = walk;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Walks until nothing is left to do; gives the content as it is then. */
  ContentItem go(Witness witness) {
    clock.setDay(FIRST_DAY);
    TestCouncil council = councils.found();
    council.addAuthority("DOE");
    Proposal proposal = fixtures.aCampaign(council).submit();
    ContentItem content = fixtures.submit(council, "ngo", proposal, "پرندگان");
    WalkedCase walked = WalkedCase.of(council, proposal.id(), "content");
    for (int i = 0; i < MOST; i++) {
      List<WorkItem> open = open(content);
      if (open.isEmpty()) {
        return contents.get(content.id());
      }
      WorkItem item = open.get(0);
      walk.work(
          walked,
          item,
          witness,
          () -> open(content).stream().anyMatch(each -> each.id() == item.id()));
      jobs.runAll();
    }
    throw new IllegalStateException("the content runs in a circle: " + open(content));
  }

  private List<WorkItem> open(ContentItem content) {
    return inbox.openOn("proposal", content.proposalId()).stream()
        .filter(item -> item.formKey().startsWith("clearance/"))
        .toList();
  }
}
