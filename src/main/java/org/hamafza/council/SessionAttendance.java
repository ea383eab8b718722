package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was in the room from when to when, and the roll that was frozen at the opening. */
@Repository
class SessionAttendance {

  /** A time that the holder of a seat spent in one standing; no end while it lasts. */
  record Spell(long seatId, Standing standing, Instant from, Instant to) {}

  private final JdbcClient db;

  SessionAttendance(JdbcClient db) {
    this.db = db;
  }

  /** From now on the seat has that standing; nothing changes if it has it already. */
  boolean put(long sessionId, long seatId, Standing standing, Instant at) {
    if (current(sessionId).get(seatId) == standing) {
      return false;
    }
    db.sql(
            """
            update session_attendance set to_at = ? where session_id = ? and seat_id = ? \
            and to_at is null""")
        .params(Timestamp.from(at), sessionId, seatId)
        .update();
    db.sql(
            """
            insert into session_attendance (session_id, seat_id, standing, from_at) \
            values (?, ?, ?, ?)""")
        .params(sessionId, seatId, standing.name(), Timestamp.from(at))
        .update();
    return true;
  }

  Map<Long, Standing> current(long sessionId) {
    Map<Long, Standing> standing = new LinkedHashMap<>();
    spells(sessionId).stream()
        .filter(spell -> spell.to() == null)
        .forEach(spell -> standing.put(spell.seatId(), spell.standing()));
    return standing;
  }

  Set<Long> present(long sessionId) {
    return current(sessionId).entrySet().stream()
        .filter(entry -> entry.getValue() == Standing.PRESENT)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Spell> spells(long sessionId) {
    return db.sql("select * from session_attendance where session_id = ? order by from_at, id")
        .param(sessionId)
        .query(
            (row, index) ->
                new Spell(
                    row.getLong("seat_id"),
                    Standing.valueOf(row.getString("standing")),
                    SessionRows.instant(row, "from_at"),
                    SessionRows.instant(row, "to_at")))
        .list();
  }

  /** Who presides: the chair if present at any time, otherwise the acting chair. */
  Optional<Roll.Filled> presiding(long sessionId) {
    List<Spell> spells = spells(sessionId);
    Set<Long> ever =
        spells.stream()
            .filter(spell -> spell.standing() == Standing.PRESENT)
            .map(Spell::seatId)
            .collect(Collectors.toUnmodifiableSet());
    return roll(sessionId).presiding(ever);
  }

  void freeze(long sessionId, Roll roll) {
    for (RollSeat seat : roll.seats()) {
      db.sql(
              """
              insert into session_roll (session_id, seat_id, seat_code, name_fa, name_en, \
              person_id, voting, chair, acting_chair, ngo_representative, alternate_of, \
              agency_code, position) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(
              sessionId,
              seat.seatId(),
              seat.code(),
              seat.name().fa(),
              seat.name().en(),
              seat.personId(),
              seat.voting(),
              seat.chair(),
              seat.actingChair(),
              seat.ngoRepresentative(),
              seat.alternateOf(),
              seat.agencyCode(),
              seat.position())
          .update();
    }
  }

  /** The frozen roll; without seats before the session opened. */
  Roll roll(long sessionId) {
    return new Roll(
        db.sql("select * from session_roll where session_id = ? order by position")
            .param(sessionId)
            .query(
                (row, index) ->
                    new RollSeat(
                        row.getLong("seat_id"),
                        row.getString("seat_code"),
                        new LocalText(row.getString("name_fa"), row.getString("name_en")),
                        row.getObject("person_id", Long.class),
                        row.getBoolean("voting"),
                        row.getBoolean("chair"),
                        row.getBoolean("acting_chair"),
                        row.getBoolean("ngo_representative"),
                        row.getObject("alternate_of", Long.class),
                        row.getString("agency_code"),
                        row.getInt("position")))
            .list());
  }
}
