package org.hamafza.registry.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamafza.registry.merging.Merge.State;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps which NGOs somebody wanted to merge, and what became of it. */
@Component
class MergeTable {

  private static final String SELECT =
      """
      select m.*, p.name_fa as proposer_fa, p.name_en as proposer_en, d.name_fa as decider_fa, \
      d.name_en as decider_en from ngo_merge m join person p on p.id = m.proposed_by \
      left join person d on d.id = m.decided_by \
      """;

  private final JdbcClient db;

  MergeTable(JdbcClient db) {
    this.db = db;
  }

  long insert(long ngoId, long intoId, String reason, long personId, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into ngo_merge (ngo_id, into_id, state, reason, proposed_by, proposed_at, \
            claimed_id) values (?, ?, 'PROPOSED', ?, ?, ?, ?)""")
        .params(ngoId, intoId, reason, personId, Timestamp.from(at), ngoId)
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  /** Decides what waits; whoever refuses frees the NGO for another proposal. */
  void decide(long id, State state, long personId, Instant at, String answer) {
    db.sql(
            """
            update ngo_merge set state = ?, decided_by = ?, decided_at = ?, answer = ?, \
            claimed_id = case when ? = 'REFUSED' then null else claimed_id end \
            where id = ? and state = 'PROPOSED'""")
        .params(state.name(), personId, Timestamp.from(at), answer, state.name(), id)
        .update();
  }

  Optional<Merge> find(long ngoId, long id) {
    return query("where m.ngo_id = ? and m.id = ?", ngoId, id).stream().findFirst();
  }

  /** All that concern an NGO on either side, newest first. */
  List<Merge> of(long ngoId) {
    return query("where m.ngo_id = ? or m.into_id = ? order by m.id desc", ngoId, ngoId);
  }

  private List<Merge> query(String condition, Object... params) {
    return db.sql(SELECT + condition).params(params).query(MergeTable::merge).list();
  }

  private static Merge merge(ResultSet row, int index) throws SQLException {
    Timestamp decided = row.getTimestamp("decided_at");
    return new Merge(
        row.getLong("id"),
        row.getLong("ngo_id"),
        row.getLong("into_id"),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getLong("proposed_by"),
        new LocalText(row.getString("proposer_fa"), row.getString("proposer_en")),
        row.getTimestamp("proposed_at").toInstant(),
        decided == null
            ? null
            : new LocalText(row.getString("decider_fa"), row.getString("decider_en")),
        decided == null ? null : decided.toInstant(),
        row.getString("answer"));
  }
}
