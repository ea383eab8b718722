package org.hamafza.proposals;

/** What an applicant declares about a project with yes or no. */
public enum ProposalFlag {
  FOREIGN_MONEY,
  PUBLIC_FUNDRAISING,
  VULNERABLE,
  SAFEGUARDING_POLICY,
  AWARENESS_CAMPAIGN,
  PHYSICAL_WORKS,
  CRISIS_RELATED,
  POWER_OF_ATTORNEY
}
