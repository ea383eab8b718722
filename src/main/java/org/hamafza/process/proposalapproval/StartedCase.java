package org.hamafza.process.proposalapproval;

import java.time.LocalDate;
import java.util.Map;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.StartVariables;
import org.hamafza.shared.CaseRef;
import org.springframework.stereotype.Component;

/** What a case knows from its start, under the limits of a day. */
@Component
class StartedCase {

  private final Policies policies;

  StartedCase(Policies policies) {
    this.policies = policies;
  }

  Map<String, Object> variables(CaseRef subject, LocalDate day) {
    Policy policy = policies.on(day);
    Map<String, Object> variables = StartVariables.of(subject.councilId(), policy);
    variables.put(CaseVariables.PROPOSAL_ID.name(), subject.id());
    variables.put(CaseVariables.AMOUNT_FAST_TRACK.name(), policy.number("amountFastTrack"));
    variables.put(CaseVariables.DEFERRAL_MAX.name(), (int) policy.number("deferral.max"));
    variables.put(CaseVariables.SPREAD_MAX.name(), (int) policy.number("review.spreadMax"));
    return variables;
  }
}
