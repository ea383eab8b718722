package org.hamafza.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.audit.CasePath;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.Profile;
import org.hamafza.registry.ProfileCase;
import org.hamafza.registry.ProfileContent;
import org.hamafza.registry.ProfileFixtures;
import org.hamafza.registry.ProfileState;
import org.hamafza.registry.ProfileStep;
import org.hamafza.registry.Profiles;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through the verification of a profile, as NGO, officers and secretary go it. */
@DatabaseTest
class CapacityProfileTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 2);

  @Autowired TestCouncils councils;
  @Autowired ProfileFixtures fixtures;
  @Autowired Profiles profiles;
  @Autowired Ngos ngos;
  @Autowired CasePath path;
  @Autowired Jobs jobs;
  @Autowired ManualClock clock;
  @Autowired WorkingCalendar calendar;
  @Autowired JdbcClient db;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(DAY);
    council = councils.found();
  }

  @Test
  void aCompleteProfileIsVerifiedByTwoPersonsAndOnlyThenCounts() {
    Ngo ngo = fixtures.knownNgo(council, "admin");
    Profile profile = fixtures.drafted(council, "admin", ngo);
    ProfileCase run = fixtures.submit(council, "admin", profile.id());
    assertThat(run.number()).isEqualTo("NGO-" + ngo.legalId() + "-1");
    assertThat(fixtures.work(run.id()).dueAt())
        .isEqualTo(calendar.endOf(calendar.plusWorkingDays(DAY, 5)));
    fixtures.verified(council, "officer1", run.id());
    assertThat(ngos.get(ngo.id()).areas()).containsExactly("ENV");

    fixtures.confirmed(council, run.id());
    Ngo verified = ngos.get(ngo.id());
    assertThat(verified.areas()).containsExactlyInAnyOrder("ENV", "DEV");
    assertThat(verified.capabilities()).containsExactlyInAnyOrder("FIELD_MONITORING", "VEHICLES");
    assertThat(verified.profileVerifiedOn()).isEqualTo(DAY);
    assertThat(verified.details().annualReportUntil()).isEqualTo(LocalDate.of(2020, 3, 19));
    assertThat(verified.grade()).isEqualTo("NEW");
    assertThat(state(profile, "admin")).isEqualTo(ProfileState.VERIFIED);
    assertThat(ends(run)).containsExactly("End_Verified");
    assertThat(risk(run)).isEqualTo("MEDIUM");
  }

  @Test
  void theOfficerWhoVerifiedCannotConfirm() {
    Profile profile = fixtures.drafted(council, "admin", fixtures.knownNgo(council, "admin"));
    ProfileCase run = fixtures.submit(council, "admin", profile.id());
    council.add("both", "social", org.hamafza.identity.Role.SECRETARIAT_OFFICER);
    db.sql(
            """
            insert into appointment (person_id, role, council_id, valid_from) \
            values (?, 'SECRETARIAT_LEAD', ?, date '2019-01-01')""")
        .params(council.personId("both"), council.id())
        .update();
    fixtures.verified(council, "both", run.id());
    assertThatThrownBy(
            () -> fixtures.complete(council, "both", run.id(), Map.of("decision", "CONFIRM")))
        .isInstanceOf(NotFound.class);
    fixtures.confirmed(council, run.id());
    assertThat(ends(run)).containsExactly("End_Verified");
  }

  @Test
  void theSecretaryMaySendTheVerdictBack() {
    Profile profile = fixtures.drafted(council, "admin", fixtures.knownNgo(council, "admin"));
    ProfileCase run = fixtures.submit(council, "admin", profile.id());
    fixtures.verified(council, "officer1", run.id());
    fixtures.complete(
        council,
        "seat-secretary",
        run.id(),
        Map.of("decision", "RETURN", "reason", "پروانه را دوباره ببینید"));
    assertThat(fixtures.open(run.id())).containsExactly("VerifyProfile");
    fixtures.verified(council, "officer2", run.id());
    fixtures.confirmed(council, run.id());
    assertThat(ends(run)).containsExactly("End_Verified");
  }

  @Test
  void whoeverIsMissingSomethingHasTwoRoundsAndIsThenRejected() {
    Ngo ngo = fixtures.knownNgo(council, "admin");
    Profile profile = fixtures.drafted(council, "admin", ngo);
    ProfileCase run = fixtures.submit(council, "admin", profile.id());
    for (int round = 1; round <= 2; round++) {
      fixtures.deficient(council, "officer1", run.id());
      assertThat(fixtures.open(run.id())).containsExactly("CompleteProfile");
      assertThat(fixtures.work(run.id()).dueAt())
          .isEqualTo(calendar.endOf(calendar.plusWorkingDays(DAY, 10)));
      assertThat(state(profile, "admin")).isEqualTo(ProfileState.DEFICIENT);
      fixtures.complete(council, "admin", run.id(), Map.of("agreed", "true"));
      assertThat(profiles.own(council.member("admin"), profile.id()).version())
          .isEqualTo(1 + round);
    }
    fixtures.deficient(council, "officer1", run.id());
    assertThat(state(profile, "admin")).isEqualTo(ProfileState.REJECTED);
    assertThat(ends(run)).containsExactly("End_Rejected");
    assertThat(ngos.get(ngo.id()).areas()).containsExactly("ENV");
    assertThat(fixtures.submit(council, "admin", profile.id()).number())
        .isEqualTo("NGO-" + ngo.legalId() + "-2");
  }

  @Test
  void aProfileThatWasSentBackIsHandedInAsAnAnswerOnly() {
    Profile profile = fixtures.drafted(council, "admin", fixtures.knownNgo(council, "admin"));
    ProfileCase run = fixtures.submit(council, "admin", profile.id());
    fixtures.deficient(council, "officer1", run.id());
    assertThatThrownBy(() -> fixtures.submit(council, "admin", profile.id()))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void withoutAnAnswerInThirtyDaysTheProfileIsStaleAndEarlierVerificationCountsNoMore() {
    Ngo ngo = fixtures.knownNgo(council, "admin");
    Profile profile = fixtures.drafted(council, "admin", ngo);
    ProfileCase run = fixtures.submit(council, "admin", profile.id());
    fixtures.deficient(council, "officer1", run.id());
    assertThat(ngos.get(ngo.id()).profileVerifiedOn()).isNotNull();
    clock.advance(Duration.ofDays(29));
    jobs.runAll();
    assertThat(fixtures.open(run.id())).containsExactly("CompleteProfile");
    clock.advance(Duration.ofDays(5));
    jobs.runAll();
    assertThat(fixtures.open(run.id())).isEmpty();
    assertThat(state(profile, "admin")).isEqualTo(ProfileState.STALE);
    assertThat(ngos.get(ngo.id()).profileVerifiedOn()).isNull();
    assertThat(ends(run)).containsExactly("End_Stale");
  }

  @Test
  void anUnknownNgoBecomesKnownWhenItIsVerifiedAndItsApplicantItsAdministrator() {
    LocalText name = new LocalText("انجمن تازهٔ کوهپایه", "New of Kuhpayeh");
    String legalId = ProposalFixtures.likeN06("NEW").legalId();
    Profile profile = fixtures.registration(council, "founder", legalId, name);
    ProfileCase run = fixtures.submit(council, "founder", profile.id());
    assertThat(ngos.byCode(legalId)).isEmpty();
    assertThat(council.member("founder").ngos()).isEmpty();
    fixtures.deficient(council, "officer1", run.id());
    fixtures.complete(council, "founder", run.id(), Map.of("agreed", "true"));
    fixtures.verified(council, "officer1", run.id());
    fixtures.confirmed(council, run.id());
    Ngo ngo = ngos.byCode(legalId).orElseThrow();
    assertThat(ngo.grade()).isEqualTo("NEW");
    assertThat(ngo.councilId()).isEqualTo(council.id());
    assertThat(council.member("founder").administers(ngo.id())).isTrue();
    assertThat(council.member("founder").signsFor(ngo.id())).isFalse();
  }

  @Test
  void theSameNameWrittenOtherwiseIsAskedAboutAndAnotherNgoGoesOn() {
    Ngo known = fixtures.knownNgo(council, "admin");
    String folded = known.name().fa().replace("ی", "ي").replace(" ", "\u200c");
    Profile profile = registered("founder", new LocalText(folded, "Quite another name"));
    ProfileCase run = fixtures.submit(council, "founder", profile.id());
    assertThat(fixtures.open(run.id())).containsExactly("DecideDuplicate");
    assertThatThrownBy(
            () -> fixtures.complete(council, "officer1", run.id(), Map.of("same", "ANOTHER")))
        .isInstanceOf(org.hamafza.shared.InvalidInput.class);
    fixtures.complete(
        council, "officer1", run.id(), Map.of("same", "ANOTHER", "reason", "شناسه‌ها جداست"));
    assertThat(fixtures.open(run.id())).containsExactly("VerifyProfile");
    fixtures.deficient(council, "officer1", run.id());
    fixtures.complete(council, "founder", run.id(), Map.of("agreed", "true"));
    assertThat(fixtures.open(run.id())).as("is not asked twice").containsExactly("VerifyProfile");
  }

  @Test
  void whatIsKnownWithPeopleOfItsOwnIsClosedAndNobodyIsForcedUponIt() {
    Ngo known = fixtures.knownNgo(council, "admin");
    Profile profile =
        fixtures.registration(council, "founder", known.legalId(), new LocalText("نام دیگر", "X"));
    ProfileCase run = fixtures.submit(council, "founder", profile.id());
    decide(run, true);
    assertThat(state(profile, "founder")).isEqualTo(ProfileState.DUPLICATE);
    assertThat(ends(run)).containsExactly("End_Duplicate");
    assertThat(council.member("founder").ngos()).isEmpty();
    assertThat(ngos.get(known.id()).name()).isEqualTo(known.name());
  }

  @Test
  void whatTheSecretariatEnteredWithoutPeopleIsTakenOverAfterVerification() {
    Ngo entered =
        ngos.register(council.member("officer1"), council.id(), ProposalFixtures.likeN06("NEW"));
    Profile profile = fixtures.registration(council, "founder", entered.legalId(), entered.name());
    ProfileCase run = fixtures.submit(council, "founder", profile.id());
    decide(run, true);
    fixtures.verified(council, "officer1", run.id());
    fixtures.confirmed(council, run.id());
    assertThat(council.member("founder").administers(entered.id())).isTrue();
    assertThat(ngos.get(entered.id()).areas()).containsExactlyInAnyOrder("ENV", "DEV");
  }

  @Test
  void anIdentifierOfAnotherNgoMustBeCorrected() {
    Ngo known = fixtures.knownNgo(council, "admin");
    Profile profile =
        fixtures.registration(council, "founder", known.legalId(), new LocalText("نام دیگر", "X"));
    ProfileCase run = fixtures.submit(council, "founder", profile.id());
    decide(run, false);
    assertThat(fixtures.open(run.id())).containsExactly("CompleteProfile");
    String own = ProposalFixtures.likeN06("NEW").legalId();
    ProfileContent now = profiles.own(council.member("founder"), profile.id()).draft();
    council.run(
        "founder",
        () ->
            fixtures.write(
                council,
                "founder",
                profile.id(),
                ProfileStep.IDENTITY,
                now.with(new ProfileContent.Identity(own, now.identity().name(), "1", "اصفهان"))));
    fixtures.complete(council, "founder", run.id(), Map.of("agreed", "true"));
    assertThat(fixtures.open(run.id())).containsExactly("VerifyProfile");
  }

  @Test
  void twoRegistrationsOfTheSameNgoMeet() {
    String legalId = ProposalFixtures.likeN06("NEW").legalId();
    Profile first = fixtures.registration(council, "one", legalId, new LocalText("نام یک", "One"));
    Profile second = fixtures.registration(council, "two", legalId, new LocalText("نام دو", "Two"));
    ProfileCase firstRun = fixtures.submit(council, "one", first.id());
    ProfileCase secondRun = fixtures.submit(council, "two", second.id());
    assertThat(fixtures.open(firstRun.id())).containsExactly("VerifyProfile");
    assertThat(fixtures.open(secondRun.id())).containsExactly("DecideDuplicate");
    assertThat(List.of(firstRun.number(), secondRun.number()))
        .containsExactly("NGO-" + legalId + "-1", "NGO-" + legalId + "-2");
    decide(secondRun, true);
    assertThat(ends(secondRun)).containsExactly("End_Duplicate");
  }

  private Profile registered(String applicant, LocalText name) {
    return fixtures.registration(
        council, applicant, ProposalFixtures.likeN06("NEW").legalId(), name);
  }

  private void decide(ProfileCase run, boolean same) {
    String candidate =
        db.sql("select min(id) from profile_duplicate where case_id = ? and answer is null")
            .param(run.id())
            .query(String.class)
            .single();
    fixtures.complete(
        council,
        "officer1",
        run.id(),
        Map.of("same", same ? candidate : "ANOTHER", "reason", "مقایسه شد"));
  }

  private ProfileState state(Profile profile, String writer) {
    return profiles.own(council.member(writer), profile.id()).state();
  }

  private List<String> ends(ProfileCase run) {
    String instance = path.instances("profile", run.id()).get(0).id();
    return path.steps(instance).stream()
        .map(CasePath.Step::elementId)
        .filter(element -> element.startsWith("End_"))
        .toList();
  }

  private String risk(ProfileCase run) {
    return db.sql("select risk_level from profile_case where id = ?")
        .param(run.id())
        .query(String.class)
        .single();
  }
}
