package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows from a counted vote; for delegates of its process only. */
@Service
@Transactional
public class Verdicts {

  static final String NO_QUORUM = "NO_QUORUM";
  private static final String TIE = "TIE_ASK_CHAIR";

  private final SessionRows sessions;
  private final AgendaRows items;
  private final Adoptions adoptions;
  private final Departures departures;
  private final SessionChronicle chronicle;
  private final Proposals proposals;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Verdicts(
      SessionRows sessions,
      AgendaRows items,
      Adoptions adoptions,
      Departures departures,
      SessionChronicle chronicle,
      Proposals proposals,
      Policies policies,
      WorkingCalendar calendar,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.adoptions = adoptions;
    this.departures = departures;
    this.chronicle = chronicle;
    this.proposals = proposals;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The inputs of the table VoteOutcome. */
  public Map<String, Object> facts(long itemId) {
    AgendaItem item = items.lock(itemId);
    Session session = sessions.get(item.sessionId());
    Policy policy = policies.on(calendar.dayOf(session.startsAt()));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("quorumMet", item.vote().quorumMet());
    facts.put("eligiblePresent", item.vote().eligible());
    facts.put("minEligible", item.vote().minEligible());
    facts.put("deferVotes", item.vote().defer());
    facts.put("deferrals", items.deferrals(item));
    facts.put("yes", item.vote().yes());
    facts.put("no", item.vote().no());
    facts.put("needed", item.vote().needed());
    facts.put("castingAllowed", castingAllowed(item, session, policy));
    facts.put("chairCasting", item.vote().castingChoice());
    facts.put("amountGranted", item.amountGranted());
    facts.put("requested", item.requested());
    facts.put("conditions", item.conditionCount());
    facts.put("deferralMax", Math.toIntExact(policy.number("deferral.max")));
    return facts;
  }

  /**
   * Keeps what the table VoteOutcome said, unless it asks the chair first; says whether the council
   * owes a reason for it.
   */
  public boolean conclude(
      long itemId, String outcome, boolean partial, boolean conditional, boolean castingVote) {
    if (outcome.equals(TIE)) {
      return false;
    }
    items.set(
        itemId,
        "outcome = ?, flag_partial = ?, flag_conditional = ?, flag_casting = ?",
        outcome,
        partial,
        conditional,
        castingVote);
    items.set(itemId, "departs_from = ?", Departure.write(departures.of(items.get(itemId))));
    return items.get(itemId).explanation().owed();
  }

  /**
   * Adopts the resolution, once; its case is told when the session is closed. Without a quorum
   * nothing was decided: the item waits for another session.
   *
   * @throws IllegalStateException if the council has not said why it departs from its advice
   */
  public void record(long itemId) {
    Session session = sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    if (item.state().isOver()) {
      return;
    }
    if (item.explanation().owed()) {
      throw new IllegalStateException("no reason for the decision on item " + itemId);
    }
    if (NO_QUORUM.equals(item.vote().outcome())) {
      items.set(itemId, "state = 'CARRIED_OVER'");
      if (item.decidesCase()) {
        proposals.enter(item.proposalId(), ProposalState.READY_FOR_DECISION, session.number());
      }
      chronicle.ofSession(session, ref -> new SessionEvents.ItemsCarriedOver(ref, List.of(itemId)));
      return;
    }
    items.set(itemId, "state = 'DECIDED', decided_at = ?", Timestamp.from(clock.instant()));
    adoptions.adopt(session, item);
  }

  private boolean castingAllowed(AgendaItem item, Session session, Policy policy) {
    if (!session.type().knowsCastingVote() || !policy.flag("chair.castingVote")) {
      return false;
    }
    return item.castingSeat() != null;
  }
}
