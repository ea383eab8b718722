package org.hamafza.clearance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says which agency answers for what is published on an area. */
@Component
class Authorities {

  private final JdbcClient db;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Authorities(JdbcClient db, WorkingCalendar calendar, Clock clock) {
    this.db = db;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The code of the agency today. Where the counties of a campaign have different ones, that of the
   * rest of the province answers for all: one content has one authority.
   */
  String on(String area, long councilId, Set<String> counties) {
    LocalDate today = calendar.today(clock);
    List<AuthorityRule> rules = where("area_code = ?", area);
    Set<String> agencies =
        counties.stream()
            .flatMap(county -> AuthorityRule.agency(rules, councilId, county, today).stream())
            .collect(Collectors.toSet());
    return agencies.size() == 1
        ? agencies.iterator().next()
        : AuthorityRule.agency(rules, councilId, null, today).orElseThrow();
  }

  /** What was ever said for a council or for all, the newest first. */
  List<AuthorityRule> of(long councilId) {
    return where("council_id = ? or council_id is null", councilId);
  }

  void add(AuthorityRule rule) {
    db.sql(
            """
            insert into content_authority_rule (council_id, area_code, county_code, agency_code, \
            valid_from, reason, named_by, named_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(rule.councilId(), rule.area(), rule.county(), rule.agency(), rule.validFrom())
        .params(rule.reason(), rule.namedBy(), Timestamp.from(clock.instant()))
        .update();
  }

  private List<AuthorityRule> where(String condition, Object param) {
    return db.sql("select * from content_authority_rule where " + condition + " order by id desc")
        .param(param)
        .query(Authorities::rule)
        .list();
  }

  private static AuthorityRule rule(ResultSet row, int index) throws SQLException {
    return new AuthorityRule(
        row.getLong("id"),
        row.getObject("council_id", Long.class),
        row.getString("area_code"),
        row.getString("county_code"),
        row.getString("agency_code"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("reason"),
        row.getObject("named_by", Long.class));
  }
}
