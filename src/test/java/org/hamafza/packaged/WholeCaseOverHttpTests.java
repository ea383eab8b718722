package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One real case walks from draft to grade over the JSON API, as the people whose work it is. */
@Tag("packaged")
class WholeCaseOverHttpTests {

  private final PackagedProgram program = PackagedProgram.shared();

  @Test
  void theWetlandWalksFromDraftToGrade() {
    WholeCase wetland = new WholeCase(new HttpDesk(program));
    wetland.submit();
    assertThat(wetland.number()).matches("ISF-14\\d\\d-P-\\d{4}");
    wetland.screen();
    wetland.review();
    awaitState(wetland, "READY_FOR_DECISION");
    wetland.decide();
    theResolutionIsTheOneOfTheMinutes(wetland);
    wetland.formWorkingGroup();
    wetland.followUp();
    wetland.evaluate();
    awaitState(wetland, "CLOSED");
    theGradeIsWrittenBack();
    theRecordTellsEverything(wetland);
    aStrangerLearnsNothing(wetland);
  }

  private void theResolutionIsTheOneOfTheMinutes(WholeCase wetland) {
    JsonNode resolution =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> resolution(wetland), found -> found != null);
    assertThat(resolution.path("number").asText()).matches("14\\d\\d-\\d\\d-\\d\\d");
    assertThat(resolution.path("outcome").asText()).isEqualTo("APPROVED");
    assertThat(resolution.path("amountGranted").asLong()).isEqualTo(900_000_000L);
    assertThat(resolution.path("content").asText())
        .contains("\"presentSeats\":9", "\"eligible\":8", "\"needed\":5")
        .contains("\"yes\":6", "\"no\":1", "\"abstain\":1");
  }

  private JsonNode resolution(WholeCase wetland) {
    long id = proposal(wetland).path("id").asLong();
    JsonNode all =
        program.as("ngo-n06").get("/api/v1/resolutions?limit=100").ok().path("resolutions");
    for (JsonNode each : all) {
      if (each.path("proposalId").asLong() == id) {
        return each;
      }
    }
    return null;
  }

  // 30% of 90, 20% of 90, 15% and 15% of 100, 10% and 10% of 80 make 91: one step up from B.
  private void theGradeIsWrittenBack() {
    JsonNode ngos = program.as("officer1").get("/api/v1/ngos?q=00013990661").ok().path("ngos");
    assertThat(ngos.get(0).path("grade").asText()).isEqualTo("A");
  }

  private void theRecordTellsEverything(WholeCase wetland) {
    JsonNode record =
        program.as("auditor").get("/api/v1/proposals/" + wetland.number() + "/trace").ok();
    assertThat(record.path("entries").findValuesAsText("kind"))
        .contains("ProposalSubmitted", "ProposalScreened", "DecisionMade", "ReviewSubmitted")
        .contains("TaskCompleted", "StateEntered", "NgoGraded");
    assertThat(record.path("entries").findValuesAsText("onBehalfOf"))
        .contains("ngo:" + proposal(wetland).path("ngo").asText(), "agency:DOE", "agency:RWC");
  }

  private void aStrangerLearnsNothing(WholeCase wetland) {
    long id = proposal(wetland).path("id").asLong();
    for (String path : List.of("/api/v1/proposals/" + id, "/api/v1/proposals/" + id + "/trace")) {
      assertThat(program.as("yazd-officer").get(path).status()).as(path).isEqualTo(404);
    }
  }

  private void awaitState(WholeCase wetland, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(proposal(wetland).path("state").asText()).isEqualTo(state));
  }

  private JsonNode proposal(WholeCase wetland) {
    JsonNode found = program.as("auditor").get("/api/v1/proposals?q=" + wetland.number()).ok();
    assertThat(found.path("proposals")).hasSize(1);
    return found.path("proposals").get(0);
  }
}
