package org.hamafza.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** An engine on a database in memory with nothing but the plugins under test. */
final class BareEngine {

  static ProcessEngine with(String database, ProcessEnginePlugin... plugins) {
    ProcessEngineConfigurationImpl engine = new StandaloneInMemProcessEngineConfiguration();
    engine.setProcessEngineName(database);
    engine.setJdbcUrl("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1");
    engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    engine.setJobExecutorActivate(false);
    engine.setEnforceHistoryTimeToLive(true);
    engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
    engine.setProcessEnginePlugins(List.of(plugins));
    return engine.buildProcessEngine();
  }

  private BareEngine() {}
}
