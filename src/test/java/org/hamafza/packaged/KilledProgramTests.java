package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The program is killed while NGOs submit and an officer screens, all at once. After a restart,
 * everything that was acknowledged with 2xx is there once, in the case, in the engine and in the
 * record. In the long form ({@code mvn verify -Pkills}) it is killed ten times on each database.
 */
@Tag("packaged")
class KilledProgramTests {

  private static final int KILLS = Integer.getInteger("hamafza.kills", 1);
  private static final int ACKNOWLEDGED_BEFORE_KILL = 12;

  /** Who submits, and in which area each is licensed. */
  private static final Map<String, String> NGOS =
      Map.of(
          "ngo-n01", "HEALTH",
          "ngo-n02", "CHARITY",
          "ngo-n03", "EDU",
          "ngo-n06", "ENV",
          "ngo-n08", "YOUTH",
          "ngo-n11", "DEV");

  private static final String SCREEN = "proposals/screen-proposal";

  private final Queue<JsonNode> submitted = new ConcurrentLinkedQueue<>();
  private final Queue<String> screened = new ConcurrentLinkedQueue<>();

  @Test
  void losesAndDoublesNothingOnH2() throws InterruptedException {
    try (PackagedProgram program = PackagedProgram.onH2()) {
      killAndCompare(program);
    }
  }

  @Test
  void losesAndDoublesNothingOnPostgres() throws IOException, InterruptedException {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        KILLS > 1, "Kills on PostgreSQL belong to the long form, `mvn verify -Pkills`.");
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        PackagedProgram program =
            PackagedProgram.onPostgres(server.getJdbcUrl("postgres", "postgres"))) {
      killAndCompare(program);
    }
  }

  private void killAndCompare(PackagedProgram program) throws InterruptedException {
    for (int kill = 1; kill <= KILLS; kill++) {
      workUntilKilled(program);
      program.start();
      assertThat(everyProposal(program.as("yazd-ngo"))).as("demo loaded once").hasSize(1);
      compare(program);
    }
  }

  private void workUntilKilled(PackagedProgram program) throws InterruptedException {
    CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_KILL);
    ExecutorService people = Executors.newFixedThreadPool(NGOS.size() + 1);
    NGOS.forEach(
        (ngo, area) -> people.execute(() -> submitUntilSilence(program.as(ngo), area, enough)));
    people.execute(() -> screenUntilSilence(program.as("officer1"), enough));
    try {
      assertThat(enough.await(2, TimeUnit.MINUTES)).as("acknowledged work").isTrue();
    } finally {
      program.kill();
      people.shutdown();
    }
    assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  private void submitUntilSilence(PersonOverHttp person, String area, CountDownLatch enough) {
    try {
      while (true) {
        JsonNode draft = person.post("/api/v1/proposals", Workshop.fields(area)).ok();
        PersonOverHttp.Answer answer =
            person.post("/api/v1/proposals/" + draft.path("id") + "/submit", Map.of());
        if (answer.succeeded()) {
          submitted.add(answer.body());
          enough.countDown();
        }
      }
    } catch (PersonOverHttp.NoAnswer killed) {
      // That is what all wait for.
    }
  }

  private void screenUntilSilence(PersonOverHttp officer, CountDownLatch enough) {
    try {
      while (true) {
        JsonNode tasks = officer.get("/api/v1/tasks?limit=100").ok().path("tasks");
        screen(officer, tasks, enough);
      }
    } catch (PersonOverHttp.NoAnswer killed) {
      // That is what all wait for.
    }
  }

  private void screen(PersonOverHttp officer, JsonNode tasks, CountDownLatch enough) {
    for (JsonNode task : tasks) {
      if (task.path("form").asText().equals(SCREEN)) {
        PersonOverHttp.Answer answer =
            officer.post(
                "/api/v1/tasks/" + task.path("id") + "/complete",
                Map.of("values", Map.of("decision", "PASS")));
        if (answer.succeeded()) {
          screened.add(task.path("subject").asText());
          enough.countDown();
        }
      }
    }
  }

  private void compare(PackagedProgram program) {
    List<JsonNode> all = everyProposal(program.as("auditor"));
    List<String> numbers = all.stream().map(each -> each.path("number").asText()).toList();
    assertThat(numbers).as("numbers").doesNotHaveDuplicates();
    assertThat(numbers)
        .as("numbers without a gap")
        .allMatch(number -> serial(number) <= numbers.size());
    for (JsonNode each : submitted) {
      assertThat(numbers).as("acknowledged").contains(each.path("number").asText());
    }
    all.forEach(each -> compare(program, each));
  }

  /** Case, engine and record tell the same of one proposal, acknowledged or not. */
  private void compare(PackagedProgram program, JsonNode proposal) {
    String number = proposal.path("number").asText();
    List<String> record = record(program, number);
    assertThat(record).filteredOn("ProposalSubmitted"::equals).as(number).hasSize(1);
    int screenings = (int) record.stream().filter("ProposalScreened"::equals).count();
    if (screened.contains(number)) {
      assertThat(screenings).as("screenings of " + number).isEqualTo(1);
    }
    if (Workshop.isOne(proposal)) {
      awaitNextWork(program, number, screenings == 0 ? "officer1" : "secretary");
    }
  }

  /** The engine has taken the case exactly as far as it was acknowledged, once. */
  private static void awaitNextWork(PackagedProgram program, String number, String whose) {
    String form = whose.equals("officer1") ? SCREEN : "review/assign-reviewers";
    Awaitility.await(form + " on " + number)
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () -> {
              JsonNode tasks =
                  program.as(whose).get("/api/v1/tasks?limit=100&q=" + number).ok().path("tasks");
              assertThat(tasks).as(number).hasSize(1);
              assertThat(tasks.get(0).path("form").asText()).isEqualTo(form);
            });
  }

  private static List<String> record(PackagedProgram program, String number) {
    JsonNode entries =
        program.as("auditor").get("/api/v1/proposals/" + number + "/trace").ok().path("entries");
    return StreamSupport.stream(entries.spliterator(), false)
        .map(entry -> entry.path("kind").asText())
        .toList();
  }

  private static List<JsonNode> everyProposal(PersonOverHttp auditor) {
    List<JsonNode> all = new ArrayList<>();
    Set<String> cursors = new HashSet<>();
    JsonNode page = MissingNode.getInstance();
    do {
      String cursor = page.path("next").asText("");
      assertThat(cursors.add(cursor)).as("the cursor moves on").isTrue();
      page = auditor.get("/api/v1/proposals?limit=100&cursor=" + cursor).ok();
      page.path("proposals").forEach(all::add);
    } while (!page.path("next").isNull());
    return all;
  }

  private static int serial(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }
}
