package org.hamafza;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** Runs the engine's jobs when a test says so. */
public class Jobs {

  private final ManagementService management;
  private final ManualClock clock;

  Jobs(ManagementService management, ManualClock clock) {
    this.management = management;
    this.clock = clock;
  }

  /**
   * Runs all jobs that are due now and not suspended, and those that they bring about; a failure is
   * thrown.
   */
  public void runAll() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      due.stream().map(Job::getId).filter(this::isThere).forEach(management::executeJob);
    }
  }

  // One job may end the work for which another was waiting.
  private boolean isThere(String id) {
    return management.createJobQuery().jobId(id).count() > 0;
  }

  private List<Job> due() {
    ClockUtil.setCurrentTime(Date.from(clock.instant()));
    return management.createJobQuery().active().executable().list();
  }
}
