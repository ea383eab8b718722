package org.hamafza.process.soundprocess;

import org.hamafza.process.Variable;

/** The contract of the one sound process among the offenders. */
public final class SoundProcess {

  public static final String ID = "SoundProcess";
  public static final String WORK_ORDERED = "SoundProcess.WorkOrdered";

  public static final Variable<Integer> WORKER_COUNT = Variable.ofInteger("workerCount");
  public static final Variable<Boolean> WORK_GOOD = Variable.ofBoolean("workGood");
  public static final Variable<String> WORK_TERM = Variable.ofText("workTerm");
  public static final Variable<String> WORK_QUALITY = Variable.ofText("workQuality");
  public static final String POOR = "POOR";

  private SoundProcess() {}
}
