package org.hamafza.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.hamafza.tasks.ClockPaused;
import org.hamafza.tasks.ClockResumed;
import org.hamafza.tasks.DeadlineShifted;
import org.hamafza.tasks.DeadlinesShifted;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the timers at the edge of a user task in step with its deadline: a timer that stood at the
 * old one goes to the new one, and none runs while the work stands still.
 */
@Component
class WorkTimers {

  private record Edge(String processInstanceId, String element) {}

  private final RuntimeService runtime;
  private final RepositoryService models;
  private final ManagementService jobs;
  private final TaskInbox inbox;

  WorkTimers(
      RuntimeService runtime, RepositoryService models, ManagementService jobs, TaskInbox inbox) {
    this.runtime = runtime;
    this.models = models;
    this.jobs = jobs;
    this.inbox = inbox;
  }

  @EventListener
  void on(DeadlinesShifted shifted) {
    Set<Edge> done = new HashSet<>();
    for (DeadlineShifted each : shifted.events()) {
      WorkItem item = shifted.work().get(each.workItemId());
      if (item != null && done.add(edge(item))) {
        timers(edge(item))
            .filter(job -> stands(job, each.before()))
            .forEach(job -> jobs.setJobDuedate(job.getId(), Date.from(each.after())));
      }
    }
  }

  @EventListener
  void on(ClockPaused event) {
    edges(event.subject().type(), event.subject().id(), true)
        .flatMap(this::timers)
        .forEach(job -> jobs.suspendJobById(job.getId()));
  }

  @EventListener
  void on(ClockResumed event) {
    edges(event.subject().type(), event.subject().id(), false)
        .flatMap(this::timers)
        .filter(Job::isSuspended)
        .forEach(job -> jobs.activateJobById(job.getId()));
  }

  private Stream<Edge> edges(String type, long id, boolean paused) {
    return inbox.openOn(type, id).stream()
        .filter(item -> item.counting().paused() == paused)
        .map(WorkTimers::edge)
        .distinct()
        .toList()
        .stream();
  }

  private Stream<Job> timers(Edge edge) {
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(edge.processInstanceId())
            .singleResult();
    if (instance == null) {
      return Stream.empty();
    }
    List<String> timers =
        models
            .getBpmnModelInstance(instance.getProcessDefinitionId())
            .getModelElementsByType(BoundaryEvent.class)
            .stream()
            .filter(event -> event.getAttachedTo().getId().equals(edge.element()))
            .filter(WorkTimers::isTimer)
            .map(BoundaryEvent::getId)
            .toList();
    return timers.stream()
        .flatMap(
            timer ->
                jobs
                    .createJobQuery()
                    .processInstanceId(edge.processInstanceId())
                    .activityId(timer)
                    .list()
                    .stream());
  }

  private static boolean isTimer(BoundaryEvent event) {
    return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
  }

  private static boolean stands(Job job, Instant at) {
    return job.getDuedate() != null
        && Objects.equals(
            job.getDuedate().toInstant().truncatedTo(ChronoUnit.SECONDS),
            at.truncatedTo(ChronoUnit.SECONDS));
  }

  private static Edge edge(WorkItem item) {
    return new Edge(item.processInstanceId(), item.element());
  }
}
