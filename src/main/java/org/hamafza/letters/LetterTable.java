package org.hamafza.letters;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamafza.shared.PersianText;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of letters; what was issued is never changed. */
@Repository
class LetterTable {

  private static final int LONGEST_SEARCH_KEY = 4000;
  private static final RowMapper<Letter> ROW = RecordRows.of(Letter.class);
  private static final String SELECT =
      "select l.* from letter l join proposal p on p.id = l.proposal_id where ";

  private final JdbcClient db;

  LetterTable(JdbcClient db) {
    this.db = db;
  }

  boolean has(LetterDraft draft) {
    return db.sql(
                "select count(*) from letter where proposal_id = ? and cause = ? and recipient = ?")
            .params(draft.proposal().id(), draft.cause(), draft.party())
            .query(Long.class)
            .single()
        > 0;
  }

  long insert(
      LetterDraft draft,
      String number,
      int version,
      LetterText text,
      Instant at,
      String content,
      String sha256) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into letter (number, council_id, case_council_id, proposal_id, kind, cause, \
            recipient, agency_code, recipient_fa, recipient_en, template_version, subject_fa, \
            subject_en, body_fa, body_en, search_key, issued_at, content, sha256) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(number, draft.councilId(), draft.proposal().councilId(), draft.proposal().id())
        .params(draft.kind().name(), draft.cause(), draft.party())
        .param(draft.agencyCode())
        .params(draft.recipient().fa(), draft.recipient().en(), version)
        .params(text.subject().fa(), text.subject().en(), text.body().fa(), text.body().en())
        .params(searchKey(draft, number, text), Timestamp.from(at), content, sha256)
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  private static String searchKey(LetterDraft draft, String number, LetterText text) {
    String key =
        PersianText.searchKey(
            String.join(
                " ",
                number,
                draft.proposal().number(),
                draft.recipient().fa(),
                draft.recipient().en(),
                text.subject().fa(),
                text.subject().en()));
    return key.substring(0, Math.min(key.length(), LONGEST_SEARCH_KEY));
  }

  Optional<Letter> find(LetterReach reach, long id) {
    return query(reach, " and l.id = ?", List.of(id)).stream().findFirst();
  }

  /** Those about a case, newest first. */
  List<Letter> of(LetterReach reach, long proposalId) {
    return query(reach, " and l.proposal_id = ? order by l.id desc", List.of(proposalId));
  }

  /** Those with all these words before that one, newest first. */
  List<Letter> page(LetterReach reach, String words, long beforeId, int limit) {
    StringBuilder narrowed = new StringBuilder();
    List<Object> params = new ArrayList<>();
    for (String word : PersianText.searchKey(words).split(" ")) {
      if (!word.isEmpty()) {
        narrowed.append(" and l.search_key like ?");
        params.add("%" + word + "%");
      }
    }
    narrowed.append(" and l.id < ? order by l.id desc fetch first ").append(limit);
    narrowed.append(" rows only");
    params.add(beforeId);
    return query(reach, narrowed.toString(), params);
  }

  private List<Letter> query(LetterReach reach, String narrowed, List<?> params) {
    if (reach.isEmpty()) {
      return List.of();
    }
    return db.sql(SELECT + reach.condition() + narrowed)
        .params(reach.params())
        .params(params)
        .query(ROW)
        .list();
  }
}
