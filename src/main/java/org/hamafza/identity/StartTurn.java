package org.hamafza.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets nodes that start at the same time on one empty database take turns: what the first creates,
 * the others find. The turn of a node that dies ends at once.
 */
@Service
public class StartTurn {

  private final JdbcClient db;
  private final TransactionTemplate holding;
  private final TransactionTemplate apart;

  StartTurn(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.holding = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  /** Waits for the turn of this node, which lasts until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take() {
    lock();
  }

  /** Waits for the turn of this node and does {@code work} in it, in transactions of its own. */
  public void during(Runnable work) {
    holding.executeWithoutResult(
        held -> {
          lock();
          apart.executeWithoutResult(outside -> work.run());
        });
  }

  // A row that every installation has, and that nothing else writes, locks or refers to.
  private void lock() {
    db.sql("select code from seat_template where level = 'PROVINCE' and code = 'CHAIR' for update")
        .query(String.class)
        .single();
  }
}
