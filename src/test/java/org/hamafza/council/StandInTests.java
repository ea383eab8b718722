package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.DatabaseTest;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.shared.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who takes over a recused seat, who breaks a tie, and what follows where nobody may. */
@DatabaseTest
@Import(ReadyCases.class)
class StandInTests extends Scenery {

  private static final String[] WITH_ALTERNATE =
      Stream.concat(Stream.of(Meeting.NINE), Stream.of("NGO_REP_ALT")).toArray(String[]::new);

  @Autowired private Proposals proposals;

  @BeforeEach
  void setTheScene() {
    found();
  }

  private void declareAll(Map<String, String> codes) {
    for (String seat : Meeting.NINE) {
      meeting.declare(seat, codes.getOrDefault(seat, "COI-0"));
    }
  }

  private void assertVote(AgendaItem item, int p, int needed, int yes, int no, int abstain) {
    AgendaItem.Vote vote = item.vote();
    assertThat(List.of(vote.eligible(), vote.needed(), vote.yes(), vote.no(), vote.abstain()))
        .containsExactly(p, needed, yes, no, abstain);
  }

  // Nine are there; NGO_REP_1 is recused and the alternate takes the seat, so p stays 9.
  @Test
  void anAlternateDeclaresAndVotesForARecusedSeat() {
    Session session = openedOn(SessionType.REGULAR, WITH_ALTERNATE, aCase("A"));
    assertThat(meeting.open(person("NGO_REP_ALT"), "DeclareConflict")).isEmpty();
    declareAll(Map.of("NGO_REP_1", "COI-6"));
    assertThat(meeting.open(person("SECRETARY"), "FixProposition")).isEmpty();
    meeting.declare("NGO_REP_ALT", "COI-0");
    meeting.fix("متن", "900000000", "");
    assertThat(meeting.open(person("NGO_REP_1"), "CastVote")).isEmpty();
    for (String seat : List.of("CHAIR", "SECRETARY", "YOUTH_SPORT", "WELFARE", "NGO_REP_ALT")) {
      meeting.cast(seat, "YES");
    }
    for (String seat : List.of("ENVIRONMENT", "WOMEN", "HEALTH", "NGO_REP_2")) {
      meeting.cast(seat, "NO");
    }
    meeting.close();
    assertVote(item(session, 1), 9, 5, 5, 4, 0);
    assertThat(resolution(session).outcome()).isEqualTo("APPROVED");
  }

  @Test
  void anAlternateWhoIsRecusedTooLeavesTheSeatEmpty() {
    Session session = openedOn(SessionType.REGULAR, WITH_ALTERNATE, aCase("A"));
    declareAll(Map.of("NGO_REP_1", "COI-6"));
    meeting.declare("NGO_REP_ALT", "COI-1");
    meeting.fix("متن", "900000000", "");
    meeting.vote(Set.of("NGO_REP_1"), 5, 3, 0, 0);
    assertVote(item(session, 1), 8, 5, 5, 3, 0);
  }

  @Test
  void anAlternateWhoIsSilentHasNoVoteEither() {
    Session session = openedOn(SessionType.REGULAR, WITH_ALTERNATE, aCase("A"));
    declareAll(Map.of("NGO_REP_1", "COI-6"));
    clock.advance(java.time.Duration.ofMinutes(10));
    jobs.runAll();
    meeting.fix("متن", "900000000", "");
    meeting.vote(Set.of("NGO_REP_1"), 5, 3, 0, 0);
    assertVote(item(session, 1), 8, 5, 5, 3, 0);
  }

  @Test
  void everybodyRecusedPutsTheItemOff() {
    long id = aCase("A");
    Session session = openedOn(SessionType.REGULAR, Meeting.NINE, id);
    Map<String, String> codes = new HashMap<>();
    List.of(Meeting.NINE).forEach(seat -> codes.put(seat, "COI-3"));
    declareAll(codes);
    meeting.complete(
        "officer1",
        meeting.open("officer1", "FixProposition").get(0),
        form("textFa", "متن", "amountGranted", "900000000"));
    meeting.close();
    assertThat(resolution(session).outcome()).isEqualTo("DEFERRED_COI");
    assertThat(item(session, 1).vote().eligible()).isZero();
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.DEFERRED);
  }

  // Seven of nine may vote, but neither the chair nor the acting chair may preside.
  @Test
  void chairAndActingChairRecusedPutTheItemOff() {
    Session session = openedOn(SessionType.REGULAR, Meeting.NINE, aCase("A"));
    declareAll(Map.of("CHAIR", "COI-3", "YOUTH_SPORT", "COI-4"));
    meeting.fix("متن", "900000000", "");
    assertThat(resolution(session).outcome()).isEqualTo("DEFERRED_COI");
  }

  // The chair is away and the acting chair presides: p = 8, four to four, five needed.
  @Test
  void theActingChairBreaksATieWhereTheChairIsAway() {
    String[] seats =
        Meeting.VOTING.stream()
            .filter(seat -> !Set.of("CHAIR", "JUSTICE", "HERITAGE").contains(seat))
            .toArray(String[]::new);
    Session session = openedOn(SessionType.REGULAR, seats, aCase("A"));
    meeting.declare(Map.of());
    meeting.fix("متن", "900000000", "");
    meeting.cast(Set.of(), 4, 4, 0, 0);
    meeting.complete(
        person("YOUTH_SPORT"), "GiveCastingVote", form("choice", "YES", "reason", "نیاز"));
    meeting.close();
    assertVote(item(session, 1), 8, 5, 4, 4, 0);
    assertThat(resolution(session).castingVote()).isTrue();
  }

  @Test
  void nobodyBreaksATieWhereTheChairIsRecusedEvenIfTheActingChairIsThere() {
    Session session = openedOn(SessionType.REGULAR, Meeting.NINE, aCase("A"));
    meeting.declare(Map.of("CHAIR", "COI-3"));
    meeting.fix("متن", "900000000", "");
    meeting.vote(Set.of("CHAIR"), 4, 4, 0, 0);
    assertThat(meeting.open(person("YOUTH_SPORT"), "GiveCastingVote")).isEmpty();
    assertThat(resolution(session).outcome()).isEqualTo("REJECTED");
  }

  // An extraordinary session knows no casting vote; it needs six of eleven seats.
  @Test
  void nobodyBreaksATieInAnExtraordinarySession() {
    Session session = openedOn(SessionType.EXTRAORDINARY, Meeting.NINE, aCase("A"));
    meeting.declare(Map.of());
    meeting.fix("متن", "900000000", "");
    meeting.vote(Set.of(), 4, 4, 1, 0);
    assertThat(resolution(session).outcome()).isEqualTo("REJECTED");
    assertVote(item(session, 1), 9, 6, 4, 4, 1);
  }

  // Meeting 8: eleven are there. T09 p = 9, 4 to 4, one abstains, casting vote; T10 p = 10, 8 to 2.
  @Test
  void meetingEightDecidesT09ByCastingVoteAndT10InPart() {
    long t09 = cases.ready(council, ngo, "T09", 700_000_000L, 850_000_000L, "BEH");
    long t10 = cases.ready(council, ngo, "T10", 2_100_000_000L, 2_700_000_000L, "BEH");
    Session session =
        openedOn(SessionType.REGULAR, Meeting.VOTING.toArray(String[]::new), t09, t10);
    Map<String, String> conflicts = Map.of("WELFARE", "COI-4", "HEALTH", "COI-4");
    meeting.declare(conflicts);
    meeting.fix("متن T09", "510000000", "");
    meeting.cast(conflicts.keySet(), 4, 4, 1, 0);
    meeting.complete(
        person("CHAIR"), "GiveCastingVote", form("choice", "YES", "reason", "نیاز سالمندان"));
    meeting.declare(Map.of("WELFARE", "COI-4"));
    meeting.fix("متن T10", "1890000000", "");
    meeting.vote(Set.of("WELFARE"), 8, 2, 0, 0);

    assertVote(item(session, 1), 9, 5, 4, 4, 1);
    assertVote(item(session, 2), 10, 6, 8, 2, 0);
    assertThat(resolutions.of(session.id()))
        .extracting(Resolution::outcome)
        .containsExactly("APPROVED_PARTIAL", "APPROVED_PARTIAL");
    assertThat(resolutions.of(session.id()).get(0).castingVote()).isTrue();
    assertThat(resolutions.of(session.id()).get(1).amountGranted()).isEqualTo(1_890_000_000L);
    assertThat(proposals.get(t10).state()).isEqualTo(ProposalState.APPROVED_PARTIAL);
  }

  // Two deferrals are allowed; the third time only yes, no and abstention are left.
  @Test
  void whatWasPutOffTwiceMustBeDecided() {
    long id = aCase("A");
    for (int i = 0; i < 2; i++) {
      clock.setDay(java.time.LocalDate.of(2020, 11, 8).plusDays(i * 14L));
      meeting.call(sessions, SessionType.REGULAR, DAY.plusDays(i * 14L));
      meeting.agenda(0, id);
      clock.setDay(DAY.plusDays(i * 14L));
      meeting.attend(Meeting.NINE);
      meeting.declare(Map.of());
      meeting.fix("متن", "900000000", "");
      meeting.vote(Set.of(), 1, 0, 0, 8);
      assertThat(proposals.get(id).state()).isEqualTo(ProposalState.DEFERRED);
      meeting.complete("officer1", "SupplyMissingPoint", form("point", "نظر رسید"));
    }
    clock.setDay(java.time.LocalDate.of(2020, 12, 6));
    Session session = meeting.call(sessions, SessionType.REGULAR, DAY.plusDays(28));
    meeting.agenda(0, id);
    clock.setDay(DAY.plusDays(28));
    meeting.attend(Meeting.NINE);
    meeting.declare(Map.of());
    meeting.fix("متن", "900000000", "");
    assertThatThrownBy(() -> meeting.cast("WOMEN", "DEFER")).isInstanceOf(InvalidInput.class);
    meeting.vote(Set.of(), 6, 3, 0, 0);
    assertThat(resolution(session).outcome()).isEqualTo("APPROVED");
  }
}
