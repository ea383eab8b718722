package org.hamafza.proposals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which facts the tables of risk and route miss in a case. The forms let none of them be left out;
 * what was kept otherwise, or under an earlier rule, may lack one all the same.
 */
@Service
public class MissingFacts {

  private static final List<String> WANTED =
      List.of(
          "scopeLevel",
          "requested",
          "grade",
          "foreignMoney",
          "vulnerable",
          "safeguardingPolicy",
          "publicFundraising",
          "sponsorAgency",
          "crisisMode",
          "crisisRelated",
          "amountSmall",
          "amountMedium",
          "amountLarge",
          "amountFastTrack");

  // What the tables know; anything else is as good as nothing.
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "scopeLevel", Set.of("COUNTY", "PROVINCE", "MULTI_PROVINCE", "NATIONAL", "INTERNATIONAL"),
          "grade", Set.of("NEW", "A", "B", "C", "D"));

  private final Proposals proposals;
  private final ScreeningFacts facts;
  private final WorkingCalendar calendar;
  private final Clock clock;

  MissingFacts(Proposals proposals, ScreeningFacts facts, WorkingCalendar calendar, Clock clock) {
    this.proposals = proposals;
    this.facts = facts;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** By the names of the tables' columns; no rights are checked. */
  @Transactional(readOnly = true)
  public List<String> of(long proposalId) {
    Map<String, Object> known = facts.of(proposals.get(proposalId), calendar.today(clock));
    return WANTED.stream().filter(name -> isMissing(name, known.get(name))).toList();
  }

  private static boolean isMissing(String name, Object value) {
    return value == null || KNOWN.containsKey(name) && !KNOWN.get(name).contains(value);
  }
}
