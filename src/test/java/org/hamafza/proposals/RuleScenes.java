package org.hamafza.proposals;

import java.util.Collections;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.registry.flags.FlagFixtures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets scenes in which one thing is different, to see which rule finds it. */
@Component
class RuleScenes {

  private static final AtomicInteger NEXT = new AtomicInteger(1);

  final ProposalFixtures fixtures;
  final FlagFixtures flags;
  final ScreeningTable screenings;
  final CrisisDay crisis;
  final ManualClock clock;
  private final TestCouncils councils;
  private final RuntimeService engine;
  private final JdbcClient db;
  private TestCouncil shared;

  RuleScenes(
      ProposalFixtures fixtures,
      FlagFixtures flags,
      ScreeningTable screenings,
      CrisisDay crisis,
      ManualClock clock,
      TestCouncils councils,
      RuntimeService engine,
      JdbcClient db) {
    this.fixtures = fixtures;
    this.flags = flags;
    this.screenings = screenings;
    this.crisis = crisis;
    this.clock = clock;
    this.councils = councils;
    this.engine = engine;
    this.db = db;
  }

  /** One that resembles no other; the council is shared with other such scenes. */
  RuleScene aProposal() {
    if (shared == null) {
      shared = councils.found();
    }
    return aProposal(shared).text(letters());
  }

  /** One with the text of T06, in that council. */
  RuleScene aProposal(TestCouncil council) {
    return new RuleScene(this, council);
  }

  /** In a council of its own. */
  TestCouncil aCouncil() {
    return councils.found();
  }

  private static String letters() {
    return new Random(next())
        .ints(60, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static int next() {
    return NEXT.getAndIncrement();
  }

  static <R extends Record> R with(R record, String part, Object value) {
    return OtherRecord.with(record, Collections.singletonMap(part, value));
  }

  Object variable(long proposalId, String name) {
    String instance =
        db.sql(
                """
                select process_instance_id from case_instance where proposal_id = ? \
                and process_key = 'ProposalIntake'""")
            .param(proposalId)
            .query(String.class)
            .single();
    return engine.getVariable(instance, name);
  }
}
