package org.hamafza.registry.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hamafza.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was kept as two columns of an NGO becomes flags that count. */
@DatabaseTest
class FlagMigrationTests {

  @Autowired private DataSource source;
  @Autowired private JdbcClient db;

  @Test
  void theTwoColumnsOfAnNgoBecomeFlags() {
    String schema = "before_" + UUID.randomUUID().toString().replace("-", "");
    FluentConfiguration old = Flyway.configure().dataSource(source).schemas(schema);
    old.target("22.2").load().migrate();
    String in = "\"" + schema + "\".";
    db.sql(
            "insert into "
                + in
                + """
                council (id, code, level, name_fa, name_en) \
                values (1, 'X', 'COUNTY', 'شورا', 'Council')""")
        .update();
    ngo(in, 1, true, false);
    ngo(in, 2, true, true);
    ngo(in, 3, false, false);
    Flyway.configure().dataSource(source).schemas(schema).load().migrate();
    assertThat(
            db.sql(
                    "select concat(ngo_id, ' ', kind, ' ', state) from "
                        + in
                        + "ngo_flag where valid_from is not null and valid_to is null"
                        + " order by ngo_id, kind desc")
                .query(String.class)
                .list())
        .isEqualTo(
            List.of("1 INTEGRITY_CASE OPEN", "2 INTEGRITY_CASE OPEN", "2 IMPROVEMENT_PLAN OPEN"));
    assertThat(
            db.sql("select distinct act from " + in + "ngo_flag_step").query(String.class).list())
        .containsExactly("TAKEN_OVER");
    db.sql("drop schema \"" + schema + "\" cascade").update();
  }

  private void ngo(String in, int id, boolean integrity, boolean improvement) {
    db.sql(
            "insert into "
                + in
                + """
                ngo (id, council_id, legal_id, name_fa, name_en, search_key, sort_key, \
                licence_authority, licence_number, licence_status, licence_from, licence_to, \
                renewal_pending, scope, iban, iban_holder, grade, integrity_case_open, \
                improvement_plan) values (?, 1, ?, 'تشکل', 'NGO', '', '', 'OTHER', '1', 'ACTIVE', \
                date '2019-01-01', date '2030-01-01', false, 'COUNTY', '', '', 'B', ?, ?)""")
        .params(id, "0000000000" + id, integrity, improvement)
        .update();
  }
}
