package org.hamafza.workinggroup;

import java.util.ArrayList;
import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups as their members, the secretariat and auditors may see them. */
@Service
class GroupPages {

  private static final Role[] OFFICES = {
    Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR
  };

  private final JdbcClient db;
  private final GroupTable groups;
  private final GroupReaders readers;
  private final Proposals proposals;

  GroupPages(JdbcClient db, GroupTable groups, GroupReaders readers, Proposals proposals) {
    this.db = db;
    this.groups = groups;
    this.readers = readers;
    this.proposals = proposals;
  }

  /** A page of groups, newest first. */
  @Transactional(readOnly = true)
  List<WorkingGroup> visibleTo(Member member, long beforeId, int limit) {
    List<Object> params = new ArrayList<>(List.of(beforeId));
    List<String> reach = new ArrayList<>();
    for (long council : member.councilsAs(OFFICES)) {
      reach.add("g.council_id = ?");
      params.add(council);
    }
    for (long council : member.councilsAs(Role.AGENCY_FOCAL, Role.AGENCY_DEPUTY)) {
      for (String agency : member.agencies(council)) {
        reach.add("(g.council_id = ? and m.agency_code = ?)");
        params.add(council);
        params.add(agency);
      }
    }
    for (long ngo : member.ngos()) {
      reach.add("m.ngo_id = ?");
      params.add(ngo);
    }
    if (reach.isEmpty()) {
      return List.of();
    }
    return db
        .sql(
            "select distinct g.id from working_group g join group_member m on m.group_id = g.id"
                + " where g.id < ? and ("
                + String.join(" or ", reach)
                + ") order by g.id desc")
        .params(params)
        .query(Long.class)
        .list()
        .stream()
        .map(id -> groups.find(id).orElseThrow())
        .filter(group -> mayRead(member, group))
        .limit(limit)
        .toList();
  }

  /**
   * One group.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  WorkingGroup visibleTo(Member member, long id) {
    return groups.find(id).filter(group -> mayRead(member, group)).orElseThrow(NotFound::new);
  }

  /** Whether the person works in an office that sees scores and everybody who was considered. */
  boolean isOffice(Member member, WorkingGroup group) {
    return member.hasAny(group.councilId(), OFFICES);
  }

  private boolean mayRead(Member member, WorkingGroup group) {
    return proposals.mayRead(member, proposals.get(group.proposalId()))
        && (isOffice(member, group) || readers.belongs(member, group));
  }
}
