package org.hamafza.crisis;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The regular looks at crises, and the renewals and early ends that were proposed. */
@Repository
class ChangeTable {

  private static final RowMapper<Change> CHANGES = RecordRows.of(Change.class);
  private static final RowMapper<Review> REVIEWS = RecordRows.of(Review.class);

  private final JdbcClient db;

  ChangeTable(JdbcClient db) {
    this.db = db;
  }

  void propose(long declarationId, ChangeKind change, String reason, long by, Instant at) {
    db.sql(
            """
            insert into crisis_change (declaration_id, change, reason, proposed_by, proposed_at) \
            values (?, ?, ?, ?, ?)""")
        .params(declarationId, change.name(), reason, by, Timestamp.from(at))
        .update();
  }

  void decide(long id, boolean confirmed, String note, long by, Instant at) {
    db.sql(
            """
            update crisis_change set confirmed = ?, decision_note = ?, decided_by = ?, \
            decided_at = ? where id = ?""")
        .params(confirmed, note, by, Timestamp.from(at), id)
        .update();
  }

  Change get(long id) {
    return db.sql("select * from crisis_change where id = ?").param(id).query(CHANGES).single();
  }

  List<Change> of(long declarationId) {
    return db.sql("select * from crisis_change where declaration_id = ? order by id")
        .param(declarationId)
        .query(CHANGES)
        .list();
  }

  /** The one that was proposed last. */
  Optional<Change> last(long declarationId) {
    List<Change> all = of(declarationId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  void review(long declarationId, ReviewAnswer answer, String note, long by, Instant at) {
    db.sql(
            """
            insert into crisis_review (declaration_id, answer, note, reviewed_by, reviewed_at) \
            values (?, ?, ?, ?, ?)""")
        .params(declarationId, answer.name(), note, by, Timestamp.from(at))
        .update();
  }

  List<Review> reviews(long declarationId) {
    return db.sql("select * from crisis_review where declaration_id = ? order by id")
        .param(declarationId)
        .query(REVIEWS)
        .list();
  }
}
