package org.hamafza.followup;

import java.io.InputStream;
import java.util.UUID;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.documents.NewUpload;
import org.hamafza.documents.Uploads;
import org.hamafza.identity.Member;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that prove what a report says. */
@Service
class ReportFiles {

  /** The kind of all of them. */
  static final String EVIDENCE = "EVIDENCE";

  private final ProjectPages pages;
  private final ReportTable reports;
  private final Attachments attachments;
  private final Uploads uploads;

  ReportFiles(ProjectPages pages, ReportTable reports, Attachments attachments, Uploads uploads) {
    this.pages = pages;
    this.reports = reports;
    this.attachments = attachments;
    this.uploads = uploads;
  }

  /** The NGO adds a file to a report that it has not handed in, or that was returned. */
  Attachment add(Member member, long projectId, long reportId, String name, InputStream content) {
    report(pages.visibleTo(member, projectId), reportId);
    return uploads.receive(
        member, new NewUpload(ProjectRoom.OWNER, reportId, EVIDENCE, name), content);
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
