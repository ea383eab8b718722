package org.hamafza.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.hamafza.audit.CasePath;
import org.hamafza.audit.CasePath.Instance;
import org.hamafza.audit.CasePath.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects the path of a transaction and writes it in one go before the commit: a step that begins
 * and ends in the same transaction is one row of one batch.
 */
@Component
class PathBuffer {

  private static final Object KEY = new Object();

  private final CasePath path;

  PathBuffer(CasePath path) {
    this.path = path;
  }

  void begun(HistoricProcessInstanceEventEntity event) {
    buffer()
        .instances
        .put(
            event.getProcessInstanceId(),
            new Instance(
                event.getProcessInstanceId(),
                event.getRootProcessInstanceId(),
                event.getProcessDefinitionKey(),
                event.getProcessDefinitionId(),
                event.getProcessDefinitionVersion(),
                event.getBusinessKey(),
                instant(event.getStartTime()),
                null));
  }

  void ended(HistoricProcessInstanceEventEntity event) {
    buffer().endedInstances.put(event.getProcessInstanceId(), instant(event.getEndTime()));
  }

  void variable(String instanceId, String name, Long value) {
    if (instanceId != null && value != null) {
      if (name.equals(CaseVariables.PROPOSAL_ID.name())) {
        buffer().proposals.putIfAbsent(instanceId, value);
      } else if (name.equals("sessionId")) {
        buffer().sessions.putIfAbsent(instanceId, value);
      } else if (name.equals("profileCaseId")) {
        buffer().profiles.putIfAbsent(instanceId, value);
      } else if (name.equals("declarationId")) {
        buffer().declarations.putIfAbsent(instanceId, value);
      }
    }
  }

  void begun(HistoricActivityInstanceEventEntity event) {
    buffer().begun.put(event.getId(), step(event, null));
  }

  void ended(HistoricActivityInstanceEventEntity event) {
    Buffer buffer = buffer();
    Step step = step(event, instant(event.getEndTime()));
    if (buffer.begun.containsKey(event.getId())) {
      Step start = buffer.begun.get(event.getId());
      buffer.begun.put(
          event.getId(),
          new Step(
              start.id(),
              start.instanceId(),
              start.elementId(),
              start.elementType(),
              start.startedAt(),
              step.endedAt(),
              step.canceled()));
    } else {
      buffer.ended.add(step);
    }
  }

  void incident(HistoricIncidentEventEntity event) {
    buffer().incidents.add(event);
  }

  private static Step step(HistoricActivityInstanceEventEntity event, Instant end) {
    return new Step(
        event.getId(),
        event.getProcessInstanceId(),
        event.getActivityId(),
        event.getActivityType(),
        event.getStartTime() == null ? end : instant(event.getStartTime()),
        end,
        event.isCanceled());
  }

  private static Instant instant(Date date) {
    return date.toInstant();
  }

  private Buffer buffer() {
    Buffer buffer = (Buffer) TransactionSynchronizationManager.getResource(KEY);
    if (buffer == null) {
      Buffer fresh = new Buffer();
      TransactionSynchronizationManager.bindResource(KEY, fresh);
      TransactionSynchronizationManager.registerSynchronization(new Flush(fresh));
      buffer = fresh;
    }
    return buffer;
  }

  private static final class Buffer {
    private final Map<String, Instance> instances = new LinkedHashMap<>();
    private final Map<String, Instant> endedInstances = new LinkedHashMap<>();
    private final Map<String, Long> proposals = new LinkedHashMap<>();
    private final Map<String, Long> sessions = new LinkedHashMap<>();
    private final Map<String, Long> profiles = new LinkedHashMap<>();
    private final Map<String, Long> declarations = new LinkedHashMap<>();
    private final Map<String, Step> begun = new LinkedHashMap<>();
    private final List<Step> ended = new ArrayList<>();
    private final List<HistoricIncidentEventEntity> incidents = new ArrayList<>();
  }

  private final class Flush implements TransactionSynchronization {
    private final Buffer buffer;

    private Flush(Buffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      buffer.instances.forEach(
          (id, instance) ->
              path.begun(
                  instance,
                  new CasePath.Owner(
                      buffer.proposals.get(id),
                      buffer.sessions.get(id),
                      buffer.profiles.get(id),
                      buffer.declarations.get(id))));
      if (!buffer.begun.isEmpty()) {
        path.begun(List.copyOf(buffer.begun.values()));
      }
      if (!buffer.ended.isEmpty()) {
        path.ended(buffer.ended);
      }
      buffer.endedInstances.forEach(path::ended);
      buffer.incidents.forEach(
          incident -> path.failed(incident.getProcessInstanceId(), incident.getActivityId()));
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
  }
}
