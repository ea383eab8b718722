package org.hamafza.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hamafza.DatabaseTest;
import org.hamafza.audit.Entry;
import org.hamafza.audit.Trace;
import org.hamafza.followup.ApprovedCases;
import org.hamafza.followup.ApprovedCases.Case;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class WorkingGroupFormationTests {

  private static final String PROCESS = "WorkingGroupFormation";
  private static final String AGENCIES = "A-DOE,A-NRW,A-RWC,A-AGR,A-MUN,A-CG";
  // Seven working days after 18 November 2020 (28 Aban 1399), Thursdays and Fridays off:
  // 21, 22, 23, 24, 25 November, then 28 and 29.
  private static final LocalDate LAST_DAY = LocalDate.of(2020, 11, 29);

  @Autowired private ApprovedCases cases;
  @Autowired private WorkingGroups groups;
  @Autowired private InvitationTable invitations;
  @Autowired private JointWork jointWork;
  @Autowired private MockMvc web;
  @Autowired private Trace trace;
  @Autowired private JdbcClient db;

  @Test
  void agenciesPartnersAndAlignedNgosFormAGroup() throws Exception {
    Case c = cases.approved("B");
    Ngo aligned = c.anAlignedNgo("aligned");
    c.start(PROCESS);
    WorkingGroup group = groups.of(c.id).orElseThrow();
    assertThat(parties(group, GroupMember.State.SUGGESTED))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(AGENCIES.split(",")),
                    Stream.of("N-" + c.partner(), "N-" + aligned.id()))
                .toList());
    shows(c, "officer1", c.open("ProposeMembers").get(0));
    propose(c, "N-" + c.partner() + ",N-" + aligned.id(), "");
    assertThat(c.open("AnswerInvitation")).hasSize(8);
    shows(c, "aligned", itemOf(c, aligned.id()));
    for (WorkItem item : c.open("AnswerInvitation")) {
      c.answer(item, "answer", "ACCEPT");
    }
    shows(c, "officer1", c.open("HoldFirstMeeting").get(0));
    meet(c);
    assertThat(c.ended()).isTrue();
    WorkingGroup active = groups.of(c.id).orElseThrow();
    assertThat(active.state()).isEqualTo(WorkingGroup.State.ACTIVE);
    assertThat(active.cadenceDays()).isEqualTo(30);
    assertThat(groups.actions(c.id))
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.number()).isEqualTo(1);
              assertThat(action.owner().agencyCode()).isEqualTo("DOE");
              assertThat(action.dueOn()).isEqualTo(LocalDate.of(2020, 12, 20));
            });
    assertThat(jointWork.between(aligned.id(), c.lead().id())).isEqualTo(0.5);
    groups.dissolve(c.id);
    assertThat(jointWork.between(c.lead().id(), aligned.id())).isEqualTo(1);
    pagesAreThereForThoseConcerned(c, active);
    assertThat(kinds(c))
        .contains(
            "MembersMatched",
            "MembersProposed",
            "GroupMembersInvited",
            "InvitationAnswered",
            "CompositionChecked",
            "FirstMeetingHeld",
            "ActionItemAdded",
            "GroupActivated");
  }

  // domain.md 6.3.9 excludes from the invitation "COI, suspended" and gives grade D no points: so a
  // licence that is not in force keeps out (suspended, revoked, or run out as E01 and E02 with
  // ruling 14 say: longer ago than the 60 days of grace, or without a pending renewal), but grade D
  // does not: 35 + 25 + 20 + 0 + 0 = 80 points are above 55. It only loses the ten of the grade.
  @Test
  void onlyNgosWhoseLicenceIsInForceAreSuggestedWhateverTheirGrade() {
    Case c = cases.approved("B");
    LocalDate today = LocalDate.of(2020, 11, 18);
    long fits = c.anAlignedNgo("fits").id();
    long gradeD = c.anAlignedNgo("grade-d").id();
    db.sql("update ngo set grade = 'D' where id = ?").param(gradeD).update();
    long lastDayOfGrace = licensed(c, LicenceStatus.ACTIVE, today.minusDays(60), true);
    long markedAsExpired = licensed(c, LicenceStatus.EXPIRED, today.minusDays(1), true);
    licensed(c, LicenceStatus.ACTIVE, today.minusDays(61), true);
    licensed(c, LicenceStatus.ACTIVE, today.minusDays(1), false);
    licensed(c, LicenceStatus.EXPIRED, today.plusDays(1), false);
    licensed(c, LicenceStatus.SUSPENDED, today.plusDays(900), true);
    licensed(c, LicenceStatus.REVOKED, today.plusDays(900), true);
    long lastDay = licensed(c, LicenceStatus.ACTIVE, today, false);

    c.start(PROCESS);
    WorkingGroup group = groups.of(c.id).orElseThrow();
    assertThat(groups.members(group.id()))
        .filteredOn(each -> each.part() == GroupMember.Part.ALIGNED)
        .extracting(each -> each.party().ngoId())
        .containsExactlyInAnyOrder(fits, gradeD, lastDayOfGrace, markedAsExpired, lastDay);
    assertThat(groups.members(group.id()))
        .filteredOn(each -> Long.valueOf(gradeD).equals(each.party().ngoId()))
        .singleElement()
        .satisfies(each -> assertThat(each.score().total()).isEqualTo(80));
  }

  private long licensed(Case c, LicenceStatus status, LocalDate until, boolean renewalPending) {
    long ngo = c.anAlignedNgo("ngo-" + status + until + renewalPending).id();
    db.sql("update ngo set licence_status = ?, licence_to = ?, renewal_pending = ? where id = ?")
        .params(status.name(), until, renewalPending, ngo)
        .update();
    return ngo;
  }

  @Test
  void silentOnesStayOutAndTheOthersBegin() {
    Case c = cases.approved("B");
    c.start(PROCESS);
    propose(c, "N-" + c.partner(), "");
    c.answer(itemOf(c, "DOE"), "answer", "ACCEPT");
    c.answer(itemOf(c, c.partner()), "answer", "ACCEPT");
    assertThat(c.open("AnswerInvitation").get(0).dueAt()).isEqualTo("2020-11-29T20:29:59Z");
    cases.after(LAST_DAY);
    assertThat(c.open("HoldFirstMeeting")).hasSize(1);
    WorkingGroup group = groups.of(c.id).orElseThrow();
    assertThat(invitations.of(group.id()))
        .filteredOn(each -> each.state() == Invitation.State.SILENT)
        .hasSize(5);
    assertThat(parties(group, GroupMember.State.MEMBER))
        .containsExactlyInAnyOrder("A-DOE", "N-" + c.partner(), "N-" + c.lead().id());
    assertThat(kinds(c)).contains("InvitationsLapsed");
  }

  @Test
  void theSearchIsWidenedOnceThenGivenUp() {
    Case c = cases.approved("B");
    c.start(PROCESS);
    propose(c, "N-" + c.partner(), "");
    c.answer(itemOf(c, c.partner()), "answer", "ACCEPT");
    c.answer(itemOf(c, "DOE"), "answer", "DECLINE", "reason", "No staff at the moment");
    cases.after(LAST_DAY);
    WorkingGroup group = groups.of(c.id).orElseThrow();
    assertThat(group.widened()).isTrue();
    assertThat(group.threshold()).isEqualTo(45);
    assertThat(parties(group, GroupMember.State.SUGGESTED)).contains("A-DOE", "A-RWC");
    c.complete("officer1", "ProposeMembers", "agencies", AGENCIES);
    assertThat(c.open("AnswerInvitation")).hasSize(6);
    cases.after(LocalDate.of(2020, 12, 20));
    assertThat(c.ended()).isTrue();
    assertThat(groups.of(c.id).orElseThrow().state()).isEqualTo(WorkingGroup.State.NOT_FORMED);
    assertThat(kinds(c)).contains("GroupNotFormed");
  }

  @Test
  void anotherChoiceNeedsAReasonAndTheLeadAgencyIsNeverLeftOut() {
    Case c = cases.approved("B");
    c.start(PROCESS);
    assertThatThrownBy(() -> c.complete("officer1", "ProposeMembers", "agencies", "A-DOE,A-EDU"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("reason: error.required");
    assertThatThrownBy(
            () -> c.complete("officer1", "ProposeMembers", "agencies", "A-RWC", "reason", "x"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("workinggroup.error.leadAgency");
    c.complete(
        "officer1",
        "ProposeMembers",
        "agencies",
        "A-DOE,A-EDU",
        "reason",
        "Schools take part in the monitoring");
    WorkingGroup group = groups.of(c.id).orElseThrow();
    assertThat(parties(group, GroupMember.State.PROPOSED))
        .containsExactlyInAnyOrder("A-DOE", "A-EDU");
    assertThat(groups.members(group.id()))
        .filteredOn(each -> each.state() == GroupMember.State.REMOVED)
        .hasSize(6)
        .allMatch(each -> each.reason().equals("Schools take part in the monitoring"));
  }

  @Test
  void onlyTheInvitedPartyAnswersAndOnlyOnce() {
    Case c = cases.approved("B");
    c.start(PROCESS);
    propose(c, "N-" + c.partner(), "");
    WorkItem doe = itemOf(c, "DOE");
    assertThatThrownBy(() -> c.complete("agency-rwc", doe, java.util.Map.of()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> c.answer(doe, "answer", "DECLINE")).isInstanceOf(InvalidInput.class);
    c.answer(doe, "answer", "ACCEPT");
    assertThatThrownBy(() -> c.answer(doe, "answer", "ACCEPT")).isInstanceOf(Conflict.class);
  }

  @Test
  void theCharterNeedsBothSidesAndActionsNeedOwnerAndDay() {
    Case c = cases.approved("B");
    c.start(PROCESS);
    propose(c, "N-" + c.partner(), "");
    for (WorkItem item : c.open("AnswerInvitation")) {
      c.answer(item, "answer", "ACCEPT");
    }
    assertThatThrownBy(
            () ->
                c.complete(
                    "officer1",
                    "HoldFirstMeeting",
                    "heldOn",
                    "2020-11-19",
                    "attendees",
                    "A-DOE",
                    "cadence",
                    "3",
                    "action2Fa",
                    "نمونه‌برداری"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("heldOn: workinggroup.error.future")
        .hasMessageContaining("attendees: workinggroup.error.bothSides")
        .hasMessageContaining("cadence: error.integer.range")
        .hasMessageContaining("agencyCoordinator: error.required")
        .hasMessageContaining("action2Owner: error.required")
        .hasMessageContaining("action2Due: error.required");
  }

  private void pagesAreThereForThoseConcerned(Case c, WorkingGroup group) throws Exception {
    c.council.addFocalPerson("BEH");
    c.council.add("second", "social", Role.COUNCIL_MEMBER);
    for (String person : List.of("officer1", "auditor", "lead", "aligned", "agency-doe")) {
      for (String language : List.of("fa", "en")) {
        web.perform(page(c, person, "/groups?lang=" + language))
            .andExpect(status().isOk())
            .andExpect(
                content().string(org.hamcrest.Matchers.containsString("/groups/" + group.id())));
        web.perform(page(c, person, "/groups/" + group.id() + "?lang=" + language))
            .andExpect(status().isOk())
            .andExpect(
                content()
                    .string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("??"))));
      }
    }
    for (String person : List.of("agency-beh", "second", "reviewer1")) {
      web.perform(page(c, person, "/groups/" + group.id())).andExpect(status().isNotFound());
    }
  }

  private void shows(Case c, String person, WorkItem item) throws Exception {
    web.perform(page(c, person, "/" + item.formKey() + "/" + item.id())).andExpect(status().isOk());
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder page(
      Case c, String person, String path) {
    return get(path).with(user(c.council.username(person)));
  }

  private void propose(Case c, String ngos, String reason) {
    c.complete("officer1", "ProposeMembers", "agencies", AGENCIES, "ngos", ngos, "reason", reason);
  }

  private void meet(Case c) {
    c.complete(
        "officer1",
        "HoldFirstMeeting",
        "heldOn",
        "1399/08/28",
        "place",
        "Directorate of environment",
        "attendees",
        "A-DOE,N-" + c.lead().id(),
        "charter",
        "Monthly monitoring with published results",
        "agencyCoordinator",
        Long.toString(c.council.personId("agency-doe")),
        "ngoCoordinator",
        Long.toString(c.council.personId("lead")),
        "cadence",
        "۳۰",
        "minutes",
        "All agreed.",
        "action1Fa",
        "صدور مجوز ورود به تالاب",
        "action1Owner",
        "A-DOE",
        "action1Due",
        "1399/09/30");
  }

  private static WorkItem itemOf(Case c, String agency) {
    return c.open("AnswerInvitation").stream()
        .filter(item -> agency.equals(item.agencyCode()))
        .findFirst()
        .orElseThrow();
  }

  private static WorkItem itemOf(Case c, long ngo) {
    return c.open("AnswerInvitation").stream()
        .filter(item -> item.partyNgoId() != null && item.partyNgoId() == ngo)
        .findFirst()
        .orElseThrow();
  }

  private List<String> parties(WorkingGroup group, GroupMember.State state) {
    return groups.members(group.id()).stream()
        .filter(each -> each.state() == state)
        .map(each -> each.party().code())
        .toList();
  }

  private List<String> kinds(Case c) {
    Member auditor = c.council.member("auditor");
    return trace.entries(trace.subject(c.proposal().number(), auditor), auditor).stream()
        .map(Entry::kind)
        .toList();
  }
}
