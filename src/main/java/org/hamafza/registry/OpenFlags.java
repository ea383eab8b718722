package org.hamafza.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which flags count for an NGO today; for rooms and delegates: no rights are checked. */
@Service
public class OpenFlags {

  private final JdbcClient db;
  private final WorkingCalendar calendar;
  private final Clock clock;

  OpenFlags(JdbcClient db, WorkingCalendar calendar, Clock clock) {
    this.db = db;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The kinds; what was on record against an NGO counts for the one into which it was merged. */
  @Transactional(readOnly = true)
  public Set<FlagKind> of(long ngoId) {
    LocalDate today = calendar.today(clock);
    Set<FlagKind> open = EnumSet.noneOf(FlagKind.class);
    db.sql(
            """
            select distinct f.kind from ngo_flag f join ngo n on n.id = f.ngo_id \
            where (n.id = ? or n.survivor_id = ?) and f.state = 'OPEN' and f.valid_from <= ? \
            and (f.valid_to is null or f.valid_to >= ?)""")
        .params(ngoId, ngoId, today, today)
        .query(String.class)
        .list()
        .forEach(kind -> open.add(FlagKind.valueOf(kind)));
    return open;
  }

  /** The same flags with what they say, oldest first; the caller checks who may read that. */
  @Transactional(readOnly = true)
  public List<OpenFlag> inFull(long ngoId) {
    LocalDate today = calendar.today(clock);
    return db.sql(
            """
            select f.kind, f.reason, f.valid_to from ngo_flag f join ngo n on n.id = f.ngo_id \
            where (n.id = ? or n.survivor_id = ?) and f.state = 'OPEN' and f.valid_from <= ? \
            and (f.valid_to is null or f.valid_to >= ?) order by f.id""")
        .params(ngoId, ngoId, today, today)
        .query(
            (row, index) ->
                new OpenFlag(
                    FlagKind.valueOf(row.getString("kind")),
                    row.getString("reason"),
                    row.getObject("valid_to", LocalDate.class)))
        .list();
  }

  /** Whether people have ended an integrity case about the NGO since then as found true. */
  @Transactional(readOnly = true)
  public boolean wasIntegrityCaseUpheld(long ngoId, Instant since) {
    return db.sql(
                """
                select count(*) from ngo_flag f join ngo n on n.id = f.ngo_id \
                join ngo_flag_step s on s.flag_id = f.id and s.act = 'LIFTED' \
                where (n.id = ? or n.survivor_id = ?) and f.kind = 'INTEGRITY_CASE' \
                and f.state = 'ENDED' and f.upheld = true and s.done_at >= ?""")
            .params(ngoId, ngoId, Timestamp.from(since))
            .query(Long.class)
            .single()
        > 0;
  }
}
