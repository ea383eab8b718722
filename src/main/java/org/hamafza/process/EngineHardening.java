package org.hamafza.process;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Narrows the engine to what Hamafza needs: no stored expressions, no untyped objects, our record
 * instead of its history. Waits for the migrations, because the engine checks its tables at start.
 */
@Component
@DependsOnDatabaseInitialization
class EngineHardening extends AbstractProcessEnginePlugin {

  private final PathRecorder recorder;
  private final boolean engineHistory;

  EngineHardening(
      PathRecorder recorder, @Value("${hamafza.engine-history:none}") String engineHistory) {
    this.recorder = recorder;
    this.engineHistory = engineHistory.equals("full");
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setEnableExpressionsInAdhocQueries(false);
    configuration.setEnableExpressionsInStoredQueries(false);
    configuration.setDeserializationTypeValidationEnabled(true);
    configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
    configuration.setEnableScriptCompilation(false);
    configuration.setEnableFetchScriptEngineFromProcessApplication(false);
    configuration.setMetricsEnabled(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
    configuration.setEnableDefaultDbHistoryEventHandler(engineHistory);
    configuration.setCustomHistoryEventHandlers(List.of(recorder));
  }
}
