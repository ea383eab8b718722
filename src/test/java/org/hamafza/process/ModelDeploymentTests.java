package org.hamafza.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The deployment of the models as the engine sees it, with the engine itself as judge of the
 * models.
 */
class ModelDeploymentTests {

  private final ModelDeployment deployment =
      new ModelDeployment(new PathMatchingResourcePatternResolver());

  @Test
  void deploysEveryModelOnceUnderANameThatHoldsOnEveryMachine() {
    ProcessEngine engine = BareEngine.with("deployment", deployment);
    RepositoryService repository = engine.getRepositoryService();
    List<Deployment> deployments = repository.createDeploymentQuery().list();

    assertThat(deployments).hasSize(1);
    assertThat(repository.getDeploymentResources(deployments.get(0).getId()))
        .extracting(Resource::getName)
        .contains("bpmn/ProposalApproval.bpmn", "bpmn/ItemVote.bpmn")
        .allMatch(name -> name.startsWith("bpmn/"));
    assertThat(repository.createProcessDefinitionQuery().list())
        .extracting(ProcessDefinition::getKey)
        .containsExactlyInAnyOrderElementsOf(Model.all().stream().map(Model::name).toList());

    deployment.postProcessEngineBuild(engine);
    assertThat(repository.createDeploymentQuery().count()).as("unchanged models").isEqualTo(1);
    engine.close();
  }

  @Test
  void refusesToStartWithoutModels() {
    ResourcePatternResolver nothing =
        new PathMatchingResourcePatternResolver() {
          @Override
          public org.springframework.core.io.Resource[] getResources(String pattern) {
            return new org.springframework.core.io.Resource[0];
          }
        };
    assertThatThrownBy(() -> BareEngine.with("empty", new ModelDeployment(nothing)))
        .hasStackTraceContaining("No process model");
  }
}
