package org.hamafza.council;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** Somebody signs the minutes in place of the secretary or the chair, who refused. */
@Component
class SignInsteadForm implements TaskForm {

  private final SessionMinutes minutes;
  private final SessionPages pages;

  SignInsteadForm(SessionMinutes minutes, SessionPages pages) {
    this.minutes = minutes;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/sign-instead";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(FormField.required("agreed", FieldType.CHECKBOX, "council.minutes.agreed"));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    if (!input.flag("agreed")) {
      input.reject("agreed", "council.error.notAgreed");
    }
    input.check();
    minutes.signInstead(work.rowId(), member.personId());
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofMinutesToSign(work.rowId(), member);
  }
}
