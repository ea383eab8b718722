package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** T06 as a file of a crisis: approved by letter, begun, and not ratified. */
@Component
class RatificationScene {

  static final String SIGNATORY = "signatory";

  private final WholeCase whole;
  private final AppealScene appeals;
  private final ProposalFixtures fixtures;
  private final Proposals proposals;
  private final CrisisFixtures crises;
  private final TaskInbox inbox;
  private final ManualClock clock;

  RatificationScene(
      WholeCase whole,
      AppealScene appeals,
      ProposalFixtures fixtures,
      Proposals proposals,
      CrisisFixtures crises,
      TaskInbox inbox,
      ManualClock clock) {
    this.whole = whole;
    this.appeals = appeals;
    this.fixtures = fixtures;
    this.proposals = proposals;
    this.crises = crises;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Declares a crisis; gives its id. */
  long crisis(TestCouncil council) {
    clock.setDay(LocalDate.of(2020, 11, 1));
    return crises.declare(council);
  }

  /** Reviewed in the crisis and put to all seats, which approve it for now. */
  Proposal approved(TestCouncil council) {
    Proposal proposal =
        fixtures
            .aProposal(council)
            .signedBy(SIGNATORY)
            .documentedBy("CONTINGENCY_PLAN")
            .with(c -> ProposalFixtures.flagged(c, Set.of(ProposalFlag.CRISIS_RELATED)))
            .submit();
    whole.does(
        council, "officer1", "ScreenProposal", Map.of("decision", "PASS", "crisisRelated", "true"));
    reviewed(council, List.of(1, 2, 4, 5, 6, 7, 8));
    voteByLetter(council);
    assertThat(proposals.get(proposal.id()).state())
        .isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
    return proposals.get(proposal.id());
  }

  /** The dossier is complete, and all seats say yes. */
  void voteByLetter(TestCouncil council) {
    whole.does(council, "officer1", "CheckDossier", Map.of("dossier", "COMPLETE"));
    whole.does(council, "seat-secretary", "FixProposition", Map.of());
    for (String seat : council.people("seat-")) {
      whole.doesAll(council, seat, i -> i.element().equals("DeclareConflict"), Map.of());
      whole.doesAll(council, seat, i -> i.element().equals("CastVote"), Map.of("choice", "YES"));
    }
  }

  /** Its group has met, and its project is planned and under way. */
  void begun(TestCouncil council) {
    whole.grouped(council, SIGNATORY);
    whole.does(council, "officer1", "PlanProject", Map.of());
  }

  /** The next session votes so on what was approved for now. */
  void ratification(TestCouncil council, String choice) {
    whole.agenda(council, List.of(), List.of());
    whole.opened(council, List.of());
    appeals.vote(council, choice, Map.of());
  }

  void windDown(TestCouncil council, long spent, long repaid) {
    whole.does(
        council,
        "officer1",
        "WindDownProject",
        Map.of("spent", "" + spent, "repaid", "" + repaid, "account", "کار متوقف شد"));
  }

  /** Approved, begun, refused and wound down after that was spent. */
  Proposal refused(TestCouncil council, long spent) {
    Proposal proposal = approved(council);
    begun(council);
    ratification(council, "NO");
    windDown(council, spent, 0);
    return proposals.get(proposal.id());
  }

  /** Heard, and the council votes for what the panel proposes. */
  long appealed(TestCouncil council, Proposal proposal, String relief) {
    long id = appeals.heard(council, proposal, relief, relief, relief);
    appeals.decide(council, "YES");
    return id;
  }

  /** Others review what was sent back. */
  void reviewedAnew(TestCouncil council) {
    reviewed(council, List.of(3, 9, 10, 11, 12, 13, 14));
  }

  /** Reviewed by the first of these, of whom one is of another unit than all others. */
  private void reviewed(TestCouncil council, List<Integer> reviewers) {
    for (int number : reviewers) {
      if (!council.people("reviewer").contains("reviewer" + number)) {
        council.add("reviewer" + number, "unit-b", Role.EXPERT_REVIEWER);
      }
    }
    WorkItem assignment = whole.work(council, "seat-secretary", "AssignReviewers").get(0);
    Map<String, String> chosen = new LinkedHashMap<>();
    Member secretary = council.member("seat-secretary");
    List<FormField> fields =
        council.as(
            "seat-secretary",
            () -> inbox.form(assignment).describe(assignment, secretary).fields());
    for (FormField field : fields) {
      if (field.type() == FieldType.SELECT) {
        String name = "reviewer" + reviewers.get(chosen.size());
        chosen.put(field.name(), String.valueOf(council.personId(name)));
      }
    }
    whole.complete(council, "seat-secretary", assignment, chosen);
    all(council, "finance", "ConfirmFunds", Map.of("answer", "ALL", "budgetLine", "1399/12"));
    Map<String, String> scores = new LinkedHashMap<>(Map.of("conflict", "COI-0"));
    List.of("NEED", "DESIGN", "SYNERGY", "CAPACITY", "VALUE", "GROWTH")
        .forEach(criterion -> scores.put("score-" + criterion, "4"));
    Map<String, String> opinion = Map.of("conflict", "COI-0", "stance", "SUPPORT");
    for (String reviewer : council.people("reviewer")) {
      all(council, reviewer, "ScoreProposal", scores);
      all(council, reviewer, "GiveExpertOpinion", opinion);
    }
    for (String agency : council.people("agency-")) {
      all(council, agency, "GiveAgencyOpinion", Map.of("stance", "SUPPORT"));
    }
    whole.does(
        council,
        "officer1",
        "WriteCoverSheet",
        Map.of("advice", "APPROVE", "summary", "خلاصه", "risks", "خطرها"));
  }

  private void all(TestCouncil council, String name, String element, Map<String, String> answers) {
    whole.doesAll(council, name, item -> item.element().equals(element), answers);
  }

  /** The project that runs is brought to its end, graded, and the case closed. */
  void carriedOut(TestCouncil council) {
    while (!whole.work(council, SIGNATORY, "SubmitReport").isEmpty()) {
      whole.does(council, SIGNATORY, "SubmitReport", Map.of("spent", "100000000", "repaid", "0"));
      whole.does(council, "officer1", "VerifyReport", Map.of("evidenceVerified", "true"));
    }
    all(council, "agency-doe", "CarryOutAction", Map.of());
    all(council, "officer1", "VerifyAction", Map.of());
    whole.graded(council, SIGNATORY);
  }
}
