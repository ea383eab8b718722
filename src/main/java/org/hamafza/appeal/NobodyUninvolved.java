package org.hamafza.appeal;

import org.hamafza.tasks.TaskOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the council when something about an appeal waits for somebody who was not involved. */
@Component
class NobodyUninvolved {

  private final AppealTable table;
  private final Independence independence;
  private final AppealNotices notices;

  NobodyUninvolved(AppealTable table, Independence independence, AppealNotices notices) {
    this.table = table;
    this.independence = independence;
    this.notices = notices;
  }

  @EventListener
  void on(TaskOpened event) {
    if (event.process().equals("Appeal") && event.assigneeId() == null) {
      Duty.ofElement(event.element()).ifPresent(duty -> tell(duty, event.subject().id()));
    }
  }

  private void tell(Duty duty, long proposalId) {
    table.on(proposalId).stream()
        .filter(each -> !each.state().isEnd())
        .filter(each -> independence.isForNobody(duty, each))
        .forEach(each -> notices.nobody(each, duty));
  }
}
