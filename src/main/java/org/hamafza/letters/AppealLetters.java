package org.hamafza.letters;

import java.time.Clock;
import java.util.Map;
import org.hamafza.appeal.AppealDecided;
import org.hamafza.appeal.AppealReasons;
import org.hamafza.appeal.AppealRefused;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the letter about an appeal issued when it is over. */
@Component
class AppealLetters {

  private final Proposals proposals;
  private final AppealReasons reasons;
  private final DecisionLetters decisions;
  private final LetterFacts facts;
  private final LetterTexts texts;
  private final LetterIssuing issuing;
  private final Clock clock;

  AppealLetters(
      Proposals proposals,
      AppealReasons reasons,
      DecisionLetters decisions,
      LetterFacts facts,
      LetterTexts texts,
      LetterIssuing issuing,
      Clock clock) {
    this.proposals = proposals;
    this.reasons = reasons;
    this.decisions = decisions;
    this.facts = facts;
    this.texts = texts;
    this.issuing = issuing;
    this.clock = clock;
  }

  @EventListener
  void on(AppealDecided event) {
    long proposalId = event.subject().id();
    LocalText result = texts.of("appeal.after." + event.appealResult());
    LocalText reason = reasons.of(event.appealId());
    tell(
        LetterKind.APPEAL_DECIDED,
        proposalId,
        event.appealId(),
        facts.ofAppeal(event.appealNumber(), result, reason));
    if (event.appealResult().equals(AppealDecided.OVERTURNED)) {
      decisions.tellAgencies(proposalId);
    }
  }

  @EventListener
  void on(AppealRefused event) {
    tell(
        LetterKind.APPEAL_REFUSED,
        event.subject().id(),
        event.appealId(),
        facts.ofAppeal(
            event.appealNumber(),
            texts.of("appeal.admissibility." + event.admissibility()),
            new LocalText(event.reason(), event.reason())));
  }

  private void tell(
      LetterKind kind, long proposalId, long appealId, Map<String, LocalText> ofAppeal) {
    Proposal proposal = proposals.get(proposalId);
    Map<String, LocalText> said = facts.of(proposal, proposal.councilId(), clock.instant());
    said.putAll(ofAppeal);
    issuing.issue(
        LetterDraft.toNgo(proposal, proposal.councilId(), kind, "appeal-" + appealId, said));
  }
}
