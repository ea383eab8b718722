package org.hamafza.audit;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has done anything about a case, as the record says. */
@Service
public class CaseActors {

  private final JdbcClient db;

  CaseActors(JdbcClient db) {
    this.db = db;
  }

  /** The last entry about the case so far; 0 if there is none. */
  @Transactional(readOnly = true)
  public long lastEntry(String subjectType, long subjectId) {
    return db.sql(
            """
            select coalesce(max(id), 0) from audit_entry where subject_type = ? \
            and subject_id = ?""")
        .params(subjectType, subjectId)
        .query(Long.class)
        .single();
  }

  /** The persons who had a hand in it up to that entry. */
  @Transactional(readOnly = true)
  public Set<Long> until(String subjectType, long subjectId, long entryId) {
    return Set.copyOf(
        db.sql(
                """
                select distinct actor_id from audit_entry where subject_type = ? \
                and subject_id = ? and id <= ? and actor_id is not null""")
            .params(subjectType, subjectId, entryId)
            .query(Long.class)
            .set());
  }

  /** The same of those who entered one of these kinds, of which there must be one at least. */
  @Transactional(readOnly = true)
  public Set<Long> until(
      String subjectType, long subjectId, long entryId, Collection<String> kinds) {
    return Set.copyOf(
        db.sql(
                """
                select distinct actor_id from audit_entry where subject_type = :type \
                and subject_id = :id and id <= :last and actor_id is not null \
                and kind in (:kinds)""")
            .param("type", subjectType)
            .param("id", subjectId)
            .param("last", entryId)
            .param("kinds", kinds)
            .query(Long.class)
            .set());
  }
}
