package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Member;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.proposals.calls.Call;
import org.hamafza.proposals.calls.CallChanges;
import org.hamafza.proposals.calls.CallDesk;
import org.hamafza.proposals.calls.CallExceptions;
import org.hamafza.proposals.calls.CallState;
import org.hamafza.proposals.calls.Calls;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.Rial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call for proposals binds the council to what it announced and the applicants to its limits. */
@DatabaseTest
class CallTests {

  private static final LocalDate TODAY = LocalDate.of(2020, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2020, 11, 30);
  private static final String REASON = "قطع سراسری اینترنت در روز پایانی";

  @Autowired private CallFixtures calls;
  @Autowired private Calls reading;
  @Autowired private CallDesk desk;
  @Autowired private CallChanges changes;
  @Autowired private CallExceptions exceptions;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private ScreeningTable screenings;
  @Autowired private Appointments appointments;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private Ngo ngo;

  @BeforeEach
  void found() {
    clock.setDay(TODAY);
    council = councils.found();
    ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
  }

  @Test
  void isNumberedWhenAnotherPersonPublishesIt() {
    long first = calls.draft(council, CallFixtures.content(TODAY, LAST));
    assertThat(call(first).number()).isNull();
    assertThatThrownBy(() -> reading.visibleTo(writer(), first)).isInstanceOf(NotFound.class);
    long published = calls.publish(council, CallFixtures.content(TODAY, LAST));
    String code = council.council().code();
    assertThat(call(published).number()).isEqualTo(code + "-1399-F-01");
    assertThat(reading.visibleTo(writer(), published).documents()).hasSize(1);
    publish(first);
    assertThat(call(first).number()).isEqualTo(code + "-1399-F-02");
    assertThat(kinds("call", published)).containsExactly("CallDrafted", "CallPublished");
  }

  @Test
  void isNotPublishedByWhoeverWroteIt() {
    appointments.appoint(
        NewAppointment.of(
            council.personId("seat-secretary"), Role.SECRETARIAT_OFFICER, council.id(), TODAY));
    Member secretary = secretary();
    CallContent content = CallFixtures.content(TODAY, LAST);
    long own = council.as("seat-secretary", () -> desk.draft(secretary, council.id(), content));
    assertThatThrownBy(() -> publish(own))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("secondPerson");
    long touched = calls.draft(council, content);
    council.run("seat-secretary", () -> desk.rewrite(secretary, touched, 0, content));
    assertThatThrownBy(() -> publish(touched)).hasMessageContaining("secondPerson");
    assertThatThrownBy(() -> desk.publishable(council.member("officer1"), own))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.draft(writer(), council.id(), content))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void isNotPublishedWhenItsLastDayIsOver() {
    long id = calls.draft(council, CallFixtures.content(TODAY, TODAY));
    clock.setDay(TODAY.plusDays(1));
    assertThatThrownBy(() -> publish(id)).hasMessageContaining("lastDayPast");
  }

  // The last row is the day on which clocks went back: it had twenty-five hours.
  @ParameterizedTest
  @CsvSource({
    "2021-03-20, 2021-03-20T20:29:59.999Z, 2021-03-20T20:30:00Z, 1399",
    "2021-03-21, 2021-03-21T20:29:59.999Z, 2021-03-21T20:30:00Z, 1400",
    "2021-09-21, 2021-09-21T20:29:59.999Z, 2021-09-21T20:30:00Z, 1400",
    "2022-03-20, 2022-03-20T20:29:59.999Z, 2022-03-20T20:30:00Z, 1400",
  })
  void closesWithTheLastSecondOfItsLastDayInTehran(
      LocalDate closes, Instant lastMoment, Instant after, String year) {
    long call = calls.publish(council, open(closes));
    long first = calls.proposal(council, ngo, "writer", call);
    long second = calls.proposal(council, ngo, "writer", call);
    clock.set(lastMoment);
    assertThat(reading.stateOf(call(call))).isEqualTo(CallState.OPEN);
    assertThat(submit("writer", first).number()).contains("-" + year + "-P-");
    clock.set(after);
    assertThat(reading.stateOf(call(call))).isEqualTo(CallState.CLOSED);
    assertThatThrownBy(() -> submit("writer", second))
        .isInstanceOfSatisfying(
            Conflict.class,
            refused -> {
              assertThat(refused.messageKey()).isEqualTo("proposals.calls.error.closed");
              assertThat(refused.args()).containsExactly(call(call).number(), closes);
            });
    assertThat(fixtures.proposals.get(second).number()).isNull();
  }

  @Test
  void opensWithTheFirstMomentOfItsFirstDayInTehran() {
    long call = calls.publish(council, CallFixtures.content(LAST, LAST));
    assertThatThrownBy(() -> calls.proposal(council, ngo, "writer", call))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("notOpen");
    clock.set(Instant.parse("2020-11-29T20:29:59Z"));
    assertThat(reading.stateOf(call(call))).isEqualTo(CallState.COMING);
    clock.set(Instant.parse("2020-11-29T20:30:00Z"));
    assertThat(reading.stateOf(call(call))).isEqualTo(CallState.OPEN);
    calls.proposal(council, ngo, "writer", call);
  }

  @Test
  void letsOneNgoInLaterIfTheSecretaryRecordsIt() {
    Ngo other = fixtures.ngo(council, "other", ProposalFixtures.likeN06("B"));
    long call = calls.publish(council, open(LAST));
    long late = calls.proposal(council, ngo, "writer", call);
    long later = calls.proposal(council, ngo, "writer", call);
    long others = calls.proposal(council, other, "other", call);
    clock.set(Instant.parse("2020-11-30T20:30:00Z"));
    assertThatThrownBy(() -> submit("writer", late)).hasMessageContaining("closed");
    LocalDate until = LAST.plusDays(3);
    allow(call, ngo, until);
    assertThat(told("writer")).contains(REASON).contains(call(call).number());
    assertThat(kinds("call", call)).contains("LateSubmissionAllowed");
    clock.set(Instant.parse("2020-12-03T20:29:59Z"));
    assertThat(submit("writer", late).state()).isEqualTo(ProposalState.SUBMITTED);
    assertThat(kinds("proposal", late)).contains("CallChosen", "CallAnswered");
    assertThatThrownBy(() -> submit("other", others)).hasMessageContaining("closed");
    clock.set(Instant.parse("2020-12-03T20:30:00Z"));
    assertThatThrownBy(() -> submit("writer", later))
        .isInstanceOfSatisfying(
            Conflict.class, refused -> assertThat(refused.args()).contains(until));
  }

  @Test
  void makesNoExceptionThatHelpsNobodyOrOnesOwnNgo() {
    long call = calls.publish(council, open(LAST));
    assertThatThrownBy(() -> allow(call, ngo, LAST)).hasMessageContaining("notLater");
    clock.setDay(LAST.plusDays(5));
    assertThatThrownBy(() -> allow(call, ngo, LAST.plusDays(4))).hasMessageContaining("dayPast");
    Ngo elsewhere = fixtures.ngo(councils.found(), "far", ProposalFixtures.likeN06("B"));
    assertThatThrownBy(() -> allow(call, elsewhere, LAST.plusDays(9)))
        .hasMessageContaining("ngoUnknown");
    assertThatThrownBy(() -> exceptions.of(council.member("officer1"), call))
        .isInstanceOf(NotFound.class);
    appointments.appoint(
        NewAppointment.of(
                council.personId("seat-secretary"), Role.NGO_SUBMITTER, council.id(), TODAY)
            .forNgo(ngo.id()));
    assertThatThrownBy(() -> allow(call, ngo, LAST.plusDays(9))).hasMessageContaining("ownNgo");
  }

  @Test
  void takesAnswersToADeficiencyNoticeAfterItHasClosed() {
    long call = calls.publish(council, CallFixtures.content(TODAY, TODAY));
    Proposal submitted = submit("writer", calls.proposal(council, ngo, "writer", call));
    jobs.runAll();
    String kind = call(call).documents().get(0).kind();
    assertThat(missing(submitted)).containsExactly(kind);
    fixtures.complete(council, "officer1", submitted.id(), Map.of("decision", "DEFICIENT"));
    clock.setDay(TODAY.plusDays(2));
    council.run("writer", () -> fixtures.attach(council, "writer", submitted.id(), kind));
    Proposal answered = submit("writer", submitted.id());
    jobs.runAll();
    assertThat(answered.version()).isEqualTo(2);
    assertThat(missing(answered)).isEmpty();
    assertThat(kinds("proposal", submitted.id())).containsOnlyOnce("CallAnswered");
  }

  @Test
  void refusesWhatExceedsItsLimitsAndNamesThem() {
    long call = calls.publish(council, CallFixtures.content(TODAY, LAST));
    long id =
        fixtures
            .aProposal(council)
            .by(ngo, "writer")
            .requesting(CallFixtures.CEILING + 1)
            .with(c -> OtherContent.with(c, "counties", Set.of("ISF", "NAI")))
            .with(c -> OtherContent.with(c, "area", "EDU"))
            .draft();
    calls.put(council, "writer", id, call);
    assertThatThrownBy(() -> submit("writer", id))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid -> {
              assertThat(invalid.errors())
                  .extracting(FieldError::field)
                  .containsExactly("area", "counties", "requested");
              assertThat(invalid.errors().get(2).args())
                  .containsExactly(call(call).number(), new Rial(CallFixtures.CEILING));
            });
    calls.put(council, "writer", id, null);
    assertThat(submit("writer", id).number()).isNotNull();
  }

  @Test
  void admitsAsMuchAsTheCeiling() {
    long call = calls.publish(council, CallFixtures.content(TODAY, LAST));
    long id =
        fixtures.aProposal(council).by(ngo, "writer").requesting(CallFixtures.CEILING).draft();
    calls.put(council, "writer", id, call);
    assertThat(submit("writer", id).number()).isNotNull();
  }

  @Test
  void isChosenAndLeftOnlyBeforeTheSubmission() {
    long call = calls.publish(council, open(LAST));
    long other = calls.publish(council, open(LAST));
    long elsewhere = calls.publish(councils.found(), open(LAST));
    long drafted = calls.draft(council, open(LAST));
    long id = calls.proposal(council, ngo, "writer", call);
    calls.put(council, "writer", id, other);
    calls.put(council, "writer", id, null);
    for (long strange : new long[] {elsewhere, drafted}) {
      assertThatThrownBy(() -> calls.put(council, "writer", id, strange))
          .isInstanceOf(NotFound.class);
    }
    calls.put(council, "writer", id, call);
    assertThat(kinds("proposal", id))
        .containsSubsequence("CallChosen", "CallChosen", "CallLeft", "CallChosen");
    Proposal submitted = submit("writer", id);
    assertThatThrownBy(() -> calls.put(council, "writer", id, null)).isInstanceOf(Conflict.class);
    jobs.runAll();
    fixtures.complete(
        council, "officer1", id, Map.of("decision", "DEFICIENT", "reason", "روشن نیست"));
    assertThatThrownBy(() -> calls.put(council, "writer", id, null))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("linked");
    ProposalFilter ofCall = new ProposalFilter("", null, call);
    Member officer = council.member("officer1");
    assertThat(fixtures.proposals.search(officer, ofCall, Long.MAX_VALUE, 10))
        .extracting(Proposal::id)
        .containsExactly(submitted.id());
  }

  @Test
  void isAmendedForAReasonAndNeverClosesEarlier() {
    long call = calls.publish(council, CallFixtures.content(TODAY, LAST));
    calls.proposal(council, ngo, "writer", call);
    assertThatThrownBy(() -> amend(call, CallFixtures.content(TODAY, LAST.minusDays(1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("closesEarlier");
    assertThatThrownBy(() -> amend(call, CallFixtures.content(TODAY.plusDays(1), LAST)))
        .hasMessageContaining("hasOpened");
    LocalDate longer = LAST.plusDays(7);
    amend(call, CallFixtures.content(TODAY, longer));
    assertThat(call(call).content().closesOn()).isEqualTo(longer);
    assertThat(told("writer")).contains(REASON);
    assertThat(kinds("call", call)).endsWith("CallAmended");
    Call before = call(call);
    assertThatThrownBy(
            () ->
                council.run(
                    "seat-secretary",
                    () ->
                        changes.amend(
                            secretary(), call, before.edition() - 1, before.content(), REASON)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("changedMeanwhile");
    clock.setDay(longer.plusDays(1));
    assertThatThrownBy(() -> amend(call, CallFixtures.content(TODAY, longer.plusDays(9))))
        .hasMessageContaining("over");
  }

  @Test
  void keepsWhatTheFirstSubmissionReliedOn() {
    Map<String, Integer> weights = Map.of("NEED", 60, "DESIGN", 40);
    List<LocalText> none = List.of();
    long call = calls.publish(council, CallFixtures.content(TODAY, LAST, none, Map.of()));
    amend(call, CallFixtures.content(TODAY, LAST, none, weights));
    assertThat(call(call).content().weights()).isEqualTo(weights);
    submit("writer", calls.proposal(council, ngo, "writer", call));
    CallContent wider =
        new CallContent(
            call(call).title(),
            call(call).content().purpose(),
            TODAY,
            LAST,
            Set.of(),
            Set.of("ISF", "NAI"),
            null,
            none,
            weights);
    amend(call, wider);
    assertThatThrownBy(() -> amend(call, CallFixtures.content(TODAY, LAST, none, weights)))
        .hasMessageContaining("narrower");
    assertThatThrownBy(() -> amend(call, with(wider, none, Map.of("NEED", 100))))
        .hasMessageContaining("weightsFixed");
    assertThatThrownBy(() -> amend(call, with(wider, List.of(CallFixtures.DOCUMENT), weights)))
        .hasMessageContaining("documentsFixed");
    assertThatThrownBy(() -> withdraw(call))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("relied");
  }

  @Test
  void isWithdrawnForAReasonBeforeTheFirstSubmission() {
    long call = calls.publish(council, open(LAST));
    long id = calls.proposal(council, ngo, "writer", call);
    withdraw(call);
    assertThat(call(call).reason()).isEqualTo(REASON);
    assertThat(told("writer")).contains(REASON);
    assertThatThrownBy(() -> submit("writer", id)).hasMessageContaining("withdrawn");
    assertThatThrownBy(() -> withdraw(call)).isInstanceOf(Conflict.class);
    calls.put(council, "writer", id, null);
    assertThat(submit("writer", id).number()).isNotNull();
    long draft = calls.draft(council, open(LAST));
    council.run("officer1", () -> changes.withdraw(council.member("officer1"), draft, REASON));
    assertThat(reading.stateOf(call(draft))).isEqualTo(CallState.WITHDRAWN);
  }

  private static CallContent open(LocalDate closes) {
    return CallFixtures.content(TODAY, closes, List.of(), Map.of());
  }

  private static CallContent with(
      CallContent said, List<LocalText> documents, Map<String, Integer> weights) {
    return new CallContent(
        said.title(),
        said.purpose(),
        said.opensOn(),
        said.closesOn(),
        said.areas(),
        said.counties(),
        said.ceiling(),
        documents,
        weights);
  }

  private Proposal submit(String name, long id) {
    Member member = council.member(name);
    int edition = fixtures.drafts.own(member, id).edition();
    return council.as(name, () -> fixtures.drafts.submit(member, id, edition));
  }

  private void publish(long id) {
    int edition = call(id).edition();
    council.run("seat-secretary", () -> desk.publish(secretary(), id, edition));
  }

  private void amend(long id, CallContent content) {
    int edition = call(id).edition();
    council.run("seat-secretary", () -> changes.amend(secretary(), id, edition, content, REASON));
  }

  private void withdraw(long id) {
    council.run("seat-secretary", () -> changes.withdraw(secretary(), id, REASON));
  }

  private void allow(long id, Ngo to, LocalDate lastDay) {
    council.run("seat-secretary", () -> exceptions.allow(secretary(), id, to, lastDay, REASON));
  }

  private Call call(long id) {
    return reading.visibleTo(council.member("auditor"), id);
  }

  private Member secretary() {
    return council.member("seat-secretary");
  }

  private Member writer() {
    return council.member("writer");
  }

  private List<String> missing(Proposal proposal) {
    return screenings.findings(proposal.id(), proposal.version()).stream()
        .filter(Finding::blocks)
        .map(Finding::code)
        .toList();
  }

  private String told(String name) {
    return db.sql("select body from notification where person_id = ? order by id desc")
        .param(council.personId(name))
        .query(String.class)
        .list()
        .get(0);
  }

  private List<String> kinds(String type, long id) {
    return db.sql(
            "select kind from audit_entry where subject_type = ? and subject_id = ? order by id")
        .params(type, id)
        .query(String.class)
        .list();
  }
}
