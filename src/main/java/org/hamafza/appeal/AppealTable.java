package org.hamafza.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hamafza.council.Relief;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of appeals. */
@Repository
class AppealTable {

  private final JdbcClient db;

  AppealTable(JdbcClient db) {
    this.db = db;
  }

  long insert(Appeal appeal) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    AppealedDecision decision = appeal.decision();
    db.sql(
            """
            insert into appeal (number, council_id, proposal_id, ngo_id, filed_by, filed_at, \
            entry_before, decision_type, decision_key, resolution_id, notified_at, \
            decided_on_appeal, ground, hindrance, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'FILED')""")
        .params(appeal.number(), appeal.councilId(), appeal.proposalId(), appeal.ngoId())
        .params(appeal.filedBy(), Timestamp.from(appeal.filedAt()), appeal.entryBefore())
        .params(decision.type())
        .params(decision.key(), decision.resolutionId(), Timestamp.from(decision.notifiedAt()))
        .params(decision.onAppeal(), appeal.ground(), appeal.hindrance())
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  /** The one on whose row a piece of work is. */
  Appeal of(WorkItem item) {
    return find(item.rowId()).orElseThrow(NotFound::new);
  }

  Optional<Appeal> find(long id) {
    return one("select * from appeal where id = ?", id);
  }

  Optional<Appeal> lock(long id) {
    return one("select * from appeal where id = ? for update", id);
  }

  private Optional<Appeal> one(String sql, long id) {
    return db.sql(sql).param(id).query(AppealTable::appeal).optional();
  }

  /** All on a case, oldest first. */
  List<Appeal> on(long proposalId) {
    return db.sql("select * from appeal where proposal_id = ? order by id")
        .param(proposalId)
        .query(AppealTable::appeal)
        .list();
  }

  /** Those that wait for a session of the council, oldest first. */
  List<Appeal> waiting(long councilId) {
    return db.sql(
            """
            select * from appeal where council_id = ? and state = 'BEFORE_COUNCIL' order by id""")
        .param(councilId)
        .query(AppealTable::appeal)
        .list();
  }

  /** Those that are not over, oldest first. */
  List<Appeal> open(long councilId) {
    return db.sql(
            """
            select * from appeal where council_id = ? and ended_at is null order by filed_at, id""")
        .param(councilId)
        .query(AppealTable::appeal)
        .list();
  }

  /** A page of those of these councils, of these NGOs, or heard by this person, newest first. */
  List<Appeal> list(
      Collection<Long> councils, Collection<Long> ngos, long personId, long beforeId, int limit) {
    return db.sql(
            """
            select * from appeal where (council_id in (:councils) or ngo_id in (:ngos) \
            or exists (select 1 from appeal_panelist p where p.appeal_id = appeal.id \
            and p.person_id = :person)) and id < :before \
            order by id desc fetch first %d rows only"""
                .formatted(limit))
        .param("councils", orNone(councils))
        .param("ngos", orNone(ngos))
        .param("person", personId)
        .param("before", beforeId)
        .query(AppealTable::appeal)
        .list();
  }

  // A list in SQL may not be empty.
  private static Collection<Long> orNone(Collection<Long> ids) {
    return ids.isEmpty() ? List.of(-1L) : ids;
  }

  /** Writes facts of an appeal; the column names are ours, never typed by anybody. */
  void set(long id, String assignments, Object... values) {
    db.sql("update appeal set " + assignments + " where id = ?").params(values).param(id).update();
  }

  private static Appeal appeal(ResultSet row, int index) throws SQLException {
    String relief = row.getString("relief");
    return new Appeal(
        row.getLong("id"),
        row.getString("number"),
        row.getLong("council_id"),
        row.getLong("proposal_id"),
        row.getLong("ngo_id"),
        row.getLong("filed_by"),
        instant(row, "filed_at"),
        row.getLong("entry_before"),
        new AppealedDecision(
            row.getString("decision_type"),
            row.getString("decision_key"),
            row.getObject("resolution_id", Long.class),
            instant(row, "notified_at"),
            row.getBoolean("decided_on_appeal")),
        row.getString("ground"),
        row.getString("hindrance"),
        AppealState.valueOf(row.getString("state")),
        new Appeal.Check(
            row.getObject("checked_by", Long.class),
            instant(row, "checked_at"),
            row.getBoolean("hindrance_proven"),
            row.getString("check_note"),
            row.getString("admissibility")),
        new Appeal.Refusal(
            row.getObject("refusal_confirmed", Boolean.class),
            row.getObject("refusal_by", Long.class),
            instant(row, "refusal_at"),
            row.getString("refusal_reason")),
        new Appeal.Hearing(
            instant(row, "hearing_at"),
            row.getString("hearing_place"),
            row.getObject("ngo_heard", Boolean.class),
            row.getString("hearing_record")),
        row.getInt("panel_round"),
        relief == null ? null : Relief.valueOf(relief),
        instant(row, "ended_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp found = row.getTimestamp(column);
    return found == null ? null : found.toInstant();
  }
}
