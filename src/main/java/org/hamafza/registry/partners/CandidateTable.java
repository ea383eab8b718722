package org.hamafza.registry.partners;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hamafza.registry.Licence;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all NGOs of a council in as many statements as there are tables. */
@Component
class CandidateTable {

  private final JdbcClient db;

  CandidateTable(JdbcClient db) {
    this.db = db;
  }

  List<Candidate> of(long councilId) {
    Map<Long, Set<String>> areas = codes("ngo_area", "area_code", councilId);
    Map<Long, Set<String>> counties = codes("ngo_county", "county_code", councilId);
    Map<Long, Set<String>> capabilities = codes("ngo_capability", "capability_code", councilId);
    return db.sql(
            """
            select id, legal_id, name_fa, name_en, grade, licence_authority, licence_number, \
            licence_status, licence_from, licence_to, renewal_pending from ngo \
            where council_id = ? order by legal_id""")
        .param(councilId)
        .query(
            (row, index) -> {
              long id = row.getLong("id");
              return new Candidate(
                  id,
                  row.getString("legal_id"),
                  new LocalText(row.getString("name_fa"), row.getString("name_en")),
                  row.getString("grade"),
                  new Licence(
                      row.getString("licence_authority"),
                      row.getString("licence_number"),
                      LicenceStatus.valueOf(row.getString("licence_status")),
                      row.getObject("licence_from", LocalDate.class),
                      row.getObject("licence_to", LocalDate.class),
                      row.getBoolean("renewal_pending")),
                  areas.getOrDefault(id, Set.of()),
                  counties.getOrDefault(id, Set.of()),
                  capabilities.getOrDefault(id, Set.of()));
            })
        .list();
  }

  private Map<Long, Set<String>> codes(String table, String column, long councilId) {
    Map<Long, Set<String>> codes = new HashMap<>();
    db.sql(
            "select c.ngo_id, c.%s from %s c join ngo n on n.id = c.ngo_id where n.council_id = ?"
                .formatted(column, table))
        .param(councilId)
        .query(
            (RowCallbackHandler)
                row ->
                    codes
                        .computeIfAbsent(row.getLong(1), id -> new TreeSet<>())
                        .add(row.getString(2)));
    return codes;
  }
}
