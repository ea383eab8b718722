package org.hamafza.registry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of NGOs. */
@Component
class NgoTable {

  // One statement for any number of NGOs.
  private static final String SELECT =
      """
      select *, array(select area_code from ngo_area where ngo_id = id) as all_areas, \
      array(select county_code from ngo_county where ngo_id = id) as all_counties, \
      array(select capability_code from ngo_capability where ngo_id = id) as all_capabilities \
      from ngo \
      """;

  private static final int LONGEST_SORT_KEY = 600;

  private final JdbcClient db;

  NgoTable(JdbcClient db) {
    this.db = db;
  }

  Optional<Ngo> find(long id) {
    return db.sql(SELECT + "where id = ?").param(id).query(NgoTable::ngo).optional();
  }

  /** The row, kept from others until the commit. */
  Optional<Ngo> lock(long id) {
    db.sql("select id from ngo where id = ? for update").param(id).query(Long.class).optional();
    return find(id);
  }

  Optional<Ngo> byLegalId(String legalId) {
    return db.sql(SELECT + "where legal_id = ?").param(legalId).query(NgoTable::ngo).optional();
  }

  List<Ngo> all() {
    return db.sql(SELECT + "where survivor_id is null order by sort_key, id")
        .query(NgoTable::ngo)
        .list();
  }

  List<Ngo> of(long councilId) {
    return db.sql(SELECT + "where council_id = ? and survivor_id is null order by sort_key, id")
        .param(councilId)
        .query(NgoTable::ngo)
        .list();
  }

  List<Ngo> search(Set<Long> councils, boolean everywhere, String words, long afterId, int limit) {
    if (councils.isEmpty() && !everywhere) {
      return List.of();
    }
    // Whatever is sorted is read whole: only ids are, and the page is read afterwards.
    StringBuilder sql = new StringBuilder(SELECT);
    sql.append("where id in (select n.id from ngo n where n.survivor_id is null");
    List<Object> params = new ArrayList<>();
    if (!everywhere) {
      sql.append(" and n.council_id in (").append("?,".repeat(councils.size() - 1)).append("?)");
      params.addAll(councils);
    }
    // Whoever looks for an entry that was merged finds the one that stayed.
    String named = named(words, params);
    if (!named.isEmpty()) {
      sql.append(" and (").append(named.replace("{}", "n"));
      sql.append(" or exists (select 1 from ngo m where m.survivor_id = n.id and ");
      sql.append(named(words, params).replace("{}", "m")).append("))");
    }
    Optional<Ngo> last = find(afterId);
    if (last.isPresent()) {
      String place = sortKey(last.get().name().fa());
      sql.append(" and (n.sort_key > ? or (n.sort_key = ? and n.id > ?))");
      params.addAll(List.of(place, place, afterId));
    }
    sql.append(" order by n.sort_key, n.id fetch first ").append(limit);
    sql.append(" rows only) order by sort_key, id");
    return db.sql(sql.toString()).params(params).query(NgoTable::ngo).list();
  }

  /** The condition that all words stand in the key of {}. */
  private static String named(String words, List<Object> params) {
    List<String> conditions = new ArrayList<>();
    for (String word : PersianText.searchKey(words).split(" ")) {
      if (!word.isEmpty()) {
        conditions.add("{}.search_key like ?");
        params.add("%" + word + "%");
      }
    }
    return String.join(" and ", conditions);
  }

  /** The names of those NGOs by their ids; what is not there is left out. */
  Map<Long, LocalText> names(Collection<Long> ids) {
    Map<Long, LocalText> names = new HashMap<>();
    if (!ids.isEmpty()) {
      db.sql("select id, name_fa, name_en from ngo where id in (:ids)")
          .param("ids", ids)
          .query(
              row -> {
                names.put(row.getLong(1), new LocalText(row.getString(2), row.getString(3)));
              });
    }
    return names;
  }

  /** Those among these whose licence stands like that. */
  Set<Long> withLicence(LicenceStatus status, Collection<Long> ids) {
    return ids.isEmpty()
        ? Set.of()
        : db.sql("select id from ngo where licence_status = :status and id in (:ids)")
            .param("status", status.name())
            .param("ids", ids)
            .query(Long.class)
            .set();
  }

  /** The NGOs that were merged into one of these. */
  List<Ngo> mergedInto(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : db.sql(SELECT + "where survivor_id in (:ids) order by sort_key, id")
            .param("ids", ids)
            .query(NgoTable::ngo)
            .list();
  }

  /** Lets one NGO stand for another, and for those that were merged into that before. */
  void merge(long id, long intoId) {
    db.sql(
            """
            update ngo set survivor_id = ?, edition = edition + 1 \
            where id = ? or survivor_id = ?""")
        .params(intoId, id, id)
        .update();
  }

  List<Long> named(Set<Long> councils, String word) {
    if (councils.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            select distinct coalesce(survivor_id, id) as found from ngo \
            where council_id in (:councils) and search_key like :word \
            order by found fetch first 500 rows only""")
        .param("councils", councils)
        .param("word", "%" + word + "%")
        .query(Long.class)
        .list();
  }

  long insert(long councilId, NgoDetails ngo) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into ngo (council_id, legal_id, grade, name_fa, name_en, search_key, sort_key, \
            licence_authority, licence_number, licence_status, licence_from, licence_to, \
            renewal_pending, scope, iban, iban_holder, annual_report_until, \
            profile_verified_on) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(councilId, ngo.legalId(), ngo.grade())
        .params(columns(ngo))
        .param(ngo.profileVerifiedOn())
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    insertCodes(id, ngo);
    return id;
  }

  boolean update(long id, int edition, NgoDetails ngo) {
    int changed =
        db.sql(
                """
                update ngo set name_fa = ?, name_en = ?, search_key = ?, sort_key = ?, \
                licence_authority = ?, licence_number = ?, licence_status = ?, licence_from = ?, \
                licence_to = ?, renewal_pending = ?, scope = ?, iban = ?, iban_holder = ?, \
                annual_report_until = ?, \
                edition = edition + 1 where id = ? and edition = ?""")
            .params(columns(ngo))
            .params(id, edition)
            .update();
    if (changed == 1) {
      for (String table : List.of("ngo_area", "ngo_county", "ngo_capability")) {
        db.sql("delete from " + table + " where ngo_id = ?").param(id).update();
      }
      insertCodes(id, ngo);
    }
    return changed == 1;
  }

  void grade(Ngo ngo, String grade, String caseNumber, Instant at) {
    db.sql("update ngo set grade = ?, edition = edition + 1 where id = ?")
        .params(grade, ngo.id())
        .update();
    db.sql(
            """
            insert into ngo_grade (ngo_id, earlier_grade, grade, case_number, given_at) \
            values (?, ?, ?, ?, ?)""")
        .params(ngo.id(), ngo.grade(), grade, caseNumber, Timestamp.from(at))
        .update();
  }

  private static List<Object> columns(NgoDetails ngo) {
    Licence licence = ngo.licence();
    List<Object> columns = new ArrayList<>();
    columns.add(ngo.name().fa());
    columns.add(ngo.name().en());
    columns.add(
        PersianText.searchKey(ngo.name().fa() + " " + ngo.name().en() + " " + ngo.legalId()));
    columns.add(sortKey(ngo.name().fa()));
    columns.add(licence.authority());
    columns.add(licence.number());
    columns.add(licence.status().name());
    columns.add(licence.validFrom());
    columns.add(licence.validTo());
    columns.add(licence.renewalPending());
    columns.add(ngo.scope());
    columns.add(ngo.iban());
    columns.add(ngo.ibanHolder());
    columns.add(ngo.annualReportUntil());
    return columns;
  }

  // Cut, because an index takes only short keys; ids order what is equal then.
  private static String sortKey(String name) {
    String key = PersianText.sortKey(name);
    return key.substring(0, Math.min(key.length(), LONGEST_SORT_KEY));
  }

  private void insertCodes(long id, NgoDetails ngo) {
    insertCodes("ngo_area", "area_code", id, ngo.areas());
    insertCodes("ngo_county", "county_code", id, ngo.counties());
    insertCodes("ngo_capability", "capability_code", id, ngo.capabilities());
  }

  private void insertCodes(String table, String column, long id, Set<String> codes) {
    String sql = "insert into %s (ngo_id, %s) values (?, ?)".formatted(table, column);
    codes.forEach(code -> db.sql(sql).params(id, code).update());
  }

  private static Set<String> codes(ResultSet row, String column) throws SQLException {
    Array codes = row.getArray(column);
    Set<String> sorted = new TreeSet<>();
    for (Object code : (Object[]) codes.getArray()) {
      sorted.add((String) code);
    }
    return sorted;
  }

  private static Ngo ngo(ResultSet row, int index) throws SQLException {
    return new Ngo(
        row.getLong("id"),
        row.getLong("council_id"),
        row.getInt("edition"),
        row.getObject("survivor_id", Long.class),
        new NgoDetails(
            row.getString("legal_id"),
            new LocalText(row.getString("name_fa"), row.getString("name_en")),
            new Licence(
                row.getString("licence_authority"),
                row.getString("licence_number"),
                LicenceStatus.valueOf(row.getString("licence_status")),
                row.getObject("licence_from", LocalDate.class),
                row.getObject("licence_to", LocalDate.class),
                row.getBoolean("renewal_pending")),
            row.getString("scope"),
            codes(row, "all_areas"),
            codes(row, "all_counties"),
            codes(row, "all_capabilities"),
            row.getString("iban"),
            row.getString("iban_holder"),
            row.getString("grade"),
            row.getObject("profile_stale_since") == null
                ? row.getObject("profile_verified_on", LocalDate.class)
                : null,
            row.getObject("annual_report_until", LocalDate.class)));
  }
}
