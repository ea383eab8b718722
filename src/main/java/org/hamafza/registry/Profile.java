package org.hamafza.registry;

/**
 * The profile that an NGO is writing.
 *
 * @param ngoId null while the NGO is not known
 * @param applicantId who registers an NGO that is not known; null if it was known from the start
 * @param version the number of the newest submitted version; 0 before the first
 * @param draft what is being written; after a submission, as it was submitted
 */
public record Profile(
    long id,
    long councilId,
    Long ngoId,
    Long applicantId,
    ProfileState state,
    int version,
    ProfileContent draft) {

  /** Whether the NGO is in the registry. */
  public boolean isKnown() {
    return ngoId != null;
  }
}
