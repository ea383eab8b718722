package org.hamafza.registry.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps invitations, which stay after they have been used. */
@Component
class NgoInvitationTable {

  private static final String OPEN =
      "accepted_at is null and revoked_at is null and expires_at > ?";

  private final JdbcClient db;

  NgoInvitationTable(JdbcClient db) {
    this.db = db;
  }

  long insert(String hash, Invitation invitation, long invitedBy) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into ngo_invitation (token_sha256, ngo_id, email, administrator, invited_by, \
            invited_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(hash, invitation.ngoId(), invitation.email(), invitation.administrator())
        .params(
            invitedBy,
            Timestamp.from(invitation.invitedAt()),
            Timestamp.from(invitation.expiresAt()))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  /** The invitation that a key opens now. */
  Optional<Invitation> open(String hash, Instant now) {
    return db.sql("select * from ngo_invitation where token_sha256 = ? and " + OPEN)
        .params(hash, Timestamp.from(now))
        .query(NgoInvitationTable::invitation)
        .optional();
  }

  /** The invitations to an NGO that can still be accepted, newest first. */
  List<Invitation> open(long ngoId, Instant now) {
    return db.sql("select * from ngo_invitation where ngo_id = ? and " + OPEN + " order by id desc")
        .params(ngoId, Timestamp.from(now))
        .query(NgoInvitationTable::invitation)
        .list();
  }

  /** Uses an invitation up; false if it was used, revoked or too old. */
  boolean accept(long id, long personId, Instant now) {
    return db.sql(
                "update ngo_invitation set accepted_by = ?, accepted_at = ? where id = ? and "
                    + OPEN)
            .params(personId, Timestamp.from(now), id, Timestamp.from(now))
            .update()
        == 1;
  }

  /** Takes an invitation back; false if it was used or revoked already, or is not of that NGO. */
  boolean revoke(long id, long ngoId, Instant now) {
    return db.sql(
                """
                update ngo_invitation set revoked_at = ? where id = ? and ngo_id = ? \
                and accepted_at is null and revoked_at is null""")
            .params(Timestamp.from(now), id, ngoId)
            .update()
        == 1;
  }

  /** The open invitations that a person has sent. */
  List<Long> openBy(long personId, long ngoId, Instant now) {
    return db.sql("select id from ngo_invitation where invited_by = ? and ngo_id = ? and " + OPEN)
        .params(personId, ngoId, Timestamp.from(now))
        .query(Long.class)
        .list();
  }

  private static Invitation invitation(ResultSet row, int index) throws SQLException {
    return new Invitation(
        row.getLong("id"),
        row.getLong("ngo_id"),
        row.getString("email"),
        row.getBoolean("administrator"),
        row.getTimestamp("invited_at").toInstant(),
        row.getTimestamp("expires_at").toInstant());
  }
}
