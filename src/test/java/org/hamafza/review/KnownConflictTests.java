package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.proposals.OtherContent;
import org.hamafza.proposals.Part;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.Support;
import org.hamafza.registry.Ngos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows from the registry, from seats and offices and from earlier reviews. */
@DatabaseTest
class KnownConflictTests {

  private static final LocalDate TODAY = LocalDate.of(2020, 11, 1);

  @Autowired TestCouncils councils;
  @Autowired ProposalFixtures fixtures;
  @Autowired KnownConflicts conflicts;
  @Autowired Appointments appointments;
  @Autowired Ngos ngos;
  @Autowired SlotTable slots;
  @Autowired ManualClock clock;
  @Autowired JdbcClient db;

  private TestCouncil council;
  private Proposal proposal;

  @BeforeEach
  void submitT06() {
    clock.setDay(TODAY);
    council = councils.found();
    proposal = fixtures.aProposal(council).submit();
  }

  // The registry keeps from when to when somebody acts for an NGO; 24 months count.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "NGO_SUBMITTER, 2019-01-01, -, COI-1",
        "NGO_SIGNATORY, 2019-01-01, -, COI-1",
        "NGO_ADMINISTRATOR, 2017-01-01, 2020-10-31, COI-1",
        "NGO_SUBMITTER, 2017-01-01, 2018-12-01, COI-1",
        "NGO_SUBMITTER, 2017-01-01, 2018-11-01, COI-1",
        "NGO_SUBMITTER, 2017-01-01, 2018-10-31, -",
        "NGO_SUBMITTER, 2017-01-01, 2018-10-01, -",
        "NGO_SUBMITTER, 2020-11-02, -, -",
      })
  void aRoleInTheApplicantBindsForTwoYears(Role role, LocalDate from, LocalDate to, String code) {
    acts("reviewer1", role, proposal.leadNgoId(), from, to);
    List<KnownConflict> known = conflicts.ofReviewer(proposal, council.personId("reviewer1"));
    assertThat(known).extracting(each -> each.code().code()).isEqualTo(codes(code));
    known.forEach(
        each -> assertThat(each.ground()).isEqualTo(ngos.get(proposal.leadNgoId()).name()));
  }

  private static List<String> codes(String code) {
    return code == null ? List.of() : List.of(code);
  }

  @Test
  void aRoleInAPartnerBindsAndOneInAnotherNgoDoesNot() {
    long partner = proposal.partners().iterator().next();
    acts("reviewer1", Role.NGO_SUBMITTER, partner, TODAY.minusYears(1), null);
    acts("reviewer2", Role.NGO_SUBMITTER, another(), TODAY.minusYears(1), null);
    assertThat(conflicts.ofReviewer(proposal, council.personId("reviewer1")))
        .singleElement()
        .extracting(KnownConflict::ground)
        .isEqualTo(ngos.get(partner).name());
    assertThat(conflicts.ofReviewer(proposal, council.personId("reviewer2"))).isEmpty();
  }

  private long another() {
    return fixtures.ngo(council, "another", ProposalFixtures.likeN06("A")).id();
  }

  @Test
  void anOfficeThatWasOverBeforeItBeganBindsNobody() {
    acts("reviewer1", Role.NGO_SUBMITTER, proposal.leadNgoId(), TODAY.plusDays(9), null);
    long id = appointments.of(council.personId("reviewer1")).get(0).id();
    appointments.endNow(id);
    clock.setDay(TODAY.plusMonths(1));
    assertThat(conflicts.ofReviewer(proposal, council.personId("reviewer1"))).isEmpty();
  }

  // T06 wants DOE and RWC; an agency that is only asked for its opinion is not in the proposal.
  @Test
  void theAgencyThatPaysOrCarriesOutBindsByOfficeByUnitAndBySeat() {
    assertThat(member("seat-environment", "DOE", proposal)).containsExactly("COI-4");
    assertThat(member("seat-welfare", "BEH", proposal)).isEmpty();
    assertThat(member("seat-chair", null, proposal)).isEmpty();
    assertThat(reviewer("agency-rwc")).containsExactly("COI-4");
    assertThat(reviewer("agency-edu")).isEmpty();
    db.sql("update person set unit = 'DOE' where id = ?")
        .param(council.personId("reviewer3"))
        .update();
    assertThat(reviewer("reviewer3")).containsExactly("COI-4");
    assertThat(reviewer("seat-environment")).as("who reviews too").containsExactly("COI-4");
  }

  @Test
  void whoGivesAPermitOrRefusedItsPartDoesNotAct() {
    Proposal sponsored = with("sponsor", "BEH");
    assertThat(member("seat-welfare", "BEH", sponsored)).containsExactly("COI-4");
    Proposal permitted = with("support", Set.of(Support.PERMIT));
    assertThat(member("seat-environment", "DOE", permitted)).isEmpty();
    Proposal both = with("support", Set.of(Support.PERMIT, Support.EXPERT));
    assertThat(member("seat-environment", "DOE", both)).containsExactly("COI-4");
    Part refused = new Part(Part.Kind.AGENCY, "DOE", "کارشناس", Part.Consent.REFUSED, "نداریم");
    assertThat(member("seat-environment", "DOE", with("parts", List.of(refused)))).isEmpty();
  }

  private Proposal with(String part, Object value) {
    return proposal.with(OtherContent.with(proposal.content(), part, value));
  }

  @Test
  void whoHasScoredTheFileHearsNoAppealAndReviewsItNotAnew() {
    long person = council.personId("reviewer1");
    slots.add(
        proposal.id(),
        1,
        ReviewerRole.SUBJECT_EXPERT,
        Contribution.SCORE,
        LocalDate.of(2020, 3, 20));
    long slot = slots.of(proposal.id()).get(0).id();
    slots.assign(slot, person);
    assertThat(codes(conflicts.ofMember(proposal, person, null, true))).as("not yet").isEmpty();
    slots.submitScores(slot, 1, "COI-0", "");
    assertThat(codes(conflicts.ofMember(proposal, person, null, false))).isEmpty();
    assertThat(codes(conflicts.ofMember(proposal, person, null, true))).containsExactly("COI-7");
    assertThat(reviewer("reviewer1")).as("the same review").isEmpty();
    slots.supersede(proposal.id());
    assertThat(reviewer("reviewer1")).containsExactly("COI-7");
    acts("reviewer1", Role.NGO_SUBMITTER, proposal.leadNgoId(), TODAY.minusYears(1), null);
    assertThat(codes(conflicts.ofMember(proposal, person, "DOE", true)))
        .as("the strongest first")
        .containsExactly("COI-1", "COI-7", "COI-4");
  }

  @ParameterizedTest
  @CsvSource({
    "COI-0, COI-5",
    "COI-5, COI-6",
    "COI-6, COI-4",
    "COI-4, COI-7",
    "COI-7, COI-3",
    "COI-3, COI-2",
    "COI-2, COI-1",
  })
  void theOrderIsThatOfTheTable(String weaker, String stronger) {
    ConflictCode one = ConflictCode.parse(weaker).get();
    ConflictCode other = ConflictCode.parse(stronger).get();
    assertThat(one.isWeakerThan(other)).isTrue();
    assertThat(other.isWeakerThan(one)).isFalse();
    assertThat(one.isWeakerThan(one)).isFalse();
  }

  private List<String> member(String name, String agency, Proposal of) {
    return codes(conflicts.ofMember(of, council.personId(name), agency, false));
  }

  private List<String> reviewer(String name) {
    return codes(conflicts.ofReviewer(proposal, council.personId(name)));
  }

  private static List<String> codes(List<KnownConflict> known) {
    return known.stream().map(each -> each.code().code()).toList();
  }

  private void acts(String name, Role role, long ngo, LocalDate from, LocalDate to) {
    long id =
        appointments.appoint(
            NewAppointment.of(council.personId(name), role, council.id(), from).forNgo(ngo));
    db.sql("update appointment set valid_to = ? where id = ?").params(to, id).update();
  }
}
