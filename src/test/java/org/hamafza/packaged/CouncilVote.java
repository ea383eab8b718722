package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * The vote of all eleven seats of the council on a case, in a session of its own: six yes, three
 * no, two abstentions. Six are needed, so that one lost yes would reject it.
 */
final class CouncilVote {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String CAST = "council/cast-vote";
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "YES",
          List.of(
              "secretary",
              "chair",
              "member-youth-sport",
              "member-women",
              "member-health",
              "member-ngo-rep-1"),
          "NO",
          List.of("member-welfare", "member-justice", "member-heritage"),
          "ABSTAIN",
          List.of("member-environment", "member-ngo-rep-2"));

  private final Function<String, PersonOverHttp> people;
  private final Desk desk;
  private final Map<String, String> plan = new TreeMap<>();
  private final Map<String, Long> tasks = new ConcurrentHashMap<>();
  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
  private final Set<String> unanswered = new ConcurrentSkipListSet<>();
  private final CaseReading reading;
  private String session;
  private long sessionId;

  CouncilVote(CaseReading reading) {
    this.reading = reading;
    this.people = reading.people();
    this.desk = new HttpDesk(people);
    CHOICES.forEach((choice, members) -> members.forEach(member -> plan.put(member, choice)));
  }

  /** Who votes. */
  Set<String> members() {
    return plan.keySet();
  }

  long sessionId() {
    return sessionId;
  }

  /**
   * Calls a session with the case alone on its agenda and goes on until everybody may vote.
   *
   * @param time of today, such as {@code 10:05}, at which the council has no other session
   */
  void openBallot(String time) {
    JsonNode called = HttpDesk.call(people.apply("secretary"), time);
    session = called.path("number").asText();
    sessionId = called.path("id").asLong();
    desk.work(
        "secretary",
        "council/prepare-agenda",
        session,
        Answers.held().and("opening").choosing("cases", number()));
    desk.work("chair", "council/approve-agenda", session, Answers.of("answer", "APPROVE"));
    desk.work("secretary", "council/record-attendance", session, Answers.of("seat.*", "PRESENT"));
    for (String member : plan.keySet()) {
      work(member, "council/declare-conflict", Answers.of("code", "COI-0"));
    }
    work("secretary", "council/fix-proposition", Answers.held());
    for (String member : plan.keySet()) {
      Awaitility.await("ballot of " + member + " on " + number())
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(reading.open(member, CAST)).hasSize(1));
      tasks.put(member, reading.open(member, CAST).get(0));
    }
  }

  /**
   * Votes for a member; again, where the program is busy with the ballots of others.
   *
   * @throws PersonOverHttp.NoAnswer if the program dies meanwhile
   */
  void cast(String member) {
    PersonOverHttp person = people.apply(member);
    String path = "/api/v1/tasks/" + tasks.get(member) + "/complete";
    Map<String, Object> ballot = Map.of("values", Map.of("choice", plan.get(member)));
    unanswered.add(member);
    PersonOverHttp.Answer answer = person.post(path, ballot);
    for (int again = 0; answer.status() == 409 && again < plan.size(); again++) {
      answer = person.post(path, ballot);
    }
    answer.ok();
    acknowledged.add(member);
    unanswered.remove(member);
  }

  /** Votes for everybody whose vote is still open. */
  void castTheRest() {
    plan.keySet().stream()
        .filter(member -> !reading.open(member, CAST).isEmpty())
        .forEach(this::cast);
  }

  /** Writes and signs the minutes; with that the resolution is published. */
  void publish() {
    Answers minutes = Answers.of("summaryFa", "طرح به رأی گذاشته شد.").and("summaryEn", "Voted.");
    desk.work("officer1", "council/draft-minutes", session, minutes);
    desk.work(
        "secretary",
        "council/sign-as-secretary",
        session,
        Answers.of("agreed", "true").and("early", "متن در جلسه خوانده شد."));
    desk.work("chair", "council/sign-as-chair", session, Answers.of("agreed", "true"));
    Awaitility.await("resolution on " + number())
        .atMost(PATIENCE)
        .until(() -> !reading.resolutions().isEmpty());
  }

  /** What was cast beside what the program knows. */
  VoteBooks books() {
    Map<String, Integer> open =
        plan.keySet().stream()
            .collect(
                Collectors.toMap(Function.identity(), member -> reading.open(member, CAST).size()));
    List<VoteBooks.Ballot> recorded =
        reading.entries("VoteCast").stream()
            .map(entry -> VoteBooks.ballot(entry.path("details")))
            .toList();
    int counted = reading.item(sessionId).path("voted").asInt();
    return new VoteBooks(
        plan, Set.copyOf(acknowledged), Set.copyOf(unanswered), recorded, open, counted);
  }

  /** Waits until the vote is decided as cast; once the session is closed, the case goes on. */
  void awaitDecision() {
    Awaitility.await("decision on " + number())
        .atMost(PATIENCE)
        .until(() -> reading.item(sessionId).at("/item/state").asText().equals("DECIDED"));
    assertThat(VoteOutcome.tallyFaults(reading.item(sessionId), plan)).isEmpty();
    desk.work("secretary", "council/close-session", session, Answers.of("answer", "CLOSE"));
    Awaitility.await("next step on " + number())
        .atMost(PATIENCE)
        .until(() -> !reading.open("officer1", "followup/plan-project").isEmpty());
  }

  /** Decided and published, it is in every book once, and the outcome is that of the ballots. */
  void compare() {
    assertThat(books().faults()).as("vote on " + number()).isEmpty();
    assertThat(VoteOutcome.faults(reading, sessionId, plan)).as("outcome on " + number()).isEmpty();
  }

  private void work(String username, String formKey, Answers answers) {
    desk.work(username, formKey, number(), answers);
  }

  String number() {
    return reading.number();
  }
}
