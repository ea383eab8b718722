package org.hamafza.proposals;

/**
 * What a partner NGO or an agency brings to a project, and whether it stands by it.
 *
 * @param kind NGO or AGENCY
 * @param party the id of the NGO, or the code of the agency
 * @param contribution what it brings, in its own words or in those of the lead NGO
 * @param consent where its answer stands
 * @param reason why it refused; empty otherwise
 */
public record Part(Kind kind, String party, String contribution, Consent consent, String reason) {

  /** Who takes part. */
  public enum Kind {
    NGO,
    AGENCY
  }

  /** Whether the party was asked and what it said. */
  public enum Consent {
    NOT_ASKED,
    ASKED,
    GIVEN,
    REFUSED
  }

  /** Whether it is the part of that party. */
  public boolean isOf(Kind other, String otherParty) {
    return kind == other && party.equals(otherParty);
  }
}
