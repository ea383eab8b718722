package org.hamafza.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The program's own models and tables, on a bare engine. */
final class Models {

  private final RepositoryService repository;

  Models(RepositoryService repository) {
    this.repository = repository;
  }

  /** Deploys everything as one deployment and tells which delegates the models call. */
  Set<String> deploy() {
    try {
      DeploymentBuilder deployment = repository.createDeployment();
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/**/*.*mn")) {
        try (InputStream content = file.getInputStream()) {
          deployment.addInputStream(file.getFilename(), content);
        }
      }
      return delegates(deployment.deployWithResult());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> delegates(DeploymentWithDefinitions deployment) {
    Set<String> names = new HashSet<>();
    for (ProcessDefinition process : deployment.getDeployedProcessDefinitions()) {
      BpmnModelInstance model = repository.getBpmnModelInstance(process.getId());
      Stream.concat(
              model.getModelElementsByType(ServiceTask.class).stream()
                  .map(ServiceTask::getCamundaDelegateExpression),
              model.getModelElementsByType(BusinessRuleTask.class).stream()
                  .filter(task -> task.getCamundaDecisionRef() == null)
                  .map(BusinessRuleTask::getCamundaDelegateExpression))
          .map(expression -> expression.substring(2, expression.length() - 1))
          .forEach(names::add);
    }
    return names;
  }
}
