package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.BudgetLine;
import org.hamafza.proposals.CostType;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalContent;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.proposals.Support;
import org.hamafza.registry.NgoDetails;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The sample cases T04, T07 and T08, each up to its written cover sheet, and votes in a county. */
@Component
class RouteScene {

  private static final long MILLION = 1_000_000L;

  /** The first is of another unit than all others. */
  private static final List<Integer> REVIEWERS = List.of(1, 2, 4, 5, 6, 7, 8);

  private final WholeCase whole;
  private final ProposalFixtures fixtures;
  private final TaskInbox inbox;
  private final ManualClock clock;

  RouteScene(WholeCase whole, ProposalFixtures fixtures, TaskInbox inbox, ManualClock clock) {
    this.whole = whole;
    this.fixtures = fixtures;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Solidarity baskets, paid by public donations too: the technical committee is asked. */
  Proposal t04(TestCouncil council) {
    clock.setDay(LocalDate.of(2020, 11, 1));
    for (int i = 5; i <= 8; i++) {
      council.add("reviewer" + i, "unit-b", Role.EXPERT_REVIEWER);
    }
    ProposalFixtures.Builder builder =
        fixtures
            .aProposal(council)
            .by(ngo("A", "PROVINCE", Set.of("CHARITY"), Set.of("ISF", "KHM")))
            .documentedBy("SAFEGUARDING_POLICY", "FUNDRAISING_PERMIT", "FINANCIAL_STATEMENT")
            .with(
                content(
                    new LocalText("پویش همدلی", "Solidarity baskets"),
                    "CHARITY",
                    Set.of("ISF", "KHM"),
                    new long[] {9_000, 1_500, 3_500},
                    Set.of(Support.MONEY, Support.IN_KIND),
                    Set.of(
                        ProposalFlag.PUBLIC_FUNDRAISING,
                        ProposalFlag.VULNERABLE,
                        ProposalFlag.SAFEGUARDING_POLICY)));
    return reviewed(council, builder);
  }

  /** Participatory repair of a historic cistern, in that county. */
  Proposal t07(TestCouncil council, String county) {
    clock.setDay(LocalDate.of(2020, 11, 1));
    ProposalFixtures.Builder builder =
        fixtures
            .aProposal(council)
            .by(ngo("C", "COUNTY", Set.of("HERITAGE"), Set.of(county)))
            .with(
                content(
                    new LocalText("مرمت مشارکتی آب‌انبار", "Repair of a historic cistern"),
                    "HERITAGE",
                    Set.of(county),
                    new long[] {480, 140, 0},
                    Set.of(Support.MONEY, Support.PERMIT),
                    Set.of()));
    return reviewed(council, builder);
  }

  /** Youth workshops that want premises and trainers, no money. */
  Proposal t08(TestCouncil council) {
    clock.setDay(LocalDate.of(2020, 11, 1));
    ProposalFixtures.Builder builder =
        fixtures
            .aProposal(council)
            .by(ngo("A", "PROVINCE", Set.of("YOUTH"), Set.of("ISF", "LNJ")))
            .documentedBy("PREMISES_CONSENT")
            .with(
                content(
                    new LocalText("کارگاه‌های نوآوری جوانان", "Youth workshops"),
                    "YOUTH",
                    Set.of("ISF", "LNJ"),
                    new long[] {0, 350, 0},
                    Set.of(Support.PREMISES, Support.TRAINING),
                    Set.of()));
    return reviewed(council, builder);
  }

  /** The county council has the case on its next agenda, all are present and vote so. */
  void countyVotes(TestCouncil county, long proposalId, String choice) {
    whole.agenda(county, List.of(), List.of(proposalId));
    whole.opened(county, List.of());
    for (String seat : county.people("seat-")) {
      whole.doesAll(county, seat, i -> i.element().equals("DeclareConflict"), Map.of());
    }
    whole.does(county, "seat-secretary", "FixProposition", Map.of());
    for (String seat : county.people("seat-")) {
      whole.doesAll(county, seat, i -> i.element().equals("CastVote"), Map.of("choice", choice));
    }
  }

  /** The same; what departs from the advice is explained, and the session is closed. */
  void countyDecides(TestCouncil county, long proposalId, String choice) {
    countyVotes(county, proposalId, choice);
    whole.doesAll(
        county,
        "seat-secretary",
        i -> i.element().equals("ExplainDecision"),
        Map.of("reason", "شهرستان چنین می‌خواهد"));
    whole.ended(county);
  }

  private Proposal reviewed(TestCouncil council, ProposalFixtures.Builder builder) {
    Proposal proposal = builder.admitted();
    WorkItem assignment = whole.work(council, "seat-secretary", "AssignReviewers").get(0);
    Map<String, String> reviewers = new LinkedHashMap<>();
    Member secretary = council.member("seat-secretary");
    List<FormField> fields =
        council.as(
            "seat-secretary",
            () -> inbox.form(assignment).describe(assignment, secretary).fields());
    for (FormField field : fields) {
      if (field.type() == FieldType.SELECT) {
        String name = "reviewer" + REVIEWERS.get(reviewers.size());
        reviewers.put(field.name(), String.valueOf(council.personId(name)));
      } else if (field.name().equals("vacancy")) {
        reviewers.put(field.name(), "تشکلی از رتبهٔ الف نیست");
      }
    }
    whole.complete(council, "seat-secretary", assignment, reviewers);
    whole.doesAll(
        council,
        "finance",
        i -> i.element().equals("ConfirmFunds"),
        Map.of("answer", "ALL", "budgetLine", "1399/12"));
    for (String reviewer : council.people("reviewer")) {
      whole.doesAll(council, reviewer, i -> i.element().equals("ScoreProposal"), scores());
      whole.doesAll(
          council,
          reviewer,
          i -> i.element().equals("GiveExpertOpinion"),
          Map.of("conflict", "COI-0", "stance", "SUPPORT"));
    }
    for (String agency : council.people("agency-")) {
      whole.doesAll(
          council,
          agency,
          i -> i.element().equals("GiveAgencyOpinion"),
          Map.of("stance", "SUPPORT"));
    }
    assertThat(whole.work(council, "officer1", "WriteCoverSheet")).hasSize(1);
    whole.does(
        council,
        "officer1",
        "WriteCoverSheet",
        Map.of("advice", "APPROVE", "summary", "خلاصه", "risks", "خطرها"));
    return proposal;
  }

  private static Map<String, String> scores() {
    Map<String, String> scores = new LinkedHashMap<>(Map.of("conflict", "COI-0"));
    List.of("NEED", "DESIGN", "SYNERGY", "CAPACITY", "VALUE", "GROWTH")
        .forEach(criterion -> scores.put("score-" + criterion, "4"));
    return scores;
  }

  private static NgoDetails ngo(
      String grade, String scope, Set<String> areas, Set<String> counties) {
    NgoDetails like = ProposalFixtures.likeN06(grade);
    return new NgoDetails(
        like.legalId(),
        like.name(),
        like.licence(),
        scope,
        areas,
        counties,
        like.capabilities(),
        like.iban(),
        like.ibanHolder(),
        grade,
        like.profileVerifiedOn(),
        like.annualReportUntil());
  }

  /** Money: requested, own and other, in million rial. */
  private static UnaryOperator<ProposalContent> content(
      LocalText title,
      String area,
      Set<String> counties,
      long[] money,
      Set<Support> support,
      Set<ProposalFlag> flags) {
    long total = (money[0] + money[1] + money[2]) * MILLION;
    return c ->
        new ProposalContent(
            title,
            area,
            null,
            counties,
            c.aims(),
            c.beneficiaries(),
            c.beneficiaryCount(),
            c.startsOn(),
            c.endsOn(),
            c.indicators(),
            List.of(new BudgetLine(CostType.OTHER, "یکجا", total)),
            money[0] * MILLION,
            money[1] * MILLION,
            money[2] * MILLION,
            total,
            c.partners(),
            Set.of(),
            null,
            c.capabilities(),
            support,
            flags,
            c.supportDetails(),
            c.needs(),
            c.parts());
  }
}
