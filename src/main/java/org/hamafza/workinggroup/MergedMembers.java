package org.hamafza.workinggroup;

import java.util.List;
import java.util.Optional;
import org.hamafza.registry.MergingRoom;
import org.hamafza.registry.Ngo;
import org.hamafza.workinggroup.GroupMember.Part;
import org.hamafza.workinggroup.GroupMember.Party;
import org.hamafza.workinggroup.GroupMember.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The NGO that stays takes the seats in working groups and the actions of one that is merged. Where
 * both sit in one group, it keeps one seat with the weightier part.
 */
@Component
class MergedMembers implements MergingRoom {

  private final JdbcClient db;
  private final MemberTable members;
  private final JointWork jointWork;

  MergedMembers(JdbcClient db, MemberTable members, JointWork jointWork) {
    this.db = db;
    this.members = members;
    this.jointWork = jointWork;
  }

  // Both may have been asked just now; their answers would meet on one seat.
  @Override
  public Optional<String> obstacle(Ngo ngo, Ngo into) {
    long both =
        db.sql(
                """
                select count(*) from group_member a join group_member b \
                on b.group_id = a.group_id join working_group g on g.id = a.group_id \
                where a.ngo_id = ? and b.ngo_id = ? and g.state = 'FORMING' \
                and a.state <> 'REMOVED' and b.state <> 'REMOVED'""")
            .params(ngo.id(), into.id())
            .query(Long.class)
            .single();
    return both > 0 ? Optional.of("workinggroup.merge.forming") : Optional.empty();
  }

  @Override
  public List<Effect> effects(Ngo ngo, Ngo into) {
    long seats =
        db.sql(
                """
                select count(*) from group_member m join working_group g on g.id = m.group_id \
                where m.ngo_id = ? and m.state in ('SUGGESTED', 'PROPOSED', 'MEMBER') \
                and g.state in ('FORMING', 'ACTIVE')""")
            .param(ngo.id())
            .query(Long.class)
            .single();
    return seats == 0 ? List.of() : List.of(new Effect("workinggroup.merge.effect", seats));
  }

  @Override
  public void merge(Ngo ngo, Ngo into) {
    List<Long> groups =
        db.sql("select group_id from group_member where ngo_id = ? order by group_id")
            .param(ngo.id())
            .query(Long.class)
            .list();
    groups.forEach(group -> passSeat(group, ngo.id(), into.id()));
    db.sql("update action_item set ngo_id = ? where ngo_id = ?")
        .params(into.id(), ngo.id())
        .update();
    jointWork.passOn(ngo.id(), into.id());
  }

  private void passSeat(long groupId, long ngoId, long intoId) {
    GroupMember old = seat(groupId, ngoId).orElseThrow();
    Optional<GroupMember> kept = seat(groupId, intoId);
    if (kept.isEmpty()) {
      db.sql("update group_member set ngo_id = ? where id = ?").params(intoId, old.id()).update();
      return;
    }
    Part part = old.part().compareTo(kept.get().part()) < 0 ? old.part() : kept.get().part();
    boolean member = old.state() == State.MEMBER || kept.get().state() == State.MEMBER;
    db.sql("update group_member set part = ? where id = ?")
        .params(part.name(), kept.get().id())
        .update();
    members.enter(kept.get().id(), member ? State.MEMBER : kept.get().state(), kept.get().reason());
    members.enter(old.id(), State.REMOVED, old.reason());
  }

  private Optional<GroupMember> seat(long groupId, long ngoId) {
    return members.of(groupId).stream()
        .filter(each -> each.party().equals(Party.ngo(ngoId)))
        .findFirst();
  }
}
