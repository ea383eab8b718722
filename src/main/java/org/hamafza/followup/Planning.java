package org.hamafza.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.council.Resolution;
import org.hamafza.council.Resolutions;
import org.hamafza.decisions.Decisions;
import org.hamafza.identity.Member;
import org.hamafza.policy.Policies;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a project of an approved proposal. */
@Component
class Planning {

  private static final String LIMITS = "SupportLimits";

  private final ProjectTable projects;
  private final Resolutions resolutions;
  private final Proposals proposals;
  private final Ngos ngos;
  private final Decisions decisions;
  private final Policies policies;
  private final WindDowns windDowns;
  private final ApplicationEventPublisher events;

  Planning(
      ProjectTable projects,
      Resolutions resolutions,
      Proposals proposals,
      Ngos ngos,
      Decisions decisions,
      Policies policies,
      WindDowns windDowns,
      ApplicationEventPublisher events) {
    this.projects = projects;
    this.resolutions = resolutions;
    this.proposals = proposals;
    this.ngos = ngos;
    this.decisions = decisions;
    this.policies = policies;
    this.windDowns = windDowns;
    this.events = events;
  }

  /** The resolution that approved the case. */
  Resolution resolution(long proposalId) {
    return resolutions
        .on(proposalId)
        .filter(Resolution::approved)
        .orElseThrow(() -> new NotFound("no approval of proposal " + proposalId));
  }

  /** What the resolution grants and was not spent under an approval that did not hold; in rial. */
  long granted(long proposalId) {
    long all = resolution(proposalId).amountGranted();
    return Math.max(0, all - windDowns.spentBefore(proposalId));
  }

  /** The most that may be paid first, as the limits are now; nothing is recorded. */
  long cap(Proposal proposal) {
    return cap(proposal, decisions.preview(LIMITS, grade(proposal)));
  }

  private long cap(Proposal proposal, List<Map<String, Object>> limits) {
    int inCrisis = (int) policies.today().number("crisis.firstTranchePercent");
    int percent =
        TrancheCap.percent(limits.get(0), resolutions.isProvisional(proposal.id()), inCrisis);
    long most = TrancheCap.of(resolution(proposal.id()).amountGranted(), percent);
    // What was paid first and spent before the project was stopped is not paid a second time.
    return Math.max(0, most - windDowns.spentBefore(proposal.id()));
  }

  private Map<String, Object> grade(Proposal proposal) {
    return Map.of("grade", ngos.get(proposal.leadNgoId()).grade());
  }

  /**
   * Keeps the plan.
   *
   * @param firstTranche rial; at most the cap that the form has checked
   * @throws Conflict if the project is planned already
   */
  void plan(Project plan, List<Milestone> milestones, long firstTranche, Member planner) {
    if (projects.of(plan.proposalId()).isPresent()) {
      throw new Conflict("followup.error.planned");
    }
    Proposal proposal = proposals.get(plan.proposalId());
    long most =
        cap(
            proposal,
            decisions.decide(LIMITS, grade(proposal), proposals.ref(proposal), Visibility.PARTIES));
    long id = projects.insert(plan, planner);
    List<Tranche> tranches = tranches(plan.granted(), firstTranche, most);
    projects.milestones(id, milestones);
    projects.tranches(id, tranches);
    events.publishEvent(
        new ProjectPlanned(
            proposals.ref(proposal),
            id,
            plan.resolutionNumber(),
            plan.granted(),
            plan.own(),
            plan.other(),
            plan.total(),
            plan.startsOn(),
            plan.endsOn(),
            tranches.stream().map(Tranche::amount).toList(),
            milestones));
  }

  private static List<Tranche> tranches(long granted, long first, long most) {
    List<Tranche> tranches = new ArrayList<>();
    if (first > 0) {
      tranches.add(new Tranche(1, first, most));
    }
    if (granted > first) {
      tranches.add(new Tranche(tranches.size() + 1, granted - first, granted - first));
    }
    return tranches;
  }
}
