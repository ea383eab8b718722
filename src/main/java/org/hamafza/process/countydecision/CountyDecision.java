package org.hamafza.process.countydecision;

import java.util.Date;
import org.hamafza.process.Variable;

/**
 * A case of one county that the council of that county decides in time, or gives back: the words
 * its model and its code share.
 */
public final class CountyDecision {

  public static final String ID = "CountyDecision";

  public static final String COUNCIL_DECIDED = "CountyDecision.CouncilDecided";

  /** Whether the county has a council. */
  public static final Variable<Boolean> COUNTY_FOUND = Variable.ofBoolean("countyFound");

  /** Whether its time ended while a session there had the case in hand. */
  public static final Variable<Boolean> COUNTY_DECIDING = Variable.ofBoolean("countyDeciding");

  /** Until when it may decide; a deferral does not move that, an open session does. */
  public static final Variable<Date> COUNTY_DUE = Variable.ofDate("countyDue");

  // Values of decisionOutcome that put the case off.
  public static final String DEFERRED = "DEFERRED";
  public static final String DEFERRED_COI = "DEFERRED_COI";
  public static final String NO_QUORUM = "NO_QUORUM";

  private CountyDecision() {}
}
