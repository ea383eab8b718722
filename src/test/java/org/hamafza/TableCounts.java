package org.hamafza;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows every table holds, to see that nothing was stored. The table of nodes is left out:
 * the program beats in it by itself, whatever people do.
 */
final class TableCounts {

  private TableCounts() {}

  static Map<String, Long> of(JdbcClient db) {
    Map<String, Long> counts = new TreeMap<>();
    for (String table :
        db.sql(
                """
                select table_name from information_schema.tables \
                where lower(table_schema) = 'public' and table_type = 'BASE TABLE' \
                and lower(table_name) <> 'node'""")
            .query(String.class)
            .list()) {
      counts.put(
          table, db.sql("select count(*) from \"" + table + "\"").query(Long.class).single());
    }
    return counts;
  }
}
