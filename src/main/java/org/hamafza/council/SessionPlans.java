package org.hamafza.council;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.decisions.Decisions;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.Officeholders;
import org.hamafza.identity.Person;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Foresees quorum and votes of a coming session for those who prepare it. */
@Service
@Transactional(readOnly = true)
class SessionPlans {

  private static final LocalText NOBODY = new LocalText("", "");

  private final SessionRows sessions;
  private final ReplyRows replies;
  private final SessionRights rights;
  private final ItemOutlooks outlooks;
  private final Decisions decisions;
  private final Councils councils;
  private final Officeholders officeholders;
  private final SessionTexts texts;
  private final WorkingCalendar calendar;

  SessionPlans(
      SessionRows sessions,
      ReplyRows replies,
      SessionRights rights,
      ItemOutlooks outlooks,
      Decisions decisions,
      Councils councils,
      Officeholders officeholders,
      SessionTexts texts,
      WorkingCalendar calendar) {
    this.sessions = sessions;
    this.replies = replies;
    this.rights = rights;
    this.outlooks = outlooks;
    this.decisions = decisions;
    this.councils = councils;
    this.officeholders = officeholders;
    this.texts = texts;
    this.calendar = calendar;
  }

  /**
   * The plan of a session to which members are invited.
   *
   * @throws NotFound if there is none, it has begun, or the member does not prepare it
   */
  PlanView of(Member member, long sessionId) {
    Session session = sessions.get(sessionId);
    if (!rights.mayPlan(member, session)) {
      throw new NotFound();
    }
    Roll roll = Rolls.of(councils, session.councilId(), calendar.dayOf(session.startsAt()));
    ExpectedRoom room = ExpectedRoom.of(roll, replies.of(sessionId));
    PreviewedRules rules = new PreviewedRules(decisions);
    QuorumRule quorum = rules.quorum(session.type(), roll.votingSeats());
    return new PlanView(
        session,
        texts.title(session),
        seats(room),
        new PlanView.QuorumLine(
            quorum,
            roll.filled(room.promised()).size(),
            roll.meets(quorum, room.promised()),
            roll.filled(room.atMost()).size(),
            roll.meets(quorum, room.atMost())),
        outlooks.of(member, session, room, quorum, rules));
  }

  private List<PlanView.SeatLine> seats(ExpectedRoom room) {
    Map<Long, Person> holders =
        officeholders.active(
            room.roll().seats().stream()
                .map(RollSeat::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return room.roll().seats().stream()
        .filter(seat -> seat.voting() || seat.personId() != null)
        .map(
            seat -> {
              Person holder = seat.personId() == null ? null : holders.get(seat.personId());
              Reply reply = room.replies().get(seat.seatId());
              return new PlanView.SeatLine(
                  seat.name(),
                  holder == null ? NOBODY : holder.name(),
                  seat.voting(),
                  seat.alternateOf() == null ? null : room.roll().seat(seat.alternateOf()).name(),
                  room.expected(seat),
                  reply == null ? "" : reply.reason(),
                  reply == null ? null : reply.repliedAt());
            })
        .toList();
  }
}
