package org.hamafza.council;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The chair approves the agenda or sends it back with a reason. */
@Component
class ApproveAgendaForm implements TaskForm {

  enum Answer {
    APPROVE,
    SEND_BACK
  }

  private static final int REASON = 1000;

  private final Agendas agendas;
  private final SessionPages pages;

  ApproveAgendaForm(Agendas agendas, SessionPages pages) {
    this.agendas = agendas;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/approve-agenda";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "council.agenda.answer")
            .choices(Option.of(Answer.class, "council.agenda.answer")),
        FormField.optional("reason", FieldType.LONG_TEXT, "council.agenda.answer.reason")
            .hint("council.agenda.answer.reason.hint")
            .atMost(REASON));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    Answer answer = input.requiredChoice("answer", Answer.class);
    String reason =
        answer == Answer.SEND_BACK
            ? input.requiredParagraphs("reason", REASON)
            : input.paragraphs("reason", REASON);
    input.check();
    agendas.answer(work.rowId(), answer == Answer.APPROVE, reason);
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofAgenda(work.rowId(), member);
  }
}
