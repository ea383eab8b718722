package org.hamafza.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The codes of a table of reference, dealt out in turn. */
record Codes(List<String> all) {

  static Codes of(JdbcClient db, String table) {
    return new Codes(
        db.sql("select code from " + table + " order by code").query(String.class).list());
  }

  String at(int i) {
    return all.get(i % all.size());
  }

  Set<String> some(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::at).collect(Collectors.toSet());
  }
}
