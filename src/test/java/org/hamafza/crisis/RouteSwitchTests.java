package org.hamafza.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases in review when a crisis is declared: the secretary says of each whether it changes over.
 */
@DatabaseTest
class RouteSwitchTests {

  private static final String SECRETARY = CrisisFixtures.SECRETARY;

  @Autowired TestCouncils councils;
  @Autowired CrisisFixtures crises;
  @Autowired ProposalFixtures fixtures;
  @Autowired TaskInbox inbox;
  @Autowired RuntimeService runtime;
  @Autowired Jobs jobs;
  @Autowired JdbcClient db;
  @Autowired ManualClock clock;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 2));
    council = councils.found();
  }

  @Test
  void aRelatedCaseChangesOverIfTheSecretaryWantsIt() {
    long id = inReview(true);
    assertThat(route(id)).isEqualTo("COUNCIL_REGULAR");
    crises.declare(council);
    answer(id, Map.of("answer", "SWITCH"));
    assertThat(route(id)).isEqualTo("CRISIS_FAST_TRACK");
    assertThat(variable(id, "crisisMode")).isEqualTo(true);
    assertThat(variable(id, "decisionTerm")).isEqualTo("48H");
    crises.declare(council);
    assertThat(asked(id)).isEmpty();
  }

  @Test
  void staysOnItsRouteIfTheSecretarySaysWhy() {
    long id = inReview(true);
    crises.declare(council);
    assertThatThrownBy(() -> answer(id, Map.of("answer", "STAY"))).isInstanceOf(InvalidInput.class);
    answer(id, Map.of("answer", "STAY", "reason", "عجله‌ای نیست"));
    assertThat(route(id)).isEqualTo("COUNCIL_REGULAR");
    assertThat(asked(id)).isEmpty();
  }

  @Test
  void aQuestionFallsAwayWithItsCrisisAndTheRecordSaysSo() {
    long id = inReview(true);
    long crisis = crises.declare(council);
    assertThat(asked(id)).hasSize(1);
    crises.end(council, crisis);
    assertThat(asked(id)).isEmpty();
    assertThat(route(id)).isEqualTo("COUNCIL_REGULAR");
    assertThat(inbox.openOn("proposal", id)).isNotEmpty();
    assertThat(entries(id, "RouteSwitchDropped")).isOne();
    crises.declare(council);
    assertThat(asked(id)).hasSize(1);
  }

  @Test
  void aQuestionStaysWhileAnotherCrisisKeepsTheWayOpen() {
    long id = inReview(true);
    long first = crises.declare(council);
    long second = crises.declare(council);
    crises.end(council, first);
    assertThat(asked(id)).hasSize(1);
    answer(id, Map.of("answer", "SWITCH"));
    assertThat(route(id)).isEqualTo("CRISIS_FAST_TRACK");
    crises.end(council, second);
  }

  @Test
  void aCaseOnTheFastTrackStaysThereAfterTheCrisisAndANewOneGoesTheUsualWay() {
    long id = inReview(true);
    long crisis = crises.declare(council);
    answer(id, Map.of("answer", "SWITCH"));
    crises.end(council, crisis);
    assertThat(route(id)).isEqualTo("CRISIS_FAST_TRACK");
    assertThat(variable(id, "decisionTerm")).isEqualTo("48H");
    assertThat(route(inReview(true))).isEqualTo("COUNCIL_REGULAR");
  }

  @Test
  void nobodyIsAskedAboutACaseThatIsUnrelatedOrOutsideTheScope() {
    long unrelated = inReview(false);
    long outside = inReview(true);
    long crisis = crises.propose(council, Set.of("CHARITY"), Set.of("ISF"));
    crises.complete(council, CrisisFixtures.CHAIR, crisis, Map.of("decision", "CONFIRM"));
    assertThat(asked(unrelated)).isEmpty();
    assertThat(asked(outside)).isEmpty();
    crises.declare(council);
    assertThat(asked(unrelated)).isEmpty();
    assertThat(asked(outside)).hasSize(1);
  }

  @Test
  void aCaseInScreeningTakesTheFastTrackLaterWithoutAQuestion() {
    long id = submitted();
    crises.declare(council);
    assertThat(asked(id)).isEmpty();
    pass(id, true);
    assertThat(route(id)).isEqualTo("CRISIS_FAST_TRACK");
    assertThat(asked(id)).isEmpty();
  }

  private long inReview(boolean related) {
    long id = submitted();
    pass(id, related);
    return id;
  }

  private long submitted() {
    return fixtures
        .aProposal(council)
        .with(c -> ProposalFixtures.flagged(c, Set.of(ProposalFlag.CRISIS_RELATED)))
        .submit()
        .id();
  }

  private void pass(long id, boolean related) {
    Map<String, String> form = new HashMap<>(Map.of("decision", "PASS"));
    if (related) {
      form.put("crisisRelated", "true");
    }
    fixtures.complete(council, "officer1", id, form);
    if (fixtures.work(id).element().equals("OfferSynergy")) {
      fixtures.complete(council, "officer1", id, Map.of("offer", "NONE"));
    }
  }

  private long entries(long id, String kind) {
    return db.sql("select count(*) from audit_entry where kind = ? and subject_number = ?")
        .params(kind, fixtures.number(id))
        .query(Long.class)
        .single();
  }

  private List<WorkItem> asked(long id) {
    return inbox.openOn("proposal", id).stream()
        .filter(item -> item.element().equals("ConfirmRouteSwitch"))
        .toList();
  }

  private void answer(long id, Map<String, String> form) {
    Map<String, List<String>> raw = new HashMap<>();
    form.forEach((name, value) -> raw.put(name, List.of(value)));
    WorkItem item = asked(id).get(0);
    council.run(SECRETARY, () -> inbox.complete(item.id(), council.member(SECRETARY), raw));
    jobs.runAll();
  }

  private String route(long id) {
    return (String) variable(id, "reviewRoute");
  }

  private Object variable(long id, String name) {
    String review =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey("ProposalReview")
            .processInstanceBusinessKey(fixtures.number(id))
            .singleResult()
            .getId();
    return runtime.getVariable(review, name);
  }
}
