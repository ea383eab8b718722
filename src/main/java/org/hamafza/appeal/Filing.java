package org.hamafza.appeal;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.hamafza.audit.CaseActors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.policy.Numbers;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An NGO appeals the last decision that it was told about a case. */
@Service
public class Filing {

  private final AppealTable table;
  private final AppealedDecisions decisions;
  private final AppealNotices notices;
  private final Proposals proposals;
  private final CaseActors actors;
  private final Councils councils;
  private final Numbers numbers;
  private final WorkingCalendar calendar;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Filing(
      AppealTable table,
      AppealedDecisions decisions,
      AppealNotices notices,
      Proposals proposals,
      CaseActors actors,
      Councils councils,
      Numbers numbers,
      WorkingCalendar calendar,
      CurrentMember currentMember,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.decisions = decisions;
    this.notices = notices;
    this.proposals = proposals;
    this.actors = actors;
    this.councils = councils;
    this.numbers = numbers;
    this.calendar = calendar;
    this.currentMember = currentMember;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The case, if the member signs for an NGO of it; whether that NGO is a party to the decision the
   * table says.
   *
   * @throws NotFound if there is none, or the member signs for none of its NGOs
   */
  @Transactional(readOnly = true)
  Proposal open(Member member, long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    if (proposal.number() == null || appellant(member, proposal).isEmpty()) {
      throw new NotFound();
    }
    return proposal;
  }

  /**
   * Files an appeal; gives its id.
   *
   * @throws Conflict if nothing was decided, or an appeal is under way
   */
  @Transactional
  public long file(Member member, long proposalId, String ground, String hindrance) {
    open(member, proposalId);
    Proposal proposal = proposals.hold(proposalId);
    long ngoId = appellant(member, proposal).orElseThrow(NotFound::new);
    AppealedDecision decision =
        decisions.of(proposal).orElseThrow(() -> new Conflict("appeal.error.nothingDecided"));
    if (table.on(proposalId).stream().anyMatch(each -> !each.state().isEnd())) {
      throw new Conflict("appeal.error.underway");
    }
    Appeal appeal = appeal(member, proposal, ngoId, decision, ground, hindrance);
    long id = table.insert(appeal);
    currentMember.actingAs(
        Role.NGO_SIGNATORY,
        "ngo:" + ngoId,
        () -> {
          events.publishEvent(
              new AppealFiled(
                  proposals.ref(proposal),
                  id,
                  appeal.number(),
                  decision.type(),
                  decision.key(),
                  ground,
                  hindrance));
          return null;
        });
    notices.filed(table.find(id).orElseThrow());
    return id;
  }

  private Appeal appeal(
      Member member,
      Proposal proposal,
      long ngoId,
      AppealedDecision decision,
      String ground,
      String hindrance) {
    int year = JalaliDate.yearOf(calendar.today(clock));
    String code = councils.get(proposal.councilId()).code();
    return new Appeal(
        0,
        "%s-%d-A-%04d".formatted(code, year, numbers.next(code + "-A", year)),
        proposal.councilId(),
        proposal.id(),
        ngoId,
        member.personId(),
        clock.instant(),
        actors.lastEntry("proposal", proposal.id()),
        decision,
        ground,
        hindrance,
        AppealState.FILED,
        null,
        null,
        null,
        1,
        null,
        null);
  }

  /** The lead NGO, if the member signs for it, or else a partner. */
  private static Optional<Long> appellant(Member member, Proposal proposal) {
    return Stream.concat(Stream.of(proposal.leadNgoId()), proposal.partners().stream().sorted())
        .filter(member::signsFor)
        .findFirst();
  }
}
