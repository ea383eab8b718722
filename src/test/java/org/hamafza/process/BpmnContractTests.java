package org.hamafza.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.hamafza.process.soundprocess.DoWork;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Keeps the models true: every rule, for every element of every model; and every rule can be seen
 * failing.
 */
class BpmnContractTests {

  private static List<Rule<?>> rules() {
    return Stream.of(
            NameRules.rules(),
            LabelRules.rules(),
            EngineRules.rules(),
            FormRules.rules(),
            VariableRules.rules(),
            DrawingRules.rules())
        .flatMap(List::stream)
        .toList();
  }

  private static Stream<DynamicContainer> tests(List<Model> models, List<Rule<?>> rules) {
    return models.stream()
        .map(
            model ->
                dynamicContainer(
                    model.name(),
                    rules.stream().map(rule -> dynamicContainer(rule.name(), tests(model, rule)))));
  }

  private static Stream<DynamicTest> tests(Model model, Rule<?> rule) {
    return rule.findings(model).stream()
        .map(
            finding ->
                dynamicTest(
                    model.name() + " " + rule.name() + ": " + finding.element(),
                    () -> assertThat(finding.complaints()).isEmpty()));
  }

  @Nested
  class Models {

    @TestFactory
    Stream<DynamicContainer> keepTheirPromises() {
      return tests(Model.all(), rules());
    }

    @Test
    void areThereAtAll() {
      assertThat(Model.all()).extracting(Model::name).contains("ProposalApproval", "ItemVote");
    }
  }

  @Nested
  class Surroundings {

    @TestFactory
    Stream<DynamicContainer> existWhereModelsReferToThem() {
      return tests(Model.all(), SurroundingRules.rules());
    }

    @Test
    void holdNoDelegateThatNoModelUses() {
      JavaClasses ours =
          new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.hamafza.process");
      assertThat(orphans(ours, Model.all())).isEmpty();
    }
  }

  @Nested
  class Offenders {

    @TestFactory
    Stream<DynamicContainer> aSoundModelKeepsAllPromises() {
      List<Model> sound = List.of(Model.offender("bpmn/SoundProcess"));
      return Stream.of(rules(), SurroundingRules.rules()).flatMap(rules -> tests(sound, rules));
    }

    @TestFactory
    Stream<DynamicTest> eachBreaksThePromiseItIsNamedAfter() {
      return Stream.of(rules(), SurroundingRules.rules())
          .flatMap(List::stream)
          .map(
              rule ->
                  dynamicTest(
                      rule.name(),
                      () ->
                          assertThat(rule.findings(Model.offender(rule.name())))
                              .anyMatch(finding -> !finding.complaints().isEmpty())));
    }

    @Test
    void aDelegateThatNoModelUsesIsFound() {
      JavaClasses classes = new ClassFileImporter().importClasses(DoWork.class, Forgotten.class);
      assertThat(orphans(classes, List.of(Model.offender("bpmn/SoundProcess"))))
          .containsExactly(Forgotten.class.getName());
    }
  }

  /** A delegate of no model. */
  abstract static class Forgotten implements JavaDelegate {}

  private static Set<String> orphans(JavaClasses classes, List<Model> models) {
    Set<String> used =
        models.stream()
            .flatMap(
                model ->
                    model.all(Activity.class).stream()
                        .map(task -> SurroundingRules.delegateOf(model, task)))
            .flatMap(found -> found.stream().map(Class::getName))
            .collect(Collectors.toSet());
    return classes.stream()
        .filter(type -> type.isAssignableTo(JavaDelegate.class) && !type.isInterface())
        .map(JavaClass::getName)
        .filter(name -> !used.contains(name))
        .collect(Collectors.toSet());
  }
}
