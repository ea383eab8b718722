package org.hamafza.process.circularvote;

import java.util.Date;
import org.hamafza.process.Variable;
import org.hamafza.process.councilsession.CouncilSession;
import org.hamafza.process.itemvote.ItemVote;

/**
 * The vote of all seats on a case in a crisis, without a meeting: the words its model and its code
 * share.
 */
public final class CircularVote {

  public static final String ID = "CircularVote";

  public static final String MEETING_DEMANDED = "CircularVote.MeetingDemanded";

  public static final Variable<Long> SESSION_ID = CouncilSession.SESSION_ID;
  public static final Variable<Long> ITEM_ID = CouncilSession.ITEM_ID;

  public static final Variable<Boolean> DOSSIER_COMPLETE = Variable.ofBoolean("dossierComplete");
  public static final Variable<Integer> SEAT_COUNT = Variable.ofInteger("seatCount");
  public static final Variable<Date> FIRST_REMINDER_AT = Variable.ofDate("firstReminderAt");
  public static final Variable<Date> SECOND_REMINDER_AT = Variable.ofDate("secondReminderAt");
  public static final Variable<Date> VOTING_CLOSES_AT = Variable.ofDate("votingClosesAt");

  /** Whether the seat of one part of the vote is entitled after what it has declared. */
  public static final Variable<Boolean> MAY_VOTE = Variable.ofBoolean("mayVote");

  /** Whether an alternate is asked for the recused seat of one part of the vote. */
  public static final Variable<Boolean> ALTERNATE_CALLED = Variable.ofBoolean("alternateCalled");

  public static final Variable<Boolean> CIRCULAR_APPROVED = Variable.ofBoolean("circularApproved");

  /** Whether the seats have approved otherwise than they were advised. */
  public static final Variable<Boolean> REASON_OWED = ItemVote.REASON_OWED;

  private CircularVote() {}
}
