package org.hamafza.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The secretary signs the minutes, or refuses and says why. */
@Component
class SignAsSecretaryForm implements TaskForm {

  private static final int LONGEST = 1000;

  private final SessionMinutes minutes;
  private final MinutesReaders readers;
  private final SessionPages pages;

  SignAsSecretaryForm(SessionMinutes minutes, MinutesReaders readers, SessionPages pages) {
    this.minutes = minutes;
    this.readers = readers;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/sign-as-secretary";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    List<FormField> fields = new ArrayList<>(Signing.fields());
    if (!readers.haveHadTheirSay(work.rowId())) {
      fields.add(
          1,
          FormField.optional("early", FieldType.LONG_TEXT, "council.minutes.early")
              .hint("council.minutes.early.hint")
              .atMost(LONGEST));
    }
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    String refusal = Signing.refusal(input);
    boolean early = refusal.isEmpty() && !readers.haveHadTheirSay(work.rowId());
    String reason = early ? input.requiredParagraphs("early", LONGEST) : "";
    input.check();
    if (refusal.isEmpty()) {
      minutes.signAsSecretary(work.rowId(), member.personId(), reason);
    } else {
      minutes.refuse(work.rowId(), SessionMinutes.SECRETARY, member.personId(), refusal);
    }
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofMinutes(work.rowId(), member);
  }
}
