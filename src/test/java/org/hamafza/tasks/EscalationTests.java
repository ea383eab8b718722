package org.hamafza.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.StatementCount;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminders and escalations of a screening that is handed in on Sunday, 1 November 2020, and due
 * after three working days (Thursday and Friday off): on Wednesday, 4 November. Half of that is
 * noon of Tuesday; twice that is the end of Monday, 9 November.
 */
@DatabaseTest
class EscalationTests {

  private static final LocalDate SUNDAY = LocalDate.of(2020, 11, 1);
  private static final Instant HALF = at(LocalDate.of(2020, 11, 3), LocalTime.NOON);
  private static final Instant DUE = at(LocalDate.of(2020, 11, 4), LocalTime.of(23, 59, 59));
  private static final Instant TWICE = at(LocalDate.of(2020, 11, 9), LocalTime.of(23, 59, 59));

  @Autowired private EscalationSweep sweep;
  @Autowired private TaskInbox inbox;
  @Autowired private CaseClocks clocks;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private Proposals proposals;
  @Autowired private People people;
  @Autowired private Appointments appointments;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MockMvc web;

  private TestCouncil council;
  private Proposal proposal;
  private WorkItem work;

  @BeforeEach
  void handIn() {
    clock.setDay(SUNDAY);
    council = councils.found();
    proposal = fixtures.aProposal(council).submit();
    work = fixtures.work(proposal.id());
    assertThat(work.dueAt()).isEqualTo(DUE);
  }

  @Test
  void remindAtHalfOfTheTermThoseWhoMayTakeTheWork() {
    sweepAt(HALF.minusSeconds(1));
    assertThat(told("یادآوری")).isEmpty();
    sweepAt(HALF);
    assertThat(told("یادآوری")).containsExactly("officer1", "officer2");
    assertThat(bodyFor("officer1", "یادآوری"))
        .contains("مهلت: چهارشنبه ۱۴ آبان ۱۳۹۹")
        .contains(proposal.number());
    assertThat(mailsTo("officer1", "یادآوری")).isEqualTo(1);
  }

  @Test
  void remindOnlyWhoHasTakenTheWork() {
    council.run("officer2", () -> inbox.claim(work.id(), council.member("officer2")));
    sweepAt(HALF);
    assertThat(told("یادآوری")).containsExactly("officer2");
  }

  @Test
  void goToTheSecretaryWhenTheTimeIsOverAndToTheChairWhenItIsLongOver() throws Exception {
    sweepAt(HALF);
    sweepAt(DUE);
    assertThat(told("پایان مهلت")).containsExactly("officer1", "officer2", "seat-secretary");
    sweepAt(TWICE.minusSeconds(1));
    assertThat(told("کار معوق")).isEmpty();
    sweepAt(TWICE);
    assertThat(told("کار معوق")).containsExactly("seat-chair", "seat-secretary");
    assertThat(recorded()).containsExactly("REMINDER 50", "OVERDUE 100", "LONG_OVERDUE 200");
  }

  // Due on Wednesday, 11 November: three quarters of Monday are a quarter of the three days, and
  // noon of Sunday the 15th is half a day after the fourth.
  @Test
  void comeAtThePercentagesOfThePolicy() {
    LocalDate day = LocalDate.of(2020, 11, 8);
    db.sql(
            """
            insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) \
            values ('escalation.percent', '25/100/150', ?, 'x', 'CONFIRMED', ?)""")
        .params(day, Timestamp.from(clock.instant()))
        .update();
    try {
      clock.setDay(day);
      proposal = fixtures.aProposal(council).submit();
      sweepAt(at(LocalDate.of(2020, 11, 9), LocalTime.of(17, 59, 59)));
      assertThat(recorded()).isEmpty();
      sweepAt(at(LocalDate.of(2020, 11, 9), LocalTime.of(18, 0)));
      assertThat(recorded()).containsExactly("REMINDER 25");
      sweepAt(at(LocalDate.of(2020, 11, 11), LocalTime.of(23, 59, 59)));
      sweepAt(at(LocalDate.of(2020, 11, 15), LocalTime.of(11, 59, 59)));
      assertThat(recorded()).containsExactly("REMINDER 25", "OVERDUE 100");
      sweepAt(at(LocalDate.of(2020, 11, 15), LocalTime.NOON));
      assertThat(recorded()).containsExactly("REMINDER 25", "OVERDUE 100", "LONG_OVERDUE 150");
    } finally {
      db.sql("delete from parameter_value where setting = '25/100/150'").update();
    }
  }

  @Test
  void areWrittenInTheLanguageOfTheReader() {
    people.setLocale(council.personId("officer2"), java.util.Locale.ENGLISH);
    sweepAt(HALF);
    assertThat(bodyFor("officer2", "Reminder"))
        .contains("Due: 2020-11-04 (Wednesday 14 Aban 1399)");
  }

  @Test
  void goOutOnceHoweverOftenItIsLooked() {
    for (Instant moment : List.of(HALF, HALF, DUE, DUE.plusSeconds(60), TWICE, TWICE)) {
      sweepAt(moment);
    }
    assertThat(noticesTo("officer1", "یادآوری")).isEqualTo(1);
    assertThat(noticesTo("officer1", "پایان مهلت")).isEqualTo(1);
    assertThat(noticesTo("seat-secretary", "کار معوق")).isEqualTo(1);
  }

  @Test
  void goOutOnceAfterACrash() {
    clock.set(HALF);
    transaction.executeWithoutResult(
        status -> {
          assertThat(sweep.once()).isPositive();
          status.setRollbackOnly();
        });
    assertThat(told("یادآوری")).isEmpty();
    sweepAt(HALF);
    sweepAt(HALF);
    assertThat(noticesTo("officer1", "یادآوری")).isEqualTo(1);
  }

  @Test
  void goOutOnceWhenTwoNodesLookAtTheSameTime() throws Exception {
    clock.set(HALF);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier together = new CyclicBarrier(2);
      Callable<Integer> node =
          () -> {
            int all = 0;
            for (int i = 0; i < 5; i++) {
              together.await();
              all += sweep.once();
            }
            return all;
          };
      List<Future<Integer>> found = List.of(nodes.submit(node), nodes.submit(node));
      for (Future<Integer> each : found) {
        each.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    sweepAt(HALF);
    assertThat(noticesTo("officer1", "یادآوری")).isEqualTo(1);
    assertThat(mailsTo("officer1", "یادآوری")).isEqualTo(1);
  }

  @Test
  void keepAReminderToThemselvesThatComesTooLate() {
    sweepAt(DUE.plusSeconds(5));
    assertThat(told("یادآوری")).isEmpty();
    assertThat(told("پایان مهلت")).containsExactly("officer1", "officer2", "seat-secretary");
    assertThat(recorded()).containsExactly("REMINDER 50", "OVERDUE 100");
  }

  @Test
  void leaveFinishedWorkAlone() {
    fixtures.complete(council, "officer1", proposal.id(), java.util.Map.of("decision", "PASS"));
    sweepAt(DUE);
    assertThat(count("select count(*) from escalation where work_item_id = ?", work.id())).isZero();
  }

  @Test
  void leaveWorkAloneThatStandsStill() {
    transaction.executeWithoutResult(
        s -> clocks.pause(work.subject(), PauseReason.AWAITING_APPLICANT, Term.parse("10WD")));
    sweepAt(TWICE);
    assertThat(told("")).doesNotContain("seat-chair");
    assertThat(recorded()).isEmpty();
  }

  @Test
  void leaveThoseAloneWhomAConflictKeepsAway() {
    exclude("SECRETARY", "seat-secretary");
    sweepAt(DUE);
    sweepAt(TWICE);
    assertThat(told("پایان مهلت")).containsExactly("officer1", "officer2");
    assertThat(told("کار معوق")).containsExactly("seat-chair");
  }

  @Test
  void leaveThoseAloneWhoBelongToTheApplicant() {
    council.add("insider", "social", Role.SECRETARIAT_OFFICER);
    appointments.appoint(
        NewAppointment.of(
                council.personId("insider"),
                Role.NGO_SUBMITTER,
                council.id(),
                LocalDate.of(2019, 1, 1))
            .forNgo(proposal.leadNgoId()));
    sweepAt(HALF);
    assertThat(told("یادآوری")).containsExactly("officer1", "officer2");
  }

  @Test
  void leaveThoseAloneWhoseOfficeHasEndedOnTheSpot() {
    appointments.of(council.personId("officer2"), SUNDAY).stream()
        .filter(each -> each.role() == Role.SECRETARIAT_OFFICER)
        .forEach(each -> appointments.endNow(each.id()));
    sweepAt(HALF);
    assertThat(told("یادآوری")).containsExactly("officer1");
  }

  @Test
  void showLongOverdueWorkOnTheNextAgenda() throws Exception {
    long session = session();
    assertThat(page("seat-health", "/sessions/" + session)).doesNotContain(proposal.number());
    sweepAt(DUE);
    sweepAt(TWICE);
    assertThat(page("seat-health", "/sessions/" + session))
        .contains("کارهای معوق این شورا")
        .contains(proposal.number());
    exclude("HEALTH", "seat-health");
    assertThat(page("seat-health", "/sessions/" + session)).doesNotContain(proposal.number());
  }

  @Test
  void takeAsManyStatementsForManyAsForOne() {
    // What other tests left open is told first.
    sweepAt(HALF);
    clock.setDay(SUNDAY);
    fixtures.aProposal(council).submit();
    clock.set(HALF);
    long forOne = StatementCount.of(() -> assertThat(sweep.once()).isEqualTo(1));
    clock.setDay(SUNDAY);
    int many = 12;
    for (int i = 0; i < many; i++) {
      fixtures.aProposal(council).submit();
    }
    clock.set(HALF);
    long forMany = StatementCount.of(() -> assertThat(sweep.once()).isEqualTo(many));
    assertThat(forMany).isEqualTo(forOne).isLessThan(20);
  }

  private void sweepAt(Instant moment) {
    clock.set(moment);
    while (sweep.once() > 0) {
      // One part of a term after the other.
    }
  }

  /** Who of this council was told something that begins so, by name. */
  private List<String> told(String beginning) {
    List<String> names = new ArrayList<>();
    for (String name : council.people("officer", "seat", "reviewer", "agency", "insider")) {
      if (noticesTo(name, beginning) > 0) {
        names.add(name);
      }
    }
    return names;
  }

  private long noticesTo(String name, String beginning) {
    return db.sql(
            "select count(*) from notification where person_id = ? and subject like ? and subject"
                + " like ?")
        .params(council.personId(name), beginning + "%", "%" + proposal.number() + "%")
        .query(Long.class)
        .single();
  }

  private String bodyFor(String name, String beginning) {
    return db.sql("select body from notification where person_id = ? and subject like ?")
        .params(council.personId(name), beginning + "%")
        .query(String.class)
        .single();
  }

  private long mailsTo(String name, String beginning) {
    return db.sql("select count(*) from outbox_mail where recipient = ? and subject like ?")
        .params(council.username(name) + "@example.org", beginning + "%")
        .query(Long.class)
        .single();
  }

  private List<String> recorded() {
    return db
        .sql(
            """
            select body from audit_entry where kind = 'Escalated' and subject_number = ? \
            and actor_role = 'SYSTEM' order by id""")
        .param(proposal.number())
        .query(String.class)
        .list()
        .stream()
        .map(body -> body.replaceAll(".*\"level\":\"(\\w+)\".*\"percent\":(\\d+).*", "$1 $2"))
        .toList();
  }

  private long count(String sql, Object param) {
    return db.sql(sql).param(param).query(Long.class).single();
  }

  /** That member has a conflict on an item of the case. */
  private void exclude(String seat, String name) {
    long session = session();
    db.sql(
            """
            insert into agenda_item (session_id, position, kind, proposal_id, title_fa, title_en, \
            state) values (?, 1, 'PROPOSAL', ?, 'ط', 'x', 'CALLED')""")
        .params(session, proposal.id())
        .update();
    long item = count("select id from agenda_item where session_id = ?", session);
    long seatId =
        db.sql("select id from council_seat where council_id = ? and code = ?")
            .params(council.id(), seat)
            .query(Long.class)
            .single();
    db.sql("insert into item_member (item_id, seat_id, person_id) values (?, ?, ?)")
        .params(item, seatId, council.personId(name))
        .update();
    db.sql(
            """
            insert into conflict_declaration (item_id, seat_id, person_id, declared, declared_at, \
            code, effect) values (?, ?, ?, 'COI-1', ?, 'COI-1', 'EXCLUDE')""")
        .params(item, seatId, council.personId(name), Timestamp.from(clock.instant()))
        .update();
  }

  private long session() {
    Timestamp now = Timestamp.from(clock.instant());
    long number =
        1 + count("select count(*) from council_session where council_id = ?", council.id());
    String name = council.council().code() + "-" + number;
    db.sql(
            """
            insert into council_session (council_id, jalali_year, session_no, number, kind, \
            starts_at, place, state, called_by, called_at) \
            values (?, 1399, ?, ?, 'REGULAR', ?, 'x', 'PLANNED', ?, ?)""")
        .params(council.id(), number, name, now, council.personId("seat-secretary"), now)
        .update();
    return count("select id from council_session where number = ?", name);
  }

  private String page(String person, String path) throws Exception {
    return web.perform(get(path).with(user(council.username(person))))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
  }
}
