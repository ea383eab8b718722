package org.hamafza.workinggroup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hamafza.registry.PastWork;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the registry which NGOs have finished a project together. */
@Component
class FinishedJointWork implements PastWork {

  private final JdbcClient db;

  FinishedJointWork(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Map<Long, Set<Long>> finishedWith(Set<Long> ngos) {
    Map<Long, Set<Long>> found = new HashMap<>();
    if (!ngos.isEmpty()) {
      db.sql(
              """
              select low_ngo_id, high_ngo_id from joint_work where finished = true \
              and (low_ngo_id in (:ngos) or high_ngo_id in (:ngos))""")
          .param("ngos", ngos)
          .query(
              (RowCallbackHandler)
                  row -> {
                    add(found, row.getLong(1), row.getLong(2), ngos);
                    add(found, row.getLong(2), row.getLong(1), ngos);
                  });
    }
    return found;
  }

  private static void add(Map<Long, Set<Long>> found, long one, long other, Set<Long> ngos) {
    if (ngos.contains(other)) {
      found.computeIfAbsent(one, id -> new HashSet<>()).add(other);
    }
  }
}
