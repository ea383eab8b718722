package org.hamafza.tasks;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.hamafza.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Attaches the projection to every user task when a model is parsed. The parser's classes are
 * internal to the engine; a listener in each model would be the public way, but could be forgotten.
 */
@Component
class TaskProjectionPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<TaskProjection> projection;

  TaskProjectionPlugin(ObjectProvider<TaskProjection> projection) {
    this.projection = projection;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
    if (listeners == null) {
      listeners = new ArrayList<>();
      configuration.setCustomPreBPMNParseListeners(listeners);
    }
    listeners.add(new Attach());
  }

  private final class Attach extends AbstractBpmnParseListener {
    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition task =
          ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      UserTaskModel model =
          new UserTaskModel(
              ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey(),
              activity.getActivityId(),
              task.getFormKey().getExpressionText(),
              role(task),
              term(element));
      TaskListener listener = execution -> projection.getObject().listener(model).notify(execution);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
    }
  }

  private static Role role(TaskDefinition task) {
    String group = task.getCandidateGroupIdExpressions().iterator().next().getExpressionText();
    return Role.ofGroup(group)
        .orElseThrow(() -> new IllegalStateException("no role for group " + group));
  }

  private static String term(Element userTask) {
    Element extensions = userTask.element("extensionElements");
    for (Element properties : extensions.elements("properties")) {
      for (Element property : properties.elements("property")) {
        if ("term".equals(property.attribute("name"))) {
          return property.attribute("value");
        }
      }
    }
    throw new IllegalStateException("no term for " + userTask.attribute("id"));
  }
}
