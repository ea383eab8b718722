package org.hamafza.crisis;

import java.time.Clock;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The chair confirms or refuses a renewal or an early end that another person proposed. */
@Component
class ConfirmChangeForm implements TaskForm {

  private final DeclarationTable table;
  private final ChangeTable changes;
  private final CrisisPanel panel;
  private final Clock clock;

  ConfirmChangeForm(DeclarationTable table, ChangeTable changes, CrisisPanel panel, Clock clock) {
    this.table = table;
    this.changes = changes;
    this.panel = panel;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "crisis/confirm-change";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return TwoPersons.describe();
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    TwoPersons.Answer answer = TwoPersons.read(input);
    Change change = changes.get(item.rowId());
    table.lock(change.declarationId()).orElseThrow();
    if (changes.get(change.id()).confirmed() != null) {
      throw new Conflict("crisis.error.decided");
    }
    changes.decide(
        change.id(), answer.confirmed(), answer.note(), member.personId(), clock.instant());
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Change change = changes.get(item.rowId());
    Map<String, Object> shown = panel.of(member, table.find(change.declarationId()).orElseThrow());
    shown.put("change", change);
    return shown;
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return changes.get(item.rowId()).proposedBy() != member.personId();
  }
}
