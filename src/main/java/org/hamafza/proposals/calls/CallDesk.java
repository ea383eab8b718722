package org.hamafza.proposals.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.policy.Numbers;
import org.hamafza.proposals.CallContent;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer writes a call, and a secretary, who is another person, publishes it. */
@Service
public class CallDesk {

  private final CallTable table;
  private final CallCriteria criteria;
  private final Councils councils;
  private final Numbers numbers;
  private final CurrentMember currentMember;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallDesk(
      CallTable table,
      CallCriteria criteria,
      Councils councils,
      Numbers numbers,
      CurrentMember currentMember,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.criteria = criteria;
    this.councils = councils;
    this.numbers = numbers;
    this.currentMember = currentMember;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** Writes a new call; others do not see it before it is published. */
  @Transactional
  public long draft(Member member, long councilId, CallContent content) {
    require(member, Role.SECRETARIAT_OFFICER, councilId);
    LocalDate since = criteria.of(content, null, today());
    long id = table.insert(councilId, content, since, member.personId(), clock.instant());
    as(Role.SECRETARIAT_OFFICER, () -> drafted(id));
    return id;
  }

  /** The draft, for an officer of its council. */
  @Transactional(readOnly = true)
  public Call draft(Member member, long id) {
    Call call = table.get(id);
    require(member, Role.SECRETARIAT_OFFICER, call.councilId());
    if (!call.isDraft()) {
      throw new Conflict("proposals.calls.error.published");
    }
    return call;
  }

  /** Changes a draft that is still in that edition. */
  @Transactional
  public void rewrite(Member member, long id, int edition, CallContent content) {
    draft(member, id);
    table.lock(id);
    Call call = seen(draft(member, id), edition);
    table.write(call, content, criteria.of(content, call, today()), member.personId());
    as(Role.SECRETARIAT_OFFICER, () -> drafted(id));
  }

  /**
   * A draft that this secretary can publish now.
   *
   * @throws Conflict saying why it cannot be published
   */
  @Transactional(readOnly = true)
  public Call publishable(Member member, long id) {
    Call call = table.get(id);
    require(member, Role.SECRETARIAT_LEAD, call.councilId());
    if (!call.isDraft()) {
      throw new Conflict("proposals.calls.error.published");
    }
    if (call.draftedBy() == member.personId() || call.changedBy() == member.personId()) {
      throw new Conflict("proposals.calls.error.secondPerson");
    }
    if (call.content().closesOn().isBefore(today())) {
      throw new Conflict("proposals.calls.error.lastDayPast", call.content().closesOn());
    }
    return call;
  }

  /** Publishes a draft that is still in that edition, and gives it its number. */
  @Transactional
  public Call publish(Member member, long id, int edition) {
    publishable(member, id);
    table.lock(id);
    Call call = seen(publishable(member, id), edition);
    table.publish(call, number(call.councilId()), member.personId(), clock.instant());
    Call published = table.get(id);
    return as(
        Role.SECRETARIAT_LEAD,
        () -> {
          events.publishEvent(new CallPublished(published.ref(), CallTerms.of(call.content())));
          return published;
        });
  }

  private long drafted(long id) {
    Call call = table.get(id);
    CallContent content = call.content();
    events.publishEvent(
        new CallDrafted(
            call.ref(), call.edition(), call.title(), content.opensOn(), content.closesOn()));
    return id;
  }

  static Call seen(Call call, int edition) {
    if (call.edition() != edition) {
      throw new CallChangedMeanwhile();
    }
    return call;
  }

  private String number(long councilId) {
    String code = councils.get(councilId).code();
    int year = JalaliDate.yearOf(today());
    return "%s-%d-F-%02d".formatted(code, year, numbers.next(code + "-F", year));
  }

  private LocalDate today() {
    return calendar.today(clock);
  }

  private <T> T as(Role role, Supplier<T> work) {
    return currentMember.actingAs(role, "", work);
  }

  static void require(Member member, Role role, long councilId) {
    if (!member.has(role, councilId)) {
      throw new NotFound();
    }
  }
}
