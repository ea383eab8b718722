package org.hamafza.process.contentclearance;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.clearance.ContentClearing;
import org.hamafza.process.CaseFacts;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Lays the content before the authority, at the pace that the situation of the case demands. */
@Component
class OpenClearance implements JavaDelegate {

  private final ContentClearing clearing;
  private final CaseFacts facts;

  OpenClearance(ContentClearing clearing, CaseFacts facts) {
    this.clearing = clearing;
    this.facts = facts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> known = facts.of(execution);
    boolean crisis =
        Boolean.TRUE.equals(known.get(CaseVariables.CRISIS_MODE.name()))
            && Boolean.TRUE.equals(known.get(CaseVariables.CRISIS_RELATED.name()));
    ContentClearance.CLEARANCE_TERM.set(
        execution,
        clearing.open(
            ContentClearance.CONTENT_ID.get(execution),
            crisis,
            LocalDate.parse(CaseVariables.POLICY_DATE.get(execution))));
  }
}
