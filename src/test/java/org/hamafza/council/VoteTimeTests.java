package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.calendar.HolidayKind;
import org.hamafza.calendar.Holidays;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Ten minutes to declare, twenty to vote; nobody's silence holds an item up. */
@DatabaseTest
@Import(ReadyCases.class)
class VoteTimeTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);

  @Autowired private TestCouncils councils;
  @Autowired private TaskInbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private ManualClock clock;
  @Autowired private Sessions sessions;
  @Autowired private SessionPages pages;
  @Autowired private Resolutions resolutions;
  @Autowired private Proposals proposals;
  @Autowired private Notifications notifications;
  @Autowired private Holidays holidays;
  @Autowired private ReadyCases cases;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc browser;

  private TestCouncil council;
  private Meeting meeting;

  @BeforeEach
  void findCouncil() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
  }

  // N = 11, quorum 8 of which 9 are there; HEALTH and WOMEN are silent, so p = 7 and the majority
  // of those entitled is 7 / 2 + 1 = 4; the least p is max(11 / 2, 4, 2) = 5.
  @Test
  void whoHasNotDeclaredInTimeCountsForTheQuorumButHasNoVote() {
    long proposal = aCase("T06");
    Session session = openedOn(proposal);
    for (String seat : Meeting.NINE) {
      if (!Set.of("HEALTH", "WOMEN").contains(seat)) {
        declareNothing(seat);
      }
    }
    WorkItem late = meeting.open(person("HEALTH"), "DeclareConflict").get(0);
    assertThat(late.dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
    clock.advance(Duration.ofMinutes(9));
    jobs.runAll();
    assertThat(meeting.open(person("SECRETARY"), "FixProposition")).isEmpty();

    clock.advance(Duration.ofMinutes(1));
    jobs.runAll();
    assertThatThrownBy(() -> meeting.complete(person("HEALTH"), late, form("code", "COI-0")))
        .isInstanceOf(Conflict.class);
    meeting.fix("متن", "900000000", "");
    assertThat(meeting.open(person("HEALTH"), "CastVote")).isEmpty();
    meeting.vote(Set.of("HEALTH", "WOMEN"), 4, 3, 0, 0);

    AgendaItem.Vote vote = sessions.agenda(session.id()).get(0).vote();
    assertThat(vote.quorumMet()).isTrue();
    assertThat(List.of(vote.presentSeats(), vote.eligible(), vote.needed(), vote.minEligible()))
        .containsExactly(9, 7, 4, 5);
    assertThat(resolutions.of(session.id()).get(0).outcome()).isEqualTo("APPROVED");
    assertThat(proposals.get(proposal).state()).isEqualTo(ProposalState.APPROVED);
  }

  @Test
  void theSilenceIsRecordedWithItsReasonAndTheSecretaryIsTold() {
    long proposal = aCase("T07");
    Session session = openedOn(proposal);
    for (String seat : Meeting.NINE) {
      if (!seat.equals("HEALTH")) {
        declareNothing(seat);
      }
    }
    clock.advance(Duration.ofMinutes(10));
    jobs.runAll();

    assertThat(bodies(proposal, "DeclarationMissed"))
        .singleElement()
        .satisfies(
            body ->
                assertThat(body)
                    .contains("\"seat\":\"HEALTH\"", "\"cause\":\"DECLARATION_TIME_OVER\""));
    assertThat(notifications.of(council.personId(person("SECRETARY")), Long.MAX_VALUE, 50))
        .filteredOn(notice -> notice.link().equals("/sessions/" + session.id()))
        .anySatisfy(notice -> assertThat(notice.body()).contains("علوم پزشکی"));
    SessionView.ItemLine line = line(session);
    assertThat(line.silent()).hasSize(1);
    assertThat(line.waitingFor()).isEmpty();
    assertThat(meeting.page(person("WOMEN"), "/sessions/" + session.id() + "?lang=en"))
        .contains("did not declare in time and has no vote on this item");
  }

  @Test
  void wholeSilenceDefersTheItemInsteadOfHoldingItUp() {
    long proposal = aCase("T08");
    Session session = openedOn(proposal);
    clock.advance(Duration.ofMinutes(10));
    jobs.runAll();
    meeting.fix("متن", "900000000", "");

    assertThat(resolutions.of(session.id()).get(0).outcome()).isEqualTo("DEFERRED_COI");
    assertThat(proposals.get(proposal).state()).isEqualTo(ProposalState.DEFERRED);
  }

  @Test
  void whoLeftBeforeTheTimeWasOverIsNotCalledSilent() {
    long proposal = aCase("T09");
    openedOn(proposal);
    for (String seat : Meeting.NINE) {
      if (!seat.equals("HEALTH")) {
        declareNothing(seat);
      }
    }
    db.sql(
            """
            update session_attendance set standing = 'LEFT' where to_at is null and seat_id = \
            (select id from council_seat where council_id = ? and code = 'HEALTH')""")
        .param(council.id())
        .update();
    clock.advance(Duration.ofMinutes(10));
    jobs.runAll();
    assertThat(bodies(proposal, "DeclarationMissed")).isEmpty();
    assertThat(meeting.open(person("SECRETARY"), "FixProposition")).hasSize(1);
  }

  // p = 9, needed 5: five yes, the four who are silent abstain.
  @Test
  void afterTwentyMinutesAMissingVoteIsAnAbstention() {
    Session session = openedOn(null);
    for (String seat : Meeting.NINE) {
      declareNothing(seat);
    }
    meeting.fix("بند", null, "");
    for (String seat : List.of("CHAIR", "SECRETARY", "YOUTH_SPORT", "WELFARE", "WOMEN")) {
      meeting.complete(person(seat), "CastVote", form("choice", "YES"));
    }
    clock.advance(Duration.ofMinutes(19));
    jobs.runAll();
    assertThat(resolutions.of(session.id())).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    jobs.runAll();
    AgendaItem.Vote vote = sessions.agenda(session.id()).get(0).vote();
    assertThat(List.of(vote.eligible(), vote.yes(), vote.no(), vote.abstain(), vote.defer()))
        .containsExactly(9, 5, 0, 4, 0);
    assertThat(resolutions.of(session.id()).get(0).outcome()).isEqualTo("APPROVED");
  }

  // The day of the session and the next ones become holidays while the declarations run.
  @Test
  void aNewHolidayNeitherProlongsNorShortensThem() {
    Session session = openedOn(null);
    Instant called = clock.instant();
    List<LocalDate> closed = List.of(DAY, DAY.plusDays(3), DAY.plusDays(4));
    closed.forEach(
        day -> holidays.add(day, new LocalText("تعطیلی", "Closure"), HolidayKind.CLOSURE));
    try {
      WorkItem declaration = meeting.open(person("HEALTH"), "DeclareConflict").get(0);
      assertThat(declaration.dueAt()).isEqualTo(called.plus(Duration.ofMinutes(10)));
      for (String seat : Meeting.NINE) {
        declareNothing(seat);
      }
      meeting.fix("بند", null, "");
      WorkItem ballot = meeting.open(person("HEALTH"), "CastVote").get(0);
      assertThat(ballot.dueAt()).isEqualTo(called.plus(Duration.ofMinutes(20)));
      closed.forEach(holidays::remove);
      clock.advance(Duration.ofMinutes(19));
      jobs.runAll();
      assertThat(resolutions.of(session.id())).isEmpty();
      clock.advance(Duration.ofMinutes(1));
      jobs.runAll();
      assertThat(resolutions.of(session.id())).hasSize(1);
      assertThat(shiftsOfDeclarationsAndVotes()).isZero();
    } finally {
      closed.forEach(
          day ->
              db.sql("delete from holiday where off_date = ? and kind = 'CLOSURE'")
                  .param(day)
                  .update());
    }
  }

  private long shiftsOfDeclarationsAndVotes() {
    return db.sql(
            """
            select count(*) from audit_entry where kind = 'DeadlineShifted' and council_id = ? \
            and (body like '%DeclareConflict%' or body like '%CastVote%')""")
        .param(council.id())
        .query(Long.class)
        .single();
  }

  // A sanction needs two thirds of those entitled: p = 9, needed 6.
  @Test
  void ofASecretVoteThereIsWhoHasVotedAndNotWhat() {
    Session session = openedOn(null);
    db.sql("update agenda_item set kind = 'SANCTION' where session_id = ?")
        .param(session.id())
        .update();
    for (String seat : Meeting.NINE) {
      declareNothing(seat);
    }
    meeting.fix("بند", null, "");
    meeting.vote(Set.of(), 6, 3, 0, 0);

    AgendaItem.Vote vote = sessions.agenda(session.id()).get(0).vote();
    assertThat(List.of(vote.needed(), vote.yes(), vote.no())).containsExactly(6, 6, 3);
    assertThat(
            db.sql(
                    """
                    select body from audit_entry where kind = 'VoteCast' \
                    and subject_type = 'session' and subject_id = ?""")
                .param(session.id())
                .query(String.class)
                .list())
        .hasSize(9)
        .allMatch(body -> body.contains("\"choice\":null"));
    assertThat(
            db.sql("select * from secret_tally where item_id = ?")
                .param(sessions.agenda(session.id()).get(0).id())
                .query()
                .listOfRows())
        .as("no person, no time and no order")
        .hasSize(4)
        .allMatch(row -> row.size() == 3);
    assertThat(
            db.sql("select choice from ballot where item_id = ?")
                .param(sessions.agenda(session.id()).get(0).id())
                .query(String.class)
                .list())
        .hasSize(9)
        .containsOnlyNulls();
    assertThat(line(session).ballots()).isEmpty();
  }

  private long aCase(String title) {
    long ngo = cases.ngo(council, "ngo-a");
    return cases.ready(council, ngo, title, 900_000_000L, 1_300_000_000L, "RWC");
  }

  private void declareNothing(String seat) {
    meeting.complete(person(seat), "DeclareConflict", form("code", "COI-0"));
  }

  private SessionView.ItemLine line(Session session) {
    return pages.view(council.member(person("WOMEN")), session.id()).items().get(0);
  }

  private List<String> bodies(long proposal, String kind) {
    return db.sql(
            """
            select body from audit_entry where subject_type = 'proposal' and subject_id = ? \
            and kind = ?""")
        .params(proposal, kind)
        .query(String.class)
        .list();
  }

  /** A session that has opened with nine seats, with that case or one policy item. */
  private Session openedOn(Long proposalId) {
    Session session = meeting.call(sessions, SessionType.REGULAR, DAY);
    if (proposalId == null) {
      meeting.agenda(1);
    } else {
      meeting.agenda(0, proposalId);
    }
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    return session;
  }
}
