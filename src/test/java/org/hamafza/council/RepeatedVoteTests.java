package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A mistaken vote is held once more; the old one stays, void, with its reason. */
@DatabaseTest
@Import(ReadyCases.class)
class RepeatedVoteTests extends Scenery {

  private static final String REASON = "دو عضو گزینهٔ اشتباه را زدند";

  @Autowired private Proposals proposals;
  @Autowired private Notifications notifications;

  private long id;
  private Session session;

  @BeforeEach
  void voteByMistake() {
    found();
    id = aCase("A");
    session = openedOn(SessionType.REGULAR, Meeting.NINE, id);
    meeting.declare(Map.of());
    meeting.fix("متن", "900000000", "");
    meeting.cast(Set.of(), 3, 0, 1, 5);
    meeting.complete(person("SECRETARY"), "ExplainDecision", form("reason", "نظر دستگاه"));
  }

  private WorkItem closing() {
    return meeting.open(person("SECRETARY"), "CloseSession").get(0);
  }

  @Test
  void theOldVoteStaysAndIsVoidAndTheCaseHearsOnlyTheNewOne() {
    AgendaItem old = item(session, 1);
    assertThat(old.vote().outcome()).isEqualTo("DEFERRED");
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.ON_AGENDA);
    assertThatThrownBy(
            () ->
                meeting.complete(
                    person("SECRETARY"),
                    closing(),
                    form("answer", "REPEAT", "item", "" + old.id())))
        .isInstanceOf(InvalidInput.class);
    meeting.repeat(old.id(), REASON);
    meeting.declare(Map.of());
    meeting.fix("متن", "900000000", "");
    meeting.vote(Set.of(), 7, 1, 1, 0);

    AgendaItem voided = item(session, 1);
    assertThat(voided.repetition().voided()).isTrue();
    assertThat(voided.repetition().reason()).isEqualTo(REASON);
    assertThat(voided.vote()).isEqualTo(old.vote());
    assertThat(item(session, 2).repetition().repeats()).isEqualTo(old.id());
    assertThat(
            db.sql("select count(*) from ballot where item_id = ?")
                .param(old.id())
                .query(Integer.class)
                .single())
        .isEqualTo(9);
    List<Resolution> adopted = resolutions.of(session.id());
    assertThat(adopted).extracting(Resolution::outcome).containsExactly("DEFERRED", "APPROVED");
    assertThat(adopted.get(0).voidedAt()).isNotNull();
    assertThat(adopted.get(1).voidedAt()).isNull();
    assertThat(resolutions.on(id)).map(Resolution::id).contains(adopted.get(1).id());
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.APPROVED);
    assertThat(told()).isEqualTo(1);
    assertThat(count("VoteRepeated")).isEqualTo(1);
    assertThat(count("ItemDecided")).isEqualTo(1);
    meeting.sign();
    assertThat(resolutions.search(council.member("ngo"), "", Long.MAX_VALUE, 10))
        .extracting(Resolution::id)
        .containsExactly(adopted.get(1).id());
    assertThat(meeting.page(person("WOMEN"), "/sessions/" + session.id())).contains(REASON);
    assertThat(meeting.page(person("WOMEN"), "/resolutions/" + adopted.get(0).id()))
        .contains(REASON);
  }

  @Test
  void aClosedSessionIsClosedOnceAndNothingIsRepeatedAfterwards() {
    WorkItem closing = closing();
    meeting.complete(person("SECRETARY"), closing, form("answer", "CLOSE"));
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.DEFERRED);
    for (String answer : List.of("CLOSE", "REPEAT")) {
      assertThatThrownBy(
              () ->
                  meeting.complete(
                      person("SECRETARY"),
                      closing,
                      form("answer", answer, "item", "" + item(session, 1).id(), "reason", REASON)))
          .isInstanceOf(Conflict.class);
    }
    assertThat(told()).isEqualTo(1);
    assertThat(count("ItemDecided")).isEqualTo(1);
  }

  @Test
  void nothingIsRepeatedWithoutAQuorum() {
    now(session, "WOMEN", Standing.LEFT);
    now(session, "HEALTH", Standing.LEFT);
    assertThatThrownBy(() -> meeting.repeat(item(session, 1).id(), REASON))
        .isInstanceOf(InvalidInput.class);
    assertThat(item(session, 1).repetition().voided()).isFalse();
  }

  @Test
  void aVoidDeferralIsNotCountedAsOne() {
    meeting.repeat(item(session, 1).id(), REASON);
    assertThat(
            db.sql(
                    """
                    select count(*) from agenda_item where proposal_id = ? and state = 'DECIDED' \
                    and outcome = 'DEFERRED' and voided_at is null""")
                .param(id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private long told() {
    return notifications.of(council.personId("ngo"), Long.MAX_VALUE, 20).stream()
        .filter(notice -> notice.link().startsWith("/resolutions/"))
        .count();
  }

  private int count(String kind) {
    return db.sql(
            """
            select count(*) from audit_entry where subject_type = 'proposal' and subject_id = ? \
            and kind = ?""")
        .params(id, kind)
        .query(Integer.class)
        .single();
  }
}
