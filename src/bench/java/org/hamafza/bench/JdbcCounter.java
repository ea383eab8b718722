package org.hamafza.bench;

import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Counts the executions of statements on a data source: each {@code execute}, {@code executeQuery}
 * and {@code executeUpdate} is one, each batch is one.
 */
final class JdbcCounter implements QueryExecutionListener {

  private final BooleanSupplier counted;
  private long onEngineTables;
  private long onOwnTables;
  private long aside;

  /**
   * @param counted whether what is executed now belongs to the work, and not to looking for it
   */
  JdbcCounter(BooleanSupplier counted) {
    this.counted = counted;
  }

  DataSource wrap(DataSource source) {
    return ProxyDataSourceBuilder.create(source).listener(this).build();
  }

  /** The executions since the last call, in which so many user tasks were done. */
  JdbcCount take(long tasks) {
    JdbcCount count = new JdbcCount(tasks, onEngineTables, onOwnTables, aside);
    onEngineTables = 0;
    onOwnTables = 0;
    aside = 0;
    return count;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    // Counted when it is done.
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    if (!counted.getAsBoolean()) {
      aside++;
    } else if (queries.stream().anyMatch(query -> query.getQuery().contains("ACT_"))) {
      onEngineTables++;
    } else {
      onOwnTables++;
    }
  }
}
