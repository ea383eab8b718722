package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Policies;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows from a counted circular vote, and from its ratification; for delegates only. */
@Service
@Transactional
public class ProvisionalApprovals {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final CircularRows circulars;
  private final ProvisionalRows approvals;
  private final Adoptions adoptions;
  private final OffAgenda agendas;
  private final ResolutionRows resolutions;
  private final SessionTexts texts;
  private final Proposals proposals;
  private final People people;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Notifications notifications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProvisionalApprovals(
      SessionRows sessions,
      AgendaRows items,
      CircularRows circulars,
      ProvisionalRows approvals,
      Adoptions adoptions,
      OffAgenda agendas,
      ResolutionRows resolutions,
      SessionTexts texts,
      Proposals proposals,
      People people,
      Policies policies,
      WorkingCalendar calendar,
      Notifications notifications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.circulars = circulars;
    this.approvals = approvals;
    this.adoptions = adoptions;
    this.agendas = agendas;
    this.resolutions = resolutions;
    this.texts = texts;
    this.proposals = proposals;
    this.people = people;
    this.policies = policies;
    this.calendar = calendar;
    this.notifications = notifications;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adopts the provisional resolution, tells the NGO, and lets the case begin at once; gives what
   * was decided.
   *
   * @throws IllegalStateException if nobody has said why the vote departs from its advice
   */
  public String approve(long itemId) {
    Session session = sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    if (item.state().isOver()) {
      return item.vote().outcome();
    }
    if (item.explanation().owed()) {
      throw new IllegalStateException("no reason for the decision on item " + itemId);
    }
    Instant now = clock.instant();
    items.set(itemId, "state = 'DECIDED', decided_at = ?", Timestamp.from(now));
    circulars.end(itemId, CircularEnding.APPROVED, now);
    String number = adoptions.adopt(session, item);
    resolutions.publish(session.id(), now); // No minutes are signed that could publish it.
    long days = policies.on(calendar.dayOf(now)).number("crisis.ratifyWithinDays");
    Instant ratifyBy = now.plus(Duration.ofDays(days));
    Proposal proposal = proposals.get(item.proposalId());
    approvals.insert(
        new Provisional(
            proposal.id(), proposal.councilId(), itemId, number, now, ratifyBy, "WAITING", null));
    proposals.enter(proposal.id(), ProposalState.PROVISIONALLY_APPROVED, number);
    tell(
        applicants(proposal),
        proposal,
        "approved",
        number,
        texts.money(item.amountGranted()),
        ratifyBy);
    events.publishEvent(new ProvisionallyApproved(proposals.ref(proposal), number, ratifyBy));
    return item.vote().outcome();
  }

  /** Hands the case to the next meeting and tells the NGO why. */
  public void returnToCouncil(long itemId) {
    sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    CircularVote vote = circulars.find(itemId).orElseThrow(NotFound::new);
    if (vote.ending() != null) {
      return;
    }
    Instant now = clock.instant();
    CircularEnding ending = ending(item, vote);
    items.set(itemId, "state = 'CARRIED_OVER'");
    sessions.set(item.sessionId(), "state = 'CLOSED', closed_at = ?", Timestamp.from(now));
    circulars.end(itemId, ending, now);
    Proposal proposal = proposals.get(item.proposalId());
    tell(
        applicants(proposal),
        proposal,
        "returned",
        texts.both("council.circular.ending." + ending));
    if (ending == CircularEnding.DEMAND) {
      notifications.tell(
          people.holders(Role.SECRETARIAT_LEAD, proposal.councilId()),
          "council.notice.meetingWanted",
          "/sessions/new?type=" + SessionType.EXTRAORDINARY,
          proposal.number(),
          proposal.title());
    }
    events.publishEvent(
        new CircularEvents.CircularReturned(
            proposals.ref(proposal), ending.name(), vote.dossierNote()));
  }

  private CircularEnding ending(AgendaItem item, CircularVote vote) {
    if (!Boolean.TRUE.equals(vote.dossierComplete())) {
      return CircularEnding.DOSSIER;
    }
    if (item.state() != ItemState.COUNTED) {
      return CircularEnding.DEMAND;
    }
    return Verdicts.NO_QUORUM.equals(item.vote().outcome())
        ? CircularEnding.NO_QUORUM
        : CircularEnding.NOT_APPROVED;
  }

  /** The council has ratified it: it is final. */
  public void ratify(long proposalId) {
    Provisional approval = approvals.find(proposalId).orElseThrow(NotFound::new);
    if (approvals.settle(proposalId, "RATIFIED", clock.instant())) {
      Proposal proposal = proposals.get(proposalId);
      if (proposal.state() == ProposalState.PROVISIONALLY_APPROVED) {
        String outcome = items.get(approval.itemId()).vote().outcome();
        proposals.enter(proposalId, ProposalState.valueOf(outcome), approval.number());
      }
      int window = policies.on(calendar.today(clock)).term("appeal.window").amount();
      tell(applicants(proposal), proposal, "ratified", approval.number(), window);
      events.publishEvent(new ApprovalRatified(proposals.ref(proposal), approval.number()));
    }
  }

  /** The council has refused it, or nobody has ratified it in time: nothing more is paid. */
  public void end(long proposalId, boolean lapsed) {
    Provisional approval = approvals.find(proposalId).orElseThrow(NotFound::new);
    if (approvals.settle(proposalId, lapsed ? "LAPSED" : "REFUSED", clock.instant())) {
      Proposal proposal = proposals.get(proposalId);
      // What the case has come to by then, by itself, is no decision to appeal against.
      boolean stops = !proposal.state().isEnd();
      if (stops) {
        proposals.enter(proposalId, ProposalState.ON_HOLD, approval.number());
      }
      if (lapsed) {
        agendas.take(proposalId); // No session ratifies it any more.
      }
      String what = (lapsed ? "lapsed" : "refused") + (stops ? "" : "AfterEnd");
      int window = policies.on(calendar.today(clock)).term("appeal.window").amount();
      tell(applicants(proposal), proposal, what, approval.number(), window);
      tell(watchers(proposal), proposal, what, approval.number(), window);
      events.publishEvent(
          new ApprovalEnded(
              proposals.ref(proposal), approval.number(), lapsed, approval.ratifyBy()));
    }
  }

  private void tell(List<Person> told, Proposal proposal, String what, Object... more) {
    Object[] args =
        Stream.concat(Stream.of(proposal.number(), proposal.title()), Stream.of(more)).toArray();
    notifications.tell(
        told, "council.notice.provisional." + what, "/proposals/" + proposal.id(), args);
  }

  private List<Person> watchers(Proposal proposal) {
    List<Person> all = new ArrayList<>(people.holders(Role.COUNCIL_CHAIR, proposal.councilId()));
    all.addAll(people.holders(Role.AUDITOR, proposal.councilId()));
    all.addAll(people.holders(Role.SECRETARIAT_LEAD, proposal.councilId()));
    return all;
  }

  private List<Person> applicants(Proposal proposal) {
    return people.ofNgo(proposal.leadNgoId(), Role.NGO_SIGNATORY);
  }
}
