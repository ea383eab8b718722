package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was approved for now. */
@Repository
class ProvisionalRows {

  private static final RowMapper<Provisional> PROVISIONALS = RecordRows.of(Provisional.class);

  private final JdbcClient db;

  ProvisionalRows(JdbcClient db) {
    this.db = db;
  }

  void insert(Provisional approval) {
    db.sql(
            """
            insert into provisional_approval (proposal_id, council_id, item_id, number, \
            approved_at, ratify_by, state) values (?, ?, ?, ?, ?, ?, 'WAITING')""")
        .params(approval.proposalId(), approval.councilId(), approval.itemId(), approval.number())
        .params(Timestamp.from(approval.approvedAt()), Timestamp.from(approval.ratifyBy()))
        .update();
  }

  /** The newest of a case. */
  Optional<Provisional> find(long proposalId) {
    return db.sql(
            """
            select * from provisional_approval where proposal_id = ? \
            order by item_id desc fetch first 1 rows only""")
        .param(proposalId)
        .query(PROVISIONALS)
        .optional();
  }

  /** What the vote on that item has approved for now. */
  Optional<Provisional> ofItem(long itemId) {
    return db.sql("select * from provisional_approval where item_id = ?")
        .param(itemId)
        .query(PROVISIONALS)
        .optional();
  }

  /** Those of a council that wait, in the order in which they were approved. */
  List<Provisional> waiting(long councilId) {
    return db.sql(
            """
            select * from provisional_approval where council_id = ? and state = 'WAITING' \
            order by approved_at, proposal_id""")
        .param(councilId)
        .query(PROVISIONALS)
        .list();
  }

  /** False if it was settled before. */
  boolean settle(long proposalId, String state, Instant at) {
    return db.sql(
                """
                update provisional_approval set state = ?, settled_at = ? \
                where proposal_id = ? and state = 'WAITING'""")
            .params(state, Timestamp.from(at), proposalId)
            .update()
        == 1;
  }
}
