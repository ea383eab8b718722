package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
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
    wetland.formWorkingGroup();
    wetland.followUp();
    wetland.evaluate();
    awaitState(wetland, "CLOSED");
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
