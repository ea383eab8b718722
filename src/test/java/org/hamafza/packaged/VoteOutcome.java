package org.hamafza.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must have followed, once, from a vote that has ended in an approval. */
final class VoteOutcome {

  private static final List<String> ONCE =
      List.of(
          "BallotOpened", "BallotClosed", "ResolutionAdopted", "ItemDecided", "ApplicantNotified");

  private VoteOutcome() {}

  /** Everything that is wrong, doubled or missing, one line each. */
  static List<String> faults(CaseReading reading, long sessionId, Map<String, String> plan) {
    List<String> faults = tallyFaults(reading.item(sessionId), plan);
    for (String kind : ONCE) {
      expect(1, reading.entries(kind).size(), kind, faults);
    }
    expect(1, reading.open("officer1", "followup/plan-project").size(), "next task", faults);
    List<JsonNode> resolutions = reading.resolutions();
    expect(1, resolutions.size(), "resolutions", faults);
    resolutions.forEach(each -> content(each.path("content").asText(), plan, faults));
    return faults;
  }

  /** What is wrong with the count and the outcome on a decided item of a session. */
  static List<String> tallyFaults(JsonNode line, Map<String, String> plan) {
    List<String> faults = new ArrayList<>();
    JsonNode vote = line.at("/item/vote");
    expect(plan.size(), vote.path("eligible").asInt(), "eligible", faults);
    expect(count(plan, "YES"), vote.path("yes").asInt(), "yes", faults);
    expect(count(plan, "NO"), vote.path("no").asInt(), "no", faults);
    expect(count(plan, "ABSTAIN"), vote.path("abstain").asInt(), "abstain", faults);
    expect(count(plan, "DEFER"), vote.path("defer").asInt(), "defer", faults);
    if (!vote.path("outcome").asText().equals("APPROVED")) {
      faults.add("the outcome is " + vote.path("outcome"));
    }
    if (!line.at("/item/state").asText().equals("DECIDED")) {
      faults.add("the item is " + line.at("/item/state"));
    }
    List<String> ballots = line.path("ballots").findValuesAsText("choice");
    for (String choice : Set.copyOf(plan.values())) {
      int shown = (int) ballots.stream().filter(choice::equals).count();
      expect(count(plan, choice), shown, "shown ballots " + choice, faults);
    }
    List<String> seats = line.path("ballots").findValuesAsText("en");
    expect(plan.size(), Set.copyOf(seats).size(), "different seats", faults);
    return faults;
  }

  private static void content(String content, Map<String, String> plan, List<String> faults) {
    Map.of("yes", "YES", "no", "NO", "abstain", "ABSTAIN")
        .forEach(
            (name, choice) -> {
              if (!content.contains("\"" + name + "\":" + count(plan, choice))) {
                faults.add(name + " in the resolution: " + content);
              }
            });
  }

  private static int count(Map<String, String> plan, String choice) {
    return (int) plan.values().stream().filter(choice::equals).count();
  }

  private static void expect(int expected, int found, String what, List<String> faults) {
    if (expected != found) {
      faults.add(what + ": " + found + " instead of " + expected);
    }
  }
}
