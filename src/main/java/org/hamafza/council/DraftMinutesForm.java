package org.hamafza.council;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** An officer writes the prose of the minutes; the rest of them is what happened. */
@Component
class DraftMinutesForm implements TaskForm {

  private static final int LONGEST = 8000;

  private final SessionMinutes minutes;
  private final SessionRows sessions;
  private final SessionPages pages;

  DraftMinutesForm(SessionMinutes minutes, SessionRows sessions, SessionPages pages) {
    this.minutes = minutes;
    this.sessions = sessions;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/draft-minutes";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    LocalText held = sessions.get(work.rowId()).minutes();
    return FormSpec.of(
        FormField.optional("summaryFa", FieldType.LONG_TEXT, "council.minutes.summaryFa")
            .hint("council.minutes.summary.hint")
            .atMost(LONGEST)
            .holding(held.fa()),
        FormField.optional("summaryEn", FieldType.LONG_TEXT, "council.minutes.summaryEn")
            .atMost(LONGEST)
            .holding(held.en()));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    LocalText prose = input.localParagraphs("summaryFa", "summaryEn", LONGEST);
    if (prose.isBlank() && input.errors().isEmpty()) {
      input.reject("summaryFa", "error.required");
    }
    input.check();
    minutes.draft(work.rowId(), member.personId(), prose);
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofSession(work.rowId(), member);
  }
}
