package org.hamafza.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The reports of the technical committee, one for a proposal; written once. */
@Repository
class TechnicalReports {

  private final JdbcClient db;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TechnicalReports(
      JdbcClient db, Proposals proposals, ApplicationEventPublisher events, Clock clock) {
    this.db = db;
    this.proposals = proposals;
    this.events = events;
    this.clock = clock;
  }

  /** The caller checks who may read it. */
  Optional<TechnicalReport> find(long proposalId) {
    return db.sql("select * from technical_report where proposal_id = ?")
        .param(proposalId)
        .query(
            (row, index) ->
                new TechnicalReport(
                    row.getLong("proposal_id"),
                    Stance.valueOf(row.getString("stance")),
                    row.getString("findings"),
                    row.getString("remark"),
                    row.getLong("written_by"),
                    row.getTimestamp("written_at").toInstant()))
        .optional();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void write(long proposalId, Stance stance, String findings, String remark, Member author) {
    try {
      db.sql(
              """
              insert into technical_report (proposal_id, stance, findings, remark, written_by, \
              written_at) values (?, ?, ?, ?, ?, ?)""")
          .params(
              proposalId,
              stance.name(),
              findings,
              remark,
              author.personId(),
              Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException written) {
      throw new Conflict("review.error.reportWritten");
    }
    events.publishEvent(
        new TechnicalReportWritten(proposals.ref(proposalId), stance, findings, remark));
  }
}
