package org.hamafza.review;

import java.util.List;
import java.util.Optional;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;

/**
 * A conflict of interest of a person that follows from what is known of the case.
 *
 * @param party from which it comes: {@code N-7}, {@code A-DOE}, or {@code CASE}
 * @param ground the name of the party; of nobody for the case itself
 */
public record KnownConflict(long personId, ConflictCode code, String party, LocalText ground) {

  static final String CASE = "CASE";

  static String ngo(long id) {
    return "N-" + id;
  }

  static String agency(String code) {
    return "A-" + code;
  }

  /** Message key of what is known, which names the ground. */
  public String textKey() {
    return "review.known." + code.code();
  }

  /** The same, said to whom it concerns. */
  public String ownKey() {
    return "review.known.own." + code.code();
  }

  /** What it is called where one is chosen of many, and where dismissals are kept. */
  public String key() {
    return personId + ":" + code.code() + ":" + party;
  }

  /** The strongest of these that a declaration passes over; they are in order. */
  public static Optional<KnownConflict> passedOver(
      List<KnownConflict> known, ConflictCode declared) {
    return known.stream().filter(each -> declared.isWeakerThan(each.code)).findFirst();
  }

  /** What is answered at the field in which something weaker was declared. */
  InvalidInput refusal(String field) {
    return new InvalidInput(field, errorKey(), ground);
  }

  /** What is answered at the field in which the person was chosen as reviewer. */
  InvalidInput notAssigned(String field) {
    return new InvalidInput(field, assignmentKey(), ground);
  }

  String assignmentKey() {
    return "review.known.excluded." + code.code();
  }

  /** Message key of why a weaker declaration is refused. */
  public String errorKey() {
    return "review.known.error." + code.code();
  }
}
