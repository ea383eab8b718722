package org.hamafza.council;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Says who signs where the secretary or the chair refused: nobody who signed or refused already.
 */
@Component
class ActingSigners {

  private final SessionRows sessions;
  private final SessionAttendance attendance;
  private final MinutesPapers papers;
  private final People people;

  ActingSigners(
      SessionRows sessions, SessionAttendance attendance, MinutesPapers papers, People people) {
    this.sessions = sessions;
    this.attendance = attendance;
    this.papers = papers;
    this.people = people;
  }

  /**
   * For the chair first the acting chair, then any other member who was there; for the secretary
   * first whoever holds the second signature, then another secretary, then an officer.
   */
  Optional<Long> next(long sessionId) {
    Session session = sessions.get(sessionId);
    Set<Long> out =
        papers.refusals(sessionId).stream()
            .map(MinutesPapers.Refusal::personId)
            .collect(Collectors.toSet());
    Stream.of(session.secretary(), session.chair())
        .filter(signature -> signature != null)
        .forEach(signature -> out.add(signature.personId()));
    Stream<Long> candidates =
        SessionMinutes.SECRETARY.equals(SessionMinutes.missing(session))
            ? ofSecretariat(session.councilId())
            : ofCouncil(sessionId);
    return candidates.filter(person -> !out.contains(person)).findFirst();
  }

  private Stream<Long> ofSecretariat(long council) {
    return Stream.of(Role.SECOND_SIGNER, Role.SECRETARIAT_LEAD, Role.SECRETARIAT_OFFICER)
        .flatMap(role -> people.holders(role, council).stream())
        .map(Person::id);
  }

  private Stream<Long> ofCouncil(long sessionId) {
    Set<Long> ever =
        attendance.spells(sessionId).stream()
            .filter(spell -> spell.standing() == Standing.PRESENT)
            .map(SessionAttendance.Spell::seatId)
            .collect(Collectors.toSet());
    var filled = attendance.roll(sessionId).filled(ever);
    return Stream.concat(filled.stream().filter(each -> each.seat().actingChair()), filled.stream())
        .map(Roll.Filled::personId);
  }
}
