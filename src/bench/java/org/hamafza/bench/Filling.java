package org.hamafza.bench;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty program with one council and as much as the scale says. What is read back is the
 * program's own: NGOs and needs are registered, and all proposals are like one that was submitted.
 */
final class Filling {

  /** Who writes for the NGO whose own list is measured. */
  static final String WRITER = "writer";

  private final ApplicationContext program;
  private final Scale scale;

  Filling(ApplicationContext program, Scale scale) {
    this.program = program;
    this.scale = scale;
  }

  TestCouncil fill() {
    program.getBean(ManualClock.class).setDay(LocalDate.of(2020, 10, 3));
    TestCouncil council = program.getBean(TestCouncils.class).found();
    ProposalFixtures fixtures = program.getBean(ProposalFixtures.class);
    Ngo own = fixtures.ngo(council, WRITER, ProposalFixtures.likeN06("B"));
    long pattern = fixtures.aProposal(council).by(own, WRITER).submit().id();
    JdbcClient db = program.getBean(JdbcClient.class);
    program
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              Registered registered = new Registered(program, council, scale);
              List<Long> ngos = registered.ngos();
              registered.needs();
              List<Long> calls = new Called(program, council, scale).calls();
              Submitted submitted = new Submitted(program, council, pattern, own.id());
              submitted.proposals(scale.proposals(), ngos, calls);
              new Frozen(program, pattern).freeze();
              new Worked(program, pattern).work();
              new Decided(program, council).courses();
            });
    // What both databases do by themselves after a while.
    db.sql("analyze").update();
    return council;
  }
}
