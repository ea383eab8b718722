package org.hamafza.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of scores, which is only ever added to. */
@Repository
class ScoreTable {

  private final JdbcClient db;

  ScoreTable(JdbcClient db) {
    this.db = db;
  }

  void add(ScoreSheet sheet, LocalDate rubricFrom) {
    sheet
        .scores()
        .forEach(
            (criterion, score) ->
                db.sql(
                        """
                        insert into review_score (slot_id, rubric_from, criterion, score, remark) \
                        values (?, ?, ?, ?, ?)""")
                    .params(
                        sheet.slotId(),
                        rubricFrom,
                        criterion,
                        score,
                        sheet.comments().getOrDefault(criterion, ""))
                    .update());
  }

  /** The sheets of these places, in their order; those that are not in are left out. */
  List<ScoreSheet> of(List<Slot> slots) {
    return slots.stream().filter(s -> s.scores() && s.submitted()).map(this::sheet).toList();
  }

  private ScoreSheet sheet(Slot slot) {
    Map<String, Integer> scores = new LinkedHashMap<>();
    Map<String, String> comments = new LinkedHashMap<>();
    db.sql("select criterion, score, remark from review_score where slot_id = ?")
        .param(slot.id())
        .query(
            (RowCallbackHandler)
                row -> {
                  scores.put(row.getString("criterion"), row.getInt("score"));
                  comments.put(row.getString("criterion"), row.getString("remark"));
                });
    return new ScoreSheet(slot.id(), scores, comments);
  }
}
