package org.hamafza.review;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sheets with which proposals go before the council. */
@Service
public class CoverSheets {

  private final CoverSheetTable table;
  private final Reviews reviews;
  private final Funds funds;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;

  CoverSheets(
      CoverSheetTable table,
      Reviews reviews,
      Funds funds,
      Proposals proposals,
      ApplicationEventPublisher events) {
    this.table = table;
    this.reviews = reviews;
    this.funds = funds;
    this.proposals = proposals;
    this.events = events;
  }

  /**
   * The sheet of a proposal, for rooms; the caller checks who may read it.
   *
   * @throws NotFound if the reviews are not done
   */
  @Transactional(readOnly = true)
  public CoverSheet of(long proposalId) {
    return find(proposalId).orElseThrow(NotFound::new);
  }

  /** The same where the reviews may not be done; the caller checks who may read it. */
  @Transactional(readOnly = true)
  public Optional<CoverSheet> find(long proposalId) {
    return table.find(proposalId, reviews);
  }

  /** Those among these proposals that have a sheet. */
  @Transactional(readOnly = true)
  public Set<Long> among(Collection<Long> proposals) {
    return table.among(proposals);
  }

  /** Begins the sheet once all reviews are in; doing it again changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(long proposalId, String recommendation, Limits limits) {
    if (find(proposalId).isPresent()) {
      return;
    }
    Proposal proposal = proposals.get(proposalId);
    long grant = limits.grant(proposal.total(), proposal.requested());
    CoverSheet.Confirmed there =
        funds
            .settled(proposalId)
            .map(answer -> new CoverSheet.Confirmed(answer.available(), answer.budgetLine()))
            .orElse(null);
    long most = there == null ? grant : Math.min(grant, there.amount());
    table.insert(
        proposalId,
        proposal.version(),
        Advice.valueOf(recommendation),
        reviews.averages(proposalId),
        limits,
        most,
        there);
    events.publishEvent(
        new SupportLimited(
            proposals.ref(proposalId),
            limits.sharePercent(),
            limits.tranchePercent(),
            most,
            limits.extra()));
  }

  /** Writes what the secretariat lays before the council. */
  @Transactional(propagation = Propagation.MANDATORY)
  void write(long proposalId, SheetText text, Member author) {
    CoverSheet sheet = of(proposalId);
    if (sheet.frozen()) {
      throw new Conflict("review.error.sheetFrozen");
    }
    table.write(proposalId, text, author.personId());
    events.publishEvent(
        new CoverSheetWritten(
            proposals.ref(proposalId), sheet.recommendation(), text.advice(), text.departure()));
  }

  /** Freezes the sheet: whoever decides, decides on this; twice is as once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void freeze(long proposalId) {
    CoverSheet sheet = of(proposalId);
    if (!sheet.frozen()) {
      table.freeze(proposalId);
      events.publishEvent(new CoverSheetFrozen(proposals.ref(proposalId), sheet.average()));
    }
  }

  /** Lets the proposal wait for the council with its frozen sheet; twice is as once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void present(long proposalId) {
    freeze(proposalId);
    proposals.enter(proposalId, ProposalState.READY_FOR_DECISION, "");
  }
}
