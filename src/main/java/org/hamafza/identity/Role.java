package org.hamafza.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person may act as in a council; its {@link #group()} is the candidate group in the models.
 */
public enum Role {
  NGO_SUBMITTER,
  NGO_SIGNATORY,
  NGO_ADMINISTRATOR,
  /** Registers an NGO that is not known yet; belongs to no council until then. */
  NGO_APPLICANT,
  SECRETARIAT_OFFICER,
  SECRETARIAT_LEAD,
  SECOND_SIGNER,
  EXPERT_REVIEWER,
  /** Says whether the money is there that a case asks for. */
  FINANCE_OFFICER,
  /** Reports on what is too large or too delicate to go before the council without it. */
  TECHNICAL_COMMITTEE,
  AGENCY_FOCAL,
  /** Acts for an agency beside its focal person, or while that person is away. */
  AGENCY_DEPUTY,
  /** Clears what is published on its subject, for the agency that answers for it. */
  SUBJECT_AUTHORITY,
  COUNCIL_MEMBER,
  COUNCIL_CHAIR,
  ACTING_CHAIR,
  WG_COORDINATOR,
  /** Not held by anybody: whoever was named to hear an appeal. */
  APPEAL_PANEL,
  AUDITOR,
  PARAMETER_ADMIN,
  ADMINISTRATOR,
  OPERATOR,
  /** Not held by anybody: an NGO signatory or agency focal person, whichever the task names. */
  PARTY;

  /** The name in the models, such as {@code secretariat-officer}. */
  public String group() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of a candidate group; empty if no role has that name. */
  public static Optional<Role> ofGroup(String group) {
    return Arrays.stream(values()).filter(role -> role.group().equals(group)).findFirst();
  }

  /** Whether the role is held for one NGO. */
  public boolean forNgo() {
    return this == NGO_SUBMITTER || this == NGO_SIGNATORY || this == NGO_ADMINISTRATOR;
  }

  /** Whether the role is held for one agency. */
  public boolean forAgency() {
    return this == SUBJECT_AUTHORITY || actsAs(AGENCY_FOCAL);
  }

  /** Whether who holds it does what is meant for {@code wanted}: a deputy acts as focal person. */
  public boolean actsAs(Role wanted) {
    return this == wanted || this == AGENCY_DEPUTY && wanted == AGENCY_FOCAL;
  }

  /** Whether somebody appoints people to it by hand; the other roles come about by themselves. */
  boolean appointable() {
    return this != PARTY && this != NGO_APPLICANT && this != APPEAL_PANEL;
  }

  /** Whether the role belongs to the installation and not to one council. */
  public boolean installationWide() {
    return this == ADMINISTRATOR || this == OPERATOR;
  }
}
