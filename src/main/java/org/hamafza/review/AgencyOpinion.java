package org.hamafza.review;

import java.time.Instant;

/**
 * What an agency says about a proposal.
 *
 * @param lead whether the area is the agency's own
 * @param asked whether the secretary asked it
 * @param stance null while it is awaited
 * @param remark its condition or its reason
 * @param givenBy the person who answered; null for silence
 */
public record AgencyOpinion(
    long id,
    long proposalId,
    String agencyCode,
    boolean lead,
    boolean asked,
    Stance stance,
    String remark,
    Instant dueAt,
    Long givenBy,
    Instant givenAt) {

  /** Whether its silence counts as consent. */
  public boolean deemed() {
    return stance == Stance.DEEMED_NO_OBJECTION;
  }

  boolean awaited() {
    return asked && stance == null;
  }
}
