package org.hamafza.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hamafza.registry.ProfileContent.Identity;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for NGOs that may be the same, and keeps what was decided about them. */
@Component
class DuplicateTable {

  private record Named(Long ngoId, Long profileId, boolean sameLegalId) {}

  private final JdbcClient db;

  DuplicateTable(JdbcClient db) {
    this.db = db;
  }

  /**
   * Keeps every candidate for a version: by identifier among all NGOs, then by folded name in the
   * same council, and the same among registrations that are being verified. Whom an officer has
   * called another NGO already is not asked about again.
   */
  void look(long caseId, Profile profile, Identity identity) {
    db.sql("delete from profile_duplicate where case_id = ? and version_no = ? and answer is null")
        .params(caseId, profile.version())
        .update();
    for (Named found : candidates(profile, identity)) {
      if (found.sameLegalId() || !isAnother(profile.id(), found)) {
        db.sql(
                """
                insert into profile_duplicate (case_id, version_no, other_ngo_id, \
                other_profile_id, same_legal_id) values (?, ?, ?, ?, ?)""")
            .params(
                caseId, profile.version(), found.ngoId(), found.profileId(), found.sameLegalId())
            .update();
      }
    }
  }

  private List<Named> candidates(Profile profile, Identity identity) {
    String fa = PersianText.compactKey(identity.name().fa());
    String en = PersianText.compactKey(identity.name().en());
    List<Named> found = new ArrayList<>();
    // An entry that was merged is the NGO that stayed.
    db.sql(
            """
            select coalesce(survivor_id, id) as id, legal_id, name_fa, name_en from ngo \
            where legal_id = ? or council_id = ?""")
        .params(identity.legalId(), profile.councilId())
        .query(
            row -> {
              boolean sameId = row.getString("legal_id").equals(identity.legalId());
              boolean sameName =
                  same(fa, row.getString("name_fa")) || same(en, row.getString("name_en"));
              long id = row.getLong("id");
              if ((sameId || sameName) && !Long.valueOf(id).equals(profile.ngoId())) {
                addOnce(found, new Named(id, null, sameId));
              }
            });
    db.sql(
            """
            select p.id, v.legal_id from ngo_profile p join ngo_profile_version v \
            on v.profile_id = p.id and v.version_no = p.version_no \
            where p.id <> ? and p.ngo_id is null and p.state in ('SUBMITTED', 'DEFICIENT') \
            and (v.legal_id = ? \
            or (p.council_id = ? and (v.key_fa = ? and v.key_fa <> '' \
            or v.key_en = ? and v.key_en <> '')))""")
        .params(profile.id(), identity.legalId(), profile.councilId(), fa, en)
        .query(
            row -> {
              boolean sameId = row.getString("legal_id").equals(identity.legalId());
              found.add(new Named(null, row.getLong("id"), sameId));
            });
    return found;
  }

  private static void addOnce(List<Named> found, Named named) {
    found.removeIf(other -> other.ngoId().equals(named.ngoId()) && named.sameLegalId());
    if (found.stream().noneMatch(other -> other.ngoId().equals(named.ngoId()))) {
      found.add(named);
    }
  }

  private static boolean same(String key, String name) {
    return !key.isEmpty() && key.equals(PersianText.compactKey(name));
  }

  private boolean isAnother(long profileId, Named found) {
    return db.sql(
                """
                select count(*) from profile_duplicate d join profile_case c on c.id = d.case_id \
                where c.profile_id = ? and d.answer = 'ANOTHER' and d.same_legal_id = false \
                and (d.other_ngo_id = ? or d.other_profile_id = ?)""")
            .params(profileId, found.ngoId(), found.profileId())
            .query(Long.class)
            .single()
        > 0;
  }

  /** The candidates of a version, decided or not. */
  List<Duplicate> of(long caseId, int version) {
    return db.sql(
            """
            select d.*, n.name_fa, n.name_en, n.legal_id from profile_duplicate d \
            left join ngo n on n.id = d.other_ngo_id \
            where d.case_id = ? and d.version_no = ? order by d.id""")
        .params(caseId, version)
        .query(
            (row, index) ->
                new Duplicate(
                    row.getLong("id"),
                    row.getObject("other_ngo_id", Long.class),
                    row.getObject("other_profile_id", Long.class),
                    new LocalText(row.getString("name_fa"), row.getString("name_en")),
                    row.getString("legal_id"),
                    row.getBoolean("same_legal_id"),
                    row.getString("answer"),
                    row.getString("reason")))
        .list();
  }

  void decide(long id, String answer, String reason, long officerId, Instant at) {
    db.sql(
            """
            update profile_duplicate set answer = ?, reason = ?, decided_by = ?, decided_at = ? \
            where id = ?""")
        .params(answer, reason, officerId, Timestamp.from(at), id)
        .update();
  }
}
