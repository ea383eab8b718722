package org.hamafza.process;

import static org.hamafza.process.Rule.unless;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What models promise about labels: both languages, and the English one is what is drawn. */
final class LabelRules {

  static List<Rule<?>> rules() {
    return List.of(
        new Rule<>("every-node-is-labelled-in-both-languages", FlowNode.class, LabelRules::node),
        new Rule<>("every-lane-is-labelled-in-both-languages", Lane.class, LabelRules::lane),
        new Rule<>(
            "every-named-flow-is-labelled-in-both-languages", SequenceFlow.class, LabelRules::flow),
        new Rule<>(
            "every-process-is-labelled-in-both-languages", Process.class, LabelRules::process));
  }

  private static List<String> node(Model model, FlowNode node) {
    return labels(model, node.getId(), node.getName());
  }

  private static List<String> lane(Model model, Lane lane) {
    return labels(model, lane.getId(), lane.getName());
  }

  private static List<String> process(Model model, Process process) {
    return labels(model, process.getId(), process.getName());
  }

  private static List<String> flow(Model model, SequenceFlow flow) {
    return flow.getName() == null ? List.of() : labels(model, flow.getId(), flow.getName());
  }

  private static List<String> labels(Model model, String id, String name) {
    return Stream.of(
            unless(model.label(id, "").filter(name::equals).isPresent(), "English is not " + name),
            unless(model.label(id, "_fa").filter(LabelRules::persian).isPresent(), "no Persian"))
        .flatMap(List::stream)
        .toList();
  }

  private static boolean persian(String label) {
    return label
        .chars()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  private LabelRules() {}
}
