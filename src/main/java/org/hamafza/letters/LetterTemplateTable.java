package org.hamafza.letters;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.hamafza.shared.RecordRows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of templates; what was saved once is never changed. */
@Repository
class LetterTemplateTable {

  private static final RowMapper<LetterTemplate> ROW = RecordRows.of(LetterTemplate.class);
  private static final String OF_COUNCIL =
      "select * from letter_template where (council_id = ? or council_id is null)";

  private final JdbcClient db;

  LetterTemplateTable(JdbcClient db) {
    this.db = db;
  }

  /** What the council says and said, the newest version first. */
  List<LetterTemplate> versions(long councilId, LetterKind kind) {
    return db.sql(OF_COUNCIL + " and kind = ? order by version desc")
        .params(councilId, kind.name())
        .query(ROW)
        .list();
  }

  /** All versions of all kinds, the newest first. */
  List<LetterTemplate> all(long councilId) {
    return db.sql(OF_COUNCIL + " order by version desc").param(councilId).query(ROW).list();
  }

  /** False if somebody else has saved that version. */
  boolean insert(
      long councilId, LetterKind kind, int version, LetterText text, long by, Instant at) {
    try {
      db.sql(
              """
              insert into letter_template (council_id, kind, version, subject_fa, subject_en, \
              body_fa, body_en, saved_by, saved_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
              """)
          .params(councilId, kind.name(), version)
          .params(text.subject().fa(), text.subject().en(), text.body().fa(), text.body().en())
          .params(by, Timestamp.from(at))
          .update();
      return true;
    } catch (DuplicateKeyException meanwhile) {
      return false;
    }
  }
}
