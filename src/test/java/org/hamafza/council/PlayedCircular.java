package org.hamafza.council;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamafza.identity.People;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;

/**
 * The same circular vote as the model has it, played by the services of the program in the order in
 * which their process calls them; only the rows are kept in memory instead of a database.
 */
final class PlayedCircular {

  private static final Session SESSION =
      new Session(
          0, 0, 1399, -1, "V-01", null, null, "", "", null, null, "", null, null, null, null, null,
          null, null, null, null, null);
  private static final AgendaItem ITEM =
      new AgendaItem(
          0, 0, 1, null, 0L, null, null, null, null, null, 0, 0, null, "", null, null, null, false,
          "", null, null, null, null, null, null);
  private static final People PEOPLE = inert(People.class);
  private static final Notifications NOTIFICATIONS = inert(Notifications.class);
  private static final Proposals PROPOSALS = inert(Proposals.class);

  static {
    Proposal proposal = inert(Proposal.class);
    when(PROPOSALS.get(anyLong())).thenReturn(proposal);
  }

  private final CouncilModel model;
  private final UnaryOperator<String> effects;
  private final Roll roll;
  private final List<ConflictDeclarations.Called> called = new ArrayList<>();
  private final List<ConflictDeclarations.Declaration> declared = new ArrayList<>();
  private final Map<Long, VoteChoice> cast = new LinkedHashMap<>();
  private final Map<String, Object> counted = new HashMap<>();
  private final Rows rows = new Rows();
  private final CircularCounts counts =
      new CircularCounts(
          new Sittings(),
          new Items(),
          new Room(),
          rows,
          new Box(),
          new Silence(),
          Clock.systemUTC());

  PlayedCircular(CouncilModel model, UnaryOperator<String> effects, Random order) {
    this.model = model;
    this.effects = effects;
    this.roll = PlayedItem.roll(model);
    List<Roll.Filled> filled = roll.filled(everywhere());
    filled.forEach(f -> add(f.seat().seatId(), f.personId(), null, 1));
    List<Integer> seats =
        IntStream.range(0, filled.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(seats, order);
    seats.forEach(this::play);
  }

  private static <T> T inert(Class<T> type) {
    return mock(type, withSettings().stubOnly());
  }

  /** A seat declares and votes, or its alternates do. */
  private void play(int index) {
    CircularVotes votes =
        new CircularVotes(
            null, null, null, null, rows, null, null, null, null, null, null, null, null, null,
            null, null);
    CircularAlternates alternates =
        new CircularAlternates(
            new Sittings(),
            new Items(),
            new Room(),
            rows,
            new Known(),
            new Silence(),
            PROPOSALS,
            PEOPLE,
            NOTIFICATIONS);
    for (boolean going = true; going; ) {
      ConflictDeclarations.Called asked = rows.askedFor(0, index);
      String code = model.declares.get(asked.personId());
      if (code == null) {
        return;
      }
      declared.add(
          new ConflictDeclarations.Declaration(
              0, asked.seatId(), asked.personId(), code, "", code, effects.apply(code)));
      if (votes.admit(0, index)) {
        String choice = model.ballots.get(asked.personId());
        if (choice != null) {
          cast.put(asked.seatId(), VoteChoice.valueOf(choice));
        }
        return;
      }
      going = alternates.call(0, index);
    }
  }

  /** Those who may vote. */
  List<ConflictDeclarations.Called> electors() {
    return rows.voters(0);
  }

  CircularCounts.Facts facts() {
    return counts.facts(0);
  }

  /** What the item holds after the count, by the names of its columns. */
  Map<String, Object> count(QuorumRule rule, BallotRule ballot) {
    counts.count(0, rule, ballot);
    return counted;
  }

  private Set<Long> everywhere() {
    return roll.seats().stream()
        .filter(seat -> seat.personId() != null)
        .map(RollSeat::seatId)
        .collect(Collectors.toSet());
  }

  private void add(long seat, long person, Long standsFor, int round) {
    called.add(
        new ConflictDeclarations.Called(
            called.size(), 0, seat, person, false, false, standsFor, round));
  }

  /** Who was called and declared. */
  private final class Rows extends ConflictDeclarations {

    Rows() {
      super(null);
    }

    @Override
    List<Called> called(long itemId) {
      return List.copyOf(called);
    }

    @Override
    List<Declaration> of(long itemId) {
      return List.copyOf(declared);
    }

    @Override
    void callAlternate(long itemId, RollSeat alternate, int round) {
      add(alternate.seatId(), alternate.personId(), alternate.alternateOf(), round);
    }

    @Override
    void makeVoter(long id) {
      Called was = called.get((int) id);
      called.set(
          (int) id,
          new Called(
              id, 0, was.seatId(), was.personId(), true, false, was.standsFor(), was.callRound()));
    }
  }

  /** The ballots. */
  private final class Box extends Ballots {

    Box() {
      super(null);
    }

    @Override
    Set<Long> seats(long itemId) {
      return cast.keySet();
    }

    @Override
    Map<Long, VoteChoice> bySeat(long itemId) {
      return cast;
    }
  }

  /** No room: every seat that is held is asked. */
  private final class Room extends SessionAttendance {

    Room() {
      super(null);
    }

    @Override
    Roll roll(long sessionId) {
      return roll;
    }

    @Override
    Set<Long> present(long sessionId) {
      return everywhere();
    }
  }

  /** The item, which keeps what is written into it. */
  private final class Items extends AgendaRows {

    Items() {
      super(null);
    }

    @Override
    AgendaItem lock(long id) {
      return ITEM;
    }

    @Override
    void set(long id, String assignments, Object... values) {
      int next = 0;
      for (String assignment : assignments.split(", ")) {
        if (assignment.endsWith(" = ?")) {
          counted.put(assignment.substring(0, assignment.length() - 4), values[next++]);
        }
      }
    }
  }

  /** The sitting. */
  private static final class Sittings extends SessionRows {

    Sittings() {
      super(null);
    }

    @Override
    Session lockOfItem(long itemId) {
      return SESSION;
    }

    @Override
    void set(long id, String assignments, Object... values) {
      // What the sitting shows is no matter here.
    }
  }

  /** Nothing is recorded. */
  private static final class Silence extends SessionChronicle {

    Silence() {
      super(null, null, null);
    }

    @Override
    void ofItem(Session session, AgendaItem item, Function<CaseRef, DomainEvent> event) {
      // As said.
    }
  }

  /** Of whom a conflict is known. */
  private final class Known extends TiedMembers {

    Known() {
      super(null, null, null, null);
    }

    @Override
    List<Tied> amongIds(Collection<Long> persons, Collection<Long> cases) {
      return persons.stream()
          .filter(model.tied::contains)
          .map(person -> new Tied(person, 0, "EXCLUDE"))
          .toList();
    }
  }
}
