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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The crisis desk says whether a dossier is fit to be put to all seats without a meeting. */
@Component
class CheckDossierForm implements TaskForm {

  enum Dossier {
    COMPLETE,
    TO_MEETING
  }

  private static final int NOTE = 2000;

  private final CircularRows circulars;
  private final SessionPages pages;
  private final ApplicationEventPublisher events;

  CheckDossierForm(CircularRows circulars, SessionPages pages, ApplicationEventPublisher events) {
    this.circulars = circulars;
    this.pages = pages;
    this.events = events;
  }

  @Override
  public String formKey() {
    return "council/check-dossier";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(
        FormField.required("dossier", FieldType.RADIOS, "council.dossier")
            .choices(Option.of(Dossier.class, "council.dossier")),
        FormField.optional("note", FieldType.LONG_TEXT, "council.dossier.note")
            .hint("council.dossier.note.hint")
            .atMost(NOTE));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    Dossier dossier = input.requiredChoice("dossier", Dossier.class);
    String note =
        dossier == Dossier.TO_MEETING
            ? input.requiredParagraphs("note", NOTE)
            : input.paragraphs("note", NOTE);
    input.check();
    boolean complete = dossier == Dossier.COMPLETE;
    circulars.check(work.rowId(), complete, note, member.personId());
    events.publishEvent(new CircularEvents.DossierChecked(work.subject(), complete, note));
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofItem(work.rowId(), member);
  }
}
