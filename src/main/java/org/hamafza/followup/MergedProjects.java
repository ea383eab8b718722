package org.hamafza.followup;

import java.util.List;
import org.hamafza.registry.MergingRoom;
import org.hamafza.registry.Ngo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The NGO that stays carries on, and answers for, the projects of one that is merged; the next
 * review of its performance counts the earlier ones of both.
 */
@Component
class MergedProjects implements MergingRoom {

  private final JdbcClient db;

  MergedProjects(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Effect> effects(Ngo ngo, Ngo into) {
    long running =
        db.sql("select count(*) from project where ngo_id = ? and state <> 'CLOSED'")
            .param(ngo.id())
            .query(Long.class)
            .single();
    return running == 0 ? List.of() : List.of(new Effect("followup.merge.effect", running));
  }

  @Override
  public void merge(Ngo ngo, Ngo into) {
    for (String table : List.of("project", "performance_review")) {
      db.sql("update " + table + " set ngo_id = ? where ngo_id = ?")
          .params(into.id(), ngo.id())
          .update();
    }
  }
}
