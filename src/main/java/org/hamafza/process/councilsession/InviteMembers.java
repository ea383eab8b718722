package org.hamafza.process.councilsession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.Agendas;
import org.springframework.stereotype.Component;

/** Tells the members of the council when and where they meet. */
@Component
class InviteMembers implements JavaDelegate {

  private final Agendas agendas;

  InviteMembers(Agendas agendas) {
    this.agendas = agendas;
  }

  @Override
  public void execute(DelegateExecution execution) {
    agendas.inviteMembers(CouncilSession.SESSION_ID.get(execution));
  }
}
