package org.hamafza.council;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** What may be voted on an item: once it was put off as often as is allowed, it must be decided. */
@Component
class OpenChoices {

  private final AgendaRows items;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  OpenChoices(AgendaRows items, Policies policies, WorkingCalendar calendar, Clock clock) {
    this.items = items;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  List<VoteChoice> on(AgendaItem item) {
    long most = policies.on(calendar.today(clock)).number("deferral.max");
    boolean mayDefer = item.proposalId() == null || items.deferrals(item) < most;
    return Arrays.stream(VoteChoice.values())
        .filter(choice -> mayDefer || choice != VoteChoice.DEFER)
        .toList();
  }

  List<Option> options(AgendaItem item) {
    return on(item).stream()
        .map(choice -> Option.keyed(choice.name(), "council.vote." + choice))
        .toList();
  }
}
