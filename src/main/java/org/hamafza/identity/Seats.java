package org.hamafza.identity;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes seats; one that was ever held stays. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Seats {

  private final JdbcClient db;
  private final ApplicationEventPublisher events;

  Seats(JdbcClient db, ApplicationEventPublisher events) {
    this.db = db;
    this.events = events;
  }

  /** Waits for others who change the seats or their holders at this moment. */
  void lock(long councilId) {
    db.sql("select id from council where id = ? for update")
        .param(councilId)
        .query(Long.class)
        .optional()
        .orElseThrow(NotFound::new);
  }

  long add(long councilId, SeatEntry seat) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into council_seat (council_id, code, name_fa, name_en, voting, chair, \
            acting_chair, ngo_representative, alternate_of, agency_code, position) \
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1 \
            from council_seat where council_id = ?""")
        .params(
            councilId,
            seat.code(),
            seat.name().fa(),
            seat.name().en(),
            seat.voting(),
            seat.chair(),
            seat.actingChair(),
            seat.ngoRepresentative(),
            seat.alternateOf(),
            seat.agencyCode(),
            councilId)
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    events.publishEvent(SeatChanged.of(councilId, id, "added", seat));
    return id;
  }

  void change(long councilId, long seatId, SeatEntry seat) {
    db.sql(
            """
            update council_seat set name_fa = ?, name_en = ?, voting = ?, chair = ?, \
            acting_chair = ?, ngo_representative = ?, alternate_of = ?, agency_code = ? \
            where id = ?""")
        .params(
            seat.name().fa(),
            seat.name().en(),
            seat.voting(),
            seat.chair(),
            seat.actingChair(),
            seat.ngoRepresentative(),
            seat.alternateOf(),
            seat.agencyCode(),
            seatId)
        .update();
    events.publishEvent(SeatChanged.of(councilId, seatId, "changed", seat));
  }

  /**
   * Removes a seat that nobody ever held and for which nobody stands in.
   *
   * @throws Conflict if it was used
   */
  void remove(long councilId, Seat seat) {
    if (used(seat.id())) {
      throw new Conflict("identity.error.seatUsed");
    }
    db.sql("delete from council_seat where id = ?").param(seat.id()).update();
    events.publishEvent(new SeatRemoved(CaseRef.council(councilId), seat.id(), seat.code()));
  }

  boolean used(long seatId) {
    return db.sql(
                """
                select (select count(*) from appointment where seat_id = ?) \
                + (select count(*) from council_seat where alternate_of = ?) as uses""")
            .params(seatId, seatId)
            .query(Long.class)
            .single()
        > 0;
  }
}
