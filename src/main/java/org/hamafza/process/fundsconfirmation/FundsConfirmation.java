package org.hamafza.process.fundsconfirmation;

import java.util.Date;
import org.hamafza.process.Variable;

/** Finance confirms the money that a case asks for: the words its model and its code share. */
public final class FundsConfirmation {

  public static final String ID = "FundsConfirmation";

  public static final Variable<Boolean> FUNDS_CONFIRMED = Variable.ofBoolean("fundsConfirmed");

  // What the secretary makes of a shortage, and when finance is asked again.
  public static final Variable<Boolean> WAIT_FOR_FUNDS = Variable.ofBoolean("waitForFunds");
  public static final Variable<Date> FUNDS_EXPECTED_AT = Variable.ofDate("fundsExpectedAt");

  private FundsConfirmation() {}
}
