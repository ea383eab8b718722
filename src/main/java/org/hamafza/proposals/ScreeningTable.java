package org.hamafza.proposals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps findings and what people decided about them. */
@Component
class ScreeningTable {

  private final JdbcClient db;

  ScreeningTable(JdbcClient db) {
    this.db = db;
  }

  /** Keeps the findings of one kind; a step that runs twice keeps them once. */
  void keep(long id, int version, Finding.Kind kind, List<Finding> findings) {
    db.sql(
            """
            delete from screening_finding where proposal_id = ? and version_no = ? and kind = ?""")
        .params(id, version, kind.name())
        .update();
    findings.forEach(finding -> insert(id, version, finding));
  }

  /** Adds those findings that are not there yet; says whether there were any. */
  boolean add(long id, int version, List<Finding> findings) {
    List<String> there = findings(id, version).stream().map(Finding::code).toList();
    List<Finding> fresh = findings.stream().filter(f -> !there.contains(f.code())).toList();
    fresh.forEach(finding -> insert(id, version, finding));
    return !fresh.isEmpty();
  }

  private void insert(long id, int version, Finding finding) {
    db.sql(
            """
            insert into screening_finding (proposal_id, version_no, kind, code, severity, \
            curable) values (?, ?, ?, ?, ?, ?)""")
        .params(id, version, finding.kind().name(), finding.code())
        .params(finding.severity().name(), finding.curable())
        .update();
  }

  /** The findings of a version, rules first; each with the note of the last decision about it. */
  List<Finding> findings(long id, int version) {
    return db.sql(
            """
            select f.*, n.note from screening_finding f left join screening_note n \
            on n.finding_id = f.id and n.decision_id = (select max(d.id) \
            from screening_decision d where d.proposal_id = f.proposal_id \
            and d.version_no = f.version_no) \
            where f.proposal_id = ? and f.version_no = ? order by f.kind desc, f.code""")
        .params(id, version)
        .query(
            (row, index) ->
                new Finding(
                    row.getLong("id"),
                    row.getInt("version_no"),
                    Finding.Kind.valueOf(row.getString("kind")),
                    row.getString("code"),
                    Finding.Severity.valueOf(row.getString("severity")),
                    row.getBoolean("curable"),
                    row.getString("note") == null ? "" : row.getString("note")))
        .list();
  }

  void decide(long proposalId, ScreeningDecision decision, Map<Long, String> notes, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into screening_decision (proposal_id, version_no, outcome, reason, \
            forbidden_aim, officer_id, decided_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(proposalId, decision.version(), decision.outcome().name(), decision.reason())
        .params(decision.forbiddenAim(), decision.officerId(), Timestamp.from(at))
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    notes.forEach(
        (finding, note) ->
            db.sql("insert into screening_note (decision_id, finding_id, note) values (?, ?, ?)")
                .params(id, finding, note)
                .update());
  }

  Optional<ScreeningDecision> lastDecision(long proposalId) {
    return db.sql(
            """
            select * from screening_decision where proposal_id = ? order by id desc \
            fetch first 1 rows only""")
        .param(proposalId)
        .query(
            (row, index) ->
                new ScreeningDecision(
                    row.getLong("id"),
                    row.getInt("version_no"),
                    ScreeningDecision.Outcome.valueOf(row.getString("outcome")),
                    row.getString("reason"),
                    row.getBoolean("forbidden_aim"),
                    row.getLong("officer_id")))
        .optional();
  }

  void review(RejectionReview review, boolean forbiddenAim, Instant at) {
    db.sql(
            """
            insert into rejection_review (decision_id, confirmed, forbidden_aim, reason, \
            secretary_id, decided_at) values (?, ?, ?, ?, ?, ?)""")
        .params(review.decisionId(), review.confirmed(), forbiddenAim, review.reason())
        .params(review.secretaryId(), Timestamp.from(at))
        .update();
  }

  Optional<RejectionReview> reviewOf(long decisionId) {
    return db.sql("select * from rejection_review where decision_id = ?")
        .param(decisionId)
        .query(
            (row, index) ->
                new RejectionReview(
                    decisionId,
                    row.getBoolean("confirmed"),
                    row.getString("reason"),
                    row.getLong("secretary_id")))
        .optional();
  }

  /** How many persons have marked a profit or party-political aim in this proposal. */
  int forbiddenAimMarks(long proposalId) {
    return db.sql(
            """
            select count(*) from (select d.officer_id as person from screening_decision d \
            where d.proposal_id = ? and d.forbidden_aim = true union \
            select r.secretary_id from rejection_review r join screening_decision d \
            on d.id = r.decision_id where d.proposal_id = ? and r.forbidden_aim = true) marks""")
        .params(proposalId, proposalId)
        .query(Integer.class)
        .single();
  }
}
