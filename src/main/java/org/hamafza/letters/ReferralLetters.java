package org.hamafza.letters;

import java.time.Instant;
import java.util.Map;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.StateEntered;
import org.hamafza.shared.LocalText;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the letters issued with which a case goes to the national council. */
@Component
class ReferralLetters {

  private static final String CAUSE = "referral";

  private final Proposals proposals;
  private final LetterFacts facts;
  private final LetterTexts texts;
  private final LetterIssuing issuing;

  ReferralLetters(
      Proposals proposals, LetterFacts facts, LetterTexts texts, LetterIssuing issuing) {
    this.proposals = proposals;
    this.facts = facts;
    this.texts = texts;
    this.issuing = issuing;
  }

  @EventListener
  void on(StateEntered event) {
    if (event.state() == ProposalState.REFERRED) {
      Proposal proposal = proposals.get(event.subject().id());
      Instant at = proposals.since(proposal.id());
      Map<String, LocalText> said = facts.of(proposal, proposal.councilId(), at);
      issuing.issue(LetterDraft.toNational(proposal, CAUSE, texts.of("letters.national"), said));
      issuing.issue(
          LetterDraft.toNgo(proposal, proposal.councilId(), LetterKind.REFERRED, CAUSE, said));
    }
  }
}
