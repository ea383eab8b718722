package org.hamafza.process.councilsession;

import java.util.Date;
import org.hamafza.process.Variable;

/**
 * One meeting of a council, from the call to the published resolutions: the words its model and its
 * code share.
 */
public final class CouncilSession {

  public static final String ID = "CouncilSession";

  public static final String SESSION_CALLED = "CouncilSession.SessionCalled";

  public static final String MEMBER_CAME = "CouncilSession.MemberCame";

  public static final String SESSION_CANCELLED = "CouncilSession.SessionCancelled";

  public static final Variable<Boolean> SECOND_CALL = Variable.ofBoolean("secondCall");
  public static final Variable<Boolean> QUORUM_AWAITED = Variable.ofBoolean("quorumAwaited");
  public static final Variable<Date> QUORUM_WAIT_ENDS_AT = Variable.ofDate("quorumWaitEndsAt");
  public static final Variable<Boolean> CALLED_AGAIN = Variable.ofBoolean("calledAgain");
  public static final Variable<Long> SESSION_ID = Variable.ofLong("sessionId");
  public static final Variable<Boolean> AGENDA_APPROVED = Variable.ofBoolean("agendaApproved");
  public static final Variable<Boolean> QUORUM_MET = Variable.ofBoolean("quorumMet");
  public static final Variable<Boolean> ITEM_LEFT = Variable.ofBoolean("itemLeft");
  public static final Variable<Boolean> SESSION_CLOSED = Variable.ofBoolean("sessionClosed");
  public static final Variable<Boolean> SIGNATURE_MISSING = Variable.ofBoolean("signatureMissing");
  public static final Variable<Long> ITEM_ID = Variable.ofLong("itemId");

  /** Number of the meeting and of the item: the business key of the vote on it. */
  public static final Variable<String> ITEM_KEY = Variable.ofText("itemKey");

  private CouncilSession() {}
}
