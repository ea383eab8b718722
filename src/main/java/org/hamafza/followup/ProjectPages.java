package org.hamafza.followup;

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
    String wanted = "(" + String.join(" or ", reach) + ") and id < ?";
    return OpenPage.of(
        before ->
            projects.where(
                wanted, Stream.concat(params.stream(), Stream.of(before)).toList(), limit),
        Project::id,
        found -> open(member, found),
        beforeId,
        limit);
  }

  private List<Listed> open(Member member, List<Project> projects) {
    Map<Long, Proposal> cases =
        proposals.notKeptFrom(member, projects.stream().map(Project::proposalId).toList());
    return projects.stream()
        .filter(project -> cases.containsKey(project.proposalId()))
        .map(project -> new Listed(project, cases.get(project.proposalId())))
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
