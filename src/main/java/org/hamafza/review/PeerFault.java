package org.hamafza.review;

import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;

/**
 * Why somebody is no peer to the applicant: of an NGO of grade A that does not compete (DMN-04).
 *
 * @param ngo the NGO that is the reason; of nobody if the person acts for none
 */
record PeerFault(Kind kind, LocalText ngo) {

  /** What is missing. */
  enum Kind {
    NO_NGO,
    PARTY,
    COMPETES,
    NOT_GRADE_A
  }

  /** The message that says it; its argument is the NGO. */
  public String textKey() {
    return "review.peer." + kind;
  }

  /** The same where the person was chosen all the same. */
  String errorKey() {
    return "review.peer.error." + kind;
  }

  InvalidInput notAssigned(String field) {
    return new InvalidInput(field, errorKey(), ngo);
  }
}
