package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who had a vote on a case: openly or in secret, at the desk or by hand, on whatever agenda. */
@Service
public class CaseVoters {

  private final JdbcClient db;

  CaseVoters(JdbcClient db) {
    this.db = db;
  }

  /**
   * For rooms: those who were entitled in a vote that was opened by then. No rights are checked.
   */
  @Transactional(readOnly = true)
  public Set<Long> until(long proposalId, Instant moment) {
    return Set.copyOf(
        db.sql(
                """
                select distinct m.person_id from item_member m \
                join agenda_item i on i.id = m.item_id where i.proposal_id = ? \
                and m.voter = true and i.ballot_opened_at <= ?""")
            .params(proposalId, Timestamp.from(moment))
            .query(Long.class)
            .set());
  }
}
