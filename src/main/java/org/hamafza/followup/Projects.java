package org.hamafza.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.NotFound;
import org.hamafza.workinggroup.WorkingGroups;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Projects being carried out; for rooms and delegates, without rights. */
@Service
public class Projects {

  private final ProjectTable projects;
  private final ReportTable reports;
  private final Conditions conditions;
  private final WorkingGroups workingGroups;
  private final Proposals proposals;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final FollowUpNotices notices;
  private final ApplicationEventPublisher events;

  Projects(
      ProjectTable projects,
      ReportTable reports,
      Conditions conditions,
      WorkingGroups workingGroups,
      Proposals proposals,
      Policies policies,
      WorkingCalendar calendar,
      FollowUpNotices notices,
      ApplicationEventPublisher events) {
    this.projects = projects;
    this.reports = reports;
    this.conditions = conditions;
    this.workingGroups = workingGroups;
    this.proposals = proposals;
    this.policies = policies;
    this.calendar = calendar;
    this.notices = notices;
    this.events = events;
  }

  /** The project of an approved proposal, once it is planned. */
  @Transactional(readOnly = true)
  public Optional<Project> of(long proposalId) {
    return projects.of(proposalId);
  }

  /** The reports that a project owes or has handed in, in their order. */
  @Transactional(readOnly = true)
  public List<Report> reports(long projectId) {
    return reports.of(projectId);
  }

  /**
   * Begins a planned project: fixes its reports and turns conditions of the resolution into
   * actions.
   *
   * @param reportEveryDays 0 = only the final report
   * @param visitEveryDays 0 = no site visits
   * @return how many actions there are
   */
  @Transactional
  public int begin(long proposalId, int reportEveryDays, int visitEveryDays, LocalDate policyDay) {
    Project project = get(proposalId);
    if (project.state() == Project.State.PLANNED) {
      Policy policy = policies.on(policyDay);
      int finalDays = (int) policy.number("finalReport.days");
      List<ReportSchedule.Owed> owed =
          ReportSchedule.of(
              project.startsOn(), project.endsOn(), reportEveryDays, finalDays, calendar);
      for (int i = 0; i < owed.size(); i++) {
        reports.owe(project.id(), i + 1, owed.get(i));
      }
      projects.begin(project.id(), reportEveryDays, visitEveryDays);
      conditions.becomeActions(project, policy);
      proposals.enter(proposalId, ProposalState.CONTRACTED, "");
      events.publishEvent(
          new CadenceFixed(
              proposals.ref(proposalId), project.id(), reportEveryDays, visitEveryDays, owed));
    }
    return workingGroups.actions(proposalId).size();
  }

  /** The next report that is not accepted yet; the first one sets the project in motion. */
  @Transactional
  public Optional<Report> nextReport(long proposalId) {
    proposals.enter(proposalId, ProposalState.RUNNING, "");
    return reports.of(get(proposalId).id()).stream()
        .filter(each -> each.state() != Report.State.ACCEPTED)
        .findFirst();
  }

  /** Whether a verified report was accepted; the NGO is told what is lacking if it was not. */
  @Transactional
  public boolean concludeReport(long proposalId, long reportId) {
    Report report = reports.find(reportId).orElseThrow(NotFound::new);
    boolean accepted = report.state() == Report.State.ACCEPTED;
    notices.reportVerified(proposals.ref(proposalId), get(proposalId), report, accepted);
    return accepted;
  }

  /** All reports and actions are accepted: the project and its working group end. */
  @Transactional
  public void close(long proposalId) {
    Project project = get(proposalId);
    CaseRef ref = proposals.ref(proposalId);
    if (project.state() != Project.State.CLOSED) {
      projects.close(project.id());
      workingGroups.dissolve(proposalId);
      proposals.enter(proposalId, ProposalState.CLOSING, "");
      Money money = Money.of(project, reports.of(project.id()));
      events.publishEvent(
          new ProjectClosed(ref, project.id(), money.granted(), money.spent(), money.repaid()));
    }
  }

  private Project get(long proposalId) {
    return projects.of(proposalId).orElseThrow(NotFound::new);
  }
}
