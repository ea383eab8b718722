package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import org.hamafza.offender.OffenderApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms use each other only along the arrows that their package-info declares. */
class ModularityTests {

  @Test
  void roomsKeepToTheirArrows() {
    ApplicationModules.of(HamafzaApplication.class).verify();
  }

  @Test
  void aForbiddenArrowIsSeen() {
    assertThat(
            ApplicationModules.of(OffenderApplication.class, location -> true)
                .detectViolations()
                .getMessages())
        .anyMatch(message -> message.contains("lower"));
  }
}
