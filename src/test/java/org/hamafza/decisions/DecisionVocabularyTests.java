package org.hamafza.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word in a table is a known variable: a typing error would be null and silently false. */
class DecisionVocabularyTests {

  private static final Map<String, String> KNOWN =
      known(
          "string",
          "area chairCasting counties decisionType grade integrityCase itemKind licenceStatus reviewRoute riskLevel scopeLevel sessionType",
          "long",
          "requested own other total budgetTotal amountGranted addedMoney amountSmall amountMedium amountLarge amountFastTrack",
          "integer",
          "blockersCurable blockersFinal completedProjects conditions deferVotes deferralMax deferrals documentsMissing"
              + " durationMax durationMonths eligiblePresent extensionDays forbiddenAimMarks givingAgencies holds"
              + " licenceExpiredDays licenceExpiryGrace minEligible needed no ownShareMin partnerCount profileAgeMonths"
              + " profileValidity reportOverdueDays reportOverdueMax reviewsDone reviewsRequired runningProjects runningProjectsMax"
              + " votingSeats warnings workingDaysSinceNotice yes appealWindow budgetShiftMax",
          "double",
          "averageScore composite duplicateSimilarity lowestCriterion onTimePercent scoreSpread shiftPercent similarity spreadMax",
          "boolean",
          "agencyInvolved agencyObjection annualReportOverdue appellantIsParty areaCovered awarenessCampaign castingAllowed"
              + " competingNgo crisisMode crisisRelated earlierAppeal evidenceVerified finalReportMissing financialInterest"
              + " foreignMoney foreignPermission groundGiven hindranceProven ibanVerified improvementPlan incomplete"
              + " integrityBreach licenceOutlastsProject licensingAgency newAim newCounty newPartner"
              + " nothingToDeclare ownRole physicalWorks premisesSupport publicFundraising quorumMet relativeRole"
              + " renewalPending safeguardingPolicy scopeCovered scoredSameFile sponsorAgency submitterAuthorised"
              + " thirdReviewDone unreturnedFunds vulnerable");

  /** What FEEL itself means; {@code c} is the county in {@code some c in …}. */
  private static final Set<String> FEEL =
      Set.of(
          "list",
          "contains",
          "not",
          "or",
          "and",
          "some",
          "in",
          "satisfies",
          "split",
          "ceiling",
          "floor",
          "max",
          "min",
          "null",
          "true",
          "false",
          "c");

  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  static Stream<DecisionFile> tables() {
    return DecisionFile.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void everyWordOfATableIsAKnownVariableAndAColumnOfItsOwn(DecisionFile table) {
    assertThat(KNOWN.keySet()).containsAll(words(table));
    assertThat(words(table)).containsExactlyInAnyOrderElementsOf(table.variables());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void everyColumnHasTheTypeOfItsVariable(DecisionFile table) {
    for (Input input : table.table().getInputs().stream().skip(1).toList()) {
      String variable = input.getInputExpression().getText().getTextContent().strip();
      assertThat(input.getInputExpression().getTypeRef())
          .as(variable)
          .isEqualTo(KNOWN.get(variable));
    }
  }

  @Test
  void everyKnownVariableIsUsed() {
    Set<String> used = new TreeSet<>();
    tables().forEach(table -> used.addAll(words(table)));

    assertThat(used).isEqualTo(new TreeSet<>(KNOWN.keySet()));
  }

  @Test
  void aTypingErrorIsFound() {
    assertThat(words("? <= amountSmal and grade = \"NEW\"")).containsExactly("amountSmal", "grade");
  }

  private static Set<String> words(DecisionFile table) {
    Collection<Text> texts = table.model().getModelElementsByType(Text.class);
    return texts.stream()
        .flatMap(text -> words(text.getTextContent()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> words(String expression) {
    Matcher words = WORD.matcher(STRING.matcher(expression).replaceAll(""));
    Set<String> found = new TreeSet<>();
    while (words.find()) {
      found.add(words.group());
    }
    found.removeAll(FEEL);
    return found;
  }

  private static Map<String, String> known(String... typesAndNames) {
    Map<String, String> known = new TreeMap<>();
    for (int i = 0; i < typesAndNames.length; i += 2) {
      String type = typesAndNames[i];
      Arrays.stream(typesAndNames[i + 1].split(" ")).forEach(name -> known.put(name, type));
    }
    return known;
  }
}
