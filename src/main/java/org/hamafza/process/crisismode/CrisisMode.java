package org.hamafza.process.crisismode;

import java.util.Date;
import org.hamafza.process.Variable;

/**
 * A crisis from its proposal to its closed report: the words its model and its code share. Where a
 * crisis is in force is not known here but to the declared scope.
 */
public final class CrisisMode {

  public static final String ID = "CrisisMode";

  public static final String CRISIS_PROPOSED = "CrisisMode.CrisisProposed";
  public static final String CHANGE_PROPOSED = "CrisisMode.ChangeProposed";

  /** The declaration; set once at the start. */
  public static final Variable<Long> DECLARATION_ID = Variable.ofLong("declarationId");

  public static final Variable<Boolean> DECLARATION_CONFIRMED =
      Variable.ofBoolean("declarationConfirmed");

  /** When the crisis is to be looked at next. */
  public static final Variable<Date> REVIEW_AT = Variable.ofDate("reviewAt");

  /** When it is over unless it is renewed. */
  public static final Variable<Date> OFF_AT = Variable.ofDate("offAt");

  public static final Variable<String> REVIEW_ANSWER = Variable.ofText("reviewAnswer");
  public static final String KEEP = "KEEP";
  public static final String RENEW = "RENEW";
  public static final String END = "END";

  public static final Variable<Boolean> CRISIS_ENDED = Variable.ofBoolean("crisisEnded");

  private CrisisMode() {}
}
