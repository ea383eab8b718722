package org.hamafza.process.operator;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Role;
import org.hamafza.notify.Outbox;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the operator sees and does; never what a case is about. */
@Service
class Operations {

  /** Something that failed for good; {@code jobId} is null if it cannot simply be tried again. */
  public record Trouble(
      String model, String elementId, String instanceId, String jobId, String cause, Instant at) {}

  private final ManagementService management;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final Outbox outbox;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Operations(
      ManagementService management,
      RuntimeService runtime,
      RepositoryService repository,
      Outbox outbox,
      CurrentMember currentMember,
      ApplicationEventPublisher events,
      Clock clock) {
    this.management = management;
    this.runtime = runtime;
    this.repository = repository;
    this.outbox = outbox;
    this.currentMember = currentMember;
    this.events = events;
    this.clock = clock;
  }

  /** Refuses everybody but an operator. */
  void requireOperator() {
    if (!currentMember.get().hasAnywhere(Role.OPERATOR)) {
      throw new NotFound("not an operator");
    }
  }

  /** The open incidents, newest first, from a place in the list. */
  @Transactional(readOnly = true)
  public List<Trouble> incidents(int from, int most) {
    requireOperator();
    return runtime
        .createIncidentQuery()
        .orderByIncidentTimestamp()
        .desc()
        .orderByIncidentId()
        .desc()
        .listPage(from, most)
        .stream()
        .map(this::trouble)
        .toList();
  }

  /** How many jobs are in which state, and how many mails. */
  @Transactional(readOnly = true)
  public Map<String, Long> counts() {
    requireOperator();
    Date now = Date.from(clock.instant());
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("incidents", runtime.createIncidentQuery().count());
    counts.put("due", management.createJobQuery().executable().count());
    counts.put(
        "retrying",
        management.createJobQuery().messages().withRetriesLeft().duedateHigherThan(now).count());
    counts.put(
        "timers",
        management.createJobQuery().timers().withRetriesLeft().duedateHigherThan(now).count());
    counts.put("failed", management.createJobQuery().noRetriesLeft().count());
    Map<String, Long> mails = outbox.counts();
    counts.put("mailWaiting", mails.getOrDefault("WAITING", 0L));
    counts.put("mailSent", mails.getOrDefault("SENT", 0L));
    counts.put("mailFailed", mails.getOrDefault("FAILED", 0L));
    return counts;
  }

  /**
   * Has a failed job tried once more.
   *
   * @throws Conflict if it has not failed, or is gone
   */
  @Transactional
  public void retry(String jobId) {
    requireOperator();
    Job job = management.createJobQuery().jobId(jobId).noRetriesLeft().singleResult();
    if (job == null) {
      throw new Conflict("process.operator.error.notFailed");
    }
    String element =
        runtime.createIncidentQuery().configuration(jobId).list().stream()
            .map(Incident::getActivityId)
            .findFirst()
            .orElse("");
    management.setJobRetries(jobId, 1);
    management.setJobDuedate(jobId, Date.from(clock.instant()));
    currentMember.actingAs(
        Role.OPERATOR,
        "",
        () -> {
          events.publishEvent(
              new JobRetried(CaseRef.installation(), job.getProcessInstanceId(), element));
          return null;
        });
  }

  private Trouble trouble(Incident incident) {
    boolean ofJob = Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType());
    String definition = incident.getProcessDefinitionId();
    return new Trouble(
        definition == null ? "" : repository.getProcessDefinition(definition).getKey(),
        incident.getActivityId(),
        incident.getProcessInstanceId(),
        ofJob ? incident.getConfiguration() : null,
        Cause.of(incident.getIncidentMessage()),
        incident.getIncidentTimestamp().toInstant());
  }
}
