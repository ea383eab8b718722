package org.hamafza.process;

import static org.hamafza.process.Rule.unless;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.FormalExpression;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What models promise about what the engine does with them. */
final class EngineRules {

  static List<Rule<?>> rules() {
    return List.of(
        new Rule<>("history-time-to-live-is-set", Process.class, EngineRules::timeToLive),
        new Rule<>(
            "every-service-task-calls-its-delegate", ServiceTask.class, EngineRules::delegate),
        new Rule<>(
            "every-rule-task-decides-one-way", BusinessRuleTask.class, EngineRules::decision),
        new Rule<>(
            "every-called-process-is-of-the-same-deployment",
            CallActivity.class,
            EngineRules::call),
        new Rule<>("no-scripts-or-listeners", Definitions.class, EngineRules::script),
        new Rule<>(
            "work-after-a-wait-starts-a-transaction", FlowNode.class, EngineRules::afterWait));
  }

  static String lowerCamel(String id) {
    return id.substring(0, 1).toLowerCase(Locale.ROOT) + id.substring(1);
  }

  private static List<String> timeToLive(Model model, Process process) {
    return unless("P3650D".equals(process.getCamundaHistoryTimeToLiveString()), "not ten years");
  }

  private static List<String> delegate(Model model, ServiceTask task) {
    String expression = task.getCamundaDelegateExpression();
    return unless(
        ("${" + lowerCamel(task.getId()) + "}").equals(expression), "calls " + expression);
  }

  private static List<String> decision(Model model, BusinessRuleTask task) {
    boolean table =
        task.getCamundaDecisionRef() != null
            && "deployment".equals(task.getCamundaDecisionRefBinding())
            && "singleEntry".equals(task.getCamundaMapDecisionResult())
            && lowerCamel(task.getCamundaDecisionRef()).equals(task.getCamundaResultVariable());
    String expression = task.getCamundaDelegateExpression();
    boolean delegate = ("${" + lowerCamel(task.getId()) + "}").equals(expression);
    boolean one = (task.getCamundaDecisionRef() == null) != (expression == null);
    return unless(one && (table || delegate), "neither its table in full nor its delegate");
  }

  private static List<String> call(Model model, CallActivity call) {
    return unless("deployment".equals(call.getCamundaCalledElementBinding()), "binding");
  }

  private static List<String> script(Model model, Definitions definitions) {
    long found =
        Stream.of(
                ScriptTask.class,
                CamundaScript.class,
                CamundaExecutionListener.class,
                CamundaTaskListener.class)
            .map(type -> model.all(type.asSubclass(ModelElementInstance.class)))
            .mapToLong(Collection::size)
            .sum();
    long foreign =
        model.all(FormalExpression.class).stream().filter(e -> e.getLanguage() != null).count();
    return unless(found + foreign == 0, "found " + (found + foreign));
  }

  private static List<String> afterWait(Model model, FlowNode node) {
    boolean waits =
        node instanceof UserTask || (node instanceof CatchEvent && !(node instanceof StartEvent));
    if (!waits) {
      return List.of();
    }
    return next(node, new HashSet<>())
        .filter(next -> next instanceof ServiceTask || next instanceof BusinessRuleTask)
        .filter(next -> !next.isCamundaAsyncBefore())
        .map(next -> "a failure in " + next.getId() + " would undo it")
        .toList();
  }

  private static Stream<FlowNode> next(FlowNode node, Set<FlowNode> seen) {
    return node.getOutgoing().stream()
        .map(SequenceFlow::getTarget)
        .filter(seen::add)
        .flatMap(next -> next instanceof Gateway ? next(next, seen) : Stream.of(next));
  }

  private EngineRules() {}
}
