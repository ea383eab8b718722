package org.hamafza.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with councils and their seats. */
@Service
class CouncilAdministration {

  private final Councils councils;
  private final Seats seats;
  private final People people;
  private final Parties parties;
  private final AdministratorRight right;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CouncilAdministration(
      Councils councils,
      Seats seats,
      People people,
      Parties parties,
      AdministratorRight right,
      WorkingCalendar calendar,
      Clock clock) {
    this.councils = councils;
    this.seats = seats;
    this.people = people;
    this.parties = parties;
    this.right = right;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Council> all() {
    return right.use(councils::all);
  }

  @Transactional(readOnly = true)
  public Council get(long id) {
    return right.use(() -> councils.get(id));
  }

  @Transactional
  public Council found(CouncilEntry entry) {
    return right.use(() -> councils.found(entry.code(), entry.level(), entry.name()));
  }

  @Transactional(readOnly = true)
  public List<Seat> seats(long councilId) {
    return right.use(() -> councils.seats(councils.get(councilId).id()));
  }

  @Transactional(readOnly = true)
  public Seat seat(long councilId, long seatId) {
    return seats(councilId).stream()
        .filter(seat -> seat.id() == seatId)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Who sits where today, by seat. */
  @Transactional(readOnly = true)
  public Map<Long, Person> holders(long councilId) {
    Map<Long, Person> holders = new LinkedHashMap<>();
    right
        .use(() -> councils.holders(councilId, calendar.today(clock)))
        .forEach((seat, person) -> people.find(person).ifPresent(p -> holders.put(seat, p)));
    return holders;
  }

  @Transactional(readOnly = true)
  public Map<String, LocalText> agencies() {
    return right.use(parties::agencies);
  }

  @Transactional
  public void addSeat(long councilId, SeatEntry entry) {
    right.use(
        () -> {
          seats.lock(councilId);
          SeatRules.check(entry, null, councils.seats(councilId), parties.agencies().keySet());
          seats.add(councilId, entry);
        });
  }

  @Transactional
  public void changeSeat(long councilId, long seatId, SeatEntry entry) {
    Seat seat = seat(councilId, seatId);
    right.use(
        () -> {
          seats.lock(councilId);
          SeatRules.check(entry, seat, councils.seats(councilId), parties.agencies().keySet());
          seats.change(councilId, seatId, entry);
        });
  }

  /** Whether the seat was ever held or has an alternate, so that it stays. */
  @Transactional(readOnly = true)
  public boolean used(long councilId, long seatId) {
    Seat seat = seat(councilId, seatId);
    return seats.used(seat.id());
  }

  @Transactional
  public void removeSeat(long councilId, long seatId) {
    Seat seat = seat(councilId, seatId);
    right.use(
        () -> {
          seats.lock(councilId);
          seats.remove(councilId, seat);
        });
  }
}
