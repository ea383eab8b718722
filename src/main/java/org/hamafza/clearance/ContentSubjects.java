package org.hamafza.clearance;

import org.hamafza.shared.LocalText;
import org.hamafza.tasks.OpenedTask;
import org.hamafza.tasks.WorkItemSubject;
import org.springframework.stereotype.Component;

/** Tells about which content the work of clearing is, and who does it. */
@Component
class ContentSubjects implements WorkItemSubject {

  private final Contents contents;
  private final ContentRefs refs;

  ContentSubjects(Contents contents, ContentRefs refs) {
    this.contents = contents;
    this.refs = refs;
  }

  @Override
  public String module() {
    return "clearance";
  }

  @Override
  public Subject subjectOf(OpenedTask task) {
    ContentItem item = contents.get(task.id("contentId"));
    LocalText title = new LocalText(item.text().title(), "");
    Subject subject = Subject.ofProposal(refs.of(item), title).row(item.id());
    return task.element().equals("ReviseContent")
        ? subject.ngo(item.ngoId())
        : subject.agency(item.agencyCode());
  }
}
