package org.hamafza.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys all models and decision tables as one deployment at start-up, so that what belongs
 * together changes together.
 *
 * <p>Names are relative to the class path and hence the same on disk and in a jar: unchanged models
 * get no new version.
 */
@Component
@DependsOnDatabaseInitialization
public class ModelDeployment extends AbstractProcessEnginePlugin {

  private static final String FOLDER = "bpmn/";

  private final ResourcePatternResolver files;

  ModelDeployment(ResourcePatternResolver files) {
    this.files = files;
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    try {
      deploy(engine, models());
    } catch (IOException e) {
      throw new IllegalStateException("The models cannot be read", e);
    }
  }

  private void deploy(ProcessEngine engine, Map<String, Resource> models) throws IOException {
    if (models.keySet().stream().noneMatch(name -> name.endsWith(".bpmn"))) {
      throw new IllegalStateException("No process model on the class path under " + FOLDER);
    }
    // false: one changed file deploys all of them, so that binding "deployment" always finds its
    // partners.
    DeploymentBuilder deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .name("hamafza")
            .enableDuplicateFiltering(false);
    for (Map.Entry<String, Resource> model : models.entrySet()) {
      try (InputStream content = model.getValue().getInputStream()) {
        deployment.addInputStream(model.getKey(), content);
      }
    }
    deployment.deploy();
  }

  private Map<String, Resource> models() throws IOException {
    Map<String, Resource> models = new TreeMap<>();
    for (String ending : new String[] {"bpmn", "dmn"}) {
      for (Resource file : files.getResources("classpath*:" + FOLDER + "**/*." + ending)) {
        if (models.put(relativeName(file), file) != null) {
          throw new IllegalStateException("Two models named " + relativeName(file));
        }
      }
    }
    return models;
  }

  private static String relativeName(Resource file) throws IOException {
    String location = file.getURL().getPath();
    return location.substring(location.lastIndexOf("/" + FOLDER) + 1);
  }
}
