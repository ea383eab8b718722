package org.hamafza.council;

import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.tasks.TaskFilter;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** What a session waits for from its reader, so that the way from its page to a vote is short. */
@Component
class SessionWork {

  private static final String COUNCIL = "council/";
  private static final int MOST = 100;

  private final TaskInbox inbox;
  private final AgendaRows items;

  SessionWork(TaskInbox inbox, AgendaRows items) {
    this.inbox = inbox;
    this.items = items;
  }

  /** The reader's open work, soonest due first; of a case only while the session deals with it. */
  List<WorkItem> of(Member member, Session session) {
    List<WorkItem> work =
        inbox.openFor(member, TaskFilter.all(), MOST).stream()
            .filter(each -> each.formKey().startsWith(COUNCIL))
            .toList();
    if (work.isEmpty()) {
      return work;
    }
    List<Long> cases = items.of(session.id()).stream().map(AgendaItem::proposalId).toList();
    return work.stream()
        .filter(
            each ->
                each.subject().equals(session.ref())
                    || each.proposalId() != null && cases.contains(each.proposalId()))
        .toList();
  }
}
