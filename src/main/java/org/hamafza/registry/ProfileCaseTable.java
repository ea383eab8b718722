package org.hamafza.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps the runs of the verification, and what people decided in them. */
@Component
class ProfileCaseTable {

  /** An officer's verdict on a version. */
  record Verdict(
      long id, int version, boolean complete, String checked, String note, long officerId) {}

  /** The secretary's answer to a verdict. */
  record Confirmation(boolean confirmed, String reason) {}

  private final JdbcClient db;

  ProfileCaseTable(JdbcClient db) {
    this.db = db;
  }

  long open(Profile profile, String number, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into profile_case (profile_id, council_id, number, opened_at) \
            values (?, ?, ?, ?)""")
        .params(profile.id(), profile.councilId(), number, Timestamp.from(at))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  Optional<ProfileCase> find(long id) {
    return query("where id = ?", id).stream().findFirst();
  }

  /** The runs of a profile, newest first. */
  List<ProfileCase> of(long profileId) {
    return query("where profile_id = ? order by id desc", profileId);
  }

  private List<ProfileCase> query(String condition, long param) {
    return db.sql("select * from profile_case " + condition)
        .param(param)
        .query(ProfileCaseTable::profileCase)
        .list();
  }

  void countRound(long id) {
    db.sql("update profile_case set rounds = rounds + 1 where id = ?").param(id).update();
  }

  /** Ends a run; one that has ended stays as it is. */
  boolean end(long id, ProfileState outcome, String reason, Instant at) {
    return db.sql(
                """
                update profile_case set outcome = ?, reason = ?, ended_at = ? \
                where id = ? and outcome is null""")
            .params(outcome.name(), reason, Timestamp.from(at), id)
            .update()
        == 1;
  }

  void risk(long id, String riskLevel) {
    db.sql("update profile_case set risk_level = ? where id = ?").params(riskLevel, id).update();
  }

  void findings(long id, int version, Iterable<ProfileFinding> findings) {
    db.sql("delete from profile_finding where case_id = ? and version_no = ?")
        .params(id, version)
        .update();
    findings.forEach(
        finding ->
            db.sql("insert into profile_finding (case_id, version_no, code) values (?, ?, ?)")
                .params(id, version, finding.name())
                .update());
  }

  List<ProfileFinding> findings(long id, int version) {
    return db
        .sql("select code from profile_finding where case_id = ? and version_no = ? order by code")
        .params(id, version)
        .query(String.class)
        .list()
        .stream()
        .map(ProfileFinding::valueOf)
        .toList();
  }

  void verdict(
      long id,
      int version,
      boolean complete,
      String checked,
      String note,
      long officerId,
      Instant at) {
    db.sql(
            """
            insert into profile_verdict (case_id, version_no, complete, checked, note, \
            officer_id, decided_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(id, version, complete, checked, note, officerId, Timestamp.from(at))
        .update();
  }

  Optional<Verdict> lastVerdict(long id) {
    return db.sql(
            """
            select * from profile_verdict where case_id = ? order by id desc \
            fetch first 1 rows only""")
        .param(id)
        .query(
            (row, index) ->
                new Verdict(
                    row.getLong("id"),
                    row.getInt("version_no"),
                    row.getBoolean("complete"),
                    row.getString("checked"),
                    row.getString("note"),
                    row.getLong("officer_id")))
        .optional();
  }

  void confirm(long verdictId, boolean confirmed, String reason, long secretaryId, Instant at) {
    db.sql("insert into profile_confirmation values (?, ?, ?, ?, ?)")
        .params(verdictId, confirmed, reason, secretaryId, Timestamp.from(at))
        .update();
  }

  Optional<Confirmation> confirmationOf(long verdictId) {
    return db.sql("select confirmed, reason from profile_confirmation where verdict_id = ?")
        .param(verdictId)
        .query(
            (row, index) -> new Confirmation(row.getBoolean("confirmed"), row.getString("reason")))
        .optional();
  }

  private static ProfileCase profileCase(ResultSet row, int index) throws SQLException {
    String outcome = row.getString("outcome");
    Timestamp ended = row.getTimestamp("ended_at");
    return new ProfileCase(
        row.getLong("id"),
        row.getLong("profile_id"),
        row.getLong("council_id"),
        row.getString("number"),
        outcome == null ? null : ProfileState.valueOf(outcome),
        row.getString("reason"),
        row.getInt("rounds"),
        row.getTimestamp("opened_at").toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
