package org.hamafza.demo;

import java.util.Map;
import org.hamafza.shared.CaseRef;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far the work on a case has come, which what is open does not always say. */
@Component
@Profile("demo")
class DemoProgress {

  private final JdbcClient db;

  DemoProgress(JdbcClient db) {
    this.db = db;
  }

  /** Whether each form has been done that often on a case. */
  boolean isDone(CaseRef ref, Map<String, Integer> times) {
    return times.entrySet().stream()
        .allMatch(
            each -> count(ref, each.getKey(), "and state = 'DONE'") >= each.getValue().longValue());
  }

  /** Whether a form on a case has ever waited for somebody. */
  boolean hasBegun(CaseRef ref, String form) {
    return count(ref, form, "") > 0;
  }

  private long count(CaseRef ref, String form, String state) {
    return db.sql(
            "select count(*) from work_item where subject_type = ? and subject_id = ?"
                + " and form_key = ? "
                + state)
        .params(ref.type(), ref.id(), form)
        .query(Long.class)
        .single();
  }
}
