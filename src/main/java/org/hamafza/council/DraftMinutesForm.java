package org.hamafza.council;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** An officer writes the prose of the minutes; the rest of them is what happened. */
@Component
class DraftMinutesForm implements TaskForm {

  private final SessionMinutes minutes;
  private final MinutesProse prose;
  private final SessionPages pages;

  DraftMinutesForm(SessionMinutes minutes, MinutesProse prose, SessionPages pages) {
    this.minutes = minutes;
    this.prose = prose;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/draft-minutes";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return prose.describe(member, work.rowId());
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    minutes.draft(work.rowId(), member.personId(), prose.read(member, work.rowId(), input));
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofSession(work.rowId(), member);
  }
}
