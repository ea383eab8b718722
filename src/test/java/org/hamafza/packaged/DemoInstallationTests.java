package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
  void casesStandInEveryStage() {
    JsonNode all = program.as("auditor").get("/api/v1/proposals?limit=100").ok().path("proposals");
    assertThat(all.findValuesAsText("state"))
        .contains("REFERRED", "SCREENING", "DEFICIENT", "IN_REVIEW")
        .contains("READY_FOR_DECISION", "ON_AGENDA", "RUNNING", "NOT_ELIGIBLE");
    assertThat(program.as("ngo-n06").get("/api/v1/proposals?state=DRAFT").ok().path("proposals"))
        .isNotEmpty();
  }

  @Test
  void membersAndOfficersFindWorkOnTheCrisisAndOnAnAppeal() {
    assertThat(forms("member-health")).contains("council/cast-vote");
    assertThat(forms("member-justice")).contains("council/declare-conflict");
    assertThat(forms("member-youth-sport"))
        .doesNotContain("council/cast-vote", "council/declare-conflict");
    assertThat(forms("officer2")).contains("appeal/check-appeal");
  }

  private List<String> forms(String username) {
    JsonNode tasks = program.as(username).get("/api/v1/tasks?limit=100").ok().path("tasks");
    return tasks.findValuesAsText("form");
  }

  @Test
  void theOtherCouncilIsAWorldOfItsOwn() {
    assertThat(program.as("yazd-officer").get("/api/v1/proposals").ok().path("proposals"))
        .isEmpty();
    assertThat(program.as("yazd-officer").get("/api/v1/ngos").ok().path("ngos")).hasSize(1);
    assertThat(program.as("officer1").get("/api/v1/ngos?limit=100").ok().path("ngos")).hasSize(13);
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
