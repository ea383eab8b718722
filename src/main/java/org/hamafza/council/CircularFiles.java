package org.hamafza.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hamafza.crisis.CrisisFile;
import org.hamafza.crisis.CrisisFiles;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which cases came to a circular vote, for the closing report of a crisis. */
@Component
class CircularFiles implements CrisisFiles {

  private final JdbcClient db;
  private final Proposals proposals;

  CircularFiles(JdbcClient db, Proposals proposals) {
    this.db = db;
    this.proposals = proposals;
  }

  @Override
  public List<CrisisFile> between(long councilId, Instant from, Instant to) {
    return db.sql(
            """
            select v.proposal_id, v.ending, v.closed_at, i.outcome, i.requested, i.amount_granted \
            from circular_vote v join agenda_item i on i.id = v.item_id \
            join council_session s on s.id = i.session_id \
            where s.council_id = ? and v.opened_at >= ? and v.opened_at <= ? \
            and not exists (select 1 from circular_vote w \
            where w.proposal_id = v.proposal_id and w.item_id > v.item_id) order by v.item_id""")
        .params(councilId, Timestamp.from(from), Timestamp.from(to))
        .query(this::file)
        .list();
  }

  private CrisisFile file(ResultSet row, int index) throws SQLException {
    Proposal proposal = proposals.get(row.getLong("proposal_id"));
    boolean approved = CircularEnding.APPROVED.name().equals(row.getString("ending"));
    return new CrisisFile(
        proposal.id(),
        proposal.number(),
        proposal.title(),
        approved ? row.getString("outcome") : null,
        approved ? hours(proposal.submittedAt(), SessionRows.instant(row, "closed_at")) : null,
        row.getLong("requested"),
        approved ? row.getLong("amount_granted") : 0);
  }

  private static Long hours(Instant from, Instant to) {
    return from == null ? null : Duration.between(from, to).toHours();
  }
}
