package org.hamafza.proposals.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.CallContent;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A secretary amends a published call or takes it back, each for a reason. */
@Service
public class CallChanges {

  private final CallTable table;
  private final CallLinkTable links;
  private final AmendmentTable amendments;
  private final CallNotices notices;
  private final CallCriteria criteria;
  private final CurrentMember currentMember;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallChanges(
      CallTable table,
      CallLinkTable links,
      AmendmentTable amendments,
      CallNotices notices,
      CallCriteria criteria,
      CurrentMember currentMember,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.links = links;
    this.amendments = amendments;
    this.notices = notices;
    this.criteria = criteria;
    this.currentMember = currentMember;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A published call that this secretary can amend now.
   *
   * @throws Conflict saying why it cannot be amended
   */
  @Transactional(readOnly = true)
  public Call amendable(Member member, long id) {
    Call call = table.get(id);
    CallDesk.require(member, Role.SECRETARIAT_LEAD, call.councilId());
    if (!call.isPublished()) {
      throw new Conflict("proposals.calls.error.notPublished");
    }
    if (call.on(today()) == CallState.CLOSED) {
      throw new Conflict("proposals.calls.error.over", call.content().closesOn());
    }
    return call;
  }

  /**
   * Amends a call, and tells those who write under it.
   *
   * @throws InvalidInput naming what may not change any more
   */
  @Transactional
  public void amend(Member member, long id, int edition, CallContent content, String reason) {
    amendable(member, id);
    table.lock(id);
    Call call = CallDesk.seen(amendable(member, id), edition);
    new Amendment(call, today(), links.submitted(id) > 0).check(content);
    table.write(call, content, criteria.of(content, call, today()), member.personId());
    amendments.add(id, reason, member.personId(), clock.instant());
    as(
        Role.SECRETARIAT_LEAD,
        () -> {
          events.publishEvent(
              new CallAmended(
                  call.ref(), reason, CallTerms.of(call.content()), CallTerms.of(content)));
          notices.amended(table.get(id), reason);
          return id;
        });
  }

  /** Whether anything has been submitted under the call, so that its weights are fixed. */
  @Transactional(readOnly = true)
  public boolean isRelied(Call call) {
    return links.submitted(call.id()) > 0;
  }

  /**
   * A call that this member can take back now: a draft an officer too, a published one a secretary.
   *
   * @throws Conflict saying why it cannot be taken back
   */
  @Transactional(readOnly = true)
  public Call withdrawable(Member member, long id) {
    Call call = table.get(id);
    boolean officer = call.isDraft() && member.has(Role.SECRETARIAT_OFFICER, call.councilId());
    if (!officer) {
      CallDesk.require(member, Role.SECRETARIAT_LEAD, call.councilId());
    }
    if (call.stage() == Call.Stage.WITHDRAWN) {
      String number = call.number() == null ? "" : call.number();
      throw new Conflict("proposals.calls.error.withdrawn", number);
    }
    if (isRelied(call)) {
      throw new Conflict("proposals.calls.error.relied");
    }
    return call;
  }

  /** Takes a call back, and tells those who write under it. */
  @Transactional
  public void withdraw(Member member, long id, String reason) {
    withdrawable(member, id);
    table.lock(id);
    Call call = withdrawable(member, id);
    boolean lead = member.has(Role.SECRETARIAT_LEAD, call.councilId());
    table.withdraw(id, reason);
    as(
        lead ? Role.SECRETARIAT_LEAD : Role.SECRETARIAT_OFFICER,
        () -> {
          events.publishEvent(new CallWithdrawn(call.ref(), reason));
          notices.withdrawn(call, reason);
          return id;
        });
  }

  private LocalDate today() {
    return calendar.today(clock);
  }

  private <T> T as(Role role, Supplier<T> work) {
    return currentMember.actingAs(role, "", work);
  }
}
