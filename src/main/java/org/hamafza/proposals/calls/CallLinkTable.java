package org.hamafza.proposals.calls;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamafza.shared.LocalText;
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

  /** The published calls of those councils, newest first, and those of the proposals. */
  List<CalledProposal> named(Collection<Long> councils, Collection<Long> proposals) {
    return db.sql(
            """
            select c.id, c.number, c.title_fa, c.title_en, c.closes_on, p.id as proposal_id \
            from call_for_proposals c \
            left join proposal p on p.call_id = c.id and p.id in (:proposals) \
            where c.council_id in (:councils) and c.number is not null or p.id is not null \
            order by c.id desc""")
        .param("councils", councils.isEmpty() ? List.of(0L) : councils)
        .param("proposals", proposals.isEmpty() ? List.of(0L) : proposals)
        .query(
            (row, index) ->
                new CalledProposal(
                    row.getLong("id"),
                    row.getString("number"),
                    new LocalText(row.getString("title_fa"), row.getString("title_en")),
                    row.getObject("closes_on", LocalDate.class),
                    row.getObject("proposal_id", Long.class)))
        .list();
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
