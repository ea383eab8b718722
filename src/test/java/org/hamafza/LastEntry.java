package org.hamafza;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest entry of the record, by its id; nothing is ever stored without an entry after it. */
final class LastEntry {

  private LastEntry() {}

  static long of(JdbcClient db) {
    return db.sql("select max(id) from audit_entry").query(Long.class).single();
  }
}
