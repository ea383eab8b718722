package org.hamafza.workinggroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of groups. */
@Component
class GroupTable {

  private static final String SELECT = "select * from working_group ";

  private final JdbcClient db;
  private final Clock clock;

  GroupTable(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<WorkingGroup> find(long id) {
    return db.sql(SELECT + "where id = ?").param(id).query(GroupTable::group).optional();
  }

  /** The group of the approval by which the case is carried out, or was last. */
  Optional<WorkingGroup> of(long proposalId) {
    return db.sql(
            SELECT
                + "where proposal_id = ?"
                + " and approval_no = (select p.approval_no from proposal p where p.id = ?)")
        .params(proposalId, proposalId)
        .query(GroupTable::group)
        .optional();
  }

  /** The groups of all approvals of a case, oldest first. */
  List<WorkingGroup> all(long proposalId) {
    return db.sql(SELECT + "where proposal_id = ? order by approval_no")
        .param(proposalId)
        .query(GroupTable::group)
        .list();
  }

  /** The groups {@code g} by a condition, newest first. */
  List<WorkingGroup> where(String condition, List<Object> params, int limit) {
    return db.sql(
            SELECT
                + "g where "
                + condition
                + " order by g.id desc fetch first "
                + limit
                + " rows only")
        .params(params)
        .query(GroupTable::group)
        .list();
  }

  WorkingGroup begin(long proposalId, long councilId, int threshold) {
    db.sql(
            """
            insert into working_group (proposal_id, approval_no, council_id, state, threshold, \
            created_at) values (?, (select p.approval_no from proposal p where p.id = ?), ?, \
            'FORMING', ?, ?)""")
        .params(proposalId, proposalId, councilId, threshold, Timestamp.from(clock.instant()))
        .update();
    return of(proposalId).orElseThrow();
  }

  void widen(long id, int threshold) {
    db.sql("update working_group set widened = true, threshold = ? where id = ?")
        .params(threshold, id)
        .update();
  }

  void round(long id, int round) {
    db.sql("update working_group set round_no = ? where id = ?").params(round, id).update();
  }

  void enter(long id, WorkingGroup.State state) {
    db.sql("update working_group set state = ? where id = ?").params(state.name(), id).update();
  }

  void constitute(
      long id, String charter, int cadenceDays, long agencyCoordinator, long ngoCoordinator) {
    db.sql(
            """
            update working_group set charter = ?, cadence_days = ?, agency_coordinator_id = ?, \
            ngo_coordinator_id = ? where id = ?""")
        .params(charter, cadenceDays, agencyCoordinator, ngoCoordinator, id)
        .update();
  }

  private static WorkingGroup group(ResultSet row, int index) throws SQLException {
    return new WorkingGroup(
        row.getLong("id"),
        row.getLong("proposal_id"),
        row.getLong("council_id"),
        row.getInt("approval_no"),
        WorkingGroup.State.valueOf(row.getString("state")),
        row.getInt("threshold"),
        row.getBoolean("widened"),
        row.getInt("round_no"),
        row.getString("charter"),
        row.getObject("cadence_days", Integer.class),
        row.getObject("agency_coordinator_id", Long.class),
        row.getObject("ngo_coordinator_id", Long.class));
  }
}
