package org.hamafza.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
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
}
