package org.hamafza.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the form of the decision files: names, guards, descriptions, diagram, hit policy. */
class DecisionModelTests {

  /** Section 6.3 of the domain model. */
  private static final Map<String, HitPolicy> HIT_POLICIES =
      Map.ofEntries(
          Map.entry("Eligibility", HitPolicy.COLLECT),
          Map.entry("EligibilityOutcome", HitPolicy.FIRST),
          Map.entry("DocumentChecklist", HitPolicy.COLLECT),
          Map.entry("ReviewRoute", HitPolicy.FIRST),
          Map.entry("RequiredReviewers", HitPolicy.COLLECT),
          Map.entry("Deadlines", HitPolicy.UNIQUE),
          Map.entry("QuorumMajority", HitPolicy.UNIQUE),
          Map.entry("ItemMajority", HitPolicy.UNIQUE),
          Map.entry("VoteOutcome", HitPolicy.FIRST),
          Map.entry("ScoreRecommendation", HitPolicy.FIRST),
          Map.entry("AgencyMatching", HitPolicy.COLLECT),
          Map.entry("WorkingGroupNeed", HitPolicy.FIRST),
          Map.entry("FollowUpCadence", HitPolicy.FIRST),
          Map.entry("PerformanceGrade", HitPolicy.FIRST),
          Map.entry("RiskLevel", HitPolicy.FIRST),
          Map.entry("SupportLimits", HitPolicy.UNIQUE),
          Map.entry("CoiEffect", HitPolicy.FIRST),
          Map.entry("AppealAdmissible", HitPolicy.FIRST),
          Map.entry("AmendmentRoute", HitPolicy.FIRST));

  private static final Map<String, Set<String>> MAY_BE_NULL =
      Map.of("VoteOutcome", Set.of("chairCasting"));

  static Stream<DecisionFile> tables() {
    return DecisionFile.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void isWellFormed(DecisionFile table) {
    assertThat(ModelFaults.of(table, MAY_BE_NULL.getOrDefault(table.decision(), Set.of())))
        .isEmpty();
  }

  @Test
  void theFolderHoldsTheSpecifiedTablesWithTheirHitPolicies() {
    Map<String, HitPolicy> found = new TreeMap<>();
    tables().forEach(table -> found.put(table.decision(), table.table().getHitPolicy()));

    assertThat(found).isEqualTo(new TreeMap<>(HIT_POLICIES));
  }

  @Test
  void theCheckFindsEveryFaultOfACrookedTable() {
    DecisionFile crooked =
        new DecisionFile(Path.of("src", "test", "resources", "offenders", "CrookedTable.dmn"));

    assertThat(ModelFaults.of(crooked, Set.of()))
        .containsExactlyInAnyOrder(
            "is not DMN 1.3",
            "has not exactly one decision",
            "id is not the file name",
            "name is not Persian",
            "keeps no ten years history",
            "has no diagram",
            "speaks another language than FEEL",
            "a label is not in both languages",
            "column is no variable",
            "does not guard requested",
            "does not guard amountSmall * 2",
            "first rule is no null guard",
            "a rule without description");
  }
}
