package org.hamafza.process.fundsconfirmation;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.review.Funds;
import org.springframework.stereotype.Component;

/** Tells the NGO what the secretary has decided, and sets when finance is asked again. */
@Component
class ConcludeShortage implements JavaDelegate {

  private final Funds funds;

  ConcludeShortage(Funds funds) {
    this.funds = funds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> askAgain = funds.conclude(CaseVariables.PROPOSAL_ID.get(execution));
    FundsConfirmation.WAIT_FOR_FUNDS.set(execution, askAgain.isPresent());
    askAgain.ifPresent(at -> FundsConfirmation.FUNDS_EXPECTED_AT.set(execution, Date.from(at)));
  }
}
