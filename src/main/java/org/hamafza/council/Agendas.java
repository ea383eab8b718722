package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamafza.calendar.Term;
import org.hamafza.identity.Person;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.Suspensions;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agenda of a session, from the draft to the invitation. */
@Service
@Transactional
public class Agendas {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SecretariatReports reports;
  private final SessionChronicle chronicle;
  private final SessionInvitations invitations;
  private final Proposals proposals;
  private final Suspensions suspensions;
  private final ReplyReminders reminders;
  private final LeadTimes leads;
  private final Clock clock;

  Agendas(
      SessionRows sessions,
      AgendaRows items,
      SecretariatReports reports,
      SessionChronicle chronicle,
      SessionInvitations invitations,
      Proposals proposals,
      Suspensions suspensions,
      ReplyReminders reminders,
      LeadTimes leads,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.reports = reports;
    this.chronicle = chronicle;
    this.invitations = invitations;
    this.proposals = proposals;
    this.suspensions = suspensions;
    this.reminders = reminders;
    this.leads = leads;
    this.clock = clock;
  }

  /**
   * Puts these items on the agenda, for the chair to approve.
   *
   * @throws Conflict if a case is meanwhile none that waits for the council
   */
  void prepare(long sessionId, List<PlannedItem> chosen) {
    Session session = sessions.lock(sessionId);
    chosen.stream()
        .filter(PlannedItem::decidesCase)
        .map(PlannedItem::proposalId)
        .map(proposals::hold)
        .filter(proposal -> proposal.state() != ProposalState.READY_FOR_DECISION)
        .findAny()
        .ifPresent(
            gone -> {
              throw new Conflict("council.error.caseGone", gone.number());
            });
    List<Proposal> cases =
        chosen.stream()
            .filter(PlannedItem::decidesCase)
            .map(each -> proposals.get(each.proposalId()))
            .toList();
    Set<Long> waiting = suspensions.among(cases);
    cases.stream()
        .filter(each -> waiting.contains(each.id()))
        .findFirst()
        .ifPresent(
            each -> {
              throw new Conflict("council.error.caseSuspended", each.number());
            });
    List<PlannedItem> planned = reports.added(session.councilId(), sessionId, chosen);
    sessions.set(sessionId, "agenda_approved = null");
    put(session, planned);
  }

  /** Leaves only these items on an agenda; if the chair has approved it, that stands. */
  void keepOnly(Session session, List<AgendaItem> left) {
    put(session, left.stream().map(PlannedItem::of).toList());
  }

  private void put(Session session, List<PlannedItem> planned) {
    items.replace(session.id(), planned);
    List<LocalText> names =
        planned.stream()
            .map(i -> i.proposalId() == null ? i.title() : number(i.proposalId()))
            .toList();
    chronicle.ofSession(session, ref -> new SessionEvents.AgendaPrepared(ref, names));
  }

  /**
   * The chair's answer; if it comes so late that members have less than the lead time, only with a
   * reason for it.
   *
   * @throws InvalidInput if that reason is missing
   */
  void answer(long sessionId, boolean approved, String note) {
    Session session = sessions.lock(sessionId);
    Optional<Term> missed = leads.missed(session.type(), session.startsAt());
    boolean late = approved && session.shortNoticeReason().isBlank() && missed.isPresent();
    if (late && note.isBlank()) {
      throw new InvalidInput("reason", "council.error.invitedShort", missed.get().amount());
    }
    sessions.set(
        sessionId,
        "agenda_approved = ?, agenda_note = ?, short_notice_reason = ?",
        approved,
        late ? "" : note,
        late ? note : session.shortNoticeReason());
    chronicle.ofSession(session, ref -> new SessionEvents.AgendaAnswered(ref, approved, note));
  }

  /** For delegates: puts the cases on the agenda if the chair approved it; says whether so. */
  public boolean conclude(long sessionId) {
    Session session = sessions.lock(sessionId);
    boolean approved = Boolean.TRUE.equals(session.agendaApproved());
    if (approved && session.state() == SessionState.PLANNED) {
      sessions.set(sessionId, "state = 'AGENDA_APPROVED'");
      items.of(sessionId).stream()
          .filter(AgendaItem::decidesCase)
          .forEach(
              item ->
                  proposals.enter(item.proposalId(), ProposalState.ON_AGENDA, session.number()));
      chronicle.ofSessionAndCases(
          session, ref -> new SessionEvents.AgendaApproved(ref, session.number()));
    }
    return approved;
  }

  /** For delegates: tells all who hold a seat. */
  public void inviteMembers(long sessionId) {
    Session session = sessions.lock(sessionId);
    sessions.set(sessionId, "invited_at = ?", Timestamp.from(clock.instant()));
    reminders.plan(session);
    List<Person> invited =
        invitations.tell(
            session,
            "council.notice.invited",
            "/sessions/" + sessionId + "/reply",
            session.number(),
            session.startsAt(),
            session.place());
    List<Long> ids = invited.stream().map(Person::id).toList();
    chronicle.ofSessionAndCases(
        session, ref -> new SessionEvents.MembersInvited(ref, session.number(), ids));
  }

  private LocalText number(long proposalId) {
    String number = proposals.get(proposalId).number();
    return new LocalText(number, number);
  }
}
