package org.hamafza.review;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rubrics there have been. */
@Repository
class Rubrics {

  private final JdbcClient db;

  Rubrics(JdbcClient db) {
    this.db = db;
  }

  /** From when the rubric of a day holds. */
  LocalDate validOn(LocalDate day) {
    return db.sql("select max(valid_from) from rubric_criterion where valid_from <= ?")
        .param(day)
        .query(LocalDate.class)
        .single();
  }

  /** The rubric that holds from that day. */
  Rubric from(LocalDate from) {
    List<Criterion> criteria =
        db.sql("select * from rubric_criterion where valid_from = ? order by position")
            .param(from)
            .query(
                (row, index) ->
                    new Criterion(
                        row.getString("code"),
                        new LocalText(row.getString("name_fa"), row.getString("name_en")),
                        row.getInt("weight")))
            .list();
    return new Rubric(from, criteria);
  }
}
