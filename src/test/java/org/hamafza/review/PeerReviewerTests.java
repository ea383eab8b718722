package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Visitor;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.proposals.CallFixtures;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A peer comes from an NGO of grade A that does not compete; without one the place stays empty. */
@DatabaseTest
@Import(ReviewScene.class)
class PeerReviewerTests {

  @Autowired ReviewScene scene;
  @Autowired ProposalFixtures fixtures;
  @Autowired CallFixtures calls;
  @Autowired AssignReviewersForm form;
  @Autowired ReviewerAssignments assignments;
  @Autowired Appointments appointments;
  @Autowired SlotTable slots;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;
  @Autowired TransactionTemplate transactions;

  private ReviewScene.Review review;

  @BeforeEach
  void aPeerIsWanted() {
    review = scene.begin();
    LocalDate rubric = slots.of(review.id).get(0).rubricFrom();
    slots.add(review.id, 1, ReviewerRole.NGO_PEER_REVIEWER, Contribution.SCORE, rubric);
  }

  @Test
  void onlyWhoComesFromAnNgoOfGradeAIsProposedAndMayBeChosen() {
    actsFor("reviewer4", anNgo("A"));
    actsFor("reviewer3", anNgo("B"));
    FormField peer = field();
    assertThat(peer.options())
        .extracting(option -> option.value())
        .containsExactly(person("reviewer4"));
    assertThat(peer.values()).containsExactly(person("reviewer4"));
    assertThat(page("?lang=en"))
        .contains("can be the peer reviewer", "Acts for no NGO.", "is not of grade A")
        .doesNotContain("Why the place of the peer reviewer stays empty");
    isRefused("reviewer2", "review.peer.error.NO_NGO");
    isRefused("reviewer3", "review.peer.error.NOT_GRADE_A");
    complete(answer("reviewer4"));
    assertThat(peerSlot().reviewerId()).isEqualTo(review.council.personId("reviewer4"));
  }

  @Test
  void whoHasPartInTheCaseOrCompetesIsNoPeer() {
    Ngo rival = anNgo("A");
    fixtures.aProposal(review.council).by(rival, rival.legalId()).submit();
    actsFor("reviewer3", rival);
    isRefused("reviewer3", "review.peer.error.COMPETES");
    actsFor("reviewer4", anNgo("A"));
    assertThat(field().options()).hasSize(1);
    db.sql("update appointment set ngo_id = ? where person_id = ?  and ngo_id = ?")
        .params(review.proposal().leadNgoId(), review.council.personId("reviewer3"), rival.id())
        .update();
    assertThat(page("?lang=en")).contains("has part in this proposal");
  }

  @Test
  void inACallOnlyTheOtherProposalsOfThatCallCompete() {
    Ngo rival = anNgo("A");
    long other = fixtures.aProposal(review.council).by(rival, rival.legalId()).submit().id();
    long call = calls.publish(review.council, calls.openNow());
    actsFor("reviewer3", rival);
    putUnder(call, review.id);
    assertThat(field().options()).hasSize(1);
    putUnder(call, other);
    isRefused("reviewer3", "review.peer.error.COMPETES");
  }

  @Test
  void ifThereIsNoneThePlaceStaysEmptyForAReasonAndTheReviewGoesOn() {
    assertThat(page("?lang=en"))
        .contains("None of the reviewers below does", "Acts for no NGO.")
        .contains("Why the place of the peer reviewer stays empty");
    Map<String, List<String>> answer = answer(null);
    assertThatThrownBy(() -> complete(answer))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong -> assertThat(wrong.errors().get(0).field()).isEqualTo("vacancy"));
    answer.put("vacancy", List.of("No NGO of grade A works here"));
    complete(answer);
    assertThat(peerSlot().vacancy()).isEqualTo("No NGO of grade A works here");
    assertThat(slots.of(review.id)).noneMatch(Slot::open);
    assertThat(recorded()).contains("No NGO of grade A works here");
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    review.score("reviewer2", 4, 4, 4, 4, 4, 4);
    review.complete("reviewer3", "GiveExpertOpinion", ReviewScene.opinion("COI-0", "SUPPORT", ""));
    assertThat(review.work("officer1"))
        .extracting(WorkItem::element)
        .containsExactly("WriteCoverSheet");
    Visitor officer = Visitor.of(mvc, review.council.username("officer1"));
    assertThat(officer.get("/reviews/" + review.id + "?lang=en").body())
        .contains("left empty", "No NGO of grade A works here");
  }

  @Test
  void thePlaceStaysNotEmptyWhereSomebodyMayTakeIt() {
    actsFor("reviewer3", anNgo("A"));
    Map<String, List<String>> answer = answer(null);
    answer.put("vacancy", List.of("We would rather not"));
    assertThatThrownBy(() -> complete(answer))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong ->
                assertThat(wrong.errors().get(0).field()).isEqualTo(Placement.field(peerSlot())));
    assertThat(peerSlot().vacancy()).isNull();
  }

  private Ngo anNgo(String grade) {
    var details = ProposalFixtures.likeN06(grade);
    return fixtures.ngo(review.council, details.legalId(), details);
  }

  private void actsFor(String name, Ngo ngo) {
    appointments.appoint(
        NewAppointment.of(
                review.council.personId(name),
                Role.NGO_SUBMITTER,
                review.council.id(),
                LocalDate.of(2020, 1, 1))
            .forNgo(ngo.id()));
  }

  private void putUnder(long call, long proposal) {
    db.sql("update proposal set call_id = ? where id = ?").params(call, proposal).update();
  }

  private void isRefused(String name, String key) {
    assertThatThrownBy(() -> complete(answer(name)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong ->
                assertThat(wrong.errors())
                    .anySatisfy(
                        error -> {
                          assertThat(error.field()).isEqualTo(Placement.field(peerSlot()));
                          assertThat(error.messageKey()).isEqualTo(key);
                        }));
    Placement chosen = new Placement("there", peerSlot(), review.council.personId(name), "unit");
    assertThatThrownBy(
            () -> review.council.run("seat-secretary", () -> inTransaction(() -> assign(chosen))))
        .as("nor past the form")
        .isInstanceOf(InvalidInput.class);
  }

  private void assign(Placement chosen) {
    assignments.assign(review.id, List.of(chosen), Set.of(), "");
  }

  private void inTransaction(Runnable work) {
    transactions.executeWithoutResult(status -> work.run());
  }

  private void complete(Map<String, List<String>> answer) {
    review.complete("seat-secretary", "AssignReviewers", answer);
    if (!review.work("finance").isEmpty()) {
      review.complete("finance", "ConfirmFunds", ReviewScene.FUNDS_THERE);
    }
  }

  private Map<String, List<String>> answer(String peer) {
    Map<String, List<String>> typed = new HashMap<>();
    List<String> others = List.of("reviewer1", "reviewer2", "reviewer3");
    int next = 0;
    for (Slot slot : slots.of(review.id)) {
      if (!slot.forPeer()) {
        typed.put(Placement.field(slot), List.of(person(others.get(next++))));
      } else if (peer != null) {
        typed.put(Placement.field(slot), List.of(person(peer)));
      }
    }
    typed.put("departureReason", List.of("It is a test"));
    return typed;
  }

  private FormField field() {
    return form.describe(item(), review.council.member("seat-secretary")).fields().stream()
        .filter(field -> field.name().equals(Placement.field(peerSlot())))
        .findFirst()
        .orElseThrow();
  }

  private String page(String query) {
    return Visitor.of(mvc, review.council.username("seat-secretary"))
        .get("/review/assign-reviewers/" + item().id() + query)
        .body();
  }

  private WorkItem item() {
    return review.work("seat-secretary").get(0);
  }

  private Slot peerSlot() {
    return slots.of(review.id).stream().filter(Slot::forPeer).findFirst().orElseThrow();
  }

  private String person(String name) {
    return Long.toString(review.council.personId(name));
  }

  private String recorded() {
    return db.sql(
            """
            select body from audit_entry where kind = 'PeerPlaceLeftEmpty' and subject_id = ?""")
        .param(review.id)
        .query(String.class)
        .single();
  }
}
