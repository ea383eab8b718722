package org.hamafza.registry.capabilities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.registry.capabilities.Catalogue.Capacity;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what NGOs with a verified profile and a licence in force offer. */
@Component
class CapabilityTable {

  /** An NGO behind a cell; {@code quantity} and {@code crisisHours} are null if not known. */
  record Provider(long id, LocalText name, String grade, Long quantity, Integer crisisHours) {}

  /**
   * Whose NGOs count, and on which day.
   *
   * @param graceFrom the earliest end of a licence whose renewal is pending, see {@code
   *     Licence.isInForce}
   * @param area code of the area in which they must be active; empty for any
   */
  record Scope(Set<Long> councils, LocalDate today, LocalDate graceFrom, String area) {}

  private static final String COUNTS =
      """
       n.council_id in (:councils) and n.profile_verified_on is not null \
      and n.profile_stale_since is null and (n.licence_status = 'ACTIVE' and n.licence_to >= :today \
      or n.licence_status in ('ACTIVE', 'EXPIRED') and n.renewal_pending = true \
      and n.licence_to >= :graceFrom)""";

  private static final String IN_AREA =
      " and exists (select 1 from ngo_area a where a.ngo_id = n.id and a.area_code = :area)";

  private final JdbcClient db;

  CapabilityTable(JdbcClient db) {
    this.db = db;
  }

  // One statement, because the map may cost no more than a few.
  Catalogue catalogue(LocalDate day) {
    Map<String, LocalText> counties = new LinkedHashMap<>();
    List<Capacity> capabilities = new ArrayList<>();
    Map<String, LocalText> areas = new LinkedHashMap<>();
    Map<String, Set<String>> serving = new HashMap<>();
    db.sql(
            """
            select 'COUNTY' as kind, code, name_fa, name_en, '' as unit_fa, '' as unit_en, \
            position as place from county \
            where valid_from <= :day and (valid_to is null or valid_to >= :day) \
            union all select 'CAPABILITY', c.code, c.name_fa, c.name_en, k.unit_fa, k.unit_en, \
            k.position * 1000 + c.position from capability c \
            join capability_kind k on k.code = c.kind_code \
            union all select 'AREA', code, name_fa, name_en, '', '', position from area \
            union all select 'SERVES', area_code, capability_code, '', '', '', 0 \
            from area_capability order by place, code""")
        .param("day", day)
        .query(
            (RowCallbackHandler)
                row -> {
                  String code = row.getString("code");
                  LocalText name =
                      new LocalText(row.getString("name_fa"), row.getString("name_en"));
                  switch (row.getString("kind")) {
                    case "COUNTY" -> counties.put(code, name);
                    case "AREA" -> areas.put(code, name);
                    case "CAPABILITY" ->
                        capabilities.add(
                            new Capacity(
                                code,
                                name,
                                new LocalText(row.getString("unit_fa"), row.getString("unit_en"))));
                    default ->
                        serving.computeIfAbsent(code, area -> new LinkedHashSet<>()).add(name.fa());
                  }
                });
    return new Catalogue(counties, capabilities, areas, serving);
  }

  List<Offer> offers(Scope scope) {
    if (scope.councils().isEmpty()) {
      return List.of();
    }
    return scoped(
            """
            select o.county_code, o.capability_code, count(distinct o.ngo_id) as ngos, \
            sum(o.quantity) as quantity, \
            count(distinct case when o.quantity is null then o.ngo_id end) as uncounted \
            from ngo_offer o join ngo n on n.id = o.ngo_id where"""
                + COUNTS,
            " group by o.county_code, o.capability_code",
            scope)
        .query(
            (row, index) ->
                new Offer(
                    row.getString("county_code"),
                    row.getString("capability_code"),
                    row.getInt("ngos"),
                    row.getObject("quantity", Long.class),
                    row.getInt("uncounted")))
        .list();
  }

  /** A page of the NGOs behind a cell, in the order of the alphabet. */
  List<Provider> providers(Scope scope, String county, String capability, long afterId, int limit) {
    if (scope.councils().isEmpty()) {
      return List.of();
    }
    String after =
        """
         and (n.sort_key > (select b.sort_key from ngo b where b.id = :after) \
        or n.sort_key = (select b.sort_key from ngo b where b.id = :after) and n.id > :after)""";
    return scoped(
            """
            select n.id, n.name_fa, n.name_en, n.grade, n.sort_key, sum(o.quantity) as quantity, \
            min(o.crisis_hours) as crisis_hours from ngo_offer o join ngo n on n.id = o.ngo_id \
            where o.county_code = :county and o.capability_code = :capability and"""
                + COUNTS
                + (afterId == 0 ? "" : after),
            " group by n.id, n.name_fa, n.name_en, n.grade, n.sort_key order by n.sort_key, n.id"
                + " fetch first :limit rows only",
            scope)
        .param("county", county)
        .param("capability", capability)
        .param("after", afterId)
        .param("limit", limit)
        .query(
            (row, index) ->
                new Provider(
                    row.getLong("id"),
                    new LocalText(row.getString("name_fa"), row.getString("name_en")),
                    row.getString("grade"),
                    row.getObject("quantity", Long.class),
                    row.getObject("crisis_hours", Integer.class)))
        .list();
  }

  private JdbcClient.StatementSpec scoped(String sql, String ending, Scope scope) {
    return db.sql(sql + (scope.area().isEmpty() ? "" : IN_AREA) + ending)
        .param("councils", scope.councils())
        .param("today", scope.today())
        .param("graceFrom", scope.graceFrom())
        .param("area", scope.area());
  }
}
