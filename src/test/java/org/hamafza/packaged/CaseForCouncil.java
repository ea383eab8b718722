package org.hamafza.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** A workshop on its way to the council, step by step. */
final class CaseForCouncil {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Function<String, PersonOverHttp> people;
  private final Desk desk;
  private String number;

  CaseForCouncil(Function<String, PersonOverHttp> people) {
    this.people = people;
    this.desk = new HttpDesk(people);
  }

  void submit() {
    PersonOverHttp ngo = people.apply("ngo-n01");
    JsonNode draft = ngo.post("/api/v1/proposals", Workshop.toBeDecided("HEALTH")).ok();
    String path = "/api/v1/proposals/" + draft.path("id") + "/submit";
    number = ngo.post(path, Map.of()).ok().path("number").asText();
  }

  void screen() {
    work("officer1", "proposals/screen-proposal", Answers.of("decision", "PASS"));
  }

  /** Ends when the council may decide. */
  CaseReading review() {
    work(
        "secretary",
        "review/assign-reviewers",
        Answers.of("agencies")
            .choosing("reviewer-*", "First reviewer")
            .choosing("reviewer-*", "Second reviewer")
            .choosing("reviewer-*", "Third reviewer")
            .and("departureReason", "با موضوع آشناترند."));
    Answers scores = Answers.of("conflict", "COI-0").and("score-*", "4").and("remark", "سنجیده.");
    work("reviewer1", "review/score-proposal", scores);
    work("reviewer2", "review/score-proposal", scores);
    Answers opinion = Answers.of("conflict", "COI-0").and("stance", "SUPPORT");
    work("reviewer3", "review/give-expert-opinion", opinion);
    work(
        "officer1",
        "review/write-cover-sheet",
        Answers.of("summary", "طرح سنجیده است.").and("risks", "اندک"));
    CaseReading reading = new CaseReading(people, number);
    Awaitility.await(number + " is ready")
        .atMost(PATIENCE)
        .until(() -> reading.state().equals("READY_FOR_DECISION"));
    return reading;
  }

  private void work(String username, String formKey, Answers answers) {
    desk.work(username, formKey, number, answers);
  }
}
