package org.hamafza.proposals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamafza.shared.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the sheets of drafts, what clashed in them, and who has them open. */
@Component
class DraftSheetTable {

  // A page older than that many savings is compared without what it began with.
  private static final int KEPT = 300;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient db;

  DraftSheetTable(JdbcClient db) {
    this.db = db;
  }

  void keep(long proposalId, int edition, DraftSheet sheet, long personId, Instant at) {
    db.sql("insert into draft_edition values (?, ?, ?, ?, ?)")
        .params(proposalId, edition, sheet.json(), personId, Timestamp.from(at))
        .update();
    db.sql("delete from draft_edition where proposal_id = ? and edition < ?")
        .params(proposalId, edition - KEPT)
        .update();
  }

  Optional<DraftSheet> sheet(long proposalId, int edition) {
    return db.sql("select sheet from draft_edition where proposal_id = ? and edition = ?")
        .params(proposalId, edition)
        .query(String.class)
        .optional()
        .map(json -> new DraftSheet(read(json, new TypeReference<>() {})));
  }

  /** Keeps what a person typed beside what stands; his or her earlier one for it gives way. */
  void clash(long proposalId, String field, List<String> typed, long personId, Instant at) {
    db.sql("delete from draft_clash where proposal_id = ? and field = ? and typed_by = ?")
        .params(proposalId, field, personId)
        .update();
    db.sql(
            """
            insert into draft_clash (proposal_id, field, typed, typed_by, typed_at) \
            values (?, ?, ?, ?, ?)""")
        .params(proposalId, field, CanonicalJson.write(typed), personId, Timestamp.from(at))
        .update();
  }

  List<DraftClash> clashes(long proposalId) {
    return db.sql(
            """
            select id, field, typed, typed_by, typed_at from draft_clash \
            where proposal_id = ? order by id""")
        .param(proposalId)
        .query(DraftSheetTable::clash)
        .list();
  }

  boolean removeClash(long proposalId, long clashId) {
    return db.sql("delete from draft_clash where proposal_id = ? and id = ?")
            .params(proposalId, clashId)
            .update()
        == 1;
  }

  /** Notes that a person has a section open; call it with the proposal locked. */
  void seen(long proposalId, long personId, DraftSection section, Instant at) {
    int known =
        db.sql(
                """
                update draft_presence set section = ?, seen_at = ? \
                where proposal_id = ? and person_id = ?""")
            .params(section.name(), Timestamp.from(at), proposalId, personId)
            .update();
    if (known == 0) {
      db.sql("insert into draft_presence values (?, ?, ?, ?)")
          .params(proposalId, personId, section.name(), Timestamp.from(at))
          .update();
    }
  }

  /** The others who have had the draft open since then. */
  List<Long> others(long proposalId, long personId, Instant since) {
    return db.sql(
            """
            select person_id from draft_presence \
            where proposal_id = ? and person_id <> ? and seen_at >= ? order by person_id""")
        .params(proposalId, personId, Timestamp.from(since))
        .query(Long.class)
        .list();
  }

  private static DraftClash clash(ResultSet row, int index) throws SQLException {
    return new DraftClash(
        row.getLong("id"),
        row.getString("field"),
        read(row.getString("typed"), new TypeReference<>() {}),
        row.getLong("typed_by"),
        row.getTimestamp("typed_at").toInstant());
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a stored draft cannot be read", broken);
    }
  }
}
