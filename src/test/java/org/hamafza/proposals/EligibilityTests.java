package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.TestCouncil;
import org.hamafza.followup.ApprovedCases;
import org.hamafza.identity.Appointments;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.NgoDetails;
import org.hamafza.shared.JalaliDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every rule of eligibility (table DMN-01 of the domain, rulings 3, 4 and 14) from the registry and
 * the draft to the stored finding: the case in which it finds something and its neighbour in which
 * it does not. Findings are written {@code code/severity/curable}.
 */
@DatabaseTest
class EligibilityTests {

  private static final LocalDate TODAY = LocalDate.of(2020, 11, 1);
  private static final String LICENCE_ENDS_FIRST = "E03/WARN/false";

  /** 52 letters of which no three stand together twice. */
  private static final String LETTERS = "بپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی" + "هونملگکقفغعظطضصشسژزرذ";

  @Autowired private RuleScenes scenes;
  @Autowired private ApprovedCases approved;
  @Autowired private Appointments appointments;

  private RuleScene scene;

  @BeforeEach
  void begin() {
    scene = scenes.aProposal().on(TODAY);
  }

  @Test
  void findNothingInAProposalInOrder() {
    assertThat(scene.submit().found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, ''", "SUSPENDED, E01/BLOCK/false", "REVOKED, E01/BLOCK/false"})
  void e01FindsALicenceThatWasTakenAway(LicenceStatus status, String found) {
    assertThat(scene.licence("status", status).submit().found()).isEqualTo(found);
  }

  // A licence that is over ends before the project, too.
  @ParameterizedTest
  @CsvSource({
    "0, false, ''",
    "0, true, ''",
    "1, false, E02/BLOCK/true",
    "1, true, E02w/WARN/false",
    "60, false, E02/BLOCK/true",
    "60, true, E02w/WARN/false",
    "61, false, E02/BLOCK/true",
    "61, true, E02/BLOCK/true"
  })
  void e02FindsALicenceThatIsOverAndSparesThoseWhoRenewItFor60Days(
      int days, boolean renewalPending, String found) {
    scene.licence("validTo", TODAY.minusDays(days)).licence("renewalPending", renewalPending);
    assertThat(scene.submit().found()).isEqualTo((found + " " + LICENCE_ENDS_FIRST).strip());
  }

  // Ruling 14: expired and no renewal pending; the secretariat may know it before the day.
  @ParameterizedTest
  @CsvSource({"false, E02/BLOCK/true", "true, E02w/WARN/false"})
  void e02FindsALicenceEnteredAsExpiredWhateverItsDay(boolean renewalPending, String found) {
    scene.licence("status", LicenceStatus.EXPIRED).licence("renewalPending", renewalPending);
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, E03/WARN/false"})
  void e03FindsALicenceThatEndsBeforeTheProject(int daysBefore, String found) {
    LocalDate end = ProposalFixtures.contentOfT06(Set.of()).endsOn();
    assertThat(scene.licence("validTo", end.minusDays(daysBefore)).submit().found())
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "PROVINCE, ISF, ISF NAI KAS, ''",
    "NATIONAL, ISF, ISF NAI KAS, ''",
    "COUNTY, ISF, ISF, ''",
    "COUNTY, ISF NAI, ISF NAI, ''",
    "COUNTY, ISF NAI, ISF, ''",
    "COUNTY, ISF, ISF NAI, E04/BLOCK/true",
    "COUNTY, ISF, NAI, E04/BLOCK/true"
  })
  void e04FindsCountiesBeyondTheLicence(
      String scope, String licensed, String wanted, String found) {
    scene.partners().lead("scope", scope).lead("counties", words(licensed));
    assertThat(scene.content("counties", words(wanted)).submit().found()).isEqualTo(found);
  }

  // Ruling 14: one licence must contain all counties; two that share them do not.
  @ParameterizedTest
  @CsvSource({
    "PROVINCE, ISF, ''",
    "COUNTY, ISF NAI, ''",
    "COUNTY, NAI, E04/BLOCK/true",
    "COUNTY, KAS, E04/BLOCK/true"
  })
  void e04IsCuredByAPartnerWhoseLicenceContainsAllCounties(
      String scope, String counties, String found) {
    scene.lead("scope", "COUNTY").lead("counties", Set.of("ISF"));
    scene.consenting(with(with(ally(), "scope", scope), "counties", words(counties)));
    assertThat(scene.content("counties", Set.of("ISF", "NAI")).submit().found()).isEqualTo(found);
  }

  // Ruling 4: it leaves as a letter at once, and no rule is asked.
  @Test
  void e04DoesNotHoldUpWhatIsReferredToTheNationalCouncil() {
    scene.partners().lead("scope", "COUNTY").lead("counties", Set.of("NAI"));
    scene.content("scope", "NATIONAL").submit();
    assertThat(scene.proposal().state()).isEqualTo(ProposalState.REFERRED);
    assertThat(scene.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ENV, SPORT, ''", "SPORT, ENV, ''", "SPORT, SPORT, E05/BLOCK/true"})
  void e05FindsAnAreaForWhichNobodyIsLicensed(String lead, String partner, String found) {
    scene.lead("areas", Set.of(lead)).consenting(with(ally(), "areas", Set.of(partner)));
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  // A licence that does not hold licenses nobody.
  @ParameterizedTest
  @CsvSource({"ACTIVE, ''", "SUSPENDED, E05/BLOCK/true", "REVOKED, E05/BLOCK/true"})
  void e05CountsAPartnerOnlyWhileItsLicenceHolds(LicenceStatus status, String found) {
    NgoDetails partner = ally();
    scene.lead("areas", Set.of("SPORT"));
    scene.consenting(
        with(partner, "licence", RuleScenes.with(partner.licence(), "status", status)));
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  // 1 Dey 1399 + 90 days is a holiday of Nowruz; the first report is due on Saturday 7 Farvardin
  // 1400, 27 March 2021. 30 days later is 26 April.
  @ParameterizedTest
  @CsvSource({"2021-04-26, ''", "2021-04-27, E06/BLOCK/true"})
  void e06FindsAReportMoreThan30DaysLate(LocalDate day, String found) {
    ApprovedCases.Case earlier = approved.approved("B");
    earlier.start("ProjectFollowUp");
    plan(earlier);
    RuleScene next = scenes.aProposal(earlier.council).by(earlier.lead().id()).text(LETTERS);
    assertThat(next.on(day).submit().found()).isEqualTo(found);
  }

  // Two months after the financial year: 31 Ordibehesht. In 1399 a Wednesday; in 1400 a Friday, so
  // that Saturday 1 Khordad is in time. A report that stops before the end of a year is none.
  @ParameterizedTest
  @CsvSource({
    "1397/12/29, 1399/02/31, ''",
    "1397/12/29, 1399/03/01, E07/BLOCK/true",
    "1396/12/29, 1399/01/15, E07/BLOCK/true",
    "1398/12/29, 1399/03/01, ''",
    "1398/12/29, 1400/02/31, ''",
    "1398/12/29, 1400/03/01, ''",
    "1398/12/29, 1400/03/02, E07/BLOCK/true",
    "1399/12/29, 1400/03/02, E07/BLOCK/true",
    "1399/12/30, 1400/03/02, ''",
    "1398/11/30, 1399/03/01, E07/BLOCK/true"
  })
  void e07FindsAMissingAnnualReportTwoMonthsAfterTheYear(
      String reportedUntil, String day, String found) {
    scene.on(day(day)).lead("annualReportUntil", day(reportedUntil));
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  // The report of 1398 is due on Wednesday 31 Ordibehesht 1399.
  @ParameterizedTest
  @CsvSource({"1399/02/31, ''", "1399/03/01, E07/BLOCK/true"})
  void e07FindsItOnTheDayAfter(String day, String found) {
    scene.on(day(day)).lead("annualReportUntil", null);
    assertThat(scene.licence("validFrom", day("1398/01/01")).submit().found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"1398/12/29, E07/BLOCK/true", "1399/01/01, ''"})
  void e07AsksAnNgoForNoReportOfTheYearsBeforeItsLicence(String licensed, String found) {
    scene.lead("annualReportUntil", null).licence("validFrom", day(licensed));
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  // Ruling 14: relaxed only for a crisis and a file that is related to it.
  @ParameterizedTest
  @CsvSource({
    "false, false, BLOCK/true",
    "false, true, BLOCK/true",
    "true, false, BLOCK/true",
    "true, true, WARN/false"
  })
  void e07AndE13AreRelaxedOnlyForACrisisAndWhatIsRelatedToIt(
      boolean crisis, boolean related, String weight) {
    scene.lead("annualReportUntil", day("1397/12/29"));
    if (related) {
      scene.flags(ProposalFlag.VULNERABLE, ProposalFlag.CRISIS_RELATED);
    } else {
      scene.flags(ProposalFlag.VULNERABLE);
    }
    if (crisis) {
      scene.inTheCrisis();
    }
    assertThat(scene.submit().found()).isEqualTo("E07/" + weight + " E13/" + weight);
  }

  @ParameterizedTest
  @CsvSource({"true, WARN/false", "false, BLOCK/true"})
  void e07AndE13GoByWhatTheOfficerFoundAboutTheCrisis(boolean related, String weight) {
    scene.flags(ProposalFlag.VULNERABLE, ProposalFlag.CRISIS_RELATED).inTheCrisis();
    scene.lead("annualReportUntil", day("1397/12/29")).submit();
    scene.comesAgain("officer1", related ? Map.of("crisisRelated", "true") : Map.of());
    assertThat(scene.found()).isEqualTo("E07/" + weight + " E13/" + weight);
  }

  @ParameterizedTest
  @CsvSource({
    "IR209990000000139900000006, انجمن دوستداران گاوخونی (نمونه), 900000000, ''",
    "IR209990000000139900000006, Friends of Gavkhuni, 900000000, ''",
    "IR209990000000139900000006, انجمن دوستداران گاوخونی (نمونه) , 900000000, ''",
    "IR209990000000139900000007, انجمن دوستداران گاوخونی (نمونه), 900000000, E08/BLOCK/true",
    "IR209990000000139900000006, مدیرعامل انجمن, 900000000, E08/BLOCK/true",
    "'', '', 900000000, E08/BLOCK/true",
    "'', '', 1, E08/BLOCK/true",
    "'', '', 0, ''"
  })
  void e08FindsMoneyAskedForWithoutAnAccountOfTheNgo(
      String iban, String holder, long requested, String found) {
    scene.lead("iban", iban).lead("ibanHolder", holder).money(requested, 200_000_000, 0);
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "1300000000, 1300000000, ''",
    "1300000000, 1299999999, E09/BLOCK/true",
    "1300000000, 1300000001, E09/BLOCK/true",
    "1299999999, 1299999999, E09/BLOCK/true",
    "1300000001, 1300000001, E09/BLOCK/true",
    "1400000000, 1500000000, E09/BLOCK/true"
  })
  void e09FindsAmountsThatDoNotAddUpToTheRial(long total, long lines, String found) {
    scene.money(900_000_000, 200_000_000, 200_000_000, total, lines);
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "2000000000, 0, 0, ''",
    "2000000001, 0, 0, E10/WARN/false",
    "2700000000, 300000000, 0, ''",
    "2700000001, 299999999, 0, E10/WARN/false",
    "2000000001, 300000000, 699999999, ''",
    "2000000001, 299999999, 700000000, E10/WARN/false"
  })
  void e10FindsAnOwnShareBelowTenPercentAboveTheMediumAmount(
      long requested, long own, long other, String found) {
    assertThat(scene.money(requested, own, other).submit().found()).isEqualTo(found);
  }

  // 19 letters make 20 groups of three with the blanks around; two other letters at the end change
  // three of them: 2 × 17 / (20 + 20) = 0.85. With 52 letters and seven others it is
  // 2 × 45 / (53 + 53) = 0.849.
  @ParameterizedTest
  @CsvSource({"19, 0, E11", "19, 2, E11", "19, 3, ''", "52, 6, E11", "52, 7, ''"})
  void e11FindsATextAsAlikeAs85Percent(int length, int others, String found) {
    String text = LETTERS.substring(0, length);
    TestCouncil council = scenes.aCouncil();
    scenes.aProposal(council).text(text).submit();
    String other = text.substring(0, length - others) + "abcdefg".substring(0, others);
    assertThat(scenes.aProposal(council).text(other).submit().found())
        .isEqualTo(found.isEmpty() ? "" : "E11/WARN/false");
  }

  @ParameterizedTest
  @CsvSource({
    "ENV, ISF, E11/WARN/false",
    "ENV, ISF NAI, E11/WARN/false",
    "ENV, NAI, ''",
    "SPORT, ISF, ''"
  })
  void e11LooksOnlyInTheSameAreaAndCounty(String area, String counties, String found) {
    TestCouncil council = scenes.aCouncil();
    scenes.aProposal(council).submit();
    RuleScene second = scenes.aProposal(council).lead("areas", Set.of("ENV", "SPORT"));
    second.content("area", area).content("counties", words(counties));
    assertThat(second.submit().found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"RUNNING, E11/WARN/false", "DEFERRED, E11/WARN/false", "REJECTED, ''", "CLOSED, ''"})
  void e11LooksOnlyAtFilesThatAreNotOver(ProposalState state, String found) {
    RuleScene first = scenes.aProposal(scenes.aCouncil()).submit();
    is(first, state);
    assertThat(scenes.aProposal(first.council()).submit().found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"false, false, ''", "true, false, E12/BLOCK/true", "true, true, ''"})
  void e12FindsForeignMoneyWithoutItsPermit(boolean foreign, boolean permit, String found) {
    if (foreign) {
      scene.flags(ProposalFlag.FOREIGN_MONEY);
    }
    if (permit) {
      scene.files("FOREIGN_FUNDING_PERMIT");
    }
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"VULNERABLE, E13/BLOCK/true", "VULNERABLE SAFEGUARDING_POLICY, ''"})
  void e13FindsVulnerablePeopleWithoutAPolicyForThem(String flags, String found) {
    scene.flags(words(flags).stream().map(ProposalFlag::valueOf).toArray(ProposalFlag[]::new));
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  // From 1 Dey 1399: the last day of the 24th month is 30 Azar 1401.
  @ParameterizedTest
  @CsvSource({"1401/09/30, ''", "1401/10/01, E14/WARN/false"})
  void e14FindsAProjectOfMoreThan24Months(String end, String found) {
    scene.content("startsOn", day("1399/10/01")).content("endsOn", day(end));
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  @Test
  void e15FindsAForbiddenAimOnceTwoPersonsHaveMarkedIt() {
    scene.submit().comesAgain("officer1", Map.of("forbiddenAim", "true"));
    assertThat(scene.found()).as("one person").isEmpty();
    scene.comesAgain("officer2", Map.of("forbiddenAim", "true"));
    assertThat(scene.found()).isEqualTo("E15/BLOCK/false");
    assertThat(scene.variable("eligibilityOutcome")).isEqualTo("NOT_ELIGIBLE");
  }

  @Test
  void e15CountsAPersonOnce() {
    scene.submit().comesAgain("officer1", Map.of("forbiddenAim", "true"));
    scene.comesAgain("officer1", Map.of("forbiddenAim", "true"));
    assertThat(scene.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, E15/BLOCK/false", "false, ''"})
  void e15IsToldToTheNgoThatIsRejectedForIt(boolean both, String found) {
    scene.submit();
    long id = scene.proposal().id();
    scenes.fixtures.complete(
        scene.council(),
        "officer1",
        id,
        Map.of("decision", "REJECT", "reason", "هدف حزبی است.", "forbiddenAim", "true"));
    scenes.fixtures.complete(
        scene.council(),
        "seat-secretary",
        id,
        Map.of("decision", "CONFIRM", "forbiddenAim", "" + both));
    assertThat(scene.proposal().state()).isEqualTo(ProposalState.NOT_ELIGIBLE);
    assertThat(scene.found()).isEqualTo(found);
  }

  // Today is 11 Aban 1399.
  @ParameterizedTest
  @CsvSource({"1398/08/11, ''", "1398/08/10, E16/WARN/false", "'', E16/WARN/false"})
  void e16FindsAProfileVerifiedMoreThan12MonthsAgo(String verified, String found) {
    scene.lead("profileVerifiedOn", verified.isEmpty() ? null : day(verified));
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"false, ''", "true, E17/HOLD/false"})
  void e17FindsAnOpenIntegrityCase(boolean open, String found) {
    assertThat(scene.flagged(FlagKind.INTEGRITY_CASE, open).submit().found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "C, false, 900000000, ''",
    "D, false, 0, E18/BLOCK/true",
    "D, true, 0, ''",
    "D, true, 1, E18/BLOCK/true",
    "D, false, 900000000, E18/BLOCK/true"
  })
  void e18FindsGradeDWithoutAPlanOrWithMoney(
      String grade, boolean plan, long requested, String found) {
    scene.lead("grade", grade).flagged(FlagKind.IMPROVEMENT_PLAN, plan);
    scene.money(requested, 200_000_000, 0);
    assertThat(scene.submit().found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"2, RUNNING, ''", "3, RUNNING, E19/WARN/false", "3, ON_HOLD, E19/WARN/false"})
  void e19FindsThreeRunningProjectsOfTheLead(int count, ProposalState state, String found) {
    is(scene.submit(), ProposalState.CLOSED);
    for (int i = 0; i < count; i++) {
      is(scenes.aProposal().by(scene.leadId()).submit(), state);
    }
    assertThat(scenes.aProposal().by(scene.leadId()).submit().found()).isEqualTo(found);
  }

  private void is(RuleScene submitted, ProposalState state) {
    scenes.fixtures.proposals.enter(submitted.proposal().id(), state, "");
  }

  // Nobody else can submit at all; between submission and check the office may end.
  @ParameterizedTest
  @CsvSource({"false, false, ''", "true, false, E20/BLOCK/true", "true, true, ''"})
  void e20FindsASubmitterWhoDoesNotSignForTheNgo(boolean left, boolean attorney, String found) {
    if (attorney) {
      scene.flags(ProposalFlag.POWER_OF_ATTORNEY);
    }
    scene.handIn();
    if (left) {
      appointments.ofNgo(scene.leadId()).forEach(each -> appointments.endNow(each.id()));
    }
    scenes.fixtures.jobs.runAll();
    assertThat(scene.found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "true, ACTIVE, 12, ELIGIBLE",
    "true, ACTIVE, 25, ELIGIBLE_WITH_NOTES",
    "false, ACTIVE, 25, DEFICIENT",
    "true, EXPIRED, 25, DEFICIENT",
    "false, REVOKED, 25, NOT_ELIGIBLE"
  })
  void concludeByTheHeaviestFinding(
      boolean documents, LicenceStatus status, int months, String outcome) {
    if (documents) {
      scene.files("BOARD_MINUTE", "ANNUAL_REPORT", "IBAN_CONFIRMATION", "PARTNER_CONSENT");
    }
    LocalDate start = day("1399/10/01");
    scene.licence("status", status).content("startsOn", start);
    scene.content("endsOn", start.plusMonths(months).minusDays(1));
    assertThat(scene.submit().variable("eligibilityOutcome")).isEqualTo(outcome);
  }

  private static NgoDetails ally() {
    return ProposalFixtures.likeN06("A");
  }

  private static NgoDetails with(NgoDetails details, String part, Object value) {
    return RuleScenes.with(details, part, value);
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }

  private static LocalDate day(String jalali) {
    return JalaliDate.parse(jalali).get().toLocalDate();
  }

  private static void plan(ApprovedCases.Case earlier) {
    earlier.complete(
        "officer1",
        "PlanProject",
        "startsOn",
        "1399/10/01",
        "endsOn",
        "1400/10/01",
        "own",
        "200000000",
        "other",
        "200000000",
        "total",
        "1300000000",
        "firstTranche",
        "0",
        "milestone1",
        "First samples taken",
        "milestone1Due",
        "1399/11/01");
  }
}
