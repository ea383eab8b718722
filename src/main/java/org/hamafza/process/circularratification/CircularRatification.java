package org.hamafza.process.circularratification;

import java.util.Date;
import org.hamafza.process.Variable;

/** What was approved by circular waits for the council: the words its model and its code share. */
public final class CircularRatification {

  public static final String ID = "CircularRatification";

  public static final String PROVISIONALLY_APPROVED = "CircularRatification.ProvisionallyApproved";
  public static final String RATIFICATION_DECIDED = "CircularRatification.RatificationDecided";

  /** After that moment it has lapsed. */
  public static final Variable<Date> RATIFY_BY = Variable.ofDate("ratifyBy");

  /** Set by the message {@link #RATIFICATION_DECIDED}: an approval, or {@link #REJECTED}. */
  public static final Variable<String> RATIFICATION_OUTCOME =
      Variable.ofText("ratificationOutcome");

  public static final String REJECTED = "REJECTED";

  private CircularRatification() {}
}
