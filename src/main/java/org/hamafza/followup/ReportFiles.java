package org.hamafza.followup;

import java.io.InputStream;
import java.util.UUID;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.identity.Member;
import org.hamafza.policy.Policies;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that prove what a report says. */
@Service
class ReportFiles {

  private static final int MOST = 20;

  private final ProjectPages pages;
  private final ReportTable reports;
  private final Attachments attachments;
  private final Proposals proposals;
  private final Policies policies;
  private final ApplicationEventPublisher events;

  ReportFiles(
      ProjectPages pages,
      ReportTable reports,
      Attachments attachments,
      Proposals proposals,
      Policies policies,
      ApplicationEventPublisher events) {
    this.pages = pages;
    this.reports = reports;
    this.attachments = attachments;
    this.proposals = proposals;
    this.policies = policies;
    this.events = events;
  }

  /** The NGO adds a file to a report that it has not handed in, or that was returned. */
  @Transactional
  void add(Member member, long projectId, long reportId, String name, InputStream content) {
    Project project = pages.visibleTo(member, projectId);
    Report report = report(project, reportId);
    if (!member.ngos().contains(project.ngoId())) {
      throw new NotFound();
    }
    if (report.state() != Report.State.DUE && report.state() != Report.State.RETURNED) {
      throw new Conflict("followup.error.reportState");
    }
    if (attachments.of(ProjectRoom.OWNER, reportId).size() >= MOST) {
      throw new InvalidInput("file", "followup.error.files", MOST);
    }
    long most = policies.today().number("upload.maxBytes");
    Attachment file =
        attachments.store(
            ProjectRoom.OWNER, reportId, "EVIDENCE", name, content, most, member.personId());
    events.publishEvent(
        new EvidenceAttached(
            proposals.ref(project.proposalId()),
            reportId,
            report.position(),
            file.sha256(),
            file.size()));
  }

  /** A file of a report of that project. */
  @Transactional(readOnly = true)
  Attachment get(Member member, long projectId, UUID id) {
    Project project = pages.visibleTo(member, projectId);
    return attachments
        .find(id)
        .filter(file -> file.ownerType().equals(ProjectRoom.OWNER))
        .filter(file -> report(project, file.ownerId()) != null)
        .orElseThrow(NotFound::new);
  }

  private Report report(Project project, long id) {
    return reports
        .find(id)
        .filter(each -> each.projectId() == project.id())
        .orElseThrow(NotFound::new);
  }
}
