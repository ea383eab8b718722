package org.hamafza.process.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the operator sees of a step that fails, and how it is tried again. */
@DatabaseTest
class OperatorPageTests {

  @Autowired MockMvc web;
  @Autowired TestCouncils councils;
  @Autowired Appointments appointments;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JdbcClient db;
  @Autowired ManualClock clock;
  @Autowired Nodes nodes;

  private TestCouncil council;
  private String deployment;

  @BeforeEach
  void deployAStepThatFails() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    council.add("operator", "it", Role.EXPERT_REVIEWER);
    appointments.appoint(
        NewAppointment.of(
            council.personId("operator"), Role.OPERATOR, null, LocalDate.of(2020, 1, 1)));
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                "FailingStep.bpmn",
                Bpmn.createExecutableProcess("FailingStep")
                    .startEvent()
                    .serviceTask("FailAlways")
                    .camundaAsyncBefore()
                    .camundaExpression("${nobodyKnowsThis}")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
  }

  @AfterEach
  void removeIt() {
    repository.deleteDeployment(deployment, true, true, true);
  }

  @Test
  void isHiddenFromEverybodyElse() throws Exception {
    for (String name : new String[] {"officer1", "auditor", "admin1"}) {
      web.perform(as(name, get("/operator"))).andExpect(status().isNotFound());
      web.perform(as(name, post("/operator/jobs/x/retry"))).andExpect(status().isNotFound());
    }
  }

  @Test
  void showsAnIncidentAndTriesItAgainOnDemand() throws Exception {
    String instance = runtime.startProcessInstanceByKey("FailingStep").getId();
    Job job = management.createJobQuery().processInstanceId(instance).singleResult();
    // As often as the engine tries by itself: at once, and after ten seconds, one and five minutes.
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> management.executeJob(job.getId()))
          .isInstanceOf(ProcessEngineException.class);
    }

    web.perform(as("operator", get("/operator")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("FailAlways")))
        .andExpect(content().string(containsString(instance)))
        .andExpect(content().string(containsString("/operator/jobs/" + job.getId() + "/retry")));

    web.perform(as("operator", post("/operator/jobs/" + job.getId() + "/retry")))
        .andExpect(redirectedUrl("/operator"));
    Job again = management.createJobQuery().jobId(job.getId()).singleResult();
    assertThat(again.getRetries()).isEqualTo(1);
    assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isZero();
    assertThat(recordedRetries(instance)).isEqualTo(1);
    web.perform(as("operator", post("/operator/jobs/" + job.getId() + "/retry")))
        .andExpect(status().isConflict());
  }

  @Test
  void showsNodesVersionsAndModelsButNoNames() throws Exception {
    nodes.beat();
    assertThat(nodes.seen()).anyMatch(node -> node.own() && node.alive());
    web.perform(as("operator", get("/operator")))
        .andExpect(content().string(containsString("ProposalIntake")))
        .andExpect(content().string(containsString("ReviewRoute")))
        .andExpect(content().string(containsString(System.getProperty("java.version"))))
        .andExpect(content().string(not(containsString(council.username("officer1")))));
  }

  private long recordedRetries(String instance) {
    return db.sql(
            """
            select count(*) from audit_entry where kind = 'JobRetried' \
            and actor_role = 'OPERATOR' and visibility = 'TECHNICAL' and body like ?""")
        .param("%" + instance + "%")
        .query(Long.class)
        .single();
  }

  private MockHttpServletRequestBuilder as(String name, MockHttpServletRequestBuilder request) {
    return request.with(user(council.username(name))).with(csrf());
  }
}
