package org.hamafza.review;

import java.util.HashMap;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.MissingFacts;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * An officer sees which facts the tables of risk and route miss, has them put right where they are
 * kept, and lets the tables be asked again.
 */
@Component
class CompleteDataForm implements TaskForm {

  private static final String NOTE = "note";
  private static final int LONGEST = 2000;

  private final MissingFacts missing;
  private final Proposals proposals;
  private final ReviewedCase cases;
  private final ApplicationEventPublisher events;

  CompleteDataForm(
      MissingFacts missing,
      Proposals proposals,
      ReviewedCase cases,
      ApplicationEventPublisher events) {
    this.missing = missing;
    this.proposals = proposals;
    this.cases = cases;
    this.events = events;
  }

  @Override
  public String formKey() {
    return "review/complete-data";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required(NOTE, FieldType.LONG_TEXT, "review.data.note")
            .hint("review.data.note.hint")
            .atMost(LONGEST));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    String note = input.requiredParagraphs(NOTE, LONGEST);
    input.check();
    events.publishEvent(new DataCompleted(item.subject(), missing.of(item.proposalId()), note));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> shown = new HashMap<>(cases.of(proposals.get(item.proposalId())));
    shown.put("missing", missing.of(item.proposalId()));
    return shown;
  }
}
