package org.hamafza.process;

import static org.hamafza.process.Rule.unless;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputExpression;

/** What models promise about what they refer to: it exists, where its name says. */
final class SurroundingRules {

  static List<Rule<?>> rules() {
    return List.of(
        new Rule<>(
            "every-service-task-has-a-delegate", ServiceTask.class, SurroundingRules::delegate),
        new Rule<>(
            "every-deciding-delegate-exists", BusinessRuleTask.class, SurroundingRules::decider),
        new Rule<>("every-form-has-a-page", UserTask.class, SurroundingRules::page),
        new Rule<>("every-called-process-exists", CallActivity.class, SurroundingRules::called),
        new Rule<>("every-table-exists", BusinessRuleTask.class, SurroundingRules::table),
        new Rule<>(
            "every-input-of-a-table-is-declared",
            BusinessRuleTask.class,
            SurroundingRules::inputs));
  }

  private static List<String> delegate(Model model, ServiceTask task) {
    return exists(model, task);
  }

  private static List<String> decider(Model model, BusinessRuleTask task) {
    return task.getCamundaDelegateExpression() == null ? List.of() : exists(model, task);
  }

  private static List<String> exists(Model model, Activity task) {
    return unless(delegateOf(model, task).isPresent(), "no class " + task.getId());
  }

  /** The delegate of an activity: in the package of its process or, if shared, one above. */
  static Optional<Class<?>> delegateOf(Model model, Activity task) {
    return Stream.of(Contract.packageOf(model.name()), "org.hamafza.process")
        .flatMap(place -> Contract.load(place + "." + task.getId()).stream())
        .<Class<?>>map(type -> type)
        .filter(JavaDelegate.class::isAssignableFrom)
        .findFirst();
  }

  private static List<String> page(Model model, UserTask task) {
    String page = "templates/" + task.getCamundaFormKey() + ".html";
    return unless(model.surrounding(page).isPresent(), "no " + page);
  }

  private static List<String> called(Model model, CallActivity call) {
    String file = "bpmn/" + call.getCalledElement() + ".bpmn";
    return unless(model.surrounding(file).isPresent(), "no " + file);
  }

  private static Optional<URL> tableOf(Model model, BusinessRuleTask task) {
    return model.surrounding("bpmn/decisions/" + task.getCamundaDecisionRef() + ".dmn");
  }

  private static List<String> table(Model model, BusinessRuleTask task) {
    boolean kept = task.getCamundaDecisionRef() == null || tableOf(model, task).isPresent();
    return unless(kept, "no " + task.getCamundaDecisionRef());
  }

  private static List<String> inputs(Model model, BusinessRuleTask task) {
    return tableOf(model, task).stream()
        .flatMap(SurroundingRules::inputsOf)
        .filter(input -> !model.contract().variables().contains(input))
        .toList();
  }

  private static Stream<String> inputsOf(URL table) {
    try (InputStream content = table.openStream()) {
      return Dmn.readModelFromStream(content).getModelElementsByType(InputExpression.class).stream()
          .map(input -> input.getText().getTextContent().strip())
          .filter(input -> input.matches("\\w+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SurroundingRules() {}
}
