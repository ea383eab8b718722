package org.hamafza.council;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes on paper or by show of hands: entered by one person, checked by another, then counted. */
@Service
@Transactional
public class HandVotes {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final Ballots ballots;
  private final VoteEntries entries;
  private final SessionChronicle chronicle;
  private final Clock clock;

  HandVotes(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      Ballots ballots,
      VoteEntries entries,
      SessionChronicle chronicle,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.ballots = ballots;
    this.entries = entries;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  void enter(long itemId, long personId, List<VoteEntries.Line> lines) {
    AgendaItem item = items.lock(itemId);
    if (item.state() != ItemState.VOTING) {
      throw new Conflict("council.error.votingOver");
    }
    entries.insert(itemId, personId, lines, clock.instant());
    chronicle.ofItem(
        sessions.get(item.sessionId()),
        item,
        ref -> new VoteEvents.VotesEntered(ref, itemId, item.ballotForm().name()));
  }

  void check(long itemId, long personId, boolean confirmed, String note) {
    AgendaItem item = items.lock(itemId);
    VoteEntries.Entry entry = entries.latest(itemId).orElseThrow(NotFound::new);
    if (entry.enteredBy() == personId || entry.confirmed() != null) {
      throw new Conflict("council.error.ownEntry");
    }
    entries.check(entry.id(), personId, confirmed, note, clock.instant());
    chronicle.ofItem(
        sessions.get(item.sessionId()),
        item,
        ref -> new VoteEvents.EntryChecked(ref, itemId, confirmed, note));
  }

  /** For delegates: makes ballots of an entry that was confirmed; says whether it was. */
  public boolean take(long itemId) {
    AgendaItem item = items.lock(itemId);
    VoteEntries.Entry entry = entries.latest(itemId).orElseThrow(NotFound::new);
    boolean confirmed = Boolean.TRUE.equals(entry.confirmed());
    if (!confirmed || item.state() != ItemState.VOTING || !ballots.choices(itemId).isEmpty()) {
      return confirmed;
    }
    Map<Long, ConflictDeclarations.Called> voters =
        declarations.voters(itemId).stream()
            .collect(Collectors.toMap(ConflictDeclarations.Called::id, Function.identity()));
    Instant now = clock.instant();
    for (VoteEntries.Line line : entries.lines(entry.id())) {
      if (item.secret()) {
        ballots.addSecret(itemId, line.choice(), line.votes());
      } else {
        cast(item, voters.get(line.memberId()), line.choice(), now);
      }
    }
    return true;
  }

  private void cast(
      AgendaItem item, ConflictDeclarations.Called voter, VoteChoice choice, Instant now) {
    ballots.insert(voter, choice, false, now);
    String seat = attendance.roll(item.sessionId()).code(voter.seatId());
    chronicle.ofItem(
        sessions.get(item.sessionId()),
        item,
        ref -> new VoteEvents.VoteCast(ref, item.id(), voter.personId(), seat, choice.name()));
  }
}
