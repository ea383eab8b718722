package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped program with its demo data, as somebody meets it who has just started it. */
@Tag("packaged")
class DemoInstallationTests {

  private final PackagedProgram program = PackagedProgram.shared();

  @Test
  void peopleSignInByTheirRoleNames() {
    for (String name : List.of("secretary", "officer1", "chair", "ngo-n06", "agency-doe")) {
      assertThat(program.as(name).get("/api/v1/me").ok().path("username").asText()).isEqualTo(name);
    }
  }

  @Test
  void printsTheAddressAndTheSignIns() {
    assertThat(program.log())
        .contains("http://localhost:" + program.address().getPort())
        .contains(PersonOverHttp.PASSWORD)
        .contains("ngo-n06-editor")
        .contains("yazd-officer");
  }
}
