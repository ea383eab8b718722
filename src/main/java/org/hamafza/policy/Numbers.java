package org.hamafza.policy;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives gapless numbers: the row of a series is locked until the transaction that took the number
 * ends, and a rollback gives the number back.
 */
@Service
public class Numbers {

  /** The last number given in a period. */
  public record Last(int period, long number) {}

  private final JdbcClient db;
  private final TransactionTemplate apart;

  Numbers(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The next number of a series in a period, such as proposals of one council in one year. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long next(String series, int period) {
    if (increment(series, period) == 0) {
      begin(series, period, 0);
      increment(series, period);
    }
    return db.sql("select last_value from number_series where series = ? and period = ?")
        .params(series, period)
        .query(Long.class)
        .single();
  }

  /**
   * Continues a series that was kept on paper: the next number will be {@code last + 1}.
   *
   * @return false if a higher number was given already
   */
  @Transactional
  public boolean continueAfter(String series, int period, long last) {
    begin(series, period, 0);
    return db.sql(
                """
                update number_series set last_value = ? \
                where series = ? and period = ? and last_value <= ?""")
            .params(last, series, period, last)
            .update()
        == 1;
  }

  /** The last numbers of a series, newest period first. */
  @Transactional(readOnly = true)
  public List<Last> last(String series) {
    return db.sql(
            "select period, last_value from number_series where series = ? order by period desc")
        .param(series)
        .query((row, index) -> new Last(row.getInt("period"), row.getLong("last_value")))
        .list();
  }

  private int increment(String series, int period) {
    return db.sql(
            "update number_series set last_value = last_value + 1 where series = ? and period = ?")
        .params(series, period)
        .update();
  }

  // A row of its own transaction, so that the first two takers of a year cannot collide.
  private void begin(String series, int period, long last) {
    try {
      apart.executeWithoutResult(
          status ->
              db.sql(
                      """
                      insert into number_series (series, period, last_value) \
                      select ?, ?, ? where not exists \
                      (select 1 from number_series where series = ? and period = ?)""")
                  .params(series, period, last, series, period)
                  .update());
    } catch (DuplicateKeyException begunMeanwhile) {
      // Somebody else began the series: that is what was wanted.
      return;
    }
  }
}
