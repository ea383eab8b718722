package org.hamafza.process.secretariatdecision;

import java.util.Date;
import org.hamafza.process.Variable;

/**
 * A small case that the secretariat decides with two persons, unless the chair calls it in: the
 * words its model and its code share.
 */
public final class SecretariatDecision {

  public static final String ID = "SecretariatDecision";

  public static final Variable<Boolean> DECISION_APPROVED = Variable.ofBoolean("decisionApproved");
  public static final Variable<Boolean> CALLED_IN = Variable.ofBoolean("calledIn");

  /** How long the chair may call the case in, and until when. */
  public static final Variable<String> CALL_IN_TERM = Variable.ofText("callInTerm");

  public static final Variable<Date> CALL_IN_DUE = Variable.ofDate("callInDue");

  private SecretariatDecision() {}
}
