package org.hamafza.council;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has become of earlier resolutions: the report with which a session begins. */
@Service
class FollowUpReport {

  /**
   * A line of the report.
   *
   * @param lateDays how long it is overdue; 0 if it is not
   */
  record Line(Proposal proposal, OpenActions.OpenAction action, long lateDays) {}

  /**
   * The report.
   *
   * @param done how many actions are done, of all cases of the council
   * @param kept how many lines are about cases that are kept from the reader
   */
  record Contents(LocalDate asOf, int done, List<Line> lines, int kept) {

    public long late() {
      return lines.stream().filter(line -> line.lateDays() > 0).count();
    }
  }

  private final OpenActions actions;
  private final Proposals proposals;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FollowUpReport(OpenActions actions, Proposals proposals, WorkingCalendar calendar, Clock clock) {
    this.actions = actions;
    this.proposals = proposals;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** As of today, without what is kept from the member; who may read it, the caller knows. */
  @Transactional(readOnly = true)
  public Contents of(Member member, Session session) {
    LocalDate today = calendar.today(clock);
    List<OpenActions.OpenAction> open = actions.in(session.councilId());
    Map<Long, Proposal> cases =
        proposals.notKeptFrom(
            member,
            open.stream().map(OpenActions.OpenAction::proposalId).collect(Collectors.toSet()));
    List<Line> lines =
        open.stream()
            .filter(action -> cases.containsKey(action.proposalId()))
            .map(
                action ->
                    new Line(
                        cases.get(action.proposalId()),
                        action,
                        Math.max(0, ChronoUnit.DAYS.between(action.dueOn(), today))))
            .toList();
    return new Contents(
        today, actions.done(session.councilId()), lines, open.size() - lines.size());
  }
}
