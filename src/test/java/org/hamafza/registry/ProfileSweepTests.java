package org.hamafza.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.decisions.Decisions;
import org.hamafza.policy.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The yearly refresh of profiles, by the one daily sweep, and the rules by which NGOs stand. */
@DatabaseTest
class ProfileSweepTests {

  private static final LocalDate VERIFIED = LocalDate.of(2020, 11, 2);

  @Autowired private TestCouncils councils;
  @Autowired private ProfileFixtures fixtures;
  @Autowired private ProfileSweep sweep;
  @Autowired private Profiles profiles;
  @Autowired private Ngos ngos;
  @Autowired private Decisions decisions;
  @Autowired private Policies policies;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private Ngo ngo;
  private Profile profile;

  @BeforeEach
  void verify() {
    clock.setDay(VERIFIED);
    council = councils.found();
    ngo = fixtures.knownNgo(council, "admin");
    profile = fixtures.drafted(council, "admin", ngo);
    ProfileCase run = fixtures.submit(council, "admin", profile.id());
    fixtures.verified(council, "officer1", run.id());
    fixtures.confirmed(council, run.id());
  }

  @Test
  void remindsOnceThirtyDaysBeforeAndMarksStaleTheDayAfterTheLast() {
    on(VERIFIED.plusMonths(12).minusDays(31));
    assertThat(told("admin", "رو به پایان")).isZero();
    on(VERIFIED.plusMonths(12).minusDays(30));
    assertThat(told("admin", "رو به پایان")).isEqualTo(1);
    on(VERIFIED.plusMonths(12).minusDays(29));
    assertThat(told("admin", "رو به پایان")).isEqualTo(1);
    on(VERIFIED.plusMonths(12));
    assertThat(ngos.get(ngo.id()).profileVerifiedOn()).isEqualTo(VERIFIED);
    on(VERIFIED.plusMonths(12).plusDays(1));
    assertThat(ngos.get(ngo.id()).profileVerifiedOn()).isNull();
    on(VERIFIED.plusMonths(12).plusDays(2));
    assertThat(told("admin", "پایان یافت")).isEqualTo(1);
    assertThat(told("officer1", "پایان یافت")).isEqualTo(1);
    assertThat(state()).isEqualTo(ProfileState.STALE);
  }

  @Test
  void whatIsVerifiedAnewIsRemindedOfAnew() {
    on(VERIFIED.plusMonths(13));
    ProfileCase run = fixtures.submit(council, "admin", profile.id());
    fixtures.verified(council, "officer2", run.id());
    fixtures.confirmed(council, run.id());
    assertThat(ngos.get(ngo.id()).profileVerifiedOn()).isEqualTo(VERIFIED.plusMonths(13));
    assertThat(run.number()).endsWith("-2");
    on(VERIFIED.plusMonths(25).minusDays(10));
    assertThat(told("admin", "رو به پایان")).isEqualTo(1);
  }

  @Test
  void aRegistrationThatNobodyUsedIsForgotten() {
    db.sql(
            """
            insert into ngo_registration (token_sha256, council_id, legal_id, name_fa, name_en, \
            email, mobile, county_code, created_at, expires_at) values (?, ?, '00013990112', \
            'x', 'x', 'x@example.org', '+989131234567', 'ISF', ?, ?)""")
        .params(MailKey.hash(MailKey.next()), council.id())
        .params(java.sql.Timestamp.from(clock.instant()), java.sql.Timestamp.from(clock.instant()))
        .update();
    on(VERIFIED.plusDays(20));
    assertThat(registrations()).isEqualTo(1);
    on(VERIFIED.plusDays(40));
    assertThat(registrations()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "NEW,MEDIUM,RiskLevel_06",
    "C,MEDIUM,RiskLevel_06",
    "D,HIGH,RiskLevel_02",
    "A,LOW,RiskLevel_08",
    "B,LOW,RiskLevel_08"
  })
  void theRiskOfAnNgoByItselfFollowsFromItsGrade(String grade, String risk, String rule) {
    Map<String, Object> facts = NgoStandings.facts(grade, policies.today());
    assertThat(decisions.preview("RiskLevel", facts)).isEqualTo(List.of(Map.of("riskLevel", risk)));
    assertThat(decisions.rules("RiskLevel", facts)).containsExactly(rule);
  }

  private void on(LocalDate day) {
    clock.setDay(day);
    sweep.sweep();
  }

  private ProfileState state() {
    return profiles.own(council.member("admin"), profile.id()).state();
  }

  private long told(String name, String words) {
    return db.sql("select count(*) from notification where person_id = ? and subject like ?")
        .params(council.personId(name), "%" + words + "%")
        .query(Long.class)
        .single();
  }

  private long registrations() {
    return db.sql("select count(*) from ngo_registration where council_id = ?")
        .param(council.id())
        .query(Long.class)
        .single();
  }
}
