package org.hamafza.review;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.BudgetLine;
import org.hamafza.proposals.CostType;
import org.hamafza.proposals.Drafts;
import org.hamafza.proposals.Indicator;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalContent;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.Support;
import org.hamafza.registry.Licence;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.NgoDetails;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.TaskFilter;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.boot.test.context.TestComponent;

/** A council with an admitted proposal like T06, and what its people do with it. */
@TestComponent
class ReviewScene {

  private static final AtomicLong LEGAL_ID = new AtomicLong(17_000_000_000L);
  private static final long MILLION = 1_000_000L;
  static final Map<String, List<String>> FUNDS_THERE =
      Map.of("answer", List.of("ALL"), "budgetLine", List.of("1399/12"));
  static final List<String> CRITERIA =
      List.of("NEED", "DESIGN", "SYNERGY", "CAPACITY", "VALUE", "GROWTH");

  private final TestCouncils councils;
  private final Ngos ngos;
  private final Drafts drafts;
  private final Proposals proposals;
  private final RuntimeService engine;
  private final TaskInbox inbox;
  private final Jobs jobs;
  private final ManualClock clock;

  ReviewScene(
      TestCouncils councils,
      Ngos ngos,
      Drafts drafts,
      Proposals proposals,
      RuntimeService engine,
      TaskInbox inbox,
      Jobs jobs,
      ManualClock clock) {
    this.councils = councils;
    this.ngos = ngos;
    this.drafts = drafts;
    this.proposals = proposals;
    this.engine = engine;
    this.inbox = inbox;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** A council and the proposal whose review has just begun there. */
  final class Review {
    final TestCouncil council;
    final long id;

    Review(TestCouncil council, String signatory, BiConsumer<TestCouncil, Long> beforeSubmission) {
      this.council = council;
      id = admitted(signatory, beforeSubmission);
    }

    Proposal proposal() {
      return proposals.get(id);
    }

    private long admitted(String writer, BiConsumer<TestCouncil, Long> beforeSubmission) {
      clock.setDay(LocalDate.of(2020, 11, 1));
      long ngo = council.as("officer1", () -> registered(council));
      council.addSignatory(writer, ngo);
      var signatory = council.member(writer);
      long draft = council.as(writer, () -> drafts.begin(signatory, ngo, content()));
      beforeSubmission.accept(council, draft);
      Proposal submitted =
          council.as(
              writer,
              () -> drafts.submit(signatory, draft, drafts.own(signatory, draft).edition()));
      // Only the review is looked at here, not the whole case.
      var approval =
          engine
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(submitted.number())
              .processDefinitionKey("ProposalApproval")
              .singleResult();
      Map<String, Object> variables =
          new HashMap<>(engine.getVariables(approval.getProcessInstanceId()));
      engine.deleteProcessInstance(approval.getProcessInstanceId(), "review only");
      engine.startProcessInstanceByKey("ProposalReview", submitted.number(), variables);
      jobs.runAll();
      return draft;
    }

    /** What this person has to do on the proposal. */
    List<WorkItem> work(String person) {
      return inbox.openFor(council.member(person), TaskFilter.all(), 50).stream()
          .filter(item -> item.subject().id() == id)
          .toList();
    }

    /** Does the person's only work of that kind. */
    void complete(String person, String element, Map<String, List<String>> typed) {
      WorkItem item =
          work(person).stream().filter(i -> i.element().equals(element)).findFirst().orElseThrow();
      council.run(person, () -> inbox.complete(item.id(), council.member(person), typed));
      jobs.runAll();
    }

    /**
     * Assigns these people to the open places in their order, and asks these agencies; finance
     * finds all the money.
     */
    void assign(List<String> people, String... agencies) {
      complete("seat-secretary", "AssignReviewers", assignment(people, agencies));
      if (!work("finance").isEmpty()) {
        complete("finance", "ConfirmFunds", FUNDS_THERE);
      }
    }

    Map<String, List<String>> assignment(List<String> people, String... agencies) {
      WorkItem item = work("seat-secretary").get(0);
      var fields = inbox.form(item).describe(item, council.member("seat-secretary")).fields();
      Map<String, List<String>> typed = new LinkedHashMap<>();
      for (int i = 0; i < people.size(); i++) {
        typed.put(fields.get(i).name(), List.of(Long.toString(council.personId(people.get(i)))));
      }
      typed.put("agencies", List.of(agencies));
      return typed;
    }

    void score(String person, int... scores) {
      complete(person, "ScoreProposal", sheet("COI-0", scores));
    }

    boolean ended() {
      return engine
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(proposal().number())
              .processDefinitionKey("ProposalReview")
              .count()
          == 0;
    }
  }

  Review begin() {
    return begin((council, draft) -> {});
  }

  /** The same after something that its NGO {@code ngo-n06} has done with the draft. */
  Review begin(BiConsumer<TestCouncil, Long> beforeSubmission) {
    return new Review(councils.found(), "ngo-n06", beforeSubmission);
  }

  /** Another proposal in the same council, by an NGO of its own with this signatory. */
  Review beginBeside(Review first, String signatory) {
    return new Review(first.council, signatory, (council, draft) -> {});
  }

  void later(Duration duration) {
    clock.advance(duration);
    jobs.runAll();
  }

  static Map<String, List<String>> sheet(String conflict, int... scores) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("conflict", List.of(conflict));
    for (int i = 0; i < scores.length; i++) {
      typed.put("score-" + CRITERIA.get(i), List.of(Integer.toString(scores[i])));
      typed.put("comment-" + CRITERIA.get(i), List.of("Seen in the file"));
    }
    typed.put("remark", List.of("Worth doing"));
    return typed;
  }

  static Map<String, List<String>> stance(String stance, String remark) {
    return Map.of("stance", List.of(stance), "remark", List.of(remark));
  }

  static Map<String, List<String>> opinion(String conflict, String stance, String remark) {
    Map<String, List<String>> typed = new HashMap<>(stance(stance, remark));
    typed.put("conflict", List.of(conflict));
    return typed;
  }

  private long registered(TestCouncil council) {
    return ngos.register(
            council.member("officer1"),
            council.id(),
            new NgoDetails(
                Long.toString(LEGAL_ID.incrementAndGet()),
                new LocalText("تشکل نمونه", "Sample NGO"),
                new Licence(
                    "INTERIOR",
                    "99/1",
                    LicenceStatus.ACTIVE,
                    LocalDate.of(2018, 1, 1),
                    LocalDate.of(2024, 1, 1),
                    false),
                "PROVINCE",
                Set.of("ENV"),
                Set.of("ISF", "KHM"),
                Set.of("VOLUNTEERS"),
                "",
                "",
                "B",
                LocalDate.of(2020, 6, 1),
                LocalDate.of(2020, 3, 19)))
        .id();
  }

  private static ProposalContent content() {
    return new ProposalContent(
        new LocalText("پایش مردمی تالاب", "Citizen monitoring of a wetland"),
        "ENV",
        null,
        Set.of("ISF", "KHM"),
        new LocalText("پایش", "Monitoring"),
        new LocalText("مردم", "People"),
        400,
        LocalDate.of(2021, 1, 1),
        LocalDate.of(2021, 12, 1),
        List.of(new Indicator("Visits", "number", 0, 40)),
        List.of(new BudgetLine(CostType.SERVICES, "Field work", 1300 * MILLION)),
        900 * MILLION,
        200 * MILLION,
        200 * MILLION,
        1300 * MILLION,
        Set.of(),
        Set.of("DOE", "RWC"),
        null,
        Set.of("FIELD_MONITORING"),
        Set.of(Support.MONEY, Support.EXPERT),
        Set.of());
  }
}
