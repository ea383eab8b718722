package org.hamafza.registry.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps powers of attorney and what became of them. */
@Component
class PowerTable {

  private final JdbcClient db;

  PowerTable(JdbcClient db) {
    this.db = db;
  }

  long insert(
      long ngoId,
      long personId,
      String codeHash,
      String codeEnd,
      LocalDate from,
      LocalDate to,
      long requestedBy,
      Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into ngo_power (ngo_id, person_id, national_code_hash, national_code_end, \
            valid_from, valid_to, state, requested_by, requested_at) \
            values (?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?)""")
        .params(ngoId, personId, codeHash, codeEnd, from, to, requestedBy, Timestamp.from(at))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  /** The powers for an NGO, newest first. */
  List<Power> of(long ngoId) {
    return db.sql("select * from ngo_power where ngo_id = ? order by id desc")
        .param(ngoId)
        .query(PowerTable::power)
        .list();
  }

  Optional<Power> find(long id) {
    return db.sql("select * from ngo_power where id = ?")
        .param(id)
        .query(PowerTable::power)
        .optional();
  }

  Optional<Power> find(long ngoId, long id) {
    return db.sql("select * from ngo_power where ngo_id = ? and id = ?")
        .params(ngoId, id)
        .query(PowerTable::power)
        .optional();
  }

  /** Decides a power that waits; false if it waits no longer. */
  boolean decide(
      long id, String state, String reason, long decidedBy, Instant at, Long appointmentId) {
    return db.sql(
                """
                update ngo_power set state = ?, reason = ?, decided_by = ?, decided_at = ?, \
                appointment_id = ? where id = ? and state = 'REQUESTED'""")
            .params(state, reason, decidedBy, Timestamp.from(at), appointmentId, id)
            .update()
        == 1;
  }

  /** Ends every power of a person that counts or waits. */
  void end(long ngoId, long personId) {
    db.sql(
            """
            update ngo_power set state = 'ENDED' where ngo_id = ? and person_id = ? \
            and state in ('REQUESTED', 'CONFIRMED')""")
        .params(ngoId, personId)
        .update();
  }

  /** Ends one power that counts or waits. */
  void end(long id) {
    db.sql(
            """
            update ngo_power set state = 'ENDED' where id = ? \
            and state in ('REQUESTED', 'CONFIRMED')""")
        .param(id)
        .update();
  }

  private static Power power(ResultSet row, int index) throws SQLException {
    return new Power(
        row.getLong("id"),
        row.getLong("ngo_id"),
        row.getLong("person_id"),
        row.getString("national_code_end"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("state"),
        row.getLong("requested_by"),
        row.getTimestamp("requested_at").toInstant(),
        row.getString("reason"),
        row.getObject("appointment_id", Long.class));
  }
}
