package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The council waits for its quorum, is called again, and loses it while it sits. */
@DatabaseTest
@Import(ReadyCases.class)
class QuorumTests extends Scenery {

  private static final String[] SEVEN = {
    "CHAIR", "SECRETARY", "WELFARE", "WOMEN", "HEALTH", "NGO_REP_1", "NGO_REP_2"
  };
  private static final String[] SIX = {
    "CHAIR", "SECRETARY", "WELFARE", "WOMEN", "HEALTH", "YOUTH_SPORT"
  };

  @Autowired private Proposals proposals;
  @Autowired private Appointments appointments;
  @Autowired private SessionPages pages;

  @BeforeEach
  void setTheScene() {
    found();
  }

  private SessionState state(Session session) {
    return sessions.get(session.id()).state();
  }

  private void wait(int minutes) {
    clock.advance(Duration.ofMinutes(minutes));
    jobs.runAll();
  }

  // Eight are needed; seven are there at ten and the eighth comes at twenty past.
  @Test
  void whoComesInTimeMakesTheQuorum() {
    Session session = openedOn(SessionType.REGULAR, SEVEN, aCase("A"));
    assertThat(state(session)).isEqualTo(SessionState.OPEN);
    assertThat(item(session, 1).state()).isEqualTo(ItemState.PLANNED);
    wait(20);
    now(session, "ENVIRONMENT", Standing.PRESENT);
    assertThat(item(session, 1).state()).isEqualTo(ItemState.CALLED);
    wait(10);
    assertThat(state(session)).isEqualTo(SessionState.OPEN);
  }

  @Test
  void whoComesAndLeavesAgainDoesNot() {
    Session session = openedOn(SessionType.REGULAR, SEVEN, aCase("A"));
    now(session, "WOMEN", Standing.LEFT);
    now(session, "ENVIRONMENT", Standing.PRESENT);
    wait(29);
    assertThat(state(session)).isEqualTo(SessionState.OPEN);
    wait(1);
    assertThat(state(session)).isEqualTo(SessionState.NO_QUORUM);
  }

  // Six of eleven are enough for the second call, and no representative of the NGOs is needed.
  @Test
  void withoutQuorumTheCouncilIsCalledAgainWithTheSameAgenda() {
    long id = aCase("A");
    Session failed = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(1, id);
    clock.setDay(DAY);
    meeting.attend(SEVEN);
    wait(30);
    assertThat(state(failed)).isEqualTo(SessionState.NO_QUORUM);
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(sessions.get(failed.id()).minutes().en()).contains("7 of 11", "8 seats");
    WorkItem again = meeting.open(person("SECRETARY"), "CallAgain").get(0);
    assertThatThrownBy(() -> call(again, DAY.plusDays(1)))
        .as("two working days")
        .isInstanceOf(InvalidInput.class);
    LocalDate day = DAY.plusDays(5);
    call(again, day);

    Session second = latest();
    assertThat(second.type()).isEqualTo(SessionType.SECOND_CALL);
    assertThat(second.state()).isEqualTo(SessionState.AGENDA_APPROVED);
    assertThat(sessions.agenda(second.id()))
        .extracting(AgendaItem::title)
        .isEqualTo(sessions.agenda(failed.id()).stream().map(AgendaItem::title).toList());
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.ON_AGENDA);
    clock.setDay(day);
    meeting.attend(SIX);
    assertThat(sessions.get(second.id()).quorum().quorum()).isEqualTo(6);
    meeting.declare(Map.of());
    meeting.fix("بند", null, "");
    meeting.vote(Set.of(), 4, 2, 0, 0);
    meeting.declare(Map.of());
    meeting.fix("متن", "900000000", "");
    meeting.vote(Set.of(), 4, 2, 0, 0);
    assertThat(resolutions.of(second.id()))
        .extracting(Resolution::outcome)
        .containsExactly("APPROVED", "APPROVED");
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.APPROVED);
  }

  @Test
  void aFailedSecondCallLeavesItsItemsToTheNextRegularSession() {
    long id = aCase("A");
    meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(1, id);
    clock.setDay(DAY);
    meeting.attend("WELFARE");
    wait(30);
    LocalDate day = DAY.plusDays(5);
    call(meeting.open(person("SECRETARY"), "CallAgain").get(0), day);
    Session second = latest();
    clock.setDay(day);
    meeting.attend("WELFARE");
    wait(30);
    assertThat(state(second)).isEqualTo(SessionState.NO_QUORUM);
    assertThat(meeting.open(person("SECRETARY"), "CallAgain")).isEmpty();
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.READY_FOR_DECISION);

    meeting.call(sessions, SessionType.REGULAR, day.plusDays(14));
    WorkItem agenda = meeting.open(person("SECRETARY"), "PrepareAgenda").get(0);
    String page = meeting.page(person("SECRETARY"), "/council/prepare-agenda/" + agenda.id());
    assertThat(page).contains("value=\"بند 1\"");
    assertThat(page).containsPattern("value=\"" + id + "\"[^>]*checked|checked[^>]*value=\"" + id);
  }

  private void call(WorkItem again, LocalDate day) {
    meeting.complete(
        person("SECRETARY"),
        again,
        form("answer", "CALL", "date", day.toString(), "time", "10:00", "place", "استانداری"));
  }

  private Session latest() {
    return sessions.list(council.member(person("SECRETARY")), null, 1).get(0);
  }

  // Nine vote; two of them leave before the time is over, and seven are no quorum.
  @Test
  void aVoteDoesNotCloseWithoutItsQuorum() {
    long id = aCase("A");
    Session session = openedOn(SessionType.REGULAR, Meeting.NINE, id);
    meeting.declare(Map.of());
    meeting.fix("متن", "900000000", "");
    for (String seat : List.of("CHAIR", "SECRETARY", "YOUTH_SPORT", "WELFARE", "ENVIRONMENT")) {
      meeting.cast(seat, "YES");
    }
    now(session, "WOMEN", Standing.LEFT);
    now(session, "HEALTH", Standing.LEFT);
    wait(20);
    meeting.close();
    assertThat(item(session, 1).state()).isEqualTo(ItemState.CARRIED_OVER);
    assertThat(item(session, 1).vote().quorumMet()).isFalse();
    assertThat(resolutions.of(session.id())).isEmpty();
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.READY_FOR_DECISION);
  }

  @Test
  void aQuorumLostBetweenItemsCarriesTheRestOver() {
    long first = aCase("A");
    long second = aCase("B");
    Session session = openedOn(SessionType.REGULAR, Meeting.NINE, first, second);
    meeting.declare(Map.of());
    meeting.fix("متن", "900000000", "");
    meeting.cast(Set.of(), 8, 0, 0, 0);
    now(session, "HEALTH", Standing.LEFT);
    meeting.cast("NGO_REP_2", "YES");
    assertThat(item(session, 1).state()).isEqualTo(ItemState.DECIDED);
    assertThat(item(session, 2).state()).isEqualTo(ItemState.CALLED);
    now(session, "WOMEN", Standing.LEFT);
    for (String seat : Meeting.NINE) {
      if (!Set.of("HEALTH", "WOMEN").contains(seat)) {
        meeting.declare(seat, "COI-0");
      }
    }
    meeting.fix("متن", "900000000", "");
    meeting.close();
    assertThat(item(session, 2).state()).isEqualTo(ItemState.CARRIED_OVER);
    assertThat(proposals.get(first).state()).isEqualTo(ProposalState.APPROVED);
    assertThat(proposals.get(second).state()).isEqualTo(ProposalState.READY_FOR_DECISION);
  }

  // A sanction wants both representatives of the NGOs; the regular session only one.
  @Test
  void anItemMayWantMorePersonsThanItsSession() {
    String[] seats =
        Meeting.VOTING.stream().filter(seat -> !seat.equals("NGO_REP_2")).toArray(String[]::new);
    Session session = openedOn(SessionType.REGULAR, seats);
    db.sql("update agenda_item set kind = 'SANCTION' where session_id = ?")
        .param(session.id())
        .update();
    meeting.declare(Map.of());
    meeting.fix("بند", null, "");
    assertThat(item(session, 1).state()).isEqualTo(ItemState.CARRIED_OVER);
  }

  @Test
  void laterAppointmentsChangeNothingOfAnOldSession() {
    Session session = openedOn(SessionType.REGULAR, Meeting.NINE, aCase("A"));
    meeting.declare(Map.of("ENVIRONMENT", "COI-4"));
    meeting.fix("متن", "900000000", "");
    meeting.vote(Set.of("ENVIRONMENT"), 6, 1, 1, 0);
    meeting.sign();
    SessionView before = pages.view(council.member("auditor"), session.id());
    council.add("newcomer", "health", Role.COUNCIL_MEMBER);
    long seat =
        db.sql("select id from council_seat where council_id = ? and code = 'HEALTH'")
            .param(council.id())
            .query(Long.class)
            .single();
    db.sql("update appointment set valid_to = ? where seat_id = ?")
        .params(DAY.plusDays(1), seat)
        .update();
    db.sql("update council_seat set name_en = 'Renamed', voting = false where id = ?")
        .param(seat)
        .update();
    appointments.appoint(
        NewAppointment.of(
                council.personId("newcomer"), Role.COUNCIL_MEMBER, council.id(), DAY.plusDays(2))
            .onSeat(seat));
    clock.setDay(DAY.plusDays(60));
    SessionView after = pages.view(council.member("auditor"), session.id());
    assertThat(after).isEqualTo(before);
    assertThat(after.seats())
        .anySatisfy(line -> assertThat(line.holder().en()).isEqualTo("seat-health"));
  }
}
