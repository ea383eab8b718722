package org.hamafza.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamafza.audit.RecordedDecisions;
import org.hamafza.audit.RecordedDecisions.Decided;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.decisions.Decisions;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an NGO stands: its grade, its risk and how long its profile counts, each with its rule. */
@Component
class NgoStandings {

  /** A grade that was given, and the case whose evaluation gave it. */
  record Given(String earlier, String grade, String caseNumber, Instant at) {}

  /**
   * How an NGO stands.
   *
   * @param grades all grades that it was given, newest first
   * @param graded what the table of grades said in the case that gave the grade; null if none did
   * @param riskRule the id of the rule that gives the risk of the NGO by itself
   * @param lastRisk what the table of risk said in the last case; null if there was none
   * @param verifiedOn null if the profile was never verified
   * @param daysLeft until the profile runs out; negative when it has; null if never verified
   * @param staleSince null unless the profile is out of date
   */
  record Standing(
      List<Given> grades,
      Decided graded,
      String risk,
      String riskRule,
      Decided lastRisk,
      LocalDate verifiedOn,
      LocalDate validUntil,
      Long daysLeft,
      LocalDate staleSince) {}

  private static final List<String> AMOUNTS = List.of("amountSmall", "amountMedium", "amountLarge");

  private final JdbcClient db;
  private final Decisions decisions;
  private final RecordedDecisions recorded;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  NgoStandings(
      JdbcClient db,
      Decisions decisions,
      RecordedDecisions recorded,
      Policies policies,
      WorkingCalendar calendar,
      Clock clock) {
    this.db = db;
    this.decisions = decisions;
    this.recorded = recorded;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  Standing of(Ngo ngo) {
    Policy policy = policies.today();
    Map<String, Object> facts = facts(ngo.grade(), policy);
    LocalDate today = calendar.today(clock);
    Optional<LocalDate> verified = date("profile_verified_on", ngo.id());
    LocalDate until =
        verified.map(day -> day.plusMonths(policy.number("profile.validityMonths"))).orElse(null);
    List<Given> grades = grades(ngo.id());
    return new Standing(
        grades,
        grades.isEmpty()
            ? null
            : recorded.last("PerformanceGrade", grades.get(0).caseNumber()).orElse(null),
        (String) decisions.preview("RiskLevel", facts).get(0).get("riskLevel"),
        decisions.rules("RiskLevel", facts).get(0),
        recorded.last("RiskLevel", withMerged(ngo.id())).orElse(null),
        verified.orElse(null),
        until,
        until == null ? null : ChronoUnit.DAYS.between(today, until),
        date("profile_stale_since", ngo.id()).orElse(null));
  }

  /** What the table of risk asks, for the NGO by itself: without any project. */
  static Map<String, Object> facts(String grade, Policy policy) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("foreignMoney", false);
    facts.put("vulnerable", false);
    facts.put("safeguardingPolicy", false);
    facts.put("requested", 0L);
    facts.put("grade", grade);
    AMOUNTS.forEach(amount -> facts.put(amount, policy.number(amount)));
    return facts;
  }

  private List<Long> withMerged(long ngoId) {
    return db.sql("select id from ngo where id = ? or survivor_id = ?")
        .params(ngoId, ngoId)
        .query(Long.class)
        .list();
  }

  private Optional<LocalDate> date(String column, long ngoId) {
    return db.sql("select " + column + " from ngo where id = ?")
        .param(ngoId)
        .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  private List<Given> grades(long ngoId) {
    return db.sql("select * from ngo_grade where ngo_id = ? order by id desc")
        .param(ngoId)
        .query(
            (row, index) ->
                new Given(
                    row.getString("earlier_grade"),
                    row.getString("grade"),
                    row.getString("case_number"),
                    row.getTimestamp("given_at").toInstant()))
        .list();
  }
}
