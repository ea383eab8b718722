package org.hamafza.registry.flags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.flags.Flag.Act;
import org.hamafza.registry.flags.Flag.State;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps flags and every step that was taken with them. */
@Component
class FlagTable {

  private final JdbcClient db;

  FlagTable(JdbcClient db) {
    this.db = db;
  }

  long insert(
      long ngoId, FlagKind kind, String reason, State state, LocalDate from, LocalDate until) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into ngo_flag (ngo_id, kind, reason, state, valid_from, valid_to) \
            values (?, ?, ?, ?, ?, ?)""")
        .params(ngoId, kind.name(), reason, state.name(), from, until)
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  void step(long flagId, Act act, Long personId, Instant at, String reason) {
    db.sql(
            """
            insert into ngo_flag_step (flag_id, act, person_id, done_at, reason) \
            values (?, ?, ?, ?, ?)""")
        .params(flagId, act.name(), personId, Timestamp.from(at), reason)
        .update();
  }

  /** Lets a flag count that waited. */
  void open(long id, LocalDate from) {
    db.sql("update ngo_flag set state = 'OPEN', valid_from = ? where id = ?")
        .params(from, id)
        .update();
  }

  /**
   * Moves a flag on from what it was.
   *
   * @throws Conflict if it is that no more
   */
  void enter(Flag flag, State state) {
    int moved =
        db.sql(
                """
                update ngo_flag set state = ?, lifting = false \
                where id = ? and state = ? and lifting = ?""")
            .params(state.name(), flag.id(), flag.state().name(), flag.lifting())
            .update();
    if (moved == 0) {
      throw new Conflict("registry.flags.error.over");
    }
  }

  /** Whether the flag is to be lifted, and an integrity case as found true. */
  void lifting(long id, boolean lifting, boolean upheld) {
    db.sql("update ngo_flag set lifting = ?, upheld = ? where id = ?")
        .params(lifting, upheld, id)
        .update();
  }

  Optional<Flag> find(long ngoId, long id) {
    return query("where f.ngo_id = ? and f.id = ?", ngoId, id).stream().findFirst();
  }

  /** The flags of an NGO, newest first. */
  List<Flag> of(long ngoId) {
    return query("where f.ngo_id = ? order by f.id desc", ngoId);
  }

  /** The flags of the NGOs that were merged into this one, newest first. */
  List<Flag> ofMergedInto(long ngoId) {
    return query("join ngo n on n.id = f.ngo_id where n.survivor_id = ? order by f.id desc", ngoId);
  }

  /** The NGOs of which a flag is kept as open although its last day is over. */
  List<Long> ngosWithExpired(LocalDate today) {
    return db.sql(
            """
            select distinct ngo_id from ngo_flag where state in ('OPEN', 'WAITING') \
            and valid_to < ? order by ngo_id""")
        .param(today)
        .query(Long.class)
        .list();
  }

  private List<Flag> query(String condition, Object... params) {
    return db.sql("select f.* from ngo_flag f " + condition)
        .params(params)
        .query(this::flag)
        .list();
  }

  private Flag flag(ResultSet row, int index) throws SQLException {
    long id = row.getLong("id");
    return new Flag(
        id,
        row.getLong("ngo_id"),
        FlagKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        State.valueOf(row.getString("state")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getBoolean("lifting"),
        row.getBoolean("upheld"),
        steps(id));
  }

  private List<Flag.Step> steps(long flagId) {
    return db.sql(
            """
            select s.*, p.name_fa, p.name_en from ngo_flag_step s \
            left join person p on p.id = s.person_id where s.flag_id = ? order by s.id""")
        .param(flagId)
        .query(
            (row, index) ->
                new Flag.Step(
                    Act.valueOf(row.getString("act")),
                    row.getObject("person_id", Long.class),
                    row.getObject("person_id") == null
                        ? null
                        : new LocalText(row.getString("name_fa"), row.getString("name_en")),
                    row.getTimestamp("done_at").toInstant(),
                    row.getString("reason")))
        .list();
  }
}
