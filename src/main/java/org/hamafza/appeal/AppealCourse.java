package org.hamafza.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.Relief;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an appeal that the system does, for delegates only; each may run twice. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AppealCourse {

  private final AppealTable table;
  private final AppealWindow window;
  private final Panel panel;
  private final AppealNotices notices;
  private final Proposals proposals;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AppealCourse(
      AppealTable table,
      AppealWindow window,
      Panel panel,
      AppealNotices notices,
      Proposals proposals,
      Policies policies,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.window = window;
    this.panel = panel;
    this.notices = notices;
    this.proposals = proposals;
    this.policies = policies;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** The inputs of the table AppealAdmissible. */
  public Map<String, Object> facts(long id) {
    Appeal appeal = locked(id);
    AppealedDecision decision = appeal.decision();
    boolean earlier =
        table.on(appeal.proposalId()).stream()
            .anyMatch(other -> other.id() < id && other.decision().key().equals(decision.key()));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("workingDaysSinceNotice", window.daysAfterNotice(decision, appeal.filedAt()));
    facts.put("hindranceProven", appeal.check().hindranceProven());
    facts.put("appellantIsParty", proposals.get(appeal.proposalId()).leadNgoId() == appeal.ngoId());
    facts.put("decisionType", decision.type());
    facts.put("earlierAppeal", earlier || decision.onAppeal());
    facts.put("groundGiven", !appeal.ground().isBlank());
    facts.put("appealWindow", window.length(decision));
    return facts;
  }

  /** Keeps what the table said. */
  public void judge(long id, String admissibility) {
    Appeal appeal = locked(id);
    String state = admissibility.equals("ADMISSIBLE") ? "ADMITTED" : appeal.state().name();
    table.set(id, "admissibility = ?, state = ?", admissibility, state);
  }

  /** Asks the NGO for its ground; says until when. */
  public Instant wantGround(long id) {
    Appeal appeal = locked(id);
    Instant until = calendar.due(clock.instant(), policy(appeal).term("appeal.ground"));
    if (appeal.state() != AppealState.DEFICIENT) {
      table.set(id, "state = 'DEFICIENT'");
      notices.groundWanted(appeal, until);
      events.publishEvent(new AppealEvents.AppealGroundWanted(ref(appeal), id, until));
    }
    return until;
  }

  /** Whether a second person has confirmed that the appeal is not heard. */
  public boolean refusalConfirmed(long id) {
    Appeal appeal = locked(id);
    boolean confirmed = Boolean.TRUE.equals(appeal.refusal().confirmed());
    if (!confirmed && appeal.state() == AppealState.DEFICIENT) {
      table.set(id, "state = 'FILED'");
    }
    return confirmed;
  }

  /** Ends an appeal that is not heard. */
  public void refuse(long id) {
    Appeal appeal = locked(id);
    if (!appeal.state().isEnd()) {
      end(appeal, AppealState.REFUSED);
      notices.refused(appeal);
      events.publishEvent(
          new AppealRefused(
              ref(appeal),
              id,
              appeal.number(),
              appeal.check().admissibility(),
              appeal.refusal().reason()));
    }
  }

  /** Invites the NGO and the panel; says when the hearing is. */
  public Instant convene(long id) {
    Appeal appeal = locked(id);
    notices.hearing(appeal);
    return appeal.hearing().at();
  }

  /** How many hear the appeal. */
  public int panelSize(long id) {
    return panel.of(id).size();
  }

  /** Adds up what the panel thinks and lays it before the council. */
  public void propose(long id) {
    Appeal appeal = locked(id);
    if (appeal.state() != AppealState.ADMITTED) {
      return;
    }
    Relief relief = PanelMajority.of(appeal.panelRound(), panel.of(id), panel.opinions(id));
    table.set(id, "state = 'BEFORE_COUNCIL', relief = ?", relief.name());
    notices.proposed(locked(id));
    events.publishEvent(
        new AppealEvents.AppealResultProposed(ref(appeal), id, appeal.panelRound(), relief.name()));
  }

  /** Tells the chair that the appeal takes too long. */
  public void overdue(long id) {
    Appeal appeal = locked(id);
    notices.overdue(appeal);
    events.publishEvent(new AppealEvents.AppealOverdue(ref(appeal), id));
  }

  void end(Appeal appeal, AppealState state) {
    table.set(
        appeal.id(), "state = ?, ended_at = ?", state.name(), Timestamp.from(clock.instant()));
  }

  private Policy policy(Appeal appeal) {
    return policies.on(calendar.dayOf(appeal.filedAt()));
  }

  private CaseRef ref(Appeal appeal) {
    return proposals.ref(appeal.proposalId());
  }

  private Appeal locked(long id) {
    return table.lock(id).orElseThrow(NotFound::new);
  }
}
