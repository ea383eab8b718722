package org.hamafza.review;

import java.util.Set;

/**
 * How much of a review one reader may see: scores are sealed until the reader's own are in, for the
 * secretariat until all are, and for the applicant until the decision.
 *
 * @param all an auditor
 * @param council a member of the council that has the proposal on its agenda, or somebody who
 *     decides or reports in its place
 * @param applicant somebody of the NGO
 * @param agencies the agencies for which the reader answers
 * @param reviewer whether the reader reviews this proposal
 * @param handedIn whether all that the reader had to hand in is in
 * @param closed whether all reviews are in
 * @param decided whether the council has decided
 */
record ReadingRights(
    long personId,
    boolean all,
    boolean secretariat,
    boolean council,
    boolean applicant,
    Set<String> agencies,
    boolean reviewer,
    boolean handedIn,
    boolean closed,
    boolean decided) {

  /** Whether there is anything for this reader. */
  boolean any() {
    return all || secretariat || council || reviewer || !agencies.isEmpty() || informedApplicant();
  }

  /** Whether the reader is let in for an agency alone. */
  boolean onlyAgency() {
    return !(all || secretariat || council || reviewer || informedApplicant());
  }

  /** Whether the reader may know that this place exists. */
  boolean knows(Slot slot) {
    return all
        || secretariat
        || council
        || slot.activeFor(personId)
        || slot.submitted() && (reviewer && handedIn || informedApplicant());
  }

  /** Whether the reader may read what was handed in. */
  boolean reads(Slot slot) {
    if (!slot.submitted()) {
      return false;
    }
    return all
        || slot.activeFor(personId)
        || reviewer && (handedIn || !slot.scores())
        || secretariat && (closed || !slot.scores())
        || closed && (council || informedApplicant());
  }

  boolean reads(AgencyOpinion opinion) {
    return all
        || secretariat
        || reviewer
        || council
        || informedApplicant()
        || agencies.contains(opinion.agencyCode());
  }

  boolean readsAverages() {
    return closed && (all || secretariat || council || reviewer && handedIn || informedApplicant());
  }

  boolean readsCoverSheet() {
    return all || secretariat || council;
  }

  /** Applicants learn the reasons, not the names. */
  boolean readsNames() {
    return all || secretariat;
  }

  private boolean informedApplicant() {
    return applicant && decided;
  }
}
