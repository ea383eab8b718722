package org.hamafza.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.WholeCase;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Drafts;
import org.hamafza.proposals.ProposalFixtures;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The case in the whole program, driven as the tests drive it: every step as the person who has to
 * do it, with rights, forms, calendar, notices and record.
 */
final class ProgramLifecycle implements Lifecycle {

  private static final String SIGNATORY = "ngo-n06";

  private final ConfigurableApplicationContext program;
  private final WholeCase driver;
  private TestCouncil council;
  private long draft;

  ProgramLifecycle(String url, UnaryOperator<DataSource> wrapping) {
    program = Program.start(url, wrapping);
    driver = program.getBean(WholeCase.class);
  }

  @Override
  public void prepare() {
    program.getBean(ManualClock.class).setDay(LocalDate.of(2020, 10, 3));
    council = program.getBean(TestCouncils.class).found();
    draft = program.getBean(ProposalFixtures.class).aProposal(council).signedBy(SIGNATORY).draft();
  }

  @Override
  public void live() {
    submit();
    driver.does(council, "officer1", "ScreenProposal", Map.of("decision", "PASS"));
    driver.reviewed(council);
    driver.agenda(council, List.of(), List.of(draft));
    driver.opened(council, List.of("JUSTICE", "WOMEN"));
    driver.voted(
        council, Map.of("ENVIRONMENT", "COI-4"), Map.of("HERITAGE", "NO", "HEALTH", "ABSTAIN"));
    driver.closed(council);
    driver.grouped(council, SIGNATORY);
    driver.followedUp(council, SIGNATORY);
    driver.graded(council, SIGNATORY);
    if (count("OPEN") > 0) {
      throw new IllegalStateException("The case did not reach its end");
    }
  }

  private void submit() {
    Drafts drafts = program.getBean(Drafts.class);
    Member signatory = council.member(SIGNATORY);
    council.run(
        SIGNATORY, () -> drafts.submit(signatory, draft, drafts.own(signatory, draft).edition()));
    program.getBean(Jobs.class).runAll();
  }

  @Override
  public long tasksDone() {
    return count("DONE");
  }

  private long count(String state) {
    return program
        .getBean(JdbcClient.class)
        .sql("select count(*) from work_item where council_id = ? and state = ?")
        .params(council.id(), state)
        .query(Long.class)
        .single();
  }

  @Override
  public boolean atWork() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }

  @Override
  public void close() {
    program.close();
  }
}
