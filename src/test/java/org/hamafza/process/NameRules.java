package org.hamafza.process;

import static org.hamafza.process.Rule.unless;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * What models promise about names: one word from the file to the label, and labels that people can
 * read.
 */
final class NameRules {

  static List<Rule<?>> rules() {
    return List.of(
        new Rule<>("file-name-is-process-id", Process.class, NameRules::fileName),
        new Rule<>("one-executable-process-in-a-file", Definitions.class, NameRules::oneProcess),
        new Rule<>("the-contract-is-named-as-the-process", Process.class, NameRules::contract),
        new Rule<>("every-node-has-a-readable-name", FlowNode.class, NameRules::readable),
        new Rule<>("every-choice-asks-a-question", Gateway.class, NameRules::question),
        new Rule<>(
            "every-choice-has-answers-and-an-else", ExclusiveGateway.class, NameRules::answers),
        new Rule<>("every-node-is-in-one-lane", FlowNode.class, NameRules::oneLane),
        new Rule<>("messages-equal-the-contract", Definitions.class, NameRules::messages));
  }

  private static List<String> fileName(Model model, Process process) {
    return unless(process.getId().equals(model.name()), "the file is " + model.name());
  }

  private static List<String> oneProcess(Model model, Definitions definitions) {
    long executable = model.all(Process.class).stream().filter(Process::isExecutable).count();
    return unless(executable == 1 && model.all(Process.class).size() == 1, executable + " of them");
  }

  private static List<String> contract(Model model, Process process) {
    Class<?> type = Contract.of(process.getId()).type();
    boolean kept = type != null && Modifier.isFinal(type.getModifiers());
    return unless(
        kept && Contract.of(process.getId()).outcomes().contains(process.getId()), "none");
  }

  private static List<String> readable(Model model, FlowNode node) {
    String name = String.valueOf(node.getName()).strip();
    return unless(name.endsWith("?") || name.split(" ").length >= 2, "“" + name + "”");
  }

  private static List<String> question(Model model, Gateway gateway) {
    boolean choice = gateway.getOutgoing().size() > 1 && !(gateway instanceof ParallelGateway);
    return unless(!choice || String.valueOf(gateway.getName()).endsWith("?"), gateway.getName());
  }

  private static List<String> answers(Model model, ExclusiveGateway gateway) {
    if (gateway.getOutgoing().size() == 1) {
      return List.of();
    }
    SequenceFlow otherwise = gateway.getDefault();
    return gateway.getOutgoing().stream()
        .filter(
            flow ->
                flow.getName() == null
                    || flow.equals(otherwise) == (flow.getConditionExpression() != null))
        .map(flow -> flow.getId() + " needs a label, and a condition unless it is the else")
        .toList();
  }

  private static List<String> oneLane(Model model, FlowNode node) {
    FlowNode outermost = Model.outermost(node);
    long lanes =
        model.all(Lane.class).stream()
            .filter(lane -> lane.getFlowNodeRefs().contains(outermost))
            .count();
    return unless(lanes == 1, lanes + " lanes");
  }

  private static List<String> messages(Model model, Definitions definitions) {
    Set<String> drawn =
        model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet());
    Set<String> declared = model.contract().messages();
    return unless(drawn.equals(declared), "drawn " + drawn + ", declared " + declared);
  }

  private NameRules() {}
}
