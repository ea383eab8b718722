package org.hamafza.process.itemvote;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.hamafza.council.ItemDeclarations;
import org.hamafza.council.ItemVotes;
import org.hamafza.council.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a vote go on without the declaration and the ballot of a member who left the room. */
@Component
class ItemVoteTriggers {

  private final TaskService tasks;
  private final ItemDeclarations declarations;
  private final ItemVotes votes;

  ItemVoteTriggers(TaskService tasks, ItemDeclarations declarations, ItemVotes votes) {
    this.tasks = tasks;
    this.declarations = declarations;
    this.votes = votes;
  }

  @EventListener
  void on(MemberLeft event) {
    close("DeclareConflict", event);
    close("CastVote", event);
  }

  private void close(String element, MemberLeft event) {
    List<Task> open =
        tasks
            .createTaskQuery()
            .processDefinitionKey(ItemVote.ID)
            .taskDefinitionKey(element)
            .processVariableValueEquals(ItemVote.SESSION_ID.name(), event.subject().id())
            .list();
    for (Task task : open) {
      long itemId = (Long) tasks.getVariable(task.getId(), ItemVote.ITEM_ID.name());
      int index = (Integer) tasks.getVariable(task.getId(), "loopCounter");
      List<Long> asked =
          element.equals("CastVote") ? votes.voters(itemId) : declarations.called(itemId);
      if (asked.get(index) == event.personId()) {
        tasks.complete(task.getId());
      }
    }
  }
}
