package org.hamafza.council;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.People;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets alternates take over recused seats of a circular vote; for delegates of its process only.
 */
@Service
@Transactional
public class CircularAlternates {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final TiedMembers tied;
  private final SessionChronicle chronicle;
  private final Proposals proposals;
  private final People people;
  private final Notifications notifications;

  CircularAlternates(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      TiedMembers tied,
      SessionChronicle chronicle,
      Proposals proposals,
      People people,
      Notifications notifications) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.tied = tied;
    this.chronicle = chronicle;
    this.proposals = proposals;
    this.people = people;
    this.notifications = notifications;
  }

  /**
   * Asks the alternate of the seat that was called as the nth to declare and vote until the same
   * moment.
   *
   * @return false if it has none, or none without a conflict
   */
  public boolean call(long itemId, int index) {
    Session session = sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    Optional<RollSeat> alternate = alternate(session, item, index);
    alternate.ifPresent(
        seat -> {
          int round =
              declarations.calledLast(itemId).stream()
                  .mapToInt(ConflictDeclarations.Called::callRound)
                  .max()
                  .orElse(0);
          declarations.callAlternate(itemId, seat, round + 1);
          chronicle.ofItem(
              session,
              item,
              ref -> new VoteEvents.AlternatesCalled(ref, itemId, List.of(seat.code())));
          tell(session, item, seat);
        });
    return alternate.isPresent();
  }

  private Optional<RollSeat> alternate(Session session, AgendaItem item, int index) {
    List<ConflictDeclarations.Called> called = declarations.called(item.id());
    long seat = declarations.askedFor(item.id(), index).fills();
    Roll roll = attendance.roll(session.id());
    Set<Long> free = new HashSet<>(attendance.present(session.id()));
    free.removeAll(tied(item, roll));
    return new Electorate(roll, free, called, declarations.of(item.id()))
        .alternatesToCall().stream()
            .filter(each -> Long.valueOf(seat).equals(each.alternateOf()))
            .findFirst();
  }

  /** The seats of alternates whose holders have a known conflict: nobody asks them in vain. */
  private Set<Long> tied(AgendaItem item, Roll roll) {
    List<RollSeat> alternates =
        roll.seats().stream()
            .filter(seat -> seat.alternateOf() != null && seat.personId() != null)
            .toList();
    Set<Long> kept =
        tied
            .amongIds(
                alternates.stream().map(RollSeat::personId).toList(), List.of(item.proposalId()))
            .stream()
            .map(TiedMembers.Tied::personId)
            .collect(Collectors.toSet());
    return alternates.stream()
        .filter(seat -> kept.contains(seat.personId()))
        .map(RollSeat::seatId)
        .collect(Collectors.toSet());
  }

  private void tell(Session session, AgendaItem item, RollSeat seat) {
    Proposal proposal = proposals.get(item.proposalId());
    notifications.tell(
        people.find(seat.personId()).stream().toList(),
        "council.notice.circular.called",
        "/sessions/" + session.id(),
        proposal.number(),
        item.title(),
        item.ballotClosesAt());
  }
}
