package org.hamafza.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.UploadPanel;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.hamafza.workinggroup.ActionItem;
import org.hamafza.workinggroup.GroupMember.Party;
import org.hamafza.workinggroup.WorkingGroups;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of projects and the page of each. */
@Controller
class ProjectsController {

  private static final int PAGE = 25;

  /** A line of the list. */
  record Line(Project project, Proposal proposal, LocalText ngo) {}

  /** An action with who owns it and every attempt. */
  record ActionLine(ActionItem item, LocalText owner, List<Execution> executions) {}

  private final ProjectPages pages;
  private final ProjectTable projects;
  private final ReportTable reports;
  private final ReviewTable reviews;
  private final WindDowns windDowns;
  private final ProjectRoom room;
  private final ProjectActions actions;
  private final WorkingGroups workingGroups;
  private final Proposals proposals;
  private final Ngos ngos;
  private final Agencies agencies;
  private final UploadPanel uploads;
  private final CurrentMember currentMember;

  ProjectsController(
      ProjectPages pages,
      ProjectTable projects,
      ReportTable reports,
      ReviewTable reviews,
      WindDowns windDowns,
      ProjectRoom room,
      ProjectActions actions,
      WorkingGroups workingGroups,
      Proposals proposals,
      Ngos ngos,
      Agencies agencies,
      UploadPanel uploads,
      CurrentMember currentMember) {
    this.pages = pages;
    this.projects = projects;
    this.reports = reports;
    this.reviews = reviews;
    this.windDowns = windDowns;
    this.room = room;
    this.actions = actions;
    this.workingGroups = workingGroups;
    this.proposals = proposals;
    this.ngos = ngos;
    this.agencies = agencies;
    this.uploads = uploads;
    this.currentMember = currentMember;
  }

  @GetMapping("/projects")
  String list(@RequestParam(defaultValue = "") String before, Model model) {
    long beforeId = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<ProjectPages.Listed> found = pages.visibleTo(currentMember.get(), beforeId, PAGE + 1);
    List<ProjectPages.Listed> page = found.stream().limit(PAGE).toList();
    Map<Long, LocalText> names =
        ngos.names(page.stream().map(each -> each.project().ngoId()).distinct().toList());
    model.addAttribute(
        "lines",
        page.stream()
            .map(
                each ->
                    new Line(each.project(), each.proposal(), names.get(each.project().ngoId())))
            .toList());
    model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).project().id() : null);
    return "followup/projects";
  }

  @GetMapping("/projects/{id:\\d{1,18}}")
  String show(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    Project project = pages.visibleTo(member, id);
    fill(model, project, member);
    model.addAttribute("errors", Map.of());
    return "followup/project";
  }

  /** What the page of a project shows. */
  void fill(Model model, Project project, Member member) {
    List<Report> owed = reports.of(project.id());
    Map<Long, List<Attachment>> files = new LinkedHashMap<>();
    owed.forEach(each -> files.put(each.id(), room.files(each)));
    model.addAttribute("project", project);
    model.addAttribute("proposal", proposals.get(project.proposalId()));
    model.addAttribute("ngo", ngos.get(project.ngoId()));
    model.addAttribute("own", member.ngos().contains(project.ngoId()));
    model.addAttribute("milestones", projects.milestones(project.id()));
    model.addAttribute("tranches", projects.tranches(project.id()));
    model.addAttribute("reports", owed);
    model.addAttribute("files", files);
    Long current = current(owed);
    model.addAttribute("current", current);
    if (current != null) {
      model.addAttribute("uploads", uploads.of(member, ProjectRoom.OWNER, current));
    }
    model.addAttribute("money", Money.of(project, owed));
    model.addAttribute("woundDown", windDowns.of(project).orElse(null));
    model.addAttribute(
        "group", workingGroups.of(project.proposalId(), project.approvalNo()).orElse(null));
    model.addAttribute("review", reviews.of(project.id()).orElse(null));
    model.addAttribute(
        "actions",
        workingGroups.actions(project.proposalId(), project.approvalNo()).stream()
            .map(each -> new ActionLine(each, name(each.owner()), actions.executions(each.id())))
            .toList());
  }

  // Files go to the report that is being written, the first one that still can be.
  private static Long current(List<Report> owed) {
    return owed.stream()
        .filter(each -> each.state() != Report.State.ACCEPTED)
        .findFirst()
        .filter(each -> each.state() != Report.State.SUBMITTED)
        .map(Report::id)
        .orElse(null);
  }

  private LocalText name(Party party) {
    return party.isAgency()
        ? agencies.get(party.agencyCode()).name()
        : ngos.get(party.ngoId()).name();
  }
}
