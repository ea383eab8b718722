package org.hamafza.process.projectfollowup;

import org.hamafza.process.Variable;
import org.hamafza.process.resolutionfollowup.ResolutionFollowUp;

/**
 * Following a running project through its reports and actions: the words its model and its code
 * share.
 */
public final class ProjectFollowUp {

  public static final String ID = "ProjectFollowUp";

  public static final Variable<Integer> ACTION_COUNT = Variable.ofInteger("actionCount");
  public static final Variable<Boolean> REPORT_LEFT = Variable.ofBoolean("reportLeft");
  public static final Variable<Long> REPORT_ID = Variable.ofLong("reportId");
  public static final Variable<Boolean> REPORT_ACCEPTED = Variable.ofBoolean("reportAccepted");

  /** Which action of the project a called {@code ResolutionFollowUp} is about, counted from 0. */
  public static final Variable<Integer> ACTION_INDEX = ResolutionFollowUp.ACTION_INDEX;

  private ProjectFollowUp() {}
}
