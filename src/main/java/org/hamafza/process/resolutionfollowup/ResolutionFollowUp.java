package org.hamafza.process.resolutionfollowup;

import org.hamafza.process.Variable;

/**
 * One action that follows from a resolution, from assignment to verification: the words its model
 * and its code share.
 */
public final class ResolutionFollowUp {

  public static final String ID = "ResolutionFollowUp";

  /** Which action of the project this is, counted from 0. */
  public static final Variable<Integer> ACTION_INDEX = Variable.ofInteger("actionIndex");

  public static final Variable<Boolean> ACTION_ACCEPTED = Variable.ofBoolean("actionAccepted");

  private ResolutionFollowUp() {}
}
