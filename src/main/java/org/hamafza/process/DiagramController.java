package org.hamafza.process;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.hamafza.audit.CasePath;
import org.hamafza.audit.Trace;
import org.hamafza.identity.CurrentMember;
import org.hamafza.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows the way of a case on the model that it follows, in that model's version. */
@Controller
class DiagramController {

  /** A process instance with its name in the reader's language. */
  record Part(CasePath.Instance instance, String label) {}

  /** A visit to an element with its name in the reader's language. */
  record StepView(CasePath.Step step, String label) {}

  /** What the drawing marks; labels by element id. */
  record Marks(List<String> visited, List<String> current, Map<String, String> labels) {}

  private final Trace trace;
  private final CasePath path;
  private final CurrentMember currentMember;
  private final RepositoryService repository;
  private final MessageSource messages;

  DiagramController(
      Trace trace,
      CasePath path,
      CurrentMember currentMember,
      RepositoryService repository,
      MessageSource messages) {
    this.trace = trace;
    this.path = path;
    this.currentMember = currentMember;
    this.repository = repository;
    this.messages = messages;
  }

  @GetMapping("/cases/{number}/diagram")
  String page(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String part,
      Locale locale,
      Model model) {
    Trace.Subject subject = trace.subject(number, currentMember.get());
    List<Part> parts =
        instances(subject).stream()
            .map(instance -> new Part(instance, label(instance.processKey(), null, locale)))
            .toList();
    Part shown =
        parts.stream()
            .filter(each -> part.isEmpty() || each.instance().id().equals(part))
            .findFirst()
            .orElseThrow(NotFound::new);
    String process = shown.instance().processKey();
    model.addAttribute("subject", subject);
    model.addAttribute("parts", parts);
    model.addAttribute("shown", shown);
    model.addAttribute(
        "steps",
        path.steps(shown.instance().id()).stream()
            .filter(step -> named(process, step.elementId()))
            .map(step -> new StepView(step, label(process, step.elementId(), locale)))
            .toList());
    return "process/diagram";
  }

  @GetMapping(
      value = "/cases/{number}/diagram/{instance}/model",
      produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  InputStreamResource model(@PathVariable String number, @PathVariable String instance) {
    return new InputStreamResource(
        repository.getProcessModel(instance(number, instance).definitionId()));
  }

  @GetMapping("/cases/{number}/diagram/{instance}/path")
  @ResponseBody
  Marks marks(@PathVariable String number, @PathVariable String instance, Locale locale) {
    CasePath.Instance shown = instance(number, instance);
    List<CasePath.Step> steps = path.steps(shown.id());
    return new Marks(
        steps.stream().map(CasePath.Step::elementId).distinct().toList(),
        steps.stream()
            .filter(step -> step.endedAt() == null)
            .map(CasePath.Step::elementId)
            .distinct()
            .toList(),
        labels(shown, locale));
  }

  private CasePath.Instance instance(String number, String id) {
    Trace.Subject subject = trace.subject(number, currentMember.get());
    return instances(subject).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Without the votes that are kept from the reader. */
  private List<CasePath.Instance> instances(Trace.Subject subject) {
    Set<String> hidden = trace.hiddenParts(subject, currentMember.get());
    return path.instances(subject.type(), subject.id()).stream()
        .filter(each -> each.businessKey() == null || !hidden.contains(each.businessKey()))
        .toList();
  }

  private Map<String, String> labels(CasePath.Instance instance, Locale locale) {
    var model = repository.getBpmnModelInstance(instance.definitionId());
    Map<String, String> labels = new HashMap<>();
    model.getModelElementsByType(FlowElement.class).forEach(e -> put(e, instance, labels, locale));
    model.getModelElementsByType(Lane.class).forEach(e -> put(e, instance, labels, locale));
    // The frame around a process bears the name of the process.
    model
        .getModelElementsByType(Participant.class)
        .forEach(pool -> labels.put(pool.getId(), label(instance.processKey(), null, locale)));
    return labels;
  }

  private void put(
      BaseElement element, CasePath.Instance instance, Map<String, String> labels, Locale locale) {
    if (named(instance.processKey(), element.getId())) {
      labels.put(element.getId(), label(instance.processKey(), element.getId(), locale));
    }
  }

  private boolean named(String process, String element) {
    return messages.getMessage(key(process, element), null, "", Locale.ROOT).length() > 0;
  }

  private String label(String process, String element, Locale locale) {
    return messages.getMessage(key(process, element), null, locale);
  }

  private static String key(String process, String element) {
    return "process." + process + (element == null ? "" : "." + element);
  }
}
