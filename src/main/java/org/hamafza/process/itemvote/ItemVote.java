package org.hamafza.process.itemvote;

import java.util.Date;
import org.hamafza.process.Variable;
import org.hamafza.process.councilsession.CouncilSession;

/**
 * The vote on one item of an agenda, from the call to the recorded decision: the words its model
 * and its code share.
 */
public final class ItemVote {

  public static final String ID = "ItemVote";

  public static final Variable<Long> SESSION_ID = CouncilSession.SESSION_ID;
  public static final Variable<Long> ITEM_ID = CouncilSession.ITEM_ID;

  public static final Variable<Integer> DECLARATION_COUNT = Variable.ofInteger("declarationCount");
  public static final Variable<Boolean> ALTERNATES_CALLED = Variable.ofBoolean("alternatesCalled");
  public static final Variable<Date> DECLARATIONS_CLOSE_AT = Variable.ofDate("declarationsCloseAt");
  public static final Variable<Integer> VOTER_COUNT = Variable.ofInteger("voterCount");
  public static final Variable<Boolean> BALLOT_POSSIBLE = Variable.ofBoolean("ballotPossible");
  public static final Variable<Boolean> BALLOT_BY_HAND = Variable.ofBoolean("ballotByHand");
  public static final Variable<Boolean> ENTRY_CONFIRMED = Variable.ofBoolean("entryConfirmed");
  public static final Variable<Date> BALLOT_CLOSES_AT = Variable.ofDate("ballotClosesAt");
  public static final Variable<String> VOTE_OUTCOME = Variable.ofText("voteOutcome");
  public static final Variable<Boolean> REASON_OWED = Variable.ofBoolean("reasonOwed");
  public static final String TIE_ASK_CHAIR = "TIE_ASK_CHAIR";

  public static final String ITEM_WITHDRAWN = "ItemVote.ItemWithdrawn";

  private ItemVote() {}
}
