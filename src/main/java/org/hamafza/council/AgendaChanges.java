package org.hamafza.council;

import org.hamafza.identity.Member;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes an agenda that members know: the order in which items are taken, and what is not dealt
 * with. Every item keeps its number.
 */
@Service
class AgendaChanges {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionRights rights;
  private final Recusals recusals;
  private final SessionChronicle chronicle;
  private final Proposals proposals;
  private final ItemAudience audience;
  private final Notifications notifications;

  AgendaChanges(
      SessionRows sessions,
      AgendaRows items,
      SessionRights rights,
      Recusals recusals,
      SessionChronicle chronicle,
      Proposals proposals,
      ItemAudience audience,
      Notifications notifications) {
    this.sessions = sessions;
    this.items = items;
    this.rights = rights;
    this.recusals = recusals;
    this.chronicle = chronicle;
    this.proposals = proposals;
    this.audience = audience;
    this.notifications = notifications;
  }

  /**
   * Lets the council take an item next, before those that come earlier on the agenda.
   *
   * @throws NotFound if there is none, or it is not the member's to order
   * @throws Conflict if it is taken already, or the report on earlier resolutions comes first
   */
  @Transactional
  public void takeNext(Member member, long sessionId, long itemId) {
    Session session = sessions.lock(sessionId);
    if (!rights.mayOrder(member, session)) {
      throw new NotFound();
    }
    AgendaItem item = waiting(member, session, itemId);
    AgendaItem next = items.nextPlanned(sessionId).orElse(item);
    if (next.id() == itemId) {
      return;
    }
    if (next.kind() == ItemKind.FOLLOW_UP && item.kind() != ItemKind.FOLLOW_UP) {
      throw new Conflict("council.error.followUpFirst", next.position());
    }
    items.takeFirst(item);
    chronicle.ofSession(
        session, ref -> new SessionEvents.ItemTakenNext(ref, itemId, item.position()));
  }

  /**
   * An item that the member may take off the agenda.
   *
   * @throws NotFound if there is none, or it is not the member's to take off
   * @throws Conflict if the council deals with it already
   */
  @Transactional(readOnly = true)
  public AgendaItem withdrawable(Member member, long sessionId, long itemId) {
    return withdrawable(member, sessions.get(sessionId), itemId);
  }

  private AgendaItem withdrawable(Member member, Session session, long itemId) {
    if (!rights.mayTakeOff(member, session)) {
      throw new NotFound();
    }
    AgendaItem item = waiting(member, session, itemId);
    if (item.kind() == ItemKind.FOLLOW_UP) {
      throw new NotFound();
    }
    return item;
  }

  /** Takes an item off the agenda; its case waits for another session. */
  @Transactional
  public void withdraw(Member member, long sessionId, long itemId, String reason) {
    Session session = sessions.lock(sessionId);
    AgendaItem item = withdrawable(member, session, itemId);
    items.set(itemId, "state = 'WITHDRAWN', withdrawn_reason = ?", reason);
    if (item.decidesCase()) {
      proposals.enter(item.proposalId(), ProposalState.READY_FOR_DECISION, reason);
    }
    chronicle.ofSession(
        session, ref -> new SessionEvents.ItemTakenOff(ref, itemId, item.position(), reason));
    notifications.tell(
        audience.of(session, item),
        "council.notice.itemTakenOff",
        "/sessions/" + sessionId,
        item.position(),
        session.number(),
        item.title(),
        reason);
  }

  private AgendaItem waiting(Member member, Session session, long itemId) {
    AgendaItem item = items.get(itemId);
    if (item.sessionId() != session.id() || recusals.keeps(item, member.personId())) {
      throw new NotFound();
    }
    if (item.state() != ItemState.PLANNED) {
      throw new Conflict("council.error.itemTaken", item.position());
    }
    return item;
  }
}
