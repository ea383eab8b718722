package org.hamafza.workinggroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes invitations. */
@Component
class InvitationTable {

  private final JdbcClient db;

  InvitationTable(JdbcClient db) {
    this.db = db;
  }

  /** All invitations of a group, oldest first. */
  List<Invitation> of(long groupId) {
    return db.sql(
            """
            select i.* from group_invitation i join group_member m on m.id = i.member_id \
            where m.group_id = ? order by i.id""")
        .param(groupId)
        .query(InvitationTable::invitation)
        .list();
  }

  Optional<Invitation> find(long id) {
    return db.sql("select * from group_invitation where id = ?")
        .param(id)
        .query(InvitationTable::invitation)
        .optional();
  }

  void invite(long memberId, int round, Instant due) {
    db.sql(
            """
            insert into group_invitation (member_id, round_no, state, due_at) \
            values (?, ?, 'INVITED', ?)""")
        .params(memberId, round, Timestamp.from(due))
        .update();
  }

  void setDue(long id, Instant due) {
    db.sql("update group_invitation set due_at = ? where id = ? and state = 'INVITED'")
        .params(Timestamp.from(due), id)
        .update();
  }

  /** Whether the invitation still waited for this answer; {@code by} is null for silence. */
  boolean answer(long id, Invitation.State state, String answer, Long by, Instant at) {
    return db.sql(
                """
                update group_invitation set state = ?, answer = ?, answered_by = ?, \
                answered_at = ? where id = ? and state = 'INVITED'""")
            .params(state.name(), answer, by, Timestamp.from(at), id)
            .update()
        == 1;
  }

  private static Invitation invitation(ResultSet row, int index) throws SQLException {
    return new Invitation(
        row.getLong("id"),
        row.getLong("member_id"),
        row.getInt("round_no"),
        Invitation.State.valueOf(row.getString("state")),
        row.getString("answer"),
        row.getTimestamp("due_at").toInstant());
  }
}
