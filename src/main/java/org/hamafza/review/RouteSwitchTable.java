package org.hamafza.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cases that a declared crisis opens the fast track to. */
@Repository
class RouteSwitchTable {

  private static final RowMapper<RouteSwitch> ROUTE_SWITCHS = RecordRows.of(RouteSwitch.class);

  private final JdbcClient db;

  RouteSwitchTable(JdbcClient db) {
    this.db = db;
  }

  /** False if the case was asked about for that crisis already. */
  boolean ask(long proposalId, long declarationId, String routeBefore, Instant at) {
    return db.sql(
                """
                insert into route_switch (proposal_id, declaration_id, route_before, proposed_at) \
                select ?, ?, ?, ? where not exists (select 1 from route_switch \
                where proposal_id = ? and (declaration_id = ? or (confirmed is null and dropped_at is null)))""")
            .params(proposalId, declarationId, routeBefore, Timestamp.from(at))
            .params(proposalId, declarationId)
            .update()
        == 1;
  }

  /** The question that was put last about a case. */
  Optional<RouteSwitch> last(long proposalId) {
    return db.sql(
            """
            select * from route_switch where proposal_id = ? order by id desc \
            fetch first 1 rows only""")
        .param(proposalId)
        .query(ROUTE_SWITCHS)
        .optional();
  }

  /** All questions that a crisis has put, oldest first. */
  List<RouteSwitch> of(long declarationId) {
    return db.sql("select * from route_switch where declaration_id = ? order by id")
        .param(declarationId)
        .query(ROUTE_SWITCHS)
        .list();
  }

  List<Long> unanswered(long councilId) {
    return db.sql(
            """
            select s.proposal_id from route_switch s join proposal p on p.id = s.proposal_id \
            where p.council_id = ? and s.confirmed is null and s.dropped_at is null order by s.id""")
        .param(councilId)
        .query(Long.class)
        .list();
  }

  /** False if no question about the case waits for an answer. */
  boolean drop(long proposalId, DropReason why, Instant at) {
    return db.sql(
                """
                update route_switch set dropped_at = ?, dropped_why = ? \
                where proposal_id = ? and confirmed is null and dropped_at is null""")
            .params(Timestamp.from(at), why.name(), proposalId)
            .update()
        > 0;
  }

  void answer(long id, boolean confirmed, String reason, long by, Instant at) {
    db.sql(
            """
            update route_switch set confirmed = ?, reason = ?, decided_by = ?, decided_at = ? \
            where id = ?""")
        .params(confirmed, reason, by, Timestamp.from(at), id)
        .update();
  }
}
