package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hamafza.proposals.ProposalState;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every field of every form that a case meets on its way, tried before the form is answered. The
 * trials are made from what the forms say of themselves.
 */
@DatabaseTest
class FormTests {

  @Autowired Walk walk;
  @Autowired MockMvc mvc;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;
  @Autowired TestCouncils councils;

  @TestFactory
  Stream<DynamicContainer> everyFieldOfEveryFormRefusesWhatItCannotMean() {
    Findings findings = new Findings();
    WalkedCase walked = walk.begin();
    walk.finish(walked, new FormWitness(mvc, transaction, db, findings, councils.found()));
    findings.check("the whole case", "is closed", () -> isClosed(walked));
    return findings.asTests();
  }

  private void isClosed(WalkedCase walked) {
    assertThat(walk.state(walked)).isEqualTo(ProposalState.CLOSED);
  }
}
