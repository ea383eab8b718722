package org.hamafza.proposals.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A secretary lets an NGO submit after the last day of a call, for a reason that is recorded. */
@Service
public class CallExceptions {

  private final CallTable table;
  private final ExceptionTable rows;
  private final CallNotices notices;
  private final Ngos ngos;
  private final CurrentMember currentMember;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallExceptions(
      CallTable table,
      ExceptionTable rows,
      CallNotices notices,
      Ngos ngos,
      CurrentMember currentMember,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.rows = rows;
    this.notices = notices;
    this.ngos = ngos;
    this.currentMember = currentMember;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** A published call, for a secretary of its council. */
  @Transactional(readOnly = true)
  public Call of(Member member, long callId) {
    Call call = table.get(callId);
    if (!member.has(Role.SECRETARIAT_LEAD, call.councilId())) {
      throw new NotFound();
    }
    if (!call.isPublished()) {
      throw new Conflict("proposals.calls.error.notPublished");
    }
    return call;
  }

  /**
   * Lets an NGO of the council submit until the end of that day.
   *
   * @throws InvalidInput if the day helps nobody, or the NGO is the secretary's own
   */
  @Transactional
  public void allow(Member member, long callId, Ngo ngo, LocalDate lastDay, String reason) {
    Call call = of(member, callId);
    if (ngo.councilId() != call.councilId()) {
      throw new InvalidInput("ngo", "proposals.calls.error.ngoUnknown");
    }
    if (member.ngos().contains(ngo.id())) {
      throw new InvalidInput("ngo", "proposals.calls.error.ownNgo");
    }
    LocalDate closes = call.content().closesOn();
    if (!lastDay.isAfter(closes)) {
      throw new InvalidInput("lastDay", "proposals.calls.error.notLater", closes);
    }
    if (lastDay.isBefore(calendar.today(clock))) {
      throw new InvalidInput("lastDay", "proposals.calls.error.dayPast");
    }
    var row = new ExceptionTable.Row(ngo.id(), lastDay, reason, clock.instant());
    rows.add(callId, row, member.personId());
    currentMember.actingAs(
        Role.SECRETARIAT_LEAD,
        "",
        () -> {
          events.publishEvent(new LateSubmissionAllowed(call.ref(), ngo.id(), lastDay, reason));
          notices.allowed(call, ngo.id(), lastDay, reason);
          return callId;
        });
  }

  /** What was allowed under a call, with the NGOs; the caller has checked the reader's rights. */
  List<CallView.Allowed> all(long callId) {
    return rows.of(callId).stream()
        .map(row -> new CallView.Allowed(ngos.get(row.ngoId()).name(), row))
        .toList();
  }

  /** The last day for this NGO where it is later than that of the call. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> lastDay(Call call, long ngoId) {
    return rows.lastDay(call.id(), ngoId).filter(day -> day.isAfter(call.content().closesOn()));
  }
}
