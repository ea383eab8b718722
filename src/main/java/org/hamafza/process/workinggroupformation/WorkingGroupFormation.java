package org.hamafza.process.workinggroupformation;

import java.util.Date;
import org.hamafza.process.Variable;

/** Forming the working group of an approved project: the words its model and its code share. */
public final class WorkingGroupFormation {

  public static final String ID = "WorkingGroupFormation";

  public static final Variable<Integer> INVITATION_COUNT = Variable.ofInteger("invitationCount");
  public static final Variable<String> INVITATION_TERM = Variable.ofText("invitationTerm");
  public static final Variable<Date> INVITATION_DUE = Variable.ofDate("invitationDue");

  public static final Variable<String> GROUP_COMPOSITION = Variable.ofText("groupComposition");
  public static final String COMPLETE = "COMPLETE";
  public static final String WIDEN = "WIDEN";
  public static final String FAILED = "FAILED";

  private WorkingGroupFormation() {}
}
