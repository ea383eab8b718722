package org.hamafza.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.proposals.CallWeights;
import org.hamafza.proposals.CalledProposals;
import org.springframework.stereotype.Component;

/** The rubric by which one proposal is scored: with the weights of its call, if it has any. */
@Component
class RubricOfCase {

  private final Rubrics rubrics;
  private final CalledProposals called;
  private final WorkingCalendar calendar;
  private final Clock clock;

  RubricOfCase(Rubrics rubrics, CalledProposals called, WorkingCalendar calendar, Clock clock) {
    this.rubrics = rubrics;
    this.called = called;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * From when the rubric holds for a proposal whose review begins: what its call announced stays.
   */
  LocalDate since(long proposalId) {
    return called
        .weights(proposalId)
        .map(CallWeights::since)
        .orElseGet(() -> rubrics.validOn(calendar.today(clock)));
  }

  /** The rubric for a place on a proposal. */
  Rubric of(Slot slot) {
    Rubric usual = rubrics.from(slot.rubricFrom());
    return called
        .weights(slot.proposalId())
        .filter(own -> own.since().equals(slot.rubricFrom()))
        .map(own -> usual.weighed(own.points()))
        .orElse(usual);
  }

  /** The rubric of a proposal with these places. */
  Rubric of(List<Slot> all) {
    return of(all.get(0));
  }
}
