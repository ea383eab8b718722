package org.hamafza.proposals;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Lets an intake run by the first model of its process, as cases do that are older than ours. */
@Component
class EarlierModels {

  private final RuntimeService engine;
  private final RepositoryService models;

  EarlierModels(RuntimeService engine, RepositoryService models) {
    this.engine = engine;
    this.models = models;
  }

  /** Takes a proposal that waits for an officer back to that; gives what is to be removed again. */
  String beginAgain(Proposal proposal) {
    var running =
        engine
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(proposal.number(), "ProposalIntake")
            .singleResult();
    Map<String, Object> variables = engine.getVariables(running.getId());
    engine.deleteProcessInstance(running.getRootProcessInstanceId(), "begins again");
    String deployment =
        models
            .createDeployment()
            .name("earlier")
            .addClasspathResource("earlier/ProposalIntake.bpmn")
            .deploy()
            .getId();
    String model =
        models.createProcessDefinitionQuery().deploymentId(deployment).singleResult().getId();
    engine
        .createProcessInstanceById(model)
        .businessKey(proposal.number())
        .setVariables(variables)
        .startBeforeActivity("ScreenProposal")
        .execute();
    return deployment;
  }

  void remove(String deployment) {
    models.deleteDeployment(deployment, true);
  }
}
