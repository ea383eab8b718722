package org.hamafza.followup;

import java.util.List;
import org.hamafza.workinggroup.ActionItem;
import org.hamafza.workinggroup.WorkingGroups;
import org.springframework.stereotype.Component;

/** Reads off a project's reports, actions and money what nobody has to judge. */
@Component
class ProjectResults {

  private final ProjectTable projects;
  private final ReportTable reports;
  private final WorkingGroups workingGroups;

  ProjectResults(ProjectTable projects, ReportTable reports, WorkingGroups workingGroups) {
    this.projects = projects;
    this.reports = reports;
    this.workingGroups = workingGroups;
  }

  ReviewTable.Results of(Project project) {
    List<Report> owed = reports.of(project.id());
    long onTime = owed.stream().filter(each -> Boolean.TRUE.equals(each.onTime())).count();
    boolean actionsDone =
        workingGroups.actions(project.proposalId(), project.approvalNo()).stream()
            .allMatch(each -> each.state() == ActionItem.State.DONE);
    boolean evidence = actionsDone && owed.stream().allMatch(Report::evidenceVerified);
    boolean finalMissing =
        owed.stream()
            .filter(each -> each.kind() == Report.Kind.FINAL)
            .noneMatch(each -> each.state() == Report.State.ACCEPTED);
    return new ReviewTable.Results(
        owed.isEmpty() ? 0 : 100.0 * onTime / owed.size(),
        evidence,
        projects.closed(project.ngoId()),
        Money.of(project, owed).left() > 0,
        finalMissing);
  }
}
