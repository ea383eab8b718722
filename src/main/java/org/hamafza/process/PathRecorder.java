package org.hamafza.process;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Receives what the engine would write to its history and keeps the path of the case instead. The
 * history events are internal classes of the engine; there is no public way to them.
 */
@Component
class PathRecorder implements HistoryEventHandler {

  private final ObjectProvider<PathBuffer> buffers;
  private final DecisionTrace decisions;

  PathRecorder(ObjectProvider<PathBuffer> buffers, DecisionTrace decisions) {
    this.buffers = buffers;
    this.decisions = decisions;
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    PathBuffer buffer = buffers.getObject();
    if (event instanceof HistoricProcessInstanceEventEntity instance) {
      instance(instance, buffer);
    } else if (event instanceof HistoricActivityInstanceEventEntity activity) {
      activity(activity, buffer);
    } else if (event instanceof HistoricVariableUpdateEventEntity variable) {
      buffer.variable(
          variable.getProcessInstanceId(), variable.getVariableName(), variable.getLongValue());
    } else if (event instanceof HistoricDecisionEvaluationEvent decision) {
      decisions.record(decision);
    } else if (event instanceof HistoricIncidentEventEntity incident
        && event.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)) {
      buffer.incident(incident);
    }
  }

  private static void instance(HistoricProcessInstanceEventEntity event, PathBuffer buffer) {
    if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
      buffer.begun(event);
    } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
      buffer.ended(event);
    }
  }

  private static void activity(HistoricActivityInstanceEventEntity event, PathBuffer buffer) {
    if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
      buffer.begun(event);
    } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
      buffer.ended(event);
    }
  }
}
