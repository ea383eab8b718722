package org.hamafza.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offer to join forces with the NGO of a similar file, for the delegates of intake. */
@Service
public class Synergies {

  /** How long the NGO may think about an offer, and the moment at which that is over. */
  public record Asked(Term term, Instant due) {}

  private final Proposals proposals;
  private final ProposalTable table;
  private final SynergyTable offers;
  private final SimilarFiles similar;
  private final Mergers mergers;
  private final Ngos ngos;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Synergies(
      Proposals proposals,
      ProposalTable table,
      SynergyTable offers,
      SimilarFiles similar,
      Mergers mergers,
      Ngos ngos,
      Policies policies,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.proposals = proposals;
    this.table = table;
    this.offers = offers;
    this.similar = similar;
    this.mergers = mergers;
    this.ngos = ngos;
    this.policies = policies;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** Whether there is a running file with whose NGO to join forces. */
  @Transactional(readOnly = true)
  public boolean arePossible(long proposalId) {
    return similar.anyRuns(proposals.get(proposalId));
  }

  /**
   * Asks the NGO what it thinks of the officer's offer; nothing if none was made.
   *
   * @param pace the term for other answers; where it is one of hours this one is too
   * @param policyDay whose parameters rule the case
   */
  @Transactional
  public Optional<Asked> ask(long proposalId, Term pace, LocalDate policyDay) {
    SynergyOffer offer = offers.of(proposalId).orElseThrow();
    if (offer.kind() == SynergyOffer.Kind.NONE) {
      return Optional.empty();
    }
    Policy policy = policies.on(policyDay);
    Term term = policy.term(pace.runsByTheClock() ? "synergy.answerByTheClock" : "synergy.answer");
    Instant now = clock.instant();
    Instant due = calendar.due(now, term);
    offers.sent(proposalId, now);
    events.publishEvent(
        new SynergyOffered(
            proposals.ref(proposalId),
            offer.kind().name(),
            proposals.get(offer.otherId()).number(),
            offer.message(),
            term.toString(),
            due));
    return Optional.of(new Asked(term, due));
  }

  /** Takes the answer over, silence as a refusal; whether the case ends by a merger. */
  @Transactional
  public boolean conclude(long proposalId) {
    SynergyOffer offer = offers.of(proposalId).orElseThrow();
    if (offer.answer() == null) {
      offers.answer(proposalId, SynergyOffer.Answer.SILENT, "", null, clock.instant());
      answered(offer, SynergyOffer.Answer.SILENT);
    }
    if (offer.answer() != SynergyOffer.Answer.ACCEPTED) {
      return false;
    }
    // Of two files that would take each other in, one stays.
    Stream.of(proposalId, offer.otherId()).sorted().forEach(table::lock);
    if (proposals.get(offer.otherId()).state().isEnd()) {
      offers.overtaken(proposalId);
      answered(offer, SynergyOffer.Answer.OVERTAKEN);
      return false;
    }
    if (offer.kind() == SynergyOffer.Kind.PARTNER) {
      mergers.introduce(proposalId, offer.otherId());
    }
    return offer.kind() == SynergyOffer.Kind.MERGE;
  }

  /** Ends the case; the other file has taken it in. */
  @Transactional
  public void merge(long proposalId) {
    mergers.merge(proposalId, offers.of(proposalId).orElseThrow().otherId());
  }

  /** The names of the NGOs with which the applicant agreed to join forces; for reviewers. */
  @Transactional(readOnly = true)
  public List<LocalText> partnersOf(long proposalId) {
    return offers
        .of(proposalId)
        .filter(offer -> offer.kind() == SynergyOffer.Kind.PARTNER)
        .filter(offer -> offer.answer() == SynergyOffer.Answer.ACCEPTED)
        .map(offer -> ngos.get(proposals.get(offer.otherId()).leadNgoId()).name())
        .stream()
        .toList();
  }

  private void answered(SynergyOffer offer, SynergyOffer.Answer answer) {
    events.publishEvent(
        new SynergyAnswered(
            proposals.ref(offer.proposalId()),
            offer.kind().name(),
            proposals.get(offer.otherId()).number(),
            answer.name(),
            ""));
  }
}
