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

/** What reviewers who lay far apart agreed on, once for a proposal. */
@Repository
class Consensus {

  private final JdbcClient db;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Consensus(JdbcClient db, Proposals proposals, ApplicationEventPublisher events, Clock clock) {
    this.db = db;
    this.proposals = proposals;
    this.events = events;
    this.clock = clock;
  }

  /** The caller checks who may read it. */
  Optional<String> find(long proposalId) {
    return db.sql("select note from review_consensus where proposal_id = ?")
        .param(proposalId)
        .query(String.class)
        .optional();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void write(long proposalId, String note, Member by) {
    try {
      db.sql(
              """
              insert into review_consensus (proposal_id, note, held_by, held_at) \
              values (?, ?, ?, ?)""")
          .params(proposalId, note, by.personId(), Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException written) {
      throw new Conflict("review.error.slotClosed");
    }
    events.publishEvent(new ConsensusHeld(proposals.ref(proposalId), note));
  }
}
