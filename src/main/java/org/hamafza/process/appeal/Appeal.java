package org.hamafza.process.appeal;

import java.util.Date;
import org.hamafza.process.Variable;

/**
 * An appeal against a decision on a case, from its filing to its result: the words its model and
 * its code share.
 */
public final class Appeal {

  public static final String ID = "Appeal";

  public static final String APPEAL_FILED = "Appeal.AppealFiled";
  public static final String COUNCIL_DECIDED = "Appeal.CouncilDecided";

  /** The appeal; set once at the start. */
  public static final Variable<Long> APPEAL_ID = Variable.ofLong("appealId");

  /** When the chair is told that the appeal takes too long. */
  public static final Variable<Date> APPEAL_DUE = Variable.ofDate("appealDue");

  public static final Variable<String> APPEAL_ADMISSIBLE = Variable.ofText("appealAdmissible");
  public static final String ADMISSIBLE = "ADMISSIBLE";
  public static final String DEFICIENT = "DEFICIENT";
  public static final String DATA_INCOMPLETE = "DATA_INCOMPLETE";

  /** Until when the NGO may add its ground. */
  public static final Variable<Date> GROUND_DUE = Variable.ofDate("groundDue");

  public static final Variable<Boolean> REFUSAL_CONFIRMED = Variable.ofBoolean("refusalConfirmed");

  public static final Variable<Date> HEARING_AT = Variable.ofDate("hearingAt");
  public static final Variable<Integer> PANEL_SIZE = Variable.ofInteger("panelSize");

  /** How the council has voted on what the panel proposed. */
  public static final Variable<String> HEARING_OUTCOME = Variable.ofText("hearingOutcome");

  public static final Variable<String> APPEAL_RESULT = Variable.ofText("appealResult");
  public static final String PUT_OFF = "PUT_OFF";
  public static final String PROPOSE_AGAIN = "PROPOSE_AGAIN";
  public static final String OVERTURNED = "OVERTURNED";
  public static final String REMITTED = "REMITTED";

  private Appeal() {}
}
