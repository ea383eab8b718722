package org.hamafza;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.shared.DomainEvent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RestController;

/**
 * The conventions of the house that a compiler does not see; each is shown to catch an offender.
 */
class ArchitectureTests {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hamafza");
  private static final JavaClasses OFFENDERS =
      new ClassFileImporter().importPackages("org.hamafza.offender");

  /** A rule and its name. */
  private record Rule(String name, ArchRule rule) {}

  private static final Stream<Rule> rules() {
    return Stream.of(
        new Rule(
            "only three rooms know the engine",
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    "org.hamafza.process..", "org.hamafza.tasks", "org.hamafza.decisions")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")),
        new Rule(
            "delegates are hidden in the room of processes",
            classes()
                .that()
                .implement(JavaDelegate.class)
                .should()
                .resideInAPackage("org.hamafza.process..")
                .andShould()
                .notBePublic()
                .allowEmptyShould(true)),
        new Rule(
            "controllers are hidden in their rooms",
            classes()
                .that()
                .areAnnotatedWith(org.springframework.stereotype.Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBePublic()),
        new Rule(
            "what happened is a record of facts",
            classes().that().implement(DomainEvent.class).should().beRecords()),
        new Rule(
            "fields do not change",
            fields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(org.springframework.stereotype.Service.class)
                .or()
                .areDeclaredInClassesThat()
                .haveSimpleName("Forbidden")
                .should()
                .beFinal()),
        new Rule(
            "time comes from the clock",
            noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")));
  }

  @TestFactory
  Stream<DynamicTest> theHouseKeepsItsConventions() {
    return rules()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> each.rule().check(HOUSE)));
  }

  @TestFactory
  Stream<DynamicTest> everyConventionCatchesAnOffender() {
    return rules()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () ->
                        assertThat(each.rule().evaluate(OFFENDERS).hasViolation())
                            .as(each.name())
                            .isTrue()));
  }
}
