package org.hamafza.followup;

import java.util.List;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** Finds the project and the report that a piece of work is about. */
@Component
class ProjectRoom {

  /** The kind of owner under which files of reports are kept. */
  static final String OWNER = "report";

  private final ProjectTable projects;
  private final ReportTable reports;
  private final Attachments attachments;

  ProjectRoom(ProjectTable projects, ReportTable reports, Attachments attachments) {
    this.projects = projects;
    this.reports = reports;
    this.attachments = attachments;
  }

  Project project(WorkItem item) {
    return projects.of(item.proposalId()).orElseThrow(NotFound::new);
  }

  Report report(WorkItem item) {
    return reports.find(item.rowId()).orElseThrow(NotFound::new);
  }

  List<Attachment> files(Report report) {
    return attachments.of(OWNER, report.id());
  }
}
