package org.hamafza.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an expression in a model can reach: delegates, and nothing else of the application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpressionBeansTests {

  private final AtomicInteger done = new AtomicInteger();
  private GenericApplicationContext application;
  private ProcessEngine engine;

  @BeforeAll
  void start() throws Exception {
    application = new GenericApplicationContext();
    application.registerBean(
        "doWork", JavaDelegate.class, () -> execution -> done.incrementAndGet());
    application.registerBean("keyStore", StringBuilder.class, () -> new StringBuilder("secret"));
    application.refresh();
    engine = engineOf(application);
    deploy("reaches-a-delegate", "${doWork.execute(execution)}");
    deploy("reaches-a-bean", "${keyStore.reverse()}");
    deploy("reaches-nothing", "${nobody}");
  }

  @AfterAll
  void stop() {
    engine.close();
    application.close();
  }

  /**
   * Built as the starter builds it: Spring's own expression manager is in place before the plugin
   * runs.
   */
  private static ProcessEngine engineOf(GenericApplicationContext application) throws Exception {
    DataSource database = new DriverManagerDataSource("jdbc:h2:mem:expressions;DB_CLOSE_DELAY=-1");
    SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
    engine.setProcessEngineName("expressions");
    engine.setApplicationContext(application);
    engine.setDataSource(database);
    engine.setTransactionManager(new DataSourceTransactionManager(database));
    engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
    engine.setProcessEnginePlugins(List.of(new ExpressionBeans(application)));
    ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
    factory.setProcessEngineConfiguration(engine);
    factory.setApplicationContext(application);
    return factory.getObject();
  }

  @Test
  void aModelReachesADelegate() {
    run("reaches-a-delegate");
    assertThat(done).hasValue(1);
  }

  @Test
  void aModelDoesNotReachAnotherBean() {
    assertThatThrownBy(() -> run("reaches-a-bean"))
        .hasMessageContaining("Unknown property")
        .hasMessageContaining("keyStore");
  }

  @Test
  void anUnknownNameIsAnError() {
    assertThatThrownBy(() -> run("reaches-nothing")).hasMessageContaining("nobody");
  }

  private void run(String process) {
    RuntimeService runtime = engine.getRuntimeService();
    runtime.startProcessInstanceByKey(process);
  }

  private void deploy(String process, String expression) {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess(process)
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .serviceTask()
            .camundaExpression(expression)
            .endEvent()
            .done();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(process + ".bpmn", model)
        .deploy();
  }
}
