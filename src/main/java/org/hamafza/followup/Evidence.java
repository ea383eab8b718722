package org.hamafza.followup;

import org.hamafza.documents.Attachment;
import org.hamafza.documents.FileOwner;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets an NGO add files to a report that it still writes, and records them. */
@Component
class Evidence implements FileOwner {

  private final ProjectPages pages;
  private final ReportTable reports;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;

  Evidence(
      ProjectPages pages,
      ReportTable reports,
      Proposals proposals,
      ApplicationEventPublisher events) {
    this.pages = pages;
    this.reports = reports;
    this.proposals = proposals;
    this.events = events;
  }

  @Override
  public String type() {
    return ProjectRoom.OWNER;
  }

  @Override
  public void admit(Member member, long ownerId, String kind) {
    Report report = report(ownerId);
    if (!member.ngos().contains(pages.visibleTo(member, report.projectId()).ngoId())) {
      throw new NotFound();
    }
    if (report.state() != Report.State.DUE && report.state() != Report.State.RETURNED) {
      throw new Conflict("followup.error.reportState");
    }
    if (!kind.equals(ReportFiles.EVIDENCE)) {
      throw new InvalidInput("kind", "error.choice");
    }
  }

  @Override
  public void added(Member member, Attachment file) {
    Report report = report(file.ownerId());
    Project project = pages.visibleTo(member, report.projectId());
    events.publishEvent(
        new EvidenceAttached(
            proposals.ref(project.proposalId()),
            report.id(),
            report.position(),
            file.sha256(),
            file.size()));
  }

  @Override
  public String page(long ownerId) {
    return "/projects/" + report(ownerId).projectId();
  }

  private Report report(long id) {
    return reports.find(id).orElseThrow(NotFound::new);
  }
}
