package org.hamafza.bench;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.TestCouncil;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls of all years, each for two areas; the last ones are open. */
final class Called {

  private final JdbcClient db;
  private final TestCouncil council;
  private final Scale scale;

  Called(ApplicationContext program, TestCouncil council, Scale scale) {
    db = program.getBean(JdbcClient.class);
    this.council = council;
    this.scale = scale;
  }

  List<Long> calls() {
    for (int i = 0; i < scale.calls(); i++) {
      insert(i);
    }
    db.sql(
            """
            insert into call_area (call_id, area_code) select c.id, a.code \
            from call_for_proposals c join area a on mod(c.id, 8) = mod(a.position, 8)""")
        .update();
    return db.sql("select id from call_for_proposals order by id").query(Long.class).list();
  }

  private void insert(int i) {
    LocalText title = Words.title(i, scale.calls());
    LocalDate opens = LocalDate.of(2020, 10, 1).minusDays(7L * (scale.calls() - i) - 14);
    db.sql(
            """
            insert into call_for_proposals (council_id, number, state, title_fa, title_en, \
            purpose_fa, purpose_en, opens_on, closes_on, search_key, drafted_by, changed_by, \
            created_at, published_by, published_at) \
            values (?, ?, 'PUBLISHED', ?, ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp, ?, \
            current_timestamp)""")
        .params(council.id(), "CALL-" + i, title.fa(), title.en(), title.fa(), title.en())
        .params(opens, opens.plusDays(45), PersianText.searchKey(title.fa() + " call " + i))
        .params(council.personId("officer1"), council.personId("officer1"))
        .param(council.personId("seat-secretary"))
        .update();
  }
}
