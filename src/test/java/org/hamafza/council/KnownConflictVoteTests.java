package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member with a known conflict declares it, and does not vote, until two have dismissed it. */
@DatabaseTest
class KnownConflictVoteTests extends Scenery {

  @Autowired Appointments appointments;

  private long t06;

  @BeforeEach
  void foundACouncilWithT06() {
    found();
    t06 = cases.ready(council, ngo, "T06", 900_000_000L, 1_300_000_000L, "DOE");
  }

  @Test
  void whoseAgencyActsDeclaresItAndDoesNotVote() {
    Session session = openedOn(SessionType.REGULAR, Meeting.NINE, t06);
    WorkItem asked = asked("ENVIRONMENT");
    assertThat(meeting.page(person("ENVIRONMENT"), "/" + asked.formKey() + "/" + asked.id()))
        .containsPattern("value=\"COI-4\"[^>]*checked|checked[^>]*value=\"COI-4\"");
    for (String weaker : List.of("COI-0", "COI-5", "COI-6")) {
      isRefused("ENVIRONMENT", weaker, "review.known.error.COI-4");
    }
    for (String seat : Meeting.NINE) {
      String code = seat.equals("ENVIRONMENT") ? "COI-4" : "COI-0";
      meeting.complete(person(seat), asked(seat), form("code", code));
    }
    meeting.fix("متن", "900000000", "");
    meeting.vote(Set.of("ENVIRONMENT"), 6, 1, 1, 0);
    assertThat(item(session, 1).vote())
        .extracting(AgendaItem.Vote::eligible, AgendaItem.Vote::needed, AgendaItem.Vote::yes)
        .containsExactly(8, 5, 6);
  }

  @Test
  void somethingThatWeighsMoreMayBeDeclaredButIsExplained() {
    openedOn(SessionType.REGULAR, Meeting.NINE, t06);
    WorkItem asked = asked("ENVIRONMENT");
    assertThatThrownBy(() -> meeting.complete(person("ENVIRONMENT"), asked, form("code", "COI-3")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong -> assertThat(wrong.errors().get(0).field()).isEqualTo("note"));
    meeting.declare("ENVIRONMENT", "COI-3");
  }

  @Test
  void whoActsForTheApplicantCannotCallItLess() {
    appointments.appoint(
        NewAppointment.of(
                council.personId(person("NGO_REP_1")),
                Role.NGO_SUBMITTER,
                council.id(),
                LocalDate.of(2019, 1, 1))
            .forNgo(ngo));
    openedOn(SessionType.REGULAR, Meeting.NINE, t06);
    for (String weaker : List.of("COI-0", "COI-2", "COI-6")) {
      isRefused("NGO_REP_1", weaker, "review.known.error.COI-1");
    }
    meeting.declare("NGO_REP_1", "COI-1");
  }

  @Test
  void whatTwoPersonsHaveDismissedDoesNotBind() {
    Session session = openedOn(SessionType.REGULAR, Meeting.NINE, t06);
    String page = "/reviews/" + t06 + "/conflicts";
    String key = council.personId(person("ENVIRONMENT")) + ":COI-4:A-DOE";
    assertThat(meeting.send("officer1", page, form("conflict", key, "reason", "فقط نظر می‌دهد")))
        .isEqualTo(302);
    isRefused("ENVIRONMENT", "COI-0", "review.known.error.COI-4");
    long id =
        db.sql("select max(id) from conflict_dismissal where proposal_id = ?")
            .param(t06)
            .query(Long.class)
            .single();
    assertThat(meeting.send("signer", page + "/" + id, form("answer", "CONFIRM"))).isEqualTo(302);
    meeting.declare(Map.of());
    meeting.fix("متن", "900000000", "");
    meeting.vote(Set.of(), 9, 0, 0, 0);
    assertThat(item(session, 1).vote().eligible()).isEqualTo(9);
  }

  private WorkItem asked(String seat) {
    return meeting.open(person(seat), "DeclareConflict").get(0);
  }

  private void isRefused(String seat, String code, String messageKey) {
    assertThatThrownBy(
            () -> meeting.complete(person(seat), asked(seat), form("code", code, "note", "توضیح")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong -> {
              assertThat(wrong.errors().get(0).field()).isEqualTo("code");
              assertThat(wrong.errors().get(0).messageKey()).isEqualTo(messageKey);
            });
  }
}
