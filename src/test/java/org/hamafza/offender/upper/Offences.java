package org.hamafza.offender.upper;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;
import org.springframework.stereotype.Controller;

/** One offence against each convention of the house. */
final class Offences {

  /** A delegate outside the room of processes, and public. */
  public static class WanderingDelegate implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      execution.setVariable("at", Instant.now().toString());
    }
  }

  /** A controller that other rooms could call. */
  @Controller
  public static class OpenController {}

  /** An event that can change after it happened. */
  public static class ChangeableEvent implements DomainEvent {
    @Override
    public CaseRef subject() {
      return CaseRef.installation();
    }

    @Override
    public Visibility visibility() {
      return Visibility.PUBLIC;
    }
  }

  private Offences() {}
}
