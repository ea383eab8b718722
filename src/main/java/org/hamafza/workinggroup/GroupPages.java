package org.hamafza.workinggroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.OpenPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups as their members, the secretariat and auditors may see them. */
@Service
class GroupPages {

  private static final Role[] OFFICES = {
    Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR
  };

  // The same as in GroupReaders, for many groups at once.
  private static final String BELONGS =
      """
      exists (select 1 from group_member m where m.group_id = g.id and (%s) \
      and (m.state = 'MEMBER' or m.state = 'PROPOSED' and g.round_no > 0))""";

  private final GroupTable groups;
  private final GroupReaders readers;
  private final Proposals proposals;

  GroupPages(GroupTable groups, GroupReaders readers, Proposals proposals) {
    this.groups = groups;
    this.readers = readers;
    this.proposals = proposals;
  }

  /** A group and the case that it is for. */
  record Listed(WorkingGroup group, Proposal proposal) {}

  /** A page of groups, newest first. */
  @Transactional(readOnly = true)
  List<Listed> visibleTo(Member member, long beforeId, int limit) {
    List<Object> params = new ArrayList<>();
    List<String> reach = new ArrayList<>();
    for (long council : member.councilsAs(OFFICES)) {
      reach.add("g.council_id = ?");
      params.add(council);
    }
    List<String> parties = new ArrayList<>();
    for (long council : member.councilsAs(Role.AGENCY_FOCAL, Role.AGENCY_DEPUTY)) {
      for (String agency : member.agencies(council)) {
        parties.add("g.council_id = ? and m.agency_code = ?");
        params.add(council);
        params.add(agency);
      }
    }
    for (long ngo : member.ngos()) {
      parties.add("m.ngo_id = ?");
      params.add(ngo);
    }
    if (!parties.isEmpty()) {
      reach.add(BELONGS.formatted(String.join(" or ", parties)));
    }
    if (reach.isEmpty()) {
      return List.of();
    }
    String wanted = "(" + String.join(" or ", reach) + ") and g.id < ?";
    return OpenPage.of(
        before ->
            groups.where(wanted, Stream.concat(params.stream(), Stream.of(before)).toList(), limit),
        WorkingGroup::id,
        found -> open(member, found),
        beforeId,
        limit);
  }

  private List<Listed> open(Member member, List<WorkingGroup> groups) {
    Map<Long, Proposal> cases =
        proposals.notKeptFrom(member, groups.stream().map(WorkingGroup::proposalId).toList());
    return groups.stream()
        .filter(group -> cases.containsKey(group.proposalId()))
        .map(group -> new Listed(group, cases.get(group.proposalId())))
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
