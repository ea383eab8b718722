package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.shared.DomainEvent;
import org.junit.jupiter.api.Test;

/** The record can be read: what happened and every fact of it has a name in both languages. */
class RecordTests {

  private static final List<Class<?>> EVENTS =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.hamafza")
              .stream()
              .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
              .map(JavaClass::reflect)
              .collect(Collectors.toUnmodifiableList());

  @Test
  void everyEventIsNamed() {
    assertThat(unknown(EVENTS.stream().map(type -> "audit.kind." + type.getSimpleName())))
        .isEmpty();
  }

  @Test
  void everyFactOfAnEventIsNamed() {
    assertThat(EVENTS).isNotEmpty();
    assertThat(
            unknown(EVENTS.stream().flatMap(RecordTests::facts).map(name -> "audit.fact." + name)))
        .isEmpty();
  }

  private static Stream<String> facts(Class<?> type) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
            .filter(component -> !Set.of("subject", "visibility").contains(component.getName()))
            .flatMap(RecordTests::facts)
        : Stream.empty();
  }

  private static Stream<String> facts(RecordComponent component) {
    return Stream.concat(Stream.of(component.getName()), facts(component.getType()));
  }

  private static Set<String> unknown(Stream<String> keys) {
    Set<String> missing = keys.collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(TextBundle.keys());
    return missing;
  }
}
