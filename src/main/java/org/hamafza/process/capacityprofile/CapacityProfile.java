package org.hamafza.process.capacityprofile;

import java.util.Date;
import org.hamafza.process.Variable;

/**
 * The verification of what an NGO says about itself, from its submission to its end: the words its
 * model and its code share.
 */
public final class CapacityProfile {

  public static final String ID = "CapacityProfile";

  public static final String PROFILE_SUBMITTED = "CapacityProfile.ProfileSubmitted";

  /** The run of the verification; set once at the start. */
  public static final Variable<Long> PROFILE_CASE_ID = Variable.ofLong("profileCaseId");

  public static final Variable<Boolean> DUPLICATE_FOUND = Variable.ofBoolean("duplicateFound");

  public static final Variable<String> DUPLICATE_OUTCOME = Variable.ofText("duplicateOutcome");
  public static final String PROCEED = "PROCEED";
  public static final String CORRECT = "CORRECT";
  public static final String CLOSE = "CLOSE";

  public static final Variable<String> VERIFICATION_OUTCOME =
      Variable.ofText("verificationOutcome");
  public static final String COMPLETE = "COMPLETE";
  public static final String DEFICIENT = "DEFICIENT";
  public static final String REJECT = "REJECT";

  /** After that moment a profile that was sent back counts as stale. */
  public static final Variable<Date> ANSWER_LIMIT = Variable.ofDate("answerLimit");

  public static final Variable<Boolean> PROFILE_CONFIRMED = Variable.ofBoolean("profileConfirmed");

  private CapacityProfile() {}
}
