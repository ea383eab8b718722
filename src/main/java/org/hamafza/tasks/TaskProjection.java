package org.hamafza.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Message;
import org.hamafza.notify.Notifications;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Keeps the table of work in step with the engine's user tasks, in the engine's transaction. */
@Component
class TaskProjection {

  private final WorkItems items;
  private final TaskDraftTable drafts;
  private final ObjectProvider<TaskForm> forms;
  private final ObjectProvider<WorkItemSubject> subjects;
  private final Terms terms;
  private final Clock clock;
  private final CaseClocks clocks;
  private final Bars bars;
  private final People people;
  private final Notifications notifications;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;

  TaskProjection(
      WorkItems items,
      TaskDraftTable drafts,
      ObjectProvider<TaskForm> forms,
      ObjectProvider<WorkItemSubject> subjects,
      Terms terms,
      Clock clock,
      CaseClocks clocks,
      Bars bars,
      People people,
      Notifications notifications,
      CurrentMember currentMember,
      ApplicationEventPublisher events) {
    this.items = items;
    this.drafts = drafts;
    this.forms = forms;
    this.subjects = subjects;
    this.terms = terms;
    this.clock = clock;
    this.clocks = clocks;
    this.bars = bars;
    this.people = people;
    this.notifications = notifications;
    this.currentMember = currentMember;
    this.events = events;
  }

  void opened(DelegateTask task, UserTaskModel model) {
    OpenedTask opened = new EngineTask(task, model);
    WorkItemSubject.Subject subject = room(model.module()).subjectOf(opened);
    Timing timing = terms.of(opened, model.term(), subject);
    WorkItem item =
        new WorkItem(
            0,
            task.getId(),
            task.getProcessInstanceId(),
            model.processKey(),
            model.element(),
            model.formKey(),
            subject.ref(),
            subject.title(),
            subject.proposalId(),
            subject.rowId(),
            model.role(),
            subject.agencyCode(),
            subject.partyNgoId(),
            subject.assigneeId(),
            WorkItem.State.OPEN,
            timing.from(),
            timing.due(),
            new Counting(timing.from(), timing.term(), null, null));
    long id = items.insert(item, timing);
    clocks.opened(item.subject());
    events.publishEvent(
        new TaskOpened(
            item.subject(),
            item.processKey(),
            item.element(),
            item.role().name(),
            item.agencyCode(),
            item.assigneeId(),
            item.dueAt()));
    List<Object> args =
        List.of(
            new DefaultMessageSourceResolvable(item.labelKey()),
            item.title(),
            item.subject().number(),
            item.dueAt());
    String link = "/" + item.formKey() + "/" + id;
    notifications.tell(
        bars.free(item, doers(item)).stream()
            .map(doer -> new Message(doer, "tasks.notice", link, item.dueAt(), args))
            .toList());
  }

  void ended(DelegateTask task, UserTaskModel model, WorkItem.State state) {
    Long personId = currentMember.find().map(Member::personId).orElse(null);
    items.end(task.getId(), state, clock.instant(), personId);
    if (forms.stream()
        .anyMatch(form -> form.keepsDrafts() && form.formKey().equals(model.formKey()))) {
      drafts.forget(task.getId());
    }
  }

  private List<Person> doers(WorkItem item) {
    if (item.assigneeId() != null) {
      return people.find(item.assigneeId()).stream().toList();
    }
    if (item.partyNgoId() != null) {
      return people.ofNgo(
          item.partyNgoId(), item.role() == Role.PARTY ? Role.NGO_SIGNATORY : item.role());
    }
    if (item.agencyCode() != null) {
      return people.ofAgency(item.agencyCode(), item.roleInAgency(), item.subject().councilId());
    }
    return people.holders(item.role(), item.subject().councilId());
  }

  private WorkItemSubject room(String module) {
    Map<String, WorkItemSubject> rooms =
        subjects.stream().collect(Collectors.toMap(WorkItemSubject::module, Function.identity()));
    WorkItemSubject room = rooms.get(module);
    if (room == null) {
      throw new IllegalStateException("no room answers for tasks of " + module);
    }
    return room;
  }

  private record EngineTask(DelegateTask task, UserTaskModel model) implements OpenedTask {
    @Override
    public String element() {
      return model.element();
    }

    @Override
    public String formKey() {
      return model.formKey();
    }

    @Override
    public Role role() {
      return model.role();
    }

    @Override
    public Integer loopCounter() {
      return (Integer) task.getVariable("loopCounter");
    }

    @Override
    public Object variable(String name) {
      return task.getVariable(name);
    }
  }

  /** The listener that one user task of a model gets. */
  TaskListener listener(UserTaskModel model) {
    return task -> {
      switch (task.getEventName()) {
        case TaskListener.EVENTNAME_CREATE -> opened(task, model);
        case TaskListener.EVENTNAME_COMPLETE -> ended(task, model, WorkItem.State.DONE);
        case TaskListener.EVENTNAME_DELETE -> ended(task, model, WorkItem.State.CANCELED);
        default -> throw new IllegalStateException(task.getEventName());
      }
    };
  }
}
