package org.hamafza.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes reports in and keeps what officers find about them. */
@Component
class ReportDesk {

  /** What an NGO reports; amounts in rial. */
  record Content(
      String narrative, List<String> reached, String evidence, long spent, long repaid) {}

  /** What an officer finds. */
  record Finding(boolean accepted, boolean evidenceVerified, String reason) {}

  private final ReportTable reports;
  private final Proposals proposals;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ReportDesk(
      ReportTable reports,
      Proposals proposals,
      WorkingCalendar calendar,
      Clock clock,
      ApplicationEventPublisher events) {
    this.reports = reports;
    this.proposals = proposals;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
  }

  void submit(long proposalId, Report report, Content content, Member by) {
    require(report, Report.State.DUE, Report.State.RETURNED);
    Instant now = clock.instant();
    boolean inTime = !now.isAfter(calendar.endOf(report.dueOn()));
    reports.submit(
        report.id(),
        content.narrative(),
        content.evidence(),
        content.spent(),
        content.repaid(),
        now,
        by.personId(),
        inTime);
    reports.reached(report.id(), content.reached());
    boolean onTime = report.onTime() == null ? inTime : report.onTime();
    events.publishEvent(
        new ReportSubmitted(
            ref(proposalId),
            report.id(),
            report.position(),
            report.kind(),
            content.spent(),
            content.repaid(),
            onTime));
  }

  void verify(long proposalId, Report report, Finding finding, Member by) {
    require(report, Report.State.SUBMITTED);
    reports.verify(
        report.id(),
        finding.accepted(),
        finding.evidenceVerified(),
        finding.reason(),
        by.personId(),
        clock.instant());
    events.publishEvent(
        new ReportVerified(
            ref(proposalId),
            report.id(),
            report.position(),
            finding.accepted(),
            finding.evidenceVerified(),
            finding.reason()));
  }

  private static void require(Report report, Report.State... states) {
    if (!List.of(states).contains(report.state())) {
      throw new Conflict("followup.error.reportState");
    }
  }

  private CaseRef ref(long proposalId) {
    return proposals.ref(proposalId);
  }
}
