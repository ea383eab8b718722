package org.hamafza.proposals.calls;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which proposals belong to which calls. */
@Component
class CallLinkTable {

  private final JdbcClient db;

  CallLinkTable(JdbcClient db) {
    this.db = db;
  }

  /** The call of a proposal; empty if it is unsolicited. */
  Optional<Long> callOf(long proposalId) {
    return db.sql("select call_id from proposal where id = ? and call_id is not null")
        .param(proposalId)
        .query(Long.class)
        .optional();
  }

  /** The calls of proposals, without those that have none. */
  Map<Long, Long> callsOf(Collection<Long> proposals) {
    Map<Long, Long> found = new HashMap<>();
    if (!proposals.isEmpty()) {
      db.sql(
              "select id, call_id from proposal where call_id is not null and id in "
                  + in(proposals))
          .params(List.copyOf(proposals))
          .query((RowCallbackHandler) row -> found.put(row.getLong(1), row.getLong(2)));
    }
    return found;
  }

  void put(long proposalId, Long callId) {
    db.sql("update proposal set call_id = ? where id = ?").param(callId).param(proposalId).update();
  }

  long submitted(long callId) {
    return submitted(List.of(callId)).getOrDefault(callId, 0L);
  }

  /** How many proposals were submitted under each of the calls; those without any are left out. */
  Map<Long, Long> submitted(Collection<Long> calls) {
    Map<Long, Long> found = new HashMap<>();
    if (!calls.isEmpty()) {
      db.sql(
              "select call_id, count(*) from proposal where number is not null and call_id in "
                  + in(calls)
                  + " group by call_id")
          .params(List.copyOf(calls))
          .query((RowCallbackHandler) row -> found.put(row.getLong(1), row.getLong(2)));
    }
    return found;
  }

  /** The NGOs that write under the call and have not submitted yet. */
  List<Long> writing(long callId) {
    return db.sql("select distinct lead_ngo_id from proposal where call_id = ? and number is null")
        .param(callId)
        .query(Long.class)
        .list();
  }

  private static String in(Collection<Long> ids) {
    return "(" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")";
  }
}
