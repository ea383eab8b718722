package org.hamafza.crisis;

import java.time.Clock;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The chair, who is another person than who proposed it, declares the crisis or refuses to. */
@Component
class ConfirmDeclarationForm implements TaskForm {

  private final DeclarationTable table;
  private final CrisisPanel panel;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConfirmDeclarationForm(
      DeclarationTable table, CrisisPanel panel, ApplicationEventPublisher events, Clock clock) {
    this.table = table;
    this.panel = panel;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "crisis/confirm-declaration";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return TwoPersons.describe();
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    TwoPersons.Answer answer = TwoPersons.read(input);
    Declaration declaration = table.lock(item.rowId()).orElseThrow();
    if (declaration.state() != CrisisState.PROPOSED || declaration.decidedAt() != null) {
      throw new Conflict("crisis.error.decided");
    }
    table.decide(
        declaration.id(), answer.confirmed(), answer.note(), member.personId(), clock.instant());
    events.publishEvent(
        new CrisisEvents.DeclarationAnswered(declaration.ref(), answer.confirmed(), answer.note()));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return panel.of(member, table.find(item.rowId()).orElseThrow());
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return table.find(item.rowId()).orElseThrow().proposedBy() != member.personId();
  }
}
