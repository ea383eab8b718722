package org.hamafza.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which files resemble each other, and what was offered and answered about that. */
@Component
class SynergyTable {

  private final JdbcClient db;

  SynergyTable(JdbcClient db) {
    this.db = db;
  }

  /** Keeps what a version resembles, in percent by file; a step that runs twice keeps it once. */
  void keep(long id, int version, Map<Long, Integer> similar) {
    db.sql("delete from similar_file where proposal_id = ? and version_no = ?")
        .params(id, version)
        .update();
    similar.forEach(
        (other, percent) ->
            db.sql(
                    """
                    insert into similar_file (proposal_id, version_no, other_id, percent) \
                    values (?, ?, ?, ?)""")
                .params(id, version, other, percent)
                .update());
  }

  /** What a version resembles, in percent by file, the most similar first. */
  Map<Long, Integer> similar(long id, int version) {
    Map<Long, Integer> similar = new LinkedHashMap<>();
    db.sql(
            """
            select other_id, percent from similar_file where proposal_id = ? and version_no = ? \
            order by percent desc, other_id""")
        .params(id, version)
        .query((row, index) -> similar.put(row.getLong(1), row.getInt(2)))
        .list();
    return similar;
  }

  /** The files of which the present version was found to resemble that one, the closest first. */
  List<Long> resembling(long otherId) {
    return db.sql(
            """
            select s.proposal_id from similar_file s join proposal p \
            on p.id = s.proposal_id and p.version_no = s.version_no where s.other_id = ? \
            order by s.percent desc, s.proposal_id""")
        .param(otherId)
        .query(Long.class)
        .list();
  }

  void offer(SynergyOffer offer, long officerId, Instant at) {
    db.sql(
            """
            insert into synergy_offer (proposal_id, kind, other_id, message, officer_id, \
            offered_at) values (?, ?, ?, ?, ?, ?)""")
        .params(offer.proposalId(), offer.kind().name(), offer.otherId(), offer.message())
        .params(officerId, Timestamp.from(at))
        .update();
  }

  void sent(long id, Instant at) {
    db.sql("update synergy_offer set sent_at = ? where proposal_id = ?")
        .params(Timestamp.from(at), id)
        .update();
  }

  void answer(long id, SynergyOffer.Answer answer, String reason, Long personId, Instant at) {
    db.sql(
            """
            update synergy_offer set answer = ?, reason = ?, answered_by = ?, answered_at = ? \
            where proposal_id = ?""")
        .params(answer.name(), reason, personId, Timestamp.from(at), id)
        .update();
  }

  /** The other file was over: what the NGO has said stays, and comes to nothing. */
  void overtaken(long id) {
    db.sql("update synergy_offer set answer = 'OVERTAKEN' where proposal_id = ?")
        .param(id)
        .update();
  }

  Optional<SynergyOffer> of(long proposalId) {
    return db.sql("select * from synergy_offer where proposal_id = ?")
        .param(proposalId)
        .query(SynergyTable::offer)
        .optional();
  }

  /** The offers to join forces with that file which were accepted. */
  List<SynergyOffer> acceptedWith(long otherId) {
    return db.sql(
            """
            select * from synergy_offer where other_id = ? and answer = 'ACCEPTED' \
            order by proposal_id""")
        .param(otherId)
        .query(SynergyTable::offer)
        .list();
  }

  private static SynergyOffer offer(ResultSet row, int index) throws SQLException {
    Timestamp sent = row.getTimestamp("sent_at");
    String answer = row.getString("answer");
    return new SynergyOffer(
        row.getLong("proposal_id"),
        SynergyOffer.Kind.valueOf(row.getString("kind")),
        row.getObject("other_id", Long.class),
        row.getString("message"),
        sent == null ? null : sent.toInstant(),
        answer == null ? null : SynergyOffer.Answer.valueOf(answer),
        row.getString("reason"));
  }
}
