package org.hamafza.registry.merging;

import java.util.List;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which other NGOs officers have found to be the same as one. */
@Component
class SameNgos {

  private final JdbcClient db;

  SameNgos(JdbcClient db) {
    this.db = db;
  }

  /** Those that are not merged, newest first. */
  List<SameNgo> of(long ngoId) {
    return db.sql(
            """
            select n.id, n.legal_id, n.name_fa, n.name_en, c.number, d.reason, d.decided_at \
            from profile_duplicate d join profile_case c on c.id = d.case_id \
            join ngo_profile p on p.id = c.profile_id \
            join ngo n on (p.ngo_id = ? and n.id = d.other_ngo_id) \
            or (d.other_ngo_id = ? and n.id = p.ngo_id) \
            where d.answer = 'SAME' and n.id <> ? and n.survivor_id is null \
            order by d.id desc""")
        .params(ngoId, ngoId, ngoId)
        .query(
            (row, index) ->
                new SameNgo(
                    row.getLong("id"),
                    row.getString("legal_id"),
                    new LocalText(row.getString("name_fa"), row.getString("name_en")),
                    row.getString("number"),
                    row.getString("reason"),
                    row.getTimestamp("decided_at").toInstant()))
        .list();
  }
}
