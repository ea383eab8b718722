package org.hamafza.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** Finds what is wrong with the form of a decision file; empty if nothing is. */
final class ModelFaults {

  private static final String DMN_13 = "https://www.omg.org/spec/DMN/20191111/";
  private static final Set<String> FEEL = Set.of("feel", DMN_13 + "FEEL/");
  private static final Pattern GUARDED = Pattern.compile("list contains\\(\\[([^]]*)], null\\)");
  private static final Pattern BILINGUAL = Pattern.compile(".*\\p{InArabic}.* — .*[A-Za-z].*");

  private final List<String> faults = new ArrayList<>();
  private final DecisionFile file;
  private final Set<String> mayBeNull;

  private ModelFaults(DecisionFile file, Set<String> mayBeNull) {
    this.file = file;
    this.mayBeNull = mayBeNull;
  }

  static List<String> of(DecisionFile file, Set<String> mayBeNull) {
    ModelFaults check = new ModelFaults(file, mayBeNull);
    DmnModelInstance model = file.model();
    check.decision(model);
    check.diagram(model);
    check.languages(model);
    check.columns(model.getModelElementsByType(Input.class));
    check.outputs(model.getModelElementsByType(Output.class));
    check.rules(List.copyOf(model.getModelElementsByType(Rule.class)));
    return check.faults;
  }

  private void expect(boolean right, String fault) {
    if (!right && !faults.contains(fault)) {
      faults.add(fault);
    }
  }

  private void decision(DmnModelInstance model) {
    expect(
        model.getDefinitions().getDomElement().getNamespaceURI().equals(DMN_13 + "MODEL/"),
        "is not DMN 1.3");
    Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
    expect(decisions.size() == 1, "has not exactly one decision");
    Decision decision = decisions.iterator().next();
    expect(decision.getId().equals(file.decision()), "id is not the file name");
    expect(decision.getName().matches("[\\p{InArabic}\\u200c ]+"), "name is not Persian");
    expect(
        "P3650D".equals(decision.getCamundaHistoryTimeToLiveString()),
        "keeps no ten years history");
  }

  private void diagram(DmnModelInstance model) {
    boolean drawn =
        model.getDocument().getElementsByNameNs(DMN_13 + "DMNDI/", "DMNShape").stream()
            .anyMatch(shape -> file.decision().equals(shape.getAttribute("dmnElementRef")));
    expect(drawn, "has no diagram");
  }

  private void languages(DmnModelInstance model) {
    List<String> languages = new ArrayList<>();
    languages.add(model.getDefinitions().getExpressionLanguage());
    model
        .getModelElementsByType(LiteralExpression.class)
        .forEach(expression -> languages.add(expression.getExpressionLanguage()));
    model
        .getModelElementsByType(InputExpression.class)
        .forEach(expression -> languages.add(expression.getExpressionLanguage()));
    model
        .getModelElementsByType(UnaryTests.class)
        .forEach(tests -> languages.add(tests.getExpressionLanguage()));
    languages.removeIf(language -> language == null || FEEL.contains(language));
    expect(languages.isEmpty(), "speaks another language than FEEL");
  }

  private void columns(Collection<Input> inputs) {
    inputs.forEach(
        input ->
            expect(
                BILINGUAL.matcher(String.valueOf(input.getLabel())).matches(),
                "a label is not in both languages"));
    List<String> texts =
        inputs.stream()
            .map(input -> input.getInputExpression().getText().getTextContent().strip())
            .toList();
    Matcher guard = GUARDED.matcher(texts.get(0));
    List<String> guarded = guard.find() ? Arrays.asList(guard.group(1).split(", ")) : List.of();
    List<String> variables = texts.subList(1, texts.size());
    expect(variables.stream().allMatch(t -> t.matches("[a-z][A-Za-z]*")), "column is no variable");
    variables.stream()
        .filter(variable -> !guarded.contains(variable) && !mayBeNull.contains(variable))
        .forEach(variable -> faults.add("does not guard " + variable));
  }

  private void outputs(Collection<Output> outputs) {
    outputs.forEach(
        output ->
            expect(
                BILINGUAL.matcher(String.valueOf(output.getLabel())).matches(),
                "a label is not in both languages"));
  }

  private void rules(List<Rule> rules) {
    Rule first = rules.get(0);
    List<String> cells =
        first.getInputEntries().stream()
            .map(entry -> entry.getText().getTextContent().strip())
            .toList();
    String answer = first.getOutputEntries().iterator().next().getText().getTextContent();
    expect(
        cells.get(0).equals("true")
            && cells.stream().skip(1).allMatch(String::isEmpty)
            && answer.equals("\"DATA_INCOMPLETE\""),
        "first rule is no null guard");
    for (Rule rule : rules) {
      Collection<Description> descriptions = rule.getChildElementsByType(Description.class);
      expect(
          !descriptions.isEmpty()
              && descriptions.iterator().next().getTextContent().strip().length() > 10,
          "a rule without description");
    }
  }
}
