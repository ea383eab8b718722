package org.hamafza.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Drafts;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.shared.Conflict;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people at once, and a person whose access has ended a moment ago. */
@DatabaseTest
class ProfileRaceTests {

  @Autowired private TestCouncils councils;
  @Autowired private ProfileFixtures fixtures;
  @Autowired private ProposalFixtures proposals;
  @Autowired private Profiles profiles;
  @Autowired private Drafts drafts;
  @Autowired private TaskInbox inbox;
  @Autowired private Appointments appointments;
  @Autowired private Jobs jobs;
  @Autowired private ManualClock clock;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient db;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private TestCouncil council;
  private Ngo ngo;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 2));
    council = councils.found();
    ngo = fixtures.knownNgo(council, "admin");
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @RepeatedTest(5)
  void ofTwoOfficersWhoVerifyAtOnceOneIsTold() throws Exception {
    Profile profile = fixtures.drafted(council, "admin", ngo);
    ProfileCase run = fixtures.submit(council, "admin", profile.id());
    WorkItem item = fixtures.work(run.id());
    Map<String, List<String>> deficient =
        Map.of("decision", List.of("DEFICIENT"), "note", List.of("ناقص"));
    List<Boolean> won =
        both(
            () -> completes("officer1", item, deficient),
            () -> completes("officer2", item, deficient));
    assertThat(won).containsExactlyInAnyOrder(true, false);
    jobs.runAll();
    assertThat(count("select count(*) from profile_verdict where case_id = ?", run.id()))
        .isEqualTo(1);
    assertThat(fixtures.open(run.id())).containsExactly("CompleteProfile");
  }

  @RepeatedTest(5)
  void ofTwoWhoHandTheProfileInAtOnceOneRunComes() throws Exception {
    Profile profile = fixtures.drafted(council, "admin", ngo);
    String seen = profiles.fingerprint(profile);
    Callable<Boolean> submit =
        () -> {
          council.run("admin", () -> profiles.submit(council.member("admin"), profile.id(), seen));
          return true;
        };
    assertThat(both(submit, submit)).containsExactly(true, true);
    assertThat(count("select count(*) from profile_case where profile_id = ?", profile.id()))
        .isEqualTo(1);
    assertThat(count("select count(*) from ngo_profile_version where profile_id = ?", profile.id()))
        .isEqualTo(1);
  }

  @Test
  void whoseAccessEndedAMomentAgoCannotSignAlthoughTheRequestBeganBefore() {
    long draft = proposals.aProposal(council).by(ngo, "admin").draft();
    Member asItWas = council.member("admin");
    int edition = council.as("admin", () -> drafts.own(asItWas, draft).edition());
    end("admin", Role.NGO_SIGNATORY);
    assertThatThrownBy(() -> council.run("admin", () -> drafts.submit(asItWas, draft, edition)))
        .isInstanceOf(Conflict.class);
    assertThat(council.as("admin", () -> drafts.own(asItWas, draft)).number()).isNull();
  }

  @RepeatedTest(3)
  void aSignatureWaitsForAnEndThatIsUnderWay() throws Exception {
    long draft = proposals.aProposal(council).by(ngo, "admin").draft();
    Member asItWas = council.member("admin");
    int edition = council.as("admin", () -> drafts.own(asItWas, draft).edition());
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch signing = new CountDownLatch(1);
    Future<?> ending =
        threads.submit(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      end("admin", Role.NGO_SIGNATORY);
                      ended.countDown();
                      await(signing);
                    }));
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    Future<Boolean> signed =
        threads.submit(
            () -> {
              signing.countDown();
              return submits(asItWas, draft, edition);
            });
    ending.get(20, TimeUnit.SECONDS);
    assertThat(signed.get(20, TimeUnit.SECONDS)).isFalse();
  }

  @RepeatedTest(5)
  void twoAdministratorsWhoShutEachOtherOutDoNotBothSucceed() throws Exception {
    long first = council.personId("admin");
    appointments.appoint(
        org.hamafza.identity.NewAppointment.of(
                council.personId("officer2"),
                Role.NGO_ADMINISTRATOR,
                council.id(),
                LocalDate.of(2019, 1, 1))
            .forNgo(ngo.id()));
    long second = council.personId("officer2");
    List<Boolean> won = both(() -> shutsOut("admin", second), () -> shutsOut("officer2", first));
    assertThat(won).contains(true).contains(false);
    assertThat(
            council.member("admin").administers(ngo.id())
                ^ council.member("officer2").administers(ngo.id()))
        .isTrue();
  }

  @Autowired private org.springframework.test.web.servlet.MockMvc web;

  private boolean shutsOut(String by, long personId) throws Exception {
    return web.perform(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                        "/ngos/" + ngo.id() + "/people/" + personId + "/end")
                    .with(
                        org.springframework.security.test.web.servlet.request
                            .SecurityMockMvcRequestPostProcessors.user(council.username(by)))
                    .with(
                        org.springframework.security.test.web.servlet.request
                            .SecurityMockMvcRequestPostProcessors.csrf()))
            .andReturn()
            .getResponse()
            .getStatus()
        == 302;
  }

  private boolean completes(String name, WorkItem item, Map<String, List<String>> raw) {
    try {
      council.run(name, () -> inbox.complete(item.id(), council.member(name), raw));
      return true;
    } catch (Conflict late) {
      return false;
    }
  }

  private boolean submits(Member member, long draft, int edition) {
    try {
      council.run("admin", () -> drafts.submit(member, draft, edition));
      return true;
    } catch (Conflict late) {
      return false;
    }
  }

  private void end(String name, Role role) {
    appointments.ofNgo(ngo.id()).stream()
        .filter(each -> each.personId() == council.personId(name) && each.role() == role)
        .map(Appointment::id)
        .forEach(appointments::endNow);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Boolean> both(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Boolean>> running = new ArrayList<>();
    for (Callable<Boolean> each : List.of(one, other)) {
      running.add(
          threads.submit(
              () -> {
                start.await(10, TimeUnit.SECONDS);
                return each.call();
              }));
    }
    return List.of(
        running.get(0).get(30, TimeUnit.SECONDS), running.get(1).get(30, TimeUnit.SECONDS));
  }

  private long count(String sql, long id) {
    return db.sql(sql).param(id).query(Long.class).single();
  }
}
