package org.hamafza.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what binds people to cases, in one statement however many people they are. */
@Repository
class BondTable {

  private static final RowMapper<Bonds.Bond> BONDS = RecordRows.of(Bonds.Bond.class);

  private final JdbcClient db;
  private final WorkingCalendar calendar;
  private final Clock clock;

  BondTable(JdbcClient db, WorkingCalendar calendar, Clock clock) {
    this.db = db;
    this.calendar = calendar;
    this.clock = clock;
  }

  Bonds of(Collection<Long> people) {
    LocalDate today = calendar.today(clock);
    return people.isEmpty()
        ? new Bonds(List.of(), today)
        : new Bonds(
            db.sql(
                    """
                    select a.person_id, g.code as unit_agency, a.role, a.council_id, a.seat_id, a.ngo_id, \
                    a.agency_code, s.agency_code as seat_agency, a.valid_from, a.valid_to, \
                    a.ended_at is not null as ended, cast(null as bigint) as scored, \
                    false as superseded from appointment a join person p on p.id = a.person_id \
                    left join council_seat s on s.id = a.seat_id \
                    left join agency g on p.unit in (g.code, g.name_fa, g.name_en) \
                    where a.person_id in (:people) and a.valid_from <= :today \
                    union all select r.reviewer_id, null, null, null, null, null, null, null, \
                    null, null, false, r.proposal_id, r.superseded from review_slot r \
                    where r.reviewer_id in (:people) and r.contribution = 'SCORE' \
                    and r.state = 'SUBMITTED'""")
                .param("people", people)
                .param("today", today)
                .query(BONDS)
                .list(),
            today);
  }
}
