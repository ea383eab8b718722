package org.hamafza.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.audit.Entry;
import org.hamafza.audit.Trace;
import org.hamafza.followup.ApprovedCases.Case;
import org.hamafza.identity.Member;
import org.hamafza.proposals.ProposalState;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.WorkItem;
import org.hamafza.workinggroup.ActionItem;
import org.hamafza.workinggroup.GroupMember.Party;
import org.hamafza.workinggroup.WorkingGroups;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class ProjectFollowUpTests {

  @Autowired private ApprovedCases cases;
  @Autowired private Projects projects;
  @Autowired private PerformanceReviews reviews;
  @Autowired private OverdueReports overdue;
  @Autowired private WorkingGroups groups;
  @Autowired private ManualClock clock;
  @Autowired private MockMvc web;
  @Autowired private Trace trace;

  // COUNCIL_REGULAR, LOW, 900 million: a report every 90 days. 21 December 2020 + 90 = 21 March
  // 2021
  // (1 Farvardin 1400), a holiday; the four days of Nowruz end on Wednesday 24 March, Thursday and
  // Friday are off, so Saturday 27 March. The project ends on 1 April; + 30 days = 1 May 2021, a
  // Saturday.
  @Test
  void aProjectReportsCarriesOutItsActionsAndIsClosed() throws Exception {
    Case c = cases.approved("B", "گزارش ماهانه به اداره کل", "");
    groups.addAction(
        c.id,
        ActionItem.Source.MEETING,
        new LocalText("صدور مجوز", "Permit"),
        Party.agency("DOE"),
        LocalDate.of(2020, 12, 20));
    c.start("ProjectFollowUp");
    shows(c, "officer1", c.open("PlanProject").get(0));
    plan(c, "360000000");
    Project project = projects.of(c.id).orElseThrow();
    assertThat(c.proposal().state()).isEqualTo(ProposalState.RUNNING);
    assertThat(projects.reports(project.id()))
        .extracting(Report::kind, Report::dueOn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Report.Kind.PROGRESS, LocalDate.of(2021, 3, 27)),
            org.assertj.core.groups.Tuple.tuple(Report.Kind.FINAL, LocalDate.of(2021, 5, 1)));
    assertThat(groups.actions(c.id))
        .extracting(each -> each.owner().code())
        .containsExactly("A-DOE", "N-" + c.lead().id());
    actionsAreCarriedOut(c);
    WorkItem report = c.open("SubmitReport").get(0);
    assertThat(report.dueAt()).isEqualTo("2021-03-27T19:29:59Z");
    attachesEvidence(c, project);
    shows(c, "lead", report);
    clock.setDay(LocalDate.of(2021, 3, 10));
    report(c, "300000000", null);
    shows(c, "officer1", c.open("VerifyReport").get(0));
    c.complete("officer1", "VerifyReport", "verdict", "RETURN", "reason", "Invoices are missing");
    assertThat(projects.reports(project.id()).get(0).state()).isEqualTo(Report.State.RETURNED);
    clock.setDay(LocalDate.of(2021, 4, 6));
    report(c, "350000000", null);
    c.complete("officer1", "VerifyReport", "verdict", "ACCEPT", "evidenceVerified", "true");
    // Handed in for the first time in March: coming back late does not make it late.
    assertThat(projects.reports(project.id()).get(0).onTime()).isTrue();
    clock.setDay(LocalDate.of(2021, 5, 2));
    assertThat(overdue.overdueDays(c.lead().id(), LocalDate.of(2021, 5, 2))).isEqualTo(1);
    assertThatThrownBy(() -> report(c, "600000000", "0"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("spent: followup.error.spent");
    report(c, "500000000", "50000000");
    c.complete("officer1", "VerifyReport", "verdict", "ACCEPT", "evidenceVerified", "true");
    assertThat(projects.reports(project.id()).get(1).onTime()).isFalse();
    assertThat(c.ended()).isTrue();
    assertThat(projects.of(c.id).orElseThrow().state()).isEqualTo(Project.State.CLOSED);
    assertThat(c.proposal().state()).isEqualTo(ProposalState.CLOSING);
    assertThat(kinds(c))
        .contains(
            "ProjectPlanned",
            "CadenceFixed",
            "ActionAssigned",
            "ActionReported",
            "ActionVerified",
            "EvidenceAttached",
            "ReportSubmitted",
            "ReportVerified",
            "ProjectClosed");
    pagesAreThereForThoseConcerned(c, project);
  }

  private void actionsAreCarriedOut(Case c) throws Exception {
    WorkItem doe =
        c.open("CarryOutAction").stream().filter(i -> i.agencyCode() != null).findFirst().get();
    shows(c, "agency-doe", doe);
    c.complete("agency-doe", doe, ApprovedCases.form("report", "Sent", "evidence", "A letter"));
    shows(c, "officer1", c.open("VerifyAction").get(0));
    assertThatThrownBy(() -> c.complete("officer1", "VerifyAction", "verdict", "RETURN"))
        .isInstanceOf(InvalidInput.class);
    c.complete("officer1", "VerifyAction", "verdict", "RETURN", "reason", "No number and date");
    doe = c.open("CarryOutAction").stream().filter(i -> i.agencyCode() != null).findFirst().get();
    c.complete("agency-doe", doe, ApprovedCases.form("report", "Sent", "evidence", "No. 12"));
    c.complete("officer1", "VerifyAction", "verdict", "ACCEPT");
    c.complete("lead", "CarryOutAction", "report", "Agreed monthly", "evidence", "Minutes");
    c.complete("officer2", "VerifyAction", "verdict", "ACCEPT");
    assertThat(groups.actions(c.id)).allMatch(each -> each.state() == ActionItem.State.DONE);
  }

  @Test
  void ownersDoNotVerifyTheirOwnActions() {
    Case c = cases.approved("B", "شرط");
    c.start("ProjectFollowUp");
    plan(c, "0");
    c.complete("lead", "CarryOutAction", "report", "Done", "evidence", "Minutes");
    assertThatThrownBy(() -> c.complete("lead", "VerifyAction", "verdict", "ACCEPT"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void thePlanMustBeFundedAndRespectTheFirstInstalment() {
    Case c = cases.approved("B");
    c.start("ProjectFollowUp");
    assertThatThrownBy(
            () ->
                c.complete(
                    "officer1",
                    "PlanProject",
                    "startsOn",
                    "1399/10/01",
                    "endsOn",
                    "1399/09/01",
                    "own",
                    "200000000",
                    "other",
                    "200000000",
                    "total",
                    "1300000001",
                    "firstTranche",
                    "360000001",
                    "milestone1",
                    "First samples"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("endsOn: followup.error.endBeforeStart")
        .hasMessageContaining("total: followup.error.notFunded")
        .hasMessageContaining("firstTranche: followup.error.tranche")
        .hasMessageContaining("milestone1Due: error.required");
  }

  // Composite 30·0.9 + 20·0.9 + 15 + 15 + 10·0.9 + 10·0.8 = 27 + 18 + 15 + 15 + 9 + 8 = 92, all
  // reports on time, evidence verified: worth an A, but from C one rises to B only.
  @Test
  void aGradeRisesOneStepAndClosesTheCase() throws Exception {
    Case c = finished("C");
    c.start("PerformanceReview");
    shows(c, "officer1", c.open("ProposeScores").get(0));
    propose(c, "officer1", "90,90,100,100,90,80");
    shows(c, "lead", c.open("CommentOnScores").get(0));
    c.complete("lead", "CommentOnScores", "comment", "We thank the volunteers.");
    shows(c, "seat-secretary", c.open("ConfirmGrade").get(0));
    c.complete("seat-secretary", "ConfirmGrade", "verdict", "RETURN", "reason", "Explain synergy");
    propose(c, "officer2", "90,90,100,100,90,80");
    c.complete("lead", "CommentOnScores", "comment", "");
    c.complete("seat-secretary", "ConfirmGrade", "verdict", "ACCEPT");
    assertThat(c.ended()).isTrue();
    assertThat(reviews.of(c.id).orElseThrow().tableGrade()).isEqualTo("B");
    assertThat(c.lead().grade()).isEqualTo("B");
    assertThat(c.proposal().state()).isEqualTo(ProposalState.CLOSED);
    assertThat(kinds(c))
        .contains(
            "ResultsCollected",
            "ScoresProposed",
            "CommentInvited",
            "CommentGiven",
            "GradePrepared",
            "GradeDecided",
            "NgoGraded")
        .doesNotContain("CommentTimeOver");
    pagesAreThereForThoseConcerned(c, projects.of(c.id).orElseThrow());
  }

  @Test
  void theReviewGoesOnWhenTheNgoIsSilent() {
    Case c = finished("NEW");
    c.start("PerformanceReview");
    propose(c, "officer1", "90,90,100,100,90,80");
    cases.after(c.open("CommentOnScores").get(0).dueAt().atZone(clockZone()).toLocalDate());
    c.complete("seat-secretary", "ConfirmGrade", "verdict", "ACCEPT");
    assertThat(c.lead().grade()).isEqualTo("A");
    assertThat(kinds(c)).contains("CommentTimeOver");
  }

  @Test
  void aBreachOfIntegrityNeedsRemarksAndLeadsToD() {
    Case c = finished("B");
    c.start("PerformanceReview");
    assertThatThrownBy(
            () ->
                c.complete(
                    "officer1",
                    c.open("ProposeScores").get(0),
                    scores("90,90,100,100,90,80", "integrityBreach", "true")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("remarks: error.required");
    c.complete(
        "officer1",
        c.open("ProposeScores").get(0),
        scores("90,90,100,0,90,80", "integrityBreach", "true", "remarks", "False invoices"));
    c.complete("lead", "CommentOnScores", "comment", "We disagree.");
    c.complete("seat-secretary", "ConfirmGrade", "verdict", "ACCEPT");
    assertThat(c.lead().grade()).isEqualTo("D");
  }

  @Test
  void whoProposedTheScoresDoesNotConfirmTheGrade() {
    Case c = finished("B");
    c.council.add("both", "social", org.hamafza.identity.Role.SECRETARIAT_OFFICER);
    cases.appoint(c.council, "both", org.hamafza.identity.Role.SECRETARIAT_LEAD);
    c.start("PerformanceReview");
    propose(c, "both", "90,90,100,100,90,80");
    c.complete("lead", "CommentOnScores", "comment", "");
    assertThatThrownBy(() -> c.complete("both", "ConfirmGrade", "verdict", "ACCEPT"))
        .isInstanceOf(NotFound.class);
    c.complete("seat-secretary", "ConfirmGrade", "verdict", "ACCEPT");
    assertThat(c.ended()).isTrue();
  }

  /** A project that was short and without fault: one final report, on time, with evidence. */
  private Case finished(String grade) {
    Case c = cases.approved(grade);
    c.start("ProjectFollowUp");
    plan(c, "0");
    report(c, "450000000", null);
    c.complete("officer1", "VerifyReport", "verdict", "ACCEPT", "evidenceVerified", "true");
    report(c, "400000000", "50000000");
    c.complete("officer1", "VerifyReport", "verdict", "ACCEPT", "evidenceVerified", "true");
    assertThat(c.ended()).isTrue();
    return c;
  }

  private static void plan(Case c, String firstTranche) {
    c.complete(
        "officer1",
        "PlanProject",
        "startsOn",
        "1399/10/01",
        "endsOn",
        "1400/01/12",
        "own",
        "200000000",
        "other",
        "200000000",
        "total",
        "1300000000",
        "firstTranche",
        firstTranche,
        "milestone1",
        "First samples taken",
        "milestone1Due",
        "1399/11/01");
  }

  private static void report(Case c, String spent, String repaid) {
    java.util.Map<String, List<String>> form =
        ApprovedCases.form(
            "narrative", "Four visits", "indicator1", "4", "evidence", "Lists", "spent", spent);
    if (repaid != null) {
      form.put("repaid", List.of(repaid));
    }
    c.complete("lead", c.open("SubmitReport").get(0), form);
  }

  private static void propose(Case c, String person, String parts) {
    c.complete(person, c.open("ProposeScores").get(0), scores(parts));
  }

  private static java.util.Map<String, List<String>> scores(String parts, String... more) {
    java.util.Map<String, List<String>> form = ApprovedCases.form(more);
    List<String> names =
        List.of("results", "quality", "timeliness", "integrity", "synergy", "learning");
    String[] values = parts.split(",");
    for (int i = 0; i < values.length; i++) {
      form.put(names.get(i), List.of(values[i]));
    }
    return form;
  }

  private void attachesEvidence(Case c, Project project) throws Exception {
    long report = projects.reports(project.id()).get(0).id();
    String path = "/projects/" + project.id() + "/reports/" + report + "/files";
    byte[] pdf = "%PDF-1.4 list".getBytes(StandardCharsets.US_ASCII);
    MockMultipartFile list = new MockMultipartFile("file", "list.pdf", null, pdf);
    MockMultipartFile wrong = new MockMultipartFile("file", "list.exe", null, pdf);
    web.perform(multipart(path).file(list).with(csrf()).with(user(c.council.username("lead"))))
        .andExpect(status().is3xxRedirection());
    web.perform(multipart(path).file(wrong).with(csrf()).with(user(c.council.username("lead"))))
        .andExpect(status().isUnprocessableEntity());
    web.perform(multipart(path).with(csrf()).with(user(c.council.username("lead"))))
        .andExpect(status().isUnprocessableEntity());
    web.perform(multipart(path).file(list).with(csrf()).with(user(c.council.username("officer1"))))
        .andExpect(status().isNotFound());
  }

  private void pagesAreThereForThoseConcerned(Case c, Project project) throws Exception {
    for (String person : List.of("lead", "officer1", "auditor")) {
      for (String language : List.of("fa", "en")) {
        web.perform(page(c, person, "/projects?lang=" + language))
            .andExpect(status().isOk())
            .andExpect(
                content()
                    .string(org.hamcrest.Matchers.containsString("/projects/" + project.id())));
        web.perform(page(c, person, "/projects/" + project.id() + "?lang=" + language))
            .andExpect(status().isOk());
      }
    }
    for (String person : List.of("agency-edu", "reviewer1", "seat-health")) {
      web.perform(page(c, person, "/projects/" + project.id())).andExpect(status().isNotFound());
    }
  }

  @Test
  void evidenceIsServedAsAnAttachmentToThoseConcernedOnly() throws Exception {
    Case c = cases.approved("B");
    c.start("ProjectFollowUp");
    plan(c, "0");
    Project project = projects.of(c.id).orElseThrow();
    attachesEvidence(c, project);
    String html =
        web.perform(page(c, "officer1", "/projects/" + project.id()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String path = html.replaceAll("(?s).*(/projects/\\d+/files/[0-9a-f-]{36}).*", "$1");
    web.perform(page(c, "officer1", path))
        .andExpect(status().isOk())
        .andExpect(
            header()
                .string(
                    HttpHeaders.CONTENT_DISPOSITION,
                    org.hamcrest.Matchers.startsWith("attachment")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    web.perform(page(c, "seat-health", path)).andExpect(status().isNotFound());
  }

  private void shows(Case c, String person, WorkItem item) throws Exception {
    for (String language : List.of("fa", "en")) {
      web.perform(page(c, person, "/" + item.formKey() + "/" + item.id() + "?lang=" + language))
          .andExpect(status().isOk());
    }
  }

  private static MockHttpServletRequestBuilder page(Case c, String person, String path) {
    return get(path).with(user(c.council.username(person)));
  }

  private static java.time.ZoneId clockZone() {
    return org.hamafza.calendar.WorkingCalendar.ZONE;
  }

  private List<String> kinds(Case c) {
    Member auditor = c.council.member("auditor");
    return trace.entries(trace.subject(c.proposal().number(), auditor), auditor).stream()
        .map(Entry::kind)
        .toList();
  }
}
