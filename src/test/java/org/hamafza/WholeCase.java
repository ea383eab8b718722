package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.hamafza.council.Session;
import org.hamafza.council.SessionCall;
import org.hamafza.council.SessionType;
import org.hamafza.council.Sessions;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskFilter;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes T06 (or another proposal) through its whole case as the people of a test council would:
 * each piece of work is found in the list of the one who does it, and completed there.
 */
@Component
public class WholeCase {

  private static final int ALL = 500;

  private final TaskInbox inbox;
  private final Jobs jobs;
  private final Sessions sessions;
  private final Proposals proposals;
  private final ProposalFixtures fixtures;
  private final ManualClock clock;
  private final JdbcClient db;

  WholeCase(
      TaskInbox inbox,
      Jobs jobs,
      Sessions sessions,
      Proposals proposals,
      ProposalFixtures fixtures,
      ManualClock clock,
      JdbcClient db) {
    this.inbox = inbox;
    this.jobs = jobs;
    this.sessions = sessions;
    this.proposals = proposals;
    this.fixtures = fixtures;
    this.clock = clock;
    this.db = db;
  }

  /** Submitted and screened. */
  public Proposal admitted(TestCouncil council, String signatory) {
    Proposal proposal = fixtures.aProposal(council).signedBy(signatory).submit();
    does(council, "officer1", "ScreenProposal", Map.of("decision", "PASS"));
    return proposals.get(proposal.id());
  }

  /** Reviewers are assigned and have scored, agencies have answered, the cover sheet is written. */
  public void reviewed(TestCouncil council) {
    WorkItem assignment = first(council, "seat-secretary", "AssignReviewers");
    Map<String, String> reviewers = new LinkedHashMap<>();
    int next = 1;
    for (FormField field : fields(council, "seat-secretary", assignment)) {
      if (field.type() == FieldType.SELECT) {
        reviewers.put(field.name(), String.valueOf(council.personId("reviewer" + next++)));
      }
    }
    complete(council, "seat-secretary", assignment, reviewers);
    doesAll(
        council,
        "finance",
        item -> item.element().equals("ConfirmFunds"),
        Map.of("answer", "ALL", "budgetLine", "1399/12"));
    for (String reviewer : List.of("reviewer1", "reviewer2", "reviewer3", "reviewer4")) {
      doesAll(
          council,
          reviewer,
          item -> item.element().equals("ScoreProposal"),
          Map.of(
              "conflict", "COI-0",
              "score-NEED", "4",
              "score-DESIGN", "4",
              "score-SYNERGY", "4",
              "score-CAPACITY", "4",
              "score-VALUE", "4",
              "score-GROWTH", "4"));
      doesAll(
          council,
          reviewer,
          item -> item.element().equals("GiveExpertOpinion"),
          Map.of("conflict", "COI-0", "stance", "SUPPORT"));
    }
    for (String agency : List.of("doe", "rwc", "nrw", "agr", "mun", "cg")) {
      doesAll(
          council,
          "agency-" + agency,
          item -> item.element().equals("GiveAgencyOpinion"),
          Map.of("stance", "SUPPORT"));
    }
    does(
        council,
        "officer1",
        "WriteCoverSheet",
        Map.of("advice", "APPROVE", "summary", "خلاصه", "risks", "خطرها"));
  }

  /** A session is called and its agenda approved: the policy items first, then the cases. */
  public Session agenda(TestCouncil council, List<String> policies, List<Long> cases) {
    Instant start = clock.instant().plus(Duration.ofDays(14));
    Session session =
        council.as(
            "seat-secretary",
            () ->
                sessions.call(
                    council.member("seat-secretary"),
                    council.id(),
                    new SessionCall(SessionType.REGULAR, start, "استانداری", "")));
    jobs.runAll();
    Map<String, String> agenda = new LinkedHashMap<>();
    int place = 1;
    for (String policy : policies) {
      agenda.put("policy" + place + "Fa", policy);
      agenda.put("policy" + place + "En", policy);
      agenda.put("policy" + place + "Order", String.valueOf(place));
      place++;
    }
    List<String> chosen = new ArrayList<>();
    for (Long id : cases) {
      chosen.add(String.valueOf(id));
      agenda.put("order." + id, String.valueOf(place++));
    }
    WorkItem item = first(council, "seat-secretary", "PrepareAgenda");
    Map<String, List<String>> raw = filled(council, "seat-secretary", item, agenda);
    raw.put("cases", chosen);
    council.run(
        "seat-secretary", () -> inbox.complete(item.id(), council.member("seat-secretary"), raw));
    jobs.runAll();
    does(council, "seat-chair", "ApproveAgenda", Map.of("answer", "APPROVE"));
    clock.set(start);
    return session;
  }

  /** The session opens with everybody but {@code absent} present. */
  public void opened(TestCouncil council, List<String> absent) {
    WorkItem item = first(council, "seat-secretary", "RecordAttendance");
    Map<String, String> seats = new LinkedHashMap<>();
    for (FormField field : fields(council, "seat-secretary", item)) {
      String seat = field.name().substring("seat.".length());
      seats.put(field.name(), absent.contains(seat) ? "ABSENT" : "PRESENT");
    }
    complete(council, "seat-secretary", item, seats);
  }

  /**
   * The current item is voted on: codes of conflicts and votes by seat; where none is said, what is
   * known and YES.
   */
  public void voted(TestCouncil council, Map<String, String> conflicts, Map<String, String> votes) {
    for (String seat : seats(council)) {
      String code = conflicts.get(seat);
      doesAll(
          council,
          person(seat),
          item -> item.element().equals("DeclareConflict"),
          code == null ? Map.of() : Map.of("code", code, "note", "دستگاه ما"));
    }
    does(council, "seat-secretary", "FixProposition", Map.of());
    for (String seat : seats(council)) {
      doesAll(
          council,
          person(seat),
          item -> item.element().equals("CastVote"),
          Map.of("choice", votes.getOrDefault(seat, "YES")));
    }
  }

  /** The session is closed: each case is told what was decided on it. */
  public void ended(TestCouncil council) {
    does(council, "seat-secretary", "CloseSession", Map.of());
  }

  /** The session is closed, its minutes are written and signed; the resolutions are published. */
  public void closed(TestCouncil council) {
    ended(council);
    does(council, "officer1", "DraftMinutes", Map.of("summaryFa", "گفت‌وگو شد."));
    does(
        council,
        "seat-secretary",
        "SignAsSecretary",
        Map.of("agreed", "true", "early", "متن در جلسه خوانده شد."));
    does(council, "seat-chair", "SignAsChair", Map.of("agreed", "true"));
  }

  /** A working group is proposed, invited, and has met once with one action. */
  public void grouped(TestCouncil council, String signatory) {
    does(council, "officer1", "ProposeMembers", Map.of());
    for (String agency : List.of("doe", "rwc", "nrw", "agr", "mun", "cg")) {
      doesAll(
          council,
          "agency-" + agency,
          item -> item.element().equals("AnswerInvitation"),
          Map.of("answer", "ACCEPT"));
    }
    for (String ngo : council.people("ngo", "partner", "aligned")) {
      doesAll(
          council,
          ngo,
          item -> item.element().equals("AnswerInvitation"),
          Map.of("answer", "ACCEPT"));
    }
    WorkItem meeting = first(council, "officer1", "HoldFirstMeeting");
    String owner =
        fields(council, "officer1", meeting).stream()
            .filter(field -> field.name().equals("action1Owner"))
            .flatMap(field -> field.options().stream())
            .map(Option::value)
            .filter(value -> value.contains("DOE"))
            .findFirst()
            .orElseThrow();
    String due = clock.instant().plus(Duration.ofDays(30)).toString().substring(0, 10);
    complete(
        council,
        "officer1",
        meeting,
        Map.of(
            "action1Fa",
            "تحویل دستگاه‌های سنجش",
            "action1En",
            "Hand over the meters",
            "action1Owner",
            owner,
            "action1Due",
            due));
  }

  /** The project is planned, its reports and actions are in and accepted. */
  public void followedUp(TestCouncil council, String signatory) {
    does(council, "officer1", "PlanProject", Map.of());
    long left = 900_000_000;
    for (List<WorkItem> due = work(council, signatory, "SubmitReport");
        !due.isEmpty();
        due = work(council, signatory, "SubmitReport")) {
      boolean last =
          fields(council, signatory, due.get(0)).stream().anyMatch(f -> f.name().equals("repaid"));
      long spent = last ? left : 100_000_000;
      left -= spent;
      does(
          council,
          signatory,
          "SubmitReport",
          Map.of("spent", String.valueOf(spent), "repaid", "0"));
      does(council, "officer1", "VerifyReport", Map.of("evidenceVerified", "true"));
    }
    doesAll(council, signatory, item -> item.element().equals("CarryOutAction"), Map.of());
    doesAll(council, "agency-doe", item -> item.element().equals("CarryOutAction"), Map.of());
    doesAll(council, "officer1", item -> item.element().equals("VerifyAction"), Map.of());
  }

  /** The performance is graded and the grade confirmed. */
  public void graded(TestCouncil council, String signatory) {
    does(council, "officer1", "ProposeScores", Map.of());
    does(council, signatory, "CommentOnScores", Map.of());
    does(council, "seat-secretary", "ConfirmGrade", Map.of());
  }

  /** Does the one open piece of work of that element. */
  public void does(TestCouncil council, String name, String element, Map<String, String> answers) {
    complete(council, name, first(council, name, element), answers);
  }

  private WorkItem first(TestCouncil council, String name, String element) {
    List<WorkItem> open = work(council, name, element);
    assertThat(open).as("work %s of %s; open are %s", element, name, all(council)).isNotEmpty();
    return open.get(0);
  }

  /** Does all open work that fits, if there is any. */
  public void doesAll(
      TestCouncil council, String name, Predicate<WorkItem> fits, Map<String, String> answers) {
    for (WorkItem item : open(council, name)) {
      if (fits.test(item)) {
        complete(council, name, item, answers);
      }
    }
  }

  /** The open work of an element in a person's list. */
  public List<WorkItem> work(TestCouncil council, String name, String element) {
    return open(council, name).stream().filter(i -> i.element().equals(element)).toList();
  }

  /** Completes a piece of work; fields without an answer get what the form holds, or a default. */
  public void complete(
      TestCouncil council, String name, WorkItem item, Map<String, String> answers) {
    Map<String, List<String>> raw = filled(council, name, item, answers);
    council.run(name, () -> inbox.complete(item.id(), council.member(name), raw));
    jobs.runAll();
  }

  private List<WorkItem> open(TestCouncil council, String name) {
    return inbox.openFor(council.member(name), TaskFilter.all(), ALL).stream()
        .filter(item -> item.subject().councilId() == council.id())
        .toList();
  }

  private List<String> all(TestCouncil council) {
    return db.sql(
            """
            select element_id, candidate_role, agency_code, party_ngo_id, assignee_id \
            from work_item where council_id = ? and state = 'OPEN'""")
        .param(council.id())
        .query(
            (row, index) ->
                "%s %s %s %s %s"
                    .formatted(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
        .list();
  }

  private List<FormField> fields(TestCouncil council, String name, WorkItem item) {
    Member member = council.member(name);
    return council.as(name, () -> inbox.form(item).describe(item, member).fields());
  }

  private Map<String, List<String>> filled(
      TestCouncil council, String name, WorkItem item, Map<String, String> answers) {
    Map<String, List<String>> raw = new LinkedHashMap<>();
    for (FormField field : fields(council, name, item)) {
      if (answers.containsKey(field.name())) {
        raw.put(field.name(), List.of(answers.get(field.name())));
      } else if (field.values().stream().anyMatch(value -> !value.isEmpty())) {
        raw.put(field.name(), field.values());
      } else if (field.required()) {
        raw.put(
            field.name(),
            field.type() == FieldType.CHECKBOXES
                ? field.options().stream().map(Option::value).toList()
                : List.of(plausible(field)));
      }
    }
    return raw;
  }

  private String plausible(FormField field) {
    return switch (field.type()) {
      case TEXT, LONG_TEXT -> "متن آزمون";
      case MONEY -> "1000000";
      case INTEGER -> "90";
      case DATE -> clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate().toString();
      case TIME -> "10:00";
      case CHECKBOX -> "true";
      case SELECT, RADIOS, CHECKBOXES -> field.options().get(0).value();
    };
  }

  private static List<String> seats(TestCouncil council) {
    return List.of(
        "CHAIR",
        "SECRETARY",
        "YOUTH_SPORT",
        "WELFARE",
        "JUSTICE",
        "HERITAGE",
        "ENVIRONMENT",
        "WOMEN",
        "HEALTH",
        "NGO_REP_1",
        "NGO_REP_2",
        "NGO_REP_ALT");
  }

  private static String person(String seat) {
    return "seat-" + seat.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
