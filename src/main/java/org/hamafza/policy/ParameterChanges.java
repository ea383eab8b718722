package org.hamafza.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settings that parameters had, have, will have and might have. */
@Component
class ParameterChanges {

  static final String CONFIRMED = "CONFIRMED";
  static final String PROPOSED = "PROPOSED";
  static final String DECLINED = "DECLINED";

  private static final String ROWS =
      """
      select v.*, p.name_fa as proposer_fa, p.name_en as proposer_en, \
      d.name_fa as decider_fa, d.name_en as decider_en from parameter_value v \
      left join person p on p.id = v.proposed_by left join person d on d.id = v.decided_by \
      """;

  private final JdbcClient db;
  private final Clock clock;

  ParameterChanges(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Those that wait for a second person, oldest first. */
  List<ParameterChange> open() {
    return db.sql(ROWS + "where v.state = ? order by v.id")
        .param(PROPOSED)
        .query(ParameterChanges::change)
        .list();
  }

  /** All of one parameter, the latest to hold first. */
  List<ParameterChange> of(String name) {
    return db.sql(ROWS + "where v.name = ? order by v.valid_from desc, v.id desc")
        .param(name)
        .query(ParameterChanges::change)
        .list();
  }

  void propose(String name, String setting, LocalDate validFrom, String reason, long personId) {
    db.sql(
            """
            insert into parameter_value (name, setting, valid_from, reason, state, proposed_by, \
            proposed_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(
            name, setting, validFrom, reason, PROPOSED, personId, Timestamp.from(clock.instant()))
        .update();
  }

  /** Whether it was still open. */
  boolean decide(long id, String state, long personId) {
    return db.sql(
                """
                update parameter_value set state = ?, decided_by = ?, decided_at = ? \
                where id = ? and state = ?""")
            .params(state, personId, Timestamp.from(clock.instant()), id, PROPOSED)
            .update()
        == 1;
  }

  private static ParameterChange change(ResultSet row, int index) throws SQLException {
    Timestamp decided = row.getTimestamp("decided_at");
    return new ParameterChange(
        row.getLong("id"),
        row.getString("name"),
        row.getString("setting"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("reason"),
        row.getString("state"),
        row.getObject("proposed_by", Long.class),
        new LocalText(row.getString("proposer_fa"), row.getString("proposer_en")),
        row.getTimestamp("proposed_at").toInstant(),
        new LocalText(row.getString("decider_fa"), row.getString("decider_en")),
        decided == null ? null : decided.toInstant());
  }
}
