package org.hamafza.appeal;

import java.time.Instant;
import java.util.List;
import org.hamafza.council.Announcements;
import org.hamafza.council.Relief;

/**
 * A decision of which an NGO was told, and what an appeal can make of it.
 *
 * <p>Only a refusal is sent back to review, also one to ratify what was approved for now: what had
 * begun is wound down by then. An approval, also one of less or on conditions, is upheld or
 * overturned: its case goes on by it at once (the working group is invited, the project planned,
 * money paid), so that a new review would break what is being carried out and take from the NGO,
 * while it appeals, what it was granted. What it can ask for, more money or no conditions, the
 * council grants by overturning; whatever else shall change is an amendment of the project.
 *
 * @param type as the table AppealAdmissible knows it: NOT_ELIGIBLE, RATIFICATION_REFUSED,
 *     RATIFICATION_LAPSED, or the outcome of a resolution
 * @param key what tells it from other decisions on the same case
 * @param resolutionId null for a rejection on formal grounds
 * @param onAppeal whether it was itself made on an appeal, so that it is final
 */
record AppealedDecision(
    String type, String key, Long resolutionId, Instant notifiedAt, boolean onAppeal) {

  static final String NOT_ELIGIBLE = "NOT_ELIGIBLE";
  static final String REJECTED = "REJECTED";

  /** Whether the case goes on by this decision. */
  boolean approves() {
    return type.startsWith("APPROVED");
  }

  /** Whether it stopped a project that had begun by an approval for now. */
  public boolean stops() {
    return type.equals(Announcements.RATIFICATION_REFUSED)
        || type.equals(Announcements.RATIFICATION_LAPSED);
  }

  /** What may be done about it. */
  List<Relief> reliefs() {
    if (type.equals(NOT_ELIGIBLE)) {
      return List.of(Relief.UPHOLD, Relief.REMIT); // To lift it is to have the case reviewed.
    }
    return approves()
        ? List.of(Relief.UPHOLD, Relief.OVERTURN)
        : List.of(Relief.UPHOLD, Relief.OVERTURN, Relief.REMIT);
  }
}
