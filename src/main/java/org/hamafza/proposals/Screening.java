package org.hamafza.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.registry.Ngos;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Intake of submitted proposals, step by step, for the delegates of its process. */
@Service
public class Screening {

  /** What becomes of a proposal after an officer has looked at it. */
  public enum Conclusion {
    PASS,
    DEFICIENT,
    REJECT,
    LAPSE
  }

  private final Proposals proposals;
  private final ProposalTable table;
  private final ScreeningTable screenings;
  private final ScreeningFacts facts;
  private final SimilarFiles similar;
  private final OwnDocuments documents;
  private final ApplicantNotices notices;
  private final Ngos ngos;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Screening(
      Proposals proposals,
      ProposalTable table,
      ScreeningTable screenings,
      ScreeningFacts facts,
      SimilarFiles similar,
      OwnDocuments documents,
      ApplicantNotices notices,
      Ngos ngos,
      Policies policies,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.proposals = proposals;
    this.table = table;
    this.screenings = screenings;
    this.facts = facts;
    this.similar = similar;
    this.documents = documents;
    this.notices = notices;
    this.ngos = ngos;
    this.policies = policies;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** Every input that the tables of screening and routing name, except their own results. */
  @Transactional(readOnly = true)
  public Map<String, Object> facts(long proposalId, LocalDate policyDay) {
    return facts.of(proposals.get(proposalId), policyDay);
  }

  /** Tells the NGO that its proposal has arrived. */
  @Transactional
  public void acknowledge(long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    notices.tell(proposal, "proposals.notice.received");
    events.publishEvent(new ReceiptAcknowledged(proposals.ref(proposal), proposal.version()));
  }

  /**
   * Keeps which of the required documents are missing; rows of the table DocumentChecklist, and
   * those of the call.
   */
  @Transactional
  public void keepDocuments(long proposalId, List<Map<String, Object>> required) {
    Proposal proposal = proposals.get(proposalId);
    List<Finding> missing =
        new ArrayList<>(
            FindingRows.missing(
                required, kind -> facts.hasProof(proposal, kind), proposal.version()));
    missing.addAll(documents.missing(proposal));
    screenings.keep(proposalId, proposal.version(), Finding.Kind.DOCUMENT, missing);
  }

  /** Keeps what the rules found; rows of the table Eligibility. Counts all findings. */
  @Transactional
  public FindingCounts keepRules(
      long proposalId, LocalDate policyDay, List<Map<String, Object>> rows) {
    Proposal proposal = proposals.get(proposalId);
    similar.keep(proposal, policies.on(policyDay).number("duplicate.similarityPercent"));
    int version = proposal.version();
    screenings.keep(
        proposalId, version, Finding.Kind.RULE, FindingRows.rules(rows, proposal.version()));
    List<Finding> all = publishFindings(proposal);
    proposals.enter(proposalId, ProposalState.SCREENING, "");
    return FindingCounts.of(all);
  }

  /**
   * Lets the status of the proposal's NGO change only after the commit: what is found by it now is
   * still true when the case waits.
   */
  @Transactional
  public void keepNgo(long proposalId) {
    ngos.locked(proposals.get(proposalId).leadNgoId());
  }

  /** Lets the case wait for the end of an integrity case about its NGO, and tells the NGO. */
  @Transactional
  public void hold(long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    proposals.enter(proposalId, ProposalState.HELD, "");
    notices.tell(proposal, "proposals.notice.held");
  }

  /** What follows from the officer's decision; a proposal sent back too often lapses. */
  @Transactional
  public Conclusion conclude(long proposalId, LocalDate policyDay) {
    Proposal proposal = proposals.get(proposalId);
    ScreeningDecision decision = screenings.lastDecision(proposalId).orElseThrow();
    switch (decision.outcome()) {
      case PASS -> {
        return Conclusion.PASS;
      }
      case REJECT -> {
        return Conclusion.REJECT;
      }
      default -> {
        long most = policies.on(policyDay).number("deficiency.maxRounds");
        return proposal.deficiencyRounds() < most ? Conclusion.DEFICIENT : Conclusion.LAPSE;
      }
    }
  }

  /** Admits the proposal to its review, and tells the NGO. */
  @Transactional
  public void admit(long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    if (proposal.state() != ProposalState.IN_REVIEW) {
      String reason = screenings.lastDecision(proposalId).orElseThrow().reason();
      proposals.enter(proposalId, ProposalState.IN_REVIEW, reason);
      notices.tell(proposal, "proposals.notice.admitted");
    }
  }

  /** Sends the proposal back to the NGO; gives the moment until which it may answer. */
  @Transactional
  public Instant sendDeficiencyNotice(long proposalId, Term term) {
    Instant due = calendar.due(clock.instant(), term);
    table.countDeficiency(proposalId);
    String reason = screenings.lastDecision(proposalId).orElseThrow().reason();
    proposals.enter(proposalId, ProposalState.DEFICIENT, reason);
    table.answerUntil(proposalId, due);
    Proposal proposal = proposals.get(proposalId);
    notices.tell(proposal, "proposals.notice.deficient", due);
    events.publishEvent(
        new DeficiencyNoticeSent(
            proposals.ref(proposal),
            proposal.version(),
            proposal.deficiencyRounds(),
            term.toString(),
            due,
            screenings.findings(proposalId, proposal.version()).stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .toList()));
    return due;
  }

  /** Ends a case that was not answered in time, or was sent back too often. */
  @Transactional
  public void lapse(long proposalId) {
    end(proposalId, ProposalState.LAPSED, "", "proposals.notice.lapsed");
  }

  /** Ends a case that belongs to the national council. */
  @Transactional
  public void refer(long proposalId) {
    end(proposalId, ProposalState.REFERRED, "", "proposals.notice.referred");
  }

  /** Whether the secretary has confirmed the proposed rejection. */
  @Transactional(readOnly = true)
  public boolean isRejectionConfirmed(long proposalId) {
    ScreeningDecision decision = screenings.lastDecision(proposalId).orElseThrow();
    return screenings.reviewOf(decision.id()).orElseThrow().confirmed();
  }

  /**
   * Ends a case that may not be admitted, and tells the NGO why. What {@code rows} of the table
   * Eligibility rule out for good by now is kept with the rest: what two persons have marked was
   * not known when the findings were made.
   */
  @Transactional
  public void declareIneligible(long proposalId, List<Map<String, Object>> rows) {
    Proposal proposal = proposals.get(proposalId);
    List<Finding> grounds =
        FindingRows.rules(rows, proposal.version()).stream().filter(Finding::isFinal).toList();
    if (screenings.add(proposalId, proposal.version(), grounds)) {
      publishFindings(proposal);
    }
    String reason = screenings.lastDecision(proposalId).orElseThrow().reason();
    end(proposalId, ProposalState.NOT_ELIGIBLE, reason, "proposals.notice.notEligible");
  }

  private List<Finding> publishFindings(Proposal proposal) {
    List<Finding> all = screenings.findings(proposal.id(), proposal.version());
    List<String> codes = all.stream().map(Finding::code).toList();
    events.publishEvent(new FindingsKept(proposals.ref(proposal), proposal.version(), codes));
    return all;
  }

  private void end(long proposalId, ProposalState state, String reason, String notice) {
    Proposal proposal = proposals.get(proposalId);
    if (proposal.state() != state) {
      proposals.enter(proposalId, state, reason);
      notices.tell(proposal, notice);
    }
  }
}
