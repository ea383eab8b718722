package org.hamafza.review;

import java.time.Instant;
import java.util.List;
import org.hamafza.proposals.Proposal;
import org.hamafza.shared.LocalText;

/**
 * The review of a proposal as one reader may see it; what the reader may not see is not in it.
 *
 * @param brief whether the reader only answers for an agency, and learns no more of the case than
 *     what it was asked about
 * @param asked what an agency of the reader reads while its opinion is awaited
 * @param sealed whether something is kept back until reviews are in
 * @param averages by criterion; empty if the reader may not see them
 * @param total mean of the totals; null likewise
 * @param sheet null if there is none or the reader may not see it
 * @param technical the report of the technical committee; null likewise
 * @param consensus what the reviewers agreed on after a third review; null likewise
 */
record ReviewFile(
    Proposal proposal,
    boolean brief,
    List<AskedParts> asked,
    boolean sealed,
    List<ReviewerLine> reviewers,
    List<AgencyLine> agencies,
    List<CoverSheet.CriterionAverage> averages,
    Double total,
    CoverSheet sheet,
    TechnicalReport technical,
    String consensus) {

  /**
   * One reviewer's place.
   *
   * @param name null if the reader may not know it, or nobody is assigned
   * @param version of the proposal that was assessed; null if the reader may not read it
   * @param vacancy null unless the place stays empty; blank if the reader may not know why
   * @param scores empty if there are none or the reader may not see them
   * @param total null likewise
   * @param stance null likewise
   */
  record ReviewerLine(
      ReviewerRole role,
      boolean assigned,
      LocalText name,
      Slot.State state,
      String conflictCode,
      Integer version,
      List<ScoreLine> scores,
      Double total,
      Stance stance,
      String remark,
      Instant endedAt,
      String vacancy) {

    /** The message that says how far it is. */
    public String stateKey() {
      return "review.state." + (vacancy != null ? "VACANT" : assigned ? state.name() : "OPEN");
    }

    /** The message that says what was declared. */
    public String conflictKey() {
      return "review.conflict." + conflictCode;
    }
  }

  /** One score with its comment. */
  record ScoreLine(Criterion criterion, int score, String comment) {}
}
