package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Votes on paper or by show of hands: one enters them, another confirms them. */
@DatabaseTest
@Import(ReadyCases.class)
class HandVoteTests extends Scenery {

  @BeforeEach
  void setTheScene() {
    found();
  }

  private Session votedInTheRoom(String ballotForm, String kind) {
    Session session = openedOn(SessionType.REGULAR, Meeting.NINE);
    db.sql("update agenda_item set kind = ? where session_id = ?")
        .params(kind, session.id())
        .update();
    meeting.declare(Map.of());
    meeting.complete(
        person("SECRETARY"), "FixProposition", form("textFa", "بند", "ballotForm", ballotForm));
    assertThat(meeting.open(person("WOMEN"), "CastVote")).isEmpty();
    return session;
  }

  /** The first votes in favour, the others against; the last one has not raised a hand. */
  private Map<String, List<String>> hands(Session session, int yes) {
    Map<String, List<String>> form = form();
    List<Long> voters =
        db.sql("select id from item_member where item_id = ? and voter order by id")
            .param(item(session, 1).id())
            .query(Long.class)
            .list();
    for (int i = 0; i < voters.size() - 1; i++) {
      form.put("vote." + voters.get(i), List.of(i < yes ? "YES" : "NO"));
    }
    return form;
  }

  @Test
  void whatOneEntersAnotherConfirmsBeforeItCounts() {
    Session session = votedInTheRoom("HANDS", "POLICY");
    meeting.complete("officer1", "EnterVotes", hands(session, 4));
    assertThat(item(session, 1).vote().yes()).isNull();
    meeting.complete(
        person("SECRETARY"), "ConfirmVotes", form("answer", "RETURN", "reason", "پنج دست بود"));
    assertThat(meeting.page("officer1", "/council/enter-votes/" + entering().id()))
        .contains("پنج دست بود");
    meeting.complete("officer1", "EnterVotes", hands(session, 5));
    WorkItem confirming = meeting.open(person("SECRETARY"), "ConfirmVotes").get(0);
    assertThatThrownBy(() -> meeting.complete("officer1", confirming, form("answer", "CONFIRM")))
        .isInstanceOf(NotFound.class);
    meeting.complete(person("SECRETARY"), confirming, form("answer", "CONFIRM"));
    meeting.close();

    AgendaItem.Vote vote = item(session, 1).vote();
    assertThat(List.of(vote.eligible(), vote.yes(), vote.no(), vote.abstain()))
        .containsExactly(9, 5, 3, 1);
    assertThat(resolution(session).outcome()).isEqualTo("APPROVED");
    assertThat(
            db.sql(
                    """
                    select count(*) from vote_entry where item_id = ? \
                    and entered_by <> checked_by""")
                .param(item(session, 1).id())
                .query(Integer.class)
                .single())
        .as("the returned entry is kept")
        .isEqualTo(2);
  }

  private WorkItem entering() {
    return meeting.open("officer1", "EnterVotes").get(0);
  }

  // A sanction is secret and needs six of nine; papers are counted, nobody is named.
  @Test
  void secretPapersAreEnteredAsSums() {
    Session session = votedInTheRoom("PAPER", "SANCTION");
    WorkItem entering = entering();
    assertThatThrownBy(
            () -> meeting.complete("officer1", entering, form("count.YES", "6", "count.NO", "4")))
        .isInstanceOf(InvalidInput.class);
    meeting.complete("officer1", entering, form("count.YES", "6", "count.NO", "2"));
    meeting.complete(person("SECRETARY"), "ConfirmVotes", form("answer", "CONFIRM"));
    meeting.close();
    AgendaItem.Vote vote = item(session, 1).vote();
    assertThat(List.of(vote.needed(), vote.yes(), vote.no(), vote.abstain()))
        .containsExactly(6, 6, 2, 1);
    assertThat(resolution(session).outcome()).isEqualTo("APPROVED");
    assertThat(
            db.sql("select count(*) from ballot where item_id = ?")
                .param(item(session, 1).id())
                .query(Integer.class)
                .single())
        .isZero();
  }
}
