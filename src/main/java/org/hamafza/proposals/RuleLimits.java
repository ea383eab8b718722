package org.hamafza.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.springframework.stereotype.Component;

/** The numbers by which the rules of eligibility go, to be shown beside what they found. */
@Component
class RuleLimits {

  static final Map<String, String> PARAMETERS =
      Map.of(
          "E02", "licence.expiryGraceDays",
          "E02w", "licence.expiryGraceDays",
          "E06", "report.overdueDays",
          "E07", "annualReport.dueMonths",
          "E10", "own.minPercent",
          "E11", "duplicate.similarityPercent",
          "E14", "project.maxMonths",
          "E16", "profile.validityMonths",
          "E19", "projects.maxRunning");

  private final VersionTable versions;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  RuleLimits(VersionTable versions, Policies policies, WorkingCalendar calendar, Clock clock) {
    this.versions = versions;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** By the code of the rule, as they ruled when the case began; of a draft as they rule today. */
  Map<String, Long> of(Proposal proposal) {
    Policy policy = policies.on(policyDay(proposal));
    return PARAMETERS.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> policy.number(e.getValue())));
  }

  private LocalDate policyDay(Proposal proposal) {
    Instant begun = versions.begun(proposal.id()).orElseGet(clock::instant);
    return calendar.dayOf(begun);
  }
}
