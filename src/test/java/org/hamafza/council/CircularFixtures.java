package org.hamafza.council;

import java.util.List;
import java.util.Map;
import org.hamafza.Jobs;
import org.hamafza.TestCouncil;
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

  CircularFixtures(ReadyCases cases, TaskInbox inbox, JdbcClient db, Jobs jobs) {
    this.cases = cases;
    this.inbox = inbox;
    this.db = db;
    this.jobs = jobs;
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

  private void complete(TestCouncil council, String name, long id, Map<String, List<String>> form) {
    WorkItem item = inbox.openOn("proposal", id).get(0);
    council.run(name, () -> inbox.complete(item.id(), council.member(name), form));
    jobs.runAll();
  }
}
