package org.hamafza.council;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.policy.Numbers;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of all councils: called by a secretary, read by those whom they concern. */
@Service
public class Sessions {

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private final SessionRows rows;
  private final AgendaRows items;
  private final SecondCalls secondCalls;
  private final SessionRights rights;
  private final Councils councils;
  private final Numbers numbers;
  private final LeadTimes leads;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Sessions(
      SessionRows rows,
      AgendaRows items,
      SecondCalls secondCalls,
      SessionRights rights,
      Councils councils,
      Numbers numbers,
      LeadTimes leads,
      WorkingCalendar calendar,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.items = items;
    this.secondCalls = secondCalls;
    this.rights = rights;
    this.councils = councils;
    this.numbers = numbers;
    this.leads = leads;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
  }

  /** For rooms and delegates: no rights are checked. */
  @Transactional(readOnly = true)
  public Session get(long id) {
    return rows.get(id);
  }

  /** What events about this session name. */
  @Transactional(readOnly = true)
  public CaseRef ref(long id) {
    return rows.get(id).ref();
  }

  /** For rooms and delegates: the items of a session in their order. */
  @Transactional(readOnly = true)
  public List<AgendaItem> agenda(long id) {
    return items.of(id);
  }

  /** For rooms and delegates: one item. */
  @Transactional(readOnly = true)
  public AgendaItem item(long itemId) {
    return items.get(itemId);
  }

  /**
   * A session of a council in which the member works.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public Session visibleTo(Member member, long id) {
    Session session = rows.get(id);
    if (!rights.mayRead(member, session)) {
      throw new NotFound();
    }
    return session;
  }

  /**
   * Sessions of the member's councils, latest first.
   *
   * @param afterId the one that they follow in the list; null to begin with the latest
   * @throws NotFound if there is none of that id, or the member may not see it
   */
  @Transactional(readOnly = true)
  public List<Session> list(Member member, Long afterId, int limit) {
    Session after = afterId == null ? null : visibleTo(member, afterId);
    return rows.list(
        rights.councils(member),
        after == null ? LAST : after.startsAt(),
        after == null ? Long.MAX_VALUE : after.id(),
        limit);
  }

  /**
   * Calls a session and gives it its number.
   *
   * @throws InvalidInput if the day is past, sooner than the lead time wants without a reason, or
   *     the council has a session at that time already
   */
  @Transactional
  public Session call(Member member, long councilId, SessionCall call) {
    rights.secretaryOnly(member, councilId);
    LocalDate day = calendar.dayOf(call.startsAt());
    if (day.isBefore(calendar.today(clock))) {
      throw new InvalidInput("date", "council.error.past");
    }
    Optional<Term> missed = leads.missed(call.type(), call.startsAt());
    if (missed.isPresent() && call.shortNoticeReason().isBlank()) {
      throw new InvalidInput("reason", "council.error.shortNotice", missed.get().amount());
    }
    Council council = councils.get(councilId);
    int year = JalaliDate.yearOf(day);
    int sessionNo = Math.toIntExact(numbers.next(council.code() + "-S", year));
    // Here the other calls of this council wait: of two at once the second sees the first.
    if (rows.existsAt(councilId, call.startsAt())) {
      throw new InvalidInput("time", "council.error.sameTime");
    }
    String number = String.format(Locale.ROOT, "%s-%d-S-%02d", council.code(), year, sessionNo);
    Instant now = clock.instant();
    long id = rows.insert(councilId, year, sessionNo, number, call, member.personId(), now);
    Session session = rows.get(id);
    String failed = call.secondCallOf() == null ? null : rows.get(call.secondCallOf()).number();
    if (call.secondCallOf() != null) {
      takeOver(call.secondCallOf(), id);
      rows.set(id, "agenda_approved = true, second_call_of = ?", call.secondCallOf());
    }
    events.publishEvent(
        new SessionCalled(
            session.ref(),
            session.type(),
            session.startsAt(),
            session.place(),
            session.shortNoticeReason(),
            failed));
    return session;
  }

  /** The same agenda, without cases that are no longer ready. */
  private void takeOver(long failedId, long id) {
    List<PlannedItem> left = secondCalls.left(failedId);
    if (left.isEmpty()) {
      throw new InvalidInput("answer", "council.error.emptyAgenda");
    }
    items.replace(id, left);
  }
}
