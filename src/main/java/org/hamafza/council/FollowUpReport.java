package org.hamafza.council;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * The report; what it counts and what it lists leaves out cases that are kept from the reader.
   *
   * @param done how many actions are done
   */
  record Contents(LocalDate asOf, int done, List<Line> lines) {

    public long late() {
      return lines.stream().filter(line -> line.lateDays() > 0).count();
    }
  }

  private final OpenActions actions;
  private final Recusals recusals;
  private final Proposals proposals;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FollowUpReport(
      OpenActions actions,
      Recusals recusals,
      Proposals proposals,
      WorkingCalendar calendar,
      Clock clock) {
    this.actions = actions;
    this.recusals = recusals;
    this.proposals = proposals;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** As of today, without what is kept from the member; who may read it, the caller knows. */
  @Transactional(readOnly = true)
  public Contents of(Member member, Session session) {
    LocalDate today = calendar.today(clock);
    List<OpenActions.OpenAction> open = actions.in(session.councilId());
    Map<Long, Integer> done = actions.done(session.councilId());
    Map<Long, Proposal> cases =
        proposals.notKeptFrom(
            member,
            Stream.concat(
                    open.stream().map(OpenActions.OpenAction::proposalId), done.keySet().stream())
                .collect(Collectors.toSet()));
    Set<Long> kept = recusals.casesKeptFrom(cases.values(), member.personId());
    cases.keySet().removeAll(kept);
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
    done.keySet().retainAll(cases.keySet());
    return new Contents(today, done.values().stream().mapToInt(Integer::intValue).sum(), lines);
  }
}
