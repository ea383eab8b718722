package org.hamafza.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Councils and their seats; who sits where on a day. */
@Service
public class Councils {

  private final JdbcClient db;
  private final ApplicationEventPublisher events;

  Councils(JdbcClient db, ApplicationEventPublisher events) {
    this.db = db;
    this.events = events;
  }

  /** All councils, by code. */
  @Transactional(readOnly = true)
  public List<Council> all() {
    return db.sql("select * from council order by code").query(Councils::council).list();
  }

  /**
   * The council of that id.
   *
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public Council get(long id) {
    return db.sql("select * from council where id = ?")
        .param(id)
        .query(Councils::council)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /** The council of that code. */
  @Transactional(readOnly = true)
  public Optional<Council> byCode(String code) {
    return db.sql("select * from council where code = ?")
        .param(code)
        .query(Councils::council)
        .optional();
  }

  /** Sets up a council with the seats of its level's template. */
  @Transactional
  public Council found(String code, CouncilLevel level, LocalText name) {
    if (byCode(code).isPresent()) {
      throw new InvalidInput("code", "identity.error.councilCodeTaken");
    }
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql("insert into council (code, level, name_fa, name_en) values (?, ?, ?, ?)")
        .params(code, level.name(), name.fa(), name.en())
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    db.sql(
            """
            insert into council_seat (council_id, code, name_fa, name_en, voting, chair, \
            acting_chair, ngo_representative, agency_code, position) \
            select ?, code, name_fa, name_en, voting, chair, acting_chair, ngo_representative, \
            agency_code, position from seat_template where level = ? order by position""")
        .params(id, level.name())
        .update();
    db.sql(
            """
            update council_seat set alternate_of = (select s.id from council_seat s \
            join seat_template t on t.alternate_of = s.code and t.level = ? \
            where s.council_id = council_seat.council_id and t.code = council_seat.code) \
            where council_id = ?""")
        .params(level.name(), id)
        .update();
    events.publishEvent(new CouncilFounded(CaseRef.council(id), code, level));
    return get(id);
  }

  /** The seats of a council in their order. */
  @Transactional(readOnly = true)
  public List<Seat> seats(long councilId) {
    return db.sql("select * from council_seat where council_id = ? order by position")
        .param(councilId)
        .query(Councils::seat)
        .list();
  }

  /** Who holds which seat of a council on a day: seat id to person id. */
  @Transactional(readOnly = true)
  public Map<Long, Long> holders(long councilId, LocalDate day) {
    return db
        .sql(
            """
            select distinct seat_id, person_id from appointment where council_id = ? \
            and seat_id is not null and ended_at is null and valid_from <= ? and (valid_to is null or valid_to >= ?)""")
        .params(councilId, day, day)
        .query((row, index) -> Map.entry(row.getLong("seat_id"), row.getLong("person_id")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
  }

  private static Council council(ResultSet row, int index) throws SQLException {
    return new Council(
        row.getLong("id"),
        row.getString("code"),
        CouncilLevel.valueOf(row.getString("level")),
        new LocalText(row.getString("name_fa"), row.getString("name_en")));
  }

  private static Seat seat(ResultSet row, int index) throws SQLException {
    return new Seat(
        row.getLong("id"),
        row.getLong("council_id"),
        row.getString("code"),
        new LocalText(row.getString("name_fa"), row.getString("name_en")),
        row.getBoolean("voting"),
        row.getBoolean("chair"),
        row.getBoolean("acting_chair"),
        row.getBoolean("ngo_representative"),
        row.getObject("alternate_of", Long.class),
        row.getString("agency_code"),
        row.getInt("position"));
  }
}
