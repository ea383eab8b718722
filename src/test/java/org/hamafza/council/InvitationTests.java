package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Members are invited, answer, are reminded, and hear when the session is moved or called off. */
@DatabaseTest
class InvitationTests extends Scenery {

  private static final String TITLE = "طرحی که در پروندهٔ تقویم نیست";
  private static final String REASON = "تالار در دست تعمیر است";

  @Autowired private Proposals proposals;
  @Autowired private ReplyReminders reminders;

  private Session session;
  private long caseId;

  @BeforeEach
  void inviteToASessionOnOneCase() {
    found();
    caseId = aCase(TITLE);
    session = meeting.call(sessions, SessionType.REGULAR, DAY);
  }

  private void invite() {
    meeting.agenda(0, caseId);
  }

  private String path(String page) {
    return "/sessions/" + session.id() + "/" + page;
  }

  private MockHttpServletResponse open(String person, String page) throws Exception {
    return browser
        .perform(get(path(page)).with(user(council.username(person))))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse sent(String person, String page, Map<String, List<String>> form)
      throws Exception {
    var request = post(path(page)).with(user(council.username(person))).with(csrf());
    form.forEach((name, typed) -> request.param(name, typed.toArray(String[]::new)));
    return browser.perform(request).andReturn().getResponse();
  }

  private int reply(String seat, String answer, String reason) throws Exception {
    return sent(person(seat), "reply", form("answer", answer, "reason", reason)).getStatus();
  }

  private int move(String day, String time, String place) throws Exception {
    var form = form("date", day, "time", time, "place", place, "reason", REASON);
    return sent(person("SECRETARY"), "move", form).getStatus();
  }

  private int cancel() throws Exception {
    int status = sent(person("SECRETARY"), "cancel", form("reason", REASON)).getStatus();
    jobs.runAll();
    return status;
  }

  private List<String> answers() {
    return db
        .sql(
            """
            select s.code || ' ' || r.answer || ' ' || r.reason from session_reply r \
            join council_seat s on s.id = r.seat_id where r.session_id = ? order by s.position""")
        .param(session.id())
        .query(String.class)
        .list()
        .stream()
        .map(String::strip)
        .toList();
  }

  private long entries(String kind) {
    return db.sql("select count(*) from audit_entry where subject_number = ? and kind = ?")
        .params(session.number(), kind)
        .query(Long.class)
        .single();
  }

  private List<String> told(String seat) {
    return db.sql("select subject from notification where person_id = ? order by id")
        .param(council.personId(person(seat)))
        .query(String.class)
        .list();
  }

  private List<String> filesTo(String seat) {
    return db.sql(
            """
            select attachment from outbox_mail where person_id = ? and attachment is not null \
            order by id""")
        .param(council.personId(person(seat)))
        .query(String.class)
        .list();
  }

  private static VEvent event(String file) {
    return Biweekly.parse(file).first().getEvents().get(0);
  }

  private static String method(String file) {
    return Biweekly.parse(file).first().getMethod().getValue();
  }

  // --- the invitation and its file ---

  @Test
  void everyoneInvitedGetsAFileForTheCalendarThatNamesNoItem() throws Exception {
    invite();
    assertThat(filesTo("WOMEN")).hasSize(1);
    String file = filesTo("WOMEN").get(0);
    ICalendar calendar = Biweekly.parse(file).first();
    VEvent event = calendar.getEvents().get(0);
    assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(event.getUid().getValue()).isEqualTo("session-" + session.id() + "@localhost");
    assertThat(event.getSequence().getValue()).isZero();
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(session.startsAt());
    assertThat(file).contains("DTSTART:20201118T063000Z");
    assertThat(event.getLocation().getValue()).isEqualTo("استانداری");
    assertThat(event.getUrl().getValue()).endsWith("/sessions/" + session.id());
    assertThat(event.getDescription().getValue()).contains(session.number()).contains("/reply");
    assertThat(event.getAttendees()).hasSize(1);
    assertThat(event.getAttendees().get(0).getEmail())
        .isEqualTo(
            db.sql("select email from person where id = ?")
                .param(council.personId(person("WOMEN")))
                .query(String.class)
                .single());
    assertThat(event.getAttendees().get(0).getParticipationStatus().getValue())
        .isEqualTo("NEEDS-ACTION");
    String number = proposals.get(caseId).number();
    for (String seat : Meeting.VOTING) {
      String text = Biweekly.parse(filesTo(seat).get(0)).first().toString();
      assertThat(text).as(seat).doesNotContain(TITLE).doesNotContain(number);
    }
    assertThat(
            db.sql("select body from notification where person_id = ?")
                .param(council.personId(person("WOMEN")))
                .query(String.class)
                .list())
        .noneMatch(body -> body.contains(TITLE) || body.contains(number));
  }

  @Test
  void theFileCanBeFetchedByThoseInvitedAndSaysWhatTheyAnswered() throws Exception {
    assertThat(open(person("WOMEN"), "invitation.ics").getStatus()).isEqualTo(404);
    invite();
    MockHttpServletResponse answer = open(person("WOMEN"), "invitation.ics");
    assertThat(answer.getContentType()).startsWith("text/calendar").contains("method=REQUEST");
    assertThat(event(answer.getContentAsString()).getUid().getValue())
        .isEqualTo(event(filesTo("WOMEN").get(0)).getUid().getValue());
    reply("WOMEN", "EXCUSED", "سفر");
    String file = open(person("WOMEN"), "invitation.ics").getContentAsString();
    assertThat(event(file).getAttendees().get(0).getParticipationStatus().getValue())
        .isEqualTo("DECLINED");
    assertThat(file).doesNotContain("سفر");
    assertThat(open("officer1", "invitation.ics").getStatus()).isEqualTo(404);
    assertThat(open("auditor", "invitation.ics").getStatus()).isEqualTo(404);
  }

  // --- answers ---

  @Test
  void membersAnswerAndChangeTheirMindsAndItIsRecordedWithoutTheReason() throws Exception {
    invite();
    assertThat(open(person("WOMEN"), "reply").getStatus()).isEqualTo(200);
    assertThat(reply("WOMEN", "EXCUSED", "بیماری")).isEqualTo(302);
    assertThat(reply("HEALTH", "ACCEPTED", "")).isEqualTo(302);
    assertThat(reply("WOMEN", "ACCEPTED", "")).isEqualTo(302);
    assertThat(answers()).containsExactly("WOMEN ACCEPTED", "HEALTH ACCEPTED");
    assertThat(entries("SessionReplied")).isEqualTo(3);
    assertThat(
            db.sql("select body from audit_entry where kind = 'SessionReplied'")
                .query(String.class)
                .list())
        .noneMatch(body -> body.contains("بیماری"));
  }

  @Test
  void whoIsNotInvitedFindsNothing() throws Exception {
    assertThat(open(person("WOMEN"), "reply").getStatus()).as("not invited yet").isEqualTo(404);
    invite();
    for (String other : List.of("officer1", "auditor", "reviewer1", "ngo")) {
      assertThat(open(other, "reply").getStatus()).as(other).isEqualTo(404);
      assertThat(sent(other, "reply", form("answer", "ACCEPTED")).getStatus())
          .as(other)
          .isEqualTo(404);
    }
  }

  @Test
  void afterTheOpeningItIsTooLate() throws Exception {
    invite();
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    assertThat(reply("WOMEN", "ACCEPTED", "")).isEqualTo(409);
    assertThat(open(person("WOMEN"), "reply").getContentAsString())
        .contains("دیگر نمی‌توان پاسخ داد");
    assertThat(answers()).isEmpty();
  }

  @Test
  void onlyASeatWithAnAlternateSendsOne() throws Exception {
    invite();
    MockHttpServletResponse refused =
        sent(person("WOMEN"), "reply", form("answer", "ALTERNATE", "reason", "آنچه نوشته شد"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("کرسی شما عضو علی‌البدلی ندارد")
        .contains("آنچه نوشته شد");
    assertThat(open(person("WOMEN"), "reply").getContentAsString()).doesNotContain("ALTERNATE");
    assertThat(open(person("NGO_REP_1"), "reply").getContentAsString()).contains("ALTERNATE");
    int before = told("NGO_REP_ALT").size();
    assertThat(reply("NGO_REP_1", "ALTERNATE", "")).isEqualTo(302);
    assertThat(reply("NGO_REP_1", "ALTERNATE", "")).isEqualTo(302);
    assertThat(told("NGO_REP_ALT")).hasSize(before + 1);
    assertThat(reply("NGO_REP_1", "ACCEPTED", "")).isEqualTo(302);
    assertThat(told("NGO_REP_ALT")).hasSize(before + 2);
  }

  @Test
  void whoStaysAwaySaysWhy() throws Exception {
    invite();
    assertThat(reply("WOMEN", "EXCUSED", "")).isEqualTo(422);
    assertThat(sent(person("WOMEN"), "reply", form()).getStatus()).isEqualTo(422);
    assertThat(answers()).isEmpty();
  }

  @Test
  void theHomePageAsksForTheAnswerUntilItIsGiven() throws Exception {
    invite();
    assertThat(meeting.page(person("WOMEN"), "/")).contains(path("reply"));
    reply("WOMEN", "ACCEPTED", "");
    assertThat(meeting.page(person("WOMEN"), "/"))
        .doesNotContain(path("reply"))
        .contains("/sessions/" + session.id());
  }

  // --- the reminder ---

  @Test
  void twoDaysBeforeThoseAreRemindedOnceWhoHaveNotAnswered() throws Exception {
    invite();
    reply("WOMEN", "EXCUSED", "سفر");
    int before = told("HEALTH").size();
    Instant due = session.startsAt().minus(java.time.Duration.ofDays(2));
    clock.set(due.minusSeconds(60));
    reminders.sweep();
    assertThat(told("HEALTH")).hasSize(before);
    clock.set(due);
    reminders.sweep();
    reminders.sweep();
    assertThat(told("HEALTH")).hasSize(before + 1);
    assertThat(told("WOMEN")).hasSize(before);
    assertThat(entries("RepliesReminded")).isOne();
  }

  @Test
  void noReminderFollowsAnInvitationThatCameLater() throws Exception {
    clock.setDay(DAY.minusDays(1));
    meeting.complete(person("SECRETARY"), "PrepareAgenda", form("cases", "" + caseId));
    WorkItem approval = meeting.open(person("CHAIR"), "ApproveAgenda").get(0);
    String approve = "/" + approval.formKey() + "/" + approval.id();
    assertThat(meeting.send(person("CHAIR"), approve, form("answer", "APPROVE"))).isEqualTo(422);
    meeting.complete(person("CHAIR"), approval, form("answer", "APPROVE", "reason", REASON));
    assertThat(sessions.get(session.id()).shortNoticeReason()).isEqualTo(REASON);
    assertThat(meeting.page(person("WOMEN"), "/sessions/" + session.id())).contains(REASON);
    int before = told("HEALTH").size();
    clock.setDay(DAY);
    reminders.sweep();
    assertThat(told("HEALTH")).hasSize(before);
  }

  // --- moving ---

  @Test
  void anotherTimeIsToldWithTheSameIdentifierAndAHigherSequenceAndAsksAnew() throws Exception {
    invite();
    reply("WOMEN", "ACCEPTED", "");
    assertThat(move("1399/09/05", "11:30", "استانداری")).isEqualTo(302);
    List<String> files = filesTo("WOMEN");
    assertThat(files).hasSize(2);
    assertThat(event(files.get(1)).getUid().getValue())
        .isEqualTo(event(files.get(0)).getUid().getValue());
    assertThat(event(files.get(1)).getSequence().getValue()).isEqualTo(1);
    assertThat(method(files.get(1))).isEqualTo("REQUEST");
    Instant start =
        LocalDate.of(2020, 11, 25).atTime(11, 30).atZone(WorkingCalendar.ZONE).toInstant();
    assertThat(event(files.get(1)).getDateStart().getValue().toInstant()).isEqualTo(start);
    assertThat(sessions.get(session.id()).startsAt()).isEqualTo(start);
    assertThat(answers()).isEmpty();
    assertThat(entries("SessionMoved")).isOne();
    clock.set(start.minus(java.time.Duration.ofDays(2)));
    int before = told("WOMEN").size();
    reminders.sweep();
    assertThat(told("WOMEN")).as("reminded by the new time").hasSize(before + 1);
    clock.setDay(LocalDate.of(2020, 11, 25));
    meeting.attend(Meeting.NINE);
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.OPEN);
  }

  @Test
  void anotherPlaceKeepsTheAnswers() throws Exception {
    invite();
    reply("WOMEN", "ACCEPTED", "");
    assertThat(move("1399/08/28", "10:00", "تالار شهر")).isEqualTo(302);
    assertThat(move("1399/08/28", "10:00", "تالار دیگر")).isEqualTo(302);
    assertThat(event(filesTo("WOMEN").get(2)).getSequence().getValue()).isEqualTo(2);
    assertThat(event(filesTo("WOMEN").get(2)).getLocation().getValue()).isEqualTo("تالار دیگر");
    assertThat(answers()).containsExactly("WOMEN ACCEPTED");
  }

  @Test
  void aMoveIsRefusedThatIsNoneOrNotPossible() throws Exception {
    invite();
    meeting.call(sessions, SessionType.REGULAR, DAY.plusDays(7));
    assertThat(move("1399/08/28", "10:00", "استانداری")).as("nothing changes").isEqualTo(422);
    assertThat(move("1399/08/01", "10:00", "استانداری")).as("past").isEqualTo(422);
    assertThat(move("1399/08/21", "10:00", "استانداری")).as("too soon").isEqualTo(422);
    assertThat(move("1400/01/28", "10:00", "استانداری")).as("other year").isEqualTo(422);
    assertThat(move("1399/09/05", "10:00", "استانداری")).as("same time").isEqualTo(422);
    var noReason = form("date", "1399/09/06", "time", "10:00", "place", "استانداری");
    assertThat(sent(person("SECRETARY"), "move", noReason).getStatus()).isEqualTo(422);
    for (String other : List.of("officer1", person("CHAIR"), person("WOMEN"), "auditor")) {
      assertThat(open(other, "move").getStatus()).as(other).isEqualTo(404);
      assertThat(open(other, "cancel").getStatus()).as(other).isEqualTo(404);
      assertThat(sent(other, "cancel", form("reason", REASON)).getStatus()).isEqualTo(404);
    }
    assertThat(entries("SessionMoved")).isZero();
  }

  // --- calling off ---

  @Test
  void aSessionCalledOffGivesItsCasesBackAndTellsEverybody() throws Exception {
    invite();
    assertThat(proposals.get(caseId).state()).isEqualTo(ProposalState.ON_AGENDA);
    assertThat(cancel()).isEqualTo(302);
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.CANCELLED);
    assertThat(proposals.get(caseId).state()).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(meeting.open(person("SECRETARY"), "RecordAttendance")).isEmpty();
    List<String> files = filesTo("WOMEN");
    assertThat(method(files.get(1))).isEqualTo("CANCEL");
    assertThat(event(files.get(1)).getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(event(files.get(1)).getSequence().getValue()).isEqualTo(1);
    assertThat(event(files.get(1)).getUid().getValue())
        .isEqualTo(event(files.get(0)).getUid().getValue());
    assertThat(method(open(person("WOMEN"), "invitation.ics").getContentAsString()))
        .isEqualTo("CANCEL");
    assertThat(meeting.page(person("WOMEN"), "/sessions/" + session.id())).contains(REASON);
    assertThat(reply("WOMEN", "ACCEPTED", "")).isEqualTo(409);
    assertThat(open(person("SECRETARY"), "cancel").getStatus()).isEqualTo(409);
    assertThat(cancel()).isEqualTo(409);
    Session next = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(0, caseId);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    meeting.declare(Map.of());
    meeting.fix("متن", "900000000", "");
    meeting.vote(java.util.Set.of(), 9, 0, 0, 0);
    assertThat(resolution(next).outcome()).isEqualTo("APPROVED");
  }

  @Test
  void aSessionWithoutAnAgendaIsCalledOffWithoutAWord() throws Exception {
    int before = told("WOMEN").size();
    assertThat(cancel()).isEqualTo(302);
    assertThat(told("WOMEN")).hasSize(before);
    assertThat(meeting.open(person("SECRETARY"), "PrepareAgenda")).isEmpty();
    assertThat(entries("SessionCancelled")).isOne();
    assertThat(proposals.get(caseId).state()).isEqualTo(ProposalState.READY_FOR_DECISION);
  }

  @Test
  void whatIsCalledOffTwiceIsProposedAgain() throws Exception {
    meeting.agenda(1);
    assertThat(cancel()).isEqualTo(302);
    Session empty = meeting.call(sessions, SessionType.REGULAR, DAY);
    Session called = session;
    session = empty;
    assertThat(cancel()).isEqualTo(302);
    session = called;
    meeting.call(sessions, SessionType.REGULAR, DAY.plusDays(7));
    var work = meeting.open(person("SECRETARY"), "PrepareAgenda").get(0);
    assertThat(meeting.page(person("SECRETARY"), "/council/prepare-agenda/" + work.id()))
        .contains("بند 1");
  }

  @Test
  void anOpenedSessionIsNeitherMovedNorCalledOff() throws Exception {
    invite();
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    assertThat(cancel()).isEqualTo(409);
    assertThat(move("1399/09/05", "10:00", "استانداری")).isEqualTo(409);
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.OPEN);
  }
}
