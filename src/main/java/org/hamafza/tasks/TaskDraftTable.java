package org.hamafza.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamafza.shared.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of drafts; each is asked for by the work and the one person who may read it. */
@Component
class TaskDraftTable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient db;

  TaskDraftTable(JdbcClient db) {
    this.db = db;
  }

  Optional<TaskDraft> find(long itemId, long personId) {
    return db.sql(
            """
            select edition, saved_at, typed from task_draft \
            where work_item_id = ? and person_id = ?""")
        .params(itemId, personId)
        .query(
            (row, index) ->
                new TaskDraft(
                    row.getInt(1), row.getTimestamp(2).toInstant(), read(row.getString(3))))
        .optional();
  }

  /** Keeps the first edition, or the next one; call it with the work item locked. */
  void keep(long itemId, long personId, int edition, Map<String, List<String>> typed, Instant at) {
    String json = CanonicalJson.write(typed);
    int changed =
        db.sql(
                """
                update task_draft set edition = ?, typed = ?, saved_at = ? \
                where work_item_id = ? and person_id = ?""")
            .params(edition, json, Timestamp.from(at), itemId, personId)
            .update();
    if (changed == 0) {
      db.sql(
              """
              insert into task_draft (work_item_id, person_id, edition, typed, saved_at) \
              values (?, ?, ?, ?, ?)""")
          .params(itemId, personId, edition, json, Timestamp.from(at))
          .update();
    }
  }

  /** Forgets what anybody typed into work that is over. */
  void forget(String taskId) {
    db.sql(
            """
            delete from task_draft where work_item_id in \
            (select id from work_item where task_id = ?)""")
        .param(taskId)
        .update();
  }

  /** Forgets what others typed into work that is this person's now; nobody's if null. */
  void forgetOthers(long itemId, Long personId) {
    db.sql("delete from task_draft where work_item_id = ? and person_id <> ?")
        .params(itemId, personId == null ? -1 : personId)
        .update();
  }

  private static Map<String, List<String>> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a draft cannot be read", e);
    }
  }
}
