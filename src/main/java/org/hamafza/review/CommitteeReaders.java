package org.hamafza.review;

import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.CaseReaders;
import org.hamafza.proposals.Proposal;
import org.hamafza.tasks.TaskInbox;
import org.springframework.stereotype.Component;

/** Lets the technical committee read what it is to report on, or has reported on. */
@Component
class CommitteeReaders implements CaseReaders {

  private final TechnicalReports reports;
  private final TaskInbox inbox;

  CommitteeReaders(TechnicalReports reports, TaskInbox inbox) {
    this.reports = reports;
    this.inbox = inbox;
  }

  @Override
  public boolean admits(Member member, Proposal proposal) {
    return member.has(Role.TECHNICAL_COMMITTEE, proposal.councilId())
        && (reports.find(proposal.id()).isPresent()
            || inbox.waits(proposal.id(), TechnicalReportForm.KEY));
  }
}
