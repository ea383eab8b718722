package org.hamafza.followup;

import java.util.ArrayList;
import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
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

  /** A page of projects, newest first. */
  @Transactional(readOnly = true)
  List<Project> visibleTo(Member member, long beforeId, int limit) {
    List<Object> params = new ArrayList<>(List.of(beforeId));
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
    String condition = "id < ? and (" + String.join(" or ", reach) + ")";
    return projects.where(condition, params, limit).stream()
        .filter(project -> mayRead(member, project))
        .toList();
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
