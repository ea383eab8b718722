package org.hamafza.process.councilsession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.Agendas;
import org.springframework.stereotype.Component;

/** Puts the cases on the agenda if the chair approved it. */
@Component
class ConcludeAgenda implements JavaDelegate {

  private final Agendas agendas;

  ConcludeAgenda(Agendas agendas) {
    this.agendas = agendas;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean approved = agendas.conclude(CouncilSession.SESSION_ID.get(execution));
    CouncilSession.AGENDA_APPROVED.set(execution, approved);
  }
}
