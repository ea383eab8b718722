package org.hamafza.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What members did in a vote and what the program knows of it, to be compared.
 *
 * @param planned what each member votes, by user name
 * @param acknowledged the members who were told that they have voted
 * @param unanswered the members who voted and were told nothing
 * @param recorded the ballots in the record of the case
 * @param openTasks how many open vote tasks each member has
 * @param counted how many seats have voted as the session shows it
 */
record VoteBooks(
    Map<String, String> planned,
    Set<String> acknowledged,
    Set<String> unanswered,
    List<Ballot> recorded,
    Map<String, Integer> openTasks,
    int counted) {

  /** A ballot as the record has it; the member by user name. */
  record Ballot(String member, String choice) {}

  /** A ballot by the details of its entry; demo people are named like their seats. */
  static Ballot ballot(JsonNode details) {
    String seat = details.path("seat").asText();
    String name = seat.toLowerCase(Locale.ROOT).replace('_', '-');
    boolean office = seat.equals("CHAIR") || seat.equals("SECRETARY");
    return new Ballot(office ? name : "member-" + name, details.path("choice").asText());
  }

  /** Everything that is lost, doubled or half-done, one line each. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    planned.forEach((member, choice) -> check(member, choice, faults));
    recorded.stream()
        .filter(ballot -> !planned.containsKey(ballot.member()))
        .forEach(ballot -> faults.add(ballot.member() + " has no vote, but a ballot"));
    long voted = recorded.stream().map(Ballot::member).distinct().count();
    if (voted != counted) {
      faults.add(counted + " ballots counted, " + voted + " recorded");
    }
    return faults;
  }

  private void check(String member, String choice, List<String> faults) {
    List<String> choices =
        recorded.stream().filter(b -> b.member().equals(member)).map(Ballot::choice).toList();
    int open = openTasks.getOrDefault(member, 0);
    if (choices.size() > 1) {
      faults.add(member + " has " + choices.size() + " ballots");
    }
    if (acknowledged.contains(member) && choices.isEmpty()) {
      faults.add(member + " was told to have voted and has no ballot");
    }
    if (!acknowledged.contains(member) && !unanswered.contains(member) && !choices.isEmpty()) {
      faults.add(member + " has not voted, but has a ballot");
    }
    if (Collections.frequency(choices, choice) != choices.size()) {
      faults.add(member + " voted " + choice + ", recorded is " + choices);
    }
    if (open != (choices.isEmpty() ? 1 : 0)) {
      faults.add(member + " has " + choices.size() + " ballots and " + open + " open tasks");
    }
  }
}
