package org.hamafza.process.soundprocess;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The delegate of the sound process, which exists only to be found. */
public final class DoWork implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    SoundProcess.WORK_GOOD.set(execution, true);
  }
}
