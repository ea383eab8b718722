package org.hamafza.process.contentclearance;

import java.util.Date;
import org.hamafza.process.Variable;

/**
 * The clearing of one content of a campaign, from the day it is handed in to the end of its use:
 * the words its model and its code share.
 */
public final class ContentClearance {

  public static final String ID = "ContentClearance";

  public static final String CONTENT_SUBMITTED = "ContentClearance.ContentSubmitted";
  public static final String CONTENT_TAKEN_BACK = "ContentClearance.ContentTakenBack";
  public static final String CONTENT_WITHDRAWN = "ContentClearance.ContentWithdrawn";

  /** The content; set once at the start. */
  public static final Variable<Long> CONTENT_ID = Variable.ofLong("contentId");

  /** How long the authority has, such as "3WD". */
  public static final Variable<String> CLEARANCE_TERM = Variable.ofText("clearanceTerm");

  public static final Variable<String> CLEARANCE_OUTCOME = Variable.ofText("clearanceOutcome");
  public static final String APPROVE = "APPROVE";
  public static final String ASK_CHANGES = "ASK_CHANGES";
  public static final String REJECT = "REJECT";
  public static final String LAPSE = "LAPSE";

  /** After that moment a content that was sent back counts as given up. */
  public static final Variable<Date> REVISION_LIMIT = Variable.ofDate("revisionLimit");

  /** When the clearance runs out. */
  public static final Variable<Date> EXPIRES_AT = Variable.ofDate("expiresAt");

  private ContentClearance() {}
}
