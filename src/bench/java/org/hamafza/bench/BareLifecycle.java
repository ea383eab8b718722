package org.hamafza.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.hamafza.process.councilsession.CouncilSession;
import org.hamafza.process.proposalapproval.ProposalApproval;

/**
 * The case on the engine alone: the same models and tables, delegates that only set the variables
 * of its path, user tasks completed without forms, people or record.
 */
final class BareLifecycle implements Lifecycle {

  private final HikariDataSource pool;
  private final ProcessEngine engine;
  private long number;
  private long tasks;
  private boolean looking;

  BareLifecycle(String url, UnaryOperator<DataSource> wrapping, String history) {
    pool = Database.pool(url);
    Map<Object, Object> delegates = new HashMap<>();
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName(url);
    configuration.setDataSource(wrapping.apply(pool));
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setJobExecutorActivate(false);
    configuration.setMetricsEnabled(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setHistory(history);
    configuration.setBeans(delegates);
    engine = configuration.buildProcessEngine();
    T06Path path = new T06Path();
    new Models(engine.getRepositoryService())
        .deploy()
        .forEach(name -> delegates.put(name, path.step(name)));
  }

  @Override
  public void prepare() {
    number++;
    tasks = 0;
  }

  @Override
  public void live() {
    String key = T06Path.businessKey(number);
    start(ProposalApproval.PROPOSAL_SUBMITTED, key, T06Path.atSubmission(number));
    completeWhateverIsOpen();
    start(CouncilSession.SESSION_CALLED, "ISF-1399-%02d".formatted(number), T06Path.atCall(number));
    completeWhateverIsOpen();
    long left = looking(() -> engine.getRuntimeService().createExecutionQuery().count());
    if (left > 0) {
      throw new IllegalStateException("The case " + key + " did not reach its end");
    }
  }

  private void start(String message, String key, Map<String, Object> variables) {
    engine.getRuntimeService().startProcessInstanceByMessage(message, key, variables);
    runJobs();
  }

  private void completeWhateverIsOpen() {
    for (List<Task> open = open(); !open.isEmpty(); open = open()) {
      for (Task task : open) {
        engine.getTaskService().complete(task.getId());
        tasks++;
        runJobs();
      }
    }
  }

  private List<Task> open() {
    return looking(() -> engine.getTaskService().createTaskQuery().list());
  }

  // As the tests of the program do it: the query for due jobs is part of the work in all settings.
  private void runJobs() {
    ManagementService management = engine.getManagementService();
    for (List<Job> due = management.createJobQuery().executable().list();
        !due.isEmpty();
        due = management.createJobQuery().executable().list()) {
      due.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private <T> T looking(Supplier<T> query) {
    looking = true;
    try {
      return query.get();
    } finally {
      looking = false;
    }
  }

  @Override
  public long tasksDone() {
    return tasks;
  }

  @Override
  public boolean atWork() {
    return !looking;
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
