package org.hamafza.process;

import static org.hamafza.process.Rule.unless;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What models promise about variables: nothing is read or written that no contract declares. */
final class VariableRules {

  private static final Pattern TEXT = Pattern.compile("'([^']*)'");
  private static final Pattern IDENTIFIER = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");
  private static final Set<String> WORDS =
      Set.of(
          "and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "true", "false", "null", "empty");

  /** What the engine itself offers where a called process is given its key and its number. */
  private static final Set<String> OFFERED = Set.of("execution.processBusinessKey", "loopCounter");

  static List<Rule<?>> rules() {
    return List.of(
        new Rule<>("every-identifier-is-declared", Expression.class, VariableRules::expression),
        new Rule<>("every-compared-outcome-is-declared", Expression.class, VariableRules::outcome),
        new Rule<>(
            "every-variable-handed-in-is-declared", CamundaIn.class, VariableRules::handedIn),
        new Rule<>(
            "every-variable-handed-out-is-declared", CamundaOut.class, VariableRules::handedOut),
        new Rule<>(
            "every-result-variable-is-declared", BusinessRuleTask.class, VariableRules::result),
        new Rule<>("every-term-variable-is-declared", UserTask.class, VariableRules::term),
        new Rule<>("no-variable-hides-a-delegate", Activity.class, VariableRules::hidden));
  }

  private static List<String> expression(Model model, Expression expression) {
    return undeclared(model.contract(), expression.getTextContent());
  }

  private static List<String> outcome(Model model, Expression expression) {
    Set<String> outcomes = model.contract().outcomes();
    return TEXT.matcher(expression.getTextContent())
        .results()
        .map(match -> match.group(1))
        .filter(text -> !outcomes.contains(text))
        .toList();
  }

  private static List<String> handedIn(Model model, CamundaIn in) {
    Contract called = Contract.of(callOf(in.getParentElement().getParentElement()));
    Stream<String> source =
        Stream.of(
            String.valueOf(in.getCamundaSource()), String.valueOf(in.getCamundaBusinessKey()));
    Stream<String> missing = source.flatMap(text -> undeclared(model.contract(), text).stream());
    return Stream.concat(missing, missing(called, in.getCamundaTarget())).toList();
  }

  private static List<String> handedOut(Model model, CamundaOut out) {
    Contract called = Contract.of(callOf(out.getParentElement().getParentElement()));
    return Stream.concat(
            missing(called, out.getCamundaSource()),
            missing(model.contract(), out.getCamundaTarget()))
        .toList();
  }

  private static String callOf(ModelElementInstance call) {
    return call.getAttributeValue("calledElement");
  }

  private static List<String> result(Model model, BusinessRuleTask task) {
    return missing(model.contract(), task.getCamundaResultVariable()).toList();
  }

  private static List<String> term(Model model, UserTask task) {
    return FormRules.terms(task).stream()
        .filter(term -> !term.contains("."))
        .flatMap(term -> missing(model.contract(), term))
        .toList();
  }

  private static List<String> hidden(Model model, Activity activity) {
    String bean = EngineRules.lowerCamel(activity.getId());
    return unless(!model.contract().variables().contains(bean), "the variable " + bean);
  }

  private static Stream<String> missing(Contract contract, String variable) {
    return Stream.ofNullable(variable).filter(name -> !contract.variables().contains(name));
  }

  private static List<String> undeclared(Contract contract, String text) {
    if (OFFERED.stream().anyMatch(text.replaceAll("[#${}]", "")::equals)) {
      return List.of();
    }
    Set<String> variables = contract.variables();
    return IDENTIFIER
        .matcher(TEXT.matcher(text).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .filter(word -> !WORDS.contains(word) && !variables.contains(word))
        .toList();
  }

  private VariableRules() {}
}
