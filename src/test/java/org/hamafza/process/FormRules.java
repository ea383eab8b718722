package org.hamafza.process;

import static org.hamafza.process.Rule.unless;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.hamafza.identity.Role;

/**
 * What models promise about the work of people: a page, a term, a role, and many at once without
 * collisions.
 */
final class FormRules {

  static List<Rule<?>> rules() {
    return List.of(
        new Rule<>("every-form-is-named-after-its-task", UserTask.class, FormRules::form),
        new Rule<>("every-user-task-has-a-term-or-a-timer", UserTask.class, FormRules::term),
        new Rule<>("every-candidate-group-is-a-role", UserTask.class, FormRules::group),
        new Rule<>(
            "forms-of-many-are-finished-one-by-one",
            MultiInstanceLoopCharacteristics.class,
            FormRules::many));
  }

  private static List<String> form(Model model, UserTask task) {
    String kebab = task.getId().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    String key = String.valueOf(task.getCamundaFormKey());
    return unless(key.matches("[a-z]+/" + kebab), key);
  }

  private static List<String> term(Model model, UserTask task) {
    boolean term = !terms(task).isEmpty();
    boolean timer =
        model.all(BoundaryEvent.class).stream()
            .filter(event -> task.equals(event.getAttachedTo()))
            .anyMatch(event -> !event.getChildElementsByType(TimerEventDefinition.class).isEmpty());
    return unless(term || timer, "may stay open for ever");
  }

  static Set<String> terms(UserTask task) {
    Stream<CamundaProperty> properties =
        task.getExtensionElements() == null
            ? Stream.empty()
            : task.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                .map(CamundaProperty.class::cast)
                .filter(property -> Model.id(property).equals(task.getId()));
    return properties
        .filter(property -> "term".equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .collect(Collectors.toSet());
  }

  private static List<String> group(Model model, UserTask task) {
    String group = String.valueOf(task.getCamundaCandidateGroups());
    return unless(Role.ofGroup(group).isPresent(), group);
  }

  private static List<String> many(Model model, MultiInstanceLoopCharacteristics many) {
    boolean form = many.getParentElement() instanceof UserTask;
    boolean counted = many.getLoopCardinality() != null && many.getCamundaCollection() == null;
    return unless(
        counted && !many.isSequential() && (!form || many.isCamundaAsyncAfter()),
        "parallel, counted, and asyncAfter on the inner task");
  }

  private FormRules() {}
}
