package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.DatabaseTest;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session on sanctions as the secretary calls it: its agenda, its quorum, its secret vote. */
@DatabaseTest
class SanctionTests extends Scenery {

  private static final String TEXT = "کنارگذاشتن انجمن نمونه از برنامه به مدت یک سال";

  private Session session;

  @BeforeEach
  void call() {
    found();
    aCase("A");
    assertThat(meeting.page(person("SECRETARY"), "/sessions/new"))
        .contains("value=\"SANCTION\"")
        .doesNotContain("value=\"SECOND_CALL\"");
    session = meeting.call(sessions, SessionType.SANCTION, DAY);
  }

  @Test
  void itsAgendaHasSanctionsAndNoCases() {
    WorkItem work = meeting.open(person("SECRETARY"), "PrepareAgenda").get(0);
    assertThat(meeting.page(person("SECRETARY"), "/" + work.formKey() + "/" + work.id()))
        .contains("بند انضباطی ۱", "رأی‌گیری مخفی است")
        .doesNotContain("بند عمومی ۱", "name=\"cases\"");
    prepare();
    assertThat(item(session, 1).kind()).isEqualTo(ItemKind.SANCTION);
  }

  @Test
  void twoThirdsOfThosePresentAdoptItAndNobodyReadsWhoVotedHow() {
    vote(Meeting.NINE, 6, 3);
    AgendaItem.Vote vote = item(session, 1).vote();
    assertThat(sessions.get(session.id()).quorum().quorum()).isEqualTo(8);
    assertThat(List.of(vote.needed(), vote.yes(), vote.no())).containsExactly(6, 6, 3);
    assertThat(resolution(session).outcome()).isEqualTo("APPROVED");
    assertThat(meeting.page(person("CHAIR"), "/sessions/" + session.id() + "?lang=en"))
        .contains("The vote was secret")
        .doesNotContain("<summary");
    assertThat(
            db.sql("select count(*) from ballot where item_id = ? and choice is not null")
                .param(item(session, 1).id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void oneVoteLessThanTwoThirdsDoesNot() {
    vote(Meeting.NINE, 5, 4);
    assertThat(resolution(session).outcome()).isEqualTo("REJECTED");
  }

  @Test
  void withoutARepresentativeOfTheNgosNoSanctionIsDealtWith() {
    prepare();
    clock.setDay(DAY);
    meeting.attend(
        Meeting.VOTING.stream()
            .filter(seat -> !seat.startsWith("NGO_REP_2"))
            .toArray(String[]::new));
    assertThat(sessions.get(session.id()).quorum().quorum()).isEqualTo(8);
    assertThat(Stream.of("DECIDED", "VOTING")).doesNotContain(item(session, 1).state().name());
    assertThat(meeting.open(person("CHAIR"), "DeclareConflict")).isEmpty();
  }

  private void prepare() {
    meeting.complete(person("SECRETARY"), "PrepareAgenda", form("policy1Fa", TEXT));
    meeting.complete(person("CHAIR"), "ApproveAgenda", form("answer", "APPROVE"));
  }

  private void vote(String[] present, int yes, int no) {
    prepare();
    clock.setDay(DAY);
    meeting.attend(present);
    for (String seat : present) {
      meeting.declare(seat, "COI-0");
    }
    meeting.fix(TEXT, null, "");
    meeting.vote(Set.of(), yes, no, 0, 0);
    meeting.close();
  }
}
