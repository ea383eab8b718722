package org.hamafza.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects as their NGO, the secretariat and auditors may see them. */
@Service
class ProjectPages {

  private static final Role[] OFFICES = {
    Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR
  };

  private final ProjectTable projects;
  private final Proposals proposals;

  ProjectPages(ProjectTable projects, Proposals proposals) {
    this.projects = projects;
    this.proposals = proposals;
  }

  /** A project and the case that it carries out. */
  record Listed(Project project, Proposal proposal) {}

  /** A page of projects, newest first. */
  @Transactional(readOnly = true)
  List<Listed> visibleTo(Member member, long beforeId, int limit) {
    List<Object> params = new ArrayList<>();
    List<String> reach = new ArrayList<>();
    for (long council : member.councilsAs(OFFICES)) {
      reach.add("council_id = ?");
      params.add(council);
    }
    for (long ngo : member.ngos()) {
      reach.add("ngo_id = ?");
      params.add(ngo);
    }
    if (reach.isEmpty()) {
      return List.of();
    }
    return readable(member, "(" + String.join(" or ", reach) + ")", params, beforeId, limit);
  }

  // What is kept from the member leaves no gap: a page is full as long as there is more.
  private List<Listed> readable(
      Member member, String reach, List<Object> params, long beforeId, int limit) {
    List<Listed> found = new ArrayList<>();
    long before = beforeId;
    while (true) {
      List<Object> place = new ArrayList<>(params);
      place.add(before);
      List<Project> rows = projects.where(reach + " and id < ?", place, limit);
      Map<Long, Proposal> open =
          proposals.notKeptFrom(member, rows.stream().map(Project::proposalId).toList());
      rows.stream()
          .filter(project -> open.containsKey(project.proposalId()))
          .limit(limit - found.size())
          .forEach(project -> found.add(new Listed(project, open.get(project.proposalId()))));
      if (rows.size() < limit || found.size() == limit) {
        return found;
      }
      before = rows.get(rows.size() - 1).id();
    }
  }

  /**
   * One project.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  Project visibleTo(Member member, long id) {
    return projects.find(id).filter(project -> mayRead(member, project)).orElseThrow(NotFound::new);
  }

  private boolean mayRead(Member member, Project project) {
    boolean own = member.ngos().contains(project.ngoId());
    return (own || member.hasAny(project.councilId(), OFFICES))
        && proposals.mayRead(member, proposals.get(project.proposalId()));
  }
}
