package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Part.Consent;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoDetails;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners and agencies stand by their part themselves, and only then it counts. */
@DatabaseTest
class PartTests {

  @Autowired private ProposalFixtures fixtures;
  @Autowired private Parts parts;
  @Autowired private PartsAsked asked;
  @Autowired private ScreeningTable screenings;
  @Autowired private TestCouncils councils;
  @Autowired private Appointments appointments;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private Ngo ngo;
  private Ngo partner;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    partner = fixtures.ngo(council, "partner", ProposalFixtures.likeN06("A"));
    council.addEditor("partner-editor", partner.id());
  }

  @Test
  void asksAPartnerThatReadsChangesAndConsents() {
    long id = draft();
    assertThat(parts.of(own(id))).extracting(Part::consent).containsOnly(Consent.NOT_ASKED);
    assertThatThrownBy(() -> shared("partner", id)).isInstanceOf(NotFound.class);
    ask(id, "دو گروه");
    assertThat(asked.of(council.member("partner"))).hasSize(1);
    answer("partner-editor", id, "سه گروه", Consent.ASKED, "دو گروه");
    assertThatThrownBy(() -> answer("partner-editor", id, "سه گروه", Consent.GIVEN, "سه گروه"))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> answer("partner", id, "دو گروه", Consent.GIVEN, "دو گروه"))
        .isInstanceOf(Conflict.class);
    answer("partner", id, "سه گروه", Consent.GIVEN, "سه گروه");
    assertThat(part(id).consent()).isEqualTo(Consent.GIVEN);
    assertThat(asked.of(council.member("partner"))).isEmpty();
    ask(id, "سه گروه");
    assertThat(part(id).consent()).isEqualTo(Consent.GIVEN);
    ask(id, "چهار گروه");
    assertThat(part(id).consent()).isEqualTo(Consent.ASKED);
  }

  @Test
  void freezesWhatWasAgreedAndNeedsNoLetter() {
    long id = draft();
    ask(id, "دو گروه");
    answer("partner", id, "دو گروه", Consent.GIVEN, "دو گروه");
    Proposal submitted = submit(id);
    assertThat(submitted.content().agreedParts())
        .filteredOn(part -> part.kind() == Part.Kind.NGO)
        .extracting(Part::contribution, Part::consent)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("دو گروه", Consent.GIVEN));
    assertThat(codes(id)).doesNotContain("PARTNER_CONSENT");
  }

  @Test
  void asksForALetterOfAPartnerThatHasNotConsented() {
    assertThat(codes(submit(draft()).id())).contains("PARTNER_CONSENT");
  }

  @Test
  void countsTheLicenceOfAPartnerOnlyIfItConsents() {
    ngo = fixtures.ngo(council, "other-writer", licensedFor(Set.of("SPORT")));
    long silent = draftOf("other-writer");
    assertThat(codes(submit("other-writer", silent).id())).contains("E05");
    long agreed = draftOf("other-writer");
    ask("other-writer", agreed, "پایش");
    answer("partner", agreed, "پایش", Consent.GIVEN, "پایش");
    assertThat(codes(submit("other-writer", agreed).id())).doesNotContain("E05");
    long refused = draftOf("other-writer");
    ask("other-writer", refused, "پایش");
    answer("partner", refused, "پایش", Consent.REFUSED, "پایش");
    assertThat(codes(submit("other-writer", refused).id())).contains("E05");
  }

  @Test
  void showsAnAgencyOnlyTheDraftsThatAskIt() {
    long id = draft();
    assertThatThrownBy(() -> shared("agency-doe", id)).isInstanceOf(NotFound.class);
    council.run(
        "writer",
        () -> parts.ask(council.member("writer"), id, Part.Kind.AGENCY, "DOE", "کارشناس"));
    assertThat(parts.own(council.member("agency-doe"), shared("agency-doe", id))).hasSize(1);
    Part answer = new Part(Part.Kind.AGENCY, "DOE", "کارشناس", Consent.GIVEN, "");
    council.run(
        "agency-doe", () -> parts.answer(council.member("agency-doe"), id, answer, "کارشناس"));
    assertThat(submit(id).content().agreedParts())
        .anyMatch(part -> part.isOf(Part.Kind.AGENCY, "DOE") && part.consent() == Consent.GIVEN);
    assertThatThrownBy(() -> shared("agency-doe", id)).isInstanceOf(NotFound.class);
  }

  @Test
  void aDeputyIsRemindedAnswersAndStandsInTheRecordAsDeputy() {
    long id = draft();
    council.run(
        "writer",
        () -> parts.ask(council.member("writer"), id, Part.Kind.AGENCY, "DOE", "کارشناس"));
    council.add("deputy", "agency", Role.WG_COORDINATOR);
    council.run(
        "deputy",
        () ->
            appointments.appoint(
                NewAppointment.of(
                        council.personId("deputy"),
                        Role.AGENCY_DEPUTY,
                        council.id(),
                        LocalDate.of(2020, 10, 1))
                    .forAgency("DOE")));
    assertThat(asked.of(council.member("deputy"))).hasSize(1);
    assertThat(
            db.sql("select count(*) from notification where person_id = ? and link = ?")
                .params(council.personId("deputy"), "/proposals/" + id + "/part")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    Part answer = new Part(Part.Kind.AGENCY, "DOE", "کارشناس", Consent.GIVEN, "");
    council.run("deputy", () -> parts.answer(council.member("deputy"), id, answer, "کارشناس"));
    assertThat(asked.of(council.member("deputy"))).isEmpty();
    assertThat(
            db.sql(
                    """
                    select actor_role from audit_entry \
                    where actor_id = ? and kind = 'PartAnswered'""")
                .param(council.personId("deputy"))
                .query(String.class)
                .list())
        .containsExactly("AGENCY_DEPUTY");
  }

  @Test
  void asksNobodyWhomTheDraftDoesNotName() {
    long id = draft();
    assertThatThrownBy(
            () ->
                council.run(
                    "writer",
                    () -> parts.ask(council.member("writer"), id, Part.Kind.AGENCY, "POL", "x")))
        .isInstanceOf(NotFound.class);
  }

  private static NgoDetails licensedFor(Set<String> areas) {
    NgoDetails d = ProposalFixtures.likeN06("B");
    return new NgoDetails(
        d.legalId(),
        d.name(),
        d.licence(),
        d.scope(),
        areas,
        d.counties(),
        d.capabilities(),
        d.iban(),
        d.ibanHolder(),
        d.grade(),
        d.profileVerifiedOn(),
        d.annualReportUntil());
  }

  private long draft() {
    return draftOf("writer");
  }

  private long draftOf(String name) {
    return fixtures
        .aProposal(council)
        .by(ngo, name)
        .with(c -> OtherContent.with(c, "partners", Set.of(partner.id())))
        .withoutDocuments()
        .draft();
  }

  private Proposal own(long id) {
    return council.as("writer", () -> fixtures.drafts.own(council.member("writer"), id));
  }

  private Proposal shared(String name, long id) {
    return council.as(name, () -> parts.sharedWith(council.member(name), id));
  }

  private Part part(long id) {
    return parts.of(own(id)).stream()
        .filter(part -> part.kind() == Part.Kind.NGO)
        .findFirst()
        .orElseThrow();
  }

  private void ask(long id, String contribution) {
    ask("writer", id, contribution);
  }

  private void ask(String name, long id, String contribution) {
    council.run(
        name,
        () -> parts.ask(council.member(name), id, Part.Kind.NGO, "" + partner.id(), contribution));
  }

  private void answer(String name, long id, String contribution, Consent consent, String seen) {
    Part part = new Part(Part.Kind.NGO, "" + partner.id(), contribution, consent, "");
    council.run(name, () -> parts.answer(council.member(name), id, part, seen));
  }

  private Proposal submit(long id) {
    return submit("writer", id);
  }

  private Proposal submit(String name, long id) {
    Proposal submitted =
        council.as(
            name,
            () -> {
              int edition = fixtures.drafts.own(council.member(name), id).edition();
              return fixtures.drafts.submit(council.member(name), id, edition);
            });
    fixtures.jobs.runAll();
    return submitted;
  }

  private java.util.List<String> codes(long id) {
    return screenings.findings(id, 1).stream().map(Finding::code).toList();
  }
}
