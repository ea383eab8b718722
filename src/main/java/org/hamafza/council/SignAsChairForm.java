package org.hamafza.council;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The chair signs the minutes, or refuses and says why. */
@Component
class SignAsChairForm implements TaskForm {

  private final SessionMinutes minutes;
  private final SessionPages pages;

  SignAsChairForm(SessionMinutes minutes, SessionPages pages) {
    this.minutes = minutes;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/sign-as-chair";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return new FormSpec(Signing.fields());
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    String refusal = Signing.refusal(input);
    input.check();
    if (refusal.isEmpty()) {
      minutes.signAsChair(work.rowId(), member.personId());
    } else {
      minutes.refuse(work.rowId(), SessionMinutes.CHAIR, member.personId(), refusal);
    }
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofMinutes(work.rowId(), member);
  }
}
