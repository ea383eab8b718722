package org.hamafza.registry;

import org.hamafza.shared.LocalText;

/**
 * An NGO, or another registration, that may be the same as the one of a profile.
 *
 * @param ngoId the NGO; null if it is a registration
 * @param profileId the registration; null if it is an NGO
 * @param sameLegalId whether the identifiers agree, and not only the folded names
 * @param answer SAME or ANOTHER; null while nobody has decided
 */
record Duplicate(
    long id,
    Long ngoId,
    Long profileId,
    LocalText name,
    String legalId,
    boolean sameLegalId,
    String answer,
    String reason) {

  static final String SAME = "SAME";
  static final String ANOTHER = "ANOTHER";

  boolean isSame() {
    return SAME.equals(answer);
  }
}
