package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

/** The benchmarks start the program with the fixtures of the tests, but have no MockMvc. */
class FixtureTests {

  private static final List<JavaClass> WITH_BROWSER =
      new ClassFileImporter()
              .withImportOption(new ImportOption.OnlyIncludeTests())
              .importPackages("org.hamafza")
              .stream()
              .filter(type -> type.isAnnotatedWith(Component.class))
              .filter(FixtureTests::wantsABrowser)
              .toList();

  @Test
  void areMadeOnlyWhenAskedForIfTheyWantABrowser() {
    assertThat(WITH_BROWSER)
        .hasSizeGreaterThan(1)
        .allMatch(type -> type.isAnnotatedWith(Lazy.class));
  }

  private static boolean wantsABrowser(JavaClass type) {
    return type.getFields().stream()
        .anyMatch(field -> field.getRawType().isEquivalentTo(MockMvc.class));
  }
}
