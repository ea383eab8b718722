package org.hamafza.council;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.identity.Member;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Circular votes of test councils, brought as far as a test wants to begin. */
@Component
public class CircularFixtures {

  private final ReadyCases cases;
  private final TaskInbox inbox;
  private final JdbcClient db;
  private final Jobs jobs;
  private final ManualClock clock;

  CircularFixtures(ReadyCases cases, TaskInbox inbox, JdbcClient db, Jobs jobs, ManualClock clock) {
    this.cases = cases;
    this.inbox = inbox;
    this.db = db;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** A case whose dossier waits for the crisis desk; gives its id. */
  public long opened(TestCouncil council, String signatory) {
    long ngo = cases.ngo(council, signatory);
    long id = cases.fastTrack(council, ngo, "طرح فوری", 1_000, 2_000, "RCS");
    jobs.runAll();
    return id;
  }

  /** The same, put to all seats; gives the id of the sitting. */
  public long voting(TestCouncil council, String signatory) {
    long id = opened(council, signatory);
    complete(council, "officer1", id, Map.of("dossier", List.of("COMPLETE")));
    complete(
        council,
        "seat-secretary",
        id,
        Map.of("textFa", List.of("تصویب می‌شود"), "amountGranted", List.of("1000")));
    return db.sql(
            """
            select i.session_id from circular_vote v join agenda_item i on i.id = v.item_id \
            where v.proposal_id = ?""")
        .param(id)
        .query(Long.class)
        .single();
  }

  /** A case that all seats approved for now, and that nobody ratified in time; gives its id. */
  public long lapsed(TestCouncil council, String signatory) {
    long session = voting(council, signatory);
    long id =
        db.sql("select proposal_id from agenda_item where session_id = ?")
            .param(session)
            .query(Long.class)
            .single();
    for (String seat : Meeting.VOTING) {
      String name = Meeting.person(seat);
      complete(council, name, id, Map.of("code", List.of("COI-0")));
      complete(council, name, id, Map.of("choice", List.of("YES")));
    }
    clock.advance(Duration.ofDays(30));
    jobs.runAll();
    return id;
  }

  private void complete(TestCouncil council, String name, long id, Map<String, List<String>> form) {
    Member member = council.member(name);
    WorkItem item =
        inbox.openOn("proposal", id).stream()
            .filter(each -> isFor(each, member))
            .findFirst()
            .orElseThrow();
    council.run(name, () -> inbox.complete(item.id(), member, form));
    jobs.runAll();
  }

  /** What is not for one person is for a group in which the named one is. */
  private static boolean isFor(WorkItem item, Member member) {
    return item.assigneeId() == null || item.assigneeId() == member.personId();
  }
}
