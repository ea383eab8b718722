package org.hamafza.bench;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work on proposals: much that is done, and one open piece for whatever is not decided. */
final class Worked {

  private static final int DONE = 8;
  private static final String OPEN =
      " and p.state in ('SCREENING', 'DEFICIENT', 'IN_REVIEW', 'READY_FOR_DECISION', 'ON_AGENDA',"
          + " 'DEFERRED')";

  private final JdbcClient db;
  private final long pattern;

  Worked(ApplicationContext program, long pattern) {
    db = program.getBean(JdbcClient.class);
    this.pattern = pattern;
  }

  void work() {
    work("OPEN", 0, OPEN);
    for (int i = 1; i <= DONE; i++) {
      work("DONE", i, "");
    }
  }

  private void work(String state, int round, String which) {
    db.sql(
            """
            insert into work_item (task_id, process_instance_id, process_key, element_id, \
            form_key, council_id, subject_type, subject_id, subject_number, title_fa, title_en, \
            proposal_id, ngo_id, candidate_role, state, created_at, due_at, ended_at) \
            select :round || '-' || p.id, '' || p.id, w.process_key, w.element_id, w.form_key, \
            p.council_id, 'proposal', p.id, p.number, p.title_fa, p.title_en, p.id, \
            p.lead_ngo_id, w.candidate_role, :state, p.created_at, p.state_since, \
            case when :round = '0' then null else p.state_since end \
            from proposal p join work_item w on w.subject_type = 'proposal' \
            and w.subject_id = :pattern and w.state = 'OPEN' \
            where p.id > :pattern and p.number is not null"""
                + which)
        .param("round", String.valueOf(round))
        .param("state", state)
        .param("pattern", pattern)
        .update();
  }
}
