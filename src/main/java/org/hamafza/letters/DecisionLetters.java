package org.hamafza.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.council.Announcements;
import org.hamafza.council.Announcements.Announced;
import org.hamafza.council.ApplicantNotified;
import org.hamafza.council.ApprovalEnded;
import org.hamafza.council.ApprovalRatified;
import org.hamafza.council.Resolution;
import org.hamafza.council.Resolutions;
import org.hamafza.proposals.Part;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.StateEntered;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.ExecutiveAgency;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the letters about a decision issued when its NGO is told of it. */
@Component
class DecisionLetters {

  private final Resolutions resolutions;
  private final Announcements announcements;
  private final Proposals proposals;
  private final Agencies agencies;
  private final LetterFacts facts;
  private final LetterTexts texts;
  private final LetterIssuing issuing;
  private final Clock clock;

  DecisionLetters(
      Resolutions resolutions,
      Announcements announcements,
      Proposals proposals,
      Agencies agencies,
      LetterFacts facts,
      LetterTexts texts,
      LetterIssuing issuing,
      Clock clock) {
    this.resolutions = resolutions;
    this.announcements = announcements;
    this.proposals = proposals;
    this.agencies = agencies;
    this.facts = facts;
    this.texts = texts;
    this.issuing = issuing;
    this.clock = clock;
  }

  @EventListener
  void on(ApplicantNotified event) {
    tell(event.subject().id());
  }

  @EventListener
  void on(ApprovalRatified event) {
    tell(event.subject().id());
  }

  /** A case that had come to its own end by then was not stopped: there is nothing to appeal. */
  @EventListener
  void on(ApprovalEnded event) {
    Proposal proposal = proposals.get(event.subject().id());
    announcements.on(proposal.id()).ifPresent(ended -> tellEnd(proposal, ended));
  }

  private void tellEnd(Proposal proposal, Announced ended) {
    Resolution approval = resolutions.on(proposal.id()).orElseThrow(NotFound::new);
    issuing.issue(
        LetterDraft.toNgo(
            proposal,
            approval.councilId(),
            LetterKind.valueOf(ended.type()),
            "ended-" + approval.id(),
            facts.ofEnded(proposal, approval, ended)));
  }

  @EventListener
  void on(StateEntered event) {
    if (event.state() == ProposalState.NOT_ELIGIBLE) {
      Proposal proposal = proposals.get(event.subject().id());
      Instant at = proposals.since(proposal.id());
      Map<String, LocalText> said = facts.of(proposal, proposal.councilId(), at);
      LocalText reason = new LocalText(event.reason(), event.reason());
      said.put("reason", texts.or(reason, "letters.formalReason"));
      said.putAll(facts.appealable(at));
      issuing.issue(
          LetterDraft.toNgo(
              proposal,
              proposal.councilId(),
              LetterKind.NOT_ELIGIBLE,
              "formal-" + at.toEpochMilli(),
              said));
    }
  }

  private void tell(long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    Resolution resolution = resolutions.on(proposalId).orElseThrow(NotFound::new);
    LetterDraft draft = draft(proposal, resolution);
    issuing.issue(draft);
    askAgencies(draft, resolution);
  }

  /** Where an approval takes the place of what was appealed, only its agencies hear of it so. */
  void tellAgencies(long proposalId) {
    Resolution resolution = resolutions.on(proposalId).orElseThrow(NotFound::new);
    askAgencies(draft(proposals.get(proposalId), resolution), resolution);
  }

  private LetterDraft draft(Proposal proposal, Resolution resolution) {
    Instant toldAt = announcements.on(proposal.id()).map(Announced::at).orElseGet(clock::instant);
    return LetterDraft.toNgo(
        proposal,
        resolution.councilId(),
        LetterKind.ofOutcome(resolution.outcome()),
        "resolution-" + resolution.id(),
        facts.of(proposal, resolution, toldAt));
  }

  private void askAgencies(LetterDraft draft, Resolution resolution) {
    if (resolution.approved()) {
      Map<String, ExecutiveAgency> named = agencies.byCode();
      wanted(draft.proposal()).stream()
          .sorted()
          .forEach(code -> issuing.issue(draft.toAgency(code, named.get(code).name())));
    }
  }

  /** An agency that has refused its part is not asked again. */
  private static Set<String> wanted(Proposal proposal) {
    return proposal.wantedAgencies().stream()
        .filter(
            code ->
                proposal
                    .content()
                    .agreedParts()
                    .filter(part -> part.isOf(Part.Kind.AGENCY, code))
                    .noneMatch(part -> part.consent() == Part.Consent.REFUSED))
        .collect(Collectors.toSet());
  }
}
