package org.hamafza.process.operator;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.identity.WaitingMatter;
import org.hamafza.identity.WaitingMatters;
import org.springframework.stereotype.Component;

/** What has failed for good waits for an operator. */
@Component
class OpenIncidents implements WaitingMatters {

  private final RuntimeService runtime;

  OpenIncidents(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public List<WaitingMatter> of(Member member) {
    if (!member.hasAnywhere(Role.OPERATOR) || runtime.createIncidentQuery().count() == 0) {
      return List.of();
    }
    return List.of(
        new WaitingMatter("/operator", "process.operator.waiting", null, null, null, null));
  }
}
