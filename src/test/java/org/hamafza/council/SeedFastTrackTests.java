package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.DatabaseTest;
import org.hamafza.WholeCase;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.clearance.ContentFixtures;
import org.hamafza.clearance.ContentItem;
import org.hamafza.clearance.ContentState;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.followup.Project;
import org.hamafza.followup.Projects;
import org.hamafza.followup.Report;
import org.hamafza.identity.Member;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Numbers;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.SeedProposals;
import org.hamafza.proposals.SeedProposals.Submitted;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * T01 and T02 of section 7 by their own NGOs, from submission to the ratification in meeting 7: the
 * hours of the fast track, what each may be paid at first, and when it reports.
 */
@DatabaseTest
class SeedFastTrackTests extends Scenery {

  private static final LocalDate FIRST = LocalDate.of(2020, 11, 7);
  private static final LocalDate SEVENTH = LocalDate.of(2020, 11, 18);

  @Autowired SeedProposals seed;
  @Autowired Proposals proposals;
  @Autowired Ngos ngos;
  @Autowired CrisisFixtures crises;
  @Autowired ContentFixtures contents;
  @Autowired WholeCase whole;
  @Autowired CircularRows circulars;
  @Autowired ProvisionalRows approvals;
  @Autowired Projects projects;
  @Autowired Notifications notifications;
  @Autowired Numbers numbers;
  @Autowired WorkingCalendar calendar;

  @Test
  void t01AndT02AsInSectionSeven() {
    found();
    clock.setDay(FIRST);
    numbers.continueAfter(council.council().code() + "-S", 1399, 6);
    List.of("UMSI", "RCS", "BEH", "TVTO", "KAUMS", "WOM").forEach(council::addFocalPerson);
    council.addAuthority("UMSI");
    crises.declare(council);

    Submitted t01 =
        seed.submit(
            council,
            "T01",
            "Door-to-door COVID-19 awareness in underserved neighbourhoods",
            FIRST,
            Set.of("UMSI", "RCS", "MUN"),
            Set.of("VOLUNTEERS", "MEDICAL", "COUNSELLING"));
    isAsInTheTable(t01, "MEDIUM", 3_800, 2_400, 500, 900);
    isBy(t01, "A", "انجمن همیاران سلامت زاینده‌رود (نمونه)", "کانون روان‌یاران سپید (نمونه)");
    passesTheReview(t01, "UMSI", true);
    isApprovedByLetter(t01, 2_400, Map.of("HEALTH", "COI-4"), "1399-Z-01");
    startsAtOnce(t01, 1_200, 2_400, 3_800);

    clock.advance(Duration.ofHours(1));
    Submitted t02 =
        seed.submit(
            council,
            "T02",
            "Cloth masks by women heading households",
            clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate(),
            Set.of("BEH", "TVTO", "KAUMS"),
            Set.of("CRAFT_PRODUCTION", "TRAINING", "WAREHOUSE"));
    isAsInTheTable(t02, "LOW", 1_600, 1_200, 250, 150);
    isBy(t02, "B", "انجمن بانوان کارآفرین کاشانه (نمونه)", "مؤسسه خیریه نان و مهر (نمونه)");
    passesTheReview(t02, "BEH", false);
    isApprovedByLetter(t02, 1_200, Map.of("WELFARE", "COI-4"), "1399-Z-02");
    startsAtOnce(t02, 600, 1_200, 1_600);

    areRatifiedInMeetingSeven(t01.id(), t02.id());
  }

  private void isAsInTheTable(
      Submitted file, String risk, long total, long requested, long own, long other) {
    Proposal proposal = proposals.get(file.id());
    assertThat(List.of(proposal.total(), proposal.requested(), proposal.own(), proposal.other()))
        .containsExactly(rial(total), rial(requested), rial(own), rial(other));
    assertThat(seed.found(file.id(), "reviewRoute")).isEqualTo("CRISIS_FAST_TRACK");
    assertThat(seed.found(file.id(), "riskLevel")).isEqualTo(risk);
    assertThat(seed.found(file.id(), "eligibilityOutcome")).isEqualTo("ELIGIBLE");
  }

  private void isBy(Submitted file, String grade, String lead, String partner) {
    assertThat(ngos.get(file.leadId()).name().fa()).isEqualTo(lead);
    assertThat(ngos.get(file.leadId()).grade()).isEqualTo(grade);
    assertThat(proposals.get(file.id()).partners())
        .extracting(id -> ngos.get(id).name().fa())
        .containsExactly(partner);
  }

  /**
   * Screening 4 h; scores, opinions and the clearance of contents 24 h; silence is no objection.
   */
  private void passesTheReview(Submitted file, String answering, boolean campaign) {
    isDueIn(4, file, "ScreenProposal");
    whole.does(
        council, "officer1", "ScreenProposal", Map.of("decision", "PASS", "crisisRelated", "true"));
    assignReviewers();
    assertThat(open(file, "ScoreProposal")).as("two who score").hasSize(2);
    isDueIn(24, file, "ScoreProposal", "GiveAgencyOpinion", "GiveExpertOpinion");
    if (campaign) {
      isClearedWithinADay(file);
    }
    whole.doesAll(
        council,
        "finance",
        item -> item.element().equals("ConfirmFunds"),
        Map.of("answer", "ALL", "budgetLine", "1399/12"));
    for (String reviewer : council.people("reviewer")) {
      whole.doesAll(council, reviewer, item -> item.element().equals("ScoreProposal"), scores());
      whole.doesAll(
          council,
          reviewer,
          item -> item.element().equals("GiveExpertOpinion"),
          Map.of("conflict", "COI-0", "stance", "SUPPORT"));
    }
    whole.doesAll(
        council,
        "agency-" + answering.toLowerCase(),
        item -> item.element().equals("GiveAgencyOpinion"),
        Map.of("stance", "SUPPORT"));
    pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(open(file, "WriteCoverSheet")).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(stances(file))
        .containsEntry(answering, "SUPPORT")
        .containsValue("DEEMED_NO_OBJECTION");
    whole.does(
        council,
        "officer1",
        "WriteCoverSheet",
        Map.of("advice", "APPROVE", "summary", "خلاصه", "risks", "خطرها"));
  }

  private void isClearedWithinADay(Submitted file) {
    ContentItem content =
        contents.submit(council, file.signatory(), proposals.get(file.id()), "دست‌ها را بشوییم");
    assertThat(contents.work(content).dueAt())
        .isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    ContentItem cleared = contents.judge(council, "authority-umsi", content, "APPROVE");
    assertThat(cleared.state()).isEqualTo(ContentState.APPROVED);
    assertThat(cleared.expiresOn()).isEqualTo(today().plusDays(90));
  }

  /** Dossier 4 h, then 48 h for all seats; ten of ten that have no conflict. */
  private void isApprovedByLetter(
      Submitted file, long granted, Map<String, String> conflicts, String number) {
    isDueIn(4, file, "CheckDossier");
    meeting.complete("officer1", "CheckDossier", form("dossier", "COMPLETE", "note", ""));
    meeting.fix(proposals.get(file.id()).title().fa(), "" + rial(granted), "");
    isDueIn(48, file, "DeclareConflict");
    for (String seat : Meeting.VOTING) {
      meeting.declare(seat, conflicts.getOrDefault(seat, "COI-0"));
    }
    isDueIn(48, file, "CastVote");
    Meeting.VOTING.stream()
        .filter(seat -> !conflicts.containsKey(seat))
        .forEach(seat -> meeting.cast(seat, "YES"));
    assertThat(state(file)).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
    Provisional approval = approvals.find(file.id()).orElseThrow();
    assertThat(approval.number()).isEqualTo(number);
    assertThat(approval.ratifyBy()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
    AgendaItem.Vote vote = sessions.item(approval.itemId()).vote();
    assertThat(List.of(vote.eligible(), vote.quorum(), vote.needed(), vote.yes()))
        .containsExactly(10, 8, 6, 10);
    assertThat(circulars.find(approval.itemId()).orElseThrow().ending())
        .isEqualTo(CircularEnding.APPROVED);
    assertThat(notifications.of(council.personId(file.signatory()), Long.MAX_VALUE, 20))
        .anyMatch(notice -> notice.body().contains(number));
  }

  /**
   * Group and project begin before the ratification: whom the group invites has a day to answer, no
   * more than half the money is paid at first, and a report is due each week.
   */
  private void startsAtOnce(Submitted file, long first, long granted, long total) {
    formsItsGroup(file);
    WorkItem plan = open(file, "PlanProject").get(0);
    assertThat(held(plan, "firstTranche")).isEqualTo("" + rial(first));
    assertThat(held(plan, "total")).isEqualTo("" + rial(total));
    assertThatThrownBy(
            () ->
                whole.complete(
                    council, "officer1", plan, Map.of("firstTranche", "" + (rial(first) + 1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("firstTranche");
    whole.complete(council, "officer1", plan, Map.of());
    Project project = projects.of(file.id()).orElseThrow();
    assertThat(project)
        .extracting(Project::granted, Project::reportEveryDays, Project::visitEveryDays)
        .containsExactly(rial(granted), 7, 14);
    LocalDate start = project.startsOn();
    assertThat(projects.reports(project.id()))
        .extracting(Report::kind, Report::periodEnd, Report::dueOn)
        .startsWith(
            tuple(
                Report.Kind.PROGRESS,
                start.plusDays(7),
                calendar.workingDayFrom(start.plusDays(7))),
            tuple(
                Report.Kind.PROGRESS,
                start.plusDays(14),
                calendar.workingDayFrom(start.plusDays(14))),
            tuple(
                Report.Kind.PROGRESS,
                start.plusDays(21),
                calendar.workingDayFrom(start.plusDays(21))));
    assertThat(open(file, "SubmitReport")).hasSize(1);
  }

  private void formsItsGroup(Submitted file) {
    whole.complete(council, "officer1", open(file, "ProposeMembers").get(0), Map.of());
    isDueIn(24, file, "AnswerInvitation");
    for (WorkItem invitation : open(file, "AnswerInvitation")) {
      for (String name : council.people("agency-", "signer", "ally")) {
        whole.doesAll(
            council, name, item -> item.id() == invitation.id(), Map.of("answer", "ACCEPT"));
      }
    }
    pass(Duration.ofHours(24));
    whole.complete(council, "officer1", open(file, "HoldFirstMeeting").get(0), Map.of());
  }

  private void areRatifiedInMeetingSeven(long t01, long t02) {
    Session seven = meeting.call(sessions, SessionType.REGULAR, SEVENTH);
    Map<String, List<String>> agenda = form("ratify." + t01, "3", "ratify." + t02, "4");
    String[] policies = {
      "گروه‌های فعالیتی سلامت، معیشت و محیط زیست تشکیل شود",
      "شناسنامه توانمندی همه تشکل‌های استانی به‌روزرسانی شود"
    };
    for (int i = 1; i <= policies.length; i++) {
      agenda.put("policy" + i + "Fa", List.of(policies[i - 1]));
      agenda.put("policy" + i + "Order", List.of("" + i));
    }
    meeting.complete(person("SECRETARY"), "PrepareAgenda", agenda);
    meeting.complete(person("CHAIR"), "ApproveAgenda", form("answer", "APPROVE"));
    clock.set(seven.startsAt());
    meeting.attend(Meeting.NINE);
    decide(policies[0], Map.of(), 9, 0);
    decide(policies[1], Map.of(), 9, 0);
    decide("تأیید نهایی مصوبه اضطراری T01", Map.of("HEALTH", "COI-4"), 7, 1);
    decide("تأیید نهایی مصوبه اضطراری T02", Map.of("WELFARE", "COI-4"), 8, 0);
    assertThat(sessions.get(seven.id()).quorum().quorum()).isEqualTo(8);
    assertThat(resolutions.of(seven.id()).stream().map(this::told))
        .containsExactly(
            "1399-07-01 p=9 needed=5 9:0:0",
            "1399-07-02 p=9 needed=5 9:0:0",
            "1399-07-03 p=8 needed=5 7:0:1",
            "1399-07-04 p=8 needed=5 8:0:0");
    assertThat(Stream.of(t01, t02).map(id -> approvals.find(id).orElseThrow().state()))
        .containsOnly("RATIFIED");
    assertThat(Stream.of(t01, t02).map(id -> proposals.get(id).state()))
        .doesNotContain(ProposalState.PROVISIONALLY_APPROVED, ProposalState.ON_HOLD);
  }

  private void decide(String text, Map<String, String> conflicts, int yes, int abstain) {
    meeting.declare(conflicts);
    meeting.fix(text, null, "");
    meeting.vote(conflicts.keySet(), yes, 0, abstain, 0);
  }

  private String told(Resolution resolution) {
    AgendaItem.Vote vote = sessions.item(resolution.itemId()).vote();
    return "%s p=%d needed=%d %d:%d:%d"
        .formatted(
            resolution.number(),
            vote.eligible(),
            vote.needed(),
            vote.yes(),
            vote.no(),
            vote.abstain());
  }

  private void assignReviewers() {
    String secretary = person("SECRETARY");
    WorkItem assignment = whole.work(council, secretary, "AssignReviewers").get(0);
    Map<String, String> reviewers = new LinkedHashMap<>();
    for (FormField field : fields(secretary, assignment)) {
      if (field.type() == FieldType.SELECT) {
        String name = "reviewer" + (reviewers.size() + 1);
        reviewers.put(field.name(), "" + council.personId(name));
      }
    }
    whole.complete(council, secretary, assignment, reviewers);
  }

  private static Map<String, String> scores() {
    Map<String, String> scores = new LinkedHashMap<>(Map.of("conflict", "COI-0"));
    for (String criterion : List.of("NEED", "DESIGN", "SYNERGY", "CAPACITY", "VALUE", "GROWTH")) {
      scores.put("score-" + criterion, "4");
    }
    return scores;
  }

  private void isDueIn(int hours, Submitted file, String... elements) {
    Instant due = clock.instant().plus(Duration.ofHours(hours));
    for (String element : elements) {
      assertThat(open(file, element)).as(element).isNotEmpty().allMatch(i -> due.equals(i.dueAt()));
    }
  }

  private List<WorkItem> open(Submitted file, String element) {
    return inbox.openOn("proposal", file.id()).stream()
        .filter(item -> item.element().equals(element))
        .toList();
  }

  private String held(WorkItem item, String field) {
    return fields("officer1", item).stream()
        .filter(each -> each.name().equals(field))
        .flatMap(each -> each.values().stream())
        .findFirst()
        .orElseThrow();
  }

  private List<FormField> fields(String name, WorkItem item) {
    Member member = council.member(name);
    return council.as(name, () -> inbox.form(item).describe(item, member).fields());
  }

  private Map<String, String> stances(Submitted file) {
    Map<String, String> stances = new LinkedHashMap<>();
    db.sql("select agency_code, stance from agency_opinion where proposal_id = ? and asked = true")
        .param(file.id())
        .query(
            row -> {
              stances.put(row.getString(1), row.getString(2));
            });
    return stances;
  }

  private ProposalState state(Submitted file) {
    return proposals.get(file.id()).state();
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  private void pass(Duration time) {
    clock.advance(time);
    jobs.runAll();
  }

  private static long rial(long million) {
    return million * 1_000_000;
  }
}
