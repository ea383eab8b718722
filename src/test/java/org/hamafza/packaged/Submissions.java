package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** NGOs submit and officers screen, all at once, until the program is silent. */
final class Submissions {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String SCREEN = "proposals/screen-proposal";

  /** Who submits, and in which area each is licensed. */
  private static final Map<String, String> NGOS =
      Map.of(
          "ngo-n01", "HEALTH",
          "ngo-n02", "CHARITY",
          "ngo-n03", "EDU",
          "ngo-n06", "ENV",
          "ngo-n08", "YOUTH",
          "ngo-n11", "DEV");

  private final PackagedProgram program;
  private final Queue<String> submitted = new ConcurrentLinkedQueue<>();
  private final Queue<String> screened = new ConcurrentLinkedQueue<>();

  Submissions(PackagedProgram program) {
    this.program = program;
  }

  /** The numbers of what was acknowledged as submitted. */
  Queue<String> submitted() {
    return submitted;
  }

  /** The numbers of what was acknowledged as screened. */
  Queue<String> screened() {
    return screened;
  }

  /** What each person does, until {@link PersonOverHttp.NoAnswer} ends it. */
  List<Runnable> work(Runnable acknowledged) {
    return Stream.concat(
            NGOS.keySet().stream().map(ngo -> (Runnable) () -> submit(ngo, acknowledged)),
            Stream.of("officer1", "officer2")
                .map(officer -> (Runnable) () -> screen(officer, acknowledged)))
        .toList();
  }

  private void submit(String ngo, Runnable acknowledged) {
    PersonOverHttp person = program.as(ngo);
    while (true) {
      JsonNode draft = person.post("/api/v1/proposals", Workshop.fields(NGOS.get(ngo))).ok();
      PersonOverHttp.Answer answer =
          person.post("/api/v1/proposals/" + draft.path("id") + "/submit", Map.of());
      submitted.add(answer.ok().path("number").asText());
      acknowledged.run();
    }
  }

  private void screen(String name, Runnable acknowledged) {
    PersonOverHttp officer = program.as(name);
    while (true) {
      for (JsonNode task : officer.get("/api/v1/tasks?limit=100").ok().path("tasks")) {
        if (task.path("form").asText().equals(SCREEN)) {
          PersonOverHttp.Answer answer =
              officer.post(
                  "/api/v1/tasks/" + task.path("id") + "/complete",
                  Map.of("values", Map.of("decision", "PASS")));
          // The other officer may have been faster.
          if (answer.status() != 409) {
            answer.ok();
            screened.add(task.path("subject").asText());
            acknowledged.run();
          }
        }
      }
    }
  }

  /** Case, engine and record tell the same of every proposal, acknowledged or not. */
  void compare() {
    List<JsonNode> all = every("auditor");
    List<String> numbers = all.stream().map(each -> each.path("number").asText()).toList();
    assertThat(numbers).as("numbers").doesNotHaveDuplicates();
    assertThat(numbers)
        .as("numbers without a gap")
        .allMatch(number -> serial(number) <= numbers.size());
    assertThat(numbers).as("acknowledged").containsAll(submitted);
    assertThat(screened).as("screened once").doesNotHaveDuplicates();
    all.forEach(this::compare);
  }

  private void compare(JsonNode proposal) {
    CaseReading reading = new CaseReading(program::as, proposal.path("number").asText());
    assertThat(reading.entries("ProposalSubmitted")).as(reading.number()).hasSize(1);
    int screenings = reading.entries("ProposalScreened").size();
    if (screened.contains(reading.number())) {
      assertThat(screenings).as("screenings of " + reading.number()).isEqualTo(1);
    }
    if (Workshop.isOne(proposal)) {
      awaitNextWork(reading, screenings == 0);
    }
  }

  /** The engine has taken the case exactly as far as it was acknowledged, once. */
  private static void awaitNextWork(CaseReading reading, boolean submittedOnly) {
    Awaitility.await("next work on " + reading.number())
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(reading.open("officer1", SCREEN)).hasSize(submittedOnly ? 1 : 0);
              assertThat(reading.open("secretary", "review/assign-reviewers"))
                  .hasSize(submittedOnly ? 0 : 1);
            });
  }

  /** Every submitted proposal that somebody may read. */
  List<JsonNode> every(String reader) {
    List<JsonNode> all = new ArrayList<>();
    Set<String> cursors = new HashSet<>();
    JsonNode page = MissingNode.getInstance();
    do {
      String cursor = page.path("next").asText("");
      assertThat(cursors.add(cursor)).as("the cursor moves on").isTrue();
      page = program.as(reader).get("/api/v1/proposals?limit=100&cursor=" + cursor).ok();
      StreamSupport.stream(page.path("proposals").spliterator(), false).forEach(all::add);
    } while (!page.path("next").isNull());
    return all;
  }

  private static int serial(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }
}
