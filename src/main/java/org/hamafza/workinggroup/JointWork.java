package org.hamafza.workinggroup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which two NGOs worked together. */
@Component
class JointWork {

  private final JdbcClient db;

  JointWork(JdbcClient db) {
    this.db = db;
  }

  /** 0 never, 0.5 a project is running, 1 one was finished. */
  double between(long one, long other) {
    return db.sql("select finished from joint_work where low_ngo_id = ? and high_ngo_id = ?")
        .params(Math.min(one, other), Math.max(one, other))
        .query(Boolean.class)
        .optional()
        .map(finished -> finished ? 1 : 0.5)
        .orElse(0.0);
  }

  /** What one NGO did together with others, another one has done that turned out to be the same. */
  void passOn(long ngoId, long toNgoId) {
    Map<Long, Boolean> others = new LinkedHashMap<>();
    db.sql("select * from joint_work where low_ngo_id = ? or high_ngo_id = ?")
        .params(ngoId, ngoId)
        .query(
            row -> {
              long low = row.getLong("low_ngo_id");
              others.put(
                  low == ngoId ? row.getLong("high_ngo_id") : low, row.getBoolean("finished"));
            });
    db.sql("delete from joint_work where low_ngo_id = ? or high_ngo_id = ?")
        .params(ngoId, ngoId)
        .update();
    others.remove(toNgoId);
    others.forEach((other, finished) -> remember(toNgoId, other, finished));
  }

  /** What was once finished stays finished. */
  void remember(long one, long other, boolean finished) {
    long low = Math.min(one, other);
    long high = Math.max(one, other);
    int known =
        db.sql(
                """
                update joint_work set finished = (finished or ?) \
                where low_ngo_id = ? and high_ngo_id = ?""")
            .params(finished, low, high)
            .update();
    if (known == 0) {
      db.sql("insert into joint_work (low_ngo_id, high_ngo_id, finished) values (?, ?, ?)")
          .params(low, high, finished)
          .update();
    }
  }
}
