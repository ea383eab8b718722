package org.hamafza.workinggroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.AlignmentScore;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.hamafza.workinggroup.GroupMember.Part;
import org.hamafza.workinggroup.GroupMember.Party;
import org.hamafza.workinggroup.GroupMember.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes who may belong, or belongs, to a group. */
@Component
class MemberTable {

  private final JdbcClient db;
  private final Agencies agencies;
  private final Ngos ngos;

  MemberTable(JdbcClient db, Agencies agencies, Ngos ngos) {
    this.db = db;
    this.agencies = agencies;
    this.ngos = ngos;
  }

  List<GroupMember> of(long groupId) {
    return db.sql("select * from group_member where group_id = ? order by id")
        .param(groupId)
        .query(this::member)
        .list();
  }

  Optional<GroupMember> find(long id) {
    return db.sql("select * from group_member where id = ?")
        .param(id)
        .query(this::member)
        .optional();
  }

  /** Adds a party unless it is there already; its score is null if it is not chosen by score. */
  void add(long groupId, Party party, Part part, AlignmentScore score, State state, String reason) {
    if (of(groupId).stream().anyMatch(each -> each.party().equals(party))) {
      return;
    }
    db.sql(
            """
            insert into group_member (group_id, side, agency_code, ngo_id, part, area_points, \
            county_points, capability_points, grade_points, past_points, load_points, state, \
            reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(groupId, party.isAgency() ? "STATE" : "NGO", party.agencyCode(), party.ngoId())
        .param(part.name())
        .param(score == null ? null : score.area())
        .param(score == null ? null : score.county())
        .param(score == null ? null : score.capability())
        .param(score == null ? null : score.grade())
        .param(score == null ? null : score.past())
        .param(score == null ? null : score.load())
        .param(state.name())
        .param(reason)
        .update();
  }

  void enter(long id, State state, String reason) {
    db.sql("update group_member set state = ?, reason = ? where id = ?")
        .params(state.name(), reason, id)
        .update();
  }

  /** How many active groups an NGO belongs to. */
  int running(long ngoId) {
    return db.sql(
            """
            select count(*) from group_member m join working_group g on g.id = m.group_id \
            where m.ngo_id = ? and m.state = 'MEMBER' and g.state = 'ACTIVE'""")
        .param(ngoId)
        .query(Integer.class)
        .single();
  }

  private GroupMember member(ResultSet row, int index) throws SQLException {
    Party party = new Party(row.getString("agency_code"), row.getObject("ngo_id", Long.class));
    return new GroupMember(
        row.getLong("id"),
        row.getLong("group_id"),
        party,
        name(party),
        Part.valueOf(row.getString("part")),
        score(row),
        State.valueOf(row.getString("state")),
        row.getString("reason"));
  }

  private LocalText name(Party party) {
    return party.isAgency()
        ? agencies.get(party.agencyCode()).name()
        : ngos.get(party.ngoId()).name();
  }

  private static AlignmentScore score(ResultSet row) throws SQLException {
    return row.getObject("area_points") == null
        ? null
        : new AlignmentScore(
            row.getDouble("area_points"),
            row.getDouble("county_points"),
            row.getDouble("capability_points"),
            row.getDouble("grade_points"),
            row.getDouble("past_points"),
            row.getDouble("load_points"));
  }
}
