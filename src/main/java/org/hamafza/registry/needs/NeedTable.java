package org.hamafza.registry.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamafza.identity.Role;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedContent;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of the register of needs. */
@Component
class NeedTable {

  private static final int LONGEST_SEARCH_KEY = 4000;

  private static final String SELECT =
      """
      select n.id, n.council_id, n.code, n.edition, e.content from need n \
      join need_edition e on e.need_id = n.id and e.edition = n.edition where 1 = 1""";

  private final JdbcClient db;

  NeedTable(JdbcClient db) {
    this.db = db;
  }

  Optional<Need> find(long id) {
    return query(" and n.id = ?", List.of(id)).stream().findFirst();
  }

  List<Need> all(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : query(in("n.id", ids), List.copyOf(ids));
  }

  List<Need> byCodes(long councilId, Collection<String> codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    List<Object> params = new ArrayList<>(List.of(councilId));
    params.addAll(codes);
    return query(" and n.council_id = ?" + in("n.code", codes) + " order by n.code", params);
  }

  List<Need> of(long councilId) {
    return query(" and n.council_id = ? order by n.id desc", List.of(councilId));
  }

  /** Those of the councils that wait for an answer; no area or no counties: any. */
  List<Need> open(Set<Long> councils, String area, Set<String> counties) {
    if (councils.isEmpty()) {
      return List.of();
    }
    StringBuilder sql = new StringBuilder(in("n.council_id", councils));
    List<Object> params = new ArrayList<>(councils);
    sql.append(" and n.status in ('OPEN', 'IN_PROGRESS')");
    addArea(sql, params, area);
    if (!counties.isEmpty()) {
      addCounties(sql, params, counties);
    }
    sql.append(
        """
         order by case n.severity when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end, \
        n.code, n.id""");
    return query(sql.toString(), params);
  }

  List<Need> search(Set<Long> councils, NeedFilter filter, long beforeId, int limit) {
    if (councils.isEmpty()) {
      return List.of();
    }
    StringBuilder sql = new StringBuilder(in("n.council_id", councils));
    List<Object> params = new ArrayList<>(councils);
    for (String word : PersianText.searchKey(filter.words()).split(" ")) {
      if (!word.isEmpty()) {
        sql.append(" and n.search_key like ?");
        params.add("%" + word + "%");
      }
    }
    addArea(sql, params, filter.area());
    if (!filter.county().isEmpty()) {
      addCounties(sql, params, Set.of(filter.county()));
    }
    if (filter.status() != null) {
      sql.append(" and n.status = ?");
      params.add(filter.status().name());
    }
    sql.append(" and n.id < ? order by n.id desc fetch first ").append(limit).append(" rows only");
    params.add(beforeId);
    return query(sql.toString(), params);
  }

  long insert(long councilId, String code, NeedContent content) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into need (council_id, code, area_code, severity, status, search_key) \
            values (?, ?, ?, ?, ?, ?)""")
        .params(councilId, code)
        .params(columns(code, content))
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    insertCounties(id, content);
    return id;
  }

  /** Whether the need was still in that edition. */
  boolean update(Need need, int edition, NeedContent content) {
    int changed =
        db.sql(
                """
                update need set area_code = ?, severity = ?, status = ?, search_key = ?, \
                edition = edition + 1 where id = ? and edition = ?""")
            .params(columns(need.code(), content))
            .params(need.id(), edition)
            .update();
    if (changed == 1) {
      db.sql("delete from need_county where need_id = ?").param(need.id()).update();
      insertCounties(need.id(), content);
    }
    return changed == 1;
  }

  void keep(long id, int edition, NeedContent content, String reason, Writer writer) {
    db.sql("insert into need_edition values (?, ?, ?, ?, ?, ?, ?)")
        .params(id, edition, NeedJson.write(content), reason)
        .params(writer.personId(), writer.role().name(), Timestamp.from(writer.at()))
        .update();
  }

  /** Who writes an edition, in which office, and when. */
  record Writer(long personId, Role role, Instant at) {}

  /** All editions, the newest first. */
  List<NeedEdition> editions(long id) {
    return db.sql("select * from need_edition where need_id = ? order by edition desc")
        .param(id)
        .query(
            (row, index) ->
                new NeedEdition(
                    row.getInt("edition"),
                    NeedJson.read(row.getString("content")),
                    row.getString("reason"),
                    row.getString("role"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  private void insertCounties(long id, NeedContent content) {
    content
        .counties()
        .forEach(
            county -> db.sql("insert into need_county values (?, ?)").params(id, county).update());
  }

  private static List<Object> columns(String code, NeedContent content) {
    String key =
        PersianText.searchKey(
            String.join(
                " ",
                code,
                content.title().fa(),
                content.title().en(),
                content.reference(),
                content.text().fa(),
                content.text().en()));
    return List.of(
        content.area(),
        content.severity().name(),
        content.status().name(),
        key.substring(0, Math.min(key.length(), LONGEST_SEARCH_KEY)));
  }

  private static void addArea(StringBuilder sql, List<Object> params, String area) {
    if (area != null && !area.isEmpty()) {
      sql.append(" and n.area_code = ?");
      params.add(area);
    }
  }

  private static void addCounties(StringBuilder sql, List<Object> params, Set<String> counties) {
    sql.append(
            """
             and (not exists (select 1 from need_county c where c.need_id = n.id) \
            or exists (select 1 from need_county c where c.need_id = n.id""")
        .append(in("c.county_code", counties))
        .append("))");
    params.addAll(counties);
  }

  private static String in(String column, Collection<?> values) {
    return " and " + column + " in (" + "?,".repeat(values.size() - 1) + "?)";
  }

  private List<Need> query(String condition, List<?> params) {
    return db.sql(SELECT + condition).params(params).query(NeedTable::need).list();
  }

  private static Need need(ResultSet row, int index) throws SQLException {
    return new Need(
        row.getLong("id"),
        row.getLong("council_id"),
        row.getString("code"),
        row.getInt("edition"),
        NeedJson.read(row.getString("content")));
  }
}
